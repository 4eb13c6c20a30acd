import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { type Gerbang, isTerbuka } from '#src/modules/jadwal/jadwal.ts'
import { nilaiUsulanTerlambat } from '#src/modules/jadwal/terlambat.service.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import { loadButirPintu } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import type { ButirKamus } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { canPakaiKamus } from '#src/modules/kamus-usulan/pintu-kamus.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { Penugasan } from '#src/modules/pengguna/pengguna.ts'
import {
  findIsi,
  findPutusanTerakhir,
  insertFoto,
  insertPengajuan,
  insertPutusan,
  insertUsulan,
  lockPengajuan,
  updateIsiPengajuan,
  updateLepasBerkas,
  updateUsulan,
} from '#src/modules/usulan/usulan.queries.ts'
import { findKebutuhanBersama } from '#src/modules/usulan/silsilah.queries.ts'
import { catatPutusan } from '#src/modules/usulan/catat-putusan.service.ts'
import { canAjukan, canPutuskan } from '#src/modules/usulan/usulan.policy.ts'
import type { BuatUsulan, HasilTulis, IsiDraf, PerintahAjukan, UbahDraf } from '#src/modules/usulan/usulan.schema.ts'
import {
  barisDraf,
  barisPengajuan,
  berkasUsulan,
  type Dasar,
  drafDari,
  hasilDraf,
  loadDasar,
  type PenolakanPengusulan,
} from '#src/modules/usulan/dasar-usulan.service.ts'
import { jalurKamus, kelompokPengusul } from '#src/modules/usulan/kelompok-pengusul.ts'
import { HARI_PERBAIKAN_BAWAAN } from '#src/modules/usulan/perbaikan.ts'
import { isMengubahKebutuhan } from '#src/modules/usulan/ulang.ts'
import { susunTandaTerima } from '#src/modules/usulan/tanda-terima.service.ts'
import { beriNomor, findIzinTerlambat, loadGerbangPengajuan, tulisPutusan } from '#src/modules/usulan/usulan.service.ts'
import {
  type HasilPutusan,
  type IsiUsulan,
  type KonteksPutusan,
  type Pengajuan,
  periksaKelengkapan,
  periksaVersi,
  putuskan as aturanPutuskan,
} from '#src/modules/usulan/usulan.ts'

/** Creates a need with its entry for a year; submits it at once when asked. Sending the same ids twice makes one proposal. */
export function buatUsulan(k: Konteks, penandatangan: Penandatangan, isi: BuatUsulan): Promise<Result<HasilTulis, PenolakanPengusulan>> {
  return jalankanPerintah<HasilTulis, PenolakanPengusulan>(k, 'usulan.buat', isi, async (tx) => {
    const izin = canAjukan(k.pelaku, isi.kodeWilayah)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    // The gate of the author's desk does not hang on the route: asked together with the rest, one round trip on the database's line.
    const meja = { tahunAnggaran: isi.tahunAnggaran, tahap: 'pengusulan', kodeWilayah: isi.kodeWilayah, kodeKecamatan: isi.kodeWilayah.slice(0, 8) } as const
    const [dasar, gerbang] = await Promise.all([
      loadDasar(tx, k, { ...isi, kebutuhan: isi, sudahDiajukan: false }),
      isi.ajukan ? loadGerbangPengajuan(tx, k, meja) : null,
    ])
    if (!dasar.ok) return dasar
    if (gerbang === null) return simpanDraf(tx, k, isi, { dasar: dasar.value, penugasan: izin.penugasan })
    return simpanDanAjukan(tx, { k, penandatangan, isi, dasar: dasar.value, gerbang, penugasan: izin.penugasan })
  })
}

