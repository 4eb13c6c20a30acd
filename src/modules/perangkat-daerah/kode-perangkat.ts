/** The next free code for an office with these affairs fields, or for a sub-unit of one: what a form proposes. */
export function usulkanKode(bidangUrusan: readonly string[], kodeInduk: string | null, terpakai: ReadonlySet<string>): string {
  const awal = kodeInduk === null ? [...bidangUrusan, '0.00', '0.00', '0.00'].slice(0, 3).join('.') : kodeInduk.slice(0, -'SSSS'.length)
  for (let n = 1; ; n += 1) {
    const kode = kodeInduk === null ? `${awal}.${String(n).padStart(2, '0')}.0000` : `${awal}${String(n).padStart(4, '0')}`
    if (!terpakai.has(kode)) return kode
  }
}
