import { saatDi, tanggal } from '#src/lib/waktu.ts'
import { kecualikan } from '#src/modules/usulan/pengajuan/pengecualian.service.ts'
import { PengecualianBaru } from '#src/modules/usulan/usulan.schema.ts'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { harus, idDari, perKelompok } from '#contoh/alat.ts'
import type { Kebutuhan } from '#contoh/banyak/dokumen.ts'
import { bacaKamus, mejaPerangkat, namaCamat, namaOperator, perpanjangJadwal, siapkanAkunMenunggu, siapkanOrang, siapkanTahun } from '#contoh/bekasi/dasar.ts'
import { siapkanDprd } from '#contoh/bekasi/dprd.ts'
import { siapkanTenggat } from '#contoh/tenggat.ts'
import { daftarMusyawarah, rapat, type Rapat } from '#contoh/bekasi/musyawarah.ts'
import { type Bekal, masukkan, putuskanDiTahap } from '#contoh/bekasi/perjalanan.ts'
import { imporSemuaRenja, muatPaguTahun } from '#contoh/bekasi/rencana.ts'
import { PERCONTOHAN, SUKAKARYA, TAHUN, TAHUN_LALU } from '#contoh/bekasi/tempat.ts'
import { bacaUsulanContoh, type UsulanContoh } from '#contoh/bekasi/usulan-contoh.ts'
import { kirimDariOpensid } from '#contoh/bekasi/opensid.ts'
import { simpanFotoContoh } from '#contoh/foto.ts'
import { susunDesaLain } from '#contoh/bekasi/desa-lain.ts'
import { bukaPanggung, type Panggung, type PemasanganContoh } from '#contoh/panggung.ts'

const DAERAH = {
  daerahId: '3216',
  kodeWilayah: '32.16',
  nama: 'Kabupaten Bekasi',
  jenis: 'kabupaten',
  zonaWaktu: 'WIB',
  istilah: {},
  dataContoh: true,
  tanggalDemo: tanggal('2024-01-25'),
  rute: 'permendagri',
} as const

/** Scenario `bekasi`: the eve and the day of Musrenbang Kec. Sukakarya, with the year before fully answered. */
export async function muatBekasi(p: PemasanganContoh, kini: () => Date, progress: (baris: string) => void): Promise<void> {
  progress('Kab. Bekasi: perangkat daerah, pengguna, kamus usulan, jadwal, pagu …')
  const s = await bukaPanggung(p, kini, DAERAH)
  await siapkanOrang(s)
  await siapkanTahun(s)
  await siapkanAkunMenunggu(s, kini)
  await siapkanDprd(s)
  await kirimDariOpensid(s)
  await siapkanTenggat(await s.sebagai('admin.bekasi', { tanggal: '2023-11-20', jam: '11:00' }), 'SE Bupati Bekasi Nomor 050/SE-98/Bappeda/2023 (contoh)')
  const usulan = bacaUsulanContoh()
  const bekal = await siapkanBekal(s, usulan)
  const desaLain = p.ringkas === true ? null : await susunDesaLain(bekal, usulan, progress)
  await desaLain?.muatLampau()
  const r = rapat(s)
  const maju = hitungMaju(usulan.length, progress)
  await tahunLalu(
    bekal,
    r,
    usulan.filter((u) => u.tahun === TAHUN_LALU),
    { maju, kebutuhan: desaLain?.kebutuhanLalu },
  )
  await desaLain?.muatLalu()
  await percontohan(
    bekal,
    r,
    usulan.filter((u) => u.tahun === TAHUN && isPercontohan(u)),
    maju,
  )
  await sukakarya(
    bekal,
    r,
    usulan.filter((u) => u.tahun === TAHUN && !isPercontohan(u)),
    maju,
  )
  await desaLain?.muatKini()
}

function isPercontohan(u: UsulanContoh): boolean {
  return (PERCONTOHAN as readonly string[]).includes(u.desa.slice(0, 8))
}

