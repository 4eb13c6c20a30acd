import { bacaCsv, type PenolakanCsv } from '#src/lib/csv.ts'
import { ok, type Penolakan, type Result } from '#src/lib/result.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { listPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'
import { BarisPutusanLembar } from '#src/modules/usulan/lembar/lembar.schema.ts'
import type { TolakanBaris } from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import { bacaRekaman, kataTerdekat } from '#src/modules/usulan/rekaman.ts'
import { isMenunggu, type Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { Kedudukan, KunciBaris, Sasaran } from '#src/modules/usulan/lembar/sasaran-lembar.service.ts'
import type { PerintahPutusan } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'

export interface LembarPutusan {
  readonly daftar: readonly { readonly letak: number; readonly isi: BarisPutusanLembar }[]
  readonly ditolak: readonly TolakanBaris[]
}

export function bacaLembarPutusan(isi: Buffer): Result<LembarPutusan, PenolakanCsv> {
  const csv = bacaCsv(isi, ['tahap', 'keputusan'])
  if (!csv.ok) return csv
  const { baik, ditolak } = bacaRekaman(BarisPutusanLembar, csv.value.baris, csv.value.kolom.length)
  return ok({ daftar: baik, ditolak })
}

/** What became of one row of decisions. `menunggu`: the proposal is not entered, or not yet at that stage. */
export type HasilPutusanBaris = { readonly letak: number; readonly kunci: KunciBaris; readonly tahap: Tahap; readonly keputusan: string } & (
  | { readonly hasil: 'diputuskan' | 'sudah' | 'menunggu' }
  | { readonly hasil: 'ditolak'; readonly penolakan: Penolakan }
)

export interface BekalPutuskan {
  readonly sasaran: Sasaran
  readonly pembaca: Konteks
  /** Who decides on a proposal at its stage, or why nobody here does. */
  readonly pemutus: (tahap: Tahap, k: Kedudukan) => Result<Konteks, Penolakan>
  /** Only decisions of this stage; every stage without one. */
  readonly tahap?: Tahap
}

/** Takes the decisions of a sheet in its order. What is decided already is left alone, so a second run changes nothing. */
export async function putuskanLembar(bekal: BekalPutuskan, lembar: LembarPutusan): Promise<{ hasil: HasilPutusanBaris[]; ditolak: TolakanBaris[] }> {
  const perangkat = await muatPerangkat(bekal.pembaca)
  const hasil: HasilPutusanBaris[] = []
  const ditolak: TolakanBaris[] = []
  const terlihat = new Map<string, number>()
  for (const { letak, isi } of lembar.daftar) {
    const temuan = await bekal.sasaran.cari(isi, letak)
    const tujuan = perangkatDari(isi, perangkat, letak)
    if ('tolakan' in temuan) ditolak.push(temuan.tolakan)
    else if (tujuan !== null && typeof tujuan !== 'string') ditolak.push(tujuan)
    else
      hasil.push({
        letak,
        kunci: { baris: isi.baris, nomor: isi.nomor },
        tahap: isi.tahap,
        keputusan: isi.keputusan,
        ...(await putuskanBaris(bekal, { isi, id: temuan.id, perangkatDaerahId: tujuan, terlihat })),
      })
  }
  return { hasil: bekal.tahap === undefined ? hasil : hasil.filter((h) => h.tahap === bekal.tahap), ditolak }
}

interface SatuPutusan {
  readonly isi: BarisPutusanLembar
  readonly id: string
  readonly perangkatDaerahId: string | null
  /** How many of a proposal's decisions the sheet has told so far. */
  readonly terlihat: Map<string, number>
}

type Nasib = { readonly hasil: 'diputuskan' | 'sudah' | 'menunggu' } | { readonly hasil: 'ditolak'; readonly penolakan: Penolakan }

async function putuskanBaris(bekal: BekalPutuskan, s: SatuPutusan): Promise<Nasib> {
  const k = await bekal.sasaran.kedudukan(s.id)
  if (k === null) return { hasil: 'menunggu' }
  const sudah = k.putusan.findIndex((p, i) => i >= (s.terlihat.get(s.id) ?? 0) && p.tahap === s.isi.tahap && p.keputusan === s.isi.keputusan)
  if (sudah !== -1) {
    s.terlihat.set(s.id, sudah + 1)
    return { hasil: 'sudah' }
  }
  if (bekal.tahap !== undefined && s.isi.tahap !== bekal.tahap) return { hasil: 'menunggu' }
  if (k.tahap !== s.isi.tahap || !(isMenunggu(k.keadaan) || k.keadaan === 'dianggarkan')) return sisaPutusan(k, s.isi.tahap)
  const pemutus = bekal.pemutus(s.isi.tahap, k)
  if (!pemutus.ok) return { hasil: 'ditolak', penolakan: pemutus.error }
  const hasil = await putuskan(pemutus.value, s.id, perintahDari(s, k.versi))
  if (!hasil.ok) {
    bekal.sasaran.lupakan(s.id)
    return { hasil: 'ditolak', penolakan: hasil.error }
  }
  bekal.sasaran.catat(k, hasil.value, s.isi.keputusan, s.perangkatDaerahId)
  s.terlihat.set(s.id, k.putusan.length + 1)
  return { hasil: 'diputuskan' }
}

/** Not at that stage: still before it, or already decided otherwise there; nothing is overwritten. */
function sisaPutusan(k: Kedudukan, tahap: Tahap): Nasib {
  const lain = k.putusan.findLast((p) => p.tahap === tahap)
  return lain === undefined
    ? { hasil: 'menunggu' }
    : { hasil: 'ditolak', penolakan: { jenis: 'lembar-berbeda-dari-putusan', keputusan: lain.keputusan, tahap } as Penolakan }
}

function perintahDari({ isi, perangkatDaerahId }: SatuPutusan, versi: number): PerintahPutusan {
  const perintah = {
    versi,
    keputusan: isi.keputusan,
    volume: isi.volume,
    rupiah: isi.rupiah,
    alasan: isi.alasan,
    teks: isi.teks,
    urutanPrioritas: isi.prioritas,
    batasPerbaikan: isi.batas_perbaikan,
    tujuan: isi.tujuan,
  }
  return perangkatDaerahId === null ? perintah : { ...perintah, perangkatDaerahId }
}

/** Agencies by code, by the codes of other lists, and by short name. */
async function muatPerangkat(pembaca: Konteks): Promise<ReadonlyMap<string, string>> {
  return new Map((await listPerangkat(pembaca)).flatMap((p) => [...p.kodeLain, p.kode, p.singkatan].map((nama) => [nama, p.perangkatDaerahId] as const)))
}

function perangkatDari(isi: BarisPutusanLembar, perangkat: ReadonlyMap<string, string>, letak: number): string | TolakanBaris | null {
  const nilai = isi.perangkat_daerah
  if (nilai === undefined) return null
  return (
    perangkat.get(nilai) ?? {
      letak,
      baris: String(isi.baris ?? isi.nomor ?? ''),
      kolom: 'perangkat_daerah',
      nilai,
      kode: 'perangkat-daerah-tidak-dikenal',
      terdekat: kataTerdekat(nilai, [...perangkat.keys()]),
    }
  )
}
