import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { labelPeran } from '#src/modules/pengguna/pengguna.kata.ts'
import type { PratinjauMassal } from '#src/modules/usulan/putusan/massal.schema.ts'
import { BarPagu } from '../../components/bar-pagu.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { takPutus, useBahasa } from '../../lib/bahasa.ts'
import { useNamaBidang } from '../../lib/bidang.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { useKataMassal } from './massal.kata.ts'

interface AkibatProps {
  readonly lihat: Pick<UseQueryResult<PratinjauMassal>, 'data' | 'error' | 'fetchStatus' | 'refetch'>
  /** What cannot be decided. */
  readonly children: ReactNode
}

/** What the decision would do, before it is taken: money, documents, people, and what cannot be decided. */
export function AkibatMassal({ lihat, children }: AkibatProps) {
  const t = useKataMassal()
  const { data, error, fetchStatus } = lihat
  if (error !== null) return <PesanGalat galat={error} ulangi={() => void lihat.refetch()} />
  if (data === undefined) return fetchStatus === 'fetching' ? <Memuat /> : null
  return (
    <section className="massal-akibat" aria-label={t('akibat')}>
      <p role="status">{t('akibatJadi', { n: data.berhasil, rupiah: takPutus(formatRupiah(data.rupiah)), gagal: data.ditolak })}</p>
      <PaguTersentuh pagu={data.pagu} />
      <DokumenTersentuh musyawarah={data.musyawarah} rencana={data.rencana} />
      <YangDikabari dikabari={data.dikabari} kepada={data.kepada} />
      {children}
    </section>
  )
}

function PaguTersentuh({ pagu }: Pick<PratinjauMassal, 'pagu'>) {
  const t = useKataMassal()
  const bidang = useNamaBidang()
  return pagu
    .filter((p) => p.terpesanSesudah !== p.terpesanSebelum)
    .map((p) => (
      <div key={`${p.kodeKecamatan}/${p.bidangPembangunan}`}>
        <h3>{t('pagu', { bidang: bidang(p.bidangPembangunan), kecamatan: p.namaKecamatan })}</h3>
        <BarPagu
          bar={{
            nilai: p.nilai,
            terpakai: 0,
            dipesan: Math.min(p.terpesanSebelum, p.terpesanSesudah),
            ini: Math.max(0, p.terpesanSesudah - p.terpesanSebelum),
            sisa: p.nilai - p.terpesanSesudah,
            lebih: 0,
          }}
        />
      </div>
    ))
}

function DokumenTersentuh({ musyawarah, rencana }: Pick<PratinjauMassal, 'musyawarah' | 'rencana'>) {
  const t = useKataMassal()
  const bahasa = useBahasa()
  if (musyawarah.length === 0 && rencana.length === 0) return null
  return (
    <div>
      <h3>{t('dokumen')}</h3>
      <ul className="massal-dokumen">
        {musyawarah.map((m) => (
          <li key={m.musyawarahId}>
            {t('musyawarah', { nama: m.nama, tanggal: tulisTanggal(m.tanggal, bahasa), n: m.jumlah })}
            {m.keadaan !== 'disiapkan' && m.keadaan !== 'dibuka' && <small>{t('musyawarahDitutup')}</small>}
          </li>
        ))}
        {rencana.map((r) => (
          <li key={`${r.dokumen}/${r.kode}/${r.nama}`}>
            {t('rencana', { dokumen: r.dokumen, nama: r.nama, n: r.jumlah, rupiah: takPutus(formatRupiah(r.rupiah)) })}
            {r.kode !== null && <small className="kode">{r.kode}</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function YangDikabari({ dikabari, kepada }: Pick<PratinjauMassal, 'dikabari' | 'kepada'>) {
  const t = useKataMassal()
  const bahasa = useBahasa()
  return (
    <div>
      <h3>{t('akibatKabar', { n: dikabari })}</h3>
      <ul className="massal-dokumen">
        {kepada.map((k) => {
          const lain = k.jumlah - k.jabatan.length
          return (
            <li key={k.peran}>
              {labelPeran[k.peran][bahasa]} <b>{k.jumlah}</b>
              <small>{lain > 0 ? t('jabatanLain', { jabatan: k.jabatan.join(', '), lain }) : k.jabatan.join(', ')}</small>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
