/** A number as Indonesian offices and spreadsheets write it; null when the text is none. */
export function uraikanAngka(teks: string): number | null {
  const t = teks.trim().replace(/\s+/g, '')
  if (/^-?\d+$/.test(t)) return Number(t)
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(t)) return Number(t.replaceAll('.', '').replace(',', '.'))
  if (/^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(t)) return Number(t.replaceAll(',', ''))
  if (/^-?\d+[.,]\d+$/.test(t)) return Number(t.replace(',', '.'))
  return null
}
