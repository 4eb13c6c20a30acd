import { readTenant, type Sql, type Transaction } from '#src/lib/sql.ts'
import { akarPohon, bandingkanBaris, type BidangPribadi, type IsiEntri, type Json, sidikDaun, tambahDaun, TEPI_KOSONG } from '#src/modules/jejak/jejak.ts'
import { isPosPeriksaSah, type Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import { listBarisKini, listBelumDisegel, listDaun, listPribadi, listSegel } from '#src/modules/jejak/jejak.queries.ts'

/** Tables whose every row must equal its last after-image in the ledger, and the column that keys it there. */
const TABEL_TERLINDUNG: Readonly<Record<string, string>> = {
  usulan: 'usulan_id',
  pengajuan: 'pengajuan_id',
  putusan: 'putusan_id',
  silsilah: 'silsilah_id',
  pengecualian: 'pengecualian_id',
  akomodasi: 'akomodasi_id',
  musyawarah: 'musyawarah_id',
  berita_acara: 'musyawarah_id',
  perubahan_pasca_ba: 'perubahan_id',
  rincian_belanja: 'rincian_id',
  putusan_peta: 'putusan_peta_id',
  jadwal: 'jadwal_id',
  perubahan_jadwal: 'perubahan_id',
  catatan_meja: 'catatan_id',
  pegangan: 'pengajuan_id',
}

export type Temuan =
  | { readonly jenis: 'entri-berubah'; readonly nomor: number; readonly entriId: string }
  | { readonly jenis: 'daun-hilang'; readonly nomor: number }
  | { readonly jenis: 'segel-tidak-sah'; readonly ukuran: number }
  | { readonly jenis: 'baris-berubah'; readonly tabel: string; readonly kunci: string; readonly kolom: readonly string[]; readonly entriId: string }
  | { readonly jenis: 'baris-tanpa-jejak'; readonly tabel: string; readonly kunci: string }
  | { readonly jenis: 'baris-hilang'; readonly tabel: string; readonly kunci: string; readonly entriId: string }

export interface HasilPeriksa {
  readonly entri: number
  readonly baris: number
  readonly temuan: readonly Temuan[]
}

interface Tercatat {
  readonly isi: Readonly<Record<string, Json>>
  readonly entriId: string
}

const POTONGAN = 5000

/**
 * Verifies one government's ledger from nothing but the ledger itself, and each protected row against its last after-image:
 * a hand edit is found in the log and in the tables alike. The first altered entry comes first.
 */
export function periksaJejak(sql: Sql, daerahId: string, penandatangan: Penandatangan): Promise<HasilPeriksa> {
  return readTenant(sql, daerahId, async (tx) => {
    const temuan: Temuan[] = []
    const terakhir = new Map<string, Tercatat>()
    const entri = await periksaPohon(tx, daerahId, { penandatangan, temuan, terakhir })
    for (const e of await listBelumDisegel(tx, daerahId, 1_000_000)) catatTerakhir(terakhir, Buffer.from(e.isi), e.entriId)
    const baris = await periksaTabel(tx, daerahId, terakhir, temuan)
    return { entri, baris, temuan }
  })
}

interface Keadaan {
  readonly penandatangan: Penandatangan
  readonly temuan: Temuan[]
  readonly terakhir: Map<string, Tercatat>
}

async function periksaPohon(tx: Transaction, daerahId: string, { penandatangan, temuan, terakhir }: Keadaan): Promise<number> {
  const segel = new Map((await listSegel(tx, daerahId)).map((s) => [s.ukuran, s]))
  let tepi = TEPI_KOSONG
  for (;;) {
    const daun = await listDaun(tx, daerahId, tepi.ukuran, POTONGAN)
    if (daun.length === 0) break
    for (const d of daun) {
      if (d.nomor !== tepi.ukuran) {
        temuan.push({ jenis: 'daun-hilang', nomor: tepi.ukuran })
        return tepi.ukuran
      }
      const isi = Buffer.from(d.isi)
      const sidik = sidikDaun(isi)
      if (!sidik.equals(Buffer.from(d.sidik))) temuan.push({ jenis: 'entri-berubah', nomor: d.nomor, entriId: d.entriId })
      tepi = tambahDaun(tepi, sidik)
      catatTerakhir(terakhir, isi, d.entriId)
      const s = segel.get(tepi.ukuran)
      if (s !== undefined && !isPosPeriksaSah(penandatangan, s.catatan, tepi.ukuran, akarPohon(tepi)))
        temuan.push({ jenis: 'segel-tidak-sah', ukuran: tepi.ukuran })
    }
  }
  return tepi.ukuran
}

function catatTerakhir(terakhir: Map<string, Tercatat>, isi: Buffer, entriId: string): void {
  for (const b of barisEntri(isi)) terakhir.set(`${b.tabel}/${b.kunci}`, { isi: b.isi, entriId })
}

/** The rows an entry touched; none of one that no longer parses: it has been found altered already. */
function barisEntri(isi: Buffer): IsiEntri['baris'] {
  try {
    return (JSON.parse(isi.toString('utf8')) as IsiEntri).baris
  } catch {
    return []
  }
}

async function periksaTabel(tx: Transaction, daerahId: string, terakhir: ReadonlyMap<string, Tercatat>, temuan: Temuan[]): Promise<number> {
  const pribadi = new Map<string, BidangPribadi>()
  for (const p of await listPribadi(tx, daerahId))
    pribadi.set(`${p.entriId}/${p.jalur}`, { jalur: p.jalur, garam: Buffer.from(p.garam), nilai: p.nilai as Json })
  const ada = new Set<string>()
  for (const [tabel, kolom] of Object.entries(TABEL_TERLINDUNG)) {
    for (const { kunci, isi } of await listBarisKini(tx, daerahId, tabel, kolom)) {
      const alamat = `${tabel}/${kunci}`
      ada.add(alamat)
      const catatan = terakhir.get(alamat)
      if (catatan === undefined) {
        temuan.push({ jenis: 'baris-tanpa-jejak', tabel, kunci })
        continue
      }
      const beda = bandingkanBaris(isi as Record<string, Json>, catatan.isi, (k) => pribadi.get(`${catatan.entriId}/${alamat}/${k}`) ?? null)
      if (beda.length > 0) temuan.push({ jenis: 'baris-berubah', tabel, kunci, kolom: beda, entriId: catatan.entriId })
    }
  }
  for (const [alamat, { entriId }] of terakhir) {
    const [tabel = '', kunci = ''] = alamat.split('/')
    if (tabel in TABEL_TERLINDUNG && !ada.has(alamat)) temuan.push({ jenis: 'baris-hilang', tabel, kunci, entriId })
  }
  return ada.size
}
