import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { KesiapanKeluar } from '#src/modules/musyawarah/nihil/nihil.schema.ts'
import { canNyatakanNihil } from '#src/modules/musyawarah/nihil/nihil.ts'
import type { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriKesiapan } from '../../lib/kueri.ts'
import { pelakuDari } from '../../lib/pelaku.ts'
import { useKataCatatan } from './catatan-layar.kata.ts'
import { CabutNihil, FormNihil } from './form-nihil.tsx'

/** Which regions beneath have a result, a statement of none or an exception (S3-2, C-04). */
export function KesiapanWilayah({ m }: { readonly m: MusyawarahKeluar }) {
  const t = useKataCatatan()
  const { daerahId } = useKerja()
  const [buka, setBuka] = useState<KesiapanKeluar | null>(null)
  const { data, error, refetch } = useQuery(kueriKesiapan(daerahId, m))
  if (error !== null) return <PesanGalat galat={error} ulangi={() => void refetch()} />
  if (data === undefined) return <Memuat />
  if (data.length === 0) return null
  const [hasil, nihil] = (['hasil', 'nihil'] as const).map((k) => data.filter((w) => w.kesiapan === k).length) as [number, number]
  return (
    <section className="kartu musyawarah-ringkas" data-siap={hasil + nihil}>
      <h2>{t('siap.judul', { n: data.length })}</h2>
      <p>{t('siap.hitung', { siap: hasil + nihil, n: data.length, hasil, nihil })}</p>
      <WadahTabel label={t('siap.judul', { n: data.length })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('siap.wilayah')}</th>
              <th scope="col">{t('siap.keadaan')}</th>
              <th scope="col" className="angka">
                {t('siap.usulan')}
              </th>
              <th scope="col">
                <span className="sr">{t('siap.aksi')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((w) => (
              <Baris key={w.kodeWilayah} w={w} buka={() => setBuka(w)} />
            ))}
          </tbody>
        </table>
      </WadahTabel>
      {buka !== null && buka.nihil === null && (
        <FormNihil kodeWilayah={buka.kodeWilayah} nama={buka.nama} tahunAnggaran={m.tahunAnggaran} tutup={() => setBuka(null)} />
      )}
      {buka !== null && buka.nihil !== null && (
        <CabutNihil kodeWilayah={buka.kodeWilayah} nama={buka.nama} tahunAnggaran={m.tahunAnggaran} tutup={() => setBuka(null)} />
      )}
    </section>
  )
}

function Baris({ w, buka }: { readonly w: KesiapanKeluar; readonly buka: () => void }) {
  const t = useKataCatatan()
  const { daerahId, tahun, sesi, daerah } = useKerja()
  const boleh = w.kodeWilayah.length === 13 && canNyatakanNihil(pelakuDari(sesi, daerah), w.kodeWilayah).boleh
  const keadaan = w.kesiapan === 'nihil' ? t('siap.nihil', { nomor: w.nihil?.nomorSurat ?? '' }) : t(`siap.${w.kesiapan}`)
  const perlu = w.kesiapan === 'belum' || w.kesiapan === 'berlangsung'
  return (
    <tr data-wilayah={w.kodeWilayah} data-kesiapan={w.kesiapan}>
      <th scope="row">
        {w.musyawarahId === null ? (
          w.nama
        ) : (
          <Link to="/$daerahId/$tahun/musyawarah/$musyawarahId" params={{ daerahId, tahun, musyawarahId: w.musyawarahId }}>
            {w.nama}
          </Link>
        )}
      </th>
      <td>
        <span className={perlu ? 'keadaan tunggu' : 'keadaan jadi'}>{keadaan}</span>
        {w.pengecualian !== null && <small> {t('siap.dikecualikan', { alasan: w.pengecualian })}</small>}
      </td>
      <td className="angka">{w.usulan}</td>
      <td>
        {boleh && w.nihil === null && perlu && w.usulan === 0 && <Tombol onClick={buka}>{t('nihil.tombol')}</Tombol>}
        {boleh && w.nihil !== null && <Tombol onClick={buka}>{t('nihil.cabut')}</Tombol>}
      </td>
    </tr>
  )
}
