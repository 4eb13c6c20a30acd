import { NumberInput } from '@mantine/core'
import { IconAlertTriangle, IconArrowUp } from '@tabler/icons-react'
import { kuantitasDari } from '#src/lib/kuantitas.ts'
import { DAFTAR_KOEFISIEN } from '#src/modules/usulan/isian/rincian-usulan.ts'
import { bedaGambar, ukuranGambar } from '#src/modules/usulan/isian/temuan-isian.ts'
import { Tombol } from '../../components/tombol.tsx'
import { formatVolume } from '../../lib/tampil.ts'
import { hasilRincian, type IsiFormulir, type NamaKoefisien } from './draf.ts'
import { useKataIsian } from './isian.kata.ts'

interface BantuVolumeProps {
  readonly isi: IsiFormulir
  readonly ubah: (ubah: Partial<IsiFormulir>) => void
  readonly satuan: string
}

/** What a unit is multiplied from; a count of things is typed as it is. */
const KOEFISIEN: Readonly<Record<string, readonly NamaKoefisien[]>> = {
  m: ['panjang', 'jumlah'],
  m2: ['panjang', 'lebar', 'jumlah'],
  m3: ['panjang', 'lebar', 'tinggi', 'jumlah'],
}

/** The size from the drawing, the size from a measuring tape, and a word when they disagree with what is asked for. */
export function BantuVolume({ isi, ubah, satuan }: BantuVolumeProps) {
  const t = useKataIsian()
  const gambar = ukuranGambar(isi.geometri, satuan)
  const beda = bedaGambar(isi.geometri, isi.volume === null ? null : kuantitasDari(isi.volume), satuan)
  return (
    <>
      {gambar !== null && gambar !== isi.volume && (
        <Tombol ikon={<IconArrowUp className="ik" aria-hidden />} onClick={() => ubah({ volume: gambar, rincian: KOSONG })}>
          {t('volume.pakaiGambar', { ukuran: formatVolume(gambar, satuan) })}
        </Tombol>
      )}
      {beda !== null && (
        <p className="pesan tunggu" role="status">
          <IconAlertTriangle className="ik" aria-hidden />
          <span>{t('volume.beda', { gambar: formatVolume(beda.gambar, satuan), volume: formatVolume(beda.volume, satuan), persen: beda.persen })}</span>
        </p>
      )}
      <Perkalian isi={isi} ubah={ubah} satuan={satuan} />
    </>
  )
}

const KOSONG: IsiFormulir['rincian'] = { panjang: null, lebar: null, tinggi: null, jumlah: null }

function Perkalian({ isi, ubah, satuan }: BantuVolumeProps) {
  const t = useKataIsian()
  const pakai = KOEFISIEN[satuan]
  if (pakai === undefined) return null
  const setNilai = (nama: NamaKoefisien, nilai: number | null) => {
    const rincian = { ...isi.rincian, [nama]: nilai }
    const hasil = hasilRincian({ rincian })
    ubah({ rincian, ...(hasil === null ? {} : { volume: hasil }) })
  }
  const hasil = hasilRincian(isi)
  return (
    <details className="lipatan" open={hasil !== null}>
      <summary>{t('volume.hitung')}</summary>
      <div className="isian-dua">
        {DAFTAR_KOEFISIEN.filter((n) => pakai.includes(n)).map((nama) => (
          <NumberInput
            key={nama}
            className="isian"
            label={t(`koefisien.${nama}`)}
            value={isi.rincian[nama] ?? ''}
            onChange={(n) => setNilai(nama, typeof n === 'number' && n > 0 ? n : null)}
            allowNegative={false}
            decimalScale={3}
            max={9_999_999}
            thousandSeparator="."
            decimalSeparator=","
            hideControls
            inputMode="decimal"
            size="lg"
          />
        ))}
      </div>
      <p role="status" className="isian-hitung">
        {hasil !== null && t('volume.hasil', { hasil: formatVolume(hasil, satuan) })}
      </p>
    </details>
  )
}
