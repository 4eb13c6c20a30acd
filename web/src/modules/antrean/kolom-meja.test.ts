import { describe, expect, it } from 'vitest'
import { DAFTAR_PERAN, type Pelaku } from '#src/modules/pengguna/pengguna.ts'
import { DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { kolomBawaan, langkahBerikut, rapikanKolom } from './kolom-meja.ts'

const dinas: Pelaku = {
  penggunaId: 'd',
  nama: 'd',
  daerahId: '3216',
  penugasan: [
    {
      penugasanId: 'd',
      peran: 'perangkat-daerah',
      kodeWilayah: null,
      perangkatDaerahId: 'pd',
      jabatan: 'd',
      sebagai: 'definitif',
      mulai: '2020-01-01' as never,
      selesai: null,
    },
  ],
}

describe('kolom antrean menurut meja', () => {
  it('kecamatan melihat pagu, mitra rekomendasi, TAPD sub kegiatan, Setwan temuan pokir, DPMD batas jawab', () => {
    const ada = (tahap: (typeof DAFTAR_TAHAP)[number] | null, peran: (typeof DAFTAR_PERAN)[number]) => kolomBawaan({ tahap, saya: false, peran })
    expect(ada('kecamatan', 'camat')).toContain('pagu')
    expect(ada('mitra-bappeda', 'mitra-bappeda')).toContain('rekomendasi')
    expect(ada(null, 'tapd')).toContain('subKegiatan')
    expect(ada(null, 'sekretaris-dprd')).toContain('temuan')
    expect(ada(null, 'dpmd')).toContain('tenggat')
    expect(ada(null, 'verifikator-provinsi')).toContain('tujuan')
  })

  it('setiap meja menyebut usulannya, menunggu siapa sejak kapan, dan keadaannya atau langkah berikutnya', () => {
    for (const peran of DAFTAR_PERAN)
      for (const tahap of [null, ...DAFTAR_TAHAP]) {
        expect(kolomBawaan({ tahap, saya: false, peran })).toEqual(expect.arrayContaining(['usulan', 'menunggu', 'keadaan']))
        expect(kolomBawaan({ tahap, saya: true, peran })).toEqual(expect.arrayContaining(['usulan', 'menunggu', 'langkah']))
      }
  })

  it('pilihan kolom tersusun tetap, tanpa yang tidak dikenal, dan nama usulan selalu ada', () => {
    expect(rapikanKolom(['menunggu', 'desa', 'kolom-lama'])).toEqual(['usulan', 'desa', 'menunggu'])
    expect(rapikanKolom([])).toEqual(['usulan'])
  })

  it('satu langkah berikutnya: tautkan di forum, anggarkan, perbaiki, lanjutkan; laporkan hanya di perangkat daerahnya', () => {
    const p = { tahap: 'forum-perangkat-daerah', keadaan: 'diajukan', kodeWilayah: '32.16.14.2001', perangkatDaerahId: 'pd' } as const
    expect(langkahBerikut(p, dinas, true)).toBe('tautkan')
    expect(langkahBerikut({ ...p, tahap: 'kecamatan' }, dinas, true)).toBe('putuskan')
    expect(langkahBerikut({ ...p, tahap: 'penganggaran', keadaan: 'direncanakan' }, dinas, true)).toBe('anggarkan')
    expect(langkahBerikut({ ...p, keadaan: 'dikembalikan' }, dinas, true)).toBe('perbaiki')
    expect(langkahBerikut({ ...p, keadaan: 'draf' }, dinas, true)).toBe('lanjutkan')
    expect(langkahBerikut(p, dinas, false)).toBeNull()
    const berjalan = { ...p, tahap: 'pelaksanaan', keadaan: 'dianggarkan' } as const
    expect(langkahBerikut(berjalan, dinas, false)).toBe('laporkan')
    expect(langkahBerikut({ ...berjalan, perangkatDaerahId: 'lain' }, dinas, false)).toBeNull()
  })
})
