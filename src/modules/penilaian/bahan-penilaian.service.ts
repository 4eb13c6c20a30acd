import type { Saat } from '#src/lib/waktu.ts'
import type { Reader } from '#src/lib/sql.ts'
import { tahapGerbang } from '#src/modules/jadwal/rapat.ts'
import { jumlahkan, type Kriteria, kriteriaDitanya, nilaiOtomatis } from '#src/modules/penilaian/penilaian.ts'
import {
  type BarisPenilaian,
  type BarisRapat,
  type BarisUsulan,
  findSetKriteria,
  listAngkaUsulan,
  listKelayakan,
  listUsulanDinilai,
} from '#src/modules/penilaian/penilaian.queries.ts'
import type { BarisNilai } from '#src/modules/penilaian/nilai.queries.ts'
import type { SetKriteria, UsulanDinilai } from '#src/modules/penilaian/penilaian.schema.ts'
import { type BarisHasilTahap, bacaHasilTahap } from '#src/modules/usulan/putusan/hasil-tahap.service.ts'
import { isPutusanGugur } from '#src/modules/usulan/putusan/rute.ts'

export interface UsulanBahan extends UsulanDinilai {
  readonly diajukanPada: Saat | null
  /** What assessors are asked of it. */
  readonly ditanya: readonly Kriteria[]
}

/** One scoring with its set and its proposals as they stand now. */
export interface Bahan {
  readonly p: BarisPenilaian
  readonly set: SetKriteria
  readonly usulan: readonly UsulanBahan[]
}

/** The proposals before a meeting; none where its kind decides none. */
export async function listRapat(tx: Reader, daerahId: string, rapat: BarisRapat): Promise<BarisHasilTahap[]> {
  const tahap = tahapGerbang(rapat)
  const { tahunAnggaran, kodeWilayah, perangkatDaerahId } = rapat
  return tahap === null ? [] : bacaHasilTahap(tx, daerahId, { tahunAnggaran, tahap, kodeWilayah, perangkatDaerahId })
}

interface Lingkup {
  readonly daerahId: string
  readonly penilaian: readonly BarisPenilaian[]
  readonly daftar: readonly BarisHasilTahap[]
}

export async function muatBahan(tx: Reader, { daerahId, penilaian, daftar }: Lingkup): Promise<Bahan[]> {
  const id = penilaian.map((p) => p.penilaianId)
  const [dinilai, layak] = [await listUsulanDinilai(tx, daerahId, id), await listKelayakan(tx, daerahId, id)]
  const hasil: Bahan[] = []
  for (const p of penilaian) {
    const set = await findSetKriteria(tx, daerahId, p.setKriteriaId)
    const milik = new Map(dinilai.filter((u) => u.penilaianId === p.penilaianId).map((u) => [u.pengajuanId, u]))
    const jawaban = Map.groupBy(
      layak.filter((x) => x.penilaianId === p.penilaianId),
      (x) => x.pengajuanId,
    )
    const usulan = daftar.flatMap((b) => {
      const u = milik.get(b.pengajuanId)
      return u === undefined ? [] : [susunUsulan(set, b, u, jawaban.get(b.pengajuanId) ?? [])]
    })
    hasil.push({ p, set, usulan })
  }
  return hasil
}

type Jawaban = UsulanDinilai['kelayakan'][number]

function susunUsulan(set: SetKriteria, b: BarisHasilTahap, u: BarisUsulan, jawaban: readonly Jawaban[]): UsulanBahan {
  const { kriteria, syarat } = set.isi
  const kelayakan = syarat.flatMap((s) =>
    jawaban.filter((j) => j.syarat === s.kode).map(({ syarat: kode, lolos, catatan }) => ({ syarat: kode, lolos, catatan })),
  )
  return {
    pengajuanId: b.pengajuanId,
    nomor: b.nomor,
    judul: b.judul,
    namaWilayah: b.namaWilayah,
    rupiah: b.rupiah,
    gugur: isPutusanGugur(b.keputusan),
    data: u.data,
    otomatis: Object.fromEntries(kriteria.filter((k) => k.sumber !== 'penilai').map((k) => [k.kode, nilaiOtomatis(k, u.data)])),
    kelayakan,
    lolos: simpulkan(kelayakan, syarat.length),
    diajukanPada: u.diajukanPada,
    ditanya: kriteriaDitanya(kriteria, u.data),
  }
}

/** One answer that fails decides; all must be there to pass. */
function simpulkan(jawaban: readonly Jawaban[], banyak: number): boolean | null {
  if (jawaban.some((j) => !j.lolos)) return false
  return jawaban.length === banyak ? true : null
}

/** The figures a new scoring begins with: they stay as they are now. What was agreed a year ago is unknown where no such list exists. */
export async function ambilData(
  tx: Reader,
  daerahId: string,
  rapat: BarisRapat,
  daftar: readonly BarisHasilTahap[],
): Promise<Omit<BarisUsulan, 'penilaianId'>[]> {
  const angka = await listAngkaUsulan(
    tx,
    daerahId,
    daftar.map((b) => b.pengajuanId),
  )
  const lalu = await listRapat(tx, daerahId, { ...rapat, tahunAnggaran: rapat.tahunAnggaran - 1 })
  const alokasi = (kode: string): number | null => {
    if (lalu.length === 0) return null
    return lalu.filter((b) => b.kodeWilayah === kode && (b.keputusan === 'terima' || b.keputusan === 'ubah')).reduce((n, b) => n + b.rupiah, 0)
  }
  return angka.map((a) => ({
    pengajuanId: a.pengajuanId,
    diajukanPada: a.diajukanPada,
    data: { penerima: a.penerima, 'kk-miskin': a.kkMiskin, 'tahun-menunggu': a.tahunMenunggu, 'alokasi-lalu': alokasi(a.kodeWilayah) },
  }))
}

/** What one assessor has filled completely, among the proposals that still stand. */
export function hitungTerisi(usulan: readonly UsulanBahan[], milik: readonly Pick<BarisNilai, 'pengajuanId' | 'kriteria'>[]): number {
  const ada = new Set(milik.map((n) => `${n.pengajuanId}/${n.kriteria}`))
  return usulan.filter((u) => !u.gugur && u.ditanya.every((k) => ada.has(`${u.pengajuanId}/${k.kode}`))).length
}

/** Proposals with a value for every criterion, in scorings that are complete; the rows of others are not given out. */
export function listTerskor(bahan: readonly Bahan[], nilai: readonly BarisNilai[]): Set<string> {
  const per = Map.groupBy(nilai, (n) => `${n.penilaianId}/${n.pengajuanId}`)
  return new Set(
    bahan
      .filter((b) => b.p.keadaan === 'selesai')
      .flatMap((b) =>
        b.usulan.filter((u) => jumlahkan(b.set.isi.kriteria, u.data, per.get(`${b.p.penilaianId}/${u.pengajuanId}`) ?? []) !== null).map((u) => u.pengajuanId),
      ),
  )
}
