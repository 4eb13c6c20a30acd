import { describe, expect, it } from 'vitest'
import { penuturUntuk } from '#src/kata.ts'
import { canPakaiKamus } from '#src/modules/kamus-usulan/pintu-kamus.ts'
import { type ButirKamus, ISI_KOSONG, kurangLangkah } from './draf.ts'
import { type Pengetuk, sebabTertutup } from './pintu.ts'

const butir: ButirKamus = {
  kamusId: '00000000-0000-4000-8000-000000000001',
  kode: 'K-01',
  nama: 'Drainase lingkungan',
  uraian: null,
  satuan: 'm',
  hargaSatuan: 1_250_000,
  volumeMin: null,
  volumeMaks: null,
  perangkatDaerahId: '00000000-0000-4000-8000-000000000002',
  perangkatDaerah: 'Disperkimtan',
  bidangPembangunan: 'infrastruktur',
  tipe: ['musrenbang'],
  pengusul: [],
  keadaan: 'berlaku',
  sumberHarga: null,
  kewenangan: 'kabupaten',
  klasifikasi: 'fisik',
  larangan: null,
  syarat: [],
  kataKunci: [],
}
const rw: Pengetuk = { isi: ISI_KOSONG, tahun: 2025, fokus: null, sudahDiajukan: null }
const fokus = { bidangPembangunan: ['ekonomi'], dasarHukum: 'SE Bupati 050/12' }

describe('pintu kamus di formulir', () => {
  it('butir yang boleh diusulkan tidak bersebab', () => {
    expect(sebabTertutup(butir, rw, 'id')).toBeNull()
    expect(sebabTertutup({ ...butir, kewenangan: 'provinsi' }, rw, 'id')).toBeNull()
  })

  it.each<[string, Partial<ButirKamus>, Partial<Pengetuk>, RegExp]>([
    ['D-05: daftar larangan', { larangan: 'Dikerjakan desa dengan Dana Desa' }, {}, /tidak boleh diusulkan: Dikerjakan desa/],
    ['D-05: kewenangan desa', { kewenangan: 'desa' }, {}, /kewenangan desa, bukan kabupaten.*RKPDes/],
    ['hanya pokir', { tipe: ['pokir'] }, {}, /tidak tersedia untuk jalur musrenbang/],
    ['D-06: bukan kelompoknya', { pengusul: ['lembaga'] }, {}, /hanya dapat diusulkan oleh: lembaga/],
    ['D-06: fokus kecamatan', {}, { fokus }, /yang dapat: ekonomi \(SE Bupati 050\/12\)/],
    ['ditarik', { keadaan: 'ditarik' }, {}, /sudah ditarik/],
  ])('%s menutup butir, dengan kata yang sama dengan penolakan server', (_, ubah, pengetuk, kata) => {
    const b = { ...butir, ...ubah }
    const p = { ...rw, ...pengetuk }
    const sebab = sebabTertutup(b, p, 'id')
    expect(`${sebab?.pesan} ${sebab?.langkah}`).toMatch(kata)
    const tolak = canPakaiKamus({ ...b, tahunAnggaran: 2025 }, { kelompok: ['rt-rw', 'desa'], jalur: 'musrenbang', fokus: p.fokus, sudahDiajukan: false })
    if (tolak === null) throw new Error('server tidak menolak')
    const { pesan, langkah } = penuturUntuk({}).ucapkan(tolak, 'id')
    expect(sebab).toMatchObject({ pesan, langkah })
  })

  it('usulan yang sudah bernomor boleh tetap memakai butir yang ditarik kemudian', () => {
    expect(sebabTertutup({ ...butir, keadaan: 'ditarik' }, { ...rw, sudahDiajukan: 'BKS-1' }, 'id')).toBeNull()
  })

  it('pengusul yang diganti sesudah memilih: usulan belum lengkap selama pintunya tertutup', () => {
    const isi = { ...ISI_KOSONG, kamus: butir, judul: 'Drainase RW 03' }
    expect(kurangLangkah('usulan', isi, 1, true)).toEqual(['kamus-tertutup'])
    expect(kurangLangkah('usulan', isi, 1)).toEqual([])
  })
})
