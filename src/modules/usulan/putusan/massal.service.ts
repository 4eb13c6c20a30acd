import { randomUUID } from 'node:crypto'
import type { Penolakan } from '#src/lib/result.ts'
import { rupiah, tambah } from '#src/lib/rupiah.ts'
import { type Transaction, tryTenant } from '#src/lib/sql.ts'
import { lihatBarKecamatan } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import { type BarisDikabari, listDikabari } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import { type Konteks, konteksSatu } from '#src/modules/pengguna/konteks.ts'
import { DAFTAR_PERAN } from '#src/modules/pengguna/pengguna.ts'
import {
  type BarisMusyawarah,
  type BarisTautan,
  listLingkupPagu,
  listMusyawarahPutusan,
  listTautanRencana,
} from '#src/modules/usulan/putusan/massal.queries.ts'
import type { PaguMassal, PerintahMassal, PratinjauMassal } from '#src/modules/usulan/putusan/massal.schema.ts'
import type { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan, putuskanDalamTransaksi } from '#src/modules/usulan/usulan.service.ts'

/** What became, or would become, of one of many. */
export interface Nasib {
  readonly pengajuanId: string
  readonly jadi: HasilTulis | null
  readonly penolakan: Penolakan | null
}

/**
 * Decides many, each by itself: its own transaction and ledger entry; whom it concerns is told of all of them in one notice. One that cannot be decided does not hold the others back.
 * Each has a key of its own made from the caller's, so the same call sent again after a lost line changes nothing and tells the same.
 */
export async function putuskanMassal(k: Konteks, { butir, ...perintah }: PerintahMassal): Promise<Nasib[]> {
  const nasib: Nasib[] = []
  const rombongan = `${k.pelaku.penggunaId}/${k.kunci ?? randomUUID()}`
  for (const { pengajuanId, versi } of butir) {
    const sendiri = { ...konteksSatu(k, pengajuanId), rombongan }
    const hasil = await putuskan(sendiri, pengajuanId, { ...perintah, versi })
    nasib.push({ pengajuanId, jadi: hasil.ok ? hasil.value : null, penolakan: hasil.ok ? null : hasil.error })
  }
  return nasib
}

export interface Pratinjau extends Omit<PratinjauMassal, 'nasib' | 'berhasil' | 'ditolak'> {
  readonly nasib: readonly Nasib[]
}

/** The decisions themselves, in one transaction that is taken back: what each would become, what the ceilings would be, which documents they belong to, who would hear. */
export function pratinjauMassal(k: Konteks, perintah: PerintahMassal): Promise<Pratinjau> {
  return tryTenant(k.sql, k.daerahId, async (tx) => {
    const daftar = daftarId(perintah)
    const [musyawarah, tautan] = [await listMusyawarahPutusan(tx, k.daerahId, daftar), await listTautanRencana(tx, k.daerahId, daftar)]
    const sebelum = await bacaPagu(tx, k, perintah)
    const nasib = await cobakan(tx, k, perintah)
    const sesudah = await bacaPagu(tx, k, perintah)
    const pagu = sebelum.map((s, i) => ({ ...s, terpesanSesudah: sesudah[i]?.terpesanSebelum ?? s.terpesanSebelum }))
    const jumlah = tambah(...nasib.flatMap((n) => (n.jadi === null ? [] : [rupiah(n.jadi.anggaran)])))
    const jadi = new Set(nasib.flatMap((n) => (n.jadi === null ? [] : [n.pengajuanId])))
    return { nasib, rupiah: jumlah, pagu, ...susunDokumen(jadi, musyawarah, tautan), ...susunKepada(await listDikabari(tx, k, daftar)) }
  })
}

/** In the order of their ids, so that two previews never wait for each other; told in the order asked. A refusal leaves nothing behind in the transaction. */
async function cobakan(tx: Transaction, k: Konteks, { butir, ...perintah }: PerintahMassal): Promise<Nasib[]> {
  const nasib = new Map<string, Nasib>()
  for (const { pengajuanId, versi } of butir.toSorted((a, b) => a.pengajuanId.localeCompare(b.pengajuanId))) {
    const hasil = await putuskanDalamTransaksi(tx, k, { pengajuanId, perintah: { ...perintah, versi }, sandaran: null })
    nasib.set(pengajuanId, { pengajuanId, jadi: hasil.ok ? hasil.value : null, penolakan: hasil.ok ? null : hasil.error })
  }
  return butir.flatMap((b) => nasib.get(b.pengajuanId) ?? [])
}

/** Every ceiling the pengajuan may touch, as it stands at this point of the transaction; those never set are left out. */
async function bacaPagu(tx: Transaction, k: Konteks, perintah: PerintahMassal): Promise<PaguMassal[]> {
  const lingkup = await listLingkupPagu(tx, k.daerahId, daftarId(perintah))
  const pagu: PaguMassal[] = []
  for (const { namaKecamatan, ...l } of lingkup) {
    const bar = await lihatBarKecamatan(tx, { daerahId: k.daerahId, ...l }, TANPA_ACUAN, rupiah(0))
    if (bar === null) continue
    const terpesan = tambah(bar.terpakai, bar.dipesan)
    const { kodeKecamatan, bidangPembangunan } = l
    pagu.push({ kodeKecamatan, namaKecamatan, bidangPembangunan, nilai: bar.nilai, terpesanSebelum: terpesan, terpesanSesudah: terpesan })
  }
  return pagu
}

function daftarId(perintah: PerintahMassal): string[] {
  return perintah.butir.map((b) => b.pengajuanId)
}

/** No pengajuan has this id: everybody's reservations count. */
const TANPA_ACUAN = '00000000-0000-0000-0000-000000000000'

/** Documents of those that would be decided, each once with how many it concerns. */
function susunDokumen(
  jadi: ReadonlySet<string>,
  musyawarah: readonly BarisMusyawarah[],
  tautan: readonly BarisTautan[],
): Pick<Pratinjau, 'musyawarah' | 'rencana'> {
  const rapat = Map.groupBy(
    musyawarah.filter((m) => jadi.has(m.pengajuanId)),
    (m) => m.musyawarahId,
  )
  const simpul = Map.groupBy(
    tautan.filter((t) => jadi.has(t.pengajuanId)),
    (t) => t.simpulId,
  )
  return {
    musyawarah: [...rapat.values()].flatMap(([m, ...lain]) => {
      if (m === undefined) return []
      const { pengajuanId: _, ...r } = m
      return [{ ...r, jumlah: lain.length + 1 }]
    }),
    rencana: [...simpul.values()].flatMap((daftar) => {
      const [t] = daftar
      if (t === undefined) return []
      const { dokumen, kode, nama } = t
      return [{ dokumen, kode, nama, jumlah: daftar.length, rupiah: daftar.reduce((n, x) => n + x.rupiah, 0) }]
    }),
  }
}

/** Offices named beside a role; the rest is counted. */
const JABATAN_DISEBUT = 4

function susunKepada(daftar: readonly BarisDikabari[]): Pick<Pratinjau, 'dikabari' | 'kepada'> {
  const perPeran = Map.groupBy(daftar, (d) => d.peran)
  const kepada = DAFTAR_PERAN.flatMap((peran) => {
    const orang = perPeran.get(peran) ?? []
    return orang.length === 0 ? [] : [{ peran, jumlah: orang.length, jabatan: [...new Set(orang.map((o) => o.jabatan))].slice(0, JABATAN_DISEBUT) }]
  })
  return { dikabari: daftar.length, kepada: kepada.toSorted((a, b) => b.jumlah - a.jumlah) }
}
