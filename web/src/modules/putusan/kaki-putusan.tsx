import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { DAFTAR_KEPUTUSAN_LANGSUNG, isAkhir, type Keputusan, lanjutan, RUTE, type Rute } from '#src/modules/usulan/putusan/rute.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { Tebal } from '../../components/tebal.tsx'
import { Tombol } from '../../components/tombol.tsx'
import type { IsiBarPagu } from '../../components/bar-pagu.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { useNamaBidang } from '../../lib/bidang.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { useNamaDesa } from '../../lib/nama-desa.ts'
import { formatVolume } from '../../lib/tampil.ts'
import type { BolehPutus } from './boleh.ts'
import { hitungUsul, isBerdialog, isMemakaiPagu, type IsianPutusan, kurangPutusan } from './isian-putusan.ts'
import type { Diputus } from './panel-putusan.tsx'
import { useKataPutusan } from './putusan.kata.ts'

const DialogAkomodasi = lazy(() => import('../akomodasi/dialog-akomodasi.tsx').then((m) => ({ default: m.DialogAkomodasi })))
const DialogGabung = lazy(() => import('./dialog-gabung.tsx').then((m) => ({ default: m.DialogGabung })))
const DialogPecah = lazy(() => import('./dialog-pecah.tsx').then((m) => ({ default: m.DialogPecah })))
const DialogRealisasi = lazy(() => import('./dialog-realisasi.tsx').then((m) => ({ default: m.DialogRealisasi })))
const DialogRka = lazy(() => import('../anggaran/dialog-rka.tsx').then((m) => ({ default: m.DialogRka })))

interface KakiProps {
  readonly p: PengajuanRinci
  readonly isian: IsianPutusan
  readonly bar: IsiBarPagu | null | undefined
  readonly boleh: readonly BolehPutus[]
  readonly sibuk: boolean
  /** What the server answered, where the button was pressed. */
  readonly galat: ReactNode
  readonly lewati: (() => void) | undefined
  readonly diputus: Diputus
}

/** The consequence in one sentence, then one button that says what it does. */
export function KakiPutusan(props: KakiProps) {
  const t = useKataPutusan()
  const { p, isian, boleh, lewati } = props
  const akibat = useAkibat(props)
  const adaPilihan = boleh.some((b) => b.alasan === null)
  const bisaPerbaiki = p.izin.some((i) => i.keputusan === 'ajukan' && i.boleh)
  return (
    <div className="kaki-putusan">
      {props.galat}
      <p>
        <Tebal>{akibat}</Tebal>
      </p>
      <div className="kaki-dua">
        {adaPilihan && (isian.keputusan !== null || !bisaPerbaiki) && <TombolUtama key={`${p.pengajuanId}-${isian.keputusan ?? ''}`} {...props} />}
        {bisaPerbaiki && isian.keputusan === null && <TombolPerbaiki p={p} />}
        {lewati !== undefined && <Tombol onClick={lewati}>{t('lewati')}</Tombol>}
      </div>
    </div>
  )
}

const AKSI_DIALOG: Readonly<Partial<Record<Keputusan, 'aksi.rka' | 'aksi.gabungkan' | 'aksi.pecah' | 'aksi.realisasikan'>>> = {
  anggarkan: 'aksi.rka',
  gabungkan: 'aksi.gabungkan',
  pecah: 'aksi.pecah',
  realisasikan: 'aksi.realisasikan',
}

interface IsiDialog {
  readonly keputusan: Keputusan
  readonly p: PengajuanRinci
  readonly tutup: () => void
  readonly selesai: Diputus
}

function Dialog({ keputusan, ...isi }: IsiDialog) {
  if (keputusan === 'anggarkan') return <DialogRka {...isi} />
  if (keputusan === 'gabungkan') return <DialogGabung {...isi} />
  if (keputusan === 'pecah') return <DialogPecah {...isi} />
  return keputusan === 'realisasikan' ? <DialogRealisasi {...isi} /> : <DialogAkomodasi {...isi} />
}

