import { IconCurrentLocation, IconPhoto, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Tombol } from '../../components/tombol.tsx'
import { titikIndonesia } from './foto.ts'
import type { LangkahProps } from './formulir.tsx'
import { useKataFormulir } from './formulir.kata.ts'
import { useFotoDraf } from './gudang-draf.ts'

type GagalTitik = 'ditolak' | 'lain' | 'luar'

const koordinat = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 4, maximumFractionDigits: 4 })

/** A point from the phone or from a photo; the words of the place stay enough without one. */
export function TitikPeta({ draf, isi, ubah }: LangkahProps) {
  const t = useKataFormulir()
  const [sibuk, setSibuk] = useState(false)
  const [gagal, setGagal] = useState<GagalTitik | null>(null)
  const dariFoto = useFotoDraf(draf.pengajuanId).find((f) => f.titik !== null)?.titik ?? null

  const ambil = () => {
    setSibuk(true)
    setGagal(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setSibuk(false)
        const titik = titikIndonesia(coords.latitude, coords.longitude)
        if (titik === null) setGagal('luar')
        else ubah({ titik })
      },
      (galat) => {
        setSibuk(false)
        setGagal(galat.code === galat.PERMISSION_DENIED ? 'ditolak' : 'lain')
      },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    )
  }
  return (
    <section className="titik" aria-label={t('tempat.titik')}>
      <p className="titik-judul">{t('tempat.titik')}</p>
      {isi.titik !== null && (
        <p className="titik-ada">
          <span className="rp">
            {koordinat.format(isi.titik.lintang)} · {koordinat.format(isi.titik.bujur)}
          </span>
          <Tombol ragam="polos" ikon={<IconX className="ik" aria-hidden />} onClick={() => ubah({ titik: null })}>
            {t('tempat.hapusTitik')}
          </Tombol>
        </p>
      )}
      <div className="titik-aksi">
        <Tombol ikon={<IconCurrentLocation className="ik" aria-hidden />} sibuk={sibuk} onClick={ambil}>
          {t(sibuk ? 'tempat.mencari' : 'tempat.ambil')}
        </Tombol>
        {dariFoto !== null && isi.titik === null && (
          <Tombol ikon={<IconPhoto className="ik" aria-hidden />} onClick={() => ubah({ titik: dariFoto })}>
            {t('tempat.dariFoto')}
          </Tombol>
        )}
      </div>
      <p role="status" className="isian-galat">
        {gagal !== null && t(`tempat.gagal.${gagal}`)}
      </p>
    </section>
  )
}
