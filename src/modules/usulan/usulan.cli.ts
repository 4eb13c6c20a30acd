import { tulisCsv } from '#src/lib/csv.ts'
import { type Bahasa, createTerjemahan, type GalatKeluar } from '#src/lib/kata.ts'
import { ok, type Penolakan, type Result } from '#src/lib/result.ts'
import { simpanFoto } from '#src/modules/berkas/berkas.service.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { kataLembar, kataSebabTanya, kataTolakanBaris } from '#src/modules/usulan/lembar/lembar.kata.ts'
import { sidikBaris, type TolakanBaris } from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import { bacaLembarJawaban, bacaLembarPekerjaan, type LembarTerbaca, muatLembar, type NasibBaris } from '#src/modules/usulan/lembar/muat-lembar.service.ts'
import { bacaLembarPutusan, type HasilPutusanBaris, putuskanLembar } from '#src/modules/usulan/lembar/putuskan-lembar.service.ts'
import { Sasaran } from '#src/modules/usulan/lembar/sasaran-lembar.service.ts'
import { sebutWilayah } from '#src/modules/wilayah/wilayah.ts'

/** Speaks a refusal in the reader's language. */
export type Ucap = (p: Penolakan) => GalatKeluar

export interface BerkasMasukan {
  readonly nama: string
  readonly isi: Buffer
}

export interface PerintahMuat {
  readonly tahun: number
  readonly lembar: BerkasMasukan
  readonly jawaban: BerkasMasukan | null
  /** A photo for all works of the sheet that need one. */
  readonly foto: BerkasMasukan | null
  readonly penandatangan: Penandatangan
  readonly folderBerkas: string
  readonly progress: (baris: string) => void
}

export interface LaporanMuat {
  readonly lembar: LembarTerbaca
  readonly nasib: readonly NasibBaris[]
  readonly jawabanDitolak: readonly TolakanBaris[]
}

/** `selaras usulan muat LEMBAR`: one user enters what is theirs to enter; the rest is told row by row. */
export async function jalankanUsulanMuat(k: Konteks, m: PerintahMuat): Promise<Result<LaporanMuat, Penolakan>> {
  const lembar = await bacaLembarPekerjaan(k.sql, m.lembar)
  if (!lembar.ok) return lembar
  const jawaban = m.jawaban === null ? null : bacaLembarJawaban(m.jawaban.isi)
  if (jawaban !== null && !jawaban.ok) return jawaban
  const { foto, penandatangan, progress } = m
  const bekal = {
    tahunAnggaran: m.tahun,
    penandatangan,
    pembaca: k,
    pengusul: () => ok(k),
    foto: foto === null ? null : fotoSekali(k, m.folderBerkas, foto),
    progress,
  }
  return ok({ lembar: lembar.value, ...(await muatLembar(bekal, lembar.value, jawaban?.value ?? null)) })
}

function fotoSekali(k: Konteks, folder: string, foto: BerkasMasukan): () => Promise<Result<string, Penolakan>> {
  let tersimpan: Promise<Result<string, Penolakan>> | null = null
  return () => {
    tersimpan ??= simpanFoto(k, folder, foto).then((h) => (h.ok ? ok(h.value.berkasId) : h))
    return tersimpan
  }
}

export interface PerintahPutuskanLembar {
  readonly tahun: number
  readonly putusan: BerkasMasukan
  /** The sheet whose row numbers the decisions name; without it they name the proposals' own numbers. */
  readonly lembar: BerkasMasukan | null
}

export interface LaporanPutusan {
  readonly hasil: readonly HasilPutusanBaris[]
  readonly ditolak: readonly TolakanBaris[]
}

/** `selaras usulan putuskan PUTUSAN`: takes the decisions of a sheet in its order, as one user. */
export async function jalankanUsulanPutuskan(k: Konteks, m: PerintahPutuskanLembar): Promise<Result<LaporanPutusan, Penolakan>> {
  const putusan = bacaLembarPutusan(m.putusan.isi)
  if (!putusan.ok) return putusan
  const sasaran = await bukaSasaran(k, m.tahun, m.lembar)
  if (!sasaran.ok) return sasaran
  const { hasil, ditolak } = await putuskanLembar({ sasaran: sasaran.value, pembaca: k, pemutus: () => ok(k) }, putusan.value)
  return ok({ hasil, ditolak: [...putusan.value.ditolak, ...ditolak] })
}

async function bukaSasaran(k: Konteks, tahun: number, lembar: BerkasMasukan | null): Promise<Result<Sasaran, Penolakan>> {
  if (lembar === null) return ok(new Sasaran(k, tahun, []))
  const terbaca = await bacaLembarPekerjaan(k.sql, lembar)
  return terbaca.ok ? ok(new Sasaran(k, tahun, terbaca.value.baik)) : terbaca
}

const kata = createTerjemahan({
  id: { ...kataLembar.id, ...Object.fromEntries(Object.entries(kataTolakanBaris).map(([kode, k]) => [kode, k.id])) },
  en: { ...kataLembar.en, ...Object.fromEntries(Object.entries(kataTolakanBaris).map(([kode, k]) => [kode, k.en])) },
})

/** The cell alone, where its row is named already. */
export function ucapkanSel(t: TolakanBaris, bahasa: Bahasa): string {
  const pesan = kata.t(t.kode, { nilai: t.nilai, lng: bahasa })
  const dekat = t.terdekat === null ? '' : kata.t('baris.terdekat', { terdekat: t.terdekat, lng: bahasa })
  return kata.t('baris.isi', { kolom: t.kolom, nilai: t.nilai, kode: t.kode, pesan, lng: bahasa }) + dekat
}

