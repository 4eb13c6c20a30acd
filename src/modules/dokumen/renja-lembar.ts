import type { Rupiah } from '#src/lib/rupiah.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { Catatan, type DasarLembar } from '#src/modules/dokumen/catatan-baris.ts'
import { type AsalSimpul, DAFTAR_ASAL } from '#src/modules/dokumen/dokumen.ts'
import { type BarisLembar, type BentukLembar, isBarisKosong } from '#src/modules/dokumen/lembar.ts'
import { bacaIndikator, type IndikatorBaris } from '#src/modules/dokumen/renja-indikator.ts'
import { bacaLokasi, type LokasiBaris } from '#src/modules/dokumen/renja-lokasi.ts'
import { bacaRupiah, bacaTanggal } from '#src/modules/dokumen/sel.ts'
import type { Temuan } from '#src/modules/dokumen/temuan.ts'
import {
  type Acuan,
  bersihkanKode,
  kodeTerdekat,
  kunciNomenklatur,
  pilihSubKegiatan,
  type SubKegiatanAcuan,
  tingkatNomenklatur,
} from '#src/modules/nomenklatur/nomenklatur.ts'
import { cariSumberDana, sumberDanaTerdekat } from '#src/modules/nomenklatur/sumber-dana.ts'

/** The Renja/DPA sheet as offices export it. */
export const BENTUK_RENJA: BentukLembar = {
  wajib: ['kode_sub_kegiatan', 'program_dan_kegiatan', 'sumber_dana', 'jumlah_pagu'],
  boleh: [
    'tolak_ukur_capaian_keg',
    'target_kinerja_capaian_keg',
    'tolak_ukur_keluaran',
    'target_kinerja_keluaran',
    'tolak_ukur_hasil',
    'target_kinerja_hasil',
    'lokasi',
    'keluaran_sub_keg',
    'awal_pelaksanaan',
    'akhir_pelaksanaan',
    'keterangan',
    'asal',
  ],
  nama: {
    kode: 'kode_sub_kegiatan',
    kode_subkegiatan: 'kode_sub_kegiatan',
    program_kegiatan: 'program_dan_kegiatan',
    uraian: 'program_dan_kegiatan',
    asal_usul: 'asal',
    nama_sub_kegiatan: 'program_dan_kegiatan',
    pagu: 'jumlah_pagu',
    pagu_indikatif: 'jumlah_pagu',
    tolok_ukur_capaian_keg: 'tolak_ukur_capaian_keg',
    tolok_ukur_keluaran: 'tolak_ukur_keluaran',
    tolok_ukur_hasil: 'tolak_ukur_hasil',
  },
}

export interface BarisRenja {
  readonly baris: number
  readonly kode: string | null
  readonly nama: string
  readonly acuan: SubKegiatanAcuan | null
  readonly indikator: readonly IndikatorBaris[]
  readonly sumberDana: string
  readonly pagu: Rupiah
  readonly lokasi: readonly LokasiBaris[]
  readonly mulai: Tanggal | null
  readonly selesai: Tanggal | null
  readonly keterangan: string | null
  readonly asal: AsalSimpul | null
}

export type HasilBaris =
  | { readonly jenis: 'kosong' }
  /** A programme, a kegiatan, or the total of the sheet (no code): a sum, not an amount of its own. */
  | { readonly jenis: 'induk'; readonly baris: number; readonly kode: string | null; readonly pagu: Rupiah | null }
  | { readonly jenis: 'masuk'; readonly isi: BarisRenja; readonly catatan: readonly Temuan[] }
  | { readonly jenis: 'ditolak'; readonly pagu: Rupiah | null; readonly penolakan: readonly Temuan[] }

export function bacaBarisRenja(b: BarisLembar, dasar: DasarLembar): HasilBaris {
  if (isBarisKosong(b)) return { jenis: 'kosong' }
  const c = new Catatan(b)
  const bersih = bersihkanKode(c.sel('kode_sub_kegiatan'))
  const pagu = bacaRupiah(c.sel('jumlah_pagu'))
  const nilaiPagu = pagu.isi === 'nilai' ? pagu.nilai : null
  if (bersih.kode !== null && tingkatNomenklatur(bersih.kode) !== 'sub-kegiatan') return { jenis: 'induk', baris: b.baris, kode: bersih.kode, pagu: nilaiPagu }
  if (c.sel('kode_sub_kegiatan') === '' && /^(sub\s*)?(jumlah|total)\b/i.test(c.sel('program_dan_kegiatan')))
    return { jenis: 'induk', baris: b.baris, kode: null, pagu: nilaiPagu }
  const identitas = bacaIdentitas(c, dasar)
  if (pagu.isi === 'kosong') c.tolak('jumlah_pagu', 'pagu-kosong')
  if (pagu.isi === 'rusak') c.tolak('jumlah_pagu', pagu.sebab === 'negatif' ? 'pagu-negatif' : pagu.sebab === 'pecahan' ? 'pagu-pecahan' : 'pagu-tidak-terbaca')
  if (nilaiPagu === 0) c.catat('jumlah_pagu', 'pagu-nol')
  const sumberDana = bacaSumberDana(c, dasar)
  const waktu = bacaWaktu(c, dasar.tahun)
  const asal = bacaAsal(c)
  if (identitas === null || nilaiPagu === null || sumberDana === null || c.penolakan.length > 0)
    return { jenis: 'ditolak', pagu: nilaiPagu, penolakan: c.penolakan }
  const indikator = bacaIndikator(c, identitas.acuan)
  const lokasi = bacaLokasi(c, dasar)
  const keterangan = c.sel('keterangan')
  const isi = {
    baris: b.baris,
    ...identitas,
    indikator,
    sumberDana,
    pagu: nilaiPagu,
    lokasi,
    ...waktu,
    keterangan: keterangan === '' ? null : keterangan,
    asal,
  }
  return { jenis: 'masuk', isi, catatan: c.catatan }
}

