import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeTenant } from '#src/lib/sql.ts'
import { pecahKata } from '#src/modules/usulan/antrean/antrean.ts'
import { SaringanTetangga } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { bacaTetangga, listAntreanHalaman } from '#src/modules/usulan/antrean/antrean.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { SaringanAntrean } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../../../../test/kabupaten-uji.ts'

/* The queue answers from one index; here it is compared with the plain reading of every row. */

let db: TestDatabase
let k: KabupatenUji

const JUDUL = ['Drainase RW 03', 'Jalan lingkungan 60x60', 'Perbaikan U-ditch, RT 2', 'Pelatihan ibu-ibu PKK', 'JALAN poros desa (tahap II)']

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql, { pagu: 100_000_000_000 })
  for (let i = 0; i < 24; i += 1) {
    const isi = { ...isiUsulan(k), judul: `${JUDUL[i % JUDUL.length]} ke-${i}`, ajukan: i % 6 !== 5 }
    const dibuat = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
    if (!dibuat.ok) throw new Error(JSON.stringify(dibuat.error))
    if (i % 6 < 4 && i % 6 > 0) await putuskan(k.sebagai('operator-desa'), isi.pengajuanId, { keputusan: 'terima', versi: 2, urutanPrioritas: 1 + (i % 7) })
    if (i % 6 === 3) await putuskan(k.sebagai('camat'), isi.pengajuanId, { keputusan: 'terima', versi: 3, urutanPrioritas: 3 + (i % 5) })
  }
})
afterAll(() => db.close())

interface Polos {
  readonly pengajuanId: string
  readonly tahap: string
  readonly keadaan: string
  readonly anggaranKini: number
  readonly nomor: string | null
  readonly menungguSejak: string
  readonly kata: string
  readonly prioritas: number
}

/** Every row with everything the filter may ask, read plainly; ranks from the decisions themselves. */
function bacaPolos(): Promise<Polos[]> {
  return writeTenant(db.sql, k.daerahId, async (tx) => [
    ...(await tx<
      Polos[]
    >`select p.pengajuan_id, p.tahap, p.keadaan, p.anggaran_kini, p.nomor, p.menunggu_sejak, u.judul || ' | ' || m.nama || ' | ' || w.nama as kata,
        coalesce((select x.urutan_prioritas from putusan x where x.pengajuan_id = p.pengajuan_id and x.tahap = 'kecamatan' and x.urutan_prioritas is not null order by x.urut desc limit 1),
                 (select x.urutan_prioritas from putusan x where x.pengajuan_id = p.pengajuan_id and x.tahap = 'desa' and x.urutan_prioritas is not null order by x.urut desc limit 1), 10000) as prioritas
      from pengajuan p join usulan u on u.usulan_id = p.usulan_id join kamus_usulan m on m.kamus_id = p.kamus_id join wilayah w on w.kode = p.kode_wilayah`),
  ])
}

function isCocok(p: Polos, cari: string): boolean {
  const kata = pecahKata(p.kata)
  return cari === '' || (pecahKata(cari).length > 0 && pecahKata(cari).every((c) => semuaKata(p, kata).some((x) => x.startsWith(c))))
}

function semuaKata(p: Polos, kata: readonly string[]): string[] {
  return [...new Set([...p.kata.toLowerCase().split(/[^\p{L}\p{N}]+/u), ...kata, ...(p.nomor ?? '').split('-')])]
}

const banding = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)
const KUNCI: Readonly<Record<string, (p: Polos) => string | number>> = {
  menunggu: (p) => p.menungguSejak,
  anggaran: (p) => -p.anggaranKini,
  nomor: (p) => p.nomor ?? '',
  prioritas: (p) => p.prioritas,
}

describe('antrean sama dengan membaca setiap baris (kontrak 3)', () => {
  it.each(['', 'jalan', 'u-ditch', 'JAL', 'rw 03', 'alan', 'drainase', '60', '2025', '0001', '%', '...', 'poros tahap'])('cari "%s"', async (cari) => {
    const polos = (await bacaPolos()).filter((p) => isCocok(p, cari))
    for (const urut of ['menunggu', 'anggaran', 'nomor', 'prioritas'] as const) {
      const h = await listAntreanHalaman(k.sebagai('operator-desa'), SaringanAntrean.parse({ tahun: TAHUN, urut, cari, batas: 200 }))
      expect(new Set(h.data.map((d) => d.pengajuanId))).toEqual(new Set(polos.map((p) => p.pengajuanId)))
      expect(h.jumlah).toBe(polos.length)
      expect(h.total).toBe(polos.reduce((n, p) => n + p.anggaranKini, 0))
      const kunci = KUNCI[urut] ?? (() => 0)
      const nilai = new Map(polos.map((p) => [p.pengajuanId, kunci(p)]))
      const urutan = h.data.map((d) => nilai.get(d.pengajuanId) ?? '')
      expect(urutan).toEqual(urutan.toSorted(banding))
    }
  })

  it.each(['menunggu', 'anggaran', 'nomor', 'prioritas'] as const)(
    'sebelum dan sesudah menelusuri seluruh daftar, urut %s, dari ujung ke ujung',
    async (urut) => {
      const k2 = k.sebagai('operator-desa')
      const saringan = { tahun: TAHUN, urut, tahap: 'kecamatan' }
      const h = await listAntreanHalaman(k2, SaringanAntrean.parse({ ...saringan, batas: 200 }))
      const daftar = h.data.map((d) => d.pengajuanId)
      expect(daftar.length).toBeGreaterThan(3)
      for (const [i, id] of daftar.entries()) {
        const t = await bacaTetangga(k2, id, SaringanTetangga.parse(saringan))
        expect([t?.sebelum, t?.berikut]).toEqual([daftar[i - 1] ?? null, daftar[i + 1] ?? null])
      }
    },
  )

  it('rancangan hanya tampak di desanya; sebutan tahap sebelumnya ikut terbaca', async () => {
    const polos = await bacaPolos()
    const pembaca = await listAntreanHalaman(k.sebagai('pembaca'), SaringanAntrean.parse({ tahun: TAHUN, batas: 200 }))
    expect(pembaca.jumlah).toBe(polos.filter((p) => p.keadaan !== 'draf').length)
    const mitra = await listAntreanHalaman(k.sebagai('mitra-bappeda'), SaringanAntrean.parse({ tahun: TAHUN, menunggu: 'saya', batas: 200 }))
    expect(mitra.jumlah).toBe(polos.filter((p) => p.tahap === 'mitra-bappeda' && p.keadaan === 'diajukan').length)
    expect(mitra.data.every((d) => d.rekomendasi?.tahap === 'kecamatan' && d.rekomendasi.keputusan === 'terima')).toBe(true)
  })
})
