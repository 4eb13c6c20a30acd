import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kali } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { readTenant } from '#src/lib/sql.ts'
import { bacaKotak } from '#src/modules/pemberitahuan/kotak.service.ts'
import { SaringanKotak } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import type { Peran } from '#src/modules/pengguna/pengguna.ts'
import { siapkanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import { bacaRinci } from '#src/modules/usulan/antrean/antrean.service.ts'
import { PerintahMassal } from '#src/modules/usulan/putusan/massal.schema.ts'
import { pratinjauMassal, putuskanMassal } from '#src/modules/usulan/putusan/massal.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { PerintahPutusan } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji } from '../../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
})
afterAll(() => db.close())

const alasan = { alasan: 'A12', teks: 'Anggaran tahun ini tidak mencukupi.' } as const

/** Proposals that wait at the village's desk, in the version it sees. */
async function diDesa(jumlah: number, kab = k): Promise<{ pengajuanId: string; versi: number }[]> {
  const butir = []
  for (let i = 0; i < jumlah; i++) {
    const isi = isiUsulan(kab)
    expect(await buatUsulan(kab.sebagai('operator-desa'), kab.penandatangan, isi)).toMatchObject({ ok: true })
    butir.push({ pengajuanId: isi.pengajuanId, versi: 2 })
  }
  return butir
}

const massal = (isi: Record<string, unknown>): PerintahMassal => PerintahMassal.parse(isi)
const rinci = (id: string) => bacaRinci(k.sebagai('admin-perencanaan'), id)

async function hitung(tabel: 'putusan' | 'pemberitahuan' | 'pemesanan_pagu'): Promise<number> {
  const [baris] = await readTenant(db.sql, k.daerahId, (tx) => tx`select count(*) as ada from ${tx(tabel)} where daerah_id = ${k.daerahId}`)
  return baris?.['ada'] as number
}

/** The village's yes: they wait at the kecamatan now. */
async function diKecamatan(jumlah: number, kab = k): Promise<{ pengajuanId: string; versi: number }[]> {
  const butir = await diDesa(jumlah, kab)
  const nasib = await putuskanMassal(kab.sebagai('operator-desa'), massal({ keputusan: 'terima', butir }))
  expect(nasib.every((n) => n.jadi !== null)).toBe(true)
  return butir.map((b) => ({ ...b, versi: 3 }))
}

