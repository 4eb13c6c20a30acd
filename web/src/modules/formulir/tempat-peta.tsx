import { IconAlertTriangle, IconArrowBackUp, IconCurrentLocation, IconPhoto, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { isBerpotongan, luasMeter, panjangMeter, type Posisi, posisiDari } from '#src/modules/wilayah/geometri.ts'
import { isDiDalam, titik as kisi } from '#src/modules/wilayah/batas.ts'
import { jarakDiLuar, jarakSeluruhnyaDiLuar, PANJANG_ALASAN_TEMPAT } from '#src/modules/usulan/isian/temuan-isian.ts'
import { Tombol } from '../../components/tombol.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriAturanTempat } from '../../lib/kueri.ts'
import { formatAngka } from '../../lib/tampil.ts'
import { tulisJarak, tulisLuas } from '../../lib/ukuran.ts'
import { BidangGambar } from './bidang-gambar.tsx'
import { bacaDaftarKoordinat } from './baca-koordinat.ts'
import type { IsiFormulir } from './draf.ts'
import { galatIsian } from './galat-isian.ts'
import { titikIndonesia } from './foto.ts'
import type { LangkahProps } from './formulir.tsx'
import { type BatasGambar, DAFTAR_ALAT, geometriIsi, type Jendela, muatkan, posisiBatas } from './gambar-peta.ts'
import { useFotoDraf } from './gudang-draf.ts'
import { Isian } from './isian.tsx'
import { useKataPeta } from './peta.kata.ts'
import { useBatas } from './use-batas.ts'
import { type Gambar, useGambar } from './use-gambar.ts'

const BIDANG = { lebar: 340, tinggi: 300 }
const derajat = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 5, maximumFractionDigits: 5 })
const tulisLetak = ([bujur, lintang]: Posisi): string => `${derajat.format(lintang)} · ${derajat.format(bujur)}`.replaceAll('-', '−')

/** A point, a line or an area: drawn, walked to, taken from a photo, or typed. The words of the place stay enough without one. */
export function TempatPeta({ draf, isi, ubah }: LangkahProps) {
  const t = useKataPeta()
  const batas = useBatas(isi.kodeWilayah)
  const gambar = useGambar(isi, ubah)
  const dariFoto = useFotoDraf(draf.pengajuanId).find((f) => f.titik !== null)?.titik ?? null
  const desa = batas.find((b) => b.kode === isi.kodeWilayah)
  const awal = useMemo(() => muatkan(gambar.sudut.length > 0 ? gambar.sudut : desa === undefined ? [] : posisiBatas(desa), BIDANG), [desa, gambar.sudut])
  const [jendela, setJendela] = useState<Jendela | null>(null)
  const tampil = jendela ?? awal
  const pakai = (p: Posisi, akurasiM: number | null) => {
    gambar.tambah(p)
    if (akurasiM !== null) ubah({ akurasiM })
    setJendela((lama) => ({ pusat: p, meterPerPiksel: Math.min(lama?.meterPerPiksel ?? 1, 1) }))
  }
  return (
    <section className="titik" aria-label={t('judul')}>
      <p className="titik-judul">{t('judul')}</p>
      <p className="isian-bantu">{t('bantu')}</p>
      <div className="alat-gambar" role="group" aria-label={t('judul')}>
        {DAFTAR_ALAT.map((a) => (
          <button key={a} type="button" aria-pressed={gambar.alat === a} onClick={() => gambar.pilihAlat(a)}>
            {t(`alat.${a}`)}
          </button>
        ))}
      </div>
      {tampil === null ? (
        <p className="pesan">{t('tanpaBatas')}</p>
      ) : (
        <BidangGambar batas={batas} kodeDesa={isi.kodeWilayah} jendela={tampil} setJendela={setJendela} gambar={gambar} />
      )}
      <p id="bidang-bantu" className="sr">
        {t('bantuPapanTik')}
      </p>
      <HasilGambar gambar={gambar} isi={isi} batas={batas} />
      <AlasanTempat draf={draf} isi={isi} ubah={ubah} desa={desa ?? null} />
      <div className="titik-aksi">
        <LetakSaya pakai={pakai} />
        {dariFoto !== null && (
          <Tombol ikon={<IconPhoto className="ik" aria-hidden />} onClick={() => pakai([dariFoto.bujur, dariFoto.lintang], null)}>
            {t('letakFoto')}
          </Tombol>
        )}
        {gambar.sudut.length > 0 && (
          <>
            <Tombol ikon={<IconArrowBackUp className="ik" aria-hidden />} onClick={gambar.urungkan}>
              {t('urungkan')}
            </Tombol>
            <Tombol ragam="polos" ikon={<IconX className="ik" aria-hidden />} onClick={gambar.hapus}>
              {t('hapus')}
            </Tombol>
          </>
        )}
      </div>
      <TulisKoordinat
        kodeWilayah={isi.kodeWilayah}
        pakai={(sudut) => {
          gambar.ganti(sudut)
          setJendela(muatkan(sudut, BIDANG))
        }}
      />
    </section>
  )
}

