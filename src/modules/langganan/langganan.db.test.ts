import { createServer, type IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ATURAN_KELUAR, kirimKeluar } from '#src/lib/kirim-keluar.ts'
import { readTenant } from '#src/lib/sql.ts'
import { type Saat, saat } from '#src/lib/waktu.ts'
import { kirimLanggananDaerah, type Pengirim } from '#src/modules/langganan/kirim-langganan.service.ts'
import type { PERISTIWA_LANGGANAN } from '#src/modules/langganan/peristiwa.ts'
import { buatLangganan, cobaLangganan, daftarKiriman, daftarLangganan, hentikanLangganan, ulangiKiriman } from '#src/modules/langganan/langganan.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { isKirimanSah } from '../../../docs/contoh-api/terima-webhook.mjs'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
let porta = 0
let status = 200
const diterima: { readonly jalur: string; readonly kepala: IncomingHttpHeaders; readonly badan: string }[] = []
const penerima = createServer((m, r) => {
  let badan = ''
  m.setEncoding('utf8')
  m.on('data', (potongan: string) => (badan += potongan))
  m.on('end', () => {
    diterima.push({ jalur: m.url ?? '', kepala: m.headers, badan })
    r.writeHead(m.url === '/mati' ? 500 : status).end('diterima')
  })
})

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  await new Promise<void>((jadi) => penerima.listen(0, '127.0.0.1', jadi))
  const a = penerima.address()
  porta = typeof a === 'object' && a !== null ? a.port : 0
})
afterAll(async () => {
  penerima.closeAllConnections()
  penerima.close()
  await db.close()
})

/** To the receiver of this test, by a real connection: only the host of the typed address is exchanged for its port here. */
const kirim: Pengirim = (alamat, isi) =>
  kirimKeluar(`http://penerima.uji:${porta}${new URL(alamat).pathname}`, isi, {
    ...ATURAN_KELUAR,
    protokol: ['http:'],
    porta: [porta],
    isBoleh: (x) => x === '127.0.0.1',
    cari: (_, selesai) => selesai(null, [{ address: '127.0.0.1', family: 4 }]),
  })

const nyata = (menit: number): Saat => saat(new Date(Date.now() + menit * 60_000))
const putar = (menit = 0) => kirimLanggananDaerah({ sql: db.sql, daerahId: '3216', alamat: 'https://selaras.id', kini: () => nyata(menit), kirim })
const admin = () => k.sebagai('admin-perencanaan')

async function langgani(jalur: string, peristiwa: (typeof PERISTIWA_LANGGANAN)[number][]): Promise<{ langgananId: string; kunciTanda: string }> {
  const hasil = await buatLangganan(admin(), { nama: 'Sistem penerima', alamat: `https://penerima.desa.id${jalur}`, peristiwa })
  if (!hasil.ok) throw new Error(hasil.error.jenis)
  return hasil.value
}

async function ajukan(): Promise<string> {
  const isi = isiUsulan(k)
  const hasil = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
  if (!hasil.ok) throw new Error(hasil.error.jenis)
  return isi.pengajuanId
}

