import type { Transaction } from '#src/lib/sql.ts'
import type { Saat, Tanggal, ZonaWaktu } from '#src/lib/waktu.ts'
import {
  type BarisKabar,
  type Cakupan,
  type BarisDikabari,
  type DasarKabar,
  listCalon,
  listPenerima,
  saveKabar,
  updateSelesai,
} from '#src/modules/pemberitahuan/pemberitahuan.queries.ts'
import type { IsiPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import {
  isWajib,
  isWajibBagiPemilik,
  type JenisPemberitahuan,
  lingkupPencakup,
  MENUNGGU_PERBUATAN,
  SUREL_BAWAAN,
  waktuHarian,
} from '#src/modules/pemberitahuan/pemberitahuan.ts'
import { OBJEK_ROMBONGAN, rombonganDari } from '#src/modules/pemberitahuan/rombongan.ts'
import { pilihPenerima, type SasaranKabar } from '#src/modules/pemberitahuan/sasaran.ts'

/** What a notice must know of the caller; every Konteks fits. */
export interface Pengabar {
  readonly daerahId: string
  readonly pelaku: { readonly penggunaId: string }
  readonly saat: Saat
  readonly saatNyata: Saat
  readonly hariIni: Tanggal
  readonly zona: ZonaWaktu
  /** The call this act is one of: notices alike of the same call become one. */
  readonly rombongan?: string | null
}

export type { BarisDikabari }

export interface Objek {
  readonly jenis: string
  readonly id: string
}

/** One notice for named people. */
export type Kabar<J extends JenisPemberitahuan = JenisPemberitahuan> = J extends JenisPemberitahuan
  ? {
      readonly jenis: J
      /** Users of this government; the actor himself is never told. */
      readonly penerima: readonly string[]
      readonly objek: Objek
      readonly data: IsiPemberitahuan[J]
      /** What may be told a person only once; telling it again changes nothing. */
      readonly kunci?: string
    }
  : never

/**
 * Tells people named by their id, in the caller's transaction: what is rolled back was never told. Several notices make one
 * statement. Returns how many were written.
 */
export async function kabari(tx: Transaction, k: Pengabar, kabar: Kabar | readonly Kabar[]): Promise<number> {
  const daftar = 'jenis' in kabar ? [kabar] : kabar
  const baris = daftar.flatMap(({ jenis, penerima, objek, data, kunci }) =>
    penerima.map((penggunaId) => ({
      pengguna_id: penggunaId,
      jenis,
      wajib: isWajib(jenis),
      surel: SUREL_BAWAAN[jenis],
      objek_jenis: objek.jenis,
      objek_id: objek.id,
      data,
      kunci: kunci ?? null,
      butir: null,
    })),
  )
  return baris.length === 0 ? 0 : saveKabar(tx, dasar(k), baris)
}

/** The thing has moved on: what called for an act on it counts as read for everybody, in the daily mail too. */
export function selesaikanKabar(tx: Transaction, k: Pengabar, objek: Objek, jenis = MENUNGGU_PERBUATAN): Promise<void> {
  return updateSelesai(tx, k.daerahId, { objek, jenis, kini: k.saatNyata })
}

/** Tells whoever the targets mean on this day, one notice a person: of several targets the first that means them. */
export async function kabariSasaran(tx: Transaction, k: Pengabar, objek: Objek, sasaran: readonly SasaranKabar[]): Promise<number> {
  if (sasaran.length === 0) return 0
  const d = dasar(k)
  const penerima = pilihPenerima(sasaran, await listCalon(tx, d, cakupan(sasaran, k.hariIni)))
  if (penerima.size === 0) return 0
  const baris = [...penerima].map(([penggunaId, s]) => ({
    pengguna_id: penggunaId,
    jenis: s.jenis,
    wajib: isWajib(s.jenis) || (s.milik === true && isWajibBagiPemilik(s.jenis)),
    surel: SUREL_BAWAAN[s.jenis],
    ...tentang(k, objek, s),
  }))
  return saveKabar(tx, d, baris)
}

/** One thing, or what a call decided alike with this as one of its items. */
function tentang(k: Pengabar, objek: Objek, s: SasaranKabar): Pick<BarisKabar, 'objek_jenis' | 'objek_id' | 'data' | 'kunci' | 'butir'> {
  const bersama = k.rombongan === undefined || k.rombongan === null ? null : rombonganDari(k.rombongan, s)
  if (bersama === null) return { objek_jenis: objek.jenis, objek_id: objek.id, data: s.data, kunci: null, butir: null }
  const butir = { jenis: objek.jenis, id: objek.id, data: s.data }
  return { objek_jenis: OBJEK_ROMBONGAN, objek_id: bersama.kunci, data: bersama.data, kunci: bersama.kunci, butir }
}

/** Whom this act has told something of these objects so far, each by the office held today: what a preview says before it is taken back. */
export function listDikabari(tx: Transaction, k: Pengabar, objekId: readonly string[]): Promise<BarisDikabari[]> {
  return listPenerima(tx, dasar(k), { objekId, hariIni: k.hariIni })
}

/** The narrowest look-up that finds everybody the targets may mean. */
function cakupan(sasaran: readonly SasaranKabar[], hariIni: Tanggal): Cakupan {
  const orang = sasaran.flatMap((s) => (s.penggunaId === undefined ? [] : [s.penggunaId]))
  const lain = sasaran.filter((s) => s.penggunaId === undefined)
  const gabung = (ambil: (s: SasaranKabar) => readonly string[] | undefined): string[] | null => {
    const daftar = lain.map(ambil)
    return daftar.includes(undefined) ? null : [...new Set(daftar.flatMap((x) => x ?? []))]
  }
  return {
    hariIni,
    penggunaId: orang,
    peran: gabung((s) => s.peran),
    wilayah: gabung((s) => (s.kodeWilayah === undefined ? undefined : lingkupPencakup(s.kodeWilayah))),
    bawah: lain.flatMap((s) => (s.besertaBawahan === true && s.kodeWilayah !== undefined ? [s.kodeWilayah] : [])),
    mitraDari: sasaran.find((s) => s.mitraDari !== undefined)?.mitraDari ?? null,
  }
}

function dasar(k: Pengabar): DasarKabar {
  return { daerahId: k.daerahId, pelakuId: k.pelaku.penggunaId, waktu: k.saat, langsung: k.saatNyata, harian: waktuHarian(k.saatNyata, k.zona) }
}
