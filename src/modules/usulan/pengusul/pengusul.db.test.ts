import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeTenant } from '#src/lib/sql.ts'
import { AnggotaMasuk, DapilMasuk, FraksiMasuk } from '#src/modules/dprd/dprd.schema.ts'
import { bacaDprd, simpanAnggota, simpanDapil, simpanFraksi } from '#src/modules/dprd/dprd.service.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { bacaRinci, listAntreanHalaman } from '#src/modules/usulan/antrean/antrean.service.ts'
import { ajukan, buatUsulan, ubahDraf } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { type HasilTulis, SaringanAntrean } from '#src/modules/usulan/usulan.schema.ts'
import { bacaKeterangan } from '#src/modules/usulan/isian/keterangan.service.ts'
import { putuskan, putuskanDalamTransaksi } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, simpanBerkasUji, TAHUN } from '../../../../test/kabupaten-uji.ts'
import type { Peran } from '#src/modules/pengguna/pengguna.ts'

let db: TestDatabase
let k: KabupatenUji
const dewan = { fraksi: randomUUID(), dapil: randomUUID(), anggota: randomUUID(), lain: randomUUID() }

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  const setwan = k.sebagai('sekretaris-dprd')
  const hasil = [
    await simpanFraksi(setwan, FraksiMasuk.parse({ fraksiId: dewan.fraksi, nama: 'Fraksi Contoh', singkatan: 'F-C', versi: 0 })),
    await simpanDapil(setwan, DapilMasuk.parse({ dapilId: dewan.dapil, nama: 'Dapil 1', kursi: 8, kecamatan: [k.kecamatan], versi: 0 })),
    await simpanAnggota(setwan, anggota({ anggotaDprdId: dewan.anggota, penggunaId: `${k.daerahId}-anggota-dprd` })),
    await simpanAnggota(setwan, anggota({ anggotaDprdId: dewan.lain, nama: 'Hj. Lain Contoh' })),
  ]
  if (!hasil.every((h) => h.ok)) throw new Error(JSON.stringify(hasil))
})
afterAll(() => db.close())

function anggota(lain: Record<string, unknown>): AnggotaMasuk {
  return AnggotaMasuk.parse({ nama: 'H. Wakil Contoh', fraksiId: dewan.fraksi, dapilId: dewan.dapil, mulai: '2019-09-01', versi: 0, ...lain })
}

type Lain = Parameters<typeof isiUsulan>[1]

async function usul(peran: Peran, lain: Lain): Promise<HasilTulis> {
  const hasil = await buatUsulan(k.sebagai(peran), k.penandatangan, isiUsulan(k, lain))
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return hasil.value
}

async function gagal(peran: Peran, lain: Lain): Promise<string> {
  const hasil = await buatUsulan(k.sebagai(peran), k.penandatangan, isiUsulan(k, lain))
  return hasil.ok ? 'ok' : hasil.error.jenis
}

const pokir = { kanal: 'pokir', pengusul: { jenis: 'dprd' }, pokir: { anggotaDprdId: dewan.anggota } } as const
const beralasan = { alasan: 'A07', teks: 'Lengkapi dahulu data pendukungnya.' } as const

