import { type AlasanTanpaWewenang, type Izin, isWilayahTercakup, type Pelaku, type Penugasan, type Peran } from '#src/modules/pengguna/pengguna.ts'
import { isPengusulnya, type ObjekAjuan, peranKanal } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import { isHanyaDiteruskan, type Pengajuan } from '#src/modules/usulan/usulan.ts'
import { daftarKeputusan, type Keputusan, type Posisi, type Rute, type Tahap } from '#src/modules/usulan/putusan/rute.ts'

/** Roles that decide at a stage. The desk of the author is not among them: there one submits. */
export const PERAN_TAHAP: Readonly<Record<Tahap, readonly Peran[]>> = {
  pengusulan: [],
  desa: ['operator-desa'],
  kecamatan: ['camat', 'operator-kecamatan'],
  'sekretariat-dprd': ['sekretaris-dprd'],
  'mitra-bappeda': ['mitra-bappeda', 'admin-perencanaan'],
  'forum-perangkat-daerah': ['perangkat-daerah'],
  'musrenbang-kabupaten': ['admin-perencanaan'],
  tapd: ['tapd', 'sekretaris-daerah'],
  penganggaran: ['tapd', 'bpkad'],
  pelaksanaan: ['perangkat-daerah'],
}

export interface ObjekPengajuan extends Posisi, ObjekAjuan {
  readonly rute: Rute
  readonly perangkatDaerahId: string
  /** Known where decisions are offered; without it nothing is held back for authority's sake. */
  readonly kewenangan?: Pengajuan['kewenangan']
}

/** Who may write, correct, submit and withdraw a proposal: by the way it takes, the one it belongs to (docs/adr/0014). */
export function canAjukan(pelaku: Pelaku, o: ObjekAjuan): Izin<AlasanTanpaWewenang> {
  return cariPenugasan(pelaku, peranKanal(o.kanal), (p) => isPengusulnya(p, pelaku.penggunaId, o))
}

/** Who may bring in what was proposed and decided outside the program: the administrator of planning, for the whole government. */
export function canMuatBanyak(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  return cariPenugasan(pelaku, ['admin-perencanaan'], (p) => p.kodeWilayah === null && p.perangkatDaerahId === null)
}

/** Who may take a decision on a pengajuan where it stands. Submitting and withdrawing belong to the proposer. */
export function canPutuskan(pelaku: Pelaku, p: ObjekPengajuan, keputusan: Keputusan): Izin<AlasanTanpaWewenang> {
  return keputusan === 'ajukan' || keputusan === 'batalkan' ? canAjukan(pelaku, p) : canPutuskanDi(pelaku, p)
}

/** Who decides at a stage for a place and an agency: the people of one desk. */
export function canPutuskanDi(pelaku: Pelaku, p: Pick<ObjekPengajuan, 'tahap' | 'kodeWilayah' | 'perangkatDaerahId'>): Izin<AlasanTanpaWewenang> {
  return cariPenugasan(
    pelaku,
    PERAN_TAHAP[p.tahap],
    (penugasan) =>
      isWilayahTercakup(penugasan.kodeWilayah, p.kodeWilayah) &&
      (penugasan.mitra ?? [p.perangkatDaerahId]).includes(p.perangkatDaerahId) &&
      (penugasan.perangkatDaerahId === null || penugasan.peran === 'mitra-bappeda' || penugasan.perangkatDaerahId === p.perangkatDaerahId),
  )
}

/** A draft is seen only by those who may submit it; everything submitted is public to the government's officials. */
export function canLihat(pelaku: Pelaku, p: ObjekPengajuan): boolean {
  return p.keadaan === 'draf' ? canAjukan(pelaku, p).boleh : pelaku.penugasan.length > 0
}

/** Papers of a proposal hold personal things: whoever may submit it, or decides on it at any stage, reads them. */
export function canBacaLampiran(pelaku: Pelaku, p: ObjekPengajuan): Izin<AlasanTanpaWewenang> {
  const pengusul = canAjukan(pelaku, p)
  if (pengusul.boleh || p.keadaan === 'draf') return pengusul
  return cariPenugasan(
    pelaku,
    Object.values(PERAN_TAHAP).flat(),
    (penugasan) =>
      isWilayahTercakup(penugasan.kodeWilayah, p.kodeWilayah) &&
      (penugasan.mitra ?? [p.perangkatDaerahId]).includes(p.perangkatDaerahId) &&
      (penugasan.peran !== 'perangkat-daerah' || penugasan.perangkatDaerahId === p.perangkatDaerahId),
  )
}

/** Every decision the table knows here, each with whether this person may take it and why not. */
export function daftarIzin(
  pelaku: Pelaku,
  p: ObjekPengajuan,
): { keputusan: Keputusan; boleh: boolean; alasan: AlasanTanpaWewenang | 'bukan-kewenangan-kabupaten' | null }[] {
  return daftarKeputusan(p.rute, p).map((keputusan) => {
    const izin = canPutuskan(pelaku, p, keputusan)
    if (!izin.boleh) return { keputusan, boleh: false, alasan: izin.alasan }
    const diteruskan = p.kewenangan !== undefined && isHanyaDiteruskan({ tahap: p.tahap, kewenangan: p.kewenangan }, keputusan)
    return { keputusan, boleh: !diteruskan, alasan: diteruskan ? 'bukan-kewenangan-kabupaten' : null }
  })
}

function cariPenugasan(pelaku: Pelaku, peran: readonly Peran[], tercakup: (p: Penugasan) => boolean): Izin<AlasanTanpaWewenang> {
  const sesuaiPeran = pelaku.penugasan.filter((p) => peran.includes(p.peran))
  const penugasan = sesuaiPeran.find(tercakup)
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: sesuaiPeran.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}

/** Who may do so for a village that asked in writing, as far as the government's own rule for late entries goes: its kecamatan's operator. */
export function canKecualikanDesa(pelaku: Pelaku, kodeWilayah: string): Izin<AlasanTanpaWewenang> {
  return cariPenugasan(pelaku, ['operator-kecamatan'], (p) => p.kodeWilayah !== null && kodeWilayah.startsWith(`${p.kodeWilayah}.`))
}

/** Who sets how many days a proposer is given to correct. */
export function canAturPerbaikan(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  return cariPenugasan(pelaku, ['admin-perencanaan'], () => true)
}

/** Who may let late entries in, by a signed and public letter. */
export function canKecualikan(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  return cariPenugasan(pelaku, ['admin-perencanaan'], () => true)
}

/** Who says by when a stage answers. */
export function canAturTenggat(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  return cariPenugasan(pelaku, ['admin-perencanaan'], (p) => p.kodeWilayah === null && p.perangkatDaerahId === null)
}

/** Who keeps sentences for the desk of a stage: whoever decides there, for the scope of that assignment. */
export function canKelolaTemplat(pelaku: Pelaku, tahap: Tahap): Izin<AlasanTanpaWewenang> {
  return cariPenugasan(pelaku, PERAN_TAHAP[tahap], () => true)
}
