import { createHash, randomUUID } from 'node:crypto'
import { bacaTabel, type PenolakanTabel } from '#src/lib/baca-tabel.ts'
import { nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { namaiTabel, type PenolakanKepala, type Tabel, type TabelBernama } from '#src/lib/tabel.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { loadAcuanKamus } from '#src/modules/kamus-usulan/acuan-kamus.service.ts'
import { type AcuanKamus, cariNamaMirip, type PerangkatKamus, periksaButir } from '#src/modules/kamus-usulan/butir-kamus.ts'
import { type ButirTersimpan, cariTersimpan, isDitolak, isSama, keadaanImpor, kodeBerikut, periksaTersimpan } from '#src/modules/kamus-usulan/impor-kamus.ts'
import { canKelolaKamus } from '#src/modules/kamus-usulan/kamus-usulan.policy.ts'
import { upsertButir } from '#src/modules/kamus-usulan/kamus-usulan.queries.ts'
import { type ButirKamusBaru, IsiButir } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { type BarisKelola, listPemilik, listSemuaButir, listTerkunci } from '#src/modules/kamus-usulan/kelola-kamus.queries.ts'
import type { PenolakanKelola } from '#src/modules/kamus-usulan/kelola-kamus.service.ts'
import { bentukKamus } from '#src/modules/kamus-usulan/kolom-kamus.ts'
import { type BarisKamusMentah, type BawaanLembar, bacaBarisKamus } from '#src/modules/kamus-usulan/lembar-kamus.ts'
import { temuan, type TemuanKamus } from '#src/modules/kamus-usulan/temuan-kamus.ts'
import { kunciNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { Penugasan } from '#src/modules/pengguna/pengguna.ts'

export type PenolakanImporKamus = PenolakanKelola | PenolakanTabel | PenolakanKepala

export interface PerintahImpor extends BawaanLembar {
  readonly tahun: number
  /** Reads and judges everything, writes nothing. */
  readonly uji: boolean
  readonly isi: Buffer
}

export interface NasibBarisKamus {
  readonly baris: number
  readonly kode: string
  readonly nama: string
  readonly nasib: 'baru' | 'berubah' | 'sama' | 'ditolak'
  readonly keadaan: 'draf' | 'berlaku' | null
  readonly temuan: readonly TemuanKamus[]
}

export interface LaporanImporKamus {
  readonly uji: boolean
  readonly lembar: string
  readonly tahun: number
  readonly sidik: string
  readonly edisi: string
  readonly tabel: TabelBernama
  readonly kolomAsing: readonly string[]
  readonly baris: readonly NasibBarisKamus[]
}

/** Takes in a catalogue sheet. Each row goes in whole or is told with cell, value and reason; the same sheet again changes nothing. */
export async function imporKamus(k: Konteks, p: PerintahImpor): Promise<Result<LaporanImporKamus, PenolakanImporKamus>> {
  const izin = canKelolaKamus(k.pelaku, null)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  const tabel = await bacaTabel(p.isi)
  if (!tabel.ok) return tabel
  const bernama = pilihTabel(tabel.value, p.tahun)
  if (!bernama.ok) return bernama
  const sidik = createHash('sha256').update(p.isi).digest('hex')
  const kerja = (tx: Transaction) => jalankan(tx, k, { ...p, tabel: bernama.value, sidik, penugasan: izin.penugasan })
  if (p.uji) return readTenant(k.sql, k.daerahId, kerja)
  const { tahun, perangkatDaerahId, bidangPembangunan } = p
  return jalankanPerintah<LaporanImporKamus, PenolakanImporKamus>(k, 'kamus.impor', { tahun, perangkatDaerahId, bidangPembangunan, sidik }, kerja)
}

/** The first sheet that has a catalogue's heading; the notes beside it have none. */
function pilihTabel(daftar: readonly Tabel[], tahun: number): Result<TabelBernama, PenolakanKepala> {
  const hasil = daftar.map((t) => namaiTabel(t, bentukKamus(tahun)))
  return hasil.find((h) => h.ok) ?? hasil[0] ?? refuse({ jenis: 'tabel-kosong' })
}

interface Kerja extends PerintahImpor {
  readonly tabel: TabelBernama
  readonly sidik: string
  readonly penugasan: Penugasan
}

interface Bekal {
  readonly k: Konteks
  readonly acuan: AcuanKamus
  readonly ada: readonly ButirTersimpan[]
  readonly perangkat: readonly PerangkatKamus[]
  readonly terkunci: ReadonlySet<string>
  readonly tahun: number
}

interface Dinilai {
  readonly nasib: NasibBarisKamus
  readonly tulis: ButirKamusBaru | null
}

async function jalankan(tx: Transaction, k: Konteks, p: Kerja): Promise<Result<LaporanImporKamus, PenolakanImporKamus>> {
  const [perangkat, semua, terkunci] = await Promise.all([
    listPemilik(tx, k.daerahId),
    listSemuaButir(tx, k.daerahId, p.tahun),
    listTerkunci(tx, k.daerahId, p.tahun),
  ])
  const ada = semua.map(tersimpan)
  const mentah = bacaBarisKamus(p.tabel.daftar, { perangkat, kodeAda: ada.map((b) => b.kode), bawaan: p })
  const kode = mentah.map((m) => (typeof m.isi['kodeSubKegiatan'] === 'string' ? m.isi['kodeSubKegiatan'] : null))
  const acuan = await loadAcuanKamus(tx, { daerahId: k.daerahId, tahun: p.tahun }, { perangkat, kode })
  if (acuan === null) return refuse({ jenis: 'edisi-tahun-tidak-ada', tahun: p.tahun })
  const dinilai = nilaiSemua(mentah, { k, acuan, ada, perangkat, terkunci: new Set(terkunci), tahun: p.tahun })
  if (!p.uji) await tulis(tx, k, p, dinilai)
  const { lembar, kolomAsing } = p.tabel
  return ok({ uji: p.uji, lembar, tahun: p.tahun, sidik: p.sidik, edisi: acuan.edisi.edisi, tabel: p.tabel, kolomAsing, baris: dinilai.map((d) => d.nasib) })
}

function tersimpan(b: BarisKelola): ButirTersimpan {
  return b
}

/** Rows in their order: a code may stand in a sheet once, and new codes are numbered on from those that are there. */
function nilaiSemua(mentah: readonly BarisKamusMentah[], bekal: Bekal): Dinilai[] {
  const terpakai = new Set(bekal.ada.map((b) => b.kode))
  const diSini = new Map<string, number>()
  return mentah.map((m) => {
    const lama = cariTersimpan(bekal.ada, m.kode, m.isi['nama'], m.isi['perangkatDaerahId'])
    const pd = bekal.perangkat.find((x) => x.perangkatDaerahId === m.isi['perangkatDaerahId'])
    const kode = m.kode ?? lama?.kode ?? kodeBerikut(pd?.singkatan ?? 'K', terpakai)
    // Without codes of its own a sheet tells its items apart by their names.
    const kunci = m.kode ?? `${String(m.isi['perangkatDaerahId'])}/${kunciNomenklatur(String(m.isi['nama']))}`
    const kembar = diSini.get(kunci)
    terpakai.add(kode)
    if (kembar === undefined) diSini.set(kunci, m.baris)
    const tentang = String(kembar ?? '')
    const sebut = m.kode === null ? temuan('nama-ganda', 'nama', String(m.isi['nama']), { tentang }) : temuan('kode-ganda', 'kode', kode, { tentang })
    const ganda = kembar === undefined ? [] : [sebut]
    return nilaiBaris(m, bekal, { lama, kode, ganda })
  })
}

function nilaiBaris(
  m: BarisKamusMentah,
  bekal: Bekal,
  { lama, kode, ganda }: { lama: ButirTersimpan | null; kode: string; ganda: readonly TemuanKamus[] },
): Dinilai {
  const isi = IsiButir.safeParse({ ...(lama === null ? { hargaSatuan: null } : masukan(lama)), ...terisi(m.isi), kode })
  const nama = typeof m.isi['nama'] === 'string' ? m.isi['nama'] : ''
  const awal = [...m.temuan, ...ganda]
  if (!isi.success) return ditolak(m, kode, nama, [...awal, ...temuanZod(isi.error, m, awal)])
  const { isi: bersih, temuan: lain } = periksaButir(isi.data, bekal.acuan)
  const izin = canKelolaKamus(bekal.k.pelaku, bersih.perangkatDaerahId)
  const milik = izin.boleh && (lama === null || canKelolaKamus(bekal.k.pelaku, lama.perangkatDaerahId).boleh)
  const sama = lama !== null && isSama(lama, bersih)
  const keadaan = keadaanImpor(bersih, m.keadaan, lama)
  const mirip = lama === null ? cariNamaMirip({ kamusId: '', ...bersih }, bekal.ada) : null
  const semua = [
    ...awal,
    ...(milik ? [] : [temuan('bukan-perangkat-anda', 'perangkatDaerahId', bekal.acuan.perangkat.get(bersih.perangkatDaerahId)?.singkatan ?? '')]),
    ...lain,
    ...(mirip === null ? [] : [temuan('nama-mirip', 'nama', bersih.nama, { tentang: `${mirip.kode} ${mirip.nama}` })]),
  ]
  if (isDitolak(semua)) return ditolak(m, kode, bersih.nama, semua)
  if (sama && keadaan === lama.keadaan) return { nasib: { baris: m.baris, kode, nama: bersih.nama, nasib: 'sama', keadaan, temuan: semua }, tulis: null }
  const tutup = periksaTersimpan(lama, bersih, bekal.terkunci)
  if (tutup.length > 0) return ditolak(m, kode, bersih.nama, [...semua, ...tutup])
  const tulis = { ...bersih, kamusId: lama?.kamusId ?? randomUUID(), tahunAnggaran: bekal.tahun, keadaan, asalKamusId: null }
  return { nasib: { baris: m.baris, kode, nama: bersih.nama, nasib: lama === null ? 'baru' : 'berubah', keadaan, temuan: semua }, tulis }
}

function ditolak(m: BarisKamusMentah, kode: string, nama: string, t: readonly TemuanKamus[]): Dinilai {
  return { nasib: { baris: m.baris, kode: m.kode ?? (nama === '' ? '' : kode), nama, nasib: 'ditolak', keadaan: null, temuan: t }, tulis: null }
}

/** A cell that says nothing leaves what is there. */
function terisi(isi: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(isi).filter(([, nilai]) => nilai !== undefined && nilai !== null))
}

/** The item as the input it would be: quantities in whole units. */
function masukan(b: ButirTersimpan): Record<string, unknown> {
  const bidang = Object.fromEntries(Object.entries(b).filter(([nama]) => nama in IsiButir.shape))
  return {
    ...bidang,
    volumeMin: b.volumeMin === null ? null : nilaiKuantitas(b.volumeMin),
    volumeMaks: b.volumeMaks === null ? null : nilaiKuantitas(b.volumeMaks),
  }
}

function temuanZod(
  galat: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly code: string }[] },
  m: BarisKamusMentah,
  sudah: readonly TemuanKamus[],
): TemuanKamus[] {
  return galat.issues.flatMap((i) => {
    const kolom = String(i.path[0] ?? 'nama')
    if (sudah.some((t) => t.kolom === kolom)) return []
    const nilai = m.isi[kolom]
    return [temuan(nilai === undefined || nilai === null ? 'wajib-diisi' : 'teks-terlalu-panjang', kolom, typeof nilai === 'string' ? nilai.slice(0, 80) : '')]
  })
}

const BARIS_PER_ENTRI = 500

async function tulis(tx: Transaction, k: Konteks, p: Kerja, dinilai: readonly Dinilai[]): Promise<void> {
  const daftar = dinilai.flatMap((d) => (d.tulis === null ? [] : [d.tulis]))
  for (let i = 0; i < daftar.length; i += BARIS_PER_ENTRI) {
    const baris = await upsertButir(tx, k.daerahId, daftar.slice(i, i + BARIS_PER_ENTRI))
    await catat(tx, k, {
      peristiwa: 'kamus-diimpor',
      objek: { jenis: 'kamus-usulan', id: String(p.tahun) },
      penugasan: p.penugasan,
      baris: baris.map((b) => sesudah('kamus_usulan', b.kamusId, b)),
      data: { sidikLembar: p.sidik, lembar: p.tabel.lembar },
    })
  }
}
