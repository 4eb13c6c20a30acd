import type { Cell, Row } from '@tanstack/react-table'
import { memo, type ReactNode, useMemo } from 'react'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import type { Keputusan } from '#src/modules/usulan/putusan/rute.ts'
import type { fiturTabel } from './kolom.tsx'
import { KonteksBaris } from './sel.tsx'

export type BarisTabel = Row<typeof fiturTabel, PengajuanAntrean>

/** Draws one cell; the same function as long as the columns are. */
export type GambarSel = (sel: Cell<typeof fiturTabel, PengajuanAntrean>) => ReactNode

interface BarisProps {
  readonly row: BarisTabel
  /** Where it stands in the whole list, from 0. */
  readonly ke: number
  readonly kini: boolean
  readonly dipilih: boolean
  readonly diputus: Keputusan | undefined
  readonly gambar: GambarSel
  readonly ukur: ((baris: HTMLTableRowElement | null) => void) | undefined
  readonly pilih: (p: PengajuanAntrean) => void
  readonly bukaRinci: (p: PengajuanAntrean) => void
  readonly balik: (pengajuanId: string) => void
}

/** One row. It is drawn anew only when something of its own changed: a step down the list draws two rows, however many there are. */
export const BarisAntrean = memo(function BarisAntrean({ row, ke, kini, dipilih, diputus, gambar, ukur, pilih, bukaRinci, balik }: BarisProps) {
  const p = row.original
  const konteks = useMemo(() => ({ kini, dipilih, diputus, balik }), [kini, dipilih, diputus, balik])
  return (
    <KonteksBaris value={konteks}>
      <tr
        ref={ukur}
        className={kini ? 'kini' : undefined}
        data-id={p.pengajuanId}
        data-index={ke}
        // The first row of the table is its heading.
        aria-rowindex={ke + 2}
        aria-current={kini || undefined}
        onClick={() => pilih(p)}
        onDoubleClick={() => bukaRinci(p)}
      >
        {row.getAllCells().map((sel) => (
          <Sel key={sel.id} kolom={sel.column.id}>
            {gambar(sel)}
          </Sel>
        ))}
      </tr>
    </KonteksBaris>
  )
}, isSama)

/** Rows are made anew with every page that loads; what they show is the proposal in them. */
function isSama({ row: a, ...lama }: BarisProps, { row: b, ...baru }: BarisProps): boolean {
  return a.original === b.original && (Object.keys(lama) as (keyof typeof lama)[]).every((k) => lama[k] === baru[k])
}

function Sel({ kolom, children }: { readonly kolom: string; readonly children: ReactNode }) {
  if (kolom === 'usulan') return <th scope="row">{children}</th>
  return <td className={kolom === 'anggaran' ? 'angka' : undefined}>{children}</td>
}
