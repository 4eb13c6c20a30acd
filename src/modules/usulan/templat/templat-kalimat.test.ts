import { describe, expect, it } from 'vitest'
import { bacaTemplatBaku } from '#src/modules/usulan/templat/templat-baku.service.ts'
import { isiTemplat, MAKS_TEKS_TERISI, susunPenanda } from '#src/modules/usulan/templat/templat-kalimat.ts'
import { isBeralasan } from '#src/modules/usulan/usulan.ts'

const isi = susunPenanda({
  judul: 'Drainase RW 03',
  nomor: '2025-321614-2001-0007',
  kodeWilayah: '32.16.14.2001',
  namaWilayah: 'Sukamurni',
  rw: '03',
  volume: '120 m',
})

describe('kalimat bertemplat (issue 4, putusan massal)', () => {
  it('penanda diisi per usulan, boleh berspasi dan berulang', () => {
    expect(isiTemplat('“{{judul}}” ({{ nomor }}) di {{tempat}}, {{volume}}; {{judul}}.', isi)).toEqual({
      ok: true,
      value: '“Drainase RW 03” (2025-321614-2001-0007) di RW 03 Desa Sukamurni, 120 m; Drainase RW 03.',
    })
  })

  it.each(['{{judl}}', '{{}}', '{{Judul}}', '{{constructor}}'])('penanda %s yang tidak dikenal ditolak dengan namanya', (penanda) => {
    expect(isiTemplat(`Ditunda: ${penanda}.`, isi)).toMatchObject({
      ok: false,
      error: { jenis: 'penanda-tidak-dikenal', penanda: penanda.slice(2, -2), dikenal: 'judul, tempat, nomor, volume' },
    })
  })

  it('judul yang menyerupai penanda atau pola pengganti tetap judul', () => {
    expect(isiTemplat('{{judul}}', { ...isi, judul: '{{nomor}} $& $1' })).toEqual({ ok: true, value: '{{nomor}} $& $1' })
  })

  it('kalimat yang terisi terlalu panjang ditolak, bukan dipotong', () => {
    const hasil = isiTemplat('{{judul}} '.repeat(100), { ...isi, judul: 'x'.repeat(100) })
    expect(hasil).toMatchObject({ ok: false, error: { jenis: 'teks-terisi-terlalu-panjang', maks: MAKS_TEKS_TERISI } })
  })

  it('kelurahan, kecamatan, dan usulan tanpa nomor disebut dengan benar', () => {
    const lain = { judul: 'x', nomor: null, namaWilayah: 'Telaga Asih', rw: null, volume: '1 unit' }
    expect(susunPenanda({ ...lain, kodeWilayah: '32.16.08.1001' }).tempat).toBe('Kelurahan Telaga Asih')
    expect(susunPenanda({ ...lain, kodeWilayah: '32.16.08' })).toMatchObject({ tempat: 'Kecamatan Telaga Asih', nomor: 'ini' })
  })

  it('setiap putusan beralasan yang lazim membawa kalimat awal dengan alasannya', () => {
    const baku = bacaTemplatBaku()
    for (const keputusan of ['ubah', 'kembalikan', 'alihkan', 'cadangkan', 'tunda', 'tolak', 'teruskan', 'tidak-realisasikan'] as const) {
      expect(baku.some((t) => t.keputusan === keputusan)).toBe(true)
    }
    expect(baku.filter((t) => isBeralasan(t.keputusan) && t.alasan === null)).toEqual([])
  })
})
