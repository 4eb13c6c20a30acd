import type { Context, Next } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { BekalAplikasi } from '#src/aplikasi.ts'
import { penuturUntuk } from '#src/kata.ts'
import { type ApiEnv, tolak } from '#src/lib/http.ts'
import type { Penolakan } from '#src/lib/result.ts'
import { saat, type Tanggal } from '#src/lib/waktu.ts'
import { catatPenolakan } from '#src/modules/jejak/jejak.service.ts'
import { findSesi } from '#src/modules/pengguna/auth.service.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { loadDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { listDaerahPengguna, loadPelaku } from '#src/modules/pengguna/pengguna.service.ts'
import { kenaliToken } from '#src/modules/token-mesin/token-mesin.service.ts'
import { bacaKepalaToken, type OperasiToken, periksaLingkupToken } from '#src/modules/token-mesin/token-mesin.ts'
import type { PenjagaLaju } from '#src/penjaga.ts'

/* Whose request it is, and in which government: a person by session, or a program by its token. */

type C = Context<ApiEnv<Konteks>>

/** Milliseconds for which an actor and a government are remembered; the session itself is remembered longer. */
const LAMA_INGAT = 3_000

/** Who acts, in which government, at what time of its own. An ended assignment or a moved demo date is felt within seconds. */
export function pasangKonteks(b: BekalAplikasi, { laju, operasi }: { readonly laju: PenjagaLaju; readonly operasi: () => DaftarOperasi }) {
  const ingat = {
    daerah: ingatSebentar(b, (daerahId: string) => loadDaerah(b.sql, daerahId)).tanya,
    pelaku: ingatSebentar(b, (daerahId: string, penggunaId: string, hariIni: Tanggal) => loadPelaku(b.sql, daerahId, penggunaId, hariIni)),
  }
  b.auth.perubahan.padaPelaku((penggunaId) => ingat.pelaku.lupakan((kunci) => penggunaId === null || kunci.includes(penggunaId)))
  return async (c: C, next: Next): Promise<Response | void> => {
    const siapa = await kenali(b, c, operasi)
    if (siapa.jenis === 'ditolak') return laju.ambil(c, 'alamat', b.alamatPengirim?.(c) ?? null) ?? tolak(c, siapa.penolakan)
    const terbatas = siapa.jenis === 'tetap' ? null : laju.ambil(c, siapa.jenis, siapa.kunci)
    if (terbatas !== null) return terbatas
    const { penggunaId } = siapa
    const daerahId = c.req.param('daerahId') ?? ''
    const kini = b.kini()
    const daerah = /^[0-9]{2,4}$/.test(daerahId) ? await ingat.daerah(daerahId) : null
    if (daerah === null) return tolak(c, { jenis: 'tidak-ditemukan' })
    const { saat: saatDaerah, hariIni } = waktuDaerah(daerah, kini)
    const pelaku = await ingat.pelaku.tanya(daerahId, penggunaId, hariIni)
    if (pelaku === null) return tolakDaerahLain(b, c, penggunaId, kini)
    if (siapa.jenis === 'token') {
      const salah = siapa.periksa(daerahId)
      const pencatat = { daerahId, pelaku: { penggunaId, tokenId: siapa.kunci }, saat: saatDaerah, saatNyata: saat(kini) }
      if (salah !== null) await catatPenolakan(b.sql, pencatat, { jenis: salah.jenis, operasi: siapa.operasi })
      if (salah !== null) return tolak(c, salah)
    }
    if (Object.keys(daerah.istilah).length > 0) c.set('penutur', penuturUntuk(daerah.istilah))
    if (daerah.dataContoh) c.header('x-selaras-data', 'contoh')
    c.set('konteks', {
      sql: b.sql,
      daerahId,
      pelaku: siapa.jenis === 'token' ? { ...pelaku, tokenId: siapa.kunci } : pelaku,
      saat: saatDaerah,
      saatNyata: saat(kini),
      hariIni,
      zona: daerah.zonaWaktu,
      kunci: c.req.header('idempotency-key') ?? null,
    })
    return next()
  }
}

interface Ingatan<A extends string[], T> {
  readonly tanya: (...a: A) => Promise<T | null>
  readonly lupakan: (mana: (argumen: readonly string[]) => boolean) => void
}

