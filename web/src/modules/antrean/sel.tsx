import { useQuery } from '@tanstack/react-query'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { createContext, use } from 'react'
import type { Keputusan } from '#src/modules/usulan/putusan/rute.ts'
import { type PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'
import { nadaTenggat } from '#src/modules/usulan/tenggat/tenggat.ts'
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
import { useKataMassal } from './massal.kata.ts'
import { isDapatDipilih } from './pilihan.ts'
import { TandaBaris } from './tanda.tsx'

interface SelProps {
  readonly p: PengajuanAntrean
}

/** What the cells of one row know of it beside the proposal. */
interface Baris {
  readonly kini: boolean
  /** What was decided in this sitting: the row says so until the filter changes. */
  readonly diputus: Keputusan | undefined
  readonly dipilih: boolean
  readonly balik: (pengajuanId: string) => void
}

export const KonteksBaris = createContext<Baris>({ kini: false, diputus: undefined, dipilih: false, balik: () => undefined })

/** Ticks the row for a decision on many. */
export function SelPilih({ p }: SelProps) {
  const t = useKataMassal()
  const { dipilih, balik } = use(KonteksBaris)
  if (!isDapatDipilih(p)) return null
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={t('pilihSatu', { judul: p.judul })}
      checked={dipilih}
      onChange={() => balik(p.pengajuanId)}
      onClick={(e) => e.stopPropagation()}
    />
  )
}

/** The row's name is its control: a click selects, Enter opens the detail. */
function NamaUsulan({ p, kelas }: SelProps & { readonly kelas: string }) {
  const { kini } = use(KonteksBaris)
  return (
    <button type="button" className={kelas} title={p.judul} tabIndex={kini ? 0 : -1}>
      {p.judul}
    </button>
  )
}

export function SelUsulan({ p }: SelProps) {
  const t = useKataAntrean()
  return (
    <>
      <span className="nama-baris">
        <NamaUsulan p={p} kelas="nama" />
        <TandaBaris p={p} />
      </span>
      <span className="kode">{[p.nomor ?? t('tanpaNomor'), tempat(p.rw, null)].filter((x) => x !== '').join(' · ')}</span>
    </>
  )
}

export function SelUsulanRingkas({ p }: SelProps) {
  return (
    <>
      <NamaUsulan p={p} kelas="nama dua-baris" />
      <span className="kode">{[p.namaWilayah, tempat(p.rw, p.rt)].filter((x) => x !== '').join(' · ')}</span>
      <SelKeadaan p={p} />
      <TandaBaris p={p} />
    </>
  )
}

export function SelDesa({ p }: SelProps) {
  const t = useKataAntrean()
  const { penugasan } = useKerja()
  const luas = (penugasan.kodeWilayah ?? '').length < 8
  return (
    <>
      <span className="satu-baris" title={p.namaWilayah}>
        {p.namaWilayah}
      </span>
      {luas && (
        <span className="kode" title={`Kec. ${p.namaKecamatan}`}>
          {p.namaKecamatan}
        </span>
      )}
      {!luas && p.prioritasDesa !== null && <span className="kode">{t('prioritas.desa', { n: p.prioritasDesa })}</span>}
    </>
  )
}

export function SelBidang({ p }: SelProps) {
  const label = useLabel()
  const penuh = useNamaBidang()(p.bidangPembangunan)
  const dikenal = DAFTAR_BIDANG_PEMBANGUNAN.find((b) => b === p.bidangPembangunan)
  return (
    <span className="redup" title={penuh}>
      {dikenal === undefined ? penuh : label(`bidangPendek.${dikenal}`)}
    </span>
  )
}

/** What was asked for and what is left of it: an amount that was changed on the way says so. */
export function SelAnggaran({ p }: SelProps) {
  const t = useKataAntrean()
  const berubah = p.anggaranKini !== p.anggaran || p.volumeKini !== p.volume
  const volume = `${formatVolume(p.volumeKini, p.satuan)} × ${formatAngka(p.hargaSatuan)}`
  return (
    <>
      <b>{formatAngka(p.anggaranKini)}</b>
      {berubah ? (
        <span className="kode beda" title={t('semula', { nilai: `${formatVolume(p.volume, p.satuan)} · ${formatRupiah(p.anggaran)}` })}>
          {p.volumeKini === p.volume ? formatAngka(p.anggaran) : formatVolume(p.volume, p.satuan)} →{' '}
          {p.volumeKini === p.volume ? formatAngka(p.anggaranKini) : formatVolume(p.volumeKini, p.satuan)}
        </span>
      ) : (
        <span className="kode">{volume}</span>
      )}
    </>
  )
}

/** Stages before the kecamatan has taken the money into its ceiling. */
const BELUM_DIPESAN = new Set(['pengusulan', 'desa', 'kecamatan'])

