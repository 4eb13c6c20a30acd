import { describe, expect, it } from 'vitest'
import { tanggal } from '#src/lib/waktu.ts'
import { type Beban, periksaSusunan, periksaTutup, rencanakanPindah, type SusunanPenataan } from '#src/modules/penataan/penataan.ts'
import type { Perangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'

/* Lebong 2022: Dinas PMDS becomes Dinas PMD and Dinas Sosial. */
const pd = (id: string, bidangUrusan: string[], lain: Partial<Perangkat> = {}): Perangkat => ({
  perangkatDaerahId: id,
  kode: `${[...bidangUrusan, '0.00', '0.00', '0.00'].slice(0, 3).join('.')}.01.0000`,
  nama: id.toUpperCase(),
  jenis: 'dinas',
  bidangUrusan,
  bidangMitra: 'sosial budaya',
  kodeWilayah: null,
  indukId: null,
  berlakuDari: null,
  berlakuSampai: null,
  ...lain,
})
const SUSUNAN: SusunanPenataan = {
  jenis: 'dipecah',
  asal: [pd('pmds', ['2.13', '1.06'])],
  tujuan: [pd('dpmd', ['2.13']), pd('dinsos', ['1.06'])],
  tanggal: tanggal('2023-01-01'),
  bawaan: null,
}
const beban = (id: string, bidangUrusan: string | null, jenis: Beban['jenis'] = 'kamus-usulan'): Beban => ({
  jenis,
  id,
  nama: id,
  perangkatDaerahId: 'pmds',
  bidangUrusan,
})

describe('menata perangkat daerah', () => {
  it('yang dipecah: butir dan pengajuan ikut bidang urusannya, penugasan ikut penerima yang disebut', () => {
    const daftar = [beban('bantuan', '1.06'), beban('bumdes', '2.13', 'pengajuan'), beban('perencana', null, 'penugasan')]
    const hasil = rencanakanPindah({ ...SUSUNAN, bawaan: 'dpmd' }, daftar)
    expect(hasil.ok && hasil.value.map((p) => [p.id, p.ke])).toEqual([
      ['bantuan', 'dinsos'],
      ['bumdes', 'dpmd'],
      ['perencana', 'dpmd'],
    ])
  })

  it('yang tidak jelas ke mana ditolak dengan namanya, tidak ditebak', () => {
    expect(rencanakanPindah(SUSUNAN, [beban('perencana', null, 'penugasan')])).toEqual({
      ok: false,
      error: { jenis: 'beban-tanpa-tujuan', jumlah: 1, contoh: 'perencana' },
    })
    expect(rencanakanPindah({ ...SUSUNAN, bawaan: 'orang-lain' }, [beban('x', null)])).toMatchObject({ ok: false, error: { jenis: 'beban-tanpa-tujuan' } })
  })

  it('yang digabung menjadi satu membawa semuanya ke sana', () => {
    const gabung: SusunanPenataan = { ...SUSUNAN, jenis: 'digabung', asal: SUSUNAN.tujuan, tujuan: SUSUNAN.asal }
    const hasil = rencanakanPindah(gabung, [beban('a', '1.06'), beban('b', null, 'penugasan')])
    expect(hasil.ok && hasil.value.every((p) => p.ke === 'pmds')).toBe(true)
  })

  it('sub unit ikut hanya bila kode induknya tetap', () => {
    expect(rencanakanPindah({ ...SUSUNAN, bawaan: 'dpmd' }, [beban('uptd', null, 'sub-unit')])).toMatchObject({
      ok: false,
      error: { jenis: 'sub-unit-tertinggal' },
    })
    const ganti: SusunanPenataan = { ...SUSUNAN, jenis: 'diganti-nama', tujuan: [pd('pmds2', ['2.13', '1.06'])] }
    expect(rencanakanPindah(ganti, [beban('uptd', null, 'sub-unit')]).ok).toBe(true)
  })

  it('jumlah asal dan tujuan sesuai jenis penataannya, dan yang ditata masih berlaku', () => {
    expect(periksaSusunan(SUSUNAN).ok).toBe(true)
    expect(periksaSusunan({ ...SUSUNAN, jenis: 'diganti-nama' })).toMatchObject({ ok: false, error: { jenis: 'penataan-tidak-lengkap' } })
    expect(periksaSusunan({ ...SUSUNAN, tujuan: [...SUSUNAN.tujuan, ...SUSUNAN.asal] })).toMatchObject({ ok: false, error: { jenis: 'asal-juga-tujuan' } })
    const lama = { ...SUSUNAN, asal: [pd('pmds', ['2.13', '1.06'], { berlakuSampai: tanggal('2020-12-31') })] }
    expect(periksaSusunan(lama)).toMatchObject({ ok: false, error: { jenis: 'perangkat-tidak-berlaku', perangkat: 'PMDS' } })
  })

  it('menutup ditolak selama masih ada yang melekat, dengan jumlahnya masing-masing', () => {
    const [p] = SUSUNAN.asal
    expect(p !== undefined && periksaTutup(p, tanggal('2023-01-01'), [beban('a', null), beban('b', null, 'pengajuan')])).toEqual({
      ok: false,
      error: { jenis: 'perangkat-masih-dipakai', perangkat: 'PMDS', kamus: 1, pengajuan: 1, penugasan: 0, subUnit: 0 },
    })
    expect(p !== undefined && periksaTutup(p, tanggal('2023-01-01'), []).ok).toBe(true)
  })
})
