import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Transaction, writeTenant } from '#src/lib/sql.ts'
import { type Saat, saatDi, tanggal } from '#src/lib/waktu.ts'
import { alamatGaya } from '#src/portal/gaya.routes.ts'
import { kataCari } from '#src/modules/usulan/antrean/kolom-antrean.queries.ts'
import { createPortal } from '#src/portal/portal.routes.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'

const BEKASI = '3216'
const LEBONG = '1707'
const KECAMATAN = '32.16.14'
const RAHASIA = [
  'Siti Rahasia',
  '081298765432',
  'Bambang Petugas',
  'bambang.petugas',
  'akun-rahasia-1',
  'penugasan-uji',
  'KTP-siti.jpg',
  'Kamera Ujang',
  '-6.123456',
]
const SERANG = `<script>alert('x')</script><img src=x onerror="alert(1)"> "&' {{nomor}} $t(umum.cari)`

let db: TestDatabase
let app: ReturnType<typeof createPortal>
const galat: unknown[] = []
const nomor: Record<string, string> = {}

interface Isi {
  readonly daerahId?: string
  readonly kode?: string
  readonly judul?: string
  readonly masalah?: string
  readonly tahun?: number
  readonly tahap: string
  readonly keadaan: string
  readonly volumeKini?: number
  readonly putusan?: readonly Putusan[]
  readonly usulanId?: string
  readonly pengecualianId?: string
}
interface Putusan {
  readonly tahap: string
  readonly keputusan: string
  readonly volume?: number
  readonly alasan?: string
  readonly teks?: string
  readonly jabatan?: string
  readonly tanggal?: string
  readonly prioritas?: number
}

const HARGA = 1_250_000
const waktu = (t: string): Saat => saatDi(tanggal(t), '09:00', 'WIB')
const tetap: Record<string, { pd: string; kamus: string; penugasan: string }> = {}
let urut = 0

async function siapkanDaerah(daerahId: string, kode: string, nama: string, contoh: boolean): Promise<void> {
  const [pd, kamus, penugasan] = [randomUUID(), randomUUID(), randomUUID()]
  tetap[daerahId] = { pd, kamus, penugasan }
  await writeTenant(db.sqlPemilik, daerahId, async (tx) => {
    await tx`insert into daerah (daerah_id, kode_wilayah, nama, jenis, zona_waktu, data_contoh, tanggal_demo, istilah)
      values (${daerahId}, ${kode}, ${nama}, 'kabupaten', 'WIB', ${contoh}, ${contoh ? '2024-01-25' : null}, ${tx.json({ pd: 'SKPD' })})`
    await tx`insert into perangkat_daerah (daerah_id, perangkat_daerah_id, kode, nama, singkatan, jenis, bidang_urusan)
      values (${daerahId}, ${pd}, '1.04.0.00.0.00.01.0000', 'Dinas Perumahan Rakyat, Kawasan Permukiman dan Pertanahan', 'Disperkimtan', 'dinas', '{1.04}')`
    await tx`insert into pengguna (daerah_id, pengguna_id, nama, nama_pengguna) values (${daerahId}, 'akun-rahasia-1', 'Bambang Petugas', 'bambang.petugas')`
    await tx`insert into penugasan (daerah_id, penugasan_id, pengguna_id, peran, kode_wilayah, jabatan, mulai)
      values (${daerahId}, ${penugasan}, 'akun-rahasia-1', 'camat', ${kode}, 'Camat Sukakarya', '2023-01-01')`
    await tx`insert into kamus_usulan (daerah_id, kamus_id, tahun_anggaran, kode, nama, kata_kunci, satuan, harga_satuan, perangkat_daerah_id, bidang_pembangunan, bidang_urusan, kewenangan)
      values (${daerahId}, ${kamus}, 2025, 'K-001', 'Drainase lingkungan U-ditch 60×60', '{selokan,got}', 'm', ${HARGA}, ${pd}, 'infrastruktur', '1.04', 'kabupaten')`
  })
}

