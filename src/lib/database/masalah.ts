export type JenisMasalah =
  | 'batas-laju-tidak-sah'
  | 'basis-data-gagal-mulai'
  | 'basis-data-hilang'
  | 'basis-data-lebih-baru'
  | 'basis-data-tak-terjangkau'
  | 'basis-data-versi-lain'
  | 'folder-data-dipakai'
  | 'folder-data-tak-terjangkau'
  | 'kunci-jejak-hilang'
  | 'kunci-jejak-lain'
  | 'migrasi-gagal'
  | 'peran-menembus-pagar'
  | 'peran-tak-cukup'
  | 'port-dipakai'
  | 'port-terlarang'
  | 'port-tidak-sah'
  | 'postgresql-terlalu-tua'
  | 'program-basis-data-tidak-ada'
  | 'ruang-penuh'
  | 'sandi-tak-dikenal'
  | 'skema-belum-siap'
  | 'surel-tidak-sah'

/** A start that cannot go on: what is wrong and what to do, in words for the person who typed the command. */
export class MasalahMulai extends Error {
  readonly jenis: JenisMasalah
  readonly pesan: string
  readonly langkah: string

  constructor(jenis: JenisMasalah, pesan: string, langkah: string) {
    super(`${pesan} ${langkah}`)
    this.name = 'MasalahMulai'
    this.jenis = jenis
    this.pesan = pesan
    this.langkah = langkah
  }
}

export type Progress = (line: string) => void

/** The text to print for a start problem, without a stack; null for anything else, which is a bug. */
function explainStartProblem(error: unknown): string | null {
  if (!(error instanceof MasalahMulai)) return null
  return `Selaras tidak dapat berjalan: ${error.pesan}\nYang dapat dilakukan: ${error.langkah}\n`
}

/** Prints a start problem on stderr and sets exit code 1; rethrows what is not a start problem. */
export function reportStartProblem(error: unknown): void {
  const text = explainStartProblem(error)
  if (text === null) throw error
  process.stderr.write(text)
  process.exitCode = 1
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Turns the failures that a full or closed disk causes, in any layer, into words; others pass unchanged. */
export function translateDiskError(error: unknown, folder: string): unknown {
  if (error instanceof MasalahMulai) return error
  const code = errorCode(error)
  const text = errorText(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100' || /no space left on device/i.test(text)) {
    return diskFull(folder)
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR') {
    return folderClosed(folder, text)
  }
  return error
}

function diskFull(folder: string): MasalahMulai {
  return new MasalahMulai(
    'ruang-penuh',
    `ruang penyimpanan untuk folder data ${folder} sudah penuh.`,
    'Kosongkan ruang pada penyimpanan itu, atau pindahkan folder data ke penyimpanan lain lewat SELARAS_DATA, lalu jalankan lagi. Yang sudah tersimpan tetap utuh.',
  )
}

export function folderClosed(folder: string, reason: string): MasalahMulai {
  return new MasalahMulai(
    'folder-data-tak-terjangkau',
    `folder data ${folder} tidak dapat dibaca atau ditulis (${reason}).`,
    'Beri izin baca dan tulis kepada pengguna yang menjalankan program ini, atau pilih folder lain lewat SELARAS_DATA.',
  )
}
