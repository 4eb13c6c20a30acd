import { readTenant, type Transaction } from '#src/lib/sql.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { bacaPosisi, type Dasar, dasarDari, type Dimensi, posisiSaringan } from '#src/modules/rekapitulasi/dimensi.ts'
import { kanalMusrenbang, posisiHasil } from '#src/modules/rekapitulasi/hasil-musrenbang.ts'
import type { HitungPosisi } from '#src/modules/rekapitulasi/kelompok.ts'
import { findRute, listMitraPerangkat, listNamaPerangkat, listNamaUrusan, listNamaWilayah, listTahunRekap } from '#src/modules/rekapitulasi/nama.queries.ts'
import type { Saring } from '#src/modules/rekapitulasi/potongan.queries.ts'
import { listIsi, type Pertanyaan, sumIsi, sumRekap } from '#src/modules/rekapitulasi/rekapitulasi.queries.ts'
import type { IsiRekapKeluar, PertanyaanRekap, RekapKeluar, SaringanIsi, SaringanRekap } from '#src/modules/rekapitulasi/rekapitulasi.schema.ts'
import { jumlahkan, pengambil, susunSatu, susunSilang } from '#src/modules/rekapitulasi/susun-rekap.ts'
import type { Posisi, Rute } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'

type Pembaca = Pick<Konteks, 'sql' | 'daerahId'>
/** What the counting itself takes: the folded figures, or for checking them the proposals. */
export type Penghitung = (tx: Transaction, q: Pertanyaan) => ReturnType<typeof sumRekap>

const LANGSUNG = ['perangkat', 'bidang', 'urusan', 'besaran', 'kecamatan', 'desa', 'kanal', 'prioritas', 'alasan'] as const

/** A filter in kept dimensions; a partner division is the agencies it has. */
function keSaring(s: SaringanRekap, mitra: ReadonlyMap<string, string>, rute: Rute): Saring {
  const nilai = new Map<Dasar, readonly string[]>()
  const posisi = posisiSaringan(s)
  if (posisi !== null) nilai.set('posisi', posisi)
  for (const d of LANGSUNG) {
    const v = s[d]
    if (v !== undefined) nilai.set(d, [v])
  }
  if (s.mitra !== undefined) {
    const milik = [...mitra].filter(([, m]) => m === s.mitra).map(([pd]) => pd)
    nilai.set('perangkat', s.perangkat === undefined ? milik : milik.filter((pd) => pd === s.perangkat))
  }
  if (s.hasil !== undefined) {
    const boleh = posisiHasil(s.hasil, rute)
    nilai.set('posisi', posisi === null ? boleh : boleh.filter((p) => posisi.includes(p)))
    nilai.set('kanal', kanalMusrenbang(s.kanal === undefined ? DAFTAR_KANAL : [s.kanal]))
  }
  return { tahun: s.tahun ?? null, nilai }
}

/** What a filter needs to know besides its own words. */
async function bacaSaring(tx: Transaction, daerahId: string, s: SaringanRekap, mitra: ReadonlyMap<string, string>): Promise<Saring> {
  return keSaring(s, mitra, s.hasil === undefined ? 'permendagri' : await findRute(tx, daerahId))
}

async function petaMitra(tx: Transaction, daerahId: string): Promise<Map<string, string>> {
  return new Map((await listMitraPerangkat(tx, daerahId)).map((m) => [m.kunci, m.nama]))
}

/** Which kept dimensions a question needs: its own, and the position where each row tells what became of it. */
function grupUntuk(baris: Dimensi, kolom: Dimensi | undefined): Pertanyaan['grup'] {
  const [a, b] = [dasarDari(baris), kolom === undefined ? 'posisi' : dasarDari(kolom)]
  const dipakai = [...new Set([a, b].filter((d) => d !== null))]
  const [satu = 'posisi', dua] = dipakai
  return dua === undefined ? [satu] : [satu, dua]
}

