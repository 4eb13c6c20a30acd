import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataFormulir } from './formulir.kata.ts'
import { Isian } from './isian.tsx'

const Hasil = z.object({ luarKamusId: z.string(), keadaan: z.string() })

/** What is in no item goes to the curators in the clerk's own words; the answer comes back under "Kamus usulan". */
export function SampaikanLuarKamus({ awal, kodeWilayah }: { readonly awal: string; readonly kodeWilayah: string }) {
  const t = useKataFormulir()
  const { daerahId, tahun, penugasan } = useKerja()
  const wilayah = kodeWilayah === '' ? (penugasan.kodeWilayah ?? '') : kodeWilayah
  const [buka, setBuka] = useState(false)
  const [id] = useState(buatUuid)
  const [kata, setKata] = useState<string | null>(null)
  const tulis = kata ?? awal
  const kirim = useMutation({
    mutationFn: () =>
      panggil(Hasil, 'POST', `${dasar(daerahId)}/kamus/luar`, {
        isi: { luarKamusId: id, tahunAnggaran: tahun, kata: tulis.trim(), kodeWilayah: wilayah },
        kunci: `luar-kamus-${id}`,
      }),
  })
  if (kirim.isSuccess) {
    return (
      <p className="pesan jadi" role="status">
        {t('luar.terkirim')}
      </p>
    )
  }
  if (!buka) {
    return (
      <p>
        <button type="button" className="tautan" onClick={() => setBuka(true)}>
          {t('luar.tidakAda')}
        </button>
      </p>
    )
  }
  return (
    <section className="kartu">
      <Isian label={t('luar.kata')} bantu={t('luar.bantu')}>
        {(p) => <textarea {...p} rows={3} maxLength={1000} value={tulis} onChange={(e) => setKata(e.target.value)} />}
      </Isian>
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      <Tombol
        sibuk={kirim.isPending}
        mati={tulis.trim().length < 10 ? t('luar.kurang') : wilayah === '' ? t('luar.tempat') : null}
        onClick={() => kirim.mutate()}
      >
        {t('luar.kirim')}
      </Tombol>
    </section>
  )
}
