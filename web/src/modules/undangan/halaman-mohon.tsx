import { Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { DAFTAR_PERAN_PEMOHON, MohonAkun, PermohonanDiterima, StatusPermohonan } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Logo } from '../../components/logo.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { kueri, panggil } from '../../lib/api.ts'
import { Judul } from '../../lib/judul.tsx'
import { kodeDaerah } from '../../lib/kerja.tsx'
import { buatUuid } from '../../lib/uuid.ts'
import { SandiBaru } from '../akun/kartu-sandi.tsx'
import { useKataUndangan } from './undangan.kata.ts'
import '../masuk/masuk.css'
import '../akun/akun.css'
import '../pengguna/pengguna.css'

const rute = getRouteApi('/mohon-akun')
const Tempat = z.array(z.object({ kode: z.string(), nama: z.string() }))
const Daerah = z.array(z.object({ daerahId: z.string(), nama: z.string(), jenis: z.string() }))

/** Asking for an account, and reading the answer at the same address afterwards. */
export function HalamanMohon() {
  const t = useKataUndangan()
  const { daerah, nomor } = rute.useSearch()
  return (
    <main className="masuk masuk-satu">
      <Judul>{t('mohon.judul')}</Judul>
      <section className="masuk-kartu">
        <div className="merek">
          <Logo />
          <span>Selaras</span>
        </div>
        <h1>{t('mohon.judul')}</h1>
        {daerah !== undefined && nomor !== undefined ? <Status daerahId={daerah} nomor={nomor} /> : <FormMohon />}
        <p className="masuk-kaki">
          <Link to="/masuk">{t('keMasuk')}</Link>
        </p>
      </section>
    </main>
  )
}

function Status({ daerahId, nomor }: { readonly daerahId: string; readonly nomor: string }) {
  const t = useKataUndangan()
  const { data, error } = useQuery({
    queryKey: ['status-permohonan', daerahId, nomor],
    retry: false,
    queryFn: () => panggil(StatusPermohonan, 'GET', `/permohonan-akun/${daerahId}/${nomor}`),
  })
  if (error !== null) return <PesanGalat galat={error} />
  if (data === undefined) return null
  const kelas = { menunggu: 'tunggu', disetujui: 'jadi', ditolak: 'tolak' }[data.keadaan]
  return (
    <>
      {data.keadaan === 'menunggu' && <p>{t('mohon.terkirim')}</p>}
      <p className={`pesan ${kelas}`} role="status">
        {data.keadaan === 'menunggu' && t('mohon.menunggu', { daerah: data.daerah })}
        {data.keadaan === 'disetujui' && t('mohon.disetujui')}
        {data.keadaan === 'ditolak' && t('mohon.ditolak', { alasan: data.alasanPenolakan ?? '' })}
      </p>
    </>
  )
}

const KOSONG = { peran: 'lembaga-masyarakat', nama: '', namaPengguna: '', kataSandi: '', surel: '', kontak: '', lembaga: '', keterangan: '' }
const atau = (teks: string): string | null => (teks.trim() === '' ? null : teks.trim())

