import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kuantitas } from '#src/lib/kuantitas.ts'
import { readTenant } from '#src/lib/sql.ts'
import { saat } from '#src/lib/waktu.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { ALAT_NODE } from '#src/modules/jejak/penandatangan.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { kanonik } from '#src/modules/jejak/jejak.ts'
import { bacaRinci, listAntreanHalaman } from '#src/modules/usulan/antrean/antrean.service.ts'
import { kecualikan } from '#src/modules/usulan/pengajuan/pengecualian.service.ts'
import { ajukan, buatUsulan, ubahDraf } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import type { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'
import { SaringanAntrean } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, SAAT, TAHUN } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
})
afterAll(() => db.close())

async function diajukan(lain: Parameters<typeof isiUsulan>[1] = {}): Promise<HasilTulis> {
  const hasil = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isiUsulan(k, lain))
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return hasil.value
}

const beralasan = { alasan: 'A10', teks: 'Pagu kecamatan tidak cukup untuk semuanya.' } as const

describe('satu usulan dari desa sampai direncanakan', () => {
  it('S0-2 S0-7 S3-8 S3-9: satu catatan, satu nomor, melewati desa dan kecamatan tanpa diketik ulang', async () => {
    const u = await diajukan()
    expect(u).toMatchObject({ tahap: 'desa', keadaan: 'diajukan', versi: 2, anggaran: 52_500_000 })
    expect(u.nomor).toMatch(/^2025-321614-2001-\d{4}$/)
    const desa = await putuskan(k.sebagai('operator-desa'), u.pengajuanId, { keputusan: 'terima', versi: 2, urutanPrioritas: 1 })
    expect(desa).toMatchObject({ ok: true, value: { tahap: 'kecamatan', keadaan: 'diajukan', versi: 3, nomor: u.nomor } })
    const camat = await putuskan(k.sebagai('camat'), u.pengajuanId, {
      keputusan: 'ubah',
      versi: 3,
      volume: kuantitas(20_000),
      urutanPrioritas: 4,
      ...beralasan,
    })
    expect(camat).toMatchObject({ ok: true, value: { tahap: 'mitra-bappeda', anggaran: 35_000_000 } })
    const rinci = await bacaRinci(k.sebagai('mitra-bappeda'), u.pengajuanId)
    expect(rinci?.putusan.map((p) => [p.tahap, p.keputusan, p.volume, p.rupiah])).toEqual([
      ['pengusulan', 'ajukan', 30, 52_500_000],
      ['desa', 'terima', 30, 52_500_000],
      ['kecamatan', 'ubah', 20, 35_000_000],
    ])
    expect(rinci).toMatchObject({ prioritasDesa: 1, prioritasKecamatan: 4, volume: 30, volumeKini: 20 })
  })

  it('S3-3: tahun musyawarah dan tahun anggaran adalah dua hal: diusulkan 2024 untuk anggaran 2025', async () => {
    const u = await diajukan()
    const [baris] = await readTenant(
      db.sql,
      k.daerahId,
      (tx) => tx`select tahun_usul, tahun_anggaran from pengajuan where daerah_id = ${k.daerahId} and pengajuan_id = ${u.pengajuanId}`,
    )
    expect(baris).toMatchObject({ tahunUsul: 2024, tahunAnggaran: 2025 })
  })

  it('S3-14: yang ditolak menyimpan alasan berkode dan kalimat untuk warga', async () => {
    const u = await diajukan()
    const tolak = await putuskan(k.sebagai('operator-desa'), u.pengajuanId, {
      keputusan: 'tolak',
      versi: 2,
      alasan: 'A11',
      teks: 'Belum menjadi prioritas desa tahun ini.',
    })
    expect(tolak).toMatchObject({ ok: true, value: { keadaan: 'ditolak' } })
    const rinci = await bacaRinci(k.sebagai('pembaca'), u.pengajuanId)
    expect(rinci?.putusan.at(-1)).toMatchObject({ alasan: 'A11', teks: 'Belum menjadi prioritas desa tahun ini.', jabatan: 'Operator Desa Sukamurni' })
  })
})

