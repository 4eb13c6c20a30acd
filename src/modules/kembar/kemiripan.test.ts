import { describe, expect, test } from 'vitest'
import { kuantitas } from '#src/lib/kuantitas.ts'
import { type BahanMirip, bandingkan, hitungLangka, type KelasMirip, siapkanMirip } from '#src/modules/kembar/kemiripan.ts'
import { jarakMeter } from '#src/modules/kembar/tempat-kembar.ts'
import { bacaPasangan, isPasanganAda, type Paruh, paruh } from '../../../test/pasangan-kembar.ts'

const DESA = '32.16.14.2001'
const DASAR: BahanMirip = {
  judul: '',
  lokus: null,
  rt: null,
  rw: null,
  tahunAnggaran: 2025,
  jalur: 'musrenbang',
  kodeWilayah: DESA,
  titik: null,
  kamus: 'K-001',
  namaKamus: 'Drainase lingkungan U-ditch 60×60',
  volume: kuantitas(150_000),
  satuan: 'm',
  anggaran: 187_500_000,
}

type Sisi = Partial<BahanMirip>

function nilai(a: Sisi, b: Sisi): ReturnType<typeof bandingkan> {
  return bandingkan(siapkanMirip({ ...DASAR, ...a }), siapkanMirip({ ...DASAR, ...b }))
}

const titik = (lintang: number, bujur: number) => ({ titik: { lintang, bujur } })

/** As villages write: two entries, and what they are to each other. Written for this test, by hand. */
const TULISAN: readonly (readonly [KelasMirip, Sisi, Sisi])[] = [
  ['pasti', { judul: 'Perbaikan drainase Jl. Mawar RT 03/RW 05' }, { judul: 'perbaikan drainase jln mawar rt.3 rw5' }],
  ['pasti', { judul: 'Drainase Jl Mawar', rt: '03', rw: '05' }, { judul: 'Normalisasi saluran air jalan mawar', rt: '3', rw: '5', volume: kuantitas(160_000) }],
  ['pasti', { judul: 'Got mampet gang Melati', rw: '2' }, { judul: 'Selokan Gg. Melati RW II' }],
  ['pasti', { judul: 'Drainase lingkungan', ...titik(-6.1, 107.2) }, { judul: 'Saluran drainase', ...titik(-6.1002, 107.2001) }],
  ['pasti', { judul: 'Gorong2 dusun Krajan RT 1 RW 1' }, { judul: 'Gorong-gorong Dsn. Krajan RT 001/001' }],
  ['pasti', { judul: 'Rehab drainase masjid Al-Ikhlas' }, { judul: 'Rehabilitasi drainase mesjid al ikhlas' }],
  ['mungkin', { judul: 'Drainase U-ditch', rw: '05' }, { judul: 'Drainase lingkungan U-ditch 60x60', rw: '5' }],
  ['mungkin', { judul: 'Drainase Jl. Kenanga', rw: '01' }, { judul: 'Drainase Jl. Kenanga', rw: '02' }],
  ['mungkin', { judul: 'Drainase jalan Anggrek', kodeWilayah: DESA }, { judul: 'Drainase jl anggrek', kodeWilayah: '32.16.14.2002' }],
  ['mungkin', { judul: 'Drainase Jl. Mawar', rw: '05' }, { judul: 'Drainase Jl. Mawar', rw: '05', volume: kuantitas(20_000) }],
  ['mungkin', { judul: 'Drainase Jl. Mawar', rw: '05' }, { judul: 'Drainase Jl. Mawar', rw: '05', tahunAnggaran: 2021 }],
  ['mungkin', { judul: 'Drainase jl mawar rw 05' }, { judul: 'Saluran air jalan mawar rw 5', kamus: 'K-009', namaKamus: 'Saluran pasangan batu' }],
  ['bukan', { judul: 'Drainase lingkungan', rw: '06' }, { judul: 'Drainase lingkungan', rw: '08' }],
  ['bukan', { judul: 'Drainase lingkungan' }, { judul: 'Drainase lingkungan' }],
  ['bukan', { judul: 'Drainase Jl. Mawar' }, { judul: 'Drainase Jl. Melati' }],
  ['bukan', { judul: 'Drainase Kp. Sawah' }, { judul: 'Drainase Kp. Baru' }],
  ['bukan', { judul: 'Drainase RT 01 RW 05' }, { judul: 'Drainase RT 02 RW 05' }],
  ['bukan', { judul: 'Drainase lingkungan', ...titik(-6.1, 107.2) }, { judul: 'Drainase lingkungan', ...titik(-6.11, 107.2) }],
  [
    'bukan',
    { judul: 'Rehab SDN 01', kamus: 'S-1', namaKamus: 'Rehabilitasi ruang kelas' },
    { judul: 'Rehab SDN 02', kamus: 'S-1', namaKamus: 'Rehabilitasi ruang kelas' },
  ],
  ['bukan', { judul: 'Drainase', rw: '05' }, { judul: 'Pelatihan menjahit', rw: '05', kamus: 'P-1', namaKamus: 'Pelatihan menjahit', satuan: 'orang' }],
  [
    'bukan',
    { judul: 'Lampu jalan tenaga surya', kamus: 'L-1', namaKamus: 'Lampu jalan tenaga surya' },
    { judul: 'Lampu jalan tenaga surya', kamus: 'L-1', namaKamus: 'Lampu jalan tenaga surya', kodeWilayah: '32.16.14.2002' },
  ],
  [
    'bukan',
    { judul: 'Pelapisan jalan telford', rw: '1', kamus: 'J-1', namaKamus: 'Jalan telford' },
    { judul: 'Pelapisan jalan telford', rw: '2', kamus: 'J-1', namaKamus: 'Jalan telford' },
  ],
  ['bukan', { judul: 'Drainase Desa Sukamurni' }, { judul: 'Drainase Desa Sukamaju', kodeWilayah: '32.16.14.2002' }],
]

