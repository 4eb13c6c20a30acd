import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTenant, writeTenant } from '#src/lib/sql.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { bacaFoto } from '#src/modules/berkas/berkas.service.ts'
import { simpanLampiran } from '#src/modules/berkas/lampiran.service.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { MusyawarahBaru } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { lanjutkanMusyawarah, siapkanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import { aturSyarat } from '#src/modules/tanda-tangan/syarat-tanda-tangan.service.ts'
import type { PindaianBaru } from '#src/modules/tanda-tangan/tanda-tangan.schema.ts'
import {
  bacaPindaian,
  bacaTandaTangan,
  bacaTandaTanganPublik,
  cabutTandaTangan,
  catatPindaian,
  tandatanganiElektronik,
} from '#src/modules/tanda-tangan/tanda-tangan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, type KabupatenUji, simpanBerkasUji, TAHUN, tandaTanganiUji } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let kab: KabupatenUji
const folder = mkdtempSync(path.join(tmpdir(), 'tanda-tangan-'))

beforeAll(async () => {
  db = await openTestDatabase()
  kab = await bangunKabupaten(db.sql)
})

afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const ditolak = (jenis: string) => ({ ok: false, error: { jenis } })
const admin = () => kab.sebagai('admin-perencanaan')

async function lanjut(id: string, ke: 'dibuka' | 'ditutup' | 'ditandatangani' | 'disahkan', versi: number) {
  return lanjutkanMusyawarah(admin(), id, { ke, versi, jumlahHadir: 40, berkasHasilId: null })
}

/** Meetings that coordinate: as many as a test wants, in one place. */
async function rapatDitutup(nama = 'Rapat koordinasi'): Promise<string> {
  const musyawarahId = randomUUID()
  const isi = { musyawarahId, tahunAnggaran: TAHUN, jenis: 'koordinasi', tahap: 'musrenbang-kabupaten', kodeWilayah: '32.16', nama, tempat: 'Ruang rapat' }
  const siap = await siapkanMusyawarah(admin(), MusyawarahBaru.parse({ ...isi, tanggal: tanggal('2024-01-25') }))
  if (!siap.ok) throw new Error(siap.error.jenis)
  expect(await lanjut(musyawarahId, 'dibuka', 1)).toMatchObject({ ok: true })
  expect(await lanjut(musyawarahId, 'ditutup', 2)).toMatchObject({ ok: true })
  return musyawarahId
}

async function unggah(isi: string): Promise<{ berkasId: string; sidikAsli: string }> {
  const hasil = await simpanLampiran(admin(), folder, { nama: 'berita-acara.pdf', isi: Buffer.from(`%PDF-1.7\n${isi}\n%%EOF`) })
  if (!hasil.ok) throw new Error(hasil.error.jenis)
  return hasil.value
}

const orang = (berkasId: string, lain: Partial<PindaianBaru> = {}): PindaianBaru => ({
  tandaTanganId: randomUUID(),
  nama: 'Siti Aminah',
  jabatan: 'Kepala Bappeda',
  selaku: 'pimpinan',
  berkasId,
  ...lain,
})

const jumlah = (id: string) =>
  readTenant(db.sql, kab.daerahId, async (tx) => {
    const [b] = await tx`select count(*)::int as n from tanda_tangan where daerah_id = ${kab.daerahId} and musyawarah_id = ${id}`
    return Number(b?.['n'])
  })

