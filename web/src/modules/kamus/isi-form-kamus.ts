import type { ButirKelola } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'

/** An item as the form holds it: lists as one line each, empty text for nothing. */
export interface IsiFormKamus extends Pick<
  ButirKelola,
  'hargaSatuan' | 'volumeMin' | 'volumeMaks' | 'perangkatDaerahId' | 'bidangPembangunan' | 'kewenangan' | 'klasifikasi' | 'pengusul' | 'tipe'
> {
  readonly kode: string
  readonly nama: string
  readonly uraian: string
  readonly kataKunci: string
  readonly satuan: string
  readonly sumberHarga: string
  readonly bidangUrusan: string
  readonly kodeSubKegiatan: string
  readonly larangan: string
  readonly laranganDasar: string
  readonly syarat: string
  readonly keluaran: string
  readonly hasil: string
  readonly prioritas: string
  readonly berlakukan: boolean
}

export function formKosong(perangkatDaerahId: string): IsiFormKamus {
  return {
    kode: '',
    nama: '',
    uraian: '',
    kataKunci: '',
    satuan: '',
    hargaSatuan: null,
    volumeMin: null,
    volumeMaks: null,
    sumberHarga: '',
    perangkatDaerahId,
    bidangPembangunan: 'infrastruktur',
    bidangUrusan: '',
    kodeSubKegiatan: '',
    kewenangan: 'kabupaten',
    klasifikasi: 'fisik',
    pengusul: [],
    tipe: ['musrenbang', 'pokir'],
    larangan: '',
    laranganDasar: '',
    syarat: '',
    keluaran: '',
    hasil: '',
    prioritas: '',
    berlakukan: false,
  }
}

export function formDari(b: ButirKelola): IsiFormKamus {
  return {
    ...b,
    uraian: b.uraian ?? '',
    kataKunci: b.kataKunci.join(' | '),
    sumberHarga: b.sumberHarga ?? '',
    kodeSubKegiatan: b.kodeSubKegiatan ?? '',
    larangan: b.larangan ?? '',
    laranganDasar: b.laranganDasar ?? '',
    syarat: b.syarat.join(' | '),
    keluaran: b.keluaran ?? '',
    hasil: b.hasil ?? '',
    prioritas: b.prioritas ?? '',
    berlakukan: b.keadaan === 'berlaku',
  }
}

function daftar(teks: string): string[] {
  return teks
    .split('|')
    .map((x) => x.trim())
    .filter((x) => x !== '')
}

function atauKosong(teks: string): string | null {
  return teks.trim() === '' ? null : teks.trim()
}

/** What is sent: exactly the fields of the contract. */
export function kirimanForm(f: IsiFormKamus, lain: { readonly tahunAnggaran: number; readonly versi: number }): Record<string, unknown> {
  return {
    ...lain,
    kode: f.kode.trim(),
    nama: f.nama.trim(),
    uraian: atauKosong(f.uraian),
    kataKunci: daftar(f.kataKunci),
    satuan: f.satuan.trim(),
    hargaSatuan: f.hargaSatuan,
    volumeMin: f.volumeMin,
    volumeMaks: f.volumeMaks,
    perangkatDaerahId: f.perangkatDaerahId,
    bidangPembangunan: f.bidangPembangunan,
    bidangUrusan: f.bidangUrusan.trim(),
    kodeSubKegiatan: atauKosong(f.kodeSubKegiatan),
    kewenangan: f.kewenangan,
    klasifikasi: f.klasifikasi,
    larangan: atauKosong(f.larangan),
    laranganDasar: atauKosong(f.laranganDasar),
    syarat: daftar(f.syarat),
    tipe: f.tipe,
    pengusul: f.pengusul,
    keluaran: atauKosong(f.keluaran),
    hasil: atauKosong(f.hasil),
    sumberHarga: atauKosong(f.sumberHarga),
    prioritas: atauKosong(f.prioritas),
    berlakukan: f.berlakukan,
  }
}
