import { describe, expect, it } from 'vitest'
import { tanggal } from '#src/lib/waktu.ts'
import type { Pelaku, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { isPeganganBerakhir, isSemeja, mejaPenulis, periksaPegangan, periksaPengambilan } from '#src/modules/usulan/meja/meja.ts'
import { DAFTAR_KEPUTUSAN } from '#src/modules/usulan/putusan/rute.ts'

const DESA = '32.16.14.2001'

function orang(penggunaId: string, lain: Partial<Penugasan>): Pelaku {
  const dasar = { peran: 'camat', kodeWilayah: null, perangkatDaerahId: null, jabatan: penggunaId, sebagai: 'definitif', selesai: null } as const
  return { penggunaId, nama: penggunaId, daerahId: '3216', penugasan: [{ penugasanId: penggunaId, mulai: tanggal('2020-01-01'), ...dasar, ...lain }] }
}

const camat = orang('camat', { kodeWilayah: '32.16.14' })
const sekcam = orang('sekcam', { peran: 'operator-kecamatan', kodeWilayah: '32.16.14' })
const camatLain = orang('camat lain', { kodeWilayah: '32.16.15' })
const desa = orang('desa', { peran: 'operator-desa', kodeWilayah: DESA })
const dinas = orang('dinas', { peran: 'perangkat-daerah', perangkatDaerahId: 'pd' })
const dinasLain = orang('dinas lain', { peran: 'perangkat-daerah', perangkatDaerahId: 'pd-lain' })
const mitra = orang('mitra', { peran: 'mitra-bappeda', mitra: ['pd'] })
const setwan = orang('setwan', { peran: 'sekretaris-dprd' })
const pembaca = orang('pembaca', { peran: 'pembaca' })

const meja = { tahap: 'kecamatan', kodeWilayah: DESA, perangkatDaerahId: 'pd' } as const
const diKecamatan = { ...meja, keadaan: 'diajukan', rute: 'permendagri' } as const

describe('siapa semeja', () => {
  it('catatan meja kecamatan terbaca camat dan operatornya; bukan pengusul, kecamatan lain, mitra, dinas atau pembaca', () => {
    expect([camat, sekcam, camatLain, desa, mitra, dinas, setwan, pembaca].filter((o) => isSemeja(o, meja)).map((o) => o.penggunaId)).toEqual([
      'camat',
      'sekcam',
    ])
  })

  it('di forum, meja satu perangkat daerah tertutup bagi yang lain, juga sesudah usulannya dialihkan', () => {
    const forum = { ...meja, tahap: 'forum-perangkat-daerah' } as const
    expect([dinas, dinasLain, mitra, camat].filter((o) => isSemeja(o, forum)).map((o) => o.penggunaId)).toEqual(['dinas'])
  })

  it('mitra Bappeda semeja hanya untuk perangkat daerah bidangnya', () => {
    const mejaMitra = { ...meja, tahap: 'mitra-bappeda' } as const
    expect(isSemeja(mitra, mejaMitra)).toBe(true)
    expect(isSemeja(mitra, { ...mejaMitra, perangkatDaerahId: 'pd-lain' })).toBe(false)
  })

  it('menulis di mejanya sendiri, atau di meja terakhir yang sudah dilalui; tidak pernah di meja yang belum sampai', () => {
    expect(mejaPenulis(camat, diKecamatan)?.tahap).toBe('kecamatan')
    expect(mejaPenulis(desa, diKecamatan)?.tahap).toBe('desa')
    expect(mejaPenulis(camat, { ...diKecamatan, tahap: 'tapd' })?.tahap).toBe('kecamatan')
    expect(mejaPenulis(mitra, diKecamatan)).toBeNull()
    expect(mejaPenulis(camat, { ...diKecamatan, keadaan: 'draf', tahap: 'pengusulan' })).toBeNull()
    expect(mejaPenulis(setwan, diKecamatan)).toBeNull()
  })
})

describe('yang dipegang', () => {
  const pegangan = { pemegangId: 'camat', nama: 'Camat' }

  it('hanya diputus pemegangnya; pengusul tetap dapat mengajukan dan menariknya', () => {
    const bisa = (siapa: string) => DAFTAR_KEPUTUSAN.filter((k) => periksaPegangan(pegangan, siapa, k) === null)
    expect(bisa('camat')).toEqual(DAFTAR_KEPUTUSAN)
    expect(bisa('sekcam')).toEqual(['ajukan', 'batalkan'])
    expect(periksaPegangan(null, 'sekcam', 'terima')).toBeNull()
    expect(periksaPegangan(pegangan, 'sekcam', 'terima')).toEqual({ jenis: 'sedang-dipegang', pemegang: 'Camat' })
  })

  it('diambil dan ditugaskan hanya oleh dan kepada yang semeja', () => {
    const ambil = (pelaku: Pelaku, calon: Pelaku | null) => {
      const hasil = periksaPengambilan({ p: diKecamatan, pelaku, calon, pegangan: null, alasan: null })
      return hasil.ok ? hasil.value.calon.penggunaId : hasil.error.jenis
    }
    expect(ambil(camat, camat)).toBe('camat')
    expect(ambil(camat, sekcam)).toBe('sekcam')
    expect(ambil(camat, mitra)).toBe('bukan-rekan-semeja')
    expect(ambil(camat, null)).toBe('bukan-rekan-semeja')
    expect(ambil(mitra, mitra)).toBe('bukan-semeja')
    expect(ambil(desa, camat)).toBe('bukan-semeja')
  })

  it('diambil alih dari tangan orang lain hanya dengan alasan; yang sudah berakhir tidak dipegang lagi', () => {
    const alih = (alasan: string | null, keadaan: 'diajukan' | 'ditolak' = 'diajukan') => {
      const hasil = periksaPengambilan({ p: { ...diKecamatan, keadaan }, pelaku: sekcam, calon: sekcam, pegangan, alasan })
      return hasil.ok ? 'boleh' : hasil.error.jenis
    }
    expect(alih(null)).toBe('alasan-ambil-alih-wajib')
    expect(alih('sakit')).toBe('alasan-ambil-alih-wajib')
    expect(alih('Camat sedang dinas luar.')).toBe('boleh')
    expect(alih('Camat sedang dinas luar.', 'ditolak')).toBe('tanpa-meja')
  })

  it('lepas sendiri begitu meninggalkan tahap, perangkat daerah, atau berakhir; tetap selama dikembalikan atau dicadangkan', () => {
    const dari = { tahap: 'forum-perangkat-daerah', keadaan: 'diajukan', perangkatDaerahId: 'pd' } as const
    expect(isPeganganBerakhir(dari, { ...dari, tahap: 'musrenbang-kabupaten' })).toBe(true)
    expect(isPeganganBerakhir(dari, { ...dari, perangkatDaerahId: 'pd-lain' })).toBe(true)
    expect(isPeganganBerakhir(dari, { ...dari, keadaan: 'ditolak' })).toBe(true)
    expect(isPeganganBerakhir(dari, { ...dari, keadaan: 'dikembalikan' })).toBe(false)
    expect(isPeganganBerakhir(dari, { ...dari, keadaan: 'dicadangkan' })).toBe(false)
  })
})