async function simpanDraf(
  tx: Transaction,
  k: Konteks,
  isi: IsiDraf,
  { dasar, penugasan }: { dasar: Dasar; penugasan: Penugasan },
): Promise<Result<HasilTulis, PenolakanPengusulan>> {
  const usulan = await insertUsulan(tx, k.daerahId, isi, k.pelaku.penggunaId)
  if (usulan === null) return refuse({ jenis: 'usulan-sudah-ada', pengajuanId: isi.pengajuanId })
  const [pengajuan] = await Promise.all([
    insertPengajuan(tx, k.daerahId, barisDraf(k, isi, dasar)),
    insertFoto(tx, k.daerahId, isi.usulanId, berkasUsulan(isi)),
  ])
  await catat(tx, k, {
    peristiwa: 'usulan-didraf',
    objek: { jenis: 'pengajuan', id: isi.pengajuanId },
    penugasan,
    baris: [sesudah('usulan', isi.usulanId, usulan), sesudah('pengajuan', isi.pengajuanId, pengajuan)],
  })
  return ok(hasilDraf(isi, dasar))
}

interface Ajuan {
  readonly k: Konteks
  readonly penandatangan: Penandatangan
  readonly isi: BuatUsulan
  readonly dasar: Dasar
  readonly gerbang: Gerbang
  readonly penugasan: Penugasan
}

/** Draft and submission in one: the rule sees the draft it would have been, the database only the result. */
async function simpanDanAjukan(tx: Transaction, a: Ajuan): Promise<Result<HasilTulis, PenolakanPengusulan>> {
  const { k, isi, dasar, penugasan } = a
  const draf = drafDari(k, isi, dasar)
  const boleh = await periksaAjuan(tx, k, {
    p: draf,
    versi: 1,
    isi: { masalah: isi.masalah, jumlahFoto: isi.foto.length },
    kamus: dasar.kamus,
    gerbang: a.gerbang,
    terakhir: null,
  })
  if (!boleh.ok) return boleh
  const { hasil, pengecualianId } = boleh.value
  const [usulan, nomor] = await Promise.all([insertUsulan(tx, k.daerahId, isi, k.pelaku.penggunaId), beriNomor(tx, k.daerahId, draf)])
  if (usulan === null) return refuse({ jenis: 'usulan-sudah-ada', pengajuanId: isi.pengajuanId })
  const putusanId = randomUUID()
  const baru = barisPengajuan(k, isi, dasar, {
    posisi: hasil.lanjut,
    versi: 2,
    nomor,
    pengecualianId,
    diajukanPada: k.saat,
    waktuPerangkat: isi.waktuPerangkat,
  })
  const [pengajuan, , putusan] = await Promise.all([
    insertPengajuan(tx, k.daerahId, baru),
    insertFoto(tx, k.daerahId, isi.usulanId, berkasUsulan(isi)),
    insertPutusan(tx, k.daerahId, {
      putusanId,
      pengajuanId: isi.pengajuanId,
      urut: 1,
      tahap: 'pengusulan',
      keputusan: 'ajukan',
      hasil,
      alasan: null,
      teks: null,
      urutanPrioritas: null,
      penugasan,
      penggunaId: k.pelaku.penggunaId,
      saat: k.saat,
    }),
  ])
  const entri = await catatPutusan(tx, k, {
    pengajuanId: isi.pengajuanId,
    penugasan,
    baris: [sesudah('usulan', isi.usulanId, usulan), sesudah('pengajuan', isi.pengajuanId, pengajuan), sesudah('putusan', putusanId, putusan)],
    kabar: { ...hasil, p: draf, judul: isi.judul, tempat: pengajuan.tempat, nomor, keputusan: 'ajukan', batas: null, sandaran: null },
  })
  const tandaTerima = susunTandaTerima(a.penandatangan, {
    daerahId: k.daerahId,
    nomor,
    pengajuanId: isi.pengajuanId,
    waktu: k.saat,
    entriId: entri.entriId,
    sidik: entri.sidik.toString('hex'),
  })
  return ok({ pengajuanId: isi.pengajuanId, usulanId: isi.usulanId, nomor, ...hasil.lanjut, versi: 2, anggaran: hasil.rupiah, tandaTerima })
}

