import { IconArrowsLeftRight, IconThumbUp } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { HasilDukungan } from '#src/modules/kembar/kembar.schema.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { tempat } from '../../lib/tampil.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataKembar } from './kembar.kata.ts'
import { kueriKembarUsulan } from './kueri-kembar.ts'
import './kembar.css'

/** On a proposal's page: what it may be the same as, and who stands behind it (kinds and places, no persons). */
export function BagianKembar({ p }: { readonly p: Pick<PengajuanRinci, 'pengajuanId' | 'nomor'> }) {
  const t = useKataKembar()
  const { daerahId, tahun } = useKerja()
  const { data } = useQuery({ ...kueriKembarUsulan(daerahId, p.pengajuanId), enabled: p.nomor !== null, retry: false })
  if (data === undefined) return null
  const { pasangan, dukungan, diperiksa } = data
  return (
    <section className="kartu bagian-kembar">
      <h2>{t('bagian.judul')}</h2>
      {pasangan.length === 0 && <p className="redup">{t(diperiksa === null ? 'bagian.belum' : 'bagian.tidakAda')}</p>}
      <ul>
        {pasangan.map((m) => (
          <li key={m.kembarId}>
            <span className={`keadaan ${m.keadaan === 'berbeda' ? '' : m.kelas === 'pasti' ? 'tolak' : 'tunggu'}`}>
              <IconArrowsLeftRight className="ik" aria-hidden />
              {m.keadaan === 'dugaan' ? t(`kelas.${m.kelas}`) : t(`keadaan.${m.keadaan}`)}
            </span>
            <Link to="/$daerahId/$tahun/kembar/$kembarId" params={{ daerahId, tahun, kembarId: m.kembarId }}>
              {m.lain.judul}
            </Link>
            <small>{[m.lain.namaWilayah, t(`jalur.${m.lain.jalur}`), m.lain.tahunAnggaran].join(' · ')}</small>
            {m.pernyataan !== null && <small>{t('pernyataan', { teks: m.pernyataan })}</small>}
          </li>
        ))}
      </ul>
      <p>
        <IconThumbUp className="ik" aria-hidden /> {dukungan.jumlah === 0 ? t('bagian.tanpaDukungan') : t('bagian.dukungan', { count: dukungan.jumlah })}
      </p>
      {dukungan.daftar.length > 0 && (
        <ul>
          {dukungan.daftar.map((d) => (
            <li key={d.dukunganId}>
              {[t(`dukung.${d.jenis}`), d.jenis === 'rw' || d.jenis === 'rt' ? tempat(d.rw, d.rt) : '', d.namaWilayah].filter((x) => x !== '').join(' · ')}
              {d.foto.length > 0 && (
                <span className="sisi-foto">
                  {d.foto.map((id, n) => (
                    <img key={id} src={`/api/daerah/${daerahId}/berkas/${id}`} alt={t('foto', { ke: n + 1, judul: d.namaWilayah })} loading="lazy" />
                  ))}
                </span>
              )}
              {d.milikSaya && <TarikDukungan pengajuanId={p.pengajuanId} dukunganId={d.dukunganId} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Asked once more before it happens; what was given can be given again. */
function TarikDukungan({ pengajuanId, dukunganId }: { readonly pengajuanId: string; readonly dukunganId: string }) {
  const t = useKataKembar()
  const umumkan = useUmumkan()
  const { daerahId } = useKerja()
  const klien = useQueryClient()
  const [yakin, setYakin] = useState(false)
  const tarik = useMutation({
    mutationFn: () => panggil(HasilDukungan, 'POST', `${dasar(daerahId)}/usulan/${pengajuanId}/dukungan/${dukunganId}/tarik`, { kunci: buatUuid() }),
    onSuccess: () => {
      umumkan(t('tarik.selesai'))
      return klien.invalidateQueries({ queryKey: kueriKembarUsulan(daerahId, pengajuanId).queryKey })
    },
  })
  if (!yakin) {
    return (
      <button type="button" className="tautan" onClick={() => setYakin(true)}>
        {t('tarik.tombol')}
      </button>
    )
  }
  return (
    <span className="tarik-dukungan">
      <small>{t('tarik.yakin')}</small>
      <Tombol ragam="bahaya" sibuk={tarik.isPending} onClick={() => tarik.mutate()}>
        {t('tarik.ya')}
      </Tombol>
      <Tombol ragam="polos" onClick={() => setYakin(false)}>
        {t('tarik.batal')}
      </Tombol>
      {tarik.error !== null && <PesanGalat galat={tarik.error} />}
    </span>
  )
}

/** Beside the heading while a suspicion waits for a decision. */
export function LencanaKembar({ p }: { readonly p: Pick<PengajuanRinci, 'pengajuanId' | 'nomor'> }) {
  const t = useKataKembar()
  const { daerahId, tahun } = useKerja()
  const { data } = useQuery({ ...kueriKembarUsulan(daerahId, p.pengajuanId), enabled: p.nomor !== null, retry: false })
  const menunggu = data?.pasangan.find((m) => m.keadaan === 'dugaan' && m.kelas !== 'bukan')
  if (menunggu === undefined) return null
  return (
    <Link className="keadaan tunggu" to="/$daerahId/$tahun/kembar/$kembarId" params={{ daerahId, tahun, kembarId: menunggu.kembarId }}>
      <IconArrowsLeftRight className="ik" aria-hidden />
      {t('lencana')}
    </Link>
  )
}
