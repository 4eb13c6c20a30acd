import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { canAturKamus } from '#src/modules/kamus-usulan/kamus-usulan.policy.ts'
import { upsertButir } from '#src/modules/kamus-usulan/kamus-usulan.queries.ts'
import type { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { type BarisKelola, listSemuaButir, listTerkunci } from '#src/modules/kamus-usulan/kelola-kamus.queries.ts'
import type { HasilSalin, SalinKamus } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import type { PenolakanKelola } from '#src/modules/kamus-usulan/kelola-kamus.service.ts'
import { naikkanHarga } from '#src/modules/kamus-usulan/salin-kamus.ts'
import { bukaNomenklatur } from '#src/modules/nomenklatur/nomenklatur.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { Penugasan } from '#src/modules/pengguna/pengguna.ts'
import type { PadananKode } from '#src/modules/peta-nomenklatur/peta-nomenklatur.ts'
import { loadPadananKode } from '#src/modules/peta-nomenklatur/peta-nomenklatur.service.ts'

export type PenolakanSalin =
  | PenolakanKelola
  | { readonly jenis: 'tahun-salin-salah'; readonly dari: number; readonly ke: number }
  | { readonly jenis: 'kamus-asal-kosong'; readonly tahun: number }

/** Copies a year's items in force into a later year, prices changed and codes taken over where that is certain. `uji` only shows it. */
export async function salinKamus(k: Konteks, p: SalinKamus): Promise<Result<HasilSalin, PenolakanSalin>> {
  const izin = canAturKamus(k.pelaku)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  if (p.ke <= p.dari) return refuse({ jenis: 'tahun-salin-salah', dari: p.dari, ke: p.ke })
  const kerja = (tx: Transaction) => jalankan(tx, k, p, izin.penugasan)
  return p.uji ? readTenant(k.sql, k.daerahId, kerja) : jalankanPerintah<HasilSalin, PenolakanSalin>(k, 'kamus.salin', p, kerja)
}

type Buku = NonNullable<Awaited<ReturnType<typeof bukaNomenklatur>>>

/** Within one edition a code stays itself; into another the decided mapping says what it is. By code. */
async function loadPadanan(
  tx: Transaction,
  k: Konteks,
  { dari, ke, kode }: { readonly dari: Buku; readonly ke: Buku; readonly kode: readonly string[] },
): Promise<ReadonlyMap<string, PadananKode>> {
  const [asal, tujuan] = [dari.edisi.edisi, ke.edisi.edisi]
  if (asal === tujuan) return new Map(kode.flatMap((x) => (ke.acuan.has(x) ? [[x, { pasti: x, calon: [] }] as const] : [])))
  const padanan = await loadPadananKode(tx, k.daerahId, { ke: tujuan, kode })
  return new Map(kode.flatMap((x) => [padanan.get(`${asal} ${x}`)].flatMap((p) => (p === undefined ? [] : [[x, p] as const]))))
}

async function jalankan(tx: Transaction, k: Konteks, p: SalinKamus, penugasan: Penugasan): Promise<Result<HasilSalin, PenolakanSalin>> {
  const [dari, ke, semua, ada, terkunci] = await Promise.all([
    bukaNomenklatur(tx, p.dari),
    bukaNomenklatur(tx, p.ke),
    listSemuaButir(tx, k.daerahId, p.dari),
    listSemuaButir(tx, k.daerahId, p.ke),
    listTerkunci(tx, k.daerahId, p.ke),
  ])
  if (dari === null) return refuse({ jenis: 'edisi-tahun-tidak-ada', tahun: p.dari })
  if (ke === null) return refuse({ jenis: 'edisi-tahun-tidak-ada', tahun: p.ke })
  const asal = semua.filter((b) => p.perangkatDaerahId === null || b.perangkatDaerahId === p.perangkatDaerahId)
  if (asal.length === 0) return refuse({ jenis: 'kamus-asal-kosong', tahun: p.dari })
  const kodeAda = new Set(ada.map((b) => b.kode))
  const harga = new Map(p.harga.map((h) => [h.kode, h.hargaSatuan]))
  const padanan = await loadPadanan(tx, k, { dari, ke, kode: asal.flatMap((b) => b.kodeSubKegiatan ?? []) })
  const salinan = asal.map((b) => salinSatu(b, p, { padanan, harga, sudahAda: kodeAda.has(b.kode), terkunci: terkunci.includes(b.perangkatDaerahId) }))
  if (!p.uji) await tulis(tx, k, p, { penugasan, daftar: salinan.flatMap((s) => (s.baru === null ? [] : [s.baru])) })
  const baris = salinan.map((s) => s.baris)
  const hitung = (nasib: string): number => baris.filter((b) => b.nasib === nasib).length
  return ok({
    uji: p.uji,
    dari: p.dari,
    ke: p.ke,
    edisiDari: dari.edisi.edisi,
    edisiKe: ke.edisi.edisi,
    bulat: p.bulat,
    persen: p.persen,
    jumlah: {
      disalin: hitung('disalin'),
      draf: hitung('jadi-draf'),
      dilewati: hitung('sudah-ada') + hitung('ditarik') + hitung('terkunci'),
      tanpaPadanan: baris.filter((b) => b.kodeLama !== null && b.kodeBaru === null).length,
    },
    baris,
  })
}

interface Cara {
  readonly padanan: ReadonlyMap<string, PadananKode>
  readonly harga: ReadonlyMap<string, BarisKelola['hargaSatuan']>
  readonly sudahAda: boolean
  readonly terkunci: boolean
}

/** An item whose code has no certain place in the new edition waits as a draft without it, for a planner to confirm. */
function salinSatu(b: BarisKelola, p: SalinKamus, c: Cara): { baris: HasilSalin['baris'][number]; baru: ButirKamusBaru | null } {
  const hargaBaru = c.harga.get(b.kode) ?? (b.hargaSatuan === null ? null : naikkanHarga(b.hargaSatuan, p.persen, p.bulat))
  const padanan = b.kodeSubKegiatan === null ? undefined : c.padanan.get(b.kodeSubKegiatan)
  const kodeBaru = padanan?.pasti ?? null
  const perluPastikan = b.kodeSubKegiatan !== null && kodeBaru === null
  const draf = perluPastikan || b.keadaan === 'draf'
  const nasib = b.keadaan === 'ditarik' ? 'ditarik' : c.sudahAda ? 'sudah-ada' : c.terkunci ? 'terkunci' : draf ? 'jadi-draf' : 'disalin'
  const { kamusId, kode, nama, perangkatDaerah, kodeSubKegiatan: kodeLama, hargaSatuan: hargaLama } = b
  const selisih = hargaLama === null || hargaBaru === null ? null : hargaBaru - hargaLama
  const kodeUsul = perluPastikan ? (padanan?.calon[0]?.kode ?? null) : null
  const baris = { kode, nama, perangkatDaerah, hargaLama, hargaBaru, selisih, kodeLama, kodeBaru, kodeUsul, nasib } as const
  if (nasib !== 'disalin' && nasib !== 'jadi-draf') return { baris, baru: null }
  const { perangkatDaerah: _, alasanTarik: __, terkunci: ___, kunciPerangkat: ____, versi: _____, dipakai: ______, ...isi } = b
  const baru = {
    ...isi,
    kamusId: randomUUID(),
    tahunAnggaran: p.ke,
    hargaSatuan: hargaBaru,
    kodeSubKegiatan: kodeBaru,
    keadaan: draf ? ('draf' as const) : null,
    asalKamusId: kamusId,
  }
  return { baris, baru }
}

const BARIS_PER_ENTRI = 500

async function tulis(
  tx: Transaction,
  k: Konteks,
  p: SalinKamus,
  { penugasan, daftar }: { penugasan: Penugasan; daftar: readonly ButirKamusBaru[] },
): Promise<void> {
  for (let i = 0; i < daftar.length; i += BARIS_PER_ENTRI) {
    const baris = await upsertButir(tx, k.daerahId, daftar.slice(i, i + BARIS_PER_ENTRI))
    await catat(tx, k, {
      peristiwa: 'kamus-disalin',
      objek: { jenis: 'kamus-usulan', id: String(p.ke) },
      penugasan,
      baris: baris.map((b) => sesudah('kamus_usulan', b.kamusId, b)),
      data: { dari: p.dari, ke: p.ke, persen: String(p.persen), bulat: p.bulat },
    })
  }
}
