import type { Tanggal } from '#src/lib/waktu.ts'
import { type AnggotaDprd, isMenjabat } from '#src/modules/dprd/dprd.ts'
import type { Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { isAtasNamaDesa, type Kanal } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import type { IsiDraf } from '#src/modules/usulan/usulan.schema.ts'

export type PenolakanAsal =
  | { readonly jenis: 'pengusul-bukan-jalurnya'; readonly kanal: string; readonly pengusul: string }
  | { readonly jenis: 'forum-wajib' }
  | { readonly jenis: 'anggota-dprd-wajib' }
  | { readonly jenis: 'anggota-dprd-tidak-menjabat' }
  | { readonly jenis: 'anggota-dprd-bukan-anda' }
  | { readonly jenis: 'surat-desa-wajib' }
  | { readonly jenis: 'surat-desa-belum-terbit' }
  | { readonly jenis: 'berkas-tidak-ditemukan' }

type JenisPengusul = IsiDraf['pengusul']['jenis']

/** Ways that are one kind of proposer's alone: nobody opens an item of the catalogue by calling himself something else (D-06). */
const PENGUSUL_KANAL: Readonly<Partial<Record<Kanal, JenisPengusul>>> = {
  pokir: 'dprd',
  'perangkat-daerah': 'perangkat-daerah',
}
const PENGUSUL_SENDIRI: Readonly<Partial<Record<Penugasan['peran'], JenisPengusul>>> = {
  'lembaga-masyarakat': 'lembaga',
  individu: 'warga',
}

interface Pengisi {
  readonly penugasan: Pick<Penugasan, 'peran'>
  readonly penggunaId: string
  readonly anggota: AnggotaDprd | null
  readonly hariIni: Tanggal
}

type IsiAsal = Pick<IsiDraf, 'kanal' | 'kodeWilayah' | 'forum' | 'pokir' | 'suratDesa'> & { readonly pengusul: Pick<IsiDraf['pengusul'], 'jenis'> }

/** What belongs to the way a proposal takes: the kind of proposer, the forum, the member of the council. */
export function periksaAsal(isi: IsiAsal, p: Pengisi): PenolakanAsal | null {
  const wajib = PENGUSUL_SENDIRI[p.penugasan.peran] ?? PENGUSUL_KANAL[isi.kanal]
  if (wajib !== undefined && isi.pengusul.jenis !== wajib) return { jenis: 'pengusul-bukan-jalurnya', kanal: isi.kanal, pengusul: isi.pengusul.jenis }
  if (isi.kanal === 'musrenbang-khusus' && isi.forum === null) return { jenis: 'forum-wajib' }
  if (isi.kanal === 'pokir') return periksaPokir(isi, p)
  return isi.suratDesa !== null && isi.suratDesa.tanggal > p.hariIni ? { jenis: 'surat-desa-belum-terbit' } : null
}

function periksaPokir({ pokir }: IsiAsal, p: Pengisi): PenolakanAsal | null {
  if (pokir === null || p.anggota === null) return { jenis: 'anggota-dprd-wajib' }
  if (!isMenjabat(p.anggota, p.hariIni)) return { jenis: 'anggota-dprd-tidak-menjabat' }
  return p.penugasan.peran === 'anggota-dprd' && p.anggota.penggunaId !== p.penggunaId ? { jenis: 'anggota-dprd-bukan-anda' } : null
}

/** On a village's behalf nothing is submitted without its signed letter. */
export function periksaSuratDesa(
  p: Pick<Penugasan, 'peran'>,
  isi: Pick<IsiAsal, 'kanal' | 'kodeWilayah'>,
  surat: { readonly nomor: string } | null,
): PenolakanAsal | null {
  return isAtasNamaDesa(p, isi) && surat === null ? { jenis: 'surat-desa-wajib' } : null
}
