import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import {
  isDibatalkan,
  type Jadwal,
  type JadwalBaru,
  type KonteksAtur,
  type PenolakanAturJadwal,
  periksaBatalkan,
  periksaPendekkan,
  periksaPerpanjang,
  periksaTambah,
  periksaUbah,
  periksaUrutan,
  type PerubahanJadwal,
  sebutJendela,
  tulisJendela,
} from '#src/modules/jadwal/aturan-jadwal.ts'
import { kabarkanPerubahan, kabarkanUbah } from '#src/modules/jadwal/kabar-jadwal.service.ts'
import { canAturJadwal } from '#src/modules/jadwal/jadwal.policy.ts'
import { findRute, insertJadwal, insertPerubahan, listJadwal, listWilayahAsing, lockJadwal, updateJadwal } from '#src/modules/jadwal/jadwal.queries.ts'
import type {
  BatalkanJadwal,
  HasilJadwal,
  JadwalMasuk,
  PendekkanJadwal,
  PerpanjangJadwal,
  TambahJadwal,
  UbahJadwal,
} from '#src/modules/jadwal/jadwal.schema.ts'
import { bukaDari, tutupDari } from '#src/modules/jadwal/waktu-jendela.ts'
import { type Baris, sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { type AlasanTanpaWewenang, isWilayahTercakup, type Penugasan } from '#src/modules/pengguna/pengguna.ts'

export type PenolakanKalimatJadwal =
  | PenolakanAturJadwal
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'jadwal-ke'; readonly letak: number; readonly sebab: string; readonly kode: string }

export type HasilAtur<T> = Result<T, PenolakanKalimatJadwal>

export interface Meja {
  readonly tx: Transaction
  readonly k: Konteks
  readonly penugasan: Penugasan
}

