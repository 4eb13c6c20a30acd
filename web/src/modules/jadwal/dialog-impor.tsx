import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { HasilImpor } from '#src/modules/jadwal/jadwal.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useKataIsianJadwal } from './isian-jadwal.kata.ts'
import { segarkanJadwal } from './kueri-jadwal.ts'

/** A calendar from a sheet: checked first, every mistake with its place, saved only as a whole. */
export function DialogImpor({ tutup }: { readonly tutup: () => void }) {
  const t = useKataIsianJadwal()
  const umum = useKataKomponen()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId, tahun } = useKerja()
  const [csv, setCsv] = useState<string | null>(null)
  const kirim = useMutation({
    mutationFn: (terapkan: boolean) => panggil(HasilImpor, 'POST', `${dasar(daerahId)}/jadwal/impor`, { isi: { csv, tahun, terapkan } }),
    onSuccess: async (hasil) => {
      if (hasil.disimpan === 0) return
      umumkan(t('jadi', { n: hasil.disimpan }))
      await segarkanJadwal(kueri, daerahId)
      tutup()
    },
  })
  const hasil = kirim.data
  const baik = hasil !== undefined && hasil.ditolak.length === 0 && hasil.dibaca > 0
  return (
    <Modal opened onClose={tutup} size="lg" title={t('impor.judul')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="form-jadwal">
        <p className="redup">{t('impor.isi')}</p>
        <label>
          <span>{t('impor.berkas')}</span>
          <input
            type="file"
            accept=".csv,text/csv"
            onChange={(e) => {
              const berkas = e.target.files?.[0]
              kirim.reset()
              if (berkas === undefined) setCsv(null)
              else void berkas.text().then(setCsv)
            }}
          />
        </label>
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        {baik && <p role="status">{t('impor.baik', { n: hasil.dibaca })}</p>}
        {hasil !== undefined && hasil.ditolak.length > 0 && (
          <div role="status">
            <p>
              <b>{t('impor.ditolak', { n: hasil.ditolak.length })}</b>
            </p>
            <ul className="daftar-tolakan">
              {hasil.ditolak.map((d) => (
                <li key={`${d.letak}-${d.kolom}-${d.kode}`}>{t('impor.baris', { ...d })}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          {baik ? (
            <Tombol ragam="utama" sibuk={kirim.isPending} onClick={() => kirim.mutate(true)}>
              {t('impor.terapkan', { n: hasil.dibaca })}
            </Tombol>
          ) : (
            <Tombol ragam="utama" sibuk={kirim.isPending} mati={csv === null ? t('impor.pilihDulu') : null} onClick={() => kirim.mutate(false)}>
              {t('impor.periksa')}
            </Tombol>
          )}
        </div>
      </div>
    </Modal>
  )
}
