import { hash } from 'node:crypto'
import type { Transaction } from '#src/lib/sql.ts'
import type { Kunci } from '#src/modules/jejak/catatan.ts'
import { bacaIsi, PERISTIWA_JAM } from '#src/modules/jejak/jejak.ts'
import { listKunci } from '#src/modules/jejak/kunci.queries.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import { TABEL_TERLINDUNG, type Temuan } from '#src/modules/jejak/pemeriksaan.ts'
import { copyDaun, existsDaun, listPetakTingkat, listSegel } from '#src/modules/jejak/pemeriksaan.queries.ts'
import { bandingkanLuar, type PembandingAkar, periksaCatatan, periksaKunci } from '#src/modules/jejak/periksa-segel.ts'
import { type PohonJalan, tumbuhkanPohon } from '#src/modules/jejak/pohon-jalan.ts'

export interface PilihanPeriksa {
  readonly penandatangan: Penandatangan
  /** Signed notes that were kept elsewhere. */
  readonly posPeriksa?: readonly string[]
  /** Called now and then with the number of leaves done. */
  readonly kemajuan?: (entri: number) => void
  /** Only the log itself, without comparing the tables with it. */
  readonly hanyaLog?: boolean
}

export interface HasilLog {
  readonly ukuran: number
  readonly akar: Buffer
  /** A leaf is missing: what comes after it could not be read. */
  readonly terputus: boolean
  /** Which leaf last touched each protected row: all that grows while the log goes by. */
  readonly sentuhan: Map<string, number>
}

interface Jalan {
  readonly tx: Transaction
  readonly daerahId: string
  readonly temuan: Temuan[]
  readonly kunci: readonly Kunci[]
  readonly pohon: PohonJalan
  readonly luar: PembandingAkar
  readonly sentuhan: Map<string, number>
  readonly hanyaLog: boolean
  /** Leaves whose bytes are not those their hash or their tile was made of. */
  readonly beda: number[]
  tertinggi: number
  mundur: { readonly jenis: 'waktu-mundur'; readonly nomor: number; readonly entriId: string }[]
}

const POTONGAN = 1000
/** Number, entry id, kept hash, length. */
const KEPALA = 60
const LEBAR = 256
const SEJAM = 3_600_000
/** More findings of a kind say nothing new. */
const BATAS_TEMUAN = 100

/** The leaves one after the other: each entry against its hash, the tree against its tiles and every checkpoint, each signature. */
export async function periksaLog(tx: Transaction, daerahId: string, temuan: Temuan[], pilihan: PilihanPeriksa): Promise<HasilLog> {
  const kunci = await listKunci(tx, daerahId)
  const b = { daerahId, kunci, temuan }
  periksaKunci(b, pilihan.penandatangan.kunciPublik)
  const j: Jalan = {
    ...b,
    tx,
    pohon: tumbuhkanPohon(),
    luar: bandingkanLuar(b, pilihan.posPeriksa ?? []),
    sentuhan: new Map(),
    hanyaLog: pilihan.hanyaLog ?? false,
    beda: [],
    tertinggi: 0,
    mundur: [],
  }
  const segel = createPeriksaSegel(j)
  const utuh = await jalani(j, segel, pilihan.kemajuan)
  await simpulkan(j, segel, utuh)
  return { ukuran: j.pohon.ukuran(), akar: j.pohon.akar(), terputus: !utuh, sentuhan: j.sentuhan }
}

/** Walks to the end; false when a leaf is missing. */
async function jalani(j: Jalan, segel: PeriksaSegel, kemajuan: PilihanPeriksa['kemajuan']): Promise<boolean> {
  const { pohon } = j
  const petak = createPeriksaPetak(j)
  let kini = await copyDaun(j.tx, j.daerahId, 0, POTONGAN)
  while (kini.length > 0) {
    // The next leaves are on their way while these are hashed.
    const berikut = copyDaun(j.tx, j.daerahId, pohon.ukuran() + POTONGAN, POTONGAN)
    berikut.catch(() => undefined)
    for (let o = 0; o < kini.length;) {
      const nomor = pohon.ukuran()
      const panjang = kini.readInt32BE(o + 56)
      if (Number(kini.readBigInt64BE(o)) !== nomor || panjang < 0) {
        j.temuan.push({ jenis: 'daun-hilang', nomor })
        await berikut
        return false
      }
      const akhir = o + KEPALA + 1 + panjang
      const sidik = hash('sha256', kini.subarray(o + KEPALA, akhir), 'buffer')
      if (kini.compare(sidik, 0, 32, o + 24, o + 56) !== 0) catatBeda(j, nomor, bacaUuid(kini, o + 8))
      pohon.tambah(sidik)
      if (!j.hanyaLog) catatIsi(j, nomor, { entriId: () => bacaUuid(kini, o + 8), isi: kini.subarray(o + KEPALA + 1, akhir) })
      petak.tambah(sidik)
      if (pohon.ukuran() % LEBAR === 0) await petak.bandingkan()
      if (pohon.ukuran() >= segel.berikut()) await segel.bandingkan()
      if (pohon.ukuran() === j.luar.berikut()) j.luar.bandingkan(pohon.ukuran(), pohon.akar())
      o = akhir
    }
    kemajuan?.(pohon.ukuran())
    kini = await berikut
  }
  return true
}

