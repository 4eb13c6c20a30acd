import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Saat } from '#src/lib/waktu.ts'
import { tulisPabulib } from '#src/modules/pemungutan-suara/pabulib.ts'
import {
  type AturanSuara,
  hitungSuara,
  hitungTerpakai,
  langkahPemungutan,
  periksaMasa,
  periksaSurat,
  type Pilihan,
  type Tanda,
} from '#src/modules/pemungutan-suara/pemungutan-suara.ts'
import { bacaHak, sidikHak, susunHak, susunTandaTerima, tulisHak } from '#src/modules/pemungutan-suara/token-suara.ts'

const PILIHAN: readonly Pilihan[] = [
  { nomorPilihan: 1, rupiah: 400 },
  { nomorPilihan: 2, rupiah: 300 },
  { nomorPilihan: 3, rupiah: 500 },
  { nomorPilihan: 4, rupiah: 100 },
]
const ANGGARAN: AturanSuara = { cara: 'anggaran', poin: null, batasRupiah: 800, maksPilihan: null }
const POIN: AturanSuara = { cara: 'poin', poin: 10, batasRupiah: null, maksPilihan: 3 }
const SETUJU: AturanSuara = { cara: 'setuju', poin: null, batasRupiah: null, maksPilihan: 2 }
const pilih = (...nomor: number[]): Tanda[] => nomor.map((pilihan) => ({ pilihan, nilai: 1 }))

/** A number from 0 up to `n` that depends on the seed only: a failing round can be repeated. */
function undian(benih: string): (n: number) => number {
  let ke = 0
  return (n) =>
    createHash('sha256')
      .update(`${benih}/${(ke += 1)}`)
      .digest()
      .readUInt32BE() % n
}

function suratAcak(acak: (n: number) => number, poin: boolean): Tanda[] {
  return PILIHAN.filter(() => acak(2) === 1).map((p) => ({ pilihan: p.nomorPilihan, nilai: poin ? 1 + acak(6) : 1 }))
}

describe('isi surat suara', () => {
  it.each([
    ['anggaran tepat pada batas', ANGGARAN, pilih(2, 3), null],
    ['anggaran satu rupiah di atas batas', { ...ANGGARAN, batasRupiah: 799 }, pilih(2, 3), { jenis: 'melebihi-anggaran', terpakai: 800, batas: 799 }],
    [
      'poin habis',
      POIN,
      [
        { pilihan: 1, nilai: 7 },
        { pilihan: 2, nilai: 3 },
      ],
      null,
    ],
    [
      'poin lebih',
      POIN,
      [
        { pilihan: 1, nilai: 7 },
        { pilihan: 2, nilai: 4 },
      ],
      { jenis: 'melebihi-poin', terpakai: 11, batas: 10 },
    ],
    [
      'poin negatif',
      POIN,
      [
        { pilihan: 1, nilai: 12 },
        { pilihan: 2, nilai: -2 },
      ],
      { jenis: 'nilai-pilihan-salah', pilihan: 2 },
    ],
    ['poin pecahan', POIN, [{ pilihan: 1, nilai: 1.5 }], { jenis: 'nilai-pilihan-salah', pilihan: 1 }],
    ['pilihan lebih', SETUJU, pilih(1, 2, 3), { jenis: 'melebihi-jumlah-pilihan', terpakai: 3, batas: 2 }],
    ['bernilai dua pada cara setuju', SETUJU, [{ pilihan: 1, nilai: 2 }], { jenis: 'nilai-pilihan-salah', pilihan: 1 }],
    ['usulan di luar surat', SETUJU, pilih(9), { jenis: 'pilihan-tidak-dikenal', pilihan: 9 }],
    ['usulan dua kali', ANGGARAN, pilih(4, 4), { jenis: 'pilihan-ganda', pilihan: 4 }],
    ['surat kosong', ANGGARAN, [], null],
  ] as const)('%s', (_, aturan, tanda, salah) => {
    const hasil = periksaSurat(aturan, PILIHAN, tanda)
    expect(hasil.ok ? null : hasil.error).toEqual(salah)
  })

  it('500 surat acak: di atas batas selalu ditolak, di dalamnya selalu diterima, dan bentuknya satu', () => {
    for (let i = 0; i < 500; i++) {
      const acak = undian(`surat-${i}`)
      const tanda = suratAcak(acak, false)
      const batasRupiah = 1 + acak(1300)
      const muat = hitungTerpakai('anggaran', PILIHAN, tanda) <= batasRupiah
      const hasil = periksaSurat({ ...ANGGARAN, batasRupiah }, PILIHAN, tanda)
      expect([i, hasil.ok]).toEqual([i, muat])
      expect(hasil.ok ? periksaSurat({ ...ANGGARAN, batasRupiah }, PILIHAN, tanda.toReversed()) : hasil).toEqual(hasil)
    }
  })
})

