import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import { bacaLembarTautan, type HasilTautan, tautkanLembar } from '#src/modules/akomodasi/tautkan-lembar.service.ts'
import { simpanFoto } from '#src/modules/berkas/berkas.service.ts'
import { imporRenja } from '#src/modules/dokumen/impor-renja.service.ts'
import type { LaporanImpor } from '#src/modules/dokumen/temuan.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { TolakanBaris } from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import {
  bacaLembarJawaban,
  bacaLembarPekerjaan,
  type LembarJawaban,
  type LembarTerbaca,
  muatLembar,
  type NasibBaris,
} from '#src/modules/usulan/lembar/muat-lembar.service.ts'
import { bacaLembarPutusan, type HasilPutusanBaris, type LembarPutusan, putuskanLembar } from '#src/modules/usulan/lembar/putuskan-lembar.service.ts'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { type Kedudukan, Sasaran } from '#src/modules/usulan/lembar/sasaran-lembar.service.ts'
import type { PemasanganContoh } from '#contoh/panggung.ts'
import { lukisContoh } from '#contoh/pasangkayu/foto.ts'
import { siapkanKamus } from '#contoh/pasangkayu/kamus.ts'
import { bacaBaris, type BarisLaporan, periksa, type Pemeriksaan, ringkas, type Ringkasan } from '#contoh/pasangkayu/laporan.ts'
import { bukaPanggungPasangkayu, namaCamat, namaOperator, namaPerangkat, type PanggungPasangkayu, PEJABAT } from '#contoh/pasangkayu/panggung.ts'
import { type PetaPerangkat, siapkanDaerah } from '#contoh/pasangkayu/siapkan.ts'
import { DAERAH, KALENDER, MULAI, TAHUN } from '#contoh/pasangkayu/tempat.ts'

export interface PilihanPasangkayu {
  /** A folder in the layout of the published tables. */
  readonly folder: string
  readonly lembar?: string | undefined
  readonly jawaban?: string | undefined
  readonly putusan?: string | undefined
  readonly tautan?: string | undefined
  readonly renja?: string | undefined
}

export interface LaporanPasangkayu {
  readonly lembar: { readonly nama: string; readonly sidik: string }
  /** Null when there was no Renja to bring in. */
  readonly renja: LaporanImpor | null
  readonly baris: readonly BarisLaporan[]
  /** Rows of the answering, deciding and linking sheets that could not be used. */
  readonly masalah: readonly { readonly berkas: string; readonly tolakan: TolakanBaris }[]
  readonly putusanDitolak: readonly HasilPutusanBaris[]
  readonly tautanDitolak: readonly HasilTautan[]
  /** Answers, decisions and links written for other rows than this sheet has. */
  readonly untukLembarLain: number
  /** Decisions and links that found their proposal not there yet. */
  readonly menunggu: number
  readonly ringkasan: Ringkasan
  readonly periksa: readonly Pemeriksaan[]
  readonly cocok: boolean
}

/** The main job on real input: named works become proposals, are decided stage by stage, find their place in the Renja or an answer. */
export async function jalankanPasangkayu(
  p: PemasanganContoh,
  kini: () => Date,
  pilihan: PilihanPasangkayu,
  progress: (baris: string) => void,
): Promise<Result<LaporanPasangkayu, Penolakan>> {
  const berkas = cariBerkas(pilihan)
  if (!berkas.ok) return berkas
  const bahan = await bacaBahan(p, berkas.value)
  if (!bahan.ok) return bahan
  const s = bukaPanggungPasangkayu(p, kini)
  progress('Kab. Pasangkayu: perangkat daerah, pengguna, jadwal, batas pagu …')
  const perangkat = await siapkanDaerah(s)
  if (!perangkat.ok) return perangkat
  await siapkanKamus(s, bahan.value.lembar.baik, perangkat.value)
  const hasil = await kerjakan(s, { ...bahan.value, perangkat: perangkat.value }, progress)
  if (!hasil.ok) return hasil
  return ok(await susunLaporan(s, bahan.value.lembar, hasil.value))
}

interface Berkas {
  readonly lembar: string
  readonly jawaban: string
  readonly putusan: string
  readonly tautan: string
  readonly renja: string | null
}

const LEMBAR = 'pekerjaan_pasangkayu_2024_dev.csv'

