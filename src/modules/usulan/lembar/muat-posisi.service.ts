import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import { type Rupiah, rupiah } from '#src/lib/rupiah.ts'
import type { Kuantitas } from '#src/lib/kuantitas.ts'
import type { Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { type Baris, sesudah } from '#src/modules/jejak/jejak.ts'
import { catatBanyak } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { kolomUsulan } from '#src/modules/usulan/kolom-usulan.queries.ts'
import { kolomPengajuan } from '#src/modules/usulan/lembar/kolom-muat.ts'
import { diingat } from '#src/modules/usulan/lembar/muat-banyak.service.ts'
import { insertBanyak } from '#src/modules/usulan/lembar/muat-banyak.queries.ts'
import { beriBanyakNomor } from '#src/modules/usulan/lembar/simpan-muat.service.ts'
import { type Acuan, acuanDari, type Dasar, drafDari, susunDasar } from '#src/modules/usulan/pengajuan/dasar-usulan.service.ts'
import { saveAsal } from '#src/modules/usulan/pengusul/asal-usulan.queries.ts'
import type { Posisi } from '#src/modules/usulan/putusan/rute.ts'
import type { BuatUsulan } from '#src/modules/usulan/usulan.schema.ts'

/*
 * Proposals that went their way in another system and come in where they stand. Nothing here says who decided it or why: no decision of
 * ours is made up for it, and no ceiling is reserved. What the other system says is kept by whoever calls.
 */

export interface BarisPosisi {
  /** Submitted by definition; its price follows from amount and volume. */
  readonly isi: BuatUsulan
  readonly anggaran: Rupiah
  readonly perangkatDaerahId: string
  readonly posisi: Posisi
  /** When it was submitted there. */
  readonly saat: Saat
}

export interface TermuatPosisi {
  readonly b: BarisPosisi
  readonly dasar: Dasar
}

/** References are asked for once a batch. */
export function acuanBanyak(tx: Transaction, daerahId: string): Acuan {
  return diingat(acuanDari(tx, daerahId))
}

/** The least whole price a unit that reaches the amount: fractions of a rupiah per unit do not exist. */
function hargaSatuanDari(anggaran: Rupiah, volume: Kuantitas): Rupiah {
  return rupiah(Number((BigInt(anggaran) * 1000n + BigInt(volume) - 1n) / BigInt(volume)))
}

/** The same references, catalogue and price rules as for one that is entered here; place and price must exist, photos do not travel in sheets. */
export async function nilaiPosisi(acuan: Acuan, k: Konteks, b: BarisPosisi): Promise<Result<TermuatPosisi, Penolakan>> {
  const isi = { ...b.isi, hargaSatuan: hargaSatuanDari(b.anggaran, b.isi.volume) }
  const dasar = await susunDasar(acuan, { ...k, saat: b.saat }, { ...isi, kebutuhan: isi, sudahDiajukan: false })
  return dasar.ok ? ok({ b: { ...b, isi }, dasar: dasar.value }) : refuse(dasar.error)
}

export interface Penyimpanan {
  readonly k: Konteks
  readonly penugasan: Penugasan
  /** Rows of the caller's own that belong to these proposals, by pengajuan; they stand in the same ledger entry. */
  readonly tulisLain: (tx: Transaction) => Promise<ReadonlyMap<string, readonly Baris[]>>
}

/** Writes them, one statement a table and one ledger entry a proposal. */
export async function simpanPosisi(tx: Transaction, { k, penugasan, tulisLain }: Penyimpanan, termuat: readonly TermuatPosisi[]): Promise<void> {
  const { daerahId } = k
  const bernomor = termuat.map((t) => ({ ...t, k: { ...k, saat: t.b.saat }, isi: t.b.isi }))
  const nomor = await beriBanyakNomor(
    tx,
    daerahId,
    bernomor.map((t) => ({ b: { k: t.k, isi: t.isi } })),
  )
  const usulan = await insertBanyak(tx, daerahId, {
    tabel: 'usulan',
    kunci: 'usulan_id',
    baris: termuat.map(({ b }) => ({ usulan_id: b.isi.usulanId, ...kolomUsulan(tx, b.isi), created_by: k.pelaku.penggunaId })),
  })
  const pengajuan = await insertBanyak(tx, daerahId, {
    tabel: 'pengajuan',
    kunci: 'pengajuan_id',
    baris: bernomor.map((t) => kolomPengajuan({ ...t, riwayat: { akhir: akhirPosisi(t.k, t), putusan: [], pesanan: null } }, nomor)),
  })
  const asal = new Map<string, Baris>()
  for (const { b } of termuat) if (b.isi.pokir !== null) asal.set(b.isi.usulanId, sesudah('usulan_asal', b.isi.usulanId, await saveAsal(tx, daerahId, b.isi)))
  const lain = await tulisLain(tx)
  const citra = new Map([
    ...usulan.map((r) => [r.kunci, sesudah('usulan', r.kunci, r)] as const),
    ...pengajuan.map((r) => [`p/${r.kunci}`, sesudah('pengajuan', r.kunci, r)] as const),
  ])
  const entri = termuat.map(({ b: { isi } }) => {
    const baris = [citra.get(isi.usulanId), citra.get(`p/${isi.pengajuanId}`), asal.get(isi.usulanId)].filter((x) => x !== undefined)
    const objek = { jenis: 'pengajuan', id: isi.pengajuanId }
    return { k, entri: { peristiwa: 'usulan-diimpor', objek, penugasan, baris: [...baris, ...(lain.get(isi.pengajuanId) ?? [])] } }
  })
  await catatBanyak(tx, daerahId, entri)
}

function akhirPosisi(k: Konteks, { b, dasar }: TermuatPosisi) {
  return { ...drafDari(k, b.isi, dasar), ...b.posisi, perangkatDaerahId: b.perangkatDaerahId, anggaranKini: b.anggaran }
}
