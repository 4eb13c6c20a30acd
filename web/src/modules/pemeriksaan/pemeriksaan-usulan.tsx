import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { HasilPemeriksaan } from '#src/modules/usulan/isian/pemeriksaan.schema.ts'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { PanelSmart } from './panel-smart.tsx'
import { ButirTemuan, useTulisTemuan } from './temuan.tsx'
import { useKataPemeriksaan } from './pemeriksaan.kata.ts'

const FOTO_TAMPIL = 3

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
  // One line for each proposal, however many photos it shares.
  const sama = [...new Map((data?.fotoSama ?? []).toReversed().map((s) => [s.pengajuanId, s])).values()].toReversed()
  if (data === undefined) return null
  const ada = data.temuan.length > 0 || data.fotoSama.length > 0
  return (
    <section className="kartu">
      <PanelSmart smart={data.smart} />
      {ada && (
        <>
          <h3>{t('catatan')}</h3>
          <ul className="daftar-temuan">
            <ButirTemuan temuan={data.temuan} tulis={tulis} />
            {sama.slice(0, FOTO_TAMPIL).map((s) => (
              <li key={s.pengajuanId}>
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
          {sama.length > FOTO_TAMPIL && <p className="redup">{t('fotoLain', { n: sama.length - FOTO_TAMPIL })}</p>}
        </>
      )}
    </section>
  )
}
