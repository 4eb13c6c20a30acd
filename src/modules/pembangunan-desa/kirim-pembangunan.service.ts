import { bacaTabel, type PenolakanTabel } from '#src/lib/baca-tabel.ts'
import { bongkarZip } from '#src/lib/periksa-zip.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Reader, type Transaction } from '#src/lib/sql.ts'
import { type BarisBernama, type BentukKolom, namaiTabel, type PenolakanKepala } from '#src/lib/tabel.ts'
import { simpanFoto } from '#src/modules/berkas/berkas.service.ts'
import { kanonik, sesudah, sidik } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { canKirimPembangunan } from '#src/modules/pembangunan-desa/pembangunan-desa.policy.ts'
import {
  type BarisTersimpan,
  type Ditulis,
  listDokumentasiTersimpan,
  listTersimpan,
  type Pengirim,
  type Tersimpan,
  upsertDokumentasi,
  upsertPembangunan,
} from '#src/modules/pembangunan-desa/pembangunan-desa.queries.ts'
import {
  bacaDokumentasi,
  bacaKodeDesa,
  bacaPembangunan,
  BARIS_KIRIMAN,
  type BarisDesa,
  BENTUK_DOKUMENTASI,
  BENTUK_PEMBANGUNAN,
  type DokumentasiDesa,
  isMenolak,
  type PembangunanDesa,
  type PenolakanDesa,
  tandaiGanda,
  type TemuanDesa,
  UKURAN_KIRIMAN,
} from '#src/modules/pembangunan-desa/pembangunan-desa.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { ambilWilayah, ambilWilayahDaerah } from '#src/modules/wilayah/wilayah.service.ts'

export type PenolakanKiriman =
  | PenolakanDesa
  | PenolakanTabel
  | PenolakanKepala
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }

export interface Kiriman {
  readonly kodeDesa: string
  readonly isi: Buffer
}

export interface LaporanKiriman {
  readonly lembar: string
  readonly baris: number
  readonly baru: number
  readonly berubah: number
  readonly sama: number
  readonly temuan: readonly TemuanDesa[]
}

/** What works and their progress have in common on their way in. */
interface Macam<T extends IsiKiriman> {
  readonly tabel: string
  readonly operasi: string
  readonly bentuk: BentukKolom
  readonly baca: (b: BarisBernama, kodeDesa: string) => BarisDesa<T>
  readonly tersimpan: (tx: Reader, daerahId: string, kodeWilayah: string, idLuar: readonly string[]) => Promise<BarisTersimpan[]>
  readonly tulis: (tx: Transaction, daerahId: string, p: Pengirim, daftar: readonly Ditulis<T>[]) => Promise<Tersimpan[]>
}

interface IsiKiriman {
  readonly idLuar: string
  readonly foto: string
}

const PEMBANGUNAN: Macam<PembangunanDesa> = {
  tabel: 'pembangunan_desa',
  operasi: 'pembangunan-desa.kirim',
  bentuk: BENTUK_PEMBANGUNAN,
  baca: bacaPembangunan,
  tersimpan: listTersimpan,
  tulis: upsertPembangunan,
}
const DOKUMENTASI: Macam<DokumentasiDesa> = {
  tabel: 'dokumentasi_desa',
  operasi: 'pembangunan-desa.dokumentasi',
  bentuk: BENTUK_DOKUMENTASI,
  baca: bacaDokumentasi,
  tersimpan: listDokumentasiTersimpan,
  tulis: upsertDokumentasi,
}

/** Takes in what OpenSID sends to OpenDK: a ZIP of one sheet and its photos. Sent twice it changes nothing. */
export function kirimPembangunan(k: Konteks, folder: string, kiriman: Kiriman): Promise<Result<LaporanKiriman, PenolakanKiriman>> {
  return kirim(k, folder, kiriman, { macam: PEMBANGUNAN, periksa: async (baris) => baris })
}

