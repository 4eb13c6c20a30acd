import { randomUUID } from 'node:crypto'
import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { pesanBanyakPagu } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import type { Gerbang } from '#src/modules/jadwal/jadwal.ts'
import { loadGerbangSetempat } from '#src/modules/jadwal/jadwal.service.ts'
import { type Baris, kanonik, sesudah, sidik } from '#src/modules/jejak/jejak.ts'
import { catat, catatBanyak } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { peristiwaPutusan } from '#src/modules/usulan/putusan/catat-putusan.service.ts'
import { periksaAsal } from '#src/modules/usulan/pengusul/asal-usulan.ts'
import { type Acuan, acuanDari, berkasUsulan, type Dasar, drafDari, susunDasar } from '#src/modules/usulan/pengajuan/dasar-usulan.service.ts'
import { kolomUsulan } from '#src/modules/usulan/kolom-usulan.queries.ts'
import { insertBanyak, insertBanyakBerkas, nextBanyakUrut } from '#src/modules/usulan/lembar/muat-banyak.queries.ts'
import { kolomPengajuan, kolomPutusan } from '#src/modules/usulan/lembar/kolom-muat.ts'
import { konteksRiwayat, lanjutkanRiwayat, type PutusanRiwayat, type Riwayat, sesudahPutusan } from '#src/modules/usulan/lembar/riwayat-muat.ts'
import { canAjukan, canMuatBanyak } from '#src/modules/usulan/usulan.policy.ts'
import type { BuatUsulan } from '#src/modules/usulan/usulan.schema.ts'
import {
  kodeMusyawarah,
  type Pengajuan,
  periksaKelengkapan,
  type PerintahPutuskan,
  putuskan as aturanPutuskan,
  susunNomor,
} from '#src/modules/usulan/usulan.ts'

/* Many proposals at once, each with what was already decided on it: the same rules row by row, the references asked once, one statement a table. */

/** A decision taken elsewhere, by whom and when. */
export interface LangkahMuat {
  readonly k: Konteks
  readonly perintah: Omit<PerintahPutuskan, 'versi'>
}

export interface BarisMuat {
  /** Who entered it, when. */
  readonly k: Konteks
  readonly isi: BuatUsulan
  readonly langkah: readonly LangkahMuat[]
}

/** A meeting held outside the program: on that day it set the priorities of its stage and place (kontrak 8). */
export interface RapatMuat {
  readonly tahap: string
  readonly kodeWilayah: string
  readonly tanggal: Tanggal
}

export interface Muatan {
  readonly baris: readonly BarisMuat[]
  readonly rapat: readonly RapatMuat[]
}

export interface HasilMuatBanyak {
  readonly jumlah: number
  readonly sidik: string
}

export type PenolakanMuat =
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'baris-ditolak'; readonly baris: number; readonly judul: string; readonly kode: string; readonly sebab: Penolakan }

/**
 * Brings in proposals with their history in one transaction: all of them, or none when one breaks a rule. Every act passes the policy
 * and the rule it would have passed on its own day and leaves its own ledger entry; one entry more states the whole content by its hash
 * (kontrak 7). Nobody is told: what happened, happened before.
 */
