import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { tulisSatuan } from '#src/lib/kuantitas.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { ButirKelola } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { formatVolume } from '../../lib/tampil.ts'
import { DialogHarga } from './dialog-harga.tsx'
import { useKataKamus } from './kamus-layar.kata.ts'
import { useHalangan } from './halangan.ts'

interface TabelProps {
  readonly data: readonly ButirKelola[]
  readonly buka: (b: ButirKelola) => void
}

/** Name before code; a locked or withdrawn item says so in words. */
export function TabelKamus({ data, buka }: TabelProps) {
  const t = useKataKamus()
  return (
    <WadahTabel label={t('judul')}>
      <table className="tabel tabel-kamus">
        <thead>
          <tr>
            <th scope="col">{t('kolom.butir')}</th>
            <th scope="col">{t('kolom.perangkat')}</th>
            <th scope="col" className="angka">
              {t('kolom.harga')}
            </th>
            <th scope="col" className="angka">
              {t('kolom.volume')}
            </th>
            <th scope="col" className="angka">
              {t('kolom.dipakai')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map((b) => (
            <BarisButir key={b.kamusId} b={b} buka={buka} />
          ))}
        </tbody>
      </table>
    </WadahTabel>
  )
}

function BarisButir({ b, buka }: { readonly b: ButirKelola; readonly buka: (b: ButirKelola) => void }) {
  const t = useKataKamus()
  const label = useLabel()
  const terkunci = b.terkunci || b.kunciPerangkat
  return (
    <tr className={b.keadaan === 'ditarik' ? 'ditarik' : undefined}>
      <th scope="row">
        <button type="button" className="tautan" onClick={() => buka(b)}>
          {b.nama}
        </button>
        <small>
          <span className="kode">{b.kode}</span> <span className="hanya-ponsel">· {b.perangkatDaerah}</span> · {label(`bidang.${b.bidangPembangunan}`)}
          {b.keadaan !== 'berlaku' && ` · ${t(`keadaan.${b.keadaan}`)}`}
          {b.kewenangan !== 'kabupaten' && ` · ${t('saring.kewenangan').toLowerCase()} ${t(`kewenangan.${b.kewenangan}`)}`}
          {terkunci && (
            <>
              {' · '}
              <IconLock className="ik" aria-hidden /> {t('terkunci')}
            </>
          )}
        </small>
        {b.larangan !== null && <small className="larangan">{t('larangan', { larangan: b.larangan })}</small>}
      </th>
      <td>{b.perangkatDaerah}</td>
      <td className="angka">
        <Harga b={b} />
      </td>
      <td className="angka">
        {b.volumeMin === null && b.volumeMaks === null
          ? t('batasBebas')
          : t('batas', {
              min: b.volumeMin === null ? '0' : formatVolume(b.volumeMin),
              maks: b.volumeMaks === null ? '∞' : formatVolume(b.volumeMaks, b.satuan),
            })}
      </td>
      <td className="angka">{b.dipakai === 0 ? '–' : t('dipakai', { n: b.dipakai })}</td>
    </tr>
  )
}

/** The price itself opens its change, where that may be done. */
function Harga({ b }: { readonly b: ButirKelola }) {
  const t = useKataKamus()
  const halangan = useHalangan()(b, 'nilai')
  const [ubah, setUbah] = useState(false)
  const tulis = b.hargaSatuan === null ? (b.larangan === null ? t('tanpaHarga') : '–') : takPutus(formatRupiah(b.hargaSatuan))
  return (
    <>
      {halangan === null ? (
        <button type="button" className="tautan" aria-label={`${tulis}. ${t('ubahHarga', { nama: b.nama })}`} onClick={() => setUbah(true)}>
          {tulis}
        </button>
      ) : (
        <span>{tulis}</span>
      )}
      {b.hargaSatuan !== null && <small>{t('per', { satuan: tulisSatuan(b.satuan) })}</small>}
      {ubah && <DialogHarga b={b} tutup={() => setUbah(false)} />}
    </>
  )
}
