import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '#src/lib/result.ts'
import { readTenant } from '#src/lib/sql.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { bacaRinci, listAntreanHalaman } from '#src/modules/usulan/antrean/antrean.service.ts'
import { catatMeja, hapusCatatanMeja, ubahCatatanMeja } from '#src/modules/usulan/meja/catatan.service.ts'
import { lepasUsulan, pegangUsulan } from '#src/modules/usulan/meja/pegangan.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { PerintahMassal } from '#src/modules/usulan/putusan/massal.schema.ts'
import { pratinjauMassal, putuskanMassal } from '#src/modules/usulan/putusan/massal.service.ts'
import { SaringanAntrean } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
let camat: Konteks
let sekcam: Konteks

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql, { pagu: 100_000_000_000 })
  camat = k.sebagai('camat')
  sekcam = k.sebagai('operator-kecamatan')
})
afterAll(() => db.close())

/** A proposal that waits for the kecamatan. */
async function diKecamatan(): Promise<string> {
  const isi = isiUsulan(k)
  await berhasil(buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi))
  await berhasil(putuskan(k.sebagai('operator-desa'), isi.pengajuanId, { keputusan: 'terima', versi: 2 }))
  return isi.pengajuanId
}

async function berhasil<T>(janji: Promise<Result<T, { jenis: string }>>): Promise<T> {
  const hasil = await janji
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return hasil.value
}

async function ditolak(janji: Promise<Result<unknown, { jenis: string }>>): Promise<string> {
  const hasil = await janji
  return hasil.ok ? 'berhasil' : hasil.error.jenis
}

async function baris(siapa: Konteks, pengajuanId: string, saringan: Record<string, unknown> = {}) {
  const h = await listAntreanHalaman(siapa, SaringanAntrean.parse({ tahun: TAHUN, batas: 200, ...saringan }))
  return h.data.find((d) => d.pengajuanId === pengajuanId)
}

const tulis = (siapa: Konteks, pengajuanId: string, isi: string) => catatMeja(siapa, pengajuanId, { catatanId: randomUUID(), isi })

describe('catatan meja', () => {
  it('terbaca rekan semeja di panel dan bertanda di antrean; pengusul, mitra dan pembaca tidak tahu ada catatan', async () => {
    const id = await diKecamatan()
    await berhasil(tulis(camat, id, 'Lahannya masih sengketa, tanya Pak RW.'))
    const semeja = await bacaRinci(sekcam, id)
    expect(semeja?.meja).toMatchObject({
      tahap: 'kecamatan',
      catatan: [{ isi: 'Lahannya masih sengketa, tanya Pak RW.', jabatan: 'Camat Sukakarya', milikSaya: false }],
    })
    expect((await bacaRinci(camat, id))?.meja.catatan[0]?.milikSaya).toBe(true)
    expect((await baris(camat, id))?.catatan).toBe(1)
    for (const peran of ['operator-desa', 'mitra-bappeda', 'perangkat-daerah', 'pembaca', 'admin-perencanaan'] as const) {
      expect((await bacaRinci(k.sebagai(peran), id))?.meja.catatan).toEqual([])
      expect((await baris(k.sebagai(peran), id))?.catatan).toBe(0)
    }
  })

  it('ditulis hanya di meja sendiri; diubah dan dihapus hanya oleh penulisnya, dengan versi yang dilihat', async () => {
    const id = await diKecamatan()
    expect(await ditolak(tulis(k.sebagai('mitra-bappeda'), id, 'Belum sampai di sini.'))).toBe('bukan-semeja')
    expect(await ditolak(tulis(camat, randomUUID(), 'Tidak ada.'))).toBe('pengajuan-tidak-ditemukan')
    const { catatanId } = await berhasil(tulis(camat, id, 'Cek volume.'))
    const alamat = { pengajuanId: id, catatanId }
    expect(await ditolak(ubahCatatanMeja(sekcam, alamat, { isi: 'Punya saya.', versi: 1 }))).toBe('bukan-penulis-catatan')
    expect(await ditolak(ubahCatatanMeja(k.sebagai('operator-desa'), alamat, { isi: 'Punya saya.', versi: 1 }))).toBe('catatan-tidak-ditemukan')
    await berhasil(ubahCatatanMeja(camat, alamat, { isi: 'Cek volume dan harga.', versi: 1 }))
    expect(await ditolak(hapusCatatanMeja(camat, alamat, { versi: 1 }))).toBe('catatan-sudah-berubah')
    await berhasil(hapusCatatanMeja(camat, alamat, { versi: 2 }))
    expect((await bacaRinci(camat, id))?.meja.catatan).toEqual([])
    expect(await ditolak(hapusCatatanMeja(camat, alamat, { versi: 3 }))).toBe('catatan-tidak-ditemukan')
  })

  it('di buku jejak hanya komitmennya: isinya tidak terbaca dari entri mana pun, dan pemeriksaan tidak menemukan selisih', async () => {
    const id = await diKecamatan()
    await berhasil(tulis(camat, id, 'Rahasia meja kecamatan.'))
    const entri = await readTenant(
      db.sql,
      k.daerahId,
      (tx) => tx<{ isi: string }[]>`select convert_from(isi, 'UTF8') as isi from jejak_entri where objek_jenis = 'catatan-meja'`,
    )
    expect(entri.length).toBeGreaterThan(0)
    expect(entri.some((e) => e.isi.includes('Rahasia'))).toBe(false)
    expect(entri.at(-1)?.isi).toContain('"komitmen"')
    expect((await periksaJejak(db.sql, k.daerahId, k.penandatangan)).temuan.filter((t) => t.jenis.startsWith('baris'))).toEqual([])
  })
})