describe('dua pemutus, dua kiriman', () => {
  it('yang kedua dari dua pemutus mendapat sudah-diputus dan tidak ada yang tertimpa', async () => {
    const u = await diajukan()
    await putuskan(k.sebagai('operator-desa'), u.pengajuanId, { keputusan: 'terima', versi: 2 })
    const [a, b] = await Promise.all([
      putuskan(k.sebagai('camat'), u.pengajuanId, { keputusan: 'terima', versi: 3 }),
      putuskan(k.sebagai('operator-kecamatan'), u.pengajuanId, { keputusan: 'tolak', versi: 3, ...beralasan }),
    ])
    const [menang, kalah] = a.ok ? [a, b] : [b, a]
    expect(menang.ok).toBe(true)
    expect(kalah).toMatchObject({ ok: false, error: { jenis: 'sudah-diputus', versi: 4 } })
    const rinci = await bacaRinci(k.sebagai('camat'), u.pengajuanId)
    expect(rinci?.putusan.filter((p) => p.tahap === 'kecamatan')).toHaveLength(1)
  })

  it('kunci idempoten yang sama, bahkan serentak, membuat satu usulan dengan satu nomor', async () => {
    const isi = isiUsulan(k)
    const konteks = k.sebagai('operator-desa', { kunci: `kunci-${randomUUID()}` })
    const hasil = await Promise.all([1, 2, 3, 4].map(() => buatUsulan(konteks, k.penandatangan, isi)))
    const nomor = hasil.map((h) => (h.ok ? h.value.nomor : h.error.jenis))
    expect(new Set(nomor).size).toBe(1)
    expect(nomor[0]).toMatch(/^2025-/)
  })

  it('kunci yang sama untuk isi lain ditolak', async () => {
    const konteks = k.sebagai('operator-desa', { kunci: `kunci-${randomUUID()}` })
    await buatUsulan(konteks, k.penandatangan, isiUsulan(k))
    expect(await buatUsulan(konteks, k.penandatangan, isiUsulan(k))).toMatchObject({ ok: false, error: { jenis: 'kunci-dipakai-ulang' } })
  })

  it('tanpa kunci pun id buatan pengirim mencegah usulan ganda', async () => {
    const isi = isiUsulan(k)
    await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
    expect(await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)).toMatchObject({ ok: false, error: { jenis: 'usulan-sudah-ada' } })
  })

  it('tiga puluh dua operator serentak mendapat tiga puluh dua nomor berurutan tanpa lubang', async () => {
    const hasil = await Promise.all(Array.from({ length: 32 }, () => diajukan()))
    const urut = hasil.map((h) => Number(h.nomor?.slice(-4))).toSorted((a, b) => a - b)
    expect(new Set(urut).size).toBe(32)
    expect((urut.at(-1) ?? 0) - (urut[0] ?? 0)).toBe(31)
  })
})

describe('draf dan perbaikan', () => {
  it('draf tersimpan, diperbaiki, lalu diajukan dan baru saat itu bernomor', async () => {
    const isi = isiUsulan(k, { ajukan: false })
    const draf = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
    expect(draf).toMatchObject({ ok: true, value: { keadaan: 'draf', nomor: null, versi: 1, tandaTerima: null } })
    const { ajukan: _, waktuPerangkat: __, ...lama } = isi
    const ubah = await ubahDraf(k.sebagai('operator-desa'), { ...lama, volume: kuantitas(25_000), versi: 1 })
    expect(ubah).toMatchObject({ ok: true, value: { versi: 2, anggaran: 43_750_000 } })
    const kirim = await ajukan(k.sebagai('operator-desa'), k.penandatangan, isi.pengajuanId, { versi: 2, waktuPerangkat: saat('2024-01-25T01:41:00Z') })
    expect(kirim).toMatchObject({ ok: true, value: { tahap: 'desa', keadaan: 'diajukan' } })
  })

  it('draf hanya terlihat oleh yang boleh mengajukannya', async () => {
    const isi = isiUsulan(k, { ajukan: false })
    await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
    expect(await bacaRinci(k.sebagai('mitra-bappeda'), isi.pengajuanId)).toBeNull()
    expect(await bacaRinci(k.sebagai('operator-desa'), isi.pengajuanId)).not.toBeNull()
  })

  it('sesudah diajukan pengusul tidak dapat mengubahnya; sesudah dikembalikan dapat', async () => {
    const isi = isiUsulan(k)
    const u = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
    const { ajukan: _, waktuPerangkat: __, ...lama } = isi
    expect(await ubahDraf(k.sebagai('operator-desa'), { ...lama, versi: 2 })).toMatchObject({ ok: false, error: { jenis: 'bukan-draf' } })
    expect(u.ok).toBe(true)
    await putuskan(k.sebagai('operator-desa'), isi.pengajuanId, { keputusan: 'kembalikan', versi: 2, alasan: 'A07', teks: 'Jumlah peserta belum jelas.' })
    expect(await ubahDraf(k.sebagai('operator-desa'), { ...lama, volume: kuantitas(10_000), versi: 3 })).toMatchObject({
      ok: true,
      value: { keadaan: 'dikembalikan', versi: 4 },
    })
    expect(await ajukan(k.sebagai('operator-desa'), k.penandatangan, isi.pengajuanId, { versi: 4, waktuPerangkat: null })).toMatchObject({
      ok: true,
      value: { tahap: 'desa', keadaan: 'diajukan' },
    })
  })

  it('usulan fisik tanpa foto, foto yang tidak ada, kamus tahun lain, desa daerah lain: masing-masing bernama', async () => {
    const coba = async (lain: Record<string, unknown>) => buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isiUsulan(k, lain))
    expect(await coba({ kamusId: k.kamusId, volume: 100 })).toMatchObject({ ok: false, error: { jenis: 'foto-belum-ada' } })
    expect(await coba({ foto: [randomUUID()] })).toMatchObject({ ok: false, error: { jenis: 'berkas-tidak-ditemukan' } })
    expect(await coba({ kamusId: randomUUID() })).toMatchObject({ ok: false, error: { jenis: 'kamus-tidak-ditemukan' } })
    expect(await coba({ tahunAnggaran: 2026 })).toMatchObject({ ok: false, error: { jenis: 'kamus-tidak-ditemukan' } })
    expect(await coba({ kodeWilayah: '16.03.01.2001' })).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
  })
})

