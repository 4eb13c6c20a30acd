import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kuantitas } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { readTenant, type Transaction, writeTenant } from '#src/lib/sql.ts'
import * as meja from '#src/modules/usulan/meja/meja.queries.ts'
import { catatMeja } from '#src/modules/usulan/meja/catatan.service.ts'
import { pegangUsulan } from '#src/modules/usulan/meja/pegangan.service.ts'
import * as temuanPokir from '#src/modules/usulan/pengusul/temuan-pokir.queries.ts'
import * as asal from '#src/modules/usulan/pengusul/asal-usulan.queries.ts'
import * as antrean from '#src/modules/usulan/antrean/antrean.queries.ts'
import * as daftarAntrean from '#src/modules/usulan/antrean/daftar-antrean.queries.ts'
import { kecualikan } from '#src/modules/usulan/pengajuan/pengecualian.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import * as keterangan from '#src/modules/usulan/isian/keterangan.queries.ts'
import * as tenggat from '#src/modules/usulan/tenggat/tenggat.queries.ts'
import { TenggatMasuk } from '#src/modules/usulan/tenggat/tenggat.schema.ts'
import type { Lingkup } from '#src/modules/usulan/antrean/saring-antrean.queries.ts'
import * as lampiran from '#src/modules/usulan/isian/lampiran.queries.ts'
import * as muatBanyak from '#src/modules/usulan/lembar/muat-banyak.queries.ts'
import * as usulanSipd from '#src/modules/pertukaran/usulan-sipd.queries.ts'
import * as silsilah from '#src/modules/usulan/hidup/silsilah.queries.ts'
import * as pengecualian from '#src/modules/usulan/pengajuan/pengecualian.queries.ts'
import * as hidup from '#src/modules/usulan/hidup/hidup.queries.ts'
import { PecahanBaru, PerintahRealisasi, SaringanLama } from '#src/modules/usulan/hidup/hidup.schema.ts'
import * as lama from '#src/modules/usulan/hidup/usulan-lama.queries.ts'
import * as hasilTahap from '#src/modules/usulan/putusan/hasil-tahap.queries.ts'
import * as massal from '#src/modules/usulan/putusan/massal.queries.ts'
import * as aturanTempat from '#src/modules/usulan/isian/aturan-tempat.queries.ts'
import * as templat from '#src/modules/usulan/templat/templat-kalimat.queries.ts'
import { TemplatBaru } from '#src/modules/usulan/templat/templat-kalimat.schema.ts'
import { simpanTemplat } from '#src/modules/usulan/templat/templat-kalimat.service.ts'
import * as usulan from '#src/modules/usulan/usulan.queries.ts'
import { SaringanAntrean } from '#src/modules/usulan/usulan.schema.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, SAAT, TAHUN } from '../kabupaten-uji.ts'
import { tanpaPenyewa } from './tanpa-penyewa.ts'

type Jalankan = (tx: Transaction, kab: KabupatenUji) => Promise<unknown>

let db: TestDatabase
let bekasi: KabupatenUji
let muaraEnim: KabupatenUji
const milik = { pengajuanId: '', usulanId: '' }
const catatanId = randomUUID()

beforeAll(async () => {
  db = await openTestDatabase()
  bekasi = await bangunKabupaten(db.sql)
  muaraEnim = await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
  const isi = isiUsulan(bekasi)
  Object.assign(milik, isi)
  await buatUsulan(bekasi.sebagai('operator-desa'), bekasi.penandatangan, isi)
  await putuskan(bekasi.sebagai('operator-desa'), isi.pengajuanId, { keputusan: 'terima', versi: 2 })
  await pegangUsulan(bekasi.sebagai('camat'), isi.pengajuanId, {})
  await catatMeja(bekasi.sebagai('camat'), isi.pengajuanId, { catatanId, isi: 'Tanyakan lahannya.' })
  await simpanTemplat(bekasi.sebagai('operator-desa'), templatBaru(TEMPLAT_ID))
  await kecualikan(bekasi.sebagai('admin-perencanaan'), {
    pengecualianId: randomUUID(),
    tahunAnggaran: TAHUN,
    kodeWilayah: bekasi.desa,
    nomorSurat: 'S-1',
    tanggalSurat: '2024-01-20' as never,
    penandatangan: 'Kepala Bappeda',
    alasan: 'Jaringan di desa terputus.',
    berlakuSampai: '2024-12-01T00:00:00.000Z' as never,
    berkasId: null,
  })
})
afterAll(() => db.close())

