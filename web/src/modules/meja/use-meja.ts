import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'

interface Perbuatan {
  readonly metode: 'POST' | 'PUT'
  /** After `/usulan/{id}/`. */
  readonly jalur: string
  readonly isi?: unknown
  /** What is said when it is done. */
  readonly kabar: string
}

/** One act at the desk: sent once, told, and the proposal read anew. */
export function usePerbuatanMeja<S extends z.ZodType>(pengajuanId: string, skema: S, selesai: () => void) {
  const { daerahId } = useKerja()
  const kueri = useQueryClient()
  const umumkan = useUmumkan()
  return useMutation({
    mutationFn: ({ metode, jalur, isi }: Perbuatan) =>
      panggil(skema, metode, `${dasar(daerahId)}/usulan/${pengajuanId}/${jalur}`, { ...(isi === undefined ? {} : { isi }), kunci: buatUuid() }),
    onSuccess: async (_, { kabar }) => {
      umumkan(kabar)
      await kueri.invalidateQueries({ queryKey: ['rinci', daerahId, pengajuanId] })
      selesai()
    },
  })
}
