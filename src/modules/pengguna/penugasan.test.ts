import { describe, expect, test } from 'vitest'
import { tanggal } from '#src/lib/waktu.ts'
import { findLarangan, LARANGAN_RANGKAP, type PemegangJabatan, type PenugasanDinilai, periksaPenugasan } from '#src/modules/pengguna/penugasan.ts'

const DINAS = '11111111-1111-4111-8111-111111111111'
const DINAS_LAIN = '22222222-2222-4222-8222-222222222222'

function tugas(ubah: Partial<PenugasanDinilai> = {}): PenugasanDinilai {
  return {
    peran: 'camat',
    kodeWilayah: '32.16.14',
    perangkatDaerahId: null,
    jabatan: 'Camat Sukakarya',
    sebagai: 'definitif',
    mulai: tanggal('2024-01-01'),
    selesai: null,
    nomorSk: null,
    ...ubah,
  }
}

const mitra = (ubah: Partial<PenugasanDinilai> = {}) =>
  tugas({ peran: 'mitra-bappeda', kodeWilayah: null, jabatan: 'Kepala Bidang Infrastruktur Bappeda', ...ubah })

describe('penugasan sementara (Pj, Plt, Plh)', () => {
  test.each(['pj', 'plt', 'plh'] as const)('%s wajib punya tanggal selesai dan nomor SK', (sebagai) => {
    expect(periksaPenugasan(tugas({ sebagai }), [], [])).toMatchObject({ ok: false, error: { jenis: 'penugasan-sementara-tanpa-akhir' } })
    expect(periksaPenugasan(tugas({ sebagai, selesai: tanggal('2024-06-30') }), [], [])).toMatchObject({
      ok: false,
      error: { jenis: 'penugasan-sementara-tanpa-sk' },
    })
    expect(periksaPenugasan(tugas({ sebagai, selesai: tanggal('2024-06-30'), nomorSk: '800/1/2024' }), [], []).ok).toBe(true)
  })

  test('masa yang berakhir sebelum mulai ditolak', () => {
    expect(periksaPenugasan(tugas({ selesai: tanggal('2023-12-31') }), [], [])).toMatchObject({ ok: false, error: { jenis: 'masa-penugasan-terbalik' } })
  })
})

describe('rangkap jabatan', () => {
  const sk = { sebagai: 'plt' as const, selesai: tanggal('2024-06-30'), nomorSk: '800/1/2024' }

  test('Plt camat yang juga mitra Bappeda ditolak dengan menyebut kedua jabatannya', () => {
    expect(periksaPenugasan(mitra(sk), [tugas(sk)], [])).toEqual({
      ok: false,
      error: { jenis: 'rangkap-dua-pemeriksaan', satu: 'Camat Sukakarya', dua: 'Kepala Bidang Infrastruktur Bappeda' },
    })
  })

  test('yang masanya tidak bertemu boleh berurutan', () => {
    expect(periksaPenugasan(mitra({ mulai: tanggal('2024-07-01') }), [tugas(sk)], []).ok).toBe(true)
    expect(periksaPenugasan(mitra({ mulai: tanggal('2024-06-30') }), [tugas(sk)], []).ok).toBe(false)
  })

  test('pengusul tidak memutus tempat yang sama, tetapi boleh di tempat lain', () => {
    const desa = tugas({ peran: 'operator-desa', kodeWilayah: '32.16.14.2001', jabatan: 'Operator Desa Sukamurni' })
    expect(periksaPenugasan(desa, [tugas()], [])).toMatchObject({ ok: false, error: { jenis: 'rangkap-pengusul-dan-pemutus' } })
    expect(periksaPenugasan({ ...desa, kodeWilayah: '32.16.15.2001' }, [tugas()], []).ok).toBe(true)
  })

  test('BPKAD dan Inspektorat tidak pernah satu tangan', () => {
    const bpkad = tugas({ peran: 'bpkad', kodeWilayah: null, jabatan: 'Kepala BPKAD' })
    const inspektur = tugas({ peran: 'inspektorat', kodeWilayah: null, jabatan: 'Inspektur' })
    expect(periksaPenugasan(inspektur, [bpkad], [])).toMatchObject({ ok: false, error: { jenis: 'rangkap-pengawas', satu: 'Kepala BPKAD', dua: 'Inspektur' } })
  })

  test('camat yang menjadi Plt kepala dinas dibolehkan: itu lazim dan sah', () => {
    const dinas = tugas({ peran: 'perangkat-daerah', kodeWilayah: null, perangkatDaerahId: DINAS, jabatan: 'Plt. Kepala Dinas', ...sk })
    expect(periksaPenugasan(dinas, [tugas()], []).ok).toBe(true)
  })

  test('larangan berlaku dua arah, tidak pernah atas peran yang sama, dan perangkat daerah lain tidak beririsan', () => {
    for (const l of LARANGAN_RANGKAP)
      for (const satu of l.satu)
        for (const dua of l.dua) {
          const [a, b] = [satu, dua].map((peran) => ({ peran, kodeWilayah: null, perangkatDaerahId: null })) as [never, never]
          expect(satu).not.toBe(dua)
          expect([satu, dua, findLarangan(a, b)]).toEqual([satu, dua, findLarangan(b, a)])
          expect(findLarangan(a, b)).not.toBeNull()
        }
    const pd = (perangkatDaerahId: string, peran: 'perangkat-daerah' | 'mitra-bappeda') => ({ peran, kodeWilayah: null, perangkatDaerahId })
    expect(findLarangan(pd(DINAS, 'perangkat-daerah'), pd(DINAS_LAIN, 'mitra-bappeda'))).toBeNull()
  })
})

describe('jabatan tunggal', () => {
  const lama: PemegangJabatan = { ...tugas({ mulai: tanggal('2020-01-01') }), nama: 'Ajat Sudrajat' }

  test('dua camat definitif pada hari yang sama ditolak dengan nama pemegangnya', () => {
    expect(periksaPenugasan(tugas(), [], [lama])).toEqual({
      ok: false,
      error: { jenis: 'jabatan-sudah-terisi', jabatan: 'Camat Sukakarya', nama: 'Ajat Sudrajat', sejak: '2020-01-01' },
    })
  })

  test('pelaksana tugas boleh mendampingi, dan pengganti boleh sejak hari sesudahnya', () => {
    expect(periksaPenugasan(tugas({ sebagai: 'plt', selesai: tanggal('2024-03-01'), nomorSk: '1' }), [], [lama]).ok).toBe(true)
    expect(periksaPenugasan(tugas(), [], [{ ...lama, selesai: tanggal('2023-12-31') }]).ok).toBe(true)
    expect(periksaPenugasan(tugas({ kodeWilayah: '32.16.15' }), [], [lama]).ok).toBe(true)
  })

  test('bupati dan wakil bupati adalah dua jabatan', () => {
    const bupati = tugas({ peran: 'kepala-daerah', kodeWilayah: null, jabatan: 'Bupati Bekasi' })
    const ada = (jabatan: string): PemegangJabatan => ({ ...bupati, jabatan, nama: 'Contoh' })
    expect(periksaPenugasan(bupati, [], [ada('Wakil Bupati Bekasi')]).ok).toBe(true)
    expect(periksaPenugasan(bupati, [], [ada('bupati bekasi')]).ok).toBe(false)
  })
})
