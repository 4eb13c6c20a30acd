import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { CatatanKeluar, type LaporTindak, type SimpanKelompok, type SimpanNotulen, type TindakBaru } from '#src/modules/musyawarah/catatan/catatan.schema.ts'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'

const Apa = z.unknown()

/** The notes of a meeting, and how each of them is saved; read again after each. */
export function useCatatan(musyawarahId: string) {
  const { daerahId } = useKerja()
  const klien = useQueryClient()
  const queryKey = ['musyawarah', daerahId, 'catatan', musyawarahId]
  const jalur = `${dasar(daerahId)}/musyawarah/${musyawarahId}`
  const onSuccess = () => klien.invalidateQueries({ queryKey })
  const kirim = (akhir: string, isi: unknown) => panggil(Apa, 'POST', `${jalur}${akhir}`, { isi, kunci: buatUuid() })
  return {
    catatan: useQuery({ queryKey, queryFn: () => panggil(CatatanKeluar, 'GET', `${jalur}/catatan`) }),
    notulen: useMutation({ mutationFn: (isi: SimpanNotulen) => kirim('/notulen', isi), onSuccess }),
    kelompok: useMutation({ mutationFn: (isi: SimpanKelompok) => kirim('/kelompok', isi), onSuccess }),
    tambah: useMutation({ mutationFn: (isi: z.input<typeof TindakBaru>) => kirim('/tindak-lanjut', isi), onSuccess }),
    lapor: useMutation({
      mutationFn: ({ tindakLanjutId, ...isi }: LaporTindak & { readonly tindakLanjutId: string }) => kirim(`/tindak-lanjut/${tindakLanjutId}/keadaan`, isi),
      onSuccess,
    }),
  }
}
export type Catatan = ReturnType<typeof useCatatan>
