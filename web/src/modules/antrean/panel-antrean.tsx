import { shallowEqual, useDebouncedValue } from '@mantine/hooks'
import { memo, useDeferredValue } from 'react'
import { useTetap } from '../../lib/tetap.ts'
import { PanelPutusan, type PanelProps } from '../putusan/panel-putusan.tsx'
import type { Antrean } from './use-antrean.ts'
import { fokusBaris } from './use-pintasan.ts'

interface PanelAntreanProps {
  readonly antrean: Antrean
  readonly daftar: NonNullable<PanelProps['daftar']>
  /** After a decision, with the row that waits next. */
  readonly selesai: (berikut: string | null) => void
}

/** The filters come as a new object with every look at the address; what they say is what counts. */
const Panel = memo(PanelPutusan, ({ daftar: a = {}, ...lama }, { daftar: b = {}, ...baru }) => shallowEqual(lama, baru) && shallowEqual(a, b))

/** The decision on the row one stands on. The row is marked first and the panel follows: a held arrow key walks the list, and no step of it waits for a form. */
export function PanelAntrean({ antrean, daftar, selesai }: PanelAntreanProps) {
  const { kini } = antrean
  const [dipanel] = useDebouncedValue(kini, 120, { leading: true })
  const p = useDeferredValue(dipanel?.pengajuanId === kini?.pengajuanId ? kini : dipanel)
  const ubah = useTetap<Parameters<PanelProps['ubah']>, void>((isi) => p !== null && antrean.ubahIsian(p.pengajuanId, isi))
  const lewati = useTetap(() => fokusBaris(antrean.geser(1)))
  const lebihBaru = useTetap(antrean.perbaruiBaris)
  const diputus = useTetap<Parameters<PanelProps['diputus']>, void>((...putusan) => selesai(antrean.tandaiDiputus(...putusan)))
  if (p === null || kini === null) return null
  return <Panel daftar={daftar} pengajuan={p} isian={antrean.isianDari(p.pengajuanId)} ubah={ubah} lewati={lewati} lebihBaru={lebihBaru} diputus={diputus} />
}
