import { describe, expect, test } from 'vitest'
import { rupiah } from '#src/lib/rupiah.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { canImporRenja, canKelolaDokumen, canMuatPagu } from '#src/modules/dokumen/dokumen.policy.ts'
import { DAFTAR_JENIS_DOKUMEN, gulungPagu, periksaPohon, type SimpulPohon, tahapBerikut, tahapDokumen } from '#src/modules/dokumen/dokumen.ts'
import { DAFTAR_PERAN, type Pelaku, type Peran } from '#src/modules/pengguna/pengguna.ts'

const simpul = (simpulId: string, indukId: string | null, jenis: SimpulPohon['jenis']): SimpulPohon => ({ simpulId, indukId, jenis })

describe('pohon dokumen', () => {
  test('visi sampai sub kegiatan, dan program di akar, sah', () => {
    expect(
      periksaPohon([
        simpul('v', null, 'visi'),
        simpul('m', 'v', 'misi'),
        simpul('t', 'm', 'tujuan'),
        simpul('s', 't', 'sasaran'),
        simpul('p', 's', 'program'),
        simpul('k', 'p', 'kegiatan'),
        simpul('sk', 'k', 'sub-kegiatan'),
        simpul('p2', null, 'program'),
        simpul('tanpa-kode', null, 'sub-kegiatan'),
      ]),
    ).toEqual([])
  })

  test('induk yang tidak ada, tingkat yang salah, dan lingkaran ditemukan', () => {
    expect(
      periksaPohon([
        simpul('k', 'x', 'kegiatan'),
        simpul('k2', null, 'kegiatan'),
        simpul('sk', 'k2', 'program'),
        simpul('a', 'b', 'kegiatan'),
        simpul('b', 'a', 'program'),
      ]),
    ).toEqual([
      { jenis: 'induk-tidak-ada', simpulId: 'k' },
      { jenis: 'induk-tidak-sah', simpulId: 'k2', induk: null },
      { jenis: 'induk-tidak-sah', simpulId: 'sk', induk: 'kegiatan' },
      { jenis: 'pohon-berputar', simpulId: 'a' },
      { jenis: 'pohon-berputar', simpulId: 'b' },
    ])
  })

  test('pagu tingkat atas adalah jumlah bawahnya', () => {
    const daftar = [
      { ...simpul('p', null, 'program'), pagu: rupiah(0) },
      { ...simpul('k', 'p', 'kegiatan'), pagu: rupiah(0) },
      { ...simpul('a', 'k', 'sub-kegiatan'), pagu: rupiah(5) },
      { ...simpul('b', 'k', 'sub-kegiatan'), pagu: rupiah(7) },
    ]
    expect(Object.fromEntries(gulungPagu(daftar))).toEqual({ p: 12, k: 12, a: 5, b: 7 })
  })
})

describe('tahap dokumen', () => {
  test('tidak pernah mundur; pergeseran dan perubahan boleh berulang', () => {
    for (const jenis of DAFTAR_JENIS_DOKUMEN) {
      const urutan = tahapDokumen(jenis)
      for (const [i, kini] of urutan.entries()) expect(tahapBerikut(jenis, kini).every((t) => urutan.indexOf(t) >= i)).toBe(true)
    }
    expect(tahapBerikut('apbd', 'pergeseran')).toEqual(['pergeseran', 'perubahan'])
    expect(tahapBerikut('renja', 'rancangan')).toEqual(['rancangan-akhir', 'murni', 'perubahan'])
    expect(tahapDokumen('ppas')).toEqual(['rancangan', 'murni', 'perubahan'])
  })
})

describe('wewenang dokumen', () => {
  const pelaku = (peran: Peran, perangkatDaerahId: string | null): Pelaku => ({
    penggunaId: 'a',
    nama: 'A',
    daerahId: '7601',
    penugasan: [
      { penugasanId: 'p', peran, kodeWilayah: null, perangkatDaerahId, jabatan: 'x', sebagai: 'definitif', mulai: tanggal('2020-01-01'), selesai: null },
    ],
  })

  test('setiap peran: impor Renja, muat pagu, kelola dokumen', () => {
    const boleh = DAFTAR_PERAN.filter((peran) => canImporRenja(pelaku(peran, null), 'x').boleh)
    expect(boleh).toEqual(['perangkat-daerah', 'admin-perencanaan'])
    expect(DAFTAR_PERAN.filter((peran) => canMuatPagu(pelaku(peran, null)).boleh)).toEqual(['tapd', 'admin-perencanaan'])
    expect(DAFTAR_PERAN.filter((peran) => canKelolaDokumen(pelaku(peran, null)).boleh)).toEqual(['admin-perencanaan'])
  })

  test('perangkat daerah hanya untuk Renja sendiri', () => {
    expect(canImporRenja(pelaku('perangkat-daerah', 'x'), 'x')).toMatchObject({ boleh: true })
    expect(canImporRenja(pelaku('perangkat-daerah', 'y'), 'x')).toEqual({ boleh: false, alasan: 'di-luar-lingkup' })
  })
})
