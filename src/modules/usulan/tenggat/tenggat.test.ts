import { describe, expect, it } from 'vitest'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { saranPerangkat } from '#src/modules/usulan/pengusul/saran-perangkat.ts'
import { nilaiPokir, type PokirDinilai } from '#src/modules/usulan/pengusul/temuan-pokir.ts'
import { type AturanTenggat, hitungTenggat, nadaTenggat, pengingatJatuh, periksaAturanTenggat } from '#src/modules/usulan/tenggat/tenggat.ts'

const aturan: AturanTenggat = { tahap: 'mitra-bappeda', hari: 5, dasarHukum: 'SOP contoh', ingatkanHari: 1, atasan: ['admin-perencanaan'], atasanHari: 3 }
const jendela = { buka: saat('2024-01-10T00:00:00Z'), tutup: saat('2024-01-31T17:00:00Z') }
const p = { tahap: 'mitra-bappeda', keadaan: 'diajukan', menungguSejak: saat('2024-01-12T02:00:00Z'), batasPerbaikan: null } as const
const pada = (hari: string) => ({ hariIni: tanggal(hari), zona: 'WIB' as const })

describe('tenggat (C-08, C-09)', () => {
  it('dihitung dari hari tiba, atau dari hari jadwalnya dibuka bila tiba lebih dahulu', () => {
    expect(hitungTenggat(p, aturan, jendela, pada('2024-01-20'))).toEqual({
      menunggu: 'tahap',
      sejak: '2024-01-12',
      batas: '2024-01-17',
      dasar: 'aturan',
      lewatHari: 3,
    })
    const dini = { ...p, menungguSejak: saat('2024-01-02T02:00:00Z') }
    expect(hitungTenggat(dini, aturan, jendela, pada('2024-01-14'))).toMatchObject({ sejak: '2024-01-02', batas: '2024-01-15', lewatHari: 0 })
  })

  it('tanpa aturan mengikuti penutupan jadwal: hari terakhirnya, bukan tengah malam sesudahnya', () => {
    expect(hitungTenggat(p, null, jendela, pada('2024-02-02'))).toMatchObject({ batas: '2024-01-31', dasar: 'jadwal', lewatHari: 2 })
    expect(hitungTenggat(p, { ...aturan, hari: 60 }, jendela, pada('2024-01-20'))).toMatchObject({ batas: '2024-01-31', dasar: 'jadwal' })
    expect(hitungTenggat(p, { ...aturan, hari: null }, null, pada('2024-01-20'))).toMatchObject({ batas: null, dasar: null, lewatHari: 0 })
  })

  it('yang tiba sesudah jadwal ditutup tetap bertenggat menurut aturan', () => {
    expect(hitungTenggat({ ...p, menungguSejak: saat('2024-02-10T02:00:00Z') }, aturan, jendela, pada('2024-02-11'))).toMatchObject({
      batas: '2024-02-15',
      dasar: 'aturan',
    })
  })

  it('yang dikembalikan menunggu pengusulnya sampai batas perbaikan; yang selesai tidak menunggu siapa pun', () => {
    const kembali = { ...p, keadaan: 'dikembalikan', batasPerbaikan: tanggal('2024-01-18') } as const
    expect(hitungTenggat(kembali, aturan, jendela, pada('2024-01-20'))).toMatchObject({
      menunggu: 'pengusul',
      batas: '2024-01-18',
      dasar: 'perbaikan',
      lewatHari: 2,
    })
    expect(hitungTenggat({ ...p, keadaan: 'ditolak' }, aturan, jendela, pada('2024-01-20'))).toBeNull()
  })

  it('mejanya diingatkan lebih dahulu, atasannya paling cepat sehari kemudian, masing-masing sekali', () => {
    const t = (hari: string) => hitungTenggat(p, aturan, jendela, pada(hari))
    const belum = { meja: null, atasan: false }
    expect(pengingatJatuh(t('2024-01-17'), aturan, belum, tanggal('2024-01-17'))).toBeNull()
    expect(pengingatJatuh(t('2024-01-18'), aturan, belum, tanggal('2024-01-18'))).toBe('meja')
    expect(pengingatJatuh(t('2024-01-25'), aturan, belum, tanggal('2024-01-25'))).toBe('meja')
    expect(pengingatJatuh(t('2024-01-25'), aturan, { meja: tanggal('2024-01-25'), atasan: false }, tanggal('2024-01-25'))).toBeNull()
    expect(pengingatJatuh(t('2024-01-26'), aturan, { meja: tanggal('2024-01-25'), atasan: false }, tanggal('2024-01-26'))).toBe('atasan')
    expect(pengingatJatuh(t('2024-01-26'), aturan, { meja: tanggal('2024-01-25'), atasan: true }, tanggal('2024-01-26'))).toBeNull()
    expect(pengingatJatuh(t('2024-01-26'), { ...aturan, atasan: [] }, { meja: tanggal('2024-01-25'), atasan: false }, tanggal('2024-01-26'))).toBeNull()
  })

  it('aturan yang memberi tahu atasan sebelum mejanya, atau untuk meja pengusul, ditolak', () => {
    expect(periksaAturanTenggat(aturan)).toBeNull()
    expect(periksaAturanTenggat({ ...aturan, atasanHari: 0 })).toMatchObject({ jenis: 'tenggat-atasan-terlalu-dini' })
    expect(periksaAturanTenggat({ ...aturan, tahap: 'pengusulan' })).toMatchObject({ jenis: 'tahap-tanpa-tenggat' })
  })

  it('dekat sejak tiga hari sebelum batas sampai harinya, lewat sesudahnya, dan tanpa batas tidak bernada', () => {
    const hari = tanggal('2024-01-25')
    const nada = (batas: string | null, lewatHari = 0) => nadaTenggat(batas === null ? null : { batas: tanggal(batas), lewatHari }, hari)
    expect([nada('2024-01-29'), nada('2024-01-28'), nada('2024-01-25'), nada('2024-01-24', 1), nada(null)]).toEqual([null, 'dekat', 'dekat', 'lewat', null])
  })
})