export function muatBanyak(k: Konteks, muatan: Muatan): Promise<Result<HasilMuatBanyak, PenolakanMuat>> {
  const sidikBaris = muatan.baris.map((b) => sidik(kanonik({ isi: b.isi, langkah: b.langkah.map((l) => [l.perintah, l.k.saat, l.k.pelaku.penggunaId]) })))
  const sidikIsi = sidik(kanonik(sidikBaris))
  return jalankanPerintah<HasilMuatBanyak, PenolakanMuat>(k, 'usulan.muat-banyak', { sidik: sidikIsi }, async (tx) => {
    const izin = canMuatBanyak(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const bekal: Bekal = { acuan: diingat(acuanDari(tx, k.daerahId)), gerbang: pintuGerbang(tx, k.daerahId, muatan.rapat) }
    const termuat: Termuat[] = []
    for (const [i, hasil] of (await Promise.all(muatan.baris.map((x) => nilai(bekal, x)))).entries()) {
      if (!hasil.ok)
        return refuse({ jenis: 'baris-ditolak', baris: i + 1, judul: muatan.baris[i]?.isi.judul ?? '', kode: hasil.error.jenis, sebab: hasil.error })
      termuat.push(hasil.value)
    }
    const gagal = await simpan(tx, k.daerahId, termuat)
    if (gagal !== null) return refuse({ jenis: 'baris-ditolak', baris: 0, judul: '', kode: gagal.jenis, sebab: gagal })
    const massal = { sidikIsi, akarBaris: sidik(sidikBaris.join('\n')), jumlah: muatan.baris.length }
    await catat(tx, k, { peristiwa: 'usulan-dimuat', objek: { jenis: 'muatan-usulan', id: sidikIsi }, penugasan: izin.penugasan, baris: [], massal })
    return ok({ jumlah: muatan.baris.length, sidik: sidikIsi })
  })
}

interface Bekal {
  readonly acuan: Acuan
  readonly gerbang: (p: Pick<Pengajuan, 'tahunAnggaran' | 'tahap' | 'kodeWilayah' | 'kodeKecamatan'>, k: Konteks) => Promise<Gerbang>
}

interface Termuat {
  readonly b: BarisMuat
  readonly dasar: Dasar
  readonly penugasan: Penugasan
  readonly riwayat: Riwayat
}

/** A row and all that was decided on it, judged; nothing written yet. */
async function nilai(bekal: Bekal, b: BarisMuat): Promise<Result<Termuat, Penolakan>> {
  const { k, isi } = b
  const izin = canAjukan(k.pelaku, { ...isi, createdBy: k.pelaku.penggunaId, perangkatDaerahId: '' })
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan } as Penolakan)
  const asal = periksaAsal(isi, { penugasan: izin.penugasan, penggunaId: k.pelaku.penggunaId, anggota: null, hariIni: k.hariIni })
  if (asal !== null) return refuse(asal)
  // Ways with rows of their own are entered one by one.
  if (isi.forum !== null || isi.pokir !== null || isi.suratDesa !== null) return refuse({ jenis: 'jalur-tidak-dimuat' })
  const dasar = await susunDasar(bekal.acuan, k, { ...isi, kebutuhan: isi, sudahDiajukan: false })
  if (!dasar.ok) return dasar
  const draf = drafDari(k, isi, dasar.value)
  let riwayat: Riwayat = { akhir: draf, putusan: [], pesanan: null }
  if (isi.ajukan) {
    const masuk = periksaMasuk(b, draf, dasar.value, await bekal.gerbang(draf, k))
    if (!masuk.ok) return masuk
    riwayat = sesudahPutusan(riwayat, {
      sebelum: draf,
      hasil: masuk.value,
      perintah: { keputusan: 'ajukan' },
      pelaku: k.pelaku,
      penugasan: izin.penugasan,
      saat: k.saat,
    })
  }
  for (const { k: kini, perintah } of b.langkah) {
    const gerbang = await bekal.gerbang(riwayat.akhir, kini)
    const lanjut = lanjutkanRiwayat(riwayat, { ...kini, gerbang, perintah })
    if (!lanjut.ok) return lanjut
    riwayat = lanjut.value
  }
  return ok({ b, dasar: dasar.value, penugasan: izin.penugasan, riwayat })
}

function periksaMasuk({ k, isi }: BarisMuat, draf: Pengajuan, { kamus, rute }: Dasar, gerbang: Gerbang) {
  const kurang = periksaKelengkapan({ masalah: isi.masalah, jumlahFoto: isi.foto.length }, kamus.klasifikasi === 'fisik' && rute !== 'pokir')
  if (kurang !== null) return refuse(kurang)
  return aturanPutuskan(draf, { keputusan: 'ajukan', versi: draf.versi }, konteksRiwayat({ ...k, gerbang }))
}

