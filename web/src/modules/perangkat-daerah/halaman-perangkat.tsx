import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { canKelolaPemerintahan, DAFTAR_JENIS_PERANGKAT } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import type { PerangkatDaerahKeluar } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriPerangkatDaerah } from '../../lib/kueri.ts'
import { pelakuDari } from '../../lib/pelaku.ts'
import { formatAngka, tulisTanggal } from '../../lib/tampil.ts'
import { DialogPenataan } from './dialog-penataan.tsx'
import { FormPerangkat } from './form-perangkat.tsx'
import { kueriKepalaKini } from './kueri-perangkat.ts'
import { useKataPerangkat } from './perangkat-layar.kata.ts'
import { keadaanPerangkat, type SaringanPerangkat, saringPerangkat, susunPohon } from './susunan.ts'
import './perangkat.css'

const rute = getRouteApi('/$daerahId/$tahun/perangkat-daerah')

/** All offices as a tree; search and filters stand in the address. */
export function HalamanPerangkat() {
  const t = useKataPerangkat()
  const { daerahId, sesi, daerah, hariIni } = useKerja()
  const saringan = rute.useSearch()
  const navigasi = rute.useNavigate()
  const [buka, setBuka] = useState<'tambah' | 'tata' | null>(null)
  const [lepasKe, setLepasKe] = useState(0)
  const { data, error, refetch, isPending } = useQuery(kueriPerangkatDaerah(daerahId))
  const boleh = canKelolaPemerintahan(pelakuDari(sesi, daerah)).boleh
  const semua = data ?? []
  const cocok = saringPerangkat(semua, saringan, hariIni)
  const lepas = (): void => {
    setLepasKe(lepasKe + 1)
    void navigasi({ search: {}, replace: true })
  }
  return (
    <div className="halaman">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')}>
        <div className="pd-aksi">
          <Tombol mati={boleh ? null : t('hanyaAdmin')} onClick={() => setBuka('tata')}>
            {t('tata')}
          </Tombol>
          <Tombol ragam="utama" mati={boleh ? null : t('hanyaAdmin')} onClick={() => setBuka('tambah')}>
            {t('tambah')}
          </Tombol>
        </div>
      </JudulHalaman>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data !== undefined && semua.length === 0 && <Kosong judul={t('belumJudul')}>{t('belumIsi')}</Kosong>}
      {semua.length > 0 && (
        <>
          <SaringPerangkat
            key={lepasKe}
            saringan={saringan}
            ubah={(s) => void navigasi({ search: (lama) => ({ ...lama, ...s }), replace: true })}
            semua={semua}
          />
          <p className="pd-jumlah">
            <span role="status">{t('jumlah', { n: formatAngka(cocok.length), semua: formatAngka(semua.length) })}</span>
            {Object.values(saringan).some((x) => x !== undefined) && (
              <button type="button" className="tautan" onClick={lepas}>
                {t('lepas')}
              </button>
            )}
          </p>
          {cocok.length === 0 ? <Kosong judul={t('kosongJudul')}>{t('kosongIsi')}</Kosong> : <PohonPerangkat daftar={cocok} />}
        </>
      )}
      {buka === 'tambah' && <FormPerangkat perangkat={null} semua={semua} tutup={() => setBuka(null)} />}
      {buka === 'tata' && <DialogPenataan semua={semua} tutup={() => setBuka(null)} />}
    </div>
  )
}

interface SaringProps {
  readonly saringan: SaringanPerangkat
  readonly ubah: (s: SaringanPerangkat) => void
  readonly semua: readonly PerangkatDaerahKeluar[]
}

