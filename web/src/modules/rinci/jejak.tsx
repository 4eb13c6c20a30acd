import { IconCopy, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import type { EntriJejak } from '../../lib/bentuk-api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriJejak, kueriTandaTerima } from '../../lib/kueri.ts'
import { tulisSaat } from '../../lib/tampil.ts'
import { useKataRinci } from './rinci.kata.ts'

/** The record of every change, and the receipt that proves the first. */
export function Jejak({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataRinci()
  const { daerahId, zona } = useKerja()
  const { data, error, refetch } = useQuery(kueriJejak(daerahId, p.pengajuanId))
  return (
    <section className="kartu">
      <div className="jejak-kepala">
        <h2>{t('jejak')}</h2>
        {data !== undefined && data.length > 0 && (
          <span>
            <IconShieldCheck className="ik" aria-hidden /> {t('jejakJumlah', { count: data.length, tercatat: data.filter((e) => e.nomorDaun !== null).length })}
          </span>
        )}
      </div>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data?.length === 0 && <p className="redup">{t('jejakKosong')}</p>}
      {data !== undefined && data.length > 0 && (
        <WadahTabel label={t('jejak')}>
          <table className="tabel tabel-jejak">
            <thead>
              <tr>
                <th scope="col">{t('waktu', { zona })}</th>
                <th scope="col">{t('olehSiapa')}</th>
                <th scope="col">{t('perubahan')}</th>
                <th scope="col">{t('sidik')}</th>
              </tr>
            </thead>
            <tbody>
              {data.toReversed().map((e) => (
                <BarisJejak key={e.entriId} e={e} />
              ))}
            </tbody>
          </table>
        </WadahTabel>
      )}
      {p.nomor !== null && <TandaTerimaRinci p={p} />}
    </section>
  )
}

const PERISTIWA = [
  'usulan-didraf',
  'usulan-diusulkan-kembali',
  'usulan-diimpor',
  'usulan-diperbaiki',
  'usulan-diajukan',
  'usulan-diterima',
  'usulan-diubah',
  'usulan-dikembalikan',
  'usulan-dialihkan',
  'usulan-dicadangkan',
  'usulan-ditunda',
  'usulan-ditolak',
  'usulan-dibatalkan',
  'usulan-dianggarkan',
  'usulan-digabung',
  'usulan-dipecah',
  'usulan-diteruskan',
  'usulan-terealisasi',
  'usulan-tidak-terealisasi',
] as const

function BarisJejak({ e }: { readonly e: EntriJejak }) {
  const t = useKataRinci()
  const bahasa = useBahasa()
  const { zona } = useKerja()
  const peristiwa = PERISTIWA.find((x) => x === e.peristiwa)
  return (
    <tr>
      <td className="rp redup">{tulisSaat(e.waktu, zona, bahasa).replace(new RegExp(`\\s${zona}$`), '')}</td>
      <td>
        {e.jabatan ?? '—'}
        {e.tokenId !== null && <span className="redup"> · {t('lewatToken')}</span>}
      </td>
      <td>{peristiwa === undefined ? e.peristiwa.replaceAll('-', ' ') : t(`peristiwa.${peristiwa}`)}</td>
      <td className="kode" title={e.nomorDaun === null ? t('menungguSegel') : t('bersegel', { n: e.nomorDaun })}>
        {e.sidik.slice(0, 4)}…{e.sidik.slice(-2)}
      </td>
    </tr>
  )
}

function TandaTerimaRinci({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataRinci()
  const bahasa = useBahasa()
  const umumkan = useUmumkan()
  const { daerahId, zona } = useKerja()
  const { data } = useQuery({ ...kueriTandaTerima(daerahId, p.pengajuanId), retry: false })
  if (data === undefined) return null
  const salin = async () => {
    await navigator.clipboard.writeText(JSON.stringify(data, null, 2))
    umumkan(t('tersalin'))
  }
  return (
    <div className="tanda-terima-rinci">
      <p>
        <b>{t('tandaTerima')}</b> <span className="redup">{t('tandaTerimaIsi', { waktu: tulisSaat(data.isi.waktu, zona, bahasa) })}</span>
      </p>
      {'clipboard' in navigator && (
        <Tombol ikon={<IconCopy className="ik" aria-hidden />} onClick={() => void salin()}>
          {t('salin')}
        </Tombol>
      )}
    </div>
  )
}
