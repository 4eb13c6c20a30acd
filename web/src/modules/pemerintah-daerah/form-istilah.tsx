import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { DAFTAR_ISTILAH, PILIHAN_ISTILAH } from '#src/modules/pemerintah-daerah/istilah.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useKataPemerintah } from './pemerintah-layar.kata.ts'

/** How things are called here (S0-17); the common word stands as the hint. */
export function FormIstilah({ istilah, mati }: { readonly istilah: Readonly<Record<string, string>>; readonly mati: string | null }) {
  const t = useKataPemerintah()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  const [isi, setIsi] = useState<Record<string, string>>({ ...istilah })
  const kirim = useMutation({
    mutationFn: () => panggil(z.object({ istilah: z.record(z.string(), z.string()) }), 'PUT', `${dasar(daerahId)}/istilah`, { isi }),
    onSuccess: async () => {
      umumkan(t('tersimpan'))
      await kueri.invalidateQueries({ queryKey: ['pemerintah', daerahId] })
      await kueri.invalidateQueries({ queryKey: ['sesi'] })
    },
  })
  return (
    <section className="kartu">
      <h2>{t('istilah')}</h2>
      <p className="redup">{t('istilahIsi')}</p>
      <form
        className="isian-pd"
        style={{ marginTop: 12 }}
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate()
        }}
      >
        <div className="dua">
          {DAFTAR_ISTILAH.map((i) => (
            <div key={i}>
              <TextInput
                label={t(`istilah.${i}`)}
                placeholder={t('umum', { kata: PILIHAN_ISTILAH[i][0] ?? '' })}
                maxLength={40}
                list={`istilah-${i}`}
                readOnly={mati !== null}
                value={isi[i] ?? ''}
                onChange={(e) => setIsi({ ...isi, [i]: e.currentTarget.value })}
              />
              <datalist id={`istilah-${i}`}>
                {PILIHAN_ISTILAH[i].map((kata) => (
                  <option key={kata} value={kata}>
                    {kata}
                  </option>
                ))}
              </datalist>
            </div>
          ))}
        </div>
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={mati}>
            {t('simpan')}
          </Tombol>
        </div>
      </form>
    </section>
  )
}
