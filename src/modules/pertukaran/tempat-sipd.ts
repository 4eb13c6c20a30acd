import { kataTerdekat } from '#src/modules/usulan/rekaman.ts'
import { kunciNama, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

export interface WilayahSipd {
  readonly kabupaten: Wilayah
  readonly kecamatan: readonly Wilayah[]
  /** Villages by the code of their kecamatan. */
  readonly desa: ReadonlyMap<string, readonly Wilayah[]>
}

export function siapkanWilayah(kabupaten: Wilayah, dalam: readonly Wilayah[]): WilayahSipd {
  const kecamatan = dalam.filter((w) => w.tingkat === 'kecamatan')
  const desa = Map.groupBy(
    dalam.filter((w) => w.kode.length > 8),
    (w) => w.kode.slice(0, 8),
  )
  return { kabupaten, kecamatan, desa }
}

export type TempatTerbaca =
  | { readonly kodeWilayah: string; readonly tingkat: Wilayah['tingkat'] }
  | {
      readonly kolom: 'kabupaten' | 'kecamatan' | 'desa'
      readonly salah: 'kabupaten-lain' | 'kecamatan-tidak-dikenal' | 'desa-tidak-dikenal' | 'desa-taksa'
      readonly saran: string | null
    }

const AWALAN = /^\s*(desa|ds|kelurahan|kel|kecamatan|kec|kabupaten|kab|kota)\b[.\s]*/i

function kunci(nama: string): string {
  return kunciNama(nama.replace(AWALAN, ''))
}

/** Names are compared without case, spaces and "Desa"; one that is only nearly right is never taken for the right one. */
export function cariTempatSipd(w: WilayahSipd, sel: { readonly kabupaten: string; readonly kecamatan: string; readonly desa: string }): TempatTerbaca {
  if (sel.kabupaten !== '' && kunci(sel.kabupaten) !== kunci(w.kabupaten.nama))
    return { kolom: 'kabupaten', salah: 'kabupaten-lain', saran: tanpaAwalan(w.kabupaten.nama) }
  const kecamatan = w.kecamatan.filter((k) => kunci(k.nama) === kunci(sel.kecamatan))
  const [satu] = kecamatan
  if (satu === undefined)
    return {
      kolom: 'kecamatan',
      salah: 'kecamatan-tidak-dikenal',
      saran: kataTerdekat(
        sel.kecamatan.replace(AWALAN, ''),
        w.kecamatan.map((k) => k.nama),
      ),
    }
  if (sel.desa === '') return { kodeWilayah: satu.kode, tingkat: 'kecamatan' }
  const anak = w.desa.get(satu.kode) ?? []
  const senama = anak.filter((d) => kunci(d.nama) === kunci(sel.desa))
  const tepat = senama.length > 1 ? senama.filter((d) => setingkat(d, sel.desa)) : senama
  const [desa, lain] = tepat
  if (senama.length > 1 && (desa === undefined || lain !== undefined)) return { kolom: 'desa', salah: 'desa-taksa', saran: senama.map(tulisDesa).join(' / ') }
  if (desa !== undefined) return { kodeWilayah: desa.kode, tingkat: desa.tingkat }
  return { kolom: 'desa', salah: 'desa-tidak-dikenal', saran: saranDesa(w, sel.desa, anak) }
}

/** The nearest name here; else the same name, or nearly, in another kecamatan, with which one it is. */
function saranDesa(w: WilayahSipd, nama: string, anak: readonly Wilayah[]): string | null {
  const polos = nama.replace(AWALAN, '')
  const dekat = kataTerdekat(
    polos,
    anak.map((d) => d.nama),
  )
  if (dekat !== null) return dekat
  const semua = [...w.desa.values()].flat()
  const sebutan = kataTerdekat(
    polos,
    semua.map((d) => d.nama),
  )
  const jauh = semua.find((d) => kunci(d.nama) === kunci(polos)) ?? semua.find((d) => d.nama === sebutan)
  const induk = jauh === undefined ? undefined : w.kecamatan.find((k) => k.kode === jauh.kode.slice(0, 8))
  return jauh === undefined || induk === undefined ? null : `${jauh.nama} (Kec. ${induk.nama})`
}

function setingkat(d: Wilayah, teks: string): boolean {
  if (/^\s*kel(urahan)?\b/i.test(teks)) return d.tingkat === 'kelurahan'
  return /^\s*(desa|ds)\b/i.test(teks) && d.tingkat !== 'kelurahan'
}

/** As it must be written to be told from its namesake. */
function tulisDesa(d: Wilayah): string {
  return `${d.tingkat === 'kelurahan' ? 'Kel.' : 'Desa'} ${d.nama}`
}

function tanpaAwalan(nama: string): string {
  return nama.replace(/^(Kabupaten|Kota)\s+/, '')
}

/** The names of the three columns; a village says its level only where a namesake stands beside it. */
export function selTempat(w: WilayahSipd, kodeWilayah: string): { kabupaten: string; kecamatan: string; desa: string } {
  const kec = w.kecamatan.find((k) => k.kode === kodeWilayah.slice(0, 8))
  const anak = w.desa.get(kodeWilayah.slice(0, 8)) ?? []
  const desa = anak.find((d) => d.kode === kodeWilayah)
  const berpadanan = desa !== undefined && anak.some((d) => d.kode !== desa.kode && kunci(d.nama) === kunci(desa.nama))
  return {
    kabupaten: tanpaAwalan(w.kabupaten.nama),
    kecamatan: kec?.nama ?? '',
    desa: sebutDesa(desa, berpadanan),
  }
}

function sebutDesa(desa: Wilayah | undefined, berpadanan: boolean): string {
  if (desa === undefined) return ''
  return berpadanan ? tulisDesa(desa) : desa.nama
}
