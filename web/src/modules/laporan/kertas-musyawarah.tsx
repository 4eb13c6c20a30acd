import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { DAFTAR_UKURAN_KERTAS, type UkuranKertas } from '#src/modules/laporan/kertas.ts'
import { DAFTAR_FORMAT_LAPORAN, DAFTAR_LAPORAN, type JenisLaporan } from '#src/modules/laporan/laporan.schema.ts'
import type { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useKataLaporan } from './laporan-layar.kata.ts'

interface KertasProps {
  readonly m: MusyawarahKeluar
  /** Papers with names are for those who conduct the meeting. */
  readonly memimpin: boolean
}

const BERNAMA: ReadonlySet<JenisLaporan> = new Set(['undangan', 'daftar-hadir'])

/** Every paper of the meeting, each as PDF and as a sheet. */
export function KertasMusyawarah({ m, memimpin }: KertasProps) {
  const t = useKataLaporan()
  const { daerahId } = useKerja()
  const [ukuran, setUkuran] = useState<UkuranKertas>('f4')
  const jalur = `${dasar(daerahId)}/musyawarah/${m.musyawarahId}/kertas`
  const boleh = DAFTAR_LAPORAN.filter((j) => (memimpin || !BERNAMA.has(j)) && (j !== 'du-rkpdes' || m.tahap === 'desa'))
  return (
    <section className="kartu musyawarah-ringkas">
      <h2>{t('judul')}</h2>
      <p className="redup">{t('isi')}</p>
      <NativeSelect
        label={t('ukuran')}
        value={ukuran}
        onChange={(e) => setUkuran(DAFTAR_UKURAN_KERTAS.find((u) => u === e.currentTarget.value) ?? 'f4')}
        data={DAFTAR_UKURAN_KERTAS.map((u) => ({ value: u, label: t(`ukuran.${u}`) }))}
        maw={260}
        mb="sm"
      />
      <table>
        <thead>
          <tr>
            <th scope="col">{t('nama')}</th>
            <th scope="col">{t('unduh')}</th>
          </tr>
        </thead>
        <tbody>
          {boleh.map((j) => (
            <tr key={j}>
              <th scope="row">{t(`jenis.${j}`)}</th>
              <td>
                <span className="musyawarah-kertas">
                  {DAFTAR_FORMAT_LAPORAN.map((f) => (
                    <a
                      key={f}
                      className="tombol"
                      href={`${jalur}?jenis=${j}&format=${f}&ukuran=${ukuran}`}
                      target="_blank"
                      rel="noreferrer"
                      aria-label={t('tautan', { nama: t(`jenis.${j}`), format: f.toUpperCase() })}
                    >
                      {f.toUpperCase()}
                    </a>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