/** One wrong cell in words: where, what stands there, its code, what is wrong, what would do. */
export function ucapkanTolakan(t: TolakanBaris, bahasa: Bahasa): string {
  return kata.t('baris.sel', { baris: t.baris === '' ? '–' : t.baris, letak: t.letak, isi: ucapkanSel(t, bahasa), lng: bahasa })
}

function jumlah(daftar: readonly NasibBaris[]): { jumlah: number; total: number } {
  return { jumlah: daftar.length, total: daftar.reduce((n, b) => n + b.baris.harga, 0) }
}

export function cetakMuat(l: LaporanMuat, bahasa: Bahasa, ucap: Ucap): string[] {
  const t = (kunci: string, isi: object): string => kata.t(kunci, { ...isi, lng: bahasa })
  const masuk = l.nasib.filter((n) => n.hasil === 'masuk')
  const ditanya = l.nasib.filter((n) => n.hasil === 'ditanya')
  const ditolak = l.nasib.filter((n) => n.hasil === 'ditolak')
  const selSalah = new Set(l.lembar.ditolak.map((x) => x.letak)).size
  const tolak = jumlah(ditolak)
  return [
    t('muat.lembar', { nama: l.lembar.nama, jumlah: l.lembar.jumlah, total: jumlah(l.nasib).total }),
    t('muat.masuk', { ...jumlah(masuk), baru: masuk.filter((n) => n.baru).length, sudah: masuk.filter((n) => !n.baru).length }),
    t('muat.ditanya', jumlah(ditanya)),
    t('muat.ditolak', { jumlah: tolak.jumlah + selSalah, total: tolak.total }),
    ...ditanya.map((n) =>
      t('baris.tanya', {
        baris: n.baris.baris,
        harga: n.baris.harga,
        teks: n.baris.uraian,
        sebab: kataSebabTanya[n.sebab][bahasa],
        calon: n.calon.map((w) => `${w.kode} ${sebutWilayah(w)}`).join('; ') || '–',
      }),
    ),
    ...l.lembar.ditolak.map((x) => ucapkanTolakan(x, bahasa)),
    ...ditolak.map((n) => t('baris.aturan', { baris: n.baris.baris, ...ucap(n.penolakan) })),
    ...(l.jawabanDitolak.length === 0 ? [] : [t('baris.jawaban', {}), ...l.jawabanDitolak.map((x) => ucapkanTolakan(x, bahasa))]),
  ]
}

interface HasilLembar {
  readonly hasil: readonly ({ readonly kunci: { readonly baris?: number | undefined; readonly nomor?: string | undefined }; readonly letak: number } & (
    | { readonly hasil: 'ditolak'; readonly penolakan: Penolakan }
    | { readonly hasil: Exclude<string, 'ditolak'> }
  ))[]
  readonly ditolak: readonly TolakanBaris[]
}

/** The counts, every wrong cell, every refusal; the same for decisions and links. */
export function cetakHasil(kunci: 'putusan.hasil' | 'tautan.hasil', l: HasilLembar, bahasa: Bahasa, ucap: Ucap): string[] {
  const banyak = (hasil: readonly string[]): number => l.hasil.filter((h) => hasil.includes(h.hasil)).length
  const ditolak = l.hasil.flatMap((h) => ('penolakan' in h ? [{ baris: h.kunci.nomor ?? h.kunci.baris ?? '', penolakan: h.penolakan }] : []))
  const isi = {
    baru: banyak(['diputuskan', 'ditautkan']),
    sudah: banyak(['sudah']),
    menunggu: banyak(['menunggu']),
    ditolak: ditolak.length + l.ditolak.length,
  }
  return [
    kata.t(kunci, { ...isi, lng: bahasa }),
    ...l.ditolak.map((x) => ucapkanTolakan(x, bahasa)),
    ...ditolak.map((h) => kata.t('baris.aturan', { baris: h.baris, ...ucap(h.penolakan), lng: bahasa })),
  ]
}

/** The questions as a sheet of answers to fill in: the code of the region goes into the second column. */
export function susunPertanyaan(nasib: readonly NasibBaris[], bahasa: Bahasa): string {
  const ditanya = nasib.filter((n) => n.hasil === 'ditanya')
  return tulisCsv(
    ['baris', 'kode_wilayah', 'dasar', 'sidik', 'uraian', 'sebab', 'calon'],
    ditanya.map((n) => [
      n.baris.baris,
      '',
      '',
      sidikBaris(n.baris),
      n.baris.uraian,
      kataSebabTanya[n.sebab][bahasa],
      n.calon.map((w) => `${w.kode} ${sebutWilayah(w)}`).join('; '),
    ]),
  )
}

/** The rejected rows as they came, with what is wrong beside them: corrected, they can be loaded as a sheet. */
export function susunTolakan(l: LaporanMuat, bahasa: Bahasa, ucap: Ucap): string {
  const salah = [...Map.groupBy(l.lembar.ditolak, (t) => t.letak)].map(([letak, daftar]) => ({
    letak,
    keterangan: daftar.map((t) => ucapkanTolakan(t, bahasa)).join(' | '),
  }))
  const aturan = l.nasib.flatMap((n) =>
    n.hasil === 'ditolak' ? [{ letak: n.baris.letak, keterangan: `[${ucap(n.penolakan).kode}] ${ucap(n.penolakan).pesan}` }] : [],
  )
  const kolom = l.lembar.kolom
  return tulisCsv(
    [...kolom, 'keterangan'],
    [...salah, ...aturan]
      .toSorted((a, b) => a.letak - b.letak)
      .map(({ letak, keterangan }) => [...kolom.map((k) => l.lembar.sel.get(letak)?.[k] ?? ''), keterangan]),
  )
}
