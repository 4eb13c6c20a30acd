import { useDebouncedCallback } from '@mantine/hooks'
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'
import { Tebal } from '../../components/tebal.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { kodeDaerah, useKerja } from '../../lib/kerja.tsx'
import { kueriWilayah } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { formatAngka } from '../../lib/tampil.ts'
import { useKataAntrean } from './antrean.kata.ts'
import type { Antrean, UbahSaringan } from './use-antrean.ts'

const PEGANGAN = ['saya', 'belum'] as const

interface Pilihan {
  readonly nilai: string
  readonly nama: string
}

/** Filters stand in the address; beside them always how many, how much, and the way to undo them. */
export function Saringan({ antrean, children }: { readonly antrean: Antrean; readonly children?: ReactNode }) {
  const t = useKataAntrean()
  const [buka, setBuka] = useState(false)
  return (
    <search className="saring">
      <KotakCari antrean={antrean} />
      <button type="button" className="fil saring-buka" aria-expanded={buka} onClick={() => setBuka(!buka)}>
        <IconFilter className="ik" aria-hidden />
        {t('saring.buka')}
        {antrean.jumlahSaringan > 0 && <b>{antrean.jumlahSaringan}</b>}
      </button>
      <div className={buka ? 'saring-daftar buka' : 'saring-daftar'}>
        <SaringanWilayah antrean={antrean} />
        <SaringanIsi antrean={antrean} />
      </div>
      {children}
      <HitungBaris antrean={antrean} />
    </search>
  )
}

function KotakCari({ antrean }: { readonly antrean: Antrean }) {
  const t = useKataAntrean()
  const { cari } = antrean.saringan
  const [isi, setIsi] = useState(cari ?? '')
  const masukan = useRef<HTMLInputElement>(null)
  const terapkan = useDebouncedCallback((teks: string) => antrean.ubahSaringan({ cari: teks.trim() === '' ? undefined : teks.trim() }), 250)
  // The address is the truth: cleared filters clear the box, unless one is typing in it.
  useEffect(() => {
    if (document.activeElement !== masukan.current) setIsi(cari ?? '')
  }, [cari])
  return (
    <label className="cari">
      <IconSearch className="ik" aria-hidden />
      <span className="sr">{t('cari')}</span>
      <input
        id="cari-antrean"
        ref={masukan}
        type="search"
        placeholder={t('cariPendek')}
        value={isi}
        onChange={(e) => {
          setIsi(e.target.value)
          terapkan(e.target.value)
        }}
      />
      <kbd aria-hidden>/</kbd>
    </label>
  )
}

/** What waits for oneself lies in one's own region: there is nothing to choose above it. */
function SaringanWilayah({ antrean }: { readonly antrean: Antrean }) {
  const t = useKataAntrean()
  const { daerahId, penugasan } = useKerja()
  const { saringan, ubahSaringan } = antrean
  const lingkup = saringan.menunggu === 'saya' ? (penugasan.kodeWilayah ?? '') : ''
  const isKecamatanTetap = lingkup.length >= PANJANG_KECAMATAN
  const kecamatan = isKecamatanTetap ? lingkup.slice(0, PANJANG_KECAMATAN) : saringan.kecamatan
  const isDesaTampak = kecamatan !== undefined && lingkup.length <= PANJANG_KECAMATAN
  const daftarKecamatan = useQuery({ ...kueriWilayah(daerahId, kodeDaerah(daerahId)), enabled: !isKecamatanTetap })
  const daftarDesa = useQuery({ ...kueriWilayah(daerahId, kecamatan ?? ''), enabled: isDesaTampak })
  const pilihan = (daftar: readonly { kode: string; nama: string }[] | undefined) => (daftar ?? []).map((w) => ({ nilai: w.kode, nama: w.nama }))
  return (
    <>
      {!isKecamatanTetap && (
        <Fil
          nama={t('saring.kecamatan')}
          nilai={kecamatan}
          pilihan={pilihan(daftarKecamatan.data)}
          ubah={(k) => ubahSaringan({ kecamatan: k, desa: undefined })}
        />
      )}
      {isDesaTampak && <Fil nama={t('saring.desa')} nilai={saringan.desa} pilihan={pilihan(daftarDesa.data)} ubah={(k) => ubahSaringan({ desa: k })} />}
    </>
  )
}

/** Where all is shown instead of one's own work, one's own region comes first; it can be undone like any filter. */
function wilayahSendiri(kode: string | null): UbahSaringan {
  if (kode === null || kode.length < PANJANG_KECAMATAN) return {}
  return { kecamatan: kode.slice(0, PANJANG_KECAMATAN), desa: kode.length > PANJANG_KECAMATAN ? kode : undefined }
}

