import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTenant } from '#src/lib/sql.ts'
import { buatKunci } from '#src/modules/jejak/kunci.service.ts'
import { bacaPenandatangan } from '#src/modules/jejak/penandatangan.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { lipatRekap, periksaRekap } from '#src/modules/rekapitulasi/lipat.service.ts'
import { SaringanLama } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { listLama } from '#src/modules/usulan/hidup/usulan-lama.service.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { bacaRencanaCocok, bacaSumberDana } from '#src/modules/rekapitulasi/cocok.service.ts'
import { listSemuaDaerah } from '#src/modules/pengguna/daerah.service.ts'
import { muatContoh } from '#contoh/contoh.ts'
import { openTestDatabase, type TestDatabase } from '../test/database.ts'

const penandatangan = bacaPenandatangan('selaras', buatKunci())
const folderBerkas = mkdtempSync(path.join(tmpdir(), 'selaras-contoh-'))
const baris: string[] = []
let db: TestDatabase
let lama = 0

beforeAll(async () => {
  db = await openTestDatabase()
  const mulai = performance.now()
  await muatContoh(
    { sql: db.sql, penandatangan, folderBerkas },
    () => new Date(),
    (b) => baris.push(b),
  )
  lama = performance.now() - mulai
})

afterAll(async () => {
  await db.close()
  rmSync(folderBerkas, { recursive: true, force: true })
})

/** Rows of Kab. Bekasi, read as the serving role. */
function tanya<T>(kueri: string): Promise<T[]> {
  return readTenant(db.sql, '3216', async (tx) => [...(await tx.unsafe(kueri))] as T[])
}

async function hitung(kueri: string): Promise<number> {
  const [b] = await tanya<{ n: number }>(`select count(*) as n from (${kueri}) x`)
  return b?.n ?? -1
}

describe('pemerintah daerah contoh', () => {
  test('sepuluh pemerintahan hidup dalam satu pemasangan, masing-masing dengan tanggal dan istilahnya', async () => {
    const daerah = await listSemuaDaerah(db.sql)
    expect(Object.fromEntries(daerah.map((d) => [d.daerahId, d.tanggalDemo]))).toMatchObject({
      '3216': '2024-01-25',
      '6213': '2020-02-12',
      '1603': '2018-09-04',
      '1707': '2023-03-09',
      '1607': '2025-02-13',
    })
    expect(daerah.map((d) => d.daerahId).toSorted()).toEqual(['00', '16', '1603', '1607', '17', '1707', '32', '3216', '62', '6213'])
    expect(daerah.find((d) => d.daerahId === '6213')?.istilah).toEqual({ pd: 'SOPD', musrenbang: 'Musrembang' })
    expect(daerah.every((d) => d.dataContoh)).toBe(true)
  })

  test('pemuatan selesai di bawah satu setengah menit dan memberi tahu kemajuannya', () => {
    expect(lama).toBeLessThan(90_000)
    expect(baris.filter((b) => b.startsWith('Kab. Bekasi')).some((b) => /: (\d+) dari \1 usulan/.test(b))).toBe(true)
  })
})