function cariBerkas(pilihan: PilihanPasangkayu): Result<Berkas, Penolakan> {
  const dalam = (nama: string): string | null => {
    const berkas = path.join(pilihan.folder, nama)
    return existsSync(berkas) ? berkas : null
  }
  const lembar = pilihan.lembar ?? dalam(`usulan/${LEMBAR}`) ?? satuSatunya(path.join(pilihan.folder, 'usulan'))
  const kita = (dipilih: string | undefined, nama: string): string => dipilih ?? path.join(import.meta.dirname, nama)
  const berkas: Berkas = {
    lembar: lembar ?? path.join(pilihan.folder, 'usulan', LEMBAR),
    jawaban: kita(pilihan.jawaban, 'jawaban.csv'),
    putusan: kita(pilihan.putusan, 'putusan.csv'),
    tautan: kita(pilihan.tautan, 'tautan.csv'),
    renja: pilihan.renja ?? dalam('perencanaan/renja_dpa_dpupr_pasangkayu_2024.csv'),
  }
  const dipakai = [berkas.lembar, berkas.jawaban, berkas.putusan, berkas.tautan, ...(berkas.renja === null ? [] : [berkas.renja])]
  const hilang = dipakai.find((b) => !existsSync(b))
  return hilang === undefined ? ok(berkas) : refuse({ jenis: 'berkas-masukan-tidak-ada', berkas: hilang })
}

function satuSatunya(folder: string): string | null {
  const calon = existsSync(folder) ? readdirSync(folder).filter((f) => /^pekerjaan_pasangkayu.*\.csv$/.test(f)) : []
  return calon.length === 1 && calon[0] !== undefined ? path.join(folder, calon[0]) : null
}

interface Bahan {
  readonly lembar: LembarTerbaca
  readonly jawaban: LembarJawaban
  readonly putusan: LembarPutusan
  readonly tautan: Parameters<typeof tautkanLembar>[1]
  readonly renja: { readonly nama: string; readonly isi: Buffer } | null
}

async function bacaBahan(p: PemasanganContoh, b: Berkas): Promise<Result<Bahan, Penolakan>> {
  const lembar = await bacaLembarPekerjaan(p.sql, { nama: path.basename(b.lembar), isi: readFileSync(b.lembar) })
  if (!lembar.ok) return sebutBerkas(b.lembar, lembar.error)
  const jawaban = bacaLembarJawaban(readFileSync(b.jawaban))
  if (!jawaban.ok) return sebutBerkas(b.jawaban, jawaban.error)
  const putusan = bacaLembarPutusan(readFileSync(b.putusan))
  if (!putusan.ok) return sebutBerkas(b.putusan, putusan.error)
  const tautan = bacaLembarTautan(readFileSync(b.tautan))
  if (!tautan.ok) return sebutBerkas(b.tautan, tautan.error)
  const renja = b.renja === null ? null : { nama: path.basename(b.renja), isi: readFileSync(b.renja) }
  return ok({ lembar: lembar.value, jawaban: jawaban.value, putusan: putusan.value, tautan: tautan.value, renja })
}

function sebutBerkas(berkas: string, error: Penolakan): { readonly ok: false; readonly error: Penolakan } {
  return refuse({ ...error, berkas: path.basename(berkas) })
}

interface HasilKerja {
  readonly nasib: readonly NasibBaris[]
  readonly renja: LaporanImpor | null
  readonly masalah: LaporanPasangkayu['masalah']
  readonly putusan: readonly HasilPutusanBaris[]
  readonly tautan: readonly HasilTautan[]
}

async function kerjakan(
  s: PanggungPasangkayu,
  b: Bahan & { perangkat: PetaPerangkat },
  progress: (baris: string) => void,
): Promise<Result<HasilKerja, Penolakan>> {
  const pembaca = s.penyiap(DAERAH.tanggalDemo)
  progress(`${b.lembar.nama}: ${b.lembar.jumlah} baris …`)
  const { nasib, jawabanDitolak } = await muatLembar(
    {
      tahunAnggaran: TAHUN,
      penandatangan: s.p.penandatangan,
      pembaca,
      pengusul: (w) => s.sebagai(namaOperator(w), 'pengusulan'),
      foto: fotoContoh(s),
      progress,
    },
    b.lembar,
    b.jawaban,
  )
  const sasaran = new Sasaran(pembaca, TAHUN, b.lembar.baik)
  const memutus = async (tahap: Tahap): ReturnType<typeof putuskanLembar> => {
    progress(`Putusan tahap ${tahap} …`)
    return putuskanLembar({ sasaran, pembaca, tahap, pemutus: (t, k) => pemutus(s, b.perangkat, t, k) }, b.putusan)
  }
  const awal = [await memutus('desa'), await memutus('kecamatan'), await memutus('mitra-bappeda')]
  const renja = await masukkanRenja(s, b)
  if (!renja.ok) return renja
  progress('Menautkan ke sub kegiatan Renja …')
  const tautan = await tautkanLembar({ sasaran, pembaca, tahunAnggaran: TAHUN, pemutus: (k) => pemutus(s, b.perangkat, 'forum-perangkat-daerah', k) }, b.tautan)
  const akhir = [await memutus('forum-perangkat-daerah'), await memutus('musrenbang-kabupaten'), await memutus('tapd')]
  const masalah = [
    ...jawabanDitolak.map((tolakan) => ({ berkas: 'jawaban', tolakan })),
    ...[...b.putusan.ditolak, ...(awal[0]?.ditolak ?? [])].map((tolakan) => ({ berkas: 'putusan', tolakan })),
    ...[...b.tautan.ditolak, ...tautan.ditolak].map((tolakan) => ({ berkas: 'tautan', tolakan })),
  ]
  return ok({ nasib, renja: renja.value, masalah, putusan: [...awal, ...akhir].flatMap((h) => h.hasil), tautan: tautan.hasil })
}

