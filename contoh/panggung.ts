import type { Sql } from '#src/lib/sql.ts'
import { saat, saatDi, tanggal, type ZonaWaktu } from '#src/lib/waktu.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import { daftarkanDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Daerah } from '#src/modules/pengguna/daerah.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { pelakuPenyiap, type Pelaku } from '#src/modules/pengguna/pengguna.ts'
import type { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { daftarkanBanyak, daftarkanPengguna, listPenggunaDaerah, loadPelaku } from '#src/modules/pengguna/pengguna.service.ts'
import { harus } from '#contoh/alat.ts'

/** The part of an installation that a scenario needs. */
export interface PemasanganContoh {
  readonly sql: Sql
  readonly penandatangan: Penandatangan
  readonly folderBerkas: string
  /** Only what the sheets tell one by one: tests that need no more start sooner. */
  readonly ringkas?: boolean
}

export interface Babak {
  readonly tanggal: string
  readonly jam: string
}

/** Where a scenario plays: one government, with the people who act in it, each act at its own instant. */
export interface Panggung {
  readonly p: PemasanganContoh
  readonly daerah: Daerah
  /** The system's own hand: governments, agencies, first users. */
  readonly penyiap: (kapan: Babak) => Konteks
  readonly daftarkan: (kapan: Babak, pengguna: DaftarkanPengguna) => Promise<void>
  /** An act of a user, by user name. */
  readonly sebagai: (namaPengguna: string, kapan: Babak) => Promise<Konteks>
  readonly daftarkanBanyak: (kapan: Babak, pengguna: readonly DaftarkanPengguna[]) => Promise<void>
  /** Everybody with an assignment on a day, asked once: who they are, and an act of theirs at an instant. */
  readonly semuaOrang: (tanggal: string) => Promise<Orang[]>
  readonly babak: (siapa: Pelaku, kapan: Babak) => Konteks
}

export interface Orang extends Pelaku {
  readonly namaPengguna: string
}

export async function bukaPanggung(p: PemasanganContoh, kini: () => Date, daerah: Daerah): Promise<Panggung> {
  await daftarkanDaerah(p.sql, daerah)
  const pengguna = new Map<string, string>()
  const pelaku = new Map<string, Pelaku>()
  const konteks = (siapa: Pelaku, kapan: Babak): Konteks => ({
    sql: p.sql,
    daerahId: daerah.daerahId,
    pelaku: siapa,
    ...waktuBabak(kapan, daerah.zonaWaktu),
    saatNyata: saat(kini()),
    zona: daerah.zonaWaktu,
    kunci: null,
  })
  const penyiap = (kapan: Babak): Konteks => konteks(pelakuPenyiap(daerah.daerahId), kapan)
  return {
    p,
    daerah,
    penyiap,
    daftarkan: async (kapan, isi) => {
      const { penggunaId } = harus(`mendaftarkan ${isi.namaPengguna}`, await daftarkanPengguna(penyiap(kapan), isi))
      pengguna.set(isi.namaPengguna, penggunaId)
    },
    sebagai: async (namaPengguna, kapan) => {
      const kunci = `${namaPengguna} ${kapan.tanggal}`
      const kenal = pelaku.get(kunci) ?? (await loadPelaku(p.sql, daerah.daerahId, pengguna.get(namaPengguna) ?? '', tanggal(kapan.tanggal)))
      if (kenal === null) throw new Error(`contoh: ${namaPengguna} tidak bertugas pada ${kapan.tanggal}`)
      pelaku.set(kunci, kenal)
      return konteks(kenal, kapan)
    },
    daftarkanBanyak: async (kapan, daftar) => {
      const hasil = harus('mendaftarkan banyak', await daftarkanBanyak(penyiap(kapan), daftar))
      for (const [i, isi] of daftar.entries()) pengguna.set(isi.namaPengguna, hasil[i]?.penggunaId ?? '')
    },
    semuaOrang: async (hari) => (await listPenggunaDaerah(p.sql, daerah.daerahId, tanggal(hari))).map((o) => ({ ...o, daerahId: daerah.daerahId })),
    babak: konteks,
  }
}

function waktuBabak(kapan: Babak, zona: ZonaWaktu): Pick<Konteks, 'saat' | 'hariIni'> {
  const hariIni = tanggal(kapan.tanggal)
  return { saat: saatDi(hariIni, kapan.jam, zona), hariIni }
}
