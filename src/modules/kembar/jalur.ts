/** By which way a proposal comes: the same work may be asked for on several (D-02, D-03). */
export const DAFTAR_JALUR_USULAN = ['musrenbang', 'pokir', 'perangkat-daerah', 'anggaran-desa'] as const
export type JalurUsulan = (typeof DAFTAR_JALUR_USULAN)[number]

/** What is sent on to the village's own budget counts as such, whichever way it came. */
export function jalurUsulan(p: { readonly kanal: string; readonly tujuan: string | null }): JalurUsulan {
  if (p.tujuan === 'desa') return 'anggaran-desa'
  if (p.kanal === 'pokir') return 'pokir'
  return p.kanal === 'perangkat-daerah' ? 'perangkat-daerah' : 'musrenbang'
}
