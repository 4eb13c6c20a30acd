import { IconCloudOff, IconFileText, IconX } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isAtasNamaDesa } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import { Benang } from '../../components/benang.tsx'
import { Tebal } from '../../components/tebal.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { useTersambung } from '../../lib/luring.ts'
import { tulisJam } from '../../lib/tampil.ts'
import { DAFTAR_LANGKAH, type Draf, type IsiFormulir, kurangLangkah, type Langkah } from './draf.ts'
import { useKataFormulir } from './formulir.kata.ts'
import { ubahDrafLokal, ubahIsi, useDaftarDraf, useFotoDraf } from './gudang-draf.ts'
import { kirimDraf } from './kirim-draf.ts'
import { GalatKirim } from './galat-kirim.tsx'
import { kurangJalur } from './jalur.ts'
import { LangkahManfaat } from './langkah-manfaat.tsx'
import { LangkahMasalah } from './langkah-masalah.tsx'
import { LangkahPeriksa } from './langkah-periksa.tsx'
import { LangkahTempat } from './langkah-tempat.tsx'
import { LangkahUsulan } from './langkah-usulan.tsx'
import { usePintu } from './use-pintu.ts'

export interface LangkahProps {
  readonly draf: Draf
  readonly isi: IsiFormulir
  readonly ubah: (ubah: Partial<IsiFormulir>) => void
}

const rute = getRouteApi('/$daerahId/$tahun/draf/$pengajuanId')

/** Five steps, saved on the device at every change; the address carries the step, so Back and reload keep it. */
export function Formulir({ draf }: { readonly draf: Draf }) {
  const t = useKataFormulir()
  const [isi, setIsi] = useState(draf.isi)
  const langkah = rute.useSearch().langkah ?? draf.langkah
  const navigasi = rute.useNavigate()
  const ubah = (baru: Partial<IsiFormulir>) => {
    setIsi((lama) => ({ ...lama, ...baru }))
    void ubahIsi(draf.pengajuanId, baru)
  }
  const pindah = async (ke: Langkah) => {
    await ubahDrafLokal(draf.pengajuanId, { langkah: ke })
    await navigasi({ search: { langkah: ke }, resetScroll: true })
    document.querySelector<HTMLElement>('.formulir h1')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }
  const pergi = (ke: Langkah) => void pindah(ke)
  const props = { draf, isi, ubah }
  return (
    <div className="formulir">
      <Judul>{`${t(draf.versi === null ? 'baru' : 'perbaiki')}: ${t(`langkah.${langkah}`)}`}</Judul>
      <KepalaFormulir draf={draf} langkah={langkah} pergi={pergi} />
      <PitaSimpan draf={draf} />
      <div className="formulir-isi">
        {draf.galat !== null && <GalatKirim galat={draf.galat} langkah={langkah} pergi={pergi} />}
        {langkah === 'masalah' && <LangkahMasalah {...props} />}
        {langkah === 'usulan' && <LangkahUsulan {...props} />}
        {langkah === 'tempat' && <LangkahTempat {...props} />}
        {langkah === 'manfaat' && <LangkahManfaat {...props} />}
        {langkah === 'periksa' && <LangkahPeriksa {...props} pergi={pergi} />}
      </div>
      <BilahBawah draf={draf} isi={isi} langkah={langkah} pergi={pergi} />
    </div>
  )
}

interface KepalaProps {
  readonly draf: Draf
  readonly langkah: Langkah
  readonly pergi: (ke: Langkah) => void
}

function KepalaFormulir({ draf, langkah, pergi }: KepalaProps) {
  const t = useKataFormulir()
  const { daerahId, tahun } = useKerja()
  const jumlah = useDaftarDraf().filter((d) => d.status !== 'diterima').length
  const ke = DAFTAR_LANGKAH.indexOf(langkah)
  const tujuan = { to: '/$daerahId/$tahun/draf', params: { daerahId, tahun } } as const
  return (
    <div className="formulir-kepala">
      <div className="formulir-atas">
        <Link {...tujuan} className="ikon-tombol" aria-label={t('tutup')}>
          <IconX aria-hidden />
        </Link>
        <b>{t(draf.versi === null ? 'baru' : 'perbaiki')}</b>
        <Link {...tujuan} className="simpan">
          <IconFileText className="ik" aria-hidden />
          {t('draf', { n: jumlah })}
        </Link>
      </div>
      <Benang
        label={t('langkahKe', { ke: ke + 1 })}
        simpul={DAFTAR_LANGKAH.map((l, i) => ({ kunci: l, nama: t(`langkah.${l}`), keadaan: i < ke ? 'selesai' : i === ke ? 'kini' : 'nanti' }))}
        pilih={(l) => pergi(l)}
      />
    </div>
  )
}

function PitaSimpan({ draf }: { readonly draf: Draf }) {
  const t = useKataFormulir()
  const { zona } = useKerja()
  const tersambung = useTersambung()
  const jam = tulisJam(draf.diubahPada, zona)
  if (tersambung) return <p className="formulir-simpan">{t('tersimpan', { jam })}</p>
  return (
    <div className="pita-luring" role="status">
      <IconCloudOff className="ik" aria-hidden />
      <span>
        <Tebal>{t('luring', { jam })}</Tebal>
      </span>
    </div>
  )
}

interface BilahProps {
  readonly draf: Draf
  readonly isi: IsiFormulir
  readonly langkah: Langkah
  readonly pergi: (ke: Langkah) => void
}

function BilahBawah({ draf, isi, langkah, pergi }: BilahProps) {
  const t = useKataFormulir()
  const foto = useFotoDraf(draf.pengajuanId)
  const tertutup = usePintu(draf, isi)
  const ke = DAFTAR_LANGKAH.indexOf(langkah)
  const sebelum = DAFTAR_LANGKAH[ke - 1]
  const sesudah = DAFTAR_LANGKAH[ke + 1]
  const { penugasan } = useKerja()
  const kurangIsi = kurangLangkah('periksa', isi, foto.length, isi.kamus !== null && tertutup(isi.kamus) !== null)
  const kurang = [...kurangIsi, ...kurangJalur(isi, isAtasNamaDesa(penugasan, isi))]
  return (
    <div className="formulir-bawah">
      <div>
        {sebelum !== undefined && (
          <Tombol besar onClick={() => pergi(sebelum)}>
            {t('kembali')}
          </Tombol>
        )}
        {sesudah !== undefined && sesudah !== 'masalah' && (
          <Tombol ragam="utama" besar onClick={() => pergi(sesudah)}>
            {t(`lanjut.${sesudah}`)}
          </Tombol>
        )}
        {sesudah === undefined && (
          <Tombol
            ragam="utama"
            besar
            mati={kurang.length > 0 ? t('ajukanKurang', { n: kurang.length }) : null}
            onClick={() => void kirimDraf(draf.pengajuanId)}
          >
            {t(draf.versi === null ? 'ajukan' : 'ajukanLagi')}
          </Tombol>
        )}
      </div>
    </div>
  )
}
