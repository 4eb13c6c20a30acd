import { useTable } from '@tanstack/react-table'
import { useEffect, useRef } from 'react'
import { type PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { DAFTAR_URUT } from '#src/modules/usulan/usulan.schema.ts'
import { Tombol } from '../../components/tombol.tsx'
import { useKataAntrean } from './antrean.kata.ts'
import { fiturTabel, KOLOM_PILIH, KOLOM_URUT, LEBAR_KOLOM, susunKolom } from './kolom.tsx'
import { useKataMassal } from './massal.kata.ts'
import { isDapatDipilih } from './pilihan.ts'
import { KonteksBaris } from './sel.tsx'
import { useTekanLama } from './use-tekan-lama.ts'
import type { Antrean } from './use-antrean.ts'

interface TabelProps {
  readonly antrean: Antrean
  readonly pilih: (p: PengajuanAntrean) => void
  readonly bukaRinci: (p: PengajuanAntrean) => void
  /** On a small screen two columns say it all. */
  readonly ringkas: boolean
  /** On a small screen: rows are being ticked, and a tap ticks. */
  readonly memilih: boolean
  readonly tahan: (p: PengajuanAntrean) => void
}

/** The dense table: the names are one tab stop between them, arrows move, headers that can sort are buttons. */
export function TabelAntrean({ antrean, pilih, bukaRinci, ringkas, memilih, tahan }: TabelProps) {
  const t = useKataAntrean()
  const { baris, kini, saringan } = antrean
  const kolom = susunKolom(antrean.tahapKolom, ringkas, memilih)
  const tabel = useTable({ features: fiturTabel, columns: kolom, data: baris, getRowId: (p) => p.pengajuanId })
  const badan = useRef<HTMLTableSectionElement>(null)
  const kiniId = kini?.pengajuanId
  const tekan = useTekanLama((id) => {
    const p = baris.find((x) => x.pengajuanId === id)
    if (p !== undefined && ringkas) tahan(p)
  })
  useEffect(() => {
    if (kiniId !== undefined) badan.current?.querySelector(`[data-id='${kiniId}']`)?.scrollIntoView({ block: 'nearest' })
  }, [kiniId])
  return (
    <KonteksBaris value={{ kiniId: kiniId ?? null, diputus: antrean.diputus, dipilih: antrean.dipilih, balik: antrean.balik }}>
      <table className={memilih ? 'tabel-antrean memilih' : 'tabel-antrean'}>
        <caption className="sr">{t('keterangan', { urut: t(`urut.${saringan.urut}`) })}</caption>
        <colgroup>
          {kolom.map((k) => (
            <col key={k.id} style={{ width: LEBAR_KOLOM[k.id ?? ''] }} />
          ))}
        </colgroup>
        <thead>
          {tabel.getHeaderGroups().map((grup) => (
            <tr key={grup.id}>
              {grup.headers.map((h) => (
                <KepalaKolom key={h.id} id={h.column.id} antrean={antrean}>
                  {h.column.id === KOLOM_PILIH ? <PilihSemua antrean={antrean} /> : <tabel.FlexRender header={h} />}
                </KepalaKolom>
              ))}
            </tr>
          ))}
        </thead>
        <tbody ref={badan} {...tekan}>
          {tabel.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              className={row.id === kiniId ? 'kini' : undefined}
              data-id={row.id}
              aria-current={row.id === kiniId || undefined}
              onClick={() => pilih(row.original)}
              onDoubleClick={() => bukaRinci(row.original)}
            >
              {row.getAllCells().map((sel) => (
                <Sel key={sel.id} kolom={sel.column.id}>
                  <tabel.FlexRender cell={sel} />
                </Sel>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="antrean-lagi">
        {antrean.adaLagi ? (
          <Tombol sibuk={antrean.memuatLagi} onClick={antrean.muatLagi}>
            {t('lagi', { n: Math.min(50, antrean.jumlah - baris.length) })}
          </Tombol>
        ) : (
          <span className="redup">{t('habis')}</span>
        )}
      </div>
    </KonteksBaris>
  )
}

/** Ticks every row shown that may be decided, or none. */
function PilihSemua({ antrean }: { readonly antrean: Antrean }) {
  const t = useKataMassal()
  const bisa = antrean.baris.filter(isDapatDipilih).map((p) => p.pengajuanId)
  if (bisa.length === 0) return <span className="sr">{t('pilih')}</span>
  const semua = bisa.every((id) => antrean.dipilih.has(id))
  return (
    <label className="pilih-semua">
      <input type="checkbox" aria-label={t('pilihSemua')} checked={semua} onChange={() => antrean.pilihBanyak(semua ? [] : bisa)} />
    </label>
  )
}

function Sel({ kolom, children }: { readonly kolom: string; readonly children: React.ReactNode }) {
  if (kolom === 'usulan') return <th scope="row">{children}</th>
  return <td className={kolom === 'anggaran' ? 'angka' : undefined}>{children}</td>
}

interface KepalaProps {
  readonly id: string
  readonly antrean: Antrean
  readonly children: React.ReactNode
}

function KepalaKolom({ id, antrean, children }: KepalaProps) {
  const urut = KOLOM_URUT[id]
  const kini = urut !== undefined && antrean.saringan.urut === urut
  return (
    <th
      scope="col"
      className={id === 'anggaran' ? 'angka' : undefined}
      aria-sort={kini ? (urut === 'anggaran' || urut === 'menunggu' ? 'descending' : 'ascending') : undefined}
    >
      {urut === undefined ? (
        children
      ) : (
        <button type="button" onClick={() => antrean.ubahSaringan({ urut: DAFTAR_URUT.find((u) => u === urut) ?? 'menunggu' })}>
          {children}
          {kini && <span aria-hidden> {urut === 'anggaran' || urut === 'menunggu' ? '↓' : '↑'}</span>}
        </button>
      )}
    </th>
  )
}
