import { getRouteApi } from '@tanstack/react-router'
import { type Fase, DAFTAR_FASE } from '#src/modules/musyawarah/layar/fase.ts'
import type { IsiLayar, UsulanLayar } from '#src/modules/musyawarah/layar/layar.schema.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { BarPagu } from '../../components/bar-pagu.tsx'
import { Benang, type SimpulBenang } from '../../components/benang.tsx'
import { HalamanTakAda } from '../../components/halaman-tak-ada.tsx'
import { Logo } from '../../components/logo.tsx'
import { Tebal } from '../../components/tebal.tsx'
import { useNamaBidang } from '../../lib/bidang.ts'
import { Judul } from '../../lib/judul.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { formatAngka, formatVolume, tempat } from '../../lib/tampil.ts'
import { useKataLayar } from './layar-musyawarah.kata.ts'
import { PetaLayar } from './peta-layar.tsx'
import { useAliran } from './use-aliran.ts'
import './layar-musyawarah.css'

const rute = getRouteApi('/layar/$tautan')

/** What the room reads from its last row: one proposal at a time. */
export function HalamanLayar() {
  const t = useKataLayar()
  const { tautan } = rute.useParams()
  const { isi, tersambung, ditolak } = useAliran(tautan)
  if (ditolak) return <HalamanTakAda />
  return (
    <main className="layar-ruang" data-versi={isi?.versi} data-usulan={isi?.usulan?.pengajuanId}>
      <Judul>{isi?.musyawarah.nama ?? t('judul')}</Judul>
      {!tersambung && (
        <p className="layar-putus" role="status">
          {t('menyambung')}
        </p>
      )}
      {isi !== null && <KepalaLayar isi={isi} />}
      {isi !== null && (isi.usulan === null ? <Pembuka isi={isi} /> : <Usulan isi={isi} u={isi.usulan} />)}
    </main>
  )
}

function KepalaLayar({ isi }: { readonly isi: IsiLayar }) {
  const t = useKataLayar()
  const kini = DAFTAR_FASE.indexOf(isi.fase)
  const simpul = DAFTAR_FASE.map((f, i): SimpulBenang<Fase> => {
    const nomor = f === 'pembahasan' && isi.ke !== null ? ` ${t('ke', { ke: isi.ke, jumlah: isi.jumlah })}` : ''
    return { kunci: f, nama: `${t(`fase.${f}`)}${nomor}`, keadaan: i < kini ? 'selesai' : i === kini ? 'kini' : 'nanti' }
  })
  return (
    <header>
      <Logo />
      <div className="layar-nama">
        <b>{isi.musyawarah.nama}</b>
        {isi.dataContoh && <small>{t('contoh')}</small>}
      </div>
      <Benang simpul={simpul} label={t('babak')} />
    </header>
  )
}

function Pembuka({ isi }: { readonly isi: IsiLayar }) {
  const t = useKataLayar()
  return (
    <section className="layar-pembuka">
      <h1>{isi.musyawarah.nama}</h1>
      <p>{isi.musyawarah.tempat}</p>
      <p>{t('dibahas', { n: isi.jumlah })}</p>
      {isi.hadir > 0 && <p>{t('hadir', { n: isi.hadir, p: isi.perempuan })}</p>}
    </section>
  )
}

function Usulan({ isi, u }: { readonly isi: IsiLayar; readonly u: UsulanLayar }) {
  const t = useKataLayar()
  const label = useLabel()
  const bidang = useNamaBidang()
  const keterangan = [tempat(u.rw, u.rt), bidang(u.bidangPembangunan), u.prioritasDesa === null ? '' : t('prioritasDesa', { n: u.prioritasDesa })]
  const putusan = u.keputusan === null ? '' : label(`putusan.${u.keputusan}` as 'putusan.terima')
  return (
    <>
      <section className="layar-usulan">
        <div>
          <p className="layar-tempat">
            <b>{u.namaWilayah}</b>
            {keterangan.filter((k) => k !== '').map((k) => ` · ${k}`)}
          </p>
          <h1 className={kelasJudul(u.judul)}>{u.judul}</h1>
          <p className="layar-masalah">{u.masalah}</p>
          {u.sebelum !== null && <Sebelum s={u.sebelum} satuan={u.satuan} />}
        </div>
        <Samping isi={isi} u={u} />
      </section>
      <section className="layar-hitung" aria-live="polite">
        <b className="layar-volume">{formatVolume(u.volume, u.satuan)}</b>
        <span>{t('kali', { harga: formatRupiah(u.hargaSatuan) })}</span>
        <b className="layar-rupiah">{formatRupiah(u.rupiah)}</b>
        <span className="layar-semula">
          {putusan !== '' && <b>{t('putusan', { putusan })} </b>}
          {u.volumeUsulan !== u.volume && (
            <>
              {t('semula')} <s>{formatVolume(u.volumeUsulan, u.satuan)}</s>
            </>
          )}
        </span>
      </section>
      <footer>
        <p>
          <span>{t('pagu', { bidang: bidang(u.bidangPembangunan).toLowerCase() })}</span>
          {isi.bar !== null && <b>{formatRupiah(isi.bar.nilai)}</b>}
        </p>
        {isi.bar === null ? <p className="redup">{t('tanpaPagu')}</p> : <BarPagu bar={isi.bar} />}
      </footer>
    </>
  )
}

/** A long title is set smaller, never cut. */
function kelasJudul(judul: string): string {
  if (judul.length > 110) return 'sangat-panjang'
  return judul.length > 55 ? 'panjang' : ''
}

/** What the level before said of it. */
function Sebelum({ s, satuan }: { readonly s: NonNullable<UsulanLayar['sebelum']>; readonly satuan: string }) {
  const label = useLabel()
  return (
    <p className="layar-sebelum" data-sebelum={s.tahap}>
      <b>
        {label(`tahap.${s.tahap}` as 'tahap.desa')}: {label(`putusan.${s.keputusan}` as 'putusan.terima').toLowerCase()}, {formatVolume(s.volume, satuan)}
      </b>
      {s.teks !== null && s.teks !== '' && ` · ${s.teks}`}
    </p>
  )
}

function Samping({ isi, u }: { readonly isi: IsiLayar; readonly u: UsulanLayar }) {
  const t = useKataLayar()
  const miskin = u.penerimaKkMiskin === null ? '' : `, ${t('miskin', { n: formatAngka(u.penerimaKkMiskin) })}`
  const jiwa = u.penerimaJiwa === null ? null : t('jiwa', { n: formatAngka(u.penerimaJiwa) })
  const penerima = u.penerimaKk === null ? jiwa : t('keluarga', { n: formatAngka(u.penerimaKk) })
  return (
    <div className="layar-samping">
      {u.fotoId !== null && <img src={`/api/daerah/${isi.daerahId}/berkas/${u.fotoId}`} alt={t('foto', { judul: u.judul })} />}
      <PetaLayar u={u} />
      {penerima !== null && (
        <p>
          <Tebal>{penerima}</Tebal>
          {miskin}
        </p>
      )}
    </div>
  )
}
