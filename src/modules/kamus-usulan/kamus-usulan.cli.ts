import type { Bahasa } from '#src/lib/kata.ts'
import { susunTolakanKamus } from '#src/modules/kamus-usulan/ekspor-kamus.service.ts'
import { selTemuan } from '#src/modules/kamus-usulan/impor-kamus.ts'
import type { LaporanImporKamus } from '#src/modules/kamus-usulan/impor-kamus.service.ts'
import type { HasilImpor } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { kataLaporanKamus } from '#src/modules/kamus-usulan/lembar-kamus.kata.ts'
import { ucapkanTemuan } from '#src/modules/kamus-usulan/temuan-kamus.kata.ts'

/** The report of an import as it leaves the program: each finding in words, with its cell; rejected rows as a sheet. */
export async function laporanKeluar(l: LaporanImporKamus, bahasa: Bahasa): Promise<HasilImpor> {
  const tolakan = await susunTolakanKamus(l, (t) => ucapkanTemuan(t, bahasa))
  const hitung = (nasib: string): number => l.baris.filter((b) => b.nasib === nasib).length
  const alamat = new Map(l.tabel.daftar.map((d) => [d.baris, d.alamat]))
  return {
    uji: l.uji,
    lembar: l.lembar,
    tahun: l.tahun,
    sidik: l.sidik,
    edisi: l.edisi,
    jumlah: {
      dibaca: l.baris.length,
      baru: hitung('baru'),
      berubah: hitung('berubah'),
      sama: hitung('sama'),
      ditolak: hitung('ditolak'),
      draf: l.baris.filter((b) => b.keadaan === 'draf').length,
    },
    kolomAsing: [...l.kolomAsing],
    baris: l.baris.map((b) => ({
      ...b,
      temuan: b.temuan.map((t) => ({ ...t, terdekat: [...t.terdekat], kata: ucapkanTemuan(t, bahasa), sel: selTemuan(t, alamat.get(b.baris) ?? {}, b.baris) })),
    })),
    lembarTolakan: tolakan === null ? null : tolakan.toString('base64'),
  }
}

/** The report as lines for a terminal: counts, then every rejected row, then what was noted. */
export function cetakImporKamus(h: HasilImpor, bahasa: Bahasa): string[] {
  const t = kataLaporanKamus[bahasa]
  const isi = (kalimat: string, data: Readonly<Record<string, string | number>>): string =>
    Object.entries(data).reduce((teks, [nama, nilai]) => teks.replaceAll(`{{${nama}}}`, String(nilai)), kalimat)
  const baris = (b: HasilImpor['baris'][number]): string[] =>
    b.temuan.map((x) => isi(t.temuan, { sel: x.sel, baris: b.baris, kode: b.kode === '' ? '–' : b.kode, kata: x.kata }))
  return [
    isi(h.uji ? t.uji : t.selesai, { lembar: h.lembar, tahun: h.tahun, edisi: h.edisi }),
    isi(t.hitungan, h.jumlah),
    ...(h.kolomAsing.length === 0 ? [] : [isi(t.kolomAsing, { kolom: h.kolomAsing.join(', ') })]),
    ...h.baris.filter((b) => b.nasib === 'ditolak').flatMap((b) => baris(b).map((x) => isi(t.ditolak, { kata: x }))),
    ...h.baris.filter((b) => b.nasib !== 'ditolak').flatMap(baris),
  ]
}
