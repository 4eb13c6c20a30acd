import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Sql, writeTenant } from '#src/lib/sql.ts'
import { type Saat, saat } from '#src/lib/waktu.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { penugasanKelolaToken } from '#src/modules/token-mesin/token-mesin.policy.ts'
import {
  type BarisToken,
  countTokenBerlaku,
  findTokenSidik,
  insertToken,
  listToken,
  lockToken,
  touchToken,
  updateTokenDicabut,
} from '#src/modules/token-mesin/token-mesin.queries.ts'
import type { DaftarTokenKeluar, TokenBaru, TokenDibuatKeluar, TokenKeluar } from '#src/modules/token-mesin/token-mesin.schema.ts'
import {
  daerahToken,
  periksaMasaToken,
  type PenolakanPakaiToken,
  type PenolakanToken,
  TOKEN_TERBANYAK,
  tulisToken,
} from '#src/modules/token-mesin/token-mesin.ts'

type Hasil<T> = Promise<Result<T, PenolakanToken | PenolakanPerintah>>

/** Makes a token that acts for its maker. It lives by real time: a demo date neither lengthens nor shortens it. */
export function buatToken(k: Konteks, isi: TokenBaru): Hasil<TokenDibuatKeluar> {
  // A secret is an answer that must not be kept for a second sending.
  return jalankanPerintah<TokenDibuatKeluar, PenolakanToken>({ ...k, kunci: null }, 'token.buat', isi, async (tx) => {
    const { penggunaId } = k.pelaku
    if ((await countTokenBerlaku(tx, k.daerahId, penggunaId, k.saatNyata)) >= TOKEN_TERBANYAK)
      return refuse({ jenis: 'token-terlalu-banyak', maksimal: TOKEN_TERBANYAK })
    const [tokenId, token] = [randomUUID(), tulisToken(k.daerahId, randomBytes(32).toString('base64url'))]
    const kedaluwarsaPada = saat(new Date(Date.parse(k.saatNyata) + isi.berlakuHari * 86_400_000))
    const baris = await insertToken(tx, k.daerahId, {
      tokenId,
      penggunaId,
      nama: isi.nama,
      lingkup: isi.lingkup,
      sidik: sidikToken(token),
      ekor: token.slice(-4),
      dibuatPada: k.saatNyata,
      kedaluwarsaPada,
    })
    await catat(tx, k, { peristiwa: 'token-mesin-dibuat', objek: { jenis: 'token-mesin', id: tokenId }, baris: [sesudah('token_mesin', tokenId, baris)] })
    return ok({ tokenId, token, kedaluwarsaPada })
  })
}

/** Of the digest alone nobody can make the token again: it is 256 bits of chance, so no slow hash is needed. */
function sidikToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** One's own tokens; of everybody for whoever answers for the government. */
export async function daftarToken(k: Konteks): Promise<DaftarTokenKeluar> {
  const kelolaSemua = penugasanKelolaToken(k.pelaku) !== null
  const baris = await readTenant(k.sql, k.daerahId, (tx) => listToken(tx, k.daerahId, kelolaSemua ? null : k.pelaku.penggunaId))
  return { kelolaSemua, data: baris.map((b) => susunToken(b, k)) }
}

function susunToken({ penggunaId, ...b }: BarisToken, k: Konteks): TokenKeluar {
  const salah = periksaMasaToken(b, k.saatNyata)
  const keadaan = salah === null ? 'berlaku' : salah.jenis === 'token-dicabut' ? 'dicabut' : 'kedaluwarsa'
  return { ...b, milikSaya: penggunaId === k.pelaku.penggunaId, keadaan }
}

/** Ends a token at once: its owner, or whoever answers for the government. Another's is not there for anybody else. */
export function cabutToken(k: Konteks, tokenId: string): Hasil<{ tokenId: string }> {
  return jalankanPerintah<{ tokenId: string }, PenolakanToken>(k, 'token.cabut', { tokenId }, async (tx) => {
    const t = await lockToken(tx, k.daerahId, tokenId)
    const kelola = penugasanKelolaToken(k.pelaku)
    if (t === null || (t.penggunaId !== k.pelaku.penggunaId && kelola === null)) return refuse({ jenis: 'token-tidak-ditemukan' })
    if (t.dicabutPada !== null) return refuse({ jenis: 'token-sudah-dicabut' })
    const baris = await updateTokenDicabut(tx, k.daerahId, { tokenId, oleh: k.pelaku.penggunaId, saat: k.saatNyata })
    await catat(tx, k, {
      peristiwa: 'token-mesin-dicabut',
      objek: { jenis: 'token-mesin', id: tokenId },
      baris: [sesudah('token_mesin', tokenId, baris)],
      ...(kelola === null || t.penggunaId === k.pelaku.penggunaId ? {} : { penugasan: kelola }),
    })
    return ok({ tokenId })
  })
}

export interface TokenDikenal {
  readonly tokenId: string
  readonly daerahId: string
  readonly penggunaId: string
  readonly lingkup: readonly string[]
}

/** How often the last use is written down: to the minute is exact enough. */
const JEDA_TERAKHIR = 60_000

/** Whom a token sent along means, as long as it stands. */
export async function kenaliToken(sql: Sql, token: string, kini: Saat): Promise<Result<TokenDikenal, PenolakanPakaiToken>> {
  const daerahId = daerahToken(token)
  const t = daerahId === null ? null : await readTenant(sql, daerahId, (tx) => findTokenSidik(tx, daerahId, sidikToken(token)))
  if (t === null || daerahId === null) return refuse({ jenis: 'token-tidak-dikenal' })
  const salah = periksaMasaToken(t, kini)
  if (salah !== null) return refuse(salah)
  if (t.terakhirDipakai === null || Date.parse(kini) - Date.parse(t.terakhirDipakai) > JEDA_TERAKHIR)
    await writeTenant(sql, daerahId, (tx) => touchToken(tx, daerahId, t.tokenId, kini))
  return ok({ tokenId: t.tokenId, daerahId, penggunaId: t.penggunaId, lingkup: t.lingkup })
}
