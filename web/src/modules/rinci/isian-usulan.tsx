import { IconPaperclip } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatRupiah, rupiah } from '#src/lib/rupiah.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { takPutus, useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { formatVolume, namaBulan } from '../../lib/tampil.ts'
import { tulisJarak, tulisLuas, tulisMega } from '../../lib/ukuran.ts'
import { useKataIsian } from '../formulir/isian.kata.ts'
import { useKataPeta } from '../formulir/peta.kata.ts'
import { GambarUsulan } from './gambar-usulan.tsx'
import '../formulir/peta.css'

/** Everything else its writer said; what was left out takes no room. */
export function IsianUsulan({ p }: { readonly p: PengajuanRinci }) {
  const baris = useBaris(p)
  const t = useKataIsian()
  return (
    <>
      {p.geometri !== null && p.geometri.type !== 'Point' && <GambarUsulan geometri={p.geometri} kodeDesa={p.kodeWilayah} />}
      <dl className="fakta">
        {baris.map(([nama, isi]) => (
          <div key={nama}>
            <dt>{nama}</dt>
            <dd>{isi}</dd>
          </div>
        ))}
      </dl>
      {p.lampiran.length > 0 && <DaftarLampiran p={p} judul={t('lampiran.nama')} />}
    </>
  )
}

function useBaris(p: PengajuanRinci): (readonly [string, ReactNode])[] {
  const t = useKataIsian()
  const peta = useKataPeta()
  const bahasa = useBahasa()
  const { narasi, kesiapan, swadaya } = p
  const surat = (['sertifikat', 'suratHibah', 'ded'] as const).filter((s) => kesiapan[s] === true).map((s) => t(`kesiapan.${s}`))
  const rincian = p.rincianVolume?.map((r) => `${t(`koefisien.${r.nama}`)} ${formatVolume(r.nilai)}`).join(' × ')
  const daftar: (readonly [string, ReactNode])[] = [
    [t('penyebab'), p.penyebab],
    [t('dampak'), p.dampak],
    [t('alamat'), p.alamat],
    [peta('alat.garis'), p.panjangM === null ? null : tulisJarak(p.panjangM)],
    [peta('alat.luasan'), p.luasM2 === null ? null : tulisLuas(p.luasM2)],
    [t('volume.rincian'), rincian],
    [t('kaitan.judul'), p.fokus.map((f) => t(`fokus.${f}`)).join(', ')],
    [t('isu'), p.isu],
    [t('sasaran'), p.sasaran?.nama],
    [t('jenisBelanja'), p.jenisBelanja === null ? null : t(`belanja.${p.jenisBelanja}`)],
    [t('lahan.nama'), kesiapan.statusLahan === null ? null : t(`lahan.${kesiapan.statusLahan}`)],
    [t('kesiapan.surat'), surat.join(', ')],
    [t('bulan'), p.bulanPelaksanaan === null ? null : namaBulan(p.bulanPelaksanaan, bahasa)],
    [
      t('swadaya.nama'),
      [swadaya.rupiah === null ? '' : takPutus(formatRupiah(rupiah(swadaya.rupiah))), swadaya.persen === null ? '' : `${swadaya.persen} %`]
        .filter((x) => x !== '')
        .join(', '),
    ],
    ...(['latarBelakang', 'dasarHukum', 'maksud', 'tujuan'] as const).map((n) => [t(`narasi.${n}`), narasi[n]] as const),
    [t('video'), p.tautanVideo === null ? null : <TautanVideo key="video" alamat={p.tautanVideo} />],
  ]
  return daftar.filter(([, isi]) => isi !== null && isi !== undefined && isi !== '')
}

function TautanVideo({ alamat }: { readonly alamat: string }) {
  return (
    <a href={alamat} rel="noreferrer nofollow" target="_blank">
      {new URL(alamat).hostname}
    </a>
  )
}

function DaftarLampiran({ p, judul }: { readonly p: PengajuanRinci; readonly judul: string }) {
  const t = useKataIsian()
  const { daerahId } = useKerja()
  return (
    <section aria-label={judul}>
      <h3>{judul}</h3>
      <ul className="daftar-lampiran">
        {p.lampiran.map((l) => (
          <li key={l.berkasId}>
            <a href={`/api/daerah/${daerahId}/usulan/${p.pengajuanId}/lampiran/${l.berkasId}`} download={l.nama}>
              <IconPaperclip className="ik" aria-hidden />
              <b>{t(`lampiran.${l.jenis}`)}</b> {l.nama} <small>{tulisMega(l.ukuran)}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
