import { nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { readTenant, rencanakanSendiri } from '#src/lib/sql.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { lihatBarKecamatan } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import type { BarPagu } from '#src/modules/batas-pagu/batas-pagu.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { bacaKursor, daftarTugas, type Kursor, lingkupDraf, tulisKursor } from '#src/modules/usulan/antrean/antrean.ts'
import { type BarisPutusan, type BarisRinci, findRinci, listPutusan } from '#src/modules/usulan/antrean/antrean.queries.ts'
import {
  type BarisAntrean,
  type BarisKunci,
  findHalamanPertama,
  findKunciUrut,
  listAntrean,
  listIdLanjutan,
  sumTugas,
} from '#src/modules/usulan/antrean/daftar-antrean.queries.ts'
import { HARI_PERBAIKAN_BAWAAN } from '#src/modules/usulan/pengajuan/perbaikan.ts'
import { listLampiran } from '#src/modules/usulan/isian/lampiran.queries.ts'
import { loadTanda, type TandaBaris } from '#src/modules/usulan/antrean/tanda-antrean.service.ts'
import { isSemeja } from '#src/modules/usulan/meja/meja.ts'
import type { Lingkup } from '#src/modules/usulan/antrean/saring-antrean.queries.ts'
import { KEADAAN_DAPAT_DIULANG } from '#src/modules/usulan/hidup/ulang.ts'
import { loadMeja } from '#src/modules/usulan/meja/baca-meja.service.ts'
import { listSilsilah } from '#src/modules/usulan/hidup/silsilah.queries.ts'
import { susunIsian } from '#src/modules/usulan/isian/susun-isian.ts'
import { canAjukan, canBacaLampiran, canLihat, daftarIzin } from '#src/modules/usulan/usulan.policy.ts'
import type { HalamanAntrean, PengajuanAntrean, SaringanTetangga, Tetangga } from '#src/modules/usulan/antrean/antrean.schema.ts'
import type { PengajuanRinci, PutusanKeluar, SaringanAntrean } from '#src/modules/usulan/usulan.schema.ts'
import { tahapRute } from '#src/modules/usulan/putusan/rute.ts'

type Pembaca = Pick<Konteks, 'sql' | 'daerahId' | 'pelaku'>
type PembacaRinci = Pembaca & Pick<Konteks, 'hariIni'>
type PembacaDaftar = PembacaRinci & Pick<Konteks, 'saat' | 'zona'>

function lingkup(k: Pembaca, saringan: Lingkup['saringan']): Lingkup {
  return { daerahId: k.daerahId, saringan, tugas: daftarTugas(k.pelaku), draf: lingkupDraf(k.pelaku) }
}

export function listAntreanHalaman(k: PembacaDaftar, saringan: SaringanAntrean): Promise<HalamanAntrean> {
  const l = lingkup(k, saringan)
  const { urut, batas, setelah } = saringan
  const kursor = setelah === undefined ? null : bacaKursor(setelah)
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const { id, ...hitung } = await rencanakanSendiri(tx, async () =>
      kursor === null ? findHalamanPertama(tx, l, { urut, batas }) : { id: await listIdLanjutan(tx, l, { urut, batas, kursor }), jumlah: null, total: null },
    )
    const halaman = await listAntrean(tx, k.daerahId, id.slice(0, batas), urut)
    const tanda = await loadTanda(tx, k, saringan.tahun, halaman)
    const akhir = id.length > batas ? halaman.at(-1) : undefined
    return { data: halaman.map((b) => keluarkan(k, b, tanda(b))), berikut: akhir === undefined ? null : tulisKursor(kursorDari(akhir, urut)), ...hitung }
  })
}

/** What stands before and after a row in the whole filtered list, as far as it is known now; null at its ends. */
export function bacaTetangga(k: Pembaca, pengajuanId: string, saringan: SaringanTetangga): Promise<Tetangga | null> {
  const l = lingkup(k, saringan)
  const { urut } = saringan
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const b = await findKunciUrut(tx, k.daerahId, pengajuanId)
    if (b === null) return null
    const kursor = kursorDari(b, urut)
    const [[sebelum], [berikut]] = await rencanakanSendiri(tx, () =>
      Promise.all([listIdLanjutan(tx, l, { urut, batas: 0, kursor, balik: true }), listIdLanjutan(tx, l, { urut, batas: 0, kursor })]),
    )
    return { sebelum: sebelum ?? null, berikut: berikut ?? null }
  })
}

function kursorDari(b: BarisKunci, urut: SaringanAntrean['urut']): Kursor {
  const nilai = { menunggu: b.menungguSejak, anggaran: b.anggaranKini, nomor: b.nomor, prioritas: b.prioritasKecamatan ?? b.prioritasDesa ?? 10000 }[urut]
  return { nilai, id: b.pengajuanId }
}

