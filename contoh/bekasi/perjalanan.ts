import { DAFTAR_PUTUSAN_PERUBAHAN } from '#src/modules/musyawarah/perubahan.schema.ts'
import { ubahPascaBeritaAcara } from '#src/modules/musyawarah/perubahan.service.ts'
import { kuantitasDari } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { tambahHari, tanggal } from '#src/lib/waktu.ts'
import { akomodasikan, listTujuanAkomodasi } from '#src/modules/akomodasi/akomodasi.service.ts'
import { anggarkan } from '#src/modules/anggaran/anggaran.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { BuatUsulan, type HasilTulis, PerintahPutusan } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { harus, idDari } from '#contoh/alat.ts'
import { type BarisKamus, idKamus, idPerangkat } from '#contoh/bekasi/dasar.ts'
import { waktuMasuk, waktuPutus } from '#contoh/bekasi/kalender.ts'
import type { UsulanContoh } from '#contoh/bekasi/usulan-contoh.ts'
import type { Panggung } from '#contoh/panggung.ts'

/** What the scenario knows while it walks its proposals from desk to desk. */
export interface Bekal {
  readonly s: Panggung
  readonly kamus: ReadonlyMap<string, BarisKamus>
  readonly operator: ReadonlyMap<string, string>
  readonly camat: ReadonlyMap<string, string>
  /** The day of each village's meeting, by year and region code. */
  readonly hariDesa: ReadonlyMap<string, string>
  /** Agencies that have a desk in the program. */
  readonly meja: ReadonlySet<string>
  /** Photos by catalogue item. */
  readonly foto: (kamus: string, urutan: number) => readonly string[]
  /** Where each proposal stands after its last command. */
  readonly kini: Map<string, HasilTulis>
  readonly prioritasKecamatan: ReadonlyMap<string, number>
}