/** Remembers an answer for a few seconds, by its arguments: the same clerk sends many requests. What is not there is asked again. */
function ingatSebentar<A extends string[], T>(b: BekalAplikasi, tanya: (...a: A) => Promise<T | null>): Ingatan<A, T> {
  const ingatan = new Map<string, { readonly argumen: readonly string[]; readonly sampai: number; readonly nilai: T }>()
  let giliran = 0
  return {
    tanya: async (...a) => {
      const kunci = a.join('\n')
      const kini = b.kini().getTime()
      const ada = ingatan.get(kunci)
      if (ada !== undefined && ada.sampai > kini) return ada.nilai
      const mulai = giliran
      const nilai = await tanya(...a)
      if (ingatan.size > 5000) ingatan.clear()
      if (nilai === null) ingatan.delete(kunci)
      // What was asked before something was forgotten may be of before: it is not kept.
      else if (mulai === giliran) ingatan.set(kunci, { argumen: a, sampai: kini + LAMA_INGAT, nilai })
      return nilai
    },
    lupakan: (mana) => {
      giliran += 1
      for (const [kunci, { argumen }] of ingatan) if (mana(argumen)) ingatan.delete(kunci)
    },
  }
}

/** The operations a token may be asked for, by method and path as they are registered. */
export type DaftarOperasi = ReadonlyMap<string, OperasiToken>

type Siapa =
  | { readonly jenis: 'tetap'; readonly penggunaId: string }
  | { readonly jenis: 'sesi'; readonly penggunaId: string; readonly kunci: string }
  | {
      readonly jenis: 'token'
      readonly penggunaId: string
      readonly kunci: string
      readonly operasi: string
      readonly periksa: (daerahId: string) => Penolakan | null
    }
  | { readonly jenis: 'ditolak'; readonly penolakan: Penolakan }

/** A token counts alone: what a cookie beside it says is not looked at. */
async function kenali(b: BekalAplikasi, c: C, operasi: () => DaftarOperasi): Promise<Siapa> {
  if (b.penggunaTetap !== undefined) return { jenis: 'tetap', penggunaId: b.penggunaTetap }
  const token = bacaKepalaToken(c.req.header('authorization'))
  if (token !== null) return kenaliProgram(b, c, token, operasi)
  const sesi = await findSesi(b.auth, c.req.raw.headers)
  if (!sesi.ok) return { jenis: 'ditolak', penolakan: sesi.error }
  for (const cookie of sesi.value.setCookie) c.header('set-cookie', cookie, { append: true })
  return { jenis: 'sesi', penggunaId: sesi.value.penggunaId, kunci: sesi.value.sesiId }
}

async function kenaliProgram(b: BekalAplikasi, c: C, token: string, operasi: () => DaftarOperasi): Promise<Siapa> {
  const t = await kenaliToken(b.sql, token, saat(b.kini()))
  if (!t.ok) return { jenis: 'ditolak', penolakan: t.error }
  const { penggunaId, tokenId, lingkup, daerahId } = t.value
  const diminta = operasiDari(c, operasi)
  return {
    jenis: 'token',
    penggunaId,
    kunci: tokenId,
    operasi: diminta?.operationId ?? c.req.method,
    periksa: (daerah) => {
      if (daerah !== daerahId) return { jenis: 'bukan-daerah-anda' }
      return diminta === null ? { jenis: 'tidak-ditemukan' } : periksaLingkupToken(lingkup, diminta)
    },
  }
}

/** The operation that will answer: of all that matches, guards and fallbacks too, the first that is one. */
function operasiDari(c: C, operasi: () => DaftarOperasi): OperasiToken | null {
  const daftar = operasi()
  return (
    matchedRoutes(c)
      .map((r) => daftar.get(`${c.req.method} ${r.path}`))
      .find((o) => o !== undefined) ?? null
  )
}

/** A signed-in person in a government not theirs: refused, and traced in the ledger of the one they belong to (kontrak 7). */
async function tolakDaerahLain(b: BekalAplikasi, c: C, penggunaId: string, kini: Date): Promise<Response> {
  const [asal] = await listDaerahPengguna(b.sql, penggunaId)
  if (asal !== undefined) {
    const operasi = `${c.req.method} ${c.req.path.split('/').slice(0, 5).join('/')}`
    await catatPenolakan(
      b.sql,
      { daerahId: asal.daerahId, pelaku: { penggunaId }, saat: waktuDaerah(asal, kini).saat, saatNyata: saat(kini) },
      { jenis: 'bukan-daerah-anda', operasi },
    )
  }
  return tolak(c, { jenis: 'bukan-daerah-anda' })
}

/** Whether photos of drafts may be seen: by people who have signed in, and by a program of this government that may read files. */
export async function isPembacaFoto(b: BekalAplikasi, kepala: Headers, daerahId: string): Promise<boolean> {
  const token = bacaKepalaToken(kepala.get('authorization'))
  if (token === null) return (await findSesi(b.auth, kepala)).ok
  const t = await kenaliToken(b.sql, token, saat(b.kini()))
  return t.ok && t.value.daerahId === daerahId && t.value.lingkup.includes('baca:berkas')
}
