import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import type { Result } from '#src/lib/result.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { readTenant, writeTenant } from '#src/lib/sql.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { cetakLaporan, jalankanImporRenja, susunLembarTolakan } from '#src/modules/dokumen/dokumen.cli.ts'
import {
  aktifkanVersi,
  bacaPohon,
  bandingkan,
  bukaDokumen,
  bukaVersi,
  findSimpul,
  kunciVersi,
  listDokumenTahun,
  listSubKegiatan,
} from '#src/modules/dokumen/dokumen.service.ts'
import { imporRenja } from '#src/modules/dokumen/impor-renja.service.ts'
import { muatPagu } from '#src/modules/dokumen/muat-pagu.service.ts'
import { listJejakObjek } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { Peran, Penugasan } from '#src/modules/pengguna/pengguna.ts'

const RENJA = path.resolve(import.meta.dirname, '../../../../shared/data/perencanaan/renja_dpa_dpupr_pasangkayu_2024.csv')
const PUPR = '00000000-0000-4000-8000-000000000103'
const DINKES = '00000000-0000-4000-8000-000000000102'
const KEPALA =
  'kode_sub_kegiatan,program_dan_kegiatan,tolak_ukur_capaian_keg,target_kinerja_capaian_keg,tolak_ukur_keluaran,target_kinerja_keluaran,sumber_dana,lokasi,awal_pelaksanaan,akhir_pelaksanaan,jumlah_pagu,keterangan\n'

let db: TestDatabase
let daerahId: string
let nomor = 7600

const penugasan = (peran: Peran, perangkatDaerahId: string | null = null): Penugasan => ({
  penugasanId: '00000000-0000-4000-8000-00000000aaaa',
  peran,
  kodeWilayah: null,
  perangkatDaerahId,
  jabatan: 'Kepala',
  sebagai: 'definitif',
  mulai: tanggal('2020-01-01'),
  selesai: null,
})

function konteks(...tugas: Penugasan[]): Konteks {
  return {
    sql: db.sql,
    daerahId,
    pelaku: { penggunaId: 'uji', nama: 'Uji', daerahId, penugasan: tugas },
    saat: saat('2024-01-25T02:00:00Z'),
    saatNyata: saat('2026-11-22T02:00:00Z'),
    hariIni: tanggal('2024-01-25'),
    zona: 'WITA',
    kunci: null,
  }
}
const bappeda = (): Konteks => konteks(penugasan('admin-perencanaan'))
const pupr = (): Konteks => konteks(penugasan('perangkat-daerah', PUPR))

function nilai<T, E>(hasil: Result<T, E extends { jenis: string } ? E : never>): T {
  if (!hasil.ok) throw new Error(`ditolak: ${JSON.stringify(hasil.error)}`)
  return hasil.value
}

const berkas = (csv: string, nama = 'renja.csv') => ({ nama, isi: Buffer.from(csv) })
const impor = (csv: string, k: Konteks = pupr(), tahun = 2024) => imporRenja(k, { perangkatDaerahId: PUPR, tahun, berkas: berkas(csv) })

const JALAN = '1.03.10.2.01.0032,Pembangunan Jalan,,,Panjang Jalan yang Dibangun,"1,5 km",1.2.01.01.02,"Kab. Pasangkayu, Semua Kecamatan",45292,45657,1000000,'
const JEMBATAN = '1.03.10.2.01.0040,Pembangunan Jembatan,,,Jumlah Jembatan,2 Jembatan,1.2.01.01.02,Desa Towoni Kec. Baras,45292,45657,500000,'
const DRAINASE =
  '1.03.06.2.01.0012,Pembangunan Sistem Drainase Lingkungan,Persentase kawasan,0.4,Panjang Saluran,300 m,2.2.01.01.03,Kec. Baras,45292,45657,250000,'

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

