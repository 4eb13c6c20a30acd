import { existsSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { ok, refuse } from '#src/lib/result.ts'
import type { DaftarAcuanKeluar } from '#src/modules/acuan/acuan.schema.ts'
import { cariEdisi, daftarAcuan } from '#src/modules/nomenklatur/nomenklatur.service.ts'
import { muatAcuanBawaan, muatAcuanDari, namaBerkasAcuan } from '#src/muatan-acuan.ts'
import type { Perintah, Sesi } from '#src/perintah/bentuk.ts'
import { t } from '#src/perintah/kata.ts'
import type { Bahasa } from '#src/lib/kata.ts'

/* Reference data: load it, and see what is there and by what right. */

/** Any year our own seed files know. */
const TAHUN_ACUAN = 2024

export const acuanMuat: Perintah = {
  nama: 'acuan muat',
  argumen: ['[FOLDER|BERKAS]'],
  opsi: {},
  jalankan: async (s: Sesi) => {
    const { sqlPemilik } = await s.pemasangan()
    if (sqlPemilik === null) return refuse({ jenis: 'pemilik-tidak-ada' })
    const [sumber] = s.argumen
    if (sumber !== undefined && !existsSync(sumber)) return refuse({ jenis: 'berkas-masukan-tidak-ada', berkas: sumber })
    const bekal = { sqlPemilik, progress: s.progress }
    // Complete sets fill editions that only our own files declare.
    if (sumber !== undefined && (await cariEdisi(sqlPemilik, TAHUN_ACUAN)) === null) await muatAcuanBawaan(bekal)
    const hasil = await muatAcuanDari(sumber === undefined ? undefined : path.resolve(sumber), bekal)
    if (hasil === null) return refuse({ jenis: 'acuan-tidak-dikenal', berkas: sumber ?? '', dikenal: namaBerkasAcuan().join(', ') })
    const { tabel, ditolak } = hasil
    const baris = [...tabel.map((x) => t(s.bahasa, 'hasil.acuan', x)), ...ditolak.map((x) => t(s.bahasa, 'hasil.acuan-ditolak', { ...x }))]
    return ok({ berhasil: ditolak.length === 0, data: { tabel, ditolak }, baris })
  },
}

export const acuanDaftar: Perintah = {
  nama: 'acuan daftar',
  argumen: [],
  opsi: {},
  jalankan: async (s: Sesi) => {
    const { sql } = await s.pemasangan()
    const data = await daftarAcuan(sql)
    return ok({ berhasil: true, data, baris: cetak(data, s.bahasa) })
  },
}

function cetak(data: z.output<typeof DaftarAcuanKeluar>, bahasa: Bahasa): string[] {
  const sumber = (h: { sumber: string; lisensi: string; dasarHukum: string }): string => `    ${h.sumber} · ${h.lisensi} · ${h.dasarHukum}`
  const himpunan = data.himpunan.flatMap((h) => {
    if (h.muatan.length === 0) return [t(bahasa, 'hasil.acuan-belum', { nama: h.nama, berkas: h.berkas }), sumber(h)]
    return h.muatan.flatMap((m) => [
      t(bahasa, 'hasil.acuan-ada', {
        nama: m.nama,
        baris: m.baris.toLocaleString('id-ID'),
        waktu: m.dimuatPada.slice(0, 10),
        edisi: m.edisi,
        sidik: m.sidik.slice(0, 12),
      }),
      sumber(m),
      ...(m.catatan === null ? [] : [`    ${m.catatan}`]),
    ])
  })
  const tahun = data.edisiTahun.map((e) => `${e.tahun}: ${e.edisi}${e.catatan === null ? '' : ` · ${e.catatan}`}`)
  return [...himpunan, '', t(bahasa, 'hasil.acuan-tahun'), ...tahun]
}
