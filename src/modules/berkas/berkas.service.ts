import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import exifr from 'exifr'
import sharp, { type OutputInfo } from 'sharp'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Sql, writeTenant } from '#src/lib/sql.ts'
import { alamatBerkas, bersihkanNama, JENIS_GAMBAR, type PenolakanBerkas, periksaUkuran, SISI_MAKS } from '#src/modules/berkas/berkas.ts'
import { type BarisBerkas, findBerkas, insertBerkas, insertRupa } from '#src/modules/berkas/berkas.queries.ts'
import { pitaRupa, RUPA_AWAL, rupaDari } from '#src/modules/berkas/rupa.ts'
import { catat, type Pencatat } from '#src/modules/jejak/jejak.service.ts'

export interface BerkasTersimpan {
  readonly berkasId: string
  readonly lebar: number
  readonly tinggi: number
  readonly ukuran: number
  readonly sidikAsli: string
  readonly posisi: { readonly lintang: number; readonly bujur: number } | null
  readonly diambilPada: string | null
}

type Penyimpan = Pencatat & { readonly sql: Sql }

/** What a device says of a photo it made smaller: the camera's own file never left it. */
export interface KataPerangkat {
  readonly sidik: string | null
  readonly posisi: { readonly lintang: number; readonly bujur: number } | null
  readonly diambilPada: string | null
}

/**
 * Takes in a photo: hash of the original first, then reduced and stripped of EXIF, then the hash of what is stored (kontrak 14).
 * EXIF is kept apart and never published. What cannot be decoded as an image is refused, whatever its name says.
 */
export async function simpanFoto(
  k: Penyimpan,
  folder: string,
  unggahan: { readonly nama: string; readonly isi: Buffer; readonly perangkat?: KataPerangkat },
): Promise<Result<BerkasTersimpan, PenolakanBerkas>> {
  const penolakan = periksaUkuran(unggahan.isi.length)
  if (penolakan !== null) return refuse(penolakan)
  const nama = bersihkanNama(unggahan.nama)
  const kecil = await kecilkan(unggahan.isi)
  if (kecil === null) return refuse({ jenis: 'bukan-gambar', nama })
  const exif = gabungExif(await bacaExif(unggahan.isi), unggahan.perangkat)
  const rupa = await bacaRupa(kecil.data)
  const sidikAsli = sha256(unggahan.isi)
  const sidikSimpan = sha256(kecil.data)
  await tulisBerkas(folder, k.daerahId, { sidik: sidikSimpan, isi: kecil.data })
  const berkasId = randomUUID()
  const { width: lebar, height: tinggi } = kecil.info
  await writeTenant(k.sql, k.daerahId, async (tx) => {
    await insertBerkas(tx, k.daerahId, {
      berkasId,
      namaAsli: nama,
      jenisMedia: 'image/jpeg',
      sidikAsli,
      sidikSimpan,
      ukuranAsli: unggahan.isi.length,
      ukuranSimpan: kecil.data.length,
      lebar,
      tinggi,
      exif,
      sidikPerangkat: unggahan.perangkat?.sidik ?? null,
      sidikRupa: rupa,
      createdBy: k.pelaku.penggunaId,
    })
    await insertRupa(tx, k.daerahId, berkasId, pitaRupa(rupa))
    await catat(tx, k, { peristiwa: 'berkas-diunggah', objek: { jenis: 'berkas', id: berkasId }, baris: [], data: { sidikAsli, sidikSimpan } })
  })
  return ok({ berkasId, lebar, tinggi, ukuran: kecil.data.length, sidikAsli, posisi: posisiDari(exif), diambilPada: exif?.diambilPada ?? null })
}

