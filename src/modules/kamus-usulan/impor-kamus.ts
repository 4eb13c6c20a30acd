import type { Rupiah } from '#src/lib/rupiah.ts'
import { alamatSel } from '#src/lib/tabel.ts'
import { isDapatBerlaku, type KeadaanKamus } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import type { IsiButir } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { isMenolak, temuan, type TemuanKamus } from '#src/modules/kamus-usulan/temuan-kamus.ts'
import { kunciNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'

/** An item of the year as it stands, for comparing a sheet with it. */
export interface ButirTersimpan extends IsiButir {
  readonly kamusId: string
  readonly keadaan: KeadaanKamus
  readonly terkunci: boolean
  readonly kunciPerangkat: boolean
  readonly dipakai: number
}

/** The item a row speaks of: by its code; without one by its name within the agency. */
export function cariTersimpan(ada: readonly ButirTersimpan[], kode: string | null, nama: unknown, perangkatDaerahId: unknown): ButirTersimpan | null {
  if (kode !== null) return ada.find((b) => b.kode === kode) ?? null
  if (typeof nama !== 'string') return null
  const kunci = kunciNomenklatur(nama)
  return ada.find((b) => b.perangkatDaerahId === perangkatDaerahId && kunciNomenklatur(b.nama) === kunci) ?? null
}

const BIDANG: readonly (keyof IsiButir)[] = [
  'nama',
  'uraian',
  'kataKunci',
  'satuan',
  'hargaSatuan',
  'volumeMin',
  'volumeMaks',
  'perangkatDaerahId',
  'bidangPembangunan',
  'bidangUrusan',
  'kodeSubKegiatan',
  'kewenangan',
  'klasifikasi',
  'larangan',
  'laranganDasar',
  'syarat',
  'tipe',
  'pengusul',
  'keluaran',
  'hasil',
  'sumberHarga',
  'prioritas',
]

export function isSama(a: IsiButir, b: IsiButir): boolean {
  return BIDANG.every((k) => JSON.stringify(a[k]) === JSON.stringify(b[k]))
}

/** Which state a row leads to: what the sheet says, as far as the item may be in force; a draft is never put in force by silence. */
export function keadaanImpor(
  isi: { hargaSatuan: Rupiah | null; larangan: string | null; kewenangan: IsiButir['kewenangan'] },
  diminta: 'draf' | 'berlaku' | null,
  lama: ButirTersimpan | null,
): 'draf' | 'berlaku' {
  if (!isDapatBerlaku(isi)) return 'draf'
  return diminta ?? (lama?.keadaan === 'draf' ? 'draf' : 'berlaku')
}

/** What a lock, a submitted proposal or a withdrawal says to a changed row. */
export function periksaTersimpan(lama: ButirTersimpan | null, baru: IsiButir, terkunci: ReadonlySet<string>): TemuanKamus[] {
  const t: TemuanKamus[] = []
  if (terkunci.has(baru.perangkatDaerahId) || lama?.kunciPerangkat === true || lama?.terkunci === true) t.push(temuan('sedang-terkunci', 'kode', baru.kode))
  if (lama?.keadaan === 'ditarik') t.push(temuan('sudah-ditarik', 'kode', baru.kode))
  if (lama !== null && lama.dipakai > 0) {
    if (lama.hargaSatuan !== baru.hargaSatuan)
      t.push(
        temuan('sudah-dipakai', 'hargaSatuan', String(baru.hargaSatuan ?? ''), {
          terdekat: lama.hargaSatuan === null ? [] : [String(lama.hargaSatuan)],
          tentang: String(lama.dipakai),
        }),
      )
    if (lama.satuan !== baru.satuan) t.push(temuan('sudah-dipakai', 'satuan', baru.satuan, { terdekat: [lama.satuan], tentang: String(lama.dipakai) }))
  }
  return t
}

/** The next free code of an agency's own numbering: `SDABMBK-004`. */
export function kodeBerikut(singkatan: string, terpakai: ReadonlySet<string>): string {
  const awal =
    singkatan
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, '')
      .slice(0, 20) || 'K'
  for (let n = 1; ; n += 1) {
    const kode = `${awal}-${String(n).padStart(3, '0')}`
    if (!terpakai.has(kode)) return kode
  }
}

/** Address of the cell a finding speaks of, by the name of its field. */
export function selTemuan(t: TemuanKamus, alamat: Readonly<Record<string, string>>, baris: number): string {
  return alamat[KOLOM_BIDANG[t.kolom] ?? t.kolom] ?? alamatSel(baris - 1, 0)
}

const KOLOM_BIDANG: Readonly<Record<string, string>> = {
  hargaSatuan: 'harga_satuan',
  volumeMin: 'volume_min',
  volumeMaks: 'volume_maks',
  perangkatDaerahId: 'perangkat_daerah',
  bidangPembangunan: 'bidang_pembangunan',
  bidangUrusan: 'bidang_urusan',
  kodeSubKegiatan: 'sub_kegiatan',
  kataKunci: 'kata_kunci',
  laranganDasar: 'larangan_dasar',
  sumberHarga: 'sumber_harga',
}

export function isDitolak(t: readonly TemuanKamus[]): boolean {
  return t.some(isMenolak)
}
