import { Modal, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { PenugasanIdKeluar } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useKataPengguna } from './pengguna-layar.kata.ts'

interface AkhiriProps {
  readonly penugasanId: string
  readonly penggunaId: string
  readonly jabatan: string
  readonly tutup: () => void
}

/** Ends an assignment: at once, or with a last day; says what that means first. */
export function AkhiriTugas({ penugasanId, penggunaId, jabatan, tutup }: AkhiriProps) {
  const t = useKataPengguna()
  const umum = useKataKomponen()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  const [selesai, setSelesai] = useState('')
  const [sebab, setSebab] = useState('')
  const kirim = useMutation({
    mutationFn: () =>
      panggil(PenugasanIdKeluar, 'POST', `${dasar(daerahId)}/penugasan/${penugasanId}/akhiri`, {
        isi: { selesai: selesai === '' ? null : selesai, sebab: sebab.trim() },
      }),
    onSuccess: async () => {
      await kueri.invalidateQueries({ queryKey: ['pengguna-rinci', daerahId, penggunaId] })
      tutup()
    },
  })
  return (
    <Modal opened onClose={tutup} title={t('akhiri.judul', { jabatan })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="form-pengguna">
        <p>{t('akhiri.arti')}</p>
        <TextInput label={t('akhiri.selesai')} type="date" value={selesai} onChange={(e) => setSelesai(e.currentTarget.value)} />
        <Textarea label={t('sebab')} rows={2} maxLength={300} value={sebab} onChange={(e) => setSebab(e.currentTarget.value)} data-autofocus />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol ragam="bahaya" sibuk={kirim.isPending} mati={sebab.trim().length < 5 ? t('sebabKurang') : null} onClick={() => kirim.mutate()}>
            {t('akhiri.tombol')}
          </Tombol>
        </div>
      </div>
    </Modal>
  )
}
