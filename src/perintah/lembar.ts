import path from 'node:path'
import { penuturUntuk } from '#src/kata.ts'
import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import { jalankanTautkan } from '#src/modules/akomodasi/akomodasi.cli.ts'
import { cetakLaporan, jalankanImporRenja } from '#src/modules/dokumen/dokumen.cli.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { listPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'
import { sidikBaris } from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import type { NasibBaris } from '#src/modules/usulan/lembar/muat-lembar.service.ts'
import { kataTerdekat } from '#src/modules/usulan/rekaman.ts'
import {
  type BerkasMasukan,
  cetakHasil,
  cetakMuat,
  jalankanUsulanMuat,
  jalankanUsulanPutuskan,
  type LaporanMuat,
  susunPertanyaan,
  susunTolakan,
  type Ucap,
} from '#src/modules/usulan/usulan.cli.ts'
import type { Pemasangan } from '#src/pemasangan.ts'
import { type Keluaran, type Perintah, type Sesi, teksOpsi } from '#src/perintah/bentuk.ts'
import { bacaBerkasMasukan, bacaTahun, bukaKonteks, tulisBerkas } from '#src/perintah/pelaku.ts'

/* Commands that take sheets in, each as one named user. */

const ORANG = { daerah: { type: 'string' }, sebagai: { type: 'string' }, tahun: { type: 'string' } } as const

interface Siap {
  readonly p: Pemasangan
  readonly k: Konteks
  readonly tahun: number
  readonly utama: BerkasMasukan
}

/** What every sheet command begins with: its year, its file, its user. */
async function siapkan(s: Sesi, operasi: string): Promise<Result<Siap, Penolakan>> {
  const tahun = bacaTahun(s)
  if (!tahun.ok) return tahun
  const utama = bacaMasukan(s.argumen[0])
  if (!utama.ok) return utama
  const p = await s.pemasangan()
  const k = await bukaKonteks(s, p, operasi)
  return k.ok && utama.value !== null
    ? ok({ p, k: k.value, tahun: tahun.value, utama: utama.value })
    : k.ok
      ? refuse({ jenis: 'berkas-masukan-tidak-ada', berkas: '' })
      : k
}

function bacaMasukan(berkas: string | undefined): Result<BerkasMasukan | null, Penolakan> {
  if (berkas === undefined) return ok(null)
  const isi = bacaBerkasMasukan(berkas)
  return isi.ok ? ok({ nama: path.basename(berkas), isi: isi.value }) : isi
}

export function ucapUntuk(s: Sesi): Ucap {
  return (penolakan) => {
    const { status: _, ...galat } = penuturUntuk().ucapkan(penolakan, s.bahasa)
    return galat
  }
}

export const usulanMuat: Perintah = {
  nama: 'usulan muat',
  argumen: ['BERKAS'],
  opsi: { ...ORANG, jawaban: { type: 'string' }, foto: { type: 'string' }, pertanyaan: { type: 'string' }, tolakan: { type: 'string' } },
  menulis: true,
  jalankan: async (s) => {
    const siap = await siapkan(s, 'usulan muat')
    if (!siap.ok) return siap
    const jawaban = bacaMasukan(teksOpsi(s, 'jawaban'))
    if (!jawaban.ok) return jawaban
    const foto = bacaMasukan(teksOpsi(s, 'foto'))
    if (!foto.ok) return foto
    const { p, k, tahun, utama } = siap.value
    const laporan = await jalankanUsulanMuat(k, {
      tahun,
      lembar: utama,
      jawaban: jawaban.value,
      foto: foto.value,
      penandatangan: p.penandatangan,
      folderBerkas: p.folderBerkas,
      progress: s.progress,
    })
    return laporan.ok ? keluaranMuat(s, laporan.value) : laporan
  },
}

function keluaranMuat(s: Sesi, l: LaporanMuat): Result<Keluaran, Penolakan> {
  const ucap = ucapUntuk(s)
  const gagal =
    tulisBerkas(teksOpsi(s, 'pertanyaan'), () => susunPertanyaan(l.nasib, s.bahasa)) ??
    tulisBerkas(teksOpsi(s, 'tolakan'), () => susunTolakan(l, s.bahasa, ucap))
  if (gagal !== null) return refuse(gagal)
  const { nama, sidik, jumlah, ditolak } = l.lembar
  const data = { lembar: { nama, sidik, jumlah }, baris: l.nasib.map((n) => dataNasib(n, ucap)), selDitolak: ditolak, jawabanDitolak: l.jawabanDitolak }
  return ok({ berhasil: ditolak.length === 0 && l.nasib.every((n) => n.hasil !== 'ditolak'), data, baris: cetakMuat(l, s.bahasa, ucap) })
}

