import { useTable } from '@tanstack/react-table'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { type PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { DAFTAR_URUT } from '#src/modules/usulan/usulan.schema.ts'
import { Tombol } from '../../components/tombol.tsx'
import { useTetap } from '../../lib/tetap.ts'
import { useKataAntrean } from './antrean.kata.ts'
import { BarisAntrean, type BarisTabel, type GambarSel } from './baris-antrean.tsx'
import type { NamaKolom } from './kolom-meja.ts'
import { fiturTabel, KOLOM_PILIH, KOLOM_URUT, lebarKolom, lebarTersempit, susunKolom } from './kolom.tsx'
import { useKataMassal } from './massal.kata.ts'
import { isDapatDipilih } from './pilihan.ts'
import type { Antrean } from './use-antrean.ts'
import { type Jendela, useGulung } from './use-gulung.ts'
import { useTekanLama } from './use-tekan-lama.ts'

interface TabelProps {
  readonly antrean: Antrean
  readonly namaKolom: readonly NamaKolom[]
  readonly pilih: (p: PengajuanAntrean) => void
  readonly bukaRinci: (p: PengajuanAntrean) => void
  /** On a small screen two columns say it all. */
  readonly ringkas: boolean
  /** On a small screen: rows are being ticked, and a tap ticks. */
  readonly memilih: boolean
  readonly tahan: (p: PengajuanAntrean) => void
}

/** The dense table: the names are one tab stop between them, arrows move, headers that can sort are buttons. Only rows near the view are drawn. */
export function TabelAntrean({ antrean, namaKolom, pilih, bukaRinci, ringkas, memilih, tahan }: TabelProps) {
  const t = useKataAntrean()
  const { baris, saringan } = antrean
  const susunan = namaKolom.join()
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the names joined are the names
  const kolom = useMemo(() => susunKolom(namaKolom, ringkas, memilih), [susunan, ringkas, memilih])
  const tabel = useTable({ features: fiturTabel, columns: kolom, data: baris, getRowId: (p) => p.pengajuanId })
  const elemen = useRef<HTMLTableElement>(null)
  const gambar: GambarSel = useMemo(() => (sel) => <tabel.FlexRender cell={sel} />, [tabel])
  const jendela = useGulung({ jumlah: baris.length, halaman: ringkas, tabel: elemen, kunci: (ke) => baris[ke]?.pengajuanId ?? String(ke) })
  useIkutiKini(antrean, jendela)
  const tekan = useTekanLama((id) => {
    const p = baris.find((x) => x.pengajuanId === id)
    if (p !== undefined && ringkas) tahan(p)
  })
  return (
    <>
      <table
        ref={elemen}
        className={memilih ? 'tabel-antrean memilih' : 'tabel-antrean'}
        style={ringkas ? undefined : { minWidth: lebarTersempit(namaKolom) }}
        aria-rowcount={antrean.jumlah + 1}
      >
        <caption className="sr">{t('keterangan', { urut: t(`urut.${saringan.urut}`) })}</caption>
        <colgroup>
          {kolom.map((k) => (
            <col key={k.id} style={{ width: lebarKolom(k.id ?? '') }} />
          ))}
        </colgroup>
        <thead>
          {tabel.getHeaderGroups().map((grup) => (
            <tr key={grup.id} aria-rowindex={1}>
              {grup.headers.map((h) => (
                <KepalaKolom key={h.id} id={h.column.id} antrean={antrean}>
                  {h.column.id === KOLOM_PILIH ? <PilihSemua antrean={antrean} /> : <tabel.FlexRender header={h} />}
                </KepalaKolom>
              ))}
            </tr>
          ))}
        </thead>
        <tbody {...tekan}>
          <Ganjal tinggi={jendela.atas} kolom={kolom.length} />
          <DaftarBaris rows={tabel.getRowModel().rows} jendela={jendela} antrean={antrean} gambar={gambar} pilih={pilih} bukaRinci={bukaRinci} />
          <Ganjal tinggi={jendela.bawah} kolom={kolom.length} />
        </tbody>
      </table>
      <div className="antrean-lagi">
        {antrean.adaLagi ? (
          <Tombol sibuk={antrean.memuatLagi} onClick={antrean.muatLagi}>
            {t('lagi', { n: Math.min(antrean.sehalaman, antrean.jumlah - baris.length) })}
          </Tombol>
        ) : (
          <span className="redup">{t('habis')}</span>
        )}
      </div>
    </>
  )
}

interface DaftarProps extends Pick<TabelProps, 'antrean' | 'pilih' | 'bukaRinci'> {
  readonly rows: readonly BarisTabel[]
  readonly jendela: Jendela
  readonly gambar: GambarSel
}

function DaftarBaris({ rows, jendela, antrean, gambar, pilih, bukaRinci }: DaftarProps) {
  const { kini, diputus, dipilih } = antrean
  // The same functions for every row at every time, or no row could be left as it is.
  const tetap = { pilih: useTetap(pilih), bukaRinci: useTetap(bukaRinci), balik: useTetap(antrean.balik) }
  return jendela.ke.flatMap((ke) => {
    const row = rows[ke]
    if (row === undefined) return []
    const id = row.original.pengajuanId
    const keadaan = { kini: kini?.pengajuanId === id, dipilih: dipilih.has(id), diputus: diputus.get(id) }
    return <BarisAntrean key={row.id} row={row} ke={ke} {...keadaan} {...tetap} gambar={gambar} ukur={jendela.ukur} />
  })
}

/** The row one stands on stays in view, and more is loaded before its end is reached. */
function useIkutiKini(antrean: Antrean, jendela: Jendela): void {
  const { baris, kini, adaLagi, memuatLagi, muatLagi } = antrean
  const kiniId = kini?.pengajuanId
  const gulung = useEffectEvent((id: string) => {
    const ke = baris.findIndex((p) => p.pengajuanId === id)
    if (ke >= 0) jendela.gulungKe(ke)
  })
  useEffect(() => {
    if (kiniId === undefined) return undefined
    // A frame later the list knows how tall it is; before, every row seems out of view.
    const nanti = requestAnimationFrame(() => gulung(kiniId))
    return () => cancelAnimationFrame(nanti)
  }, [kiniId])
  const dekatAkhir = (jendela.ke.at(-1) ?? 0) >= baris.length - 20
  const muat = useEffectEvent(muatLagi)
  useEffect(() => {
    if (dekatAkhir && adaLagi && !memuatLagi) muat()
  }, [dekatAkhir, adaLagi, memuatLagi])
}

/** Stands for the rows above or below that are not drawn. */
function Ganjal({ tinggi, kolom }: { readonly tinggi: number; readonly kolom: number }) {
  if (tinggi <= 0) return null
  return (
    <tr className="ganjal" aria-hidden>
      <td colSpan={kolom} style={{ height: tinggi }}>
        {'\u00a0'}
      </td>
    </tr>
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
