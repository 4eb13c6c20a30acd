import { kenaliTempat } from '#src/modules/wilayah/pengenal-tempat.ts'
import { type Pengenal, siapkanPengenal } from '#src/modules/wilayah/pengenal-sebutan.ts'
import { tulisNomor } from '#src/modules/wilayah/tempat-rtrw.ts'
import type { Sebutan } from '#src/modules/wilayah/tempat.ts'
import { tingkatWilayah } from '#src/modules/wilayah/wilayah.ts'
import type { IsiFormulir } from './draf.ts'

/** What the problem text says of the place, offered to be taken over; nothing is filled in by itself. */
export interface SaranTempat {
  readonly kunci: string
  readonly jenis: 'desa' | 'rt-rw' | 'lokus' | 'titik'
  /** What the form would hold. */
  readonly isi: string
  /** The place is asked about, not certain; why. */
  readonly tanya: Sebutan['alasan'] | null
  readonly dipakai: boolean
  readonly ubah: Partial<IsiFormulir>
}

export interface BahanSaran {
  /** The villages one may choose from, with the regions around them. */
  readonly pengenal: Pengenal
  readonly namaDesa: ReadonlyMap<string, string>
  /** The writer's own region. */
  readonly lingkup: string
  /** Whether the form lets this person choose the village at all. */
  readonly bolehPilihDesa: boolean
}

export function siapkanSaran(daftar: readonly { readonly kode: string; readonly nama: string }[], lingkup: string, bolehPilihDesa: boolean): BahanSaran {
  const wilayah = daftar.flatMap(({ kode, nama }) => {
    const tingkat = tingkatWilayah(kode)
    return tingkat === null ? [] : [{ kode, nama, tingkat }]
  })
  const desa = wilayah.filter((w) => w.kode.length === 13)
  return { pengenal: siapkanPengenal(wilayah), namaDesa: new Map(desa.map((w) => [w.kode, w.nama])), lingkup, bolehPilihDesa }
}

/** Text fields of the form are short: a longer list of neighbourhoods is left to be typed. */
const PANJANG_NOMOR = 5
const PANJANG_LOKUS = 200

export function saranTempat(b: BahanSaran, teks: string, isi: Pick<IsiFormulir, 'kodeWilayah' | 'rt' | 'rw' | 'lokus' | 'titik'>): SaranTempat[] {
  const sebutan = kenaliTempat(b.pengenal, teks, { kodePengguna: b.lingkup === '' ? null : b.lingkup, kodeProvinsi: b.lingkup.slice(0, 2) || null })
  const semua = sebutan.flatMap((s): SaranTempat[] => {
    if (s.jenis === 'desa') return saranDesa(b, s, isi)
    if (s.jenis === 'rt-rw') return saranRtRw(s, isi)
    if (s.jenis === 'koordinat') return saranTitik(s, isi)
    return s.jenis === 'lokus' || s.jenis === 'dusun' ? saranLokus(s, isi) : []
  })
  return [...new Map(semua.map((s) => [s.kunci, s])).values()]
}

type IsiTempat = Parameters<typeof saranTempat>[2]

function alasanTanya(s: Sebutan): Sebutan['alasan'] | null {
  return s.kepastian === 'pasti' ? null : s.alasan
}

function saranDesa(b: BahanSaran, s: Sebutan & { readonly kode: readonly string[] }, isi: IsiTempat): SaranTempat[] {
  if (!b.bolehPilihDesa) return []
  return s.kode.flatMap((kode) => {
    const nama = b.namaDesa.get(kode)
    if (nama === undefined) return []
    const dipakai = isi.kodeWilayah === kode
    const kanal = tingkatWilayah(kode) === 'kelurahan' ? ('musrenbang-kelurahan' as const) : ('musrenbang-desa' as const)
    return [
      { kunci: kode, jenis: 'desa' as const, isi: nama, tanya: alasanTanya(s), dipakai, ubah: dipakai ? { kodeWilayah: '' } : { kodeWilayah: kode, kanal } },
    ]
  })
}

function saranRtRw(s: Sebutan & { readonly rt: readonly number[]; readonly rw: readonly number[] }, isi: IsiTempat): SaranTempat[] {
  const [rt, rw] = [tulisNomor(s.rt), tulisNomor(s.rw)]
  if (rt.length > PANJANG_NOMOR || rw.length > PANJANG_NOMOR) return []
  const dipakai = (rt === '' || isi.rt === rt) && (rw === '' || isi.rw === rw)
  const nilai = (n: string): string => (dipakai ? '' : n)
  const tulis = [rt === '' ? '' : `RT ${rt}`, rw === '' ? '' : `RW ${rw}`].filter(Boolean).join(' / ')
  const ubah = { ...(rt === '' ? {} : { rt: nilai(rt) }), ...(rw === '' ? {} : { rw: nilai(rw) }) }
  return [{ kunci: tulis, jenis: 'rt-rw', isi: tulis, tanya: alasanTanya(s), dipakai, ubah }]
}

const derajat = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 4, maximumFractionDigits: 6 })

function saranTitik(s: Sebutan & { readonly titik: readonly { readonly lintang: number; readonly bujur: number }[] }, isi: IsiTempat): SaranTempat[] {
  return s.titik.map((titik) => {
    const tulis = `${derajat.format(titik.lintang)} · ${derajat.format(titik.bujur)}`
    const dipakai = isi.titik?.lintang === titik.lintang && isi.titik.bujur === titik.bujur
    return { kunci: tulis, jenis: 'titik', isi: tulis, tanya: alasanTanya(s), dipakai, ubah: { titik: dipakai ? null : titik } }
  })
}

function saranLokus(s: Sebutan, isi: IsiTempat): SaranTempat[] {
  const bagian = isi.lokus.split(',').flatMap((x) => (x.trim() === '' ? [] : [x.trim()]))
  const dipakai = bagian.some((x) => x.toLowerCase() === s.teks.toLowerCase())
  const lokus = (dipakai ? bagian.filter((x) => x.toLowerCase() !== s.teks.toLowerCase()) : [...bagian, s.teks]).join(', ')
  return lokus.length > PANJANG_LOKUS ? [] : [{ kunci: s.teks.toLowerCase(), jenis: 'lokus', isi: s.teks, tanya: alasanTanya(s), dipakai, ubah: { lokus } }]
}