function dataNasib(n: NasibBaris, ucap: Ucap): object {
  const dasar = { baris: n.baris.baris, teks: n.baris.uraian, harga: n.baris.harga, sidik: sidikBaris(n.baris), hasil: n.hasil }
  if (n.hasil === 'ditanya') return { ...dasar, sebab: n.sebab, calon: n.calon.map(({ kode, nama }) => ({ kode, nama })) }
  const wilayah = { kode: n.wilayah.wilayah.kode, nama: n.wilayah.wilayah.nama, cara: n.wilayah.cara, dasar: n.wilayah.dasar }
  return n.hasil === 'ditolak'
    ? { ...dasar, wilayah, penolakan: ucap(n.penolakan) }
    : { ...dasar, wilayah, baru: n.baru, nomor: n.nomor, pengajuanId: n.pengajuanId }
}

export const usulanPutuskan: Perintah = {
  nama: 'usulan putuskan',
  argumen: ['BERKAS'],
  opsi: { ...ORANG, lembar: { type: 'string' } },
  menulis: true,
  jalankan: async (s) => {
    const siap = await siapkan(s, 'usulan putuskan')
    const lembar = bacaMasukan(teksOpsi(s, 'lembar'))
    if (!siap.ok) return siap
    if (!lembar.ok) return lembar
    const l = await jalankanUsulanPutuskan(siap.value.k, { tahun: siap.value.tahun, putusan: siap.value.utama, lembar: lembar.value })
    return l.ok ? keluaranHasil(s, 'putusan.hasil', l.value) : l
  },
}

export const akomodasiTautkan: Perintah = {
  nama: 'akomodasi tautkan',
  argumen: ['BERKAS'],
  opsi: { ...ORANG, lembar: { type: 'string' } },
  menulis: true,
  jalankan: async (s) => {
    const siap = await siapkan(s, 'akomodasi tautkan')
    const lembar = bacaMasukan(teksOpsi(s, 'lembar'))
    if (!siap.ok) return siap
    if (!lembar.ok) return lembar
    const l = await jalankanTautkan(siap.value.k, { tahun: siap.value.tahun, tautan: siap.value.utama, lembar: lembar.value })
    return l.ok ? keluaranHasil(s, 'tautan.hasil', l.value) : l
  },
}

function keluaranHasil(s: Sesi, kunci: 'putusan.hasil' | 'tautan.hasil', l: Parameters<typeof cetakHasil>[1]): Result<Keluaran, Penolakan> {
  const ucap = ucapUntuk(s)
  const hasil = l.hasil.map((h) => ('penolakan' in h ? { ...h, penolakan: ucap(h.penolakan) } : h))
  return ok({
    berhasil: l.ditolak.length === 0 && l.hasil.every((h) => h.hasil !== 'ditolak'),
    data: { hasil, selDitolak: l.ditolak },
    baris: cetakHasil(kunci, l, s.bahasa, ucap),
  })
}

export const dokumenImporRenja: Perintah = {
  nama: 'dokumen impor-renja',
  argumen: ['BERKAS'],
  opsi: { ...ORANG, perangkat: { type: 'string' } },
  menulis: true,
  jalankan: async (s) => {
    const siap = await siapkan(s, 'dokumen impor-renja')
    if (!siap.ok) return siap
    const { k, tahun } = siap.value
    const daftar = await listPerangkat(k)
    const nilai = teksOpsi(s, 'perangkat') ?? ''
    const pd = daftar.find((x) => x.kode === nilai || x.singkatan === nilai || x.kodeLain.includes(nilai))
    if (pd === undefined)
      return refuse({
        jenis: 'perangkat-tidak-dikenal',
        nilai,
        terdekat:
          kataTerdekat(
            nilai,
            daftar.flatMap((x) => [x.singkatan, x.kode]),
          ) ?? '–',
      })
    const l = await jalankanImporRenja(k, { berkas: s.argumen[0] ?? '', perangkatDaerahId: pd.perangkatDaerahId, tahun })
    return l.ok ? ok({ berhasil: l.value.ditolak === 0, data: l.value, baris: cetakLaporan(l.value) }) : l
  },
}
