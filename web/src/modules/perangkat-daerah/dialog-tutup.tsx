import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import type { PerangkatRinci } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { kueriBeban } from './kueri-perangkat.ts'
import { useKataPerangkat } from './perangkat-layar.kata.ts'

export const JENIS_BEBAN = ['kamus-usulan', 'pengajuan', 'penugasan', 'sub-unit'] as const

/** Closing says first what still stands on the office. */
export function DialogTutup({ perangkat, tutup }: { readonly perangkat: PerangkatRinci; readonly tutup: () => void }) {
  const t = useKataPerangkat()
  const umum = useKataKomponen()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId, hariIni } = useKerja()
  const [isi, setIsi] = useState({ tanggal: hariIni, dasarHukum: '' })
  const beban = useQuery(kueriBeban(daerahId, perangkat.perangkatDaerahId))
  const kirim = useMutation({
    mutationFn: () =>
      panggil(z.object({ perangkatDaerahId: z.string() }), 'POST', `${dasar(daerahId)}/perangkat-daerah/${perangkat.perangkatDaerahId}/tutup`, { isi }),
    onSuccess: async () => {
      umumkan(t('tersimpan', { nama: perangkat.nama }))
      await kueri.invalidateQueries({ queryKey: ['perangkat-daerah', daerahId] })
      tutup()
    },
  })
  const jumlah = (jenis: (typeof JENIS_BEBAN)[number]): number => (beban.data ?? []).filter((b) => b.jenis === jenis).length
  const mati = (beban.data?.length ?? 1) > 0 ? t('tutupTerhalang') : isi.dasarHukum.trim().length < 5 ? t('kurang') : null
  return (
    <Modal opened onClose={tutup} title={t('tutupJudul', { nama: perangkat.nama })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="isian-pd">
        <p>{t('tutupIsi')}</p>
        {beban.error !== null && <PesanGalat galat={beban.error} />}
        {beban.isPending && <Memuat />}
        {beban.data?.length === 0 && <p>{t('tanpaBeban')}</p>}
        {beban.data !== undefined && beban.data.length > 0 && (
          <div>
            <b>{t('melekat')}</b>
            <ul className="pd-akibat">
              {JENIS_BEBAN.filter((j) => jumlah(j) > 0).map((j) => (
                <li key={j}>{t(`beban.${j}`, { n: jumlah(j) })}</li>
              ))}
            </ul>
          </div>
        )}
        <TextInput label={t('tutupTerakhir')} type="date" value={isi.tanggal} onChange={(e) => setIsi({ ...isi, tanggal: e.currentTarget.value })} />
        <TextInput label={t('dasar')} maxLength={300} value={isi.dasarHukum} onChange={(e) => setIsi({ ...isi, dasarHukum: e.currentTarget.value })} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol ragam="bahaya" sibuk={kirim.isPending} mati={mati} onClick={() => kirim.mutate()}>
            {t('tutup')}
          </Tombol>
        </div>
      </div>
    </Modal>
  )
}
