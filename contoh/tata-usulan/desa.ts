import { acakDari } from '#contoh/tata-usulan/acak.ts'
import type { Gaya } from '#contoh/tata-usulan/gaya.ts'

export interface Desa {
  readonly kode: string
  readonly nama: string
  readonly kelurahan: boolean
}

/** A village as its people know it: the same hamlets, alleys and schools in everything they write. */
export interface DesaTulis extends Desa {
  readonly gaya: Gaya
  readonly kk: number
  readonly jumlahRw: number
  readonly kampung: readonly string[]
  readonly gang: readonly string[]
  readonly jalan: readonly string[]
  readonly kali: readonly string[]
  readonly sawah: readonly string[]
  readonly kebun: readonly string[]
  readonly sekolah: readonly string[]
  readonly poktan: readonly string[]
}

export function kenaliDesa(gaya: Gaya, desa: Desa): DesaTulis {
  const a = acakDari(`desa ${desa.kode}`)
  const ambil = (daftar: readonly string[], n: number): string[] => {
    const sisa = [...daftar]
    return Array.from({ length: Math.min(n, sisa.length) }, () => sisa.splice(a.bulat(0, sisa.length - 1), 1)[0] ?? '')
  }
  const kk = a.bulat(...gaya.kkDesa)
  const kampung = new Set<string>()
  while (kampung.size < a.bulat(4, 6)) kampung.add(namaKampung(gaya, desa, a.pilih(gaya.kampung[1]), a.pilih(gaya.kampung[2])))
  return {
    ...desa,
    gaya,
    kk,
    jumlahRw: Math.max(3, Math.min(14, Math.round(kk / 260))),
    kampung: [...kampung],
    gang: ambil(gaya.gang, 6),
    jalan: ambil(gaya.jalan, 3).map((j) => j.replace('{namadesa}', desa.nama)),
    kali: ambil(gaya.kali, 2),
    sawah: ambil(gaya.sawah, 3),
    kebun: ambil(gaya.kebun, 2),
    sekolah: namaSekolah(desa.nama, Math.max(1, Math.min(4, Math.round(kk / 500)))),
    poktan: ambil(gaya.poktan, 2),
  }
}

/** Where hamlets have no proper names, people say where they lie. */
function namaKampung(gaya: Gaya, desa: Desa, kiri: string, kanan: string): string {
  const [awalan] = gaya.kampung
  if (awalan !== '') return kiri === kanan ? `${awalan} ${kiri}` : `${awalan} ${kiri} ${kanan}`
  return `${desa.nama} ${kiri}`
}

function namaSekolah(nama: string, jumlah: number): string[] {
  return Array.from({ length: jumlah }, (_, i) => (jumlah === 1 ? `SDN ${nama}` : `SDN ${nama} ${String(i + 1).padStart(2, '0')}`))
}
