import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAFTAR_KELOMPOK_PENGUSUL, type KelompokPengusul } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { canPakaiKamus, type PemakaiKamus } from '#src/modules/kamus-usulan/pintu-kamus.ts'

type Butir = Parameters<typeof canPakaiKamus>[0]

const butir: Butir = {
  nama: 'Drainase lingkungan',
  tahunAnggaran: 2025,
  larangan: null,
  kewenangan: 'kabupaten',
  bidangPembangunan: 'infrastruktur',
  tipe: ['musrenbang', 'pokir'],
  pengusul: [],
  keadaan: 'berlaku',
}
const desa: PemakaiKamus = { kelompok: ['rt-rw', 'desa'], jalur: 'musrenbang', fokus: null, sudahDiajukan: false }

describe('pintu kamus usulan: siapa boleh mengusulkan apa', () => {
  it('D-05: butir daftar larangan tidak dapat diusulkan, dengan sebabnya', () => {
    expect(canPakaiKamus({ ...butir, larangan: 'Dikerjakan desa dengan Dana Desa' }, desa)).toEqual({
      jenis: 'kamus-terlarang',
      nama: 'Drainase lingkungan',
      larangan: 'Dikerjakan desa dengan Dana Desa',
    })
  })

  it('D-05: kewenangan desa ditunjukkan ke APBDes; kewenangan provinsi dan pusat tetap dicatat untuk diteruskan', () => {
    expect(canPakaiKamus({ ...butir, kewenangan: 'desa' }, desa)).toMatchObject({ jenis: 'kamus-kewenangan-desa' })
    expect(canPakaiKamus({ ...butir, kewenangan: 'provinsi' }, desa)).toBeNull()
    expect(canPakaiKamus({ ...butir, kewenangan: 'pusat' }, desa)).toBeNull()
  })

  it('D-06: butir yang hanya untuk lembaga ditolak bagi desa, dengan menyebut siapa yang boleh', () => {
    expect(canPakaiKamus({ ...butir, pengusul: ['lembaga', 'rt-rw'] }, { ...desa, kelompok: ['desa'] })).toEqual({
      jenis: 'kamus-bukan-kelompok',
      nama: 'Drainase lingkungan',
      boleh: 'lembaga, rt/rw',
    })
  })

  it('D-06: usulan RW yang dibawa musrenbang desa memakai butir yang terbuka bagi desa', () => {
    expect(canPakaiKamus({ ...butir, pengusul: ['desa'] }, desa)).toBeNull()
  })

  it('D-06: fokus kecamatan membatasi bidang pada musrenbang, tidak pada pokir', () => {
    const fokus = { bidangPembangunan: ['ekonomi'], dasarHukum: 'SE Bupati 050/12' }
    expect(canPakaiKamus(butir, { ...desa, fokus })).toEqual({
      jenis: 'kamus-bukan-kecamatan',
      nama: 'Drainase lingkungan',
      boleh: 'ekonomi',
      tahun: 2025,
      dasar: 'SE Bupati 050/12',
    })
    expect(canPakaiKamus({ ...butir, bidangPembangunan: 'ekonomi' }, { ...desa, fokus })).toBeNull()
    expect(canPakaiKamus(butir, { ...desa, jalur: 'pokir', kelompok: ['dprd'], fokus })).toBeNull()
  })

  it('butir yang hanya untuk musrenbang tidak tersedia bagi pokir', () => {
    expect(canPakaiKamus({ ...butir, tipe: ['musrenbang'] }, { ...desa, jalur: 'pokir', kelompok: ['dprd'] })).toMatchObject({ jenis: 'kamus-bukan-jalur' })
  })

  it('draf belum dapat dipakai; yang ditarik hanya tetap bagi usulan yang sudah bernomor', () => {
    expect(canPakaiKamus({ ...butir, keadaan: 'draf' }, desa)).toMatchObject({ jenis: 'kamus-belum-berlaku' })
    expect(canPakaiKamus({ ...butir, keadaan: 'ditarik' }, desa)).toMatchObject({ jenis: 'kamus-ditarik' })
    expect(canPakaiKamus({ ...butir, keadaan: 'ditarik' }, { ...desa, sudahDiajukan: true })).toBeNull()
  })

  it('menambah kelompok yang boleh tidak pernah menutup pintu yang tadinya terbuka', () => {
    const kelompok = fc.subarray([...DAFTAR_KELOMPOK_PENGUSUL], { minLength: 1 })
    fc.assert(
      fc.property(kelompok, kelompok, fc.constantFrom<KelompokPengusul>(...DAFTAR_KELOMPOK_PENGUSUL), (pengusul, pembawa, tambahan) => {
        const pemakai = { ...desa, kelompok: pembawa }
        fc.pre(canPakaiKamus({ ...butir, pengusul }, pemakai) === null)
        expect(canPakaiKamus({ ...butir, pengusul: [...pengusul, tambahan] }, pemakai)).toBeNull()
      }),
    )
  })
})
