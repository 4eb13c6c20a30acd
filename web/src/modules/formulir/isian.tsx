import { type ReactNode, useId } from 'react'

interface IsianProps {
  readonly label: string
  readonly bantu?: string
  readonly galat?: string | null
  readonly akhiran?: string
  readonly children: (props: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

/** A labelled field with its hint and its error in place. */
export function Isian({ label, bantu, galat = null, akhiran, children }: IsianProps) {
  const id = useId()
  const rujuk = [bantu === undefined ? '' : `${id}-bantu`, galat === null ? '' : `${id}-galat`].filter((x) => x !== '').join(' ')
  return (
    <div className="isian">
      <label htmlFor={id}>{label}</label>
      {bantu !== undefined && (
        <p className="isian-bantu" id={`${id}-bantu`}>
          {bantu}
        </p>
      )}
      <div className="isian-kotak">
        {children({ id, ...(rujuk === '' ? {} : { 'aria-describedby': rujuk }), ...(galat === null ? {} : { 'aria-invalid': true }) })}
        {akhiran !== undefined && <span className="isian-akhiran">{akhiran}</span>}
      </div>
      {galat !== null && (
        <p className="isian-galat" id={`${id}-galat`}>
          {galat}
        </p>
      )}
    </div>
  )
}
