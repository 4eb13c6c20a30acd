import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import type { KepalaLembarKeluar } from '#src/modules/pertukaran/pertukaran.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useKataTukar } from './pertukaran-layar.kata.ts'

type Kepala = z.output<typeof KepalaLembarKeluar>

/** What each heading of a foreign sheet means, proposed and changed by hand. */
export function PetakanKolom({ kepala, tersimpan }: { readonly kepala: Kepala; readonly tersimpan: () => void }) {
  const t = useKataTukar()
  const { daerahId } = useKerja()
  const [arti, setArti] = useState<readonly string[]>(kepala.kolom.map((k) => k.usul ?? ''))
  const kurang = kepala.pilihan.filter((p) => p.wajib && !arti.includes(p.kolom)).map((p) => p.judul)
  const simpan = useMutation({
    mutationFn: () => {
      const pemetaan = Object.fromEntries(kepala.kolom.flatMap((k, j) => (arti[j] === '' ? [] : [[k.judul, arti[j]]])))
      const isi = { kepala: kepala.kolom.map((k) => k.judul), pemetaan }
      return panggil(z.object({ sidikKepala: z.string() }), 'PUT', `${dasar(daerahId)}/pertukaran/usulan/pemetaan`, { isi })
    },
    onSuccess: tersimpan,
  })
  const ubah = (j: number, kolom: string) => setArti((lama) => lama.map((x, i) => (i === j ? kolom : x === kolom ? '' : x)))
  return (
    <div className="tukar-hasil">
      <h3>{t('petakan')}</h3>
      <p>{t('petakanIsi')}</p>
      <WadahTabel label={t('petakan')}>
        <table className="tabel tumpuk tabel-tukar">
          <thead>
            <tr>
              <th scope="col">{t('judulLembar')}</th>
              <th scope="col">{t('contoh')}</th>
              <th scope="col">{t('arti')}</th>
            </tr>
          </thead>
          <tbody>
            {kepala.kolom.map((k, j) => (
              <tr key={k.judul}>
                <td data-kepala={t('judulLembar')}>{k.judul}</td>
                <td data-kepala={t('contoh')} className="redup">
                  {k.contoh.slice(0, 2).join(' · ') || '—'}
                </td>
                <td data-kepala={t('arti')}>
                  <select aria-label={t('artiUntuk', { judul: k.judul })} value={arti[j]} onChange={(e) => ubah(j, e.target.value)}>
                    <option value="">{t('tidakDipakai')}</option>
                    {kepala.pilihan.map((p) => (
                      <option key={p.kolom} value={p.kolom}>
                        {p.wajib ? t('wajib', { judul: p.judul }) : p.judul}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WadahTabel>
      {kurang.length > 0 && <p role="status">{t('kurang', { kolom: kurang.join(', ') })}</p>}
      {simpan.error !== null && <PesanGalat galat={simpan.error} />}
      <div className="tukar-aksi">
        <Tombol ragam="utama" sibuk={simpan.isPending} onClick={() => simpan.mutate()}>
          {t('simpanPeta')}
        </Tombol>
      </div>
    </div>
  )
}
