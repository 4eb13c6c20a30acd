import { queryOptions, useQuery } from '@tanstack/react-query'
import { labelPeran } from '#src/modules/pengguna/pengguna.kata.ts'
import { KeteranganUsulan as Bentuk } from '#src/modules/usulan/isian/keterangan.schema.ts'
import { panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { WaktuTunggu } from './halaman-tenggat.tsx'
import { useKataKeterangan } from './keterangan.kata.ts'
import './tenggat.css'

function kueriKeterangan(daerahId: string, pengajuanId: string, versi: number) {
  return queryOptions({
    queryKey: ['keterangan', daerahId, pengajuanId, versi],
    queryFn: () => panggil(Bentuk, 'GET', `${dasar(daerahId)}/usulan/${pengajuanId}/keterangan`),
  })
}

/** Where it comes from, for whom it waits until when, why this agency, and what is to be noted of a council proposal. */
export function KeteranganUsulan({ pengajuanId, versi }: { readonly pengajuanId: string; readonly versi: number }) {
  const t = useKataKeterangan()
  const bahasa = useBahasa()
  const { daerahId } = useKerja()
  const { data: k } = useQuery(kueriKeterangan(daerahId, pengajuanId, versi))
  if (k === undefined) return null
  return (
    <section className="kartu keterangan-usulan">
      <h2>{t('judul')}</h2>
      <dl>
        {k.tenggat !== null && (
          <div>
            <dt>{t('menunggu')}</dt>
            <dd>
              {k.tenggat.menunggu === 'pengusul' ? t('pengusul') : k.peran.map((p) => labelPeran[p][bahasa]).join(', ')}
              <br />
              <WaktuTunggu tenggat={k.tenggat} />
              {k.dasarTenggat !== null && <small> ({k.dasarTenggat})</small>}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('pd')}</dt>
          <dd>
            {t(`saran.${k.saran.sebab}`, { pd: k.saran.perangkat, butir: k.saran.butir, lain: k.saran.lain.join(', ') })}
            {k.saran.perluMitra && <b> {t('mitra')}</b>}
          </dd>
        </div>
        <div>
          <dt>{t('jalur')}</dt>
          <dd>
            {t(`kanal.${k.kanal}`)}
            {k.forum !== null && `: ${t(`forum.${k.forum}`)}`}
            {k.anggota !== null && (
              <>
                <br />
                {t('anggota', { nama: k.anggota.nama, fraksi: k.anggota.fraksi, dapil: k.anggota.dapil })}
              </>
            )}
            {k.bukti !== null && (
              <>
                <br />
                {t(`bukti.${k.bukti.jenis}`, { tanggal: tulisTanggal(k.bukti.tanggal, bahasa), tempat: k.bukti.tempat })}{' '}
                <Berkas pengajuanId={pengajuanId} berkasId={k.bukti.berkasId} sebutan={t('bukaBukti')} />
              </>
            )}
          </dd>
        </div>
      </dl>
      {k.suratDesa !== null && (
        <p className="pesan tunggu">
          <span>
            {t('atasNama', { nomor: k.suratDesa.nomor, tanggal: tulisTanggal(k.suratDesa.tanggal, bahasa) })}{' '}
            <Berkas pengajuanId={pengajuanId} berkasId={k.suratDesa.berkasId} sebutan={t('bukaSurat')} />
          </span>
        </p>
      )}
      {k.temuan.length > 0 && (
        <>
          <h3>{t('temuan')}</h3>
          <ul>
            {k.temuan.map((x) => (
              <li key={x}>{t(`temuan.${x}`)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Berkas({ pengajuanId, berkasId, sebutan }: { readonly pengajuanId: string; readonly berkasId: string | null; readonly sebutan: string }) {
  const { daerahId } = useKerja()
  if (berkasId === null) return null
  return (
    <a href={`/api${dasar(daerahId)}/usulan/${pengajuanId}/lampiran/${berkasId}`} target="_blank" rel="noreferrer">
      {sebutan}
    </a>
  )
}