// A government of its own for each test: what one writes, no other sees.
beforeEach(async () => {
  nomor += 1
  daerahId = String(nomor)
  await writeTenant(db.sql, daerahId, async (tx) => {
    await tx`insert into daerah (daerah_id, kode_wilayah, nama, jenis, zona_waktu) values (${daerahId}, '76.01', 'Kabupaten Pasangkayu', 'kabupaten', 'WITA')`
    await tx`insert into perangkat_daerah (daerah_id, perangkat_daerah_id, kode, nama, singkatan, jenis, bidang_urusan)
             values (${daerahId}, ${PUPR}, '1.03.0.00.0.00.01.0000', 'Dinas Pekerjaan Umum', 'DPUPR', 'dinas', '{1.03}'),
                    (${daerahId}, ${DINKES}, '1.02.0.00.0.00.01.0000', 'Dinas Kesehatan', 'Dinkes', 'dinas', '{1.02}')`
  })
})

describe('impor Renja', () => {
  test('program, kegiatan dan sub kegiatan terbentuk dengan indikator, target, pagu dan lokasi', async () => {
    const l = nilai(await impor(KEPALA + [JALAN, JEMBATAN, DRAINASE].join('\n')))
    expect(l).toMatchObject({ keadaan: 'masuk', nomorVersi: 1, jumlahBaris: 3, masuk: 3, ditolak: 0, paguMasuk: 1_750_000, edisi: '1317', catatanEdisi: null })
    const pohon = await bacaPohon(pupr(), l.versiId ?? '')
    expect(pohon).toMatchObject({ jenis: 'renja', tahap: 'rancangan-awal', aktif: true, terkunci: false })
    const menurutKode = new Map(pohon?.simpul.map((s) => [s.kode, s]))
    expect(menurutKode.get('1.03.10')).toMatchObject({ jenis: 'program', nama: 'PROGRAM PENYELENGGARAAN JALAN', indukId: null, jumlah: 1_500_000 })
    expect(menurutKode.get('1.03.10.2.01.0032')).toMatchObject({
      indukId: menurutKode.get('1.03.10.2.01')?.simpulId,
      indikator: [{ tolokUkur: 'Panjang Jalan yang Dibangun', target: '1,5 km', nilai: 1.5, satuan: 'km', jenis: 'output' }],
      lokasi: [{ kodeWilayah: '76.01' }],
      pagu: [{ sumberDana: '1.2.01.01.02', nilai: 1_000_000 }],
    })
    expect(menurutKode.get('1.03.10.2.01.0040')?.lokasi).toEqual([{ teks: 'Desa Towoni Kec. Baras', kodeWilayah: '76.01.03.2013' }])
    expect(menurutKode.get('1.03.06.2.01.0012')?.lokasi[0]?.kodeWilayah).toBe('76.01.03')
    expect(menurutKode.get('1.03.06.2.01')?.indikator).toEqual([{ tolokUkur: 'Persentase kawasan', target: '40 %', nilai: 40, satuan: '%', jenis: 'outcome' }])
  })

  test('setiap baris yang tidak masuk dijelaskan dengan baris, kolom, nilai, alasan dan nilai sah terdekat; sisanya masuk', async () => {
    const rusak = [
      '1.03.10.2.01.0099,Pembangunan Jalan,,,,,1.2.01.01.02,,45292,45657,1,',
      '1.03.10.2.01.0032,Pembangunan Jembatan,,,,,1.2.01.01.02,,45292,45657,2,',
      '1.03.10.2.01.0044,Rehabilitasi Jalan,,,,,9.9.9,,45292,45657,3,',
      '1.03.10.2.01.0046,Pemeliharaan Rutin Jalan,,,,,1.2.01.01.02,,45292,45657,"4,5",',
      '1.03.10.2.01.0033,Rekonstruksi Jalan,,,,,1.2.01.01.02,,45657,45292,5,',
      '1.03.10.2.01.0034,Pemeliharaan Berkala Jalan,,,,,1.2.01.01.02,,45292,45657,,',
      'Jalan,Jalan,,,,,1.2.01.01.02,,45292,45657,7,',
    ]
    const l = nilai(await impor(`${KEPALA}${JALAN}\n${rusak.join('\n')}\n,,,,,,,,,,,\n${JALAN}\n`))
    expect(l.penolakan.map((t) => [t.baris, t.kolom, t.kode, t.terdekat])).toEqual([
      [3, 'kode_sub_kegiatan', 'kode-tidak-ada', '1.03.10.2.01.0032'],
      [4, 'program_dan_kegiatan', 'kode-dan-nama-berselisih', '1.03.10.2.01.0040'],
      [5, 'sumber_dana', 'sumber-dana-tidak-dikenal', null],
      [6, 'jumlah_pagu', 'pagu-pecahan', null],
      [7, 'akhir_pelaksanaan', 'tanggal-terbalik', null],
      [8, 'jumlah_pagu', 'pagu-kosong', null],
      [9, 'kode_sub_kegiatan', 'kode-tidak-terbaca', null],
      [11, 'kode_sub_kegiatan', 'baris-ganda', '2'],
    ])
    expect(l).toMatchObject({ masuk: 1, ditolak: 8, kosong: 1, induk: 0, jumlahBaris: 10, paguMasuk: 1_000_000, paguDitolak: 1_000_000 + 1 + 2 + 3 + 5 + 7 })
    expect(cetakLaporan(l)).toEqual(
      expect.arrayContaining([
        '10 baris: 1 masuk, 0 jumlah, 1 kosong, 8 ditolak.',
        'Tersimpan sebagai versi 1.',
        'Pagu masuk Rp 1.000.000, ditolak Rp 1.000.018.',
        'DITOLAK baris 3, kode_sub_kegiatan: Kode 1.03.10.2.01.0099 tidak ada dalam nomenklatur tahun ini. Terdekat: 1.03.10.2.01.0032.',
        'DITOLAK baris 5, sumber_dana: Sumber dana “9.9.9” tidak dikenal.',
      ]),
    )
    expect(cetakLaporan(l, 'en')).toContain('REJECTED row 8, jumlah_pagu: The amount is empty; it is not taken as zero.')
  })

  test('baris yang ditolak kembali sebagai lembar untuk diperbaiki, dan rumus di dalamnya dijadikan teks', async () => {
    const csv = `${KEPALA}${JALAN}\n1.03.10.2.01.0099,"=HYPERLINK(""x"")",,,,,1.2.01.01.02,,,,5,\n`
    const lembar = susunLembarTolakan(Buffer.from(csv), nilai(await impor(csv))) ?? ''
    expect(lembar.split('\n')[0]).toBe(`${KEPALA.trim()},alasan`)
    expect(lembar).toContain(`1.03.10.2.01.0099,"'=HYPERLINK(""x"")"`)
    expect(lembar).not.toContain('Pembangunan Jalan,')
    expect(nilai(await impor(lembar.replace('0099', '0033').replace(`"'=HYPERLINK(""x"")"`, 'Rekonstruksi Jalan')))).toMatchObject({
      masuk: 1,
      kolomAsing: ['alasan'],
      nomorVersi: 2,
    })
    expect(susunLembarTolakan(Buffer.from(KEPALA + JALAN), nilai(await impor(KEPALA + JALAN)))).toBeNull()
  })

  test('lembar yang diperbaiki menambah yang sudah ada; lembar yang sama tidak mengubah apa pun', async () => {
    const pertama = nilai(await impor(`${KEPALA}${JALAN}\n${DRAINASE}`))
    expect(nilai(await impor(`${KEPALA}${JALAN}\n${DRAINASE}`))).toMatchObject({ keadaan: 'tidak-berubah', versiId: pertama.versiId, nomorVersi: 1 })
    const kedua = nilai(await impor(`${KEPALA}${JEMBATAN}\n${JALAN.replace('1000000', '1200000')}`))
    expect(kedua).toMatchObject({ keadaan: 'masuk', nomorVersi: 2, tidakDisebut: [{ kode: '1.03.06.2.01.0012' }] })
    const beda = nilai(await bandingkan(pupr(), pertama.versiId ?? '', kedua.versiId ?? ''))
    expect(beda.baris.map((b) => [b.kode, b.perubahan, b.paguA, b.paguB, b.selisih])).toEqual([
      ['1.03.06.2.01.0012', 'tetap', 250_000, 250_000, 0],
      ['1.03.10.2.01.0032', 'berubah', 1_000_000, 1_200_000, 200_000],
      ['1.03.10.2.01.0040', 'baru', null, 500_000, 500_000],
    ])
    expect(beda).toMatchObject({ jumlahA: 1_250_000, jumlahB: 1_950_000 })
    // The kegiatan keeps the indicator that only the first sheet named.
    expect((await bacaPohon(pupr(), kedua.versiId ?? ''))?.simpul.find((s) => s.kode === '1.03.06.2.01')?.indikator).toHaveLength(1)
  })

  test('satu impor adalah satu entri jejak dengan sidik berkas dan jumlah barisnya', async () => {
    const l = nilai(await impor(`${KEPALA}${JALAN}\n`))
    await impor(`${KEPALA}${JALAN}\n`)
    expect((await listJejakObjek(db.sql, daerahId, { jenis: 'dokumen', id: l.dokumenId ?? '' })).map((e) => e.peristiwa)).toEqual(['renja-diimpor'])
    const [entri] = await readTenant(
      db.sql,
      daerahId,
      (tx) => tx`select convert_from(isi, 'utf8')::jsonb as isi from jejak_entri where daerah_id = ${daerahId}`,
    )
    expect(entri?.isi).toMatchObject({
      massal: { sidikIsi: l.sidik, jumlah: 3, akarBaris: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      data: { masuk: 1, pagu: 1_000_000 },
    })
  })

  test('K-10: baris tanpa kode tetap masuk dan tampak; jumlah di lembar dibandingkan, tidak disimpan', async () => {
    const l = nilai(
      await impor(
        `${KEPALA}1.03.10,PROGRAM PENYELENGGARAAN JALAN,,,,,,,,,999,\n1.3.10.2.01.0032.,,,,,,1.2.1.01.02,,45292,45657,10,\n,Jalan ke makam,,,,,1.2.01.01.02,,45292,45657,20,\n,JUMLAH,,,,,,,,,30,\n`,
      ),
    )
    expect(l).toMatchObject({ masuk: 2, induk: 2, ditolak: 0, paguMasuk: 30 })
    expect(
      l.catatan
        .filter((c) => ['kode-dibetulkan', 'tanpa-kode', 'jumlah-induk-berbeda', 'sumber-dana-dibetulkan'].includes(c.kode))
        .map((c) => [c.baris, c.kode, c.terdekat]),
    ).toEqual([
      [2, 'jumlah-induk-berbeda', '10'],
      [3, 'kode-dibetulkan', '1.03.10.2.01.0032'],
      [3, 'sumber-dana-dibetulkan', '1.2.01.01.02 Dana Transfer Umum-Dana Alokasi Umum'],
      [4, 'tanpa-kode', null],
    ])
    expect((await bacaPohon(pupr(), l.versiId ?? ''))?.simpul.filter((s) => s.kode === null).map((s) => [s.nama, s.jumlah])).toEqual([['Jalan ke makam', 20]])
  })

  test('kontrak 15: tahun tanpa edisinya sendiri diberi catatan, tahun tanpa edisi ditolak', async () => {
    expect(nilai(await impor(`${KEPALA}${JALAN}\n`, pupr(), 2021)).catatanEdisi).toContain('pengganti sementara')
    expect(await impor(`${KEPALA}${JALAN}\n`, pupr(), 2001)).toEqual({ ok: false, error: { jenis: 'edisi-tahun-tidak-ada', tahun: 2001 } })
  })

  test('lembar yang bukan lembar ditolak seluruhnya dan tidak meninggalkan apa pun', async () => {
    expect(await impor('')).toMatchObject({ error: { jenis: 'lembar-kosong' } })
    expect(await impor('kode;nama\n1;2')).toMatchObject({
      error: { jenis: 'lembar-tanpa-kolom', kolom: ['program_dan_kegiatan', 'sumber_dana', 'jumlah_pagu'] },
    })
    expect(await impor('PK\u0003\u0004\u0000')).toMatchObject({ error: { jenis: 'lembar-tidak-terbaca' } })
    expect(await impor(`${KEPALA}x,,,,,,,,,,1,\n`)).toMatchObject({ value: { keadaan: 'tidak-ada-yang-masuk', dokumenId: null, ditolak: 1 } })
    expect(await listDokumenTahun(pupr(), 2024)).toEqual([])
  })

  test('titik koma dan judul di atas kepala dibaca juga', async () => {
    const l = nilai(
      await impor(
        'RENJA 2024;;;\n\nKode;Uraian;Sumber Dana;Pagu Indikatif (Rp)\n1.03.10.2.01.0032;Pembangunan Jalan;Dana Transfer Umum-Dana Alokasi Umum;1.000.000\n',
      ),
    )
    expect(l).toMatchObject({ masuk: 0, ditolak: 1, penolakan: [{ baris: 4, kode: 'sumber-dana-tidak-dikenal' }] })
    expect(
      nilai(await impor('Kode;Uraian;Sumber Dana;Pagu Indikatif (Rp);Warna\n1.03.10.2.01.0032;Pembangunan Jalan;1.2.01.01.02;1.000.000;biru\n')),
    ).toMatchObject({ masuk: 1, paguMasuk: 1_000_000, kolomAsing: ['warna'] })
  })

  test('hanya perangkat daerah itu sendiri atau Bappeda yang mengimpor', async () => {
    expect(await impor(KEPALA + JALAN, konteks(penugasan('perangkat-daerah', DINKES)))).toEqual({
      ok: false,
      error: { jenis: 'bukan-wewenang', alasan: 'di-luar-lingkup' },
    })
    expect(await impor(KEPALA + JALAN, konteks(penugasan('camat')))).toEqual({ ok: false, error: { jenis: 'bukan-wewenang', alasan: 'peran-tidak-berwenang' } })
    expect(
      await imporRenja(bappeda(), { perangkatDaerahId: '00000000-0000-4000-8000-00000000ffff', tahun: 2024, berkas: berkas(KEPALA + JALAN) }),
    ).toMatchObject({
      error: { jenis: 'perangkat-daerah-tidak-ditemukan' },
    })
  })

  test.skipIf(!existsSync(RENJA))('Renja DPUPR Kab. Pasangkayu 2024 masuk sebagaimana adanya: 44 baris, Rp 125.103.902.555', async () => {
    const l = nilai(await jalankanImporRenja(pupr(), { berkas: RENJA, perangkatDaerahId: PUPR, tahun: 2024 }))
    expect(l).toMatchObject({ keadaan: 'masuk', jumlahBaris: 44, masuk: 44, ditolak: 0, kosong: 0, paguMasuk: 125_103_902_555, penolakan: [] })
    const jumlah = (kode: string): number => l.catatan.filter((c) => c.kode === kode).length
    expect([
      jumlah('sumber-dana-dibetulkan'),
      jumlah('pecahan-menjadi-persen'),
      jumlah('indikator-kosong'),
      jumlah('nama-berbeda'),
      jumlah('pagu-nol'),
    ]).toEqual([44, 22, 36, 1, 1])
    expect(l.catatan.every((c) => ['sumber-dana-dibetulkan', 'pecahan-menjadi-persen', 'indikator-kosong', 'nama-berbeda', 'pagu-nol'].includes(c.kode))).toBe(
      true,
    )
    const baris = await listSubKegiatan(pupr(), { tahun: 2024, perangkatDaerahId: PUPR })
    expect(baris).toHaveLength(44)
    expect(baris.find((b) => b.kode === '1.03.10.2.01.0032')).toMatchObject({
      paguRenja: 60_248_725_808,
      paguPpas: null,
      program: 'PROGRAM PENYELENGGARAAN JALAN',
    })
    const [sub] = await readTenant(db.sql, daerahId, (tx) => tx`select sumber from simpul where daerah_id = ${daerahId} and kode = '1.03.10.2.01.0032'`)
    expect(sub?.sumber).toMatchObject({ mulai: '2024-01-01', selesai: '2024-12-31', baris: [39], lembar: path.basename(RENJA) })
    expect(nilai(await imporRenja(pupr(), { perangkatDaerahId: PUPR, tahun: 2024, berkas: { nama: 'x', isi: readFileSync(RENJA) } }))).toMatchObject({
      keadaan: 'tidak-berubah',
    })
  })
})

describe('PPAS dan APBD di atas simpul yang sama', () => {
  const tapd = (): Konteks => konteks(penugasan('tapd'))
  const pagu = (kode: string, nilaiPagu: number, sumberDana = '1.2.01.01.02', perangkatDaerahId = PUPR) => ({
    perangkatDaerahId,
    kode,
    sumberDana,
    nilai: rupiah(nilaiPagu),
  })

  test('pagu PPAS dan APBD menempel pada simpul Renja; selisih terhadap Renja terbaca', async () => {
    const renja = nilai(await impor(`${KEPALA}${JALAN}\n${JEMBATAN}`))
    const ppas = nilai(
      await muatPagu(tapd(), { jenis: 'ppas', tahun: 2024, daftar: [pagu('1.03.10.2.01.0032', 900_000), pagu('1.03.10.2.01.0032', 50_000, '2.2.01.01.03')] }),
    )
    expect(ppas).toMatchObject({ keadaan: 'masuk', masuk: 2, paguMasuk: 950_000, catatan: [] })
    nilai(await muatPagu(tapd(), { jenis: 'apbd', tahun: 2024, daftar: [pagu('1.03.10.2.01.0032', 880_000)] }))
    const [jalan, jembatan] = await listSubKegiatan(tapd(), { tahun: 2024, cari: 'pembangunan j' })
    expect(jalan).toMatchObject({ kode: '1.03.10.2.01.0032', paguRenja: 1_000_000, paguPpas: 950_000, paguApbd: 880_000, perangkatDaerah: 'DPUPR' })
    expect(jembatan).toMatchObject({ paguRenja: 500_000, paguPpas: null, paguApbd: null })
    expect(await findSimpul(tapd(), jalan?.simpulId ?? '', 2024)).toEqual(jalan)
    expect(await findSimpul(tapd(), DINKES, 2024)).toBeNull()
    const beda = nilai(await bandingkan(tapd(), renja.versiId ?? '', ppas.versiId ?? ''))
    expect(beda.baris.map((b) => [b.kode, b.perubahan, b.selisih])).toEqual([
      ['1.03.10.2.01.0032', 'berubah', -50_000],
      ['1.03.10.2.01.0040', 'hilang', -500_000],
    ])
    expect(
      nilai(
        await muatPagu(tapd(), { jenis: 'ppas', tahun: 2024, daftar: [pagu('1.03.10.2.01.0032', 900_000), pagu('1.03.10.2.01.0032', 50_000, '2.2.01.01.03')] }),
      ),
    ).toMatchObject({ keadaan: 'tidak-berubah' })
  })

  test('di luar Renja tetap masuk dan dikatakan; kode, dana, perangkat daerah salah dan baris ganda ditolak per baris', async () => {
    await impor(KEPALA + JALAN)
    const l = nilai(
      await muatPagu(tapd(), {
        jenis: 'apbd',
        tahun: 2024,
        daftar: [
          pagu('1.03.10.2.01.0044', 10),
          pagu('1.03.10.2.01.9999', 20),
          pagu('1.03.10.2.01.0032', 30, 'APBN'),
          pagu('1.03.10.2.01.0032', 40),
          pagu('1.03.10.2.01.0032.', 50),
          pagu('1.02.02.2.01.0009', 60, '1.2.01.01.02', '00000000-0000-4000-8000-00000000ffff'),
          pagu('1.02.01.2.01.0001', 70, '1.2.01.01.02', DINKES),
        ],
      }),
    )
    expect(l.penolakan.map((t) => [t.baris, t.kode])).toEqual([
      [2, 'kode-tidak-ada'],
      [3, 'sumber-dana-tidak-dikenal'],
      [5, 'baris-ganda'],
      [6, 'perangkat-daerah-tidak-dikenal'],
    ])
    expect(l.catatan.map((t) => [t.baris, t.kode])).toEqual([
      [1, 'di-luar-renja'],
      [7, 'di-luar-renja'],
    ])
    expect(l).toMatchObject({ masuk: 3, paguMasuk: 120, paguDitolak: 160 })
    expect((await listSubKegiatan(tapd(), { tahun: 2024 })).map((s) => [s.kode, s.perangkatDaerah, s.paguRenja, s.paguApbd])).toEqual([
      ['1.02.01.2.01.0001', 'Dinkes', null, 70],
      ['1.03.10.2.01.0032', 'DPUPR', 1_000_000, 40],
      ['1.03.10.2.01.0044', 'DPUPR', null, 10],
    ])
  })

  test('hanya TAPD atau Bappeda yang memuat pagu', async () => {
    expect(await muatPagu(pupr(), { jenis: 'apbd', tahun: 2024, daftar: [] })).toMatchObject({ error: { jenis: 'bukan-wewenang' } })
  })
})

describe('versi', () => {
  test('kontrak 5: membuka tahap menyalin versi terkunci dengan simpul_id yang sama, dan pohon lama tetap', async () => {
    const l = nilai(await impor(`${KEPALA}${JALAN}\n${DRAINASE}`))
    const { dokumenId, versiId } = { dokumenId: l.dokumenId ?? '', versiId: l.versiId ?? '' }
    expect(await bukaVersi(bappeda(), { dokumenId, tahap: 'rancangan' })).toMatchObject({ error: { jenis: 'versi-belum-terkunci', tahap: 'rancangan-awal' } })
    nilai(await kunciVersi(bappeda(), { versiId, penetapan: null }))
    expect(await bukaVersi(bappeda(), { dokumenId, tahap: 'rancangan-awal' })).toMatchObject({
      error: { jenis: 'tahap-dokumen-tidak-sah', boleh: ['rancangan', 'rancangan-akhir', 'murni', 'perubahan'] },
    })
    const baru = nilai(await bukaVersi(bappeda(), { dokumenId, tahap: 'rancangan' }))
    expect(baru).toMatchObject({ nomorVersi: 2, tahap: 'rancangan', simpul: 6 })
    const [lama, salin] = await Promise.all([bacaPohon(bappeda(), versiId), bacaPohon(bappeda(), baru.versiId)])
    expect(salin?.simpul).toEqual(lama?.simpul)
    expect(lama).toMatchObject({ terkunci: true, aktif: true })
    nilai(await aktifkanVersi(bappeda(), { versiId: baru.versiId }))
    expect((await listDokumenTahun(bappeda(), 2024))[0]).toMatchObject({
      versiAktifId: baru.versiId,
      versi: [
        { terkunci: true, pagu: 1_250_000 },
        { terkunci: false, pagu: 1_250_000, subKegiatan: 2 },
      ],
    })
    expect(nilai(await bandingkan(bappeda(), versiId, baru.versiId)).baris.map((b) => b.perubahan)).toEqual(['tetap', 'tetap'])
  })

  test('versi terkunci tidak dapat diubah siapa pun: impor ditolak, update tidak mengenai apa pun, insert dan delete gagal', async () => {
    const l = nilai(await impor(KEPALA + JALAN))
    const versiId = l.versiId ?? ''
    nilai(await kunciVersi(bappeda(), { versiId, penetapan: { nomor: '100.3.3/12/2024', tanggal: tanggal('2024-01-20'), penandatangan: 'Bupati' } }))
    expect(await kunciVersi(bappeda(), { versiId, penetapan: null })).toMatchObject({ error: { jenis: 'versi-terkunci' } })
    expect(await impor(KEPALA + JEMBATAN)).toMatchObject({ error: { jenis: 'versi-terkunci', tahap: 'rancangan-awal' } })
    const sebagaiAplikasi = <T>(kerja: Parameters<typeof writeTenant<T>>[2]): Promise<T> => writeTenant(db.sql, daerahId, kerja)
    for (const tabel of ['simpul', 'indikator', 'target', 'pagu_simpul', 'lokasi_simpul']) {
      const ubah = await sebagaiAplikasi((tx) => tx`update ${tx(tabel)} set daerah_id = daerah_id where versi_id = ${versiId}`)
      expect([tabel, ubah.count]).toEqual([tabel, 0])
      await expect(sebagaiAplikasi((tx) => tx`delete from ${tx(tabel)} where versi_id = ${versiId}`)).rejects.toThrow('permission denied')
      await expect(sebagaiAplikasi((tx) => tx`insert into ${tx(tabel)} select * from ${tx(tabel)} where versi_id = ${versiId}`)).rejects.toThrow(
        /row-level security/,
      )
    }
    const buka = await sebagaiAplikasi((tx) => tx`update dokumen_versi set terkunci_pada = null where versi_id = ${versiId}`)
    expect(buka.count).toBe(0)
    expect((await bacaPohon(bappeda(), versiId))?.simpul.find((s) => s.jenis === 'sub-kegiatan')?.jumlah).toBe(1_000_000)
  })

  test('dokumen dibuka sekali; tahun-tahunnya adalah data; hanya Bappeda', async () => {
    const renstra = {
      jenis: 'renstra' as const,
      perangkatDaerahId: PUPR,
      nama: 'Renstra DPUPR',
      tahunAwal: 2021,
      tahunAkhir: 2026,
      tahap: 'rancangan-awal' as const,
    }
    const pertama = nilai(await bukaDokumen(bappeda(), renstra))
    expect(nilai(await bukaDokumen(bappeda(), renstra))).toEqual(pertama)
    expect(await bukaDokumen(pupr(), renstra)).toMatchObject({ error: { jenis: 'bukan-wewenang' } })
    expect(await bukaDokumen(bappeda(), { ...renstra, jenis: 'apbd', tahap: 'rancangan-awal' })).toMatchObject({ error: { jenis: 'tahap-dokumen-tidak-sah' } })
    const tahun = await readTenant(
      db.sql,
      daerahId,
      (tx) => tx<{ urutan: number; tahun: number }[]>`select urutan, tahun from dokumen_tahun where dokumen_id = ${pertama.dokumenId} order by urutan`,
    )
    expect(tahun.map((t) => [t.urutan, t.tahun])).toContainEqual([3, 2023])
    expect(await bukaVersi(bappeda(), { dokumenId: DINKES, tahap: 'rancangan' })).toMatchObject({ error: { jenis: 'dokumen-tidak-ditemukan' } })
    expect(await aktifkanVersi(bappeda(), { versiId: DINKES })).toMatchObject({ error: { jenis: 'versi-tidak-ditemukan' } })
    expect(await bandingkan(bappeda(), DINKES, PUPR)).toMatchObject({ error: { jenis: 'versi-tidak-ditemukan' } })
    expect(await bacaPohon(bappeda(), DINKES)).toBeNull()
  })

  test('dokumen daerah lain tidak terlihat dan tidak terjangkau', async () => {
    const l = nilai(await impor(KEPALA + JALAN))
    const lain = { ...bappeda(), daerahId: '7699', pelaku: { ...bappeda().pelaku, daerahId: '7699' } }
    expect(await bacaPohon(lain, l.versiId ?? '')).toBeNull()
    expect(await kunciVersi(lain, { versiId: l.versiId ?? '', penetapan: null })).toMatchObject({ error: { jenis: 'versi-tidak-ditemukan' } })
    expect(await listSubKegiatan(lain, { tahun: 2024 })).toEqual([])
  })
})
