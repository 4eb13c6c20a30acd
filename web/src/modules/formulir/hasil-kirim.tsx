import { IconCircleCheck, IconCopy, IconShare } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Benang, type SimpulBenang } from '../../components/benang.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { tulisJam, tulisSaat } from '../../lib/tampil.ts'
import type { Draf } from './draf.ts'
import { useKataFormulir } from './formulir.kata.ts'
import { kirimDraf } from './kirim-draf.ts'

/** What became of a sent proposal, honestly: saved here, on its way, received with its number. */
export function HasilKirim({ draf }: { readonly draf: Draf }) {
  const t = useKataFormulir()
  const { zona } = useKerja()
  const diterima = draf.status === 'diterima'
  const umumkan = useUmumkan()
  const kabar = diterima ? `${t('terima.judul')}, ${t('kirim.nomor', { nomor: draf.nomor ?? '' })}` : ''
  useEffect(() => {
    if (kabar !== '') umumkan(kabar)
  }, [kabar, umumkan])
  const simpul: SimpulBenang[] = [
    { kunci: 'tersimpan', nama: t('kirim.tersimpan'), keadaan: 'selesai', tanggal: tulisJam(draf.diubahPada, zona) },
    {
      kunci: 'terkirim',
      nama: t('kirim.terkirim'),
      keadaan: diterima ? 'selesai' : draf.status === 'antre' ? 'tunggu' : 'kini',
      ...(diterima ? {} : { siapa: t(draf.status === 'antre' ? 'kirim.menunggu' : 'kirim.sedang') }),
    },
    {
      kunci: 'diterima',
      nama: t('kirim.diterima'),
      keadaan: diterima ? 'selesai' : 'nanti',
      ...(draf.nomor === null ? {} : { keterangan: t('kirim.nomor', { nomor: draf.nomor }) }),
    },
  ]
  return (
    <div className="halaman hasil-kirim">
      <Judul>{t(diterima ? 'terima.judul' : 'kirim.benang')}</Judul>
      {diterima ? <TandaTerimaUsulan draf={draf} /> : <h1>{draf.isi.judul}</h1>}
      <div className="kartu">
        <Benang label={t('kirim.benang')} simpul={simpul} ragam="tegak" />
      </div>
      {draf.status === 'antre' && (
        <>
          <p className="formulir-bantu">{t('kirim.antre')}</p>
          <Tombol besar onClick={() => void kirimDraf(draf.pengajuanId)}>
            {t('kirim.cobaSekarang')}
          </Tombol>
        </>
      )}
      <SesudahKirim draf={draf} />
    </div>
  )
}

function TandaTerimaUsulan({ draf }: { readonly draf: Draf }) {
  const t = useKataFormulir()
  const { daerahId, zona } = useKerja()
  const bahasa = useBahasa()
  const umumkan = useUmumkan()
  const nomor = draf.nomor ?? ''
  const alamat = `${window.location.origin}/${daerahId}/usulan/${nomor}`
  const pesan = t('terima.pesan', { judul: draf.isi.judul, nomor, alamat })
  const salin = async () => {
    await navigator.clipboard.writeText(nomor)
    umumkan(t('terima.tersalin'))
  }
  return (
    <section className="tanda-terima">
      <IconCircleCheck aria-hidden size={40} stroke={1.6} />
      <h1>{t('terima.judul')}</h1>
      <p className="tanda-terima-nomor">{nomor}</p>
      <p className="redup">{t('terima.isi')}</p>
      {draf.tandaTerima !== null && (
        <p className="kode">
          {t('terima.waktu', { waktu: tulisSaat(draf.tandaTerima.isi.waktu, zona, bahasa) })}
          <br />
          {t('terima.sidik', { sidik: `${draf.tandaTerima.isi.sidik.slice(0, 8)}…${draf.tandaTerima.isi.sidik.slice(-4)}` })}
        </p>
      )}
      <div className="tanda-terima-aksi">
        {'share' in navigator && (
          <Tombol
            besar
            ikon={<IconShare className="ik" aria-hidden />}
            onClick={() => void navigator.share({ text: pesan, url: alamat }).catch(() => undefined)}
          >
            {t('terima.bagikan')}
          </Tombol>
        )}
        {'clipboard' in navigator && (
          <Tombol besar ikon={<IconCopy className="ik" aria-hidden />} onClick={() => void salin()}>
            {t('terima.salin')}
          </Tombol>
        )}
      </div>
    </section>
  )
}

function SesudahKirim({ draf }: { readonly draf: Draf }) {
  const t = useKataFormulir()
  const { daerahId, tahun } = useKerja()
  return (
    <div className="sesudah-kirim">
      <Link className="tombol besar" to="/$daerahId/$tahun/draf" params={{ daerahId, tahun }}>
        {t(draf.status === 'diterima' ? 'terima.lagi' : 'keDraf')}
      </Link>
      {draf.status === 'diterima' && (
        <Link className="tombol besar utama" to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun, pengajuanId: draf.pengajuanId }}>
          {t('terima.lihat')}
        </Link>
      )}
    </div>
  )
}
