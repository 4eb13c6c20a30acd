import type { Sql } from '#src/lib/sql.ts'
import { saat, type Tanggal, type ZonaWaktu } from '#src/lib/waktu.ts'
import { createJuruKabar } from '#src/modules/pemberitahuan/pemberitahuan.kata.ts'
import { type HitunganSurat, kirimSuratDaerah } from '#src/modules/pemberitahuan/surat.service.ts'
import type { Saluran } from '#src/modules/pemberitahuan/surat.ts'
import { susunSurat } from '#src/modules/pemberitahuan/susun-surat.jobs.ts'

export interface BekalPengabar {
  readonly sql: Sql
  readonly saluran: Saluran
  readonly baseUrl: string
  readonly kini: () => Date
  readonly isBerhenti?: () => boolean
}

/** What a letter must know of the government it comes from; every Daerah with its date of today fits. */
export interface DaerahPengirim {
  readonly daerahId: string
  readonly nama: string
  readonly zonaWaktu: ZonaWaktu
  readonly istilah: Readonly<Record<string, string>>
  readonly dataContoh: boolean
  readonly hariIni: Tanggal
}

/** One round: the letters of these governments that are due. A government another process is at is left out. */
export async function kirimSuratSemua(b: BekalPengabar, daerah: readonly DaerahPengirim[]): Promise<HitunganSurat> {
  const jumlah = { terkirim: 0, tertunda: 0, gagal: 0, kedaluwarsa: 0 }
  for (const d of daerah) {
    const pengirim = {
      daerahId: d.daerahId,
      namaDaerah: d.nama,
      dataContoh: d.dataContoh,
      zona: d.zonaWaktu,
      hariIni: d.hariIni,
      baseUrl: b.baseUrl.replace(/\/$/, ''),
      juru: createJuruKabar(d.istilah),
    }
    const hasil = await kirimSuratDaerah({
      sql: b.sql,
      daerahId: d.daerahId,
      hariIni: d.hariIni,
      kini: () => saat(b.kini()),
      isBerhenti: b.isBerhenti,
      kirim: async (s) => b.saluran.kirim(await susunSurat(s, pengirim)),
    })
    for (const k of ['terkirim', 'tertunda', 'gagal', 'kedaluwarsa'] as const) jumlah[k] += hasil?.[k] ?? 0
  }
  return jumlah
}