const hasil = { lanjut: { tahap: 'kecamatan', keadaan: 'ditolak' }, volume: kuantitas(1000), rupiah: rupiah(1), perangkatDaerahId: '' } as const
const TEMPLAT_ID = randomUUID()
const templatBaru = (templatId: string) => TemplatBaru.parse({ templatId, tahap: 'desa', keputusan: 'tunda', nama: 'Uji', teks: 'Ditunda: {{judul}}.' })
const mejaDesa = (k: KabupatenUji) => ({ tahap: 'desa', kodeWilayah: k.desa, perangkatDaerahId: null }) as const
const lingkup = (k: KabupatenUji): Lingkup => ({
  daerahId: k.daerahId,
  saringan: SaringanAntrean.parse({ tahun: TAHUN }),
  tugas: [],
  draf: { penulis: 'x', wilayah: [k.desa], kanal: [], perangkat: [] },
})

/** Every query of the module, called for a row of Bekasi. A query without an entry here fails the test below. */
const KUERI: Readonly<Record<string, Jalankan>> = {
  insertBanyak: (tx, k) =>
    muatBanyak.insertBanyak(tx, k.daerahId, {
      tabel: 'usulan',
      kunci: 'usulan_id',
      baris: [{ usulan_id: randomUUID(), judul: 'Judul', masalah: 'Masalah', kode_wilayah: k.desa, pengusul_jenis: 'rw', created_by: 'x' }],
    }),
  listAsalMuat: (tx, k) => muatBanyak.listAsalMuat(tx, k.daerahId, [milik.pengajuanId]),
  insertBanyakBerkas: (tx, k) =>
    muatBanyak.insertBanyakBerkas(tx, k.daerahId, [{ usulanId: milik.usulanId, berkasId: randomUUID(), jenis: 'foto', urutan: 1 }]),
  listUrutanKeluar: (tx, k) => usulanSipd.listUrutanKeluar(tx, k.daerahId, { tahun: TAHUN, jalur: 'asmas' }),
  listBarisKeluar: (tx, k) => usulanSipd.listBarisKeluar(tx, k.daerahId, [milik.pengajuanId]),
  listPengajuanBerid: (tx, k) => usulanSipd.listPengajuanBerid(tx, k.daerahId, TAHUN, ['2025-321614-2001-0001']),
  insertUsulanSipd: (tx, k) => usulanSipd.insertUsulanSipd(tx, k.daerahId, []),
  nextBanyakUrut: (tx, k) => muatBanyak.nextBanyakUrut(tx, k.daerahId, [{ tahun: TAHUN, wilayah: k.desa, jumlah: 2 }]),
  lockPengajuan: (tx, k) => usulan.lockPengajuan(tx, k.daerahId, milik.pengajuanId),
  findPutusanTerakhir: (tx, k) => usulan.findPutusanTerakhir(tx, k.daerahId, milik.pengajuanId),
  findIsi: (tx, k) => usulan.findIsi(tx, k.daerahId, milik.pengajuanId),
  countBerkas: (tx, k) => usulan.countBerkas(tx, k.daerahId, [randomUUID()]),
  insertUsulan: (tx, k) => usulan.insertUsulan(tx, k.daerahId, isiUsulan(k), 'x'),
  updateUsulan: (tx, k) => usulan.updateUsulan(tx, k.daerahId, isiUsulan(k, { usulanId: milik.usulanId })),
  insertFoto: (tx, k) => usulan.insertFoto(tx, k.daerahId, milik.usulanId, [{ berkasId: randomUUID(), jenis: 'foto' }]),
  updateLepasBerkas: (tx, k) => usulan.updateLepasBerkas(tx, k.daerahId, { usulanId: milik.usulanId, tetap: [], saat: SAAT }),
  listLampiran: (tx, k) => lampiran.listLampiran(tx, k.daerahId, milik.pengajuanId),
  findLampiran: (tx, k) => lampiran.findLampiran(tx, k.daerahId, { pengajuanId: milik.pengajuanId, berkasId: randomUUID() }),
  listFotoUsulan: (tx, k) => lampiran.listFotoUsulan(tx, k.daerahId, milik.usulanId),
  listFotoSama: (tx, k) =>
    lampiran.listFotoSama(tx, k.daerahId, { foto: [{ kunci: 'a', sidik: ['0'.repeat(64)], pita: [{ pita: 0, nilai: 5 }] }], kecualiUsulanId: randomUUID() }),
  isSasaran: (tx, k) => usulan.isSasaran(tx, k.daerahId, randomUUID()),
  insertPengajuan: (tx, k) => usulan.insertPengajuan(tx, k.daerahId, pengajuanBaru(k)),
  updateIsiPengajuan: (tx, k) => usulan.updateIsiPengajuan(tx, k.daerahId, { ...pengajuanBaru(k), isi: isiUsulan(k, { ...milik }) }),
  updatePosisi: (tx, k) =>
    usulan.updatePosisi(tx, k.daerahId, {
      pengajuanId: milik.pengajuanId,
      hasil: { ...hasil, perangkatDaerahId: k.pdId },
      saat: SAAT,
      nomor: null,
      pengecualianId: null,
      waktuPerangkat: null,
    }),
  insertPutusan: (tx, k) => usulan.insertPutusan(tx, k.daerahId, putusanBaru(k)),
  nextUrut: (tx, k) => usulan.nextUrut(tx, k.daerahId, TAHUN, k.desa),
  findPengecualian: (tx, k) => pengecualian.findPengecualian(tx, k.daerahId, { tahunAnggaran: TAHUN, kodeWilayah: k.desa, saat: SAAT }),
  insertPengecualian: (tx, k) =>
    pengecualian.insertPengecualian(
      tx,
      k.daerahId,
      {
        pengecualianId: randomUUID(),
        tahunAnggaran: TAHUN,
        kodeWilayah: k.desa,
        nomorSurat: 'S-9',
        tanggalSurat: '2024-01-20' as never,
        penandatangan: 'x',
        alasan: 'x',
        berlakuSampai: SAAT,
        berkasId: null,
      },
      'x',
    ),
  saveAsal: (tx, k) => asal.saveAsal(tx, k.daerahId, { usulanId: milik.usulanId, forum: 'anak', pokir: null }),
  saveAtasNama: (tx, k) =>
    asal.saveAtasNama(
      tx,
      k.daerahId,
      { pengajuanId: milik.pengajuanId, suratDesa: { nomor: 'S-2', tanggal: '2024-01-20' as never, berkasId: randomUUID() } },
      { oleh: 'x', saat: SAAT },
    ),
  findAsal: (tx, k) => asal.findAsal(tx, k.daerahId, milik.pengajuanId),
  findKeterangan: (tx, k) => keterangan.findKeterangan(tx, k.daerahId, milik.pengajuanId, '2024-01-25' as never),
  listPokirDinilai: (tx, k) => temuanPokir.listPokirDinilai(tx, k.daerahId, [milik.pengajuanId]),
  listCatatan: (tx, k) => meja.listCatatan(tx, k.daerahId, milik.pengajuanId),
  insertCatatan: (tx, k) =>
    meja.insertCatatan(tx, k.daerahId, {
      catatanId: randomUUID(),
      pengajuanId: milik.pengajuanId,
      tahap: 'kecamatan',
      perangkatDaerahId: k.pdId,
      isi: 'x',
      penulisId: 'x',
      jabatan: 'x',
      saat: SAAT,
    }),
  updateCatatan: (tx, k) => meja.updateCatatan(tx, k.daerahId, { catatanId, versi: 1, isi: 'y', saat: SAAT }),
  findPegangan: (tx, k) => meja.findPegangan(tx, k.daerahId, milik.pengajuanId),
  savePegangan: (tx, k) =>
    meja.savePegangan(tx, k.daerahId, {
      pengajuanId: milik.pengajuanId,
      tahap: 'kecamatan',
      pemegangId: 'x',
      jabatan: 'x',
      olehId: 'x',
      alasan: null,
      saat: SAAT,
    }),
  endPegangan: (tx, k) => meja.endPegangan(tx, k.daerahId, milik.pengajuanId, SAAT),
  listTenggatTahap: (tx, k) => tenggat.listTenggatTahap(tx, k.daerahId),
  saveTenggatTahap: (tx, k) => tenggat.saveTenggatTahap(tx, k.daerahId, TenggatMasuk.parse({ tahap: 'desa', hari: 5, dasarHukum: 'SOP uji', versi: 0 })),
  listPenantian: (tx, k) => tenggat.listPenantian(tx, k.daerahId, { tahap: ['kecamatan'], sebelum: '2030-01-01T00:00:00Z' as never, batas: 10 }),
  insertPengingat: (tx, k) => tenggat.insertPengingat(tx, k.daerahId, [{ pengajuanId: milik.pengajuanId, versi: 9, langkah: 'meja' }], '2024-01-25' as never),
  listPenerimaPengingat: (tx, k) =>
    tenggat.listPenerimaPengingat(tx, k.daerahId, {
      daftar: [
        {
          pengajuanId: milik.pengajuanId,
          versi: 9,
          langkah: 'meja',
          tahap: 'kecamatan',
          tahunAnggaran: TAHUN,
          kodeWilayah: k.desa,
          perangkatDaerahId: k.pdId,
          lewatHari: 1,
        },
      ],
      peran: [{ tahap: 'kecamatan', langkah: 'meja', peran: 'camat', semuaPerangkat: true }],
      hariIni: '2024-01-25' as never,
    }),
  listBelumDijawab: (tx, k) => tenggat.listBelumDijawab(tx, k.daerahId, TAHUN),
  findKebutuhanBersama: (tx, k) => silsilah.findKebutuhanBersama(tx, k.daerahId, milik.usulanId),
  isTahunTerisi: (tx, k) => silsilah.isTahunTerisi(tx, k.daerahId, milik.usulanId, TAHUN),
  insertSilsilah: (tx, k) =>
    silsilah.insertSilsilah(tx, k.daerahId, {
      silsilahId: randomUUID(),
      jenis: 'diusulkan-kembali',
      asal: milik.pengajuanId,
      tujuan: randomUUID(),
      createdBy: 'x',
    }),
  findEntriAjuan: (tx, k) => usulan.findEntriAjuan(tx, k.daerahId, milik.pengajuanId),
  findKunciUrut: (tx, k) => daftarAntrean.findKunciUrut(tx, k.daerahId, milik.pengajuanId),
  listAntrean: (tx, k) => daftarAntrean.listAntrean(tx, k.daerahId, [milik.pengajuanId], 'menunggu'),
  listIdLanjutan: (tx, k) =>
    daftarAntrean.listIdLanjutan(tx, lingkup(k), { urut: 'anggaran', batas: 50, kursor: { nilai: 900_000_000_000_000, id: milik.pengajuanId } }),
  findHalamanPertama: (tx, k) => daftarAntrean.findHalamanPertama(tx, lingkup(k), { urut: 'menunggu', batas: 50 }),
  findRinci: (tx, k) => antrean.findRinci(tx, k.daerahId, milik.pengajuanId),
  listPutusan: (tx, k) => antrean.listPutusan(tx, k.daerahId, milik.pengajuanId),
  listSilsilah: (tx, k) => silsilah.listSilsilah(tx, k.daerahId, { ...milik, tahunAnggaran: TAHUN }),
  sumTugas: (tx, k) => daftarAntrean.sumTugas(tx, lingkup(k)),
  findHariPerbaikan: (tx, k) => hidup.findHariPerbaikan(tx, k.daerahId, 'kecamatan'),
  listAturanPerbaikan: (tx, k) => hidup.listAturanPerbaikan(tx, k.daerahId),
  saveAturanPerbaikan: (tx, k) => hidup.saveAturanPerbaikan(tx, k.daerahId, { tahap: 'kecamatan', hari: 3, versi: 1, oleh: 'x' }),
  isPerangkatDikenal: (tx, k) => hidup.isPerangkatDikenal(tx, k.daerahId, k.pdId),
  findIsiHidup: (tx, k) => hidup.findIsiHidup(tx, k.daerahId, milik.pengajuanId),
  isMemegangPagu: (tx, k) => hidup.isMemegangPagu(tx, k.daerahId, milik.pengajuanId),
  copyUsulan: (tx, k) => hidup.copyUsulan(tx, k.daerahId, pecahanBaru(k)),
  copyPengajuan: (tx, k) => hidup.copyPengajuan(tx, k.daerahId, pecahanBaru(k)),
  copyFoto: (tx, k) => hidup.copyFoto(tx, k.daerahId, milik.usulanId, randomUUID()),
  copyAsal: (tx, k) => hidup.copyAsal(tx, k.daerahId, milik.usulanId, randomUUID()),
  insertRealisasi: (tx, k) =>
    hidup.insertRealisasi(tx, k.daerahId, {
      ...PerintahRealisasi.parse({ versi: 1, nilaiKontrak: 1, volume: 1, tanggalSelesai: '2025-01-01' }),
      pengajuanId: milik.pengajuanId,
      createdBy: 'x',
    }),
  findHalamanLama: (tx, k) => lama.findHalamanLama(tx, k.daerahId, SaringanLama.parse({ tahun: TAHUN + 1 }), null),
  listUsulanLama: (tx, k) => lama.listUsulanLama(tx, k.daerahId, [milik.pengajuanId]),
  listLingkupPagu: (tx, k) => massal.listLingkupPagu(tx, k.daerahId, [milik.pengajuanId]),
  listMusyawarahPutusan: (tx, k) => massal.listMusyawarahPutusan(tx, k.daerahId, [milik.pengajuanId]),
  listTautanRencana: (tx, k) => massal.listTautanRencana(tx, k.daerahId, [milik.pengajuanId]),
  findAturanTempat: (tx, k) => aturanTempat.findAturanTempat(tx, k.daerahId),
  saveAturanTempat: (tx, k) => aturanTempat.saveAturanTempat(tx, k.daerahId, { luarDesa: 'alasan', versi: 0, oleh: 'x' }),
  findTempatUsulan: (tx, k) => aturanTempat.findTempatUsulan(tx, k.daerahId, milik.pengajuanId),
  listTemplat: (tx, k) => templat.listTemplat(tx, k.daerahId, mejaDesa(k)),
  countTemplat: (tx, k) => templat.countTemplat(tx, k.daerahId, mejaDesa(k)),
  insertTemplat: (tx, k) => templat.insertTemplat(tx, k.daerahId, { ...templatBaru(randomUUID()), oleh: 'x' }, mejaDesa(k)),
  lockTemplat: (tx, k) => templat.lockTemplat(tx, k.daerahId, TEMPLAT_ID),
  isNamaTerpakai: (tx, k) => templat.isNamaTerpakai(tx, k.daerahId, { templatId: randomUUID(), keputusan: 'tunda', nama: 'Uji' }, mejaDesa(k)),
  updateTemplat: (tx, k) => templat.updateTemplat(tx, k.daerahId, TEMPLAT_ID, { nama: 'Lain', alasan: null, teks: 'Kalimat yang lain.', versi: 1 }),
  updateHapusTemplat: (tx, k) => templat.updateHapusTemplat(tx, k.daerahId, TEMPLAT_ID, SAAT),
  findPenanda: (tx, k) => templat.findPenanda(tx, k.daerahId, milik.pengajuanId),
  listButirTahun: (tx, k) => lama.listButirTahun(tx, k.daerahId, [k.kamusId], TAHUN),
  findKamusLama: (tx, k) => lama.findKamusLama(tx, k.daerahId, k.kamusId),
  findPenutup: (tx, k) => hasilTahap.findPenutup(tx, k.daerahId, { tahunAnggaran: TAHUN, tahap: 'desa', kodeWilayah: k.desa, perangkatDaerahId: null }),
  listHasilTahap: (tx, k) => hasilTahap.listHasilTahap(tx, k.daerahId, { tahunAnggaran: TAHUN, tahap: 'desa', kodeWilayah: k.desa, perangkatDaerahId: null }),
}
/** Not rows of a tenant: the list of governments is public. */
const BUKAN_PENYEWA = new Set(['lockImporUsulan', 'findTempat'])

