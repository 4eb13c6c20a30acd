import type { Transaction } from '#src/lib/sql.ts'

/**
 * The same handle, but every `… daerah_id = ${…}` in a statement is made true: what a forgotten scope predicate would do.
 * Row-level security is then the only wall left. `hitung.dibuang` says how many predicates were removed.
 */
export function tanpaPenyewa(tx: Transaction, hitung: { dibuang: number }): Transaction {
  return new Proxy(tx, {
    apply: (target, diri, argumen: unknown[]) =>
      Reflect.apply(target as never, diri, isTemplat(argumen[0]) ? [buang(argumen[0], hitung), ...argumen.slice(1)] : argumen),
  })
}

function isTemplat(a: unknown): a is TemplateStringsArray {
  return Array.isArray(a) && 'raw' in a
}

function buang(teks: TemplateStringsArray, hitung: { dibuang: number }): TemplateStringsArray {
  const hasil = [...teks]
  for (let i = 0; i < hasil.length - 1; i += 1) {
    const cocok = /([\w.]*\bdaerah_id) = $/.exec(hasil[i] ?? '')
    if (cocok === null) continue
    hasil[i] = `${(hasil[i] ?? '').slice(0, cocok.index)}(true or ${cocok[1]} = `
    hasil[i + 1] = `)${hasil[i + 1] ?? ''}`
    hitung.dibuang += 1
  }
  return Object.assign(hasil, { raw: hasil })
}
