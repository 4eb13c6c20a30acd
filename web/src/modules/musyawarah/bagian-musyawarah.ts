import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import type { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import type { BagianMusyawarah } from './daftar-bagian.ts'

export interface IsiBagian {
  readonly m: MusyawarahKeluar
  /** Whether this person conducts the meeting. */
  readonly memimpin: boolean
}

/** The parts of a meeting's page, each loaded when it is opened; a part that is not here is not shown. Its name: `bagian.X` of the words. */
export const BAGIAN: Readonly<Partial<Record<BagianMusyawarah, LazyExoticComponent<ComponentType<IsiBagian>>>>> = {
  ringkas: lazy(async () => ({ default: (await import('./bagian-ringkas.tsx')).BagianRingkas })),
  peserta: lazy(async () => ({ default: (await import('../peserta/bagian-peserta.tsx')).BagianPeserta })),
  penilaian: lazy(async () => ({ default: (await import('../penilaian/bagian-penilaian.tsx')).BagianPenilaian })),
  pembahasan: lazy(async () => ({ default: (await import('../layar-musyawarah/bagian-pembahasan.tsx')).BagianPembahasan })),
  'pemungutan-suara': lazy(async () => ({ default: (await import('../pemungutan-suara/bagian-suara.tsx')).BagianSuara })),
  'berita-acara': lazy(async () => ({ default: (await import('./bagian-berita-acara.tsx')).BagianBeritaAcara })),
  'tindak-lanjut': lazy(async () => ({ default: (await import('./bagian-tindak-lanjut.tsx')).BagianTindakLanjut })),
  perubahan: lazy(async () => ({ default: (await import('./bagian-perubahan.tsx')).BagianPerubahan })),
}