function pengajuanBaru(k: KabupatenUji): usulan.PengajuanBaru {
  return {
    isi: isiUsulan(k, { usulanId: milik.usulanId }),
    hitung: { hargaSatuan: rupiah(1), anggaran: rupiah(1) },
    satuan: 'orang',
    bidangPembangunan: 'ekonomi',
    perangkatDaerahId: k.pdId,
    kodeKecamatan: k.kecamatan,
    rute: 'permendagri',
    ruteVersi: 1,
    posisi: { tahap: 'pengusulan', keadaan: 'draf' },
    versi: 1,
    nomor: null,
    pengecualianId: null,
    saat: SAAT,
    diajukanPada: null,
    waktuPerangkat: null,
    createdBy: 'x',
  }
}

function pecahanBaru(k: KabupatenUji): hidup.PecahanDitulis {
  return {
    induk: { ...milik, tahap: 'kecamatan' },
    bagian: PecahanBaru.parse({ usulanId: randomUUID(), pengajuanId: randomUUID(), judul: 'Pecahan', kamusId: k.kamusNonfisikId, volume: 1 }),
    kodeWilayah: k.desa,
    hitung: { hargaSatuan: rupiah(1), anggaran: rupiah(1) },
    satuan: 'orang',
    bidangPembangunan: 'ekonomi',
    perangkatDaerahId: k.pdId,
    nomor: '2025-321614-2001-9999',
    saat: SAAT,
    createdBy: 'x',
  }
}

