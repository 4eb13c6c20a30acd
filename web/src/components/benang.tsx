import { useKataKomponen } from './komponen.kata.ts'

export type KeadaanSimpul = 'selesai' | 'kini' | 'tunggu' | 'putus' | 'nanti'

export interface SimpulBenang<K extends string = string> {
  readonly kunci: K
  readonly nama: string
  readonly keadaan: KeadaanSimpul
  /** Whom it waits for, or why it was cut: stands out under the name. */
  readonly siapa?: string
  readonly tanggal?: string
  readonly angka?: string
  readonly keterangan?: string
}

interface BenangProps<K extends string> {
  readonly simpul: readonly SimpulBenang<K>[]
  readonly label: string
  readonly ragam?: 'datar' | 'tegak' | 'mini'
  /** Where the knots are steps one may go to. */
  readonly pilih?: (kunci: K) => void
}

/** The thread: one element for every journey, in five states, that reads the same to eyes and to a screen reader. */
export function Benang<K extends string>({ simpul, label, ragam = 'datar', pilih }: BenangProps<K>) {
  const t = useKataKomponen()
  const kini = simpul.findLastIndex((s) => s.keadaan === 'kini' || s.keadaan === 'tunggu' || s.keadaan === 'putus')
  return (
    <ol className={ragam === 'datar' ? 'benang' : `benang ${ragam}`} aria-label={label}>
      {simpul.map((s, i) => (
        <li key={s.kunci} className={s.keadaan} aria-current={i === kini ? 'step' : undefined}>
          {pilih === undefined ? (
            <b>{s.nama}</b>
          ) : (
            <button type="button" onClick={() => pilih(s.kunci)}>
              <b>{s.nama}</b>
            </button>
          )}
          <span className="sr">({t(`benang.${s.keadaan}`)})</span>
          {s.siapa !== undefined && <small className="siapa">{s.siapa}</small>}
          {s.tanggal !== undefined && <small>{s.tanggal}</small>}
          {s.angka !== undefined && <span className="angka">{s.angka}</span>}
          {s.keterangan !== undefined && <small>{s.keterangan}</small>}
        </li>
      ))}
    </ol>
  )
}
