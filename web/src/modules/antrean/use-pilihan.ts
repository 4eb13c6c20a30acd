import { useSessionStorage } from '@mantine/hooks'
import { useMemo, useRef } from 'react'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { useTetap } from '../../lib/tetap.ts'
import { isDapatDipilih } from './pilihan.ts'

/** The rows that are ticked: kept for the sitting, extended from the last one ticked to another. */
export function usePilihan(kunci: string, baris: readonly PengajuanAntrean[]) {
  const [pilihan, setPilihan] = useSessionStorage<readonly string[]>({ key: kunci, defaultValue: [] })
  const jangkar = useRef<string | null>(null)
  const dipilih = useMemo(() => new Set(pilihan), [pilihan])
  const terpilih = useMemo(() => baris.filter((p) => dipilih.has(p.pengajuanId) && isDapatDipilih(p)), [baris, dipilih])
  const balik = (id: string) => {
    jangkar.current = id
    setPilihan((lama) => (lama.includes(id) ? lama.filter((x) => x !== id) : [...lama, id]))
  }
  /** Everything between the last one ticked (or where one came from) and this row. */
  const rentang = useTetap((sampai: string, dari: string) => {
    const awal = baris.findIndex((p) => p.pengajuanId === (jangkar.current ?? dari))
    const akhir = baris.findIndex((p) => p.pengajuanId === sampai)
    if (awal < 0 || akhir < 0) return
    jangkar.current ??= dari
    const antara = baris.slice(Math.min(awal, akhir), Math.max(awal, akhir) + 1).filter(isDapatDipilih)
    setPilihan((lama) => [...new Set([...lama, ...antara.map((p) => p.pengajuanId)])])
  })
  const pilihBanyak = (id: readonly string[]) => {
    jangkar.current = null
    setPilihan(id)
  }
  const buang = (id: ReadonlySet<string>) => setPilihan((lama) => lama.filter((x) => !id.has(x)))
  return { dipilih, terpilih, balik, rentang, pilihBanyak, lepasPilihan: () => pilihBanyak([]), buang }
}
