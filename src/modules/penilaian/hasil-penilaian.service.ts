import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Reader } from '#src/lib/sql.ts'
import { bacaBatasKecamatan } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import { canPimpin } from '#src/modules/jadwal/rapat.ts'
import type { Json } from '#src/modules/jejak/jejak.ts'
import { type Bahan, listRapat, listTerskor, muatBahan, type UsulanBahan } from '#src/modules/penilaian/bahan-penilaian.service.ts'
import { type BarisNilai, listNilai, listPenilai, setPenilai } from '#src/modules/penilaian/nilai.queries.ts'
import { jumlahkan } from '#src/modules/penilaian/penilaian.ts'
import { type BarisRapat, findRapat, listCalonPenilai, listPenilaian, listSetKriteria } from '#src/modules/penilaian/penilaian.queries.ts'
import type { HasilPenilaian, MejaPenilaian, PenilaianKeluar } from '#src/modules/penilaian/penilaian.schema.ts'
import { type Butir, hitungPengangkat, hitungPeringkat, hitungSebaran, type Pengangkat, rentangBobot, susunLapangan } from '#src/modules/penilaian/peringkat.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { isPutusanGugur } from '#src/modules/usulan/putusan/rute.ts'

interface Muatan {
  readonly rapat: BarisRapat
  readonly daftar: Awaited<ReturnType<typeof listRapat>>
  readonly bahan: readonly Bahan[]
  readonly nilai: readonly BarisNilai[]
}

async function muat(tx: Reader, daerahId: string, musyawarahId: string): Promise<Muatan | null> {
  const rapat = await findRapat(tx, daerahId, musyawarahId, 'baca')
  if (rapat === null) return null
  const penilaian = await listPenilaian(tx, daerahId, musyawarahId)
  const daftar = await listRapat(tx, daerahId, rapat)
  const bahan = await muatBahan(tx, { daerahId, penilaian, daftar })
  const nilai = await listNilai(
    tx,
    daerahId,
    penilaian.map((p) => p.penilaianId),
  )
  return { rapat, daftar, bahan, nilai }
}

interface Dinilai extends Butir {
  readonly usulan: UsulanBahan
  readonly masuk: readonly BarisNilai[]
}

/** All rounds of one bidang that are complete, as one field; what a stage has turned down takes no place in it. */
function susunDinilai(bahan: readonly Bahan[], nilai: readonly BarisNilai[]): Dinilai[] {
  const per = Map.groupBy(nilai, (n) => `${n.penilaianId}/${n.pengajuanId}`)
  return bahan.flatMap(({ p, set, usulan }) =>
    usulan.flatMap((u): Dinilai[] => {
      const masuk = per.get(`${p.penilaianId}/${u.pengajuanId}`) ?? []
      const jumlah = u.gugur ? null : jumlahkan(set.isi.kriteria, u.data, masuk)
      if (jumlah === null) return []
      const { pengajuanId, nomor, rupiah, diajukanPada } = u
      return [{ pengajuanId, nomor, rupiah, penerima: u.data.penerima, diajukanPada, nilai: jumlah, usulan: u, masuk }]
    }),
  )
}

interface Pagu {
  readonly pagu: number | null
  readonly paguBersama: boolean
}

/** The ceiling of the kecamatan for this bidang, else the one all share; none at other levels. */
async function bacaPagu(tx: Reader, daerahId: string, rapat: BarisRapat, bidang: string): Promise<Pagu> {
  if (rapat.tahap !== 'kecamatan') return { pagu: null, paguBersama: false }
  const batas = await bacaBatasKecamatan(tx, daerahId, rapat.tahunAnggaran, rapat.kodeWilayah)
  const milik = batas.find((b) => b.bidangPembangunan === bidang) ?? batas.find((b) => b.bidangPembangunan === null)
  return { pagu: milik?.nilai ?? null, paguBersama: milik !== undefined && milik.bidangPembangunan === null }
}

function selesai(bahan: readonly Bahan[], bidang: string): Bahan[] {
  return bahan.filter((b) => b.p.keadaan === 'selesai' && b.p.bidangPembangunan === bidang)
}

