import { z } from 'zod'
import { lanjutkanMusyawarah, siapkanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import { MusyawarahBaru } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { tandatanganiElektronik } from '#src/modules/tanda-tangan/tanda-tangan.service.ts'
import { bacaLembarContoh, harus, idDari, SelAngka } from '#contoh/alat.ts'
import { bukaMusyawarah } from '#contoh/buka-rapat.ts'
import { namaCamat, namaOperator } from '#contoh/bekasi/dasar.ts'
import { SUKAKARYA } from '#contoh/bekasi/tempat.ts'
import type { Babak, Panggung } from '#contoh/panggung.ts'

const BarisMusyawarah = z.object({
  tahun: z.coerce.number(),
  tahap: z.enum(['desa', 'kecamatan', 'forum-perangkat-daerah', 'musrenbang-kabupaten']),
  kode_wilayah: z.string(),
  nama: z.string(),
  tanggal: z.string(),
  tempat: z.string(),
  hadir: SelAngka,
  sampai: z.enum(['disiapkan', 'dibuka', 'disahkan']),
})
type BarisMusyawarah = z.output<typeof BarisMusyawarah>

export function daftarMusyawarah(): BarisMusyawarah[] {
  return bacaLembarContoh('bekasi/musyawarah.csv', BarisMusyawarah)
}

export interface Rapat {
  readonly siapkan: (tahun: number) => Promise<void>
  readonly buka: (saring: Saringan) => Promise<void>
  readonly tutup: (saring: Saringan) => Promise<void>
}

interface Saringan {
  readonly tahun: number
  readonly tahap: BarisMusyawarah['tahap']
  readonly kecamatan?: readonly string[]
}

/** The meetings of the scenario: prepared beforehand, opened and closed when their stage is told. */
export function rapat(s: Panggung): Rapat {
  const semua = daftarMusyawarah()
  const pemimpin = new Map([...namaOperator(), ...namaCamat()])
  const sebagai = (m: BarisMusyawarah, kapan: Babak) => s.sebagai(pemimpin.get(m.kode_wilayah) ?? 'admin.bekasi', kapan)
  const langkah = async (m: BarisMusyawarah, ke: 'ditutup' | 'ditandatangani' | 'disahkan', versi: number, kapan: Babak): Promise<void> => {
    harus(`${m.nama} ${ke}`, await lanjutkanMusyawarah(await sebagai(m, kapan), idMusyawarah(m), { ke, versi, jumlahHadir: m.hadir, berkasHasilId: null }))
  }
  const tandaTangani = async (m: BarisMusyawarah, kapan: Babak): Promise<void> => {
    harus(`${m.nama} ditandatangani`, await tandatanganiElektronik(await sebagai(m, kapan), idMusyawarah(m), { penanda: penandaContoh(m) }))
  }
  const pilih = (saring: Saringan, sampai: readonly string[]): BarisMusyawarah[] =>
    semua.filter(
      (m) =>
        m.tahun === saring.tahun && m.tahap === saring.tahap && sampai.includes(m.sampai) && (saring.kecamatan?.includes(m.kode_wilayah.slice(0, 8)) ?? true),
    )
  return {
    siapkan: async (tahun) => {
      for (const m of semua.filter((x) => x.tahun === tahun)) {
        const isi = MusyawarahBaru.parse({
          musyawarahId: idMusyawarah(m),
          tahunAnggaran: m.tahun,
          tahap: m.tahap,
          kodeWilayah: m.kode_wilayah,
          nama: m.nama,
          tanggal: m.tanggal,
          tempat: m.tempat,
        })
        harus(m.nama, await siapkanMusyawarah(await sebagai(m, { tanggal: `${tahun - 2}-12-04`, jam: '09:00' }), isi))
      }
    },
    buka: async (saring) => {
      for (const m of pilih(saring, ['dibuka', 'disahkan'])) await bukaMusyawarah(await sebagai(m, waktuBuka(m)), idMusyawarah(m), m.nama)
    },
    tutup: async (saring) => {
      for (const m of pilih(saring, ['disahkan'])) {
        await langkah(m, 'ditutup', 2, { tanggal: m.tanggal, jam: '16:00' })
        await tandaTangani(m, { tanggal: m.tanggal, jam: '16:10' })
        await langkah(m, 'ditandatangani', 3, { tanggal: m.tanggal, jam: '16:20' })
        await langkah(m, 'disahkan', 4, { tanggal: m.tanggal, jam: '16:45' })
      }
    },
  }
}

/** Sukakarya's group sessions begin on the eve of its plenary, so that on the demo date some answers are there already. */
function waktuBuka(m: BarisMusyawarah): Babak {
  return m.tahun === 2025 && m.kode_wilayah === SUKAKARYA ? { tanggal: '2024-01-24', jam: '13:00' } : { tanggal: m.tanggal, jam: '08:30' }
}

const WAKIL = {
  desa: ['Ketua BPD', 'Ketua LPM'],
  kecamatan: ['Ketua delegasi desa', 'Wakil TP-PKK kecamatan'],
  'forum-perangkat-daerah': ['Wakil delegasi kecamatan', 'Wakil perangkat daerah'],
  'musrenbang-kabupaten': ['Wakil delegasi kecamatan', 'Wakil akademisi'],
} as const

const PIMPINAN = { desa: 'Kepala desa', kecamatan: 'Camat', 'forum-perangkat-daerah': 'Kepala Bappeda', 'musrenbang-kabupaten': 'Kepala Bappeda' } as const

/** The chair and two representatives, by office: the demo invents no names (C-06). */
function penandaContoh(m: BarisMusyawarah) {
  const satu = (selaku: 'pimpinan' | 'wakil', jabatan: string) => ({
    tandaTanganId: idDari('3216', 'tanda-tangan', idMusyawarah(m), jabatan),
    nama: `${jabatan} (contoh)`,
    jabatan,
    selaku,
  })
  return [satu('pimpinan', PIMPINAN[m.tahap]), ...WAKIL[m.tahap].map((j) => satu('wakil', j))]
}

function idMusyawarah(m: Pick<BarisMusyawarah, 'tahun' | 'tahap' | 'kode_wilayah'>): string {
  return idDari('3216', 'musyawarah', m.tahun, m.tahap, m.kode_wilayah)
}
