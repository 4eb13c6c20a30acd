import { acakDari } from '#contoh/tata-usulan/acak.ts'
import { type Desa, type DesaTulis, kenaliDesa } from '#contoh/tata-usulan/desa.ts'
import type { Gaya } from '#contoh/tata-usulan/gaya.ts'
import { gayaTulis } from '#contoh/tata-usulan/gaya-tulis.ts'
import { hurufBesar } from '#contoh/tata-usulan/isi-slot.ts'
import { type Bahan, tulisUsulan, type UsulanTulis } from '#contoh/tata-usulan/tulis.ts'

export interface UsulanDesa extends UsulanTulis {
  readonly desa: DesaTulis
  readonly tahun: number
  /** Running number in the village and year. */
  readonly urutan: number
  /** Where an earlier year asked for the same and it was not done. */
  readonly asal?: { readonly usulanId: string; readonly pengajuanId: string }
}

export interface Jatah {
  readonly tahun: number
  readonly desa: Desa
  readonly jumlah: number
}

const PALING_BANYAK_SEKELUARGA = 2

/** The wishes of many villages, no two alike: drawn again where a village would say the same twice or of the same place. */
export function rangkaiUsulan(gaya: Gaya, bahan: (tahun: number) => Bahan, jatah: readonly Jatah[]): UsulanDesa[] {
  const teks = new Set<string>()
  return jatah.flatMap(({ tahun, desa, jumlah }) => {
    const dt = kenaliDesa(gaya, desa)
    const b = bahan(tahun)
    const hasil: UsulanDesa[] = []
    const pernah = new Map<string, number>()
    for (let coba = 0; hasil.length < jumlah && coba < jumlah * 12; coba += 1) {
      const u = tulisUsulan(b, dt, `${tahun}/${desa.kode}/${coba}`)
      const [isi, tempat] = [u.masalah.toLowerCase(), `${u.keluarga}/${u.lokus}`]
      if (teks.has(isi) || pernah.has(tempat) || (pernah.get(u.keluarga) ?? 0) >= PALING_BANYAK_SEKELUARGA) continue
      teks.add(isi)
      pernah.set(tempat, 1)
      pernah.set(u.keluarga, (pernah.get(u.keluarga) ?? 0) + 1)
      hasil.push({ ...u, desa: dt, tahun, urutan: hasil.length + 1 })
    }
    return [...hasil, ...kembaran(hasil)]
  })
}

const PELUANG_KEMBAR = 0.3

/** In some villages a neighbour brings the same thing in other words: another hand, another title, nearly the same amount. */
function kembaran(milik: readonly UsulanDesa[]): UsulanDesa[] {
  const [pertama] = milik
  if (pertama === undefined) return []
  const a = acakDari(`kembar ${pertama.tahun} ${pertama.desa.kode}`)
  const calon = milik.filter((u) => u.sebab !== null && u.pengusul !== 'lembaga' && u.ukuran === null)
  if (calon.length === 0 || !a.peluang(PELUANG_KEMBAR)) return []
  const asli = a.pilih(calon)
  const kalimat = asli.masalah.split(/(?<=\.) /)
  const [keadaan = '', ...lain] = kalimat
  const masalah = gayaTulis(a)([...lain.toReversed(), keadaan].join(' '))
  const judul = asli.judul.startsWith('Mohon ')
    ? hurufBesar(asli.judul.slice('Mohon '.length))
    : `Usulan warga: ${asli.judul.charAt(0).toLowerCase()}${asli.judul.slice(1)}`
  const { lakiLaki, perempuan } = asli.desa.gaya
  const nama = a.pilih([...lakiLaki, ...perempuan].filter((n) => n !== asli.nama))
  return [{ ...asli, judul, masalah, nama, pengusul: 'warga', kkMiskin: Math.min(asli.kk, asli.kkMiskin + 1), urutan: milik.length + 1 }]
}

/** How many wishes each village brings: about `rata`, some fewer, some many more. */
export function bagiJatah(desa: readonly Desa[], tahun: number, rata: number): Jatah[] {
  return desa.map((d) => {
    const a = acakDari(`jatah ${tahun} ${d.kode}`)
    return { tahun, desa: d, jumlah: Math.max(1, Math.round(rata * (0.45 + a.angka() * 1.1))) }
  })
}