/** Code and name must speak of the same sub kegiatan (K-01); a row without code is kept and shown (K-10). */
function bacaIdentitas(c: Catatan, dasar: DasarLembar): Pick<BarisRenja, 'kode' | 'nama' | 'acuan'> | null {
  const tertulis = c.sel('kode_sub_kegiatan')
  const bersih = bersihkanKode(tertulis)
  const nama = c.sel('program_dan_kegiatan') === '' ? (bersih.nama ?? '') : c.sel('program_dan_kegiatan')
  if (tertulis === '') {
    if (nama === '') c.tolak('program_dan_kegiatan', 'nama-kosong')
    else c.catat('kode_sub_kegiatan', 'tanpa-kode', kodeSenama(dasar.acuan, nama))
    return nama === '' ? null : { kode: null, nama, acuan: null }
  }
  const hasil = pilihSubKegiatan(dasar.acuan, dasar.edisi, tertulis)
  if (!('ditemukan' in hasil)) {
    const terdekat = hasil.tidakAda === null ? kodeSenama(dasar.acuan, nama) : (kodeTerdekat(dasar.acuan, hasil.tidakAda, nama)[0]?.kode ?? null)
    c.tolak('kode_sub_kegiatan', hasil.tidakAda === null ? 'kode-tidak-terbaca' : 'kode-tidak-ada', terdekat)
    return null
  }
  const acuan = hasil.ditemukan
  if (acuan.catatan.length > 0) c.catat('kode_sub_kegiatan', 'kode-dibetulkan', acuan.kode)
  if (nama !== '' && !periksaNama(c, dasar, acuan, nama)) return null
  if (acuan.kewenangan !== 'kabupaten-kota') c.catat('kode_sub_kegiatan', 'kewenangan-lain')
  const bidang = acuan.kode.split('.').slice(0, 2).join('.')
  if (dasar.bidangUrusan.length > 0 && !dasar.bidangUrusan.includes(bidang) && bidang !== 'X.XX') c.catat('kode_sub_kegiatan', 'bidang-lain')
  return { kode: acuan.kode, nama: acuan.nama, acuan }
}

/** The name may be cut short or spelt otherwise; the exact name of another sub kegiatan means that code or name is wrong. */
function periksaNama(c: Catatan, dasar: DasarLembar, acuan: SubKegiatanAcuan, nama: string): boolean {
  if (kunciNomenklatur(nama) === kunciNomenklatur(acuan.nama)) return true
  const lain = kodeSenama(dasar.acuan, nama)
  if (lain !== null) c.tolak('program_dan_kegiatan', 'kode-dan-nama-berselisih', lain)
  else c.catat('program_dan_kegiatan', 'nama-berbeda', acuan.nama)
  return lain === null
}

function kodeSenama(acuan: Acuan, nama: string): string | null {
  const kunci = kunciNomenklatur(nama)
  if (kunci === '') return null
  return [...acuan.values()].find((b) => b.tingkat === 'sub-kegiatan' && kunciNomenklatur(b.nama) === kunci)?.kode ?? null
}

function bacaSumberDana(c: Catatan, dasar: DasarLembar): string | null {
  const teks = c.sel('sumber_dana')
  if (teks === '') {
    c.tolak('sumber_dana', 'sumber-dana-kosong')
    return null
  }
  const temuan = cariSumberDana(dasar.sumberDana, teks)
  if (temuan === null) {
    c.tolak('sumber_dana', 'sumber-dana-tidak-dikenal', sumberDanaTerdekat(dasar.sumberDana, teks)[0]?.kode ?? null)
    return null
  }
  if (temuan.nolHilang) c.catat('sumber_dana', 'sumber-dana-dibetulkan', `${temuan.sumberDana.kode} ${temuan.sumberDana.nama}`)
  return temuan.sumberDana.kode
}

/** Offices write the origin in a column of their own; an unknown word is no origin, and is told. */
function bacaAsal(c: Catatan): AsalSimpul | null {
  const teks = c
    .sel('asal')
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  if (teks === '') return null
  const asal = DAFTAR_ASAL.find((a) => a === teks) ?? null
  if (asal === null) c.tolak('asal', 'asal-tidak-dikenal', DAFTAR_ASAL.join(', '))
  return asal
}

function bacaWaktu(c: Catatan, tahun: number): Pick<BarisRenja, 'mulai' | 'selesai'> {
  const mulai = bacaTanggalKolom(c, 'awal_pelaksanaan', tahun)
  const selesai = bacaTanggalKolom(c, 'akhir_pelaksanaan', tahun)
  if (mulai !== null && selesai !== null && selesai < mulai) c.tolak('akhir_pelaksanaan', 'tanggal-terbalik')
  return { mulai, selesai }
}

function bacaTanggalKolom(c: Catatan, kolom: string, tahun: number): Tanggal | null {
  const sel = bacaTanggal(c.sel(kolom))
  if (sel.isi === 'rusak') c.tolak(kolom, 'tanggal-tidak-terbaca')
  if (sel.isi === 'kosong') c.catat(kolom, 'tanggal-kosong')
  if (sel.isi !== 'nilai') return null
  if (Number(sel.nilai.slice(0, 4)) !== tahun) c.catat(kolom, 'tanggal-di-luar-tahun')
  return sel.nilai
}
