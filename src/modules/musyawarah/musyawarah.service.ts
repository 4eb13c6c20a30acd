import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { setGerbang } from '#src/modules/jadwal/jadwal.service.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { OBJEK_BEKU, PERISTIWA_BEKU } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { countHadir, findBeritaAcara } from '#src/modules/musyawarah/berita-acara.queries.ts'
import { bekukan, susunBeritaAcara } from '#src/modules/musyawarah/berita-acara.service.ts'
import {
  canPimpin,
  langkahMusyawarah,
  type Musyawarah,
  type PenolakanLangkah,
  type PenolakanSusunan,
  periksaSusunan,
  tahapGerbang,
} from '#src/modules/musyawarah/musyawarah.ts'
import {
  type BarisMusyawarah,
  cekAcuan,
  findMusyawarah,
  insertMusyawarah,
  isAdaYangTerbuka,
  isBerkasAda,
  listMusyawarah,
  listTahun,
  lockMusyawarah,
  updateKeadaan,
} from '#src/modules/musyawarah/musyawarah.queries.ts'
import { IsiBeritaAcara } from '#src/modules/musyawarah/berita-acara.schema.ts'
import type { BeritaAcaraKeluar, LangkahMusyawarah, MusyawarahBaru, MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { type PenolakanUrutan, periksaUrutan } from '#src/modules/musyawarah/urutan-musyawarah.service.ts'
import { type PenolakanBelumDinilai, periksaSemuaDinilai } from '#src/modules/penilaian/hasil-penilaian.service.ts'
import { type PenolakanSuaraTerbuka, periksaSuaraTertutup } from '#src/modules/pemungutan-suara/pemungutan-suara.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'
import { type PenolakanTandaTanganKurang, periksaTandaTangan } from '#src/modules/tanda-tangan/tanda-tangan.service.ts'

export type PenolakanMusyawarah =
  | PenolakanLangkah
  | PenolakanSusunan
  | PenolakanUrutan
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'musyawarah-tidak-ditemukan' }
  | { readonly jenis: 'musyawarah-sudah-ada' }
  | { readonly jenis: 'musyawarah-sudah-ditutup'; readonly oleh: string; readonly pada: string }
  | { readonly jenis: 'pindaian-tidak-ditemukan' }
  | PenolakanSuaraTerbuka
  | PenolakanBelumDinilai
  | PenolakanTandaTanganKurang

export interface BeritaAcaraPublik {
  readonly sidik: string
  readonly isi: Pick<IsiBeritaAcara, 'nomor' | 'bidang'> & { readonly hadir: Omit<IsiBeritaAcara['hadir'], 'orang'> }
}

export interface HasilMusyawarah {
  readonly musyawarahId: string
  readonly keadaan: Musyawarah['keadaan']
  readonly versi: number
  readonly sidikHasil: string | null
}

/** Prepares a meeting; of a musrenbang there is one per level, place and budget year, and one per agency that holds its own forum. */
export function siapkanMusyawarah(k: Konteks, isi: MusyawarahBaru): Promise<Result<HasilMusyawarah, PenolakanMusyawarah>> {
  return jalankanPerintah<HasilMusyawarah, PenolakanMusyawarah>(k, 'musyawarah.siapkan', isi, async (tx) => {
    const { jenis = 'musrenbang', perangkatDaerahId = null, wilayahSub = null, kelompokKhusus = null } = isi
    const izin = canPimpin(k.pelaku, isi.tahap, isi.kodeWilayah, perangkatDaerahId)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const salah = periksaSusunan({ ...isi, jenis, perangkatDaerahId, wilayahSub, kelompokKhusus })
    if (salah !== null) return refuse(salah)
    const acuan = await cekAcuan(tx, k.daerahId, isi)
    if (!acuan.wilayah) return refuse({ jenis: 'susunan-musyawarah-salah', bidang: 'kodeWilayah' })
    if (!acuan.perangkat) return refuse({ jenis: 'susunan-musyawarah-salah', bidang: 'perangkatDaerahId' })
    const baris = await insertMusyawarah(tx, k.daerahId, isi, k.pelaku.penggunaId)
    if (baris === null) return refuse({ jenis: 'musyawarah-sudah-ada' })
    await catat(tx, k, {
      peristiwa: 'musyawarah-disiapkan',
      objek: { jenis: 'musyawarah', id: isi.musyawarahId },
      penugasan: izin.penugasan,
      baris: [sesudah('musyawarah', isi.musyawarahId, baris)],
    })
    return ok({ musyawarahId: isi.musyawarahId, keadaan: 'disiapkan', versi: 1, sidikHasil: null })
  })
}