describe('hitungan', () => {
  it('nilai sama berbagi peringkat; batas dihabiskan menurut peringkat, lalu nomor', () => {
    const suara = [pilih(1, 2), pilih(1, 3), pilih(3), pilih(2, 4)]
    expect(hitungSuara(ANGGARAN, PILIHAN, suara)).toEqual([
      { nomorPilihan: 1, suara: 2, nilai: 2, peringkat: 1, terpilih: true },
      { nomorPilihan: 2, suara: 2, nilai: 2, peringkat: 1, terpilih: true },
      { nomorPilihan: 3, suara: 2, nilai: 2, peringkat: 1, terpilih: false },
      { nomorPilihan: 4, suara: 1, nilai: 1, peringkat: 4, terpilih: true },
    ])
  })

  it('yang tidak dipilih siapa pun tidak terpilih meski masih ada sisa', () => {
    expect(hitungSuara(ANGGARAN, PILIHAN, []).map((h) => [h.nilai, h.terpilih])).toEqual([
      [0, false],
      [0, false],
      [0, false],
      [0, false],
    ])
  })

  it('tanpa batas rupiah tidak ada yang disebut terpilih', () => {
    expect(hitungSuara(POIN, PILIHAN, [[{ pilihan: 3, nilai: 6 }]])[0]).toEqual({ nomorPilihan: 3, suara: 1, nilai: 6, peringkat: 1, terpilih: null })
  })

  it('200 himpunan suara acak: urutan masuknya tidak mengubah apa pun, dan jumlahnya tetap', () => {
    for (let i = 0; i < 200; i++) {
      const acak = undian(`himpunan-${i}`)
      const suara = Array.from({ length: 1 + acak(40) }, () => suratAcak(acak, true))
      const teracak = suara
        .map((s) => [acak(1_000_000), s] as const)
        .toSorted((a, b) => a[0] - b[0])
        .map(([, s]) => s)
      const hasil = hitungSuara(POIN, PILIHAN, suara)
      expect(hitungSuara(POIN, PILIHAN, teracak)).toEqual(hasil)
      expect(hasil.reduce((n, h) => n + h.nilai, 0)).toBe(suara.flat().reduce((n, t) => n + t.nilai, 0))
    }
  })
})

describe('masa dan langkah', () => {
  const [pagi, siang, sore] = ['2024-01-25T01:00:00.000Z', '2024-01-25T05:00:00.000Z', '2024-01-25T09:00:00.000Z'] as Saat[] as [Saat, Saat, Saat]

  it.each([
    ['disiapkan', siang, 'pemungutan-belum-dibuka'],
    ['dibuka', pagi, undefined],
    ['dibuka', siang, undefined],
    ['dibuka', sore, 'pemungutan-sudah-ditutup'],
    ['ditutup', siang, 'pemungutan-sudah-ditutup'],
    ['dibatalkan', siang, 'pemungutan-dibatalkan'],
  ] as const)('%s pada %s: %s', (keadaan, saat, jenis) => {
    expect(periksaMasa({ keadaan, mulai: pagi, selesai: sore }, saat)?.jenis).toBe(jenis)
  })

  it('sebelum jam mulai belum diterima', () => {
    expect(periksaMasa({ keadaan: 'dibuka', mulai: siang, selesai: null }, pagi)).toEqual({ jenis: 'pemungutan-belum-dibuka', mulai: siang })
  })

  it('satu langkah ke depan, tidak pernah kembali; yang sudah dibuka tidak dibatalkan', () => {
    const m = (keadaan: 'disiapkan' | 'dibuka' | 'ditutup') => ({ keadaan, versi: 3 })
    expect(langkahPemungutan(m('disiapkan'), 'dibuka', 3).ok).toBe(true)
    expect(langkahPemungutan(m('dibuka'), 'ditutup', 3).ok).toBe(true)
    for (const [dari, ke] of [
      ['dibuka', 'dibatalkan'],
      ['ditutup', 'dibuka'],
      ['disiapkan', 'ditutup'],
    ] as const) {
      expect(langkahPemungutan(m(dari), ke, 3)).toEqual({ ok: false, error: { jenis: 'urutan-pemungutan-salah', dari, ke } })
    }
    expect(langkahPemungutan(m('dibuka'), 'ditutup', 2)).toMatchObject({ error: { jenis: 'pemungutan-sudah-berubah' } })
  })
})

