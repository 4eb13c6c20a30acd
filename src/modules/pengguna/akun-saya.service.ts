import { APIError } from 'better-auth/api'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { type BarisSesi, deleteSesi, findKeadaanAkun, listSesi } from '#src/modules/pengguna/akun.queries.ts'
import type { AuthOptions, BetterAuth } from '#src/modules/pengguna/auth-pustaka.service.ts'
import { ATURAN_KUNCI, menitTunggu, type PeristiwaAkun } from '#src/modules/pengguna/masuk.ts'
import { clearPercobaan, countPercobaan, findSisaKunci } from '#src/modules/pengguna/masuk.queries.ts'
import { type PenolakanSandi, periksaSandi } from '#src/modules/pengguna/sandi.ts'

/** Who asks: the session of the request. */
export interface PemilikAkun {
  readonly sesiId: string
  readonly penggunaId: string
  readonly namaPengguna: string
  readonly hasFaktorKedua: boolean
}

export type PenolakanSandiLama = { readonly jenis: 'kata-sandi-salah' | 'akun-tanpa-sandi' } | { readonly jenis: 'terkunci'; readonly menit: number }
export type PenolakanFaktorKedua =
  | PenolakanSandiLama
  | { readonly jenis: 'faktor-kedua-sudah-terpasang' | 'faktor-kedua-belum-terpasang' | 'kode-salah' | 'faktor-kedua-belum-dimulai' }

export interface FaktorKeduaBaru {
  /** `otpauth://…`, for the authenticator app; shown as a QR code, and its secret as letters. */
  readonly uri: string
  readonly kodeCadangan: readonly string[]
}

interface Berkuki {
  readonly setCookie: readonly string[]
}

/** What a signed-in person does with the own account. Everything here leaves an event (`catatMasuk`). */
export interface AkunSaya {
  readonly listSesi: (p: PemilikAkun) => Promise<(BarisSesi & { isIni: boolean })[]>
  readonly akhiriSesi: (p: PemilikAkun, pilihan: { sesiId: string } | 'lainnya') => Promise<{ jumlah: number }>
  readonly gantiSandi: (
    p: PemilikAkun,
    isi: { kataSandiLama: string; kataSandiBaru: string },
    headers: Headers,
  ) => Promise<Result<Berkuki, PenolakanSandiLama | PenolakanSandi>>
  readonly mulaiFaktorKedua: (p: PemilikAkun, kataSandi: string, headers: Headers) => Promise<Result<FaktorKeduaBaru & Berkuki, PenolakanFaktorKedua>>
  readonly pastikanFaktorKedua: (p: PemilikAkun, kode: string, headers: Headers) => Promise<Result<Berkuki, PenolakanFaktorKedua>>
  readonly lepasFaktorKedua: (p: PemilikAkun, kataSandi: string, headers: Headers) => Promise<Result<Berkuki, PenolakanFaktorKedua>>
  readonly buatKodeCadangan: (
    p: PemilikAkun,
    kataSandi: string,
    headers: Headers,
  ) => Promise<Result<{ readonly kodeCadangan: readonly string[] }, PenolakanFaktorKedua>>
}

