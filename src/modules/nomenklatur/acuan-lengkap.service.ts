import path from 'node:path'
import type { z } from 'zod'
import { bacaBerkas, type BarisBerkas, cariBerkas, type DitolakAcuan, tanpaGanda } from '#src/modules/nomenklatur/acuan-berkas.service.ts'
import { BarisBidang2027, BarisKabkota2023, BarisKegiatan2027, BarisProgram2027, BarisSubKegiatan2027 } from '#src/modules/nomenklatur/nomenklatur.schema.ts'
import type { Nomenklatur, TingkatNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'

export interface EdisiLengkap {
  readonly berkas: string
  readonly edisi: ReadonlyMap<string, readonly BarisBerkas<Nomenklatur>[]>
  readonly ditolak: readonly DitolakAcuan[]
}

/** Kepmendagri 900.1.15.5-1317/2023, part of the kabupaten/kota: one file with all levels. */
export function bacaEdisi2023(berkas: string): EdisiLengkap {
  const { daftar, ditolak } = tanpaGanda(bacaBerkas(berkas, BarisKabkota2023), (b) => b.kode)
  return { berkas: path.basename(berkas), edisi: new Map([['1317', daftar]]), ditolak }
}

/** The urusan have no file of their own in this layout; their names are those of the edition before. */
const URUSAN: Readonly<Record<string, string>> = {
  '1': 'URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR',
  '2': 'URUSAN PEMERINTAHAN WAJIB YANG TIDAK BERKAITAN DENGAN PELAYANAN DASAR',
  '3': 'URUSAN PEMERINTAHAN PILIHAN',
  '4': 'UNSUR PENDUKUNG URUSAN PEMERINTAHAN',
  '5': 'UNSUR PENUNJANG URUSAN PEMERINTAHAN',
  '6': 'UNSUR PENGAWASAN URUSAN PEMERINTAHAN',
  '7': 'UNSUR KEWILAYAHAN',
  '8': 'UNSUR PEMERINTAHAN UMUM',
  '9': 'UNSUR KEKHUSUSAN',
  X: 'URUSAN X.XX',
}

type JenisPemda = 'PROV' | 'KABKOT'
/** One code can mean different things for a province and for a kabupaten, so they are two editions side by side. */
const EDISI_2027: Readonly<Record<JenisPemda, string>> = { KABKOT: '2027', PROV: '2027-provinsi' }

interface BarisPemda extends Nomenklatur {
  readonly jenisPemda: JenisPemda
}

export function bacaEdisi2027(folder: string): EdisiLengkap {
  const semua = [
    bacaTingkat(folder, 'bidang_2027.csv', BarisBidang2027, (b) => susun(b.jenis_pemda, 'bidang-urusan', b.kode_bidang, b.nama_bidang)),
    bacaTingkat(folder, 'program_2027.csv', BarisProgram2027, (b) => susun(b.jenis_pemda, 'program', b.kode_program, b.nama_program)),
    bacaTingkat(folder, 'kegiatan_2027.csv', BarisKegiatan2027, (b) => susun(b.jenis_pemda, 'kegiatan', b.kode_kegiatan, b.nama_kegiatan)),
    bacaTingkat(folder, 'subkegiatan_2027.csv', BarisSubKegiatan2027, (b) => ({
      ...susun(b.jenis_pemda, 'sub-kegiatan', b.kode_subkegiatan, b.nama_subkegiatan),
      kinerja: b.kinerja,
      indikator: b.indikator,
      satuan: b.satuan,
    })),
  ]
  const edisi = new Map<string, BarisBerkas<Nomenklatur>[]>()
  for (const jenis of ['KABKOT', 'PROV'] as const) {
    const milik = semua.flatMap((s) => s.daftar.filter((b) => b.isi.jenisPemda === jenis))
    const urusan = [...new Set(milik.map((b) => b.isi.kode.split('.')[0] ?? ''))].map((kode) => ({
      baris: 0,
      isi: susun(jenis, 'urusan', kode, URUSAN[kode] ?? `URUSAN ${kode}`),
    }))
    edisi.set(
      EDISI_2027[jenis],
      [...urusan, ...milik].map((b) => ({ baris: b.baris, isi: tanpaPemda(b.isi) })),
    )
  }
  return { berkas: 'subkegiatan_2027.csv', edisi, ditolak: semua.flatMap((s) => s.ditolak) }
}

function tanpaPemda({ kode, tingkat, nama, kinerja, indikator, satuan }: BarisPemda): Nomenklatur {
  return { kode, tingkat, nama, kinerja, indikator, satuan }
}

function susun(jenisPemda: JenisPemda, tingkat: TingkatNomenklatur, kode: string, nama: string): BarisPemda {
  return { jenisPemda, tingkat, kode, nama, kinerja: null, indikator: null, satuan: null }
}

function bacaTingkat<T>(
  folder: string,
  nama: string,
  bentuk: z.ZodType<T>,
  ubah: (b: T) => BarisPemda,
): { daftar: BarisBerkas<BarisPemda>[]; ditolak: DitolakAcuan[] } {
  const berkas = cariBerkas(folder, nama)
  if (berkas === null) throw new Error(`${nama} tidak ada di ${folder}; edisi 2027 terdiri atas bidang, program, kegiatan dan subkegiatan`)
  const isi = bacaBerkas(berkas, bentuk)
  return tanpaGanda({ ...isi, daftar: isi.daftar.map((b) => ({ baris: b.baris, isi: ubah(b.isi) })) }, (b) => `${b.jenisPemda} ${b.kode}`)
}
