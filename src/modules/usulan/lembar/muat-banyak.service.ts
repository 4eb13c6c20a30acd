import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import type { Gerbang } from '#src/modules/jadwal/jadwal.ts'
import { loadGerbangSetempat } from '#src/modules/jadwal/jadwal.service.ts'
import { kanonik, sidik } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'
import { isMengubahKebutuhan, periksaUlang } from '#src/modules/usulan/hidup/ulang.ts'
import { periksaAsal } from '#src/modules/usulan/pengusul/asal-usulan.ts'
import { type Acuan, acuanDari, type Dasar, drafDari, susunDasar } from '#src/modules/usulan/pengajuan/dasar-usulan.service.ts'
import { type AsalMuat, listAsalMuat } from '#src/modules/usulan/lembar/muat-banyak.queries.ts'
import { simpanMuatan, tanpaSandaran, type Termuat, type TulisSandaran } from '#src/modules/usulan/lembar/simpan-muat.service.ts'
import { konteksRiwayat, lanjutkanRiwayat, type Riwayat, type SandaranMuat, sesudahPutusan } from '#src/modules/usulan/lembar/riwayat-muat.ts'
import { canAjukan, canMuatBanyak } from '#src/modules/usulan/usulan.policy.ts'
import type { BuatUsulan } from '#src/modules/usulan/usulan.schema.ts'
import { kodeMusyawarah, type Pengajuan, periksaKelengkapan, type PerintahPutuskan, putuskan as aturanPutuskan } from '#src/modules/usulan/usulan.ts'

/* Many proposals at once, each with what was already decided on it: the same rules row by row, the references asked once, one statement a table. */

/** A decision taken elsewhere, by whom and when, and what it stood on. */
export interface LangkahMuat {
  readonly k: Konteks
  readonly perintah: Omit<PerintahPutuskan, 'versi'>
  readonly sandaran?: SandaranMuat
}

export interface BarisMuat {
  /** Who entered it, when. */
  readonly k: Konteks
  readonly isi: BuatUsulan
  readonly langkah: readonly LangkahMuat[]
  /** The entry of an earlier year whose need this one asks for again. */
  readonly ulangDari?: string
}

/** A meeting held outside the program: on that day it set the priorities of its stage and place (kontrak 8). */
export interface RapatMuat {
  readonly tahap: string
  readonly kodeWilayah: string
  readonly tanggal: Tanggal
}

export interface Muatan {
  readonly baris: readonly BarisMuat[]
  readonly rapat: readonly RapatMuat[]
}

export interface HasilMuatBanyak {
  readonly jumlah: number
  readonly sidik: string
}

export type PenolakanMuat =
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'baris-ditolak'; readonly baris: number; readonly judul: string; readonly kode: string; readonly sebab: Penolakan }

/**
 * Brings in proposals with their history in one transaction: all of them, or none when one breaks a rule. Every act passes the policy
 * and the rule it would have passed on its own day and leaves its own ledger entry; one entry more states the whole content by its hash
 * (kontrak 7). Nobody is told: what happened, happened before.
 */
export function muatBanyak(k: Konteks, muatan: Muatan, tulisSandaran: TulisSandaran = tanpaSandaran): Promise<Result<HasilMuatBanyak, PenolakanMuat>> {
  const sidikBaris = muatan.baris.map(sidikMuat)
  const sidikIsi = sidik(kanonik(sidikBaris))
  return jalankanPerintah<HasilMuatBanyak, PenolakanMuat>(k, 'usulan.muat-banyak', { sidik: sidikIsi }, async (tx) => {
    const izin = canMuatBanyak(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const asal = await listAsalMuat(
      tx,
      k.daerahId,
      muatan.baris.flatMap((b) => b.ulangDari ?? []),
    )
    const bekal: Bekal = {
      acuan: diingat(acuanDari(tx, k.daerahId)),
      gerbang: pintuGerbang(tx, k.daerahId, muatan.rapat),
      asal: new Map(asal.map((a) => [a.pengajuanId, a])),
    }
    const termuat: Termuat[] = []
    for (const [i, hasil] of (await Promise.all(muatan.baris.map((x) => nilai(bekal, x)))).entries()) {
      if (!hasil.ok)
        return refuse({ jenis: 'baris-ditolak', baris: i + 1, judul: muatan.baris[i]?.isi.judul ?? '', kode: hasil.error.jenis, sebab: hasil.error })
      termuat.push(hasil.value)
    }
    const gagal = await simpanMuatan(tx, k.daerahId, termuat, tulisSandaran)
    if (gagal !== null) return refuse({ jenis: 'baris-ditolak', baris: 0, judul: '', kode: gagal.jenis, sebab: gagal })
    const massal = { sidikIsi, akarBaris: sidik(sidikBaris.join('\n')), jumlah: muatan.baris.length }
    await catat(tx, k, { peristiwa: 'usulan-dimuat', objek: { jenis: 'muatan-usulan', id: sidikIsi }, penugasan: izin.penugasan, baris: [], massal })
    return ok({ jumlah: muatan.baris.length, sidik: sidikIsi })
  })
}

interface Bekal {
  readonly acuan: Acuan
  readonly gerbang: (p: Pick<Pengajuan, 'tahunAnggaran' | 'tahap' | 'kodeWilayah' | 'kodeKecamatan'>, k: Konteks) => Promise<Gerbang>
  readonly asal: ReadonlyMap<string, AsalMuat>
}

/** A row of a load as its hash states it; what a row does not have leaves no trace in it. */
function sidikMuat(b: BarisMuat): string {
  const langkah = b.langkah.map((l) => [l.perintah, l.k.saat, l.k.pelaku.penggunaId, ...(l.sandaran === undefined ? [] : [l.sandaran])])
  return sidik(kanonik({ isi: b.isi, langkah, ...(b.ulangDari === undefined ? {} : { ulangDari: b.ulangDari }) }))
}

/** A row and all that was decided on it, judged; nothing written yet. */
async function nilai(bekal: Bekal, b: BarisMuat): Promise<Result<Termuat, Penolakan>> {
  const { k, isi } = b
  const izin = canAjukan(k.pelaku, { ...isi, createdBy: k.pelaku.penggunaId, perangkatDaerahId: '' })
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan } as Penolakan)
  const asal = periksaAsal(isi, { penugasan: izin.penugasan, penggunaId: k.pelaku.penggunaId, anggota: null, hariIni: k.hariIni })
  if (asal !== null) return refuse(asal)
  // Ways with rows of their own are entered one by one.
  if (isi.forum !== null || isi.pokir !== null || isi.suratDesa !== null) return refuse({ jenis: 'jalur-tidak-dimuat' })
  const ulang = b.ulangDari === undefined ? null : periksaUlangMuat(isi, bekal.asal.get(b.ulangDari) ?? null)
  if (ulang !== null) return refuse(ulang)
  const dasar = await susunDasar(bekal.acuan, k, { ...isi, kebutuhan: isi, sudahDiajukan: false })
  if (!dasar.ok) return dasar
  const draf = drafDari(k, isi, dasar.value)
  let riwayat: Riwayat = { akhir: draf, putusan: [], pesanan: null }
  if (isi.ajukan) {
    const masuk = periksaMasuk(b, draf, dasar.value, await bekal.gerbang(draf, k))
    if (!masuk.ok) return masuk
    riwayat = sesudahPutusan(riwayat, {
      sebelum: draf,
      hasil: masuk.value,
      perintah: { keputusan: 'ajukan' },
      pelaku: k.pelaku,
      penugasan: izin.penugasan,
      saat: k.saat,
      hariIni: k.hariIni,
      sandaran: null,
    })
  }
  for (const { k: kini, perintah, sandaran = null } of b.langkah) {
    const gerbang = await bekal.gerbang(riwayat.akhir, kini)
    const lanjut = lanjutkanRiwayat(riwayat, { ...kini, gerbang, perintah, sandaran })
    if (!lanjut.ok) return lanjut
    riwayat = lanjut.value
  }
  return ok({ b, dasar: dasar.value, penugasan: izin.penugasan, riwayat })
}

