import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { KeadaanPemungutan } from '#src/modules/pemungutan-suara/pemungutan-suara.ts'
import { HakTerbit, type PemungutanBaru, PemungutanKeluar, type PenerbitanHak } from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'

const DETIK = 1_000
const Apa = z.unknown()

/** The votes of a meeting and everything its desk does with them; while one is open its turnout is asked for again and again. */
export function useSuara(musyawarahId: string) {
  const { daerahId } = useKerja()
  const klien = useQueryClient()
  const queryKey = ['pemungutan-suara', daerahId, musyawarahId]
  const jalur = `${dasar(daerahId)}/musyawarah/${musyawarahId}/pemungutan-suara`
  const onSettled = () => klien.invalidateQueries({ queryKey })
  return {
    daftar: useQuery({
      queryKey,
      queryFn: () => panggil(z.array(PemungutanKeluar), 'GET', jalur),
      refetchInterval: (q) => ((q.state.data ?? []).some((p) => p.keadaan === 'dibuka') ? 5 * DETIK : false),
    }),
    siapkan: useMutation({
      mutationFn: (isi: z.input<typeof PemungutanBaru>) => panggil(Apa, 'POST', jalur, { isi, kunci: `siapkan-${isi.pemungutanId}` }),
      onSettled,
    }),
    langkah: useMutation({
      mutationFn: (p: { pemungutanId: string; ke: KeadaanPemungutan; versi: number }) =>
        panggil(Apa, 'POST', `${jalur}/${p.pemungutanId}/keadaan`, {
          isi: { ke: p.ke, versi: p.versi },
          kunci: `${p.pemungutanId}-${p.ke}-${p.versi}`,
        }),
      onSettled,
    }),
    terbitkan: useMutation({
      mutationFn: ({ pemungutanId, ...isi }: z.input<typeof PenerbitanHak> & { pemungutanId: string }) =>
        panggil(HakTerbit, 'POST', `${jalur}/${pemungutanId}/hak-suara`, { isi }),
      onSettled,
    }),
    tarik: useMutation({
      mutationFn: (p: { pemungutanId: string; lembarId: string }) =>
        panggil(Apa, 'POST', `${jalur}/${p.pemungutanId}/hak-suara/${p.lembarId}/tarik`, { isi: {}, kunci: buatUuid() }),
      onSettled,
    }),
  }
}
export type MejaSuara = ReturnType<typeof useSuara>