function bacaUuid(b: Buffer, letak: number): string {
  return b.toString('hex', letak, letak + 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function catatBeda(j: Jalan, nomor: number, entriId: string): void {
  j.beda.push(nomor)
  if (j.beda.length <= BATAS_TEMUAN) j.temuan.push({ jenis: 'entri-berubah', nomor, entriId })
}

/** Which rows it touched, and whether its time follows those before it. */
function catatIsi(j: Jalan, nomor: number, e: { readonly entriId: () => string; readonly isi: Buffer }): void {
  const isi = bacaIsi(e.isi)
  if (isi === null) return
  for (const b of isi.baris) if (b.tabel in TABEL_TERLINDUNG) j.sentuhan.set(`${b.tabel}/${b.kunci}`, nomor)
  const waktu = Date.parse(isi.waktuNyata)
  if (isi.peristiwa === PERISTIWA_JAM) {
    const sejak = Number(isi.data?.['sejak'] ?? nomor)
    j.mundur = j.mundur.filter((m) => m.nomor < sejak)
    j.tertinggi = waktu
  } else if (waktu < j.tertinggi - SEJAM) {
    if (j.mundur.length < BATAS_TEMUAN) j.mundur.push({ jenis: 'waktu-mundur', nomor, entriId: e.entriId() })
  } else if (waktu > j.tertinggi) j.tertinggi = waktu
}

interface PeriksaSegel {
  readonly berikut: () => number
  readonly bandingkan: () => Promise<void>
  readonly baik: () => number
  readonly rusakPada: () => number | null
  readonly terakhir: () => number
}

/** The log's own checkpoints, a page at a time. */
function createPeriksaSegel(j: Jalan): PeriksaSegel {
  let daftar: Awaited<ReturnType<typeof listSegel>> = []
  let [letak, terakhir, baik, habis, rusak]: [number, number, number, boolean, number | null] = [0, -1, 0, false, null]
  const berikut = (): number => daftar[letak]?.ukuran ?? (habis ? Number.POSITIVE_INFINITY : 0)
  const isi = async (): Promise<void> => {
    if (letak < daftar.length || habis) return
    daftar = await listSegel(j.tx, j.daerahId, terakhir, 500)
    letak = 0
    habis = daftar.length === 0
  }
  return {
    berikut,
    baik: () => baik,
    rusakPada: () => rusak,
    terakhir: () => terakhir,
    bandingkan: async () => {
      await isi()
      const ukuran = j.pohon.ukuran()
      for (let s = daftar[letak]; s !== undefined && s.ukuran <= ukuran; s = daftar[letak]) {
        const hasil = s.ukuran === ukuran ? periksaCatatan(j, s, j.pohon.akar()) : 'tidak-sah'
        if (hasil === 'sah' && rusak === null) baik = ukuran
        if (hasil === 'akar-lain') rusak ??= ukuran
        if (hasil === 'tidak-sah') j.temuan.push({ jenis: 'segel-tidak-sah', ukuran: s.ukuran, nomor: Math.max(0, s.ukuran - 1), entriId: null })
        terakhir = s.ukuran
        letak += 1
        await isi()
      }
    },
  }
}

/** Tiles of leaves: what proofs are made of, and a second witness of which leaf was altered. */
function createPeriksaPetak(j: Jalan): { readonly tambah: (sidik: Buffer) => void; readonly bandingkan: () => Promise<void> } {
  const jendela = Buffer.alloc(LEBAR * 32)
  let daftar: Awaited<ReturnType<typeof listPetakTingkat>> = []
  let letak = 0
  return {
    tambah: (sidik) => void sidik.copy(jendela, ((j.pohon.ukuran() - 1) % LEBAR) * 32),
    bandingkan: async () => {
      const nomor = j.pohon.ukuran() / LEBAR - 1
      if (letak >= daftar.length) {
        daftar = await listPetakTingkat(j.tx, j.daerahId, 0, nomor)
        letak = 0
      }
      const p = daftar[letak]
      if (p === undefined || p.nomor > nomor) return
      letak += 1
      if (jendela.equals(p.isi) && j.pohon.akarPetak().equals(p.akar)) return
      const beda = Array.from({ length: LEBAR }, (_, i) => i).find((i) => jendela.compare(p.isi, i * 32, i * 32 + 32, i * 32, i * 32 + 32) !== 0)
      j.beda.push(nomor * LEBAR + (beda ?? 0))
      j.temuan.push({ jenis: 'petak-berubah', nomor: nomor * LEBAR + (beda ?? 0), tingkat: 0 })
    },
  }
}

/** What the walk as a whole says: which checkpoint does not hold, and where the tree first differs from it. */
async function simpulkan(j: Jalan, segel: PeriksaSegel, utuh: boolean): Promise<void> {
  const ukuran = j.pohon.ukuran()
  const calon = (dari: number, sampai: number): number => j.beda.toSorted((a, b) => a - b).find((n) => n >= dari && n < sampai) ?? dari
  const [rusak, luar] = [segel.rusakPada(), j.luar.rusakPada()]
  if (rusak !== null) j.temuan.push({ jenis: 'segel-tidak-sah', ukuran: rusak, nomor: calon(segel.baik(), rusak), entriId: null })
  if (luar !== null) j.temuan.push({ jenis: 'pos-periksa-lain', ukuran: luar, nomor: calon(j.luar.baik(), luar), entriId: null })
  j.temuan.push(...j.mundur)
  if (!utuh) return
  const isSisa = (await listSegel(j.tx, j.daerahId, ukuran, 1)).length > 0 || (await existsDaun(j.tx, j.daerahId, ukuran))
  if (isSisa || Number.isFinite(j.luar.berikut())) j.temuan.push({ jenis: 'daun-hilang', nomor: ukuran })
  if (segel.terakhir() < ukuran && ukuran > 0) j.temuan.push({ jenis: 'daun-tanpa-segel', nomor: Math.max(0, segel.terakhir()) })
}
