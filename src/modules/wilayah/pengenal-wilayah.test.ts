import { describe, expect, test } from 'vitest'
import { jarakEdit, selisihNama } from '#src/modules/wilayah/kemiripan.ts'
import { siapkanPengenal } from '#src/modules/wilayah/pengenal-sebutan.ts'
import { kenaliWilayah } from '#src/modules/wilayah/pengenal-wilayah.ts'
import { tingkatWilayah, type TingkatWilayah } from '#src/modules/wilayah/wilayah.ts'

// A kabupaten that does not exist, so that every trap has its own village.
const DAFTAR: Readonly<Record<string, string>> = {
  '99.01': 'Kabupaten Contoh Raya',
  '99.01.01': 'Muara Tuba',
  '99.01.01.1001': 'Muara Tuba',
  '99.01.01.2002': 'Bukit Sinar',
  '99.01.01.2003': 'Kalola',
  '99.01.01.2004': 'Sukamaju',
  '99.01.01.2005': 'Cimekar Hilir',
  '99.01.01.2006': 'Cimekar Hulu',
  '99.01.02': 'Duripoku',
  '99.01.02.2001': 'Sukamaju',
  '99.01.02.2002': 'Batu Oge',
  '99.01.02.2003': 'Taranggi',
  '99.01.02.2004': 'Bojong',
  '99.01.02.2005': 'Kampung Baru',
  '99.01.03': 'Lariang',
  '99.01.03.1001': 'Pasar Lama',
  '99.01.03.2001': 'Pasar Lama',
  '99.01.03.2002': 'Wulai',
  '99.01.03.2003': 'Bojongmalaka',
  '99.01.03.2004': 'Tanjung II',
  '99.01.03.2005': 'Tanjung III',
}

const pengenal = siapkanPengenal(
  Object.entries(DAFTAR).map(([kode, nama]) => ({ kode, nama, tingkat: tingkatWilayah(kode) as TingkatWilayah })),
  ['Kabupaten Contoh Raya', 'Kabupaten Seberang', 'Kota Lariang'],
)
const kenali = (teks: string) => kenaliWilayah(pengenal, teks)

describe('desa dikenali bila dua bukti sepakat', () => {
  test.each([
    ['Rehab jalan usaha tani Desa Bukit Sinar Kec. Muara Tuba', '99.01.01.2002', 'desa-dan-kecamatan'],
    ['DRAINASE DS. BUKITSINAR KEC.MUARATUBA', '99.01.01.2002', 'desa-dan-kecamatan'],
    ['Tambak Desa Batu oge Kec. Duripoku', '99.01.02.2002', 'desa-dan-kecamatan'],
    ['Tambak Desa Batuoge Kec, Doripoku', '99.01.02.2002', 'desa-dan-kecamatan'],
    ['Saluran irigasi Desa Kelola Kec. Muara Tuba', '99.01.01.2003', 'ejaan-mirip'],
    ['Dusun Sukamaju Desa Bukit Sinar Kecamatan Muara Tuba', '99.01.01.2002', 'desa-dan-kecamatan'],
    ['Normalisasi saluran Kec. Muara Tuba (Desa Kalola)', '99.01.01.2003', 'desa-dan-kecamatan'],
    ['Jalan Dusun Satu Kab. Contoh Raya, Lariang, Wulai', '99.01.03.2002', 'bentuk-koma'],
    ['Jalan Dusun Satu Kabupaten Contoh Raya, Kec. Lariang, Desa Wulai', '99.01.03.2002', 'desa-dan-kecamatan'],
    ['Perencanaan Kab. Contoh Raya, Muara Tuba, Muara Tuba', '99.01.01.1001', 'bentuk-koma'],
    ['Sumur RT 03 RW 02 Taranggi Kecamatan Duripoku', '99.01.02.2003', 'nama-sebelum-kecamatan'],
    ['Rehab Pustu Sukamaju Kec. Duripoku', '99.01.02.2001', 'layanan-desa'],
    ['Posyandu Desa Sukamaju, Lariang Kec. Muara Tuba', '99.01.01.2004', 'desa-dan-kecamatan'],
    ['Posyandu Desa Tanjung 2 Kec. Lariang', '99.01.03.2004', 'desa-dan-kecamatan'],
    ['Kantor Desa Bojong Malaka Kec Lariang', '99.01.03.2003', 'desa-dan-kecamatan'],
    ['Jalan Desa Kampung Baru Kec. Duripoku', '99.01.02.2005', 'desa-dan-kecamatan'],
    ['Jembatan Desa Wulai Kecamtan Larianh', '99.01.03.2002', 'desa-dan-kecamatan'],
    ['Jembatan Desa Wulai Kec. Lirang', '99.01.03.2002', 'ejaan-mirip'],
  ])('%s', (teks, kode, cara) => {
    expect(kenali(teks)).toEqual({ hasil: 'dikenali', kode, cara })
  })

  test('tanpa kecamatan, nama yang hanya satu di kabupaten cukup', () => {
    expect(kenali('PJU Kelurahan Muara Tuba')).toEqual({ hasil: 'dikenali', kode: '99.01.01.1001', cara: 'nama-tunggal' })
    expect(kenali('jalan desa kp. cikopo rt 04 desa wulai')).toEqual({ hasil: 'dikenali', kode: '99.01.03.2002', cara: 'nama-tunggal' })
  })

  test('kelurahan dan desa senama dalam satu kecamatan dibedakan oleh sebutannya', () => {
    expect(kenali('Taman Kel. Pasar Lama Kec. Lariang')).toMatchObject({ kode: '99.01.03.1001' })
    expect(kenali('Taman Desa Pasar Lama Kec. Lariang')).toMatchObject({ kode: '99.01.03.2001' })
  })
})

