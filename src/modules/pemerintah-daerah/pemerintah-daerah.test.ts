import { describe, expect, it } from 'vitest'
import { tambahHari, tanggal } from '#src/lib/waktu.ts'
import { rapikanIstilah } from '#src/modules/pemerintah-daerah/istilah.ts'
import { DAFTAR_JENIS_KEPALA, hitungSeratusHari, type KepalaDaerah, periksaKepalaDaerah, sebutPejabat } from '#src/modules/pemerintah-daerah/kepala-daerah.ts'
import { type KeadaanPemerintah, penandatangan, type Pelimpahan, periksaPelimpahan, tulisKedudukan } from '#src/modules/pemerintah-daerah/penandatangan.ts'
import { periksaTim } from '#src/modules/pemerintah-daerah/tim.ts'

/* Muara Enim 2018 (S1-16): Pj. Bupati until the elected pair takes office on 18 September. */
const PJ: KepalaDaerah = {
  kepalaDaerahId: 'pj',
  nama: 'Teddy Meilwansyah',
  jabatan: 'kepala-daerah',
  jenis: 'pj',
  pelantikan: tanggal('2018-06-21'),
  akhir: tanggal('2018-09-17'),
}
const BUPATI: KepalaDaerah = {
  kepalaDaerahId: 'def',
  nama: 'Ahmad Yani',
  jabatan: 'kepala-daerah',
  jenis: 'definitif',
  pelantikan: tanggal('2018-09-18'),
  akhir: null,
}
const WAKIL: KepalaDaerah = { ...BUPATI, kepalaDaerahId: 'wakil', nama: 'Juarsah', jabatan: 'wakil-kepala-daerah' }
const LIMPAH: Pelimpahan = {
  pelimpahanId: 'l',
  kepalaDaerahId: 'pj',
  kepada: 'sekretaris-daerah',
  wewenang: 'musyawarah',
  mulai: tanggal('2018-09-03'),
  selesai: tanggal('2018-09-07'),
  dasarHukum: 'Surat perintah 1',
  dicabutPada: null,
}
const KEADAAN: KeadaanPemerintah = {
  jenisDaerah: 'kabupaten',
  kepala: [PJ, BUPATI, WAKIL],
  pelimpahan: [LIMPAH],
  sekda: { nama: 'Sekda Contoh', sebagai: 'definitif' },
}

describe('kepala daerah (S1-16)', () => {
  it('dua pemegang jabatan pada hari yang sama ditolak dengan kedua namanya', () => {
    const bentrok = { ...BUPATI, kepalaDaerahId: 'lain', nama: 'Orang Kedua', pelantikan: tanggal('2018-09-01') }
    expect(periksaKepalaDaerah('kabupaten', bentrok, [PJ])).toEqual({
      ok: false,
      error: { jenis: 'dua-kepala-daerah', jabatan: 'Bupati', baru: 'Orang Kedua', lama: 'Teddy Meilwansyah', pelantikan: '2018-06-21', bertemu: '2018-09-01' },
    })
    expect(periksaKepalaDaerah('kabupaten', BUPATI, [PJ]).ok).toBe(true)
    expect(periksaKepalaDaerah('kabupaten', { ...BUPATI, pelantikan: tanggal('2018-09-17') }, [PJ]).ok).toBe(false)
  })

  it('kepala dan wakilnya menjabat bersama', () => {
    expect(periksaKepalaDaerah('kabupaten', WAKIL, [BUPATI]).ok).toBe(true)
  })

  it('Plt menggantikan pemegangnya untuk masa yang disebut; dua pengganti sekaligus ditolak', () => {
    const plt: KepalaDaerah = {
      ...WAKIL,
      kepalaDaerahId: 'plt',
      jabatan: 'kepala-daerah',
      jenis: 'plt',
      pelantikan: tanggal('2019-09-03'),
      akhir: tanggal('2020-12-10'),
    }
    expect(periksaKepalaDaerah('kabupaten', plt, [BUPATI]).ok).toBe(true)
    expect(periksaKepalaDaerah('kabupaten', { ...plt, akhir: null }, [BUPATI])).toMatchObject({ ok: false, error: { jenis: 'pengganti-kepala-tanpa-akhir' } })
    expect(periksaKepalaDaerah('kabupaten', { ...plt, kepalaDaerahId: 'plh', jenis: 'plh' }, [plt])).toMatchObject({
      ok: false,
      error: { jenis: 'dua-kepala-daerah' },
    })
  })

  it('disebut menurut daerah dan cara menjabatnya', () => {
    const sebut = DAFTAR_JENIS_KEPALA.map((jenis) => sebutPejabat('kota', { jabatan: 'kepala-daerah', jenis }))
    expect(sebut).toEqual(['Wali Kota', 'Pj. Wali Kota', 'Plt. Wali Kota', 'Plh. Wali Kota', 'Pjs. Wali Kota'])
    expect(sebutPejabat('provinsi', { jabatan: 'wakil-kepala-daerah', jenis: 'definitif' })).toBe('Wakil Gubernur')
  })

  it('pemerintah pusat tidak mempunyai kepala daerah', () => {
    expect(periksaKepalaDaerah('nasional', BUPATI, [])).toMatchObject({ ok: false, error: { jenis: 'daerah-tanpa-kepala' } })
  })

  it('hari pelantikan adalah hari ke-1; dilantik 20 Februari 2025, hari ke-100 jatuh 30 Mei 2025 (S4-12)', () => {
    expect(hitungSeratusHari(tanggal('2025-02-20'), tanggal('2025-02-20'))).toEqual({ hariKe: 1, hariKe100: '2025-05-30' })
    expect(hitungSeratusHari(tanggal('2025-02-20'), tanggal('2025-05-30')).hariKe).toBe(100)
  })
})

