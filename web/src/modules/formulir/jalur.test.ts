import { describe, expect, it } from 'vitest'
import { jalurDari, kirimJalur, kurangJalur } from './jalur.ts'

const kosong = { forum: null, anggota: null, bukti: null, suratDesa: null }
const anggota = { anggotaDprdId: 'a1', nama: 'H. Contoh', jabatan: 'anggota', fraksi: 'Fraksi A', dapil: 'Dapil 1' }

describe('usulan yang dikembalikan tetap membawa asalnya (S3-18)', () => {
  it('pokir: anggota dan bukti resesnya terkirim lagi tanpa ditanyakan', () => {
    const bukti = { jenis: 'reses', tanggal: '2024-01-10', tempat: 'Balai desa', berkasId: 'b1' } as const
    const jalur = jalurDari({ ...kosong, anggota, bukti })
    if (jalur === undefined) throw new Error('pokir punya asal')
    expect(kurangJalur({ kanal: 'pokir', jalur }, false)).toEqual([])
    expect(kirimJalur({ kanal: 'pokir', jalur })).toEqual({ forum: null, pokir: { anggotaDprdId: 'a1', bukti }, suratDesa: null })
  })

  it('forum khusus: forumnya; atas nama desa: suratnya', () => {
    const forum = jalurDari({ ...kosong, forum: 'perempuan' })
    if (forum === undefined) throw new Error('forum punya asal')
    expect(kirimJalur({ kanal: 'musrenbang-khusus', jalur: forum })).toMatchObject({ forum: 'perempuan' })
    const surat = jalurDari({ ...kosong, suratDesa: { nomor: '140/12', tanggal: '2024-01-20', berkasId: 's1' } })
    if (surat === undefined) throw new Error('surat punya asal')
    expect(kirimJalur({ kanal: 'musrenbang-desa', jalur: surat })).toMatchObject({ suratDesa: { nomor: '140/12', berkasId: 's1' } })
  })

  it('musrenbang desa biasa tidak membawa apa pun', () => {
    expect(jalurDari(kosong)).toBeUndefined()
  })
})
