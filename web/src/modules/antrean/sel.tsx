import { useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { Keputusan } from '#src/modules/usulan/rute.ts'
import type { PengajuanRingkas } from '#src/modules/usulan/usulan.schema.ts'
import { isMelepasPagu } from '#src/modules/usulan/usulan.ts'
import { BarPaguMini } from '../../components/bar-pagu.tsx'
import { ChipKeadaan, ChipMaju } from '../../components/keadaan.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { useNamaBidang } from '../../lib/bidang.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriBatasPagu } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { isMenungguSaya, tugasDari } from '../../lib/pelaku.ts'
import { formatAngka, formatVolume, tanggalSetempat, tempat, tulisTanggalPendek, umurHari } from '../../lib/tampil.ts'
import { useKataAntrean } from './antrean.kata.ts'

interface SelProps {
  readonly p: PengajuanRingkas
}

/** What was decided in this sitting: those rows say so until the filter changes. */
export const KonteksDiputus = createContext<ReadonlyMap<string, Keputusan>>(new Map())

export function SelUsulan({ p }: SelProps) {
  const t = useKataAntrean()
  return (
    <>
      <span className="nama" title={p.judul}>
        {p.judul}
      </span>
      <span className="kode">{[p.nomor ?? t('tanpaNomor'), tempat(p.rw, p.rt)].filter((x) => x !== '').join(' · ')}</span>
    </>
  )
}

export function SelUsulanRingkas({ p }: SelProps) {
  return (
    <>
      <span className="nama dua-baris">{p.judul}</span>
      <span className="kode">{[p.namaWilayah, tempat(p.rw, p.rt)].filter((x) => x !== '').join(' · ')}</span>
      <SelKeadaan p={p} />
    </>
  )
}

export function SelDesa({ p }: SelProps) {
  const { penugasan } = useKerja()
  const luas = (penugasan.kodeWilayah ?? '').length < 8
  return (
    <>
      <span className="satu-baris" title={p.namaWilayah}>
        {p.namaWilayah}
      </span>
      {luas && <span className="kode satu-baris">Kec. {p.namaKecamatan}</span>}
    </>
  )
}

export function SelBidang({ p }: SelProps) {
  return <span className="redup">{useNamaBidang()(p.bidangPembangunan)}</span>
}

export function SelAnggaran({ p }: SelProps) {
  return (
    <>
      <b>{formatAngka(p.anggaranKini)}</b>
      <span className="kode">
        {formatVolume(p.volumeKini, p.satuan)} × {formatAngka(p.hargaSatuan)}
      </span>
    </>
  )
}

/** Stages before the kecamatan has taken the money into its ceiling. */
const BELUM_DIPESAN = new Set(['pengusulan', 'desa', 'kecamatan'])

export function SelPagu({ p }: SelProps) {
  const t = useKataAntrean()
  const { daerahId, tahun } = useKerja()
  const { data: daftar = [] } = useQuery(kueriBatasPagu(daerahId, tahun, p.kodeKecamatan))
  const batas = daftar.find((b) => b.kodeWilayah === p.kodeKecamatan && b.bidangPembangunan === p.bidangPembangunan) ?? daftar.find((b) => b.kodeWilayah === p.kodeKecamatan && b.bidangPembangunan === null)
  if (isMelepasPagu(p.keadaan)) return <span className="ket kosong-ket">{t('paguTidakDihitung')}</span>
  if (batas === undefined) return <span className="ket kosong-ket">—</span>
  return <BarPaguMini ini={p.anggaranKini} sisa={batas.bar.sisa} terhitung={!BELUM_DIPESAN.has(p.tahap)} />
}

export function SelPerangkat({ p }: SelProps) {
  return (
    <span className="redup satu-baris" title={p.perangkatDaerah}>
      {p.perangkatDaerah}
    </span>
  )
}

export function SelPrioritas({ p }: SelProps) {
  const t = useKataAntrean()
  if (p.prioritasDesa === null && p.prioritasKecamatan === null) return <span className="redup">—</span>
  return (
    <>
      {p.prioritasKecamatan !== null && <span className="satu-baris">{t('prioritas.kecamatan', { n: p.prioritasKecamatan })}</span>}
      {p.prioritasDesa !== null && <span className={p.prioritasKecamatan === null ? 'satu-baris' : 'kode'}>{t('prioritas.desa', { n: p.prioritasDesa })}</span>}
    </>
  )
}

export function SelKeadaan({ p }: SelProps) {
  const label = useLabel()
  const diputus = use(KonteksDiputus).get(p.pengajuanId)
  if (diputus === 'terima' || diputus === 'ubah') return <ChipMaju kata={label(diputus === 'terima' ? 'putusan.terima' : 'chip.diubah')} tahap={p.tahap} />
  return <ChipKeadaan keadaan={p.keadaan} />
}

export function SelMenunggu({ p }: SelProps) {
  const t = useKataAntrean()
  const label = useLabel()
  const bahasa = useBahasa()
  const { sesi, daerah, hariIni, zona } = useKerja()
  const baru = use(KonteksDiputus).has(p.pengajuanId)
  if (p.keadaan !== 'diajukan' && p.keadaan !== 'dikembalikan' && p.keadaan !== 'direncanakan' && p.keadaan !== 'draf') return <span className="redup">{baru ? t('baruDiputus') : '—'}</span>
  const saya = isMenungguSaya(tugasDari(sesi, daerah), p)
  const umur = umurHari(p.menungguSejak, hariIni, zona)
  const siapa = p.keadaan === 'dikembalikan' || p.keadaan === 'draf' ? t('pengusul') : label(`tahap.${p.tahap}`)
  return (
    <>
      {saya ? <b className="anda">{t('anda')}</b> : <span className="satu-baris">{siapa}</span>}
      <span className="kode">{baru ? t('baruDiputus') : umur < 1 ? t('umurHariIni') : t('umur', { count: umur, tanggal: tulisTanggalPendek(tanggalSetempat(p.menungguSejak, zona), bahasa) })}</span>
    </>
  )
}

