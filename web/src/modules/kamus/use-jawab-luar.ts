import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { LuarKamusKeluar } from '#src/modules/kamus-usulan/luar-kamus.schema.ts'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useKataKamus } from './kamus-layar.kata.ts'
import { segarkanKamus } from './kueri-kamus.ts'

const Hasil = z.object({ luarKamusId: z.string(), keadaan: z.string() })

/** The one answer to a wish: sent, told, and the queue asked anew. */
export function useJawabLuar(w: LuarKamusKeluar, jadi: () => void) {
  const t = useKataKamus()
  const { daerahId } = useKerja()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  return useMutation({
    mutationFn: (isi: Readonly<Record<string, unknown>>) =>
      panggil(Hasil, 'POST', `${dasar(daerahId)}/kamus/luar/${w.luarKamusId}/jawaban`, { isi: { ...isi, versi: w.versi } }),
    onSuccess: async () => {
      umumkan(t('luar.terkirim'))
      await segarkanKamus(kueri)
      jadi()
    },
  })
}
