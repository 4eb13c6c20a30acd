import { z } from 'zod'

export const FORMAT = 'selaras-cadangan-1'
/** The archive's folder for files that stand alone. */
export const SINGLE = 'satuan'

const Sidik = z.string().regex(/^[0-9a-f]{64}$/)

/** A relative path inside one folder: the archive may come from anywhere and must not write elsewhere. */
const RelativePath = z
  .string()
  .refine(
    (name) => name !== '' && !name.startsWith('/') && !name.includes('\\') && !name.split('/').some((part) => part === '' || part === '..' || part === '.'),
  )

const Isi = z.strictObject({ nama: RelativePath, ukuran: z.number().int(), sidik: Sidik })

const Tabel = z.strictObject({ skema: z.string(), tabel: z.string(), kolom: z.array(z.string()), baris: z.number().int() })
export type Tabel = z.infer<typeof Tabel>

const Urutan = z.strictObject({ skema: z.string(), urutan: z.string(), nilai: z.string(), terpakai: z.boolean() })
export type Urutan = z.infer<typeof Urutan>

/** What a backup says about itself; it is the archive's last member, when everything is counted. */
export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  dibuat: z.string(),
  versiSkema: z.number().int(),
  versiPostgresql: z.string(),
  tabel: z.array(Tabel),
  urutan: z.array(Urutan),
  isi: z.array(Isi),
})
export type Manifest = z.infer<typeof Manifest>
export type Isi = Manifest['isi'][number]

export type PenolakanCadangan =
  | { readonly jenis: 'cadangan-sudah-ada'; readonly berkas: string }
  | { readonly jenis: 'cadangan-tidak-ada'; readonly berkas: string }
  | { readonly jenis: 'cadangan-rusak'; readonly berkas: string; readonly bagian: string }
  | { readonly jenis: 'bukan-cadangan'; readonly berkas: string }
  | { readonly jenis: 'peran-cadangan-kurang'; readonly sebab: string }
  | { readonly jenis: 'basis-data-tidak-kosong'; readonly tabel: string; readonly baris: number }
  | { readonly jenis: 'folder-tidak-kosong'; readonly berkas: string }
  | { readonly jenis: 'versi-skema-berbeda'; readonly cadangan: number; readonly program: number }
  | { readonly jenis: 'susunan-berbeda'; readonly tabel: string }