describe('putusan massal', () => {
  it('masing-masing diputus dan tercatat sendiri; yang tidak dapat menyebut sebabnya dan tidak menahan yang lain', async () => {
    const [a, b, c] = await diDesa(3)
    if (a === undefined || b === undefined || c === undefined) throw new Error('tiga usulan')
    const butir = [a, { ...b, versi: 1 }, c, { pengajuanId: randomUUID(), versi: 1 }]
    const nasib = await putuskanMassal(k.sebagai('operator-desa'), massal({ keputusan: 'tolak', ...alasan, butir }))
    expect(nasib.map((n) => n.jadi?.keadaan ?? n.penolakan?.jenis)).toEqual(['ditolak', 'sudah-diputus', 'ditolak', 'pengajuan-tidak-ditemukan'])
    expect((await rinci(a.pengajuanId))?.putusan.at(-1)).toMatchObject({ keputusan: 'tolak', ...alasan })
    expect((await rinci(b.pengajuanId))?.keadaan).toBe('diajukan')
  })

  it('jaringan putus di tengah: kiriman ulang dengan kunci yang sama tidak mengubah apa pun dan menjawab sama', async () => {
    const butir = await diDesa(4)
    const perintah = massal({ keputusan: 'terima', butir })
    const konteks = { kunci: randomUUID() }
    // The line was lost after two: the answer never came, the whole chunk is sent again.
    await putuskanMassal(k.sebagai('operator-desa', konteks), { ...perintah, butir: perintah.butir.slice(0, 2) })
    const pertama = await putuskanMassal(k.sebagai('operator-desa', konteks), perintah)
    const sebelum = await hitung('putusan')
    expect(pertama.map((n) => n.jadi?.tahap)).toEqual(['kecamatan', 'kecamatan', 'kecamatan', 'kecamatan'])
    expect(await putuskanMassal(k.sebagai('operator-desa', konteks), perintah)).toEqual(pertama)
    expect(await hitung('putusan')).toBe(sebelum)
  })

  it('pratinjau menyebut nasib, pagu sebelum dan sesudah, dan yang diberi tahu, lalu tidak ada yang berubah', async () => {
    const butir = await diKecamatan(2)
    const [putusan, kabar, pesanan] = [await hitung('putusan'), await hitung('pemberitahuan'), await hitung('pemesanan_pagu')]
    const camat = k.sebagai('camat')
    const lihat = await pratinjauMassal(camat, massal({ keputusan: 'terima', butir }))
    expect(lihat.nasib.map((n) => n.jadi?.tahap)).toEqual(['mitra-bappeda', 'mitra-bappeda'])
    const [pagu] = lihat.pagu
    expect(lihat.pagu).toHaveLength(1)
    expect((pagu?.terpesanSesudah ?? 0) - (pagu?.terpesanSebelum ?? 0)).toBe(lihat.rupiah)
    expect(lihat.rupiah).toBeGreaterThan(0)
    expect(lihat.dikabari).toBeGreaterThan(0)
    expect([await hitung('putusan'), await hitung('pemberitahuan'), await hitung('pemesanan_pagu')]).toEqual([putusan, kabar, pesanan])
    // What it said is what happens.
    const nasib = await putuskanMassal(camat, massal({ keputusan: 'terima', butir }))
    expect(nasib.map((n) => n.jadi)).toEqual(lihat.nasib.map((n) => n.jadi))
  })

  it('yang melampaui pagu kecamatan disebut satu per satu, sudah di pratinjau', async () => {
    const sempit = await bangunKabupaten(db.sql, {
      daerahId: '1603',
      desa: '16.03.01.2011',
      pagu: Math.floor(2.5 * kali(isiUsulan(k).volume, rupiah(1_750_000))),
    })
    const perintah = massal({ keputusan: 'terima', butir: await diKecamatan(4, sempit) })
    const lihat = await pratinjauMassal(sempit.sebagai('camat'), perintah)
    expect(lihat.nasib.filter((n) => n.jadi !== null)).toHaveLength(2)
    expect(lihat.nasib.filter((n) => n.penolakan?.jenis === 'pagu-terlampaui')).toHaveLength(2)
    const jadi = await putuskanMassal(sempit.sebagai('camat'), perintah)
    expect(jadi.filter((n) => n.jadi !== null)).toHaveLength(2)
  })

  it('tanpa wewenang, tanpa alasan, atau tanpa akomodasi di forum: setiap usulan menyebut langkahnya', async () => {
    const [satu] = await diDesa(1)
    if (satu === undefined) throw new Error('satu usulan')
    const jenis = async (peran: Peran, isi: Record<string, unknown>) => (await pratinjauMassal(k.sebagai(peran), massal(isi))).nasib[0]?.penolakan?.jenis
    expect(await jenis('camat', { keputusan: 'terima', butir: [satu] })).toBe('bukan-wewenang')
    expect(await jenis('operator-desa', { keputusan: 'tunda', butir: [satu] })).toBe('alasan-wajib')
    for (const [peran, versi] of [
      ['operator-desa', 2],
      ['camat', 3],
      ['mitra-bappeda', 4],
    ] as const) {
      expect(await putuskan(k.sebagai(peran), satu.pengajuanId, PerintahPutusan.parse({ keputusan: 'terima', versi }))).toMatchObject({ ok: true })
    }
    expect(await jenis('perangkat-daerah', { keputusan: 'terima', butir: [{ ...satu, versi: 5 }] })).toBe('perlu-akomodasi')
  })

  it('S0-4: satu kiriman mengabari setiap orang satu kali, dengan daftarnya; kabar tugas selesai setelah usulan terakhirnya diputus', async () => {
    const kab = await bangunKabupaten(db.sql, { daerahId: '6213', desa: '62.13.06.2001' })
    const butir = await diDesa(3, kab)
    const konteks = { kunci: randomUUID() }
    const kirim = (b: typeof butir) => putuskanMassal(kab.sebagai('operator-desa', konteks), massal({ keputusan: 'terima', butir: b }))
    // Sent in two pieces under one key, the second twice: still one notice each.
    await kirim(butir.slice(0, 2))
    await kirim(butir.slice(2))
    await kirim(butir.slice(2))
    const kotak = async (peran: Peran, jenis: 'menunggu-anda' | 'diputuskan') =>
      (await bacaKotak(kab.sebagai(peran), SaringanKotak.parse({ jenis }))).data.filter((b) => b.objekJenis === 'rombongan')
    const [tugas, ...lain] = await kotak('camat', 'menunggu-anda')
    expect(lain).toEqual([])
    expect(tugas).toMatchObject({ jumlahButir: 3, kabar: { data: { jumlah: 3, tahapKe: 'kecamatan', milik: false } } })
    expect(tugas?.butir.map((b) => b.objekId).toSorted()).toEqual(butir.map((b) => b.pengajuanId).toSorted())
    const putus = (b: { pengajuanId: string }) =>
      putuskan(kab.sebagai('camat'), b.pengajuanId, PerintahPutusan.parse({ keputusan: 'tolak', ...alasan, versi: 3 }))
    for (const b of butir.slice(0, 2)) expect(await putus(b)).toMatchObject({ ok: true })
    expect((await kotak('operator-kecamatan', 'menunggu-anda'))[0]?.dibacaPada).toBeNull()
    expect(await putus(butir[2] ?? { pengajuanId: '' })).toMatchObject({ ok: true })
    expect((await kotak('operator-kecamatan', 'menunggu-anda'))[0]?.dibacaPada).not.toBeNull()
  })

  it('S0-4: kiriman berisi satu usulan berbunyi seperti putusan biasa', async () => {
    const kab = await bangunKabupaten(db.sql, { daerahId: '1707', desa: '17.07.01.1004' })
    const [satu] = await diDesa(1, kab)
    await putuskanMassal(kab.sebagai('operator-desa'), massal({ keputusan: 'terima', butir: [satu] }))
    const { data } = await bacaKotak(kab.sebagai('camat'), SaringanKotak.parse({ jenis: 'menunggu-anda' }))
    expect(data).toHaveLength(1)
    expect(data[0]).toMatchObject({ objekJenis: 'pengajuan', objekId: satu?.pengajuanId, butir: [] })
    expect(data[0]?.kabar?.data).toHaveProperty('judul')
  })

  it('pratinjau menyebut siapa saja yang diberi tahu menurut peran, dan musyawarah tempat putusan itu tercatat', async () => {
    const kab = k
    const musyawarahId = randomUUID()
    expect(
      await siapkanMusyawarah(kab.sebagai('operator-desa'), {
        musyawarahId,
        tahunAnggaran: 2025,
        tahap: 'desa',
        kodeWilayah: kab.desa,
        nama: 'Musrenbang Desa',
        tanggal: '2024-01-25' as never,
        tempat: 'Balai desa',
      }),
    ).toMatchObject({ ok: true })
    const [a, b] = await diDesa(2, kab)
    const lihat = await pratinjauMassal(kab.sebagai('operator-desa'), massal({ keputusan: 'terima', butir: [a, { ...b, versi: 1 }] }))
    expect(lihat.musyawarah).toEqual([{ musyawarahId, nama: 'Musrenbang Desa', tanggal: '2024-01-25', keadaan: 'disiapkan', jumlah: 1 }])
    expect(lihat.rencana).toEqual([])
    expect(lihat.kepada.map((x) => [x.peran, x.jumlah])).toEqual([
      ['operator-kecamatan', 1],
      ['camat', 1],
      ['perangkat-daerah', 1],
    ])
    expect(lihat.kepada.find((x) => x.peran === 'camat')?.jabatan).toEqual(['Camat Sukakarya'])
    expect(lihat.dikabari).toBe(3)
  })

  it('lebih dari seratus sekali kirim, atau usulan yang sama dua kali, ditolak bentuknya', () => {
    const butir = Array.from({ length: 10_000 }, () => ({ pengajuanId: randomUUID(), versi: 1 }))
    expect(PerintahMassal.safeParse({ keputusan: 'terima', butir }).success).toBe(false)
    expect(PerintahMassal.safeParse({ keputusan: 'terima', butir: [butir[0], butir[0]] }).success).toBe(false)
    expect(PerintahMassal.safeParse({ keputusan: 'terima', butir: butir.slice(0, 100) }).success).toBe(true)
  })
})
