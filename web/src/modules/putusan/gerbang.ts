import { useQuery } from '@tanstack/react-query'
import { isWilayahTercakup } from '#src/modules/pengguna/pengguna.ts'
import type { Keputusan } from '#src/modules/usulan/putusan/rute.ts'
import { isPenetapanPrioritas, kodeMusyawarah } from '#src/modules/usulan/usulan.ts'
import type { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import type { Jadwal } from '../../lib/bentuk-api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriJadwal, kueriMusyawarah } from '../../lib/kueri.ts'

/** Both gates as the screen knows them before one tries; the server asks them again and has the last word. */
export interface GerbangLayar {
  readonly jadwal: Jadwal | null
  readonly musyawarah: MusyawarahKeluar | null
}

type Tempat = Pick<PengajuanRinci, 'tahap' | 'kodeWilayah' | 'kodeKecamatan'>

/** The window that counts at a place: the nearest region that has its own. */
export function jadwalBerlaku(daftar: readonly Jadwal[], p: Tempat): Jadwal | null {
  return (
    daftar
      .filter((j) => j.tahap === p.tahap && isWilayahTercakup(j.kodeWilayah, p.kodeWilayah))
      .toSorted((a, b) => (b.kodeWilayah?.length ?? 0) - (a.kodeWilayah?.length ?? 0) || Number(b.terbuka) - Number(a.terbuka))[0] ?? null
  )
}

function musyawarahBerlaku(daftar: readonly MusyawarahKeluar[], p: Tempat): MusyawarahKeluar | null {
  const kode = kodeMusyawarah(p.tahap, p.kodeWilayah, p.kodeKecamatan)
  return daftar.find((m) => m.tahap === p.tahap && m.kodeWilayah === kode) ?? null
}

export type AlasanGerbang = 'jadwal-belum-ditetapkan' | 'jendela-belum-buka' | 'jendela-tertutup' | 'musyawarah-belum-dibuka' | 'musyawarah-ditutup'

/** Withdrawing, and reporting the works, wait for no window. */
const TANPA_JENDELA: ReadonlySet<Keputusan> = new Set(['batalkan', 'realisasikan', 'tidak-realisasikan'])

/** Why the gates keep a decision from being taken now, or nothing. */
export function alasanGerbang(g: GerbangLayar, keputusan: Keputusan, hariIni: string): AlasanGerbang | null {
  if (TANPA_JENDELA.has(keputusan)) return null
  if (g.jadwal === null) return 'jadwal-belum-ditetapkan'
  if (!g.jadwal.terbuka) return g.jadwal.buka.slice(0, 10) > hariIni ? 'jendela-belum-buka' : 'jendela-tertutup'
  if (!g.jadwal.musyawarahWajib || !isPenetapanPrioritas(keputusan) || g.musyawarah?.keadaan === 'dibuka') return null
  return g.musyawarah === null || g.musyawarah.keadaan === 'disiapkan' ? 'musyawarah-belum-dibuka' : 'musyawarah-ditutup'
}

/** `null` while the calendar is not known yet: then nothing is held back here. */
export function useGerbang(p: Tempat): GerbangLayar | null {
  const { daerahId, tahun } = useKerja()
  const jadwal = useQuery(kueriJadwal(daerahId, tahun))
  const musyawarah = useQuery(kueriMusyawarah(daerahId, tahun))
  if (jadwal.data === undefined || musyawarah.data === undefined) return null
  return { jadwal: jadwalBerlaku(jadwal.data, p), musyawarah: musyawarahBerlaku(musyawarah.data, p) }
}
