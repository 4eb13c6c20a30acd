import { describe, expect, it } from 'vitest'
import { GalatApi } from '../../lib/api.ts'
import { bacaTanpaHasil, kurangAlasan, susunPengecualian } from './pengecualian-buka.tsx'

const wilayah = [
  { kode: '32.16.14.2001', nama: 'Sukamurni' },
  { kode: '32.16.14.2002', nama: 'Sukaindah' },
]
const galat = (kode: string, rincian: Record<string, unknown>) => new GalatApi(409, { kode, pesan: 'p', langkah: 'l', rincian })

describe('pengecualian saat membuka (S3-2, C-04)', () => {
  it('wilayah yang ditunggu dibaca dari penolakannya, dan hanya dari penolakan itu', () => {
    expect(bacaTanpaHasil(galat('wilayah-belum-bermusyawarah', { wilayah }))).toEqual(wilayah)
    expect(bacaTanpaHasil(galat('musyawarah-sudah-berubah', { wilayah }))).toEqual([])
    expect(bacaTanpaHasil(new Error('lain'))).toEqual([])
  })

  it('alasan sendiri didahulukan, yang kosong memakai alasan bersama, dan yang pendek masih kurang', () => {
    const alasan = { semua: 'Banjir, musyawarahnya ditunda', sendiri: { '32.16.14.2002': ' Kepala desa sakit ' } }
    expect(susunPengecualian(wilayah, alasan)).toEqual([
      { kodeWilayah: '32.16.14.2001', alasan: 'Banjir, musyawarahnya ditunda' },
      { kodeWilayah: '32.16.14.2002', alasan: 'Kepala desa sakit' },
    ])
    expect(kurangAlasan(wilayah, alasan)).toBe(0)
    expect(kurangAlasan(wilayah, { semua: 'banjir', sendiri: {} })).toBe(2)
  })
})
