import { IconFileCertificate } from '@tabler/icons-react'
import { DAFTAR_PENGUSUL, type PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { formatAngka, tulisTanggal } from '../../lib/tampil.ts'
import { useKataIsian } from '../formulir/isian.kata.ts'
import { FotoUsulan } from '../putusan/foto-usulan.tsx'
import { IsianUsulan } from './isian-usulan.tsx'
import { useKataRinci } from './rinci.kata.ts'

const koordinat = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 4, maximumFractionDigits: 4 })
const tulisKoordinat = (n: number): string => koordinat.format(n).replace('-', '−')

export function MasalahTempat({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataRinci()
  return (
    <section className="kartu masalah-tempat">
      <h2>{t('masalah')}</h2>
      <p>{p.masalah}</p>
      {p.foto.length > 0 && <FotoUsulan foto={p.foto} judul={p.judul} />}
      <FaktaTempat p={p} />
      <IsianUsulan p={p} />
      {p.pengecualian !== null && <CatatanPengecualian pengecualian={p.pengecualian} />}
    </section>
  )
}

function FaktaTempat({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataRinci()
  const label = useLabel()
  const i = useKataIsian()
  const { kk, kkMiskin, jiwa, perempuan, lakiLaki } = p.penerima
  const penerima = [
    kk === null ? '' : t('kk', { kk: formatAngka(kk) }),
    kkMiskin === null ? '' : t('miskin', { n: formatAngka(kkMiskin) }),
    jiwa === null ? '' : t('jiwa', { n: formatAngka(jiwa) }),
    perempuan === null ? '' : `${formatAngka(perempuan)} ${i('perempuan').toLowerCase()}`,
    lakiLaki === null ? '' : `${formatAngka(lakiLaki)} ${i('lakiLaki').toLowerCase()}`,
  ]
  const jenis = DAFTAR_PENGUSUL.find((x) => x === p.pengusul.jenis)
  const pengusul = [jenis === undefined ? p.pengusul.jenis : label(`pengusul.${jenis}`), p.pengusul.nama ?? '']
  const baris = [
    [t('lokus'), p.lokus ?? ''],
    [t('titik'), p.titik === null ? '' : `${tulisKoordinat(p.titik.lintang)} · ${tulisKoordinat(p.titik.bujur)}`],
    [t('penerima'), penerima.filter((x) => x !== '').join(', ')],
    [t('pengusul'), pengusul.filter((x) => x !== '').join(', ')],
    ...(p.pengusul.kontak === null ? [] : [[t('kontak'), p.pengusul.kontak] as const]),
  ] as const
  return (
    <dl className="fakta">
      {baris.map(([nama, isi]) => (
        <div key={nama}>
          <dt>{nama}</dt>
          <dd>{isi === '' ? <span className="redup">— {t('tidakDiisi')}</span> : isi}</dd>
        </div>
      ))}
    </dl>
  )
}

function CatatanPengecualian({ pengecualian: x }: { readonly pengecualian: NonNullable<PengajuanRinci['pengecualian']> }) {
  const t = useKataRinci()
  const bahasa = useBahasa()
  return (
    <div className="pesan tunggu">
      <IconFileCertificate className="ik" aria-hidden />
      <div>
        <b>{t('pengecualian')}</b>
        <p>{t('pengecualianIsi', { nomor: x.nomorSurat, tanggal: tulisTanggal(x.tanggalSurat, bahasa), penandatangan: x.penandatangan, alasan: x.alasan })}</p>
      </div>
    </div>
  )
}