/** Every act on the calendar: whoever may, one at a time, in one transaction. */
export function atur<T>(k: Konteks, operasi: string, isi: unknown, kerja: (m: Meja) => Promise<HasilAtur<T>>): Promise<HasilAtur<T>> {
  return jalankanPerintah<T, PenolakanKalimatJadwal>(k, operasi, isi, async (tx) => {
    const izin = canAturJadwal(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    await lockJadwal(tx, k.daerahId)
    return kerja({ tx, k, penugasan: izin.penugasan })
  })
}

export async function konteksAtur({ tx, k }: Meja, tahunAnggaran: number | null): Promise<KonteksAtur> {
  return { saat: k.saat, zona: k.zona, ada: await listJadwal(tx, k.daerahId, tahunAnggaran) }
}

export function jadwalDari(j: JadwalMasuk, zona: Konteks['zona']): JadwalBaru {
  const { sampai, tahunKegiatan, ...isi } = j
  return { ...isi, tahunKegiatan: tahunKegiatan ?? j.tahunAnggaran - 1, buka: bukaDari(j.buka, zona), tutup: tutupDari(sampai, zona) }
}

export async function periksaWilayah({ tx, k }: Meja, daftar: readonly { readonly kodeWilayah: string | null }[]): Promise<PenolakanAturJadwal | null> {
  const kode = [...new Set(daftar.flatMap((j) => (j.kodeWilayah === null ? [] : [j.kodeWilayah])))]
  const [asing] = kode.length === 0 ? [] : await listWilayahAsing(tx, k.daerahId, kode)
  return asing === undefined ? null : { jenis: 'wilayah-di-luar-daerah', kodeWilayah: asing }
}

export async function catatJadwal({ tx, k, penugasan }: Meja, peristiwa: string, id: string, baris: readonly Baris[]): Promise<void> {
  await catat(tx, k, { peristiwa, objek: { jenis: 'jadwal', id }, penugasan, baris })
}

/** Warnings that concern one window, after it was saved. */
async function hasilDengan(m: Meja, jadwalId: string, tahunAnggaran: number): Promise<HasilAtur<HasilJadwal>> {
  const [ada, rute] = await Promise.all([listJadwal(m.tx, m.k.daerahId, tahunAnggaran), findRute(m.tx, m.k.daerahId)])
  const peringatan = periksaUrutan(ada, m.k.zona, rute).filter((p) => p.lebihDulu.jadwalId === jadwalId || p.kemudian.jadwalId === jadwalId)
  return ok({ jadwalId, versi: ada.find((j) => j.jadwalId === jadwalId)?.versi ?? 1, peringatan })
}

export function tambahJadwal(k: Konteks, isi: TambahJadwal): Promise<HasilAtur<HasilJadwal>> {
  return atur(k, 'jadwal.tambah', isi, async (m) => {
    const { jadwalId, ...masuk } = isi
    const baru = jadwalDari(masuk, k.zona)
    const penolakan = periksaTambah(baru, await konteksAtur(m, isi.tahunAnggaran)) ?? (await periksaWilayah(m, [baru]))
    if (penolakan !== null) return refuse(penolakan)
    const [baris] = await insertJadwal(m.tx, k.daerahId, [{ ...baru, jadwalId }])
    if (baris === undefined) return refuse({ jenis: 'jadwal-sudah-berubah', versi: 1 })
    await catatJadwal(m, 'jadwal-ditetapkan', jadwalId, [sesudah('jadwal', jadwalId, baris)])
    return hasilDengan(m, jadwalId, isi.tahunAnggaran)
  })
}

/** Changes a window that has not opened; an open one is moved by letter. */
export function ubahJadwal(k: Konteks, jadwalId: string, isi: UbahJadwal): Promise<HasilAtur<HasilJadwal>> {
  return atur(k, 'jadwal.ubah', { jadwalId, ...isi }, async (m) => {
    const c = await konteksAtur(m, null)
    const lama = c.ada.find((j) => j.jadwalId === jadwalId)
    if (lama === undefined) return refuse({ jenis: 'jadwal-tidak-ditemukan' })
    const { versi, sampai, ...lain } = isi
    const baru: JadwalBaru = { ...pokok(lama), ...lain, buka: bukaDari(isi.buka, k.zona), tutup: tutupDari(sampai, k.zona) }
    const penolakan = periksaUbah(lama, baru, versi, c)
    if (penolakan !== null) return refuse(penolakan)
    const baris = await updateJadwal(m.tx, k.daerahId, jadwalId, baru)
    await catatJadwal(m, 'jadwal-diubah', jadwalId, [sesudah('jadwal', jadwalId, baris)])
    await kabarkanUbah(m.tx, k, jadwalId, baru)
    return hasilDengan(m, jadwalId, lama.tahunAnggaran)
  })
}

function pokok(j: Jadwal): JadwalBaru {
  const { tahunAnggaran, tahunKegiatan, proses, tahap, kodeWilayah, buka, tutup, musyawarahWajib, publik, dasarHukum } = j
  return { tahunAnggaran, tahunKegiatan, proses, tahap, kodeWilayah, buka, tutup, musyawarahWajib, publik, dasarHukum }
}

/** Moves the closing back by a public letter. For a part of the region that part gets a window of its own, with the same first dates. */
export function perpanjangJadwal(k: Konteks, jadwalId: string, isi: PerpanjangJadwal): Promise<HasilAtur<HasilJadwal>> {
  return atur(k, 'jadwal.perpanjang', { jadwalId, ...isi }, async (m) => {
    const c = await konteksAtur(m, null)
    const induk = c.ada.find((j) => j.jadwalId === jadwalId)
    if (induk === undefined) return refuse({ jenis: 'jadwal-tidak-ditemukan' })
    const sendiri = await sasaranPerpanjangan(m, induk, isi.kodeWilayah, c.ada)
    if (!sendiri.ok) return sendiri
    const { jadwal, baru } = sendiri.value
    const tutup = tutupDari(isi.sampai, k.zona)
    // A copied window has its parent's version on the sender's screen.
    const penolakan = periksaPerpanjang(baru ? { ...jadwal, versi: induk.versi } : jadwal, { ...isi, tutup }, c)
    if (penolakan !== null) return refuse(penolakan)
    const disalin = baru ? await insertJadwal(m.tx, k.daerahId, [{ ...pokok(jadwal), tutup: jadwal.tutupSemula, jadwalId: jadwal.jadwalId }]) : []
    if (baru && disalin.length === 0) return refuse({ jenis: 'jadwal-sudah-berubah', versi: jadwal.versi })
    return simpanPerubahan(m, jadwal, { ...isi, jenis: 'perpanjangan', tutupBaru: tutup })
  })
}

/** The window itself, the part's own window, or a copy of the window for the part. */
async function sasaranPerpanjangan(
  m: Meja,
  induk: Jadwal,
  kodeWilayah: string | null,
  ada: readonly Jadwal[],
): Promise<HasilAtur<{ readonly jadwal: Jadwal; readonly baru: boolean }>> {
  if (kodeWilayah === null || kodeWilayah === induk.kodeWilayah) return ok({ jadwal: induk, baru: false })
  if (!isWilayahTercakup(induk.kodeWilayah, kodeWilayah)) return refuse({ jenis: 'wilayah-bukan-bagian-jendela', kodeWilayah })
  const asing = await periksaWilayah(m, [{ kodeWilayah }])
  if (asing !== null) return refuse(asing)
  const calon: Jadwal = { ...induk, jadwalId: randomUUID(), kodeWilayah, versi: 1, tutup: induk.tutup, perubahan: [] }
  const punya = ada.find((a) => !isDibatalkan(a) && isSewilayah(a, calon) && a.buka < calon.tutup && calon.buka < a.tutup)
  return punya === undefined
    ? ok({ jadwal: calon, baru: true })
    : refuse({ jenis: 'wilayah-punya-jendela', kodeWilayah, lain: tulisJendela(sebutJendela(punya, m.k.zona)) })
}

function isSewilayah(a: Jadwal, b: Jadwal): boolean {
  return a.tahunAnggaran === b.tahunAnggaran && a.proses === b.proses && a.tahap === b.tahap && a.kodeWilayah === b.kodeWilayah
}

const PERISTIWA = { perpanjangan: 'jadwal-diperpanjang', pemendekan: 'jadwal-dipendekkan', pembatalan: 'jadwal-dibatalkan' } as const

type IsiPerubahan = Pick<PerubahanJadwal, 'perubahanId' | 'jenis' | 'tutupBaru' | 'nomorSurat' | 'tanggalSurat' | 'penandatangan' | 'alasan'>

async function simpanPerubahan(m: Meja, j: Jadwal, p: IsiPerubahan): Promise<HasilAtur<HasilJadwal>> {
  const { perubahanId, jenis, tutupBaru, nomorSurat, tanggalSurat, penandatangan, alasan } = p
  const { jadwal, perubahan } = await insertPerubahan(m.tx, m.k.daerahId, {
    perubahanId,
    jadwalId: j.jadwalId,
    urut: j.perubahan.length + 1,
    jenis,
    tutupLama: j.tutup,
    tutupBaru,
    nomorSurat,
    tanggalSurat,
    penandatangan,
    alasan,
    ditetapkanPada: m.k.saat,
    createdBy: m.k.pelaku.penggunaId,
  })
  await catatJadwal(m, PERISTIWA[jenis], j.jadwalId, [sesudah('jadwal', j.jadwalId, jadwal), sesudah('perubahan_jadwal', perubahanId, perubahan)])
  await kabarkanPerubahan(m.tx, m.k, j, p)
  return hasilDengan(m, j.jadwalId, j.tahunAnggaran)
}

export function pendekkanJadwal(k: Konteks, jadwalId: string, isi: PendekkanJadwal): Promise<HasilAtur<HasilJadwal>> {
  return ubahDenganSurat(k, { operasi: 'jadwal.pendekkan', jadwalId, isi }, (j, c) => {
    const tutupBaru: Saat = tutupDari(isi.sampai, k.zona)
    return periksaPendekkan(j, { ...isi, tutup: tutupBaru }, c) ?? { ...isi, jenis: 'pemendekan' as const, tutupBaru }
  })
}

/** Takes a window away: where it was a region's own, the general one counts again. */
export function batalkanJadwal(k: Konteks, jadwalId: string, isi: BatalkanJadwal): Promise<HasilAtur<HasilJadwal>> {
  return ubahDenganSurat(
    k,
    { operasi: 'jadwal.batalkan', jadwalId, isi },
    (j, c) => periksaBatalkan(j, isi, c) ?? { ...isi, jenis: 'pembatalan' as const, tutupBaru: null },
  )
}

function ubahDenganSurat(
  k: Konteks,
  { operasi, jadwalId, isi }: { operasi: string; jadwalId: string; isi: object },
  periksa: (j: Jadwal, c: KonteksAtur) => PenolakanAturJadwal | IsiPerubahan,
): Promise<HasilAtur<HasilJadwal>> {
  return atur(k, operasi, { jadwalId, ...isi }, async (m) => {
    const c = await konteksAtur(m, null)
    const j = c.ada.find((a) => a.jadwalId === jadwalId)
    if (j === undefined) return refuse({ jenis: 'jadwal-tidak-ditemukan' })
    const hasil = periksa(j, c)
    return 'perubahanId' in hasil ? simpanPerubahan(m, j, hasil) : refuse(hasil)
  })
}
