import { type Draf, type FotoDraf, type IsiFormulir, type IsiKirim, type LampiranDraf, lengkapiIsi, rincianTerisi } from './draf.ts'
import { kirimJalur } from './jalur.ts'

/** What is sent: exactly the contract's fields, blanks as null. Throws when the form is not complete; ask `kurangLangkah` first. */
export function susunKiriman(draf: Draf, foto: readonly FotoDraf[], lampiran: readonly LampiranDraf[] = []): IsiKirim {
  const isi = lengkapiIsi(draf.isi)
  if (isi.kamus === null || isi.volume === null) throw new Error('formulir belum lengkap')
  return {
    usulanId: draf.usulanId,
    pengajuanId: draf.pengajuanId,
    tahunAnggaran: draf.tahun,
    judul: isi.judul.trim(),
    masalah: isi.masalah.trim(),
    kodeWilayah: isi.kodeWilayah,
    rw: kosong(isi.rw),
    rt: kosong(isi.rt),
    lokus: kosong(isi.lokus),
    titik: isi.titik,
    kanal: isi.kanal,
    pengusul: { jenis: isi.pengusul.jenis, nama: kosong(isi.pengusul.nama), kontak: kosong(isi.pengusul.kontak) },
    kamusId: isi.kamus.kamusId,
    volume: isi.volume,
    hargaSatuan: isi.hargaSatuan,
    penerima: isi.penerima,
    ...kirimJalur(isi),
    foto: foto.toSorted((a, b) => a.urutan - b.urutan).flatMap((f) => (f.berkasId === null ? [] : [f.berkasId])),
    lampiran: lampiran.flatMap((l) => (l.berkasId === null ? [] : [{ berkasId: l.berkasId, jenis: l.jenis }])),
    ...kirimanLengkap(isi),
  }
}

const kosong = (teks: string): string | null => (teks.trim() === '' ? null : teks.trim())

function kirimanLengkap(isi: IsiFormulir) {
  const { latarBelakang, dasarHukum, maksud, tujuan } = isi.narasi
  const rincian = rincianTerisi(isi)
  return {
    penyebab: kosong(isi.penyebab),
    dampak: kosong(isi.dampak),
    narasi: { latarBelakang: kosong(latarBelakang), dasarHukum: kosong(dasarHukum), maksud: kosong(maksud), tujuan: kosong(tujuan) },
    fokus: [...isi.fokus],
    isu: kosong(isi.isu),
    sasaranId: isi.sasaran?.simpulId ?? null,
    jenisBelanja: isi.jenisBelanja,
    alamat: kosong(isi.alamat),
    geometri: isi.geometri,
    akurasiM: isi.akurasiM,
    alasanTempat: kosong(isi.alasanTempat ?? ''),
    rincianVolume: rincian.length === 0 ? null : rincian,
    swadaya: isi.swadaya,
    kesiapan: isi.kesiapan,
    bulanPelaksanaan: isi.bulan,
    tautanVideo: kosong(isi.tautanVideo),
  }
}
