import { Modal, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Tindakan } from '#src/modules/jadwal/aturan-jadwal.ts'
import { HasilJadwal, type JadwalKeluar } from '#src/modules/jadwal/jadwal.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { IsianWaktu } from './isian-waktu.tsx'
import { useKataIsianJadwal } from './isian-jadwal.kata.ts'
import { useKataJadwal } from './jadwal-layar.kata.ts'
import { segarkanJadwal } from './kueri-jadwal.ts'
import { PilihWilayahJadwal } from './pilih-wilayah.tsx'
import { useSebutJadwal } from './use-jadwal-layar.ts'

interface FormProps {
  readonly j: JadwalKeluar
  readonly jenis: Exclude<Tindakan, 'ubah'>
  readonly tutup: () => void
}

const KOSONG = { kodeWilayah: '', sampai: '', nomorSurat: '', tanggalSurat: '', penandatangan: '', alasan: '' }
type Isian = typeof KOSONG

/** Extends, shortens or cancels: says first what it means and who will see it. */
export function FormSurat({ j, jenis, tutup }: FormProps) {
  const t = useKataIsianJadwal()
  const umum = useKataKomponen()
  const sebut = useSebutJadwal()
  const { zona } = useKerja()
  const [isi, setIsi] = useState<Isian>(KOSONG)
  const ubah = (baru: Partial<Isian>) => setIsi({ ...isi, ...baru })
  const kirim = useKirim(j, jenis, isi, tutup)
  const judul = t(`surat.${jenis}`, { tahap: sebut.tahap(j) })
  return (
    <Modal opened onClose={tutup} size="lg" title={judul} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="form-jadwal"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate()
        }}
      >
        <p>{t(`tanya.${jenis}`, { tutup: sebut.sampai(j.tutup) })}</p>
        {jenis === 'perpanjang' && <PilihWilayahJadwal induk={j.kodeWilayah} nilai={isi.kodeWilayah} ubah={(kodeWilayah) => ubah({ kodeWilayah })} />}
        {jenis !== 'batalkan' && (
          <IsianWaktu label={t('sampaiBaru', { zona })} labelJam={t('jam')} nilai={isi.sampai} jamBawaan="23:59" ubah={(sampai) => ubah({ sampai })} />
        )}
        <TextInput
          label={t(jenis === 'perpanjang' ? 'nomor' : 'nomorBoleh')}
          maxLength={100}
          value={isi.nomorSurat}
          onChange={(e) => ubah({ nomorSurat: e.currentTarget.value })}
        />
        <div className="dua-kolom">
          <TextInput label={t('tanggal')} type="date" value={isi.tanggalSurat} onChange={(e) => ubah({ tanggalSurat: e.currentTarget.value })} />
          <TextInput label={t('penandatangan')} maxLength={120} value={isi.penandatangan} onChange={(e) => ubah({ penandatangan: e.currentTarget.value })} />
        </div>
        <Textarea
          label={t('alasan')}
          description={t('alasanBantu')}
          rows={3}
          maxLength={1000}
          value={isi.alasan}
          onChange={(e) => ubah({ alasan: e.currentTarget.value })}
        />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam={jenis === 'batalkan' ? 'bahaya' : 'utama'} sibuk={kirim.isPending} mati={isLengkap(isi, jenis) ? null : t('kurang')}>
            {judul}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}

function isLengkap(isi: Isian, jenis: FormProps['jenis']): boolean {
  const surat = isi.nomorSurat.trim().length >= 3 && isi.tanggalSurat !== '' && isi.penandatangan.trim().length >= 3
  return isi.alasan.trim().length >= 10 && (jenis === 'batalkan' || isi.sampai !== '') && (jenis !== 'perpanjang' || surat)
}

const JALUR = { perpanjang: 'perpanjangan', pendekkan: 'pemendekan', batalkan: 'pembatalan' } as const

function useKirim(j: JadwalKeluar, jenis: FormProps['jenis'], isi: Isian, tutup: () => void) {
  const kueri = useQueryClient()
  const umumkan = useUmumkan()
  const t = useKataJadwal()
  const sebut = useSebutJadwal()
  const { daerahId } = useKerja()
  const [perubahanId] = useState(buatUuid)
  const adaAtau = (teks: string) => (teks.trim() === '' ? null : teks.trim())
  return useMutation({
    mutationFn: () =>
      panggil(HasilJadwal, 'POST', `${dasar(daerahId)}/jadwal/${j.jadwalId}/${JALUR[jenis]}`, {
        isi: {
          perubahanId,
          versi: j.versi,
          ...(jenis === 'perpanjang' ? { kodeWilayah: adaAtau(isi.kodeWilayah) } : {}),
          ...(jenis === 'batalkan' ? {} : { sampai: isi.sampai }),
          nomorSurat: adaAtau(isi.nomorSurat),
          tanggalSurat: adaAtau(isi.tanggalSurat),
          penandatangan: adaAtau(isi.penandatangan),
          alasan: isi.alasan.trim(),
        },
      }),
    onSuccess: async () => {
      umumkan(t('tersimpan', { tahap: sebut.tahap(j) }))
      await segarkanJadwal(kueri, daerahId)
      tutup()
    },
  })
}
