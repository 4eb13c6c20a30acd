import type { Bahasa } from '#src/lib/kata.ts'

export const DAFTAR_ALASAN = [
  'A01',
  'A02',
  'A03',
  'A04',
  'A05',
  'A06',
  'A07',
  'A08',
  'A09',
  'A10',
  'A11',
  'A12',
  'A13',
  'A14',
  'A15',
  'A16',
  'A17',
  'A18',
  'A19',
  'A20',
] as const
export type KodeAlasan = (typeof DAFTAR_ALASAN)[number]

/** The twenty coded reasons of refusal and change, as officials read them. */
export const ALASAN: Readonly<Record<KodeAlasan, Readonly<Record<Bahasa, string>>>> = {
  A01: { id: 'Bukan kewenangan kabupaten/kota', en: 'Not within the authority of the regency or city' },
  A02: { id: 'Usulan ganda', en: 'Proposed twice' },
  A03: { id: 'Lokasi tidak jelas atau salah alamat', en: 'Place unclear or wrong address' },
  A04: { id: 'Salah tujuan perangkat daerah, dialihkan', en: 'Addressed to the wrong agency, redirected' },
  A05: { id: 'Sudah pernah diusulkan dan belum direalisasikan', en: 'Proposed before and not yet carried out' },
  A06: { id: 'Di luar kamus usulan', en: 'Outside the catalogue of proposals' },
  A07: { id: 'Data tidak lengkap', en: 'Data incomplete' },
  A08: { id: 'Status lahan belum jelas', en: 'Status of the land unclear' },
  A09: { id: 'Tidak sesuai rencana tata ruang', en: 'Against the spatial plan' },
  A10: { id: 'Melampaui pagu indikatif', en: 'Beyond the indicative ceiling' },
  A11: { id: 'Bukan prioritas RPJMD/RKPD tahun ini', en: 'Not a priority of this year’s RPJMD/RKPD' },
  A12: { id: 'Anggaran tidak mencukupi', en: 'Budget not sufficient' },
  A13: { id: 'Belum siap teknis', en: 'Not technically ready' },
  A14: { id: 'Sudah atau akan dikerjakan dari sumber dana lain', en: 'Done, or to be done, from another source' },
  A15: { id: 'Volume atau harga tidak wajar, disesuaikan', en: 'Volume or price out of line, adjusted' },
  A16: { id: 'Digabung dengan usulan lain', en: 'Merged with another proposal' },
  A17: { id: 'Hibah/bansos harus melalui ketentuan hibah', en: 'Grants must follow the rules on grants' },
  A18: { id: 'Tidak memenuhi syarat kriteria', en: 'Does not meet the criteria' },
  A19: { id: 'Dibatalkan pengusul', en: 'Withdrawn by the proposer' },
  A20: { id: 'Lewat jadwal penginputan', en: 'After the entry window' },
}
