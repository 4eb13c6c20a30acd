import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { usulkanKode } from '#src/modules/perangkat-daerah/kode-perangkat.ts'
import { DAFTAR_JENIS_PERANGKAT } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import type { PerangkatDaerahKeluar } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { PilihBidang } from './pilih-bidang.tsx'
import { kueriBidangMitra } from './kueri-perangkat.ts'
import { useKataPerangkat } from './perangkat-layar.kata.ts'
import { isDapatDipilih } from './susunan.ts'

interface FormProps {
  readonly perangkat: PerangkatDaerahKeluar | null
  readonly semua: readonly PerangkatDaerahKeluar[]
  readonly tutup: () => void
}

function isianAwal(p: PerangkatDaerahKeluar | null) {
  return {
    nama: p?.nama ?? '',
    singkatan: p?.singkatan ?? '',
    jenis: p?.jenis ?? ('dinas' as const),
    bidangUrusan: p?.bidangUrusan ?? [],
    bidangMitra: p?.bidangMitra ?? '',
    indukId: p?.indukId ?? '',
    kode: p?.kode ?? '',
    kodeWilayah: p?.kodeWilayah ?? '',
    alamat: p?.alamat ?? '',
    berlakuDari: p?.berlakuDari ?? '',
    dasarHukum: p?.dasarHukum ?? '',
  }
}
type Isian = ReturnType<typeof isianAwal>

/** Adds an office or corrects one; what is wrong the server says in its own words. */
export function FormPerangkat({ perangkat, semua, tutup }: FormProps) {
  const t = useKataPerangkat()
  const umum = useKataKomponen()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  const [id] = useState(() => perangkat?.perangkatDaerahId ?? buatUuid())
  const [kunci] = useState(buatUuid)
  const [isi, setIsi] = useState<Isian>(() => isianAwal(perangkat))
  const induk = semua.find((p) => p.perangkatDaerahId === isi.indukId) ?? null
  const bidang = induk === null ? isi.bidangUrusan : induk.bidangUrusan
  const kode = isi.kode !== '' ? isi.kode : bidang.length === 0 ? '' : usulkanKode(bidang, induk?.kode ?? null, new Set(semua.map((p) => p.kode)))
  const kirim = useMutation({
    mutationFn: () => {
      const kosong = (teks: string): string | null => (teks.trim() === '' ? null : teks.trim())
      const badan = {
        ...isi,
        kode,
        bidangUrusan: bidang,
        bidangMitra: induk === null ? kosong(isi.bidangMitra) : null,
        indukId: kosong(isi.indukId),
        kodeWilayah: kosong(isi.kodeWilayah),
        alamat: kosong(isi.alamat),
        berlakuDari: kosong(isi.berlakuDari),
        dasarHukum: kosong(isi.dasarHukum),
      }
      const jalur = `${dasar(daerahId)}/perangkat-daerah`
      const Versi = z.object({ versi: z.number() })
      if (perangkat === null) return panggil(Versi, 'POST', jalur, { isi: { ...badan, perangkatDaerahId: id }, kunci: `pd-${kunci}` })
      return panggil(Versi, 'PUT', `${jalur}/${id}`, { isi: { ...badan, versi: perangkat.versi }, kunci: `pd-${kunci}` })
    },
    onSuccess: async () => {
      umumkan(t('tersimpan', { nama: isi.nama }))
      await kueri.invalidateQueries({ queryKey: ['perangkat-daerah', daerahId] })
      tutup()
    },
  })
  const lengkap = isi.nama.trim().length >= 3 && isi.singkatan.trim().length >= 2 && kode !== ''
  return (
    <Modal
      opened
      onClose={tutup}
      size="lg"
      title={perangkat === null ? t('formBaru') : t('formUbah', { nama: perangkat.nama })}
      closeButtonProps={{ 'aria-label': umum('tutup') }}
    >
      <form
        className="isian-pd"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate()
        }}
      >
        <IsianPerangkat
          isi={isi}
          ubah={(baru) => setIsi({ ...isi, ...baru })}
          kode={kode}
          semua={semua.filter((p) => p.perangkatDaerahId !== id)}
          induk={induk}
        />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={lengkap ? null : t('kurang')}>
            {t('simpan')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}

interface IsianProps {
  readonly isi: Isian
  readonly ubah: (baru: Partial<Isian>) => void
  readonly kode: string
  readonly semua: readonly PerangkatDaerahKeluar[]
  readonly induk: PerangkatDaerahKeluar | null
}

function IsianPerangkat({ isi, ubah, kode, semua, induk }: IsianProps) {
  const t = useKataPerangkat()
  const { daerahId, hariIni } = useKerja()
  const { data: mitra = [] } = useQuery(kueriBidangMitra(daerahId))
  const berwilayah = isi.jenis === 'kecamatan' || isi.jenis === 'kelurahan'
  return (
    <>
      <TextInput label={t('nama')} maxLength={200} required value={isi.nama} onChange={(e) => ubah({ nama: e.currentTarget.value })} data-autofocus />
      <div className="dua">
        <TextInput label={t('singkatan')} maxLength={40} required value={isi.singkatan} onChange={(e) => ubah({ singkatan: e.currentTarget.value })} />
        <label>
          <span>{t('jenis')}</span>
          <select value={isi.jenis} onChange={(e) => ubah({ jenis: DAFTAR_JENIS_PERANGKAT.find((j) => j === e.target.value) ?? isi.jenis })}>
            {DAFTAR_JENIS_PERANGKAT.map((j) => (
              <option key={j} value={j}>
                {t(`jenis.${j}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('induk')}</span>
          <select value={isi.indukId} onChange={(e) => ubah({ indukId: e.target.value, kode: '' })}>
            <option value="">{t('tanpaInduk')}</option>
            {semua
              .filter((p) => isDapatDipilih(p, hariIni))
              .map((p) => (
                <option key={p.perangkatDaerahId} value={p.perangkatDaerahId}>
                  {p.nama}
                </option>
              ))}
          </select>
        </label>
        {induk === null && (
          <label>
            <span>{t('mitra')}</span>
            <select value={isi.bidangMitra} onChange={(e) => ubah({ bidangMitra: e.target.value })}>
              <option value="">{t('tanpaBidang')}</option>
              {mitra.map((b) => (
                <option key={b.bidangMitraId} value={b.nama}>
                  {b.nama}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {induk === null && <PilihBidang nilai={isi.bidangUrusan} ubah={(bidangUrusan) => ubah({ bidangUrusan, kode: '' })} />}
      <div className="dua">
        <TextInput label={t('kode')} description={t('kodeUsul')} value={kode} onChange={(e) => ubah({ kode: e.currentTarget.value.trim() })} />
        {berwilayah && <TextInput label={t('wilayah')} value={isi.kodeWilayah} onChange={(e) => ubah({ kodeWilayah: e.currentTarget.value.trim() })} />}
        <TextInput
          label={t('sejak', { tanggal: '' }).trim()}
          type="date"
          value={isi.berlakuDari}
          onChange={(e) => ubah({ berlakuDari: e.currentTarget.value })}
        />
      </div>
      <TextInput label={t('alamat')} maxLength={300} value={isi.alamat} onChange={(e) => ubah({ alamat: e.currentTarget.value })} />
      <TextInput label={t('dasar')} maxLength={300} value={isi.dasarHukum} onChange={(e) => ubah({ dasarHukum: e.currentTarget.value })} />
    </>
  )
}
