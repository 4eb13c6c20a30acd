import { readTenant } from '#src/lib/sql.ts'
import { hariAkhir, tanggalDi } from '#src/lib/waktu.ts'
import { isDibatalkan, type Jadwal, keadaanJadwal, periksaUrutan, tindakanJadwal } from '#src/modules/jadwal/aturan-jadwal.ts'
import { bacaBaku } from '#src/modules/jadwal/baku.service.ts'
import { type AcuanBaku, type BarisBaku, periksaSimpangan, type RentangHari, usulkanBaku } from '#src/modules/jadwal/jadwal-baku.ts'
import { canAturJadwal } from '#src/modules/jadwal/jadwal.policy.ts'
import { type BarisJadwal, findRute, listJadwal } from '#src/modules/jadwal/jadwal.queries.ts'
import type { JadwalKeluar, JadwalTahunKeluar, SaringanJadwal } from '#src/modules/jadwal/jadwal.schema.ts'
import type { TahapProses } from '#src/modules/jadwal/proses.ts'
import { bukaSetempat, sampaiSetempat } from '#src/modules/jadwal/waktu-jendela.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { isWilayahTercakup } from '#src/modules/pengguna/pengguna.ts'

/** The calendar of a budget year as a screen shows it: windows, what can be done with each, and what is odd about it. */
export async function bacaJadwalTahun(k: Konteks, s: SaringanJadwal): Promise<JadwalTahunKeluar> {
  const [semua, rute] = await readTenant(k.sql, k.daerahId, (tx) => Promise.all([listJadwal(tx, k.daerahId, s.tahun), findRute(tx, k.daerahId)]))
  const acuan = acuanNyata(semua, s.tahun, k.zona)
  const izin = canAturJadwal(k.pelaku)
  const cocok = semua.filter((j) => (s.proses === undefined || j.proses === s.proses) && isMenyangkut(j, s.kodeWilayah))
  return {
    tahunAnggaran: s.tahun,
    zona: k.zona,
    saat: k.saat,
    hariIni: k.hariIni,
    jadwal: cocok.map((j) => keluar(j, k, acuan)),
    jumlah: semua.length,
    peringatan: periksaUrutan(semua, k.zona, rute),
    izin: { boleh: izin.boleh, alasan: izin.boleh ? null : izin.alasan },
  }
}

/** A region asks for what counts there: the general windows, and its own or those of a part of it. */
function isMenyangkut(j: Pick<Jadwal, 'kodeWilayah'>, kodeWilayah: string | undefined): boolean {
  return kodeWilayah === undefined || isWilayahTercakup(j.kodeWilayah, kodeWilayah) || (j.kodeWilayah !== null && isWilayahTercakup(kodeWilayah, j.kodeWilayah))
}

interface Acuan {
  readonly baku: readonly BarisBaku[]
  readonly a: AcuanBaku
}

/** What a rule leans on: the general window of a stage as it is in this calendar, else as the standard proposes it. */
function acuanNyata(semua: readonly Jadwal[], tahunAnggaran: number, zona: Konteks['zona']): Acuan {
  const baku = bacaBaku()
  const rentang = new Map<string, RentangHari>(
    usulkanBaku(baku, { tahunAnggaran, pelantikan: null }).map(({ baku: b, buka, sampai }) => [`${b.proses}/${b.tahap}`, { buka, sampai }]),
  )
  for (const j of semua)
    if (j.kodeWilayah === null && !isDibatalkan(j)) rentang.set(`${j.proses}/${j.tahap}`, { buka: tanggalDi(j.buka, zona), sampai: hariAkhir(j.tutup, zona) })
  return { baku, a: { tahunAnggaran, pelantikan: rentang.get('rpjmd/rancangan-awal')?.buka ?? null, tahap: (nama) => rentang.get(nama) ?? null } }
}

function keluar(j: BarisJadwal, k: Konteks, { baku, a }: Acuan): JadwalKeluar {
  const { perubahan, tahap, ...isi } = j
  const rentang = { proses: j.proses, tahap, buka: tanggalDi(j.buka, k.zona), sampai: hariAkhir(j.tutup, k.zona) }
  return {
    ...isi,
    tahap: tahap as TahapProses,
    bukaSetempat: bukaSetempat(j.buka, k.zona),
    sampaiSetempat: sampaiSetempat(j.tutup, k.zona),
    keadaan: keadaanJadwal(j, k.saat),
    perubahan: perubahan.map(({ urut: _, ...p }) => p),
    simpangan: isDibatalkan(j) ? [] : periksaSimpangan(rentang, baku, a),
    dapat: tindakanJadwal(j, k.saat, k.zona),
  }
}
