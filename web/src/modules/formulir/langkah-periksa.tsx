import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { isAtasNamaDesa } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { indukWilayah } from '#src/modules/wilayah/wilayah.ts'
import { takPutus } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriWilayah } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { formatAngka, formatVolume, tempat } from '../../lib/tampil.ts'
import { DAFTAR_LANGKAH, hitungBiaya, type IsiFormulir, kurangLangkah, type Langkah } from './draf.ts'
import type { LangkahProps } from './formulir.tsx'
import { IsiCatatan } from '../putusan/catatan-terakhir.tsx'
import { useKataFormulir } from './formulir.kata.ts'
import { PanelSmart } from '../pemeriksaan/panel-smart.tsx'
import { useFotoDraf, useLampiranDraf } from './gudang-draf.ts'
import { smartDraf } from './smart-draf.ts'
import { TemuanDraf } from './temuan-draf.tsx'
import { useRingkasanLengkap } from './use-ringkasan-lengkap.ts'
import { kurangJalur } from './jalur.ts'
import { UsulanMirip } from './usulan-mirip.tsx'
import { usePintu } from './use-pintu.ts'

interface PeriksaProps extends LangkahProps {
  readonly pergi: (ke: Langkah) => void
}

/** All that will be sent, on one page, with what is missing said first. */
export function LangkahPeriksa({ draf, isi, ubah, pergi }: PeriksaProps) {
  const t = useKataFormulir()
  const { penugasan, hariIni } = useKerja()
  const foto = useFotoDraf(draf.pengajuanId)
  const pintu = usePintu(draf, isi)
  const tertutup = isi.kamus !== null && pintu(isi.kamus) !== null
  const lampiran = useLampiranDraf(draf.pengajuanId)
  const baris = [...useRingkasan(isi, foto.length), ...useRingkasanLengkap(isi, lampiran)]
  return (
    <>
      <h1 tabIndex={-1}>{t('periksa.judul')}</h1>
      {draf.catatan !== null && <IsiCatatan catatan={draf.catatan} />}
      <p className="formulir-bantu">{t('periksa.bantu')}</p>
      {DAFTAR_LANGKAH.filter((l) => l !== 'periksa').flatMap((l) =>
        kurangLangkah(l, isi, foto.length, tertutup).map((k) => (
          <p key={k} className="pesan tunggu">
            <IconAlertTriangle className="ik" aria-hidden />
            <button type="button" className="tautan" onClick={() => pergi(l)}>
              {t(`kurang.${k}`)}
            </button>
          </p>
        )),
      )}
      {kurangJalur(isi, isAtasNamaDesa(penugasan, isi)).map((k) => (
        <p key={k} className="pesan tunggu">
          <IconAlertTriangle className="ik" aria-hidden />
          <button type="button" className="tautan" onClick={() => pergi('manfaat')}>
            {t(`kurang.${k}`)}
          </button>
        </p>
      ))}
      <PanelSmart smart={smartDraf(isi, draf.tahun, Number(hariIni.slice(0, 4)))} />
      <TemuanDraf draf={draf} isi={isi} foto={foto} lampiran={lampiran} />
      <UsulanMirip draf={draf} isi={isi} ubah={ubah} />
      <dl className="ringkas">
        {baris.map((b) => (
          <div key={b.langkah + b.nama}>
            <dt>{b.nama}</dt>
            <dd>{b.isi === '' ? <span className="redup">{t('periksa.kosong')}</span> : b.isi}</dd>
            <dd className="ringkas-ubah">
              <button type="button" className="tautan" aria-label={t('periksa.ubahApa', { langkah: b.nama })} onClick={() => pergi(b.langkah)}>
                {t('periksa.ubah')}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

interface BarisRingkas {
  readonly langkah: Langkah
  readonly nama: string
  readonly isi: string
}

function useRingkasan(isi: IsiFormulir, jumlahFoto: number): BarisRingkas[] {
  const t = useKataFormulir()
  const label = useLabel()
  const desa = useNamaDesa(isi.kodeWilayah)
  const biaya = hitungBiaya(isi)
  const volume = isi.volume === null || isi.kamus === null ? '' : formatVolume(isi.volume, isi.kamus.satuan)
  const { kk, kkMiskin, jiwa } = isi.penerima
  const keluarga =
    kk === null
      ? ''
      : kkMiskin === null
        ? t('periksa.kk', { kk: formatAngka(kk) })
        : t('periksa.keluarga', { kk: formatAngka(kk), miskin: formatAngka(kkMiskin) })
  return [
    { langkah: 'masalah', nama: t('langkah.masalah'), isi: isi.masalah },
    { langkah: 'masalah', nama: t('foto.judul'), isi: jumlahFoto === 0 ? '' : t('periksa.foto', { count: jumlahFoto }) },
    { langkah: 'usulan', nama: t('langkah.usulan'), isi: isi.judul },
    { langkah: 'tempat', nama: t('langkah.tempat'), isi: [desa, tempat(isi.rw, isi.rt), isi.lokus].filter((x) => x !== '').join(' · ') },
    { langkah: 'tempat', nama: t('tempat.volume'), isi: volume },
    { langkah: 'tempat', nama: t('tempat.biaya'), isi: biaya === null ? '' : takPutus(formatRupiah(biaya)) },
    {
      langkah: 'manfaat',
      nama: t('langkah.manfaat'),
      isi: [keluarga, jiwa === null ? '' : t('periksa.jiwa', { jiwa: formatAngka(jiwa) })].filter((x) => x !== '').join(' · '),
    },
    { langkah: 'manfaat', nama: t('manfaat.jenis'), isi: [label(`pengusul.${isi.pengusul.jenis}`), isi.pengusul.nama].filter((x) => x !== '').join(' · ') },
  ]
}

function useNamaDesa(kode: string): string {
  const { daerahId, penugasan } = useKerja()
  const induk = indukWilayah(kode)
  const tetap = penugasan.kodeWilayah === kode
  const { data: daftar = [] } = useQuery({ ...kueriWilayah(daerahId, induk ?? ''), enabled: !tetap && induk !== null && kode !== '' })
  if (tetap) return penugasan.namaWilayah ?? kode
  return daftar.find((w) => w.kode === kode)?.nama ?? kode
}