/** Who was told that a proposal came into or left their hands. */
async function kabarPegangan(pengajuanId: string): Promise<[string, string][]> {
  const baris = await readTenant(
    db.sql,
    k.daerahId,
    (tx) =>
      tx<{ penggunaId: string; perihal: string }[]>`select pengguna_id, data ->> 'perihal' as perihal from pemberitahuan
        where daerah_id = ${k.daerahId} and objek_id = ${pengajuanId} and jenis = 'usulan-dipegangkan' order by created_at`,
  )
  return baris.map((b) => [b.penggunaId, b.perihal])
}

describe('pegangan', () => {
  it('selama dipegang, rekan semeja tidak memutus, satu per satu maupun massal; pemegangnya memutus', async () => {
    const [satu, dua] = [await diKecamatan(), await diKecamatan()]
    await berhasil(pegangUsulan(camat, satu, {}))
    expect((await bacaRinci(sekcam, satu))?.meja.pegangan).toMatchObject({ pemegangId: camat.pelaku.penggunaId, jabatan: 'Camat Sukakarya' })
    expect(await ditolak(putuskan(sekcam, satu, { keputusan: 'terima', versi: 3 }))).toBe('sedang-dipegang')
    const perintah = PerintahMassal.parse({ keputusan: 'terima', butir: [satu, dua].map((pengajuanId) => ({ pengajuanId, versi: 3 })) })
    const nasib = (await pratinjauMassal(sekcam, perintah)).nasib.map((n) => n.penolakan?.jenis ?? null)
    expect(nasib).toEqual(['sedang-dipegang', null])
    expect((await putuskanMassal(sekcam, perintah)).map((n) => n.penolakan?.jenis ?? null)).toEqual(['sedang-dipegang', null])
    await berhasil(putuskan(camat, satu, { keputusan: 'terima', versi: 3 }))
    expect(await baris(sekcam, satu, { pegangan: 'belum' })).toMatchObject({ tahap: 'mitra-bappeda', pegangan: null })
  })

  it('ditugaskan kepada rekan, diambil alih dengan alasan yang tercatat, dan dilepas pemegangnya', async () => {
    const id = await diKecamatan()
    expect((await bacaRinci(camat, id))?.meja.rekan.map((r) => r.jabatan)).toEqual(['Camat Sukakarya', 'Operator Kec. Sukakarya'])
    await berhasil(pegangUsulan(camat, id, { penggunaId: sekcam.pelaku.penggunaId }))
    expect(await ditolak(pegangUsulan(camat, id, { penggunaId: k.sebagai('pembaca').pelaku.penggunaId }))).toBe('bukan-rekan-semeja')
    expect(await ditolak(pegangUsulan(camat, id, {}))).toBe('alasan-ambil-alih-wajib')
    expect(await ditolak(lepasUsulan(camat, id))).toBe('bukan-pemegang')
    expect(await kabarPegangan(id)).toEqual([[sekcam.pelaku.penggunaId, 'kepada-anda']])
    await berhasil(pegangUsulan(camat, id, { alasan: 'Operator sedang cuti sampai pekan depan.' }))
    const entri = await readTenant(
      db.sql,
      k.daerahId,
      (tx) =>
        tx<{ isi: string }[]>`select convert_from(isi, 'UTF8') as isi from jejak_entri where objek_jenis = 'pegangan' and objek_id = ${id} order by created_at`,
    )
    expect(entri.at(-1)?.isi).toContain('Operator sedang cuti sampai pekan depan.')
    // The actor himself is never told.
    expect(await kabarPegangan(id)).toEqual([
      [sekcam.pelaku.penggunaId, 'kepada-anda'],
      [sekcam.pelaku.penggunaId, 'beralih'],
    ])
    await berhasil(lepasUsulan(camat, id))
    expect((await bacaRinci(camat, id))?.meja.pegangan).toBeNull()
  })

  it('antrean menyaring yang saya pegang dan yang belum diambil, dan menyebut pemegangnya hanya kepada rekan semeja', async () => {
    const [milikku, bebas] = [await diKecamatan(), await diKecamatan()]
    await berhasil(pegangUsulan(sekcam, milikku, {}))
    const ada = async (siapa: Konteks, pegangan: 'saya' | 'belum') =>
      [await baris(siapa, milikku, { pegangan }), await baris(siapa, bebas, { pegangan })].map((b) => b !== undefined)
    expect(await ada(sekcam, 'saya')).toEqual([true, false])
    expect(await ada(camat, 'saya')).toEqual([false, false])
    expect(await ada(camat, 'belum')).toEqual([false, true])
    expect((await baris(camat, milikku))?.pegangan?.nama).toBe(sekcam.pelaku.nama)
    expect((await baris(k.sebagai('mitra-bappeda'), milikku))?.pegangan).toBeNull()
  })

  it('pengusul tetap menariknya kembali bila diminta memperbaiki, dan pegangan yang berakhir tidak menghalangi siapa pun', async () => {
    const id = await diKecamatan()
    await berhasil(pegangUsulan(camat, id, {}))
    await berhasil(putuskan(camat, id, { keputusan: 'kembalikan', versi: 3, alasan: 'A07', teks: 'Lengkapi volume dan lokasinya.' }))
    await berhasil(putuskan(k.sebagai('operator-desa'), id, { keputusan: 'batalkan', versi: 4, alasan: 'A14', teks: 'Sudah dikerjakan swadaya.' }))
    expect(await ditolak(pegangUsulan(sekcam, id, {}))).toBe('tanpa-meja')
    expect((await bacaRinci(sekcam, id))?.meja.pegangan).toBeNull()
    expect((await periksaJejak(db.sql, k.daerahId, k.penandatangan)).temuan.filter((t) => t.jenis.startsWith('baris'))).toEqual([])
  })
})
