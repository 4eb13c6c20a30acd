import path from 'node:path'
import type { z } from 'zod'
import type { HasilSalin } from '#src/lib/salin.ts'
import type { Sql, Transaction } from '#src/lib/sql.ts'
import { catatHimpunan, Kumpulan, namaHimpunan } from '#src/modules/acuan/acuan.service.ts'
import type { RingkasanAcuan } from '#src/modules/acuan/acuan.ts'
import { bacaBerkas, cariBerkas } from '#src/modules/acuan/berkas-acuan.service.ts'
import { saveAkun, saveEdisi, saveNomenklatur, saveSatuan, saveSumberDana, saveTahun } from '#src/modules/nomenklatur/acuan.queries.ts'
import { BarisAkun, BarisEdisi, BarisNomenklatur, BarisSatuan, BarisSumberDana, BarisTahun } from '#src/modules/nomenklatur/nomenklatur.schema.ts'
import { hitungPeta } from '#src/modules/nomenklatur/peta.service.ts'

/** Loads the seed files of our own. All or nothing, and safe to repeat. */
export async function muatAcuan(sqlPemilik: Sql, folder: string, progress: (baris: string) => void): Promise<RingkasanAcuan> {
  const k = new Kumpulan(progress)
  await sqlPemilik.begin(async (tx) => {
    const muat = siapkanBawaan(tx, k, folder)
    await muat('nomenklatur-edisi', 'nomenklatur-edisi.csv', BarisEdisi, saveEdisi)
    await muat('nomenklatur-tahun', 'nomenklatur-tahun.csv', BarisTahun, saveTahun)
    for (const edisi of ['1317', '2027'] as const)
      await muat(`nomenklatur-${edisi}-bawaan`, `nomenklatur-${edisi}.csv`, BarisNomenklatur, (t, baris) => saveNomenklatur(t, edisi, baris))
    await muat('satuan-bawaan', 'satuan.csv', BarisSatuan, saveSatuan)
    await muat('sumber-dana-bawaan', 'sumber-dana.csv', BarisSumberDana, saveSumberDana)
    await muat('akun-bawaan', 'akun.csv', BarisAkun, saveAkun)
    await hitungPeta(tx, progress)
  })
  return k
}

/** Our own files are part of the program: one that is missing or broken is a bug, not input. */
function siapkanBawaan(tx: Transaction, k: Kumpulan, folder: string) {
  return async <T>(jenis: string, nama: string, bentuk: z.ZodType<T>, simpan: (t: Transaction, baris: readonly T[]) => Promise<HasilSalin>): Promise<void> => {
    const berkas = cariBerkas(folder, nama)
    if (berkas === null) throw new Error(`data acuan bawaan tidak lengkap: ${path.join(folder, nama)}`)
    const isi = bacaBerkas(berkas, bentuk)
    const [salah] = isi.ditolak
    if (salah !== undefined) throw new Error(`${nama} baris ${salah.baris} kolom ${salah.kolom}: ${salah.pesan}`)
    const h = { jenis, berkas: nama, sidik: isi.sidik, jumlah: isi.daftar.length, ditolak: [] }
    const hasil = await catatHimpunan(tx, h, (t) =>
      simpan(
        t,
        isi.daftar.map((b) => b.isi),
      ),
    )
    k.tabel.push({ nama: namaHimpunan(h), jumlah: h.jumlah, ganda: 0, ...hasil })
    k.progress(`${namaHimpunan(h)}: ${h.jumlah} baris (${hasil.baru} baru, ${hasil.berubah} berubah).`)
  }
}
