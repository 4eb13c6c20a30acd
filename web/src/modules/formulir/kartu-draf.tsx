import { Modal } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconDeviceMobile, IconTrash, IconUpload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { tulisSaat } from '../../lib/tampil.ts'
import type { Draf } from './draf.ts'
import { useKataFormulir } from './formulir.kata.ts'
import { hapusDraf } from './gudang-draf.ts'

const RUPA = {
  disimpan: { kelas: 'tunggu', Ikon: IconDeviceMobile, kata: 'status.disimpan' },
  antre: { kelas: 'tunggu', Ikon: IconClock, kata: 'status.antre' },
  dikirim: { kelas: 'aktif', Ikon: IconUpload, kata: 'status.dikirim' },
  diterima: { kelas: 'jadi', Ikon: IconCheck, kata: 'status.diterima' },
  ditolak: { kelas: 'tolak', Ikon: IconAlertTriangle, kata: 'status.ditolak' },
} as const

export function KartuDraf({ draf }: { readonly draf: Draf }) {
  const t = useKataFormulir()
  const bahasa = useBahasa()
  const { daerahId, tahun, zona } = useKerja()
  const [tanya, setTanya] = useState(false)
  const { kelas, Ikon, kata } = RUPA[draf.galat === null ? draf.status : 'ditolak']
  const judul = draf.isi.judul.trim() === '' ? (draf.isi.kamus?.nama ?? t('daftar.tanpaJudul')) : draf.isi.judul
  return (
    <li className="kartu">
      <Link to="/$daerahId/$tahun/draf/$pengajuanId" params={{ daerahId, tahun, pengajuanId: draf.pengajuanId }} search={{ langkah: draf.langkah }}>
        <b>{judul}</b>
      </Link>
      {draf.isi.masalah.trim() !== '' && <p className="redup potong">{draf.isi.masalah}</p>}
      <p className="kode">{draf.nomor ?? t('daftar.langkah', { langkah: t(`langkah.${draf.langkah}`), waktu: tulisSaat(draf.diubahPada, zona, bahasa) })}</p>
      <div className="kartu-draf-bawah">
        <span className={`keadaan ${kelas}`}>
          <Ikon className="ik" aria-hidden />
          {t(kata)}
        </span>
        {draf.status === 'diterima' ? (
          <Tombol ragam="polos" onClick={() => void hapusDraf(draf.pengajuanId)}>
            {t('daftar.bersihkan')}
          </Tombol>
        ) : (
          <Tombol ragam="polos" ikon={<IconTrash className="ik" aria-hidden />} onClick={() => setTanya(true)}>
            {t('daftar.hapus')}
          </Tombol>
        )}
      </div>
      <TanyaHapus buka={tanya} judul={judul} tutup={() => setTanya(false)} ya={() => void hapusDraf(draf.pengajuanId)} />
    </li>
  )
}

interface TanyaHapusProps {
  readonly buka: boolean
  readonly judul: string
  readonly tutup: () => void
  readonly ya: () => void
}

function TanyaHapus({ buka, judul, tutup, ya }: TanyaHapusProps) {
  const t = useKataFormulir()
  const umum = useKataKomponen()
  return (
    <Modal opened={buka} onClose={tutup} title={t('daftar.hapus')} centered closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <p>{t('daftar.hapusTanya', { judul })}</p>
      <div className="dialog-aksi">
        <Tombol onClick={tutup}>{umum('batal')}</Tombol>
        <Tombol ragam="bahaya" onClick={ya}>
          {t('daftar.hapusYa')}
        </Tombol>
      </div>
    </Modal>
  )
}
