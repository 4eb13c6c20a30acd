/**
 * Fifty connected screens of one room: how long after the operator's action does each of them have it, while the server answers 50
 * requests a second beside? `node bench/proyektor.ts ALAMAT DAERAH MUSYAWARAH NAMA_PENGGUNA` against a running demo.
 */
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'

const [alamat = 'http://localhost:3000', daerahId = '3216', musyawarahId = '', penggunaId = 'camat.sukakarya'] = process.argv.slice(2)
const LAYAR = 50
const TINDAKAN = 60
const PER_DETIK = 50

const masuk = await fetch(`${alamat}/api/masuk-contoh`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ namaPengguna: penggunaId }),
})
if (!masuk.ok) throw new Error(`tidak dapat masuk: ${masuk.status} ${await masuk.text()}`)
const cookie = masuk.headers
  .getSetCookie()
  .map((c) => c.split(';')[0])
  .join('; ')
const dasar = `${alamat}/api/daerah/${daerahId}/musyawarah/${musyawarahId}`

interface Pembahasan {
  readonly tautanLayar: string
  readonly usulan: readonly { readonly pengajuanId: string }[]
}
const ruang = (await (await fetch(`${dasar}/pembahasan`, { headers: { cookie } })).json()) as Pembahasan

/** Since when a version was asked for, and how long each screen took to have it. */
const diminta = new Map<number, number>()
const lama: number[] = []
const dini = new Map<number, number[]>()

async function ikuti(): Promise<void> {
  const jawab = await fetch(`${alamat}/api/layar/${ruang.tautanLayar}/alir`)
  if (jawab.body === null) throw new Error('tidak ada aliran')
  let sisa = ''
  for await (const potong of jawab.body.pipeThrough(new TextDecoderStream())) {
    sisa += potong
    const bagian = sisa.split('\n\n')
    sisa = bagian.pop() ?? ''
    for (const b of bagian) {
      const versi = Number(/"versi":(\d+)/.exec(b)?.[1] ?? Number.NaN)
      const kini = performance.now()
      const sejak = diminta.get(versi)
      if (sejak !== undefined) lama.push(kini - sejak)
      else if (!Number.isNaN(versi)) dini.set(versi, [...(dini.get(versi) ?? []), kini])
    }
  }
}

for (let i = 0; i < LAYAR; i += 1) void ikuti().catch(() => undefined)
await setTimeout(2_000)

let beban = 0
const waktuBeban: number[] = []
const henti = new AbortController()
async function baca(awal: number): Promise<void> {
  const jawab = await fetch(`${dasar}/peserta`, { headers: { cookie } })
  await jawab.arrayBuffer()
  waktuBeban.push(performance.now() - awal)
  beban += 1
}

const pembaca = (async () => {
  const mulai = performance.now()
  while (!henti.signal.aborted) {
    const awal = performance.now()
    void baca(awal)
    await setTimeout(1000 / PER_DETIK)
  }
  return beban / ((performance.now() - mulai) / 1000)
})()

for (let i = 0; i < TINDAKAN; i += 1) {
  const pengajuanId = ruang.usulan[i % Math.max(1, ruang.usulan.length)]?.pengajuanId ?? null
  const awal = performance.now()
  const jawab = await fetch(`${dasar}/layar`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ pengajuanId, fase: 'pembahasan' }),
  })
  if (!jawab.ok) throw new Error(await jawab.text())
  const { versi } = (await jawab.json()) as { versi: number }
  diminta.set(versi, awal)
  for (const tiba of dini.get(versi) ?? []) lama.push(tiba - awal)
  dini.delete(versi)
  await setTimeout(400 + (i % 7) * 50)
}
await setTimeout(1_500)
henti.abort()
const perDetik = await pembaca
const urut = lama.toSorted((a, b) => a - b)
const pada = (p: number): number => Math.round(urut[Math.min(urut.length - 1, Math.ceil(urut.length * p) - 1)] ?? Number.NaN)
const urutBeban = waktuBeban.toSorted((a, b) => a - b)
console.log(
  JSON.stringify({
    layar: LAYAR,
    tindakan: TINDAKAN,
    sampai: urut.length,
    seharusnya: LAYAR * TINDAKAN,
    p50: pada(0.5),
    p99: pada(0.99),
    terlama: pada(1),
    bebanPerDetik: Math.round(perDetik),
    bebanP99: Math.round(urutBeban[Math.ceil(urutBeban.length * 0.99) - 1] ?? Number.NaN),
    usulan: ruang.usulan.length,
  }),
)
process.exit(0)