function putusanBaru(k: KabupatenUji): usulan.PutusanBaru {
  const penugasan = k.sebagai('camat').pelaku.penugasan[0]
  if (penugasan === undefined) throw new Error('tanpa penugasan')
  return {
    putusanId: randomUUID(),
    pengajuanId: milik.pengajuanId,
    urut: 99,
    tahap: 'kecamatan',
    keputusan: 'tolak',
    hasil: { ...hasil, perangkatDaerahId: k.pdId },
    alasan: 'A11',
    teks: 'Bukan prioritas tahun ini.',
    urutanPrioritas: null,
    penugasan,
    penggunaId: 'x',
    saat: SAAT,
  }
}

/** Runs a query inside a tenant with its scope predicate removed: what it sees, or the wall it met. */
async function coba(tenant: string, jalankan: Jalankan): Promise<{ keluar: unknown; dibuang: number }> {
  const hitung = { dibuang: 0 }
  try {
    const keluar = await writeTenant(db.sql, tenant, async (tx) => {
      const isi = await jalankan(tanpaPenyewa(tx, hitung), bekasi)
      await tx`select 1`
      return Promise.reject(new Batal(isi))
    })
    return { keluar, dibuang: hitung.dibuang }
  } catch (e) {
    if (e instanceof Batal) return { keluar: e.isi, dibuang: hitung.dibuang }
    return { keluar: 'ditolak', dibuang: hitung.dibuang }
  }
}

