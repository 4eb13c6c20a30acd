import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { listPerangkatAda } from '#src/modules/dokumen/dokumen.queries.ts'
import { canMuatPagu } from '#src/modules/dokumen/dokumen.policy.ts'
import { siapkanDokumen } from '#src/modules/dokumen/dokumen.service.ts'
import type { TahapDokumen } from '#src/modules/dokumen/dokumen.ts'
import { muatDasar, type PenolakanImpor, tidakDisebut } from '#src/modules/dokumen/impor-renja.service.ts'
import { type BarisPagu, type HasilPagu, susunPagu } from '#src/modules/dokumen/muat-pagu.ts'
import { listIdentitas, listPohon, listPohonRenja } from '#src/modules/dokumen/pohon.queries.ts'
import type { DasarLembar } from '#src/modules/dokumen/catatan-baris.ts'
import type { BarisPohon, SimpulTulis } from '#src/modules/dokumen/simpul-tulis.ts'
import { isSama, susunTulis } from '#src/modules/dokumen/susunan-versi.ts'
import type { LaporanImpor, Temuan } from '#src/modules/dokumen/temuan.ts'
import { akarBaris, tulisVersi } from '#src/modules/dokumen/tulis-versi.service.ts'
import { kanonik, sidik } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { Penugasan } from '#src/modules/pengguna/pengguna.ts'

export interface MuatPagu {
  readonly jenis: 'ppas' | 'apbd'
  readonly tahun: number
  readonly daftar: readonly BarisPagu[]
  readonly tahap?: TahapDokumen
}

/** Sets PPAS or APBD amounts on the same nodes as the Renja: one identity, another document. Rows are counted from 1. */
export function muatPagu(k: Konteks, isi: MuatPagu): Promise<Result<LaporanImpor, PenolakanImpor | PenolakanPerintah>> {
  const sidikIsi = sidik(kanonik(isi.daftar))
  return jalankanPerintah<LaporanImpor, PenolakanImpor>(
    k,
    'pagu.muat',
    { jenis: isi.jenis, tahun: isi.tahun, tahap: isi.tahap ?? null, sidik: sidikIsi },
    async (tx) => {
      const izin = canMuatPagu(k.pelaku)
      if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
      const dasar = await muatDasar(tx, k, isi.tahun, [])
      if (dasar === null) return refuse({ jenis: 'edisi-tahun-tidak-ada', tahun: isi.tahun })
      const bagian = await susunSemua(tx, k, isi, dasar)
      return simpan(tx, k, { ...isi, sidikIsi, dasar, bagian, penugasan: izin.penugasan })
    },
  )
}

interface Bagian extends HasilPagu {
  readonly perangkatDaerahId: string
  readonly renja: readonly BarisPohon[]
}

/** Agency by agency, each against its own Renja in force; an agency that does not exist rejects its rows. */
async function susunSemua(tx: Transaction, k: Konteks, isi: MuatPagu, dasar: DasarLembar): Promise<Bagian[]> {
  const daftar = isi.daftar.map((b, i) => ({ ...b, baris: i + 1 }))
  const kelompok = [...Map.groupBy(daftar, (b) => b.perangkatDaerahId)]
  const id = kelompok.map(([perangkatDaerahId]) => perangkatDaerahId)
  const [ada, renja] = await Promise.all([listPerangkatAda(tx, k.daerahId, id), listPohonRenja(tx, k.daerahId, isi.tahun, id)])
  return kelompok.map(([perangkatDaerahId, milik]): Bagian => {
    const sendiri = renja.filter((s) => s.perangkatDaerahId === perangkatDaerahId)
    if (ada.has(perangkatDaerahId)) return { perangkatDaerahId, renja: sendiri, ...susunPagu(milik, { ...dasar, renja: sendiri }) }
    const penolakan = milik.map((b) => ({
      baris: b.baris,
      kolom: 'perangkatDaerahId',
      nilai: perangkatDaerahId,
      kode: 'perangkat-daerah-tidak-dikenal' as const,
      terdekat: null,
      pagu: b.nilai,
    }))
    return { perangkatDaerahId, renja: [], simpul: [], penolakan, catatan: [] }
  })
}

