import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { MejaPenilaian, type NilaiMasuk, type PenilaianBaru } from '#src/modules/penilaian/penilaian.schema.ts'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'

const DETIK = 1_000
const Apa = z.unknown()

/** The scoring of a meeting; while one runs, its progress is asked for again and again. */
export function usePenilaian(musyawarahId: string) {
  const { daerahId } = useKerja()
  const klien = useQueryClient()
  const queryKey = ['penilaian', daerahId, musyawarahId]
  const jalur = `${dasar(daerahId)}/musyawarah/${musyawarahId}/penilaian`
  const onSettled = () => klien.invalidateQueries({ queryKey })
  return {
    meja: useQuery({
      queryKey,
      queryFn: () => panggil(MejaPenilaian, 'GET', jalur),
      refetchInterval: (q) => (q.state.data?.penilaian.some((p) => p.keadaan === 'dibuka') === true ? 10 * DETIK : false),
    }),
    buka: useMutation({
      mutationFn: (isi: z.input<typeof PenilaianBaru>) => panggil(Apa, 'POST', jalur, { isi, kunci: `buka-${isi.penilaianId}` }),
      onSettled,
    }),
    isi: useMutation({
      mutationFn: ({ penilaianId, ...isi }: z.input<typeof NilaiMasuk> & { penilaianId: string }) =>
        panggil(Apa, 'POST', `${jalur}/${penilaianId}/nilai`, { isi, kunci: buatUuid() }),
      onSettled,
    }),
    langkah: useMutation({
      mutationFn: (p: { penilaianId: string; ke: 'kirim' | 'selesai' }) =>
        panggil(Apa, 'POST', `${jalur}/${p.penilaianId}/${p.ke}`, { isi: {}, kunci: buatUuid() }),
      onSettled,
    }),
  }
}
export type MejaNilai = ReturnType<typeof usePenilaian>
