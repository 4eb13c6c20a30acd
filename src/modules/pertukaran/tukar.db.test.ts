import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readXlsx, type Workbook, writeXlsx } from 'hucre/xlsx'
import { penuturUntuk } from '#src/kata.ts'
import { createApi } from '#src/lib/http.ts'
import { readTenant } from '#src/lib/sql.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { simpanAnggota, simpanDapil, simpanFraksi } from '#src/modules/dprd/dprd.service.ts'
import { eksporUsulan } from '#src/modules/pertukaran/ekspor-usulan.service.ts'
import { imporUsulan } from '#src/modules/pertukaran/impor-usulan.service.ts'
import { URUTAN_KOLOM_SIPD, KOLOM_SIPD, type KolomSipd } from '#src/modules/pertukaran/kolom-sipd.ts'
import { bacaKepalaLembar, simpanPemetaan } from '#src/modules/pertukaran/pemetaan.service.ts'
import { createPertukaranRoutes } from '#src/modules/pertukaran/pertukaran.routes.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../../../test/kabupaten-uji.ts'

/* One government twice, as in two installations: what one hands out the other takes in, and hands out the same. */

const basis: TestDatabase[] = []
let asal: KabupatenUji
let tujuan: KabupatenUji
const ID = { fraksi: '11111111-1111-4111-8111-111111111111', dapil: '22222222-2222-4222-8222-222222222222', anggota: '33333333-3333-4333-8333-333333333333' }

const penyiap = (kab: KabupatenUji) => ({ ...kab.sebagai('admin-perencanaan'), pelaku: pelakuPenyiap(kab.daerahId) })

async function bangun(): Promise<KabupatenUji> {
  const db = await openTestDatabase()
  basis.push(db)
  const kab = await bangunKabupaten(db.sql)
  const k = kab.sebagai('sekretaris-dprd')
  for (const hasil of [
    await simpanFraksi(k, { fraksiId: ID.fraksi, nama: 'Fraksi Uji', singkatan: 'FU', aktif: true, versi: 0 }),
    await simpanDapil(k, { dapilId: ID.dapil, nama: 'Dapil 1', kursi: 7, aktif: true, versi: 0, kecamatan: [kab.kecamatan] }),
    await simpanAnggota(k, {
      anggotaDprdId: ID.anggota,
      nama: 'H. Contoh Wakil, S.E.',
      jabatan: 'anggota',
      fraksiId: ID.fraksi,
      dapilId: ID.dapil,
      penggunaId: null,
      mulai: tanggal('2019-10-01'),
      selesai: null,
      versi: 0,
    }),
  ])
    if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return kab
}

beforeAll(async () => {
  ;[asal, tujuan] = await Promise.all([bangun(), bangun()])
})
afterAll(() => Promise.all(basis.map((db) => db.close())))

type Sel = string | number | Date | null
const BAIK: Readonly<Partial<Record<KolomSipd, Sel>>> = {
  id_usulan: '770001',
  tanggal_usul: '12 Januari 2024',
  pengusul: 'Desa Sukamurni',
  profil: 'Desa/Kelurahan',
  usulan: 'Pelatihan olahan bandeng',
  masalah: 'Hasil tambak dijual mentah.',
  alamat: 'Kp. Rawa RT 03 (-6.123456, 107.123456)',
  kabupaten: 'Kab. Bekasi',
  kecamatan: 'SUKAKARYA',
  desa: 'Desa Sukamurni',
  usulan_ke: '3',
  opd_awal: 'Dinas Lama',
  opd_akhir: 'SDABMBK',
  status: 'Validasi Mitra Bappeda',
  catatan: "=cmd|' /C calc'!A0",
  rek_kecamatan: '+62 setuju',
  rek_desa: '@desa',
  volume: '1.250,5',
  satuan: 'Orang',
  anggaran: '1.250.500.000,00',
  jenis_belanja: 'Belanja Barang dan Jasa',
  sub_kegiatan: '1.03.02.2.01.0001 Pelatihan',
}

