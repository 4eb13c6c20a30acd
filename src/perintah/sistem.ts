import path from 'node:path'
import { backup } from '#src/lib/backup/backup.ts'
import { restore } from '#src/lib/backup/restore.ts'
import { prepareDatabase } from '#src/lib/database/prepare.ts'
import { ok, refuse } from '#src/lib/result.ts'
import { kabariTenggatSemua, kirimSuratSekali } from '#src/pengabar.ts'
import { berkasKunciJejak } from '#src/pemasangan.ts'
import type { Perintah } from '#src/perintah/bentuk.ts'
import { t } from '#src/perintah/kata.ts'

/* Commands of whoever looks after the installation. */

/** What lies beside the database and belongs to a backup. */
function isiFolder(dataDir: string): { readonly folders: Record<string, string>; readonly files: Record<string, string> } {
  return {
    folders: { berkas: path.join(dataDir, 'berkas') },
    files: { 'kunci-jejak.pem': berkasKunciJejak(dataDir), 'rahasia-sesi': path.join(dataDir, 'rahasia-sesi') },
  }
}

export const cadangkan: Perintah = {
  nama: 'backup',
  argumen: ['BERKAS'],
  opsi: {},
  jalankan: async (s) => {
    const { basisData, setelan } = await s.pemasangan()
    const url = basisData.urlAdmin ?? basisData.urlPemilik
    if (url === null) return refuse({ jenis: 'pemilik-tidak-ada' })
    const hasil = await backup({
      url,
      ...isiFolder(setelan.dataDir),
      out: path.resolve(s.argumen[0] ?? ''),
      saat: s.kini().toISOString(),
      progress: s.progress,
    })
    return hasil.ok ? ok({ berhasil: true, data: hasil.value, baris: [t(s.bahasa, 'hasil.backup', { ...hasil.value, nama: s.argumen[0] })] }) : hasil
  },
}

/** Opens no installation: its keys come from the backup, none may be made before. */
export const pulihkan: Perintah = {
  nama: 'restore',
  argumen: ['BERKAS'],
  opsi: {},
  jalankan: async (s) => {
    const { dataDir, databaseUrl, databaseUrlAplikasi } = s.setelan
    const basisData = await prepareDatabase({ dataDir, databaseUrl, databaseUrlAplikasi, progress: s.progress, join: true })
    try {
      const url = basisData.urlAdmin ?? basisData.urlPemilik
      if (url === null) return refuse({ jenis: 'pemilik-tidak-ada' })
      const hasil = await restore({ url, ...isiFolder(dataDir), file: path.resolve(s.argumen[0] ?? ''), progress: s.progress })
      return hasil.ok ? ok({ berhasil: true, data: hasil.value, baris: [t(s.bahasa, 'hasil.restore', { ...hasil.value, nama: s.argumen[0] })] }) : hasil
    } finally {
      await basisData.stop()
    }
  },
}

/** What the server does by itself every few seconds, once: for installations whose server does not run all day, and for trying the settings. */
export const kabarKirim: Perintah = {
  nama: 'kabar kirim',
  argumen: [],
  opsi: {},
  jalankan: async (s) => {
    const p = await s.pemasangan()
    const terlambat = await kabariTenggatSemua(p, s.kini)
    const surat = await kirimSuratSekali(p, s.kini)
    if (surat === null) return refuse({ jenis: 'surel-belum-disetel' })
    return ok({
      berhasil: surat.gagal === 0 && surat.tertunda === 0,
      data: { terlambat, ...surat },
      baris: [t(s.bahasa, 'hasil.kabar', { terlambat, ...surat })],
    })
  },
}
