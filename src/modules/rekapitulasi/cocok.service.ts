import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { bacaAsalUsul } from '#src/modules/anggaran/anggaran.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { type BarisCocok, listHasilMusrenbang, listWaktuTanggap } from '#src/modules/rekapitulasi/cocok.queries.ts'
import { cocokRencana, type KeadaanCocok, keadaanCocok } from '#src/modules/rekapitulasi/cocok.ts'
import type {
  CocokKeluar,
  HasilMusrenbangKeluar,
  RencanaCocokKeluar,
  SaringanCocok,
  SaringanRencana,
  SaringanSumber,
  SaringanWaktu,
  SumberDanaKeluar,
  WaktuKeluar,
} from '#src/modules/rekapitulasi/cocok.schema.ts'
import { type Hasil, hitungHasil, kanalMusrenbang, posisiHasil } from '#src/modules/rekapitulasi/hasil-musrenbang.ts'
import { findRute } from '#src/modules/rekapitulasi/nama.queries.ts'
import { sumRekap } from '#src/modules/rekapitulasi/rekapitulasi.queries.ts'
import { listMenurutSumber, listSimpulSumber } from '#src/modules/rekapitulasi/sumber-dana.queries.ts'
import { DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'

type Pembaca = Pick<Konteks, 'sql' | 'daerahId'>

/** The rows behind a part of the published share, as any list can be narrowed to them. */
export async function saringanHasil(tx: Transaction, daerahId: string, hasil: Hasil): Promise<{ readonly posisi: string[]; readonly kanal: string[] }> {
  return { posisi: posisiHasil(hasil, await findRute(tx, daerahId)), kanal: kanalMusrenbang(DAFTAR_KANAL) }
}

/** The published share per budget year (S0-19), from the folded figures. */
export async function bacaHasilMusrenbang(k: Pembaca): Promise<HasilMusrenbangKeluar> {
  const nilai = new Map([['kanal', kanalMusrenbang(DAFTAR_KANAL)] as const])
  const [rute, butir] = await readTenant(k.sql, k.daerahId, (tx) =>
    Promise.all([
      findRute(tx, k.daerahId),
      sumRekap(tx, { daerahId: k.daerahId, grup: ['kanal', 'posisi'], saring: { tahun: null, nilai }, menurutTahun: true }),
    ]),
  )
  return {
    rute,
    tahun: hitungHasil(
      butir.map(({ b: posisi, ...angka }) => ({ ...angka, posisi })),
      rute,
    ),
  }
}

/** Results of the musrenbang beside the plans (S0-12): which have found a sub kegiatan, which have not, which were accepted and then vanished. */
export async function bacaCocok(k: Pembaca, s: SaringanCocok): Promise<CocokKeluar> {
  const baris = await readTenant(k.sql, k.daerahId, async (tx) =>
    listHasilMusrenbang(tx, k.daerahId, {
      tahun: s.tahun,
      kanal: kanalMusrenbang(DAFTAR_KANAL),
      posisi: posisiHasil('lolos', await findRute(tx, k.daerahId)),
      perangkatDaerahId: s.perangkat ?? null,
      kecamatan: s.kecamatan ?? null,
    }),
  )
  const semua = baris.map((b) => ({ ...b, cocok: keadaanCocok(b) }))
  const hitung = (c: KeadaanCocok): number => semua.filter((b) => b.cocok === c).length
  return {
    data: semua.filter((b) => s.cocok === undefined || b.cocok === s.cocok).map(susunCocok),
    jumlah: {
      tertaut: hitung('tertaut'),
      belum: hitung('belum'),
      ditolak: hitung('ditolak'),
      'tanpa-tautan': hitung('tanpa-tautan'),
      hilang: hitung('hilang'),
    },
  }
}

function susunCocok(b: BarisCocok & { cocok: KeadaanCocok }): CocokKeluar['data'][number] {
  return { ...b, subKegiatan: b.subKegiatan.map(({ kode, nama }) => ({ kode, nama })) }
}

/** The plans beside the results of the musrenbang (S0-6, U-02): each sub kegiatan with proposals, with another basis, or with neither. */
export async function bacaRencanaCocok(k: Pembaca, s: SaringanRencana): Promise<RencanaCocokKeluar> {
  const { sumber } = s
  const [{ data }, simpul] = await Promise.all([
    bacaAsalUsul(k, { tahun: s.tahun, perangkatDaerahId: s.perangkat }),
    sumber === undefined ? null : readTenant(k.sql, k.daerahId, (tx) => listSimpulSumber(tx, k.daerahId, { tahun: s.tahun, sumber })),
  ])
  const milik = simpul === null ? data : data.filter((d) => simpul.has(d.simpulId))
  const semua = milik.map(({ simpulId, kode, nama, perangkatDaerah, asal, jumlahUsulan, pagu, dariUsulan, tanpaAsalUsul, tahapPagu }) => ({
    simpulId,
    kode,
    nama,
    perangkatDaerah,
    asal,
    jumlahUsulan,
    pagu,
    dariUsulan,
    tanpaAsalUsul,
    tahapPagu,
    cocok: cocokRencana({ jumlahUsulan, asal }),
  }))
  const hitung = (c: string): number => semua.filter((b) => b.cocok === c).length
  return {
    data: semua.filter((b) => s.cocok === undefined || b.cocok === s.cocok),
    jumlah: { usulan: hitung('usulan'), dasar: hitung('dasar'), tanpa: hitung('tanpa') },
  }
}

/** The plans of a year by what pays for them (S0-11), the largest fund first. */
export function bacaSumberDana(k: Pembaca, s: SaringanSumber): Promise<SumberDanaKeluar> {
  return readTenant(k.sql, k.daerahId, (tx) => listMenurutSumber(tx, k.daerahId, { tahun: s.tahun, perangkatDaerahId: s.perangkat ?? null }))
}

/** Stages in their order. */
export async function bacaWaktuTanggap(k: Pembaca, s: SaringanWaktu): Promise<WaktuKeluar> {
  const baris = await readTenant(k.sql, k.daerahId, (tx) =>
    listWaktuTanggap(tx, k.daerahId, { tahun: s.tahun, perangkatDaerahId: s.perangkat ?? null, kecamatan: s.kecamatan ?? null }),
  )
  return DAFTAR_TAHAP.flatMap((t) => baris.filter((b) => b.tahap === t))
}
