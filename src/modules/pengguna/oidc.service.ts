import { APIError } from 'better-auth/api'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { BetterAuth, SetelanOidc } from '#src/modules/pengguna/auth-pustaka.service.ts'

export type PenolakanOidc = { readonly jenis: 'penyedia-masuk-tidak-ada' | 'penyedia-masuk-tidak-terjangkau' }

export interface MulaiOidc {
  /** The provider's own page, where the browser goes next. */
  readonly url: string
  readonly setCookie: readonly string[]
}

/** Signing in through a provider that the administrator of the installation named; it opens accounts that exist, and makes none. */
export interface MasukOidc {
  /** What the button says; null where no provider is named. */
  readonly nama: string | null
  /** `ke` is a path of the workspace. */
  readonly mulai: (ke: string, headers: Headers) => Promise<Result<MulaiOidc, PenolakanOidc>>
}

export function bukaMasukOidc(ba: BetterAuth, oidc: SetelanOidc | undefined): MasukOidc {
  return {
    nama: oidc?.nama ?? null,
    mulai: async (ke, headers) => {
      if (oidc === undefined) return refuse({ jenis: 'penyedia-masuk-tidak-ada' })
      try {
        const hasil = await ba.api.signInSocial({
          body: { provider: 'oidc', callbackURL: `/kerja${ke}`, errorCallbackURL: '/kerja/masuk', disableRedirect: true },
          headers,
          returnHeaders: true,
        })
        const { url } = hasil.response
        return url === undefined ? refuse({ jenis: 'penyedia-masuk-tidak-terjangkau' }) : ok({ url, setCookie: hasil.headers.getSetCookie() })
      } catch (e) {
        if (e instanceof APIError) return refuse({ jenis: 'penyedia-masuk-tidak-terjangkau' })
        throw e
      }
    },
  }
}
