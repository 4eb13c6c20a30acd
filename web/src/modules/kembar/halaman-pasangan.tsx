import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { KembarRinci, SisiKeluar } from '#src/modules/kembar/kembar.schema.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { ChipKeadaan } from '../../components/keadaan.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { formatAngka, formatVolume, tempat } from '../../lib/tampil.ts'
import { takPutus } from '../../lib/bahasa.ts'
import { bedaKata } from './beda-kata.ts'
import { FormPutusKembar } from './form-putus-kembar.tsx'
import { useKataKembar } from './kembar.kata.ts'
import { kueriPasangan } from './kueri-kembar.ts'
import { PetaKembar } from './peta-kembar.tsx'
import './kembar.css'

const rute = getRouteApi('/$daerahId/$tahun/kembar/$kembarId')

export function HalamanPasangan() {
  const t = useKataKembar()
  const { daerahId, tahun, kembarId } = rute.useParams()
  const { data, error, refetch } = useQuery(kueriPasangan(daerahId, kembarId))
  return (
    <div className="halaman">
      <Judul>{t('berdampingan')}</Judul>
      <nav className="remah">
        <Link to="/$daerahId/$tahun/kembar" params={{ daerahId, tahun }}>
          {t('kembali')}
        </Link>
      </nav>
      <JudulHalaman judul={t('berdampingan')} isi={t('isi')} />
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data !== undefined && <IsiPasangan p={data} />}
    </div>
  )
}

/** Why, then both in columns with what differs marked, then the decision. */
function IsiPasangan({ p }: { readonly p: KembarRinci }) {
  const t = useKataKembar()
  return (
    <>
      <section className="kartu">
        <h2>
          {t('sebab')} <span className={`keadaan ${p.kelas === 'pasti' ? 'tolak' : 'tunggu'}`}>{t(`kelas.${p.kelas}`)}</span>
        </h2>
        <ul className="sebab-kembar">
          {p.alasan.map((a) => (
            <li key={a.kode}>{a.teks}</li>
          ))}
        </ul>
        {p.pernyataan !== null && <p className="pesan kabar">{t('pernyataan', { teks: p.pernyataan })}</p>}
        <PetaKembar p={p} />
      </section>
      <div className="kembar-berdampingan">
        <Sisi s={p.a} lain={p.b} />
        <Sisi s={p.b} lain={p.a} />
      </div>
      <FormPutusKembar key={p.versi} p={p} />
    </>
  )
}

function Sisi({ s, lain }: { readonly s: SisiKeluar; readonly lain: SisiKeluar }) {
  const t = useKataKembar()
  const label = useLabel()
  const { daerahId } = useKerja()
  const letak = (x: SisiKeluar) => [x.namaWilayah, `Kec. ${x.namaKecamatan}`, tempat(x.rw, x.rt), x.lokus ?? ''].filter((k) => k !== '').join(' · ')
  const ukuran = (x: SisiKeluar) => `${formatVolume(x.volume, x.satuan)} · ${takPutus(formatRupiah(x.anggaran))}`
  const jalur = (x: SisiKeluar) => `${t(`jalur.${x.jalur}`)} · ${x.tahunAnggaran}`
  const baris = [
    ['masalah', s.masalah, lain.masalah],
    ['tempat', letak(s), letak(lain)],
    ['kamus', s.kamus, lain.kamus],
    ['volume', ukuran(s), ukuran(lain)],
    ['jalur', jalur(s), jalur(lain)],
  ] as const
  return (
    <article className="kartu sisi-kembar">
      <h2>
        <Beda teks={s.judul} lain={lain.judul} />
      </h2>
      <p className="kode">{s.nomor}</p>
      {s.foto.length > 0 && (
        <div className="sisi-foto">
          {s.foto.map((id, i) => (
            <img key={id} src={`/api/daerah/${daerahId}/berkas/${id}`} alt={t('foto', { ke: i + 1, judul: s.judul })} loading="lazy" />
          ))}
        </div>
      )}
      <dl>
        {baris.map(([kunci, isi, pembanding]) => (
          <div key={kunci}>
            <dt>{t(`baris.${kunci}`)}</dt>
            <dd>
              <Beda teks={isi} lain={pembanding} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('baris.tahap')}</dt>
          <dd>
            {label(`tahap.${s.tahap}`)} <ChipKeadaan keadaan={s.keadaan} />
          </dd>
        </div>
        <div>
          <dt>{t('baris.jawaban')}</dt>
          <dd>{s.jawaban === null ? t('belumDijawab') : `${s.jawaban.jabatan}: ${s.jawaban.teks ?? label(`keadaan.${s.keadaan}`)}`}</dd>
        </div>
        <div>
          <dt>{t('baris.dukungan')}</dt>
          <dd>{formatAngka(s.dukungan)}</dd>
        </div>
      </dl>
      <Link className="tombol" to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun: s.tahunAnggaran, pengajuanId: s.pengajuanId }}>
        {t('buka')}
      </Link>
    </article>
  )
}

function Beda({ teks, lain }: { readonly teks: string; readonly lain: string }) {
  return bedaKata(teks, lain).map((k, i) => (
    <span key={`${i}-${k.kata}`}>
      {i > 0 && ' '}
      {k.isBeda ? <mark>{k.kata}</mark> : k.kata}
    </span>
  ))
}