async function lembar(...daftar: Readonly<Partial<Record<KolomSipd, Sel>>>[]): Promise<Buffer> {
  const rows = [KOLOM_SIPD.map((k) => k.judul), ...daftar.map((b, i) => URUTAN_KOLOM_SIPD.map((k) => (k === 'no' ? i + 1 : (b[k] ?? null))))]
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Data Usulan', rows }] }))
}

async function keluar(kab: KabupatenUji): Promise<Buffer> {
  const hasil = await eksporUsulan(penyiap(kab), { tahun: TAHUN, jalur: null })
  if (!hasil.ok) throw new Error(hasil.error.jenis)
  return Buffer.from(await new Response(hasil.value).arrayBuffer())
}

async function sel(isi: Buffer): Promise<unknown[][]> {
  return (await readXlsx(new Uint8Array(isi))).sheets[0]?.rows ?? []
}

async function masuk(kab: KabupatenUji, isi: Buffer, coba = false) {
  const hasil = await imporUsulan(penyiap(kab), { tahun: TAHUN, coba, isi })
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return hasil.value
}

const rumusDalam = (buku: Workbook) => buku.sheets.flatMap((s) => [...(s.cells?.values() ?? [])].flatMap((c) => c.formula ?? []))

const hitung = async (kab: KabupatenUji): Promise<number> => {
  const [b] = await readTenant(kab.sql, kab.daerahId, (tx) => tx`select count(*) as n from pengajuan`)
  return Number(b?.['n'])
}

