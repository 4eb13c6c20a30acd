import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import { DAFTAR_UKURAN_KERTAS } from '#src/modules/laporan/kertas.ts'
import { DAFTAR_LAPORAN, type JenisLaporan } from '#src/modules/laporan/laporan.schema.ts'
import { cetakLaporan, type LaporanSiap, siapkanLaporan, tulisLembarLaporan } from '#src/modules/laporan/laporan.service.ts'
import { bacaMusyawarah, listMusyawarahTahun } from '#src/modules/musyawarah/musyawarah.service.ts'
import { type Daerah } from '#src/modules/pengguna/daerah.ts'
import { listSemuaDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { Pemasangan } from '#src/pemasangan.ts'
import { konteksPenyiap } from '#src/pengabar.ts'
import { type Perintah, type Sesi, teksOpsi } from '#src/perintah/bentuk.ts'
import { t } from '#src/perintah/kata.ts'
import { bacaDaerah, bacaTahun, bukaKonteks, tulisBerkas } from '#src/perintah/pelaku.ts'

/* Papers of a meeting as files; without a named user as the server itself, which is shown no names. */

const SEMUA = 'semua'

export const laporan: Perintah = {
  nama: 'laporan',
  argumen: ['JENIS', 'ID'],
  opsi: {
    daerah: { type: 'string' },
    sebagai: { type: 'string' },
    tahun: { type: 'string' },
    pdf: { type: 'string' },
    xlsx: { type: 'string' },
    ukuran: { type: 'string' },
  },
  jalankan: async (s) => {
    const [nama = '', id = ''] = s.argumen
    const jenis = DAFTAR_LAPORAN.find((l) => l === nama)
    if (jenis === undefined) return refuse({ jenis: 'laporan-tidak-dikenal', nilai: nama, boleh: DAFTAR_LAPORAN.join(', ') })
    if (s.opsi['pdf'] === undefined && s.opsi['xlsx'] === undefined) return refuse({ jenis: 'keluaran-wajib' })
    return id === SEMUA ? cetakSemua(s, jenis) : cetakSatu(s, jenis, id)
  },
}

async function cetakSatu(s: Sesi, jenis: JenisLaporan, musyawarahId: string): ReturnType<Perintah['jalankan']> {
  const p = await s.pemasangan()
  const k = await bukaPemilik(s, p, musyawarahId)
  if (!k.ok) return k
  const siap = await siapkanLaporan(k.value, permintaan(s, jenis, musyawarahId))
  if (!siap.ok) return siap
  const gagal = await simpan(siap.value, teksOpsi(s, 'pdf'), teksOpsi(s, 'xlsx'))
  if (gagal !== null) return refuse(gagal)
  const berkas = [teksOpsi(s, 'pdf'), teksOpsi(s, 'xlsx')].filter((b) => b !== undefined)
  return ok({ berhasil: true, data: { berkas }, baris: berkas.map((b) => t(s.bahasa, 'hasil.tersimpan', { berkas: b })) })
}

/** Every closed meeting of a year, one after another into folders: however many, memory holds one. */
async function cetakSemua(s: Sesi, jenis: JenisLaporan): ReturnType<Perintah['jalankan']> {
  const tahun = bacaTahun(s)
  if (!tahun.ok) return tahun
  const p = await s.pemasangan()
  const daerah = await bacaDaerah(s, p)
  if (!daerah.ok) return daerah
  const k = await bukaSebagai(s, p, daerah.value)
  if (!k.ok) return k
  const rapat = (await listMusyawarahTahun(k.value, tahun.value)).filter((m) => m.sidikHasil !== null)
  const tertulis: string[] = []
  for (const [i, m] of rapat.entries()) {
    const siap = await siapkanLaporan(k.value, permintaan(s, jenis, m.musyawarahId))
    if (!siap.ok) return siap
    const ke = (folder: string | undefined, akhiran: string): string | undefined => {
      if (folder === undefined) return undefined
      mkdirSync(folder, { recursive: true })
      return path.join(folder, `${siap.value.nama}${akhiran}`)
    }
    const [pdf, xlsx] = [ke(teksOpsi(s, 'pdf'), '.pdf'), ke(teksOpsi(s, 'xlsx'), '.xlsx')]
    const gagal = await simpan(siap.value, pdf, xlsx)
    if (gagal !== null) return refuse(gagal)
    tertulis.push(...[pdf, xlsx].filter((b) => b !== undefined))
    s.progress(t(s.bahasa, 'laporan.maju', { ke: i + 1, dari: rapat.length, nama: m.nama }))
  }
  return ok({ berhasil: true, data: { berkas: tertulis }, baris: [t(s.bahasa, 'laporan.selesai', { n: tertulis.length })] })
}

function permintaan(s: Sesi, jenis: JenisLaporan, musyawarahId: string): Parameters<typeof siapkanLaporan>[1] {
  return { musyawarahId, jenis, dasar: s.setelan.baseUrl, ukuran: DAFTAR_UKURAN_KERTAS.find((u) => u === teksOpsi(s, 'ukuran')) ?? 'f4' }
}

async function simpan(l: LaporanSiap, pdf: string | undefined, xlsx: string | undefined): Promise<ReturnType<typeof tulisBerkas>> {
  const kertas = pdf === undefined ? null : await cetakLaporan(l)
  const gagal = kertas === null ? null : tulisBerkas(pdf, () => kertas)
  if (gagal !== null || xlsx === undefined) return gagal
  const lembar = await tulisLembarLaporan(l)
  return tulisBerkas(xlsx, () => lembar)
}

/** The number of a meeting is unique: its government need not be named. */
async function bukaPemilik(s: Sesi, p: Pemasangan, musyawarahId: string): Promise<Result<Konteks, Penolakan>> {
  if (s.opsi['daerah'] !== undefined) {
    const daerah = await bacaDaerah(s, p)
    return daerah.ok ? bukaSebagai(s, p, daerah.value) : daerah
  }
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(musyawarahId)) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
  for (const d of await listSemuaDaerah(p.sql)) {
    if ((await bacaMusyawarah({ sql: p.sql, daerahId: d.daerahId }, musyawarahId)).ok) return bukaSebagai(s, p, d)
  }
  return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
}

function bukaSebagai(s: Sesi, p: Pemasangan, daerah: Daerah): Promise<Result<Konteks, Penolakan>> {
  if (s.opsi['sebagai'] === undefined) return Promise.resolve(ok(konteksPenyiap(p, daerah, s.kini())))
  return bukaKonteks({ ...s, opsi: { ...s.opsi, daerah: daerah.daerahId } }, p, 'laporan')
}