function susunHasil(bahan: readonly Bahan[], nilai: readonly BarisNilai[], { pagu, paguBersama }: Pagu): HasilPenilaian {
  const kriteria = bahan[0]?.set.isi.kriteria ?? []
  const semua = susunDinilai(bahan, nilai)
  const ikut = susunLapangan(
    kriteria,
    semua.filter((d) => d.usulan.lolos !== false),
  )
  const luar = susunLapangan(
    kriteria,
    semua.filter((d) => d.usulan.lolos === false),
  )
  return {
    pagu,
    paguBersama,
    urutan: hitungPeringkat(ikut, pagu).map((h) => ({ ...h, kriteria: [...h.kriteria] })),
    tidakLolos: hitungPeringkat(luar, null).map(({ pengajuanId, skor }) => ({ pengajuanId, skor })),
    rentang: kriteria.flatMap((k) => rentangBobot(ikut, k.kode) ?? []),
    sebaran: semua.map((d) => ({ pengajuanId: d.pengajuanId, kriteria: hitungSebaran(d.usulan.ditanya, d.masuk) })),
    nilai: semua.flatMap((d) =>
      d.masuk.map(({ penggunaId, pengajuanId, kriteria: kode, nilai: n }) => ({ penggunaId, pengajuanId, kriteria: kode, nilai: n })),
    ),
  }
}

type TidakAda = { readonly jenis: 'rapat-penilaian-tidak-ditemukan' }

/** The desk of scoring: progress without values, the caller's own sheet, and results of what is complete. */
export function bacaMejaPenilaian(k: Konteks, musyawarahId: string): Promise<Result<MejaPenilaian, TidakAda>> {
  return readTenant<Result<MejaPenilaian, TidakAda>>(k.sql, k.daerahId, async (tx) => {
    await setPenilai(tx, k.pelaku.penggunaId)
    const m = await muat(tx, k.daerahId, musyawarahId)
    if (m === null) return refuse({ jenis: 'rapat-penilaian-tidak-ditemukan' })
    const { rapat, bahan } = m
    const memimpin = canPimpin(k.pelaku, rapat.tahap, rapat.kodeWilayah, rapat.perangkatDaerahId).boleh
    const penilaian: PenilaianKeluar[] = []
    for (const b of bahan) penilaian.push(await susunKeluar(tx, k, m, b))
    return ok({
      penilaian,
      siapDibuka: await listSiap(tx, k.daerahId, m),
      calon: memimpin ? await listCalonPenilai(tx, k.daerahId, rapat.kodeWilayah, k.hariIni) : [],
    })
  })
}

async function susunKeluar(tx: Reader, k: Konteks, { rapat, bahan, nilai }: Muatan, b: Bahan): Promise<PenilaianKeluar> {
  const { penilaianId, bidangPembangunan, keadaan, alasanBatal, selesaiPada } = b.p
  const orang = await listPenilai(tx, k.daerahId, [penilaianId])
  const perlu = b.usulan.filter((u) => !u.gugur).length
  const saya = orang.find((o) => o.penggunaId === k.pelaku.penggunaId)
  const sebidang = selesai(bahan, bidangPembangunan)
  const terakhir = sebidang.at(-1) === b
  return {
    penilaianId,
    bidangPembangunan,
    keadaan,
    alasanBatal,
    selesaiPada,
    set: b.set,
    usulan: b.usulan.map(({ diajukanPada: _, ditanya: __, ...u }) => u),
    penilai: orang.map(({ penilaianId: _, ...o }) => ({ ...o, perlu })),
    saya:
      saya === undefined
        ? null
        : {
            penggunaId: saya.penggunaId,
            dikirimPada: saya.dikirimPada,
            nilai: nilai.filter((n) => n.penilaianId === penilaianId && n.penggunaId === saya.penggunaId).map(({ penilaianId: _, ...n }) => n),
          },
    hasil: terakhir ? susunHasil(sebidang, nilai, await bacaPagu(tx, k.daerahId, rapat, bidangPembangunan)) : null,
  }
}

/** Each bidang with proposals that are not scored and no scoring running, and the set it would be scored by. */
async function listSiap(tx: Reader, daerahId: string, { rapat, daftar, bahan, nilai }: Muatan): Promise<MejaPenilaian['siapDibuka']> {
  const sudah = listTerskor(bahan, nilai)
  const terbuka = new Set(bahan.filter((b) => b.p.keadaan === 'dibuka').map((b) => b.p.bidangPembangunan as string))
  const sisa = daftar.filter((u) => !isPutusanGugur(u.keputusan) && !sudah.has(u.pengajuanId) && !terbuka.has(u.bidangPembangunan))
  const set = await listSetKriteria(tx, daerahId, { tahunAnggaran: rapat.tahunAnggaran, tahap: rapat.tahap })
  return [...Map.groupBy(sisa, (u) => u.bidangPembangunan)].map(([bidangPembangunan, usulan]) => {
    const milik = selesai(bahan, bidangPembangunan)[0]?.set ?? set.find((s) => s.bidangPembangunan === bidangPembangunan)
    return { bidangPembangunan, set: milik === undefined ? null : { nama: milik.nama, versi: milik.versi }, usulan: usulan.length }
  })
}