describe('kemiripan dua usulan', () => {
  test.each(TULISAN)('%s: %o | %o', (kelas, a, b) => {
    const [maju, mundur] = [nilai(a, b), nilai(b, a)]
    expect([maju.kelas, mundur.kelas]).toEqual([kelas, kelas])
    expect(mundur.nilai).toBe(maju.nilai)
  })

  test('alasannya menyebut jalan, jarak, butir dan volume', () => {
    const k = nilai({ judul: 'Drainase Jl. Mawar', ...titik(-6.1, 107.2) }, { judul: 'Saluran jln mawar', ...titik(-6.1003, 107.2002) })
    expect(k.alasan).toEqual(
      expect.arrayContaining([
        { kode: 'jarak', meter: 40 },
        { kode: 'jalan-sama', nama: 'Mawar' },
        { kode: 'kamus-sama' },
        { kode: 'volume-sama', a: 150_000, b: 150_000, satuan: 'm' },
      ]),
    )
  })

  test('huruf tak terlihat, arah balik dan huruf lebar tidak mengubah apa pun', () => {
    const bersih = nilai({ judul: 'Drainase Jl. Mawar RW 05' }, { judul: 'Drainase Jl. Mawar RW 05' })
    const tipuan = nilai({ judul: 'Drainase Jl. Mawar RW 05' }, { judul: '\u202eDra\u200binase\u202c Ｊｌ. Ma\u00adwar RW 05' })
    expect([tipuan.kelas, tipuan.nilai]).toEqual([bersih.kelas, bersih.nilai])
  })

  test('judul kosong, satu kata dan 4.000 huruf tidak pernah pasti, dan tidak galat', () => {
    for (const judul of ['', 'x', 'drainase', '???', 'saluran '.repeat(500), 'a'.repeat(4000)]) {
      expect(nilai({ judul }, { judul }).kelas).not.toBe('pasti')
      expect(nilai({ judul }, { judul: 'Drainase Jl. Mawar RW 05' }).kelas).not.toBe('pasti')
    }
  })

  test('kata yang ada di semua judul hampir tidak berbobot', () => {
    const daftar = ['Drainase Mawar', 'Drainase Melati', 'Drainase Kenanga', 'Drainase Anggrek'].map((judul) => siapkanMirip({ ...DASAR, judul }))
    const bobot = hitungLangka(daftar.map((d) => d.ciri))
    expect(bobot('drainase')).toBeLessThan(bobot('mawar') / 2)
  })

  test('jarak dalam meter', () => {
    expect(jarakMeter({ lintang: -6.2, bujur: 106.8 }, { lintang: -6.2, bujur: 106.8 })).toBe(0)
    expect(jarakMeter({ lintang: 0, bujur: 110 }, { lintang: 0, bujur: 110.001 })).toBe(111)
  })
})

/** Titles alone, of works announced twice and of works that only look so (`../shared/data`, not part of the project). */
describe.skipIf(!isPasanganAda)('pada pasangan judul sungguhan (dilewati bila ../shared/data tidak ada)', () => {
  test.each<Paruh>(['setel', 'tahan'])('paruh %s: recall ≥ 0,95, dan ≥ 0,9 yang bukan kembar tidak disebut pasti', (bagian) => {
    const bahan = (judul: string, anggaran: number) =>
      siapkanMirip({ ...DASAR, judul, anggaran, jalur: null, kodeWilayah: null, kamus: null, namaKamus: null, volume: null, satuan: null })
    const hasil = bacaPasangan()
      .filter((p) => paruh(p) === bagian)
      .map((p) => ({ ...p, kelas: bandingkan(bahan(p.nama_a, p.pagu_a), bahan(p.nama_b, p.pagu_b)).kelas }))
    const kembar = hasil.filter((h) => h.duplikat)
    const bukan = hasil.filter((h) => !h.duplikat)
    const recall = kembar.filter((h) => h.kelas !== 'bukan').length / kembar.length
    const tidakPasti = bukan.filter((h) => h.kelas !== 'pasti').length / bukan.length
    const pasti = kembar.filter((h) => h.kelas === 'pasti').length / kembar.length
    console.log(
      `paruh ${bagian}: ${kembar.length} kembar, ${bukan.length} bukan; recall ${recall.toFixed(3)} (pasti ${pasti.toFixed(3)}), bukan kembar tidak disebut pasti ${tidakPasti.toFixed(3)}`,
    )
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(tidakPasti).toBeGreaterThanOrEqual(0.9)
  })
})
