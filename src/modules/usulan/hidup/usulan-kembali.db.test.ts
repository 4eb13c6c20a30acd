import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saat } from '#src/lib/waktu.ts'
import { tetapkanJadwal } from '#src/modules/jadwal/jadwal.service.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { muatKamus } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { bacaRinci } from '#src/modules/usulan/antrean/antrean.service.ts'
import { ajukan, buatUsulan, ubahDraf } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { PROSES } from '#src/modules/jadwal/proses.ts'
import { UbahDraf, UsulkanKembali } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { usulkanKembali } from '#src/modules/usulan/hidup/usulan-kembali.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
const kamusDepan = randomUUID()

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  const penyiap = k.sebagai('admin-perencanaan', { pelaku: pelakuPenyiap(k.daerahId) })
  await muatKamus(penyiap, [
    ButirKamusBaru.parse({
      kamusId: kamusDepan,
      tahunAnggaran: TAHUN + 1,
      kode: 'K-002',
      nama: 'Pelatihan olahan bandeng',
      satuan: 'orang',
      hargaSatuan: 1_800_000,
      perangkatDaerahId: k.pdId,
      bidangPembangunan: 'ekonomi',
      bidangUrusan: '1.03',
      klasifikasi: 'nonfisik',
    }),
  ])
  await tetapkanJadwal(
    penyiap,
    PROSES.usulan.map((tahap) => ({
      tahunAnggaran: TAHUN + 1,
      tahap,
      kodeWilayah: null,
      buka: saat('2024-01-01T00:00:00Z'),
      tutup: saat('2025-12-31T00:00:00Z'),
      musyawarahWajib: false,
      dasarHukum: 'Contoh jadwal uji',
    })),
  )
})
afterAll(() => db.close())

function perintah(lain: Record<string, unknown> = {}): UsulkanKembali {
  return UsulkanKembali.parse({ pengajuanBaruId: randomUUID(), tahunAnggaran: TAHUN + 1, kamusId: kamusDepan, volume: 20, ...lain })
}

async function ditolakDesa() {
  const isi = isiUsulan(k)
  await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
  const tolak = { keputusan: 'tolak', versi: 2, alasan: 'A11', teks: 'Belum menjadi prioritas desa tahun ini.' } as const
  expect(await putuskan(k.sebagai('operator-desa'), isi.pengajuanId, tolak)).toMatchObject({ ok: true })
  return isi
}

describe('usulan yang ditolak dapat diusulkan kembali tahun berikutnya', () => {
  it('rancangan baru membawa kebutuhan yang sama, bertaut dua arah, dan diajukan dengan nomor tahunnya sendiri', async () => {
    const asal = await ditolakDesa()
    const p = perintah()
    expect(await usulkanKembali(k.sebagai('operator-desa'), asal.pengajuanId, p)).toMatchObject({
      ok: true,
      value: { usulanId: asal.usulanId, keadaan: 'draf', nomor: null, anggaran: 36_000_000 },
    })
    const hasil = await ajukan(k.sebagai('operator-desa'), k.penandatangan, p.pengajuanBaruId, { versi: 1, waktuPerangkat: null })
    expect(hasil).toMatchObject({ ok: true, value: { tahap: 'desa', keadaan: 'diajukan' } })
    const baru = await bacaRinci(k.sebagai('pembaca'), p.pengajuanBaruId)
    expect(baru?.nomor).toMatch(/^2026-321614-2001-\d{4}$/)
    expect(baru).toMatchObject({ judul: asal.judul, masalah: asal.masalah })
    expect(baru?.silsilah).toMatchObject([{ arah: 'asal', jenis: 'diusulkan-kembali', pengajuanId: asal.pengajuanId, keadaan: 'ditolak' }])
    const lama = await bacaRinci(k.sebagai('pembaca'), asal.pengajuanId)
    expect(lama?.silsilah).toMatchObject([{ arah: 'tujuan', pengajuanId: p.pengajuanBaruId, tahunAnggaran: TAHUN + 1 }])
  })

  it('rancangannya belum terlihat orang di luar desa itu', async () => {
    const asal = await ditolakDesa()
    await usulkanKembali(k.sebagai('operator-desa'), asal.pengajuanId, perintah())
    expect((await bacaRinci(k.sebagai('pembaca'), asal.pengajuanId))?.silsilah).toEqual([])
    expect((await bacaRinci(k.sebagai('operator-desa'), asal.pengajuanId))?.silsilah).toHaveLength(1)
  })

  it('yang masih berjalan, tahun yang sama, tahun yang sudah terisi, dan orang lain ditolak dengan namanya', async () => {
    const desa = k.sebagai('operator-desa')
    const berjalan = isiUsulan(k)
    await buatUsulan(desa, k.penandatangan, berjalan)
    const belum = { ok: false, error: { jenis: 'belum-dapat-diusulkan-kembali' } }
    expect(await usulkanKembali(desa, berjalan.pengajuanId, perintah())).toMatchObject(belum)
    const asal = await ditolakDesa()
    expect(await usulkanKembali(desa, asal.pengajuanId, perintah({ tahunAnggaran: TAHUN, kamusId: k.kamusNonfisikId }))).toMatchObject(belum)
    expect(await usulkanKembali(k.sebagai('camat'), asal.pengajuanId, perintah())).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    expect(await usulkanKembali(desa, asal.pengajuanId, perintah({ kamusId: k.kamusNonfisikId }))).toMatchObject({
      ok: false,
      error: { jenis: 'kamus-tidak-ditemukan' },
    })
    await usulkanKembali(desa, asal.pengajuanId, perintah())
    expect(await usulkanKembali(desa, asal.pengajuanId, perintah())).toMatchObject({ ok: false, error: { jenis: 'usulan-sudah-ada' } })
  })

  it('apa yang sudah diputus tahun lalu tidak berganti kata: rancangan hanya mengubah kamus, volume dan harga', async () => {
    const desa = k.sebagai('operator-desa')
    const asal = await ditolakDesa()
    const p = perintah()
    await usulkanKembali(desa, asal.pengajuanId, p)
    const { ajukan: _, waktuPerangkat: __, ...isi } = asal
    const ubah = { ...isi, volume: 25, hargaSatuan: null, pengajuanId: p.pengajuanBaruId, tahunAnggaran: TAHUN + 1, kamusId: kamusDepan, versi: 1 }
    const judulLain = UbahDraf.parse({ ...ubah, judul: 'Pelatihan menjahit untuk pemuda desa' })
    expect(await ubahDraf(desa, judulLain)).toMatchObject({ ok: false, error: { jenis: 'kebutuhan-sudah-diputus' } })
    expect(await ubahDraf(desa, UbahDraf.parse(ubah))).toMatchObject({ ok: true, value: { anggaran: 45_000_000 } })
  })

  it('silsilah tercatat di jejak dan cocok dengan tabelnya', async () => {
    await segel(db.sql, k.daerahId, k.penandatangan)
    expect((await periksaJejak(db.sql, k.daerahId, k.penandatangan)).temuan).toEqual([])
    await db.sqlPemilik.begin(async (tx) => {
      await tx`select set_config('selaras.daerah', ${k.daerahId}, true)`
      await tx`update silsilah set jenis = 'sama-dengan' where silsilah_id = (select silsilah_id from silsilah limit 1)`
    })
    expect((await periksaJejak(db.sql, k.daerahId, k.penandatangan)).temuan).toHaveLength(1)
  })
})
