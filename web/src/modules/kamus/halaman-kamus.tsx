import { IconDownload, IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { canAturKamus, canKelolaKamus } from '#src/modules/kamus-usulan/kamus-usulan.policy.ts'
import type { ButirKelola } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { pelakuDari } from '../../lib/pelaku.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { DialogImporKamus } from './dialog-impor-kamus.tsx'
import { DialogSalin } from './dialog-salin.tsx'
import { FokusKecamatan } from './fokus-kecamatan.tsx'
import { FormKamus } from './form-kamus.tsx'
import { formDari, formKosong } from './isi-form-kamus.ts'
import { useKataKamus } from './kamus-layar.kata.ts'
import { KunciPerangkat } from './kunci-perangkat.tsx'
import { BATAS, kueriKelola } from './kueri-kamus.ts'
import { LuarKamus } from './luar-kamus.tsx'
import { RinciKamus } from './rinci-kamus.tsx'
import { SaringanKamus, useSaringKamus } from './saringan-kamus.tsx'
import { TabelKamus } from './tabel-kamus.tsx'
import './kamus.css'

const rute = getRouteApi('/$daerahId/$tahun/kamus')
const BAGIAN = ['daftar', 'perangkat', 'fokus', 'luar'] as const

export function HalamanKamus() {
  const t = useKataKamus()
  const { daerahId, tahun } = useKerja()
  const { bagian = 'daftar' } = rute.useSearch()
  return (
    <div className="halaman halaman-kamus">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')}>
        <div className="tautan-kamus">
          <a href={`/api/daerah/${daerahId}/kamus/ekspor?tahun=${tahun}`}>
            <IconDownload className="ik" aria-hidden />
            {t('ekspor')}
          </a>
          <a href={`/${daerahId}/kamus?tahun=${tahun}`}>
            <IconExternalLink className="ik" aria-hidden />
            {t('publik')}
          </a>
        </div>
      </JudulHalaman>
      <nav className="bagian-kamus" aria-label={t('judul')}>
        {BAGIAN.map((b) => (
          <Link
            key={b}
            from={rute.id}
            to="."
            search={b === 'daftar' ? {} : { bagian: b }}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={b === bagian ? 'page' : undefined}
          >
            {t(`bagian.${b}`)}
          </Link>
        ))}
      </nav>
      {bagian === 'daftar' && <DaftarKamus />}
      {bagian === 'perangkat' && <KunciPerangkat />}
      {bagian === 'fokus' && <FokusKecamatan />}
      {bagian === 'luar' && <LuarKamus />}
    </div>
  )
}

type Dialog = { readonly jenis: 'impor' | 'salin' | 'baru' } | { readonly jenis: 'rinci' | 'ubah'; readonly b: ButirKelola }

function DaftarKamus() {
  const t = useKataKamus()
  const { daerahId, tahun, penugasan } = useKerja()
  const { cari } = useSaringKamus()
  const { bagian: _, ...saringan } = cari
  const { data, error, refetch, isPending } = useQuery(kueriKelola(daerahId, tahun, saringan))
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const tutup = () => setDialog(null)
  return (
    <>
      <Tindakan buka={setDialog} />
      <SaringanKamus jumlah={data?.jumlah ?? 0} semua={data?.semua ?? 0} />
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data?.semua === 0 && <Kosong judul={t('kosongJudul', { tahun })}>{t('kosongIsi')}</Kosong>}
      {data !== undefined && data.semua > 0 && data.jumlah === 0 && <Kosong judul={t('takCocokJudul')}>{t('takCocokIsi')}</Kosong>}
      {data !== undefined && data.data.length > 0 && <TabelKamus data={data.data} buka={(b) => setDialog({ jenis: 'rinci', b })} />}
      {data !== undefined && <PindahHalaman jumlah={data.jumlah} />}
      {dialog?.jenis === 'impor' && <DialogImporKamus tutup={tutup} />}
      {dialog?.jenis === 'salin' && <DialogSalin tutup={tutup} />}
      {dialog?.jenis === 'baru' && <FormKamus kamusId={buatUuid()} versi={0} awal={formKosong(penugasan.perangkatDaerahId ?? '')} tutup={tutup} />}
      {dialog?.jenis === 'rinci' && <RinciKamus b={dialog.b} tutup={tutup} ubah={() => setDialog({ jenis: 'ubah', b: dialog.b })} />}
      {dialog?.jenis === 'ubah' && <FormKamus kamusId={dialog.b.kamusId} versi={dialog.b.versi} awal={formDari(dialog.b)} tutup={tutup} />}
    </>
  )
}

function Tindakan({ buka }: { readonly buka: (d: Dialog) => void }) {
  const t = useKataKamus()
  const { sesi, daerah, tahun } = useKerja()
  const pelaku = pelakuDari(sesi, daerah)
  const kelola = canKelolaKamus(pelaku, null).boleh
  if (!kelola) return null
  return (
    <div className="tindakan-kamus">
      <Tombol ragam="utama" onClick={() => buka({ jenis: 'baru' })}>
        {t('tambah')}
      </Tombol>
      <Tombol onClick={() => buka({ jenis: 'impor' })}>{t('impor')}</Tombol>
      <Tombol mati={canAturKamus(pelaku).boleh ? null : t('bukanAdmin')} onClick={() => buka({ jenis: 'salin' })}>
        {t('salin', { tahun: tahun + 1 })}
      </Tombol>
    </div>
  )
}

function PindahHalaman({ jumlah }: { readonly jumlah: number }) {
  const t = useKataKamus()
  const { cari, ubah } = useSaringKamus()
  const hal = cari.hal ?? 1
  const semua = Math.max(1, Math.ceil(jumlah / BATAS))
  if (semua === 1) return null
  return (
    <div className="pindah-kamus">
      {hal > 1 && <Tombol onClick={() => ubah({ hal: hal - 1 })}>{t('sebelumnya')}</Tombol>}
      <span>{t('halaman', { hal, semua })}</span>
      {hal < semua && <Tombol onClick={() => ubah({ hal: hal + 1 })}>{t('berikutnya')}</Tombol>}
    </div>
  )
}
