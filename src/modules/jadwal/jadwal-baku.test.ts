import { describe, expect, it } from 'vitest'
import { saat, selisihHari, tanggal } from '#src/lib/waktu.ts'
import { bacaBaku } from '#src/modules/jadwal/baku.service.ts'
import { type AcuanBaku, cacatBaku, periksaSimpangan, tambahBulan, tanggalBaku, usulkanBaku } from '#src/modules/jadwal/jadwal-baku.ts'
import { DAFTAR_PROSES } from '#src/modules/jadwal/proses.ts'
import { geser } from '#src/modules/jadwal/rancangan.service.ts'
import { aturanBerlaku, type AturanTerlambat, nilaiTerlambat, type Percobaan } from '#src/modules/jadwal/terlambat.ts'
import { bukaDari, tutupDari, type WaktuSetempat } from '#src/modules/jadwal/waktu-jendela.ts'

const acuan = (ubah: Partial<AcuanBaku> = {}): AcuanBaku => ({ tahunAnggaran: 2025, pelantikan: null, tahap: () => null, ...ubah })

describe('aturan tanggal jadwal baku', () => {
  it('terhadap tahun anggaran, hari pelantikan, dan tahap lain', () => {
    const kec = { buka: tanggal('2024-02-01'), sampai: tanggal('2024-02-14') }
    expect(tanggalBaku('N-1:02-14', acuan())).toBe('2024-02-14')
    expect(tanggalBaku('N:07-31', acuan())).toBe('2025-07-31')
    expect(tanggalBaku('N+1:03-31', acuan())).toBe('2026-03-31')
    expect(tanggalBaku('usulan/kecamatan.sampai+14', acuan({ tahap: (n) => (n === 'usulan/kecamatan' ? kec : null) }))).toBe('2024-02-28')
    expect(tanggalBaku('usulan/kecamatan.sampai+14', acuan())).toBeNull()
    expect(tanggalBaku('H+75', acuan())).toBeNull()
    expect(() => tanggalBaku('pekan II Februari', acuan())).toThrow(/tidak dikenal/)
  })

  it('UU 23/2014 Pasal 264: enam bulan sesudah pelantikan 20 Februari 2025 adalah 20 Agustus 2025', () => {
    expect(tanggalBaku('H+6b', acuan({ pelantikan: tanggal('2025-02-20') }))).toBe('2025-08-20')
    expect(tambahBulan(tanggal('2024-08-31'), 6)).toBe('2025-02-28')
  })
})

describe('jadwal baku', () => {
  const baku = bacaBaku()

  it('setiap baris punya dasar hukum, tahap yang ada, dan aturan yang terbaca', () => {
    expect(baku.length).toBeGreaterThan(50)
    expect(baku.map(cacatBaku).filter((c) => c !== null)).toEqual([])
    expect(cacatBaku({ ...baku[0], tahap: 'asing' } as never)).toMatch(/tidak mempunyai tahap/)
  })

  it('mengusulkan setahun lengkap: setiap proses selain RPJMD, tidak ada yang ditutup sebelum dibuka', () => {
    for (const tahunAnggaran of [2021, 2024, 2025, 2026]) {
      const usul = usulkanBaku(baku, { tahunAnggaran, pelantikan: null })
      expect(new Set(usul.map((u) => u.baku.proses))).toEqual(new Set(DAFTAR_PROSES.filter((p) => p !== 'rpjmd')))
      expect(usul.filter((u) => u.sampai < u.buka)).toEqual([])
    }
  })

  it('usulannya sendiri tidak menyimpang dari batasnya', () => {
    const usul = usulkanBaku(baku, { tahunAnggaran: 2025, pelantikan: null })
    const peta = new Map(usul.map((u) => [`${u.baku.proses}/${u.baku.tahap}`, u]))
    const a = acuan({ tahap: (n) => peta.get(n) ?? null })
    expect(usul.flatMap((u) => periksaSimpangan({ proses: u.baku.proses, tahap: u.baku.tahap, buka: u.buka, sampai: u.sampai }, baku, a))).toEqual([])
  })

  it('RPJMD sejak pelantikan berakhir enam bulan kemudian', () => {
    const usul = usulkanBaku(baku, { tahunAnggaran: 2026, pelantikan: tanggal('2025-02-20') })
    expect(usul.find((u) => u.baku.tahap === 'penetapan')?.sampai).toBe('2025-08-20')
    expect(usul.every((u) => u.baku.proses === 'rpjmd' && u.buka >= '2025-02-20')).toBe(true)
  })

  it('simpangan menyebut batas dan pasalnya: kesepakatan KUA-PPAS lewat pekan kedua Agustus', () => {
    const j = { proses: 'kua-ppas', tahap: 'kesepakatan', buka: tanggal('2024-07-15'), sampai: tanggal('2024-08-20') }
    expect(periksaSimpangan(j, baku, acuan())).toEqual([
      { jenis: 'lebih-lambat', batas: '2024-08-14', dasarHukum: 'PP 12/2019 Pasal 90', kepastian: 'bersumber' },
    ])
  })

  it('salinan tahun berikutnya jatuh pada hari pekan yang sama, paling jauh tiga hari dari tanggal yang sama', () => {
    expect(geser(tanggal('2024-01-24'), 1)).toBe('2025-01-22')
    for (const t of ['2024-02-29', '2023-12-11', '2024-03-18', '2024-12-30']) {
      const hasil = geser(tanggal(t), 1)
      expect(new Date(hasil).getUTCDay()).toBe(new Date(t).getUTCDay())
      expect(Math.abs(selisihHari(tambahBulan(tanggal(t), 12), hasil))).toBeLessThanOrEqual(3)
    }
  })
})