export type PenolakanTelaah = TidakAda | { readonly jenis: 'penilaian-belum-selesai' } | { readonly jenis: 'usulan-tidak-dinilai' }

/** What alone would have lifted one proposal above the line. */
export function telaahUsulan(
  k: Konteks,
  { musyawarahId, pengajuanId }: { musyawarahId: string; pengajuanId: string },
): Promise<Result<{ pengajuanId: string; pengangkat: Pengangkat | null }, PenolakanTelaah>> {
  return readTenant<Result<{ pengajuanId: string; pengangkat: Pengangkat | null }, PenolakanTelaah>>(k.sql, k.daerahId, async (tx) => {
    const m = await muat(tx, k.daerahId, musyawarahId)
    if (m === null) return refuse({ jenis: 'rapat-penilaian-tidak-ditemukan' })
    const milik = m.bahan.find((b) => b.p.keadaan !== 'dibatalkan' && b.usulan.some((u) => u.pengajuanId === pengajuanId))
    if (milik === undefined) return refuse({ jenis: 'usulan-tidak-dinilai' })
    const sebidang = selesai(m.bahan, milik.p.bidangPembangunan)
    if (sebidang.length === 0) return refuse({ jenis: 'penilaian-belum-selesai' })
    const ikut = susunDinilai(sebidang, m.nilai).filter((d) => d.usulan.lolos !== false)
    const { pagu } = await bacaPagu(tx, k.daerahId, m.rapat, milik.p.bidangPembangunan)
    return ok({ pengajuanId, pengangkat: hitungPengangkat(susunLapangan(milik.set.isi.kriteria, ikut), pengajuanId, pagu) })
  })
}

export interface PenilaianBeku {
  readonly skor: ReadonlyMap<string, string>
  readonly urutan: ReadonlyMap<string, number>
  /** Sets with weights and classes as they stood, contributions, sums, line; null where nothing was scored. No assessor is named. */
  readonly penilaian: Json
}

/** What closing a meeting freezes of its scoring. */
export async function bacaPenilaianBeku(tx: Reader, daerahId: string, musyawarahId: string): Promise<PenilaianBeku> {
  const m = await muat(tx, daerahId, musyawarahId)
  const [skor, urutan, isi] = [new Map<string, string>(), new Map<string, number>(), [] as Json[]]
  const bidang = new Set((m?.bahan ?? []).map((b) => b.p.bidangPembangunan))
  for (const satu of m === null ? [] : bidang) {
    const sebidang = selesai(m?.bahan ?? [], satu)
    const [pertama] = sebidang
    if (m === null || pertama === undefined) continue
    const hasil = susunHasil(sebidang, m.nilai, await bacaPagu(tx, daerahId, m.rapat, satu))
    for (const h of hasil.urutan) {
      skor.set(h.pengajuanId, h.skor)
      urutan.set(h.pengajuanId, h.peringkat)
    }
    for (const h of hasil.tidakLolos) skor.set(h.pengajuanId, h.skor)
    const { nilai, ...tanpaNama } = hasil
    const { nama, versi, sumber, isi: kriteria } = pertama.set
    isi.push({ bidangPembangunan: satu, set: { nama, versi, sumber, ...kriteria }, penilai: new Set(nilai.map((n) => n.penggunaId)).size, ...tanpaNama })
  }
  return { skor, urutan, penilaian: isi.length === 0 ? null : isi }
}

export type PenolakanBelumDinilai = { readonly jenis: 'disepakati-belum-dinilai'; readonly jumlah: number; readonly usulan: string }

/** U-11: in a bidang for which scoring was opened, nothing is agreed that has no score. */
export async function periksaSemuaDinilai(tx: Reader, daerahId: string, musyawarahId: string): Promise<PenolakanBelumDinilai | null> {
  const m = await muat(tx, daerahId, musyawarahId)
  if (m === null) return null
  const bidang = new Set(m.bahan.filter((b) => b.p.keadaan !== 'dibatalkan').map((b) => b.p.bidangPembangunan as string))
  const sudah = listTerskor(m.bahan, m.nilai)
  const belum = m.daftar.filter((u) => bidang.has(u.bidangPembangunan) && (u.keputusan === 'terima' || u.keputusan === 'ubah') && !sudah.has(u.pengajuanId))
  if (belum.length === 0) return null
  return { jenis: 'disepakati-belum-dinilai', jumlah: belum.length, usulan: belum.map((u) => `${u.nomor} ${u.judul}`).join('; ') }
}