describe('C-06: berita acara disahkan hanya dengan tanda tangannya', () => {
  it('C-06: ditandatangani menuntut pimpinan dan dua wakil, dan menyebut siapa yang kurang; disahkan menuntut ditandatangani', async () => {
    const id = await rapatDitutup()
    expect(await lanjut(id, 'ditandatangani', 3)).toEqual({ ok: false, error: { jenis: 'tanda-tangan-kurang', pimpinan: 1, sekretaris: 0, wakil: 2 } })
    expect(await lanjut(id, 'disahkan', 3)).toMatchObject(ditolak('urutan-musyawarah-salah'))
    const { berkasId, sidikAsli } = await unggah('asli')
    expect(await catatPindaian(admin(), id, orang(berkasId))).toMatchObject({ ok: true, value: { sidik: sidikAsli } })
    expect(await catatPindaian(admin(), id, orang(berkasId, { nama: 'Budi', jabatan: 'Ketua BPD', selaku: 'wakil' }))).toMatchObject({ ok: true })
    expect(await lanjut(id, 'ditandatangani', 3)).toMatchObject({ error: { jenis: 'tanda-tangan-kurang', pimpinan: 0, wakil: 1 } })
    expect(await catatPindaian(admin(), id, orang(berkasId, { nama: 'Tuti', jabatan: 'Wakil PKK', selaku: 'wakil' }))).toMatchObject({ ok: true })
    expect(await bacaTandaTangan(admin(), id)).toMatchObject({ ok: true, value: { kurang: null, syarat: { wakil: 2 } } })
    expect(await lanjut(id, 'ditandatangani', 3)).toMatchObject({ ok: true })
    expect(await lanjut(id, 'disahkan', 4)).toMatchObject({ ok: true })
    expect(await catatPindaian(admin(), id, orang(berkasId, { nama: 'Terlambat', selaku: 'wakil' }))).toMatchObject(ditolak('belum-waktunya-tanda-tangan'))
  })

  it('C-06: yang wajib adalah data bertanggal per tingkat dan jenis, dengan sumbernya, dan tidak berlaku surut', async () => {
    const isi = { syaratId: randomUUID(), tahap: null, jenis: 'bimtek', sekretaris: true, wakil: 1, sumber: 'Perbup contoh' } as const
    expect(await aturSyarat(kab.sebagai('camat'), { ...isi, berlakuDari: tanggal('2024-01-25') })).toMatchObject(ditolak('bukan-wewenang'))
    expect(await aturSyarat(admin(), { ...isi, berlakuDari: tanggal('2024-01-24') })).toMatchObject(ditolak('syarat-berlaku-surut'))
    expect(await aturSyarat(admin(), { ...isi, berlakuDari: tanggal('2024-01-25') })).toMatchObject({ ok: true })
    expect(await aturSyarat(admin(), { ...isi, syaratId: randomUUID(), berlakuDari: tanggal('2024-01-25') })).toMatchObject(ditolak('syarat-sudah-ada'))
    const id = randomUUID()
    const rapat = { musyawarahId: id, tahunAnggaran: TAHUN, jenis: 'bimtek', tahap: 'musrenbang-kabupaten', kodeWilayah: '32.16', nama: 'Bimtek SIPD' }
    await siapkanMusyawarah(admin(), MusyawarahBaru.parse({ ...rapat, tempat: 'Aula Bappeda', tanggal: tanggal('2024-01-25') }))
    expect(await bacaTandaTangan(admin(), id)).toMatchObject({
      value: { kurang: { pimpinan: 1, sekretaris: 1, wakil: 1 }, syarat: { sumber: 'Perbup contoh' } },
    })
  })
})

describe('pindaian yang keliru', () => {
  it('C-06: bukan PDF atau foto, tidak ada, atau sudah dipakai musyawarah lain: ditolak, tidak ada yang berubah', async () => {
    const [id, lain] = [await rapatDitutup('Rapat pertama'), await rapatDitutup('Rapat kedua')]
    const [satu, kembar] = [await unggah('satu'), await unggah('satu')]
    expect(await catatPindaian(admin(), lain, orang(satu.berkasId))).toMatchObject({ ok: true })
    expect(await catatPindaian(admin(), id, orang(kembar.berkasId))).toEqual({ ok: false, error: { jenis: 'pindaian-milik-rapat-lain', rapat: 'Rapat kedua' } })
    expect(await catatPindaian(admin(), id, orang(randomUUID()))).toMatchObject(ditolak('pindaian-tanda-tangan-tidak-ada'))
    const dokumen = await simpanBerkasUji(kab)
    await writeTenant(db.sqlPemilik, kab.daerahId, (tx) => tx`update berkas set jenis_media = 'application/msword' where berkas_id = ${dokumen}`)
    expect(await catatPindaian(admin(), id, orang(dokumen))).toMatchObject(ditolak('bukan-pindaian'))
    expect(await simpanLampiran(admin(), folder, { nama: 'kosong.pdf', isi: Buffer.alloc(0) })).toMatchObject(ditolak('berkas-kosong'))
    expect(await catatPindaian(kab.sebagai('camat'), id, orang(satu.berkasId))).toMatchObject(ditolak('bukan-wewenang'))
    expect(await catatPindaian(admin(), randomUUID(), orang(satu.berkasId))).toMatchObject(ditolak('rapat-tanda-tangan-tidak-ditemukan'))
    expect(await jumlah(id)).toBe(0)
  })

  it('C-06: dua musyawarah mengirim berkas yang sama bersamaan: satu yang tercatat', async () => {
    const [id, lain] = [await rapatDitutup(), await rapatDitutup()]
    const { berkasId } = await unggah('bersamaan')
    const hasil = await Promise.all([id, lain].map((r) => catatPindaian(admin(), r, orang(berkasId))))
    expect(hasil.filter((h) => h.ok)).toHaveLength(1)
    expect(hasil.find((h) => !h.ok)).toMatchObject(ditolak('pindaian-milik-rapat-lain'))
  })

  it('C-06: yang keliru dicabut dengan alasan sebelum ditandatangani; isinya tidak pernah berubah', async () => {
    const [id, lain] = [await rapatDitutup(), await rapatDitutup()]
    const { berkasId } = await unggah('tertukar')
    const keliru = orang(berkasId)
    expect(await catatPindaian(admin(), id, keliru)).toMatchObject({ ok: true })
    expect(await catatPindaian(admin(), id, keliru)).toMatchObject({ ok: false })
    const jalur = { musyawarahId: id, tandaTanganId: keliru.tandaTanganId }
    expect(await cabutTandaTangan(admin(), { ...jalur, musyawarahId: lain }, { alasan: 'bukan rapat ini' })).toMatchObject(
      ditolak('tanda-tangan-tidak-ditemukan'),
    )
    expect(await cabutTandaTangan(admin(), jalur, { alasan: 'berkas tertukar' })).toMatchObject({ ok: true })
    expect(await cabutTandaTangan(admin(), jalur, { alasan: 'berkas tertukar' })).toMatchObject(ditolak('tanda-tangan-tidak-ditemukan'))
    expect(await catatPindaian(admin(), lain, orang(berkasId))).toMatchObject({ ok: true })
    await tandaTanganiUji(admin(), id)
    expect(await lanjut(id, 'ditandatangani', 3)).toMatchObject({ ok: true })
    const daftar = await bacaTandaTangan(admin(), id)
    const sah = daftar.ok ? daftar.value.tandaTangan.find((t) => t.dicabutPada === null) : undefined
    expect(await cabutTandaTangan(admin(), { musyawarahId: id, tandaTanganId: sah?.tandaTanganId ?? '' }, { alasan: 'menyesal' })).toMatchObject(
      ditolak('tanda-tangan-terkunci'),
    )
    const ubah = writeTenant(db.sql, kab.daerahId, (tx) => tx`update tanda_tangan set nama = 'Orang lain' where daerah_id = ${kab.daerahId}`)
    await expect(ubah).rejects.toThrow(/permission denied/)
  })
})

