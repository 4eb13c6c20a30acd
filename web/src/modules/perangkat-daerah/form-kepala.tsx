import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { DAFTAR_SEBAGAI } from '#src/modules/pengguna/pengguna.ts'
import type { PerangkatRinci } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataPerangkat } from './perangkat-layar.kata.ts'

/** Records who leads an office; two at once the server refuses, naming both. */
export function FormKepala({ perangkat, tutup }: { readonly perangkat: PerangkatRinci; readonly tutup: () => void }) {
  const t = useKataPerangkat()
  const umum = useKataKomponen()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId, hariIni } = useKerja()
  const [id] = useState(buatUuid)
  const [isi, setIsi] = useState({
    nama: '',
    nip: '',
    pangkat: '',
    sebagai: 'definitif' as (typeof DAFTAR_SEBAGAI)[number],
    mulai: hariIni,
    selesai: '',
    dasarHukum: '',
  })
  const ubah = (baru: Partial<typeof isi>): void => setIsi({ ...isi, ...baru })
  const kirim = useMutation({
    mutationFn: () => {
      const kosong = (teks: string): string | null => (teks.trim() === '' ? null : teks.trim())
      const badan = { ...isi, kepalaPerangkatId: id, nip: kosong(isi.nip), pangkat: kosong(isi.pangkat), selesai: kosong(isi.selesai) }
      return panggil(z.object({ kepalaPerangkatId: z.string() }), 'POST', `${dasar(daerahId)}/perangkat-daerah/${perangkat.perangkatDaerahId}/kepala`, {
        isi: badan,
      })
    },
    onSuccess: async () => {
      umumkan(t('tersimpan', { nama: isi.nama }))
      await kueri.invalidateQueries({ queryKey: ['perangkat-daerah', daerahId] })
      await kueri.invalidateQueries({ queryKey: ['kepala-perangkat', daerahId] })
      tutup()
    },
  })
  const lengkap = isi.nama.trim().length >= 3 && isi.dasarHukum.trim().length >= 3 && isi.mulai !== '' && (isi.sebagai === 'definitif' || isi.selesai !== '')
  return (
    <Modal opened onClose={tutup} title={`${t('kepalaBaru')}: ${perangkat.singkatan}`} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="isian-pd"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate()
        }}
      >
        <TextInput label={t('nama')} required maxLength={120} value={isi.nama} onChange={(e) => ubah({ nama: e.currentTarget.value })} data-autofocus />
        <label>
          <span>{t('sebagaiApa')}</span>
          <select value={isi.sebagai} onChange={(e) => ubah({ sebagai: DAFTAR_SEBAGAI.find((s) => s === e.target.value) ?? isi.sebagai })}>
            {DAFTAR_SEBAGAI.map((s) => (
              <option key={s} value={s}>
                {t(`sebagai.${s}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="dua">
          <TextInput label={t('mulai')} type="date" required value={isi.mulai} onChange={(e) => ubah({ mulai: e.currentTarget.value })} />
          <TextInput label={t('selesai')} type="date" value={isi.selesai} onChange={(e) => ubah({ selesai: e.currentTarget.value })} />
          <TextInput label={t('pangkat')} maxLength={80} value={isi.pangkat} onChange={(e) => ubah({ pangkat: e.currentTarget.value })} />
          <TextInput
            label={t('nip')}
            inputMode="numeric"
            maxLength={18}
            value={isi.nip}
            onChange={(e) => ubah({ nip: e.currentTarget.value.replaceAll(/\D/g, '') })}
          />
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
