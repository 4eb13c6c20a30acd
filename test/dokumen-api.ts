import { createAplikasi } from '#src/aplikasi.ts'
import { listOperasi, type Operasi } from '#src/perintah/susun-permintaan.ts'

/** Every operation of the published document. Only assembled, never asked: what it would serve is not needed for that. */
export function operasiTerbit(): Promise<Operasi[]> {
  const takDipakai = {} as never
  const app = createAplikasi({
    sql: takDipakai,
    auth: { perubahan: { padaPelaku: () => undefined } } as never,
    penandatangan: takDipakai,
    folderBerkas: '/tidak-dipakai',
    alamat: 'http://localhost',
    modeContoh: true,
    kini: () => new Date(0),
    catatGalat: () => undefined,
  })
  return listOperasi(app)
}
