import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { HasilPemeriksaan } from '#src/modules/usulan/pemeriksaan.schema.ts'
import { panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { formatVolume, tanggalSetempat, tulisTanggal } from '../../lib/tampil.ts'
import { tulisJarak } from '../../lib/ukuran.ts'
import { useKataIsian } from '../formulir/isian.kata.ts'
import { PanelSmart } from './panel-smart.tsx'
import { useKataPemeriksaan } from './pemeriksaan.kata.ts'

/** What the desk should look at twice before it decides: score, place, size, photos, papers. */
export function PemeriksaanUsulan({ pengajuanId, versi }: { readonly pengajuanId: string; readonly versi: number }) {
  const t = useKataPemeriksaan()
  const { daerahId } = useKerja()
  const { data } = useQuery({
    queryKey: ['pemeriksaan', daerahId, pengajuanId, versi],
    staleTime: 60_000,
    queryFn: () => panggil(HasilPemeriksaan, 'GET', `${dasar(daerahId)}/usulan/${encodeURIComponent(pengajuanId)}/pemeriksaan`),
  })
  const tulis = useTulisTemuan(data?.letakSebenarnya ?? null)
  if (data === undefined) return null
  const ada = data.temuan.length > 0 || data.fotoSama.length > 0
  return (
    <section className="kartu">
      <PanelSmart smart={data.smart} />
      {ada && (
        <>
          <h3>{t('catatan')}</h3>
          <ul className="daftar-temuan">
            {data.temuan.map((x) => (
              <li key={JSON.stringify(x)}>
                <IconAlertTriangle className="ik" aria-hidden />
                <span>{tulis(x)}</span>
              </li>
            ))}
            {data.fotoSama.slice(0, 5).map((s) => (
              <li key={`${s.kunci}/${s.pengajuanId}`}>
                <IconAlertTriangle className="ik" aria-hidden />
                <span>
                  {t(s.persis ? 'fotoSama' : 'fotoMirip')}{' '}
                  <Link to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun: s.tahunAnggaran, pengajuanId: s.pengajuanId }}>
                    {s.judul}
                  </Link>{' '}
                  <small className="kode">
                    {s.namaWilayah} · {s.nomor}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type Temuan = HasilPemeriksaan['temuan'][number]

function useTulisTemuan(letak: string | null): (x: Temuan) => string {
  const t = useKataPemeriksaan()
  const isian = useKataIsian()
  const bahasa = useBahasa()
  const { zona } = useKerja()
  return (x) => {
    if (x.jenis === 'di-luar-desa')
      return `${t('temuan.di-luar-desa', { jarak: tulisJarak(x.jarakM) })} ${letak === null ? '' : t('letakSebenarnya', { nama: letak })}`.trim()
    if (x.jenis === 'volume-beda-gambar')
      return t('temuan.volume-beda-gambar', { gambar: formatVolume(x.gambar, x.satuan), volume: formatVolume(x.volume, x.satuan), persen: x.persen })
    if (x.jenis === 'foto-jauh') return t('temuan.foto-jauh', { jarak: tulisJarak(x.jarakM) })
    if (x.jenis === 'foto-lama') return t('temuan.foto-lama', { tanggal: tulisTanggal(tanggalSetempat(x.diambilPada, zona), bahasa) })
    return t('temuan.berkas-belum-ada', { apa: isian(`lampiran.${x.lampiran}`) })
  }
}