/** Rolls the attempt back, whatever it did. */
class Batal extends Error {
  readonly isi: unknown
  constructor(isi: unknown) {
    super('batal')
    this.isi = isi
  }
}

const KOSONG = [null, undefined, 0, false, 'ditolak']

function isKosong(keluar: unknown): boolean {
  if (Array.isArray(keluar)) return keluar.length === 0
  if (typeof keluar === 'object' && keluar !== null && 'jumlah' in keluar) return keluar.jumlah === 0
  return KOSONG.includes(keluar as never)
}

describe('RLS adalah dinding kedua (kontrak 1, 3)', () => {
  const semua = {
    ...muatBanyak,
    ...usulanSipd,
    ...asal,
    ...meja,
    ...temuanPokir,
    ...keterangan,
    ...tenggat,
    ...usulan,
    ...pengecualian,
    ...antrean,
    ...lampiran,
    ...silsilah,
    ...hidup,
    ...lama,
    ...hasilTahap,
    ...massal,
    ...templat,
    ...aturanTempat,
    ...daftarAntrean,
  }
  const nama = Object.keys(semua).filter((n) => typeof semua[n as never] === 'function' && !BUKAN_PENYEWA.has(n))

  it('setiap kueri modul usulan diuji di sini', () => {
    expect(Object.keys(KUERI).toSorted()).toEqual(nama.toSorted())
  })

  it.each(Object.keys(KUERI))('%s tanpa predikat penyewa tidak melihat dan tidak mengubah baris daerah lain', async (n) => {
    const jalankan = KUERI[n] as Jalankan
    const { keluar, dibuang } = await coba(muaraEnim.daerahId, jalankan)
    expect(isKosong(keluar)).toBe(true)
    expect(dibuang > 0).toBe(
      !n.startsWith('insert') && !['nextUrut', 'nextBanyakUrut', 'saveAsal', 'saveAtasNama', 'saveTenggatTahap', 'saveAturanTempat'].includes(n),
    )
  })

  it('di daerahnya sendiri kueri yang sama menemukan barisnya: ujinya bukan kosong', async () => {
    const kosong: string[] = []
    for (const n of [
      'lockPengajuan',
      'listCatatan',
      'findKunciUrut',
      'updateCatatan',
      'findPegangan',
      'endPegangan',
      'findPutusanTerakhir',
      'findRinci',
      'listAntrean',
      'listUrutanKeluar',
      'listBarisKeluar',
      'listPengajuanBerid',
      'findHalamanPertama',
      'listIdLanjutan',
      'listPutusan',
      'listHasilTahap',
      'findPengecualian',
      'findEntriAjuan',
      'isTahunTerisi',
      'updatePosisi',
      'findIsiHidup',
      'isPerangkatDikenal',
      'copyUsulan',
      'listButirTahun',
      'listTemplat',
      'findPenanda',
    ]) {
      const { keluar } = await coba(bekasi.daerahId, KUERI[n] as Jalankan)
      if (isKosong(keluar)) kosong.push(n)
    }
    expect(kosong).toEqual([])
  })

  it('di luar transaksi penyewa tidak ada yang terlihat', async () => {
    expect((await db.sql`select count(*) as jumlah from pengajuan`)[0]?.['jumlah']).toBe(0)
  })

  it('pemilik tabel pun tunduk pada RLS yang dipaksakan', async () => {
    expect((await db.sqlPemilik`select count(*) as jumlah from pengajuan`)[0]?.['jumlah']).toBe(0)
  })
})

