import { randomUUID } from 'node:crypto'
import { extractText, getDocumentProxy } from 'unpdf'
import { z } from 'zod'
import { GalatKeluar } from '#src/lib/bentuk.ts'

export interface Jawaban {
  readonly status: number
  readonly isi: unknown
}

/** A signed-in person who speaks the API and nothing else. */
export interface Klien {
  readonly kirim: (metode: 'GET' | 'POST' | 'PUT', jalur: string, isi?: unknown, kunci?: string) => Promise<Jawaban>
  /** The answer of a call that must succeed, in its shape. */
  readonly ambil: <T>(bentuk: z.ZodType<T>, metode: 'GET' | 'POST' | 'PUT', jalur: string, isi?: unknown) => Promise<T>
  /** The code of a call that must be refused. */
  readonly ditolak: (metode: 'GET' | 'POST' | 'PUT', jalur: string, isi?: unknown) => Promise<z.output<typeof GalatKeluar> & { status: number }>
  readonly unggah: (foto: Buffer, nama: string) => Promise<string>
  /** The bytes of a paper or sheet. */
  readonly unduh: (jalur: string) => Promise<Uint8Array>
}

/** Signs in as a demo account with one click, as the sign-in screen does. */
export async function masukSebagai(alamat: string, namaPengguna: string, daerahId = '3216'): Promise<Klien> {
  const masuk = await fetch(`${alamat}/api/masuk-contoh`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ namaPengguna }),
  })
  if (!masuk.ok) throw new Error(`${namaPengguna} tidak dapat masuk: ${masuk.status} ${await masuk.text()}`)
  const cookie = masuk.headers
    .getSetCookie()
    .map((c) => c.split(';')[0] ?? '')
    .join('; ')
  const dasar = `${alamat}/api/daerah/${daerahId}`
  const kirim: Klien['kirim'] = async (metode, jalur, isi, kunci = randomUUID()) => {
    const kepala = { cookie, ...(metode === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': kunci }) }
    const r = await fetch(`${dasar}${jalur}`, { method: metode, headers: kepala, ...(isi === undefined ? {} : { body: JSON.stringify(isi) }) })
    return { status: r.status, isi: await r.json() }
  }
  return {
    kirim,
    ambil: async (bentuk, metode, jalur, isi) => {
      const j = await kirim(metode, jalur, isi)
      if (j.status >= 300) throw new Error(`${namaPengguna} ${metode} ${jalur}: ${j.status} ${JSON.stringify(j.isi)}`)
      return bentuk.parse(j.isi)
    },
    ditolak: async (metode, jalur, isi) => {
      const j = await kirim(metode, jalur, isi)
      if (j.status < 400) throw new Error(`${namaPengguna} ${metode} ${jalur}: seharusnya ditolak, nyatanya ${JSON.stringify(j.isi)}`)
      return { status: j.status, ...GalatKeluar.parse(j.isi) }
    },
    unggah: async (foto, nama) => {
      const badan = new FormData()
      badan.set('berkas', new File([new Uint8Array(foto)], nama, { type: 'image/jpeg' }))
      const r = await fetch(`${dasar}/berkas`, { method: 'POST', headers: { cookie }, body: badan })
      return z.object({ berkasId: z.string() }).parse(await r.json()).berkasId
    },
    unduh: async (jalur) => {
      const r = await fetch(`${dasar}${jalur}`, { headers: { cookie } })
      if (!r.ok) throw new Error(`${namaPengguna} ${jalur}: ${r.status} ${await r.text()}`)
      return new Uint8Array(await r.arrayBuffer())
    },
  }
}

/** What a reader without JavaScript sees: the words of a page, tags and styles taken away. */
export async function bacaHalaman(alamat: string, jalur: string): Promise<{ status: number; teks: string; html: string; ukuran: number }> {
  const r = await fetch(`${alamat}${jalur}`, { headers: { 'accept-language': 'id' } })
  const html = await r.text()
  const teks = html
    .replaceAll(/<(style|script|svg)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&#160;', ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')
  return { status: r.status, teks, html, ukuran: Buffer.byteLength(html) }
}

/** The words of a paper: of everybody's by its address, of an office's own through whoever may print it. */
export async function bacaPdf(alamat: string, jalur: string, klien?: Klien): Promise<string> {
  const bita = klien === undefined ? new Uint8Array(await (await fetch(`${alamat}${jalur}`)).arrayBuffer()) : await klien.unduh(jalur)
  const { text } = await extractText(await getDocumentProxy(bita), { mergePages: true })
  return text.replaceAll(/\s+/g, ' ')
}
