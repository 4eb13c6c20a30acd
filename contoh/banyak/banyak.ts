import { rupiah } from '#src/lib/rupiah.ts'
import { type BatasPaguBaru, tetapkanBatasPagu } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import { ambilWilayahDaerah } from '#src/modules/wilayah/wilayah.service.ts'
import type { Wilayah } from '#src/modules/wilayah/wilayah.ts'
import { idDari } from '#contoh/alat.ts'
import { acakDari } from '#contoh/tata-usulan/acak.ts'
import { GAYA, type Gaya } from '#contoh/tata-usulan/gaya.ts'
import { bacaKeluarga } from '#contoh/tata-usulan/keluarga.ts'
import type { Bahan, ButirTulis } from '#contoh/tata-usulan/tulis.ts'
import { bacaSimpul, type Kebutuhan } from '#contoh/banyak/dokumen.ts'
import { type ButirMuat, idPengajuan } from '#contoh/banyak/isi.ts'
import { type Bekal, muatKecamatan } from '#contoh/banyak/muat.ts'
import { bagiJatah, rangkaiUsulan, type UsulanDesa } from '#contoh/banyak/rangkai.ts'
import { hitungKebutuhan, isTidakJadi, type Rencana, rencanakan } from '#contoh/banyak/rencana.ts'
import type { Skenario } from '#contoh/banyak/skenario.ts'
import { lengkapiPetugas } from '#contoh/banyak/warga.ts'
import type { Panggung } from '#contoh/panggung.ts'

/** What a government adds to the grammar: its catalogue, its deciders, its pictures. */
export interface Perlengkapan {
  readonly kamus: readonly (ButirTulis & ButirMuat)[]
  /** User names of those who decide above the kecamatan. */
  readonly pengguna: {
    readonly mitra: (bidang: string) => string
    readonly perangkat: (kunci: string) => string
    readonly kabupaten: string
    readonly tapd: string
    readonly penganggaran: string
  }
  /** Agencies with a desk, and the one a field of work may be redirected to. */
  readonly meja: ReadonlySet<string>
  readonly alih: (b: ButirMuat) => string | null
  readonly idPerangkat: (kunci: string) => string
  readonly mulai: string
  readonly foto: (u: UsulanDesa) => readonly string[]
  readonly titik: Bekal['titik']
  /** Ceilings still to be set, as shares of what is asked; null where the scenario has set them. */
  readonly pagu: { readonly kapan: string; readonly dasarHukum: string } | null
  readonly progress: (jumlah: number) => void
}

/** The wishes of a government and year with their stories, before anything is written. */
export interface Tersusun {
  readonly sk: Skenario
  readonly gaya: Gaya
  readonly wilayah: readonly Wilayah[]
  readonly rencana: readonly Rencana[]
  readonly kebutuhan: Kebutuhan
  readonly batasPagu: readonly BatasPaguBaru[]
}

/** Writes the wishes of one government and year, and tells what becomes of each; `warisan` are earlier ones some of which are asked for again. */
export async function susunSkenario(s: Panggung, sk: Skenario, p: Perlengkapan, warisan: readonly Rencana[] = []): Promise<Tersusun> {
  const gaya = GAYA[sk.daerahId]
  if (gaya === undefined) throw new Error(`contoh: tidak ada gaya untuk ${sk.daerahId}`)
  const wilayah = await ambilWilayahDaerah({ sql: s.p.sql, daerahId: sk.daerahId })
  const bahan: Bahan = { keluarga: bacaKeluarga(), kamus: new Map(p.kamus.map((b) => [b.kode, b])), tahunUsul: Number(sk.kalender.masuk[0].slice(0, 4)) }
  const butir = new Map(p.kamus.map((b) => [b.kode, b]))
  const baru = rangkaiUsulan(gaya, () => bahan, bagiJatah(desaIkut(sk, wilayah), sk.tahun, sk.rata))
  const usulan = perDesa([...baru, ...wariskan(warisan, sk, butir)])
  const { batasPagu, sisaPagu } = p.pagu === null ? { batasPagu: [], sisaPagu: new Map<string, number>() } : susunPagu(usulan, { butir, sk, pagu: p.pagu })
  const rencana = rencanakan({ progres: sk.progres, butir, sisaPagu, adaMeja: (kunci) => p.meja.has(kunci), alih: p.alih }, usulan)
  return { sk, gaya, wilayah, rencana, kebutuhan: hitungKebutuhan(rencana), batasPagu }
}

function perDesa(usulan: readonly UsulanDesa[]): UsulanDesa[] {
  return [...Map.groupBy(usulan, (u) => u.desa.kode).entries()].toSorted(([a], [b]) => a.localeCompare(b)).flatMap(([, milik]) => milik)
}

const PELUANG_ULANG = 0.42
const URUTAN_ULANG = 900