describe('lembar usulan SIPD', () => {
  it('S3-17: masuk, keluar, masuk di daerah lain, dan keluar lagi sama sel demi sel; rumus tetap teks', async () => {
    const operator = asal.sebagai('operator-desa')
    const isi = isiUsulan(asal, { rt: '03', rw: '05', lokus: 'Kp. Rawa', titik: { lintang: -6.1, bujur: 107.2 } })
    await buatUsulan(operator, asal.penandatangan, isi)
    await putuskan(operator, isi.pengajuanId, { keputusan: 'tolak', versi: 2, alasan: 'A14', teks: 'Sudah dibiayai Dana Desa.' })
    const pokir = { id_usulan: '880001', pengusul: 'H. Contoh Wakil, S.E.', profil: 'Anggota DPRD', desa: null, status: 'Validasi Sekretariat Dewan||Ditolak' }
    const serial = { id_usulan: '770002', tanggal_usul: 45_303, status: 'Diteruskan ke Musrenbang Kecamatan', volume: 10, anggaran: 17_500_000 }
    const l = await masuk(asal, await lembar(BAIK, { ...BAIK, ...pokir }, { ...BAIK, ...serial }))
    expect(l.tolakan).toEqual([])
    expect(l.jumlah).toEqual({ dibaca: 3, baru: 3, sama: 0, ditolak: 0 })
    const pertama = await keluar(asal)
    const baris = await sel(pertama)
    expect(baris).toHaveLength(5)
    const satu = Object.fromEntries(URUTAN_KOLOM_SIPD.map((k, j) => [k, baris[1]?.[j]]))
    expect(satu).toMatchObject({
      id_usulan: '770001',
      tanggal_usul: '2024-01-12',
      alamat: 'Kp. Rawa RT 03 (-6.123456, 107.123456)',
      desa: 'Sukamurni',
      status: 'Validasi Mitra Bappeda',
      catatan: BAIK.catatan,
      rek_kecamatan: '+62 setuju',
      volume: 1250.5,
      anggaran: 1_250_500_000,
    })
    expect(rumusDalam(await readXlsx(new Uint8Array(pertama)))).toEqual([])
    expect((await masuk(tujuan, pertama)).tolakan).toEqual([])
    expect(await sel(await keluar(tujuan))).toEqual(baris)
    await segel(tujuan.sql, tujuan.daerahId, tujuan.penandatangan)
    expect((await periksaJejak(tujuan.sql, tujuan.daerahId, tujuan.penandatangan)).temuan).toEqual([])
  })

  it('coba tidak mengubah apa pun; dua kali sama dengan sekali; yang isinya berubah disebut dan tidak ditimpa', async () => {
    const isi = await lembar({ ...BAIK, id_usulan: 'A-1' }, { ...BAIK, id_usulan: 'A-2' })
    const awal = await hitung(asal)
    expect((await masuk(asal, isi, true)).jumlah).toEqual({ dibaca: 2, baru: 2, sama: 0, ditolak: 0 })
    expect(await hitung(asal)).toBe(awal)
    await masuk(asal, isi)
    expect((await masuk(asal, isi)).jumlah).toEqual({ dibaca: 2, baru: 0, sama: 2, ditolak: 0 })
    expect(await hitung(asal)).toBe(awal + 2)
    const sebelum = await sel(await keluar(asal))
    const l = await masuk(asal, await lembar({ ...BAIK, id_usulan: 'A-1', volume: 20 }, { ...BAIK, id_usulan: 'A-2', catatan: 'lain' }))
    expect(l.tolakan).toMatchObject([
      { kode: 'isi-sudah-berbeda', kolom: 'volume', nilai: '20', saran: '1250.5', baris: 2 },
      { kode: 'isi-sudah-berbeda', kolom: 'catatan', baris: 3 },
    ])
    // What it hands out itself comes back as itself, whatever was decided meanwhile.
    expect((await masuk(asal, await keluar(asal))).jumlah).toMatchObject({ baru: 0, ditolak: 0 })
    expect(await sel(await keluar(asal))).toEqual(sebelum)
  })

  it('setiap sel yang salah disebut dengan nilai terdekatnya, sekaligus; baris lain tetap masuk', async () => {
    const salah: readonly (readonly [Partial<Record<KolomSipd, Sel>>, string, KolomSipd, string | null])[] = [
      [{ masalah: null }, 'wajib-diisi', 'masalah', null],
      [{ masalah: 'Air meluap \u0001 ke rumah warga.' }, 'huruf-kendali', 'masalah', 'Air meluap  ke rumah warga.'],
      [{ catatan: 'a\u0002b' }, 'huruf-kendali', 'catatan', 'ab'],
      [{ masalah: '\u200b\u200b' }, 'wajib-diisi', 'masalah', null],
      [{ volume: 999_999_999 }, 'volume-terlalu-besar', 'volume', '99999999'],
      [{ volume: '1.250' }, 'angka-taksa', 'volume', '1250 / 1,25'],
      [{ volume: 'banyak' }, 'bukan-angka', 'volume', null],
      [{ volume: '-5' }, 'angka-negatif', 'volume', null],
      [{ volume: 0 }, 'angka-nol', 'volume', null],
      [{ volume: '1,2345' }, 'volume-terlalu-halus', 'volume', null],
      [{ anggaran: '1000,5' }, 'rupiah-pecahan', 'anggaran', '1000'],
      [{ anggaran: 9_000_000_000, volume: 10 }, 'harga-di-atas-kamus', 'anggaran', '17500000'],
      [{ tanggal_usul: '31-02-2024' }, 'tanggal-tidak-terbaca', 'tanggal_usul', null],
      [{ tanggal_usul: '2099-01-02' }, 'tanggal-di-depan', 'tanggal_usul', '2024-01-25'],
      [{ profil: '', pengusul: 'Budi' }, 'pengusul-tidak-jelas', 'profil', 'Desa / Kelurahan / Perorangan / Lembaga / Anggota DPRD'],
      [{ kabupaten: 'Kab. Muara Enim' }, 'kabupaten-lain', 'kabupaten', 'Bekasi'],
      [{ kecamatan: 'Sukakaria' }, 'kecamatan-tidak-dikenal', 'kecamatan', 'Sukakarya'],
      [{ desa: 'Sukamurny' }, 'desa-tidak-dikenal', 'desa', 'Sukamurni'],
      [{ alamat: 'Kp. Rawa 107.123456, -6.123456' }, 'koordinat-meragukan', 'alamat', '-6.123456, 107.123456'],
      [{ usulan: 'Pelatihan olahan bandng' }, 'kamus-tidak-dikenal', 'usulan', 'Pelatihan olahan bandeng'],
      [{ satuan: 'meter' }, 'satuan-bukan-kamus', 'satuan', 'orang'],
      [{ satuan: 'orng' }, 'satuan-tidak-dikenal', 'satuan', 'orang'],
      [{ opd_akhir: 'Dinas Perumahn' }, 'perangkat-tidak-dikenal', 'opd_akhir', 'Dinas Perumahan'],
      [{ profil: 'Anggota DPRD', pengusul: 'H. Contoh Wakl, S.E.', status: 'Pengajuan Usulan' }, 'anggota-tidak-dikenal', 'pengusul', 'H. Contoh Wakil, S.E.'],
      [{ status: 'Validasi Mitra Bapeda' }, 'status-tidak-dikenal', 'status', 'Validasi Mitra Bappeda'],
      [{ status: 'Validasi Sekretariat Dewan' }, 'status-bukan-jalurnya', 'status', null],
      [{ id_usulan: 'S-0', masalah: 'Baris yang benar dengan id yang sama.' }, 'id-ganda', 'id_usulan', null],
    ]
    const awal = await hitung(asal)
    const dasar = { ...BAIK, volume: 10, anggaran: 17_500_000 }
    const l = await masuk(asal, await lembar({ ...dasar, id_usulan: 'S-0' }, ...salah.map(([b], i) => ({ ...dasar, id_usulan: `S-${i + 1}`, ...b }))))
    expect(l.tolakan.map((t) => [t.baris, 'aturan' in t ? t.aturan.jenis : t.kode, t.kolom, t.saran])).toEqual(
      salah.map(([, kode, kolom, saran], i) => [i + 3, kode, kolom, saran]),
    )
    expect(l.barisDitolak).toHaveLength(salah.length)
    expect(await hitung(asal)).toBe(awal + 1)
  })

  it('yang bukan administrator perencanaan ditolak, dan berkas yang bukan lembar juga', async () => {
    const isi = await lembar(BAIK)
    expect(await imporUsulan(asal.sebagai('camat'), { tahun: TAHUN, coba: true, isi })).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    expect(await eksporUsulan(asal.sebagai('camat'), { tahun: TAHUN, jalur: null })).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    const kosong = Buffer.from(await writeXlsx({ sheets: [{ name: 'Lain', rows: [['Nama', 'Umur']] }] }))
    expect(await imporUsulan(penyiap(asal), { tahun: TAHUN, coba: true, isi: kosong })).toMatchObject({ ok: false, error: { jenis: 'tabel-tanpa-kolom' } })
  })

  it('lembar dengan judul lain: artinya diusulkan, dinyatakan sekali, lalu diingat', async () => {
    const judul = ['Kode', 'Tgl', 'Oleh', 'Kegiatan', 'Persoalan', 'Kecamatan', 'Desa', 'Keadaan', 'Banyaknya', 'Ukuran', 'Biaya'] as const
    const arti = ['id_usulan', 'tanggal_usul', 'pengusul', 'usulan', 'masalah', 'kecamatan', 'desa', 'status', 'volume', 'satuan', 'anggaran'] as const
    const isian = { ...BAIK, id_usulan: 'L-1', volume: 10, anggaran: 17_500_000 }
    const isi = Buffer.from(await writeXlsx({ sheets: [{ name: 'Rekap', rows: [[...judul], arti.map((a) => isian[a] ?? null)] }] }))
    expect(await imporUsulan(penyiap(asal), { tahun: TAHUN, coba: true, isi })).toMatchObject({ ok: false, error: { jenis: 'tabel-tanpa-kolom' } })
    expect(await bacaKepalaLembar(penyiap(asal), isi)).toMatchObject({ ok: true, value: { lembar: 'Rekap', diingat: false } })
    const k = asal.sebagai('admin-perencanaan')
    const pemetaan = Object.fromEntries(judul.map((j, i) => [j, arti[i] ?? 'no'])) as Record<string, KolomSipd>
    const { Biaya: _, ...kurang } = pemetaan
    expect(await simpanPemetaan(k, { kepala: [...judul], pemetaan: kurang })).toMatchObject({
      ok: false,
      error: { jenis: 'pemetaan-kurang', kolom: 'Anggaran' },
    })
    expect(await simpanPemetaan(k, { kepala: [...judul], pemetaan: { ...pemetaan, Kode: 'usulan' } })).toMatchObject({ ok: false })
    expect(await simpanPemetaan(k, { kepala: [...judul], pemetaan })).toMatchObject({ ok: true })
    expect(await bacaKepalaLembar(k, isi)).toMatchObject({ ok: true, value: { diingat: true } })
    expect((await masuk(asal, isi)).jumlah).toEqual({ dibaca: 1, baru: 1, sama: 0, ditolak: 0 })
    expect(await imporUsulan(penyiap(tujuan), { tahun: TAHUN, coba: true, isi })).toMatchObject({ ok: false, error: { jenis: 'tabel-tanpa-kolom' } })
  })

  it('lewat API: coba, baris yang ditolak sebagai lembar, judul kolom, dan ekspor', async () => {
    const app = createApi<Konteks>()
    app.use('*', async (c, next) => {
      c.set('konteks', penyiap(asal))
      c.set('bahasa', 'id')
      c.set('penutur', penuturUntuk())
      await next()
    })
    app.route('/', createPertukaranRoutes())
    const kirim = async (jalan: string, isi: Buffer) => {
      const body = new FormData()
      body.set('berkas', new File([new Uint8Array(isi)], 'usulan.xlsx'))
      return app.request(`/api/daerah/3216/pertukaran/usulan/${jalan}`, { method: 'POST', body })
    }
    const isi = await lembar({ ...BAIK, id_usulan: 'P-1' }, { ...BAIK, id_usulan: 'P-2', status: 'Entah' })
    expect(await (await kirim(`impor?tahun=${TAHUN}&coba=true`, isi)).json()).toMatchObject({
      baris: 2,
      diterima: 1,
      coba: true,
      ditolak: [{ lembar: 'Data Usulan', baris: 3, kolom: 'Status', nilai: 'Entah', kode: 'status-tidak-dikenal', pesan: 'Status “Entah” tidak dikenal.' }],
    })
    const tolakan = await kirim(`tolakan?tahun=${TAHUN}`, isi)
    expect(tolakan.headers.get('content-disposition')).toContain(`usulan-${TAHUN}-ditolak.xlsx`)
    const baris = await sel(Buffer.from(await tolakan.arrayBuffer()))
    expect(baris.map((b) => b[1])).toEqual(['ID Usulan', 'P-2'])
    expect(await (await kirim('kepala', isi)).json()).toMatchObject({ lembar: 'Data Usulan', diingat: false })
    expect((await kirim(`impor?tahun=${TAHUN}`, Buffer.from('PK rusak'))).status).toBe(415)
    const pokir = await app.request(`/api/daerah/3216/pertukaran/usulan/ekspor?tahun=${TAHUN}&jalur=pokir`)
    expect((await sel(Buffer.from(await pokir.arrayBuffer()))).slice(1).map((b) => b[1])).toEqual(['880001'])
  })
})
