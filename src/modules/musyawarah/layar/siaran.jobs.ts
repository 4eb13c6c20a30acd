import type { Sql } from '#src/lib/sql.ts'
import type { IsiLayar } from '#src/modules/musyawarah/layar/layar.schema.ts'
import { type AlamatLayar, bacaDenyut, bacaLayar } from '#src/modules/musyawarah/layar/layar.service.ts'

type Pendengar = (kejadian: Kejadian) => void

/** What goes to every screen of a room; `id` is its pulse, so that a screen that comes back says what it saw last. */
export interface Kejadian {
  readonly id: string
  readonly isi: IsiLayar
}

interface Ruang extends AlamatLayar {
  readonly pendengar: Set<Pendengar>
  kini: Kejadian | null
}

export interface Siaran {
  /** Hears of every change until it is let go; at once of what is shown now. */
  readonly dengarkan: (alamat: AlamatLayar, terima: Pendengar) => () => void
}

const JEDA = 250

/**
 * One watcher for all screens of this process (docs/adr/0019): the pulse of each room is read a few times a second while somebody looks,
 * what is shown is made once a change and sent to all. It survives a restart of either side, and needs no second process to know of it.
 */
export function createSiaran(sql: Sql, catatGalat: (galat: unknown) => void): Siaran {
  const daftar = new Map<string, Ruang>()
  let jam: NodeJS.Timeout | null = null
  let berjalan = false
  const lihat = async (): Promise<void> => {
    if (berjalan) return
    berjalan = true
    try {
      for (const [daerahId, ruang] of Map.groupBy(daftar.values(), (r) => r.daerahId)) await lihatDaerah(sql, daerahId, ruang)
    } catch (galat) {
      catatGalat(galat)
    } finally {
      berjalan = false
    }
  }
  const mulai = (): void => {
    if (jam !== null) return
    jam = setInterval(() => void lihat(), JEDA)
    jam.unref()
  }
  return {
    dengarkan: (alamat, terima) => {
      const kunci = `${alamat.daerahId}/${alamat.musyawarahId}`
      const ruang = daftar.get(kunci) ?? { ...alamat, pendengar: new Set<Pendengar>(), kini: null }
      daftar.set(kunci, ruang)
      ruang.pendengar.add(terima)
      if (ruang.kini !== null) terima(ruang.kini)
      mulai()
      return () => {
        ruang.pendengar.delete(terima)
        if (ruang.pendengar.size === 0 && daftar.get(kunci) === ruang) daftar.delete(kunci)
        if (daftar.size > 0 || jam === null) return
        clearInterval(jam)
        jam = null
      }
    },
  }
}

async function lihatDaerah(sql: Sql, daerahId: string, daftar: readonly Ruang[]): Promise<void> {
  const denyut = await bacaDenyut(
    sql,
    daerahId,
    daftar.map((r) => r.musyawarahId),
  )
  for (const ruang of daftar) {
    const id = denyut.get(ruang.musyawarahId)
    if (id === undefined || id === ruang.kini?.id) continue
    const isi = await bacaLayar(sql, ruang)
    if (isi === null) continue
    ruang.kini = { id, isi }
    for (const terima of ruang.pendengar) terima(ruang.kini)
  }
}
