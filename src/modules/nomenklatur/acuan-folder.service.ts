import type { Sql } from '#src/lib/sql.ts'
import { type Kumpulan, muatHimpunan } from '#src/modules/acuan/acuan.service.ts'
import type { DitolakAcuan } from '#src/modules/acuan/acuan.ts'
import { bacaBerkas, tanpaGanda } from '#src/modules/acuan/berkas-acuan.service.ts'
import type { EdisiLengkap } from '#src/modules/nomenklatur/acuan-lengkap.service.ts'
import { listKodeAkun, saveAkun, saveNomenklatur, savePetaAkun, saveSatuan, saveSumberDana } from '#src/modules/nomenklatur/acuan.queries.ts'
import { BarisDanaLengkap, BarisPetaAkun, BarisRekening, BarisSatuanLengkap } from '#src/modules/nomenklatur/nomenklatur.schema.ts'
import { listSatuan } from '#src/modules/nomenklatur/nomenklatur.queries.ts'
import { hitungPeta } from '#src/modules/nomenklatur/peta.service.ts'
import { gabungSatuan } from '#src/modules/nomenklatur/satuan.ts'
import { kelompokSumberDana } from '#src/modules/nomenklatur/sumber-dana.ts'

/* Complete sets, each from its file. */

/** All editions of one file or group of files; the mapping between editions follows. */
export async function muatEdisiLengkap(sqlPemilik: Sql, k: Kumpulan, isi: readonly EdisiLengkap[]): Promise<void> {
  let berubah = false
  for (const e of isi) {
    const h = { jenis: `nomenklatur-${e.edisi}`, berkas: e.berkas, sidik: e.sidik, jumlah: e.daftar.length, ganda: e.ganda, ditolak: e.ditolak }
    if (await muatHimpunan(sqlPemilik, k, h, (tx) => saveNomenklatur(tx, e.edisi, e.daftar))) berubah = true
    // Both editions of a pair come from the same files: what is wrong with them is told once.
    else break
  }
  if (berubah) await sqlPemilik.begin((tx) => hitungPeta(tx, k.progress))
}

/** `akun-belanja` or `akun-neraca`. */
export async function muatRekening(sqlPemilik: Sql, k: Kumpulan, berkas: string, jenis: 'akun-belanja' | 'akun-neraca'): Promise<void> {
  const isi = bacaBerkas(berkas, BarisRekening)
  const { daftar, ditolak, ganda } = tanpaGanda(isi, (b) => b.kode)
  const baris = daftar.map((b) => ({ kode: b.isi.kode, nama: b.isi.uraian }))
  await muatHimpunan(sqlPemilik, k, { jenis, berkas: isi.berkas, sidik: isi.sidik, jumlah: baris.length, ganda, ditolak }, (tx) => saveAkun(tx, baris))
}

export async function muatPetaAkun(sqlPemilik: Sql, k: Kumpulan, berkas: string): Promise<void> {
  const isi = bacaBerkas(berkas, BarisPetaAkun)
  const { daftar, ditolak, ganda } = tanpaGanda(isi, (b) => b.kode_neraca)
  const akun = await listKodeAkun(sqlPemilik)
  const asing = daftar.flatMap((b) =>
    [['kode_neraca', b.isi.kode_neraca] as const, ['kode_belanja', b.isi.kode_belanja?.kode ?? null] as const].flatMap(([kolom, nilai]): DitolakAcuan[] =>
      nilai === null || akun.has(nilai)
        ? []
        : [
            {
              berkas: isi.berkas,
              baris: b.baris,
              kolom,
              nilai,
              kode: 'akun-tidak-ada',
              pesan: 'akun ini tidak ada; muat belanja.csv dan neraca_beban.csv dahulu',
            },
          ],
    ),
  )
  const tanpaKode = daftar.filter((b) => b.isi.kode_belanja !== null && b.isi.kode_belanja.kode === null)
  const catatan =
    tanpaKode.length === 0
      ? null
      : `Tanpa padanan karena kolom kode berisi nama: ${tanpaKode.map((b) => `baris ${b.baris} “${b.isi.kode_belanja?.tertulis ?? ''}”`).join(', ')}`
  const baris = daftar.map((b) => ({ kodeNeraca: b.isi.kode_neraca, kodeBelanja: b.isi.kode_belanja?.kode ?? null, kelompok: b.isi.kelompok }))
  const h = { jenis: 'akun-peta', berkas: isi.berkas, sidik: isi.sidik, jumlah: baris.length, ganda, ditolak: [...ditolak, ...asing], catatan }
  await muatHimpunan(sqlPemilik, k, h, (tx) => savePetaAkun(tx, baris))
}

export async function muatSumberDana(sqlPemilik: Sql, k: Kumpulan, berkas: string): Promise<void> {
  const isi = bacaBerkas(berkas, BarisDanaLengkap)
  const { daftar, ditolak, ganda } = tanpaGanda(isi, (b) => b.kode)
  const baris = daftar.map((b) => ({ kode: b.isi.kode, nama: b.isi.uraian, kelompok: kelompokSumberDana(b.isi.kode) }))
  const h = { jenis: 'sumber-dana', berkas: isi.berkas, sidik: isi.sidik, jumlah: baris.length, ganda, ditolak }
  await muatHimpunan(sqlPemilik, k, h, (tx) => saveSumberDana(tx, baris))
}

/** Spellings of a unit we know become its aliases; the others become units of the dimension "lain". */
export async function muatSatuan(sqlPemilik: Sql, k: Kumpulan, berkas: string): Promise<void> {
  const isi = bacaBerkas(berkas, BarisSatuanLengkap)
  const dikenal = await listSatuan(sqlPemilik)
  const daftar = gabungSatuan(
    dikenal,
    isi.daftar.map(({ isi: b }) => ({ nilai: b.nilai, nama: b.item, sebutanLain: b.sebutan_lain.split(',') })),
  )
  const h = { jenis: 'satuan', berkas: isi.berkas, sidik: isi.sidik, jumlah: isi.daftar.length, ditolak: isi.ditolak }
  await muatHimpunan(sqlPemilik, k, h, (tx) => saveSatuan(tx, daftar))
}
