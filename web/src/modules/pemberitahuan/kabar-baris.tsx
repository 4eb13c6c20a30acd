import { IconMail, IconMailOpened } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { HalamanKotak } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import { DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { tulisJam } from '../../lib/tampil.ts'
import { useKataKabar } from './pemberitahuan-layar.kata.ts'
import { RUPA_KABAR } from './rupa-kabar.ts'

export type Kabar = HalamanKotak['data'][number]

interface BarisProps {
  readonly kabar: Kabar
  readonly tandai: (kabar: Kabar, dibaca: boolean) => void
}

/** One notice: the sentence opens what it tells of, and opening it is reading it. */
export function KabarBaris({ kabar, tandai }: BarisProps) {
  const t = useKataKabar()
  const { zona } = useKerja()
  const dibaca = kabar.dibacaPada !== null
  const { kelas, Ikon } = RUPA_KABAR[kabar.jenis]
  return (
    <li className={dibaca ? 'kabar-baris' : 'kabar-baris belum'} data-kabar={kabar.pemberitahuanId}>
      <span className="kabar-atas">
        <span className={`keadaan ${kelas}`}>
          <Ikon className="ik" aria-hidden />
          {kabar.label}
        </span>
        <time dateTime={kabar.waktu}>{tulisJam(kabar.waktu, zona)}</time>
      </span>
      <TautanKabar kabar={kabar} buka={() => (dibaca ? undefined : tandai(kabar, true))} />
      {kabar.butir.length > 0 && <ButirKabar kabar={kabar} />}
      <button
        type="button"
        className="kabar-tandai"
        aria-label={t(dibaca ? 'tandaiBelum' : 'tandaiDibaca')}
        title={t(dibaca ? 'tandaiBelum' : 'tandaiDibaca')}
        onClick={() => tandai(kabar, !dibaca)}
      >
        {dibaca ? <IconMailOpened className="ik" aria-hidden /> : <IconMail className="ik" aria-hidden />}
      </button>
    </li>
  )
}

/** What a notice of many speaks of, each with where it opens. */
function ButirKabar({ kabar }: { readonly kabar: Kabar }) {
  const t = useKataKabar()
  const { daerahId, tahun } = useKerja()
  return (
    <details className="kabar-butir">
      <summary>{t('lihatButir', { count: kabar.butir.length })}</summary>
      <ul>
        {kabar.butir.map((b) => (
          <li key={b.id}>
            <Link to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun: kabar.tahunAnggaran ?? tahun, pengajuanId: b.id }}>
              {b.judul}
            </Link>
            <small>{[b.tempat, b.nomor].filter((x) => x !== null && x !== '').join(' · ')}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}

function TautanKabar({ kabar, buka }: { readonly kabar: Kabar; readonly buka: () => void }) {
  const t = useKataKabar()
  const { daerahId, tahun } = useKerja()
  const params = { daerahId, tahun: kabar.tahunAnggaran ?? tahun }
  const isi = (
    <>
      {kabar.dibacaPada === null && <span className="sr">{t('belumDibaca')}: </span>}
      {kabar.kalimat}
    </>
  )
  if (kabar.objek.jenis === 'pengajuan') {
    return (
      <Link className="kabar-isi" to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ ...params, pengajuanId: kabar.objek.id }} onClick={buka}>
        {isi}
      </Link>
    )
  }
  if (kabar.objek.jenis === 'jadwal') {
    return (
      <Link className="kabar-isi" to="/$daerahId/$tahun/jadwal" params={params} onClick={buka}>
        {isi}
      </Link>
    )
  }
  if (kabar.objek.jenis === 'tahap') {
    const tahap = DAFTAR_TAHAP.find((x) => x === kabar.objek.id)
    return (
      <Link
        className="kabar-isi"
        to="/$daerahId/$tahun/usulan"
        params={params}
        search={{ urut: 'menunggu', keadaan: tahap === 'penganggaran' ? 'direncanakan' : 'diajukan', ...(tahap === undefined ? {} : { tahap }) }}
        onClick={buka}
      >
        {isi}
      </Link>
    )
  }
  if (kabar.objek.jenis === 'luar-kamus') {
    return (
      <Link className="kabar-isi" to="/$daerahId/$tahun/kamus" search={{ bagian: 'luar' }} params={params} onClick={buka}>
        {isi}
      </Link>
    )
  }
  if (kabar.objek.jenis === 'permohonan-akun') {
    return (
      <Link className="kabar-isi" to="/$daerahId/$tahun/permohonan-akun" params={params} onClick={buka}>
        {isi}
      </Link>
    )
  }
  return (
    <button type="button" className="kabar-isi" onClick={buka}>
      {isi}
    </button>
  )
}