/** Takes a meeting one step on. Opening opens the second gate of its stage; closing shuts it and freezes the berita acara with its hash. */
export function lanjutkanMusyawarah(k: Konteks, musyawarahId: string, langkah: LangkahMusyawarah): Promise<Result<HasilMusyawarah, PenolakanMusyawarah>> {
  return jalankanPerintah<HasilMusyawarah, PenolakanMusyawarah>(k, 'musyawarah.lanjutkan', { musyawarahId, ...langkah }, async (tx) => {
    const m = await lockMusyawarah(tx, k.daerahId, musyawarahId)
    if (m === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const izin = canPimpin(k.pelaku, m.tahap, m.kodeWilayah, m.perangkatDaerahId)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const bahan = await siapkanLangkah(tx, k, m, langkah)
    if (!bahan.ok) return bahan
    const urutan = langkah.ke === 'dibuka' ? await periksaUrutan(tx, k, m, langkah.pengecualian ?? []) : ok([])
    if (!urutan.ok) return urutan
    await aturGerbang(tx, k, m, langkah.ke)
    const beku = langkah.ke === 'ditutup' ? await tutup(tx, k, musyawarahId, { ...bahan.value, jabatan: izin.penugasan.jabatan }) : null
    const baris = await updateKeadaan(tx, k.daerahId, {
      musyawarahId,
      keadaan: langkah.ke,
      jumlahHadir: bahan.value.jumlahHadir,
      berkasHasilId: langkah.berkasHasilId,
      sidikHasil: beku?.sidik ?? null,
      nomor: beku?.nomor ?? langkah.nomor ?? null,
    })
    await catat(tx, k, {
      peristiwa: `musyawarah-${langkah.ke}`,
      objek: { jenis: 'musyawarah', id: musyawarahId },
      penugasan: izin.penugasan,
      baris: [sesudah('musyawarah', musyawarahId, baris), ...(beku === null ? [] : [beku.baris])],
      ...(beku === null ? {} : { data: { beritaAcara: beku.sidik } }),
      ...(urutan.value.length === 0 ? {} : { data: { pengecualian: urutan.value } }),
    })
    if (beku !== null)
      await catat(tx, k, {
        peristiwa: PERISTIWA_BEKU,
        objek: { jenis: OBJEK_BEKU, id: musyawarahId },
        penugasan: izin.penugasan,
        baris: [],
        data: { nomor: beku.nomor, sidik: beku.sidik },
      })
    return ok({ musyawarahId, keadaan: langkah.ke, versi: m.versi + 1, sidikHasil: beku?.sidik ?? null })
  })
}

interface Bahan {
  readonly jumlahHadir: number | null
  readonly berkasHasilId: string | null
  readonly nomor: string | null
}

/** Whether the step may be taken, with the attendance it counts: those noted as present, else the number given. */
async function siapkanLangkah(tx: Transaction, k: Konteks, m: BarisMusyawarah, langkah: LangkahMusyawarah): Promise<Result<Bahan, PenolakanMusyawarah>> {
  if (langkah.versi !== m.versi && langkah.ke === 'ditutup') {
    const beku = await findBeritaAcara(tx, k.daerahId, m.musyawarahId)
    if (beku !== null) return refuse({ jenis: 'musyawarah-sudah-ditutup', oleh: beku.jabatan, pada: beku.ditutupPada })
  }
  if (langkah.berkasHasilId !== null && !(await isBerkasAda(tx, k.daerahId, langkah.berkasHasilId))) return refuse({ jenis: 'pindaian-tidak-ditemukan' })
  const terbuka = langkah.ke === 'ditutup' ? await periksaSuaraTertutup(tx, k.daerahId, m.musyawarahId) : null
  if (terbuka !== null) return refuse(terbuka)
  const belum = langkah.ke === 'ditutup' ? await periksaSemuaDinilai(tx, k.daerahId, m.musyawarahId) : null
  if (belum !== null) return refuse(belum)
  const tercatat = langkah.ke === 'ditutup' ? await countHadir(tx, k.daerahId, m.musyawarahId) : 0
  const jumlahHadir = tercatat > 0 ? tercatat : langkah.jumlahHadir
  const berkasHasilId = langkah.berkasHasilId ?? m.berkasHasilId
  const ke = langkahMusyawarah(m, langkah.ke, { versi: langkah.versi, jumlahHadir, berkasHasilId })
  if (!ke.ok) return ke
  const menandatangani = langkah.ke === 'ditandatangani' || langkah.ke === 'disahkan'
  const kurang = menandatangani ? await periksaTandaTangan(tx, k.daerahId, m.musyawarahId) : null
  return kurang === null ? ok({ jumlahHadir, berkasHasilId, nomor: langkah.nomor ?? null }) : refuse(kurang)
}

async function tutup(tx: Transaction, k: Konteks, musyawarahId: string, p: Bahan & { readonly jabatan: string }): ReturnType<typeof bekukan> {
  const m = await findMusyawarah(tx, k.daerahId, musyawarahId)
  if (m === null) throw new Error(`musyawarah ${musyawarahId} terkunci tetapi tidak terbaca`)
  return bekukan(tx, k, m, p)
}

/** Several meetings of one stage and place may run at once (agencies' forums): the gate shuts with the last of them. */
async function aturGerbang(tx: Transaction, k: Konteks, m: Musyawarah, ke: Musyawarah['keadaan']): Promise<void> {
  const tahap = tahapGerbang(m)
  if (tahap === null || (ke !== 'dibuka' && ke !== 'ditutup')) return
  const terbuka = ke === 'dibuka' || (await isAdaYangTerbuka(tx, k.daerahId, m))
  await setGerbang(tx, k.daerahId, { tahunAnggaran: m.tahunAnggaran, tahap, kodeWilayah: m.kodeWilayah, terbuka, musyawarahId: m.musyawarahId })
}

export function listMusyawarahTahun(k: Pick<Konteks, 'sql' | 'daerahId'>, tahunAnggaran: number): Promise<MusyawarahKeluar[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listMusyawarah(tx, k.daerahId, tahunAnggaran))
}

