import { createAplikasi } from '#src/aplikasi.ts'
import { listOperasi, type Operasi } from '#src/perintah/susun-permintaan.ts'

/** The application as far as its document needs it: assembled, and asked for nothing it would serve. */
export function appDokumen(): ReturnType<typeof createAplikasi> {
  const takDipakai = {} as never
  return createAplikasi({
    sql: takDipakai,
    auth: { perubahan: { padaPelaku: () => undefined } } as never,
    penandatangan: takDipakai,
    folderBerkas: '/tidak-dipakai',
    alamat: 'http://localhost',
    modeContoh: true,
    kini: () => new Date(0),
    catatGalat: () => undefined,
  })
}

/** Every operation of the published document. */
export function operasiTerbit(): Promise<Operasi[]> {
  return listOperasi(appDokumen())
}
