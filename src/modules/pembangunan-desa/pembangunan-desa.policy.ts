import { type AlasanTanpaWewenang, isWilayahTercakup, type Izin, type Pelaku, type Peran } from '#src/modules/pengguna/pengguna.ts'

const PENGIRIM: readonly Peran[] = ['operator-desa', 'dpmd', 'admin-perencanaan']

/** A village's own operator sends its works; DPMD and the administrator may for a village that cannot. */
export function canKirimPembangunan(pelaku: Pelaku, kodeDesa: string): Izin<AlasanTanpaWewenang> {
  const sesuai = pelaku.penugasan.filter((p) => PENGIRIM.includes(p.peran))
  const penugasan = sesuai.find((p) => isWilayahTercakup(p.kodeWilayah, kodeDesa))
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: sesuai.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}
