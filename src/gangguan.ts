/** PostgreSQL's and the driver's codes for "not now": restarting, no connection left, connection lost. */
const TIDAK_TERJANGKAU = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
])
const PENUH = new Set(['53100', 'ENOSPC', 'EDQUOT'])

/** What keeps a request from being answered now, by the code of the error; null for a bug. */
export function kenaliGangguan(galat: unknown): 'basis-data-tidak-terjangkau' | 'penyimpanan-penuh' | null {
  const kode = typeof galat === 'object' && galat !== null && 'code' in galat ? String(galat.code) : ''
  if (PENUH.has(kode)) return 'penyimpanan-penuh'
  return TIDAK_TERJANGKAU.has(kode) ? 'basis-data-tidak-terjangkau' : null
}
