import { TextInput } from '@mantine/core'

interface WaktuProps {
  readonly label: string
  readonly labelJam: string
  /** `2024-01-31T23:59`; an empty date is an empty text. */
  readonly nilai: string
  /** The time that is meant when only a day is chosen. */
  readonly jamBawaan: '00:00' | '23:59'
  readonly ubah: (nilai: string) => void
}

/** A day and a time of the region's own clock; the time is there already. */
export function IsianWaktu({ label, labelJam, nilai, jamBawaan, ubah }: WaktuProps) {
  const [hari = '', jam = jamBawaan] = nilai.split('T')
  return (
    <div className="isian-waktu">
      <TextInput label={label} type="date" value={hari} onChange={(e) => ubah(e.currentTarget.value === '' ? '' : `${e.currentTarget.value}T${jam}`)} />
      <TextInput
        label={labelJam}
        type="time"
        value={jam}
        onChange={(e) => hari !== '' && ubah(`${hari}T${e.currentTarget.value === '' ? jamBawaan : e.currentTarget.value}`)}
      />
    </div>
  )
}

export function Centang({ label, nilai, ubah }: { readonly label: string; readonly nilai: boolean; readonly ubah: (nilai: boolean) => void }) {
  return (
    <label className="centang">
      <input type="checkbox" checked={nilai} onChange={(e) => ubah(e.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
