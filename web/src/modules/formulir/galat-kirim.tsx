import { IconAlertTriangle } from '@tabler/icons-react'
import { Tombol } from '../../components/tombol.tsx'
import { type GalatDraf, type Langkah, langkahGalat } from './draf.ts'
import { useKataFormulir } from './formulir.kata.ts'

interface GalatKirimProps {
  readonly galat: GalatDraf
  readonly langkah: Langkah
  readonly pergi: (ke: Langkah) => void
}

/** The server's refusal, in its words, with the way to the field it is about. */
export function GalatKirim({ galat, langkah, pergi }: GalatKirimProps) {
  const t = useKataFormulir()
  const tujuan = langkahGalat(galat)
  return (
    <div className="pesan tolak" role="alert">
      <IconAlertTriangle className="ik" aria-hidden />
      <div>
        <b>{galat.pesan}</b> {galat.langkah}
        {tujuan !== null && tujuan !== langkah && (
          <div className="pesan-aksi">
            <Tombol onClick={() => pergi(tujuan)}>{t('periksa.ubahApa', { langkah: t(`langkah.${tujuan}`) })}</Tombol>
          </div>
        )}
      </div>
    </div>
  )
}
