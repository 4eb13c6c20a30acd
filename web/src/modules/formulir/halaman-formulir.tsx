import { getRouteApi, Link } from '@tanstack/react-router'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { Formulir } from './formulir.tsx'
import { useKataFormulir } from './formulir.kata.ts'
import { gudang, useGudang } from './gudang-draf.ts'
import { HasilKirim } from './hasil-kirim.tsx'
import './formulir.css'
import './peta.css'

const rute = getRouteApi('/$daerahId/$tahun/draf/$pengajuanId')

export function HalamanFormulir() {
  const t = useKataFormulir()
  const { pengajuanId, daerahId, tahun } = rute.useParams()
  const { sesi } = useKerja()
  const hasil = useGudang(async () => ({ draf: (await gudang.draf.get(pengajuanId)) ?? null }), `satu/${pengajuanId}`)
  if (hasil === undefined) return <Memuat />
  const { draf } = hasil
  if (draf === null || draf.penggunaId !== sesi.pengguna.penggunaId) {
    return (
      <div className="halaman">
        <Judul>{t('tidakAda')}</Judul>
        <Kosong
          judul={t('tidakAda')}
          aksi={
            <Link className="tombol utama" to="/$daerahId/$tahun/draf" params={{ daerahId, tahun }}>
              {t('keDraf')}
            </Link>
          }
        >
          {t('tidakAdaIsi')}
        </Kosong>
      </div>
    )
  }
  // While it is on its way or received, the form gives place to what became of it.
  return draf.status === 'disimpan' ? <Formulir key={pengajuanId} draf={draf} /> : <HasilKirim draf={draf} />
}