async function usul(nama: string, isi: Isi): Promise<{ usulanId: string; pengajuanId: string }> {
  const daerahId = isi.daerahId ?? BEKASI
  const usulanId = isi.usulanId ?? randomUUID()
  const pengajuanId = randomUUID()
  const t = tetap[daerahId]
  if (t === undefined) throw new Error(`daerah belum disiapkan: ${daerahId}`)
  urut += 1
  const kode = isi.kode ?? '32.16.14.2001'
  const draf = isi.keadaan === 'draf'
  const no = `${isi.tahun ?? 2025}-${kode.slice(0, 8).replaceAll('.', '')}-${kode.slice(9)}-${String(urut).padStart(4, '0')}`
  nomor[nama] = no
  const kini = isi.volumeKini ?? 180
  await writeTenant(db.sqlPemilik, daerahId, async (tx) => {
    if (isi.usulanId === undefined) {
      await tx`insert into usulan (daerah_id, usulan_id, judul, masalah, kode_wilayah, rw, lokus, lintang, bujur, pengusul_jenis, pengusul_nama, pengusul_kontak, penerima_kk, created_by)
        values (${daerahId}, ${usulanId}, ${isi.judul ?? 'Selokan RW 03 yang mampet'}, ${isi.masalah ?? 'Saluran tersumbat, 45 rumah terendam setiap hujan deras.'}, ${kode}, '03', 'dekat SDN 2', -6.123456, 107.1,
          'warga', 'Siti Rahasia', '081298765432', 45, 'akun-rahasia-1')`
    }
    await tx`insert into pengajuan (daerah_id, pengajuan_id, usulan_id, tahun_anggaran, tahun_usul, nomor, rute, rute_versi, kanal, kamus_id, kode_wilayah, kode_kecamatan, bidang_pembangunan,
        volume, satuan, harga_satuan, anggaran, tahap, keadaan, volume_kini, anggaran_kini, perangkat_daerah_awal_id, perangkat_daerah_id, pengecualian_id, diajukan_pada, menunggu_sejak, kata_cari, created_by)
      values (${daerahId}, ${pengajuanId}, ${usulanId}, ${isi.tahun ?? 2025}, 2023, ${draf ? null : no}, 'permendagri', 1, 'musrenbang-desa', ${t.kamus}, ${kode}, ${kode.slice(0, 8)}, 'infrastruktur',
        '180', 'm', ${HARGA}, ${180 * HARGA}, ${isi.tahap}, ${isi.keadaan}, ${String(kini)}, ${kini * HARGA}, ${t.pd}, ${t.pd}, ${isi.pengecualianId ?? null},
        ${draf ? null : waktu('2023-12-12')}, ${waktu('2024-01-25')}, ${kataCari(tx, daerahId, usulanId)}, 'akun-rahasia-1')`
    // What its ledger entry would tell the recaps.
    await tx`insert into jejak_sentuhan (daerah_id, entri_id, tabel, kunci) values (${daerahId}, ${randomUUID()}, 'pengajuan', ${pengajuanId})`
    await simpanPutusan(tx, daerahId, pengajuanId, [
      { tahap: 'pengusulan', keputusan: 'ajukan', jabatan: 'Kepala Desa Sukamurni', tanggal: '2023-12-12' },
      ...(isi.putusan ?? []),
    ])
  })
  return { usulanId, pengajuanId }
}

async function simpanPutusan(tx: Transaction, daerahId: string, pengajuanId: string, daftar: readonly Putusan[]): Promise<void> {
  for (const [i, x] of daftar.entries()) {
    await tx`insert into putusan (daerah_id, putusan_id, pengajuan_id, urut, tahap, keputusan, tahap_ke, keadaan_ke, volume, rupiah, alasan_kode, teks, urutan_prioritas, perangkat_daerah_id,
        penugasan_id, pengguna_id, jabatan, waktu)
      values (${daerahId}, ${randomUUID()}, ${pengajuanId}, ${i + 1}, ${x.tahap}, ${x.keputusan}, ${x.tahap}, 'diajukan', ${String(x.volume ?? 180)}, ${(x.volume ?? 180) * HARGA}, ${x.alasan ?? null}, ${x.teks ?? null},
        ${x.prioritas ?? null}, ${tetap[daerahId]?.pd ?? ''}, ${tetap[daerahId]?.penugasan ?? ''}, 'akun-rahasia-1', ${x.jabatan ?? 'Camat Sukakarya'}, ${waktu(x.tanggal ?? '2024-01-25')})`
  }
}

const DESA_SETUJU: Putusan = { tahap: 'desa', keputusan: 'terima', jabatan: 'Kepala Desa Sukamurni', tanggal: '2024-01-11', prioritas: 1 }
const KURANGI: Putusan = {
  tahap: 'kecamatan',
  keputusan: 'ubah',
  volume: 150,
  alasan: 'A10',
  teks: 'Dana kecamatan untuk jalan dan saluran tersisa Rp 230.000.000.',
}

