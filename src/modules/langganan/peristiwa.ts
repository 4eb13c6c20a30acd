/** What may be subscribed to: the events of a proposal as the ledger names them. */
export const PERISTIWA_LANGGANAN = [
  'usulan-diajukan',
  'usulan-diterima',
  'usulan-diubah',
  'usulan-dikembalikan',
  'usulan-dialihkan',
  'usulan-dicadangkan',
  'usulan-ditunda',
  'usulan-ditolak',
  'usulan-dibatalkan',
  'usulan-digabung',
  'usulan-dipecah',
  'usulan-diteruskan',
  'usulan-dianggarkan',
  'usulan-terealisasi',
  'usulan-tidak-terealisasi',
] as const

export const KEADAAN_KIRIMAN = ['menunggu', 'terkirim', 'gagal'] as const
export type KeadaanKiriman = (typeof KEADAAN_KIRIMAN)[number]