const ROUTE: readonly Tahap[] = ['desa', 'kecamatan', 'mitra-bappeda', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd', 'penganggaran']

/** The village's clerk writes the proposal down, and submits it unless the story leaves it a draft. */
export async function masukkan(b: Bekal, u: UsulanContoh, jumlahDesa: number): Promise<void> {
  const k = await b.s.sebagai(namaOperator(b, u), waktuMasuk(u, jumlahDesa))
  const isi = BuatUsulan.parse({
    usulanId: u.usulanId,
    pengajuanId: u.pengajuanId,
    tahunAnggaran: u.tahun,
    judul: u.judul,
    masalah: u.masalah,
    kodeWilayah: u.desa,
    rw: u.rw,
    rt: u.rt,
    lokus: u.lokus,
    titik: u.lintang === null || u.bujur === null ? null : { lintang: u.lintang, bujur: u.bujur },
    kanal: KANAL[u.pengusul] ?? 'musrenbang-desa',
    pengusul: { jenis: u.pengusul, nama: u.nama, kontak: u.nama === null ? null : `08${String(1_200_000_000 + u.urutan * 7919)}` },
    kamusId: idKamus(u.tahun, u.kamus),
    volume: u.volume,
    penerima: { kk: u.kk, kkMiskin: u.kk_miskin },
    foto: b.foto(u.kamus, u.urutan),
    ajukan: u.alur.tahap !== 'pengusulan',
  })
  const hasil = await buatUsulan(k, b.s.p.penandatangan, isi)
  // Asked why its place lies beyond the border, the clerk says so; the boundaries are unofficial.
  const ditanya = !hasil.ok && hasil.error.jenis === 'alasan-tempat-wajib'
  const jadi = ditanya ? await buatUsulan(k, b.s.p.penandatangan, { ...isi, alasanTempat: ALASAN_TEMPAT }) : hasil
  b.kini.set(u.pengajuanId, harus(`${u.judul} ${u.desa}`, jadi))
}

const ALASAN_TEMPAT = 'Tempatnya di perbatasan, dan yang memakainya warga kami.'

const KANAL: Readonly<Record<string, string>> = { rw: 'rembuk-rw', kecamatan: 'kecamatan' }

/** A proposal of the kecamatan itself begins at the kecamatan. */
function isMilikKecamatan(u: UsulanContoh): boolean {
  return u.desa.length === '32.16.14'.length
}

/** What a stage did with the proposal, if its story goes that far. */
export async function putuskanDiTahap(b: Bekal, u: UsulanContoh, tahap: Tahap): Promise<void> {
  const akhir = ROUTE.indexOf(u.alur.tahap)
  const sini = ROUTE.indexOf(tahap)
  if (tahap === 'desa' && isMilikKecamatan(u)) return
  if (sini > akhir || (sini === akhir && u.alur.keputusan === null)) return
  const k = await b.s.sebagai(pemutus(b, u, tahap), waktuPutus(u, tahap, b.hariDesa.get(`${u.tahun}/${u.desa}`) ?? ''))
  if (tahap === 'mitra-bappeda' && u.alih_ke !== null) await alihkan(b, u, k, u.alih_ke)
  if (sini === akhir && u.alur.keputusan !== 'anggarkan') return akhiri(b, u, tahap, k)
  if (tahap === 'forum-perangkat-daerah') return terimaDiForum(b, u, k)
  if (tahap === 'penganggaran') return bukaAnggaran(b, u, k)
  return lanjutkan(b, u, tahap, k)
}

async function lanjutkan(b: Bekal, u: UsulanContoh, tahap: Tahap, k: Konteks): Promise<void> {
  const prioritas = { ...(tahap === 'desa' && u.prioritas_desa !== null ? { urutanPrioritas: u.prioritas_desa } : {}), ...prioritasDiKecamatan(b, u, tahap) }
  if (u.ubah_tahap !== tahap) return putus(b, u, k, { keputusan: 'terima', ...prioritas })
  const volume = u.ubah_volume === null ? {} : { volume: u.ubah_volume }
  const nilai = u.ubah_rupiah === null ? {} : { rupiah: u.ubah_rupiah }
  return putus(b, u, k, { keputusan: 'ubah', ...volume, ...nilai, alasan: u.ubah_alasan ?? undefined, teks: u.ubah_jawaban ?? undefined, ...prioritas })
}

function prioritasDiKecamatan(b: Bekal, u: UsulanContoh, tahap: Tahap): { urutanPrioritas?: number } {
  const urut = tahap === 'kecamatan' ? b.prioritasKecamatan.get(u.pengajuanId) : undefined
  return urut === undefined ? {} : { urutanPrioritas: urut }
}

function akhiri(b: Bekal, u: UsulanContoh, tahap: Tahap, k: Konteks): Promise<void> {
  const { keputusan } = u.alur
  const perbaikan = keputusan === 'kembalikan' ? { batasPerbaikan: tambahHari(tanggal(k.hariIni), 7) } : {}
  const prioritas = keputusan === 'cadangkan' ? prioritasDiKecamatan(b, u, tahap) : {}
  return putus(b, u, k, { keputusan, alasan: u.alasan ?? undefined, teks: u.jawaban ?? undefined, ...perbaikan, ...prioritas })
}

async function putus(b: Bekal, u: UsulanContoh, k: Konteks, perintah: Readonly<Record<string, unknown>>): Promise<void> {
  const isi = PerintahPutusan.parse({ ...perintah, versi: versi(b, u) })
  const hasil = await putuskan(k, u.pengajuanId, isi)
  if (!hasil.ok && hasil.error.jenis === 'berita-acara-sudah-ditutup') return putusTerbuka(u, k, isi, hasil.error.musyawarahId)
  b.kini.set(u.pengajuanId, harus(`${u.judul} ${u.desa} ${isi.keputusan}`, hasil))
}

/** What came by letter after the village had met is accepted openly, as a change after its minutes. */
async function putusTerbuka(u: UsulanContoh, k: Konteks, putusan: PerintahPutusan, musyawarahId: string): Promise<void> {
  const keputusan = DAFTAR_PUTUSAN_PERUBAHAN.find((x) => x === putusan.keputusan)
  if (keputusan === undefined) throw new Error(`${u.judul}: ${putusan.keputusan} bukan perubahan berita acara`)
  const isi = {
    perubahanId: idDari('3216', 'perubahan-pasca-ba', u.pengajuanId),
    pengajuanId: u.pengajuanId,
    putusan: { ...putusan, keputusan },
    alasan: 'Masuk dengan surat pengecualian sesudah musyawarah desa ditutup; disepakati BPD dan kepala desa.',
    nomorSurat: '050/27/Bappeda',
    berkasId: null,
  }
  harus(`${u.judul} ${u.desa} sesudah berita acara`, await ubahPascaBeritaAcara(k, musyawarahId, isi))
}

function alihkan(b: Bekal, u: UsulanContoh, k: Konteks, ke: string): Promise<void> {
  return putus(b, u, k, {
    keputusan: 'alihkan',
    perangkatDaerahId: idPerangkat(ke),
    alasan: 'A04',
    teks: 'Letaknya di permukiman, jadi ditangani Disperkimtan, bukan SDABMBK.',
  })
}

/** The agency takes the proposal into the sub kegiatan that its catalogue item names, wholly or with the change of the story. */
async function terimaDiForum(b: Bekal, u: UsulanContoh, k: Konteks): Promise<void> {
  const kini = sekarang(b, u)
  const semula = volumeSebelumForum(u)
  const volume = (u.ubah_tahap === 'forum-perangkat-daerah' ? u.ubah_volume : null) ?? semula
  const bagian = [{ simpulId: await simpulTujuan(b, u, k), volume: kuantitas(volume), rupiah: rupiah(Math.round((kini.anggaran * volume) / semula)) }]
  const alasan = volume === semula ? {} : { alasan: u.ubah_alasan ?? undefined, teks: u.ubah_jawaban ?? undefined }
  b.kini.set(u.pengajuanId, harus(`${u.judul} ${u.desa} akomodasi`, await akomodasikan(k, u.pengajuanId, { versi: kini.versi, bagian, ...alasan })))
}

async function bukaAnggaran(b: Bekal, u: UsulanContoh, k: Konteks): Promise<void> {
  const kini = sekarang(b, u)
  const baris = [
    {
      simpulId: await simpulTujuan(b, u, k),
      kodeAkun: AKUN[u.kamus.slice(0, 3)] ?? '5.1.02.01',
      uraian: `${u.judul}, ${u.lokus ?? u.desa}`,
      nilai: rupiah(kini.anggaran),
    },
  ]
  b.kini.set(u.pengajuanId, harus(`${u.judul} ${u.desa} anggaran`, await anggarkan(k, u.pengajuanId, { versi: kini.versi, baris })))
}

async function simpulTujuan(b: Bekal, u: UsulanContoh, k: Konteks): Promise<string> {
  const kode = b.kamus.get(u.kamus)?.sub_kegiatan ?? ''
  const perangkatDaerahId = idPerangkat(u.alih_ke ?? b.kamus.get(u.kamus)?.perangkat ?? '')
  const tujuan = (await listTujuanAkomodasi(k, { tahun: u.tahun, perangkatDaerahId, cari: kode, rupiah: 0 })).find((t) => t.kode === kode)
  if (tujuan === undefined) throw new Error(`contoh: ${kode} tidak ada di Renja ${u.tahun}`)
  return tujuan.simpulId
}

function volumeSebelumForum(u: UsulanContoh): number {
  return u.ubah_tahap === 'kecamatan' && u.ubah_volume !== null ? u.ubah_volume : u.volume
}

function kuantitas(n: number) {
  const k = kuantitasDari(n)
  if (k === null) throw new Error(`contoh: bukan volume: ${n}`)
  return k
}

function sekarang(b: Bekal, u: UsulanContoh): HasilTulis {
  const kini = b.kini.get(u.pengajuanId)
  if (kini === undefined) throw new Error(`contoh: ${u.judul} ${u.desa} belum masuk`)
  return kini
}

function versi(b: Bekal, u: UsulanContoh): number {
  return sekarang(b, u).versi
}

/** Account by kind of work, for the budget lines. */
const AKUN: Readonly<Record<string, string>> = {
  DRN: '5.2.04.02',
  JLN: '5.2.04.01.01',
  JBT: '5.2.04.01.02',
  TPT: '5.2.04.02',
  IRG: '5.2.04.02.01',
  TGL: '5.2.04.02',
  SAN: '5.2.04.03.02',
  AIR: '5.2.04.02.06',
  RTL: '5.1.06.01',
  TNI: '5.2.02.04',
  SKL: '5.2.03.01',
  KES: '5.2.02.07',
  SOS: '5.1.06.03',
  PJU: '5.2.04.04',
  SMP: '5.2.02.02',
}

function pemutus(b: Bekal, u: UsulanContoh, tahap: Tahap): string {
  const kamus = b.kamus.get(u.kamus)
  if (tahap === 'desa') return namaOperator(b, u)
  if (tahap === 'kecamatan') return b.camat.get(u.desa.slice(0, 8)) ?? ''
  if (tahap === 'mitra-bappeda') return MITRA[kamus?.bidang ?? ''] ?? 'mitra.sosbud'
  if (tahap === 'forum-perangkat-daerah') return `pd.${u.alih_ke ?? kamus?.perangkat ?? ''}`
  if (tahap === 'tapd') return 'tapd.bekasi'
  return tahap === 'penganggaran' ? 'bpkad.bekasi' : 'admin.bekasi'
}

const MITRA: Readonly<Record<string, string>> = { infrastruktur: 'mitra.infrastruktur', ekonomi: 'mitra.ekonomi', 'sosial-budaya': 'mitra.sosbud' }

function namaOperator(b: Bekal, u: UsulanContoh): string {
  const nama = b.operator.get(u.desa)
  if (nama === undefined) throw new Error(`contoh: tidak ada operator untuk ${u.desa}`)
  return nama
}
