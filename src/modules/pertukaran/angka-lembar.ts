/** What a cell of figures holds: decimal text with a point, or why it cannot be said. */
export type AngkaLembar =
  | { readonly nilai: string }
  | { readonly salah: 'bukan-angka' | 'negatif' }
  /** More than one reading, each as decimal text. */
  | { readonly salah: 'angka-taksa'; readonly bacaan: readonly string[] }

const UTUH = /^\d+$/
const TITIK_RIBUAN = /^\d{1,3}(\.\d{3}){2,}(,\d+)?$|^\d{1,3}\.\d{3},\d+$/
const KOMA_RIBUAN = /^\d{1,3}(,\d{3}){2,}(\.\d+)?$|^\d{1,3},\d{3}\.\d+$/
/** `1.250`, `12,500`: thousands or thousandths, and nothing in it says which. */
const SATU_TANDA = /^([1-9]\d{0,2})[.,](\d{3})$/
const PECAHAN = /^\d+[.,]\d+$/

/**
 * A figure as Indonesian offices, English spreadsheets and SIPD write it. A single mark before three digits may divide thousands or begin a
 * fraction: only where fractions cannot be (whole rupiah) is it read, elsewhere it is asked about.
 */
export function bacaAngkaLembar(teks: string, bolehPecahan: boolean): AngkaLembar {
  const t = teks
    .trim()
    .replace(/^rp\.?\s*/i, '')
    .replace(/[\s\u00a0']/g, '')
    .replace(/,-$/, '')
  if (/^[-−(]/.test(t)) return { salah: 'negatif' }
  if (UTUH.test(t)) return { nilai: rapikan(t) }
  if (TITIK_RIBUAN.test(t)) return { nilai: rapikan(t.replaceAll('.', '').replace(',', '.')) }
  if (KOMA_RIBUAN.test(t)) return { nilai: rapikan(t.replaceAll(',', '')) }
  const satu = SATU_TANDA.exec(t)
  if (satu !== null) {
    const [ribuan, pecahan] = [`${satu[1] ?? ''}${satu[2] ?? ''}`, rapikan(`${satu[1] ?? ''}.${satu[2] ?? ''}`)]
    return bolehPecahan ? { salah: 'angka-taksa', bacaan: [ribuan, pecahan] } : { nilai: ribuan }
  }
  return PECAHAN.test(t) ? { nilai: rapikan(t.replace(',', '.')) } : { salah: 'bukan-angka' }
}

/** Neither leading zeros nor zeros at the end of a fraction. */
function rapikan(desimal: string): string {
  const [utuh = '0', pecahan = ''] = desimal.split('.')
  const ekor = pecahan.replace(/0+$/, '')
  const kepala = utuh.replace(/^0+(?=\d)/, '')
  return ekor === '' ? kepala : `${kepala}.${ekor}`
}
