import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTenant } from '#src/lib/sql.ts'
import { buatKunci } from '#src/modules/jejak/kunci.service.ts'
import { bacaPenandatangan } from '#src/modules/jejak/penandatangan.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { daftarkanDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { BarisLaporan } from '#contoh/pasangkayu/laporan.ts'
import { jalankanPasangkayu, type LaporanPasangkayu, type PilihanPasangkayu } from '#contoh/pasangkayu/pasangkayu.ts'
import { DAERAH } from '#contoh/pasangkayu/tempat.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'

/* The real sheets lie beside the project where somebody put them; without them the first group is skipped, visibly. */

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/data')
const LEMBAR = path.join(FOLDER, 'usulan/pekerjaan_pasangkayu_2024_dev.csv')
const penandatangan = bacaPenandatangan('selaras', buatKunci())
const folder = mkdtempSync(path.join(tmpdir(), 'selaras-pasangkayu-'))
const basisData: TestDatabase[] = []

afterAll(async () => {
  await Promise.all(basisData.map((db) => db.close()))
  rmSync(folder, { recursive: true, force: true })
})

async function buka(): Promise<TestDatabase> {
  const db = await openTestDatabase()
  basisData.push(db)
  return db
}

function jalankan(db: TestDatabase, pilihan: PilihanPasangkayu) {
  return jalankanPasangkayu(
    { sql: db.sql, penandatangan, folderBerkas: path.join(folder, 'berkas') },
    () => new Date('2026-11-22T02:00:00Z'),
    pilihan,
    () => undefined,
  )
}

async function laporan(db: TestDatabase, pilihan: PilihanPasangkayu): Promise<LaporanPasangkayu> {
  const hasil = await jalankan(db, pilihan)
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return hasil.value
}

/** The number of rows of every table that belongs to a government. */
async function hitungSemua(db: TestDatabase): Promise<Record<string, number>> {
  const tabel = await db.sqlPemilik<{ nama: string }[]>`
    select c.relname as nama from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'daerah_id' where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`
  return readTenant(db.sql, DAERAH.daerahId, async (tx) => {
    const jumlah: Record<string, number> = {}
    for (const { nama } of tabel) jumlah[nama] = (await tx<{ n: number }[]>`select count(*)::int as n from ${tx(nama)}`)[0]?.n ?? -1
    return jumlah
  })
}

type Masuk = Extract<BarisLaporan, { hasil: 'masuk' }>

