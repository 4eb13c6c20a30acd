import { z } from 'zod'
import { AnggotaMasuk, DapilMasuk, FraksiMasuk } from '#src/modules/dprd/dprd.schema.ts'
import { simpanAnggota, simpanDapil, simpanFraksi } from '#src/modules/dprd/dprd.service.ts'
import { bacaLembarContoh, harus, idDari, SelDaftar, SelTeks } from '#contoh/alat.ts'
import type { Panggung } from '#contoh/panggung.ts'

/* The council of the demo: fractions, districts and members are invented, and say so in their names. */

const BarisDprd = z.object({
  jenis: z.enum(['fraksi', 'dapil', 'anggota']),
  kunci: z.string(),
  nama: z.string(),
  singkatan: SelTeks,
  jabatan: SelTeks,
  fraksi: SelTeks,
  dapil: SelTeks,
  kecamatan: SelDaftar,
  akun: SelTeks,
})

const MASA = { mulai: '2019-09-05', selesai: '2024-09-04' } as const

export interface AnggotaContoh {
  readonly anggotaDprdId: string
  /** The kecamatan of the member's district. */
  readonly kecamatan: readonly string[]
  readonly akun: string | null
}

const id = (jenis: string, kunci: string): string => idDari('3216', jenis, kunci)

export function bacaAnggota(): AnggotaContoh[] {
  const baris = bacaLembarContoh('bekasi/dprd.csv', BarisDprd)
  const dapil = new Map(baris.filter((b) => b.jenis === 'dapil').map((b) => [b.kunci, b.kecamatan]))
  return baris
    .filter((b) => b.jenis === 'anggota')
    .map((b) => ({ anggotaDprdId: id('anggota-dprd', b.kunci), kecamatan: dapil.get(b.dapil ?? '') ?? [], akun: b.akun }))
}

export async function siapkanDprd(s: Panggung): Promise<void> {
  const k = await s.sebagai('setwan.bekasi', { tanggal: '2023-11-02', jam: '10:00' })
  const akun = new Map((await s.semuaOrang('2023-11-02')).map((o) => [o.namaPengguna, o.penggunaId]))
  for (const b of bacaLembarContoh('bekasi/dprd.csv', BarisDprd)) {
    const { nama, kunci } = b
    if (b.jenis === 'fraksi') harus(nama, await simpanFraksi(k, FraksiMasuk.parse({ fraksiId: id('fraksi', kunci), nama, singkatan: b.singkatan, versi: 0 })))
    else if (b.jenis === 'dapil') harus(nama, await simpanDapil(k, DapilMasuk.parse({ dapilId: id('dapil', kunci), nama, kecamatan: b.kecamatan, versi: 0 })))
    else {
      const isi = {
        anggotaDprdId: id('anggota-dprd', kunci),
        nama,
        jabatan: b.jabatan ?? 'anggota',
        fraksiId: id('fraksi', b.fraksi ?? ''),
        dapilId: id('dapil', b.dapil ?? ''),
        penggunaId: b.akun === null ? null : (akun.get(b.akun) ?? null),
        ...MASA,
        versi: 0,
      }
      harus(nama, await simpanAnggota(k, AnggotaMasuk.parse(isi)))
    }
  }
}
