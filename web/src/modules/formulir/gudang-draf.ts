import { Dexie, liveQuery, type Table } from 'dexie'
import { useEffect, useState } from 'react'
import { saatIni } from '../../lib/jam.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { buatUuid } from '../../lib/uuid.ts'
import { type Draf, type FotoDraf, type IsiFormulir, type LampiranDraf, lengkapiIsi } from './draf.ts'

/** What this device keeps: drafts, their photos, and copies of lists for the days without a network. */

interface Salinan {
  readonly kunci: string
  readonly isi: unknown
  readonly waktu: string
}

const FOTO_LAMA = { diambilPada: null, sidik: null, rupa: null }

class Gudang extends Dexie {
  readonly draf: Table<Draf, string>
  readonly foto: Table<FotoDraf, string>
  readonly lampiran: Table<LampiranDraf, string>
  readonly salinan: Table<Salinan, string>

  constructor() {
    super('selaras')
    this.version(1).stores({ draf: 'pengajuanId, [penggunaId+daerahId]', foto: 'fotoId, pengajuanId', salinan: 'kunci' })
    this.version(2)
      .stores({ lampiran: 'lampiranId, pengajuanId' })
      .upgrade(async (tx) => {
        // Drafts begun with an older form keep opening: what they lack is simply not said yet.
        await tx
          .table<{ isi: IsiFormulir }>('draf')
          .toCollection()
          .modify((d) => void (d.isi = lengkapiIsi(d.isi)))
        await tx
          .table<{ diambilPada: null; sidik: null; rupa: null }>('foto')
          .toCollection()
          .modify((f) => void Object.assign(f, FOTO_LAMA))
      })
    this.draf = this.table('draf')
    this.lampiran = this.table('lampiran')
    this.foto = this.table('foto')
    this.salinan = this.table('salinan')
  }
}

export const gudang = new Gudang()

/** The result of a query on the device's store, renewed whenever its data change; `undefined` until first read. */
export function useGudang<T>(tanya: () => Promise<T>, kunci: string): T | undefined {
  const [hasil, setHasil] = useState<{ readonly kunci: string; readonly nilai: T } | undefined>(undefined)
  useEffect(() => {
    const langganan = liveQuery(tanya).subscribe({ next: (nilai) => setHasil({ kunci, nilai }), error: () => setHasil(undefined) })
    return () => langganan.unsubscribe()
    // oxlint-disable-next-line react/exhaustive-deps -- `kunci` stands for everything `tanya` reads
  }, [kunci])
  return hasil?.kunci === kunci ? hasil.nilai : undefined
}

/** The drafts of this person in this government, newest first; somebody else's on the same device stay hidden. */
export function useDaftarDraf(): readonly Draf[] {
  const { sesi, daerahId } = useKerja()
  const { penggunaId } = sesi.pengguna
  const daftar = useGudang(() => gudang.draf.where({ penggunaId, daerahId }).toArray(), `draf/${penggunaId}/${daerahId}`)
  return (daftar ?? []).toSorted((a, b) => b.diubahPada.localeCompare(a.diubahPada))
}

export function useFotoDraf(pengajuanId: string): readonly FotoDraf[] {
  const daftar = useGudang(() => gudang.foto.where({ pengajuanId }).sortBy('urutan'), `foto/${pengajuanId}`)
  return daftar ?? []
}

export function useLampiranDraf(pengajuanId: string): readonly LampiranDraf[] {
  return useGudang(() => gudang.lampiran.where({ pengajuanId }).toArray(), `lampiran/${pengajuanId}`) ?? []
}

export function saveDraf(draf: Draf): Promise<string> {
  return gudang.draf.put(draf)
}

/** A change of content gives the act a new key and forgets the refusal it answers. */
export async function ubahIsi(pengajuanId: string, ubah: Partial<IsiFormulir>): Promise<void> {
  await gudang.draf.where({ pengajuanId }).modify((d: { -readonly [K in keyof Draf]: Draf[K] }) => {
    d.isi = { ...d.isi, ...ubah }
    d.kunci = buatUuid()
    d.diubahPada = saatIni().toISOString()
    d.status = 'disimpan'
    d.galat = null
  })
}

export async function ubahDrafLokal(pengajuanId: string, ubah: Partial<Draf>): Promise<void> {
  await gudang.draf.update(pengajuanId, ubah)
}

export async function hapusDraf(pengajuanId: string): Promise<void> {
  await gudang.transaction('rw', gudang.draf, gudang.foto, gudang.lampiran, async () => {
    await gudang.foto.where({ pengajuanId }).delete()
    await gudang.lampiran.where({ pengajuanId }).delete()
    await gudang.draf.delete(pengajuanId)
  })
}

export async function saveSalinan(kunci: string, isi: unknown): Promise<void> {
  await gudang.salinan.put({ kunci, isi, waktu: saatIni().toISOString() })
}

export function findSalinan(kunci: string): Promise<Salinan | undefined> {
  return gudang.salinan.get(kunci)
}
