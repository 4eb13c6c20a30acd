import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { PenggunaRinci } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriPenggunaRinci } from '../../lib/kueri-orang.ts'
import { tulisSaat, tulisTanggal } from '../../lib/tampil.ts'
import { AksiAkun } from './aksi-akun.tsx'
import { AkhiriTugas } from './akhiri-tugas.tsx'
import { KartuSerahTerima } from './serah-terima.tsx'
import { TugasBaru } from './undang-baru.tsx'
import { useKataPengguna } from './pengguna-layar.kata.ts'
import './pengguna.css'

const rute = getRouteApi('/$daerahId/$tahun/pengguna/$penggunaId')
type Rinci = z.output<typeof PenggunaRinci>

/** One person: what they hold and held, how the account is entered, and what can be done about it. */
export function HalamanPenggunaRinci() {
  const t = useKataPengguna()
  const { daerahId, tahun, penggunaId } = rute.useParams()
  const { data, error, refetch } = useQuery(kueriPenggunaRinci(daerahId, penggunaId))
  return (
    <div className="halaman halaman-orang">
      <Judul>{data?.nama ?? t('judul')}</Judul>
      <p>
        <Link to="/$daerahId/$tahun/pengguna" params={{ daerahId, tahun }}>
          {t('kembali')}
        </Link>
      </p>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data !== undefined && (
        <>
          <JudulHalaman judul={data.nama} isi={data.namaPengguna} />
          <KartuMasuk p={data} />
          <KartuTugas p={data} />
          <KartuSerahTerima p={data} />
        </>
      )}
    </div>
  )
}

function KartuMasuk({ p }: { readonly p: Rinci }) {
  const t = useKataPengguna()
  const bahasa = useBahasa()
  const { zona } = useKerja()
  const cara = [
    ...(p.hasSandi ? [t('masuk.sandi')] : []),
    ...(p.hasFaktorKedua ? [t('masuk.faktor')] : []),
    ...(p.subjekOidc === null ? [] : [t('masuk.oidc', { subjek: p.subjekOidc })]),
  ]
  return (
    <section className="kartu">
      <h2>{t('aksi')}</h2>
      {p.nonaktifSejak !== null && (
        <p className="pesan tolak">{t('nonaktifSejak', { tanggal: tulisSaat(p.nonaktifSejak, zona, bahasa), sebab: p.sebabNonaktif ?? '' })}</p>
      )}
      <p>
        {t('masuk')}: {cara.length === 0 ? t('masuk.belum') : cara.join(', ')} · {t('masuk.sesi', { n: p.sesi })}
        {p.terkunciMenit !== null && ` · ${t('masuk.terkunci', { menit: p.terkunciMenit })}`}
      </p>
      {p.undangan.length > 0 && (
        <>
          <h3>{t('undangan')}</h3>
          <ul className="daftar-tautan">
            {p.undangan.map((u) => (
              <li key={u.undanganId}>
                {t(`undangan.${u.jenis}`)}: {keadaanTautan(u, t, (s) => tulisSaat(s, zona, bahasa))}
              </li>
            ))}
          </ul>
        </>
      )}
      <AksiAkun p={p} />
    </section>
  )
}

function keadaanTautan(u: Rinci['undangan'][number], t: ReturnType<typeof useKataPengguna>, tulis: (s: string) => string): string {
  if (u.isTerbuka) return t('undangan.terbuka', { tanggal: tulis(u.kedaluwarsa) })
  if (u.dipakaiPada !== null) return t('undangan.dipakai', { tanggal: tulis(u.dipakaiPada) })
  return u.dicabutPada === null ? t('undangan.lewat', { tanggal: tulis(u.kedaluwarsa) }) : t('undangan.dicabut', { tanggal: tulis(u.dicabutPada) })
}

/** The assignments in the order of time, each a knot on the thread: in force, to come, over. */
function KartuTugas({ p }: { readonly p: Rinci }) {
  const t = useKataPengguna()
  const [tambah, setTambah] = useState(false)
  return (
    <section className="kartu">
      <h2>
        {t('riwayat')} <span className="redup">· {p.penugasan.length}</span>
      </h2>
      <ol className="garis-tugas">
        {p.penugasan.map((x) => (
          <BarisTugas key={x.penugasanId} x={x} penggunaId={p.penggunaId} />
        ))}
      </ol>
      <Tombol onClick={() => setTambah(true)}>{t('tambah')}</Tombol>
      {tambah && <TugasBaru penggunaId={p.penggunaId} tutup={() => setTambah(false)} />}
    </section>
  )
}

function BarisTugas({ x, penggunaId }: { readonly x: Rinci['penugasan'][number]; readonly penggunaId: string }) {
  const t = useKataPengguna()
  const bahasa = useBahasa()
  const { zona, hariIni } = useKerja()
  const [akhiri, setAkhiri] = useState(false)
  const nanti = !x.isBerlaku && x.dicabutPada === null && x.mulai > hariIni
  const keadaan = x.isBerlaku ? 'berlaku' : nanti ? 'nanti' : 'lewat'
  const lingkup = [x.namaWilayah, x.namaPerangkatDaerah, x.bidangMitra === null ? null : t('mitra', { nama: x.bidangMitra })].filter((l) => l !== null)
  return (
    <li className={keadaan}>
      <div>
        <b>{x.jabatan}</b> <span className={`keadaan ${x.isBerlaku ? 'jadi' : ''}`}>{t(keadaan)}</span>
        <p className="redup">
          {[x.labelPeran, ...lingkup, x.labelSebagai].join(' · ')}
          {x.nomorSk !== null && ` · ${t('sk', { nomor: x.nomorSk })}`}
        </p>
        <p className="redup">
          {t('masa', { mulai: tulisTanggal(x.mulai, bahasa), selesai: x.selesai === null ? t('seterusnya') : tulisTanggal(x.selesai, bahasa) })}
          {x.dicabutPada !== null && ` · ${t('dicabut', { tanggal: tulisSaat(x.dicabutPada, zona, bahasa), sebab: x.sebabSelesai ?? '' })}`}
        </p>
      </div>
      {(x.isBerlaku || nanti) && <Tombol onClick={() => setAkhiri(true)}>{t('akhiri.tombol')}</Tombol>}
      {akhiri && <AkhiriTugas penugasanId={x.penugasanId} jabatan={x.jabatan} penggunaId={penggunaId} tutup={() => setAkhiri(false)} />}
    </li>
  )
}
