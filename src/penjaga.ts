import type { Context, MiddlewareHandler, Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createPembatas, type Pembatas, type SisaLaju } from '#src/lib/batas-laju.ts'
import { MasalahMulai } from '#src/lib/database/masalah.ts'
import { type ApiEnv, type PenolakanHttp, tolak } from '#src/lib/http.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { bacaKepalaToken } from '#src/modules/token-mesin/token-mesin.ts'

/* What every request meets before anybody knows whose it is: how large, how many, from which site. */

type C = Context<ApiEnv<Konteks>>

const batasIsi = bodyLimit({ maxSize: 512 * 1024, onError: (c) => tolak(c as C, { jenis: 'isi-terlalu-besar' }) })

/** Photos and sheets have a limit of their own at their route. */
export function batasiIsi(c: C, next: Next): Promise<Response | void> {
  return c.req.path.endsWith('/berkas') || c.req.path.endsWith('/kamus/impor') || c.req.path.includes('/pertukaran/usulan/') || c.req.path.includes('/opensid/')
    ? next()
    : batasIsi(c as never, next)
}

/** In the last hour before a deadline: some wait, none is lost. */
export function bendung(batas: number) {
  let serentak = 0
  return async (c: C, next: Next): Promise<Response | void> => {
    if (serentak >= batas) {
      c.header('retry-after', '2')
      return tolak(c, { jenis: 'server-sibuk' })
    }
    serentak += 1
    try {
      return await next()
    } finally {
      serentak -= 1
    }
  }
}

/**
 * A write that a browser says comes from another site is refused: cookies alone prove nothing. A request with a token is answered by the
 * token alone, which no other site can make a browser send.
 */
export async function jagaAsal(c: C, next: Next): Promise<Response | void> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  // Elsewhere a session answers whatever token stands beside it.
  if (JALUR_DAERAH.test(c.req.path) && bacaKepalaToken(c.req.header('authorization')) !== null) return next()
  return isAsalLain(c) ? tolak(c, { jenis: 'asal-tidak-dikenal' }) : next()
}

/** By its Origin; a browser that leaves it out still says how far the sender is. A program says neither. */
function isAsalLain(c: C): boolean {
  const asal = c.req.header('origin')
  if (asal !== undefined) return hostDari(asal) !== c.req.header('host')
  const jarak = c.req.header('sec-fetch-site')
  return jarak === 'cross-site' || jarak === 'same-site'
}

function hostDari(asal: string): string | null {
  return URL.canParse(asal) ? new URL(asal).host : null
}

/** Requests a minute: of one token, of one session, of one address as long as nobody is known, and its attempts to sign in. Zero: no limit. */
export interface BatasLaju {
  readonly token: number
  readonly sesi: number
  readonly alamat: number
  readonly masuk: number
}

export const BATAS_LAJU: BatasLaju = { token: 300, sesi: 1200, alamat: 600, masuk: 60 }

/** From the settings: a whole number, or what holds without one. What is no number stops the start, in words. */
export function bacaBatasLaju(tertulis: Readonly<Partial<Record<keyof BatasLaju, string | undefined>>>): BatasLaju {
  const baca = (jenis: keyof BatasLaju): number => {
    const teks = tertulis[jenis]
    if (teks === undefined || teks === '') return BATAS_LAJU[jenis]
    if (/^\d{1,7}$/.test(teks)) return Number(teks)
    throw new MasalahMulai(
      'batas-laju-tidak-sah',
      `SELARAS_BATAS_${jenis.toUpperCase()} bukan bilangan bulat: ${teks}.`,
      'Isi berapa permintaan per menit, misalnya 300; 0 berarti tanpa batas.',
    )
  }
  return { token: baca('token'), sesi: baca('sesi'), alamat: baca('alamat'), masuk: baca('masuk') }
}

type JenisLaju = keyof BatasLaju

export interface PenjagaLaju {
  /** Takes one of this sender's share; the refusal when there is none left. The headers say how much there is. */
  readonly ambil: (c: C, jenis: JenisLaju, kunci: string | null) => Response | null
  /** Everything outside a government: by address. */
  readonly umum: MiddlewareHandler<ApiEnv<Konteks>>
}

interface BekalLaju {
  readonly batas: BatasLaju
  readonly kini: () => Date
  /** Null: from this machine itself. */
  readonly alamatPengirim: (c: Context) => string | null
}

/** Answered by their own guard, or as cheap as a file. */
const JALUR_DAERAH = /^\/api\/daerah\/[^/]+\//
/** A name is guarded against many passwords elsewhere (`catatanMasuk`); this is against one password tried on many names. */
const JALUR_MASUK = /^\/api\/(masuk|auth\/sign-in)/

export function createPenjagaLaju(b: BekalLaju): PenjagaLaju {
  const pembatas = (Object.keys(b.batas) as JenisLaju[]).map((j) => [j, b.batas[j] > 0 ? createPembatas(b.batas[j]) : null] as const)
  const cari = Object.fromEntries(pembatas) as Record<JenisLaju, Pembatas | null>
  const ambil: PenjagaLaju['ambil'] = (c, jenis, kunci) => {
    const p = cari[jenis]
    if (p === null || kunci === null) return null
    return sampaikan(c, jenis, p.ambil(kunci, b.kini().getTime()))
  }
  return {
    ambil,
    umum: async (c, next) => {
      if (JALUR_DAERAH.test(c.req.path)) return next()
      const alamat = b.alamatPengirim(c)
      const masuk = c.req.method === 'POST' && JALUR_MASUK.test(c.req.path) ? ambil(c, 'masuk', alamat) : null
      return masuk ?? ambil(c, 'alamat', alamat) ?? next()
    },
  }
}

/** Headers after draft-ietf-httpapi-ratelimit-headers. */
function sampaikan(c: C, jenis: JenisLaju, { boleh, batas, sisa, detik }: SisaLaju): Response | null {
  c.header('ratelimit-policy', `"${jenis}";q=${batas};w=60`)
  c.header('ratelimit', `"${jenis}";r=${sisa};t=${detik}`)
  if (boleh) return null
  c.header('retry-after', String(detik))
  const penolakan: PenolakanHttp = { jenis: 'terlalu-sering', detik }
  return tolak(c, penolakan)
}
