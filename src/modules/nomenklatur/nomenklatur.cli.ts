import { statSync } from 'node:fs'
import path from 'node:path'
import type { Sql } from '#src/lib/sql.ts'
import { muatAcuan, muatAcuanBerkas, muatAcuanFolder, type RingkasanAcuan } from '#src/modules/nomenklatur/acuan.service.ts'
import { muatWilayah } from '#src/modules/wilayah/wilayah.service.ts'

/** The seed files that come with the program. */
export const FOLDER_ACUAN = path.resolve(import.meta.dirname, '../../../db/acuan')

export interface PerintahAcuanMuat {
  readonly sqlPemilik: Sql
  readonly progress: (baris: string) => void
}

export type HasilAcuanMuat = ({ readonly ok: true } & RingkasanAcuan) | { readonly ok: false; readonly pesan: string; readonly langkah: string }

/** `selaras acuan muat [FOLDER|BERKAS]`: without an argument what comes with the program, regions included. */
export async function jalankanAcuanMuat({ sqlPemilik, progress }: PerintahAcuanMuat, sumber?: string): Promise<HasilAcuanMuat> {
  if (sumber === undefined) {
    const wilayah = await muatWilayah(sqlPemilik, progress)
    const acuan = await muatAcuan(sqlPemilik, FOLDER_ACUAN, progress)
    return { ok: true, tabel: [{ nama: 'Wilayah', ...wilayah }, ...acuan.tabel], ditolak: acuan.ditolak }
  }
  const jenis = statSync(sumber, { throwIfNoEntry: false })
  if (jenis === undefined) return { ok: false, pesan: `${sumber} tidak ada.`, langkah: 'Periksa nama folder atau berkasnya.' }
  if (jenis.isDirectory()) return { ok: true, ...(await muatAcuanFolder(sqlPemilik, sumber, progress)) }
  const hasil = await muatAcuanBerkas(sqlPemilik, sumber, progress)
  if (hasil !== null) return { ok: true, ...hasil }
  return {
    ok: false,
    pesan: `${path.basename(sumber)} bukan berkas acuan yang dikenal.`,
    langkah: 'Berkas yang dikenal: kabkota_2023.csv, subkegiatan_2027.csv, belanja.csv, sumber_dana.csv, satuan.csv (boleh .gz).',
  }
}
