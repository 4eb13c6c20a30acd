import { TextInput } from '@mantine/core'
import { z } from 'zod'
import { GalatApi } from '../../lib/api.ts'
import { useKataMusyawarah } from './musyawarah-layar.kata.ts'

export interface WilayahTanpaHasil {
  readonly kode: string
  readonly nama: string
}

/** Reasons by region code, and one for all that have none of their own. */
export interface AlasanBuka {
  readonly semua: string
  readonly sendiri: Readonly<Record<string, string>>
}

export const ALASAN_KOSONG: AlasanBuka = { semua: '', sendiri: {} }
const PENDEK = 10
const Rincian = z.object({ wilayah: z.array(z.object({ kode: z.string(), nama: z.string() })) })

/** The regions a refused opening waits for (S3-2, C-04); none where it was refused for something else. */
export function bacaTanpaHasil(galat: unknown): readonly WilayahTanpaHasil[] {
  if (!(galat instanceof GalatApi) || galat.kode !== 'wilayah-belum-bermusyawarah') return []
  const isi = Rincian.safeParse(galat.rincian)
  return isi.success ? isi.data.wilayah : []
}

export function susunPengecualian(wilayah: readonly WilayahTanpaHasil[], alasan: AlasanBuka): { kodeWilayah: string; alasan: string }[] {
  return wilayah.map((w) => ({ kodeWilayah: w.kode, alasan: (alasan.sendiri[w.kode] ?? '').trim() || alasan.semua.trim() }))
}

export function kurangAlasan(wilayah: readonly WilayahTanpaHasil[], alasan: AlasanBuka): number {
  return susunPengecualian(wilayah, alasan).filter((p) => p.alasan.length < PENDEK).length
}

interface PengecualianProps {
  readonly wilayah: readonly WilayahTanpaHasil[]
  readonly alasan: AlasanBuka
  readonly ubah: (alasan: AlasanBuka) => void
}

/** Who conducts names why the meeting opens without each of them: it stands in the ledger and in the minutes. */
export function PengecualianBuka({ wilayah, alasan, ubah }: PengecualianProps) {
  const t = useKataMusyawarah()
  return (
    <fieldset className="pengecualian-buka">
      <legend>{t('pengecualian.judul', { n: wilayah.length })}</legend>
      <TextInput
        label={t('pengecualian.semua')}
        description={t('pengecualian.bantu')}
        value={alasan.semua}
        maxLength={500}
        onChange={(e) => ubah({ ...alasan, semua: e.currentTarget.value })}
        data-autofocus
      />
      <ul>
        {wilayah.map((w) => (
          <li key={w.kode}>
            <TextInput
              label={w.nama}
              placeholder={alasan.semua.trim() === '' ? t('pengecualian.alasan') : alasan.semua}
              value={alasan.sendiri[w.kode] ?? ''}
              maxLength={500}
              onChange={(e) => ubah({ ...alasan, sendiri: { ...alasan.sendiri, [w.kode]: e.currentTarget.value } })}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
