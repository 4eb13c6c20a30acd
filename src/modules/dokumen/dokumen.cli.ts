import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Bahasa, createTerjemahan } from '#src/lib/kata.ts'
import type { Result } from '#src/lib/result.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { kataTemuan } from '#src/modules/dokumen/dokumen.kata.ts'
import { imporRenja, type PenolakanImpor } from '#src/modules/dokumen/impor-renja.service.ts'
import type { LaporanImpor, Temuan } from '#src/modules/dokumen/temuan.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'

/** `selaras dokumen impor-renja BERKAS`: throws only when the file cannot be read. */
export function jalankanImporRenja(
  k: Konteks,
  isi: { readonly berkas: string; readonly perangkatDaerahId: string; readonly tahun: number },
): Promise<Result<LaporanImpor, PenolakanImpor | PenolakanPerintah>> {
  const { berkas, perangkatDaerahId, tahun } = isi
  return imporRenja(k, { perangkatDaerahId, tahun, berkas: { nama: path.basename(berkas), isi: readFileSync(berkas) } })
}

const terjemahan = createTerjemahan({
  id: Object.fromEntries(Object.entries(kataTemuan).map(([kode, kata]) => [kode, kata.id])),
  en: Object.fromEntries(Object.entries(kataTemuan).map(([kode, kata]) => [kode, kata.en])),
})

/** One remark in words: `baris 36, program_dan_kegiatan: …`. */
export function ucapkanTemuan(t: Temuan, bahasa: Bahasa = 'id'): string {
  const kata = terjemahan.t(t.kode, { nilai: t.nilai, terdekat: t.terdekat ?? '–', lng: bahasa })
  const disarankan = t.terdekat !== null && !kata.includes(t.terdekat) ? (bahasa === 'id' ? ` Terdekat: ${t.terdekat}.` : ` Nearest: ${t.terdekat}.`) : ''
  return `${bahasa === 'id' ? 'baris' : 'row'} ${t.baris}, ${t.kolom}: ${kata}${disarankan}`
}

/** The report as lines for a terminal: the counts, every rejected row, then the remarks grouped by kind. */
export function cetakLaporan(l: LaporanImpor): string[] {
  const keadaan = {
    masuk: `tersimpan sebagai versi ${l.nomorVersi ?? ''}`,
    'tidak-berubah': 'sudah sama, tidak ada yang diubah',
    'tidak-ada-yang-masuk': 'tidak ada yang tersimpan',
  }[l.keadaan]
  const kelompok = [...Map.groupBy(l.catatan, (c) => c.kode)]
  return [
    `${l.jumlahBaris} baris: ${l.masuk} masuk, ${l.induk} jumlah, ${l.kosong} kosong, ${l.ditolak} ditolak; ${keadaan}.`,
    `Pagu masuk ${formatRupiah(l.paguMasuk)}${l.paguDitolak === 0 ? '' : `, ditolak ${formatRupiah(l.paguDitolak)}`}.`,
    ...(l.catatanEdisi === null ? [] : [l.catatanEdisi]),
    ...(l.kolomAsing.length === 0 ? [] : [`Kolom yang tidak dipakai: ${l.kolomAsing.join(', ')}.`]),
    ...l.penolakan.map((t) => `DITOLAK ${ucapkanTemuan(t)}`),
    ...kelompok.map(([, daftar]) => {
      const [pertama, ...lain] = daftar
      return pertama === undefined ? '' : `${ucapkanTemuan(pertama)}${lain.length === 0 ? '' : ` (dan ${lain.length} baris lain)`}`
    }),
    ...l.tidakDisebut.map((s) => `Tidak disebut lembar ini, tetap seperti semula: ${s.kode ?? 'tanpa kode'} ${s.nama}`),
  ]
}