describe('wewenang dan jendela', () => {
  it('peran lain dan lingkup lain ditolak dengan sebabnya, dan percobaannya tercatat di jejak per jam', async () => {
    const u = await diajukan()
    const perintah = { keputusan: 'terima', versi: 2 } as const
    expect(await putuskan(k.sebagai('camat'), u.pengajuanId, perintah)).toMatchObject({
      ok: false,
      error: { jenis: 'bukan-wewenang', alasan: 'peran-tidak-berwenang' },
    })
    await putuskan(k.sebagai('camat'), u.pengajuanId, perintah)
    const [catatan] = await readTenant(
      db.sql,
      k.daerahId,
      (tx) => tx`select jumlah from jejak_penolakan where daerah_id = ${k.daerahId} and jenis = 'bukan-wewenang' and operasi = 'usulan.putuskan'`,
    )
    expect(catatan?.['jumlah']).toBeGreaterThanOrEqual(2)
    const entri = await readTenant(
      db.sql,
      k.daerahId,
      (tx) =>
        tx`select count(*) as jumlah from jejak_entri where daerah_id = ${k.daerahId} and peristiwa = 'perintah-ditolak' and objek_id = 'usulan.putuskan'`,
    )
    expect(entri[0]?.['jumlah']).toBe(1)
  })

  it('S3-15: sesudah jendela tertutup tidak ada yang masuk, kecuali dengan surat yang terbuka untuk umum', async () => {
    const terlambat = { saat: saat('2025-01-02T00:00:00Z') }
    const operator = k.sebagai('operator-desa', terlambat)
    expect(await buatUsulan(operator, k.penandatangan, isiUsulan(k))).toMatchObject({ ok: false, error: { jenis: 'jendela-tertutup' } })
    expect(await kecualikan(operator, suratIzin(k.desa))).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    expect(await kecualikan(k.sebagai('admin-perencanaan', terlambat), suratIzin(k.desa))).toMatchObject({ ok: true })
    const masuk = await buatUsulan(operator, k.penandatangan, isiUsulan(k))
    expect(masuk).toMatchObject({ ok: true })
    const rinci = await bacaRinci(k.sebagai('pembaca'), masuk.ok ? masuk.value.pengajuanId : '')
    expect(rinci?.pengecualian).toMatchObject({ nomorSurat: '050/123/Bappeda', penandatangan: 'Kepala Bappeda' })
  })

  it('batas pagu kecamatan: yang melampaui ditolak, dan tanpa batas pagu tidak ada yang disetujui', async () => {
    const sempit = await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011', pagu: 60_000_000 })
    const satu = await keCamat(sempit)
    const dua = await keCamat(sempit)
    expect(await putuskan(sempit.sebagai('camat'), satu, { keputusan: 'terima', versi: 3 })).toMatchObject({ ok: true })
    expect(await putuskan(sempit.sebagai('camat'), dua, { keputusan: 'terima', versi: 3 })).toMatchObject({
      ok: false,
      error: { jenis: 'pagu-terlampaui', lebih: 45_000_000 },
    })
    const tanpa = await bangunKabupaten(db.sql, { daerahId: '1707', desa: '17.07.01.1004', pagu: null })
    expect(await putuskan(tanpa.sebagai('camat'), await keCamat(tanpa), { keputusan: 'terima', versi: 3 })).toMatchObject({
      ok: false,
      error: { jenis: 'pagu-belum-ditetapkan' },
    })
  })
})

