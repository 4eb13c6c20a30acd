import { type Saat, saat, saatDi, type Tanggal, tanggalDi, type ZonaWaktu } from '#src/lib/waktu.ts'

/** A government that uses this installation. `daerahId` never changes; the region code may. */
export interface Daerah {
  readonly daerahId: string
  readonly kodeWilayah: string | null
  readonly nama: string
  readonly jenis: 'nasional' | 'provinsi' | 'kabupaten' | 'kota'
  readonly zonaWaktu: ZonaWaktu
  readonly istilah: Readonly<Record<string, string>>
  readonly dataContoh: boolean
  readonly tanggalDemo: Tanggal | null
  readonly rute: string
}

export interface WaktuDaerah {
  readonly saat: Saat
  readonly hariIni: Tanggal
}

/** A government's own now: the demo date with the real time of day where one is set, else the real instant (kontrak 12). */
export function waktuDaerah(d: Pick<Daerah, 'zonaWaktu' | 'tanggalDemo'>, kini: Date): WaktuDaerah {
  const nyata = saat(kini)
  if (d.tanggalDemo === null) return { saat: nyata, hariIni: tanggalDi(nyata, d.zonaWaktu) }
  const jamSetempat = new Date(Date.parse(saatDi(tanggalDi(nyata, d.zonaWaktu), '00:00', d.zonaWaktu)))
  const sejakTengahMalam = kini.getTime() - jamSetempat.getTime()
  return { saat: saat(new Date(Date.parse(saatDi(d.tanggalDemo, '00:00', d.zonaWaktu)) + sejakTengahMalam)), hariIni: d.tanggalDemo }
}
