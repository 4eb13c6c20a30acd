import { ALASAN, DAFTAR_ALASAN, type KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'
import { useBahasa } from '../lib/bahasa.ts'

interface Props {
  readonly label: string
  /** What stands there before a choice. */
  readonly ajakan: string
  readonly nilai: KodeAlasan | null
  readonly onPilih: (alasan: KodeAlasan | null) => void
}

/** Choice of one of the coded reasons (A01 … A20). */
export function DaftarAlasan({ label, ajakan, nilai, onPilih }: Props) {
  const bahasa = useBahasa()
  return (
    <select aria-label={label} value={nilai ?? ''} onChange={(e) => onPilih(DAFTAR_ALASAN.find((a) => a === e.target.value) ?? null)}>
      <option value="">{ajakan}</option>
      {DAFTAR_ALASAN.map((a) => (
        <option key={a} value={a}>
          {a} · {ALASAN[a][bahasa]}
        </option>
      ))}
    </select>
  )
}