const PANJANG_KECAMATAN = '00.00.00'.length

function SaringanIsi({ antrean }: { readonly antrean: Antrean }) {
  const t = useKataAntrean()
  const label = useLabel()
  const { penugasan } = useKerja()
  const { saringan, ubahSaringan } = antrean
  const pilih = (ubah: UbahSaringan) => ubahSaringan(ubah)
  return (
    <>
      <Fil
        nama={t('saring.bidang')}
        nilai={saringan.bidang}
        pilihan={DAFTAR_BIDANG_PEMBANGUNAN.map((b) => ({ nilai: b, nama: label(`bidang.${b}`) }))}
        ubah={(b) => pilih({ bidang: DAFTAR_BIDANG_PEMBANGUNAN.find((x) => x === b) })}
      />
      {saringan.menunggu === undefined && (
        <Fil
          nama={t('saring.tahap')}
          nilai={saringan.tahap}
          pilihan={DAFTAR_TAHAP.map((x) => ({ nilai: x, nama: label(`tahap.${x}`) }))}
          ubah={(x) => pilih({ tahap: DAFTAR_TAHAP.find((d) => d === x) })}
        />
      )}
      {saringan.menunggu === undefined && (
        <Fil
          nama={t('saring.keadaan')}
          nilai={saringan.keadaan}
          pilihan={DAFTAR_KEADAAN.map((x) => ({ nilai: x, nama: label(`keadaan.${x}`) }))}
          ubah={(x) => pilih({ keadaan: DAFTAR_KEADAAN.find((d) => d === x) })}
        />
      )}
      <Fil
        nama={t('saring.pegangan')}
        nilai={saringan.pegangan}
        pilihan={PEGANGAN.map((x) => ({ nilai: x, nama: t(`pegangan.${x}`) }))}
        ubah={(x) => pilih({ pegangan: PEGANGAN.find((d) => d === x) })}
      />
      <button
        type="button"
        className={saringan.menunggu === 'saya' ? 'fil ada' : 'fil'}
        aria-pressed={saringan.menunggu === 'saya'}
        onClick={() =>
          pilih(
            saringan.menunggu === 'saya'
              ? { menunggu: undefined, ...wilayahSendiri(penugasan.kodeWilayah) }
              : { menunggu: 'saya', tahap: undefined, keadaan: undefined, kecamatan: undefined, desa: undefined },
          )
        }
      >
        {t('saring.menunggu')} <b>{saringan.menunggu === 'saya' ? t('saring.saya') : t('saring.semua')}</b>
        {saringan.menunggu === 'saya' && <IconX className="ik" aria-hidden />}
      </button>
    </>
  )
}

interface FilProps {
  readonly nama: string
  readonly nilai: string | undefined
  readonly pilihan: readonly Pilihan[]
  readonly ubah: (nilai: string | undefined) => void
}

/** One filter: a native list, so that it works under every thumb and every screen reader. */
function Fil({ nama, nilai, pilihan, ubah }: FilProps) {
  const t = useKataAntrean()
  return (
    <label className={nilai === undefined ? 'fil' : 'fil ada'}>
      <span>{nama}</span>
      <select value={nilai ?? ''} onChange={(e) => ubah(e.target.value === '' ? undefined : e.target.value)}>
        <option value="">{pilihan.length > 0 ? t('saring.semuaN', { n: pilihan.length }) : t('saring.semua')}</option>
        {pilihan.map((p) => (
          <option key={p.nilai} value={p.nilai}>
            {p.nama}
          </option>
        ))}
      </select>
    </label>
  )
}

function HitungBaris({ antrean }: { readonly antrean: Antrean }) {
  const t = useKataAntrean()
  const { baris, jumlah, total, jumlahSaringan } = antrean
  const isi = { jumlah: formatAngka(jumlah), n: formatAngka(baris.length), total: takPutus(formatRupiah(total)) }
  return (
    <p className="hitung-baris">
      <span role="status">
        <Tebal>{baris.length < jumlah ? t('jumlahDari', isi) : t('jumlah', { n: isi.jumlah, total: isi.total })}</Tebal>
      </span>
      {jumlahSaringan > 0 && (
        <>
          {' · '}
          <button type="button" className="tautan" onClick={antrean.lepas}>
            {t('lepas')}
          </button>
        </>
      )}
    </p>
  )
}
