import { tanggal } from '#src/lib/waktu.ts'
import { daftarTugas, type Tugas } from '#src/modules/usulan/antrean/antrean.ts'
import { isWilayahTercakup, type Pelaku } from '#src/modules/pengguna/pengguna.ts'
import type { PengajuanRingkas } from '#src/modules/usulan/usulan.schema.ts'
import type { DaerahSesi, Sesi } from './sesi.ts'

/** The person as the policies know one: only assignments in force. */
export function pelakuDari(sesi: Sesi, daerah: DaerahSesi): Pelaku {
  return {
    penggunaId: sesi.pengguna.penggunaId,
    nama: sesi.pengguna.nama,
    daerahId: daerah.daerahId,
    penugasan: daerah.penugasan
      .filter((p) => p.isBerlaku)
      .map((p) => ({ ...p, mulai: tanggal(p.mulai), selesai: p.selesai === null ? null : tanggal(p.selesai) })),
  }
}

/** Whether a proposal waits for this person, by the same list of duties the server counts with. */
export function isMenungguSaya(tugas: readonly Tugas[], p: PengajuanRingkas): boolean {
  return tugas.some(
    (x) =>
      (x.tahap === null || x.tahap === p.tahap) &&
      x.keadaan === p.keadaan &&
      isWilayahTercakup(x.kodeWilayah, p.kodeWilayah) &&
      (x.perangkatDaerahId === null || x.perangkatDaerahId === p.perangkatDaerahId),
  )
}

export function tugasDari(sesi: Sesi, daerah: DaerahSesi): Tugas[] {
  return daftarTugas(pelakuDari(sesi, daerah))
}