describe.skipIf(!existsSync(LEMBAR))('287 pekerjaan Kab. Pasangkayu dari lembar sampai jawaban', () => {
  let db: TestDatabase
  let l: LaporanPasangkayu

  beforeAll(async () => {
    db = await buka()
    l = await laporan(db, { folder: FOLDER })
  })

  it('setiap baris lembar bernasib, dan jumlahnya cocok sampai rupiah', () => {
    expect(l.baris).toHaveLength(287)
    expect(l.ringkasan).toMatchObject({
      lembar: { baris: 287, rupiah: 5_569_611_290 },
      masuk: { baris: 278, rupiah: 5_372_461_290 },
      ditanya: { baris: 9, rupiah: 197_150_000 },
      ditolak: { baris: 0, rupiah: 0 },
      hargaTakTerbaca: 0,
    })
    expect(l.periksa.filter((p) => !p.cocok)).toEqual([])
    expect(l.periksa.length).toBeGreaterThan(20)
    expect(l.cocok).toBe(true)
  })

  it('tidak satu pun diam: yang masuk direncanakan atau dijawab dengan alasan berkode dan kalimat', () => {
    const diam = l.baris
      .filter((b): b is Masuk => b.hasil === 'masuk')
      .filter((b) => b.keadaan !== 'direncanakan' && (b.alasan === null || (b.penjelasan ?? '').length < 20))
    expect(diam).toEqual([])
    expect([l.putusanDitolak, l.tautanDitolak, l.masalah, l.menunggu, l.untukLembarLain]).toEqual([[], [], [], 0, 0])
    expect(Object.keys(l.ringkasan.perAlasan)).toEqual(['A02', 'A07', 'A10', 'A11', 'A12', 'A13', 'A14', 'A17'])
  })

  it('yang direncanakan tertaut ke Renja sungguhan seluruh rupiahnya, dan tidak ada pagu terlampaui', () => {
    const direncanakan = l.baris.filter((b): b is Masuk => b.hasil === 'masuk' && b.keadaan === 'direncanakan')
    expect(direncanakan).toHaveLength(50)
    expect(direncanakan.filter((b) => b.tautan.reduce((n, t) => n + t.rupiah, 0) !== b.rupiah)).toEqual([])
    expect(l.renja).toMatchObject({ jumlahBaris: 44, masuk: 44, ditolak: 0 })
    expect(l.ringkasan.tertaut).toEqual({ baris: 50, rupiah: 871_749_600 })
    expect(l.ringkasan.perSubKegiatan.map((s) => [s.kode, s.tertaut])).toEqual([
      ['1.03.02.2.02.0014', 110_000_000],
      ['1.03.03.2.01.0028', 75_686_000],
      ['1.03.06.2.01.0012', 27_180_124],
      ['1.03.07.2.01.0033', 9_257_600],
      ['1.03.10.2.01.0032', 42_142_931],
      ['1.03.10.2.01.0040', 3_500_000],
      ['1.03.10.2.01.0046', 3_982_945],
      ['1.03.12.2.02.0002', 600_000_000],
    ])
  })

  it('desa yang tidak pasti tetap menjadi pertanyaan dengan calonnya', () => {
    const ditanya = l.baris.filter((b) => b.hasil === 'ditanya')
    expect(ditanya.map((b) => b.baris)).toEqual([378, 379, 673, 674, 914, 1026, 1037, 1122, 1142])
    expect(ditanya.find((b) => b.baris === 378)).toMatchObject({ sebab: 'banyak-desa', calon: [{ nama: 'Desa Lilimori' }, { nama: 'Desa Taranggi' }] })
    const dijawab = l.baris.filter((b): b is Masuk => b.hasil === 'masuk' && b.wilayah.cara === 'dijawab')
    expect(dijawab).toHaveLength(49)
    expect(dijawab.filter((b) => (b.wilayah.dasar ?? '').length < 20)).toEqual([])
  })

  it('dijalankan sekali lagi tidak mengubah apa pun', async () => {
    const sebelum = await hitungSemua(db)
    const lagi = await laporan(db, { folder: FOLDER })
    expect(await hitungSemua(db)).toEqual(sebelum)
    expect(lagi.baris).toEqual(l.baris.map((b) => (b.hasil === 'masuk' ? { ...b, baru: false } : b)))
    expect(lagi.ringkasan).toEqual(l.ringkasan)
    expect(lagi.renja?.keadaan).toBe('tidak-berubah')
  })

  it('jejaknya utuh, dan setiap tindakan dilakukan pengguna yang berwenang', async () => {
    const hasil = await periksaJejak(db.sql, DAERAH.daerahId, penandatangan)
    expect(hasil.temuan).toEqual([])
    expect(hasil.baris).toBeGreaterThan(1500)
    const penyiap = await readTenant(db.sql, DAERAH.daerahId, (tx) => tx<{ n: number }[]>`select count(*)::int as n from putusan where pengguna_id = 'penyiap'`)
    expect(penyiap[0]?.n).toBe(0)
  })

  it('foto contoh dilekatkan hanya pada pekerjaan fisik', async () => {
    const foto = await readTenant(
      db.sql,
      DAERAH.daerahId,
      (tx) => tx<{ klasifikasi: string; denganFoto: number; jumlah: number }[]>`
        select k.klasifikasi, count(distinct b.usulan_id)::int as dengan_foto, count(distinct p.pengajuan_id)::int as jumlah
        from pengajuan p join kamus_usulan k using (daerah_id, kamus_id) left join usulan_berkas b using (daerah_id, usulan_id) group by 1 order by 1`,
    )
    expect(foto).toEqual([
      { klasifikasi: 'fisik', denganFoto: 33, jumlah: 33 },
      { klasifikasi: 'nonfisik', denganFoto: 0, jumlah: 245 },
    ])
  })
})

