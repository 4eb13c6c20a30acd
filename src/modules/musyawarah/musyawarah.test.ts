import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tanggal } from '#src/lib/waktu.ts'
import { canLaporTindak, periksaCatatan } from '#src/modules/musyawarah/catatan/catatan.ts'
import {
  canPimpin,
  DAFTAR_CARA_MUSYAWARAH,
  DAFTAR_JENIS_MUSYAWARAH,
  DAFTAR_KEADAAN_MUSYAWARAH,
  DAFTAR_TAHAP_MUSYAWARAH,
  type KeadaanMusyawarah,
  langkahMusyawarah,
  type Musyawarah,
  tahapGerbang,
  type TahapMusyawarah,
} from '#src/modules/musyawarah/musyawarah.ts'
import { canNyatakanNihil, kesiapanWilayah } from '#src/modules/musyawarah/nihil/nihil.ts'
import { canBacaPeserta, periksaDaftar } from '#src/modules/musyawarah/peserta/daftar-hadir.ts'
import { DAFTAR_PERAN, type Pelaku, type Peran } from '#src/modules/pengguna/pengguna.ts'

const BERKAS = new URL('../../../docs/alur-musyawarah.md', import.meta.url)
const [PD, PD_LAIN] = ['pd-sendiri', 'pd-lain']

const KODE: Readonly<Record<TahapMusyawarah, string>> = {
  rembuk: '32.16.14.2001',
  desa: '32.16.14.2001',
  kecamatan: '32.16.14',
  'forum-perangkat-daerah': '32.16',
  'musrenbang-kabupaten': '32.16',
  'musrenbang-provinsi': '32.16',
}

function rapat(lain: Partial<Musyawarah> = {}): Musyawarah {
  const dasar = { musyawarahId: 'm', tahunAnggaran: 2025, jenis: 'musrenbang', tahap: 'kecamatan', kodeWilayah: '32.16.14', perangkatDaerahId: null } as const
  return { ...dasar, cara: 'program', keadaan: 'disiapkan', versi: 3, ...lain }
}

/** Somebody in this role, at home where the meeting is or elsewhere. */
function pelaku(peran: Peran, tempat: 'sini' | 'lain'): Pelaku {
  const [kec, pd] = tempat === 'sini' ? ['32.16.14', PD] : ['32.16.15', PD_LAIN]
  const lingkup: Partial<Record<Peran, string>> = { 'operator-desa': `${kec}.2001`, camat: kec, 'operator-kecamatan': kec }
  const kodeWilayah = lingkup[peran] ?? (tempat === 'sini' ? null : '32.17')
  const perangkatDaerahId = peran === 'perangkat-daerah' ? pd : null
  const penugasan = {
    penugasanId: peran,
    peran,
    kodeWilayah,
    perangkatDaerahId,
    jabatan: peran,
    sebagai: 'definitif' as const,
    mulai: tanggal('2020-01-01'),
    selesai: null,
  }
  return { penggunaId: 'u', nama: 'Uji', daerahId: '3216', penugasan: [penugasan] }
}

const SAH = { versi: 3, jumlahHadir: 40, berkasHasilId: 'pindaian' }
const bolehLangkah = (m: Musyawarah, ke: KeadaanMusyawarah): boolean => langkahMusyawarah(m, ke, SAH).ok

/** What a state of the meeting lets its conductor do besides the next step. */
const TINDAKAN: readonly (readonly [string, (k: KeadaanMusyawarah, cara: Musyawarah['cara']) => boolean])[] = [
  ['mengundang', (k) => periksaDaftar(k, 'undang').ok],
  ['mencatat hadir', (k, cara) => periksaDaftar(k, 'hadir', cara).ok],
  ['notulen, kelompok, tindak lanjut', (k) => periksaCatatan(k).ok],
]

