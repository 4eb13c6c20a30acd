import { Modal, NumberInput, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { HasilJadwal, type JadwalKeluar } from '#src/modules/jadwal/jadwal.schema.ts'
import { DAFTAR_PROSES, type Proses, PROSES } from '#src/modules/jadwal/proses.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { Centang, IsianWaktu } from './isian-waktu.tsx'
import { useKataIsianJadwal } from './isian-jadwal.kata.ts'
import { useKataJadwal } from './jadwal-layar.kata.ts'
import { segarkanJadwal } from './kueri-jadwal.ts'
import { PilihWilayahJadwal } from './pilih-wilayah.tsx'
import { useSebutanJadwal } from './sebutan.kata.ts'

interface Isian {
  readonly proses: Proses
  readonly tahap: string
  readonly kodeWilayah: string
  readonly tahunKegiatan: number
  readonly buka: string
  readonly sampai: string
  readonly musyawarahWajib: boolean
  readonly publik: boolean
  readonly dasarHukum: string
}

/** Adds a window, or changes one that has not opened (then process, stage and region stay). */
export function FormJadwal({ jadwal, tutup }: { readonly jadwal: JadwalKeluar | null; readonly tutup: () => void }) {
  const t = useKataIsianJadwal()
  const umum = useKataKomponen()
  const sebut = useSebutanJadwal()
  const { tahun, zona } = useKerja()
  const [isi, setIsi] = useState<Isian>(() => awal(jadwal, tahun))
  const ubah = (baru: Partial<Isian>) => setIsi({ ...isi, ...baru })
  const kirim = useSimpan(jadwal, isi, tutup)
  const kurang = isi.buka === '' || isi.sampai === '' || isi.dasarHukum.trim().length < 5
  const mati = kurang ? t('kurang') : isi.sampai < isi.buka ? t('tutupSebelumBuka') : null
  return (
    <Modal opened onClose={tutup} size="lg" title={t(jadwal === null ? 'judulTambah' : 'judulUbah')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="form-jadwal"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate()
        }}
      >
        {jadwal === null ? (
          <PilihTahap isi={isi} ubah={ubah} />
        ) : (
          <p className="redup">
            {sebut(`proses.${isi.proses}`)} · {sebut(`tahap.${isi.tahap}`)}
          </p>
        )}
        <IsianWaktu label={t('buka', { zona })} labelJam={t('jam')} nilai={isi.buka} jamBawaan="00:00" ubah={(buka) => ubah({ buka })} />
        <IsianWaktu label={t('sampai', { zona })} labelJam={t('jam')} nilai={isi.sampai} jamBawaan="23:59" ubah={(sampai) => ubah({ sampai })} />
        <NumberInput
          label={t('tahunKegiatan')}
          value={isi.tahunKegiatan}
          min={2000}
          max={2100}
          hideControls
          onChange={(n) => typeof n === 'number' && ubah({ tahunKegiatan: n })}
        />
        <Centang label={t('musyawarah')} nilai={isi.musyawarahWajib} ubah={(musyawarahWajib) => ubah({ musyawarahWajib })} />
        {isi.proses !== 'usulan' && <Centang label={t('publik')} nilai={isi.publik} ubah={(publik) => ubah({ publik })} />}
        <Textarea label={t('dasar')} rows={2} maxLength={500} value={isi.dasarHukum} onChange={(e) => ubah({ dasarHukum: e.currentTarget.value })} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={mati}>
            {t('simpan')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}

function awal(j: JadwalKeluar | null, tahun: number): Isian {
  if (j === null)
    return {
      proses: 'usulan',
      tahap: 'pengusulan',
      kodeWilayah: '',
      tahunKegiatan: tahun - 1,
      buka: '',
      sampai: '',
      musyawarahWajib: false,
      publik: true,
      dasarHukum: '',
    }
  const { proses, tahap, tahunKegiatan, musyawarahWajib, publik, dasarHukum } = j
  return {
    proses,
    tahap,
    kodeWilayah: j.kodeWilayah ?? '',
    tahunKegiatan,
    buka: j.bukaSetempat,
    sampai: j.sampaiSetempat,
    musyawarahWajib,
    publik,
    dasarHukum,
  }
}

function PilihTahap({ isi, ubah }: { readonly isi: Isian; readonly ubah: (baru: Partial<Isian>) => void }) {
  const t = useKataIsianJadwal()
  const sebut = useSebutanJadwal()
  return (
    <>
      <label>
        <span>{t('proses')}</span>
        <select
          value={isi.proses}
          onChange={(e) => {
            const proses = DAFTAR_PROSES.find((p) => p === e.target.value) ?? 'usulan'
            ubah({ proses, tahap: PROSES[proses][0], publik: true })
          }}
        >
          {DAFTAR_PROSES.map((p) => (
            <option key={p} value={p}>
              {sebut(`proses.${p}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('tahap')}</span>
        <select value={isi.tahap} onChange={(e) => ubah({ tahap: e.target.value })}>
          {PROSES[isi.proses].map((x) => (
            <option key={x} value={x}>
              {sebut(`tahap.${x}`)}
            </option>
          ))}
        </select>
      </label>
      <PilihWilayahJadwal induk={null} nilai={isi.kodeWilayah} ubah={(kodeWilayah) => ubah({ kodeWilayah })} />
    </>
  )
}

function useSimpan(jadwal: JadwalKeluar | null, isi: Isian, tutup: () => void) {
  const kueri = useQueryClient()
  const umumkan = useUmumkan()
  const t = useKataJadwal()
  const sebut = useSebutanJadwal()
  const { daerahId, tahun } = useKerja()
  const [id] = useState(buatUuid)
  const { tahunKegiatan, buka, sampai, musyawarahWajib, publik, dasarHukum } = isi
  const waktu = { tahunKegiatan, buka, sampai, musyawarahWajib, publik, dasarHukum: dasarHukum.trim() }
  return useMutation({
    mutationFn: () =>
      jadwal === null
        ? panggil(HasilJadwal, 'POST', `${dasar(daerahId)}/jadwal`, {
            isi: {
              ...waktu,
              jadwalId: id,
              tahunAnggaran: tahun,
              proses: isi.proses,
              tahap: isi.tahap,
              kodeWilayah: isi.kodeWilayah === '' ? null : isi.kodeWilayah,
            },
          })
        : panggil(HasilJadwal, 'PUT', `${dasar(daerahId)}/jadwal/${jadwal.jadwalId}`, { isi: { ...waktu, versi: jadwal.versi } }),
    onSuccess: async () => {
      umumkan(t('tersimpan', { tahap: sebut(`tahap.${isi.tahap}`) }))
      await segarkanJadwal(kueri, daerahId)
      tutup()
    },
  })
}
