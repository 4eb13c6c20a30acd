import type { Pelaku, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { type Kanal, KANAL_DESA_DAN_LANJUTAN, PERAN_PENGUSUL } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import { PERAN_TAHAP } from '#src/modules/usulan/usulan.policy.ts'
import { DAFTAR_TAHAP, type Keadaan, type Tahap } from '#src/modules/usulan/putusan/rute.ts'

/** One kind of work that waits for a person: where it stands, and in whose region or agency. */
export interface Tugas {
  readonly tahap: Tahap | null
  readonly keadaan: Keadaan
  readonly kodeWilayah: string | null
  readonly perangkatDaerahId: string | null
  /** Only what came by these ways; absent: by any. */
  readonly kanal?: readonly Kanal[]
  /** Only what this person wrote. */
  readonly penulis?: string
}

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
    return [...memutus, ...daftarPerbaikan(p, pelaku.penggunaId)]
  })
}

/** What a proposer still owes: drafts, and what was sent back. The kecamatan's operator keeps no list of the villages' own. */
function daftarPerbaikan(p: Penugasan, penggunaId: string): Tugas[] {
  if (!PERAN_PENGUSUL.includes(p.peran)) return []
  const lingkup = lingkupPerbaikan(p, penggunaId)
  return [
    { tahap: null, keadaan: 'dikembalikan', ...lingkup },
    { tahap: 'pengusulan', keadaan: 'draf', ...lingkup },
  ]
}

function lingkupPerbaikan(p: Penugasan, penulis: string): Pick<Tugas, 'kodeWilayah' | 'perangkatDaerahId' | 'kanal' | 'penulis'> {
  const semua = { kodeWilayah: null, perangkatDaerahId: null }
  if (p.peran === 'operator-desa') return { ...semua, kodeWilayah: p.kodeWilayah, kanal: KANAL_DESA_DAN_LANJUTAN }
  if (p.peran === 'sekretaris-dprd') return { ...semua, kanal: ['pokir'] }
  if (p.peran === 'perangkat-daerah') return { ...semua, perangkatDaerahId: p.perangkatDaerahId, kanal: ['perangkat-daerah'] }
  return { ...semua, penulis }
}

/** Whose drafts a person may see: one's own, those of one's region, of the council's secretariat, of one's agency. */
export interface LingkupDraf {
  readonly penulis: string
  readonly wilayah: readonly string[]
  readonly kanal: readonly Kanal[]
  readonly perangkat: readonly string[]
}

export function lingkupDraf({ penggunaId, penugasan }: Pelaku): LingkupDraf {
  return {
    penulis: penggunaId,
    wilayah: penugasan.flatMap((p) => ((p.peran === 'operator-desa' || p.peran === 'operator-kecamatan') && p.kodeWilayah !== null ? [p.kodeWilayah] : [])),
    kanal: penugasan.some((p) => p.peran === 'sekretaris-dprd') ? ['pokir'] : [],
    perangkat: penugasan.flatMap((p) => (p.peran === 'perangkat-daerah' && p.perangkatDaerahId !== null ? [p.perangkatDaerahId] : [])),
  }
}

const KATA_TERBANYAK = 8

function pecah(teks: string): string[] {
  return teks
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((k) => k !== '')
}

/** Words as they are searched: lower case, letters and digits. */
export function pecahKata(cari: string): string[] {
  return [...new Set(pecah(cari))].slice(0, KATA_TERBANYAK)
}

/** `RW 03` and `RW 3` are the same. */
export function tanpaNol(kata: string): string {
  return kata.replace(/^0+(?=\d)/, '')
}

/** A title as searches read it. */
export function kataJudul(judul: string): string {
  return ` ${pecah(judul).map(tanpaNol).join(' ')} `
}

/** What searches read of a need (column `kata_cari`), for rows that are not written by `kataCari` of the queries. */
export function susunKataCari({ judul, rw, rt, lokus }: { judul: string; rw: string | null; rt: string | null; lokus: string | null }): string {
  const tempat = [...(rw === null ? [] : ['rw', rw]), ...(rt === null ? [] : ['rt', rt]), lokus ?? '']
  return `${kataJudul(judul)}|${kataJudul(tempat.join(' '))}`
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
