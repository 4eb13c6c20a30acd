import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import type { z } from 'zod'
import type { TautanKeluar } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { KodeQr } from '../../components/kode-qr.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { tulisSaat } from '../../lib/tampil.ts'
import { useKataPengguna } from './pengguna-layar.kata.ts'

/** A link that is shown once: to copy, to print, or for a phone to scan. */
export function TautanSekali({ hasil }: { readonly hasil: z.output<typeof TautanKeluar> }) {
  const t = useKataPengguna()
  const bahasa = useBahasa()
  const { zona } = useKerja()
  const [tersalin, setTersalin] = useState(false)
  const { tautan, kedaluwarsa } = hasil
  if (tautan === null || kedaluwarsa === null) return <p role="status">{t('tautan.sudahPunya')}</p>
  const salin = () => void navigator.clipboard.writeText(tautan).then(() => setTersalin(true))
  return (
    <div className="tautan-sekali" role="status">
      <p>{t('tautan.arti', { sampai: tulisSaat(kedaluwarsa, zona, bahasa) })}</p>
      <KodeQr isi={tautan} label={t('tautan.qr')} />
      <p className="kode">{tautan}</p>
      <Tombol onClick={salin} ikon={tersalin ? <IconCheck className="ik" aria-hidden /> : <IconCopy className="ik" aria-hidden />}>
        {t(tersalin ? 'tautan.tersalin' : 'tautan.salin')}
      </Tombol>
    </div>
  )
}
