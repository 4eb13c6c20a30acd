import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCalendarPlus,
  IconCalendarTime,
  IconCircleCheck,
  IconClock,
  IconCoin,
  IconHandGrab,
  IconHourglassLow,
  IconIdBadge2,
  IconLink,
  IconMailForward,
  IconUser,
} from '@tabler/icons-react'
import type { JenisPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.ts'

/** Icon and colour of each kind; the word stands beside them. */
export const RUPA_KABAR = {
  'menunggu-anda': { kelas: 'tunggu', Ikon: IconClock },
  dikembalikan: { kelas: 'tunggu', Ikon: IconArrowBackUp },
  diputuskan: { kelas: 'kabar', Ikon: IconCircleCheck },
  ditautkan: { kelas: 'aktif', Ikon: IconLink },
  dianggarkan: { kelas: 'jadi', Ikon: IconCoin },
  terlambat: { kelas: 'tolak', Ikon: IconAlertTriangle },
  'belum-dijawab': { kelas: 'tolak', Ikon: IconHourglassLow },
  'atas-nama-desa': { kelas: 'tunggu', Ikon: IconMailForward },
  'usulan-dipegangkan': { kelas: 'tunggu', Ikon: IconHandGrab },
  diperpanjang: { kelas: 'kabar', Ikon: IconCalendarPlus },
  'jadwal-diubah': { kelas: 'kabar', Ikon: IconCalendarTime },
  ditugaskan: { kelas: 'aktif', Ikon: IconIdBadge2 },
  'akun-pengguna': { kelas: '', Ikon: IconUser },
} as const satisfies Record<JenisPemberitahuan, unknown>