async function simpan(tx: Transaction, daerahId: string, termuat: readonly Termuat[]): Promise<Penolakan | null> {
  const nomor = await beriBanyakNomor(tx, daerahId, termuat)
  const pagu = await pesanBanyakPagu(
    tx,
    daerahId,
    termuat.flatMap(({ riwayat: { akhir: p, pesanan } }) => {
      const lingkup = { daerahId, tahunAnggaran: p.tahunAnggaran, kodeKecamatan: p.kodeKecamatan, bidangPembangunan: p.bidangPembangunan }
      return pesanan === null ? [] : [{ lingkup, acuanId: p.pengajuanId, ...pesanan }]
    }),
  )
  if (!pagu.ok) return pagu.error
  const putusan = termuat.flatMap((t) => t.riwayat.putusan.map((x) => ({ id: randomUUID(), x })))
  const kebutuhan = termuat.map(({ b }) => ({ usulan_id: b.isi.usulanId, ...kolomUsulan(tx, b.isi), created_by: b.k.pelaku.penggunaId }))
  const usulan = await insertBanyak(tx, daerahId, { tabel: 'usulan', kunci: 'usulan_id', baris: kebutuhan })
  const pengajuan = await insertBanyak(tx, daerahId, {
    tabel: 'pengajuan',
    kunci: 'pengajuan_id',
    baris: termuat.map((t) => kolomPengajuan({ ...t, ...t.b }, nomor)),
  })
  const tulisan = await insertBanyak(tx, daerahId, { tabel: 'putusan', kunci: 'putusan_id', baris: putusan.map(({ id, x }) => kolomPutusan(id, x)) })
  await insertBanyakBerkas(
    tx,
    daerahId,
    termuat.flatMap(({ b }) => berkasUsulan(b.isi).map((f, i) => ({ usulanId: b.isi.usulanId, ...f, urutan: i + 1 }))),
  )
  const citra = new Map<string, Baris>([
    ...usulan.map((r) => [r.kunci, sesudah('usulan', r.kunci, r)] as const),
    ...pengajuan.map((r) => [`p/${r.kunci}`, sesudah('pengajuan', r.kunci, r)] as const),
    ...tulisan.map((r) => [r.kunci, sesudah('putusan', r.kunci, r)] as const),
  ])
  await catatSemua(tx, daerahId, { termuat, idPutusan: new Map(putusan.map(({ id, x }) => [x, id])), citra })
  return null
}

/** Numbers in the order of submission, village by village. */
async function beriBanyakNomor(tx: Transaction, daerahId: string, termuat: readonly Termuat[]): Promise<ReadonlyMap<string, string>> {
  const diajukan = termuat.filter((t) => t.b.isi.ajukan).toSorted((x, y) => x.b.k.saat.localeCompare(y.b.k.saat))
  const kelompok = Map.groupBy(diajukan, (t) => `${t.b.isi.tahunAnggaran}/${t.b.isi.kodeWilayah}`)
  const minta = [...kelompok.values()].flatMap((g) =>
    g[0] === undefined ? [] : [{ tahun: g[0].b.isi.tahunAnggaran, wilayah: g[0].b.isi.kodeWilayah, jumlah: g.length }],
  )
  const nomor = new Map<string, string>()
  for (const { tahunAnggaran, kodeWilayah, terakhir } of await nextBanyakUrut(tx, daerahId, minta)) {
    const g = kelompok.get(`${tahunAnggaran}/${kodeWilayah}`) ?? []
    for (const [i, t] of g.entries()) nomor.set(t.b.isi.pengajuanId, susunNomor(tahunAnggaran, kodeWilayah, terakhir - g.length + 1 + i))
  }
  return nomor
}

