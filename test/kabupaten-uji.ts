import { randomUUID } from 'node:crypto'
import { rupiah } from '#src/lib/rupiah.ts'
import { type Sql, writeTenant } from '#src/lib/sql.ts'
import { saat, type Tanggal, tanggal } from '#src/lib/waktu.ts'
import { tetapkanBatasPagu } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import { tetapkanJadwal } from '#src/modules/jadwal/jadwal.service.ts'
import { buatKunci } from '#src/modules/jejak/kunci.service.ts'
import { bacaPenandatangan, type Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { muatKamus } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import { daftarkanDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { type Pelaku, pelakuPenyiap, type Penugasan, type Peran } from '#src/modules/pengguna/pengguna.ts'
import { PerangkatDaerahBaru } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { daftarkanPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'
import { PROSES } from '#src/modules/jadwal/proses.ts'
import { tandatanganiElektronik } from '#src/modules/tanda-tangan/tanda-tangan.service.ts'
import { BuatUsulan } from '#src/modules/usulan/usulan.schema.ts'

/* Small builders with defaults: each test file makes the government it needs. */

export const TAHUN = 2025
const HARI: Tanggal = tanggal('2024-01-25')
export const SAAT = saat('2024-01-25T02:00:00Z')

export interface KabupatenUji {
  readonly sql: Sql
  readonly daerahId: string
  readonly desa: string
  readonly kecamatan: string
  readonly penandatangan: Penandatangan
  readonly pdId: string
  readonly pdLainId: string
  readonly kamusId: string
  readonly kamusNonfisikId: string
  /** A context of a person with this role in the usual scope; `lain` replaces parts of it. */
  readonly sebagai: (peran: Peran, lain?: Partial<Konteks>) => Konteks
}

interface Pilihan {
  readonly daerahId?: string
  readonly desa?: string
  readonly pagu?: number | null
  readonly musyawarahWajib?: boolean
}

export async function bangunKabupaten(sql: Sql, pilihan: Pilihan = {}): Promise<KabupatenUji> {
  const daerahId = pilihan.daerahId ?? '3216'
  const desa = pilihan.desa ?? '32.16.14.2001'
  const kecamatan = desa.slice(0, 8)
  const [pdId, pdLainId, kamusId, kamusNonfisikId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await daftarkanDaerah(sql, {
    daerahId,
    kodeWilayah: desa.slice(0, 5),
    nama: `Kab. ${daerahId}`,
    jenis: 'kabupaten',
    zonaWaktu: 'WIB',
    istilah: {},
    dataContoh: true,
    tanggalDemo: null,
    rute: 'permendagri',
  })
  const penyiap = konteks(sql, daerahId, pelakuPenyiap(daerahId))
  const terdaftar = await daftarkanPerangkat(penyiap, [
    PerangkatDaerahBaru.parse({
      perangkatDaerahId: pdId,
      kode: '1.03.0.00.0.00.01.0000',
      nama: 'Dinas Sumber Daya Air dan Bina Marga',
      singkatan: 'SDABMBK',
      jenis: 'dinas',
      bidangUrusan: ['1.03'],
      bidangMitra: 'infrastruktur',
    }),
    PerangkatDaerahBaru.parse({
      perangkatDaerahId: pdLainId,
      kode: '1.04.0.00.0.00.01.0000',
      nama: 'Dinas Perumahan',
      singkatan: 'Disperkimtan',
      jenis: 'dinas',
      bidangUrusan: ['1.04'],
      bidangMitra: 'infrastruktur',
    }),
  ])
  if (!terdaftar.ok) throw new Error(terdaftar.error.jenis)
  await tetapkanJadwal(
    penyiap,
    PROSES.usulan.map((tahap) => ({
      tahunAnggaran: TAHUN,
      tahap,
      kodeWilayah: null,
      buka: saat('2024-01-01T00:00:00Z'),
      tutup: saat('2024-12-31T00:00:00Z'),
      musyawarahWajib: pilihan.musyawarahWajib === true && (tahap === 'desa' || tahap === 'kecamatan'),
      dasarHukum: 'Contoh jadwal uji',
    })),
  )
  const butir = { tahunAnggaran: TAHUN, satuan: 'm', perangkatDaerahId: pdId, bidangPembangunan: 'infrastruktur', bidangUrusan: '1.03' }
  await muatKamus(penyiap, [
    ButirKamusBaru.parse({
      ...butir,
      kamusId,
      kode: 'K-001',
      nama: 'Drainase lingkungan U-ditch 60×60',
      kataKunci: ['selokan mampet', 'saluran tersumbat', 'gorong-gorong'],
      hargaSatuan: 1_250_000,
      volumeMin: 10,
      volumeMaks: 500,
    }),
    ButirKamusBaru.parse({
      ...butir,
      kamusId: kamusNonfisikId,
      kode: 'K-002',
      nama: 'Pelatihan olahan bandeng',
      satuan: 'orang',
      hargaSatuan: 1_750_000,
      bidangPembangunan: 'ekonomi',
      klasifikasi: 'nonfisik',
    }),
  ])
  if (pilihan.pagu !== null) {
    await tetapkanBatasPagu(penyiap, [
      {
        tahunAnggaran: TAHUN,
        jenis: 'kecamatan',
        kodeWilayah: kecamatan,
        perangkatDaerahId: null,
        bidangPembangunan: null,
        nilai: rupiah(pilihan.pagu ?? 2_500_000_000),
        dasarHukum: 'Contoh PIWK uji',
      },
    ])
  }
  const orang = await daftarkanOrang(sql, daerahId, { desa, kecamatan, pdId })
  const sebagai = (peran: Peran, lain: Partial<Konteks> = {}): Konteks => {
    const pelaku = orang.get(peran)
    if (pelaku === undefined) throw new Error(`peran tanpa orang: ${peran}`)
    return { ...konteks(sql, daerahId, pelaku), ...lain }
  }
  return { sql, daerahId, desa, kecamatan, penandatangan: bacaPenandatangan('uji', buatKunci()), pdId, pdLainId, kamusId, kamusNonfisikId, sebagai }
}

function konteks(sql: Sql, daerahId: string, pelaku: Pelaku): Konteks {
  return { sql, daerahId, pelaku, saat: SAAT, saatNyata: SAAT, hariIni: HARI, zona: 'WIB', kunci: null }
}

const JABATAN: readonly (readonly [Peran, string, 'desa' | 'kecamatan' | 'pd' | null])[] = [
  ['operator-desa', 'Operator Desa Sukamurni', 'desa'],
  ['camat', 'Camat Sukakarya', 'kecamatan'],
  ['operator-kecamatan', 'Operator Kec. Sukakarya', 'kecamatan'],
  ['mitra-bappeda', 'Analis Infrastruktur Bappeda', null],
  ['perangkat-daerah', 'Kepala SDABMBK', 'pd'],
  ['admin-perencanaan', 'Kepala Bappeda', null],
  ['tapd', 'Ketua TAPD', null],
  ['bpkad', 'Kepala BPKAD', null],
  ['pembaca', 'Pembaca', null],
  ['sekretaris-dprd', 'Sekretaris DPRD', null],
  ['anggota-dprd', 'Anggota DPRD', null],
  ['lembaga-masyarakat', 'Karang Taruna', 'desa'],
  ['individu', 'Warga', 'desa'],
]

async function daftarkanOrang(sql: Sql, daerahId: string, lingkup: { desa: string; kecamatan: string; pdId: string }): Promise<Map<Peran, Pelaku>> {
  const orang = new Map<Peran, Pelaku>()
  await writeTenant(sql, daerahId, async (tx) => {
    for (const [peran, jabatan, jenis] of JABATAN) {
      const penggunaId = `${daerahId}-${peran}`
      const penugasan: Penugasan = {
        penugasanId: randomUUID(),
        peran,
        jabatan,
        sebagai: 'definitif',
        mulai: tanggal('2020-01-01'),
        selesai: null,
        kodeWilayah: jenis === 'desa' ? lingkup.desa : jenis === 'kecamatan' ? lingkup.kecamatan : null,
        perangkatDaerahId: jenis === 'pd' ? lingkup.pdId : null,
      }
      await tx`insert into pengguna (daerah_id, pengguna_id, nama, nama_pengguna) values (${daerahId}, ${penggunaId}, ${`Nama ${jabatan}`}, ${penggunaId})`
      await tx`insert into penugasan (daerah_id, penugasan_id, pengguna_id, peran, kode_wilayah, perangkat_daerah_id, jabatan, mulai)
               values (${daerahId}, ${penugasan.penugasanId}, ${penggunaId}, ${peran}, ${penugasan.kodeWilayah}, ${penugasan.perangkatDaerahId}, ${jabatan}, ${penugasan.mulai})`
      orang.set(peran, { penggunaId, nama: `Nama ${jabatan}`, daerahId, penugasan: [penugasan] })
    }
  })
  return orang
}

/** A file as the photo service leaves it, for what only needs one to be there. */
export async function simpanBerkasUji(k: KabupatenUji): Promise<string> {
  const berkasId = randomUUID()
  const sidik = berkasId.replaceAll('-', '').repeat(2)
  await writeTenant(k.sql, k.daerahId, async (tx) => {
    await tx`insert into berkas (daerah_id, berkas_id, nama_asli, jenis_media, sidik_asli, sidik_simpan, ukuran_asli, ukuran_simpan, lebar, tinggi, created_by)
             values (${k.daerahId}, ${berkasId}, 'surat.jpg', 'image/jpeg', ${sidik}, ${sidik}, 1, 1, 1, 1, 'uji')`
  })
  return berkasId
}

/** The chair and two representatives sign the minutes (C-06). */
export async function tandaTanganiUji(k: Konteks, musyawarahId: string): Promise<void> {
  const penanda = (['pimpinan', 'wakil', 'wakil'] as const).map((selaku, i) => ({
    tandaTanganId: randomUUID(),
    nama: `Penanda ${i}`,
    jabatan: `Jabatan ${i}`,
    selaku,
  }))
  const hasil = await tandatanganiElektronik(k, musyawarahId, { penanda })
  if (!hasil.ok) throw new Error(hasil.error.jenis)
}

let titik = 0

/** A complete proposal of the village; physical ones need a photo, so the default is the training course. */
export function isiUsulan(k: KabupatenUji, lain: Record<string, unknown> = {}): BuatUsulan {
  titik += 1
  return BuatUsulan.parse({
    usulanId: randomUUID(),
    pengajuanId: randomUUID(),
    tahunAnggaran: TAHUN,
    judul: `Pelatihan olahan bandeng ${titik}`,
    masalah: 'Hasil tambak dijual mentah, ibu-ibu belum bisa mengolahnya sendiri.',
    kodeWilayah: k.desa,
    pengusul: { jenis: 'rw', nama: 'Ibu Contoh', kontak: '0812000' },
    kamusId: k.kamusNonfisikId,
    volume: 30,
    penerima: { kk: 30, kkMiskin: 12 },
    ajukan: true,
    ...lain,
  })
}
