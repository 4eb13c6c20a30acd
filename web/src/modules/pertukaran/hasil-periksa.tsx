import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import type { HasilImporLembar } from '#src/modules/pertukaran/pertukaran.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { ambilLembar, kueri as tulisKueri } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useKataTukar } from './pertukaran-layar.kata.ts'

type Hasil = z.output<typeof HasilImporLembar>
const BANYAK = 100

/** What the sheet holds, and each cell that keeps its row out. */
export function HasilPeriksa({ hasil, berkas }: { readonly hasil: Hasil; readonly berkas: File | null }) {
  const t = useKataTukar()
  const ditolak = hasil.baris - hasil.diterima
  const lagi = hasil.ditolak.length - BANYAK
  return (
    <div className="tukar-hasil">
      <p role="status">
        <b>{hasil.coba ? t('hitungan', { ...hasil, ditolak }) : t('jadi', { ...hasil, ditolak })}</b> {hasil.coba && t('belumSimpan')}
      </p>
      {hasil.kolomAsing.length > 0 && <p className="redup">{t('asing', { kolom: hasil.kolomAsing.join(', ') })}</p>}
      {ditolak === 0 ? (
        <p>{t('semuaBaik')}</p>
      ) : (
        <>
          <UnduhTolakan berkas={berkas} />
          <TabelTolakan daftar={hasil.ditolak.slice(0, BANYAK)} />
          {lagi > 0 && <p className="redup">{t('lagi', { n: lagi })}</p>}
        </>
      )}
    </div>
  )
}

function TabelTolakan({ daftar }: { readonly daftar: Hasil['ditolak'] }) {
  const t = useKataTukar()
  return (
    <WadahTabel label={t('tabel')}>
      <table className="tabel tumpuk tabel-tukar">
        <thead>
          <tr>
            <th scope="col">{t('lembar')}</th>
            <th scope="col" className="angka">
              {t('baris')}
            </th>
            <th scope="col">{t('kolom')}</th>
            <th scope="col">{t('nilai')}</th>
            <th scope="col">{t('sebab')}</th>
            <th scope="col">{t('saran')}</th>
          </tr>
        </thead>
        <tbody>
          {daftar.map((d) => (
            <tr key={`${d.baris}/${d.kolom}/${d.kode}`}>
              <td data-kepala={t('lembar')}>{d.lembar}</td>
              <td data-kepala={t('baris')} className="angka">
                {d.baris}
              </td>
              <td data-kepala={t('kolom')}>{d.kolom}</td>
              <td data-kepala={t('nilai')}>{d.nilai === '' ? <span className="redup">{t('kosongSel')}</span> : d.nilai}</td>
              <td data-kepala={t('sebab')}>{d.pesan}</td>
              <td data-kepala={t('saran')}>{d.saran ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WadahTabel>
  )
}

/** The same file once more, answered with its rejected rows. */
function UnduhTolakan({ berkas }: { readonly berkas: File | null }) {
  const t = useKataTukar()
  const { daerahId, tahun } = useKerja()
  const unduh = useMutation({
    mutationFn: async () => {
      const isi = new FormData()
      if (berkas !== null) isi.set('berkas', berkas)
      const alamat = URL.createObjectURL(await ambilLembar(`${dasar(daerahId)}/pertukaran/usulan/tolakan${tulisKueri({ tahun })}`, isi))
      const tautan = document.createElement('a')
      tautan.href = alamat
      tautan.download = `usulan-${tahun}-ditolak.xlsx`
      tautan.click()
      setTimeout(() => URL.revokeObjectURL(alamat), 60_000)
    },
  })
  return (
    <div>
      <Tombol sibuk={unduh.isPending} onClick={() => unduh.mutate()}>
        {t('unduhTolakan')}
      </Tombol>
      {unduh.error !== null && <PesanGalat galat={unduh.error} />}
    </div>
  )
}
