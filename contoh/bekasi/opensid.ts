import { readFileSync } from 'node:fs'
import path from 'node:path'
import { kirimDokumentasi, kirimPembangunan } from '#src/modules/pembangunan-desa/kirim-pembangunan.service.ts'
import { harus } from '#contoh/alat.ts'
import type { Panggung } from '#contoh/panggung.ts'

const lembar = (nama: string): Buffer => readFileSync(path.join(import.meta.dirname, nama))

/** What the OpenSID of Desa Sukamurni would have sent at the end of the year: four works of its own, and how far they are. */
export async function kirimDariOpensid(s: Panggung): Promise<void> {
  const k = await s.sebagai('desa.sukamurni', { tanggal: '2023-12-29', jam: '10:20' })
  const kodeDesa = '3216142001'
  harus('pembangunan desa', await kirimPembangunan(k, s.p.folderBerkas, { kodeDesa, isi: lembar('opensid-pembangunan.csv') }))
  harus('dokumentasi desa', await kirimDokumentasi(k, s.p.folderBerkas, { kodeDesa, isi: lembar('opensid-dokumentasi.csv') }))
}
