import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { HalamanPengguna, PenggunaRinci } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { PratinjauKeluar } from '#src/modules/serah-terima/serah-terima.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { kueri, panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { kueriPengguna } from '../../lib/kueri-orang.ts'
import { PekerjaanTertinggal } from './pekerjaan-tertinggal.tsx'
import { useKataSerahTerima } from './serah-terima.kata.ts'
import { TanyaSerahTerima } from './tanya-serah-terima.tsx'

type Rinci = z.output<typeof PenggunaRinci>
type Orang = z.output<typeof HalamanPengguna>['data'][number]
type Calon = Pick<Orang, 'penggunaId' | 'nama'>

const BANYAK_CALON = 8
const DAFTAR_ALASAN = ['serah-terima-kepada-diri', 'penerima-tidak-setara', 'serah-terima-kosong'] as const

function kueriPratinjau(daerahId: string, dari: string, kepada: string) {
  return queryOptions({
    queryKey: ['serah-terima', daerahId, dari, kepada],
    queryFn: () => panggil(PratinjauKeluar, 'GET', `${dasar(daerahId)}/serah-terima${kueri({ dari, kepada })}`),
  })
}

/** Who goes on with the work of a person who leaves: choose, see what it is, confirm. */
export function KartuSerahTerima({ p }: { readonly p: Rinci }) {
  const t = useKataSerahTerima()
  const [buka, setBuka] = useState(false)
  const [calon, setCalon] = useState<Calon | null>(null)
  const [selesai, setSelesai] = useState<string | null>(null)
  return (
    <section className="kartu">
      <h2>{t('judul')}</h2>
      <p className="redup">{t('isi', { nama: p.nama })}</p>
      <p role="status" className={selesai === null ? 'sr' : 'pesan jadi'}>
        {selesai}
      </p>
      {buka ? (
        <>
          <CariPengganti dari={p} terpilih={calon} pilih={setCalon} />
          {calon !== null && (
            <Pratinjau
              dari={p}
              kepada={calon}
              usai={(pesan) => {
                setSelesai(pesan)
                setCalon(null)
                setBuka(false)
              }}
            />
          )}
        </>
      ) : (
        <Tombol
          onClick={() => {
            setSelesai(null)
            setBuka(true)
          }}
        >
          {t('mulai')}
        </Tombol>
      )}
    </section>
  )
}

interface CariProps {
  readonly dari: Rinci
  readonly terpilih: Calon | null
  readonly pilih: (calon: Calon | null) => void
}

/** Before anything is typed: whoever holds the same role, since only they can take over. */
function CariPengganti({ dari, terpilih, pilih }: CariProps) {
  const t = useKataSerahTerima()
  const { daerahId } = useKerja()
  const [cari, setCari] = useState('')
  const [kata] = useDebouncedValue(cari.trim(), 250)
  const peran = (dari.penugasan.find((x) => x.isBerlaku) ?? dari.penugasan.at(-1))?.peran
  const { data, error, refetch } = useQuery({
    ...kueriPengguna(daerahId, kata === '' ? { peran, keadaan: 'bertugas' } : { cari: kata, keadaan: 'bertugas' }),
    placeholderData: keepPreviousData,
  })
  const calon = data?.data.filter((o) => o.penggunaId !== dari.penggunaId) ?? []
  const jumlah = (data?.jumlah ?? 0) - ((data?.data.length ?? 0) - calon.length)
  return (
    <div className="form-pengguna">
      <TextInput
        label={t('cari')}
        type="search"
        maxLength={100}
        value={cari}
        onChange={(e) => {
          setCari(e.currentTarget.value)
          pilih(null)
        }}
      />
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data !== undefined && (
        <p className="redup" role="status">
          {calon.length === 0 ? t('calonKosong') : t(kata === '' ? 'calonSeperan' : 'calonJumlah', { count: jumlah })}
          {calon.length > BANYAK_CALON && ` · ${t('calonLebih', { n: BANYAK_CALON })}`}
        </p>
      )}
      {calon.length > 0 && (
        <fieldset className="calon-pengganti">
          <legend className="sr">{t('calon')}</legend>
          {calon.slice(0, BANYAK_CALON).map((o) => (
            <label key={o.penggunaId}>
              <input type="radio" name="pengganti" checked={terpilih?.penggunaId === o.penggunaId} onChange={() => pilih(o)} />
              <b>{o.nama}</b>
              <small className="redup">{[o.namaPengguna, ...o.tugas.map((x) => x.jabatan)].join(' · ')}</small>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}

function Pratinjau({ dari, kepada, usai }: { readonly dari: Rinci; readonly kepada: Calon; readonly usai: (pesan: string) => void }) {
  const t = useKataSerahTerima()
  const { daerahId, tahun } = useKerja()
  const { data, error, refetch } = useQuery(kueriPratinjau(daerahId, dari.penggunaId, kepada.penggunaId))
  const [tanya, setTanya] = useState(false)
  if (error !== null) return <PesanGalat galat={error} ulangi={() => void refetch()} />
  if (data === undefined) return <Memuat />
  const kode = DAFTAR_ALASAN.find((a) => a === data.izin.alasan)
  const alasan = data.izin.boleh ? null : kode === undefined ? (data.izin.alasan ?? '') : t(`alasan.${kode}`)
  return (
    <div className="pratinjau-serah">
      <h3>{t('yang', { nama: kepada.nama, jumlah: data.jumlah })}</h3>
      <PekerjaanTertinggal butir={data.butir} />
      {kode === 'penerima-tidak-setara' && (
        <p className="redup">
          {t('langkah.penerima-tidak-setara', { nama: kepada.nama })}{' '}
          <Link to="/$daerahId/$tahun/pengguna/$penggunaId" params={{ daerahId, tahun, penggunaId: kepada.penggunaId }}>
            {t('bukaPenerima', { nama: kepada.nama })}
          </Link>
        </p>
      )}
      <Tombol ragam="utama" mati={alasan} onClick={() => setTanya(true)}>
        {t('tombol')}
      </Tombol>
      {tanya && (
        <TanyaSerahTerima
          dari={dari}
          kepada={kepada}
          jumlah={data.jumlah}
          tutup={() => {
            setTanya(false)
            void refetch()
          }}
          usai={usai}
        />
      )}
    </div>
  )
}
