import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTenant } from '#src/lib/sql.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { undangPengguna, undangUlang } from '#src/modules/pengguna/pengelolaan.service.ts'
import { MohonAkun, UndangPengguna } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { daftarkanPengguna } from '#src/modules/pengguna/pengguna.service.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { mohonAkun, putusPermohonan } from '#src/modules/pengguna/permohonan-akun.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, type KabupatenUji } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
let admin: Konteks
let adminLain = ''
let dpmd = ''

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  adminLain = await daftar('admin.kedua', { peran: 'admin-perencanaan', jabatan: 'Kepala Bidang Perencanaan' })
  dpmd = await daftar('kepala.dpmd', { peran: 'dpmd', jabatan: 'Kepala DPMD' })
  await daftar('admin.kecamatan', { peran: 'admin-perencanaan', kodeWilayah: k.kecamatan, jabatan: 'Admin kecamatan' })
  admin = k.sebagai('admin-perencanaan')
})
afterAll(() => db.close())

async function daftar(namaPengguna: string, penugasan: object): Promise<string> {
  const isi = { namaPengguna, nama: `Nama ${namaPengguna}`, penugasan: [{ ...penugasan, mulai: '2020-01-01' }] }
  const penyiap = { ...k.sebagai('admin-perencanaan'), pelaku: pelakuPenyiap('3216') }
  const hasil = await daftarkanPengguna(penyiap, DaftarkanPengguna.parse(isi))
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return hasil.value.penggunaId
}

async function mohon(peran: string, namaPengguna: string): Promise<string> {
  const isi = MohonAkun.parse({
    permohonanId: randomUUID(),
    peran,
    nama: 'Siti Pemohon',
    namaPengguna,
    kataSandi: 'tujuh belas kambing etawa',
    kodeWilayah: k.desa,
    keterangan: 'Kami ingin mengusulkan perbaikan saluran di RW 03.',
    lembaga: null,
  })
  const hasil = await mohonAkun(db.sql, { daerahId: '3216', kini: new Date('2024-01-25T02:00:00Z'), isi })
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return isi.permohonanId
}

/** Who was told of accounts about this object, and of what. */
function kabar(objekId: string): Promise<{ penggunaId: string; perihal: string; dibaca: boolean; bersurat: boolean }[]> {
  return readTenant(
    db.sql,
    '3216',
    (tx) => tx<{ penggunaId: string; perihal: string; dibaca: boolean; bersurat: boolean }[]>`
      select pengguna_id, data ->> 'perihal' as perihal, dibaca_pada is not null as dibaca,
             exists (select from surat_keluar s where s.daerah_id = p.daerah_id and s.surat_id = p.surat_id) as bersurat
      from pemberitahuan p where daerah_id = '3216' and jenis = 'akun-pengguna' and objek_id = ${objekId} order by created_at, perihal`,
  )
}
const penerima = async (objekId: string) => new Set((await kabar(objekId)).map((b) => b.penggunaId))

test('permohonan akun desa terdengar oleh admin dan DPMD seluruh daerah, permohonan warga oleh admin saja; tidak oleh admin sekecamatan; yang ditolak di pintu tidak mengabari siapa pun', async () => {
  expect(await penerima(await mohon('operator-desa', 'desa.baru'))).toEqual(new Set(['3216-admin-perencanaan', adminLain, dpmd]))
  expect(await penerima(await mohon('individu', 'warga.baru'))).toEqual(new Set(['3216-admin-perencanaan', adminLain]))
  await expect(mohon('individu', 'warga.baru')).rejects.toThrow('permohonan-akun-sudah-ada')
})

test('yang disetujui dikabari, dan sesudah diputus tidak ada lagi yang menunggu putusan', async () => {
  const id = await mohon('operator-desa', 'desa.disetujui')
  expect((await kabar(id)).map((b) => b.dibaca)).toEqual([false, false, false])
  const putus = await putusPermohonan(admin, id, { setuju: true })
  if (!putus.ok || putus.value.penggunaId === null) throw new Error('tidak disetujui')
  expect((await kabar(id)).map((b) => b.dibaca)).toEqual([true, true, true])
  expect(await kabar(putus.value.penggunaId)).toMatchObject([{ penggunaId: putus.value.penggunaId, perihal: 'disetujui', dibaca: false }])
})

test('yang ditolak tidak membuat akun; kabarnya kepada para pemutus selesai', async () => {
  const id = await mohon('operator-desa', 'desa.ditolak')
  const putus = await putusPermohonan(admin, id, { setuju: false, alasan: 'Desa ini sudah punya operator.' })
  expect(putus).toMatchObject({ ok: true, value: { penggunaId: null } })
  expect((await kabar(id)).map((b) => b.dibaca)).toEqual([true, true, true])
})

test('yang diundang dikabari; dengan surel sungguhan suratnya masuk antrean, tanpa surel tidak; undangan yang ditolak tidak mengabari siapa pun', async () => {
  const tugas = [{ peran: 'operator-kecamatan', kodeWilayah: k.kecamatan, jabatan: 'Staf Kecamatan', mulai: '2024-01-01' }]
  const undang = (lain: object) => undangPengguna(admin, UndangPengguna.parse({ nama: 'Orang Baru', penugasan: tugas, ...lain }))
  const bersurel = await undang({ namaPengguna: 'sekcam.satu', email: 'sekcam@bekasikab.go.id' })
  const tanpaSurel = await undang({ namaPengguna: 'sekcam.dua' })
  if (!bersurel.ok || !tanpaSurel.ok) throw new Error('undangan ditolak')
  expect(await kabar(bersurel.value.penggunaId)).toMatchObject([{ perihal: 'diundang', bersurat: true }])
  expect(await kabar(tanpaSurel.value.penggunaId)).toMatchObject([{ perihal: 'diundang', bersurat: false }])
  expect(await undangUlang(admin, tanpaSurel.value.penggunaId)).toMatchObject({ ok: true })
  expect(await kabar(tanpaSurel.value.penggunaId)).toHaveLength(2)
  const jumlah = () =>
    readTenant(
      db.sql,
      '3216',
      (tx) => tx<{ n: number }[]>`select count(*)::int as n from pemberitahuan where daerah_id = '3216' and data ->> 'perihal' = 'diundang'`,
    )
  const sebelum = await jumlah()
  expect(await undangPengguna(k.sebagai('camat'), UndangPengguna.parse({ namaPengguna: 'tidak.boleh', nama: 'X', penugasan: tugas }))).toMatchObject({
    ok: false,
  })
  expect(await jumlah()).toEqual(sebelum)
})
