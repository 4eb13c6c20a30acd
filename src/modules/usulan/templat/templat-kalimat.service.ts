import { formatKuantitas, tulisSatuan } from '#src/lib/kuantitas.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { bacaTemplatBaku } from '#src/modules/usulan/templat/templat-baku.service.ts'
import {
  countTemplat,
  findPenanda,
  insertTemplat,
  isNamaTerpakai,
  listTemplat,
  lockTemplat,
  type Meja,
  updateHapusTemplat,
  updateTemplat,
} from '#src/modules/usulan/templat/templat-kalimat.queries.ts'
import type { SaringanTemplat, TemplatBaru, TemplatKalimat, UbahTemplat } from '#src/modules/usulan/templat/templat-kalimat.schema.ts'
import {
  cariPenandaAsing,
  PENANDA_DIKENAL,
  isBerpenanda,
  isiTemplat,
  MAKS_TEMPLAT,
  type PenolakanIsiTemplat,
  type PenolakanTemplat,
  susunPenanda,
} from '#src/modules/usulan/templat/templat-kalimat.ts'
import { canKelolaTemplat } from '#src/modules/usulan/usulan.policy.ts'

type Tolak = PenolakanTemplat | PenolakanPerintah | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
type Hasil = { readonly templatId: string; readonly versi: number }

/** What the caller may choose from at a stage: the desk's own, then the program's. Who does not decide there sees the program's only. */
export async function listTemplatKalimat(k: Pick<Konteks, 'sql' | 'daerahId' | 'pelaku'>, s: SaringanTemplat): Promise<TemplatKalimat[]> {
  const izin = canKelolaTemplat(k.pelaku, s.tahap)
  const sendiri = izin.boleh ? await readTenant(k.sql, k.daerahId, (tx) => listTemplat(tx, k.daerahId, meja(s.tahap, izin.penugasan))) : []
  return [...sendiri, ...bacaTemplatBaku()].filter((t) => s.keputusan === undefined || t.keputusan === s.keputusan)
}

export function simpanTemplat(k: Konteks, isi: TemplatBaru): Promise<Result<Hasil, Tolak>> {
  return jalankanPerintah<Hasil, Tolak>(k, 'usulan.simpan-templat', isi, async (tx) => {
    const izin = canKelolaTemplat(k.pelaku, isi.tahap)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const salah = periksaPenanda(isi.teks)
    if (salah !== null) return refuse(salah)
    const m = meja(isi.tahap, izin.penugasan)
    if ((await countTemplat(tx, k.daerahId, m)) >= MAKS_TEMPLAT) return refuse({ jenis: 'templat-terlalu-banyak', maks: MAKS_TEMPLAT })
    const baris = await insertTemplat(tx, k.daerahId, { ...isi, oleh: k.pelaku.penggunaId }, m)
    if (baris === null) return refuse({ jenis: 'nama-templat-terpakai', nama: isi.nama })
    await catat(tx, k, {
      peristiwa: 'templat-kalimat-disimpan',
      objek: { jenis: 'templat-kalimat', id: isi.templatId },
      penugasan: izin.penugasan,
      baris: [sesudah('templat_kalimat', isi.templatId, baris)],
    })
    return ok({ templatId: isi.templatId, versi: 1 })
  })
}

export function ubahTemplat(k: Konteks, templatId: string, isi: UbahTemplat): Promise<Result<Hasil, Tolak>> {
  return jalankanPerintah<Hasil, Tolak>(k, 'usulan.ubah-templat', { templatId, ...isi }, async (tx) => {
    const t = await muatMilikSendiri(tx, k, templatId, isi.versi)
    if (!t.ok) return t
    const { m, keputusan, penugasan } = t.value
    const salah = periksaPenanda(isi.teks)
    if (salah !== null) return refuse(salah)
    if (await isNamaTerpakai(tx, k.daerahId, { templatId, keputusan, nama: isi.nama }, m)) return refuse({ jenis: 'nama-templat-terpakai', nama: isi.nama })
    const baris = await updateTemplat(tx, k.daerahId, templatId, isi)
    await catat(tx, k, {
      peristiwa: 'templat-kalimat-diubah',
      objek: { jenis: 'templat-kalimat', id: templatId },
      penugasan,
      baris: [sesudah('templat_kalimat', templatId, baris)],
    })
    return ok({ templatId, versi: isi.versi + 1 })
  })
}

export function hapusTemplat(k: Konteks, templatId: string, versi: number): Promise<Result<Hasil, Tolak>> {
  return jalankanPerintah<Hasil, Tolak>(k, 'usulan.hapus-templat', { templatId, versi }, async (tx) => {
    const t = await muatMilikSendiri(tx, k, templatId, versi)
    if (!t.ok) return t
    const baris = await updateHapusTemplat(tx, k.daerahId, templatId, k.saat)
    await catat(tx, k, {
      peristiwa: 'templat-kalimat-dihapus',
      objek: { jenis: 'templat-kalimat', id: templatId },
      penugasan: t.value.penugasan,
      baris: [sesudah('templat_kalimat', templatId, baris)],
    })
    return ok({ templatId, versi: versi + 1 })
  })
}

/** The sentence as it is written for one proposal; one without marks stays as it is. */
export async function isiTeks(
  tx: Transaction,
  daerahId: string,
  pengajuanId: string,
  teks: string | undefined,
): Promise<Result<string | undefined, PenolakanIsiTemplat>> {
  if (teks === undefined || !isBerpenanda(teks)) return ok(teks)
  const { volume, satuan, ...u } = await findPenanda(tx, daerahId, pengajuanId)
  return isiTemplat(teks, susunPenanda({ ...u, volume: formatKuantitas(volume, tulisSatuan(satuan)) }))
}

function meja(tahap: Tahap, { kodeWilayah, perangkatDaerahId }: Penugasan): Meja {
  return { tahap, kodeWilayah, perangkatDaerahId }
}

function periksaPenanda(teks: string): PenolakanIsiTemplat | null {
  const penanda = cariPenandaAsing(teks)
  return penanda === null ? null : { jenis: 'penanda-tidak-dikenal', penanda, dikenal: PENANDA_DIKENAL.join(', ') }
}

/** Another desk's sentence is not there, as far as this one knows. */
async function muatMilikSendiri(
  tx: Transaction,
  k: Konteks,
  templatId: string,
  versi: number,
): Promise<Result<{ m: Meja; keputusan: string; penugasan: Penugasan }, Tolak>> {
  const t = await lockTemplat(tx, k.daerahId, templatId)
  if (t === null) return refuse({ jenis: 'templat-tidak-ditemukan' })
  const izin = canKelolaTemplat(k.pelaku, t.tahap)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  const m = meja(t.tahap, izin.penugasan)
  if (m.kodeWilayah !== t.kodeWilayah || m.perangkatDaerahId !== t.perangkatDaerahId) return refuse({ jenis: 'templat-tidak-ditemukan' })
  return t.versi === versi ? ok({ m, keputusan: t.keputusan, penugasan: izin.penugasan }) : refuse({ jenis: 'templat-sudah-berubah' })
}
