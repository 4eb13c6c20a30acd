import { lookup as cariNama } from 'node:dns'
import { request as mintaHttp, type RequestOptions } from 'node:http'
import { request as mintaHttps } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/* Requests to addresses that somebody else typed: only to the public internet, one hop, little time, little answer. */

/** IANA special-purpose registries: this machine, private networks, link-local (cloud metadata), and ways around them. */
const LARANGAN_4 = '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16'
const LARANGAN_4_LAIN = '198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
/** Of IPv6 only what is given out to the public (2000::/3), without tunnels and documentation. */
const LARANGAN_6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20'

const larangan = susunDaftar([LARANGAN_4, LARANGAN_4_LAIN, LARANGAN_6].join(' '))
const umum6 = susunDaftar('2000::/3')

function susunDaftar(teks: string): BlockList {
  const daftar = new BlockList()
  for (const jaringan of teks.split(' ')) {
    const [alamat = '', panjang] = jaringan.split('/')
    daftar.addSubnet(alamat, Number(panjang), alamat.includes(':') ? 'ipv6' : 'ipv4')
  }
  return daftar
}

/** Whether an address belongs to the public internet. An IPv4 address written as IPv6 is judged as what it is. */
export function isAlamatUmum(alamat: string): boolean {
  if (isIP(alamat) === 4) return !larangan.check(alamat, 'ipv4')
  if (isIP(alamat) !== 6 || alamat.includes('%')) return false
  return umum6.check(alamat, 'ipv6') && !larangan.check(alamat, 'ipv6')
}

/** How names become addresses, as `dns.lookup` with `all` does. */
export type Penemu = (nama: string, selesai: (galat: Error | null, alamat: readonly { readonly address: string; readonly family: number }[]) => void) => void

export interface AturanKeluar {
  readonly isBoleh: (alamat: string) => boolean
  readonly protokol: readonly string[]
  readonly porta: readonly number[]
  readonly cari: Penemu
  readonly batasMs: number
}

export const ATURAN_KELUAR: AturanKeluar = {
  isBoleh: isAlamatUmum,
  protokol: ['https:'],
  porta: [443, 8443],
  cari: (nama, selesai) => cariNama(nama, { all: true, verbatim: true }, (galat, alamat) => selesai(galat, alamat ?? [])),
  batasMs: 10_000,
}

/** Bytes of an answer that are read; the rest is not waited for. */
const JAWABAN_TERPANJANG = 2_000

export interface HasilKeluar {
  /** Null: no answer came. */
  readonly status: number | null
  readonly jawaban: string
  readonly galat: string | null
  readonly ms: number
}

class AlamatTerlarang extends Error {
  readonly code = 'ALAMAT-TERLARANG'
}

/**
 * Posts once. The name is resolved here, for this connection: what was public when the address was typed may lead elsewhere now. No
 * redirect is followed, no connection is kept.
 */
export function kirimKeluar(
  alamat: string,
  { badan, kepala }: { readonly badan: string; readonly kepala: Readonly<Record<string, string>> },
  aturan: AturanKeluar = ATURAN_KELUAR,
): Promise<HasilKeluar> {
  const mulai = performance.now()
  const selesai = (h: Partial<HasilKeluar>): HasilKeluar => ({ status: null, jawaban: '', galat: null, ms: Math.round(performance.now() - mulai), ...h })
  const salah = periksaTujuan(alamat, aturan)
  if (salah !== null) return Promise.resolve(selesai({ galat: salah }))
  const url = new URL(alamat)
  return new Promise((jadi) => {
    const opsi: RequestOptions = {
      method: 'POST',
      agent: false,
      lookup: penyaring(aturan),
      headers: { ...kepala, 'content-length': Buffer.byteLength(badan), connection: 'close' },
      maxHeaderSize: 16_384,
      signal: AbortSignal.timeout(aturan.batasMs),
    }
    const minta = (url.protocol === 'https:' ? mintaHttps : mintaHttp)(url, opsi, (r) => {
      let jawaban = ''
      const beres = (): void => jadi(selesai({ status: r.statusCode ?? null, jawaban: rapikan(jawaban) }))
      r.setEncoding('utf8')
      r.on('data', (potongan: string) => {
        jawaban += potongan
        if (jawaban.length < JAWABAN_TERPANJANG) return
        beres()
        minta.destroy()
      })
      r.on('end', beres)
      r.on('error', beres)
    })
    minta.on('error', (galat) => jadi(selesai({ galat: sebabGalat(galat, aturan) })))
    minta.end(badan)
  })
}

function periksaTujuan(alamat: string, aturan: AturanKeluar): string | null {
  if (!URL.canParse(alamat)) return 'alamat-rusak'
  const url = new URL(alamat)
  const porta = Number(url.port === '' ? { 'https:': 443, 'http:': 80 }[url.protocol] : url.port)
  if (!aturan.protokol.includes(url.protocol) || !aturan.porta.includes(porta)) return 'alamat-terlarang'
  // An address that is none to be looked up goes past the resolver: it is judged here.
  const polos = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(polos) > 0 && !aturan.isBoleh(polos) ? 'alamat-terlarang' : null
}

/** The resolver of the connection itself: it connects to what was judged, and to nothing else. One forbidden address spoils the name. */
function penyaring({ cari, isBoleh }: AturanKeluar): LookupFunction {
  return (nama, opsi, selesai) =>
    cari(nama, (galat, alamat) => {
      const [pertama] = alamat
      if (galat !== null || pertama === undefined) return selesai(galat ?? new Error('nama tidak ditemukan'), '', 0)
      if (!alamat.every((a) => isBoleh(a.address))) return selesai(new AlamatTerlarang(), '', 0)
      if (opsi.all === true) return selesai(null, [...alamat])
      return selesai(null, pertama.address, pertama.family)
    })
}

/** A word for the log; what the system says of names and addresses stays inside. */
function sebabGalat(galat: Error & { code?: string | number }, { batasMs }: AturanKeluar): string {
  if (galat.name === 'AbortError' || galat.name === 'TimeoutError') return `tidak-menjawab (${batasMs / 1000} detik)`
  if (galat.code === 'ALAMAT-TERLARANG') return 'alamat-terlarang'
  return typeof galat.code === 'string' ? galat.code : 'galat-jaringan'
}

/** One line without control characters, for whoever reads the log. */
function rapikan(teks: string): string {
  return teks
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300)
}
