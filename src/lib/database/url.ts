import { MasalahMulai, errorCode, errorText } from './masalah.ts'

const USER_INFO = /^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?/

export function assertDatabaseUrl(name: string, url: string): void {
  if (USER_INFO.test(url)) return
  throw new MasalahMulai(
    'basis-data-tak-terjangkau',
    `isi ${name} bukan alamat PostgreSQL.`,
    `Bentuk yang benar: ${name}=postgres://peran:sandi@server:5432/nama_basis_data`,
  )
}

export function withUser(url: string, user: string, password: string): string {
  return url.replace(USER_INFO, (_all, scheme: string) => `${scheme}${encodeURIComponent(user)}:${encodeURIComponent(password)}@`)
}

export function userOf(url: string): { user: string; password: string } {
  const info = /^[^:]+:\/\/([^@/]*)@/.exec(url)?.[1] ?? ''
  const [user = '', password = ''] = info.split(':')
  return { user: decodeURIComponent(user), password: decodeURIComponent(password) }
}

export function withDatabase(url: string, database: string): string {
  return url.replace(/^([^:]+:\/\/[^/]+)\/[^?]*/, (_all, head: string) => `${head}/${database}`)
}

/** Every connection of this address acts as `role` from its first statement on. */
export function withRole(url: string, role: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}role=${encodeURIComponent(role)}`
}

/** For messages: never the password. */
export function describeUrl(url: string): string {
  return url
    .replace(/^[^:]+:\/\//, '')
    .replace(/^[^@/]*@/, '')
    .replace(/\?.*$/, '')
}

const REASONS: Readonly<Record<string, string>> = {
  '28000': 'server menolak peran itu',
  '28P01': 'kata sandi ditolak',
  '3D000': 'basis data itu tidak ada di server',
  '53300': 'server kehabisan koneksi',
  '57P03': 'server sedang memulai atau berhenti',
  CONNECT_TIMEOUT: 'server tidak menjawab',
  ECONNREFUSED: 'tidak ada yang menjawab di alamat itu',
  ENOTFOUND: 'nama server tidak dikenal',
  EAI_AGAIN: 'nama server tidak dikenal',
  ETIMEDOUT: 'server tidak menjawab',
  EHOSTUNREACH: 'server tidak terjangkau lewat jaringan',
}

/** A failed connection in words; any other error passes unchanged. */
export function translateConnectionError(error: unknown, name: string, url: string): unknown {
  const code = errorCode(error)
  const reason = REASONS[code] ?? (/^(28|08)/.test(code) ? errorText(error) : undefined)
  if (error instanceof MasalahMulai || reason === undefined) return error
  return new MasalahMulai(
    'basis-data-tak-terjangkau',
    `basis data ${describeUrl(url)} (${name}, peran ${userOf(url).user || '?'}) tidak dapat dipakai: ${reason}.`,
    `Periksa isi ${name} dan apakah server itu berjalan, lalu jalankan lagi.`,
  )
}
