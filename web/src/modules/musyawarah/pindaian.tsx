import { FileInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { PesanGalat } from '../../components/galat.tsx'
import { panggil } from '../../lib/api.ts'
import { LampiranTerunggah } from '../../lib/bentuk-api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataCatatan } from './catatan-layar.kata.ts'

interface PindaianProps {
  readonly label: string
  readonly berkasId: string | null
  readonly ubah: (berkasId: string | null) => void
}

/** A signed paper, uploaded as soon as it is chosen. */
export function IsianPindaian({ label, berkasId, ubah }: PindaianProps) {
  const t = useKataCatatan()
  const { daerahId } = useKerja()
  const unggah = useMutation({
    mutationFn: (berkas: File) => {
      const isi = new FormData()
      isi.set('berkas', berkas)
      return panggil(LampiranTerunggah, 'POST', `${dasar(daerahId)}/berkas/lampiran`, { isi, kunci: buatUuid() })
    },
    onSuccess: (b) => ubah(b.berkasId),
  })
  const sampai = berkasId === null ? t('pindaian.jenis') : t('pindaian.ada')
  return (
    <>
      <FileInput
        label={label}
        description={unggah.isPending ? t('pindaian.unggah') : sampai}
        accept="application/pdf,image/*"
        clearable
        placeholder={t('pindaian.pilih')}
        data-pindaian={berkasId !== null}
        onChange={(berkas) => (berkas === null ? ubah(null) : unggah.mutate(berkas))}
      />
      {unggah.error !== null && <PesanGalat galat={unggah.error} />}
    </>
  )
}