/** The same need for a later year, in its own words: as asking again one by one would have it. */
function periksaUlangMuat(isi: BuatUsulan, asal: AsalMuat | null): Penolakan | null {
  if (asal === null || asal.usulanId !== isi.usulanId) return { jenis: 'pengajuan-tidak-ditemukan' }
  return periksaUlang(asal, isi.tahunAnggaran) ?? (isMengubahKebutuhan(asal, isi) ? { jenis: 'kebutuhan-sudah-diputus' } : null)
}

function periksaMasuk({ k, isi }: BarisMuat, draf: Pengajuan, { kamus, rute }: Dasar, gerbang: Gerbang) {
  const kurang = periksaKelengkapan({ masalah: isi.masalah, jumlahFoto: isi.foto.length }, kamus.klasifikasi === 'fisik' && rute !== 'pokir')
  if (kurang !== null) return refuse(kurang)
  return aturanPutuskan(draf, { keputusan: 'ajukan', versi: draf.versi }, konteksRiwayat({ ...k, gerbang, sandaran: null }))
}

/** Asks for each reference once. */
export function diingat(acuan: Acuan): Acuan {
  const sekali = <T>(muat: (kunci: string) => Promise<T>): ((kunci: string) => Promise<T>) => {
    const ingatan = new Map<string, Promise<T>>()
    return (kunci) => {
      const ada = ingatan.get(kunci) ?? muat(kunci)
      ingatan.set(kunci, ada)
      return ada
    }
  }
  const butir = sekali((kunci: string) => acuan.butir(kunci.slice(8), kunci.slice(0, 8)))
  const berkas = sekali((id: string) => acuan.berkas([id]))
  return {
    tempat: sekali(acuan.tempat),
    butir: (kamusId, kodeKecamatan) => butir(`${kodeKecamatan}${kamusId}`),
    berkas: async (id) => (await Promise.all([...new Set(id)].map((x) => berkas(x)))).reduce((n, ada) => n + ada, 0),
    sasaran: (simpulId) => (simpulId === null ? Promise.resolve(true) : acuan.sasaran(simpulId)),
  }
}

function pintuGerbang(tx: Transaction, daerahId: string, rapat: readonly RapatMuat[]): Bekal['gerbang'] {
  const diadakan = new Set(rapat.map((r) => `${r.tahap}/${r.kodeWilayah}/${r.tanggal}`))
  const ingatan = new Map<string, ReturnType<typeof loadGerbangSetempat>>()
  return async (p, k) => {
    const musyawarah = kodeMusyawarah(p.tahap, p.kodeWilayah, p.kodeKecamatan)
    const tempat = { tahunAnggaran: p.tahunAnggaran, tahap: p.tahap, kodeWilayah: p.kodeWilayah, kodeMusyawarah: musyawarah }
    const kunci = `${p.tahunAnggaran}/${p.tahap}/${p.kodeWilayah}`
    const pada = ingatan.get(kunci) ?? loadGerbangSetempat(tx, daerahId, tempat)
    ingatan.set(kunci, pada)
    const gerbang = (await pada)(k.saat)
    return { ...gerbang, musyawarahTerbuka: gerbang.musyawarahTerbuka || diadakan.has(`${p.tahap}/${musyawarah}/${k.hariIni}`) }
  }
}
