import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { pesanPaguKecamatan } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { loadButirPintu } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { isWilayahTercakup, type Penugasan } from '#src/modules/pengguna/pengguna.ts'
import type { PenolakanPengusulan } from '#src/modules/usulan/pengajuan/dasar-usulan.service.ts'
import { type BagianGabungan, naikkanInduk, type PenolakanGabungPecah, periksaGabungan } from '#src/modules/usulan/hidup/gabung-pecah.ts'
import { findIsiHidup, isMemegangPagu } from '#src/modules/usulan/hidup/hidup.queries.ts'
import type { PerintahGabungkan } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { insertSilsilah } from '#src/modules/usulan/hidup/silsilah.queries.ts'
import { tolakBilaDipegang } from '#src/modules/usulan/meja/pegangan.service.ts'
import { canPutuskan } from '#src/modules/usulan/usulan.policy.ts'
import { findPutusanTerakhir, lockPengajuan } from '#src/modules/usulan/usulan.queries.ts'
import type { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'
import { konteksPutusan, loadGerbangPengajuan, type PenolakanUsulan, terapkanPagu, tulisPutusan } from '#src/modules/usulan/usulan.service.ts'
import { hitungAnggaran, type Pengajuan, periksaVersi, putuskan as aturanPutuskan } from '#src/modules/usulan/usulan.ts'

export type PenolakanGabung = PenolakanPengusulan | PenolakanGabungPecah

/** Merges pengajuan into one: the parts end as `digabung` and stay readable, the parent keeps its words and may grow to their sum. */
export function gabungkan(k: Konteks, indukId: string, perintah: PerintahGabungkan): Promise<Result<HasilTulis, PenolakanGabung>> {
  return jalankanPerintah<HasilTulis, PenolakanGabung>(k, 'usulan.gabungkan', { indukId, ...perintah }, async (tx) => {
    const terkunci = await kunci(tx, k, indukId, perintah)
    if (!terkunci.ok) return terkunci
    const { induk, anak } = terkunci.value
    const salah = periksaGabungan(induk, anak)
    if (salah !== null) return refuse(salah)
    const jadi = await ukuranInduk(tx, k, terkunci.value, perintah)
    if (!jadi.ok) return jadi
    let penugasan: Penugasan | null = null
    for (const p of anak) {
      const hasil = await gabungkanSatu(tx, k, { p, induk, perintah })
      if (!hasil.ok) return hasil
      penugasan = hasil.value
    }
    if (penugasan === null) return refuse({ jenis: 'gabungan-dengan-diri' })
    return tulisInduk(tx, k, { induk, jadi: jadi.value, perintah, penugasan })
  })
}

interface Terkunci {
  readonly induk: BagianGabungan
  readonly anak: readonly BagianGabungan[]
}

/** All of them, locked in one order so that two merges cannot wait for each other, each in the version that was seen. */
async function kunci(tx: Transaction, k: Konteks, indukId: string, perintah: PerintahGabungkan): Promise<Result<Terkunci, PenolakanUsulan>> {
  const dilihat = new Map([...perintah.anak.map((a) => [a.pengajuanId, a.versi] as const), [indukId, perintah.versi] as const])
  const ada = new Map<string, BagianGabungan>()
  for (const id of [...dilihat.keys()].toSorted()) {
    const p = await lockPengajuan(tx, k.daerahId, id)
    if (p === null || (p.keadaan === 'draf' && p.createdBy !== k.pelaku.penggunaId)) return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
    const usang = periksaVersi(p, dilihat.get(id) ?? 0, await findPutusanTerakhir(tx, k.daerahId, id))
    if (usang !== null) return refuse(usang)
    ada.set(id, { ...p, satuan: (await findIsiHidup(tx, k.daerahId, id)).satuan })
  }
  const induk = ada.get(indukId)
  if (induk === undefined) return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
  return ok({ induk, anak: perintah.anak.flatMap((a) => ada.get(a.pengajuanId) ?? []) })
}

type Ukuran = Pick<Pengajuan, 'volumeKini' | 'anggaranKini'>

/** What the parent is worth afterwards: as before, or raised by whoever also decides on it, within its own catalogue item. */
async function ukuranInduk(
  tx: Transaction,
  k: Konteks,
  { induk, anak }: Terkunci,
  { volume, rupiah }: PerintahGabungkan,
): Promise<Result<Ukuran, PenolakanGabung>> {
  if (volume === undefined) return ok(induk)
  const izin = canPutuskan(k.pelaku, induk, 'ubah')
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  const pintu = await loadButirPintu(tx, k.daerahId, (await findIsiHidup(tx, k.daerahId, induk.pengajuanId)).kamusId, induk.kodeKecamatan)
  if (pintu === null) return refuse({ jenis: 'kamus-tidak-ditemukan', tahunAnggaran: induk.tahunAnggaran })
  const hitung = hitungAnggaran(pintu.butir, volume, induk.hargaSatuan)
  if (!hitung.ok) return hitung
  const naik = naikkanInduk(induk, anak, { volume, hitung: hitung.value, rupiah })
  return naik.ok ? ok({ volumeKini: naik.value.volume, anggaranKini: naik.value.rupiah }) : naik
}

interface Satu {
  readonly p: Pengajuan
  readonly induk: Pengajuan
  readonly perintah: PerintahGabungkan
}

/** Ends one part: decided by its own stage, its ceiling released, its parent named. */
async function gabungkanSatu(tx: Transaction, k: Konteks, { p, induk, perintah }: Satu): Promise<Result<Penugasan, PenolakanGabung>> {
  const izin = canPutuskan(k.pelaku, p, 'gabungkan')
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  const dipegang = await tolakBilaDipegang(tx, k, p.pengajuanId, 'gabungkan')
  if (dipegang !== null) return refuse(dipegang)
  // Nobody hides a proposal in another place's: the parent lies within the same reach.
  if (!isWilayahTercakup(izin.penugasan.kodeWilayah, induk.kodeWilayah)) return refuse({ jenis: 'bukan-wewenang', alasan: 'di-luar-lingkup' })
  const gerbang = await loadGerbangPengajuan(tx, k, p)
  const isi = { keputusan: 'gabungkan', versi: p.versi, alasan: perintah.alasan, teks: perintah.teks } as const
  const hasil = aturanPutuskan(p, isi, await konteksPutusan(tx, k, { p, keputusan: 'gabungkan', gerbang, terakhir: null, sandaran: null }))
  if (!hasil.ok) return hasil
  const pagu = await terapkanPagu(tx, k, p, { keputusan: 'gabungkan', hasil: hasil.value })
  if (!pagu.ok) return pagu
  const silsilahId = randomUUID()
  const silsilah = await insertSilsilah(tx, k.daerahId, {
    silsilahId,
    jenis: 'digabung',
    asal: p.pengajuanId,
    tujuan: induk.pengajuanId,
    createdBy: k.pelaku.penggunaId,
  })
  await tulisPutusan(tx, k, {
    p,
    perintah: isi,
    hasil: hasil.value,
    penugasan: izin.penugasan,
    nomor: null,
    barisLain: [sesudah('silsilah', silsilahId, silsilah)],
  })
  return ok(izin.penugasan)
}

interface Induk {
  readonly induk: Pengajuan
  readonly jadi: Ukuran
  readonly perintah: PerintahGabungkan
  readonly penugasan: Penugasan
}

/** The parent stands where it stood; what it grew by is reserved anew once its parts have let go. */
async function tulisInduk(tx: Transaction, k: Konteks, { induk, jadi, perintah, penugasan }: Induk): Promise<Result<HasilTulis, PenolakanGabung>> {
  if (jadi.anggaranKini !== induk.anggaranKini && (await isMemegangPagu(tx, k.daerahId, induk.pengajuanId))) {
    const lingkup = { daerahId: k.daerahId, tahunAnggaran: induk.tahunAnggaran, kodeKecamatan: induk.kodeKecamatan, bidangPembangunan: induk.bidangPembangunan }
    const pesan = await pesanPaguKecamatan(tx, lingkup, induk.pengajuanId, jadi.anggaranKini)
    if (!pesan.ok) return pesan
  }
  const { hasil } = await tulisPutusan(tx, k, {
    p: induk,
    perintah: { keputusan: 'gabungkan', versi: induk.versi, alasan: perintah.alasan, teks: perintah.teks },
    hasil: {
      lanjut: { tahap: induk.tahap, keadaan: induk.keadaan },
      volume: jadi.volumeKini,
      rupiah: jadi.anggaranKini,
      perangkatDaerahId: induk.perangkatDaerahId,
      batasPerbaikan: induk.batasPerbaikan,
    },
    penugasan,
    nomor: null,
    barisLain: [],
    tetapMenunggu: true,
  })
  return ok(hasil)
}
