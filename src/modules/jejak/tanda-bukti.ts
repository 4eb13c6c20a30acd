import { hashDaun, isSama, isTermuat } from '#src/modules/jejak/bukti.ts'
import {
  type Alat,
  asalPohon,
  bacaPosPeriksa,
  dariBase64,
  isDitandatangani,
  isSuksesiSah,
  keBase64,
  keHex,
  type Kunci,
  kunciUkuran,
} from '#src/modules/jejak/catatan.ts'

/*
 * A receipt that anyone can verify alone (receipt.json): what is claimed, the leaves that say so, their way to a signed root, and the
 * succession of keys. The command line and the browser run this same file.
 */

export const BENTUK_BUKTI = 'selaras-bukti/1'

export interface DaunBukti {
  readonly nomor: number
  /** The leaf hash, base64. */
  readonly sidik: string
  readonly jalur: string[]
  /** The entry's own bytes, base64, where all of it is public. */
  readonly entri: string | null
}

export interface KunciBukti {
  readonly urut: number
  readonly mulai: number
  readonly kunciPublik: string
  readonly tandaTangan: string
  readonly tandaTanganLama: string | null
}

export interface TandaBukti {
  readonly bentuk: typeof BENTUK_BUKTI
  readonly jenis: 'tanda-terima' | 'berita-acara'
  readonly daerahId: string
  readonly posPeriksa: string
  readonly kunci: KunciBukti[]
  readonly daun: DaunBukti[]
  readonly tandaTerima?: { readonly isi: Record<string, string>; readonly kunciPublik: string; readonly tandaTangan: string }
  readonly beritaAcara?: { readonly musyawarahId: string; readonly nomor: string; readonly sidik: string }
}

export type LangkahBukti = 'bentuk' | 'kunci' | 'pos-periksa' | 'termuat' | 'isi'

export interface HasilBukti {
  readonly sah: boolean
  /** The first step that failed; null when none did. */
  readonly gagal: LangkahBukti | null
  readonly jenis: TandaBukti['jenis'] | null
  readonly daerahId: string
  readonly nomor: string
  readonly ukuran: number
  /** The key everything rests on, base64: to be compared with what the government publishes. */
  readonly kunciPublik: string
  /** SHA-256 (hex) of documents that these entries vouch for. */
  readonly sidik: readonly string[]
}

const KOSONG = { sah: false, gagal: 'bentuk', jenis: null, daerahId: '', nomor: '', ukuran: 0, kunciPublik: '', sidik: [] } as const

/** A receipt from the text of its file; null where it is none. */
function bacaTandaBukti(teks: string): TandaBukti | null {
  try {
    const isi = JSON.parse(teks) as Partial<TandaBukti> | null
    if (isi === null || typeof isi !== 'object' || isi.bentuk !== BENTUK_BUKTI) return null
    const lengkap = [isi.daerahId, isi.posPeriksa].every((x) => typeof x === 'string') && [isi.kunci, isi.daun].every((x) => Array.isArray(x))
    return lengkap && (isi.jenis === 'tanda-terima' || isi.jenis === 'berita-acara') ? (isi as TandaBukti) : null
  } catch {
    return null
  }
}

export function periksaTandaBukti(alat: Alat, teks: string): HasilBukti {
  const b = bacaTandaBukti(teks)
  if (b === null) return KOSONG
  try {
    return periksa(alat, b)
  } catch {
    // A field of another kind than it should be: the file is not what it says.
    return { ...KOSONG, jenis: b.jenis }
  }
}

function periksa(alat: Alat, b: TandaBukti): HasilBukti {
  const kunci = bacaKunci(b.kunci)
  const pos = bacaPosPeriksa(b.posPeriksa)
  const pemilik = pos === null || kunci === null ? null : kunciUkuran(kunci, pos.ukuran)
  const nomor = b.tandaTerima?.isi['nomor'] ?? b.beritaAcara?.nomor ?? ''
  const hasil = { jenis: b.jenis, daerahId: b.daerahId, nomor, ukuran: pos?.ukuran ?? 0, kunciPublik: b.kunci.at(-1)?.kunciPublik ?? '', sidik: [] }
  const gagal = (langkah: LangkahBukti): HasilBukti => ({ ...hasil, sah: false, gagal: langkah })
  const asal = asalPohon(b.daerahId)
  if (kunci === null || pemilik === null || !isSuksesiSah(alat, asal, kunci)) return gagal('kunci')
  if (pos === null || pos.asal !== asal || !isDitandatangani(alat, pos, pemilik.kunciPublik)) return gagal('pos-periksa')
  if (b.daun.length === 0 || !b.daun.every((d) => isDaunSah(alat, d, pos))) return gagal('termuat')
  const sidik = b.daun.flatMap((d) => sidikDokumen(isiEntri(d)))
  const isi = b.jenis === 'tanda-terima' ? isTandaTerimaSah(alat, b, kunci) : isBeritaAcaraSah(b)
  return isi ? { ...hasil, sidik, sah: true, gagal: null } : gagal('isi')
}

