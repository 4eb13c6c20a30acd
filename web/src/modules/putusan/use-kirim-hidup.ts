import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'

interface Kirim {
  readonly pengajuanId: string
  readonly apa: 'gabungkan' | 'pecah' | 'realisasi'
  readonly isi: object
  readonly kabar: string
  readonly selesai: (hasil: HasilTulis) => void
}

/** Sends what a dialog made. The key follows the content: the same twice is one act, another content another. */
export function useKirimHidup({ pengajuanId, apa, isi, kabar, selesai }: Kirim) {
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  const kunci = useRef({ isi: '', kunci: '' })
  return useMutation({
    mutationFn: () => {
      const rupa = JSON.stringify([pengajuanId, isi])
      if (kunci.current.isi !== rupa) kunci.current = { isi: rupa, kunci: buatUuid() }
      return panggil(HasilTulis, 'POST', `${dasar(daerahId)}/usulan/${pengajuanId}/${apa}`, { isi, kunci: kunci.current.kunci })
    },
    onSuccess: (hasil) => {
      umumkan(kabar)
      for (const k of ['rinci', 'jejak', 'batas-pagu', 'beranda']) void kueri.invalidateQueries({ queryKey: [k, daerahId] })
      selesai(hasil)
    },
  })
}