async function kecilkan(isi: Buffer): Promise<{ data: Buffer; info: OutputInfo } | null> {
  try {
    const gambar = sharp(isi, { limitInputPixels: 100_000_000, failOn: 'error' })
    const { format } = await gambar.metadata()
    if (!(JENIS_GAMBAR as readonly string[]).includes(format ?? '')) return null
    return await gambar
      .rotate()
      .resize({ width: SISI_MAKS, height: SISI_MAKS, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer({ resolveWithObject: true })
  } catch {
    return null
  }
}

interface Exif extends Readonly<Record<string, unknown>> {
  readonly lintang: number | null
  readonly bujur: number | null
  readonly diambilPada: string | null
}

/** Place and time the camera wrote, if any; broken EXIF is no reason to lose a photo. */
async function bacaExif(isi: Buffer): Promise<Exif | null> {
  try {
    const e: unknown = await exifr.parse(isi, {
      gps: true,
      pick: ['GPSLatitude', 'GPSLongitude', 'GPSLatitudeRef', 'GPSLongitudeRef', 'DateTimeOriginal', 'latitude', 'longitude'],
    })
    if (typeof e !== 'object' || e === null) return null
    const nilai = e as { latitude?: unknown; longitude?: unknown; DateTimeOriginal?: unknown }
    return {
      lintang: typeof nilai.latitude === 'number' ? nilai.latitude : null,
      bujur: typeof nilai.longitude === 'number' ? nilai.longitude : null,
      diambilPada: nilai.DateTimeOriginal instanceof Date && !Number.isNaN(nilai.DateTimeOriginal.getTime()) ? nilai.DateTimeOriginal.toISOString() : null,
    }
  } catch {
    return null
  }
}

/** What the file itself says stands over what the device says of the original. */
function gabungExif(berkas: Exif | null, perangkat: KataPerangkat | undefined): Exif | null {
  if (perangkat === undefined || (perangkat.posisi === null && perangkat.diambilPada === null)) return berkas
  const { lintang, bujur } = posisiDari(berkas) ?? perangkat.posisi ?? { lintang: null, bujur: null }
  return { lintang, bujur, diambilPada: berkas?.diambilPada ?? perangkat.diambilPada }
}

async function bacaRupa(jpeg: Buffer): Promise<string> {
  return rupaDari(await sharp(jpeg).greyscale().resize({ width: RUPA_AWAL.lebar, height: RUPA_AWAL.tinggi, fit: 'fill' }).raw().toBuffer())
}

function posisiDari(exif: Exif | null): BerkasTersimpan['posisi'] {
  return exif === null || exif.lintang === null || exif.bujur === null ? null : { lintang: exif.lintang, bujur: exif.bujur }
}

function sha256(isi: Buffer): string {
  return createHash('sha256').update(isi).digest('hex')
}

/** Written aside and renamed: a reader never meets half a file. The same content lands on the same address. */
export async function tulisBerkas(folder: string, daerahId: string, { sidik, isi }: { readonly sidik: string; readonly isi: Buffer }): Promise<void> {
  const alamat = path.join(folder, alamatBerkas(daerahId, sidik))
  await mkdir(path.dirname(alamat), { recursive: true })
  const sementara = `${alamat}.${randomUUID()}`
  await writeFile(sementara, isi, { flush: true })
  await rename(sementara, alamat)
}

/** A stored photo; what belongs to no submitted proposal only for those signed in. */
export async function bacaFoto(
  k: { readonly sql: Sql; readonly daerahId: string },
  folder: string,
  berkasId: string,
  hanyaTerbit: boolean,
): Promise<(BarisBerkas & { isi: Buffer }) | null> {
  const b = await readTenant(k.sql, k.daerahId, (tx) => findBerkas(tx, k.daerahId, berkasId))
  if (b === null || b.rahasia || b.jenisMedia !== 'image/jpeg' || (hanyaTerbit && !b.terbit)) return null
  return { ...b, isi: await readFile(path.join(folder, alamatBerkas(k.daerahId, b.sidikSimpan))) }
}

/** The bytes of a file whose reader the caller has already admitted. */
export function bacaIsiBerkas(folder: string, daerahId: string, sidikSimpan: string): Promise<Buffer> {
  return readFile(path.join(folder, alamatBerkas(daerahId, sidikSimpan)))
}