async function siapkanBekal(s: Panggung, usulan: readonly UsulanContoh[]): Promise<Bekal> {
  return {
    s,
    kamus: bacaKamus(),
    meja: mejaPerangkat(),
    operator: namaOperator(),
    camat: namaCamat(),
    hariDesa: new Map(daftarMusyawarah().flatMap((m) => (m.tahap === 'desa' ? [[`${m.tahun}/${m.kode_wilayah}`, m.tanggal] as const] : []))),
    foto: await simpanFotoContoh(await s.sebagai('admin.bekasi', { tanggal: '2022-01-03', jam: '09:00' }), s.p.folderBerkas),
    kini: new Map(),
    prioritasKecamatan: urutkanKecamatan(usulan, bacaKamus()),
  }
}

/** The kecamatan ranks within each bidang what it accepted or put in reserve: first the first wishes of the villages. */
function urutkanKecamatan(usulan: readonly UsulanContoh[], kamus: Bekal['kamus']): Map<string, number> {
  const lolos = usulan.filter((u) => u.prioritas_desa !== null && !(u.alur.tahap === 'kecamatan' && u.alur.keputusan !== 'cadangkan'))
  const kelompok = Map.groupBy(lolos, (u) => `${u.tahun}/${u.desa.slice(0, 8)}/${kamus.get(u.kamus)?.bidang ?? ''}`)
  return new Map(
    [...kelompok.values()].flatMap((k) =>
      k.toSorted((a, b) => (a.prioritas_desa ?? 0) - (b.prioritas_desa ?? 0)).map((u, i) => [u.pengajuanId, i + 1] as const),
    ),
  )
}

type Maju = (jumlah: number) => void

/** One line for each tenth of the way. */
function hitungMaju(semua: number, progress: (baris: string) => void): Maju {
  let selesai = 0
  return (jumlah) => {
    selesai += jumlah
    progress(`Kab. Bekasi: ${selesai} dari ${semua} usulan …`)
  }
}

async function masuk(b: Bekal, usulan: readonly UsulanContoh[], maju: Maju): Promise<void> {
  const perDesa = Map.groupBy(usulan, (u) => u.desa)
  for (const desa of [...perDesa.values()].reduce<UsulanContoh[][]>((kel, d, i) => ((kel[Math.floor(i / 4)] ??= []).push(...d), kel), [])) {
    await perKelompok(
      desa,
      (u) => u.desa,
      (u) => masukkan(b, u, perDesa.get(u.desa)?.length ?? 1),
    )
    maju(desa.length)
  }
}

/** One desk after the other; at a desk the proposals of a kecamatan and bidang in the order of their ranks. */
async function meja(b: Bekal, usulan: readonly UsulanContoh[], tahap: Tahap): Promise<void> {
  const urut = usulan.toSorted((x, y) => (x.prioritas_desa ?? 99) - (y.prioritas_desa ?? 99))
  await perKelompok(
    urut,
    (u) => `${u.desa.slice(0, 8)}/${u.kamus.slice(0, 3)}`,
    (u) => putuskanDiTahap(b, u, tahap),
  )
}

interface TahunLalu {
  readonly maju: Maju
  readonly kebutuhan: Kebutuhan | undefined
}

async function tahunLalu(b: Bekal, r: Rapat, usulan: readonly UsulanContoh[], { maju, kebutuhan }: TahunLalu): Promise<void> {
  const tahun = TAHUN_LALU
  await r.siapkan(tahun)
  await masuk(b, usulan, maju)
  for (const tahap of ['desa', 'kecamatan'] as const) {
    await r.buka({ tahun, tahap })
    await meja(b, usulan, tahap)
    await r.tutup({ tahun, tahap })
  }
  await meja(b, usulan, 'mitra-bappeda')
  await imporSemuaRenja(b.s, { tahun, kebutuhan }, { tanggal: '2023-03-01', jam: '10:00' })
  for (const tahap of ['forum-perangkat-daerah', 'musrenbang-kabupaten'] as const) {
    await r.buka({ tahun, tahap })
    await meja(b, usulan, tahap)
    await r.tutup({ tahun, tahap })
  }
  await meja(b, usulan, 'tapd')
  await muatPaguTahun(b.s, { jenis: 'ppas', tahun, kebutuhan }, { tanggal: '2023-08-14', jam: '10:00' })
  await meja(b, usulan, 'penganggaran')
  await muatPaguTahun(b.s, { jenis: 'apbd', tahun, kebutuhan }, { tanggal: '2023-11-30', jam: '15:00' })
}