const KEPALA = 'baris,kode_kelompok,uraian_kelompok,uraian,spesifikasi,satuan,harga,kode_rekening\n'

function tulis(nama: string, isi: string): string {
  const berkas = path.join(folder, nama)
  writeFileSync(berkas, isi)
  return berkas
}

describe('lembar lain dengan bentuk yang sama', () => {
  it('baris yang rusak disebut, yang tanpa putusan menunggu, yang tidak jelas desanya ditanya; jumlahnya tetap cocok', async () => {
    const db = await buka()
    const lembar = tulis(
      'lain.csv',
      `${KEPALA}2,1.3.04.01.01.0010,Jalan Lainnya,Peningkatan Jalan Desa Karave Kec. Bulu Taba,-,Paket,5000000,
3,1.3.04.01.01.0010,Jalan Lainnya,Peningkatan Jalan Desa Ako,-,Pakett,-4000000,
4,1.3.04.01.01.0010,Jalan Lainnya,<b>Jalan</b> Desa Ako,-,Paket,7000,
5,9.9.99,Kelompok Asing,Jalan Desa Ako Kec. Pasangkayu,-,Paket,900,
6,1.3.04.01.01.0010,Jalan Lainnya,Jalan menuju bukit,-,Paket,11000,
`,
    )
    const l = await laporan(db, { folder, lembar })
    expect(l.cocok).toBe(true)
    expect(l.ringkasan).toMatchObject({
      lembar: { baris: 5, rupiah: 5_018_900 },
      masuk: { baris: 1, rupiah: 5_000_000 },
      ditanya: { baris: 1, rupiah: 11_000 },
      ditolak: { baris: 3, rupiah: 7900 },
      hargaTakTerbaca: 1,
      perKeadaan: { 'desa/diajukan': { baris: 1 } },
    })
    expect(l.baris.map((b) => [b.baris, b.hasil])).toEqual([
      [2, 'masuk'],
      ['3', 'ditolak'],
      ['4', 'ditolak'],
      [5, 'ditolak'],
      [6, 'ditanya'],
    ])
    expect(l.untukLembarLain).toBeGreaterThan(1000)
    expect([l.renja, l.masalah]).toEqual([null, []])
    const sebelum = await hitungSemua(db)
    await laporan(db, { folder, lembar })
    expect(await hitungSemua(db)).toEqual(sebelum)
  })

  it('lembar yang rusak seluruhnya, berkas yang tidak ada, dan daerah yang sungguhan ditolak tanpa mengubah apa pun', async () => {
    const db = await buka()
    expect(await jalankan(db, { folder, lembar: tulis('rusak.csv', `${KEPALA}1,"x\n`) })).toMatchObject({
      ok: false,
      error: { jenis: 'csv-rusak', berkas: 'rusak.csv' },
    })
    expect(await jalankan(db, { folder: path.join(folder, 'tidak-ada') })).toMatchObject({ ok: false, error: { jenis: 'berkas-masukan-tidak-ada' } })
    await daftarkanDaerah(db.sql, { ...DAERAH, dataContoh: false, tanggalDemo: null })
    expect(await jalankan(db, { folder, lembar: tulis('baik.csv', KEPALA) })).toMatchObject({ ok: false, error: { jenis: 'bukan-data-contoh' } })
    expect(Object.values(await hitungSemua(db)).reduce((n, x) => n + x, 0)).toBe(1)
  })
})