describe('lembaga dan perorangan (S3-1, D-06)', () => {
  it('lembaga mengajukan, desa mengembalikan, lembaga sendiri yang memperbaiki dan mengajukan lagi', async () => {
    const isi = { kanal: 'lembaga', pengusul: { jenis: 'lembaga', nama: 'Karang Taruna' } } as const
    const u = await usul('lembaga-masyarakat', isi)
    expect(u).toMatchObject({ tahap: 'desa', keadaan: 'diajukan' })
    expect(await putuskan(k.sebagai('operator-desa'), u.pengajuanId, { keputusan: 'kembalikan', versi: 2, ...beralasan })).toMatchObject({ ok: true })
    const bukan = await ajukan(k.sebagai('operator-desa'), k.penandatangan, u.pengajuanId, { versi: 3, waktuPerangkat: null })
    expect(bukan).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    const antre = await listAntreanHalaman(k.sebagai('lembaga-masyarakat'), SaringanAntrean.parse({ tahun: TAHUN, menunggu: 'saya' }))
    expect(antre.data.map((p) => p.pengajuanId)).toEqual([u.pengajuanId])
    const milikDesa = await listAntreanHalaman(k.sebagai('operator-desa'), SaringanAntrean.parse({ tahun: TAHUN, menunggu: 'saya' }))
    expect(milikDesa.data.map((p) => p.pengajuanId)).not.toContain(u.pengajuanId)
    const lagi = await ajukan(k.sebagai('lembaga-masyarakat'), k.penandatangan, u.pengajuanId, { versi: 3, waktuPerangkat: null })
    expect(lagi).toMatchObject({ ok: true, value: { tahap: 'desa', keadaan: 'diajukan', nomor: u.nomor } })
  })

  it('warga membatalkan usulannya sendiri, orang lain tidak', async () => {
    const u = await usul('individu', { kanal: 'perorangan', pengusul: { jenis: 'warga', nama: 'Ibu Contoh' } })
    const batal = { keputusan: 'batalkan', versi: 2, alasan: 'A19', teks: 'Sudah dikerjakan swadaya.' } as const
    expect(await putuskan(k.sebagai('lembaga-masyarakat'), u.pengajuanId, batal)).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    expect(await putuskan(k.sebagai('operator-desa'), u.pengajuanId, batal)).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    expect(await putuskan(k.sebagai('individu'), u.pengajuanId, batal)).toMatchObject({ ok: true, value: { keadaan: 'dibatalkan' } })
  })

  it('tidak seorang pun membuka kamus dengan menyebut diri lain, dan jalur rancangan tidak dapat diganti', async () => {
    expect(await gagal('individu', { kanal: 'perorangan', pengusul: { jenis: 'desa' } })).toBe('pengusul-bukan-jalurnya')
    expect(await gagal('individu', { kanal: 'lembaga', pengusul: { jenis: 'lembaga' } })).toBe('bukan-wewenang')
    expect(await gagal('individu', { kanal: 'musrenbang-desa' })).toBe('bukan-wewenang')
    expect(await gagal('lembaga-masyarakat', { kanal: 'lembaga', pengusul: { jenis: 'lembaga' }, kodeWilayah: '32.16.14.2002' })).toBe('bukan-wewenang')
    const isi = isiUsulan(k, { kanal: 'perorangan', pengusul: { jenis: 'warga' }, ajukan: false })
    await buatUsulan(k.sebagai('individu'), k.penandatangan, isi)
    const { ajukan: _, waktuPerangkat: __, ...draf } = isi
    const ubah = await ubahDraf(k.sebagai('individu'), { ...draf, kanal: 'musrenbang-desa', versi: 1 })
    expect(ubah.ok).toBe(true)
    expect(await bacaRinci(k.sebagai('individu'), isi.pengajuanId)).toMatchObject({ kanal: 'perorangan' })
  })

  it('rancangan perorangan hanya milik penulisnya, juga terhadap desanya', async () => {
    const draf = await usul('individu', { kanal: 'perorangan', pengusul: { jenis: 'warga', nama: 'Ibu Rahasia', kontak: '0812' }, ajukan: false })
    expect(await bacaRinci(k.sebagai('operator-desa'), draf.pengajuanId)).toBeNull()
    const cari = async (peran: Peran) => (await listAntreanHalaman(k.sebagai(peran), SaringanAntrean.parse({ tahun: TAHUN, keadaan: 'draf' }))).data
    expect((await cari('operator-desa')).map((p) => p.pengajuanId)).not.toContain(draf.pengajuanId)
    expect((await cari('individu')).map((p) => p.pengajuanId)).toContain(draf.pengajuanId)
    await ajukan(k.sebagai('individu'), k.penandatangan, draf.pengajuanId, { versi: 1, waktuPerangkat: null })
    expect(await bacaRinci(k.sebagai('lembaga-masyarakat'), draf.pengajuanId)).toMatchObject({ pengusul: { nama: null, kontak: null } })
    expect(await bacaRinci(k.sebagai('operator-desa'), draf.pengajuanId)).toMatchObject({ pengusul: { nama: 'Ibu Rahasia' } })
  })
})

describe('forum khusus', () => {
  it('menyebut forumnya, dan menempuh rute biasa', async () => {
    expect(await gagal('operator-desa', { kanal: 'musrenbang-khusus', pengusul: { jenis: 'desa' } })).toBe('forum-wajib')
    const u = await usul('operator-desa', { kanal: 'musrenbang-khusus', forum: 'anak', pengusul: { jenis: 'desa' } })
    expect(u).toMatchObject({ tahap: 'desa' })
  })
})

