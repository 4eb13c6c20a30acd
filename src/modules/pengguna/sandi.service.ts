import { argon2, type Argon2Parameters, timingSafeEqual } from 'node:crypto'

/** Argon2id above OWASP's floor (19 MiB, 2 passes): about 45 ms of one core. */
const BIAYA = { memory: 32_768, passes: 2, parallelism: 1, tagLength: 32 } as const

const BENTUK = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,86})\$([A-Za-z0-9+/]{43,86})$/

/** The PHC string `$argon2id$v=19$m=…,t=…,p=…$salt$tag`; `garam` is 16 random bytes. */
export async function sandikan(kataSandi: string, garam: Buffer): Promise<string> {
  const tag = await hitung({ ...BIAYA, message: kataSandi.normalize('NFKC'), nonce: garam })
  return `$argon2id$v=19$m=${BIAYA.memory},t=${BIAYA.passes},p=${BIAYA.parallelism}$${tanpaIsian(garam)}$${tanpaIsian(tag)}`
}

/** Uses the cost that the stored string names, so that raising ours locks nobody out. False for any other form. */
export async function isSandiCocok(kataSandi: string, tersandi: string): Promise<boolean> {
  const [, memory, passes, parallelism, garam, tag] = BENTUK.exec(tersandi) ?? []
  if (garam === undefined || tag === undefined) return false
  const tersimpan = Buffer.from(tag, 'base64')
  const biaya = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism), tagLength: tersimpan.length }
  const dihitung = await hitung({ ...biaya, message: kataSandi.normalize('NFKC'), nonce: Buffer.from(garam, 'base64') })
  return timingSafeEqual(dihitung, tersimpan)
}

function hitung(parameter: Argon2Parameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameter, (galat, hasil) => (galat === null ? resolve(hasil) : reject(galat)))
  })
}

function tanpaIsian(b: Buffer): string {
  return b.toString('base64').replaceAll('=', '')
}
