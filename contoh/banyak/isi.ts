import { acakDari, type Acak } from '#contoh/tata-usulan/acak.ts'
import { BuatUsulan } from '#src/modules/usulan/usulan.schema.ts'
import { idDari } from '#contoh/alat.ts'
import type { UsulanDesa } from '#contoh/banyak/rangkai.ts'

/** What the catalogue of a year says of an item, as the loading needs it. */
export interface ButirMuat {
  readonly kode: string
  readonly kamusId: string
  readonly bidang: string
  readonly harga: number
  readonly fisik: boolean
  readonly perangkat: string
  readonly sub_kegiatan: string | null
}

export interface Kelengkapan {
  readonly daerahId: string
  readonly butir: ButirMuat
  readonly foto: readonly string[]
  readonly titik: { readonly lintang: number; readonly bujur: number } | null
  readonly ajukan: boolean
}

const FOKUS: readonly (readonly [RegExp, string])[] = [
  [/^(SAN|AIR)/, 'air-minum-sanitasi'],
  [/^(JLN|JBT|TNI-02|KBN-0[23])/, 'konektivitas'],
  [/^(KES|KKB)/, 'stunting'],
  [/^(SKL)/, 'layanan-dasar'],
  [/^(RTL|SOS)/, 'kemiskinan'],
  [/^(DRN|TPT|BPB|DMK)/, 'kebencanaan'],
  [/^(KRJ|UKM)/, 'pengangguran'],
  [/^(TNI|IRG|IKN|TRK|PGN|KBN)/, 'ketahanan-pangan'],
  [/^(SMP|LHD)/, 'lingkungan-hidup'],
  [/^(PPA)/, 'pengarusutamaan-gender'],
]

/** A wish as the clerk of the village enters it; how much of the form is filled differs from clerk to clerk. */
export function isiUsulan(u: UsulanDesa, k: Kelengkapan): BuatUsulan {
  const kunci = [u.tahun, u.desa.kode, u.urutan] as const
  const a = acakDari(`isi ${kunci.join('/')}`)
  return BuatUsulan.parse({
    usulanId: u.asal?.usulanId ?? idDari(k.daerahId, 'usulan-tata', ...kunci),
    pengajuanId: idPengajuan(k.daerahId, u),
    tahunAnggaran: u.tahun,
    judul: u.judul,
    masalah: u.masalah,
    kodeWilayah: u.desa.kode,
    rw: u.rw,
    rt: u.rt,
    lokus: u.lokus,
    titik: k.titik,
    kanal: u.pengusul === 'rw' ? 'rembuk-rw' : u.desa.kelurahan ? 'musrenbang-kelurahan' : 'musrenbang-desa',
    pengusul: { jenis: u.pengusul, nama: u.nama, kontak: a.peluang(0.7) ? `08${a.bulat(11_0000_0000, 58_9999_9999)}` : null },
    kamusId: k.butir.kamusId,
    volume: u.volume,
    penerima: penerima(a, u),
    foto: k.foto,
    ...rincian(a, u, k.butir),
    ajukan: k.ajukan,
  })
}

export function idPengajuan(daerahId: string, u: Pick<UsulanDesa, 'tahun' | 'desa' | 'urutan'>): string {
  return idDari(daerahId, 'pengajuan-tata', u.tahun, u.desa.kode, u.urutan)
}

function penerima(a: Acak, u: UsulanDesa): Record<string, number | null> {
  const perempuan = u.jiwa !== null && a.peluang(0.5) ? Math.round(u.jiwa * (0.47 + a.angka() * 0.06)) : null
  return { kk: u.kk, kkMiskin: u.kkMiskin, jiwa: u.jiwa, perempuan, lakiLaki: perempuan === null || u.jiwa === null ? null : u.jiwa - perempuan }
}

function rincian(a: Acak, u: UsulanDesa, butir: ButirMuat): Record<string, unknown> {
  const fokus = FOKUS.find(([pola]) => pola.test(u.kode))?.[1]
  return {
    penyebab: a.peluang(0.55) ? u.sebab : null,
    dampak: a.peluang(0.6) ? u.dampak : null,
    fokus: fokus !== undefined && a.peluang(0.6) ? [fokus] : [],
    jenisBelanja: a.peluang(0.4) ? (butir.fisik ? 'modal' : 'barang-jasa') : null,
    bulanPelaksanaan: a.peluang(0.45) ? a.bulat(3, 9) : null,
    rincianVolume: u.ukuran === null ? null : [{ nama: 'panjang', nilai: u.ukuran.panjang }, { nama: 'lebar', nilai: u.ukuran.lebar }], // prettier-ignore
    kesiapan: butir.fisik && a.peluang(0.65) ? lahan(a) : {},
    swadaya: a.peluang(0.12) ? { persen: a.pilih([5, 10, 15]) } : {},
  }
}

function lahan(a: Acak): Record<string, unknown> {
  const statusLahan = a.pilih(['milik-desa', 'milik-desa', 'milik-pemda', 'hibah', 'milik-warga', 'wakaf', 'belum-jelas'])
  return {
    statusLahan,
    sertifikat: a.peluang(0.3) ? a.peluang(0.4) : null,
    suratHibah: statusLahan === 'hibah' ? true : null,
    ded: a.peluang(0.25) ? a.peluang(0.3) : null,
  }
}