async function simpan(
  tx: Transaction,
  k: Konteks,
  isi: MuatPagu & { sidikIsi: string; dasar: DasarLembar; bagian: readonly Bagian[]; penugasan: Penugasan },
): Promise<Result<LaporanImpor, PenolakanImpor>> {
  const { jenis, tahun, bagian } = isi
  const laporan = susunLaporan(isi)
  if (bagian.every((b) => b.simpul.length === 0)) return ok(laporan)
  const siap = await siapkanDokumen(tx, k.daerahId, {
    jenis,
    perangkatDaerahId: null,
    nama: `${jenis.toUpperCase()} ${tahun}`,
    tahunAwal: tahun,
    tahunAkhir: tahun,
    tahap: isi.tahap ?? 'murni',
  })
  if (siap.versi.terkunciPada !== null) return refuse({ jenis: 'versi-terkunci', tahap: siap.versi.tahap })
  const lama = await listPohon(tx, k.daerahId, siap.versi.versiId, tahun)
  const identitas = await listIdentitas(
    tx,
    k.daerahId,
    tahun,
    bagian.map((b) => b.perangkatDaerahId),
  )
  const tulis: SimpulTulis[] = []
  for (const b of bagian) {
    const asal = new Map(b.renja.map((s) => [s.kode, s.asal]))
    tulis.push(
      ...susunTulis(b.simpul, {
        perangkatDaerahId: b.perangkatDaerahId,
        edisi: isi.dasar.edisi.edisi,
        lama: [...lama, ...tulis.map(sebagaiLama)],
        identitas,
        idBaru: randomUUID,
        sumber: null,
        asal: (s) => asal.get(s.kode) ?? null,
      }),
    )
  }
  const lengkap = { ...laporan, dokumenId: siap.dokumen.dokumenId, tidakDisebut: tidakDisebut(lama, tulis) }
  if (isSama(tulis, lama)) return ok({ ...lengkap, keadaan: 'tidak-berubah', versiId: siap.versi.versiId, nomorVersi: siap.versi.nomorVersi })
  const { versi, baris } = await tulisVersi(tx, k.daerahId, { ...siap, tahun, lama }, tulis)
  await catat(tx, k, {
    peristiwa: 'pagu-dimuat',
    objek: { jenis: 'dokumen', id: siap.dokumen.dokumenId },
    baris,
    massal: { sidikIsi: isi.sidikIsi, akarBaris: akarBaris(tulis), jumlah: tulis.length },
    data: { jenis, tahun, versiId: versi.versiId, masuk: laporan.masuk, ditolak: laporan.ditolak, pagu: laporan.paguMasuk },
    penugasan: isi.penugasan,
  })
  return ok({ ...lengkap, keadaan: 'masuk', versiId: versi.versiId, nomorVersi: versi.nomorVersi })
}

/** Only its order matters here: the next agency's nodes come after. */
function sebagaiLama(s: SimpulTulis): BarisPohon {
  return { ...s, indikator: [], pagu: [], lokasi: [] }
}

function susunLaporan(isi: { sidikIsi: string; dasar: DasarLembar; daftar: readonly BarisPagu[]; bagian: readonly Bagian[] }): LaporanImpor {
  const penolakan = isi.bagian.flatMap((b) => b.penolakan)
  const barisDitolak = new Map(penolakan.map((p) => [p.baris, p.pagu]))
  const semua = isi.daftar.reduce((n, b) => n + b.nilai, 0)
  const paguDitolak = [...barisDitolak.values()].reduce((n, p) => n + p, 0)
  return {
    keadaan: 'tidak-ada-yang-masuk',
    dokumenId: null,
    versiId: null,
    nomorVersi: null,
    sidik: isi.sidikIsi,
    edisi: isi.dasar.edisi.edisi,
    catatanEdisi: isi.dasar.edisi.catatan,
    jumlahBaris: isi.daftar.length,
    masuk: isi.daftar.length - barisDitolak.size,
    induk: 0,
    kosong: 0,
    ditolak: barisDitolak.size,
    paguMasuk: semua - paguDitolak,
    paguDitolak,
    penolakan: penolakan.map(({ pagu: _pagu, ...t }): Temuan => t).toSorted((a, b) => a.baris - b.baris),
    catatan: isi.bagian.flatMap((b) => b.catatan).toSorted((a, b) => a.baris - b.baris),
    kolomAsing: [],
    tidakDisebut: [],
  }
}
