import { Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import type { KembarRinci } from '#src/modules/kembar/kembar.schema.ts'
import { DAFTAR_PUTUSAN_KEMBAR, type PutusanKembar } from '#src/modules/kembar/kembar.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataKembar } from './kembar.kata.ts'

const Hasil = z.object({ kembarId: z.string(), keadaan: z.string(), versi: z.number() })
const PANJANG = 10

/** What was decided, or the form to decide; those who may not are told who may. */
export function FormPutusKembar({ p }: { readonly p: KembarRinci }) {
  const t = useKataKembar()
  const isTerbuka = p.keadaan === 'dugaan' || p.keadaan === 'nanti'
  return (
    <section className="kartu">
      <h2>{t('putusanJudul')}</h2>
      {p.keadaan !== 'dugaan' && (
        <p className="pesan kabar">
          {t('diputus', { keadaan: t(`keadaan.${p.keadaan}`).toLowerCase(), jabatan: p.jabatan ?? '–', teks: p.keterangan ?? '–' })}
        </p>
      )}
      {p.keadaan === 'sama' && <p>{t('sesudahSama')}</p>}
      {isTerbuka && !p.bolehPutus && <p className="redup">{t('bukanWewenang')}</p>}
      {isTerbuka && p.bolehPutus && <IsianPutus p={p} />}
    </section>
  )
}

function IsianPutus({ p }: { readonly p: KembarRinci }) {
  const t = useKataKembar()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  const [putusan, setPutusan] = useState<PutusanKembar | null>(null)
  const [keterangan, setKeterangan] = useState('')
  const [kunci] = useState(buatUuid)
  const kirim = useMutation({
    mutationFn: () =>
      panggil(Hasil, 'POST', `${dasar(daerahId)}/kembar/${p.kembarId}/putusan`, {
        isi: { putusan, keterangan: keterangan.trim(), versi: p.versi },
        kunci: `kembar-${kunci}`,
      }),
    onSuccess: () => {
      void kueri.invalidateQueries({ queryKey: ['kembar', daerahId] })
      void kueri.invalidateQueries({ queryKey: ['kembar-usulan', daerahId] })
    },
  })
  const kurang = putusan === null ? t('pilihDulu') : putusan !== 'nanti' && keterangan.trim().length < PANJANG ? t('keteranganKurang') : null
  return (
    <form
      className="putus-kembar"
      onSubmit={(e) => {
        e.preventDefault()
        kirim.mutate()
      }}
    >
      <fieldset>
        <legend>{t('putusan')}</legend>
        {DAFTAR_PUTUSAN_KEMBAR.map((d) => (
          <label key={d} className="pilih-kembar">
            <input type="radio" name="putusan-kembar" checked={putusan === d} onChange={() => setPutusan(d)} />
            {t(`putus.${d}`)}
          </label>
        ))}
      </fieldset>
      <Textarea
        label={t('keterangan')}
        description={t('keteranganBantu')}
        rows={2}
        maxLength={1000}
        value={keterangan}
        onChange={(e) => setKeterangan(e.currentTarget.value)}
      />
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={kurang}>
        {t('simpan')}
      </Tombol>
    </form>
  )
}