describe('usulan terlambat menurut aturan daerah (pola Perbup Asahan 49/2017; S3-15)', () => {
  const w = (t: string) => t as WaktuSetempat
  const aturan: AturanTerlambat = {
    aturanId: 'x',
    berlakuMulai: tanggal('2023-01-01'),
    berlakuSampai: null,
    hariSebelumKecamatan: 3,
    hariSuratSebelumTutup: 2,
    dasarHukum: 'Perbup',
  }
  const coba = (ubah: Partial<Percobaan> = {}): Percobaan => ({
    saat: saat('2024-01-23T03:00:00Z'),
    zona: 'WIB',
    pengusulan: { buka: bukaDari(w('2023-12-11'), 'WIB'), tutup: tutupDari(w('2024-01-20'), 'WIB') },
    kecamatan: { buka: bukaDari(w('2024-01-29'), 'WIB') },
    aturan,
    sebagaiOperatorKecamatan: true,
    suratDesa: tanggal('2024-01-18'),
    adaPengecualian: false,
    ...ubah,
  })

  it('operator kecamatan memasukkan untuk desa yang bersurat, sampai tiga hari sebelum musrenbang kecamatan', () => {
    expect(nilaiTerlambat(coba())).toEqual({ boleh: true, jalan: 'operator-kecamatan', sampai: '2024-01-26' })
    expect(nilaiTerlambat(coba({ saat: saat('2024-01-26T16:59:59Z') }))).toMatchObject({ boleh: true })
    expect(nilaiTerlambat(coba({ saat: saat('2024-01-26T17:00:00Z') }))).toMatchObject({ boleh: false, sebab: 'lewat-batas' })
  })

  it.each([
    ['surat desa bertanggal 19 Januari terlambat', { suratDesa: tanggal('2024-01-19') }, 'surat-desa-terlambat', 'pengecualian'],
    ['tanpa surat, jalannya masih ada', { suratDesa: null }, 'surat-desa-belum-ada', 'operator-kecamatan'],
    ['desa sendiri diarahkan ke operator kecamatan', { sebagaiOperatorKecamatan: false, suratDesa: null }, 'bukan-operator-kecamatan', 'operator-kecamatan'],
    ['tanpa aturan daerah tinggal pengecualian', { aturan: null }, 'lewat-batas', 'pengecualian'],
    ['tanpa jadwal kecamatan tinggal pengecualian', { kecamatan: null }, 'lewat-batas', 'pengecualian'],
    ['sebelum dibuka tunggu jendelanya', { saat: saat('2023-12-01T00:00:00Z') }, 'belum-dibuka', 'jendela'],
  ] as const)('%s', (_, ubah, sebab, jalan) => {
    const p = nilaiTerlambat(coba(ubah))
    expect(p).toMatchObject({ boleh: false, sebab })
    expect(p.boleh ? null : p.sisa[0]).toBe(jalan)
  })

  it('selama jendela terbuka, atau dengan pengecualian, tidak perlu aturan', () => {
    expect(nilaiTerlambat(coba({ saat: saat('2024-01-20T16:59:59Z'), aturan: null }))).toMatchObject({ boleh: true, jalan: 'jendela' })
    expect(nilaiTerlambat(coba({ adaPengecualian: true, aturan: null, suratDesa: null }))).toMatchObject({ boleh: true, jalan: 'pengecualian' })
    expect(nilaiTerlambat(coba({ pengusulan: null }))).toMatchObject({ boleh: false, sebab: 'jadwal-belum-ditetapkan', sisa: [] })
  })

  it('yang berlaku adalah aturan terbaru yang sudah mulai; sesudah berakhir tidak ada', () => {
    const depan = { ...aturan, aturanId: 'y', berlakuMulai: tanggal('2024-02-01') }
    expect(aturanBerlaku([aturan, depan], tanggal('2024-01-31'))?.aturanId).toBe('x')
    expect(aturanBerlaku([aturan, depan], tanggal('2024-02-01'))?.aturanId).toBe('y')
    expect(aturanBerlaku([{ ...aturan, berlakuSampai: tanggal('2023-12-31') }], tanggal('2024-01-01'))).toBeNull()
  })
})