describe('temuan pokir (P-01, P-02, P-03, P-06)', () => {
  const baik: PokirDinilai = {
    diajukan: tanggal('2024-03-10'),
    musrenbang: tanggal('2024-03-20'),
    kodeWilayah: '32.16.14.2001',
    dapil: ['32.16.13', '32.16.14'],
    adaBukti: true,
    adaBerkasBukti: true,
    kamusPokir: true,
    adaSasaran: true,
    keadaan: 'diajukan',
    disetujui: [],
  }
  it.each([
    [{}, []],
    [{ diajukan: tanggal('2024-03-13') }, []],
    [{ diajukan: tanggal('2024-03-14') }, ['P-01-terlambat']],
    [{ musrenbang: null, diajukan: tanggal('2024-03-14') }, []],
    [{ adaBukti: false, adaBerkasBukti: false }, ['P-02-tanpa-bukti']],
    [{ adaBerkasBukti: false }, ['P-02-bukti-tanpa-berkas']],
    [{ kodeWilayah: '32.16.15.2001' }, ['P-02-di-luar-dapil']],
    [{ kodeWilayah: '32.16.14' }, []],
    [{ dapil: [] }, ['P-02-di-luar-dapil']],
    [{ kamusPokir: false }, ['P-02-bukan-kamus-pokir']],
    [{ adaSasaran: false }, ['P-03-tanpa-sasaran']],
    [{ adaSasaran: null }, []],
    [{ keadaan: 'direncanakan', disetujui: ['sekretariat-dprd', 'mitra-bappeda', 'tapd'] }, ['P-06-melewati-tahap']],
    [{ keadaan: 'direncanakan', disetujui: ['sekretariat-dprd', 'mitra-bappeda', 'forum-perangkat-daerah', 'tapd'] }, []],
  ] as const)('%j', (ubah, temuan) => {
    expect(nilaiPokir({ ...baik, ...ubah })).toEqual(temuan)
  })
})

describe('perangkat daerah menurut butir kamus', () => {
  const bina = { perangkatDaerahId: 'a', singkatan: 'SDABMBK', tutup: false }
  const kim = { perangkatDaerahId: 'b', singkatan: 'Disperkimtan', tutup: false }
  it('satu perangkat cukup; beberapa, atau yang sudah ditutup, ditanyakan kepada mitra', () => {
    expect(saranPerangkat('Drainase', bina, [])).toMatchObject({ sebab: 'satu-perangkat', perluMitra: false, lain: [] })
    expect(saranPerangkat('Drainase', bina, [kim])).toMatchObject({ sebab: 'beberapa-perangkat', perluMitra: true, lain: ['Disperkimtan'] })
    expect(saranPerangkat('Drainase', bina, [{ ...kim, tutup: true }])).toMatchObject({ sebab: 'satu-perangkat', lain: [] })
    expect(saranPerangkat('Drainase', { ...bina, tutup: true }, [kim])).toMatchObject({ sebab: 'perangkat-tutup', perluMitra: true })
  })
})