function SaringPerangkat({ saringan, ubah, semua }: SaringProps) {
  const t = useKataPerangkat()
  const mitra = [...new Set(semua.flatMap((p) => (p.bidangMitra === null ? [] : [p.bidangMitra])))].toSorted()
  return (
    <search className="pd-saring">
      <label className="pd-cari">
        <IconSearch className="ik" aria-hidden />
        <span className="sr">{t('cari')}</span>
        <input
          type="search"
          placeholder={t('cari')}
          defaultValue={saringan.cari ?? ''}
          onChange={(e) => ubah({ cari: e.target.value.trim() === '' ? undefined : e.target.value.trim() })}
        />
      </label>
      <Pilih
        nama={t('jenis')}
        nilai={saringan.jenis}
        pilihan={DAFTAR_JENIS_PERANGKAT.filter((j) => semua.some((p) => p.jenis === j)).map((j) => [j, t(`jenis.${j}`)])}
        ubah={(jenis) => ubah({ jenis: DAFTAR_JENIS_PERANGKAT.find((j) => j === jenis) })}
      />
      <Pilih nama={t('mitra')} nilai={saringan.mitra} pilihan={mitra.map((m) => [m, m])} ubah={(m) => ubah({ mitra: m })} />
      <Pilih
        nama={t('keadaan')}
        nilai={saringan.keadaan}
        pilihan={(['berlaku', 'tutup', 'nanti'] as const).map((k) => [k, t(`keadaan.${k}`)])}
        ubah={(k) => ubah({ keadaan: (['berlaku', 'tutup', 'nanti'] as const).find((x) => x === k) })}
      />
    </search>
  )
}

interface PilihProps {
  readonly nama: string
  readonly nilai: string | undefined
  readonly pilihan: readonly (readonly [nilai: string, nama: string])[]
  readonly ubah: (nilai: string | undefined) => void
}

function Pilih({ nama, nilai, pilihan, ubah }: PilihProps) {
  const t = useKataPerangkat()
  return (
    <label className={nilai === undefined ? 'fil' : 'fil ada'}>
      <span>{nama}</span>
      <select value={nilai ?? ''} onChange={(e) => ubah(e.target.value === '' ? undefined : e.target.value)}>
        <option value="">{t('semua')}</option>
        {pilihan.map(([v, n]) => (
          <option key={v} value={v}>
            {n}
          </option>
        ))}
      </select>
    </label>
  )
}

function PohonPerangkat({ daftar }: { readonly daftar: readonly PerangkatDaerahKeluar[] }) {
  const t = useKataPerangkat()
  const { daerahId } = useKerja()
  const { data: kepala = [] } = useQuery(kueriKepalaKini(daerahId))
  const menurutId = new Map(kepala.map((k) => [k.perangkatDaerahId, k.sebagai === 'definitif' ? k.nama : `${t(`sebagai.${k.sebagai}`)} ${k.nama}`]))
  return (
    <ul className="pd-daftar kartu">
      {susunPohon(daftar).map(({ p, anak }) => (
        <li key={p.perangkatDaerahId}>
          <BarisPerangkat p={p} kepala={menurutId.get(p.perangkatDaerahId) ?? null} />
          {anak.length > 0 && (
            <details>
              <summary>
                {t('subUnit')} ({anak.length})
              </summary>
              <ul>
                {anak.map((a) => (
                  <li key={a.perangkatDaerahId}>
                    <BarisPerangkat p={a} kepala={menurutId.get(a.perangkatDaerahId) ?? null} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

function BarisPerangkat({ p, kepala }: { readonly p: PerangkatDaerahKeluar; readonly kepala: string | null }) {
  const t = useKataPerangkat()
  const bahasa = useBahasa()
  const { daerahId, tahun, hariIni } = useKerja()
  const keadaan = keadaanPerangkat(p, hariIni)
  return (
    <div className="pd-baris">
      <div>
        <Link to="/$daerahId/$tahun/perangkat-daerah/$perangkatDaerahId" params={{ daerahId, tahun, perangkatDaerahId: p.perangkatDaerahId }}>
          {p.nama}
        </Link>
        <p className="kode">
          {p.singkatan} · {p.kode}
        </p>
      </div>
      <div>
        <span className={kepala === null ? 'redup' : ''}>{kepala ?? t('tanpaKepala')}</span>
        {p.bidangMitra !== null && <p className="kode">{p.bidangMitra}</p>}
      </div>
      <div>
        <span className={`keadaan ${keadaan === 'berlaku' ? 'jadi' : keadaan === 'nanti' ? 'tunggu' : ''}`}>{t(`keadaan.${keadaan}`)}</span>
        {keadaan === 'tutup' && p.berlakuSampai !== null && <p className="kode">{t('sampai', { tanggal: tulisTanggal(p.berlakuSampai, bahasa) })}</p>}
        {keadaan === 'nanti' && p.berlakuDari !== null && <p className="kode">{t('sejak', { tanggal: tulisTanggal(p.berlakuDari, bahasa) })}</p>}
      </div>
    </div>
  )
}
