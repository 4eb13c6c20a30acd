import { describe, expect, it } from 'vitest'
import { bacaTautan, isTautanSah, susunTautan } from '#src/modules/musyawarah/layar/tautan.ts'
import { periksaDaftar } from '#src/modules/musyawarah/peserta/daftar-hadir.ts'
import { hitungKomposisi, type OrangHadir } from '#src/modules/musyawarah/peserta/komposisi.ts'
import { bacaLembarPeserta, kenaliUnsur } from '#src/modules/musyawarah/peserta/lembar-peserta.ts'

const orang = (lain: Partial<OrangHadir> = {}): OrangHadir => ({
  unsur: 'pemerintah-desa',
  jenisKelamin: 'L',
  usia: 40,
  disabilitas: false,
  hadir: true,
  diundang: true,
  ...lain,
})
const sel = (teks: string) => ({ teks, jenis: 'teks' as const })

describe('komposisi yang hadir', () => {
  it('C-05: perempuan di bawah 30 persen dan tidak adanya unsur rentan disebut; tepat 30 persen tidak', () => {
    const sepuluh = (perempuan: number) => Array.from({ length: 10 }, (_, i) => orang({ jenisKelamin: i < perempuan ? 'P' : 'L' }))
    expect(hitungKomposisi(sepuluh(2)).temuan).toEqual([{ jenis: 'perempuan-kurang', persen: 20, batas: 30 }, { jenis: 'unsur-marginal-tidak-ada' }])
    expect(hitungKomposisi([...sepuluh(3).slice(0, 9), orang({ disabilitas: true })]).temuan).toEqual([])
    expect(hitungKomposisi(sepuluh(2), { perempuanPersen: 20, unsurMarginal: ['pemerintah-desa'] }).temuan).toEqual([])
  })

  it('S0-1: yang diundang tetapi tidak datang disebut unsurnya, dan tidak ikut dihitung', () => {
    const k = hitungKomposisi([
      orang(),
      orang({ unsur: 'lansia', hadir: false, jenisKelamin: 'P' }),
      orang({ unsur: 'anak', usia: 15, jenisKelamin: 'P', diundang: false }),
    ])
    expect(k).toMatchObject({ diundang: 2, hadir: 2, perempuan: 1, unsurKosong: ['lansia'], usia: { anak: 1, dewasa: 1 }, temuan: [] })
    expect(hitungKomposisi([]).temuan).toEqual([])
  })
})

describe('daftar dan tautan', () => {
  it('kehadiran hanya selama musyawarah dibuka; sesudah ditutup daftar menjadi bagian berita acara', () => {
    expect(periksaDaftar('disiapkan', 'undang').ok).toBe(true)
    expect(periksaDaftar('disiapkan', 'hadir')).toEqual({ ok: false, error: { jenis: 'kehadiran-belum-dibuka' } })
    expect(periksaDaftar('dibuka', 'hadir').ok).toBe(true)
    expect(periksaDaftar('ditutup', 'undang')).toEqual({ ok: false, error: { jenis: 'daftar-hadir-beku', keadaan: 'ditutup' } })
  })

  it('tautan berlaku hanya untuk guna, orang dan rahasia yang menulisnya', () => {
    const id = '0198c1f2-7a10-7c00-8000-0123456789ab'
    const garam = new Uint8Array(32).fill(7)
    const tautan = bacaTautan(susunTautan(garam, 'hadir', { daerahId: '3216', id }))
    if (tautan === null) throw new Error('tautan tidak terbaca')
    expect(isTautanSah(garam, 'hadir', tautan)).toBe(true)
    expect(isTautanSah(garam, 'pintu', tautan)).toBe(false)
    expect(isTautanSah(new Uint8Array(32).fill(8), 'hadir', tautan)).toBe(false)
    expect(isTautanSah(garam, 'hadir', { ...tautan, id: id.replace('ab', 'ac') })).toBe(false)
    expect(isTautanSah(garam, 'hadir', { ...tautan, daerahId: '3217' })).toBe(false)
    expect(bacaTautan('3216~bukan-id~x')).toBeNull()
  })

  it('lembar daftar undangan: unsur dikenali dari sebutan kantor, sel yang salah disebut satu per satu', () => {
    const baca = bacaLembarPeserta({
      nama: 'Sheet1',
      baris: [
        ['Nama', 'Jabatan', 'Instansi', 'Unsur', 'L/P', 'Umur'].map(sel),
        ['Siti Aminah', 'Ketua', 'TP-PKK Desa', 'PKK', 'P', '41'].map(sel),
        ['Budi', '', '', 'Penggembira', 'X', 'muda'].map(sel),
      ],
    })
    if (!baca.ok) throw new Error(baca.error.jenis)
    expect(baca.value.baris).toEqual([expect.objectContaining({ nama: 'Siti Aminah', unsur: 'tp-pkk', jenisKelamin: 'P', usia: 41, lembaga: 'TP-PKK Desa' })])
    expect(baca.value.galat.map((g) => g.sel)).toEqual(['D3', 'E3', 'F3'])
    expect(kenaliUnsur('Karang Taruna')).toBe('pemuda')
  })
})
