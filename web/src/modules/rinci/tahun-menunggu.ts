import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'

/** How often this need was asked for up to this entry, and since which budget year (U-09). */
export function tahunMenunggu(p: Pick<PengajuanRinci, 'tahunAnggaran' | 'silsilah'>): { readonly sejak: number; readonly kali: number } {
  const dulu = p.silsilah.filter((s) => s.jenis === 'diusulkan-kembali' && s.tahunAnggaran < p.tahunAnggaran).map((s) => s.tahunAnggaran)
  return { sejak: Math.min(p.tahunAnggaran, ...dulu), kali: dulu.length + 1 }
}
