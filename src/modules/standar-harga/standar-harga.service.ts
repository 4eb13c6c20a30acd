import path from 'node:path'
import type { Reader, Sql } from '#src/lib/sql.ts'
import { type Kumpulan, muatHimpunan } from '#src/modules/acuan/acuan.service.ts'
import type { BarisBerkas, DitolakAcuan } from '#src/modules/acuan/acuan.ts'
import { bacaBerkas, tanpaGanda } from '#src/modules/acuan/berkas-acuan.service.ts'
import { ambilKodeAkun } from '#src/modules/nomenklatur/nomenklatur.service.ts'
import { listHimpunanHarga, listStandarHarga, saveStandarHarga } from '#src/modules/standar-harga/standar-harga.queries.ts'
import { BarisStandarHarga, type HalamanHarga, type SaringanHarga } from '#src/modules/standar-harga/standar-harga.schema.ts'
import { bacaNamaBerkas, type NamaBerkasHarga, polaHarga, type StandarHarga } from '#src/modules/standar-harga/standar-harga.ts'
import { ambilKabupaten } from '#src/modules/wilayah/wilayah.service.ts'
import { kunciNama, sebutWilayah, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

/** A price standard; government, kind and year are read from the file's name. */
export async function muatStandarHarga(sqlPemilik: Sql, k: Kumpulan, berkas: string): Promise<void> {
  const nama = path.basename(berkas)
  const milik = bacaNamaBerkas(nama)
  if (milik === null) throw new Error(`bukan nama berkas standar harga: ${nama}`)
  const calon = cariPemilik(await ambilKabupaten(sqlPemilik), milik.daerah)
  const [wilayah] = calon
  if (wilayah === undefined || calon.length > 1) {
    k.ditolak.push(tolakNama(nama, milik, calon))
    k.progress(`${nama}: tidak dimuat, daerahnya tidak dikenali.`)
    return
  }
  const isi = bacaBerkas(berkas, BarisStandarHarga)
  const baris = isi.daftar.map((b) => ({ baris: b.baris, isi: { ...susun(b.isi, milik, wilayah.kode), dibulatkan: b.isi.harga.dibulatkan } }))
  const { daftar, ditolak, ganda } = tanpaGanda({ ...isi, daftar: baris }, (s) => JSON.stringify(s))
  const h = {
    jenis: `standar-harga-${milik.jenis}`,
    bagian: { kode: `${wilayah.kode}-${milik.tahun}`, nama: `${sebutWilayah(wilayah)} ${milik.tahun}` },
    berkas: isi.berkas,
    sidik: isi.sidik,
    jumlah: daftar.length,
    ganda,
    ditolak,
    tahun: milik.tahun,
    dasarHukum: `peraturan kepala daerah ${sebutWilayah(wilayah)} tentang standar harga ${milik.tahun}`,
    catatan: catatanHarga(daftar, await ambilKodeAkun(sqlPemilik)),
  }
  await muatHimpunan(sqlPemilik, k, h, (tx) =>
    saveStandarHarga(
      tx,
      { ...milik, kodeWilayah: wilayah.kode },
      daftar.map((b) => b.isi),
    ),
  )
}

function susun(b: ReturnType<typeof BarisStandarHarga.parse>, milik: NamaBerkasHarga, kodeWilayah: string): StandarHarga {
  return {
    kodeWilayah,
    tahun: milik.tahun,
    jenis: milik.jenis,
    kodeKelompok: b.kode_kelompok,
    uraianKelompok: b.uraian_kelompok,
    uraian: b.uraian,
    spesifikasi: b.spesifikasi,
    satuan: b.satuan,
    harga: b.harga.harga,
    akun: b.kode_rekening,
    tkdn: b.tkdn,
  }
}

/** What a reader of the prices should know about the file as it was published. */
function catatanHarga(daftar: readonly BarisBerkas<StandarHarga & { readonly dibulatkan: boolean }>[], akun: ReadonlySet<string>): string | null {
  const hitung = (n: number, kalimat: string): string[] => (n === 0 ? [] : [`${n.toLocaleString('id-ID')} baris ${kalimat}`])
  const asing = daftar.filter((b) => b.isi.akun.some((a) => !akun.has(a))).length
  const catatan = [
    ...hitung(daftar.filter((b) => b.isi.dibulatkan).length, 'berharga pecahan, dibulatkan ke rupiah terdekat'),
    ...hitung(daftar.filter((b) => b.isi.akun.length === 0).length, 'tanpa akun'),
    ...hitung(asing, 'menyebut akun yang tidak ada dalam kodefikasi yang dimuat'),
  ]
  return catatan.length === 0 ? null : `${catatan.join('; ')}.`
}

function cariPemilik(kabupaten: readonly Wilayah[], daerah: string): Wilayah[] {
  const kode = daerah.replaceAll('.', '')
  if (/^\d{4}$/.test(kode)) return kabupaten.filter((w) => w.kode.replaceAll('.', '') === kode)
  const kunci = kunciNama(daerah.replaceAll('_', ' '))
  return kabupaten.filter((w) => [w.nama, w.nama.replace(/^(Kabupaten|Kota)\s+/, ''), sebutWilayah(w)].some((n) => kunciNama(n) === kunci))
}

function tolakNama(berkas: string, milik: NamaBerkasHarga, calon: readonly Wilayah[]): DitolakAcuan {
  const pilihan = calon.map((w) => `${w.kode} (${w.nama})`).join(' atau ')
  const pesan =
    calon.length === 0
      ? 'tidak ada kabupaten/kota dengan nama atau kode itu; tulis kodenya, misalnya ssh_32.16_2026.csv'
      : `nama itu milik ${pilihan}; tulis kodenya di nama berkas`
  return { berkas, baris: 0, kolom: 'nama berkas', nilai: milik.daerah, kode: 'wilayah-tidak-ada', pesan }
}

const PER_HALAMAN = 50

export async function cariStandarHarga(sql: Reader, s: SaringanHarga): Promise<HalamanHarga> {
  const saring = { pola: polaHarga(s.cari), kode: /\d\.\d+\./.test(s.cari), jenis: s.jenis ?? null, tahun: s.tahun ?? null, kodeWilayah: s.kodeWilayah ?? null }
  const [temuan, himpunan] = await Promise.all([
    listStandarHarga(sql, saring, { lewati: (s.hal - 1) * PER_HALAMAN, batas: PER_HALAMAN }),
    listHimpunanHarga(sql),
  ])
  const jumlah = temuan[0]?.semua ?? 0
  return { data: temuan.map(({ semua: _, ...t }) => t), jumlah, hal: s.hal, jumlahHal: Math.max(1, Math.ceil(jumlah / PER_HALAMAN)), himpunan }
}
