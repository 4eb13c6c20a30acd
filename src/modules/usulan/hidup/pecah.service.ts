import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { pesanPaguKecamatan } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { isWilayahTercakup, type Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { catatPutusan } from '#src/modules/usulan/putusan/catat-putusan.service.ts'
import { type Dasar, loadDasar, type PenolakanPengusulan } from '#src/modules/usulan/pengajuan/dasar-usulan.service.ts'
import { type PenolakanGabungPecah, periksaJumlahPecahan, periksaTempatPecahan } from '#src/modules/usulan/hidup/gabung-pecah.ts'
import { copyAsal, copyFoto, copyPengajuan, copyUsulan, findIsiHidup, isMemegangPagu } from '#src/modules/usulan/hidup/hidup.queries.ts'
import type { PecahanBaru, PerintahPecah } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { insertSilsilah } from '#src/modules/usulan/hidup/silsilah.queries.ts'
import { findIsi, insertPutusan } from '#src/modules/usulan/usulan.queries.ts'
import type { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'
import { beriNomor, konteksPutusan, loadGerbangPengajuan, muatUntukDiputus, terapkanPagu, tulisPutusan } from '#src/modules/usulan/usulan.service.ts'
import { type Pengajuan, putuskan as aturanPutuskan } from '#src/modules/usulan/usulan.ts'

export type PenolakanPecah = PenolakanPengusulan | PenolakanGabungPecah
export type HasilPecah = HasilTulis & { pecahan: { pengajuanId: string; nomor: string; anggaran: number }[] }

/** Splits a pengajuan: each part gets its own number and stands where the whole stood; together they cost no more than it did. */
export function pecah(k: Konteks, pengajuanId: string, perintah: PerintahPecah): Promise<Result<HasilPecah, PenolakanPecah>> {
  return jalankanPerintah<HasilPecah, PenolakanPecah>(k, 'usulan.pecah', { pengajuanId, ...perintah }, async (tx) => {
    const muat = await muatUntukDiputus(tx, k, pengajuanId, { keputusan: 'pecah', versi: perintah.versi })
    if (!muat.ok) return muat
    const { p: induk, penugasan } = muat.value
    const gerbang = await loadGerbangPengajuan(tx, k, induk)
    const isi = { keputusan: 'pecah', versi: induk.versi, alasan: perintah.alasan, teks: perintah.teks } as const
    const hasil = aturanPutuskan(induk, isi, await konteksPutusan(tx, k, { p: induk, keputusan: 'pecah', gerbang, terakhir: null, sandaran: null }))
    if (!hasil.ok) return hasil
    const bagian = await periksaBagian(tx, k, { induk, penugasan, perintah })
    if (!bagian.ok) return bagian
    const berpagu = await isMemegangPagu(tx, k.daerahId, pengajuanId)
    await terapkanPagu(tx, k, induk, { keputusan: 'pecah', hasil: hasil.value })
    const pecahan: HasilPecah['pecahan'] = []
    for (const b of bagian.value) {
      const satu = await tulisPecahan(tx, k, { induk, penugasan, berpagu, ...b })
      if (!satu.ok) return satu
      pecahan.push(satu.value)
    }
    const tulis = await tulisPutusan(tx, k, { p: induk, perintah: isi, hasil: hasil.value, penugasan, nomor: null, barisLain: [] })
    return ok({ ...tulis.hasil, pecahan })
  })
}

interface Periksa {
  readonly induk: Pengajuan
  readonly penugasan: Penugasan
  readonly perintah: PerintahPecah
}

interface Bagian {
  readonly bagian: PecahanBaru
  readonly kodeWilayah: string
  readonly dasar: Dasar
  readonly perangkatDaerahId: string
}

/** Every part by the catalogue of its year, in the kecamatan of the whole and the reach of who splits it; all together within the whole. */
async function periksaBagian(tx: Transaction, k: Konteks, { induk, penugasan, perintah }: Periksa): Promise<Result<Bagian[], PenolakanPecah>> {
  const { kanal, pengusulJenis } = await findIsi(tx, k.daerahId, induk.pengajuanId)
  const { kamusId } = await findIsiHidup(tx, k.daerahId, induk.pengajuanId)
  const daftar: Bagian[] = []
  for (const b of perintah.bagian) {
    const kodeWilayah = b.kodeWilayah ?? induk.kodeWilayah
    const salah = periksaTempatPecahan(induk, kodeWilayah)
    if (salah !== null) return refuse(salah)
    if (!isWilayahTercakup(penugasan.kodeWilayah, kodeWilayah)) return refuse({ jenis: 'bukan-wewenang', alasan: 'di-luar-lingkup' })
    const { usulanId, pengajuanId, volume, hargaSatuan } = b
    const tahunAnggaran = induk.tahunAnggaran
    const isi = { usulanId, pengajuanId, tahunAnggaran, kanal, kamusId: b.kamusId, kodeWilayah, volume, hargaSatuan, foto: [], sudahDiajukan: true }
    const dasar = await loadDasar(tx, k, { ...isi, pengusul: { jenis: pengusulJenis } })
    if (!dasar.ok) return dasar
    const perangkatDaerahId = b.kamusId === kamusId ? induk.perangkatDaerahId : dasar.value.kamus.perangkatDaerahId
    daftar.push({ bagian: b, kodeWilayah, dasar: dasar.value, perangkatDaerahId })
  }
  const lebih = periksaJumlahPecahan(
    induk,
    daftar.map((d) => d.dasar.hitung.anggaran),
  )
  return lebih === null ? ok(daftar) : refuse(lebih)
}

interface Ditulis extends Bagian {
  readonly induk: Pengajuan
  readonly penugasan: Penugasan
  readonly berpagu: boolean
}

async function tulisPecahan(tx: Transaction, k: Konteks, d: Ditulis): Promise<Result<HasilPecah['pecahan'][number], PenolakanPecah>> {
  const { induk, bagian: b, dasar } = d
  const nomor = await beriNomor(tx, k.daerahId, { tahunAnggaran: induk.tahunAnggaran, kodeWilayah: d.kodeWilayah })
  const baru = {
    induk,
    bagian: b,
    kodeWilayah: d.kodeWilayah,
    hitung: dasar.hitung,
    satuan: dasar.kamus.satuan,
    bidangPembangunan: dasar.kamus.bidangPembangunan,
    perangkatDaerahId: d.perangkatDaerahId,
    nomor,
    saat: k.saat,
    createdBy: k.pelaku.penggunaId,
  }
  const usulan = await copyUsulan(tx, k.daerahId, baru)
  if (usulan === null) return refuse({ jenis: 'usulan-sudah-ada', pengajuanId: b.pengajuanId })
  const pengajuan = await copyPengajuan(tx, k.daerahId, baru)
  await copyFoto(tx, k.daerahId, induk.usulanId, b.usulanId)
  const asal = await copyAsal(tx, k.daerahId, induk.usulanId, b.usulanId)
  if (d.berpagu) {
    const { tahunAnggaran, kodeKecamatan } = induk
    const lingkup = { daerahId: k.daerahId, tahunAnggaran, kodeKecamatan, bidangPembangunan: dasar.kamus.bidangPembangunan }
    const pesan = await pesanPaguKecamatan(tx, lingkup, b.pengajuanId, dasar.hitung.anggaran)
    if (!pesan.ok) return pesan
  }
  await catatPecahan(tx, k, d, { usulan, pengajuan, asal, nomor })
  return ok({ pengajuanId: b.pengajuanId, nomor, anggaran: dasar.hitung.anggaran })
}

interface Tertulis {
  readonly usulan: NonNullable<Awaited<ReturnType<typeof copyUsulan>>>
  readonly pengajuan: Awaited<ReturnType<typeof copyPengajuan>>
  readonly asal: Awaited<ReturnType<typeof copyAsal>>
  readonly nomor: string
}

/** A part's first decision is its own entry; its whole, its ledger entry and whoever it waits for now. */
async function catatPecahan(tx: Transaction, k: Konteks, d: Ditulis, { usulan, pengajuan, asal, nomor }: Tertulis): Promise<void> {
  const { induk, bagian: b, dasar } = d
  const [silsilahId, putusanId] = [randomUUID(), randomUUID()]
  const lanjut = { tahap: induk.tahap, keadaan: 'diajukan' } as const
  const hasil = { lanjut, volume: b.volume, rupiah: dasar.hitung.anggaran, perangkatDaerahId: d.perangkatDaerahId }
  const silsilah = await insertSilsilah(tx, k.daerahId, {
    silsilahId,
    jenis: 'dipecah',
    asal: induk.pengajuanId,
    tujuan: b.pengajuanId,
    createdBy: k.pelaku.penggunaId,
  })
  const putusan = await insertPutusan(tx, k.daerahId, {
    putusanId,
    pengajuanId: b.pengajuanId,
    urut: 1,
    tahap: 'pengusulan',
    keputusan: 'ajukan',
    hasil,
    alasan: null,
    teks: null,
    urutanPrioritas: null,
    penugasan: d.penugasan,
    penggunaId: k.pelaku.penggunaId,
    saat: k.saat,
  })
  await catatPutusan(tx, k, {
    pengajuanId: b.pengajuanId,
    penugasan: d.penugasan,
    baris: [
      sesudah('usulan', b.usulanId, usulan),
      sesudah('pengajuan', b.pengajuanId, pengajuan),
      sesudah('silsilah', silsilahId, silsilah),
      sesudah('putusan', putusanId, putusan),
      ...(asal === null ? [] : [sesudah('usulan_asal', b.usulanId, asal)]),
    ],
    kabar: {
      ...hasil,
      p: { ...induk, tahap: 'pengusulan', keadaan: 'draf', kodeWilayah: d.kodeWilayah, perangkatDaerahId: d.perangkatDaerahId },
      judul: b.judul,
      tempat: pengajuan.tempat,
      nomor,
      keputusan: 'ajukan',
      batas: null,
      sandaran: null,
    },
  })
}
