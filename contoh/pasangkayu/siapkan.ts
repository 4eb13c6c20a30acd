import { z } from 'zod'
import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { saatDi } from '#src/lib/waktu.ts'
import { listBatasPagu, tetapkanBatasPagu } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import { listJadwalTahun, tetapkanJadwal } from '#src/modules/jadwal/jadwal.service.ts'
import { daftarkanDaerah, loadDaerah } from '#src/modules/pengguna/daerah.service.ts'
import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { daftarkanPengguna } from '#src/modules/pengguna/pengguna.service.ts'
import type { Peran } from '#src/modules/pengguna/pengguna.ts'
import { PerangkatDaerahBaru } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { daftarkanPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'
import { sebutWilayah, type Wilayah } from '#src/modules/wilayah/wilayah.ts'
import { ambilWilayahDaerah } from '#src/modules/wilayah/wilayah.service.ts'
import { bacaLembarContoh, harus, idDari, SelDaftar } from '#contoh/alat.ts'
import { namaCamat, namaOperator, namaPerangkat, type PanggungPasangkayu, PEJABAT } from '#contoh/pasangkayu/panggung.ts'
import { DAERAH, DASAR_JADWAL, DASAR_PAGU, KALENDER, MULAI, TAHUN } from '#contoh/pasangkayu/tempat.ts'

/** Agencies by their short names: id in this installation, bidang urusan. */
export type PetaPerangkat = ReadonlyMap<string, { readonly id: string; readonly bidangUrusan: readonly string[] }>

/** The government with its agencies, users, calendar and ceilings. Only what is missing is added, so it may run any time. */
export async function siapkanDaerah(s: PanggungPasangkayu): Promise<Result<PetaPerangkat, Penolakan>> {
  const ada = await loadDaerah(s.p.sql, DAERAH.daerahId)
  if (ada !== null && !ada.dataContoh) return refuse({ jenis: 'bukan-data-contoh' })
  if (ada === null) await daftarkanDaerah(s.p.sql, DAERAH)
  const wilayah = await ambilWilayahDaerah({ sql: s.p.sql, daerahId: DAERAH.daerahId })
  const perangkat = await siapkanPerangkat(s)
  await siapkanPengguna(s, wilayah, perangkat)
  await siapkanJadwal(s)
  await siapkanBatasPagu(s)
  return ok(perangkat)
}

const BarisPerangkat = z.object({
  kode: z.string(),
  kode_lain: z.string(),
  nama: z.string(),
  singkatan: z.string(),
  jenis: PerangkatDaerahBaru.shape.jenis,
  bidang_urusan: SelDaftar,
  bidang_mitra: z.string(),
})

/** The offices of the government's own list, spelt right and with codes of today; the code they carry in its sheets stays known. */
async function siapkanPerangkat(s: PanggungPasangkayu): Promise<PetaPerangkat> {
  const isi = bacaLembarContoh('pasangkayu/perangkat-daerah.csv', BarisPerangkat).map(({ bidang_urusan, bidang_mitra, kode_lain, ...b }) =>
    PerangkatDaerahBaru.parse({
      ...b,
      bidangUrusan: bidang_urusan,
      bidangMitra: bidang_mitra,
      kodeLain: [kode_lain],
      perangkatDaerahId: idDari(DAERAH.daerahId, 'perangkat-daerah', kode_lain),
    }),
  )
  harus('perangkat daerah', await daftarkanPerangkat(s.penyiap(MULAI), isi))
  return new Map(isi.map((p) => [p.singkatan, { id: p.perangkatDaerahId, bidangUrusan: p.bidangUrusan }] as const))
}

interface Orang {
  readonly namaPengguna: string
  readonly jabatan: string
  readonly peran: Peran
  readonly kodeWilayah?: string
  readonly perangkatDaerahId?: string
}

/** An account for every desk. They are named after their desks: no person is invented. */
async function siapkanPengguna(s: PanggungPasangkayu, wilayah: readonly Wilayah[], perangkat: PetaPerangkat): Promise<void> {
  const ada = await s.muatUlang()
  const baru = daftarOrang(wilayah, perangkat).filter((o) => !ada.has(o.namaPengguna))
  for (const o of baru) {
    const penugasan = {
      peran: o.peran,
      kodeWilayah: o.kodeWilayah ?? null,
      perangkatDaerahId: o.perangkatDaerahId ?? null,
      jabatan: o.jabatan,
      mulai: '2022-01-03',
    }
    harus(
      o.namaPengguna,
      await daftarkanPengguna(
        s.penyiap(MULAI),
        DaftarkanPengguna.parse({ namaPengguna: o.namaPengguna, nama: `${o.jabatan} (contoh)`, penugasan: [penugasan] }),
      ),
    )
  }
  if (baru.length > 0) await s.muatUlang()
}

function daftarOrang(wilayah: readonly Wilayah[], perangkat: PetaPerangkat): Orang[] {
  const desa = wilayah.filter((w) => w.tingkat === 'desa' || w.tingkat === 'kelurahan')
  const kecamatan = wilayah.filter((w) => w.tingkat === 'kecamatan')
  return [
    ...desa.map((w): Orang => ({ namaPengguna: namaOperator(w), jabatan: `Operator ${sebutWilayah(w)}`, peran: 'operator-desa', kodeWilayah: w.kode })),
    ...kecamatan.map((w): Orang => ({
      namaPengguna: namaOperator(w),
      jabatan: `Operator ${sebutWilayah(w)}`,
      peran: 'operator-kecamatan',
      kodeWilayah: w.kode,
    })),
    ...kecamatan.map((w): Orang => ({ namaPengguna: namaCamat(w.kode), jabatan: `Camat ${w.nama}`, peran: 'camat', kodeWilayah: w.kode })),
    ...[...perangkat].map(([singkatan, { id }]): Orang => ({
      namaPengguna: namaPerangkat(singkatan),
      jabatan: `Perencana ${singkatan}`,
      peran: 'perangkat-daerah',
      perangkatDaerahId: id,
    })),
    { namaPengguna: PEJABAT['mitra-bappeda'], jabatan: 'Mitra Bappeda-Litbang', peran: 'mitra-bappeda' },
    { namaPengguna: PEJABAT['musrenbang-kabupaten'], jabatan: 'Kepala Bidang Perencanaan Bappeda-Litbang', peran: 'admin-perencanaan' },
    { namaPengguna: PEJABAT.tapd, jabatan: 'Sekretaris TAPD', peran: 'tapd' },
    { namaPengguna: PEJABAT.bpkad, jabatan: 'Analis Anggaran BPKAD', peran: 'bpkad' },
    { namaPengguna: PEJABAT.inspektorat, jabatan: 'Auditor Inspektorat', peran: 'inspektorat' },
    { namaPengguna: PEJABAT['sekretaris-dprd'], jabatan: 'Sekretaris DPRD', peran: 'sekretaris-dprd' },
    { namaPengguna: PEJABAT.pembaca, jabatan: 'Pembaca', peran: 'pembaca' },
  ]
}

async function siapkanJadwal(s: PanggungPasangkayu): Promise<void> {
  const k = s.penyiap(MULAI)
  const ada = new Set((await listJadwalTahun(k, TAHUN)).flatMap((j) => (j.proses === 'usulan' && j.kodeWilayah === null ? [j.tahap] : [])))
  const baru = Object.entries(KALENDER).filter(([tahap]) => !ada.has(tahap))
  if (baru.length === 0) return
  harus(
    'jadwal',
    await tetapkanJadwal(
      k,
      baru.map(([tahap, { buka, tutup }]) => ({
        tahunAnggaran: TAHUN,
        tahap,
        kodeWilayah: null,
        buka: saatDi(buka, '00:00', DAERAH.zonaWaktu),
        tutup: saatDi(tutup, '00:00', DAERAH.zonaWaktu),
        musyawarahWajib: false,
        dasarHukum: DASAR_JADWAL,
      })),
    ),
  )
}

const BarisBatas = z.object({
  kode_wilayah: z.string(),
  nilai: z
    .string()
    .regex(/^\d+$/)
    .transform((t) => rupiah(Number(t))),
})

async function siapkanBatasPagu(s: PanggungPasangkayu): Promise<void> {
  const k = s.penyiap(MULAI)
  const ada = new Set((await listBatasPagu(k, TAHUN)).map((b) => b.kodeWilayah))
  const baru = bacaLembarContoh('pasangkayu/batas-pagu.csv', BarisBatas).filter((b) => !ada.has(b.kode_wilayah))
  if (baru.length === 0) return
  await tetapkanBatasPagu(
    k,
    baru.map((b) => ({
      tahunAnggaran: TAHUN,
      jenis: 'kecamatan',
      kodeWilayah: b.kode_wilayah,
      perangkatDaerahId: null,
      bidangPembangunan: null,
      nilai: b.nilai,
      dasarHukum: DASAR_PAGU,
    })),
  )
}