interface Dicatat {
  readonly termuat: readonly Termuat[]
  readonly idPutusan: ReadonlyMap<PutusanRiwayat, string>
  readonly citra: ReadonlyMap<string, Baris>
}

/** One entry an act, by whoever did it and when; the last bears the proposal as it stands. */
async function catatSemua(tx: Transaction, daerahId: string, { termuat, idPutusan, citra }: Dicatat): Promise<void> {
  const ambil = (kunci: string): Baris[] => [citra.get(kunci)].filter((x) => x !== undefined)
  const entri = termuat.flatMap(({ b, penugasan, riwayat }) => {
    const objek = { jenis: 'pengajuan', id: b.isi.pengajuanId }
    const [kebutuhan, kini] = [ambil(b.isi.usulanId), ambil(`p/${b.isi.pengajuanId}`)]
    if (riwayat.putusan.length === 0) return [{ k: b.k, entri: { peristiwa: 'usulan-didraf', objek, penugasan, baris: [...kebutuhan, ...kini] } }]
    return riwayat.putusan.map((x, i) => {
      const baris = [...(i === 0 ? kebutuhan : []), ...(i === riwayat.putusan.length - 1 ? kini : []), ...ambil(idPutusan.get(x) ?? '')]
      const k = { daerahId, pelaku: x.pelaku, saat: x.saat, saatNyata: b.k.saatNyata }
      return { k, entri: { peristiwa: peristiwaPutusan(x.perintah.keputusan), objek, penugasan: x.penugasan, baris } }
    })
  })
  await catatBanyak(tx, daerahId, entri)
}

/** Asks for each reference once. */
function diingat(acuan: Acuan): Acuan {
  const sekali = <T>(muat: (kunci: string) => Promise<T>): ((kunci: string) => Promise<T>) => {
    const ingatan = new Map<string, Promise<T>>()
    return (kunci) => {
      const ada = ingatan.get(kunci) ?? muat(kunci)
      ingatan.set(kunci, ada)
      return ada
    }
  }
  const butir = sekali((kunci: string) => acuan.butir(kunci.slice(8), kunci.slice(0, 8)))
  const berkas = sekali((id: string) => acuan.berkas([id]))
  return {
    tempat: sekali(acuan.tempat),
    butir: (kamusId, kodeKecamatan) => butir(`${kodeKecamatan}${kamusId}`),
    berkas: async (id) => (await Promise.all([...new Set(id)].map((x) => berkas(x)))).reduce((n, ada) => n + ada, 0),
    sasaran: (simpulId) => (simpulId === null ? Promise.resolve(true) : acuan.sasaran(simpulId)),
  }
}

function pintuGerbang(tx: Transaction, daerahId: string, rapat: readonly RapatMuat[]): Bekal['gerbang'] {
  const diadakan = new Set(rapat.map((r) => `${r.tahap}/${r.kodeWilayah}/${r.tanggal}`))
  const ingatan = new Map<string, ReturnType<typeof loadGerbangSetempat>>()
  return async (p, k) => {
    const musyawarah = kodeMusyawarah(p.tahap, p.kodeWilayah, p.kodeKecamatan)
    const tempat = { tahunAnggaran: p.tahunAnggaran, tahap: p.tahap, kodeWilayah: p.kodeWilayah, kodeMusyawarah: musyawarah }
    const kunci = `${p.tahunAnggaran}/${p.tahap}/${p.kodeWilayah}`
    const pada = ingatan.get(kunci) ?? loadGerbangSetempat(tx, daerahId, tempat)
    ingatan.set(kunci, pada)
    const gerbang = (await pada)(k.saat)
    return { ...gerbang, musyawarahTerbuka: gerbang.musyawarahTerbuka || diadakan.has(`${p.tahap}/${musyawarah}/${k.hariIni}`) }
  }
}
