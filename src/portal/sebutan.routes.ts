import type { Pembaca } from '#src/portal/pembaca.routes.ts'
import type { HalamanUsulan } from '#src/portal/rinci.service.ts'
import type { Keadaan, Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { sebutWilayah, type TingkatWilayah, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

/* How places, stages and those who decide are named in public. */

/** Where a proposal comes from and who answers for it. */
export interface Tempat {
  readonly namaWilayah: string
  readonly tingkatWilayah: TingkatWilayah
  readonly namaKecamatan: string
  readonly perangkatDaerah: string
  readonly tahunAnggaran: number
}

/** What the sentences about stages are filled with. */
export function namaTempat(p: Pembaca, t: Tempat): { desa: string; kecamatan: string; daerah: string; oleh: string; tahun: number } {
  return {
    desa: sebutWilayah({ nama: t.namaWilayah, tingkat: t.tingkatWilayah }),
    kecamatan: sebutWilayah({ nama: t.namaKecamatan, tingkat: 'kecamatan' }),
    daerah: p.daerah?.nama ?? '',
    oleh: t.perangkatDaerah,
    tahun: t.tahunAnggaran,
  }
}

/** Who owes the next step. */
export function siapaMenunggu(p: Pembaca, t: Tempat & { readonly tahap: Tahap; readonly keadaan: Keadaan }): string {
  if (t.keadaan === 'dikembalikan' || t.tahap === 'pengusulan') return p.ucap('siapa.pengusul')
  return p.ucap(`siapa.${t.tahap}`, namaTempat(p, t))
}

const SEBUTAN_PENUH: Readonly<Partial<Record<TingkatWilayah, string>>> = { kecamatan: 'Kecamatan', kelurahan: 'Kelurahan' }

/** For headings: the level spelled out. */
export function namaPenuh(w: Pick<Wilayah, 'nama' | 'tingkat'>): string {
  const sebutan = SEBUTAN_PENUH[w.tingkat]
  return sebutan === undefined ? sebutWilayah(w) : `${sebutan} ${w.nama}`
}

/** `Kab. Bekasi`: for the way back, where every letter counts on a phone. */
export function namaRingkas(nama: string): string {
  return nama.replace(/^Kabupaten /, 'Kab. ')
}

/** The place and office of one proposal, with where it stands. */
export function tempatUsulan({ usulan: u }: HalamanUsulan): TempatUsulan {
  return { ...u, perangkatDaerah: u.singkatanPerangkatDaerah }
}

type TempatUsulan = Tempat & Pick<HalamanUsulan['usulan'], 'tahap' | 'keadaan' | 'pengusulJenis' | 'rw' | 'rt'>

/** `warga RW 03`, `Desa Sukamurni`: the kind of proposer and the place, never a person. */
export function sebutPengusul(p: Pembaca, t: TempatUsulan): string {
  const nama = namaTempat(p, t)
  switch (t.pengusulJenis) {
    case 'desa':
    case 'kelurahan':
      return nama.desa
    case 'kecamatan':
      return nama.kecamatan
    case 'warga':
    case 'rt':
    case 'rw':
      return `${p.ucap(`pengusul.${t.pengusulJenis}`)} ${tempatRw(t) === '' ? nama.desa : tempatRw(t)}`
    default:
      return p.ucap(`pengusul.${t.pengusulJenis}`)
  }
}

/** `RT 02 RW 03`, or nothing. */
export function tempatRw(t: Pick<TempatUsulan, 'rw' | 'rt'>): string {
  return [t.rt === null ? '' : `RT\u00a0${t.rt}`, t.rw === null ? '' : `RW\u00a0${t.rw}`].filter((k) => k !== '').join(' ')
}