export function bukaAkunSaya(ba: BetterAuth, o: AuthOptions): AkunSaya {
  const catat = (p: PemilikAkun, jenis: PeristiwaAkun) => o.catatMasuk({ jenis, penggunaId: p.penggunaId, namaPengguna: p.namaPengguna })
  return {
    listSesi: async (p) => (await listSesi(o.sql, p.penggunaId)).map((s) => ({ ...s, isIni: s.sesiId === p.sesiId })),
    akhiriSesi: async (p, pilihan) => {
      const jumlah = await deleteSesi(o.sql, { penggunaId: p.penggunaId, ...(pilihan === 'lainnya' ? { kecuali: p.sesiId } : { sesiId: pilihan.sesiId }) })
      if (jumlah > 0) await catat(p, 'sesi-diakhiri')
      return { jumlah }
    },
    gantiSandi: (p, isi, headers) => gantiSandi(ba, o, { p, ...isi }, headers),
    mulaiFaktorKedua: async (p, kataSandi, headers) => {
      if (p.hasFaktorKedua) return refuse({ jenis: 'faktor-kedua-sudah-terpasang' })
      const hasil = await denganSandi(o, p, () => ba.api.enableTwoFactor({ body: { password: kataSandi, method: 'totp' }, headers, returnHeaders: true }))
      if (!hasil.ok) return hasil
      const { totpURI, backupCodes } = hasil.value.response as { totpURI: string; backupCodes: string[] }
      return ok({ uri: totpURI, kodeCadangan: backupCodes, setCookie: hasil.value.headers.getSetCookie() })
    },
    pastikanFaktorKedua: async (_, kode, headers) => {
      const hasil = await dengan(() => ba.api.verifyTOTP({ body: { code: kode }, headers, returnHeaders: true }))
      return hasil.ok ? ok({ setCookie: hasil.value.headers.getSetCookie() }) : hasil
    },
    lepasFaktorKedua: async (p, kataSandi, headers) => {
      if (!p.hasFaktorKedua) return refuse({ jenis: 'faktor-kedua-belum-terpasang' })
      const hasil = await denganSandi(o, p, () => ba.api.disableTwoFactor({ body: { password: kataSandi }, headers, returnHeaders: true }))
      return hasil.ok ? ok({ setCookie: hasil.value.headers.getSetCookie() }) : hasil
    },
    buatKodeCadangan: async (p, kataSandi, headers) => {
      if (!p.hasFaktorKedua) return refuse({ jenis: 'faktor-kedua-belum-terpasang' })
      const hasil = await denganSandi(o, p, () => ba.api.generateBackupCodes({ body: { password: kataSandi }, headers }))
      if (!hasil.ok) return hasil
      await catat(p, 'kode-cadangan-dibuat')
      return ok({ kodeCadangan: hasil.value.backupCodes })
    },
  }
}

/** All other sessions end with the old password: whoever knew it is out. */
async function gantiSandi(
  ba: BetterAuth,
  o: AuthOptions,
  { p, kataSandiLama, kataSandiBaru }: { p: PemilikAkun; kataSandiLama: string; kataSandiBaru: string },
  headers: Headers,
): Promise<Result<Berkuki, PenolakanSandiLama | PenolakanSandi>> {
  const aturan = periksaSandi(kataSandiBaru, p)
  if (!aturan.ok) return aturan
  const hasil = await denganSandi(o, p, () =>
    ba.api.changePassword({ body: { currentPassword: kataSandiLama, newPassword: kataSandiBaru }, headers, returnHeaders: true }),
  )
  if (!hasil.ok) return hasil
  await deleteSesi(o.sql, { penggunaId: p.penggunaId, kecuali: p.sesiId })
  return ok({ setCookie: hasil.value.headers.getSetCookie() })
}

const PENOLAKAN = {
  INVALID_PASSWORD: 'kata-sandi-salah',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'akun-tanpa-sandi',
  INVALID_CODE: 'kode-salah',
  TOTP_NOT_ENABLED: 'faktor-kedua-belum-dimulai',
  TWO_FACTOR_NOT_ENABLED: 'faktor-kedua-belum-terpasang',
} as const
type KodePustaka = keyof typeof PENOLAKAN

/** The library's named refusals as ours; anything else is thrown. */
async function dengan<T>(kerja: () => Promise<T>): Promise<Result<T, { readonly jenis: (typeof PENOLAKAN)[KodePustaka] }>> {
  try {
    return ok(await kerja())
  } catch (e) {
    const kode = e instanceof APIError ? String(e.body?.code) : ''
    if (!(kode in PENOLAKAN)) throw e
    return refuse({ jenis: PENOLAKAN[kode as KodePustaka] })
  }
}

/** Asks for the password once more, under the same lock as signing in: a session left open is no place to guess it. */
async function denganSandi<T>(o: AuthOptions, p: PemilikAkun, kerja: () => Promise<T>): Promise<Result<T, PenolakanSandiLama>> {
  if ((await findKeadaanAkun(o.sql, p.penggunaId))?.hasSandi !== true) return refuse({ jenis: 'akun-tanpa-sandi' })
  if ((await countPercobaan(o.sql, p.namaPengguna, ATURAN_KUNCI)) === null)
    return refuse({ jenis: 'terkunci', menit: menitTunggu((await findSisaKunci(o.sql, p.namaPengguna)) ?? 1) })
  const hasil = await dengan(kerja)
  if (!hasil.ok) return refuse({ jenis: 'kata-sandi-salah' })
  await clearPercobaan(o.sql, p.namaPengguna, ATURAN_KUNCI)
  return hasil
}