async function siapkanUsulan(): Promise<void> {
  const { usulanId, pengajuanId } = await usul('diubah', { tahap: 'mitra-bappeda', keadaan: 'diajukan', volumeKini: 150, putusan: [DESA_SETUJU, KURANGI] })
  await siapkanFoto(usulanId)
  await siapkanJejak(pengajuanId)
  await usul('ditolak', {
    judul: 'Perahu fiber nelayan',
    tahap: 'kecamatan',
    keadaan: 'ditolak',
    putusan: [DESA_SETUJU, { tahap: 'kecamatan', keputusan: 'tolak', alasan: 'A17', teks: 'Bantuan harus lewat kelompok berbadan hukum.' }],
  })
  await usul('menunggu', { judul: 'Jalan lingkungan RW 05', tahap: 'kecamatan', keadaan: 'diajukan', putusan: [DESA_SETUJU] })
  await usul('dikembalikan', {
    judul: 'Posyandu melati',
    tahap: 'kecamatan',
    keadaan: 'dikembalikan',
    putusan: [DESA_SETUJU, { tahap: 'kecamatan', keputusan: 'kembalikan', alasan: 'A07', teks: 'Foto lokasi belum jelas.' }],
  })
  const lunas = await usul('dianggarkan', {
    judul: 'Tangki septik 20 rumah',
    tahap: 'penganggaran',
    keadaan: 'dianggarkan',
    volumeKini: 150,
    putusan: [DESA_SETUJU, KURANGI, { tahap: 'penganggaran', keputusan: 'anggarkan', volume: 150 }],
  })
  await siapkanRencana(lunas.pengajuanId)
  await usul('lama', {
    judul: 'Tangki septik 20 rumah',
    tahun: 2024,
    usulanId: lunas.usulanId,
    tahap: 'kecamatan',
    keadaan: 'ditunda',
    putusan: [{ tahap: 'kecamatan', keputusan: 'tunda', alasan: 'A12', teks: 'Tahun ini dana tidak mencukupi.' }],
  })
  await usul('draf', { judul: 'Draf yang belum dikirim', tahap: 'pengusulan', keadaan: 'draf' })
  await usul('jahat', {
    judul: `Judul ${SERANG}`,
    masalah: `Masalah ${SERANG}`,
    tahap: 'kecamatan',
    keadaan: 'ditolak',
    putusan: [{ tahap: 'kecamatan', keputusan: 'tolak', alasan: 'A02', teks: `Alasan ${SERANG}`, jabatan: `Camat ${SERANG}` }],
  })
  const pengecualianId = randomUUID()
  await writeTenant(db.sqlPemilik, BEKASI, async (tx) => {
    await tx`insert into pengecualian (daerah_id, pengecualian_id, tahun_anggaran, kode_wilayah, nomor_surat, tanggal_surat, penandatangan, alasan, berlaku_sampai, created_by)
      values (${BEKASI}, ${pengecualianId}, 2025, ${KECAMATAN}, '050/77/Bappeda/2024', '2024-02-01', 'Kepala Bappeda Kabupaten Bekasi', 'Banjir memutus jaringan sepekan.', now(), 'akun-rahasia-1')`
  })
  await usul('terlambat', { judul: 'Jembatan darurat', tahap: 'kecamatan', keadaan: 'diajukan', pengecualianId })
  await usul('asing', { daerahId: LEBONG, kode: '17.07.01.2005', judul: 'Usulan daerah lain', tahap: 'kecamatan', keadaan: 'diajukan' })
}

async function siapkanFoto(usulanId: string): Promise<void> {
  const berkasId = randomUUID()
  await writeTenant(db.sqlPemilik, BEKASI, async (tx) => {
    await tx`insert into berkas (daerah_id, berkas_id, nama_asli, jenis_media, sidik_asli, sidik_simpan, ukuran_asli, ukuran_simpan, lebar, tinggi, exif, created_by)
      values (${BEKASI}, ${berkasId}, 'KTP-siti.jpg', 'image/webp', ${'a'.repeat(64)}, ${'b'.repeat(64)}, 1000, 900, 1200, 900, ${tx.json({ Artist: 'Kamera Ujang', GPSLatitude: -6.123456 })}, 'akun-rahasia-1')`
    await tx`insert into usulan_berkas (daerah_id, usulan_id, berkas_id, jenis, urutan) values (${BEKASI}, ${usulanId}, ${berkasId}, 'foto', 1)`
  })
}

async function siapkanJejak(pengajuanId: string): Promise<void> {
  const isi = (peristiwa: string): Buffer =>
    Buffer.from(JSON.stringify({ peristiwa, waktu: waktu('2023-12-12'), pelaku: { penggunaId: 'akun-rahasia-1', jabatan: 'Operator Desa Sukamurni' } }))
  await writeTenant(db.sqlPemilik, BEKASI, async (tx) => {
    for (const [i, peristiwa] of ['usulan-didraf', 'usulan-diajukan', 'usulan-diubah'].entries()) {
      const entriId = randomUUID()
      await tx`insert into jejak_entri (daerah_id, entri_id, peristiwa, objek_jenis, objek_id, isi, sidik) values (${BEKASI}, ${entriId}, ${peristiwa}, 'pengajuan', ${pengajuanId}, ${isi(peristiwa)}, ${Buffer.alloc(32, i + 1)})`
      if (i < 2) await tx`insert into jejak_daun (daerah_id, nomor, entri_id) values (${BEKASI}, ${i}, ${entriId})`
    }
  })
}

