import { createHash, randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { findPerangkat } from '#src/modules/dokumen/dokumen.queries.ts'
import { canImporRenja } from '#src/modules/dokumen/dokumen.policy.ts'
import { type PenolakanKelola, siapkanDokumen } from '#src/modules/dokumen/dokumen.service.ts'
import type { TahapDokumen } from '#src/modules/dokumen/dokumen.ts'
import { bacaLembar, type LembarTerbaca } from '#src/modules/dokumen/lembar.ts'
import { listIdentitas, listPohon } from '#src/modules/dokumen/pohon.queries.ts'
import type { DasarLembar } from '#src/modules/dokumen/catatan-baris.ts'
import { bacaBarisRenja, BENTUK_RENJA, type HasilBaris } from '#src/modules/dokumen/renja-lembar.ts'
import { periksaInduk, type PohonRenja, susunPohon } from '#src/modules/dokumen/renja-pohon.ts'
import type { BarisPohon, SimpulTulis } from '#src/modules/dokumen/simpul-tulis.ts'
import { isSama, susunTulis } from '#src/modules/dokumen/susunan-versi.ts'
import { type BerkasLembar, bacaTabel } from '#src/modules/dokumen/tabel.service.ts'
import type { LaporanImpor } from '#src/modules/dokumen/temuan.ts'
import { akarBaris, tulisVersi } from '#src/modules/dokumen/tulis-versi.service.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { ambilSumberDana, bukaNomenklatur } from '#src/modules/nomenklatur/nomenklatur.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { muatPengenal } from '#src/modules/wilayah/wilayah.service.ts'

export type PenolakanImpor = PenolakanKelola | { readonly jenis: 'edisi-tahun-tidak-ada'; readonly tahun: number }

export interface ImporRenja {
  readonly perangkatDaerahId: string
  readonly tahun: number
  readonly berkas: BerkasLembar
  /** The stage of a Renja that does not exist yet; one that does keeps its own. */
  readonly tahap?: TahapDokumen
}

/**
 * Takes a Renja sheet in as it stands. Every row goes in whole or is listed with column, value, reason and the nearest
 * valid value; the same sheet again changes nothing; a corrected remainder adds to what is there.
 */
export function imporRenja(k: Konteks, isi: ImporRenja): Promise<Result<LaporanImpor, PenolakanImpor | PenolakanPerintah>> {
  const sidik = createHash('sha256').update(isi.berkas.isi).digest('hex')
  const perintah = { perangkatDaerahId: isi.perangkatDaerahId, tahun: isi.tahun, tahap: isi.tahap ?? null, sidik }
  return jalankanPerintah<LaporanImpor, PenolakanImpor>(k, 'renja.impor', perintah, async (tx) => {
    const izin = canImporRenja(k.pelaku, isi.perangkatDaerahId)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const perangkat = await findPerangkat(tx, k.daerahId, isi.perangkatDaerahId)
    if (perangkat === null) return refuse({ jenis: 'perangkat-daerah-tidak-ditemukan' })
    const terbaca = await bacaSemua(tx, k, { ...isi, sidik, bidangUrusan: perangkat.bidangUrusan })
    if (!terbaca.ok || terbaca.value.pohon.simpul.length === 0) return terbaca.ok ? ok(terbaca.value.laporan) : terbaca
    return simpan(tx, k, { ...isi, ...terbaca.value, nama: `Renja ${perangkat.nama} ${isi.tahun}`, penugasan: izin.penugasan })
  })
}

interface Terbaca {
  readonly dasar: DasarLembar
  readonly pohon: PohonRenja
  readonly laporan: LaporanImpor
}

async function bacaSemua(
  tx: Transaction,
  k: Konteks,
  isi: ImporRenja & { sidik: string; bidangUrusan: readonly string[] },
): Promise<Result<Terbaca, PenolakanImpor>> {
  const tabel = bacaTabel(isi.berkas.isi)
  if (!tabel.ok) return tabel
  const lembar = bacaLembar(tabel.value, BENTUK_RENJA)
  if (!lembar.ok) return refuse(lembar.jenis === 'lembar-kosong' ? { jenis: lembar.jenis } : { jenis: lembar.jenis, kolom: lembar.kolom })
  const dasar = await muatDasar(tx, k, isi.tahun, isi.bidangUrusan)
  if (dasar === null) return refuse({ jenis: 'edisi-tahun-tidak-ada', tahun: isi.tahun })
  const hasil = lembar.daftar.map((b) => bacaBarisRenja(b, dasar))
  const pohon = susunPohon(hasil.flatMap((h) => (h.jenis === 'masuk' ? [h.isi] : [])))
  return ok({ dasar, pohon, laporan: susunLaporan({ sidik: isi.sidik, dasar, lembar, hasil, pohon }) })
}

async function simpan(
  tx: Transaction,
  k: Konteks,
  isi: ImporRenja & Terbaca & { nama: string; penugasan: Penugasan },
): Promise<Result<LaporanImpor, PenolakanImpor>> {
  const { perangkatDaerahId, tahun, laporan } = isi
  const siap = await siapkanDokumen(tx, k.daerahId, {
    jenis: 'renja',
    perangkatDaerahId,
    nama: isi.nama,
    tahunAwal: tahun,
    tahunAkhir: tahun,
    tahap: isi.tahap ?? 'rancangan-awal',
  })
  if (siap.versi.terkunciPada !== null) return refuse({ jenis: 'versi-terkunci', tahap: siap.versi.tahap })
  const lama = await listPohon(tx, k.daerahId, siap.versi.versiId, tahun)
  const identitas = await listIdentitas(tx, k.daerahId, tahun, [perangkatDaerahId])
  const sumber = { lembar: isi.berkas.nama, sidik: laporan.sidik }
  const tulis = susunTulis(isi.pohon.simpul, {
    perangkatDaerahId,
    edisi: isi.dasar.edisi.edisi,
    lama,
    identitas,
    idBaru: randomUUID,
    sumber,
    asal: (s) => s.asal,
  })
  const lengkap = { ...laporan, dokumenId: siap.dokumen.dokumenId, tidakDisebut: tidakDisebut(lama, tulis) }
  if (isSama(tulis, lama)) return ok({ ...lengkap, keadaan: 'tidak-berubah', versiId: siap.versi.versiId, nomorVersi: siap.versi.nomorVersi })
  const { versi, baris } = await tulisVersi(tx, k.daerahId, { ...siap, tahun, lama }, tulis)
  await catat(tx, k, {
    peristiwa: 'renja-diimpor',
    objek: { jenis: 'dokumen', id: siap.dokumen.dokumenId },
    baris,
    massal: { sidikIsi: laporan.sidik, akarBaris: akarBaris(tulis), jumlah: tulis.length },
    data: { berkas: isi.berkas.nama, tahun, versiId: versi.versiId, masuk: laporan.masuk, ditolak: laporan.ditolak, pagu: laporan.paguMasuk },
    penugasan: isi.penugasan,
  })
  return ok({ ...lengkap, keadaan: 'masuk', versiId: versi.versiId, nomorVersi: versi.nomorVersi })
}

export async function muatDasar(tx: Transaction, k: Konteks, tahun: number, bidangUrusan: readonly string[]): Promise<DasarLembar | null> {
  const [nomenklatur, sumberDana, wilayah] = await Promise.all([
    bukaNomenklatur(tx, tahun),
    ambilSumberDana(tx),
    muatPengenal({ sql: tx, daerahId: k.daerahId }),
  ])
  if (nomenklatur === null) return null
  return { tahun, ...nomenklatur, sumberDana, pengenal: wilayah?.pengenal ?? null, kodeDaerah: wilayah?.kodeDaerah ?? null, bidangUrusan }
}

export function tidakDisebut(lama: readonly BarisPohon[], tulis: readonly SimpulTulis[]): LaporanImpor['tidakDisebut'] {
  const disebut = new Set(tulis.map((s) => s.simpulId))
  return lama.filter((s) => s.jenis === 'sub-kegiatan' && !disebut.has(s.simpulId)).map((s) => ({ kode: s.kode, nama: s.nama }))
}

interface Bahan {
  readonly sidik: string
  readonly dasar: DasarLembar
  readonly lembar: Extract<LembarTerbaca, { ok: true }>
  readonly hasil: readonly HasilBaris[]
  readonly pohon: PohonRenja
}

function susunLaporan({ sidik, dasar, lembar, hasil, pohon }: Bahan): LaporanImpor {
  const masuk = hasil.filter((h) => h.jenis === 'masuk')
  const ditolak = hasil.filter((h) => h.jenis === 'ditolak')
  const induk = hasil.filter((h) => h.jenis === 'induk')
  const jumlah = (daftar: readonly (number | null)[]): number => daftar.reduce<number>((n, x) => n + (x ?? 0), 0)
  const paguGanda = jumlah(pohon.ditolak.map((d) => d.pagu))
  return {
    keadaan: 'tidak-ada-yang-masuk',
    dokumenId: null,
    versiId: null,
    nomorVersi: null,
    sidik,
    edisi: dasar.edisi.edisi,
    catatanEdisi: dasar.edisi.catatan,
    jumlahBaris: hasil.length,
    masuk: masuk.length - pohon.ditolak.length,
    induk: induk.length,
    kosong: hasil.filter((h) => h.jenis === 'kosong').length,
    ditolak: ditolak.length + pohon.ditolak.length,
    paguMasuk: jumlah(masuk.map((h) => h.isi.pagu)) - paguGanda,
    paguDitolak: jumlah(ditolak.map((h) => h.pagu)) + paguGanda,
    penolakan: [...ditolak.flatMap((h) => h.penolakan), ...pohon.ditolak.map((d) => d.temuan)].toSorted((a, b) => a.baris - b.baris),
    catatan: [...masuk.flatMap((h) => h.catatan), ...pohon.catatan, ...periksaInduk(induk, pohon.simpul)].toSorted((a, b) => a.baris - b.baris),
    kolomAsing: lembar.kolomAsing,
    tidakDisebut: [],
  }
}
