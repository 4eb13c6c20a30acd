import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { LanggananKeluar } from '#src/modules/langganan/langganan.schema.ts'
import { PERISTIWA_LANGGANAN } from '#src/modules/langganan/peristiwa.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { formatAngka, tulisSaat } from '../../lib/tampil.ts'
import { CatatanKiriman } from './catatan-kiriman.tsx'
import { LanggananBaru } from './langganan-baru.tsx'
import { useKataSambungan } from './sambungan.kata.ts'

/** Which systems are told of what, and how it went: the planning administrator's. */
export function KartuLangganan() {
  const t = useKataSambungan()
  const { daerahId } = useKerja()
  const [baru, setBaru] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['langganan', daerahId],
    queryFn: () => panggil(LanggananKeluar.array(), 'GET', `${dasar(daerahId)}/langganan`),
  })
  return (
    <section className="kartu">
      <div className="kartu-kepala">
        <h2>{t('kabar.judul')}</h2>
        <Tombol ragam="utama" onClick={() => setBaru(true)}>
          {t('kabar.baru')}
        </Tombol>
      </div>
      <p className="redup">{t('kabar.arti')}</p>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data?.length === 0 && <Kosong judul={t('kabar.kosong')} />}
      <ul className="daftar-sambungan">
        {data?.map((l) => (
          <BarisLangganan key={l.langgananId} langganan={l} />
        ))}
      </ul>
      {(data?.length ?? 0) > 0 && <CatatanKiriman />}
      {baru && <LanggananBaru tutup={() => setBaru(false)} />}
    </section>
  )
}

function BarisLangganan({ langganan: l }: { readonly langganan: LanggananKeluar }) {
  const t = useKataSambungan()
  const bahasa = useBahasa()
  const { daerahId, zona } = useKerja()
  const klien = useQueryClient()
  const umumkan = useUmumkan()
  const perbuat = useMutation({
    mutationFn: (apa: 'coba' | 'hentikan') => panggil(z.object({}), 'POST', `${dasar(daerahId)}/langganan/${l.langgananId}/${apa}`),
    onSuccess: async (_, apa) => {
      umumkan(t(`kabar.${apa}Jadi`, { nama: l.nama }))
      await Promise.all([klien.invalidateQueries({ queryKey: ['langganan', daerahId] }), klien.invalidateQueries({ queryKey: ['kiriman', daerahId] })])
    },
  })
  const berjalan = l.dihentikanPada === null
  return (
    <li>
      <div>
        <b>{l.nama}</b> <span className={`keadaan ${berjalan ? 'jadi' : ''}`}>{t(berjalan ? 'kabar.berjalan' : 'kabar.berhenti')}</span>
        <p className="kode">{l.alamat}</p>
        <p className="redup">
          {t('kabar.hitung', { menunggu: formatAngka(l.menunggu), gagal: formatAngka(l.gagal) })} ·{' '}
          {l.terakhirTerkirim === null ? t('kabar.belumTerkirim') : t('kabar.terakhir', { kapan: tulisSaat(l.terakhirTerkirim, zona, bahasa) })}
        </p>
        <p className="redup">{l.peristiwa.length === PERISTIWA_LANGGANAN.length ? t('kabar.semuaPeristiwa') : l.peristiwa.join(' · ')}</p>
        {perbuat.error !== null && <PesanGalat galat={perbuat.error} />}
      </div>
      {berjalan && (
        <>
          <Tombol sibuk={perbuat.isPending} onClick={() => perbuat.mutate('coba')}>
            {t('kabar.coba')}
          </Tombol>
          <Tombol sibuk={perbuat.isPending} onClick={() => perbuat.mutate('hentikan')}>
            {t('kabar.hentikan')}
          </Tombol>
        </>
      )}
    </li>
  )
}
