import type { Transaction } from '#src/lib/sql.ts'
import type { Saat, Tanggal, ZonaWaktu } from '#src/lib/waktu.ts'
import { type BarisSasaran, type DasarKabar, saveKabar, saveKabarSasaran, updateSelesai } from '#src/modules/pemberitahuan/pemberitahuan.queries.ts'
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
import type { SasaranKabar } from '#src/modules/pemberitahuan/sasaran.ts'

/** What a notice must know of the caller; every Konteks fits. */
export interface Pengabar {
  readonly daerahId: string
  readonly pelaku: { readonly penggunaId: string }
  readonly saat: Saat
  readonly saatNyata: Saat
  readonly hariIni: Tanggal
  readonly zona: ZonaWaktu
}

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
    })),
  )
  return baris.length === 0 ? 0 : saveKabar(tx, dasar(k), baris)
}

/** The thing has moved on: what called for an act on it counts as read for everybody, in the daily mail too. */
export function selesaikanKabar(tx: Transaction, k: Pengabar, objek: Objek): Promise<void> {
  return updateSelesai(tx, k.daerahId, { objek, jenis: MENUNGGU_PERBUATAN, kini: k.saatNyata })
}

/** Tells whoever the targets mean on this day, one notice a person: of several targets the first that means them. */
export async function kabariSasaran(tx: Transaction, k: Pengabar, objek: Objek, sasaran: readonly SasaranKabar[]): Promise<number> {
  return sasaran.length === 0 ? 0 : saveKabarSasaran(tx, dasar(k), { hariIni: k.hariIni, objek, sasaran: sasaran.map(barisSasaran) })
}

function barisSasaran(s: SasaranKabar, urut: number): BarisSasaran {
  return {
    urut,
    jenis: s.jenis,
    wajib: isWajib(s.jenis) || (s.milik === true && isWajibBagiPemilik(s.jenis)),
    surel: SUREL_BAWAAN[s.jenis],
    data: s.data,
    pengguna_id: s.penggunaId ?? null,
    peran: s.peran ?? null,
    wilayah: s.kodeWilayah === undefined ? null : lingkupPencakup(s.kodeWilayah),
    berlingkup: s.berlingkup === true,
    bawah: s.besertaBawahan === true ? (s.kodeWilayah ?? null) : null,
    perangkat_daerah_id: s.perangkatDaerahId ?? null,
    mitra_dari: s.mitraDari ?? null,
  }
}

function dasar(k: Pengabar): DasarKabar {
  return { daerahId: k.daerahId, pelakuId: k.pelaku.penggunaId, waktu: k.saat, langsung: k.saatNyata, harian: waktuHarian(k.saatNyata, k.zona) }
}
