import type { Bahasa } from '#src/lib/kata.ts'

/** The report of an import, line by line. */
export const kataLaporanKamus: Readonly<Record<Bahasa, Readonly<Record<'uji' | 'selesai' | 'hitungan' | 'kolomAsing' | 'ditolak' | 'temuan', string>>>> = {
  id: {
    uji: 'UJI, tidak ada yang disimpan: lembar “{{lembar}}” untuk kamus {{tahun}} (nomenklatur edisi {{edisi}}).',
    selesai: 'Lembar “{{lembar}}” masuk ke kamus {{tahun}} (nomenklatur edisi {{edisi}}).',
    hitungan: '{{dibaca}} baris dibaca: {{baru}} baru, {{berubah}} berubah, {{sama}} sama, {{ditolak}} ditolak; {{draf}} sebagai draf.',
    kolomAsing: 'Kolom yang tidak dipakai: {{kolom}}.',
    ditolak: 'DITOLAK {{kata}}',
    temuan: '{{sel}} (baris {{baris}}, {{kode}}): {{kata}}',
  },
  en: {
    uji: 'DRY RUN, nothing was saved: sheet “{{lembar}}” for the catalogue of {{tahun}} (nomenclature edition {{edisi}}).',
    selesai: 'Sheet “{{lembar}}” taken into the catalogue of {{tahun}} (nomenclature edition {{edisi}}).',
    hitungan: '{{dibaca}} rows read: {{baru}} new, {{berubah}} changed, {{sama}} the same, {{ditolak}} rejected; {{draf}} as drafts.',
    kolomAsing: 'Columns not used: {{kolom}}.',
    ditolak: 'REJECTED {{kata}}',
    temuan: '{{sel}} (row {{baris}}, {{kode}}): {{kata}}',
  },
}
