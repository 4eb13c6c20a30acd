import type { Saat } from '#src/lib/waktu.ts'
import type { TahapProses } from '#src/modules/jadwal/proses.ts'
import { sisaWaktu } from '#src/modules/jadwal/waktu-jendela.ts'
import type { JadwalPublik } from '#src/portal/jadwal.service.ts'
import { hariTeks, type Pembaca, saatTeks } from '#src/portal/pembaca.routes.ts'

/* How the public calendar speaks of windows. */

export function tahapTeks(p: Pembaca, j: Pick<JadwalPublik, 'tahap'>): string {
  return p.ucap(`jadwal-tahap.${j.tahap as TahapProses}`)
}

function menitTerakhir(tutup: Saat): Saat {
  return new Date(Date.parse(tutup) - 60_000).toISOString() as Saat
}

/** The last minute inside: `31 Jan 2024, 23.59 WIB`. */
export function tutupTeks(p: Pembaca, tutup: Saat): string {
  return saatTeks(p, menitTerakhir(tutup))
}

/** `2 Jan 2024 – 31 Jan 2024, 23.59 WIB`. */
export function rentangTeks(p: Pembaca, j: Pick<JadwalPublik, 'buka' | 'tutup'>): string {
  return p.ucap('jadwal.rentang', { buka: hariTeks(p, j.buka), tutup: tutupTeks(p, j.tutup) })
}

/** `tutup 2 hari 4 jam lagi`. */
export function sisaTeks(p: Pembaca, tutup: Saat, kini: Saat): string {
  const { hari, jam, menit } = sisaWaktu(tutup, kini)
  return hari > 0 ? p.ucap('jadwal.sisa-hari', { hari, jam }) : p.ucap('jadwal.sisa-jam', { jam, menit })
}