describe('operator kecamatan atas nama desa (aturan 10)', () => {
  it('tanpa surat desa bertanda tangan tidak dapat diajukan, tetapi rancangannya tersimpan', async () => {
    expect(await gagal('operator-kecamatan', {})).toBe('surat-desa-wajib')
    const draf = await usul('operator-kecamatan', { ajukan: false })
    const kirim = await ajukan(k.sebagai('operator-kecamatan'), k.penandatangan, draf.pengajuanId, { versi: 1, waktuPerangkat: null })
    expect(kirim).toMatchObject({ ok: false, error: { jenis: 'surat-desa-wajib' } })
    expect(await ajukan(k.sebagai('operator-desa'), k.penandatangan, draf.pengajuanId, { versi: 1, waktuPerangkat: null })).toMatchObject({ ok: true })
  })

  it('surat tanpa berkas yang ada, atau bertanggal nanti, ditolak', async () => {
    const surat = { nomor: '140/3/Ds', tanggal: '2024-01-20', berkasId: randomUUID() }
    expect(await gagal('operator-kecamatan', { suratDesa: surat })).toBe('berkas-tidak-ditemukan')
    expect(await gagal('operator-kecamatan', { suratDesa: { ...surat, tanggal: '2024-02-20', berkasId: await simpanBerkasUji(k) } })).toBe(
      'surat-desa-belum-terbit',
    )
  })

  it('dengan surat masuk, dan desa memutusnya', async () => {
    const u = await usul('operator-kecamatan', { suratDesa: { nomor: '140/4/Ds', tanggal: '2024-01-20', berkasId: await simpanBerkasUji(k) } })
    expect(u).toMatchObject({ tahap: 'desa', keadaan: 'diajukan' })
    expect(await putuskan(k.sebagai('operator-desa'), u.pengajuanId, { keputusan: 'terima', versi: 2 })).toMatchObject({
      ok: true,
      value: { tahap: 'kecamatan' },
    })
  })
})