/** What was not done and is asked for again: in the same words, by the same need. */
function wariskan(warisan: readonly Rencana[], sk: Skenario, butir: ReadonlyMap<string, ButirMuat>): UsulanDesa[] {
  const nomor = new Map<string, number>()
  return warisan.flatMap(({ u, ...r }) => {
    const a = acakDari(`ulang ${sk.tahun}/${u.tahun}/${u.desa.kode}/${u.urutan}`)
    if (!isTidakJadi({ u, ...r }) || !butir.has(u.kode) || sk.kecuali(u.desa.kode) || !a.peluang(PELUANG_ULANG)) return []
    const urutan = (nomor.get(u.desa.kode) ?? URUTAN_ULANG) + 1
    nomor.set(u.desa.kode, urutan)
    const pengajuanId = idPengajuan(sk.daerahId, u)
    const usulanId = u.asal?.usulanId ?? idDari(sk.daerahId, 'usulan-tata', u.tahun, u.desa.kode, u.urutan)
    return [{ ...u, tahun: sk.tahun, urutan, asal: { usulanId, pengajuanId } }]
  })
}

/** Loads a year kecamatan by kecamatan; the agencies' plans it leans on are there by now. */
export async function muatTersusun(s: Panggung, t: Tersusun, p: Perlengkapan): Promise<void> {
  const { sk, wilayah, rencana } = t
  if (p.pagu !== null && t.batasPagu.length > 0) await tetapkanBatasPagu(s.penyiap({ tanggal: p.pagu.kapan, jam: '10:00' }), t.batasPagu)
  const desa = new Set(rencana.map((r) => r.u.desa.kode))
  const petugas = await lengkapiPetugas(s, t.gaya, { wilayah, desa, mulai: p.mulai })
  const orang = (nama: string) => petugas.menurutNama.get(nama)
  const b: Bekal = {
    s,
    petugas,
    kalender: sk.kalender,
    pemutus: ({ tahap, perangkat }, bidang) => {
      if (tahap === 'mitra-bappeda') return orang(p.pengguna.mitra(bidang))
      if (tahap === 'musrenbang-kabupaten') return orang(p.pengguna.kabupaten)
      if (tahap === 'tapd') return orang(p.pengguna.tapd)
      if (tahap === 'penganggaran') return orang(p.pengguna.penganggaran)
      return orang(p.pengguna.perangkat(perangkat))
    },
    idPerangkat: p.idPerangkat,
    simpul: await bacaSimpul(s, { tahun: sk.tahun, kebutuhan: t.kebutuhan, idPerangkat: p.idPerangkat }),
    foto: p.foto,
    titik: p.titik,
    urutanAwal: sk.urutanAwal ?? 0,
  }
  for (const [kec, milik] of Map.groupBy(rencana, (r) => r.u.desa.kode.slice(0, 8))) {
    await muatKecamatan(b, kec, milik)
    p.progress(milik.length)
  }
}

function desaIkut(sk: Skenario, wilayah: readonly Wilayah[]) {
  return wilayah
    .filter((w) => (w.tingkat === 'desa' || w.tingkat === 'kelurahan') && !sk.kecuali(w.kode) && sk.progres(w.kode.slice(0, 8)) !== 'kosong')
    .filter((w) => acakDari(`ikut ${sk.tahun} ${w.kode}`).peluang(sk.ikut))
    .map((w) => ({ kode: w.kode, nama: w.nama, kelurahan: w.tingkat === 'kelurahan' }))
}

interface BahanPagu {
  readonly butir: ReadonlyMap<string, ButirMuat>
  readonly sk: Skenario
  readonly pagu: { readonly dasarHukum: string }
}

const BAGIAN_PAGU = 0.42
const PEMBULATAN = 25_000_000

/** Indicative ceilings of the kecamatan: rather less than half of what its villages ask for, as it is everywhere. */
function susunPagu(usulan: readonly UsulanDesa[], { butir, sk, pagu }: BahanPagu) {
  const diminta = new Map<string, number>()
  for (const u of usulan) {
    const b = butir.get(u.kode)
    if (b === undefined) continue
    const kunci = `${u.desa.kode.slice(0, 8)}/${b.bidang}`
    diminta.set(kunci, (diminta.get(kunci) ?? 0) + u.volume * b.harga)
  }
  const sisaPagu = new Map<string, number>()
  const batasPagu = [...diminta].map(([kunci, nilai]): BatasPaguBaru => {
    const [kodeWilayah = '', bidangPembangunan = ''] = kunci.split('/')
    const batas = Math.max(4, Math.round((nilai * BAGIAN_PAGU) / PEMBULATAN)) * PEMBULATAN
    sisaPagu.set(kunci, batas)
    const { dasarHukum } = pagu
    return { tahunAnggaran: sk.tahun, jenis: 'kecamatan', kodeWilayah, perangkatDaerahId: null, bidangPembangunan, nilai: rupiah(batas), dasarHukum }
  })
  return { batasPagu, sisaPagu }
}
