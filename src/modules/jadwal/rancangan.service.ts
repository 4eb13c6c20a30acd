import { readTenant } from '#src/lib/sql.ts'
import { hariAkhir, selisihHari, type Tanggal, tambahHari, tanggalDi } from '#src/lib/waktu.ts'
import { isDibatalkan, type JadwalBaru, type KonteksAtur, periksaTambah } from '#src/modules/jadwal/aturan-jadwal.ts'
import { bacaBaku } from '#src/modules/jadwal/baku.service.ts'
import { tambahBulan, usulkanBaku } from '#src/modules/jadwal/jadwal-baku.ts'
import { listJadwal } from '#src/modules/jadwal/jadwal.queries.ts'
import type { BarisRancangan, RancanganKeluar } from '#src/modules/jadwal/jadwal.schema.ts'
import type { TahapProses } from '#src/modules/jadwal/proses.ts'
import { bukaDari, bukaSetempat, sampaiSetempat, tutupDari, type WaktuSetempat } from '#src/modules/jadwal/waktu-jendela.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

/* Calendars drawn up to be looked at and adjusted before anything is saved. */

/** The whole year as the standard calendar proposes it, or the RPJMD after an inauguration. */
export async function rancangBaku(k: Konteks, p: { tahun: number; pelantikan?: Tanggal | undefined }): Promise<RancanganKeluar> {
  const c = await konteks(k)
  const baris = usulkanBaku(bacaBaku(), { tahunAnggaran: p.tahun, pelantikan: p.pelantikan ?? null }).map((u) =>
    susun(k, c, {
      baru: {
        tahunAnggaran: p.tahun,
        tahunKegiatan: Number(u.sampai.slice(0, 4)),
        proses: u.baku.proses,
        tahap: u.baku.tahap,
        kodeWilayah: null,
        buka: bukaDari(u.buka as string as WaktuSetempat, k.zona),
        tutup: tutupDari(u.sampai as string as WaktuSetempat, k.zona),
        musyawarahWajib: u.baku.musyawarahWajib,
        publik: true,
        dasarHukum: u.baku.dasarHukum,
      },
      kepastian: u.baku.kepastian,
      catatan: u.baku.catatan,
    }),
  )
  return { tahunAnggaran: p.tahun, baris }
}

/** Another year's calendar with its dates moved: the same weekday nearest to the same date, the same length. Letters are not copied. */
export async function rancangSalinan(k: Konteks, p: { dari: number; ke: number }): Promise<RancanganKeluar> {
  const c = await konteks(k)
  const asal = c.ada.filter((j) => j.tahunAnggaran === p.dari && !isDibatalkan(j))
  const baris = asal.map((j) => {
    const buka = geser(tanggalDi(j.buka, k.zona), p.ke - p.dari)
    const lama = selisihHari(tanggalDi(j.buka, k.zona), hariAkhir(j.tutupSemula, k.zona))
    const jam = { buka: bukaSetempat(j.buka, k.zona).slice(10), sampai: sampaiSetempat(j.tutupSemula, k.zona).slice(10) }
    const baru: JadwalBaru = {
      tahunAnggaran: p.ke,
      tahunKegiatan: j.tahunKegiatan + (p.ke - p.dari),
      proses: j.proses,
      tahap: j.tahap,
      kodeWilayah: j.kodeWilayah,
      buka: bukaDari(`${buka}${jam.buka}` as WaktuSetempat, k.zona),
      tutup: tutupDari(`${tambahHari(buka, lama)}${jam.sampai}` as WaktuSetempat, k.zona),
      musyawarahWajib: j.musyawarahWajib,
      publik: j.publik,
      dasarHukum: j.dasarHukum,
    }
    return susun(k, c, { baru, kepastian: null, catatan: null })
  })
  return { tahunAnggaran: p.ke, baris }
}

/** The same weekday, at most three days from the same date of the other year. */
export function geser(t: Tanggal, tahun: number): Tanggal {
  const sama = tambahBulan(t, tahun * 12)
  const beda = (((hariPekan(t) - hariPekan(sama)) % 7) + 7) % 7
  return tambahHari(sama, beda > 3 ? beda - 7 : beda)
}

function hariPekan(t: Tanggal): number {
  return new Date(`${t}T00:00:00Z`).getUTCDay()
}

async function konteks(k: Konteks): Promise<KonteksAtur> {
  return { saat: k.saat, zona: k.zona, ada: await readTenant(k.sql, k.daerahId, (tx) => listJadwal(tx, k.daerahId, null)) }
}

interface Usulan {
  readonly baru: JadwalBaru
  readonly kepastian: BarisRancangan['kepastian']
  readonly catatan: string | null
}

function susun(k: Konteks, c: KonteksAtur, { baru, kepastian, catatan }: Usulan): BarisRancangan {
  const penolakan = periksaTambah(baru, c)
  const { tahunAnggaran: _, buka, tutup, tahap, ...isi } = baru
  return {
    ...isi,
    tahap: tahap as TahapProses,
    buka: bukaSetempat(buka, k.zona),
    sampai: sampaiSetempat(tutup, k.zona),
    kepastian,
    catatan,
    kendala: penolakan === null ? null : { kode: penolakan.jenis, lain: 'lain' in penolakan ? penolakan.lain : null },
  }
}
