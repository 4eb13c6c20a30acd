import type { Rupiah } from '#src/lib/rupiah.ts'
import type { Acuan, EdisiTahun } from '#src/modules/nomenklatur/nomenklatur.ts'
import { kodeTerdekat, pilihSubKegiatan, bersihkanKode } from '#src/modules/nomenklatur/nomenklatur.ts'
import { cariSumberDana, type SumberDana, sumberDanaTerdekat } from '#src/modules/nomenklatur/sumber-dana.ts'
import { kunciSimpul, type SimpulRenja } from '#src/modules/dokumen/renja-pohon.ts'
import type { BarisPohon } from '#src/modules/dokumen/simpul-tulis.ts'
import type { KodeCatatan, KodeTolak, Temuan } from '#src/modules/dokumen/temuan.ts'

export interface BarisPagu {
  readonly perangkatDaerahId: string
  readonly kode: string
  readonly sumberDana: string
  readonly nilai: Rupiah
}

/** What PPAS and APBD rows of one agency are judged with: its Renja in force, and the code list for what is not in it. */
export interface DasarPagu {
  readonly edisi: EdisiTahun
  readonly acuan: Acuan
  readonly sumberDana: readonly SumberDana[]
  readonly renja: readonly BarisPohon[]
}

export interface HasilPagu {
  readonly simpul: readonly SimpulRenja[]
  readonly penolakan: readonly (Temuan & { readonly pagu: Rupiah })[]
  readonly catatan: readonly Temuan[]
}

/** The rows of one agency as a tree; B-02: what its Renja does not know goes in and is said. */
export function susunPagu(daftar: readonly (BarisPagu & { readonly baris: number })[], d: DasarPagu): HasilPagu {
  const simpul = new Map<string, SimpulRenja>()
  const penolakan: HasilPagu['penolakan'][number][] = []
  const catatan: Temuan[] = []
  const pertama = new Map<string, number>()
  for (const b of daftar) {
    const tolak = (kolom: 'kode' | 'sumberDana', kode: KodeTolak, terdekat: string | null): void =>
      void penolakan.push({ baris: b.baris, kolom, nilai: b[kolom], kode, terdekat, pagu: b.nilai })
    const catat = (kolom: 'kode' | 'sumberDana', kode: KodeCatatan, terdekat: string | null): void =>
      void catatan.push({ baris: b.baris, kolom, nilai: b[kolom], kode, terdekat })
    const dana = cariSumberDana(d.sumberDana, b.sumberDana)
    const jalur = cariJalur(b.kode, d)
    if (dana === null)
      tolak(
        'sumberDana',
        b.sumberDana.trim() === '' ? 'sumber-dana-kosong' : 'sumber-dana-tidak-dikenal',
        sumberDanaTerdekat(d.sumberDana, b.sumberDana)[0]?.kode ?? null,
      )
    if ('tolak' in jalur) tolak('kode', jalur.tolak, jalur.terdekat)
    if (dana === null || 'tolak' in jalur) continue
    const [sub] = jalur.simpul
    const kunci = `${sub.kunci}|${dana.sumberDana.kode}`
    const ada = pertama.get(kunci)
    if (ada !== undefined) {
      tolak('kode', 'baris-ganda', String(ada))
      continue
    }
    pertama.set(kunci, b.baris)
    if (dana.nolHilang) catat('sumberDana', 'sumber-dana-dibetulkan', `${dana.sumberDana.kode} ${dana.sumberDana.nama}`)
    if (jalur.diLuarRenja) catat('kode', 'di-luar-renja', null)
    const lama = simpul.get(sub.kunci)
    for (const s of jalur.simpul.toReversed()) simpul.set(s.kunci, s)
    simpul.set(sub.kunci, { ...sub, pagu: [...(lama?.pagu ?? []), { sumberDana: dana.sumberDana.kode, nilai: b.nilai }] })
  }
  return { simpul: urutkanPohon([...simpul.values()]), penolakan, catatan }
}

/** Parents before children, as they are written. */
function urutkanPohon(daftar: readonly SimpulRenja[]): SimpulRenja[] {
  const tingkat = ['program', 'kegiatan', 'sub-kegiatan']
  return daftar.toSorted((a, b) => tingkat.indexOf(a.jenis) - tingkat.indexOf(b.jenis))
}

/** The sub kegiatan and what stands above it, the sub kegiatan first. */
type Jalur =
  | { readonly simpul: readonly [SimpulRenja, ...SimpulRenja[]]; readonly diLuarRenja: boolean }
  | { readonly tolak: 'kode-tidak-terbaca' | 'kode-tidak-ada'; readonly terdekat: string | null }

function cariJalur(teks: string, d: DasarPagu): Jalur {
  const { kode } = bersihkanKode(teks)
  const menurutId = new Map(d.renja.map((s) => [s.simpulId, s]))
  const diRenja = kode === null ? undefined : d.renja.find((s) => s.jenis === 'sub-kegiatan' && s.kode === kode)
  if (diRenja !== undefined) {
    const atas: BarisPohon[] = []
    for (let s = diRenja.indukId; s !== null;) {
      const induk = menurutId.get(s)
      if (induk === undefined) break
      atas.push(induk)
      s = induk.indukId
    }
    return { simpul: rantai([diRenja, ...atas]), diLuarRenja: false }
  }
  const hasil = pilihSubKegiatan(d.acuan, d.edisi, teks)
  if (!('ditemukan' in hasil)) {
    if (hasil.tidakAda === null) return { tolak: 'kode-tidak-terbaca', terdekat: null }
    return { tolak: 'kode-tidak-ada', terdekat: kodeTerdekat(d.acuan, hasil.tidakAda, null)[0]?.kode ?? null }
  }
  const { ditemukan } = hasil
  const atas = ditemukan.jalur.flatMap((l) => (l.tingkat === 'program' || l.tingkat === 'kegiatan' ? [{ jenis: l.tingkat, kode: l.kode, nama: l.nama }] : []))
  return { simpul: rantai([{ jenis: 'sub-kegiatan', kode: ditemukan.kode, nama: ditemukan.nama }, ...atas.toReversed()]), diLuarRenja: true }
}

function rantai(
  daftar: readonly [Pick<BarisPohon, 'jenis' | 'kode' | 'nama'>, ...Pick<BarisPohon, 'jenis' | 'kode' | 'nama'>[]],
): [SimpulRenja, ...SimpulRenja[]] {
  const kunci = daftar.map((s) => kunciSimpul(s.jenis, s.kode, s.nama))
  const [sub, ...atas] = daftar.map((s, i): SimpulRenja => ({
    kunci: kunci[i] ?? '',
    indukKunci: kunci[i + 1] ?? null,
    jenis: s.jenis,
    kode: s.kode,
    nama: s.nama,
    indikator: [],
    pagu: [],
    lokasi: [],
    asal: null,
    sumber: null,
  }))
  if (sub === undefined) throw new Error('jalur kosong')
  return [sub, ...atas]
}