function keluarkan({ pelaku }: Pembaca, baris: BarisAntrean, tanda: TandaBaris): PengajuanAntrean {
  const { pemegangId, pemegang, pemegangJabatan, dipegangSejak, mejaCatatan, ...b } = baris
  const dipegang = pemegangId !== null && pemegang !== null && dipegangSejak !== null && isSemeja(pelaku, b)
  return {
    ...b,
    ...tanda,
    volume: nilaiKuantitas(b.volume),
    volumeKini: nilaiKuantitas(b.volumeKini),
    pegangan: dipegang ? { pemegangId, nama: pemegang, jabatan: pemegangJabatan ?? '', sejak: dipegangSejak } : null,
    catatan: mejaCatatan.filter((c) => isSemeja(pelaku, { ...c, kodeWilayah: b.kodeWilayah })).length,
  }
}

/** The whole pengajuan with its decisions and, for each possible decision, whether the caller may take it and why not. */
export function bacaRinci(k: PembacaRinci, pengajuanId: string): Promise<PengajuanRinci | null> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const [b, putusan, lampiran] = await Promise.all([
      findRinci(tx, k.daerahId, pengajuanId),
      listPutusan(tx, k.daerahId, pengajuanId),
      listLampiran(tx, k.daerahId, pengajuanId),
    ])
    if (b === null || !canLihat(k.pelaku, b)) return null
    const [silsilah, meja] = await Promise.all([listSilsilah(tx, k.daerahId, b), loadMeja(tx, k, b)])
    return {
      ...rinci(b, putusan, k),
      meja,
      lampiran: canBacaLampiran(k.pelaku, b).boleh ? lampiran : [],
      silsilah: silsilah.filter((s) => canLihat(k.pelaku, { ...b, kodeWilayah: s.kodeWilayah, keadaan: s.keadaan })),
    }
  })
}

/** Who proposed is personal (UU 27/2022): told to those who may act on the proposal now, to nobody else. */
function rinci(b: BarisRinci, putusan: readonly BarisPutusan[], k: Pembaca): Omit<PengajuanRinci, 'silsilah' | 'lampiran' | 'meja'> {
  const izin = daftarIzin(k.pelaku, b)
  const perlu = canAjukan(k.pelaku, b).boleh || izin.some((i) => i.boleh)
  const { lintang, bujur, pengusulJenis, pengusulNama, pengusulKontak, createdBy: _, anggotaId: __, ...lain } = b
  return {
    ...susunIsian(lain),
    volume: nilaiKuantitas(b.volume),
    volumeKini: nilaiKuantitas(b.volumeKini),
    titik: lintang === null || bujur === null ? null : { lintang: Number(lintang), bujur: Number(bujur) },
    pengusul: { jenis: pengusulJenis, nama: perlu ? pengusulNama : null, kontak: perlu ? pengusulKontak : null },
    hariPerbaikan: b.hariPerbaikan ?? HARI_PERBAIKAN_BAWAAN,
    bolehUlang: b.nomor !== null && KEADAAN_DAPAT_DIULANG.includes(b.keadaan) && canAjukan(k.pelaku, b).boleh,
    urutanTahap: [...tahapRute(b.rute, b.kodeWilayah)],
    putusan: putusan.map((p): PutusanKeluar => ({ ...p, volume: nilaiKuantitas(p.volume) })),
    izin,
  }
}

/** The kecamatan's ceiling as it would stand with this amount: moves while one types, decides nothing. */
export function lihatBarPagu(
  k: Pembaca,
  pengajuanId: string,
  ini: number,
): Promise<{ kodeKecamatan: string; namaKecamatan: string; bidangPembangunan: string; bar: BarPagu | null } | null> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const b = await findRinci(tx, k.daerahId, pengajuanId)
    if (b === null || !canLihat(k.pelaku, b)) return null
    const bar = await lihatBarKecamatan(
      tx,
      { daerahId: k.daerahId, tahunAnggaran: b.tahunAnggaran, kodeKecamatan: b.kodeKecamatan, bidangPembangunan: b.bidangPembangunan },
      pengajuanId,
      rupiah(ini),
    )
    return { kodeKecamatan: b.kodeKecamatan, namaKecamatan: b.namaKecamatan, bidangPembangunan: b.bidangPembangunan, bar }
  })
}

/** What waits for the caller, by stage and state. */
export function listTugas(k: Pembaca, tahun: number): ReturnType<typeof sumTugas> {
  return readTenant(k.sql, k.daerahId, (tx) => rencanakanSendiri(tx, () => sumTugas(tx, lingkup(k, { tahun, menunggu: 'saya' }))))
}
