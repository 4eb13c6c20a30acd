import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { z } from 'zod'
import { DAFTAR_FASE, type Fase } from '#src/modules/musyawarah/layar/fase.ts'
import { PembahasanKeluar } from '#src/modules/musyawarah/layar/layar.schema.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useNamaBidang } from '../../lib/bidang.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriRinci } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { ISIAN_KOSONG, type IsianPutusan } from '../putusan/isian-putusan.ts'
import { PanelPutusan } from '../putusan/panel-putusan.tsx'
import { useKataLayar } from './layar-musyawarah.kata.ts'
import './layar-musyawarah.css'

interface BagianProps {
  readonly m: { readonly musyawarahId: string }
}

/** A presenter's clicker sends PageUp and PageDown. */
const LANGKAH: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }

/** The operator's side of the room: what comes next, and the decision beside it. */
export function BagianPembahasan({ m }: BagianProps) {
  const t = useKataLayar()
  const { daerahId } = useKerja()
  const kueri = useQueryClient()
  const kunci = ['pembahasan', daerahId, m.musyawarahId]
  const jalur = `${dasar(daerahId)}/musyawarah/${m.musyawarahId}`
  const { data, error, refetch } = useQuery({ queryKey: kunci, queryFn: () => panggil(PembahasanKeluar, 'GET', `${jalur}/pembahasan`) })
  const pindah = useMutation({
    mutationFn: (isi: { pengajuanId: string | null; fase: Fase }) =>
      panggil(z.object({ versi: z.number() }), 'POST', `${jalur}/layar`, { isi, kunci: buatUuid() }),
    onMutate: (isi) => kueri.setQueryData<PembahasanKeluar>(kunci, (lama) => (lama === undefined ? lama : { ...lama, ...isi })),
    onError: () => refetch(),
  })
  const ke = data?.usulan.findIndex((u) => u.pengajuanId === data.pengajuanId) ?? -1
  const tampilkan = (pengajuanId: string) => data?.bolehMemimpin === true && pindah.mutate({ pengajuanId, fase: 'pembahasan' })
  const geser = (langkah: number): void => {
    const tujuan = data?.usulan[ke === -1 ? 0 : ke + langkah]
    if (tujuan !== undefined) tampilkan(tujuan.pengajuanId)
  }
  usePintasanLayar(geser)
  if (error !== null) return <PesanGalat galat={error} ulangi={() => void refetch()} />
  if (data === undefined) return <Memuat />
  return (
    <section className="bagian-pembahasan">
      <div>
        <div className="pembahasan-aksi">
          <a className="tombol" href={`/kerja/layar/${data.tautanLayar}`} target="_blank" rel="noreferrer" data-layar>
            {t('bukaLayar')}
          </a>
          <Tombol mati={data.bolehMemimpin ? null : t('bukanPemimpin')} onClick={() => geser(-1)}>
            {t('sebelumnya')}
          </Tombol>
          <Tombol ragam="utama" mati={data.bolehMemimpin ? null : t('bukanPemimpin')} onClick={() => geser(1)}>
            {t('berikutnya')}
          </Tombol>
        </div>
        <PilihFase
          kini={data.fase}
          pilih={(fase) => data.bolehMemimpin && pindah.mutate({ pengajuanId: fase === 'pembahasan' ? data.pengajuanId : null, fase })}
        />
        <p className="redup">{t('petunjuk')}</p>
        {pindah.error !== null && <PesanGalat galat={pindah.error} />}
        <Daftar data={data} pilih={tampilkan} />
      </div>
      {data.pengajuanId !== null && <Putuskan key={data.pengajuanId} pengajuanId={data.pengajuanId} selesai={() => void refetch()} />}
    </section>
  )
}

function usePintasanLayar(geser: (langkah: number) => void): void {
  const tekan = useEffectEvent((e: KeyboardEvent): void => {
    const langkah = LANGKAH[e.key]
    const sasaran = e.target instanceof HTMLElement ? e.target : null
    if (langkah === undefined || e.altKey || e.ctrlKey || e.metaKey || sasaran?.closest('input, textarea, select, [role="dialog"], [role="radiogroup"]')) return
    e.preventDefault()
    geser(langkah)
  })
  useEffect(() => {
    const dengar = (e: KeyboardEvent): void => tekan(e)
    window.addEventListener('keydown', dengar)
    return () => window.removeEventListener('keydown', dengar)
  }, [])
}

function PilihFase({ kini, pilih }: { readonly kini: Fase; readonly pilih: (fase: Fase) => void }) {
  const t = useKataLayar()
  return (
    <div className="pembahasan-aksi" role="group" aria-label={t('babak')}>
      {DAFTAR_FASE.map((f) => (
        <Tombol key={f} ragam={f === kini ? 'utama' : 'polos'} aria-pressed={f === kini} onClick={() => pilih(f)}>
          {t(`fase.${f}`)}
        </Tombol>
      ))}
    </div>
  )
}

function Daftar({ data, pilih }: { readonly data: PembahasanKeluar; readonly pilih: (pengajuanId: string) => void }) {
  const t = useKataLayar()
  const label = useLabel()
  const bidang = useNamaBidang()
  if (data.usulan.length === 0) return <p>{t('kosong')}</p>
  return (
    <ol className="pembahasan-daftar" aria-label={t('daftar')}>
      {data.usulan.map((u) => (
        <li key={u.pengajuanId}>
          <button type="button" aria-current={u.pengajuanId === data.pengajuanId} data-pembahasan={u.pengajuanId} onClick={() => pilih(u.pengajuanId)}>
            <b>{u.judul}</b>
            <small>
              {[
                u.namaWilayah,
                bidang(u.bidangPembangunan),
                u.prioritasDesa === null ? '' : t('prioritasDesa', { n: u.prioritasDesa }),
                formatRupiah(u.rupiah),
                u.keputusan === null ? '' : label(`putusan.${u.keputusan}` as 'putusan.terima'),
                u.pengajuanId === data.pengajuanId ? t('tampil') : '',
              ]
                .filter((x) => x !== '')
                .join(' · ')}
            </small>
          </button>
        </li>
      ))}
    </ol>
  )
}

function Putuskan({ pengajuanId, selesai }: { readonly pengajuanId: string; readonly selesai: () => void }) {
  const { daerahId } = useKerja()
  const [isian, setIsian] = useState<IsianPutusan>(ISIAN_KOSONG)
  const { data, refetch } = useQuery(kueriRinci(daerahId, pengajuanId))
  if (data === undefined) return <Memuat />
  const diputus = (): void => {
    setIsian(ISIAN_KOSONG)
    void refetch()
    selesai()
  }
  return (
    <div className="kartu">
      <PanelPutusan pengajuan={data} isian={isian} ubah={(u) => setIsian((lama) => ({ ...lama, ...u }))} diputus={diputus} />
    </div>
  )
}
