import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { Tombol } from '../../components/tombol.tsx'
import { useKataSambungan } from './sambungan.kata.ts'

/** A secret that is shown once: to copy, then gone. */
export function RahasiaSekali({ rahasia, tutup }: { readonly rahasia: string; readonly tutup: () => void }) {
  const t = useKataSambungan()
  const [tersalin, setTersalin] = useState(false)
  const salin = () => void navigator.clipboard.writeText(rahasia).then(() => setTersalin(true))
  return (
    <div className="rahasia-sekali" role="status">
      <p>{t('rahasia.arti')}</p>
      <p className="kode rahasia-isi">{rahasia}</p>
      <div className="dialog-aksi">
        <Tombol onClick={salin} ikon={tersalin ? <IconCheck className="ik" aria-hidden /> : <IconCopy className="ik" aria-hidden />}>
          {t(tersalin ? 'rahasia.tersalin' : 'rahasia.salin')}
        </Tombol>
        <Tombol ragam="utama" onClick={tutup}>
          {t('rahasia.selesai')}
        </Tombol>
      </div>
    </div>
  )
}
