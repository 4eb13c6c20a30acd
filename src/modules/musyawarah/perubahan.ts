import type { UsulanBeku } from '#src/modules/musyawarah/berita-acara.schema.ts'

/** What an open change after the minutes does to the frozen list. */
export const DAFTAR_JENIS_PERUBAHAN_BA = ['diubah', 'dikeluarkan', 'disisipkan'] as const
export type JenisPerubahanBa = (typeof DAFTAR_JENIS_PERUBAHAN_BA)[number]

/** What an outsider may compare: the words of the list before and after. */
export type SisiUsulan = Pick<
  UsulanBeku,
  'judul' | 'kodeWilayah' | 'tempat' | 'perangkatDaerah' | 'volume' | 'satuan' | 'rupiah' | 'hasil' | 'keputusan' | 'alasanKode' | 'urutan'
>

export interface TemuanBa {
  /** U-04: differs from the frozen list; U-05: came in after it; U-14: agreed below one that was not, without a reason. */
  readonly kode: 'U-04' | 'U-05' | 'U-14'
  readonly pengajuanId: string
  readonly nomor: string
  readonly judul: string
  /** Columns that differ. */
  readonly kolom: readonly string[]
  readonly sebelum: SisiUsulan | null
  readonly sesudah: SisiUsulan | null
}

const DIBANDINGKAN = ['volume', 'rupiah', 'kodeWilayah', 'tempat', 'perangkatDaerah', 'urutan', 'hasil'] as const satisfies readonly (keyof SisiUsulan)[]

export function sisiUsulan(u: UsulanBeku): SisiUsulan {
  const { judul, kodeWilayah, tempat, perangkatDaerah, volume, satuan, rupiah, hasil, keputusan, alasanKode, urutan } = u
  return { judul, kodeWilayah, tempat, perangkatDaerah, volume, satuan, rupiah, hasil, keputusan, alasanKode, urutan }
}

/** U-04 and U-05: the frozen list against the same list as the stage's decisions and the proposals make it now. What waits is no finding. */
export function bandingkanBeku(beku: readonly UsulanBeku[], kini: readonly UsulanBeku[]): TemuanBa[] {
  const lama = new Map(beku.map((u) => [u.pengajuanId, u]))
  return kini.flatMap((u): TemuanBa[] => {
    const asal = lama.get(u.pengajuanId)
    const { pengajuanId, nomor, judul } = u
    if (asal === undefined)
      return u.hasil === 'disepakati' ? [{ kode: 'U-05', pengajuanId, nomor, judul, kolom: [], sebelum: null, sesudah: sisiUsulan(u) }] : []
    const kolom = DIBANDINGKAN.filter((x) => asal[x] !== u[x])
    return kolom.length === 0 ? [] : [{ kode: 'U-04', pengajuanId, nomor, judul, kolom, sebelum: sisiUsulan(asal), sesudah: sisiUsulan(u) }]
  })
}

/** U-14: in one bidang, an agreed proposal ranks below one that was not agreed and has no coded reason. */
export function cariLompatan(beku: readonly UsulanBeku[]): TemuanBa[] {
  return beku.flatMap((u): TemuanBa[] => {
    if (u.hasil !== 'disepakati' || u.urutan === null) return []
    const urutan = u.urutan
    const dilompati = beku.some(
      (x) => x.bidangPembangunan === u.bidangPembangunan && x.urutan !== null && x.urutan < urutan && x.hasil !== 'disepakati' && x.alasanKode === null,
    )
    return dilompati
      ? [{ kode: 'U-14', pengajuanId: u.pengajuanId, nomor: u.nomor, judul: u.judul, kolom: ['urutan'], sebelum: sisiUsulan(u), sesudah: null }]
      : []
  })
}

/** The kind of a change: a row that was not on the list is slipped in, one that is no longer agreed or in reserve leaves it. */
export function jenisPerubahan(sebelum: SisiUsulan | null, sesudah: SisiUsulan): JenisPerubahanBa {
  if (sebelum === null) return 'disisipkan'
  return sesudah.hasil === 'belum-disepakati' ? 'dikeluarkan' : 'diubah'
}
