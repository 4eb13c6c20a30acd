import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { one, type Transaction } from '#src/lib/sql.ts'

/** A value of COPY: text, a number, a text array, or nothing. */
type Nilai = string | number | null | readonly string[]

export interface Salinan {
  readonly tabel: string
  readonly kolom: readonly string[]
  /** Columns that identify a row. */
  readonly kunci: readonly string[]
  readonly baris: Iterable<readonly Nilai[]>
  /** Rows of the table with these values that are not among those given are removed: the set is what the file says. */
  readonly gantikan?: Readonly<Record<string, string | number>>
}

export interface HasilSalin {
  readonly baru: number
  readonly berubah: number
}

const Hasil = z.strictObject({ baru: z.number(), berubah: z.number() })

/**
 * Streams rows in with COPY and merges them; rows that say the same are left untouched.
 * Into an empty table they go directly. Tables and columns are ours, never input.
 */
export async function salinGabung(tx: Transaction, s: Salinan): Promise<HasilSalin> {
  const { ada } = await one(z.strictObject({ ada: z.boolean() }), tx`select exists (select from ${tx(s.tabel)}) as ada`)
  if (!ada) return { baru: await salin(tx, s.tabel, s), berubah: 0 }
  const masuk = `${s.tabel}_masuk`
  await tx`create temporary table if not exists ${tx(masuk)} on commit drop as select ${tx([...s.kolom])} from ${tx(s.tabel)} with no data`
  await tx`truncate ${tx(masuk)}`
  await salin(tx, masuk, s)
  await tx`analyze ${tx(masuk)}`
  if (s.gantikan !== undefined) await hapusSisa(tx, s, masuk)
  const hasil = await gabung(tx, s, masuk)
  await tx`drop table ${tx(masuk)}`
  return hasil
}

async function salin(tx: Transaction, tujuan: string, s: Salinan): Promise<number> {
  const aliran = await tx`copy ${tx(tujuan)} (${tx([...s.kolom])}) from stdin`.writable()
  const selesai = once(aliran, 'close')
  const hitung = { n: 0 }
  await pipeline(Readable.from(potong(s.baris, hitung)), aliran)
  await selesai
  return hitung.n
}

function gabung(tx: Transaction, s: Salinan, masuk: string): Promise<HasilSalin> {
  const isi = s.kolom.filter((k) => !s.kunci.includes(k))
  if (isi.length === 0) {
    return one(
      Hasil,
      tx`with g as (insert into ${tx(s.tabel)} (${tx([...s.kolom])}) select ${tx([...s.kolom])} from ${tx(masuk)} on conflict do nothing returning 1)
         select count(*)::integer as baru, 0 as berubah from g`,
    )
  }
  const beda = isi.map((k, i) => tx`${i === 0 ? tx`` : tx` or `}t.${tx(k)} is distinct from excluded.${tx(k)}`)
  const pasang = isi.map((k, i) => tx`${i === 0 ? tx`` : tx`, `}${tx(k)} = excluded.${tx(k)}`)
  return one(
    Hasil,
    tx`with g as (
         insert into ${tx(s.tabel)} as t (${tx([...s.kolom])}) select ${tx([...s.kolom])} from ${tx(masuk)}
         on conflict (${tx([...s.kunci])}) do update set ${pasang} where ${beda} returning (xmax = 0) as baru)
       select (count(*) filter (where baru))::integer as baru, (count(*) filter (where not baru))::integer as berubah from g`,
  )
}

async function hapusSisa(tx: Transaction, s: Salinan, masuk: string): Promise<void> {
  const milik = Object.entries(s.gantikan ?? {}).map(([k, v]) => tx` and t.${tx(k)} = ${v}`)
  const sama = s.kunci.map((k) => tx` and m.${tx(k)} = t.${tx(k)}`)
  await tx`delete from ${tx(s.tabel)} t where true ${milik} and not exists (select from ${tx(masuk)} m where true ${sama})`
}

/** In parcels: one write per row would cost more than the rows. */
function* potong(baris: Iterable<readonly Nilai[]>, hitung: { n: number }): Generator<string> {
  let teks = ''
  for (const b of baris) {
    hitung.n += 1
    teks += `${b.map(tulis).join('\t')}\n`
    if (teks.length > 64_000) {
      yield teks
      teks = ''
    }
  }
  if (teks !== '') yield teks
}

const ISTIMEWA = /[\\\t\n\r]/
const GANTI: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One value in PostgreSQL's COPY text format. */
function tulis(nilai: Nilai): string {
  if (nilai === null) return '\\N'
  if (typeof nilai === 'number') return String(nilai)
  const teks = typeof nilai === 'string' ? nilai : `{${nilai.map((n) => `"${n.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`
  return ISTIMEWA.test(teks) ? teks.replaceAll(/[\\\t\n\r]/g, (c) => GANTI[c] ?? c) : teks
}