/** Progress of works that were sent before: how far, with photos. */
export function kirimDokumentasi(k: Konteks, folder: string, kiriman: Kiriman): Promise<Result<LaporanKiriman, PenolakanKiriman>> {
  return kirim(k, folder, kiriman, {
    macam: DOKUMENTASI,
    periksa: async (baris, kodeDesa) => {
      const id = baris.map((b) => b.isi.idPembangunan)
      const ada = new Set((await readTenant(k.sql, k.daerahId, (tx) => listTersimpan(tx, k.daerahId, kodeDesa, id))).map((p) => p.idLuar))
      return baris.map((b) => (b.isi.idPembangunan === '' || ada.has(b.isi.idPembangunan) ? b : tambah(b, 'id_pembangunan', b.isi.idPembangunan)))
    },
  })
}

function tambah<T>(b: BarisDesa<T>, kolom: string, nilai: string): BarisDesa<T> {
  return { ...b, temuan: [...b.temuan, { baris: b.baris, kolom, nilai, kode: 'pembangunan-belum-dikirim', saran: null }] }
}

interface Cara<T extends IsiKiriman> {
  readonly macam: Macam<T>
  /** What can only be judged beside what is there. */
  readonly periksa: (baris: readonly BarisDesa<T>[], kodeDesa: string) => Promise<readonly BarisDesa<T>[]>
}

async function kirim<T extends IsiKiriman>(
  k: Konteks,
  folder: string,
  kiriman: Kiriman,
  { macam, periksa }: Cara<T>,
): Promise<Result<LaporanKiriman, PenolakanKiriman>> {
  const kodeDesa = await kenaliDesa(k, kiriman.kodeDesa)
  if (kodeDesa === null) return refuse({ jenis: 'kode-desa-tidak-sah', nilai: kiriman.kodeDesa })
  const izin = canKirimPembangunan(k.pelaku, kodeDesa)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  const arsip = await bukaArsip(kiriman.isi, macam.bentuk)
  if (!arsip.ok) return arsip
  const { lembar, daftar, foto } = arsip.value
  if (daftar.length > BARIS_KIRIMAN) return refuse({ jenis: 'kiriman-terlalu-banyak', batas: BARIS_KIRIMAN })
  const terbaca = await periksa(tandaiGanda(daftar.map((b) => macam.baca(b, kodeDesa))), kodeDesa)
  const layak = terbaca.filter((b) => !b.temuan.some(isMenolak))
  const ada = new Map(
    (
      await readTenant(k.sql, k.daerahId, (tx) =>
        macam.tersimpan(
          tx,
          k.daerahId,
          kodeDesa,
          layak.map((b) => b.isi.idLuar),
        ),
      )
    ).map((b) => [b.idLuar, b]),
  )
  const siap = await siapkan(k, folder, { layak, ada, foto })
  const sidikIsi = sidik(kiriman.isi)
  return jalankanPerintah<LaporanKiriman, PenolakanKiriman>(k, macam.operasi, { kodeDesa, sidikIsi }, async (tx) => {
    await tulisSemua(tx, k, { macam, kodeDesa, sidikIsi, penugasan: izin.penugasan }, siap.tulis)
    const baru = siap.tulis.filter((t) => !ada.has(t.isi.idLuar)).length
    return ok({
      lembar,
      baris: terbaca.length,
      baru,
      berubah: siap.tulis.length - baru,
      sama: layak.length - siap.tulis.length,
      temuan: [...terbaca.flatMap((b) => b.temuan), ...siap.temuan],
    })
  })
}

/** A village of this government, however its code is written. */
async function kenaliDesa(k: Konteks, teks: string): Promise<string | null> {
  const kode = bacaKodeDesa(teks)
  if (kode === null || (await ambilWilayah(k, kode)) === null) return null
  const [daerah] = await ambilWilayahDaerah(k)
  return daerah !== undefined && kode.startsWith(`${daerah.kode}.`) ? kode : null
}

interface Arsip {
  readonly lembar: string
  readonly daftar: readonly BarisBernama[]
  readonly foto: ReadonlyMap<string, Buffer>
}

