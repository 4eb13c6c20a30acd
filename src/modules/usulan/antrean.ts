import type { Pelaku, Peran } from '#src/modules/pengguna/pengguna.ts'
import { PERAN_TAHAP } from '#src/modules/usulan/usulan.policy.ts'
import { DAFTAR_TAHAP, type Keadaan, type Tahap } from '#src/modules/usulan/rute.ts'

/** One kind of work that waits for a person: where it stands, and in whose region or agency. */
export interface Tugas {
  readonly tahap: Tahap | null
  readonly keadaan: Keadaan
  readonly kodeWilayah: string | null
  readonly perangkatDaerahId: string | null
}

const PENGUSUL: readonly Peran[] = ['operator-desa', 'operator-kecamatan']

/** What waits for this person ("Menunggu Anda"): decisions of the stages of the roles held, and corrections of own proposals. */
export function daftarTugas(pelaku: Pelaku): Tugas[] {
  return pelaku.penugasan.flatMap((p) => {
    const lingkup = { kodeWilayah: p.kodeWilayah, perangkatDaerahId: p.peran === 'perangkat-daerah' ? p.perangkatDaerahId : null }
    const perangkat = p.mitra ?? [lingkup.perangkatDaerahId]
    const memutus = DAFTAR_TAHAP.filter((t) => PERAN_TAHAP[t].includes(p.peran)).flatMap((tahap) =>
      perangkat.map((perangkatDaerahId): Tugas => ({
        tahap,
        keadaan: tahap === 'penganggaran' ? 'direncanakan' : 'diajukan',
        kodeWilayah: p.kodeWilayah,
        perangkatDaerahId,
      })),
    )
    const memperbaiki: Tugas[] =
      p.peran === 'operator-desa'
        ? [
            { tahap: null, keadaan: 'dikembalikan', ...lingkup },
            { tahap: 'pengusulan', keadaan: 'draf', ...lingkup },
          ]
        : []
    return [...memutus, ...memperbaiki]
  })
}

/** Regions whose drafts a person may see; every other draft stays with its author. */
export function wilayahDraf(pelaku: Pelaku): string[] {
  return pelaku.penugasan.flatMap((p) => (PENGUSUL.includes(p.peran) && p.kodeWilayah !== null ? [p.kodeWilayah] : []))
}

const KATA_TERBANYAK = 8

/** Words as they are searched: lower case, letters and digits. */
export function pecahKata(cari: string): string[] {
  const kata = cari
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((k) => k !== '')
  return [...new Set(kata)].slice(0, KATA_TERBANYAK)
}

/** Where a page ended: the sort value and the id of its last row. */
export interface Kursor {
  readonly nilai: string | number | null
  readonly id: string
}

export function tulisKursor(k: Kursor): string {
  return btoa(JSON.stringify([k.nilai, k.id]))
}

/** `null` on anything that is not a cursor of ours. */
export function bacaKursor(teks: string): Kursor | null {
  try {
    const isi: unknown = JSON.parse(atob(teks))
    if (!Array.isArray(isi) || isi.length !== 2) return null
    const [nilai, id] = isi as readonly unknown[]
    if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id) || !(nilai === null || typeof nilai === 'string' || typeof nilai === 'number')) return null
    return { nilai, id }
  } catch {
    return null
  }
}
