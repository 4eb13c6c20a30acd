import { createHash, randomUUID } from 'node:crypto'
import { periksaZip } from '#src/lib/periksa-zip.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { type Sql, writeTenant } from '#src/lib/sql.ts'
import { bersihkanNama, type PenolakanBerkas, periksaUkuran } from '#src/modules/berkas/berkas.ts'
import { insertBerkas } from '#src/modules/berkas/berkas.queries.ts'
import { simpanFoto, tulisBerkas } from '#src/modules/berkas/berkas.service.ts'
import { JENIS_LAMPIRAN, kenaliIsi } from '#src/modules/berkas/isi-berkas.ts'
import { catat, type Pencatat } from '#src/modules/jejak/jejak.service.ts'

export interface LampiranTersimpan {
  readonly berkasId: string
  readonly nama: string
  readonly jenisMedia: string
  readonly ukuran: number
  readonly sidikAsli: string
}

/** Takes in a paper: PDF, DOCX or XLSX as they are, a photo of a paper as any photo. What its bytes are counts, not its name. */
export async function simpanLampiran(
  k: Pencatat & { readonly sql: Sql },
  folder: string,
  unggahan: { readonly nama: string; readonly isi: Buffer },
): Promise<Result<LampiranTersimpan, PenolakanBerkas>> {
  const penolakan = periksaUkuran(unggahan.isi.length)
  if (penolakan !== null) return refuse(penolakan)
  const nama = bersihkanNama(unggahan.nama)
  const jenis = kenaliIsi(unggahan.isi)
  if (jenis === null) return sebagaiFoto(k, folder, { nama, isi: unggahan.isi })
  const masalah = jenis === 'pdf' ? null : periksaZip(unggahan.isi)
  if (masalah !== null) return refuse({ jenis: 'lampiran-bermasalah', nama, sebab: masalah })
  const sidikAsli = createHash('sha256').update(unggahan.isi).digest('hex')
  await tulisBerkas(folder, k.daerahId, { sidik: sidikAsli, isi: unggahan.isi })
  const berkasId = randomUUID()
  const ukuran = unggahan.isi.length
  await writeTenant(k.sql, k.daerahId, async (tx) => {
    await insertBerkas(tx, k.daerahId, {
      berkasId,
      namaAsli: nama,
      jenisMedia: JENIS_LAMPIRAN[jenis],
      sidikAsli,
      sidikSimpan: sidikAsli,
      ukuranAsli: ukuran,
      ukuranSimpan: ukuran,
      lebar: null,
      tinggi: null,
      exif: null,
      sidikPerangkat: null,
      sidikRupa: null,
      createdBy: k.pelaku.penggunaId,
    })
    await catat(tx, k, { peristiwa: 'berkas-diunggah', objek: { jenis: 'berkas', id: berkasId }, baris: [], data: { sidikAsli, sidikSimpan: sidikAsli } })
  })
  return ok({ berkasId, nama, jenisMedia: JENIS_LAMPIRAN[jenis], ukuran, sidikAsli })
}

async function sebagaiFoto(
  k: Pencatat & { readonly sql: Sql },
  folder: string,
  unggahan: { readonly nama: string; readonly isi: Buffer },
): Promise<Result<LampiranTersimpan, PenolakanBerkas>> {
  const hasil = await simpanFoto(k, folder, unggahan)
  if (!hasil.ok) return hasil.error.jenis === 'bukan-gambar' ? refuse({ jenis: 'lampiran-tidak-dikenal', nama: unggahan.nama }) : hasil
  const { berkasId, ukuran, sidikAsli } = hasil.value
  return ok({ berkasId, nama: unggahan.nama, jenisMedia: 'image/jpeg', ukuran, sidikAsli })
}
