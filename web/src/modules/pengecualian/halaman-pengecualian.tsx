import { Textarea, TextInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { saatDi, tanggal } from '#src/lib/waktu.ts'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { kodeDaerah, useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriWilayah } from '../../lib/kueri.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { PenilaianTerlambat } from './penilaian.tsx'
import { useKataPengecualian } from './pengecualian.kata.ts'
import './pengecualian.css'

const KOSONG = { kecamatan: '', desa: '', namaWilayah: '', nomorSurat: '', tanggalSurat: '', penandatangan: '', alasan: '', sampai: '' }
type Isian = typeof KOSONG

/** A late proposal enters only by a signed letter that everybody can read (S3-15). */
export function HalamanPengecualian() {
  const t = useKataPengecualian()
  const { penugasan } = useKerja()
  return (
    <div className="halaman halaman-sempit">
      <Judul>{t('judul')}</Judul>
      <JudulHalaman judul={t('judul')} isi={t(penugasan.peran === 'operator-kecamatan' ? 'isiOperator' : 'isi')} />
      {isPenerbit(penugasan.peran) ? <FormPengecualian /> : <Kosong judul={t('bukan')} />}
    </div>
  )
}

function isPenerbit(peran: string): boolean {
  return peran === 'admin-perencanaan' || peran === 'operator-kecamatan'
}

function FormPengecualian() {
  const t = useKataPengecualian()
  const bahasa = useBahasa()
  const { penugasan } = useKerja()
  const operator = penugasan.peran === 'operator-kecamatan'
  const kosong = { ...KOSONG, kecamatan: operator ? (penugasan.kodeWilayah ?? '') : '' }
  const [isi, setIsi] = useState<Isian>(kosong)
  const { kirim, jadi } = useTerbitkan(isi, () => setIsi(kosong))
  const ubah = (baru: Partial<Isian>) => setIsi({ ...isi, ...baru })
  const lengkap =
    isi.kecamatan !== '' &&
    (!operator || isi.desa !== '') &&
    isi.nomorSurat.trim().length >= 3 &&
    isi.tanggalSurat !== '' &&
    isi.penandatangan.trim().length >= 3 &&
    isi.alasan.trim().length >= 10 &&
    isi.sampai !== ''
  return (
    <form
      className="kartu form-pengecualian"
      onSubmit={(e) => {
        e.preventDefault()
        kirim.mutate()
      }}
    >
      {jadi !== null && (
        <p className="pesan jadi" role="status">
          <IconCircleCheck className="ik" aria-hidden />
          <span>{t('jadi', { nomor: jadi.nomor, wilayah: jadi.wilayah, tanggal: tulisTanggal(jadi.sampai, bahasa) })}</span>
        </p>
      )}
      <PilihWilayah isi={isi} ubah={ubah} operator={operator} />
      <TextInput label={t('nomor')} maxLength={100} value={isi.nomorSurat} onChange={(e) => ubah({ nomorSurat: e.currentTarget.value })} />
      <TextInput label={t('tanggal')} type="date" value={isi.tanggalSurat} onChange={(e) => ubah({ tanggalSurat: e.currentTarget.value })} />
      <PenilaianTerlambat kodeWilayah={isi.desa} tanggalSurat={isi.tanggalSurat} />
      <TextInput label={t('penandatangan')} maxLength={120} value={isi.penandatangan} onChange={(e) => ubah({ penandatangan: e.currentTarget.value })} />
      <Textarea
        label={t('alasan')}
        description={t('alasanBantu')}
        rows={3}
        maxLength={1000}
        value={isi.alasan}
        onChange={(e) => ubah({ alasan: e.currentTarget.value })}
      />
      <TextInput label={t('sampai')} type="date" value={isi.sampai} onChange={(e) => ubah({ sampai: e.currentTarget.value })} />
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={lengkap ? null : t('kurang')}>
        {t('simpan')}
      </Tombol>
    </form>
  )
}

function useTerbitkan(isi: Isian, kosongkan: () => void) {
  const { daerahId, tahun, zona } = useKerja()
  const [id, setId] = useState(buatUuid)
  const [jadi, setJadi] = useState<{ nomor: string; wilayah: string; sampai: string } | null>(null)
  const wilayah = isi.desa === '' ? isi.kecamatan : isi.desa
  const kirim = useMutation({
    mutationFn: () =>
      panggil(z.object({ pengecualianId: z.string() }), 'POST', `${dasar(daerahId)}/pengecualian`, {
        isi: {
          pengecualianId: id,
          tahunAnggaran: tahun,
          kodeWilayah: wilayah,
          nomorSurat: isi.nomorSurat.trim(),
          tanggalSurat: isi.tanggalSurat,
          penandatangan: isi.penandatangan.trim(),
          alasan: isi.alasan.trim(),
          berlakuSampai: saatDi(tanggal(isi.sampai), '23:59', zona),
        },
        kunci: `pengecualian-${id}`,
      }),
    onMutate: () => setJadi(null),
    onSuccess: () => {
      setJadi({ nomor: isi.nomorSurat, wilayah: isi.namaWilayah, sampai: isi.sampai })
      setId(buatUuid())
      kosongkan()
    },
  })
  return { kirim, jadi }
}

interface PilihProps {
  readonly isi: Isian
  readonly ubah: (baru: Partial<Isian>) => void
  /** Of a kecamatan: its own villages, and one must be chosen. */
  readonly operator: boolean
}

function PilihWilayah({ isi, ubah, operator }: PilihProps) {
  const t = useKataPengecualian()
  const { daerahId } = useKerja()
  const { data: kecamatan = [] } = useQuery(kueriWilayah(daerahId, kodeDaerah(daerahId)))
  const { data: desa = [] } = useQuery({ ...kueriWilayah(daerahId, isi.kecamatan), enabled: isi.kecamatan !== '' })
  return (
    <>
      {!operator && (
        <label>
          <span>{t('wilayah')}</span>
          <select value={isi.kecamatan} onChange={(e) => ubah({ kecamatan: e.target.value, desa: '', namaWilayah: e.target.selectedOptions[0]?.text ?? '' })}>
            <option value="">{t('pilih')}</option>
            {kecamatan.map((w) => (
              <option key={w.kode} value={w.kode}>
                {w.nama}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{t(operator ? 'pilihDesa' : 'desa')}</span>
        <select
          value={isi.desa}
          onChange={(e) =>
            ubah({
              desa: e.target.value,
              namaWilayah:
                (e.target.value === '' ? kecamatan : desa).find((w) => w.kode === (e.target.value === '' ? isi.kecamatan : e.target.value))?.nama ?? '',
            })
          }
        >
          <option value="">{t(operator ? 'pilih' : 'seluruh')}</option>
          {desa.map((w) => (
            <option key={w.kode} value={w.kode}>
              {w.nama}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
