import { describe, expect, it } from 'vitest'
import { DAFTAR_HASIL, hitungHasil, isDalamHasil, kanalMusrenbang, posisiHasil } from '#src/modules/rekapitulasi/hasil-musrenbang.ts'
import { DAFTAR_RUTE } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'

const butir = (posisi: string, jumlah: number, tahun = 2025) => ({ tahun, posisi, jumlah, anggaran: jumlah * 100, anggaranKini: jumlah * 80 })

describe('bagian hasil musrenbang (S0-19)', () => {
  it('menghitung yang lewat kecamatan, lalu yang diakomodasi, dianggarkan dan terealisasi di dalamnya', () => {
    const hasil = hitungHasil(
      [
        butir('kecamatan/diajukan', 50),
        butir('mitra-bappeda/diajukan', 10),
        butir('forum-perangkat-daerah/ditolak', 10),
        butir('penganggaran/direncanakan', 8),
        butir('pelaksanaan/dianggarkan', 6),
        butir('pelaksanaan/terealisasi', 4),
        butir('pelaksanaan/tidak-terealisasi', 2),
        butir('kecamatan/ditolak', 9, 2024),
      ],
      'permendagri',
    )
    expect(hasil).toEqual([
      {
        tahun: 2025,
        lolos: { jumlah: 40, rupiah: 4000 },
        diakomodasi: { jumlah: 20, rupiah: 1600 },
        dianggarkan: { jumlah: 12, rupiah: 960 },
        terealisasi: { jumlah: 4, rupiah: 320 },
      },
    ])
  })

  it('pada rute SIPD mitra Bappeda mendahului kecamatan: yang masih di sana belum lolos', () => {
    expect(isDalamHasil('mitra-bappeda/diajukan', 'lolos', 'permendagri')).toBe(true)
    expect(isDalamHasil('mitra-bappeda/diajukan', 'lolos', 'sipd')).toBe(false)
  })

  it('himpunannya bersarang, dan yang tidak diakomodasi adalah sisanya', () => {
    for (const rute of DAFTAR_RUTE.filter((r) => r !== 'pokir')) {
      const [lolos = [], diakomodasi = [], dianggarkan = [], terealisasi = [], sisa = []] = DAFTAR_HASIL.map((h) => posisiHasil(h, rute))
      expect(lolos).toEqual(expect.arrayContaining(diakomodasi))
      expect(diakomodasi).toEqual(expect.arrayContaining(dianggarkan))
      expect(dianggarkan).toEqual(expect.arrayContaining(terealisasi))
      expect([...diakomodasi, ...sisa].toSorted()).toEqual(lolos.toSorted())
    }
  })

  it('pokir, usulan perangkat daerah dan luncuran bukan hasil musrenbang', () => {
    const lain = DAFTAR_KANAL.filter((k) => !kanalMusrenbang(DAFTAR_KANAL).includes(k))
    expect(lain).toEqual(['pokir', 'perangkat-daerah', 'luncuran'])
  })
})
