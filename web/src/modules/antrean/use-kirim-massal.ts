import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { HasilMassal, type PerintahMassal } from '#src/modules/usulan/putusan/massal.schema.ts'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import type { Antrean } from './use-antrean.ts'

/** Few enough that progress is seen, and that a lost line leaves little in doubt. */
const SEKALI_KIRIM = 20

type Nasib = z.output<typeof HasilMassal>['nasib']

interface Kirim {
  readonly isi: Omit<z.input<typeof PerintahMassal>, 'butir'>
  readonly usulan: readonly PengajuanAntrean[]
  readonly antrean: Antrean
}

/** Sends a selection piece by piece under one key. After a lost line it goes on where it stopped; what is sent twice happens once. */
export function useKirimMassal({ isi, usulan, antrean }: Kirim) {
  const { daerahId } = useKerja()
  const kueri = useQueryClient()
  const [kunci] = useState(buatUuid)
  const nasib = useRef<Nasib>([])
  const [terkirim, setTerkirim] = useState(0)
  const [sibuk, setSibuk] = useState(false)
  const [galat, setGalat] = useState<Error | null>(null)
  const [hasil, setHasil] = useState<z.output<typeof HasilMassal> | null>(null)

  const mulai = async () => {
    setSibuk(true)
    setGalat(null)
    try {
      while (nasib.current.length < usulan.length) {
        const butir = usulan.slice(nasib.current.length, nasib.current.length + SEKALI_KIRIM).map(({ pengajuanId, versi }) => ({ pengajuanId, versi }))
        const jawab = await panggil(HasilMassal, 'POST', `${dasar(daerahId)}/usulan-massal`, { isi: { ...isi, butir }, kunci })
        nasib.current = [...nasib.current, ...jawab.nasib]
        antrean.tandaiMassal(jawab.nasib, isi.keputusan)
        setTerkirim(nasib.current.length)
      }
      const berhasil = nasib.current.filter((n) => n.jadi !== null).length
      setHasil({ berhasil, ditolak: nasib.current.length - berhasil, nasib: nasib.current })
      for (const k of ['rinci', 'jejak', 'batas-pagu', 'beranda']) void kueri.invalidateQueries({ queryKey: [k, daerahId] })
    } catch (salah) {
      setGalat(salah instanceof Error ? salah : new Error(String(salah)))
    } finally {
      setSibuk(false)
    }
  }
  return { mulai: () => void mulai(), sibuk, galat, terkirim, hasil }
}
