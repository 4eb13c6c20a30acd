import { alirXlsx } from '#src/lib/alir-lembar.ts'
import type { Bahasa, GalatKeluar } from '#src/lib/kata.ts'
import type { Penolakan } from '#src/lib/result.ts'
import type { LaporanImporUsulan } from '#src/modules/pertukaran/impor-usulan.service.ts'
import { JUDUL_SIPD, KOLOM_SIPD } from '#src/modules/pertukaran/kolom-sipd.ts'
import { kataImporUsulan, kataTolakanSel } from '#src/modules/pertukaran/pertukaran.kata.ts'
import type { HasilImporUsulan } from '#src/modules/pertukaran/pertukaran.schema.ts'
import type { TolakanBarisSipd } from '#src/modules/pertukaran/tolakan-sel.ts'

/* The report of an import in words, the same for the command line and the screen. */

export interface Pembicara {
  readonly bahasa: Bahasa
  /** Speaks the rules' own refusals. */
  readonly ucap: (penolakan: Penolakan) => Pick<GalatKeluar, 'kode' | 'pesan'>
}

type Tolakan = HasilImporUsulan['ditolak'][number]

export function hasilKeluar(l: LaporanImporUsulan, p: Pembicara): HasilImporUsulan {
  return { baris: l.jumlah.dibaca, diterima: l.jumlah.baru + l.jumlah.sama, ditolak: l.tolakan.map((t) => tolakanKeluar(t, p)) }
}

function tolakanKeluar(t: TolakanBarisSipd, { bahasa, ucap }: Pembicara): Tolakan {
  const dasar = { lembar: t.lembar, baris: t.baris, kolom: JUDUL_SIPD[t.kolom], nilai: t.nilai }
  if ('aturan' in t) return { ...dasar, ...pilih(ucap(t.aturan)), saran: t.saran }
  return { ...dasar, kode: t.kode, pesan: isiKalimat(kataTolakanSel[t.kode][bahasa], { ...dasar, saran: t.saran ?? '' }), saran: t.saran }
}

function pilih({ kode, pesan }: Pick<GalatKeluar, 'kode' | 'pesan'>): { kode: string; pesan: string } {
  return { kode, pesan }
}

function isiKalimat(kalimat: string, data: Readonly<Record<string, string | number>>): string {
  return kalimat.replace(/\{\{(\w+)\}\}/g, (_, nama: string) => String(data[nama] ?? ''))
}

/** Lines for a terminal: counts, then everything that keeps a row out. */
export function cetakImporUsulan(l: LaporanImporUsulan, p: Pembicara): string[] {
  const t = kataImporUsulan[p.bahasa]
  return [
    isiKalimat(l.coba ? t.coba : t.selesai, { lembar: l.lembar }),
    isiKalimat(t.hitungan, l.jumlah),
    ...(l.kolomAsing.length === 0 ? [] : [isiKalimat(t.kolomAsing, { kolom: l.kolomAsing.join(', ') })]),
    ...hasilKeluar(l, p).ditolak.map((d) => isiKalimat(t.ditolak, { ...d, saran: '' }) + (d.saran === null ? '' : isiKalimat(t.saran, { saran: d.saran }))),
  ]
}

/** The rejected rows as they stood, with what is wrong beside each: to be corrected and sent again. */
export function lembarTolakan(l: LaporanImporUsulan, p: Pembicara): ReadableStream<Uint8Array> {
  const alasan = Map.groupBy(hasilKeluar(l, p).ditolak, (t) => t.baris)
  const kolom = [...KOLOM_SIPD.map((k) => ({ ...k, jenis: 'teks' as const })), ...TAMBAHAN]
  const baris = l.barisDitolak.map((b) => [
    ...KOLOM_SIPD.map((k) => b.sel[k.kunci]?.teks ?? null),
    String(b.baris),
    (alasan.get(b.baris) ?? []).map((t) => `${t.kolom}: ${t.pesan}${t.saran === null ? '' : ` → ${t.saran}`}`).join(' · '),
  ])
  return alirXlsx({ nama: 'Ditolak', kolom }, baris)
}

const TAMBAHAN = [
  { judul: 'Baris asal', jenis: 'teks', lebar: 10 },
  { judul: 'Alasan ditolak', jenis: 'teks', lebar: 80 },
] as const
