import { susunKop, type UkuranKertas } from '#src/modules/laporan/kertas.ts'
import { tanggalResmi } from '#src/modules/laporan/terbilang.ts'
import type { IsiBeritaAcara } from '#src/modules/musyawarah/berita-acara.ts'

export interface OrangDiundang {
  readonly nama: string
  readonly jabatan: string
  readonly lembaga: string
  /** The drawn code that notes this person present. */
  readonly qr: string
}

export interface BahanUndangan {
  readonly isi: IsiBeritaAcara
  readonly nomor: string
  readonly susunan: string
  readonly undangan: readonly OrangDiundang[]
  readonly penandatangan: string
  readonly kertas: UkuranKertas
  readonly zona: string
  readonly alamat: string
  readonly qr: string
}

/** The letters of invitation to a meeting, one page each. */
export function susunKertasUndangan(b: BahanUndangan) {
  const m = b.isi.musyawarah
  const t = tanggalResmi(m.tanggal)
  const jam = (j: string): string => j.slice(0, 5).replace(':', '.')
  return {
    judul: `Undangan ${m.nama}`,
    kop: susunKop(b.isi.daerah.nama, m),
    alamatKantor: null,
    kertas: b.kertas,
    rancangan: false,
    kaki: `Undangan ${m.nama}`,
    alamat: b.alamat,
    qr: b.qr,
    nomor: b.nomor,
    nama: m.nama,
    tempatSurat: m.namaWilayah,
    rangka: `penyusunan RKPD ${b.isi.daerah.nama} Tahun ${m.tahunAnggaran}`,
    hariTanggal: `${t.hari}, ${t.panjang}`,
    pukul: m.jamMulai === null ? 'menyesuaikan pemberitahuan' : `${jam(m.jamMulai)} ${b.zona} sampai selesai`,
    tempat: m.tempat,
    susunan: b.susunan
      .split('\n')
      .map((s) => s.trim())
      .filter((s) => s !== ''),
    undangan: b.undangan,
    penandatangan: b.penandatangan,
  }
}