function TombolUtama({ p, isian, bar, boleh, sibuk, diputus }: KakiProps) {
  const t = useKataPutusan()
  const [buka, setBuka] = useState(false)
  const { keputusan } = isian
  const kurang = kurangPutusan(p, isian)
  const pagu = useKurangPagu(p, isian, bar)
  const barang = boleh.find((b) => b.keputusan === keputusan)?.alasan ?? null
  if (keputusan === null || keputusan === 'ajukan') return <Tombol mati={t('kurang.keputusan')}>{t('aksi.pilih')}</Tombol>
  if (isBerdialog(keputusan, p.tahap)) {
    const selesai: Diputus = (hasil, apa, volume) => {
      setBuka(false)
      diputus(hasil, apa, volume)
    }
    return (
      <>
        <Tombol ragam="utama" data-utama mati={barang} onClick={() => setBuka(true)}>
          {t(AKSI_DIALOG[keputusan] ?? 'aksi.akomodasi')}
        </Tombol>
        <Suspense fallback={null}>{buka && <Dialog keputusan={keputusan} p={p} tutup={() => setBuka(false)} selesai={selesai} />}</Suspense>
      </>
    )
  }
  const langsung = DAFTAR_KEPUTUSAN_LANGSUNG.find((k) => k === keputusan) ?? 'terima'
  const mati = barang ?? (kurang === null ? pagu : t(`kurang.${kurang}`))
  const volume = formatVolume(hitungUsul(p, isian).volume, p.satuan)
  return (
    <Tombol type="submit" ragam={keputusan === 'tolak' || keputusan === 'batalkan' ? 'bahaya' : 'utama'} data-utama mati={mati} sibuk={sibuk} pintasan="↵">
      {langsung === 'terima' || langsung === 'ubah' ? t(`aksi.${langsung}`, { volume }) : t(`aksi.${langsung}`)}
    </Tombol>
  )
}

/** Over the ceiling, or without one, nothing is accepted at the kecamatan: said before one presses. */
function useKurangPagu(p: PengajuanRinci, isian: IsianPutusan, bar: KakiProps['bar']): string | null {
  const t = useKataPutusan()
  if (p.tahap !== 'kecamatan' || (isian.keputusan !== 'terima' && isian.keputusan !== 'ubah') || bar === undefined) return null
  if (bar === null) return t('kurang.paguKosong')
  return bar.lebih > 0 ? t('kurang.pagu', { lebih: takPutus(formatRupiah(bar.lebih)) }) : null
}

/** Decisions whose consequence is told in a sentence of its own; the rest end the year. */
const AKIBAT_SENDIRI = ['kembalikan', 'alihkan', 'cadangkan', 'gabungkan', 'pecah', 'teruskan', 'realisasikan', 'tidak-realisasikan'] as const

function useAkibat({ p, isian, bar, boleh }: KakiProps): string {
  const t = useKataPutusan()
  const label = useLabel()
  const desa = useNamaDesa()
  const bidang = useNamaBidang()(p.bidangPembangunan).toLowerCase()
  const { keputusan } = isian
  const { sesi } = useKerja()
  if (isAkhir(p.keadaan)) return t('akibat.akhir', { keadaan: label(`keadaan.${p.keadaan}`).toLowerCase() })
  const orangLain = p.meja.pegangan !== null && p.meja.pegangan.pemegangId !== sesi.pengguna.penggunaId ? p.meja.pegangan.nama : null
  if (orangLain !== null && p.meja.bolehPegang) return t('akibat.dipegang', { nama: orangLain })
  if (!boleh.some((b) => b.alasan === null)) return t('akibat.bukanAnda', { tahap: label(`tahap.${p.tahap}`) })
  if (keputusan === null) return t(p.keadaan === 'dikembalikan' || p.keadaan === 'draf' ? 'akibat.perbaiki' : 'akibat.pilih')
  const sisa =
    bar !== null && bar !== undefined && isMemakaiPagu(keputusan) && bar.lebih === 0
      ? `${t('akibat.sisaPagu', { bidang, sisa: takPutus(formatRupiah(bar.sisa)) })} `
      : ''
  if (keputusan === 'anggarkan') return t('akibat.anggarkan', { tahun: p.tahunAnggaran, desa: desa(p) })
  if (keputusan === 'terima' || keputusan === 'ubah') {
    const tuju = p.rute in RUTE ? lanjutan(p.rute as Rute, p, keputusan) : null
    return sisa + t('akibat.maju', { tahap: label(`tahap.${tuju?.tahap ?? p.tahap}`), desa: desa(p) })
  }
  const sendiri = AKIBAT_SENDIRI.find((k) => k === keputusan)
  if (sendiri !== undefined) return t(`akibat.${sendiri}`)
  return t('akibat.berhenti')
}

/** Sent back to its village: correcting it is the form's work. */
function TombolPerbaiki({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataPutusan()
  const { sesi, daerahId, tahun } = useKerja()
  const navigasi = useNavigate()
  const buka = async () => {
    const { siapkanPerbaikan } = await import('../formulir/perbaikan.ts')
    await siapkanPerbaikan(p, sesi.pengguna.penggunaId, daerahId)
    await navigasi({ to: '/$daerahId/$tahun/draf/$pengajuanId', params: { daerahId, tahun, pengajuanId: p.pengajuanId }, search: { langkah: 'periksa' } })
  }
  return (
    <Tombol ragam="utama" onClick={() => void buka()}>
      {t('perbaiki')}
    </Tombol>
  )
}