describe('webhook', () => {
  it('peristiwanya meninggalkan kiriman bertanda tangan; yang ditolak tidak; tanpa data pribadi', async () => {
    const { langgananId, kunciTanda } = await langgani('/baik', ['usulan-diajukan', 'usulan-diterima'])
    const pengajuanId = await ajukan()
    await putuskan(k.sebagai('camat'), pengajuanId, { keputusan: 'terima', versi: 2 })
    await putuskan(k.sebagai('operator-desa'), pengajuanId, { keputusan: 'terima', versi: 2 })
    expect(await putar()).toBe(2)
    expect(diterima.map((d) => [d.jalur, d.kepala['selaras-peristiwa']])).toEqual([
      ['/baik', 'usulan-diajukan'],
      ['/baik', 'usulan-diterima'],
    ])
    for (const d of diterima) expect(isKirimanSah(String(d.kepala['selaras-tanda']), d.badan, kunciTanda, Math.floor(Date.now() / 1000))).toBe(true)
    expect(JSON.parse(diterima[1]?.badan ?? '')).toMatchObject({
      daerahId: '3216',
      pengajuan: { pengajuanId, tahap: 'kecamatan', keadaan: 'diajukan', kodeWilayah: k.desa },
    })
    const { judul, masalah, pengusul } = isiUsulan(k)
    for (const rahasia of [judul, masalah, pengusul.nama, 'judul', 'kontak']) expect(diterima.map((d) => d.badan).join()).not.toContain(rahasia)
    expect(await putar()).toBe(0)
    const log = await daftarKiriman(admin(), { langgananId, batas: 1 })
    expect(log).toMatchObject({
      ok: true,
      value: { berikut: expect.any(String), data: [{ keadaan: 'terkirim', riwayat: [{ status: 200, jawaban: 'diterima', galat: null }] }] },
    })
  })

  it('yang gagal dicoba lagi makin jarang lalu berhenti, tanpa menahan penerima lain; dikirim ulang dengan nomor yang sama', async () => {
    const mati = await langgani('/mati', ['usulan-diajukan'])
    const semua = await daftarLangganan(admin())
    expect(semua.ok && semua.value.length).toBe(2)
    diterima.length = 0
    await ajukan()
    expect(await putar()).toBe(1)
    expect(diterima.map((d) => d.jalur).toSorted()).toEqual(['/baik', '/mati'])
    await putar()
    expect(diterima).toHaveLength(2)
    for (const menit of [2, 10, 60, 300, 1000, 2000, 4000, 9000]) await putar(menit)
    const log = await daftarKiriman(admin(), { langgananId: mati.langgananId, batas: 10 })
    const [kiriman] = log.ok ? log.value.data : []
    expect(kiriman).toMatchObject({ keadaan: 'gagal', percobaan: 8 })
    expect(kiriman?.riwayat.map((r) => r.status)).toEqual([500, 500, 500, 500, 500, 500, 500, 500])
    expect(await ulangiKiriman(k.sebagai('camat'), kiriman?.kirimanId ?? '')).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    expect((await ulangiKiriman(admin(), kiriman?.kirimanId ?? '')).ok).toBe(true)
    expect(await ulangiKiriman(admin(), kiriman?.kirimanId ?? '')).toMatchObject({ ok: false, error: { jenis: 'kiriman-masih-menunggu' } })
    await putar()
    expect(new Set(diterima.filter((d) => d.jalur === '/mati').map((d) => d.kepala['selaras-kiriman']))).toEqual(new Set([kiriman?.kirimanId]))
    expect(diterima.filter((d) => d.jalur === '/mati')).toHaveLength(9)
    await hentikanLangganan(admin(), mati.langgananId)
    expect(await cobaLangganan(admin(), mati.langgananId)).toMatchObject({ ok: false, error: { jenis: 'langganan-sudah-berhenti' } })
    diterima.length = 0
    await ajukan()
    await putar(20_000)
    expect(diterima.map((d) => d.jalur)).toEqual(['/baik'])
  })

  it('kiriman uji sampai; alamat dalam ditolak; kuncinya tidak ada di daftar maupun di jejak', async () => {
    const { langgananId, kunciTanda } = await langgani('/uji', ['usulan-ditolak'])
    diterima.length = 0
    status = 204
    expect((await cobaLangganan(admin(), langgananId)).ok).toBe(true)
    expect(await putar(1)).toBe(1)
    expect(JSON.parse(diterima[0]?.badan ?? '')).toMatchObject({ peristiwa: 'uji', daerahId: '3216' })
    expect(await buatLangganan(admin(), { nama: 'Dalam', alamat: 'https://10.0.0.1/', peristiwa: ['usulan-ditolak'] })).toMatchObject({
      ok: false,
      error: { sebab: 'nama' },
    })
    expect(await buatLangganan(k.sebagai('camat'), { nama: 'Camat', alamat: 'https://a.desa.id/', peristiwa: ['usulan-ditolak'] })).toMatchObject({
      ok: false,
      error: { jenis: 'bukan-wewenang' },
    })
    const jejak = await readTenant(db.sql, '3216', (tx) => tx`select convert_from(isi, 'UTF8') as teks from jejak_entri where daerah_id = '3216'`)
    const terbaca = JSON.stringify([await daftarLangganan(admin()), jejak])
    expect(terbaca).toContain('langganan-dibuat')
    expect(terbaca).not.toContain(kunciTanda)
  })
})
