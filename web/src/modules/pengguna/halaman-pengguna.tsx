import { IconLock, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { canDaftarkanPengguna } from '#src/modules/pengguna/pengguna.policy.ts'
import { labelPeran } from '#src/modules/pengguna/pengguna.kata.ts'
import { DAFTAR_PERAN } from '#src/modules/pengguna/pengguna.ts'
import { DAFTAR_SARINGAN_PENGGUNA } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriPengguna, kueriPermohonan } from '../../lib/kueri-orang.ts'
import { pelakuDari } from '../../lib/pelaku.ts'
import { UndangBaru } from './undang-baru.tsx'
import { useKataPengguna } from './pengguna-layar.kata.ts'
import './pengguna.css'

const rute = getRouteApi('/$daerahId/$tahun/pengguna')

export function HalamanPengguna() {
  const t = useKataPengguna()
  const { sesi, daerah } = useKerja()
  const boleh = canDaftarkanPengguna(pelakuDari(sesi, daerah)).boleh
  const [undang, setUndang] = useState(false)
  return (
    <div className="halaman">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t('isi')}>
        {boleh && (
          <div className="baris-aksi">
            <TautanPermohonan />
            <Tombol ragam="utama" onClick={() => setUndang(true)}>
              {t('undang')}
            </Tombol>
          </div>
        )}
      </JudulHalaman>
      {boleh ? <DaftarPengguna /> : <Kosong judul={t('bukanAdmin')}>{t('bukanAdminIsi')}</Kosong>}
      {undang && <UndangBaru tutup={() => setUndang(false)} />}
    </div>
  )
}

function TautanPermohonan() {
  const t = useKataPengguna()
  const { daerahId, tahun } = useKerja()
  const { data } = useQuery(kueriPermohonan(daerahId, 'menunggu'))
  return (
    <Link className="tombol biasa" to="/$daerahId/$tahun/permohonan-akun" params={{ daerahId, tahun }}>
      {t('permohonan', { n: data?.jumlah ?? 0 })}
    </Link>
  )
}

function DaftarPengguna() {
  const t = useKataPengguna()
  const { daerahId, tahun } = useKerja()
  const saringan = rute.useSearch()
  const { data, error, refetch } = useQuery(kueriPengguna(daerahId, saringan))
  return (
    <section className="kartu">
      <Saringan />
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data !== undefined && (
        <p className="redup" role="status">
          {t('jumlah', { count: data.jumlah })}
          {data.berikut !== null && ` · ${t('sebagian', { n: data.data.length })}`}
        </p>
      )}
      {data?.jumlah === 0 && <Kosong judul={t('kosong')}>{t('kosongIsi')}</Kosong>}
      {data !== undefined && data.jumlah > 0 && (
        <WadahTabel label={t('judul')}>
          <table className="tabel tabel-pengguna">
            <thead>
              <tr>
                <th scope="col">{t('nama')}</th>
                <th scope="col">{t('tugas')}</th>
                <th scope="col">{t('keadaan')}</th>
              </tr>
            </thead>
            <tbody>
              {data.data.map((p) => (
                <tr key={p.penggunaId}>
                  <th scope="row">
                    <Link to="/$daerahId/$tahun/pengguna/$penggunaId" params={{ daerahId, tahun, penggunaId: p.penggunaId }}>
                      {p.nama}
                    </Link>
                    <small className="kode">{p.namaPengguna}</small>
                  </th>
                  <td>
                    {p.tugas.map((x) => (
                      <span key={x.jabatan + x.peran} className="tugas-baris">
                        {x.jabatan} <small className="redup">{x.labelPeran}</small>
                      </span>
                    ))}
                  </td>
                  <td>
                    <Keadaan nonaktif={p.nonaktifSejak !== null} bertugas={p.tugas.length > 0} terkunci={p.terkunci} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WadahTabel>
      )}
    </section>
  )
}

function Keadaan({ nonaktif, bertugas, terkunci }: { readonly nonaktif: boolean; readonly bertugas: boolean; readonly terkunci: boolean }) {
  const t = useKataPengguna()
  const keadaan = nonaktif ? 'nonaktif' : bertugas ? 'bertugas' : 'tanpa-tugas'
  const kelas = { nonaktif: 'tolak', bertugas: 'jadi', 'tanpa-tugas': 'tunggu' }[keadaan]
  return (
    <>
      <span className={`keadaan ${kelas}`}>{t(`keadaan.${keadaan}`)}</span>{' '}
      {terkunci && (
        <span className="keadaan tunggu">
          <IconLock className="ik" aria-hidden />
          {t('terkunci')}
        </span>
      )}
    </>
  )
}

/** The filter lives in the address, so that a list can be sent to a colleague as it stands. */
function Saringan() {
  const t = useKataPengguna()
  const bahasa = useBahasa()
  const saringan = rute.useSearch()
  const navigasi = rute.useNavigate()
  const [cari, setCari] = useState(saringan.cari ?? '')
  const ubah = (baru: Partial<typeof saringan>) => void navigasi({ search: (lama) => ({ ...lama, ...baru }), replace: true })
  return (
    <form
      className="saring-pengguna"
      onSubmit={(e) => {
        e.preventDefault()
        ubah({ cari: cari.trim() === '' ? undefined : cari.trim() })
      }}
    >
      <label className="saring-cari">
        <IconSearch className="ik" aria-hidden />
        <span className="sr">{t('cari')}</span>
        <input
          type="search"
          placeholder={t('cari')}
          value={cari}
          onChange={(e) => {
            setCari(e.target.value)
            ubah({ cari: e.target.value.trim() === '' ? undefined : e.target.value.trim() })
          }}
        />
      </label>
      <select aria-label={t('peran')} value={saringan.peran ?? ''} onChange={(e) => ubah({ peran: DAFTAR_PERAN.find((p) => p === e.target.value) })}>
        <option value="">{t('semuaPeran')}</option>
        {DAFTAR_PERAN.map((p) => (
          <option key={p} value={p}>
            {labelPeran[p][bahasa]}
          </option>
        ))}
      </select>
      <select
        aria-label={t('keadaan')}
        value={saringan.keadaan ?? ''}
        onChange={(e) => ubah({ keadaan: DAFTAR_SARINGAN_PENGGUNA.find((k) => k === e.target.value) })}
      >
        <option value="">{t('semuaKeadaan')}</option>
        {DAFTAR_SARINGAN_PENGGUNA.map((k) => (
          <option key={k} value={k}>
            {t(`keadaan.${k}`)}
          </option>
        ))}
      </select>
    </form>
  )
}