export function SelPagu({ p }: SelProps) {
  const t = useKataAntrean()
  const { daerahId, tahun } = useKerja()
  const { data: daftar = [] } = useQuery(kueriBatasPagu(daerahId, tahun, p.kodeKecamatan))
  const batas =
    daftar.find((b) => b.kodeWilayah === p.kodeKecamatan && b.bidangPembangunan === p.bidangPembangunan) ??
    daftar.find((b) => b.kodeWilayah === p.kodeKecamatan && b.bidangPembangunan === null)
  if (isMelepasPagu(p.keadaan)) return <span className="ket kosong-ket">{t('paguTidakDihitung')}</span>
  if (batas === undefined) return <span className="ket kosong-ket">—</span>
  return <BarPaguMini ini={p.anggaranKini} sisa={batas.bar.sisa} terhitung={!BELUM_DIPESAN.has(p.tahap)} />
}

/** An agency it was redirected to stands above the one it came from. */
export function SelPerangkat({ p }: SelProps) {
  const t = useKataAntrean()
  return (
    <>
      <span className="redup satu-baris" title={p.perangkatDaerah}>
        {p.perangkatDaerah}
      </span>
      {p.perangkatDaerahId !== p.perangkatDaerahAwalId && (
        <span className="kode beda" title={t('semula', { nilai: p.perangkatDaerahAwal })}>
          {p.perangkatDaerahAwal} →
        </span>
      )}
    </>
  )
}

/** What the level before decided, and the rank it gave. */
export function SelRekomendasi({ p }: SelProps) {
  const t = useKataAntrean()
  const label = useLabel()
  const { prioritasDesa: desa, prioritasKecamatan: kecamatan } = p
  const beda = desa !== null && kecamatan !== null && desa !== kecamatan
  const peringkat = kecamatan ?? desa
  return (
    <>
      <span className="satu-baris">
        {p.rekomendasi === null
          ? '—'
          : t('rekomendasi', { tahap: label(`pendek.${p.rekomendasi.tahap}`), putusan: label(`putusan.${p.rekomendasi.keputusan}`) })}
      </span>
      {peringkat !== null && (
        <span className={beda ? 'kode beda' : 'kode'}>{beda ? t('peringkatBerubah', { desa, kecamatan }) : t('peringkat', { n: peringkat })}</span>
      )}
    </>
  )
}

export function SelSubKegiatan({ p }: SelProps) {
  const t = useKataAntrean()
  return (
    <>
      <span className={p.subKegiatan === null ? 'redup satu-baris' : 'satu-baris'} title={p.subKegiatan ?? undefined}>
        {p.subKegiatan ?? t('belumDitautkan')}
      </span>
      <span className="kode">{p.perangkatDaerah}</span>
    </>
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
  const { diputus } = use(KonteksBaris)
  if (diputus === 'terima' || diputus === 'ubah') return <ChipMaju kata={label(diputus === 'terima' ? 'putusan.terima' : 'chip.diubah')} tahap={p.tahap} />
  return <ChipKeadaan keadaan={p.keadaan} />
}

export function SelMenunggu({ p }: SelProps) {
  const t = useKataAntrean()
  const label = useLabel()
  const bahasa = useBahasa()
  const { sesi, daerah, hariIni, zona } = useKerja()
  const baru = use(KonteksBaris).diputus !== undefined
  if (p.keadaan !== 'diajukan' && p.keadaan !== 'dikembalikan' && p.keadaan !== 'direncanakan' && p.keadaan !== 'draf')
    return <span className="redup">{baru ? t('baruDiputus') : '—'}</span>
  const saya = isMenungguSaya(tugasDari(sesi, daerah), p)
  const batas = p.tenggat?.batas ?? null
  const nada = nadaTenggat(batas === null ? null : { batas: tanggal(batas), lewatHari: p.tenggat?.lewatHari ?? 0 }, tanggal(hariIni))
  const umur = umurHari(p.menungguSejak, hariIni, zona)
  const siapa = p.keadaan === 'dikembalikan' || p.keadaan === 'draf' ? t('pengusul') : label(`tahap.${p.tahap}`)
  return (
    <>
      {saya ? <b className="anda">{t('anda')}</b> : <span className="satu-baris">{siapa}</span>}
      <span className={nada === null ? 'kode' : `kode tenggat-${nada}`}>
        {baru
          ? t('baruDiputus')
          : nada === 'lewat'
            ? t('tenggat.lewat', { n: p.tenggat?.lewatHari ?? 0 })
            : nada === 'dekat'
              ? t('tenggat.batas', { tanggal: tulisTanggalPendek(p.tenggat?.batas ?? hariIni, bahasa) })
              : umur < 1
                ? t('umurHariIni')
                : t('umur', { count: umur, tanggal: tulisTanggalPendek(tanggalSetempat(p.menungguSejak, zona), bahasa) })}
      </span>
    </>
  )
}