async function keCamat(kab: KabupatenUji): Promise<string> {
  const isi = isiUsulan(kab)
  const hasil = await buatUsulan(kab.sebagai('operator-desa'), kab.penandatangan, isi)
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  await putuskan(kab.sebagai('operator-desa'), isi.pengajuanId, { keputusan: 'terima', versi: 2 })
  return isi.pengajuanId
}

function suratIzin(kodeWilayah: string) {
  return {
    pengecualianId: randomUUID(),
    tahunAnggaran: TAHUN,
    kodeWilayah,
    nomorSurat: '050/123/Bappeda',
    tanggalSurat: '2025-01-01' as never,
    penandatangan: 'Kepala Bappeda',
    alasan: 'Jaringan di desa terputus selama masa penginputan.',
    berlakuSampai: saat('2025-02-01T00:00:00Z'),
    berkasId: null,
  }
}

describe('antrean', () => {
  it('halaman demi halaman memuat setiap usulan sekali, pada setiap urutan', async () => {
    const semua = new Set((await listAntreanHalaman(k.sebagai('pembaca'), SaringanAntrean.parse({ tahun: TAHUN, batas: 200 }))).data.map((d) => d.pengajuanId))
    for (const urut of ['menunggu', 'anggaran', 'nomor', 'prioritas'] as const) {
      const lihat: string[] = []
      let setelah: string | undefined
      do {
        const h = await listAntreanHalaman(
          k.sebagai('pembaca'),
          SaringanAntrean.parse({ tahun: TAHUN, urut, batas: 7, ...(setelah === undefined ? {} : { setelah }) }),
        )
        expect(h.jumlah).toBe(setelah === undefined ? semua.size : null)
        lihat.push(...h.data.map((d) => d.pengajuanId))
        setelah = h.berikut ?? undefined
      } while (setelah !== undefined)
      expect(new Set(lihat)).toEqual(semua)
      expect(lihat).toHaveLength(semua.size)
    }
  })

  it('menunggu=saya hanya yang menunggu tahap dan wilayah peran itu', async () => {
    const h = await listAntreanHalaman(k.sebagai('camat'), SaringanAntrean.parse({ tahun: TAHUN, menunggu: 'saya' }))
    expect(h.data.every((d) => d.tahap === 'kecamatan' && d.keadaan === 'diajukan' && d.kodeKecamatan === k.kecamatan)).toBe(true)
    expect((await listAntreanHalaman(k.sebagai('pembaca'), SaringanAntrean.parse({ tahun: TAHUN, menunggu: 'saya' }))).jumlah).toBe(0)
  })

  it('kata pencarian dipakai apa adanya: tanda persen bukan semua', async () => {
    expect((await listAntreanHalaman(k.sebagai('pembaca'), SaringanAntrean.parse({ tahun: TAHUN, cari: '%' }))).jumlah).toBe(0)
  })
})

describe('jejak dan tanda terima', () => {
  it('tanda terima bertanda tangan sah atas bentuk kanoniknya, dan menyebut sidik entri di jejak', async () => {
    const u = await diajukan()
    const t = u.tandaTerima
    expect(t).not.toBeNull()
    if (t === null) return
    const kunci = Buffer.from(t.kunciPublik, 'base64')
    expect(ALAT_NODE.periksa(kanonik(t.isi), Buffer.from(t.tandaTangan, 'base64'), kunci)).toBe(true)
    expect(ALAT_NODE.periksa(kanonik({ ...t.isi, nomor: 'lain' }), Buffer.from(t.tandaTangan, 'base64'), kunci)).toBe(false)
    const [entri] = await readTenant(
      db.sql,
      k.daerahId,
      (tx) => tx`select encode(sidik, 'hex') as sidik from jejak_entri where daerah_id = ${k.daerahId} and entri_id = ${t.isi.entriId}`,
    )
    expect(entri?.['sidik']).toBe(t.isi.sidik)
  })

  it('seluruh riwayat di atas utuh: setiap baris sama dengan citra terakhirnya di jejak', async () => {
    await segel(db.sql, k.daerahId, k.penandatangan)
    const hasil = await periksaJejak(db.sql, k.daerahId, k.penandatangan)
    expect(hasil.temuan).toEqual([])
    expect(hasil.baris).toBeGreaterThan(50)
    expect(SAAT).toBe('2024-01-25T02:00:00.000Z')
  })
})
