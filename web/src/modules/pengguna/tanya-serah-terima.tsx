import { Modal, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { SerahTerimaKeluar } from '#src/modules/serah-terima/serah-terima.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useKataSerahTerima } from './serah-terima.kata.ts'

interface Pihak {
  readonly penggunaId: string
  readonly nama: string
}

interface TanyaProps {
  readonly dari: Pihak
  readonly kepada: Pihak
  /** How many were shown before asking: if it is another number by now, the server refuses. */
  readonly jumlah: number
  readonly tutup: () => void
  readonly usai: (pesan: string) => void
}

/** Says what the hand-over means, asks for the reason, and does it. */
export function TanyaSerahTerima({ dari, kepada, jumlah, tutup, usai }: TanyaProps) {
  const t = useKataSerahTerima()
  const umum = useKataKomponen()
  const klien = useQueryClient()
  const { daerahId } = useKerja()
  const [sebab, setSebab] = useState('')
  const kirim = useMutation({
    mutationFn: () =>
      panggil(SerahTerimaKeluar, 'POST', `${dasar(daerahId)}/serah-terima`, {
        isi: { dari: dari.penggunaId, kepada: kepada.penggunaId, jumlah, sebab: sebab.trim() },
      }),
    onSuccess: async (hasil) => {
      await klien.invalidateQueries({ queryKey: ['serah-terima', daerahId] })
      usai(t('hasil', { jumlah: hasil.jumlah, nama: kepada.nama }))
    },
  })
  return (
    <Modal opened onClose={tutup} title={t('tanya', { nama: kepada.nama })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="form-pengguna">
        <p>{t('arti', { jumlah, dari: dari.nama, kepada: kepada.nama })}</p>
        <Textarea label={t('sebab')} rows={2} maxLength={300} value={sebab} onChange={(e) => setSebab(e.currentTarget.value)} data-autofocus />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol ragam="utama" sibuk={kirim.isPending} mati={sebab.trim().length < 5 ? t('sebabKurang') : null} onClick={() => kirim.mutate()}>
            {t('tombol')}
          </Tombol>
        </div>
      </div>
    </Modal>
  )
}