describe('tanda tangan elektronik', () => {
  it('C-06: tiruannya menandatangani DATA CONTOH, semua atau tidak sama sekali, dan menolak di daerah sungguhan', async () => {
    const id = await rapatDitutup()
    const satu = { tandaTanganId: randomUUID(), nama: 'Siti', jabatan: 'Kepala Bappeda', selaku: 'pimpinan' } as const
    const dua = { ...satu, tandaTanganId: randomUUID(), selaku: 'wakil' } as const
    expect(await tandatanganiElektronik(admin(), id, { penanda: [satu, dua] })).toMatchObject(ditolak('sudah-menandatangani'))
    expect(await jumlah(id)).toBe(0)
    const gagal = () => ({
      tersedia: true,
      tandatangani: () => Promise.resolve({ ok: false as const, error: { jenis: 'penyedia-tanda-tangan-gagal' as const } }),
    })
    expect(await tandatanganiElektronik(admin(), id, { penanda: [satu] }, gagal)).toMatchObject(ditolak('penyedia-tanda-tangan-gagal'))
    expect(await tandatanganiElektronik(kab.sebagai('camat'), id, { penanda: [satu] })).toMatchObject(ditolak('bukan-wewenang'))
    await writeTenant(db.sqlPemilik, kab.daerahId, (tx) => tx`update daerah set data_contoh = false where daerah_id = ${kab.daerahId}`)
    expect(await tandatanganiElektronik(admin(), id, { penanda: [satu] })).toMatchObject(ditolak('tanda-tangan-elektronik-belum-terpasang'))
    expect(await bacaTandaTangan(admin(), id)).toMatchObject({ value: { elektronik: false } })
    await writeTenant(db.sqlPemilik, kab.daerahId, (tx) => tx`update daerah set data_contoh = true where daerah_id = ${kab.daerahId}`)
    expect(await tandatanganiElektronik(admin(), id, { penanda: [satu] })).toMatchObject({ ok: true })
    expect(await tandatanganiElektronik(admin(), randomUUID(), { penanda: [satu] })).toMatchObject(ditolak('rapat-tanda-tangan-tidak-ditemukan'))
  })
})

describe('siapa yang membaca', () => {
  it('nama hanya bagi yang memimpin dan admin; umum membaca jabatan; pindaian berupa foto tidak terbaca sebagai foto', async () => {
    const id = await rapatDitutup()
    const { berkasId } = await unggah('rahasia')
    const baris = orang(berkasId)
    await catatPindaian(admin(), id, baris)
    const jalur = { musyawarahId: id, tandaTanganId: baris.tandaTanganId }
    const desa = await bacaTandaTangan(kab.sebagai('operator-desa'), id)
    expect(desa).toMatchObject({ value: { tandaTangan: [{ nama: null, jabatan: 'Kepala Bappeda' }] } })
    const umum = await bacaTandaTanganPublik(kab.sebagai('pembaca'), id)
    expect(umum).toEqual([{ jabatan: 'Kepala Bappeda', selaku: 'pimpinan', elektronik: false }])
    expect(await bacaPindaian(kab.sebagai('operator-desa'), folder, jalur)).toMatchObject(ditolak('bukan-wewenang'))
    const asli = await bacaPindaian(admin(), folder, jalur)
    expect(asli.ok && asli.value.isi.toString()).toContain('rahasia')
    const foto = await simpanBerkasUji(kab)
    await catatPindaian(admin(), id, orang(foto, { nama: 'Budi', selaku: 'wakil' }))
    expect(await bacaFoto(admin(), folder, foto, false)).toBeNull()
  })

  it('jejaknya utuh', async () => {
    expect((await periksaJejak(db.sql, kab.daerahId, kab.penandatangan)).temuan).toEqual([])
  })
})
