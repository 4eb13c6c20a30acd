import { useState } from 'react'
import { posisiDari, type Posisi } from '#src/modules/wilayah/geometri.ts'
import type { IsiFormulir } from './draf.ts'
import { type Alat, alatDari, geometriIsi, isiGeometri, susunGeometri } from './gambar-peta.ts'

export interface Gambar {
  readonly alat: Alat
  readonly sudut: readonly Posisi[]
  readonly pilihAlat: (alat: Alat) => void
  readonly tambah: (p: Posisi) => void
  readonly urungkan: () => void
  readonly hapus: () => void
  readonly ganti: (sudut: readonly Posisi[]) => void
}

/** Corners while they are being set; what they make is stored in the draft as soon as it is a shape. */
export function useGambar(isi: Pick<IsiFormulir, 'titik' | 'geometri'>, ubah: (ubah: Partial<IsiFormulir>) => void): Gambar {
  const awal = geometriIsi(isi)
  const [alat, setAlat] = useState<Alat>(alatDari(awal))
  const [sudut, setSudut] = useState<readonly Posisi[]>(awal === null ? [] : posisiDari(awal))
  const simpan = (a: Alat, baru: readonly Posisi[]) => {
    const daftar = a === 'titik' ? baru.slice(-1) : baru
    setAlat(a)
    setSudut(daftar)
    ubah({ ...isiGeometri(susunGeometri(a, daftar)), akurasiM: null })
  }
  return {
    alat,
    sudut,
    pilihAlat: (a) => simpan(a, sudut),
    tambah: (p) => simpan(alat, [...sudut, p]),
    urungkan: () => simpan(alat, sudut.slice(0, -1)),
    hapus: () => simpan(alat, []),
    ganti: (baru) => simpan(alat, baru),
  }
}