describe('yang tidak pasti ditanyakan, tidak ditebak', () => {
  test.each([
    ['dua desa dalam satu judul', 'Rumah belajar Desa Wulai dan Desa Kalola', ['99.01.03.2002', '99.01.01.2003'], 'banyak-desa'],
    ['desa kedua tanpa sebutan', 'Jalan Desa Bukit Sinar RW 03 - Kalola RW 08 Kec. Muara Tuba', ['99.01.01.2002', '99.01.01.2003'], 'banyak-desa'],
    ['nama ada di dua kecamatan', 'Posyandu Desa Sukamaju', ['99.01.01.2004', '99.01.02.2001'], 'nama-kembar'],
    ['desa bukan di kecamatan yang ditulis', 'Jalan Desa Wulai Kec. Duripoku', ['99.01.03.2002'], 'bertentangan'],
    ['kecamatan tidak ada di kabupaten ini', 'Jalan Desa Wulai Kec. Antah Berantah', ['99.01.03.2002'], 'bertentangan'],
    ['kabupaten lain', 'Jalan Desa Wulai Kec. Lariang Kab. Seberang', ['99.01.03.2002'], 'bertentangan'],
    ['nomor di belakang nama yang tidak dikenal', 'Jalan Desa Wulai II, Kec. Lariang', ['99.01.03.2002'], 'nama-lebih-panjang'],
    ['nama berlanjut', 'Jalan Desa Sukamaju Timur Kec. Duripoku', ['99.01.02.2001'], 'nama-lebih-panjang'],
    ['ejaan salah tanpa kecamatan', 'Jalan Desa Teranggi', ['99.01.02.2003'], 'ejaan-meragukan'],
    ['nama pendek yang mungkin nama panjang salah eja', 'Jalan Desa Bojong Mlaka', ['99.01.02.2004', '99.01.03.2003'], 'nama-lebih-panjang'],
    ['beberapa kecamatan', 'Bibit ikan Kec. Lariang, Kec. Duripoku', ['99.01.03', '99.01.02'], 'banyak-kecamatan'],
  ])('%s: %s', (_, teks, calon, sebab) => {
    expect(kenali(teks)).toEqual({ hasil: 'ambigu', calon, sebab })
  })

  test('hanya kecamatan yang disebut', () => {
    expect(kenali('REHAB BALAI PENYULUH KB KEC.MUARATUBA')).toEqual({ hasil: 'hanya-kecamatan', kodeKecamatan: '99.01.01', calon: [] })
    expect(kenali('Pagar Kantor Kecamatan Lariang')).toMatchObject({ hasil: 'hanya-kecamatan', kodeKecamatan: '99.01.03' })
  })

  test('nama pasar, jalan dan dusun bukan bukti desa, tetapi menjadi calon', () => {
    expect(kenali('Pemeliharaan Pasar Wulai Kecamatan Lariang')).toEqual({ hasil: 'hanya-kecamatan', kodeKecamatan: '99.01.03', calon: ['99.01.03.2002'] })
    expect(kenali('Jalan Dusun Wulai Kecamatan Lariang')).toEqual({ hasil: 'hanya-kecamatan', kodeKecamatan: '99.01.03', calon: [] })
  })

  test('desa yang tidak ada di kecamatan itu tidak diganti dengan yang terdengar dekat', () => {
    expect(kenali('Jalan Desa Cimekar Kec. Muara Tuba')).toMatchObject({ hasil: 'hanya-kecamatan', kodeKecamatan: '99.01.01' })
    expect(kenali('Jalan Desa Wulia Indah Kec. Duripoku')).toMatchObject({ hasil: 'hanya-kecamatan', kodeKecamatan: '99.01.02' })
  })

  test('tanpa tempat, tidak ada hasil', () => {
    expect(kenali('Pembangunan tangki septik skala komunal desa')).toEqual({ hasil: 'tidak-ada', calon: [] })
    expect(kenali('')).toEqual({ hasil: 'tidak-ada', calon: [] })
    expect(kenali('Tanggul Parede - Wulai')).toEqual({ hasil: 'tidak-ada', calon: ['99.01.03.2002'] })
  })
})

describe('kemiripan nama', () => {
  test('tukar huruf bertetangga dihitung satu', () => {
    expect(jarakEdit('pasangakyu', 'pasangkayu', 3)).toBe(1)
    expect(jarakEdit('kalola', 'kelola', 3)).toBe(1)
    expect(jarakEdit('abc', 'xyz', 1)).toBe(2)
  })

  test('nomor dan huruf pertama harus sama', () => {
    expect(selisihNama('wulai1', 'wulai2')).toBeNull()
    expect(selisihNama('tanjungii', 'tanjungi')).toBeNull()
    expect(selisihNama('baras', 'caras')).toBeNull()
    expect(selisihNama('ako', 'aki')).toBeNull()
    expect(selisihNama('pagiang', 'pangiang')).toBe(1)
  })
})