describe('yang tidak dapat diubah siapa pun lewat aplikasi (kontrak 2, 7)', () => {
  it.each(['jejak_entri', 'jejak_daun', 'jejak_segel', 'jejak_pribadi', 'putusan', 'berkas', 'permintaan'])(
    '%s menolak UPDATE dan DELETE dari peran yang melayani',
    async (tabel) => {
      for (const perintah of [`update ${tabel} set daerah_id = daerah_id`, `delete from ${tabel}`, `truncate ${tabel}`]) {
        await expect(readWrite(perintah)).rejects.toThrow(/permission denied/)
      }
    },
  )

  it('tidak ada satu tabel pun yang barisnya dapat dihapus peran yang melayani', async () => {
    const boleh = await db.sql`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege('selaras_aplikasi', c.oid, 'delete')`
    expect(boleh.map((b) => b['relname'])).toEqual([])
  })

  it('pelaku dari daerah lain tidak menemukan usulan lewat layanan', async () => {
    const lain = await putuskan({ ...muaraEnim.sebagai('camat') }, milik.pengajuanId, { keputusan: 'terima', versi: 3 })
    expect(lain).toMatchObject({ ok: false, error: { jenis: 'pengajuan-tidak-ditemukan' } })
    const [baris] = await readTenant(
      db.sql,
      bekasi.daerahId,
      (tx) => tx`select versi from pengajuan where daerah_id = ${bekasi.daerahId} and pengajuan_id = ${milik.pengajuanId}`,
    )
    expect(baris?.['versi']).toBe(3)
  })
})

function readWrite(perintah: string): Promise<unknown> {
  return writeTenant(db.sql, bekasi.daerahId, (tx) => tx.unsafe(perintah))
}
