import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { useKataPutusan } from '../putusan/putusan.kata.ts'
import { PanelPutusan } from '../putusan/panel-putusan.tsx'
import { Agenda } from './agenda.tsx'
import { useKataAntrean } from './antrean.kata.ts'
import { BantuanPintasan, BilahPintasan } from './bantuan-pintasan.tsx'
import { BilahMassal } from './bilah-massal.tsx'
import { isDapatDipilih } from './pilihan.ts'
import { Saringan } from './saringan.tsx'
import { TabelAntrean } from './tabel-antrean.tsx'
import { useAntrean } from './use-antrean.ts'
import { fokusBaris, usePintasan } from './use-pintasan.ts'
import './antrean.css'

const rute = getRouteApi('/$daerahId/$tahun/usulan')

/** The queue: the list on the left never goes away, the decision on the right follows the row. */
export function HalamanAntrean() {
  const t = useKataAntrean()
  const label = useLabel()
  const putusan = useKataPutusan()
  const lebar = useMediaQuery('(min-width: 1180px)', true, { getInitialValueInEffect: false })
  const a = useAntrean()
  const [bantuan, setBantuan] = useState(false)
  const [laci, setLaci] = useState(false)
  const [mulaiPilih, setMulaiPilih] = useState(false)
  const memilih = !lebar && (mulaiPilih || a.terpilih.length > 0)
  const navigasi = rute.useNavigate()
  const { daerahId, tahun } = useKerja()

  const bukaRinci = (p: PengajuanAntrean) =>
    void navigasi({ to: '/$daerahId/$tahun/usulan/$pengajuanId', params: { daerahId, tahun, pengajuanId: p.pengajuanId } })
  const centang = (p: PengajuanAntrean) => {
    setMulaiPilih(true)
    if (isDapatDipilih(p)) a.balik(p.pengajuanId)
  }
  const pilih = (p: PengajuanAntrean) => {
    if (memilih) return centang(p)
    a.pilih(p.pengajuanId)
    if (!lebar) setLaci(true)
  }
  const lewati = () => {
    a.geser(1)
    fokusBaris()
  }
  usePintasan({ antrean: a, bukaRinci, bukaBantuan: () => setBantuan(true), bukaPanel: () => setLaci(!lebar) })

  const panel =
    a.kini === null ? null : (
      <PanelPutusan
        pengajuan={a.kini}
        isian={a.isian}
        ubah={a.ubahIsian}
        lewati={lewati}
        lebihBaru={a.perbaruiBaris}
        diputus={(hasil, keputusan, volume) => {
          a.tandaiDiputus(hasil, keputusan, volume)
          if (lebar) fokusBaris()
          else setLaci(false)
        }}
      />
    )
  return (
    <div className="antrean">
      <Judul>{a.tahapKolom === null ? t('judul') : t('judulTahap', { tahap: label(`tahap.${a.tahapKolom}`) })}</Judul>
      <Agenda tahap={a.tahapKolom} belumDiputus={a.saringan.menunggu === 'saya' ? a.jumlah : null} />
      <div className="antrean-badan">
        <section className="antrean-kiri" aria-label={t('daftar')}>
          <Saringan antrean={a} />
          <BilahMassal antrean={a} ponsel={lebar ? null : { memilih, setMemilih: setMulaiPilih }} />
          <div className="antrean-bungkus">
            {a.galat !== null && <PesanGalat galat={a.galat} ulangi={a.muatUlang} />}
            {a.memuat && a.galat === null && <Memuat />}
            {!a.memuat && a.galat === null && a.baris.length === 0 && <AntreanKosong antrean={a} />}
            {a.baris.length > 0 && <TabelAntrean antrean={a} pilih={pilih} bukaRinci={bukaRinci} ringkas={!lebar} memilih={memilih} tahan={centang} />}
          </div>
          {lebar && <BilahPintasan bukaBantuan={() => setBantuan(true)} />}
        </section>
        {lebar && (
          <aside className="antrean-panel" aria-label={putusan('panel')}>
            {panel ?? <Kosong judul={t('pilihDahulu')}>{t('pilihDahuluIsi')}</Kosong>}
          </aside>
        )}
      </div>
      {!lebar && (
        <Drawer
          opened={laci && a.kini !== null}
          onClose={() => setLaci(false)}
          position="bottom"
          size="92dvh"
          padding={0}
          title={a.kini?.nomor ?? ''}
          closeButtonProps={{ 'aria-label': t('tutupPanel') }}
        >
          {panel}
        </Drawer>
      )}
      <BantuanPintasan buka={bantuan} tutup={() => setBantuan(false)} />
    </div>
  )
}

function AntreanKosong({ antrean }: { readonly antrean: ReturnType<typeof useAntrean> }) {
  const t = useKataAntrean()
  const { tahun } = useKerja()
  if (antrean.jumlahSaringan === 0) return <Kosong judul={t('kosongTahun', { tahun })}>{t('kosongTahunIsi')}</Kosong>
  const saya = antrean.saringan.menunggu === 'saya'
  return (
    <Kosong
      judul={t(saya ? 'kosongSaya' : 'kosongJudul')}
      aksi={
        <button type="button" className="tombol" onClick={antrean.lepas}>
          {t('lepas')}
        </button>
      }
    >
      {t(saya ? 'kosongSayaIsi' : 'kosongIsi')}
    </Kosong>
  )
}
