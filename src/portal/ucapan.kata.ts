import type { Bahasa } from '#src/lib/kata.ts'

/** What the portal says: one entry per sentence, both languages side by side. `satu` is the English singular for `count` = 1. */
export type Kata = Readonly<Record<string, Readonly<Record<Bahasa, string>> & { readonly satu?: string }>>
