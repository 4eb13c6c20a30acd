import { describe, expect, it } from 'vitest'
import { DAFTAR_JENIS_MUSYAWARAH, periksaSusunan } from '#src/modules/musyawarah/musyawarah.ts'
import { MusyawarahBaru } from '#src/modules/musyawarah/musyawarah.schema.ts'
import type { Pelaku, Peran } from '#src/modules/pengguna/pengguna.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { type IsianMusyawarah, jenisTersedia, kurangMusyawarah, type Pemimpin, susunMusyawarah, tahapTersedia } from './isian-musyawarah.ts'

const PD = '0198c1f2-7a10-7c00-8000-0123456789ab'

function pemimpin(peran: Peran, kodeWilayah: string, perangkatDaerahId: string | null = null): Pemimpin {
  const lingkup = { kodeWilayah: perangkatDaerahId === null ? kodeWilayah : null, perangkatDaerahId }
  const penugasan = { penugasanId: 'p', peran, ...lingkup, jabatan: peran, sebagai: 'definitif' as const, mulai: tanggal('2023-01-01'), selesai: null }
  const pelaku: Pelaku = { penggunaId: 'u', nama: 'Uji', daerahId: '3216', penugasan: [penugasan] }
  return { pelaku, kodeWilayah, perangkatDaerahId }
}

const ISIAN: IsianMusyawarah = {
  jenis: 'musrenbang',
  tahap: 'desa',
  kodeWilayah: '32.16.14.2001',
  perangkatDaerahId: '',
  wilayahSub: '',
  kelompokKhusus: '',
  nama: 'Musrenbang Desa',
  tanggal: '2024-01-25',
  jamMulai: '',
  jamSelesai: '',
  tempat: 'Balai desa',
  susunan: '',
  cara: 'program',
}

describe('menyiapkan musyawarah jenis apa pun (S1-2, S3-4, S4-1)', () => {
  it('tiap peran ditawari jenis dan tingkat yang memang dipimpinnya', () => {
    const desa = pemimpin('operator-desa', '32.16.14.2001')
    expect(jenisTersedia(desa)).toEqual(DAFTAR_JENIS_MUSYAWARAH)
    expect([tahapTersedia(desa, 'rembuk'), tahapTersedia(desa, 'khusus')]).toEqual([['rembuk'], ['desa']])
    expect(tahapTersedia(pemimpin('camat', '32.16.14'), 'musrenbang')).toEqual(['kecamatan'])
    const pd = pemimpin('perangkat-daerah', '32.16', PD)
    expect([tahapTersedia(pd, 'musrenbang'), tahapTersedia(pd, 'rembuk')]).toEqual([['forum-perangkat-daerah'], []])
    expect(tahapTersedia(pd, 'bimtek')).toContain('musrenbang-kabupaten')
    expect(jenisTersedia(pemimpin('pembaca', '32.16'))).toEqual([])
  })

  it('yang dikirim lulus kontrak dan aturan susunannya; isian jenis lain tidak ikut terkirim', () => {
    const id = { musyawarahId: PD, tahunAnggaran: 2025 }
    const semua = { ...ISIAN, wilayahSub: 'RW 03', kelompokKhusus: 'anak' } as const
    for (const isian of [semua, { ...semua, jenis: 'rembuk', tahap: 'rembuk' }, { ...semua, jenis: 'khusus' }] as const satisfies readonly IsianMusyawarah[]) {
      const baru = MusyawarahBaru.parse(susunMusyawarah(isian, id))
      const { jenis = 'musrenbang', perangkatDaerahId = null, wilayahSub = null, kelompokKhusus = null } = baru
      expect(periksaSusunan({ ...baru, jenis, perangkatDaerahId, wilayahSub, kelompokKhusus })).toBeNull()
    }
  })

  it('yang kurang disebut satu per satu', () => {
    expect(kurangMusyawarah(ISIAN)).toBeNull()
    expect(kurangMusyawarah({ ...ISIAN, jenis: 'khusus' })).toBe('kelompok')
    expect(kurangMusyawarah({ ...ISIAN, kodeWilayah: '32.16.14' })).toBe('wilayah')
    expect(kurangMusyawarah({ ...ISIAN, jamMulai: '13:00', jamSelesai: '09:00' })).toBe('jam')
  })
})