/** OpenSID zips one CSV with the photos beside it; a sheet without photos may come as it is. */
async function bukaArsip(isi: Buffer, bentuk: BentukKolom): Promise<Result<Arsip, PenolakanKiriman>> {
  if (isi.length > UKURAN_KIRIMAN) return refuse({ jenis: 'arsip-terlalu-besar', batas: '20 MB' })
  const berkas = isi.subarray(0, 2).toString('latin1') === 'PK' ? bongkarZip(isi) : new Map<string, Buffer>([['lembar.csv', isi]])
  if (berkas === 'terlalu-besar') return refuse({ jenis: 'arsip-terlalu-besar', batas: '120 MB sesudah dibongkar' })
  if (berkas === 'bermakro') return refuse({ jenis: 'tabel-bermakro' })
  if (berkas === 'rusak') return refuse({ jenis: 'arsip-rusak' })
  // An XLSX is a ZIP itself.
  const isXlsx = berkas.has('[Content_Types].xml')
  const nama = isXlsx ? 'XLSX' : [...berkas.keys()].find((n) => /\.(csv|xlsx)$/i.test(n))
  const lembar = isXlsx ? isi : berkas.get(nama ?? '')
  if (nama === undefined || lembar === undefined) return refuse({ jenis: 'arsip-tanpa-lembar' })
  const tabel = await bacaTabel(lembar)
  if (!tabel.ok) return tabel
  const [pertama] = tabel.value
  if (pertama === undefined) return refuse({ jenis: 'tabel-kosong' })
  const bernama = namaiTabel(pertama, bentuk)
  return bernama.ok ? ok({ lembar: nama, daftar: bernama.value.daftar, foto: berkas }) : bernama
}

interface Bahan<T> {
  readonly layak: readonly BarisDesa<T>[]
  readonly ada: ReadonlyMap<string, BarisTersimpan>
  readonly foto: ReadonlyMap<string, Buffer>
}

interface Siap<T> {
  readonly tulis: readonly Ditulis<T>[]
  readonly temuan: readonly TemuanDesa[]
}

/** What differs from what is there. Photos are taken in before the rows that show them; one that came before and is not sent again stays. */
async function siapkan<T extends IsiKiriman>(k: Konteks, folder: string, { layak, ada, foto }: Bahan<T>): Promise<Siap<T>> {
  const temuan: TemuanDesa[] = []
  const tulis: Ditulis<T>[] = []
  for (const { baris, isi } of layak) {
    const lama = ada.get(isi.idLuar)
    const gambar = isi.foto === '' ? undefined : foto.get(isi.foto)
    const simpan = gambar === undefined || sidik(gambar) === lama?.sidikFoto ? null : await simpanFoto(k, folder, { nama: isi.foto, isi: gambar })
    const tetap = lama !== undefined && isi.foto === lama.foto ? lama.berkasId : null
    const berkasId = simpan?.ok === true ? simpan.value.berkasId : tetap
    if (isi.foto !== '' && berkasId === null)
      temuan.push({ baris, kolom: 'foto', nilai: isi.foto, kode: gambar === undefined ? 'foto-tidak-ikut' : 'foto-bukan-gambar', saran: null })
    const sidikIsi = sidik(kanonik(isi))
    if (lama === undefined || lama.sidik !== sidikIsi || lama.berkasId !== berkasId) tulis.push({ isi, berkasId, sidik: sidikIsi })
  }
  return { tulis, temuan }
}

interface Penulisan<T extends IsiKiriman> {
  readonly macam: Macam<T>
  readonly kodeDesa: string
  readonly sidikIsi: string
  readonly penugasan: Penugasan
}

/** One statement and one entry in the ledger for the whole sending, with the fingerprint of what was sent. */
async function tulisSemua<T extends IsiKiriman>(tx: Transaction, k: Konteks, p: Penulisan<T>, tulis: readonly Ditulis<T>[]): Promise<void> {
  if (tulis.length === 0) return
  const baris = await p.macam.tulis(tx, k.daerahId, { kodeWilayah: p.kodeDesa, oleh: k.pelaku.penggunaId, saat: k.saat }, tulis)
  await catat(tx, k, {
    peristiwa: `${p.macam.tabel.replace('_', '-')}-dikirim`,
    objek: { jenis: p.macam.tabel, id: p.kodeDesa },
    penugasan: p.penugasan,
    baris: baris.map((b) => sesudah(p.macam.tabel, `${p.kodeDesa} ${b.idLuar}`, b)),
    data: { sidikIsi: p.sidikIsi },
  })
}