/** A recap by one dimension, with what became of the proposals, or by two. */
export function bacaRekap(k: Pembaca, q: PertanyaanRekap, hitung: Penghitung = sumRekap): Promise<RekapKeluar> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const { baris, kolom, ...saringan } = q
    const [mitra, pilihanTahun] = await Promise.all([petaMitra(tx, k.daerahId), listTahunRekap(tx, k.daerahId)])
    const grup = grupUntuk(baris, kolom)
    const butir = await hitung(tx, {
      daerahId: k.daerahId,
      grup,
      saring: await bacaSaring(tx, k.daerahId, saringan, mitra),
      menurutTahun: baris === 'tahun' || kolom === 'tahun',
    })
    const letak = (d: Dasar | null): 'a' | 'b' => (d !== null && grup[1] === d ? 'b' : 'a')
    const ambil = (d: Dimensi) => pengambil(d, letak(dasarDari(d)), mitra)
    const total = jumlahkan(butir)
    if (kolom === undefined) {
      const satu = susunSatu(baris, butir, ambil(baris), (b) => b[letak('posisi')])
      const nama = await namaKunci(tx, k.daerahId, baris, satu)
      return { baris: satu.map((b) => ({ ...b, nama: nama(b.kunci) })), kolom: [], sel: [], total, pilihanTahun }
    }
    const silang = susunSilang([baris, kolom], butir, [ambil(baris), ambil(kolom)])
    const [namaBaris, namaKolom] = await Promise.all([namaKunci(tx, k.daerahId, baris, silang.baris), namaKunci(tx, k.daerahId, kolom, silang.kolom)])
    return {
      baris: silang.baris.map((b) => ({ ...b, nama: namaBaris(b.kunci), kelompok: null, diterima: null, rupiahDiterima: null })),
      kolom: silang.kolom.map((c) => ({ ...c, nama: namaKolom(c.kunci) })),
      sel: [...silang.sel],
      total,
      pilihanTahun,
    }
  })
}

/** Names of agencies, places and urusan; the words of closed lists are the reader's. */
async function namaKunci(tx: Transaction, daerahId: string, d: Dimensi, daftar: readonly { kunci: string }[]): Promise<(kunci: string) => string | null> {
  const kunci = daftar.map((b) => b.kunci)
  const baris =
    d === 'perangkat'
      ? await listNamaPerangkat(tx, daerahId)
      : d === 'kecamatan' || d === 'desa'
        ? await listNamaWilayah(tx, kunci)
        : d === 'urusan'
          ? await listNamaUrusan(tx, kunci)
          : []
  const nama = new Map(baris.map((b) => [b.kunci, b.nama]))
  return (k) => nama.get(k) ?? null
}

const PER_HALAMAN = 50

/** The proposals a figure counts: the same filter, the same rows. */
export function bacaIsiRekap(k: Pembaca, { hal, ...saringan }: SaringanIsi, perHalaman: number = PER_HALAMAN): Promise<IsiRekapKeluar> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const saring = await bacaSaring(tx, k.daerahId, saringan, saringan.mitra === undefined ? new Map() : await petaMitra(tx, k.daerahId))
    const [baris, jumlah] = await Promise.all([
      listIsi(tx, k.daerahId, saring, { lewati: (hal - 1) * perHalaman, batas: perHalaman }),
      sumIsi(tx, k.daerahId, saring),
    ])
    const data = baris.map(({ posisi, ...b }) => ({ ...b, ...bacaPosisi(posisi) }))
    return { data, ...jumlah, hal, jumlahHal: Math.max(1, Math.ceil(jumlah.jumlah / perHalaman)) }
  })
}

/** How a year stands, by stage and state; drafts are in no figure. */
export async function bacaPosisiTahun(k: Pembaca, tahun: number): Promise<(Posisi & { readonly jumlah: number; readonly total: number })[]> {
  const butir = await readTenant(k.sql, k.daerahId, (tx) =>
    sumRekap(tx, { daerahId: k.daerahId, grup: ['posisi'], saring: { tahun, nilai: new Map() }, menurutTahun: false }),
  )
  return butir.map((b) => ({ ...bacaPosisi(b.a), jumlah: b.jumlah, total: b.anggaranKini }))
}

/** By place, year and position, inside a transaction of the caller: of the whole government, of its kecamatan, or of these villages. */
export async function hitungTempat(
  tx: Transaction,
  daerahId: string,
  per: 'daerah' | 'kecamatan' | 'desa' | 'perangkat',
  kode: readonly string[] | null = null,
): Promise<(HitungPosisi & { readonly kode: string })[]> {
  const nilai = new Map(kode === null || per === 'daerah' ? [] : [[per, kode] as const])
  const grup: Pertanyaan['grup'] = per === 'daerah' ? ['posisi'] : ['posisi', per]
  const butir = await sumRekap(tx, { daerahId, grup, saring: { tahun: null, nilai }, menurutTahun: true })
  return butir.map(({ tahun, a, b, ...angka }) => ({ ...angka, ...bacaPosisi(a), kode: b, tahunAnggaran: tahun }))
}