describe('skenario bekasi', () => {
  test('setiap meja punya pekerjaan pada tanggal demo, dari desa sampai penganggaran', async () => {
    const antre = await tanya<{ tahap: string; n: number }>(
      `select tahap, count(*) as n from pengajuan where tahun_anggaran = 2025 and keadaan in ('diajukan', 'direncanakan') group by tahap`,
    )
    const jumlah = Object.fromEntries(antre.map((a) => [a.tahap, a.n]))
    for (const tahap of ['desa', 'kecamatan', 'mitra-bappeda', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd', 'penganggaran'])
      expect(jumlah[tahap] ?? 0).toBeGreaterThanOrEqual(5)
    expect(
      await hitung(`select from pengajuan where tahun_anggaran = 2025 and kode_kecamatan = '32.16.14' and tahap = 'kecamatan' and keadaan = 'diajukan'`),
    ).toBeGreaterThanOrEqual(35)
  })

  test('lebih dari dua ribu usulan dari seluruh kecamatan; ada draf, yang terlambat di desa, yang dikembalikan', async () => {
    expect(await hitung(`select from pengajuan`)).toBeGreaterThanOrEqual(2000)
    expect(await hitung(`select distinct kode_wilayah from pengajuan where length(kode_wilayah) > 8`)).toBeGreaterThanOrEqual(170)
    expect(await hitung(`select from pengajuan where keadaan = 'draf'`)).toBeGreaterThan(20)
    expect(await hitung(`select from pengajuan where tahun_anggaran = 2025 and tahap = 'desa' and keadaan = 'diajukan'`)).toBeGreaterThan(60)
    expect(await hitung(`select from pengajuan where keadaan = 'dikembalikan'`)).toBeGreaterThan(20)
  })

  test('semua usulan anggaran 2023 dan 2024 sudah dijawab: 2023 sampai dikerjakan atau tidak, 2024 sampai APBD', async () => {
    const keadaan = async (tahun: number) =>
      (await tanya<{ keadaan: string }>(`select distinct keadaan from pengajuan where tahun_anggaran = ${tahun} order by 1`)).map((b) => b.keadaan)
    const selesai = ['dibatalkan', 'dicadangkan', 'diteruskan', 'ditolak', 'ditunda']
    expect(await keadaan(2023)).toEqual([...selesai, 'terealisasi', 'tidak-terealisasi'])
    expect(await keadaan(2024)).toEqual(['dianggarkan', ...selesai])
    expect(await hitung(`select from pengajuan where tahun_anggaran = 2023`)).toBeGreaterThan(300)
    expect(await hitung(`select from pengajuan where tahun_anggaran = 2024`)).toBeGreaterThan(400)
  })

  test('yang dikerjakan 2023 dilaporkan dengan kontrak, volume dan tanggalnya; ada yang hanya sebagian', async () => {
    const [r] = await tanya<{ laporan: number; sebagian: number; melampaui: number }>(
      `select count(*) as laporan, count(*) filter (where r.volume < a.volume) as sebagian, count(*) filter (where r.nilai_kontrak > a.rupiah) as melampaui
       from realisasi_usulan r join akomodasi a using (daerah_id, pengajuan_id) where extract(year from r.tanggal_selesai) = 2023`,
    )
    expect(r?.laporan).toBe(await hitung(`select from pengajuan where keadaan = 'terealisasi'`))
    expect(r?.laporan).toBeGreaterThan(50)
    expect(r?.sebagian).toBeGreaterThan(2)
    expect(r?.melampaui).toBe(0)
  })

  test('sebagian yang tidak jadi diusulkan lagi dengan benangnya, ada yang untuk ketiga kalinya; sisanya menunggu sebagai usulan lama', async () => {
    const kali = await tanya<{ kali: number; n: number }>(
      `select kali, count(*) as n from (select count(*) as kali from pengajuan where nomor is not null group by usulan_id) x group by kali order by kali`,
    )
    expect(kali.map((k) => k.kali)).toEqual([1, 2, 3])
    expect(kali[1]?.n).toBeGreaterThan(150)
    const ulang = await hitung(
      `select from pengajuan p where exists (select from pengajuan x where x.daerah_id = p.daerah_id and x.usulan_id = p.usulan_id and x.tahun_anggaran < p.tahun_anggaran)`,
    )
    expect(await hitung(`select from silsilah where jenis = 'diusulkan-kembali'`)).toBe(ulang)
    const lama = await listLama({ sql: db.sql, daerahId: '3216', pelaku: pelakuPenyiap('3216') }, SaringanLama.parse({ tahun: 2025, desa: '32.16.14.2001' }))
    expect(lama.data.length).toBeGreaterThan(1)
    expect(new Set(lama.data.map((l) => l.tahunPertama))).toEqual(new Set([2023, 2024]))
  })

  test('datang lewat semua jalan: pokir dengan anggotanya, forum khusus, perangkat daerah, atas nama desa, lembaga dan warga, didukung tetangga', async () => {
    const kanal = await tanya<{ kanal: string; n: number }>(`select kanal, count(*) as n from pengajuan where tahun_anggaran = 2025 group by kanal`)
    const jumlah = Object.fromEntries(kanal.map((k) => [k.kanal, k.n]))
    expect(jumlah).toMatchObject({ 'musrenbang-khusus': 12, lembaga: 1, perorangan: 1 })
    expect(jumlah['pokir']).toBeGreaterThan(40)
    expect(jumlah['perangkat-daerah']).toBeGreaterThan(5)
    expect(
      await hitung(
        `select from pengajuan p where kanal = 'pokir' and not exists (select from usulan_asal a where a.daerah_id = p.daerah_id and a.usulan_id = p.usulan_id and a.anggota_dprd_id is not null)`,
      ),
    ).toBe(0)
    expect(await hitung(`select from pengajuan where kanal = 'pokir' and tahap in ('mitra-bappeda', 'forum-perangkat-daerah')`)).toBeGreaterThan(10)
    expect(await hitung(`select from atas_nama_desa`)).toBe(6)
    expect(await hitung(`select from dukungan`)).toBeGreaterThan(50)
    expect(await hitung(`select from silsilah where jenis = 'dipecah'`)).toBeGreaterThan(0)
    expect(await hitung(`select from pengajuan where keadaan = 'dikembalikan' and batas_perbaikan < '2024-01-25'`)).toBeGreaterThan(5)
    expect(await hitung(`select from tenggat_tahap`)).toBe(6)
  })

  test('S3-10: rekap sesudah pemuatan sama dengan usulannya, angka demi angka', async () => {
    for (const daerah of ['3216', '6213', '1603', '1707', '1607']) {
      await lipatRekap(db.sql, daerah)
      expect(await periksaRekap(db.sql, daerah)).toEqual([])
    }
  })

  test('usulan gambar rancangan layar ada: drainase RW 03 Sukamurni 180 m menunggu camat', async () => {
    const [u] = await tanya<{ judul: string; volume_kini: string; anggaran_kini: number; tahap: string; keadaan: string; rw: string; masalah: string }>(
      `select u.judul, p.volume_kini, p.anggaran_kini, p.tahap, p.keadaan, u.rw, u.masalah
       from pengajuan p join usulan u using (daerah_id, usulan_id) where p.nomor = '2025-321614-2001-0007'`,
    )
    expect(u).toMatchObject({ judul: 'Drainase lingkungan U-ditch 60×60', rw: '03', anggaranKini: 225_000_000, tahap: 'kecamatan', keadaan: 'diajukan' })
    expect(u?.masalah).toContain('45 rumah terendam')
  })

  test('S3-2: tidak ada usulan desa yang diputus kecamatan sebelum diputus desanya', async () => {
    expect(
      await hitung(`select from putusan k where k.tahap = 'kecamatan' and not exists (
        select from putusan d where d.daerah_id = k.daerah_id and d.pengajuan_id = k.pengajuan_id and d.tahap = 'desa' and d.keputusan in ('terima', 'ubah') and d.waktu <= k.waktu)`),
    ).toBe(0)
  })

  test('S3-3: tahun usul dan tahun anggaran adalah dua bidang yang berbeda', async () => {
    const tahun = await tanya<{ tahunUsul: number; tahunAnggaran: number }>(`select distinct tahun_usul, tahun_anggaran from pengajuan order by 1, 2`)
    expect(tahun).toEqual([
      { tahunUsul: 2022, tahunAnggaran: 2023 },
      { tahunUsul: 2022, tahunAnggaran: 2024 },
      { tahunUsul: 2023, tahunAnggaran: 2024 },
      { tahunUsul: 2023, tahunAnggaran: 2025 },
      { tahunUsul: 2024, tahunAnggaran: 2025 },
    ])
  })

  test('S3-4: musrenbang kedua puluh tiga kecamatan terjadwal, dan masing-masing punya usulan', async () => {
    expect(await hitung(`select distinct kode_kecamatan from pengajuan where tahun_anggaran = 2025`)).toBe(23)
    expect(await hitung(`select distinct kode_wilayah from musyawarah where tahun_anggaran = 2025 and tahap = 'kecamatan'`)).toBe(23)
  })

  test('S3-7: semua usulan memakai butir kamus tahunnya, tidak di atas plafon harganya, tidak dari daftar larangan', async () => {
    expect(
      await hitung(`select from pengajuan p join kamus_usulan k using (daerah_id, kamus_id)
                    where k.tahun_anggaran <> p.tahun_anggaran or p.harga_satuan > k.harga_satuan or k.larangan is not null or k.satuan <> p.satuan`),
    ).toBe(0)
  })

  test('S3-7: kamus 2025 lebih dari tiga ratus butir dari sedikitnya dua puluh perangkat daerah, siap dipakai mengusulkan', async () => {
    const [k] = await tanya<{ butir: number; perangkat: number }>(
      `select count(*) as butir, count(distinct perangkat_daerah_id) as perangkat from kamus_usulan
       where tahun_anggaran = 2025 and keadaan = 'berlaku' and larangan is null and kewenangan = 'kabupaten'`,
    )
    expect(k?.butir).toBeGreaterThanOrEqual(300)
    expect(k?.perangkat).toBeGreaterThanOrEqual(20)
  })

  test('S3-7: tiap butir yang berlaku memakai sub kegiatan edisi tahunnya, berharga dan menyebut asal harganya, atau dilarang dengan alasan dan dasar', async () => {
    expect(
      await tanya(`select kode from kamus_usulan k where keadaan = 'berlaku' and larangan is null and not (
        harga_satuan is not null and sumber_harga is not null and exists (
          select from nomenklatur_tahun t join nomenklatur n on n.edisi = t.edisi
          where t.tahun = k.tahun_anggaran and n.kode = k.kode_sub_kegiatan and n.tingkat = 'sub-kegiatan'))`),
    ).toEqual([])
    expect(await tanya(`select kode from kamus_usulan where larangan is not null and larangan_dasar is null`)).toEqual([])
    expect(await hitung(`select from kamus_usulan where tahun_anggaran = 2025 and larangan is not null`)).toBeGreaterThan(40)
    expect(await tanya(`select kode, tahun_anggaran from kamus_usulan where keadaan = 'draf'`)).toEqual([{ kode: 'TGL-02', tahunAnggaran: 2025 }])
  })

  test('S3-8: desa dan kecamatan menetapkan urutan prioritas tanpa nomor ganda', async () => {
    expect(await hitung(`select from putusan where tahap in ('desa', 'kecamatan') and urutan_prioritas is not null`)).toBeGreaterThan(150)
    expect(
      await hitung(`select from putusan t join pengajuan p using (daerah_id, pengajuan_id) where t.tahap in ('desa', 'kecamatan') and t.urutan_prioritas is not null
                    group by p.tahun_anggaran, t.tahap, case t.tahap when 'desa' then p.kode_wilayah else p.kode_kecamatan || p.bidang_pembangunan end, t.urutan_prioritas having count(*) > 1`),
    ).toBe(0)
  })

  test('S3-14: setiap jawaban yang bukan terima penuh menyebut alasan berkode dan kalimat bagi warga', async () => {
    expect(
      await hitung(
        `select from putusan where keputusan not in ('ajukan', 'terima', 'anggarkan', 'realisasikan') and (alasan_kode is null or length(teks) < 20)`,
      ),
    ).toBe(0)
    expect(await hitung(`select distinct alasan_kode from putusan where alasan_kode is not null`)).toBeGreaterThanOrEqual(12)
  })

  test('S3-15: yang dianggarkan selalu bertaut ke sub kegiatan dan punya baris belanja; yang terlambat punya surat', async () => {
    expect(
      await hitung(`select from pengajuan p where keadaan = 'dianggarkan' and not (
        exists (select from akomodasi a where a.daerah_id = p.daerah_id and a.pengajuan_id = p.pengajuan_id and a.dilepas_pada is null)
        and exists (select from rincian_belanja r where r.daerah_id = p.daerah_id and r.pengajuan_id = p.pengajuan_id))`),
    ).toBe(0)
    const terlambat = await tanya<{ nomor: string; nomorSurat: string }>(
      `select p.nomor, e.nomor_surat from pengajuan p join pengecualian e using (daerah_id, pengecualian_id)`,
    )
    expect(terlambat).toEqual([{ nomor: '2025-321616-2003-0007', nomorSurat: '050/27/Bappeda' }])
  })

  test('tidak satu pun batas pagu terlampaui, kecamatan maupun sub kegiatan', async () => {
    expect(
      await hitung(`select b.batas_pagu_id from batas_pagu b join pemesanan_pagu m using (daerah_id, batas_pagu_id)
                    where m.keadaan in ('dipesan', 'terpakai') group by b.daerah_id, b.batas_pagu_id having sum(m.nilai) > b.nilai`),
    ).toBe(0)
    expect(
      await hitung(`select k.simpul_id from akomodasi k join pengajuan p using (daerah_id, pengajuan_id)
                    join pagu_simpul g on g.daerah_id = k.daerah_id and g.simpul_id = k.simpul_id and g.tahun = p.tahun_anggaran
                    join dokumen d on d.daerah_id = g.daerah_id and d.versi_aktif_id = g.versi_id and d.jenis = 'renja'
                    where k.dilepas_pada is null and p.keadaan not in ('ditolak', 'ditunda', 'dicadangkan', 'dibatalkan')
                    group by k.simpul_id, p.tahun_anggaran having sum(k.rupiah) > max(g.nilai)`),
    ).toBe(0)
    const bar = await tanya<{ bidang: string; sisa: number }>(
      `select b.bidang_pembangunan as bidang, (b.nilai - sum(m.nilai))::bigint as sisa from batas_pagu b join pemesanan_pagu m using (daerah_id, batas_pagu_id)
       where b.kode_wilayah = '32.16.14' and b.tahun_anggaran = 2025 and m.keadaan in ('dipesan', 'terpakai') group by b.daerah_id, b.batas_pagu_id order by 1`,
    )
    expect(bar).toEqual([
      { bidang: 'ekonomi', sisa: 308_000_000 },
      { bidang: 'infrastruktur', sisa: 230_000_000 },
      { bidang: 'sosial-budaya', sisa: 420_950_000 },
    ])
  })

  test('riwayatnya berurut waktu, dan foto serta pengusulnya ada', async () => {
    expect(
      await hitung(`select from (select waktu, lag(waktu) over (partition by pengajuan_id order by urut) as sebelum from putusan) t where waktu < sebelum`),
    ).toBe(0)
    expect(await hitung(`select from putusan where waktu > '2024-01-24T17:00:00Z'`)).toBe(0)
    expect(
      await hitung(`select from usulan u where not exists (select from usulan_berkas b where b.daerah_id = u.daerah_id and b.usulan_id = u.usulan_id)`),
    ).toBe(0)
    expect(readdirSync(path.join(folderBerkas, '3216')).length).toBeGreaterThan(10)
  })

  test('jejaknya utuh sesudah disegel: tidak ada satu temuan pun', async () => {
    for (let disegel = 1; disegel > 0;) disegel = await segel(db.sql, '3216', penandatangan)
    const hasil = await periksaJejak(db.sql, '3216', penandatangan)
    expect(hasil.temuan).toEqual([])
    expect(hasil.entri).toBeGreaterThan(900)
    expect(hasil.baris).toBeGreaterThan(1000)
  })
})

describe('rencana menurut sumber dana', () => {
  test('S0-11: pagu setiap sumber dana berjumlah pagu Renja, dan setiap sumber membuka tepat sub kegiatan yang dihitungnya', async () => {
    const k = { sql: db.sql, daerahId: '3216' }
    const [sumber, rencana] = await Promise.all([bacaSumberDana(k, { tahun: 2025 }), bacaRencanaCocok(k, { tahun: 2025 })])
    expect(sumber.length).toBeGreaterThan(1)
    expect(sumber.reduce((n, s) => n + s.pagu, 0)).toBe(await pagu('renja'))
    for (const s of sumber) {
      const { data } = await bacaRencanaCocok(k, { tahun: 2025, sumber: s.kode })
      expect(data.length).toBe(s.subKegiatan)
      expect(data.filter((d) => d.jumlahUsulan > 0).length).toBe(s.subDariUsulan)
    }
    expect(rencana.data.length).toBeGreaterThan(0)
  })
})

async function pagu(jenis: string): Promise<number> {
  const [b] = await tanya<{ n: number }>(
    `select sum(g.nilai)::bigint as n from dokumen d join pagu_simpul g on g.daerah_id = d.daerah_id and g.versi_id = d.versi_aktif_id where d.jenis = '${jenis}' and d.tahun_awal = 2025 and g.tahun = 2025`,
  )
  return b?.n ?? -1
}
