import { refuse, ok, type Result } from '#src/lib/result.ts'
import type { KeadaanMusyawarah } from '#src/modules/musyawarah/musyawarah.ts'
import { isWilayahTercakup, type AlasanTanpaWewenang, type Izin, type Pelaku } from '#src/modules/pengguna/pengguna.ts'
import { canPimpin, type Musyawarah } from '#src/modules/musyawarah/musyawarah.ts'

export type TindakanDaftar = 'undang' | 'hadir'

export type PenolakanDaftar = { readonly jenis: 'daftar-hadir-beku'; readonly keadaan: KeadaanMusyawarah } | { readonly jenis: 'kehadiran-belum-dibuka' }

/** Inviting lasts until the closing; presence is of the open meeting alone, or of one held on paper that is entered when it is over. Afterwards the list is part of the minutes. */
export function periksaDaftar(keadaan: KeadaanMusyawarah, tindakan: TindakanDaftar, cara: Musyawarah['cara'] = 'program'): Result<null, PenolakanDaftar> {
  if (keadaan === 'dibuka') return ok(null)
  if (keadaan !== 'disiapkan') return refuse({ jenis: 'daftar-hadir-beku', keadaan })
  return tindakan === 'undang' || cara === 'kertas' ? ok(null) : refuse({ jenis: 'kehadiran-belum-dibuka' })
}

/** Names and contacts are for those who conduct the meeting and for Bappeda's administrator; everybody else gets counts. */
export function canBacaPeserta(pelaku: Pelaku, m: Pick<Musyawarah, 'tahap' | 'kodeWilayah' | 'perangkatDaerahId'>): Izin<AlasanTanpaWewenang> {
  const admin = pelaku.penugasan.find((p) => p.peran === 'admin-perencanaan' && isWilayahTercakup(p.kodeWilayah, m.kodeWilayah))
  return admin === undefined ? canPimpin(pelaku, m.tahap, m.kodeWilayah, m.perangkatDaerahId) : { boleh: true, penugasan: admin }
}
