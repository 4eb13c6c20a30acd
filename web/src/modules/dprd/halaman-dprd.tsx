import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DprdKeluar } from '#src/modules/dprd/dprd.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriDprd } from '../../lib/kueri.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { type Suntingan, DialogDprd } from './dialog-dprd.tsx'
import { useKataDprd } from './dprd-layar.kata.ts'
import './dprd.css'

/** The council as the proposals know it: who sits for whom, in which fraction. */
export function HalamanDprd() {
  const t = useKataDprd()
  const { daerahId } = useKerja()
  const { data, error, refetch } = useQuery(kueriDprd(daerahId))
  const [sunting, setSunting] = useState<Suntingan | null>(null)
  return (
    <div className="halaman">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')} />
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data !== undefined && <IsiDprd dprd={data} sunting={setSunting} />}
      {data !== undefined && sunting !== null && <DialogDprd dprd={data} suntingan={sunting} tutup={() => setSunting(null)} />}
    </div>
  )
}

interface IsiProps {
  readonly dprd: DprdKeluar
  readonly sunting: (s: Suntingan) => void
}

function IsiDprd({ dprd, sunting }: IsiProps) {
  const t = useKataDprd()
  const mati = dprd.bolehKelola ? null : t('bukan')
  return (
    <>
      <div className="dprd-kepala">
        <h2>{t('anggota')}</h2>
        <Tombol ragam="utama" mati={mati} onClick={() => sunting({ jenis: 'anggota', awal: null })}>
          {t('tambahAnggota')}
        </Tombol>
      </div>
      {dprd.anggota.length === 0 ? <Kosong judul={t('kosong')}>{t('kosongIsi')}</Kosong> : <TabelAnggota dprd={dprd} sunting={sunting} />}
      <div className="dprd-kepala">
        <h2>{t('dapil')}</h2>
        <Tombol mati={mati} onClick={() => sunting({ jenis: 'dapil', awal: null })}>
          {t('tambahDapil')}
        </Tombol>
      </div>
      <ul className="dprd-daftar">
        {dprd.dapil.map((d) => (
          <li key={d.dapilId} className="kartu">
            <div>
              <b>{d.nama}</b>
              <span>{d.kecamatan.length === 0 ? t('tanpaKecamatan') : d.kecamatan.map((w) => w.nama).join(', ')}</span>
            </div>
            <Tombol mati={mati} aria-label={mati === null ? t('ubahApa', { nama: d.nama }) : undefined} onClick={() => sunting({ jenis: 'dapil', awal: d })}>
              {t('ubah')}
            </Tombol>
          </li>
        ))}
      </ul>
      <div className="dprd-kepala">
        <h2>{t('fraksi')}</h2>
        <Tombol mati={mati} onClick={() => sunting({ jenis: 'fraksi', awal: null })}>
          {t('tambahFraksi')}
        </Tombol>
      </div>
      <ul className="dprd-daftar">
        {dprd.fraksi.map((f) => (
          <li key={f.fraksiId} className="kartu">
            <div>
              <b>{f.nama}</b>
              <span>
                {f.singkatan}
                {!f.aktif && `, ${t('tidakAktif')}`}
              </span>
            </div>
            <Tombol mati={mati} aria-label={mati === null ? t('ubahApa', { nama: f.nama }) : undefined} onClick={() => sunting({ jenis: 'fraksi', awal: f })}>
              {t('ubah')}
            </Tombol>
          </li>
        ))}
      </ul>
    </>
  )
}

function TabelAnggota({ dprd, sunting }: IsiProps) {
  const t = useKataDprd()
  const bahasa = useBahasa()
  const mati = dprd.bolehKelola ? null : t('bukan')
  return (
    <WadahTabel label={t('anggota')}>
      <table className="tabel tumpuk">
        <thead>
          <tr>
            <th scope="col">{t('nama')}</th>
            <th scope="col">{t('jabatan')}</th>
            <th scope="col">{t('fraksi')}</th>
            <th scope="col">{t('dapil')}</th>
            <th scope="col">{t('masa')}</th>
            {dprd.bolehKelola && <th scope="col">{t('akun')}</th>}
            <th scope="col" aria-label={t('ubah')} />
          </tr>
        </thead>
        <tbody>
          {dprd.anggota.map((a) => (
            <tr key={a.anggotaDprdId}>
              <td data-kepala={t('nama')}>
                <b>{a.nama}</b>
              </td>
              <td data-kepala={t('jabatan')}>{t(`jabatan.${a.jabatan}`)}</td>
              <td data-kepala={t('fraksi')}>{a.fraksi}</td>
              <td data-kepala={t('dapil')}>{a.dapil}</td>
              <td data-kepala={t('masa')}>
                {a.selesai === null
                  ? t('sejak', { mulai: tulisTanggal(a.mulai, bahasa) })
                  : t('sampai', { mulai: tulisTanggal(a.mulai, bahasa), selesai: tulisTanggal(a.selesai, bahasa) })}
              </td>
              {dprd.bolehKelola && <td data-kepala={t('akun')}>{a.akun?.namaPengguna ?? t('tanpaAkun')}</td>}
              <td>
                <Tombol
                  mati={mati}
                  aria-label={mati === null ? t('ubahApa', { nama: a.nama }) : undefined}
                  onClick={() => sunting({ jenis: 'anggota', awal: a })}
                >
                  {t('ubah')}
                </Tombol>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WadahTabel>
  )
}