function bacaKunci(daftar: readonly KunciBukti[]): Kunci[] | null {
  const hasil: Kunci[] = []
  for (const k of daftar) {
    const [kunciPublik, tandaTangan, lama] = [dariBase64(k.kunciPublik), dariBase64(k.tandaTangan), dariBase64(k.tandaTanganLama ?? '')]
    if (kunciPublik?.length !== 32 || tandaTangan === null || lama === null || !Number.isSafeInteger(k.mulai)) return null
    hasil.push({ urut: k.urut, mulai: k.mulai, kunciPublik, tandaTangan, tandaTanganLama: k.tandaTanganLama === null ? null : lama })
  }
  return hasil.length === 0 ? null : hasil
}

function isDaunSah(alat: Alat, d: DaunBukti, pos: { readonly ukuran: number; readonly akar: Uint8Array }): boolean {
  const daun = dariBase64(d.sidik)
  const jalur = d.jalur.map(dariBase64)
  const isi = d.entri === null ? null : dariBase64(d.entri)
  if (daun?.length !== 32 || jalur.some((x) => x?.length !== 32)) return false
  if (d.entri !== null && (isi === null || !isSama(hashDaun(alat.hash, isi), daun))) return false
  return isTermuat(alat.hash, { nomor: d.nomor, ukuran: pos.ukuran, daun, jalur: jalur.flatMap((x) => x ?? []) }, pos.akar)
}

interface IsiTerbuka {
  readonly peristiwa: string
  readonly daerahId: string
  readonly objek: { readonly jenis: string; readonly id: string }
  readonly data?: Readonly<Record<string, unknown>>
}

function isiEntri(d: DaunBukti): IsiTerbuka | null {
  const isi = d.entri === null ? null : dariBase64(d.entri)
  return isi === null ? null : (JSON.parse(new TextDecoder().decode(isi)) as IsiTerbuka)
}

function sidikDokumen(e: IsiTerbuka | null): string[] {
  return Object.entries(e?.data ?? {}).flatMap(([nama, nilai]) =>
    nama.startsWith('sidik') && typeof nilai === 'string' && /^[0-9a-f]{64}$/.test(nilai) ? [nilai] : [],
  )
}

/** Canonical JSON (RFC 8785) of an object that holds only texts. */
function kanonikTeks(isi: Readonly<Record<string, string>>): Uint8Array {
  const nama = Object.keys(isi).toSorted()
  return new TextEncoder().encode(`{${nama.map((n) => `${JSON.stringify(n)}:${JSON.stringify(isi[n])}`).join(',')}}`)
}

function isTandaTerimaSah(alat: Alat, b: TandaBukti, kunci: readonly Kunci[]): boolean {
  const t = b.tandaTerima
  const [daun] = b.daun
  const tandaTangan = dariBase64(t?.tandaTangan ?? '')
  const milik = kunci.find((k) => keBase64(k.kunciPublik) === t?.kunciPublik)
  if (t === undefined || daun === undefined || tandaTangan === null || milik === undefined) return false
  const sidik = dariBase64(daun.sidik)
  if (t.isi['daerahId'] !== b.daerahId || sidik === null || t.isi['sidik'] !== keHex(sidik)) return false
  return alat.periksa(kanonikTeks(t.isi), tandaTangan, milik.kunciPublik)
}

/** Some entry of the meeting's own minutes names the hash. */
function isBeritaAcaraSah(b: TandaBukti): boolean {
  const ba = b.beritaAcara
  return b.daun.some((d) => {
    const e = isiEntri(d)
    return (
      ba !== undefined &&
      e?.daerahId === b.daerahId &&
      e.peristiwa === 'berita-acara-dibekukan' &&
      e.objek.jenis === 'berita_acara' &&
      e.objek.id === ba.musyawarahId &&
      e.data?.['sidik'] === ba.sidik &&
      e.data['nomor'] === ba.nomor
    )
  })
}