/** Four kecamatan whose calendar runs ahead: after them every desk has something waiting on the demo date. */
async function percontohan(b: Bekal, r: Rapat, usulan: readonly UsulanContoh[], maju: Maju): Promise<void> {
  const tahun = TAHUN
  const tepatWaktu = usulan.filter((u) => !u.alur.terlambat)
  await r.siapkan(tahun)
  await masuk(b, tepatWaktu, maju)
  for (const tahap of ['desa', 'kecamatan'] as const) {
    await r.buka({ tahun, tahap, kecamatan: PERCONTOHAN })
    await meja(b, tepatWaktu, tahap)
    await r.tutup({ tahun, tahap, kecamatan: PERCONTOHAN })
  }
  await meja(b, tepatWaktu, 'mitra-bappeda')
  await masukTerlambat(
    b,
    usulan.filter((u) => u.alur.terlambat),
    maju,
  )
  await imporSemuaRenja(b.s, { tahun }, { tanggal: '2024-01-15', jam: '10:00' })
  for (const tahap of ['forum-perangkat-daerah', 'musrenbang-kabupaten'] as const) {
    await r.buka({ tahun, tahap })
    await meja(b, tepatWaktu, tahap)
  }
  await meja(b, tepatWaktu, 'tapd')
  await muatPaguTahun(b.s, { jenis: 'ppas', tahun }, { tanggal: '2024-01-23', jam: '16:00' })
  await meja(b, tepatWaktu, 'penganggaran')
}

/** What came after the window closed is let in by a signed letter that everybody can read (S3-15). */
async function masukTerlambat(b: Bekal, usulan: readonly UsulanContoh[], maju: Maju): Promise<void> {
  for (const u of usulan) {
    const surat = PengecualianBaru.parse({
      pengecualianId: idDari('3216', 'pengecualian', u.desa),
      tahunAnggaran: u.tahun,
      kodeWilayah: u.desa,
      nomorSurat: '050/27/Bappeda',
      tanggalSurat: '2024-01-12',
      penandatangan: 'Sekretaris Daerah Kabupaten Bekasi (contoh)',
      alasan: 'Balai desa terendam banjir 26–30 Desember 2023; berkas usulan warga RW 02 baru dapat diselamatkan sesudah jadwal ditutup.',
      berlakuSampai: saatDi(tanggal('2024-01-20'), '00:00', 'WIB'),
      berkasId: null,
    })
    harus('pengecualian', await kecualikan(await b.s.sebagai('admin.bekasi', { tanggal: '2024-01-12', jam: '14:30' }), surat))
    await perpanjangJadwal(b.s, u.desa, { tanggal: '2024-01-12', jam: '15:10' })
    await masukkan(b, u, 1)
    await putuskanDiTahap(b, u, 'desa')
    maju(1)
  }
}

async function sukakarya(b: Bekal, r: Rapat, usulan: readonly UsulanContoh[], maju: Maju): Promise<void> {
  await masuk(b, usulan, maju)
  await perpanjangJadwal(b.s, SUKAKARYA, { tanggal: '2024-01-17', jam: '11:00' })
  for (const tahap of ['desa', 'kecamatan'] as const) {
    await r.buka({ tahun: TAHUN, tahap, kecamatan: [SUKAKARYA] })
    await meja(b, usulan, tahap)
    await r.tutup({ tahun: TAHUN, tahap, kecamatan: [SUKAKARYA] })
  }
}