export async function bacaMusyawarah(
  k: Pick<Konteks, 'sql' | 'daerahId'>,
  musyawarahId: string,
): Promise<Result<MusyawarahKeluar, { jenis: 'musyawarah-tidak-ditemukan' }>> {
  const m = await readTenant(k.sql, k.daerahId, (tx) => findMusyawarah(tx, k.daerahId, musyawarahId))
  return m === null ? refuse({ jenis: 'musyawarah-tidak-ditemukan' }) : ok(m)
}

/** What closing froze, byte for byte; before that, what it would freeze now. */
export async function bacaBeritaAcara(k: Konteks, musyawarahId: string): Promise<Result<BeritaAcaraKeluar, { jenis: 'musyawarah-tidak-ditemukan' }>> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const m = await findMusyawarah(tx, k.daerahId, musyawarahId)
    if (m === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const beku = await findBeritaAcara(tx, k.daerahId, musyawarahId)
    if (beku !== null) return ok({ sidik: beku.sidik, isi: IsiBeritaAcara.parse(JSON.parse(Buffer.from(beku.isi).toString('utf8'))) })
    const jabatan = k.pelaku.penugasan[0]?.jabatan ?? ''
    const { jumlahHadir, berkasHasilId } = m
    return ok({ sidik: null, isi: await susunBeritaAcara(tx, k, m, { jabatan, nomor: null, jumlahHadir, berkasHasilId }) })
  })
}

/** What was frozen, whole; null while the meeting is not closed. */
export async function bacaIsiBeku(k: Pick<Konteks, 'sql' | 'daerahId'>, musyawarahId: string): Promise<{ sidik: string; isi: IsiBeritaAcara } | null> {
  const beku = await readTenant(k.sql, k.daerahId, (tx) => findBeritaAcara(tx, k.daerahId, musyawarahId))
  return beku === null ? null : { sidik: beku.sidik, isi: IsiBeritaAcara.parse(JSON.parse(Buffer.from(beku.isi).toString('utf8'))) }
}

/** What was frozen, without anything about single people: what may be published. */
export async function bacaBeku(k: Pick<Konteks, 'sql' | 'daerahId'>, musyawarahId: string): Promise<BeritaAcaraPublik | null> {
  const beku = await bacaIsiBeku(k, musyawarahId)
  if (beku === null) return null
  const { nomor, bidang, hadir } = beku.isi
  const { orang: _, ...jumlah } = hadir
  return { sidik: beku.sidik, isi: { nomor, bidang, hadir: jumlah } }
}

/** Budget years with meetings, latest first. */
export async function listTahunMusyawarah(k: Pick<Konteks, 'sql' | 'daerahId'>): Promise<number[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listTahun(tx, k.daerahId))
}
