import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { formatAngka } from '../../lib/tampil.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { useKataPutusan } from '../putusan/putusan.kata.ts'
import { Agenda } from './agenda.tsx'
import { useKataAntrean } from './antrean.kata.ts'
import { BantuanPintasan, BilahPintasan } from './bantuan-pintasan.tsx'
import { BilahMassal } from './bilah-massal.tsx'
import { PanelAntrean } from './panel-antrean.tsx'
import { isDapatDipilih } from './pilihan.ts'
import { PilihKolom } from './pilih-kolom.tsx'
import { Saringan } from './saringan.tsx'
import { TabelAntrean } from './tabel-antrean.tsx'
import { PilihTampilan } from './tampilan.tsx'
import { useAntrean } from './use-antrean.ts'
import { useKolom } from './use-kolom.ts'
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

  const kolom = useKolom(a.tahapKolom, a.saringan.menunggu === 'saya')

  const { tahun: _, ...daftar } = a.saringan
  const bukaRinci = (p: PengajuanAntrean) => {
    // Back leads to the row one came from.
    a.catatAlamat()
    void navigasi({ to: '/$daerahId/$tahun/usulan/$pengajuanId', params: { daerahId, tahun, pengajuanId: p.pengajuanId }, search: daftar })
  }
  const centang = (p: PengajuanAntrean) => {
    setMulaiPilih(true)
    if (isDapatDipilih(p)) a.balik(p.pengajuanId)
  }
  const pilih = (p: PengajuanAntrean) => {
    if (memilih) return centang(p)
    a.pilih(p.pengajuanId)
    if (!lebar) setLaci(true)
  }
  usePintasan({ antrean: a, bukaRinci, bukaBantuan: () => setBantuan(true), bukaPanel: () => setLaci(!lebar) })

  const panel = <PanelAntrean antrean={a} daftar={daftar} selesai={lebar ? fokusBaris : () => setLaci(false)} />
  return (
    <div className="antrean">
      <Judul>{a.tahapKolom === null ? t('judul') : t('judulTahap', { tahap: label(`tahap.${a.tahapKolom}`) })}</Judul>
      <Agenda tahap={a.tahapKolom} belumDiputus={a.saringan.menunggu === 'saya' ? a.jumlah : null} />
      <div className="antrean-badan">
        <section className="antrean-kiri" aria-label={t('daftar')}>
          <Saringan antrean={a}>
            <PilihTampilan antrean={a} />
            {lebar && <PilihKolom pilihan={kolom} />}
          </Saringan>
          <BilahMassal antrean={a} ponsel={lebar ? null : { memilih, setMemilih: setMulaiPilih }} />
          <div className="antrean-bungkus">
            {a.galat !== null && <PesanGalat galat={a.galat} ulangi={a.muatUlang} />}
            {a.memuat && a.galat === null && <Memuat />}
            {!a.memuat && a.galat === null && a.baris.length === 0 && <AntreanKosong antrean={a} />}
            {a.baris.length > 0 && (
              <TabelAntrean antrean={a} namaKolom={kolom.kolom} pilih={pilih} bukaRinci={bukaRinci} ringkas={!lebar} memilih={memilih} tahan={centang} />
            )}
          </div>
          {lebar && <BilahPintasan bukaBantuan={() => setBantuan(true)} />}
        </section>
        {lebar && (
          <aside className="antrean-panel" aria-label={putusan('panel')}>
            {a.kini !== null && <LetakBaris antrean={a} />}
            {a.kini === null ? <Kosong judul={t('pilihDahulu')}>{t('pilihDahuluIsi')}</Kosong> : panel}
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
          {a.kini !== null && <LetakBaris antrean={a} />}
          {panel}
        </Drawer>
      )}
      <BantuanPintasan buka={bantuan} tutup={() => setBantuan(false)} />
    </div>
  )
}

/** Where one stands in the whole list, and the way to the rows beside it. */
function LetakBaris({ antrean }: { readonly antrean: ReturnType<typeof useAntrean> }) {
  const t = useKataAntrean()
  const { kiniKe, jumlah, geser } = antrean
  return (
    <nav className="letak-baris" aria-label={t('letak', { n: kiniKe + 1, jumlah })}>
      <button type="button" aria-disabled={kiniKe === 0 || undefined} aria-label={t('sebelumnya')} title={t('sebelumnya')} onClick={() => geser(-1)}>
        <IconChevronLeft className="ik" aria-hidden />
      </button>
      <span>{t('letak', { n: formatAngka(kiniKe + 1), jumlah: formatAngka(jumlah) })}</span>
      <button type="button" aria-disabled={kiniKe + 1 >= jumlah || undefined} aria-label={t('berikutnya')} title={t('berikutnya')} onClick={() => geser(1)}>
        <IconChevronRight className="ik" aria-hidden />
      </button>
    </nav>
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
