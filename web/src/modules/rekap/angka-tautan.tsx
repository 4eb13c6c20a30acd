import { Link } from '@tanstack/react-router'
import { useKerja } from '../../lib/kerja.tsx'
import { formatAngka } from '../../lib/tampil.ts'

/** What the screen of a recap has in its address, and what a cell adds to it. */
export type Cari = Readonly<Record<string, string | number | undefined>>

/** A figure that opens the proposals it counts; nothing is said as an en dash, not as a link to nothing. */
export function AngkaTautan({ n, cari, sebutan }: { readonly n: number; readonly cari: Cari; readonly sebutan: string }) {
  const { daerahId, tahun } = useKerja()
  if (n === 0) return <span className="redup">–</span>
  const { baris: _, kolom: __, hal: ___, ...saringan } = cari
  return (
    <Link to="/$daerahId/$tahun/rekap/isi" params={{ daerahId, tahun }} search={saringan} aria-label={`${sebutan}: ${formatAngka(n)}`}>
      {formatAngka(n)}
    </Link>
  )
}
