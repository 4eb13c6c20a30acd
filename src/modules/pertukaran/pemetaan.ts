import { createHash } from 'node:crypto'
import { BARIS_KEPALA, kunciKepala, SEL_KOSONG, type Tabel } from '#src/lib/tabel.ts'
import { pisahkanTitik } from '#src/modules/pertukaran/alamat-sipd.ts'
import { bentukSipd, type KolomSipd } from '#src/modules/pertukaran/kolom-sipd.ts'
import { bacaStatus } from '#src/modules/pertukaran/status-sipd.ts'
import { bacaTanggalLembar } from '#src/modules/pertukaran/tanggal-lembar.ts'
import { jarakEdit } from '#src/modules/wilayah/kemiripan.ts'

/* Sheets with other headings: what each column may mean is proposed, people say it, and it is remembered by the form of the heading. */

export interface KepalaAsing {
  readonly lembar: string
  /** Headings as written; empty ones left out. */
  readonly judul: readonly string[]
  /** Some cells beneath each. */
  readonly contoh: readonly (readonly string[])[]
}

export type Pemetaan = Readonly<Record<string, KolomSipd>>

const CONTOH = 4
const LEBAR_MIN = 4

/** The row that most looks like a heading: short texts, all different, with rows beneath it. */
export function cariKepalaAsing(daftar: readonly Tabel[]): KepalaAsing | null {
  const calon = daftar.flatMap((t) =>
    t.baris.slice(0, BARIS_KEPALA - 1).flatMap((b, i) => {
      const kunci = b.map((s) => (s.jenis === 'teks' && s.teks.length <= 60 ? kunciKepala(s.teks) : '')).filter((k) => k !== '')
      const bawah = t.baris.slice(i + 1, i + 1 + CONTOH)
      return kunci.length < LEBAR_MIN || new Set(kunci).size < kunci.length || bawah.length === 0 ? [] : [{ t, b, bawah, nilai: kunci.length }]
    }),
  )
  const [terbaik] = calon.toSorted((x, y) => y.nilai - x.nilai)
  if (terbaik === undefined) return null
  const letak = terbaik.b.flatMap((s, j) => (s.teks.trim() === '' ? [] : [j]))
  return {
    lembar: terbaik.t.nama,
    judul: letak.map((j) => terbaik.b[j]?.teks.trim() ?? ''),
    contoh: letak.map((j) => terbaik.bawah.map((b) => (b[j] ?? SEL_KOSONG).teks.trim()).filter((teks) => teks !== '')),
  }
}

/** By which a heading is known again: its keys in their order. */
export function sidikKepala(judul: readonly string[]): string {
  return createHash('sha256').update(judul.map(kunciKepala).join('|')).digest('hex')
}

/** What each heading may mean: by its name, by a name close to it, by what stands beneath; each of our columns once. */
export function usulkanPemetaan(k: KepalaAsing): (KolomSipd | null)[] {
  const { nama } = bentukSipd()
  const terpakai = new Set<KolomSipd>()
  const ambil = (kolom: string | null | undefined): KolomSipd | null => {
    const calon = (kolom ?? null) as KolomSipd | null
    if (calon === null || terpakai.has(calon)) return null
    terpakai.add(calon)
    return calon
  }
  const kunci = k.judul.map(kunciKepala)
  const tepat = kunci.map((x) => ambil(Object.hasOwn(nama, x) ? nama[x] : null))
  const dekat = tepat.map((kolom, j) => kolom ?? ambil(nama[namaDekat(kunci[j] ?? '', Object.keys(nama))]))
  return dekat.map((kolom, j) => kolom ?? ambil(dariIsi(k.contoh[j] ?? [])))
}

const KATA_PENDEK = 6

/** Short words are all near each other. */
function namaDekat(kunci: string, nama: readonly string[]): string {
  return kunci.length < KATA_PENDEK ? '' : (nama.find((n) => jarakEdit(kunci, n, 1) <= 1) ?? '')
}

const LETAK_UJI = { rute: 'permendagri', kodeWilayah: '00.00.00.2001' } as const

/** Only what most of the cells say beyond doubt; a few may be misspelt. */
function dariIsi(contoh: readonly string[]): KolomSipd | null {
  if (contoh.length === 0) return null
  const kebanyakan = (uji: (teks: string) => boolean): boolean => contoh.filter(uji).length * 2 > contoh.length
  if (kebanyakan((teks) => !('salah' in bacaStatus(teks, LETAK_UJI)))) return 'status'
  if (kebanyakan((teks) => pisahkanTitik(teks, null).titik !== null)) return 'alamat'
  return kebanyakan((teks) => /\D/.test(teks) && bacaTanggalLembar({ teks, jenis: 'teks' }) !== null) ? 'tanggal_usul' : null
}

/** The mapping by headings' keys, as a heading is looked up. */
export function susunPemetaan(pemetaan: Pemetaan): Pemetaan {
  return Object.fromEntries(Object.entries(pemetaan).map(([judul, kolom]) => [kunciKepala(judul), kolom]))
}