async function siapkanRencana(pengajuanId: string): Promise<void> {
  const [dokumenId, versiId, simpulId, yatimId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const pd = tetap[BEKASI]?.pd ?? ''
  await writeTenant(db.sqlPemilik, BEKASI, async (tx) => {
    await tx`insert into dokumen (daerah_id, dokumen_id, jenis, perangkat_daerah_id, nama, tahun_awal, tahun_akhir) values (${BEKASI}, ${dokumenId}, 'renja', ${pd}, 'Renja 2025', 2025, 2025)`
    await tx`insert into dokumen_versi (daerah_id, versi_id, dokumen_id, nomor_versi, tahap) values (${BEKASI}, ${versiId}, ${dokumenId}, 1, 'final')`
    await tx`update dokumen set versi_aktif_id = ${versiId} where daerah_id = ${BEKASI} and dokumen_id = ${dokumenId}`
    for (const [id, nama, asal] of [
      [simpulId, 'Pembangunan Sistem Drainase Lingkungan', 'usulan'],
      [yatimId, 'Pengadaan kendaraan dinas', null],
    ] as const) {
      await tx`insert into simpul_identitas (daerah_id, simpul_id, jenis) values (${BEKASI}, ${id}, 'sub-kegiatan')`
      await tx`insert into simpul (daerah_id, versi_id, simpul_id, jenis, kode, nama, urutan, perangkat_daerah_id, asal) values (${BEKASI}, ${versiId}, ${id}, 'sub-kegiatan', '1.04.05.2.01.0003', ${nama}, 1, ${pd}, ${asal})`
      await tx`insert into pagu_simpul (daerah_id, versi_id, simpul_id, tahun, sumber_dana, nilai) select ${BEKASI}, ${versiId}, ${id}, 2025, kode, 300000000 from sumber_dana order by kode limit 1`
    }
    await tx`insert into akomodasi (daerah_id, akomodasi_id, pengajuan_id, simpul_id, volume, rupiah, waktu, created_by) values (${BEKASI}, ${randomUUID()}, ${pengajuanId}, ${simpulId}, '150', ${150 * HARGA}, now(), 'akun-rahasia-1')`
  })
}

interface Terbuka {
  readonly status: number
  readonly teks: string
  /** Without the spaces around tags, which mean nothing here: for what stands beside what. */
  readonly rapat: string
  readonly jawaban: Response
}

async function buka(jalur: string, kepala: Record<string, string> = {}): Promise<Terbuka> {
  const jawaban = await app.request(`http://selaras.test${jalur}`, { headers: kepala })
  const teks = await jawaban.text()
  return { status: jawaban.status, teks, rapat: teks.replaceAll(/\s+/g, ' ').replaceAll(/ ?([<>]) ?/g, '$1'), jawaban }
}

beforeAll(async () => {
  db = await openTestDatabase()
  await siapkanDaerah(BEKASI, '32.16', 'Kabupaten Bekasi', true)
  await siapkanDaerah(LEBONG, '17.07', 'Kabupaten Lebong', false)
  await siapkanUsulan()
  await writeTenant(db.sqlPemilik, BEKASI, async (tx) => {
    await tx`insert into jadwal (daerah_id, jadwal_id, tahun_anggaran, tahun_kegiatan, tahap, buka, tutup, dasar_hukum) values
      (${BEKASI}, ${randomUUID()}, 2025, 2024, 'kecamatan', ${waktu('2024-01-20')}, ${saatDi(tanggal('2024-02-01'), '00:00', 'WIB')}, 'SE Bupati'),
      (${BEKASI}, ${randomUUID()}, 2025, 2024, 'mitra-bappeda', ${waktu('2024-02-05')}, ${waktu('2024-02-20')}, 'SE Bupati')`
  })
  app = createPortal({ sql: db.sql, jam: () => waktu('2024-01-25'), catatGalat: (g) => galat.push(g) })
})
afterAll(() => db.close())

const halamanPublik = (): string[] => [
  '/',
  '/cari?q=selokan',
  `/${BEKASI}`,
  `/${BEKASI}/kecamatan/${KECAMATAN}`,
  `/${BEKASI}/desa/32.16.14.2001`,
  `/${BEKASI}/desa/32.16.14.2001?keadaan=menunggu`,
  `/${BEKASI}/cari`,
  `/${BEKASI}/cari?q=rahasia&tahun=2025`,
  `/${BEKASI}/asal-usul`,
  `/${BEKASI}/usulan/tidak-ada`,
  ...['diubah', 'ditolak', 'menunggu', 'dikembalikan', 'dianggarkan', 'lama', 'jahat', 'terlambat'].map((n) => `/${BEKASI}/usulan/${nomor[n] ?? ''}`),
]

/** What a check finds wrong, page by page: an empty list is a pass, anything else names the page. */
async function periksa(daftar: readonly string[], cacat: (h: Terbuka) => readonly string[], kepala: Record<string, string> = {}): Promise<string[]> {
  const hasil: string[] = []
  for (const jalur of daftar) for (const c of cacat(await buka(jalur, kepala))) hasil.push(`${jalur}: ${c}`)
  return hasil
}

const tandai = (daftar: Readonly<Record<string, boolean>>): string[] => Object.entries(daftar).flatMap(([kata, ya]) => (ya ? [kata] : []))
const lolos = (teks: string): string =>
  teks.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

describe('setiap halaman publik', () => {
  test('tampilan pertama di bawah 50 kB, dengan gaya, tanpa skrip, dan utuh', async () => {
    const gaya = await buka(alamatGaya)
    expect(gaya.jawaban.headers.get('content-type')).toContain('text/css')
    expect(gaya.jawaban.headers.get('cache-control')).toContain('immutable')
    const cacat = await periksa(halamanPublik(), ({ status, teks }) =>
      tandai({
        'status tak terduga': status !== 200 && status !== 404,
        'lebih dari 50 kB': Buffer.byteLength(teks) + Buffer.byteLength(gaya.teks) >= 50_000,
        'tanpa gaya': !teks.includes(`href="${alamatGaya}"`),
        'berskrip atau tidak utuh': /<script|<[^>]+\son[a-z]+=|javascript:|<[^>]+\sstyle=|\{\{|undefined|\[object/i.test(teks.replaceAll(lolos(SERANG), '')),
      }),
    )
    expect(cacat).toEqual([])
    expect(galat).toEqual([])
  })

  test('tidak memuat data pribadi: nama, kontak, akun, EXIF, titik, nama berkas', async () => {
    const bocor = ({ teks }: Terbuka): string[] => RAHASIA.filter((r) => teks.includes(r))
    expect(await periksa(halamanPublik(), bocor)).toEqual([])
    expect(await periksa(halamanPublik(), bocor, { 'accept-language': 'en' })).toEqual([])
  })

  test('berbentuk dokumen yang benar: satu h1, judul berurut, landmark, bahasa, lompat ke isi, label bagi isian', async () => {
    const cacat = await periksa(halamanPublik(), ({ teks }) => {
      const tingkat = [...teks.matchAll(/<h([1-6])/g)].map((m) => Number(m[1]))
      const id = [...teks.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1])
      const isian = [...teks.matchAll(/<(?:input type="search"|select)\s+id="([a-z]+)"/g)].map((m) => m[1] ?? '')
      return tandai({
        'h1 tidak tepat satu': tingkat.filter((t) => t === 1).length !== 1,
        'judul melompat': tingkat.some((t, i) => t - (tingkat[i - 1] ?? 0) > 1),
        'landmark kurang': ['<html lang="id">', '<a class="lompat" href="#isi">', '<main id="isi">', '<header>', '<footer'].some(
          (tanda) => !teks.includes(tanda),
        ),
        'isian tanpa label': isian.some((nama) => !teks.includes(`<label for="${nama}">`)),
        'gambar tanpa keterangan': [...teks.matchAll(/<img [^>]*>/g)].some((m) => !/alt="[^"]+"/.test(m[0])),
        'id kembar': new Set(id).size !== id.length,
      })
    })
    expect(cacat).toEqual([])
  })

  test('melarang skrip, bingkai dan situs lain lewat kepala jawaban', async () => {
    const { jawaban } = await buka(`/${BEKASI}`)
    const csp = jawaban.headers.get('content-security-policy') ?? ''
    expect(csp).toContain("default-src 'none'")
    expect(csp).not.toContain('unsafe-inline')
    expect(csp).not.toContain('script-src')
    expect(jawaban.headers.get('x-content-type-options')).toBe('nosniff')
    expect(jawaban.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  })

  test('boleh disimpan sebentar dan tidak dikirim ulang bila tidak berubah', async () => {
    const { jawaban } = await buka(`/${BEKASI}`)
    expect(jawaban.headers.get('cache-control')).toContain('max-age=60')
    expect(jawaban.headers.get('vary')?.toLowerCase()).toContain('accept-language')
    const etag = jawaban.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    expect((await buka(`/${BEKASI}`, { 'if-none-match': etag })).status).toBe(304)
  })

  test('DATA CONTOH tampak pada judul, spanduk dan pratinjau daerah contoh, dan tidak pada daerah lain', async () => {
    const cacat = await periksa(
      halamanPublik().filter((j) => j.startsWith(`/${BEKASI}`)),
      ({ teks, rapat }) =>
        tandai({
          'judul tanpa tanda': !(/<title>([^<]*)/.exec(teks)?.[1] ?? '').includes('DATA CONTOH'),
          'tanpa spanduk': !/<div class="contoh">.*Tanggal demo 25 Jan 2024/.test(rapat),
          'pratinjau tanpa tanda': !/<meta property="og:title" content="[^"]*DATA CONTOH/.test(teks),
        }),
    )
    expect(cacat).toEqual([])
    expect((await buka(`/${LEBONG}`)).teks).not.toContain('DATA CONTOH')
  })

  test('berbahasa Inggris bila diminta di alamat atau oleh peramban, dan tautannya ikut', async () => {
    for (const { teks } of [
      await buka(`/${BEKASI}/usulan/${nomor['diubah'] ?? ''}?bahasa=en`),
      await buka(`/${BEKASI}/usulan/${nomor['diubah'] ?? ''}`, { 'accept-language': 'en-GB,en;q=0.9' }),
    ]) {
      expect(teks).toContain('<html lang="en">')
      expect(teks).toContain('This proposal was approved for 150')
      expect(teks).toMatch(/<h1 lang="id">Selokan RW 03/)
    }
    expect((await buka(`/${BEKASI}?bahasa=en`)).teks).toContain(`href="/${BEKASI}/kecamatan/${KECAMATAN}?bahasa=en"`)
    expect((await buka(`/${BEKASI}?bahasa=xx`)).teks).toContain('<html lang="id">')
  })
})

describe('halaman usulan', () => {
  const isi = async (nama: string): Promise<string> => (await buka(`/${BEKASI}/usulan/${nomor[nama] ?? ''}`)).rapat

  test('S4-26 menjawab dengan kata biasa sebelum riwayat: volume yang disetujui, alasan, uang, perangkat daerah', async () => {
    const teks = await isi('diubah')
    expect(teks).toMatch(/Usulan ini disetujui 150 \S+, bukan 180\./)
    expect(teks.indexOf('disetujui 150')).toBeLessThan(teks.indexOf('Perjalanan usulan ini'))
    for (const bagian of [
      'Melampaui pagu indikatif.',
      'tersisa Rp 230.000.000',
      'Camat Sukakarya',
      'Rp 187.500.000',
      'bukan Rp 225.000.000',
      'Dinas Perumahan Rakyat',
      '45 keluarga',
      'Ini belum putusan akhir.',
    ])
      expect(teks).toContain(bagian)
  })

  test('S3-14: mengatakan apa berikutnya, kapan menurut jadwal, dan sampai kapan dijawab menurut aturan daerah', async () => {
    const aturan = { daerah_id: BEKASI, tahap: 'mitra-bappeda', hari: 10, dasar_hukum: 'SOP uji' }
    await writeTenant(db.sqlPemilik, BEKASI, (tx) => tx`insert into tenggat_tahap ${tx(aturan)}`)
    expect(await isi('diubah')).toContain('Dijawab paling lambat 15 Feb 2024.')
    expect(await isi('menunggu')).toContain('Dijawab paling lambat 31 Jan 2024.')
    expect(await isi('menunggu')).toContain('Jadwalnya sampai 31 Jan 2024.')
    expect(await isi('diubah')).toContain('Jadwalnya 5 Feb 2024 sampai 20 Feb 2024.')
    expect(await isi('dianggarkan')).toContain('Berikutnya: dikerjakan tahun 2025')
    expect(await isi('ditolak')).toContain('dapat mengajukannya lagi')
  })

  test('S2-13 memperlihatkan tiap putusan dengan tahap, jabatan, tanggal, jumlah dan alasannya', async () => {
    const teks = await isi('diubah')
    for (const bagian of [
      'Musrenbang Desa',
      '11 Jan 2024 · disetujui 180',
      'prioritas nomor 1 dari 5',
      'Kepala Desa Sukamurni',
      'Musrenbang Kec. Sukakarya',
      'Mengapa dikurangi?',
      'Menunggu Bappeda sejak 25 Jan 2024',
    ])
      expect(teks).toContain(bagian)
    expect(teks.match(/aria-current="step"/g)).toHaveLength(1)
    const ditolak = await isi('ditolak')
    expect(ditolak).toContain('<li class="putus" aria-current="step">')
    expect(ditolak).not.toContain('class="nanti"')
    expect(await isi('dikembalikan')).toContain('Mengapa dikembalikan?')
  })

  test('S0-5 menyebut sub kegiatan dengan kode di bawah namanya dan bagiannya', async () => {
    expect(await isi('dianggarkan')).toMatch(
      /Pembangunan Sistem Drainase Lingkungan<\/b><span class="kode">1\.04\.05\.2\.01\.0003<\/span><small>Disperkimtan · 150 \S+ · Rp 187\.500\.000/,
    )
  })

  test('S0-8 menunjukkan kebutuhan yang sama pada tahun lain', async () => {
    expect(await isi('dianggarkan')).toContain(`/usulan/${nomor['lama'] ?? ''}`)
    expect(await isi('lama')).toContain('Kebutuhan yang sama, anggaran 2025')
  })

  test('S3-15 pengecualian tampil dengan surat, tanggal, penandatangan dan alasan', async () => {
    const teks = await isi('terlambat')
    for (const bagian of [
      'Dimasukkan sesudah jadwal ditutup',
      '050/77/Bappeda/2024, 1 Feb 2024',
      'Kepala Bappeda Kabupaten Bekasi',
      'Banjir memutus jaringan sepekan.',
    ])
      expect(teks).toContain(bagian)
    expect(await isi('menunggu')).not.toContain('Dimasukkan sesudah jadwal ditutup')
  })

  test('memuat sidik tanda terima dan catatan terakhir, tanpa masa drafnya', async () => {
    const teks = await isi('diubah')
    expect(teks).toContain('02'.repeat(32))
    expect(teks).toContain('03'.repeat(32))
    expect(teks).not.toContain('01'.repeat(32))
    expect(teks).toContain('disegel, nomor 1')
    expect(teks).toContain('Periksa catatan (2)')
  })

  test('dapat dibagikan ke WhatsApp dengan pratinjau', async () => {
    const teks = await isi('diubah')
    const alamat = /href="(https:\/\/wa\.me\/\?text=[^"]+)"/.exec(teks)?.[1] ?? ''
    expect(decodeURIComponent(alamat)).toMatch(/DATA CONTOH: Selokan RW 03 .*disetujui 150.*http:\/\/selaras\.test\/3216\/usulan\//)
    expect(teks).toMatch(/<meta property="og:title" content="Selokan RW 03/)
    expect(teks).toMatch(/<meta property="og:image" content="http:\/\/selaras\.test\/3216\/usulan\/[0-9-]+\/kartu\.png"/)
  })

  test('HTML dalam judul, masalah, alasan dan jabatan tampil sebagai tulisan', async () => {
    const dasar = [`/${BEKASI}/usulan/${nomor['jahat'] ?? ''}`, `/${BEKASI}/desa/32.16.14.2001`, `/${BEKASI}/cari?q=judul`]
    const dicari = [`/${BEKASI}/cari?q=${encodeURIComponent(SERANG)}`, `/cari?q=${encodeURIComponent(SERANG)}`]
    const cacat = await periksa([...dasar, ...dicari], ({ teks }) =>
      tandai({ 'HTML lolos': /<script|<img src=x|onerror="/.test(teks), 'tulisan hilang': !teks.includes('&lt;script&gt;alert(') }),
    )
    expect(cacat).toEqual([])
  })
})

describe('yang tidak untuk umum', () => {
  test('draf tidak tampil di halaman, daftar, angka maupun pencarian', async () => {
    expect(await periksa(halamanPublik(), ({ teks }) => tandai({ 'draf tampak': teks.includes('Draf yang belum dikirim') }))).toEqual([])
    expect((await buka(`/${BEKASI}/usulan/${nomor['draf'] ?? ''}`)).status).toBe(404)
    expect((await buka(`/${BEKASI}/cari?q=belum%20dikirim`)).rapat).toContain('Tidak ada usulan yang cocok.')
  })

  test('nomor daerah lain dijawab tidak ada, dengan langkah berikutnya', async () => {
    const { status, rapat: teks } = await buka(`/${BEKASI}/usulan/${nomor['asing'] ?? ''}`)
    expect(status).toBe(404)
    expect(teks).toContain('Halaman ini tidak ada')
    expect(teks).toContain(`action="/${BEKASI}/cari"`)
    expect((await buka(`/${LEBONG}/usulan/${nomor['asing'] ?? ''}`)).status).toBe(200)
  })

  test('wilayah, daerah dan alamat yang tidak ada dijawab 404 dengan halaman, bukan galat', async () => {
    const daerah = ['/9999', '/0000/cari', '/entah', `/${BEKASI}/entah`]
    const wilayah = [`/${BEKASI}/desa/17.07.01.2002`, `/${BEKASI}/kecamatan/32.16.14.2001`, `/${BEKASI}/desa/32.16.14`, `/${BEKASI}/desa/x'--`]
    const usulan = [`/${BEKASI}/usulan/%00`, `/${BEKASI}/usulan/${'9'.repeat(500)}`]
    const cacat = await periksa([...daerah, ...wilayah, ...usulan], ({ status, teks }) =>
      tandai({ [`status ${status}`]: status !== 404, 'tanpa halaman': !teks.includes('<h1>Halaman ini tidak ada</h1>') }),
    )
    expect(cacat).toEqual([])
    expect(galat).toEqual([])
  })

  test('alamat milik API dan ruang kerja tidak dijawab portal', async () => {
    expect(await periksa(['/api/daerah', '/kerja', '/kerja/antrean'], ({ teks }) => tandai({ dijawab: teks.includes('<h1>') }))).toEqual([])
  })
})

describe('halaman depan, kabupaten, kecamatan dan desa', () => {
  test('halaman depan menyebut tiap daerah dengan angkanya dan jalan masuk petugas', async () => {
    const { rapat: teks } = await buka('/')
    expect(teks).toMatch(
      /Kabupaten Bekasi<\/b><small class="status tunggu">DATA CONTOH<\/small><small>8 usulan: 1 diterima \(di antaranya dianggarkan 1\), 2 ditolak, 4 menunggu, 1 ditunda/,
    )
    expect(teks).toContain('href="/kerja"')
  })

  test('S0-19 kabupaten mengumumkan bagian yang diterima dan dianggarkan tiap tahun', async () => {
    const { rapat: teks } = await buka(`/${BEKASI}`)
    expect(teks).toMatch(
      /<h3>2025<\/h3><dl class="fakta"><dt>Usulan<\/dt><dd>7<small>Rp 1\.575\.000\.000<\/small><\/dd><dt>Sudah dijawab<\/dt><dd>3 \(42,9%\)<\/dd><dt>Diterima<\/dt><dd>1 \(14,3%\)<small>Rp 187\.500\.000/,
    )
    expect(teks).toContain('Kec. Sukakarya')
  })

  test('S3-14 desa menghitung usulannya dalam satu kalimat, satu simpul tiap usulan, dengan tabel dan alasan penolakan', async () => {
    const { rapat: teks } = await buka(`/${BEKASI}/desa/32.16.14.2001`)
    expect(teks).toContain('Dari<b>8 usulan</b>dalam 2 tahun:<b>1 dianggarkan</b>,<b>4 menunggu</b>,<b>1 ditunda atau cadangan</b>,<b>2 ditolak</b>.')
    expect(
      [...teks.matchAll(/<span class="untai" aria-hidden="true">(.*?)<span class="n"/g)].flatMap((m) => m[1]?.match(/class="simpul /g) ?? []),
    ).toHaveLength(8)
    expect(teks).toMatch(/<table>.*<th scope="row">2025<\/th>/s)
    expect(teks).toMatch(/Ditolak: Hibah\/bansos harus melalui ketentuan hibah/)
    expect(teks).toMatch(/Menunggu musrenbang Kec\. Sukakarya sejak 25 Jan 2024/)
  })

  test('saringan desa menyaring daftarnya dan menandai pilihan', async () => {
    const { rapat: teks } = await buka(`/${BEKASI}/desa/32.16.14.2001?keadaan=ditolak`)
    expect(teks).toMatch(/keadaan=ditolak" aria-current="true">Ditolak 2</)
    expect(teks).toContain('Perahu fiber nelayan')
    expect(teks).not.toContain('Jalan lingkungan RW 05')
  })

  test('wilayah tanpa usulan mengatakan apa yang akan mengisinya', async () => {
    expect((await buka(`/${BEKASI}/desa/32.16.14.2002`)).rapat).toContain('Halaman ini terisi setelah operator desa mengirim usulan')
    expect((await buka(`/${BEKASI}/kecamatan/32.16.01`)).rapat).toContain('Halaman ini terisi setelah desa-desa di sini mengirim usulan')
  })

  test('S3-15 uang tanpa asal-usul tampil sebagai itu', async () => {
    const { rapat: teks } = await buka(`/${BEKASI}/asal-usul`)
    expect(teks).toContain('Asal-usul anggaran 2025')
    expect(teks).toMatch(/Pengadaan kendaraan dinas.*<dt class="tanpa">Tanpa asal-usul<\/dt><dd class="tanpa">Rp 300\.000\.000/)
    expect(teks).toMatch(/Dari 1 usulan<\/dt><dd>Rp 187\.500\.000/)
    expect((await buka(`/${LEBONG}/asal-usul`)).rapat).toContain('terisi setelah perangkat daerah memasukkan Renja')
  })
})

describe('pencarian', () => {
  const judul = (teks: string): string[] => [...teks.matchAll(/<i class="simpul s-[a-z]+"><\/i><span><b>([^<]+)/g)].map((m) => m[1] ?? '')

  test('S0-17 OPD, SKPD dan SOPD menemukan usulan perangkat daerah; musrembang menemukan musrenbang', async () => {
    const alamat = ['OPD perumahan', 'SKPD perumahan', 'sopd perumahan', 'musrembang posyandu'].map((q) => `/${BEKASI}/cari?q=${encodeURIComponent(q)}`)
    expect(await periksa(alamat, ({ rapat }) => tandai({ 'tidak ditemukan': judul(rapat).length === 0 }))).toEqual([])
    expect(judul((await buka(`/${BEKASI}/cari?q=opd%20kehutanan`)).rapat)).toEqual([])
  })

  test('saringan ada di alamat, jumlahnya disebut, dan tiap saringan dapat dilepas', async () => {
    const { rapat: teks } = await buka(`/${BEKASI}/cari?q=rw+3&tahun=2025&keadaan=menunggu&kecamatan=${KECAMATAN}&bidang=infrastruktur`)
    expect(judul(teks).toSorted()).toEqual(['Jalan lingkungan RW 05', 'Jembatan darurat', 'Posyandu melati', 'Selokan RW 03 yang mampet'])
    expect(teks).toContain('4 dari 8 usulan')
    expect(teks).toContain(`<option value="${KECAMATAN}" selected>`)
    expect(teks).toContain(`href="/${BEKASI}/cari?q=rw+3&amp;tahun=2025&amp;keadaan=menunggu&amp;kecamatan=${KECAMATAN}"`)
  })

  test('nomor langsung menuju usulannya, juga dari halaman depan', async () => {
    const tujuan = `/${BEKASI}/usulan/${nomor['diubah'] ?? ''}`
    for (const jalur of [`/${BEKASI}/cari?q=${nomor['diubah'] ?? ''}`, `/cari?q=${encodeURIComponent((nomor['diubah'] ?? '').replaceAll('-', ' – '))}`]) {
      const { status, jawaban } = await buka(jalur)
      expect(status).toBe(302)
      expect(jawaban.headers.get('location')).toBe(tujuan)
    }
    expect((await buka(`/${BEKASI}/cari?q=${nomor['asing'] ?? ''}`)).rapat).toContain('tidak ada di sini. Periksa lagi angkanya')
  })

  test('kunci tak dikenal dan nilai yang tak masuk akal di alamat diabaikan', async () => {
    const { status, rapat: teks } = await buka(`/${BEKASI}/cari?fbclid=abc&tahun=x&keadaan=y&hal=-3&q=%00&bidang=z&kecamatan=%27`)
    expect(status).toBe(200)
    expect(teks).toContain('8 dari 8 usulan')
    expect((await buka(`/${BEKASI}/cari?q=${'a'.repeat(5000)}&hal=499`)).status).toBe(200)
  })

  test('daftar panjang dibagi halaman tanpa melewatkan atau mengulang', async () => {
    for (let i = 0; i < 41; i += 1)
      await usul(`banyak-${i}`, { daerahId: LEBONG, kode: '17.07.01.2002', judul: `Usulan ke-${i}`, tahap: 'kecamatan', keadaan: 'diajukan' })
    const semua: string[] = []
    for (const hal of [1, 2, 3]) semua.push(...judul((await buka(`/${LEBONG}/desa/17.07.01.2002?hal=${hal}`)).rapat))
    expect(new Set(semua).size).toBe(41)
    expect(semua).toHaveLength(41)
    expect((await buka(`/${LEBONG}/desa/17.07.01.2002?hal=99`)).rapat).toContain('Halaman 3 dari 3')
  })
})

test('gangguan server dijawab halaman biasa dan dicatat, tanpa membocorkan sebabnya', async () => {
  const catatan: unknown[] = []
  const rusak = createPortal({
    sql: db.sql,
    jam: () => {
      throw new Error('rahasia-dalam')
    },
    catatGalat: (g) => catatan.push(g),
  })
  const jawaban = await rusak.request(`/${BEKASI}/usulan/${nomor['diubah'] ?? ''}`)
  const teks = await jawaban.text()
  expect(jawaban.status).toBe(500)
  expect(teks).toContain('Tidak ada data yang hilang')
  expect(teks).not.toContain('rahasia-dalam')
  expect(jawaban.headers.get('cache-control')).toBe('no-store')
  expect(catatan).toHaveLength(1)
})