/** One picture for all works that need one, stored only when the first of them goes in. */
function fotoContoh(s: PanggungPasangkayu): () => Promise<Result<string, Penolakan>> {
  let tersimpan: string | null = null
  return async () => {
    if (tersimpan !== null) return ok(tersimpan)
    const foto = await simpanFoto(s.penyiap(MULAI), s.p.folderBerkas, { nama: 'contoh-bukan-foto-lokasi.jpg', isi: await lukisContoh() })
    if (!foto.ok) return foto
    tersimpan = foto.value.berkasId
    return ok(tersimpan)
  }
}

async function masukkanRenja(s: PanggungPasangkayu, b: Bahan & { perangkat: PetaPerangkat }): Promise<Result<LaporanImpor | null, Penolakan>> {
  const pupr = b.perangkat.get('DPUPR')
  const k = s.sebagai(namaPerangkat('DPUPR'), 'mitra-bappeda')
  if (b.renja === null || pupr === undefined) return ok(null)
  return k.ok ? imporRenja(k.value, { perangkatDaerahId: pupr.id, tahun: TAHUN, berkas: b.renja }) : k
}

function pemutus(s: PanggungPasangkayu, perangkat: PetaPerangkat, tahap: Tahap, k: Kedudukan): Result<Konteks, Penolakan> {
  switch (tahap) {
    case 'desa':
      return s.sebagai(namaOperator({ kode: k.kodeWilayah, tingkat: 'desa' }), tahap)
    case 'kecamatan':
      return s.sebagai(namaCamat(k.kodeKecamatan), tahap)
    case 'forum-perangkat-daerah': {
      const pd = [...perangkat].find(([, { id }]) => id === k.perangkatDaerahId)?.[0] ?? ''
      return s.sebagai(namaPerangkat(pd), tahap)
    }
    case 'mitra-bappeda':
    case 'musrenbang-kabupaten':
    case 'tapd':
      return s.sebagai(PEJABAT[tahap], tahap)
    default:
      return refuse({ jenis: 'pengguna-tidak-dikenal', namaPengguna: tahap })
  }
}

const UNTUK_LAIN: ReadonlySet<TolakanBaris['kode']> = new Set(['baris-tidak-dikenal', 'untuk-baris-lain'])

async function susunLaporan(s: PanggungPasangkayu, lembar: LembarTerbaca, h: HasilKerja): Promise<LaporanPasangkayu> {
  const pembaca = s.penyiap(KALENDER.tapd?.hari ?? DAERAH.tanggalDemo)
  const baris = await bacaBaris(pembaca, lembar, h.nasib)
  const ringkasan = await ringkas(pembaca, baris)
  const pemeriksaan = periksa(lembar.baik, baris, ringkasan)
  return {
    lembar: { nama: lembar.nama, sidik: lembar.sidik },
    renja: h.renja,
    baris,
    masalah: h.masalah.filter((m) => !UNTUK_LAIN.has(m.tolakan.kode)),
    untukLembarLain: h.masalah.filter((m) => UNTUK_LAIN.has(m.tolakan.kode)).length,
    putusanDitolak: h.putusan.filter((x) => x.hasil === 'ditolak'),
    tautanDitolak: h.tautan.filter((x) => x.hasil === 'ditolak'),
    menunggu: [...h.putusan, ...h.tautan].filter((x) => x.hasil === 'menunggu').length,
    ringkasan,
    periksa: pemeriksaan,
    cocok: pemeriksaan.every((x) => x.cocok),
  }
}