interface AjuanDiperiksa {
  readonly p: Pengajuan
  readonly versi: number
  readonly isi: IsiUsulan
  readonly kamus: ButirKamus
  readonly gerbang: Gerbang
  readonly terakhir: KonteksPutusan['terakhir']
}

/** May this be submitted now? Complete, and in the window or under a signed exception. */
async function periksaAjuan(
  tx: Transaction,
  k: Konteks,
  { p, versi, isi, kamus, gerbang, terakhir }: AjuanDiperiksa,
): Promise<Result<{ hasil: HasilPutusan; pengecualianId: string | null }, PenolakanPengusulan>> {
  const kurang = periksaKelengkapan(isi, kamus.klasifikasi === 'fisik' && p.rute !== 'pokir')
  if (kurang !== null) return refuse(kurang)
  const terlambat = gerbang.jendela !== null && !isTerbuka(gerbang.jendela, k.saat)
  const pengecualianId = terlambat && p.tahap === 'pengusulan' ? await findIzinTerlambat(tx, k, p) : null
  const konteks = { saat: k.saat, hariIni: k.hariIni, zona: k.zona, hariPerbaikan: HARI_PERBAIKAN_BAWAAN, gerbang, terakhir, sandaran: null }
  const hasil = aturanPutuskan(p, { keputusan: 'ajukan', versi }, { ...konteks, izinTerlambat: pengecualianId !== null })
  if (hasil.ok) return ok({ hasil: hasil.value, pengecualianId })
  return hasil.error.jenis === 'jendela-tertutup' && p.tahap === 'pengusulan' ? refuse(await jalanTersisa(tx, k, p, hasil.error)) : hasil
}

/** Where the government's rule still lets the kecamatan's operator enter for the village, the refusal says so and until when. */
async function jalanTersisa(
  tx: Transaction,
  k: Konteks,
  p: Pick<Pengajuan, 'tahunAnggaran' | 'kodeWilayah'>,
  tertutup: Extract<PenolakanPengusulan, { jenis: 'jendela-tertutup' }>,
): Promise<PenolakanPengusulan> {
  const tempat = { tahunAnggaran: p.tahunAnggaran, kodeWilayah: p.kodeWilayah, suratDesa: null, adaPengecualian: false }
  const { penilaian } = await nilaiUsulanTerlambat(tx, k, tempat)
  if (penilaian.boleh || penilaian.sisa[0] !== 'operator-kecamatan' || penilaian.batasMasuk === null || penilaian.batasSurat === null) return tertutup
  return { jenis: 'jendela-tertutup-ada-susulan', tutup: tertutup.tutup, batasSurat: penilaian.batasSurat, batasMasuk: penilaian.batasMasuk }
}

