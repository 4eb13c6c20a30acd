import { IconCheck, IconMapPin, IconQuestionMark } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { terangkan } from '#src/modules/wilayah/tempat.kata.ts'
import { isDesa, kabupatenDari, kecamatanDari } from '#src/modules/wilayah/wilayah.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriWilayah } from '../../lib/kueri.ts'
import type { IsiFormulir } from './draf.ts'
import { useKataFormulir } from './formulir.kata.ts'
import { type BahanSaran, saranTempat, siapkanSaran } from './saran-tempat.ts'

interface TempatDisebutProps {
  readonly isi: IsiFormulir
  readonly ubah: (ubah: Partial<IsiFormulir>) => void
}

/** The places the problem text mentions, each a button that takes it into the form or lets it go again. */
export function TempatDisebut({ isi, ubah }: TempatDisebutProps) {
  const t = useKataFormulir()
  const bahasa = useBahasa()
  const bahan = useBahan()
  const masalah = useDeferredValue(isi.masalah)
  const daftar = useMemo(() => saranTempat(bahan, masalah, isi), [bahan, masalah, isi])
  if (daftar.length === 0) return null
  return (
    <section className="tempat-disebut" aria-label={t('disebut.judul')}>
      <p>
        <IconMapPin className="ik" aria-hidden />
        <span>
          <b>{t('disebut.judul')}</b> {t('disebut.bantu')}
        </span>
      </p>
      <ul>
        {daftar.map((s) => (
          <li key={s.kunci}>
            <button type="button" className={`tombol${s.dipakai ? ' on' : ''}`} aria-pressed={s.dipakai} onClick={() => ubah(s.ubah)}>
              {s.dipakai ? <IconCheck className="ik" aria-hidden /> : s.tanya !== null && <IconQuestionMark className="ik" aria-hidden />}
              <span>
                {t(`disebut.${s.jenis}`, { isi: s.isi })}
                {s.tanya !== null && <small>{terangkan(s.tanya, bahasa)}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The regions known on this device: the villages around the writer, and the kecamatan of the kabupaten. Without a network, none. */
function useBahan(): BahanSaran {
  const { penugasan, daerahId } = useKerja()
  const lingkup = penugasan.kodeWilayah ?? ''
  const [kecamatan, kabupaten] = [kecamatanDari(lingkup), kabupatenDari(lingkup)]
  const { data: desa } = useQuery({ ...kueriWilayah(daerahId, kecamatan ?? ''), enabled: kecamatan !== null, retry: false })
  const { data: sekitar } = useQuery({ ...kueriWilayah(daerahId, kabupaten ?? ''), enabled: kabupaten !== null, retry: false })
  return useMemo(() => siapkanSaran([...(sekitar ?? []), ...(desa ?? [])], lingkup, lingkup !== '' && !isDesa(lingkup)), [sekitar, desa, lingkup])
}
