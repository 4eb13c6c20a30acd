import type { Sql, Transaction } from '#src/lib/sql.ts'
import { type Saat, tanggalDi } from '#src/lib/waktu.ts'
import { isBerakhirTanpaYa, type Jawaban, susunJawaban } from '#src/portal/jawaban.ts'
import { type Langkah, susunPerjalanan } from '#src/portal/perjalanan.ts'
import type { DaerahPublik } from '#src/portal/portal.queries.ts'
import { denganDaerah } from '#src/portal/pintu.service.ts'
import {
  type BagianRencana,
  type Catatan,
  countPrioritas,
  findMusyawarah,
  findUsulan,
  type Foto,
  type JumlahPrioritas,
  type Kerabat,
  listBagianRencana,
  listCatatan,
  listFoto,
  listKerabat,
  listPutusan,
  type MusyawarahPublik,
  sumRincianBelanja,
  type UsulanPublik,
} from '#src/portal/rinci.queries.ts'
import type { Jendela } from '#src/modules/jadwal/jadwal.ts'
import { loadGerbang } from '#src/modules/jadwal/jadwal.service.ts'
import { hitungTenggatUsulan } from '#src/modules/usulan/tenggat/tenggat.service.ts'
import type { Tenggat } from '#src/modules/usulan/tenggat/tenggat.ts'
import { kodeMusyawarah } from '#src/modules/usulan/usulan.ts'

export type { BagianRencana, Catatan, Foto, Kerabat, UsulanPublik } from '#src/portal/rinci.queries.ts'

/** Gives a government's own instant: its demo date in demo mode, else the real one. The composition root knows which. */
export type Jam = (daerah: Pick<DaerahPublik, 'tanggalDemo' | 'zonaWaktu'>) => Saat

export interface HalamanUsulan {
  readonly daerah: DaerahPublik
  readonly usulan: UsulanPublik
  readonly jawaban: Jawaban
  readonly langkah: readonly Langkah[]
  readonly jendela: Jendela | null
  /** Of one that ended without a yes: when it can be proposed again. */
  readonly jendelaBerikut: (Jendela & { readonly tahun: number }) | null
  /** Until when an answer is due, where the government's rule or its calendar says so. */
  readonly tenggat: Tenggat | null
  readonly musyawarah: MusyawarahPublik | null
  readonly prioritas: readonly JumlahPrioritas[]
  readonly foto: readonly Foto[]
  readonly bagian: readonly BagianRencana[]
  readonly nilaiRincian: number
  readonly kerabat: readonly Kerabat[]
  readonly catatan: readonly Catatan[]
  readonly saat: Saat
}

export function loadUsulan(sql: Sql, jam: Jam, daerahId: string, nomor: string): Promise<HalamanUsulan | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const usulan = await findUsulan(tx, daerahId, nomor)
    if (usulan === null) return null
    const { pengajuanId, tahunAnggaran, tahap, kodeWilayah } = usulan
    const saat = jam(daerah)
    const tempat = kodeMusyawarah(tahap, kodeWilayah, usulan.kodeKecamatan)
    const kini = { daerahId, saat, hariIni: tanggalDi(saat, daerah.zonaWaktu), zona: daerah.zonaWaktu }
    const [putusan, gerbang, tenggat, musyawarah, prioritas, foto, bagian, nilaiRincian, kerabat, catatan] = await Promise.all([
      listPutusan(tx, daerahId, pengajuanId),
      loadGerbang(tx, { daerahId, saat }, { tahunAnggaran, tahap, kodeWilayah, kodeMusyawarah: tempat }),
      hitungTenggatUsulan(tx, kini, { ...usulan, batasPerbaikan: null }),
      findMusyawarah(tx, daerahId, { tahunAnggaran, tahap, kodeWilayah: tempat }),
      countPrioritas(tx, daerahId, usulan),
      listFoto(tx, daerahId, usulan.usulanId),
      listBagianRencana(tx, daerahId, pengajuanId),
      sumRincianBelanja(tx, daerahId, pengajuanId),
      listKerabat(tx, daerahId, usulan),
      listCatatan(tx, daerahId, pengajuanId),
    ])
    const fakta = { ...usulan, putusan }
    return {
      daerah,
      usulan,
      jawaban: susunJawaban(fakta),
      langkah: susunPerjalanan(fakta),
      jendela: gerbang.jendela,
      jendelaBerikut: isBerakhirTanpaYa(usulan.keadaan) ? await cariJendelaBerikut(tx, { daerahId, saat }, usulan) : null,
      tenggat,
      musyawarah,
      prioritas,
      foto,
      bagian,
      nilaiRincian,
      kerabat,
      catatan,
      saat,
    }
  })
}

/** The first window for proposals that has not closed, of the next two budget years that are not over. */
async function cariJendelaBerikut(
  tx: Transaction,
  k: { readonly daerahId: string; readonly saat: Saat },
  u: Pick<UsulanPublik, 'tahunAnggaran' | 'kodeWilayah'>,
): Promise<(Jendela & { readonly tahun: number }) | null> {
  const awal = Math.max(u.tahunAnggaran, Number(k.saat.slice(0, 4))) + 1
  for (const tahun of [awal, awal + 1]) {
    const { jendela } = await loadGerbang(tx, k, { tahunAnggaran: tahun, tahap: 'pengusulan', kodeWilayah: u.kodeWilayah, kodeMusyawarah: u.kodeWilayah })
    if (jendela !== null && jendela.tutup > k.saat) return { ...jendela, tahun }
  }
  return null
}
