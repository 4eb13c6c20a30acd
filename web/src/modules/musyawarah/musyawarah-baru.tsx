import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TahapMusyawarah } from '#src/modules/musyawarah/musyawarah.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { HasilMusyawarah } from '../../lib/bentuk-api.ts'
import { kodeDaerah, useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriWilayah } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataMusyawarah } from './musyawarah-layar.kata.ts'

interface BaruProps {
  readonly tahap: readonly TahapMusyawarah[]
  readonly tutup: () => void
}

/** Prepares a meeting of one's own level. */
export function MusyawarahBaru({ tahap, tutup }: BaruProps) {
  const t = useKataMusyawarah()
  const umum = useKataKomponen()
  const label = useLabel()
  const kueri = useQueryClient()
  const { daerahId, tahun, hariIni, penugasan } = useKerja()
  const [id] = useState(buatUuid)
  const [isi, setIsi] = useState({
    tahap: tahap[0] ?? 'desa',
    kodeWilayah: penugasan.kodeWilayah ?? kodeDaerah(daerahId),
    nama: '',
    tanggal: hariIni,
    tempat: '',
  })
  const ubah = (baru: Partial<typeof isi>) => setIsi({ ...isi, ...baru })
  const kirim = useMutation({
    mutationFn: () =>
      panggil(HasilMusyawarah, 'POST', `${dasar(daerahId)}/musyawarah`, {
        isi: { ...isi, nama: isi.nama.trim(), tempat: isi.tempat.trim(), musyawarahId: id, tahunAnggaran: tahun },
        kunci: `musyawarah-${id}`,
      }),
    onSuccess: async () => {
      await kueri.invalidateQueries({ queryKey: ['musyawarah', daerahId] })
      tutup()
    },
  })
  const lengkap = isi.nama.trim().length >= 5 && isi.tempat.trim().length >= 3 && isi.tanggal !== '' && isi.kodeWilayah !== ''
  return (
    <Modal opened onClose={tutup} title={t('siapkan')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="musyawarah-baru"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate()
        }}
      >
        <label>
          <span>{t('baru.tahap')}</span>
          <select value={isi.tahap} onChange={(e) => ubah({ tahap: tahap.find((x) => x === e.target.value) ?? isi.tahap })}>
            {tahap.map((x) => (
              <option key={x} value={x}>
                {label(`tahap.${x}`)}
              </option>
            ))}
          </select>
        </label>
        <PilihWilayah tahap={isi.tahap} nilai={isi.kodeWilayah} ubah={(kodeWilayah) => ubah({ kodeWilayah })} />
        <TextInput label={t('baru.nama')} maxLength={200} value={isi.nama} onChange={(e) => ubah({ nama: e.currentTarget.value })} />
        <TextInput label={t('baru.tanggal')} type="date" value={isi.tanggal} onChange={(e) => ubah({ tanggal: e.currentTarget.value })} />
        <TextInput label={t('baru.tempat')} maxLength={200} value={isi.tempat} onChange={(e) => ubah({ tempat: e.currentTarget.value })} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={lengkap ? null : t('baru.kurang')}>
            {t('baru.simpan')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}

interface PilihWilayahProps {
  readonly tahap: TahapMusyawarah
  readonly nilai: string
  readonly ubah: (kode: string) => void
}

/** A clerk of a kecamatan may prepare the meeting of one of its villages; everybody else stays in the own region. */
function PilihWilayah({ tahap, nilai, ubah }: PilihWilayahProps) {
  const t = useKataMusyawarah()
  const { daerahId, penugasan } = useKerja()
  const lingkup = penugasan.kodeWilayah ?? kodeDaerah(daerahId)
  const perlu = (tahap === 'desa' && lingkup.length < 13) || (tahap === 'kecamatan' && lingkup.length < 8)
  const { data: daftar = [] } = useQuery({ ...kueriWilayah(daerahId, lingkup), enabled: perlu })
  if (!perlu) return null
  return (
    <label>
      <span>{t('baru.wilayah')}</span>
      <select value={nilai} onChange={(e) => ubah(e.target.value)}>
        <option value={lingkup}>{t('baru.pilihWilayah')}</option>
        {daftar.map((w) => (
          <option key={w.kode} value={w.kode}>
            {w.nama}
          </option>
        ))}
      </select>
    </label>
  )
}
