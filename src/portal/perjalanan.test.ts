import { expect, test } from 'vitest'
import { susunJawaban } from '#src/portal/jawaban.ts'
import { type FaktaPerjalanan, type PutusanPublik, susunPerjalanan } from '#src/portal/perjalanan.ts'
import { DAFTAR_KEADAAN, DAFTAR_RUTE, DAFTAR_TAHAP, type Posisi, tahapRute } from '#src/modules/usulan/putusan/rute.ts'

const DESA = '32.16.14.2001'

function putusan(isi: Partial<PutusanPublik> & Pick<PutusanPublik, 'tahap' | 'keputusan'>): PutusanPublik {
  return {
    urut: 1,
    volume: 180_000,
    rupiah: 225_000_000,
    alasan: null,
    teks: null,
    urutanPrioritas: null,
    perangkatDaerah: 'Disperkimtan',
    jabatan: 'Camat Sukakarya',
    batasPerbaikan: null,
    waktu: '2024-01-25T02:00:00.000Z',
    ...isi,
  }
}

function fakta(posisi: Posisi, daftar: readonly PutusanPublik[] = []): FaktaPerjalanan {
  return { ...posisi, rute: 'permendagri', kodeWilayah: DESA, volume: 180_000, anggaran: 225_000_000, putusan: daftar }
}

const UBAH = putusan({ tahap: 'kecamatan', keputusan: 'ubah', volume: 150_000, rupiah: 187_500_000, alasan: 'A10' })

test('perjalanan memuat semua tahap rute, dari pengusulan sampai dikerjakan', () => {
  const langkah = susunPerjalanan(fakta({ tahap: 'kecamatan', keadaan: 'diajukan' }))
  expect(langkah.map((l) => l.tahap)).toEqual(['pengusulan', ...tahapRute('permendagri', DESA), 'penganggaran', 'pelaksanaan'])
  expect(langkah.map((l) => l.rupa)).toEqual(['selesai', 'selesai', 'tunggu', 'nanti', 'nanti', 'nanti', 'nanti', 'nanti', 'nanti'])
})

test('usulan kecamatan sendiri tidak melewati desa', () => {
  const langkah = susunPerjalanan({ ...fakta({ tahap: 'kecamatan', keadaan: 'diajukan' }), kodeWilayah: '32.16.14' })
  expect(langkah.map((l) => l.tahap)).not.toContain('desa')
})

test.each(['ditolak', 'ditunda', 'dibatalkan'] as const)('usulan yang %s berhenti di tahapnya', (keadaan) => {
  const langkah = susunPerjalanan(fakta({ tahap: 'kecamatan', keadaan }))
  expect(langkah.at(-1)).toMatchObject({ tahap: 'kecamatan', sekarang: true })
})

test('tepat satu simpul adalah yang sekarang, pada setiap rute, tahap dan keadaan', () => {
  for (const rute of DAFTAR_RUTE) {
    for (const tahap of DAFTAR_TAHAP.filter((t) => t === 'penganggaran' || tahapRute(rute, DESA).includes(t))) {
      for (const keadaan of DAFTAR_KEADAAN) {
        const sekarang = susunPerjalanan({ ...fakta({ tahap, keadaan }), rute }).filter((l) => l.sekarang)
        expect(sekarang.map((l) => l.tahap)).toEqual([tahap])
      }
    }
  }
})

test('tiap putusan tahu apa yang berlaku sebelumnya', () => {
  const terima = putusan({ tahap: 'mitra-bappeda', keputusan: 'terima', volume: 150_000, rupiah: 187_500_000 })
  const langkah = susunPerjalanan(fakta({ tahap: 'forum-perangkat-daerah', keadaan: 'diajukan' }, [UBAH, terima]))
  const semua = langkah.flatMap((l) => l.putusan)
  expect(semua.map((x) => [x.volumeSebelum, x.volume])).toEqual([
    [180_000, 150_000],
    [150_000, 150_000],
  ])
})

const jawab = (posisi: Posisi, daftar: readonly PutusanPublik[] = [], kini = { volumeKini: 180_000, anggaranKini: 225_000_000 }) =>
  susunJawaban({ ...fakta(posisi, daftar), ...kini })

test('tanpa putusan berarti belum dijawab; satu persetujuan sudah jawaban, tetapi belum akhir', () => {
  expect(jawab({ tahap: 'desa', keadaan: 'diajukan' })).toMatchObject({ jenis: 'belum-dijawab', nada: 'tunggu', penentu: null })
  expect(jawab({ tahap: 'kecamatan', keadaan: 'diajukan' }, [putusan({ tahap: 'desa', keputusan: 'terima' })])).toMatchObject({
    jenis: 'disetujui',
    perubahan: null,
  })
  expect(jawab({ tahap: 'tapd', keadaan: 'diajukan' })).toMatchObject({ jenis: 'diterima-dinas' })
})

test('pengurangan dijelaskan oleh putusan yang mengubah', () => {
  const kini = { volumeKini: 150_000, anggaranKini: 187_500_000 }
  expect(jawab({ tahap: 'mitra-bappeda', keadaan: 'diajukan' }, [UBAH], kini)).toMatchObject({ jenis: 'disetujui', perubahan: 'berkurang', penentu: UBAH })
  expect(jawab({ tahap: 'tapd', keadaan: 'diajukan' }, [UBAH], { ...kini, volumeKini: 180_000 }).perubahan).toBe('biaya-turun')
})

test('penolakan dijelaskan oleh penolakannya, bukan oleh perubahan sebelumnya', () => {
  const tolak = putusan({ tahap: 'mitra-bappeda', keputusan: 'tolak', alasan: 'A01' })
  expect(jawab({ tahap: 'mitra-bappeda', keadaan: 'ditolak' }, [UBAH, tolak], { volumeKini: 150_000, anggaranKini: 187_500_000 })).toMatchObject({
    jenis: 'ditolak',
    nada: 'tolak',
    perubahan: null,
    penentu: tolak,
  })
})
