import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconCalendarDown, IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import type { JadwalTahunKeluar } from '#src/modules/jadwal/jadwal.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { tulisTanggal } from '../../lib/tampil.ts'
import { AturanTempatLuar, LamaPerbaikan } from './aturan-perbaikan.tsx'
import { AturanTerlambat } from './aturan-terlambat.tsx'
import { DaftarJadwal } from './daftar-jadwal.tsx'
import { DialogImpor } from './dialog-impor.tsx'
import { DialogRancangan } from './dialog-rancangan.tsx'
import { FormJadwal } from './form-jadwal.tsx'
import { useKataJadwal } from './jadwal-layar.kata.ts'
import { KisiJadwal } from './kisi-jadwal.tsx'
import { kueriJadwalTahun } from './kueri-jadwal.ts'
import { RinciJadwal } from './rinci-jadwal.tsx'
import { SaringanJadwal } from './saringan-jadwal.tsx'
import { useCariJadwal, useSebutJadwal } from './use-jadwal-layar.ts'
import './jadwal.css'

type Dialog = 'tambah' | 'baku' | 'salinan' | 'impor'

/** The whole calendar of a budget year: process × period on a desk, what is open first on a phone. */
export function HalamanJadwal() {
  const t = useKataJadwal()
  const { daerahId, tahun, zona } = useKerja()
  const { cari, ubah } = useCariJadwal()
  const lebar = useMediaQuery('(min-width: 860px)', true, { getInitialValueInEffect: false })
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { data, error, refetch, isPending } = useQuery({
    ...kueriJadwalTahun(daerahId, tahun, { proses: cari.proses, kodeWilayah: cari.wilayah }),
    placeholderData: keepPreviousData,
  })
  const jadwal = (data?.jadwal ?? []).filter((j) => cari.keadaan === undefined || j.keadaan === cari.keadaan)
  const terpilih = data?.jadwal.find((j) => j.jadwalId === cari.pilih)
  const pilih = (id: string) => ubah({ pilih: id })
  return (
    <div className="halaman">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi', { tahun, zona })}>
        <TautanLuar daerahId={daerahId} tahun={tahun} wilayah={cari.wilayah} />
      </JudulHalaman>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data !== undefined && (
        <>
          <Tindakan data={data} buka={setDialog} />
          {data.jumlah > 0 && <SaringanJadwal jumlah={jadwal.length} semua={data.jumlah} lebar={lebar} />}
          <PeringatanUrutan data={data} />
          {data.jumlah === 0 && <Kosong judul={t('kosongJudul', { tahun })}>{t('kosongIsi')}</Kosong>}
          {data.jumlah > 0 && jadwal.length === 0 && <Kosong judul={t('kosongSaring')} />}
          {jadwal.length > 0 && (
            <section className="kartu kartu-jadwal">
              {lebar ? (
                <KisiJadwal jadwal={jadwal} skala={cari.skala ?? 'bulan'} pilih={pilih} />
              ) : (
                <DaftarJadwal jadwal={jadwal} kini={data.saat} pilih={pilih} />
              )}
            </section>
          )}
          <AturanTerlambat boleh={data.izin.boleh} />
          <LamaPerbaikan boleh={data.izin.boleh} />
          <AturanTempatLuar boleh={data.izin.boleh} />
          {terpilih !== undefined && <RinciJadwal j={terpilih} kini={data.saat} boleh={data.izin.boleh} tutup={() => ubah({ pilih: undefined })} />}
        </>
      )}
      {dialog === 'tambah' && <FormJadwal jadwal={null} tutup={() => setDialog(null)} />}
      {dialog === 'impor' && <DialogImpor tutup={() => setDialog(null)} />}
      {(dialog === 'baku' || dialog === 'salinan') && <DialogRancangan jenis={dialog} tutup={() => setDialog(null)} />}
    </div>
  )
}

function TautanLuar({ daerahId, tahun, wilayah }: { readonly daerahId: string; readonly tahun: number; readonly wilayah: string | undefined }) {
  const t = useKataJadwal()
  const kecamatan = wilayah?.slice(0, 8)
  return (
    <div className="jadwal-tautan">
      <a href={`/${daerahId}/jadwal/${tahun}${kecamatan === undefined ? '' : `/${kecamatan}`}.ics`}>
        <IconCalendarDown className="ik" aria-hidden />
        {t('ics')}
      </a>
      <a href={`/${daerahId}/jadwal?tahun=${tahun}${kecamatan === undefined ? '' : `&kecamatan=${kecamatan}`}`}>
        <IconExternalLink className="ik" aria-hidden />
        {t('publik')}
      </a>
    </div>
  )
}

function Tindakan({ data, buka }: { readonly data: JadwalTahunKeluar; readonly buka: (d: Dialog) => void }) {
  const t = useKataJadwal()
  const mati = data.izin.boleh ? null : t('bukanAdmin')
  const baru = data.jumlah === 0
  return (
    <div className="jadwal-tindakan">
      <Tombol ragam={baru ? 'biasa' : 'utama'} mati={mati} onClick={() => buka('tambah')}>
        {t('tambah')}
      </Tombol>
      <Tombol ragam={baru ? 'utama' : 'biasa'} mati={mati} onClick={() => buka('baku')}>
        {t('dariBaku')}
      </Tombol>
      <Tombol mati={mati} onClick={() => buka('salinan')}>
        {t('salin')}
      </Tombol>
      <Tombol mati={mati} onClick={() => buka('impor')}>
        {t('impor')}
      </Tombol>
    </div>
  )
}

function PeringatanUrutan({ data }: { readonly data: JadwalTahunKeluar }) {
  const t = useKataJadwal()
  const bahasa = useBahasa()
  const sebut = useSebutJadwal()
  if (data.peringatan.length === 0) return null
  const tahap = (nama: string) => sebut.tahap({ tahap: nama as never })
  return (
    <details className="pesan tunggu peringatan-urutan">
      <summary>{t('urutanJudul', { n: data.peringatan.length })}</summary>
      <ul>
        {data.peringatan.map((p) => (
          <li key={`${p.lebihDulu.jadwalId}-${p.kemudian.jadwalId}`}>
            {t('urutan', {
              kemudian: `${tahap(p.kemudian.tahap)}${p.kodeWilayah === null ? '' : ` (${p.kodeWilayah})`}`,
              tutupKemudian: tulisTanggal(p.kemudian.sampai, bahasa),
              dulu: tahap(p.lebihDulu.tahap),
              tutupDulu: tulisTanggal(p.lebihDulu.sampai, bahasa),
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