function cetak(): string {
  const ya = (b: boolean): string => (b ? 'ya' : '')
  const baris = (sel: readonly string[]): string => `| ${sel.join(' | ')} |`
  const garis = (n: number): string => `|${'---|'.repeat(n)}`
  const langkah = DAFTAR_CARA_MUSYAWARAH.flatMap((cara) => [
    `## Langkah, cara \`${cara}\``,
    '',
    baris(['keadaan', ...DAFTAR_KEADAAN_MUSYAWARAH.map((k) => `→ ${k}`), ...TINDAKAN.map(([t]) => t)]),
    garis(1 + DAFTAR_KEADAAN_MUSYAWARAH.length + TINDAKAN.length),
    ...DAFTAR_KEADAAN_MUSYAWARAH.map((keadaan) =>
      baris([
        keadaan,
        ...DAFTAR_KEADAAN_MUSYAWARAH.map((ke) => ya(bolehLangkah(rapat({ cara, keadaan }), ke))),
        ...TINDAKAN.map(([, f]) => ya(f(keadaan, cara))),
      ]),
    ),
    '',
  ])
  const pemimpin = (peran: Peran): readonly string[] => [
    ...DAFTAR_TAHAP_MUSYAWARAH.map((t) => ya(canPimpin(pelaku(peran, 'sini'), t, KODE[t]).boleh)),
    ya(canPimpin(pelaku(peran, 'sini'), 'forum-perangkat-daerah', '32.16', PD).boleh),
    ya(canBacaPeserta(pelaku(peran, 'sini'), rapat()).boleh),
    ya(canNyatakanNihil(pelaku(peran, 'sini'), KODE.desa).boleh),
    ya(canLaporTindak(pelaku(peran, 'sini'), rapat(), PD).boleh),
  ]
  const kolom = [...DAFTAR_TAHAP_MUSYAWARAH, 'forum PD sendiri', 'nama peserta kecamatan', 'pernyataan nihil', 'lapor tindak lanjut PD-nya']
  const jenis = DAFTAR_JENIS_MUSYAWARAH.map((j) => baris([j, ...DAFTAR_TAHAP_MUSYAWARAH.map((tahap) => tahapGerbang({ jenis: j, tahap }) ?? '')]))
  return [
    '# Alur musyawarah',
    '',
    'Dicetak oleh `src/modules/musyawarah/musyawarah.test.ts` dari fungsi-fungsi yang memutus; jangan disunting. Perbarui dengan `CETAK=1 npx vitest run --project aturan musyawarah.test`.',
    '',
    ...langkah,
    '## Siapa, di wilayah atau perangkat daerahnya sendiri',
    '',
    baris(['peran', ...kolom]),
    garis(1 + kolom.length),
    ...DAFTAR_PERAN.map((peran) => baris([peran, ...pemimpin(peran)])),
    '',
    '## Tahap usulan yang gerbangnya dibuka dan hasilnya dibekukan',
    '',
    baris(['jenis', ...DAFTAR_TAHAP_MUSYAWARAH]),
    garis(1 + DAFTAR_TAHAP_MUSYAWARAH.length),
    ...jenis,
    '',
  ].join('\n')
}

describe('keadaan × langkah × peran (kontrak 9; S3-2, C-06)', () => {
  it('docs/alur-musyawarah.md sama dengan yang dijawab fungsi-fungsinya', () => {
    const cetakan = cetak()
    if (process.env['CETAK'] === '1') writeFileSync(BERKAS, cetakan)
    expect(readFileSync(BERKAS, 'utf8')).toBe(cetakan)
  })

  it('dari setiap keadaan hanya satu langkah maju; rapat kertas boleh langsung ditutup; tidak pernah mundur atau diam', () => {
    const maju = DAFTAR_CARA_MUSYAWARAH.flatMap((cara) =>
      DAFTAR_KEADAAN_MUSYAWARAH.flatMap((keadaan) =>
        DAFTAR_KEADAAN_MUSYAWARAH.filter((ke) => bolehLangkah(rapat({ cara, keadaan }), ke)).map((ke) => `${cara}: ${keadaan} → ${ke}`),
      ),
    )
    const lurus = ['disiapkan → dibuka', 'dibuka → ditutup', 'ditutup → ditandatangani', 'ditandatangani → disahkan']
    expect(maju.toSorted()).toEqual([...lurus.map((l) => `program: ${l}`), ...lurus.map((l) => `kertas: ${l}`), 'kertas: disiapkan → ditutup'].toSorted())
  })

  it('setiap pasangan yang ditolak disebut sebabnya: urutan, versi, hadir, pindaian', () => {
    const jenis = (m: Musyawarah, ke: KeadaanMusyawarah, p = SAH): string => {
      const h = langkahMusyawarah(m, ke, p)
      return h.ok ? 'boleh' : h.error.jenis
    }
    for (const keadaan of DAFTAR_KEADAAN_MUSYAWARAH) {
      for (const ke of DAFTAR_KEADAAN_MUSYAWARAH) {
        expect(['boleh', 'urutan-musyawarah-salah']).toContain(jenis(rapat({ keadaan }), ke))
        expect(jenis(rapat({ keadaan }), ke, { ...SAH, versi: 2 })).toBe('musyawarah-sudah-berubah')
      }
    }
    const terbuka = rapat({ keadaan: 'dibuka' })
    expect(jenis(terbuka, 'ditutup', { ...SAH, jumlahHadir: 0 })).toBe('jumlah-hadir-wajib')
    expect(jenis({ ...terbuka, cara: 'kertas' }, 'ditutup', { ...SAH, berkasHasilId: null as never })).toBe('pindaian-wajib')
  })

  it('di wilayah atau perangkat daerah lain tidak seorang pun memimpin, membaca nama, atau menyatakan nihil', () => {
    for (const peran of DAFTAR_PERAN) {
      const orang = pelaku(peran, 'lain')
      for (const t of DAFTAR_TAHAP_MUSYAWARAH) expect([peran, t, canPimpin(orang, t, KODE[t], PD).boleh]).toEqual([peran, t, false])
      expect(canBacaPeserta(orang, rapat()).boleh).toBe(false)
      expect(canNyatakanNihil(orang, KODE.desa).boleh).toBe(false)
      expect(canLaporTindak(orang, rapat(), PD).boleh).toBe(false)
    }
  })

  it('kesiapan desa: hasil mendahului nihil, nihil mendahului rapat yang belum ditutup', () => {
    const semua = [null, ...DAFTAR_KEADAAN_MUSYAWARAH].flatMap((keadaanRapat) => [false, true].map((nihil) => kesiapanWilayah({ keadaanRapat, nihil })))
    expect(semua).toEqual(['belum', 'nihil', 'berlangsung', 'nihil', 'berlangsung', 'nihil', 'hasil', 'hasil', 'hasil', 'hasil', 'hasil', 'hasil'])
  })
})
