import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { tulisSaat } from '../../lib/tampil.ts'
import type { Kabar } from './kabar-baris.tsx'
import { kueriKotak, useTandai } from './kueri-kabar.ts'
import { useKataKabar } from './pemberitahuan-layar.kata.ts'
import './kabar-terbaru.css'

const JUMLAH = 4

/** The newest few on the home page, where the tasks stand beside them; the rest is one click away. */
export function KabarTerbaru() {
  const t = useKataKabar()
  const { daerahId, tahun } = useKerja()
  useBahasa()
  const { data } = useInfiniteQuery(kueriKotak(daerahId, { tanpa: 'menunggu-anda' }, JUMLAH))
  const daftar = data?.pages[0]?.data ?? []
  return (
    <section className="kartu">
      <h2>{t('terbaru')}</h2>
      {data !== undefined && daftar.length === 0 && <p className="redup">{t('terbaruKosong')}</p>}
      <ul className="kabar-terbaru">
        {daftar.map((b) => (
          <BarisTerbaru key={b.pemberitahuanId} kabar={b} />
        ))}
      </ul>
      <Link className="kartu-lanjut" to="/$daerahId/$tahun/pemberitahuan" params={{ daerahId, tahun }}>
        {t('semua')}
      </Link>
    </section>
  )
}

function BarisTerbaru({ kabar }: { readonly kabar: Kabar }) {
  const t = useKataKabar()
  const bahasa = useBahasa()
  const { daerahId, tahun, zona } = useKerja()
  const { mutate } = useTandai()
  const belum = kabar.dibacaPada === null
  const baca = () => (belum ? mutate({ pemberitahuanId: [kabar.pemberitahuanId], dibaca: true }) : undefined)
  const isi = (
    <>
      {belum && <span className="sr">{t('belumDibaca')}: </span>}
      {kabar.kalimat}
    </>
  )
  return (
    <li className={belum ? 'belum' : ''}>
      {kabar.objek.jenis === 'pengajuan' ? (
        <Link to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun: kabar.tahunAnggaran ?? tahun, pengajuanId: kabar.objek.id }} onClick={baca}>
          {isi}
        </Link>
      ) : (
        <Link to="/$daerahId/$tahun/pemberitahuan" params={{ daerahId, tahun }}>
          {isi}
        </Link>
      )}
      <small>
        {kabar.label} · {tulisSaat(kabar.waktu, zona, bahasa)}
      </small>
    </li>
  )
}