describe('kode hak suara', () => {
  const acak = Uint8Array.from({ length: 17 }, (_, i) => i * 13)
  const kode = susunHak('3216', acak)

  it('dibaca seperti diketik orang: huruf kecil, tanda hubung, O dan I', () => {
    expect(kode).toMatch(/^3216-[0-9A-HJKMNP-TV-Z]{26}$/)
    const ketikan = tulisHak(kode).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'i').replace('-', ' - ')
    expect(bacaHak(ketikan)).toEqual({ daerahId: '3216', teks: kode })
    expect(['', '3216', kode.slice(0, -1), `${kode}0`, kode.replace('3216', 'abcd'), '3216-<script>'].map(bacaHak)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('tanda terima tetap bagi kiriman yang sama, dan tidak tersusun tanpa kunci pemilih', () => {
    const hak = { daerahId: '3216', teks: kode }
    const [a, b] = ['0'.repeat(32), `${'0'.repeat(31)}1`]
    expect(susunTandaTerima(hak, a)).toBe(susunTandaTerima(hak, a))
    expect(susunTandaTerima(hak, a)).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/)
    expect(new Set([susunTandaTerima(hak, a), susunTandaTerima(hak, b), sidikHak(hak)]).size).toBe(3)
  })
})

describe('berkas Pabulib', () => {
  const dasar = {
    judul: 'Suara; warga',
    unit: 'Kab. Contoh',
    tahunAnggaran: 2025,
    mulai: '2024-01-25T01:00:00.000Z',
    selesai: '2024-01-26T01:00:00.000Z',
    pilihan: PILIHAN.slice(0, 2).map((p) => ({ ...p, nomor: `U-${p.nomorPilihan}`, judul: `Jalan ${p.nomorPilihan}`, kodeWilayah: '32.16.14.2001' })),
  }

  it('cara anggaran: setiap usulan dengan biaya dan terpilihnya; surat kosong tidak ikut dan disebut', () => {
    const suara = [
      { tandaTerima: 'A'.repeat(20), isi: pilih(1) },
      { tandaTerima: 'B'.repeat(20), isi: [] },
    ]
    const hasil = hitungSuara(
      ANGGARAN,
      PILIHAN.slice(0, 2),
      suara.map((s) => s.isi),
    )
    expect(tulisPabulib({ ...dasar, cara: 'anggaran', poin: null, batasRupiah: 800, maksPilihan: null, hasil, suara }).split('\n')).toEqual([
      'META',
      'key;value',
      'description;Suara, warga',
      'country;Indonesia',
      'unit;Kab. Contoh',
      'instance;2025',
      'num_projects;2',
      'num_votes;1',
      'budget;800',
      'vote_type;approval',
      'rule;greedy',
      'date_begin;25.01.2024',
      'date_end;26.01.2024',
      'language;id',
      'currency;IDR',
      'max_sum_cost;800',
      'comment;#1: 1 empty ballots left out',
      'PROJECTS',
      'project_id;cost;votes;name;neighborhood;selected',
      'U-1;400;1;Jalan 1;32.16.14.2001;1',
      'U-2;300;0;Jalan 2;32.16.14.2001;0',
      'VOTES',
      'voter_id;vote',
      `${'A'.repeat(20)};U-1`,
      '',
    ])
  })

  it('cara poin: poin setiap suara dan jumlahnya', () => {
    const isi = [
      { pilihan: 1, nilai: 7 },
      { pilihan: 2, nilai: 3 },
    ]
    const suara = [{ tandaTerima: 'A'.repeat(20), isi }]
    const teks = tulisPabulib({
      ...dasar,
      cara: 'poin',
      poin: 10,
      batasRupiah: null,
      maksPilihan: 3,
      hasil: hitungSuara(POIN, PILIHAN.slice(0, 2), [isi]),
      suara,
    })
    expect(teks).toContain('vote_type;cumulative')
    expect(teks).toContain('max_sum_points;10')
    expect(teks).toContain('U-1;400;1;7;Jalan 1;')
    expect(teks).toContain(`${'A'.repeat(20)};U-1,U-2;7,3\n`)
  })
})