describe('perangkat daerah dan pokir', () => {
  it('perangkat daerah mengusulkan butirnya sendiri, mulai di meja mitra', async () => {
    const isi = { kanal: 'perangkat-daerah', pengusul: { jenis: 'perangkat-daerah' } } as const
    expect(await usul('perangkat-daerah', isi)).toMatchObject({ tahap: 'mitra-bappeda', keadaan: 'diajukan' })
    const lain = k.sebagai('perangkat-daerah')
    const dinasLain = { ...lain, pelaku: { ...lain.pelaku, penugasan: lain.pelaku.penugasan.map((p) => ({ ...p, perangkatDaerahId: k.pdLainId })) } }
    expect(await buatUsulan(dinasLain, k.penandatangan, isiUsulan(k, isi))).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
  })

  it('anggota mengusulkan sebagai dirinya; sekretariat menginput untuk siapa pun; yang lain tidak', async () => {
    expect(await usul('anggota-dprd', pokir)).toMatchObject({ tahap: 'sekretariat-dprd', keadaan: 'diajukan' })
    expect(await usul('sekretaris-dprd', { ...pokir, pokir: { anggotaDprdId: dewan.lain } })).toMatchObject({ tahap: 'sekretariat-dprd' })
    expect(await gagal('anggota-dprd', { ...pokir, pokir: { anggotaDprdId: dewan.lain } })).toBe('anggota-dprd-bukan-anda')
    expect(await gagal('sekretaris-dprd', { ...pokir, pokir: null })).toBe('anggota-dprd-wajib')
    expect(await gagal('operator-desa', pokir)).toBe('bukan-wewenang')
    expect(await gagal('sekretaris-dprd', { kanal: 'pokir', pengusul: { jenis: 'desa' }, pokir: pokir.pokir })).toBe('pengusul-bukan-jalurnya')
  })

  it('pokir yang diinput sekretariat dan dikembalikan dapat diperbaiki anggotanya', async () => {
    const u = await usul('sekretaris-dprd', pokir)
    await putuskan(k.sebagai('sekretaris-dprd'), u.pengajuanId, { keputusan: 'terima', versi: 2 })
    await putuskan(k.sebagai('mitra-bappeda'), u.pengajuanId, { keputusan: 'kembalikan', versi: 3, ...beralasan })
    const lagi = await ajukan(k.sebagai('anggota-dprd'), k.penandatangan, u.pengajuanId, { versi: 4, waktuPerangkat: null })
    expect(lagi).toMatchObject({ ok: true, value: { tahap: 'mitra-bappeda', keadaan: 'diajukan' } })
  })

  it('pokir menempuh Setwan, mitra, perangkat daerah, TAPD; temuannya disebut, tidak menghalangi', async () => {
    const u = await usul('anggota-dprd', pokir)
    const langkah = [
      ['sekretaris-dprd', null],
      ['mitra-bappeda', null],
      ['perangkat-daerah', { jenis: 'akomodasi', baris: [] }],
      ['tapd', null],
    ] as const
    const dilalui: unknown[] = []
    for (const [i, [peran, sandaran]] of langkah.entries()) {
      const perintah = { keputusan: 'terima', versi: i + 2 } as const
      const hasil = await writeTenant(db.sql, k.daerahId, (tx) =>
        putuskanDalamTransaksi(tx, k.sebagai(peran), { pengajuanId: u.pengajuanId, perintah, sandaran }),
      )
      dilalui.push(hasil.ok ? `${hasil.value.tahap}/${hasil.value.keadaan}` : hasil.error)
    }
    expect(dilalui).toEqual(['mitra-bappeda/diajukan', 'forum-perangkat-daerah/diajukan', 'tapd/diajukan', 'penganggaran/direncanakan'])
    const keterangan = await bacaKeterangan(k.sebagai('pembaca'), u.pengajuanId)
    expect(keterangan).toMatchObject({ anggota: { nama: 'H. Wakil Contoh', fraksi: 'Fraksi Contoh', dapil: 'Dapil 1' }, bukti: null })
    expect(keterangan?.temuan).toEqual(['P-01-terlambat', 'P-02-tanpa-bukti'])
  })

  it('daftar dewan menjaga dapil, versi dan akun', async () => {
    const setwan = k.sebagai('sekretaris-dprd')
    const ganda = await simpanDapil(setwan, DapilMasuk.parse({ dapilId: randomUUID(), nama: 'Dapil 2', kecamatan: [k.kecamatan], versi: 0 }))
    expect(ganda).toMatchObject({ ok: false, error: { jenis: 'kecamatan-di-dapil-lain' } })
    const luar = await simpanDapil(setwan, DapilMasuk.parse({ dapilId: randomUUID(), nama: 'Dapil 3', kecamatan: ['16.03.01'], versi: 0 }))
    expect(luar).toMatchObject({ ok: false, error: { jenis: 'kecamatan-di-luar-daerah' } })
    expect(await simpanAnggota(setwan, anggota({ anggotaDprdId: dewan.lain, versi: 0 }))).toMatchObject({ ok: false, error: { jenis: 'dprd-sudah-berubah' } })
    expect(await simpanAnggota(setwan, anggota({ anggotaDprdId: randomUUID(), penggunaId: `${k.daerahId}-anggota-dprd` }))).toMatchObject({
      ok: false,
      error: { jenis: 'akun-sudah-ditautkan' },
    })
    expect(
      await simpanFraksi(k.sebagai('pembaca'), FraksiMasuk.parse({ fraksiId: randomUUID(), nama: 'Fraksi Lain', singkatan: 'F-L', versi: 0 })),
    ).toMatchObject({
      ok: false,
      error: { jenis: 'bukan-wewenang' },
    })
    const terbaca = await bacaDprd(k.sebagai('anggota-dprd'))
    expect(terbaca.anggota.map((a) => [a.nama, a.saya, a.akun])).toEqual([
      ['H. Wakil Contoh', true, null],
      ['Hj. Lain Contoh', false, null],
    ])
    const berhenti = await simpanAnggota(setwan, anggota({ anggotaDprdId: dewan.lain, nama: 'Hj. Lain Contoh', selesai: '2024-01-01', versi: 1 }))
    expect(berhenti).toMatchObject({ ok: true })
    expect(await gagal('sekretaris-dprd', { ...pokir, pokir: { anggotaDprdId: dewan.lain } })).toBe('anggota-dprd-tidak-menjabat')
  })
})

it('semua yang terjadi di sini utuh di buku jejak', async () => {
  await segel(db.sql, k.daerahId, k.penandatangan)
  expect((await periksaJejak(db.sql, k.daerahId, k.penandatangan)).temuan).toEqual([])
})
