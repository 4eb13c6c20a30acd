/** The order in which a list without headings is read. */
const URUTAN = ['nama', 'unsur', 'lembaga', 'jabatan']

/** What was typed or copied from a sheet, as the CSV the server reads: one person a line, parted by tab, semicolon or comma. */
export function tempelKeCsv(teks: string): string {
  const baris = teks
    .split(/\r?\n/)
    .map((b) => b.trim())
    .filter((b) => b !== '')
    .map((b) => b.split(pemisah(b)).map((sel) => sel.trim()))
  const [kepala] = baris
  if (kepala === undefined) return ''
  const berkepala = kepala.some((sel) => /^(nama|nama lengkap)$/i.test(sel))
  const semua = berkepala ? baris : [URUTAN, ...baris.map((b) => b.map((sel, i) => (i === 0 ? lepasNomor(sel) : sel)))]
  return semua.map((b) => b.map((sel) => `"${sel.replaceAll('"', '""')}"`).join(',')).join('\n')
}

function pemisah(baris: string): string {
  if (baris.includes('\t')) return '\t'
  return baris.includes(';') ? ';' : ','
}

/** A typed list is often numbered: `3. Siti Aminah`. */
function lepasNomor(nama: string): string {
  return nama.replace(/^\d{1,3}[.)]\s+/, '')
}