function FormMohon() {
  const t = useKataUndangan()
  const navigasi = rute.useNavigate()
  const [id] = useState(buatUuid)
  const [isi, setIsi] = useState(KOSONG)
  const [tempat, setTempat] = useState({ daerahId: '', kecamatan: '', desa: '' })
  const ubah = (baru: Partial<typeof isi>) => setIsi({ ...isi, ...baru })
  const calon = MohonAkun.safeParse({
    ...isi,
    surel: atau(isi.surel),
    kontak: atau(isi.kontak),
    lembaga: isi.peran === 'lembaga-masyarakat' ? atau(isi.lembaga) : null,
    permohonanId: id,
    kodeWilayah: tempat.desa,
  })
  const kirim = useMutation({
    mutationFn: () => panggil(PermohonanDiterima, 'POST', `/permohonan-akun/${tempat.daerahId}`, { isi: calon.data }),
    onSuccess: () => navigasi({ search: { daerah: tempat.daerahId, nomor: id } }),
  })
  return (
    <form
      className="form-masuk form-pengguna"
      onSubmit={(e) => {
        e.preventDefault()
        kirim.mutate()
      }}
    >
      <p>{t('mohon.isi')}</p>
      <label>
        <span>{t('mohon.sebagai')}</span>
        <select value={isi.peran} onChange={(e) => ubah({ peran: e.target.value })}>
          {DAFTAR_PERAN_PEMOHON.map((p) => (
            <option key={p} value={p}>
              {t(`mohon.${p}`)}
            </option>
          ))}
        </select>
      </label>
      <PilihTempat nilai={tempat} ubah={setTempat} />
      {isi.peran === 'lembaga-masyarakat' && (
        <TextInput label={t('mohon.lembaga')} maxLength={200} value={isi.lembaga} onChange={(e) => ubah({ lembaga: e.currentTarget.value })} />
      )}
      <TextInput label={t('mohon.nama')} maxLength={200} autoComplete="name" value={isi.nama} onChange={(e) => ubah({ nama: e.currentTarget.value })} />
      <TextInput label={t('mohon.kontak')} type="tel" maxLength={60} value={isi.kontak} onChange={(e) => ubah({ kontak: e.currentTarget.value })} />
      <TextInput label={t('mohon.surel')} type="email" maxLength={200} value={isi.surel} onChange={(e) => ubah({ surel: e.currentTarget.value })} />
      <Textarea label={t('mohon.keterangan')} rows={3} maxLength={1000} value={isi.keterangan} onChange={(e) => ubah({ keterangan: e.currentTarget.value })} />
      <TextInput
        label={t('mohon.namaPengguna')}
        description={t('mohon.namaPenggunaBantu')}
        autoCapitalize="none"
        spellCheck={false}
        autoComplete="username"
        maxLength={60}
        value={isi.namaPengguna}
        onChange={(e) => ubah({ namaPengguna: e.currentTarget.value })}
      />
      <SandiBaru namaPengguna={isi.namaPengguna} nilai={isi.kataSandi} ubah={(kataSandi) => ubah({ kataSandi })} />
      {kirim.isError && <PesanGalat galat={kirim.error} />}
      <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={calon.success ? null : t('mohon.kurang')}>
        {t('mohon.kirim')}
      </Tombol>
    </form>
  )
}

interface NilaiTempat {
  readonly daerahId: string
  readonly kecamatan: string
  readonly desa: string
}

function PilihTempat({ nilai, ubah }: { readonly nilai: NilaiTempat; readonly ubah: (baru: NilaiTempat) => void }) {
  const t = useKataUndangan()
  const { data: daerah = [] } = useQuery({ queryKey: ['daerah'], queryFn: () => panggil(Daerah, 'GET', '/daerah') })
  const anak = (induk: string) => ({
    queryKey: ['wilayah-pemohon', nilai.daerahId, induk],
    enabled: induk !== '' && nilai.daerahId !== '',
    queryFn: () => panggil(Tempat, 'GET', `/permohonan-akun/${nilai.daerahId}/wilayah${kueri({ induk })}`),
  })
  const { data: kecamatan = [] } = useQuery(anak(nilai.daerahId === '' ? '' : kodeDaerah(nilai.daerahId)))
  const { data: desa = [] } = useQuery(anak(nilai.kecamatan))
  const pilihan = [
    ['daerah', nilai.daerahId, daerah.filter((d) => d.jenis === 'kabupaten' || d.jenis === 'kota').map((d) => ({ kode: d.daerahId, nama: d.nama }))],
    ['kecamatan', nilai.kecamatan, kecamatan],
    ['desa', nilai.desa, desa],
  ] as const
  const pilih = {
    daerah: (kode: string) => ({ daerahId: kode, kecamatan: '', desa: '' }),
    kecamatan: (kode: string) => ({ ...nilai, kecamatan: kode, desa: '' }),
    desa: (kode: string) => ({ ...nilai, desa: kode }),
  }
  return pilihan.map(([kunci, kini, daftar]) => (
    <label key={kunci}>
      <span>{t(`mohon.${kunci}`)}</span>
      <select value={kini} onChange={(e) => ubah(pilih[kunci](e.target.value))}>
        <option value="">{t('mohon.pilih')}</option>
        {daftar.map((x) => (
          <option key={x.kode} value={x.kode}>
            {x.nama}
          </option>
        ))}
      </select>
    </label>
  ))
}
