/** Terms that differ between regions (S0-17), with how people commonly say them. What is not set is said the common way. */
export const DAFTAR_ISTILAH = ['pd', 'musrenbang', 'desa', 'kecamatan', 'camat', 'kades'] as const
export type Istilah = (typeof DAFTAR_ISTILAH)[number]

export const PILIHAN_ISTILAH: Readonly<Record<Istilah, readonly string[]>> = {
  pd: ['perangkat daerah', 'OPD', 'SKPD', 'SOPD', 'PD'],
  musrenbang: ['musrenbang', 'musrembang'],
  desa: ['desa', 'kampung', 'nagari', 'gampong', 'pekon', 'tiyuh', 'lembang', 'negeri'],
  kecamatan: ['kecamatan', 'distrik', 'kapanewon', 'kemantren'],
  camat: ['camat', 'kepala distrik', 'panewu', 'mantri pamong praja'],
  kades: ['kepala desa', 'kepala kampung', 'wali nagari', 'keuchik', 'perbekel', 'peratin', 'raja negeri'],
}

/** Only what differs from the common word is kept, trimmed. */
export function rapikanIstilah(isi: Readonly<Partial<Record<Istilah, string>>>): Record<string, string> {
  return Object.fromEntries(
    DAFTAR_ISTILAH.flatMap((i) => {
      const kata = isi[i]?.trim() ?? ''
      return kata === '' || kata === PILIHAN_ISTILAH[i][0] ? [] : [[i, kata] as const]
    }),
  )
}