/** What is drawn, in words and figures, with what is wrong about it. */
function HasilGambar({ gambar, isi, batas }: { readonly gambar: Gambar; readonly isi: IsiFormulir; readonly batas: readonly BatasGambar[] }) {
  const t = useKataPeta()
  const g = geometriIsi(isi)
  const desa = batas.find((b) => b.kode === isi.kodeWilayah) ?? null
  const luar = useMemo(() => jarakDiLuar(desa, isi), [desa, isi])
  const n = gambar.sudut.length
  const lagi = { titik: 1, garis: 2, luasan: 3 }[gambar.alat] - n
  const ukuran = g === null ? '' : g.type === 'Polygon' ? tulisLuas(luasMeter(g)) : tulisJarak(panjangMeter(g))
  const [akhir] = gambar.sudut.slice(-1)
  const tetangga = g === null || luar === null ? undefined : batas.find((b) => posisiDari(g).every(([x, y]) => isDiDalam(b.poligon, kisi(x, y))))
  return (
    <div role="status" className="hasil-gambar">
      {akhir === undefined ? (
        <p>{t('hasil.kosong')}</p>
      ) : lagi > 0 ? (
        <p>{t('hasil.kurang', { n, lagi })}</p>
      ) : (
        <p>
          <b>{gambar.alat === 'titik' ? t('hasil.titik', { letak: tulisLetak(akhir) }) : t(`hasil.${gambar.alat}`, { n, ukuran })}</b>
          {isi.akurasiM !== null && <small> {t('akurasi', { m: formatAngka(isi.akurasiM) })}</small>}
        </p>
      )}
      {g !== null && isBerpotongan(g) && <Peringatan>{t('berpotongan')}</Peringatan>}
      {luar !== null && desa !== null && (
        <Peringatan>
          {t('diLuar', { jarak: tulisJarak(luar), desa: desa.nama })} {tetangga !== undefined && t('tetangga', { nama: tetangga.nama })}
        </Peringatan>
      )}
    </div>
  )
}

/** Wholly outside its village a place needs its reason, unless the government has said that a warning is enough. */
function AlasanTempat({ draf, isi, ubah, desa }: LangkahProps & { readonly desa: BatasGambar | null }) {
  const t = useKataPeta()
  const { daerahId } = useKerja()
  const { data } = useQuery(kueriAturanTempat(daerahId))
  const luar = useMemo(() => jarakSeluruhnyaDiLuar(desa, isi), [desa, isi])
  if (luar === null) return null
  const wajib = data?.luarDesa !== 'peringatan'
  const kurang = wajib && (isi.alasanTempat ?? '').trim().length < PANJANG_ALASAN_TEMPAT
  return (
    <Isian
      label={t(wajib ? 'alasanTempat' : 'alasanTempatBoleh')}
      bantu={t('alasanTempatBantu', { min: PANJANG_ALASAN_TEMPAT })}
      galat={galatIsian(draf, 'alasanTempat') ?? (kurang && draf.galat?.kode === 'alasan-tempat-wajib' ? draf.galat.langkah : null)}
    >
      {(p) => <textarea {...p} rows={2} maxLength={500} value={isi.alasanTempat ?? ''} onChange={(e) => ubah({ alasanTempat: e.target.value })} />}
    </Isian>
  )
}

function Peringatan({ children }: { readonly children: React.ReactNode }) {
  return (
    <p className="pesan tunggu">
      <IconAlertTriangle className="ik" aria-hidden />
      <span>{children}</span>
    </p>
  )
}

type GagalLetak = 'ditolak' | 'lain' | 'luar'

function LetakSaya({ pakai }: { readonly pakai: (p: Posisi, akurasiM: number) => void }) {
  const t = useKataPeta()
  const [sibuk, setSibuk] = useState(false)
  const [gagal, setGagal] = useState<GagalLetak | null>(null)
  const ambil = () => {
    setSibuk(true)
    setGagal(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setSibuk(false)
        const titik = titikIndonesia(coords.latitude, coords.longitude)
        if (titik === null) setGagal('luar')
        else pakai([titik.bujur, titik.lintang], Math.min(100_000, Math.round(coords.accuracy)))
      },
      (galat) => {
        setSibuk(false)
        setGagal(galat.code === galat.PERMISSION_DENIED ? 'ditolak' : 'lain')
      },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    )
  }
  return (
    <>
      <Tombol ikon={<IconCurrentLocation className="ik" aria-hidden />} sibuk={sibuk} onClick={ambil}>
        {t(sibuk ? 'mencari' : 'letakSaya')}
      </Tombol>
      {gagal !== null && (
        <p role="alert" className="isian-galat">
          {t(`gagal.${gagal}`)}
        </p>
      )}
    </>
  )
}

/** For those who have numbers instead of a finger: a survey, a message, a screen reader. */
function TulisKoordinat({ kodeWilayah, pakai }: { readonly kodeWilayah: string; readonly pakai: (sudut: readonly Posisi[]) => void }) {
  const t = useKataPeta()
  const [teks, setTeks] = useState('')
  const [pesan, setPesan] = useState<string | null>(null)
  const [galat, setGalat] = useState<string | null>(null)
  const baca = () => {
    const hasil = bacaDaftarKoordinat(teks, kodeWilayah.slice(0, 2) || null)
    setPesan(null)
    setGalat(null)
    if (hasil.hasil === 'kosong') setGalat(t('koordinat.kosong'))
    else if (hasil.hasil === 'luar') setGalat(t('koordinat.luar', { baris: hasil.baris }))
    else {
      pakai(hasil.sudut)
      const { tertukar } = hasil
      setPesan(
        tertukar === null
          ? t('koordinat.terpakai', { n: hasil.sudut.length })
          : t('koordinat.tertukar', { baris: tertukar.baris, letak: tulisLetak(tertukar.posisi) }),
      )
    }
  }
  return (
    <details className="lipatan">
      <summary>{t('tulis')}</summary>
      <Isian label={t('koordinat')} bantu={t('koordinatBantu')} galat={galat}>
        {(p) => <textarea {...p} rows={2} value={teks} onChange={(e) => setTeks(e.target.value)} />}
      </Isian>
      <Tombol onClick={baca}>{t('pakaiKoordinat')}</Tombol>
      <p role="status">{pesan}</p>
    </details>
  )
}
