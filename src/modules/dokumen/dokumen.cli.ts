import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Bahasa, createTerjemahan } from '#src/lib/kata.ts'
import type { Result } from '#src/lib/result.ts'
import { kataLaporan, kataTemuan } from '#src/modules/dokumen/dokumen.kata.ts'
import { imporRenja, type PenolakanImpor } from '#src/modules/dokumen/impor-renja.service.ts'
import { bacaLembar } from '#src/modules/dokumen/lembar.ts'
import { BENTUK_RENJA } from '#src/modules/dokumen/renja-lembar.ts'
import { bacaTabel } from '#src/modules/dokumen/tabel.service.ts'
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

const KATA = Object.entries({ ...kataTemuan, ...awali('laporan.', kataLaporan) })
const terjemahan = createTerjemahan({
  id: Object.fromEntries(KATA.map(([kunci, kata]) => [kunci, kata.id])),
  en: Object.fromEntries(KATA.map(([kunci, kata]) => [kunci, kata.en])),
})

function awali<T>(awalan: string, isi: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(isi).map(([kunci, nilai]) => [awalan + kunci, nilai]))
}

/** One remark in words: `baris 36, program_dan_kegiatan: …`. */
export function ucapkanTemuan(t: Temuan, bahasa: Bahasa = 'id'): string {
  const isi = { nilai: t.nilai, terdekat: t.terdekat ?? '–', lng: bahasa }
  const kata = terjemahan.t(t.kode, isi)
  const lengkap = t.terdekat === null || kata.includes(t.terdekat) ? kata : `${kata} ${terjemahan.t('laporan.terdekat', isi)}`
  return terjemahan.t('laporan.letak', { baris: t.baris, kolom: t.kolom, kata: lengkap, lng: bahasa })
}

/** The report as lines for a terminal: the counts, every rejected row, then the remarks grouped by kind. */
export function cetakLaporan(l: LaporanImpor, bahasa: Bahasa = 'id'): string[] {
  const ucap = (kunci: string, isi: object = {}): string => terjemahan.t(`laporan.${kunci}`, { ...isi, lng: bahasa })
  return [
    ucap('hitungan', l),
    ucap(l.keadaan, l),
    ucap('pagu', l),
    ...(l.catatanEdisi === null ? [] : [l.catatanEdisi]),
    ...(l.kolomAsing.length === 0 ? [] : [ucap('kolomAsing', { kolom: l.kolomAsing.join(', ') })]),
    ...l.penolakan.map((t) => ucap('ditolak', { kata: ucapkanTemuan(t, bahasa) })),
    ...[...Map.groupBy(l.catatan, (c) => c.kode).values()].flatMap(([pertama, ...lain]) => {
      if (pertama === undefined) return []
      const kata = ucapkanTemuan(pertama, bahasa)
      return [lain.length === 0 ? kata : ucap('lain', { kata, jumlah: lain.length })]
    }),
    ...l.tidakDisebut.map((s) => ucap('tidakDisebut', { kode: s.kode ?? '–', nama: s.nama })),
  ]
}

/** The rejected rows as a sheet of their own, with the reason in a last column: to be corrected and sent again. Null when there are none. */
export function susunLembarTolakan(isi: Uint8Array, l: LaporanImpor, bahasa: Bahasa = 'id'): string | null {
  const tabel = bacaTabel(isi)
  const lembar = tabel.ok ? bacaLembar(tabel.value, BENTUK_RENJA) : null
  if (!tabel.ok || lembar === null || !lembar.ok || l.penolakan.length === 0) return null
  const alasan = Map.groupBy(l.penolakan, (t) => t.baris)
  const kepala = [...(tabel.value[lembar.kepala - 1] ?? []), terjemahan.t('laporan.alasan', { lng: bahasa })]
  const baris = [...alasan].map(([nomor, daftar]) => [...(tabel.value[nomor - 1] ?? []), daftar.map((t) => ucapkanTemuan(t, bahasa)).join(' · ')])
  return [kepala, ...baris].map((b) => `${b.map(sel).join(',')}\n`).join('')
}

/** Quoted where needed; a cell that a spreadsheet would run as a formula is made text. */
function sel(teks: string): string {
  const aman = /^[=@\t\r]|^[+-](?!\d)/.test(teks) ? `'${teks}` : teks
  return /[",\n\r]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
}
