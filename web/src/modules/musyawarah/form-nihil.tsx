import { Modal, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataCatatan } from './catatan-layar.kata.ts'
import { IsianPindaian } from './pindaian.tsx'

interface NihilProps {
  readonly kodeWilayah: string
  readonly nama: string
  readonly tahunAnggaran: number
  readonly tutup: () => void
}

function useKirimNihil(jalur: string, selesai: () => void) {
  const { daerahId } = useKerja()
  const kueri = useQueryClient()
  return useMutation({
    mutationFn: (isi: unknown) =>
      panggil(z.object({ kodeWilayah: z.string() }), 'POST', `${dasar(daerahId)}/pernyataan-nihil${jalur}`, { isi, kunci: buatUuid() }),
    onSuccess: async () => {
      await kueri.invalidateQueries({ queryKey: ['musyawarah', daerahId] })
      selesai()
    },
  })
}

/** By the village, or by its kecamatan with the village's paper in hand. */
export function FormNihil({ kodeWilayah, nama, tahunAnggaran, tutup }: NihilProps) {
  const t = useKataCatatan()
  const umum = useKataKomponen()
  const { hariIni } = useKerja()
  const [isi, setIsi] = useState({ nomorSurat: '', tanggalSurat: hariIni, penandatangan: '', alasan: '' })
  const [berkasId, setBerkasId] = useState<string | null>(null)
  const kirim = useKirimNihil('', tutup)
  const ubah = (u: Partial<typeof isi>): void => setIsi({ ...isi, ...u })
  const lengkap = isi.nomorSurat.trim().length >= 3 && isi.penandatangan.trim().length >= 3 && isi.alasan.trim().length >= 10 && berkasId !== null
  return (
    <Modal opened onClose={tutup} title={t('nihil.judul', { nama })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="musyawarah-baru"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate({ ...isi, kodeWilayah, tahunAnggaran, berkasId })
        }}
      >
        <p>{t('nihil.isi')}</p>
        <TextInput
          label={t('nihil.nomor')}
          maxLength={100}
          value={isi.nomorSurat}
          onChange={(e) => ubah({ nomorSurat: e.currentTarget.value })}
          data-autofocus
        />
        <TextInput
          label={t('nihil.tanggal')}
          type="date"
          max={hariIni}
          value={isi.tanggalSurat}
          onChange={(e) => ubah({ tanggalSurat: e.currentTarget.value })}
        />
        <TextInput
          label={t('nihil.penandatangan')}
          maxLength={150}
          value={isi.penandatangan}
          onChange={(e) => ubah({ penandatangan: e.currentTarget.value })}
        />
        <Textarea
          label={t('nihil.alasan')}
          autosize
          minRows={2}
          maxLength={1000}
          value={isi.alasan}
          onChange={(e) => ubah({ alasan: e.currentTarget.value })}
        />
        <IsianPindaian label={t('nihil.pindaian')} berkasId={berkasId} ubah={setBerkasId} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={lengkap ? null : t('nihil.kurang')}>
            {t('nihil.simpan')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}

export function CabutNihil({ kodeWilayah, nama, tahunAnggaran, tutup }: NihilProps) {
  const t = useKataCatatan()
  const umum = useKataKomponen()
  const [alasan, setAlasan] = useState('')
  const kirim = useKirimNihil('/cabut', tutup)
  return (
    <Modal opened onClose={tutup} title={t('nihil.judul', { nama })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="musyawarah-baru"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate({ kodeWilayah, tahunAnggaran, alasan })
        }}
      >
        <Textarea
          label={t('nihil.alasanCabut')}
          autosize
          minRows={2}
          maxLength={500}
          value={alasan}
          onChange={(e) => setAlasan(e.currentTarget.value)}
          data-autofocus
        />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="bahaya" sibuk={kirim.isPending} mati={alasan.trim().length >= 10 ? null : t('nihil.kurangAlasan')}>
            {t('nihil.simpanCabut')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}