/** Rewrites a draft, or a pengajuan returned for correction, until it is submitted (again). */
export function ubahDraf(k: Konteks, isi: UbahDraf): Promise<Result<HasilTulis, PenolakanPengusulan>> {
  return jalankanPerintah<HasilTulis, PenolakanPengusulan>(k, 'usulan.ubah-draf', isi, async (tx) => {
    const p = await lockPengajuan(tx, k.daerahId, isi.pengajuanId)
    if (p === null || p.usulanId !== isi.usulanId) return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
    const izin = canPutuskan(k.pelaku, p, 'ajukan')
    const izinTujuan = canAjukan(k.pelaku, isi.kodeWilayah)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    if (!izinTujuan.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izinTujuan.alasan })
    if (p.keadaan !== 'draf' && p.keadaan !== 'dikembalikan') return refuse({ jenis: 'bukan-draf' })
    const usang = periksaVersi(p, isi.versi, await findPutusanTerakhir(tx, k.daerahId, p.pengajuanId))
    if (usang !== null) return refuse(usang)
    if (isMengubahKebutuhan(await findKebutuhanBersama(tx, k.daerahId, isi.usulanId), isi)) return refuse({ jenis: 'kebutuhan-sudah-diputus' })
    const dasar = await loadDasar(tx, k, { ...isi, kebutuhan: isi, sudahDiajukan: p.nomor !== null })
    if (!dasar.ok) return dasar
    const { kamus, hitung, kodeKecamatan } = dasar.value
    const [usulan, pengajuan] = await Promise.all([
      updateUsulan(tx, k.daerahId, isi),
      updateIsiPengajuan(tx, k.daerahId, {
        isi,
        hitung,
        kodeKecamatan,
        satuan: kamus.satuan,
        bidangPembangunan: kamus.bidangPembangunan,
        perangkatDaerahId: kamus.perangkatDaerahId,
        skorSmart: dasar.value.skorSmart,
      }),
      insertFoto(tx, k.daerahId, isi.usulanId, berkasUsulan(isi)),
      updateLepasBerkas(tx, k.daerahId, { usulanId: isi.usulanId, tetap: berkasUsulan(isi).map((b) => b.berkasId), saat: k.saat }),
    ])
    await catat(tx, k, {
      peristiwa: 'usulan-diperbaiki',
      objek: { jenis: 'pengajuan', id: p.pengajuanId },
      penugasan: izin.penugasan,
      baris: [sesudah('usulan', p.usulanId, usulan), sesudah('pengajuan', p.pengajuanId, pengajuan)],
    })
    return ok({
      pengajuanId: p.pengajuanId,
      usulanId: p.usulanId,
      nomor: p.nomor,
      tahap: p.tahap,
      keadaan: p.keadaan,
      versi: p.versi + 1,
      anggaran: hitung.anggaran,
      tandaTerima: null,
    })
  })
}

/** Submits a draft (it gets its number and a signed receipt) or a corrected pengajuan (it keeps both). */
export function ajukan(
  k: Konteks,
  penandatangan: Penandatangan,
  pengajuanId: string,
  perintah: PerintahAjukan,
): Promise<Result<HasilTulis, PenolakanPengusulan>> {
  return jalankanPerintah<HasilTulis, PenolakanPengusulan>(k, 'usulan.ajukan', { pengajuanId, ...perintah }, async (tx) => {
    const p = await lockPengajuan(tx, k.daerahId, pengajuanId)
    if (p === null) return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
    const izin = canPutuskan(k.pelaku, p, 'ajukan')
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const isi = await findIsi(tx, k.daerahId, pengajuanId)
    const pintu = await loadButirPintu(tx, k.daerahId, isi.kamusId, p.kodeKecamatan)
    if (pintu === null) return refuse({ jenis: 'kamus-tidak-ditemukan', tahunAnggaran: p.tahunAnggaran })
    const kelompok = kelompokPengusul(isi.pengusulJenis, isi.kanal)
    const tutup = canPakaiKamus(pintu.butir, { kelompok, jalur: jalurKamus(isi.kanal), fokus: pintu.fokus, sudahDiajukan: p.nomor !== null })
    if (tutup !== null) return refuse(tutup)
    const [gerbang, terakhir] = await Promise.all([loadGerbangPengajuan(tx, k, p), findPutusanTerakhir(tx, k.daerahId, pengajuanId)])
    const boleh = await periksaAjuan(tx, k, { p, versi: perintah.versi, isi, kamus: pintu.butir, gerbang, terakhir })
    if (!boleh.ok) return boleh
    const nomor = p.nomor ?? (await beriNomor(tx, k.daerahId, p))
    const { entri, hasil } = await tulisPutusan(tx, k, {
      p,
      perintah: { keputusan: 'ajukan', versi: perintah.versi },
      hasil: boleh.value.hasil,
      penugasan: izin.penugasan,
      nomor,
      barisLain: [],
      pengecualianId: boleh.value.pengecualianId,
      waktuPerangkat: perintah.waktuPerangkat,
    })
    const tandaTerima = susunTandaTerima(penandatangan, {
      daerahId: k.daerahId,
      nomor,
      pengajuanId,
      waktu: k.saat,
      entriId: entri.entriId,
      sidik: entri.sidik.toString('hex'),
    })
    return ok({ ...hasil, tandaTerima })
  })
}
