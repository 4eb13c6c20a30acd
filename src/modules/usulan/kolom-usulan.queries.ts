import { nilaiKuantitas } from '#src/lib/kuantitas.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { ukurGeometri } from '#src/modules/usulan/isian/tempat-usulan.ts'
import type { IsiDraf, IsiPengajuan } from '#src/modules/usulan/usulan.schema.ts'
import { kisiTitik } from '#src/modules/wilayah/kisi.ts'
import type { Titik } from '#src/modules/wilayah/tempat-koordinat.ts'
import { rapikanGeometri, titikWakil } from '#src/modules/wilayah/geometri.ts'

/** What a need's row says, as columns; nothing said is null. */
export function kolomUsulan(tx: Transaction, isi: IsiDraf) {
  const { narasi, swadaya, kesiapan, penerima } = isi
  return {
    judul: isi.judul,
    masalah: isi.masalah,
    penyebab: isi.penyebab,
    dampak: isi.dampak,
    latar_belakang: narasi.latarBelakang,
    dasar_hukum: narasi.dasarHukum,
    maksud: narasi.maksud,
    tujuan: narasi.tujuan,
    fokus: isi.fokus.length === 0 ? null : isi.fokus,
    isu: isi.isu,
    sasaran_id: isi.sasaranId,
    kode_wilayah: isi.kodeWilayah,
    rw: isi.rw,
    rt: isi.rt,
    alamat: isi.alamat,
    lokus: isi.lokus,
    ...kolomTempat(tx, isi),
    akurasi_m: isi.akurasiM,
    alasan_tempat: isi.alasanTempat,
    pengusul_jenis: isi.pengusul.jenis,
    pengusul_nama: isi.pengusul.nama,
    pengusul_kontak: isi.pengusul.kontak,
    penerima_jiwa: penerima.jiwa,
    penerima_perempuan: penerima.perempuan,
    penerima_laki_laki: penerima.lakiLaki,
    penerima_kk: penerima.kk,
    penerima_kk_miskin: penerima.kkMiskin,
    swadaya_rupiah: swadaya.rupiah,
    swadaya_persen: swadaya.persen,
    status_lahan: kesiapan.statusLahan,
    sertifikat: kesiapan.sertifikat,
    surat_hibah: kesiapan.suratHibah,
    ded: kesiapan.ded,
    tautan_video: isi.tautanVideo,
  }
}

/** A point, and the square by which what is near finds it. */
export function kolomTitik(titik: Titik | null) {
  return { lintang: titik?.lintang ?? null, bujur: titik?.bujur ?? null, kisi: titik === null ? null : kisiTitik(titik) }
}

function kolomTempat(tx: Transaction, isi: Pick<IsiDraf, 'geometri' | 'titik'>) {
  if (isi.geometri === null) return { ...kolomTitik(isi.titik), geometri: null, panjang_m: null, luas_m2: null }
  const geometri = rapikanGeometri(isi.geometri)
  const { panjangM, luasM2 } = ukurGeometri(geometri)
  return { ...kolomTitik(titikWakil(geometri)), geometri: tx.json(geometri), panjang_m: panjangM, luas_m2: luasM2 }
}

/** The dimensions a volume was multiplied from, in whole units. */
export function rincianJson(tx: Transaction, isi: Pick<IsiPengajuan, 'rincianVolume'>) {
  const rincian = isi.rincianVolume ?? null
  return rincian === null ? null : tx.json(rincian.map((k) => ({ nama: k.nama, nilai: nilaiKuantitas(k.nilai) })))
}
