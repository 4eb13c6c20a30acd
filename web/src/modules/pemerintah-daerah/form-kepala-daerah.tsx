import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { DAFTAR_JABATAN_KEPALA, DAFTAR_JENIS_KEPALA, type JabatanKepala, type JenisKepala, sebutPejabat } from '#src/modules/pemerintah-daerah/kepala-daerah.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataPemerintah } from './pemerintah-layar.kata.ts'

/** Records a head or a deputy; two at once the server refuses, naming both. */
export function FormKepalaDaerah({ tutup }: { readonly tutup: () => void }) {
  const t = useKataPemerintah()
  const umum = useKataKomponen()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId, daerah, hariIni } = useKerja()
  const [id] = useState(buatUuid)
  const [isi, setIsi] = useState({
    nama: '',
    jabatan: 'kepala-daerah' as JabatanKepala,
    jenis: 'definitif' as JenisKepala,
    pelantikan: hariIni,
    akhir: '',
    dasarHukum: '',
  })
  const ubah = (baru: Partial<typeof isi>): void => setIsi({ ...isi, ...baru })
  const kirim = useMutation({
    mutationFn: () =>
      panggil(z.object({ kepalaDaerahId: z.string() }), 'POST', `${dasar(daerahId)}/kepala-daerah`, {
        isi: { ...isi, kepalaDaerahId: id, akhir: isi.akhir === '' ? null : isi.akhir },
      }),
    onSuccess: async () => {
      umumkan(t('tersimpan'))
      await kueri.invalidateQueries({ queryKey: ['pemerintah', daerahId] })
      tutup()
    },
  })
  const lengkap = isi.nama.trim().length >= 3 && isi.dasarHukum.trim().length >= 3 && isi.pelantikan !== ''
  return (
    <Modal opened onClose={tutup} title={t('catat')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="isian-pd"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate()
        }}
      >
        <TextInput label={t('nama')} required maxLength={120} value={isi.nama} onChange={(e) => ubah({ nama: e.currentTarget.value })} data-autofocus />
        <div className="dua">
          <label>
            <span>{t('jabatan')}</span>
            <select value={isi.jabatan} onChange={(e) => ubah({ jabatan: DAFTAR_JABATAN_KEPALA.find((j) => j === e.target.value) ?? isi.jabatan })}>
              {DAFTAR_JABATAN_KEPALA.map((j) => (
                <option key={j} value={j}>
                  {sebutPejabat(daerah.jenis, { jabatan: j, jenis: 'definitif' })}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('jenis')}</span>
            <select value={isi.jenis} onChange={(e) => ubah({ jenis: DAFTAR_JENIS_KEPALA.find((j) => j === e.target.value) ?? isi.jenis })}>
              {DAFTAR_JENIS_KEPALA.map((j) => (
                <option key={j} value={j}>
                  {t(`jenis.${j}`)}
                </option>
              ))}
            </select>
          </label>
          <TextInput label={t('pelantikan')} type="date" required value={isi.pelantikan} onChange={(e) => ubah({ pelantikan: e.currentTarget.value })} />
          <TextInput label={t('akhir')} type="date" value={isi.akhir} onChange={(e) => ubah({ akhir: e.currentTarget.value })} />
        </div>
        <TextInput label={t('surat')} required maxLength={200} value={isi.dasarHukum} onChange={(e) => ubah({ dasarHukum: e.currentTarget.value })} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={lengkap ? null : t('kurang')}>
            {t('simpan')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}