describe('penandatangan keputusan daerah', () => {
  const pada = (hari: string, ubah: Partial<KeadaanPemerintah> = {}, wewenang: 'musyawarah' | 'perencanaan' = 'musyawarah'): string => {
    const hasil = penandatangan(tanggal(hari), { ...KEADAAN, ...ubah }, wewenang)
    return hasil.ok ? `${tulisKedudukan(hasil.value)}: ${hasil.value.nama}` : hasil.error.jenis
  }

  it('4 September 2018: a.n. Pj. Bupati, Sekretaris Daerah, untuk yang dilimpahkan saja', () => {
    expect(pada('2018-09-04')).toBe('a.n. Pj. Bupati, Sekretaris Daerah: Sekda Contoh')
    expect(pada('2018-09-04', {}, 'perencanaan')).toBe('Pj. Bupati: Teddy Meilwansyah')
    expect(pada('2018-09-08')).toBe('Pj. Bupati: Teddy Meilwansyah')
  })

  it('pelimpahan berakhir bersama yang melimpahkan, dan bila dicabut', () => {
    const panjang = { ...LIMPAH, selesai: tanggal('2018-12-31') }
    expect(pada('2018-09-20', { pelimpahan: [panjang] })).toBe('Bupati: Ahmad Yani')
    expect(pada('2018-09-05', { pelimpahan: [{ ...LIMPAH, dicabutPada: tanggal('2018-09-05') }] })).toBe('Pj. Bupati: Teddy Meilwansyah')
    expect(pada('2018-09-04', { pelimpahan: [{ ...LIMPAH, dicabutPada: tanggal('2018-09-05') }] })).toContain('a.n. Pj. Bupati')
  })

  it('Plt. Sekda menandatangani sebagai Plt.; jabatan penerima yang kosong adalah penolakan', () => {
    expect(pada('2018-09-04', { sekda: { nama: 'Dewi', sebagai: 'plt' } })).toBe('a.n. Pj. Bupati, Plt. Sekretaris Daerah: Dewi')
    expect(pada('2018-09-04', { sekda: null })).toBe('penerima-pelimpahan-kosong')
  })

  it('tidak ada yang menjabat adalah penolakan, bukan baris kosong', () => {
    expect(pada('2018-06-20')).toBe('kepala-daerah-kosong')
  })

  it('pelimpahan hanya dari kepala daerah dan di dalam masa jabatannya', () => {
    expect(periksaPelimpahan(LIMPAH, PJ).ok).toBe(true)
    expect(periksaPelimpahan({ ...LIMPAH, selesai: tanggal('2018-09-18') }, PJ)).toMatchObject({
      ok: false,
      error: { jenis: 'pelimpahan-di-luar-masa-jabatan' },
    })
    expect(periksaPelimpahan({ ...LIMPAH, selesai: tambahHari(LIMPAH.mulai, -1) }, PJ)).toMatchObject({
      ok: false,
      error: { jenis: 'masa-pelimpahan-terbalik' },
    })
    expect(periksaPelimpahan({ mulai: tanggal('2018-10-01'), selesai: tanggal('2018-10-02') }, WAKIL)).toMatchObject({
      ok: false,
      error: { jenis: 'pelimpahan-bukan-dari-kepala' },
    })
  })
})

describe('tim dan istilah', () => {
  it('TAPD adalah tim dengan tepat satu ketua, satu pada satu masa (S4-1)', () => {
    const tim = {
      timId: 't',
      jenis: 'tapd' as const,
      nama: 'TAPD 2025',
      mulai: tanggal('2025-01-01'),
      selesai: null,
      anggota: [{ kedudukan: 'ketua' as const }],
    }
    expect(periksaTim(tim, []).ok).toBe(true)
    expect(periksaTim({ ...tim, anggota: [] }, [])).toMatchObject({ ok: false, error: { jenis: 'tim-tanpa-ketua' } })
    expect(periksaTim(tim, [{ ...tim, timId: 'lama', nama: 'TAPD 2024' }])).toMatchObject({ ok: false, error: { jenis: 'dua-tim-sejenis', lama: 'TAPD 2024' } })
  })

  it('hanya sebutan yang berbeda dari kata umum disimpan (S0-17)', () => {
    expect(rapikanIstilah({ pd: ' SOPD ', musrenbang: 'musrenbang', desa: '', kecamatan: 'distrik' })).toEqual({ pd: 'SOPD', kecamatan: 'distrik' })
  })
})
