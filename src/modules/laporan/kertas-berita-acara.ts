import { formatRupiah } from '#src/lib/rupiah.ts'
import {
  type DaftarKertas,
  kolom,
  type KolomKertas,
  sebutBidang,
  sebutTempat,
  susunKop,
  uangKolom,
  type UkuranKertas,
  volumeKertas,
} from '#src/modules/laporan/kertas.ts'
import { tanggalResmi } from '#src/modules/laporan/terbilang.ts'
import type { IsiBeritaAcara, UsulanBeku } from '#src/modules/musyawarah/berita-acara.ts'
import { DAFTAR_UNSUR } from '#src/modules/musyawarah/peserta/unsur.ts'
import { LABEL_UNSUR } from '#src/modules/musyawarah/peserta/sebut-unsur.ts'
import { ALASAN, DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'

/* The minutes of a meeting as a paper: nothing stands on it that the frozen content does not say, but for the names of those present. */

/** A person present, as the office's own copy names them. */
export interface OrangHadir {
  readonly pesertaId: string
  readonly nama: string
  readonly jenisKelamin: string | null
  readonly usia: number | null
}

export interface BahanBeritaAcara {
  readonly isi: IsiBeritaAcara
  /** Not closed yet: every page says so. */
  readonly rancangan: boolean
  /** Null on the copy for everybody: those present are counted, not named. */
  readonly orang: readonly OrangHadir[] | null
  readonly kertas: UkuranKertas
  readonly zona: string
  readonly alamat: string
  readonly qr: string
}

export const KOLOM_PRIORITAS: readonly KolomKertas[] = [
  kolom('No.', 10, 'tengah'),
  kolom('Urutan', 15, 'tengah'),
  kolom('Bidang', 26),
  kolom('Kegiatan', 'sisa'),
  kolom('Lokasi', 48),
  kolom('Volume', 24, 'kanan'),
  kolom('Pagu (Rp)', 30, 'kanan'),
  kolom('Skor', 16, 'kanan'),
]

export const KOLOM_BELUM: readonly KolomKertas[] = [
  kolom('No.', 10, 'tengah'),
  kolom('Kegiatan', 'sisa'),
  kolom('Lokasi', 46),
  kolom('Volume', 24, 'kanan'),
  kolom('Perkiraan biaya (Rp)', 30, 'kanan'),
  kolom('Perangkat daerah', 38),
  kolom('Alasan', 58),
]

export const KOLOM_BIDANG: readonly KolomKertas[] = [
  kolom('Bidang pembangunan', 'sisa'),
  kolom('Dibahas', 20, 'kanan'),
  kolom('Disepakati', 22, 'kanan'),
  kolom('Nilai (Rp)', 34, 'kanan'),
  kolom('Pagu (Rp)', 34, 'kanan'),
]

const RANGKA = { 'forum-perangkat-daerah': 'penyusunan Renja perangkat daerah' } as const
/** Who gets a copy; the head of region stands first, but for a village. */
const TEMBUSAN: Readonly<Record<string, readonly string[]>> = {
  desa: ['Camat', 'Badan Permusyawaratan Desa', 'Arsip'],
  kecamatan: ['Kepala Bappeda', 'Kepala perangkat daerah terkait', 'Arsip'],
  'forum-perangkat-daerah': ['Kepala Bappeda', 'Arsip'],
  'musrenbang-kabupaten': ['Gubernur', 'Ketua DPRD', 'Kepala perangkat daerah', 'Arsip'],
}

/** All the template prints, as texts. */
export function susunKertasBeritaAcara(b: BahanBeritaAcara) {
  const { isi } = b
  const m = isi.musyawarah
  const t = tanggalResmi(m.tanggal)
  const bernama = b.orang !== null
  const jadi = isi.usulan.filter((u) => u.hasil === 'disepakati')
  const belum = isi.usulan.filter((u) => u.hasil !== 'disepakati')
  const rkpd = `RKPD ${isi.daerah.nama} Tahun ${m.tahunAnggaran}`
  return {
    judul: `Berita Acara ${m.nama}`,
    kop: susunKop(isi.daerah.nama, m),
    alamatKantor: null,
    kertas: b.kertas,
    rancangan: b.rancangan,
    kaki: `${isi.nomor} · ${m.nama}`,
    qr: b.qr,
    alamat: b.alamat,
    nama: m.nama,
    nomor: isi.nomor,
    tahunAnggaran: String(m.tahunAnggaran),
    tahap: m.tahap,
    tanggal: t.panjang,
    hari: t.hari,
    tanggalHuruf: t.huruf,
    tanggalAngka: t.angka,
    pukul: susunPukul(m.jamMulai, m.jamSelesai, b.zona),
    tempat: m.tempat,
    rangka: m.tahap in RANGKA ? RANGKA['forum-perangkat-daerah'] : `penyusunan ${rkpd}`,
    bahan: m.tahap === 'desa' ? `RKP Desa dan ${rkpd}` : `rancangan Renja perangkat daerah dan ${rkpd}`,
    hadir: uangKolom(isi.hadir.jumlah),
    perempuan: uangKolom(isi.hadir.perempuan),
    disabilitas: uangKolom(isi.hadir.disabilitas),
    jumlah: { disepakati: uangKolom(jadi.length), rupiah: formatRupiah(jumlahkan(jadi)).replaceAll(' ', '\u00a0'), belum: uangKolom(belum.length) },
    tempatTanggal: `${m.namaWilayah}, ${t.panjang}`,
    pimpinan: { jabatan: isi.ditutup.jabatan === '' ? 'Pimpinan musyawarah' : `Pimpinan musyawarah,\n${isi.ditutup.jabatan}`, nama: null },
    wakil: susunWakil(b),
    tembusan: susunTembusan(isi),
    unsur: isi.hadir.unsur.map((u) => [sebutUnsur(u.unsur), uangKolom(u.jumlah)]),
    orang: susunHadir(b),
    kolomPrioritas: KOLOM_PRIORITAS,
    prioritas: susunPrioritas(jadi),
    kolomBelum: KOLOM_BELUM,
    belum: susunBelum(belum),
    kolomBidang: KOLOM_BIDANG,
    bidang: isi.bidang.map((x) => [
      sebutBidang(x.bidangPembangunan),
      uangKolom(x.dibahas),
      uangKolom(x.disepakati),
      uangKolom(x.rupiah),
      x.pagu === null ? '–' : uangKolom(x.pagu),
    ]),
    kelompok: isi.kelompok.map((x) => ({ bidang: `Kelompok ${sebutBidang(x.bidangPembangunan)}`, ketua: bernama ? x.ketua : '', hasil: x.hasil })),
    // Free words on who does what may name a person.
    tindakLanjut: (bernama ? isi.tindakLanjut : []).map((x, i) => [String(i + 1), x.apa, x.siapa, tanggalResmi(x.kapan).angka]),
  }
}

function susunTembusan({ daerah, musyawarah }: IsiBeritaAcara): string[] {
  const salinan = TEMBUSAN[musyawarah.tahap] ?? ['Arsip']
  if (musyawarah.tahap !== 'kecamatan' && musyawarah.tahap !== 'forum-perangkat-daerah') return [...salinan]
  return [`${daerah.nama.startsWith('Kota ') ? 'Wali Kota' : 'Bupati'} ${daerah.nama.replace(/^(Kabupaten|Kab\.|Kota) /, '')}`, ...salinan]
}

function susunPukul(mulai: string | null, selesai: string | null, zona: string): string {
  if (mulai === null) return ''
  const jam = (j: string): string => j.slice(0, 5).replace(':', '.')
  return `, pukul ${jam(mulai)}${selesai === null ? '' : ` sampai dengan ${jam(selesai)}`} ${zona}`
}

function jumlahkan(usulan: readonly UsulanBeku[]): number {
  return usulan.reduce((n, u) => n + u.rupiah, 0)
}

/** Lines to be filled in by pen where no delegate was named. */
const WAKIL_KOSONG = 3

/** Those who sign for the participants: the delegates, named only on the office's copy. */
function susunWakil({ isi, orang }: BahanBeritaAcara): { nama: string; lembaga: string }[] {
  const nama = new Map((orang ?? []).map((o) => [o.pesertaId, o.nama]))
  const wakil = isi.hadir.orang
    .filter((o) => o.delegasi)
    .map((o) => ({ nama: nama.get(o.pesertaId) ?? '', lembaga: o.lembaga === '' ? sebutUnsur(o.unsur) : o.lembaga }))
  return wakil.length > 0 ? wakil : Array.from({ length: WAKIL_KOSONG }, () => ({ nama: '', lembaga: '' }))
}

function susunHadir({ isi, orang }: BahanBeritaAcara): string[][] | null {
  if (orang === null) return null
  const menurutId = new Map(orang.map((o) => [o.pesertaId, o]))
  const baris = isi.hadir.orang.map((h) => ({ h, o: menurutId.get(h.pesertaId) })).toSorted((a, b) => (a.o?.nama ?? '').localeCompare(b.o?.nama ?? '', 'id'))
  return baris.map(({ h, o }, i) => [
    String(i + 1),
    o?.nama ?? '(dihapus)',
    o?.jenisKelamin ?? '–',
    o?.usia === null || o === undefined ? '–' : String(o.usia),
    h.lembaga,
    sebutUnsur(h.unsur),
  ])
}

function sebutUnsur(kode: string): string {
  const unsur = DAFTAR_UNSUR.find((u) => u === kode)
  return unsur === undefined ? kode : LABEL_UNSUR[unsur].id
}

function susunPrioritas(jadi: readonly UsulanBeku[]): DaftarKertas[] {
  const menurutPd = [...Map.groupBy(jadi, (u) => u.perangkatDaerah)].toSorted(([a], [b]) => a.localeCompare(b, 'id'))
  return menurutPd.map(([nama, daftar]) => ({
    nama,
    baris: daftar
      .toSorted(menurutUrutan)
      .map((u, i) => [
        String(i + 1),
        u.urutan === null ? '–' : String(u.urutan),
        sebutBidang(u.bidangPembangunan),
        `${u.judul} (${u.nomor})`,
        lokasi(u),
        volumeKertas(u.volume, u.satuan),
        uangKolom(u.rupiah),
        u.skor === null ? '–' : u.skor.replace('.', ','),
      ]),
    jumlah: [
      { teks: `Jumlah ${uangKolom(daftar.length)} usulan`, lajur: 6, kanan: false },
      { teks: uangKolom(jumlahkan(daftar)), lajur: 1, kanan: true },
      { teks: '', lajur: 1, kanan: true },
    ],
  }))
}

function menurutUrutan(a: UsulanBeku, b: UsulanBeku): number {
  return a.bidangPembangunan.localeCompare(b.bidangPembangunan) || (a.urutan ?? Infinity) - (b.urutan ?? Infinity) || a.nomor.localeCompare(b.nomor)
}

export function lokasi(u: UsulanBeku): string {
  return [u.tempat, sebutTempat(u.kodeWilayah, u.namaWilayah)].filter((x) => x !== '').join(', ')
}

/** Why a proposal was not agreed, in words; one nobody decided says so. */
export function sebutAlasan(u: UsulanBeku): string {
  if (u.hasil === 'belum-diputus') return 'Belum diputus sampai musyawarah ditutup'
  const kode = DAFTAR_ALASAN.find((a) => a === u.alasanKode)
  const teks = [kode === undefined ? '' : ALASAN[kode].id, u.alasan ?? ''].filter((x) => x !== '').join(': ')
  return u.hasil === 'cadangan' ? ['Cadangan', teks].filter((x) => x !== '').join('. ') : teks
}

function susunBelum(belum: readonly UsulanBeku[]): string[][] {
  return belum
    .toSorted(menurutUrutan)
    .map((u, i) => [
      String(i + 1),
      `${u.judul} (${u.nomor})`,
      lokasi(u),
      volumeKertas(u.volume, u.satuan),
      uangKolom(u.rupiah),
      u.perangkatDaerah,
      sebutAlasan(u),
    ])
}
