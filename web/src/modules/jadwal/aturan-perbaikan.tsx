import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { AturanPerbaikan } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { AturanTempat } from '#src/modules/usulan/isian/aturan-tempat.schema.ts'
import { PILIHAN_LUAR_DESA } from '#src/modules/usulan/isian/temuan-isian.ts'
import { HARI_PERBAIKAN_MAKS } from '#src/modules/usulan/pengajuan/perbaikan.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriAturanTempat } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataIsianJadwal } from './isian-jadwal.kata.ts'
import { useKataJadwal } from './jadwal-layar.kata.ts'

/** How many days a proposer is given to correct what a stage sends back. */
export function LamaPerbaikan({ boleh }: { readonly boleh: boolean }) {
  const t = useKataIsianJadwal()
  const { daerahId } = useKerja()
  const { data } = useQuery({
    queryKey: ['aturan-perbaikan', daerahId],
    queryFn: () => panggil(z.array(AturanPerbaikan), 'GET', `${dasar(daerahId)}/aturan-perbaikan`),
  })
  if (data === undefined) return null
  return (
    <section className="kartu aturan-terlambat">
      <h2>{t('perbaikan.judul')}</h2>
      <p className="redup">{t('perbaikan.isi')}</p>
      <ul className="lama-perbaikan">
        {data.map((a) => (
          <SatuTahap key={`${a.tahap}-${a.versi}`} a={a} boleh={boleh} />
        ))}
      </ul>
    </section>
  )
}

function SatuTahap({ a, boleh }: { readonly a: AturanPerbaikan; readonly boleh: boolean }) {
  const t = useKataIsianJadwal()
  const j = useKataJadwal()
  const label = useLabel()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  const [hari, setHari] = useState(String(a.hari))
  const kirim = useMutation({
    mutationFn: () =>
      panggil(z.object({ hari: z.number() }), 'PUT', `${dasar(daerahId)}/aturan-perbaikan`, {
        isi: { tahap: a.tahap, hari: Number(hari), versi: a.versi },
        kunci: buatUuid(),
      }),
    onSuccess: () => kueri.invalidateQueries({ queryKey: ['aturan-perbaikan', daerahId] }),
  })
  const sah = /^\d{1,2}$/.test(hari) && Number(hari) >= 1 && Number(hari) <= HARI_PERBAIKAN_MAKS
  const ubah = Number(hari) !== a.hari
  return (
    <li>
      <label>
        <span>
          {label(`tahap.${a.tahap}`)}
          {a.bawaan && <small> · {t('perbaikan.bawaan')}</small>}
        </span>
        <input type="text" inputMode="numeric" maxLength={2} readOnly={!boleh} value={hari} onChange={(e) => setHari(e.target.value)} />
        <span>{t('perbaikan.hari')}</span>
      </label>
      {ubah && (
        <Tombol
          mati={!boleh ? j('bukanAdmin') : sah ? null : t('perbaikan.batas', { maks: HARI_PERBAIKAN_MAKS })}
          sibuk={kirim.isPending}
          onClick={() => kirim.mutate()}
        >
          {t('perbaikan.simpan')}
        </Tombol>
      )}
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
    </li>
  )
}

/** Whether a place wholly outside the proposing village needs a written reason (D-09). */
export function AturanTempatLuar({ boleh }: { readonly boleh: boolean }) {
  const t = useKataIsianJadwal()
  const j = useKataJadwal()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  const { data } = useQuery(kueriAturanTempat(daerahId))
  const kirim = useMutation({
    mutationFn: (luarDesa: AturanTempat['luarDesa']) =>
      panggil(AturanTempat, 'PUT', `${dasar(daerahId)}/aturan-tempat`, { isi: { luarDesa, versi: data?.versi ?? 0 }, kunci: buatUuid() }),
    onSettled: () => kueri.invalidateQueries({ queryKey: kueriAturanTempat(daerahId).queryKey }),
  })
  if (data === undefined) return null
  return (
    <section className="kartu aturan-terlambat">
      <h2>{t('tempat.judul')}</h2>
      <p className="redup">{t('tempat.isi')}</p>
      <label className="aturan-tempat">
        <span className="sr">{t('tempat.judul')}</span>
        <select
          value={data.luarDesa}
          aria-disabled={!boleh || kirim.isPending || undefined}
          onChange={(e) => {
            const pilihan = PILIHAN_LUAR_DESA.find((x) => x === e.target.value)
            if (boleh && pilihan !== undefined && !kirim.isPending) kirim.mutate(pilihan)
          }}
        >
          {PILIHAN_LUAR_DESA.map((x) => (
            <option key={x} value={x}>
              {t(`tempat.${x}`)}
            </option>
          ))}
        </select>
      </label>
      {!boleh && <small className="redup">{j('bukanAdmin')}</small>}
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
    </section>
  )
}
