import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import type { Gerbang } from '#src/modules/jadwal/jadwal.ts'
import { type Entri, sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import { loadButirPintu } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
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
import { findKebutuhanBersama } from '#src/modules/usulan/hidup/silsilah.queries.ts'
import { periksaTempatAjuan, periksaTempatTersimpan } from '#src/modules/usulan/isian/aturan-tempat.service.ts'
import { findSuratDesa, periksaAsalUsulan, simpanAsalUsulan } from '#src/modules/usulan/pengusul/asal-usulan.service.ts'
import { periksaSuratDesa } from '#src/modules/usulan/pengusul/asal-usulan.ts'
import { catatPutusan } from '#src/modules/usulan/putusan/catat-putusan.service.ts'
import { canAjukan, canPutuskan } from '#src/modules/usulan/usulan.policy.ts'
import type { BuatUsulan, HasilTulis, IsiDraf, PerintahAjukan, TandaTerima, UbahDraf } from '#src/modules/usulan/usulan.schema.ts'
import {
  barisDraf,
  barisPengajuan,
  berkasUsulan,
  type Dasar,
  drafDari,
  hasilDraf,
  loadDasar,
  type PenolakanPengusulan,
} from '#src/modules/usulan/pengajuan/dasar-usulan.service.ts'
import { jalurKamus, kelompokPengusul } from '#src/modules/usulan/pengusul/kelompok-pengusul.ts'
import { periksaAjuan } from '#src/modules/usulan/pengajuan/periksa-ajuan.service.ts'
import { isMengubahKebutuhan } from '#src/modules/usulan/hidup/ulang.ts'
import { susunTandaTerima } from '#src/modules/usulan/pengajuan/tanda-terima.service.ts'
import { beriNomor, loadGerbangPengajuan, tulisPutusan } from '#src/modules/usulan/usulan.service.ts'
import { periksaVersi } from '#src/modules/usulan/usulan.ts'

/** Creates a need with its entry for a year; submits it at once when asked. Sending the same ids twice makes one proposal. */
export function buatUsulan(k: Konteks, penandatangan: Penandatangan, isi: BuatUsulan): Promise<Result<HasilTulis, PenolakanPengusulan>> {
  return jalankanPerintah<HasilTulis, PenolakanPengusulan>(k, 'usulan.buat', isi, async (tx) => {
    const izin = canAjukan(k.pelaku, isi)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const asal = await periksaAsalUsulan(tx, k, isi, izin.penugasan)
    if (!asal.ok) return asal
    // The gate of the author's desk does not hang on the route: asked together with the rest, one round trip on the database's line.
    const meja = { tahunAnggaran: isi.tahunAnggaran, tahap: 'pengusulan', kodeWilayah: isi.kodeWilayah, kodeKecamatan: isi.kodeWilayah.slice(0, 8) } as const
    const [dasar, gerbang] = await Promise.all([
      loadDasar(tx, k, { ...isi, kebutuhan: isi, sudahDiajukan: false }),
      isi.ajukan ? loadGerbangPengajuan(tx, k, meja) : null,
    ])
    if (!dasar.ok) return dasar
    if (!canAjukan(k.pelaku, { ...isi, createdBy: '', perangkatDaerahId: dasar.value.kamus.perangkatDaerahId }).boleh && isi.kanal === 'perangkat-daerah')
      return refuse({ jenis: 'bukan-wewenang', alasan: 'di-luar-lingkup' })
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
  const asal = await simpanAsalUsulan(tx, k, isi)
  await catat(tx, k, {
    peristiwa: 'usulan-didraf',
    objek: { jenis: 'pengajuan', id: isi.pengajuanId },
    penugasan,
    baris: [sesudah('usulan', isi.usulanId, usulan), sesudah('pengajuan', isi.pengajuanId, pengajuan), ...asal],
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
  const luar = await periksaTempatAjuan(tx, k, isi)
  if (luar !== null) return refuse(luar)
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
    baris: [
      sesudah('usulan', isi.usulanId, usulan),
      sesudah('pengajuan', isi.pengajuanId, pengajuan),
      sesudah('putusan', putusanId, putusan),
      ...(await simpanAsalUsulan(tx, k, isi)),
    ],
    kabar: { ...hasil, suratDesa: isi.suratDesa, p: draf, judul: isi.judul, tempat: pengajuan.tempat, nomor, keputusan: 'ajukan', batas: null, sandaran: null },
  })
  const tandaTerima = terima(a.penandatangan, k, { nomor, pengajuanId: isi.pengajuanId, entri })
  return ok({ pengajuanId: isi.pengajuanId, usulanId: isi.usulanId, nomor, ...hasil.lanjut, versi: 2, anggaran: hasil.rupiah, tandaTerima })
}

/** Rewrites a draft, or a pengajuan returned for correction, until it is submitted (again). */
export function ubahDraf(k: Konteks, isi: UbahDraf): Promise<Result<HasilTulis, PenolakanPengusulan>> {
  return jalankanPerintah<HasilTulis, PenolakanPengusulan>(k, 'usulan.ubah-draf', isi, async (tx) => {
    const p = await lockPengajuan(tx, k.daerahId, isi.pengajuanId)
    if (p === null || p.usulanId !== isi.usulanId) return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
    const izin = canPutuskan(k.pelaku, p, 'ajukan')
    const izinTujuan = canAjukan(k.pelaku, { ...p, kodeWilayah: isi.kodeWilayah })
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    if (!izinTujuan.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izinTujuan.alasan })
    if (p.keadaan !== 'draf' && p.keadaan !== 'dikembalikan') return refuse({ jenis: 'bukan-draf' })
    const usang = periksaVersi(p, isi.versi, await findPutusanTerakhir(tx, k.daerahId, p.pengajuanId))
    if (usang !== null) return refuse(usang)
    if (isMengubahKebutuhan(await findKebutuhanBersama(tx, k.daerahId, isi.usulanId), isi)) return refuse({ jenis: 'kebutuhan-sudah-diputus' })
    // The way it came stays its way: another one would open other items of the catalogue.
    const isiTetap = { ...isi, kanal: p.kanal }
    const asal = await periksaAsalUsulan(tx, k, isiTetap, izin.penugasan)
    if (!asal.ok) return asal
    const dasar = await loadDasar(tx, k, { ...isiTetap, kebutuhan: isi, sudahDiajukan: p.nomor !== null })
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
    const barisAsal = await simpanAsalUsulan(tx, k, isiTetap)
    await catat(tx, k, {
      peristiwa: 'usulan-diperbaiki',
      objek: { jenis: 'pengajuan', id: p.pengajuanId },
      penugasan: izin.penugasan,
      baris: [sesudah('usulan', p.usulanId, usulan), sesudah('pengajuan', p.pengajuanId, pengajuan), ...barisAsal],
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
    const [isi, suratDesa] = await Promise.all([findIsi(tx, k.daerahId, pengajuanId), findSuratDesa(tx, k.daerahId, pengajuanId)])
    const tanpaSurat = periksaSuratDesa(izin.penugasan, p, suratDesa)
    if (tanpaSurat !== null) return refuse(tanpaSurat)
    const pintu = await loadButirPintu(tx, k.daerahId, isi.kamusId, p.kodeKecamatan)
    if (pintu === null) return refuse({ jenis: 'kamus-tidak-ditemukan', tahunAnggaran: p.tahunAnggaran })
    const kelompok = kelompokPengusul(isi.pengusulJenis, isi.kanal)
    const tutup = canPakaiKamus(pintu.butir, { kelompok, jalur: jalurKamus(isi.kanal), fokus: pintu.fokus, sudahDiajukan: p.nomor !== null })
    if (tutup !== null) return refuse(tutup)
    const [gerbang, terakhir] = await Promise.all([loadGerbangPengajuan(tx, k, p), findPutusanTerakhir(tx, k.daerahId, pengajuanId)])
    const boleh = await periksaAjuan(tx, k, { p, versi: perintah.versi, isi, kamus: pintu.butir, gerbang, terakhir })
    if (!boleh.ok) return boleh
    const luar = await periksaTempatTersimpan(tx, k, pengajuanId)
    if (luar !== null) return refuse(luar)
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
      suratDesa,
    })
    const tandaTerima = terima(penandatangan, k, { nomor, pengajuanId, entri })
    return ok({ ...hasil, tandaTerima })
  })
}

/** The signed receipt of a submission: number, time, and the ledger entry that holds it. */
function terima(penandatangan: Penandatangan, k: Konteks, { nomor, pengajuanId, entri }: { nomor: string; pengajuanId: string; entri: Entri }): TandaTerima {
  const { entriId, sidik } = entri
  return susunTandaTerima(penandatangan, { daerahId: k.daerahId, nomor, pengajuanId, waktu: k.saat, entriId, sidik: sidik.toString('hex') })
}
