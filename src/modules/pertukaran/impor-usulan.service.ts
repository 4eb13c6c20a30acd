import { randomUUID } from 'node:crypto'
import { bukaAlir, type BarisAlir, type LembarAlir, LembarTerlaluPanjang, type PenolakanAlir } from '#src/lib/alir-lembar.ts'
import { nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { SEL_KOSONG, type SelTabel } from '#src/lib/tabel.ts'
import { saatDi } from '#src/lib/waktu.ts'
import { kanonik, sesudah, sidik } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { konteksSatu, type Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { type AcuanLembar, muatAcuanLembar } from '#src/modules/pertukaran/acuan-sipd.service.ts'
import { bacaBarisSipd, type IsiSipd, type SelBaris } from '#src/modules/pertukaran/baris-sipd.ts'
import { kolomAturan, kolomBerbeda } from '#src/modules/pertukaran/banding-sipd.ts'
import { URUTAN_KOLOM_SIPD, type KolomSipd } from '#src/modules/pertukaran/kolom-sipd.ts'
import { pilihLembarSipd } from '#src/modules/pertukaran/pemetaan.service.ts'
import { barisSipd } from '#src/modules/pertukaran/keluar-sipd.ts'
import { canTukarUsulan } from '#src/modules/pertukaran/pertukaran.policy.ts'
import type { TolakanBarisSipd } from '#src/modules/pertukaran/tolakan-sel.ts'
import { insertUsulanSipd, listBarisKeluar, listPengajuanBerid, lockImporUsulan } from '#src/modules/pertukaran/usulan-sipd.queries.ts'
import { acuanBanyak, nilaiPosisi, simpanPosisi, type TermuatPosisi } from '#src/modules/usulan/lembar/muat-posisi.service.ts'
import { BuatUsulan } from '#src/modules/usulan/usulan.schema.ts'

/* SIPD's sheet of proposals taken in. Every row becomes a proposal that stands where its status says, or is told cell by cell. */

export type PenolakanTukar =
  | PenolakanAlir
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'daerah-tanpa-desa' }
  | { readonly jenis: 'kepala-tidak-ditemukan' }
  | { readonly jenis: 'pemetaan-kurang'; readonly kolom: string }
  | { readonly jenis: 'pemetaan-ganda'; readonly kolom: string }

export interface PerintahImporUsulan {
  readonly tahun: number
  /** Reads and judges everything, writes nothing. */
  readonly coba: boolean
  readonly isi: Buffer
}

export interface LaporanImporUsulan {
  readonly coba: boolean
  readonly lembar: string
  readonly jumlah: { readonly dibaca: number; readonly baru: number; readonly sama: number; readonly ditolak: number }
  readonly tolakan: readonly TolakanBarisSipd[]
  /** The rejected rows as they stood in the sheet, to be corrected and sent again. */
  readonly barisDitolak: readonly { readonly baris: number; readonly sel: SelBaris }[]
  readonly kolomAsing: readonly string[]
}

const SEKALIGUS = 500

/** Takes in a sheet, some hundred rows a transaction; the same sheet again changes nothing. */
export async function imporUsulan(k: Konteks, p: PerintahImporUsulan): Promise<Result<LaporanImporUsulan, PenolakanTukar>> {
  const izin = canTukarUsulan(k.pelaku)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  const buku = await bukaAlir(p.isi)
  if (!buku.ok) return buku
  const lembar = await pilihLembarSipd(k, buku.value)
  if (!lembar.ok) return lembar
  const acuan = await muatAcuanLembar(k, p.tahun)
  if (acuan === null) return refuse({ jenis: 'daerah-tanpa-desa' })
  const kerja = new Impor({ k, p, acuan, penugasan: izin.penugasan, lembar: lembar.value, sidikBerkas: sidik(p.isi) })
  try {
    return await kerja.jalankan()
  } catch (galat) {
    if (galat instanceof LembarTerlaluPanjang) return refuse(galat.penolakan)
    throw galat
  }
}

interface Bekal {
  readonly k: Konteks
  readonly p: PerintahImporUsulan
  readonly acuan: AcuanLembar
  readonly penugasan: Penugasan
  readonly lembar: LembarAlir
  readonly sidikBerkas: string
}

interface BarisTerbaca {
  readonly baris: number
  readonly sel: SelBaris
  readonly isi: IsiSipd
  readonly sidik: string
}

/** What became of one group of rows. */
interface NasibKelompok {
  readonly baru: number
  readonly sama: number
  readonly tolakan: readonly TolakanBarisSipd[]
}

class Impor {
  readonly #b: Bekal
  readonly #terlihat = new Set<string>()
  readonly #tolakan: TolakanBarisSipd[] = []
  readonly #barisDitolak: { baris: number; sel: SelBaris }[] = []
  #dibaca = 0
  #baru = 0
  #sama = 0

  constructor(b: Bekal) {
    this.#b = b
  }

  async jalankan(): Promise<Result<LaporanImporUsulan, PenolakanTukar>> {
    const { lembar, p } = this.#b
    let kelompok: { baris: number; sel: SelBaris }[] = []
    for await (const b of lembar.baris()) {
      kelompok.push(namai(b, lembar.kepala.kolom))
      if (kelompok.length < SEKALIGUS) continue
      const gagal = await this.#olah(kelompok)
      if (gagal !== null) return refuse(gagal)
      kelompok = []
    }
    const gagal = await this.#olah(kelompok)
    if (gagal !== null) return refuse(gagal)
    const { kunci, kolom } = lembar.kepala
    return ok({
      coba: p.coba,
      lembar: lembar.nama,
      jumlah: { dibaca: this.#dibaca, baru: this.#baru, sama: this.#sama, ditolak: this.#barisDitolak.length },
      tolakan: this.#tolakan.toSorted((a, b) => a.baris - b.baris),
      barisDitolak: this.#barisDitolak,
      kolomAsing: kunci.filter((x, j) => x !== '' && kolom[j] === null),
    })
  }

  async #olah(kelompok: readonly { baris: number; sel: SelBaris }[]): Promise<PenolakanPerintah | null> {
    if (kelompok.length === 0) return null
    const { k, p, acuan, sidikBerkas } = this.#b
    const urut = this.#dibaca
    this.#dibaca += kelompok.length
    await acuan.cariNama(kelompok.map((b) => b.sel.usulan?.teks.trim() ?? ''))
    const terbaca = kelompok.flatMap((b) => this.#baca(b))
    const hasil = p.coba
      ? ok(await readTenant(k.sql, k.daerahId, (tx) => this.#nilai(tx, terbaca)))
      : await jalankanPerintah<NasibKelompok, PenolakanPerintah>(
          konteksSatu(k, String(urut)),
          'usulan.impor-lembar',
          { sidikBerkas, tahun: p.tahun, urut },
          async (tx) => ok(await this.#nilai(tx, terbaca)),
        )
    if (!hasil.ok) return hasil.error
    this.#baru += hasil.value.baru
    this.#sama += hasil.value.sama
    this.#tolakan.push(...hasil.value.tolakan)
    const gugur = new Set(this.#tolakan.map((t) => t.baris))
    this.#barisDitolak.push(...kelompok.filter((b) => gugur.has(b.baris)))
    return null
  }

  #baca(b: { baris: number; sel: SelBaris }): BarisTerbaca[] {
    const lembar = this.#b.lembar.nama
    const hasil = bacaBarisSipd(b.sel, this.#b.acuan.masuk)
    if ('tolakan' in hasil) {
      this.#tolakan.push(...hasil.tolakan.map((t) => ({ ...t, lembar, baris: b.baris })))
      return []
    }
    const { id } = hasil.isi
    if (this.#terlihat.has(id)) {
      this.#tolakan.push({ kolom: 'id_usulan', nilai: id, kode: 'id-ganda', saran: null, lembar, baris: b.baris })
      return []
    }
    this.#terlihat.add(id)
    return [{ ...b, isi: hasil.isi, sidik: sidikBaris(b.sel) }]
  }

  /** Known rows are compared, new ones judged by the rules and, unless it is a trial, written. */
  async #nilai(tx: Transaction, terbaca: readonly BarisTerbaca[]): Promise<NasibKelompok> {
    const { k, p } = this.#b
    if (!p.coba) await lockImporUsulan(tx, k.daerahId, p.tahun)
    const id = await listPengajuanBerid(
      tx,
      k.daerahId,
      p.tahun,
      terbaca.map((b) => b.isi.id),
    )
    const ada = new Map((await listBarisKeluar(tx, k.daerahId, id)).map((b) => [b.id, b]))
    const tolakan: TolakanBarisSipd[] = []
    const baru: { t: TermuatPosisi; b: BarisTerbaca }[] = []
    let sama = 0
    const acuan = acuanBanyak(tx, k.daerahId)
    for (const b of terbaca) {
      const lama = ada.get(b.isi.id)
      if (lama !== undefined) {
        const beda = lama.sidik === b.sidik ? null : kolomBerbeda(barisSipd(lama, 0, this.#b.acuan.keluar), b, this.#b.acuan.masuk)
        if (beda === null) sama += 1
        else tolakan.push({ kolom: beda.kolom, nilai: b.sel[beda.kolom]?.teks ?? '', kode: 'isi-sudah-berbeda', saran: beda.kini, ...this.#letak(b) })
        continue
      }
      const hasil = await nilaiPosisi(acuan, k, this.#posisi(b.isi))
      if (hasil.ok) baru.push({ t: hasil.value, b })
      else tolakan.push({ ...this.#aturan(hasil.error, b), ...this.#letak(b) })
    }
    if (!p.coba && baru.length > 0) await this.#simpan(tx, baru)
    return { baru: baru.length, sama, tolakan }
  }

  #letak(b: BarisTerbaca): { lembar: string; baris: number } {
    return { lembar: this.#b.lembar.nama, baris: b.baris }
  }

  #aturan(aturan: Penolakan, b: BarisTerbaca) {
    const { kolom, saran } = kolomAturan(aturan, b.isi)
    return { kolom, nilai: b.sel[kolom]?.teks ?? '', aturan, saran }
  }

  #posisi(isi: IsiSipd) {
    const { asal, kodeWilayah, kamusId, masalah, titik, posisi, anggaran, perangkatDaerahId } = isi
    const usulan = BuatUsulan.parse({
      usulanId: randomUUID(),
      pengajuanId: randomUUID(),
      tahunAnggaran: this.#b.p.tahun,
      judul: judulDari(isi.usulan),
      masalah,
      kodeWilayah,
      alamat: isi.alamat === '' ? null : isi.alamat,
      titik,
      kanal: asal.kanal,
      pengusul: { jenis: asal.jenis, nama: isi.anggotaDprdId === null ? isi.pengusul : null },
      kamusId,
      volume: nilaiKuantitas(isi.volume),
      pokir: isi.anggotaDprdId === null ? null : { anggotaDprdId: isi.anggotaDprdId },
      ajukan: true,
    })
    return { isi: usulan, anggaran, perangkatDaerahId, posisi, saat: saatDi(isi.tanggal, '12:00', this.#b.k.zona) }
  }

  async #simpan(tx: Transaction, baru: readonly { t: TermuatPosisi; b: BarisTerbaca }[]): Promise<void> {
    const { k, p, penugasan, sidikBerkas } = this.#b
    const kirim = baru.map(({ t, b }) => ({
      tahun_anggaran: p.tahun,
      id_sipd: b.isi.id,
      pengajuan_id: t.b.isi.pengajuanId,
      sidik: b.sidik,
      versi_masuk: 1,
      titipan: b.isi.titipan,
      created_by: k.pelaku.penggunaId,
    }))
    const tulisLain = async (t: Transaction) => {
      const baris = await insertUsulanSipd(t, k.daerahId, kirim)
      return new Map(baris.map((x) => [x.pengajuanId, [sesudah('usulan_sipd', x.pengajuanId, x)]]))
    }
    await simpanPosisi(
      tx,
      { k, penugasan, tulisLain },
      baru.map((x) => x.t),
    )
    const sidikIsi = sidik(kanonik(baru.map((x) => x.b.sidik)))
    const massal = { sidikIsi, akarBaris: sidik(baru.map((x) => x.b.sidik).join('\n')), jumlah: baru.length }
    await catat(tx, k, { peristiwa: 'lembar-usulan-diimpor', objek: { jenis: 'lembar-usulan', id: sidikBerkas }, penugasan, baris: [], massal })
  }
}

function namai(b: BarisAlir, kolom: readonly (string | null)[]): { baris: number; sel: SelBaris } {
  const sel: Partial<Record<KolomSipd, SelTabel>> = {}
  for (const [j, nama] of kolom.entries()) {
    const isi = b.sel[j] ?? SEL_KOSONG
    if (nama !== null && isi.teks !== '') sel[nama as KolomSipd] = isi
  }
  return { baris: b.baris, sel }
}

/** The row's content; its running number in the sheet is none. */
function sidikBaris(sel: SelBaris): string {
  return sidik(kanonik(URUTAN_KOLOM_SIPD.filter((x) => x !== 'no').map((x) => (sel[x]?.teks ?? '').toWellFormed())))
}

/** What the proposal is called: the sheet has no title besides the item's name. */
function judulDari(usulan: string): string {
  const judul = usulan.slice(0, 200).trim()
  return judul.length < 5 ? `Usulan ${judul}` : judul
}
