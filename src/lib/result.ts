/** A use case either has a value or a named refusal; anything unexpected is thrown (docs/adr/0004). */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** A refusal is data: its `jenis` is the stable code, sentences live in the catalogues. */
export interface Penolakan {
  readonly jenis: string
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function refuse<E extends Penolakan>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error }
}
