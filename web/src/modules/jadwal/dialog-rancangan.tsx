import { Modal, NumberInput, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type BarisRancangan, HasilRancangan } from '#src/modules/jadwal/jadwal.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { Centang } from './isian-waktu.tsx'
import { useKataIsianJadwal } from './isian-jadwal.kata.ts'
import { kueriRancangan, segarkanJadwal, type SumberRancangan } from './kueri-jadwal.ts'
import { TabelRancangan } from './tabel-rancangan.tsx'

export type Ubahan = Readonly<Record<number, Partial<Pick<BarisRancangan, 'buka' | 'sampai'>> & { readonly pakai?: boolean }>>

/** A whole calendar to look at and adjust before anything is saved. */
export function DialogRancangan({ jenis, tutup }: { readonly jenis: 'baku' | 'salinan'; readonly tutup: () => void }) {
  const t = useKataIsianJadwal()
  const umum = useKataKomponen()
  const { daerahId, tahun } = useKerja()
  const [sumber, setSumber] = useState<SumberRancangan>(
    jenis === 'baku' ? { jenis, tahun, pelantikan: null } : { jenis: 'salinan', dari: tahun - 1, ke: tahun },
  )
  const [rpjmd, setRpjmd] = useState(false)
  const [ubahan, setUbahan] = useState<Ubahan>({})
  const siap = !(sumber.jenis === 'baku' && rpjmd && sumber.pelantikan === null)
  const { data, error, isPending } = useQuery({ ...kueriRancangan(daerahId, sumber), enabled: siap })
  const baris = siap ? (data?.baris ?? []) : []
  const terpakai = baris.flatMap((b, i) => ((ubahan[i]?.pakai ?? b.kendala === null) ? [{ ...b, ...ubahan[i] }] : []))
  const simpan = useSimpan(terpakai, tutup)
  const ganti = (s: SumberRancangan) => {
    setSumber(s)
    setUbahan({})
  }
  return (
    <Modal opened onClose={tutup} size={980} title={t(`rancangan.${jenis}`, { tahun })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="form-jadwal">
        <p className="redup">{t('rancangan.isi')}</p>
        {sumber.jenis === 'baku' ? (
          <PilihBaku rpjmd={rpjmd} setRpjmd={setRpjmd} sumber={sumber} ganti={ganti} />
        ) : (
          <NumberInput
            label={t('rancangan.dari')}
            value={sumber.dari}
            min={2000}
            max={2100}
            w={180}
            onChange={(n) => typeof n === 'number' && n >= 2000 && n <= 2100 && ganti({ ...sumber, dari: n })}
          />
        )}
        {error !== null && <PesanGalat galat={error} />}
        {siap && isPending && error === null && <Memuat />}
        {siap && data?.baris.length === 0 && <Kosong judul={t('rancangan.kosong')} />}
        {baris.length > 0 && <TabelRancangan baris={baris} ubahan={ubahan} ubah={(i, baru) => setUbahan({ ...ubahan, [i]: { ...ubahan[i], ...baru } })} />}
        {simpan.error !== null && <PesanGalat galat={simpan.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol ragam="utama" sibuk={simpan.isPending} mati={terpakai.length === 0 ? t('rancangan.tanpaPilihan') : null} onClick={() => simpan.mutate()}>
            {t('rancangan.simpan', { n: terpakai.length })}
          </Tombol>
        </div>
      </div>
    </Modal>
  )
}

interface PilihBakuProps {
  readonly rpjmd: boolean
  readonly setRpjmd: (ya: boolean) => void
  readonly sumber: Extract<SumberRancangan, { jenis: 'baku' }>
  readonly ganti: (s: SumberRancangan) => void
}

function PilihBaku({ rpjmd, setRpjmd, sumber, ganti }: PilihBakuProps) {
  const t = useKataIsianJadwal()
  return (
    <div className="dua-kolom">
      <Centang
        label={t('rancangan.rpjmd')}
        nilai={rpjmd}
        ubah={(ya) => {
          setRpjmd(ya)
          if (!ya) ganti({ ...sumber, pelantikan: null })
        }}
      />
      {rpjmd && (
        <TextInput
          label={t('rancangan.pelantikan')}
          type="date"
          value={sumber.pelantikan ?? ''}
          onChange={(e) => ganti({ ...sumber, pelantikan: e.currentTarget.value === '' ? null : e.currentTarget.value })}
        />
      )}
    </div>
  )
}

function useSimpan(baris: readonly BarisRancangan[], tutup: () => void) {
  const t = useKataIsianJadwal()
  const kueri = useQueryClient()
  const umumkan = useUmumkan()
  const { daerahId, tahun } = useKerja()
  return useMutation({
    mutationFn: () =>
      panggil(HasilRancangan, 'POST', `${dasar(daerahId)}/jadwal/rancangan`, {
        isi: {
          jadwal: baris.map(({ proses, tahap, kodeWilayah, tahunKegiatan, buka, sampai, musyawarahWajib, publik, dasarHukum }) => ({
            tahunAnggaran: tahun,
            proses,
            tahap,
            kodeWilayah,
            tahunKegiatan,
            buka,
            sampai,
            musyawarahWajib,
            publik,
            dasarHukum,
          })),
        },
        kunci: buatUuid(),
      }),
    onSuccess: async (hasil) => {
      umumkan(t('jadi', { n: hasil.jumlah }))
      await segarkanJadwal(kueri, daerahId)
      tutup()
    },
  })
}
