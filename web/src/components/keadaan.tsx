import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowMerge,
  IconArrowRight,
  IconArrowsSplit,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleX,
  IconClock,
  IconClockPause,
  IconEyeOff,
  IconFileText,
  IconPlayerPause,
  IconProgressCheck,
} from '@tabler/icons-react'
import type { Keadaan as NamaKeadaan, Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { useLabel } from '../lib/label.kata.ts'

const RUPA = {
  draf: { kelas: '', Ikon: IconFileText },
  diajukan: { kelas: 'tunggu', Ikon: IconClock },
  dikembalikan: { kelas: 'tunggu', Ikon: IconArrowBackUp },
  dicadangkan: { kelas: 'kabar', Ikon: IconClockPause },
  ditunda: { kelas: 'kabar', Ikon: IconPlayerPause },
  ditolak: { kelas: 'tolak', Ikon: IconCircleX },
  dibatalkan: { kelas: '', Ikon: IconEyeOff },
  digabung: { kelas: 'kabar', Ikon: IconArrowMerge },
  dipecah: { kelas: 'kabar', Ikon: IconArrowsSplit },
  diteruskan: { kelas: 'kabar', Ikon: IconArrowForwardUp },
  direncanakan: { kelas: 'aktif', Ikon: IconProgressCheck },
  dianggarkan: { kelas: 'jadi', Ikon: IconCircleCheck },
  terealisasi: { kelas: 'jadi', Ikon: IconCircleCheckFilled },
  'tidak-terealisasi': { kelas: 'tolak', Ikon: IconCircleX },
} as const satisfies Record<NamaKeadaan, unknown>

/** Icon, word and colour together: a state is never colour alone. */
export function ChipKeadaan({ keadaan, kata }: { readonly keadaan: NamaKeadaan; readonly kata?: string }) {
  const t = useLabel()
  const { kelas, Ikon } = RUPA[keadaan]
  return (
    <span className={`keadaan ${kelas}`}>
      <Ikon className="ik" aria-hidden />
      {kata ?? t(`keadaan.${keadaan}`)}
    </span>
  )
}

/** Passed on from here to the next stage. */
export function ChipMaju({ kata, tahap }: { readonly kata: string; readonly tahap: Tahap }) {
  const t = useLabel()
  return (
    <span className="keadaan jadi" title={t(`tahap.${tahap}`)}>
      <IconArrowRight className="ik" aria-hidden />
      {kata}
    </span>
  )
}
