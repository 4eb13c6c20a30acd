import { nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { tanggalDi, type ZonaWaktu } from '#src/lib/waktu.ts'
import { gabungTitik } from '#src/modules/pertukaran/alamat-sipd.ts'
import { URUTAN_KOLOM_SIPD, KOLOM_TITIPAN, type KolomSipd, type KolomTitipan } from '#src/modules/pertukaran/kolom-sipd.ts'
import { PROFIL_KANAL } from '#src/modules/pertukaran/pengusul-sipd.ts'
import { kataStatus } from '#src/modules/pertukaran/status-sipd.ts'
import { selTempat, type WilayahSipd } from '#src/modules/pertukaran/tempat-sipd.ts'
import type { BarisKeluar } from '#src/modules/pertukaran/pertukaran.schema.ts'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'

export interface BekalKeluar {
  readonly zona: ZonaWaktu
  readonly wilayah: WilayahSipd
  /** Names of units by code. */
  readonly satuan: ReadonlyMap<string, string>
  /** Names of sub kegiatan by code. */
  readonly subKegiatan: ReadonlyMap<string, string>
  /** Names that more than one item of the year's catalogue bears: there only the code says which. */
  readonly namaKembar: ReadonlySet<string>
}

export type SelKeluar = string | number | null

const TAHAP_TITIPAN: Readonly<Partial<Record<KolomTitipan, Tahap>>> = {
  rek_mitra: 'mitra-bappeda',
  rek_desa: 'desa',
  rek_kecamatan: 'kecamatan',
  rek_skpd: 'forum-perangkat-daerah',
  rek_tapd: 'tapd',
}

const KATA_KEPUTUSAN: Readonly<Record<string, string>> = {
  terima: 'Diterima',
  ubah: 'Diterima dengan perubahan',
  kembalikan: 'Dikembalikan',
  alihkan: 'Dialihkan',
  cadangkan: 'Dicadangkan',
  tunda: 'Ditunda',
  tolak: 'Ditolak',
  batalkan: 'Dibatalkan',
  gabungkan: 'Digabung',
  pecah: 'Dipecah',
  teruskan: 'Diteruskan',
}

/** A proposal as one row of SIPD's sheet, in the order of its columns. */
export function barisSipd(b: BarisKeluar, nomor: number, bekal: BekalKeluar): SelKeluar[] {
  const isi = { ...isiSendiri(b, bekal), ...isiTitipan(b, bekal), no: nomor }
  return URUTAN_KOLOM_SIPD.map((kolom) => isi[kolom])
}

function isiSendiri(b: BarisKeluar, bekal: BekalKeluar): Record<Exclude<KolomSipd, KolomTitipan | 'no'>, SelKeluar> {
  const tempat = selTempat(bekal.wilayah, b.kodeWilayah)
  const titik = b.lintang === null || b.bujur === null ? null : { lintang: b.lintang, bujur: b.bujur }
  return {
    id_usulan: b.id,
    tanggal_usul: tanggalDi(b.diajukanPada, bekal.zona),
    pengusul: b.anggota ?? b.pengusulNama ?? (tempat.desa === '' ? `Kec. ${tempat.kecamatan}` : `Desa ${tempat.desa}`),
    usulan: bekal.namaKembar.has(b.kamus) ? b.kamusKode : b.kamus,
    masalah: b.masalah,
    alamat: gabungTitik(alamatSendiri(b), titik) || null,
    ...tempat,
    desa: tempat.desa || null,
    opd_akhir: b.perangkat,
    status: kataStatus(b, b),
    volume: nilaiKuantitas(b.volumeKini),
    satuan: bekal.satuan.get(b.satuan) ?? b.satuan,
    anggaran: b.anggaranKini,
  }
}

/** Street, place and neighbourhood as one line; a row that came from a sheet has only the line. */
function alamatSendiri(b: BarisKeluar): string {
  const lingkungan = [b.rt === null ? null : `RT ${b.rt}`, b.rw === null ? null : `RW ${b.rw}`].filter((x) => x !== null).join('/')
  return [b.lokus, b.alamat, lingkungan].filter((x) => x !== null && x !== '').join(', ')
}

/** What came with the row goes out again; a decision taken here since then speaks for its stage instead. */
function isiTitipan(b: BarisKeluar, bekal: BekalKeluar): Record<KolomTitipan, SelKeluar> {
  const kini = (kolom: KolomTitipan): SelKeluar => {
    const putusan = b.putusan[TAHAP_TITIPAN[kolom] ?? '']
    if (putusan !== undefined) return putusan.teks ?? KATA_KEPUTUSAN[putusan.keputusan] ?? putusan.keputusan
    return b.titipan === null ? bawaan(kolom, b, bekal) : (b.titipan[kolom] ?? null)
  }
  return Object.fromEntries(KOLOM_TITIPAN.map((kolom) => [kolom, kini(kolom)])) as Record<KolomTitipan, SelKeluar>
}

/** The same columns for what was entered here. */
function bawaan(kolom: KolomTitipan, b: BarisKeluar, bekal: BekalKeluar): SelKeluar {
  switch (kolom) {
    case 'profil':
      return b.fraksi === null ? PROFIL_KANAL[b.kanal] : `${PROFIL_KANAL[b.kanal]} – ${b.fraksi}`
    case 'usulan_ke':
      return b.prioritasDesa === null ? null : String(b.prioritasDesa)
    case 'opd_awal':
      return b.perangkatAwal
    case 'jenis_belanja':
      return b.jenisBelanja
    case 'sub_kegiatan':
      return b.kodeSubKegiatan === null ? null : `${b.kodeSubKegiatan} ${bekal.subKegiatan.get(b.kodeSubKegiatan) ?? ''}`.trim()
    default:
      return null
  }
}
