import { NativeSelect } from '@mantine/core'
import { IconArrowsLeftRight, IconRefresh } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { HasilPutaran, type KembarRingkas } from '#src/modules/kembar/kembar.schema.ts'
import { DAFTAR_KEADAAN_KEMBAR } from '#src/modules/kembar/kembar.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { formatAngka } from '../../lib/tampil.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataKembar } from './kembar.kata.ts'
import { kueriKembar } from './kueri-kembar.ts'
import './kembar.css'

const rute = getRouteApi('/$daerahId/$tahun/kembar')

/** The queue of suspicions of one's own scope, the likeliest first. */
export function HalamanKembar() {
  const t = useKataKembar()
  const { daerahId, tahun, penugasan } = useKerja()
  const { keadaan = 'dugaan', kelas, silang } = rute.useSearch()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    kueriKembar(daerahId, { tahun, keadaan, ...(kelas === undefined ? {} : { kelas }), ...(silang === undefined ? {} : { silang }) }),
  )
  const baris = (data?.pages ?? []).flatMap((h) => h.data)
  return (
    <div className="halaman">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')}>
        {penugasan.peran === 'admin-perencanaan' && <PeriksaTahun />}
      </JudulHalaman>
      <Saringan />
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data !== undefined && baris.length === 0 && <Kosong judul={t('kosong')}>{t('kosongIsi')}</Kosong>}
      {baris.length > 0 && (
        <>
          <p className="redup" role="status">
            {t('jumlah', { jumlah: formatAngka(data?.pages[0]?.jumlah ?? 0) })}
          </p>
          <ul className="daftar-kembar">
            {baris.map((b) => (
              <Pasangan key={b.kembarId} b={b} />
            ))}
          </ul>
          {hasNextPage && (
            <Tombol sibuk={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('lagi')}
            </Tombol>
          )}
        </>
      )}
    </div>
  )
}

function Saringan() {
  const t = useKataKembar()
  const { keadaan = 'dugaan', kelas, silang } = rute.useSearch()
  const navigasi = rute.useNavigate()
  const ubah = (baru: Record<string, string | undefined>) => void navigasi({ search: (lama) => ({ ...lama, ...baru }), replace: true })
  return (
    <div className="saring-kembar">
      <NativeSelect
        label={t('saring.keadaan')}
        value={keadaan}
        data={DAFTAR_KEADAAN_KEMBAR.map((k) => ({ value: k, label: t(`keadaan.${k}`) }))}
        onChange={(e) => ubah({ keadaan: e.currentTarget.value })}
      />
      <NativeSelect
        label={t('saring.kelas')}
        value={kelas ?? ''}
        data={[{ value: '', label: t('saring.semua') }, ...(['pasti', 'mungkin'] as const).map((k) => ({ value: k, label: t(`kelas.${k}`) }))]}
        onChange={(e) => ubah({ kelas: e.currentTarget.value === '' ? undefined : e.currentTarget.value })}
      />
      <label className="pilih-kembar">
        <input type="checkbox" checked={silang === 'ya'} onChange={(e) => ubah({ silang: e.currentTarget.checked ? 'ya' : undefined })} />
        {t('saring.silang')}
      </label>
    </div>
  )
}

function Pasangan({ b }: { readonly b: KembarRingkas }) {
  const t = useKataKembar()
  const { daerahId, tahun } = useKerja()
  return (
    <li className="kartu">
      <div className="kembar-kepala">
        <span className={`keadaan ${b.kelas === 'pasti' ? 'tolak' : 'tunggu'}`}>
          <IconArrowsLeftRight className="ik" aria-hidden />
          {t(`kelas.${b.kelas}`)}
        </span>
        <Link className="tombol" to="/$daerahId/$tahun/kembar/$kembarId" params={{ daerahId, tahun, kembarId: b.kembarId }}>
          {t('bandingkan')}
        </Link>
      </div>
      <div className="kembar-dua">
        {[b.a, b.b].map((s) => (
          <div key={s.pengajuanId}>
            <b>{s.judul}</b>
            <small>{[s.namaWilayah, t(`jalur.${s.jalur}`), s.tahunAnggaran, s.nomor ?? ''].filter((x) => x !== '').join(' · ')}</small>
          </div>
        ))}
      </div>
      <p className="redup">{b.alasan.map((a) => a.teks).join(' · ')}</p>
      {b.pernyataan !== null && <p className="pesan kabar">{t('pernyataan', { teks: b.pernyataan })}</p>}
    </li>
  )
}

function PeriksaTahun() {
  const t = useKataKembar()
  const kueri = useQueryClient()
  const { daerahId, tahun } = useKerja()
  const kirim = useMutation({
    mutationFn: () => panggil(HasilPutaran, 'POST', `${dasar(daerahId)}/kembar/putaran`, { isi: { tahunAnggaran: tahun }, kunci: `putaran-${buatUuid()}` }),
    onSuccess: () => void kueri.invalidateQueries({ queryKey: ['kembar', daerahId] }),
  })
  return (
    <div className="kembar-putaran">
      <Tombol ikon={<IconRefresh className="ik" aria-hidden />} sibuk={kirim.isPending} onClick={() => kirim.mutate()}>
        {t('periksaTahun', { tahun })}
      </Tombol>
      <span role="status" className="redup">
        {kirim.data !== undefined && t('hasilPutaran', { diperiksa: formatAngka(kirim.data.diperiksa), baru: formatAngka(kirim.data.baru) })}
      </span>
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
    </div>
  )
}
