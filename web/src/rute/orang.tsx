import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { DAFTAR_PEMBERITAHUAN, DAFTAR_SURAT } from '#src/modules/pemberitahuan/pemberitahuan.ts'
import { DAFTAR_SARINGAN_PENGGUNA } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { DAFTAR_PERAN } from '#src/modules/pengguna/pengguna.ts'
import { kerja, pilihan } from './pangkal.tsx'

/* People and what reaches them: notices, accounts, users. */

const pemberitahuan = createRoute({
  getParentRoute: () => kerja,
  path: 'pemberitahuan',
  validateSearch: z.object({
    dibaca: pilihan(['belum', 'sudah']),
    jenis: pilihan(DAFTAR_PEMBERITAHUAN),
    anggaran: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../modules/pemberitahuan/halaman-pemberitahuan.tsx'), 'HalamanPemberitahuan'),
})

const setelanPemberitahuan = createRoute({
  getParentRoute: () => kerja,
  path: 'pemberitahuan/setelan',
  component: lazyRouteComponent(() => import('../modules/pemberitahuan/halaman-setelan.tsx'), 'HalamanSetelanPemberitahuan'),
})

const suratKeluar = createRoute({
  getParentRoute: () => kerja,
  path: 'pemberitahuan/surat',
  validateSearch: z.object({ keadaan: pilihan(DAFTAR_SURAT) }),
  component: lazyRouteComponent(() => import('../modules/pemberitahuan/halaman-surat.tsx'), 'HalamanSuratKeluar'),
})

const akun = createRoute({
  getParentRoute: () => kerja,
  path: 'akun',
  component: lazyRouteComponent(() => import('../modules/akun/halaman-akun.tsx'), 'HalamanAkun'),
})

const sambungan = createRoute({
  getParentRoute: () => kerja,
  path: 'sambungan',
  component: lazyRouteComponent(() => import('../modules/sambungan/halaman-sambungan.tsx'), 'HalamanSambungan'),
})

const pengguna = createRoute({
  getParentRoute: () => kerja,
  path: 'pengguna',
  validateSearch: z.object({
    cari: z.string().min(1).max(100).optional().catch(undefined),
    peran: pilihan(DAFTAR_PERAN),
    keadaan: pilihan(DAFTAR_SARINGAN_PENGGUNA),
  }),
  component: lazyRouteComponent(() => import('../modules/pengguna/halaman-pengguna.tsx'), 'HalamanPengguna'),
})

const penggunaRinci = createRoute({
  getParentRoute: () => kerja,
  path: 'pengguna/$penggunaId',
  component: lazyRouteComponent(() => import('../modules/pengguna/halaman-pengguna-rinci.tsx'), 'HalamanPenggunaRinci'),
})

const permohonanAkun = createRoute({
  getParentRoute: () => kerja,
  path: 'permohonan-akun',
  validateSearch: z.object({ keadaan: pilihan(['menunggu', 'disetujui', 'ditolak']) }),
  component: lazyRouteComponent(() => import('../modules/pengguna/halaman-permohonan.tsx'), 'HalamanPermohonan'),
})

export const ruteOrang = [pemberitahuan, setelanPemberitahuan, suratKeluar, akun, sambungan, pengguna, penggunaRinci, permohonanAkun] as const
