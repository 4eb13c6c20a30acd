import { html } from 'hono/html'
import type { Context } from 'hono'
import { type Bahasa, pilihBahasa } from '#src/lib/kata.ts'
import { formatKuantitas, type Kuantitas } from '#src/lib/kuantitas.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { formatSaat, formatTanggal, type Saat, tanggalDi } from '#src/lib/waktu.ts'
import { createUcap, type Ucap } from '#src/portal/portal.kata.ts'
import { PilihanBahasa } from '#src/portal/portal.schema.ts'
import type { DaerahPublik } from '#src/portal/portal.service.ts'

export type Html = ReturnType<typeof html>

/** For whom a page is written: the language, the government whose terms and zone apply, the address asked for. */
export interface Pembaca {
  readonly bahasa: Bahasa
  /** The language was asked for in the address, so links keep it. */
  readonly dipilih: boolean
  readonly ucap: Ucap
  readonly daerah: DaerahPublik | null
  readonly alamat: URL
}

const ALAMAT = 'alamatPortal'

/** The beginning of every absolute link, where it is not what the request says: behind a proxy it is not. */
export function pasangAlamat(c: Context, alamat: string): void {
  c.set(ALAMAT, alamat)
}

export function bacaPembaca(c: Context, daerah: DaerahPublik | null): Pembaca {
  const pilihan = PilihanBahasa.parse(c.req.query('bahasa') ?? null)
  const bahasa = pilihan ?? pilihBahasa(c.req.header('accept-language'))
  const diminta = new URL(c.req.url)
  const dasar: unknown = c.get(ALAMAT)
  const alamat = typeof dasar === 'string' ? new URL(diminta.pathname + diminta.search, dasar) : diminta
  return { bahasa, dipilih: pilihan !== null, ucap: createUcap(bahasa, daerah?.istilah), daerah, alamat }
}

/** An internal address with its filters; empty ones are left out, the chosen language stays. */
export function ke(p: Pembaca, jalur: string, saringan: Readonly<Record<string, string | number | null>> = {}): string {
  const semua: Readonly<Record<string, string | number | null>> = { ...saringan, ...(p.dipilih ? { bahasa: p.bahasa } : {}) }
  const isi = Object.entries(semua).flatMap(([k, v]): [string, string][] => (v === null || v === '' ? [] : [[k, String(v)]]))
  const cari = new URLSearchParams(isi).toString()
  return cari === '' ? jalur : `${jalur}?${cari}`
}

const TANGGAL_INGGRIS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `12 Feb 2020`, months in the language of the page. */
export function tanggalTeks(p: Pembaca, t: string): string {
  return rekat(p.bahasa === 'id' ? formatTanggal(t) : TANGGAL_INGGRIS.format(new Date(`${t.slice(0, 10)}T00:00:00Z`)))
}

/** The day an instant falls on where the government is. */
export function hariTeks(p: Pembaca, s: Saat): string {
  return tanggalTeks(p, tanggalDi(s, p.daerah?.zonaWaktu ?? 'WIB'))
}

/** `12 Feb 2020, 08.30 WIB`. */
export function saatTeks(p: Pembaca, s: Saat): string {
  const zona = p.daerah?.zonaWaktu ?? 'WIB'
  const setempat = formatSaat(s, zona)
  return p.bahasa === 'id' ? setempat : `${hariTeks(p, s)}, ${setempat.split(', ')[1]?.replace('.', ':') ?? zona}`
}

/** A figure never parts from its unit at the end of a line. */
function rekat(teks: string): string {
  return teks.replaceAll(' ', '\u00a0')
}

/** Back to ordinary spaces, for what leaves the page as plain text. */
export function lepasRekat(teks: string): string {
  return teks.replaceAll('\u00a0', ' ')
}

/** `Rp 1.250.000`. */
export function uangTeks(r: number): string {
  return rekat(formatRupiah(r))
}

/** `150 meter`: the unit's name as it stands inside a sentence; abbreviations (KK) keep their capitals. */
export function volumeTeks(v: Kuantitas | number, satuan: string): string {
  return rekat(
    formatKuantitas(
      v,
      satuan.replace(/^\p{Lu}(?=\p{Ll})/u, (huruf) => huruf.toLowerCase()),
    ),
  )
}

const PERSEN = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })

/** `12,5%`; nothing of nothing is no share. */
export function persenTeks(bagian: number, semua: number): string {
  return semua === 0 ? '—' : `${PERSEN.format((bagian * 100) / semua)}%`
}

export function angkaTeks(n: number): string {
  return PERSEN.format(n)
}

/** Marks `**bold**` in a sentence of ours whose data are numbers of ours; everything else is escaped. */
export function tebal(kalimat: string): Html {
  return html`${kalimat.split('**').map((bagian, i) => (i % 2 === 1 ? html`<b>${bagian}</b>` : bagian))}`
}

/** What officials and villagers wrote is Indonesian, whatever the language of the page. */
export function bahasaAsli(p: Pembaca): Html {
  return p.bahasa === 'id' ? html`` : html` lang="id"`
}

/** A text as somebody wrote it, line breaks and all. */
export function tulisan(p: Pembaca, teks: string): Html {
  return html`<span class="asli" ${bahasaAsli(p)}>${teks}</span>`
}
