import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { DAFTAR_KEADAAN_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { segarkanKamus } from './kueri-kamus.ts'

const Hasil = z.object({ kamusId: z.string(), versi: z.number(), keadaan: z.enum(DAFTAR_KEADAAN_KAMUS) })

/** One act on one item: sent, told, and the list asked anew. */
export function useUbahButir({ kabar, jadi }: { readonly kabar: string; readonly jadi: () => void }) {
  const { daerahId } = useKerja()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  return useMutation({
    mutationFn: ({ jalur, metode = 'POST', isi }: { readonly jalur: string; readonly metode?: 'POST' | 'PUT'; readonly isi: unknown }) =>
      panggil(Hasil, metode, `${dasar(daerahId)}/kamus/butir/${jalur}`, { isi }),
    onSuccess: async () => {
      umumkan(kabar)
      await segarkanKamus(kueri)
      jadi()
    },
  })
}
