import { NumberInput } from '@mantine/core'

interface JumlahProps {
  readonly label: string
  readonly nilai: number | null
  readonly galat: string | null
  readonly ubah: (n: number | null) => void
  readonly maks?: number
}

/** A whole number of people, families or rupiah. */
export function Jumlah({ label, nilai, galat, ubah, maks = 9_999_999 }: JumlahProps) {
  return (
    <NumberInput
      className="isian"
      label={label}
      value={nilai ?? ''}
      onChange={(n) => ubah(typeof n === 'number' ? n : null)}
      error={galat}
      allowNegative={false}
      allowDecimal={false}
      max={maks}
      thousandSeparator="."
      decimalSeparator=","
      hideControls
      inputMode="numeric"
      size="lg"
    />
  )
}
