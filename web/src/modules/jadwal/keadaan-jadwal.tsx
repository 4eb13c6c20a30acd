import { IconBan, IconCircleCheck, IconClock, IconLock } from '@tabler/icons-react'
import type { JadwalKeluar } from '#src/modules/jadwal/jadwal.schema.ts'
import { useKataJadwal } from './jadwal-layar.kata.ts'
import { useSebutJadwal } from './use-jadwal-layar.ts'

const RUPA = {
  terbuka: { kelas: 'keadaan aktif', Ikon: IconClock },
  'belum-dibuka': { kelas: 'keadaan', Ikon: IconLock },
  'sudah-ditutup': { kelas: 'keadaan', Ikon: IconCircleCheck },
  dibatalkan: { kelas: 'keadaan tolak', Ikon: IconBan },
} as const

/** State with icon and word; while it is open, how long still. */
export function KeadaanJadwal({ j, kini }: { readonly j: JadwalKeluar; readonly kini: string }) {
  const t = useKataJadwal()
  const sebut = useSebutJadwal()
  const { kelas, Ikon } = RUPA[j.keadaan]
  return (
    <>
      <span className={kelas}>
        <Ikon className="ik" aria-hidden />
        {t(`keadaan.${j.keadaan}`)}
      </span>
      {j.keadaan === 'terbuka' && <span className="sisa-jendela">{sebut.sisa(j.tutup, kini)}</span>}
    </>
  )
}
