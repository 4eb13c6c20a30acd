import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { TemplatKalimat } from '#src/modules/usulan/templat/templat-kalimat.schema.ts'
import { kueri, panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'

const Hasil = z.object({ templatId: z.string(), versi: z.number() })

/** The sentences to choose from at a stage: the desk's own, then the program's. */
export function kueriTemplat(daerahId: string, tahap: Tahap) {
  return queryOptions({
    queryKey: ['templat', daerahId, tahap],
    staleTime: 60_000,
    queryFn: () => panggil(z.array(TemplatKalimat), 'GET', `${dasar(daerahId)}/templat-kalimat${kueri({ tahap })}`),
  })
}

type Perbuatan =
  | { readonly apa: 'simpan'; readonly isi: Pick<TemplatKalimat, 'keputusan' | 'nama' | 'alasan' | 'teks'> }
  | { readonly apa: 'ubah'; readonly templatId: string; readonly isi: Pick<TemplatKalimat, 'nama' | 'alasan' | 'teks' | 'versi'> }
  | { readonly apa: 'hapus'; readonly templatId: string; readonly isi: Pick<TemplatKalimat, 'versi'> }

/** Saves, changes or deletes one sentence of the desk of a stage. */
export function useUbahTemplat(tahap: Tahap, selesai: () => void) {
  const { daerahId } = useKerja()
  const klien = useQueryClient()
  return useMutation({
    mutationFn: (p: Perbuatan) => {
      const jalur = `${dasar(daerahId)}/templat-kalimat`
      const kunci = buatUuid()
      if (p.apa === 'simpan') return panggil(Hasil, 'POST', jalur, { isi: { templatId: buatUuid(), tahap, ...p.isi }, kunci })
      if (p.apa === 'ubah') return panggil(Hasil, 'PUT', `${jalur}/${p.templatId}`, { isi: p.isi, kunci })
      return panggil(Hasil, 'POST', `${jalur}/${p.templatId}/hapus`, { isi: p.isi, kunci })
    },
    onSuccess: () => {
      selesai()
      return klien.invalidateQueries({ queryKey: ['templat', daerahId, tahap] })
    },
  })
}
