import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kuantitas } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { writeTenant } from '#src/lib/sql.ts'
import { akomodasikan, listBagianPengajuan, listTujuanAkomodasi } from '#src/modules/akomodasi/akomodasi.service.ts'
import { SaringanTujuan } from '#src/modules/akomodasi/akomodasi.schema.ts'
import { anggarkan, bacaAsalUsul } from '#src/modules/anggaran/anggaran.service.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { lanjutkanMusyawarah, siapkanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN, tandaTanganiUji } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
const AKUN = '5.1.02.02.01'
const simpul = { pelatihan: randomUUID(), jalan: randomUUID(), asing: randomUUID() }

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  await pasangRenja()
})
afterAll(() => db.close())

/** A Renja in force with three sub kegiatan, and a PPAS with two of them. */
async function pasangRenja(): Promise<void> {
  await writeTenant(db.sql, k.daerahId, async (tx) => {
    const daftar = [
      {
        id: simpul.pelatihan,
        kode: '3.25.04.2.02.0001',
        nama: 'Pelatihan Pengolahan Hasil Perikanan',
        pd: k.pdId,
        asal: null,
        pagu: 100_000_000,
        ppas: 90_000_000,
      },
      { id: simpul.jalan, kode: '1.03.10.2.01.0053', nama: 'Pembangunan Jalan', pd: k.pdId, asal: 'mandatori', pagu: 500_000_000, ppas: null },
      { id: simpul.asing, kode: '1.04.02.2.01.0001', nama: 'Rumah Layak Huni', pd: k.pdLainId, asal: null, pagu: 300_000_000, ppas: 300_000_000 },
    ]
    for (const d of daftar) await tx`insert into simpul_identitas (daerah_id, simpul_id, jenis) values (${k.daerahId}, ${d.id}, 'sub-kegiatan')`
    for (const jenis of ['renja', 'ppas'] as const) {
      const [dokumen, versi] = [randomUUID(), randomUUID()]
      await tx`insert into dokumen (daerah_id, dokumen_id, jenis, perangkat_daerah_id, nama, tahun_awal, tahun_akhir) values (${k.daerahId}, ${dokumen}, ${jenis}, null, ${jenis}, ${TAHUN}, ${TAHUN})`
      await tx`insert into dokumen_versi (daerah_id, versi_id, dokumen_id, nomor_versi, tahap) values (${k.daerahId}, ${versi}, ${dokumen}, 1, 'rancangan')`
      await tx`update dokumen set versi_aktif_id = ${versi} where daerah_id = ${k.daerahId} and dokumen_id = ${dokumen}`
      for (const [i, d] of daftar.entries()) {
        const nilai = jenis === 'renja' ? d.pagu : d.ppas
        if (nilai === null) continue
        await tx`insert into simpul (daerah_id, versi_id, simpul_id, jenis, kode, nama, urutan, perangkat_daerah_id, asal) values (${k.daerahId}, ${versi}, ${d.id}, 'sub-kegiatan', ${d.kode}, ${d.nama}, ${i}, ${d.pd}, ${d.asal})`
        await tx`insert into pagu_simpul (daerah_id, versi_id, simpul_id, tahun, sumber_dana, nilai) values (${k.daerahId}, ${versi}, ${d.id}, ${TAHUN}, (select kode from sumber_dana order by kode limit 1), ${nilai})`
      }
    }
  })
}

/** A proposal carried to the forum of the agency: Rp 52.500.000 for 30 people. */
async function keForum(): Promise<string> {
  const isi = isiUsulan(k)
  await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
  for (const [i, peran] of (['operator-desa', 'camat', 'mitra-bappeda'] as const).entries()) {
    const hasil = await putuskan(k.sebagai(peran), isi.pengajuanId, { keputusan: 'terima', versi: 2 + i })
    if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  }
  return isi.pengajuanId
}

const bagian = (simpulId: string, volume: number, uang: number) => ({ simpulId, volume: kuantitas(volume * 1000), rupiah: rupiah(uang) })
const pd = () => k.sebagai('perangkat-daerah')

describe('akomodasi: dari usulan ke sub kegiatan Renja', () => {
  it('S0-5: perangkat daerah menerima dengan menautkan ke sub kegiatan beserta bagiannya, dan barnya bergerak', async () => {
    const p = await keForum()
    const sebelum = await listTujuanAkomodasi(k, SaringanTujuan.parse({ tahun: TAHUN, perangkatDaerahId: k.pdId, untuk: p, rupiah: 52_500_000 }))
    expect(sebelum.find((s) => s.simpulId === simpul.pelatihan)?.bar).toEqual({
      nilai: 100_000_000,
      terpakai: 0,
      dipesan: 0,
      ini: 52_500_000,
      sisa: 47_500_000,
      lebih: 0,
    })
    const hasil = await akomodasikan(pd(), p, { versi: 5, bagian: [bagian(simpul.pelatihan, 30, 52_500_000)] })
    expect(hasil).toMatchObject({ ok: true, value: { tahap: 'musrenbang-kabupaten', keadaan: 'diajukan' } })
    expect(await listBagianPengajuan(k, p)).toMatchObject([{ simpulId: simpul.pelatihan, volume: 30, rupiah: 52_500_000 }])
    const sesudah = await listTujuanAkomodasi(k, SaringanTujuan.parse({ tahun: TAHUN, perangkatDaerahId: k.pdId }))
    expect(sesudah.find((s) => s.simpulId === simpul.pelatihan)?.bar).toMatchObject({ dipesan: 52_500_000, sisa: 47_500_000 })
  })

  it('pagu sub kegiatan tidak terlampaui, juga oleh dua yang serentak', async () => {
    const [a, b] = [await keForum(), await keForum()]
    const [satu, dua] = await Promise.all(
      [a, b].map((p) =>
        akomodasikan(pd(), p, { versi: 5, bagian: [bagian(simpul.pelatihan, 27, 47_250_000)], alasan: 'A10', teks: 'Pagu pelatihan tidak cukup untuk semua.' }),
      ),
    )
    const [menang, kalah] = satu?.ok === true ? [satu, dua] : [dua, satu]
    expect(menang).toMatchObject({ ok: true, value: { anggaran: 47_250_000 } })
    expect(kalah).toMatchObject({ ok: false, error: { jenis: 'pagu-sub-kegiatan-terlampaui' } })
    await expect(listBagianPengajuan(k, satu?.ok === true ? b : a)).resolves.toEqual([])
  })

  it('satu usulan dapat dibagi ke beberapa sub kegiatan; kurang dari yang disepakati berarti diterima dengan perubahan dan beralasan', async () => {
    const p = await keForum()
    const dua = [bagian(simpul.jalan, 10, 17_500_000)]
    expect(await akomodasikan(pd(), p, { versi: 5, bagian: dua })).toMatchObject({ ok: false, error: { jenis: 'alasan-wajib' } })
    expect(await akomodasikan(pd(), p, { versi: 5, bagian: dua, alasan: 'A12', teks: 'Anggaran hanya cukup untuk sepuluh orang.' })).toMatchObject({
      ok: true,
      value: { anggaran: 17_500_000 },
    })
  })

  it('tidak ke sub kegiatan perangkat daerah lain, tidak dua kali, tidak lebih dari yang disepakati, tidak ke yang tidak ada', async () => {
    const p = await keForum()
    const coba = async (b: ReturnType<typeof bagian>[]) => akomodasikan(pd(), p, { versi: 5, bagian: b, alasan: 'A12', teks: 'Alasan yang cukup panjang.' })
    expect(await coba([bagian(simpul.asing, 1, 1000)])).toMatchObject({ ok: false, error: { jenis: 'sub-kegiatan-perangkat-daerah-lain' } })
    expect(await coba([bagian(simpul.jalan, 1, 1000), bagian(simpul.jalan, 1, 1000)])).toMatchObject({ ok: false, error: { jenis: 'sub-kegiatan-berulang' } })
    expect(await coba([bagian(simpul.jalan, 31, 1000)])).toMatchObject({ ok: false, error: { jenis: 'bagian-melampaui-usulan' } })
    expect(await coba([bagian(randomUUID(), 1, 1000)])).toMatchObject({ ok: false, error: { jenis: 'sub-kegiatan-tidak-ditemukan' } })
    expect(await akomodasikan(k.sebagai('camat'), p, { versi: 5, bagian: [bagian(simpul.jalan, 1, 1000)] })).toMatchObject({
      ok: false,
      error: { jenis: 'bukan-wewenang' },
    })
  })

  it('dicadangkan melepas pagu kecamatan dan tempat di sub kegiatan; kembali dari cadangan memesannya lagi, atau ditolak', async () => {
    const kab = await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011', pagu: 60_000_000 })
    const isi = isiUsulan(kab)
    const lain = isiUsulan(kab)
    for (const i of [isi, lain]) {
      await buatUsulan(kab.sebagai('operator-desa'), kab.penandatangan, i)
      await putuskan(kab.sebagai('operator-desa'), i.pengajuanId, { keputusan: 'terima', versi: 2 })
    }
    const alasan = { alasan: 'A12', teks: 'Anggaran belum mencukupi tahun ini.' } as const
    await putuskan(kab.sebagai('camat'), isi.pengajuanId, { keputusan: 'terima', versi: 3 })
    await putuskan(kab.sebagai('mitra-bappeda'), isi.pengajuanId, { keputusan: 'terima', versi: 4 })
    await putuskan(kab.sebagai('perangkat-daerah'), isi.pengajuanId, { keputusan: 'cadangkan', versi: 5, ...alasan })
    // Pagu yang dilepas dipakai usulan lain; yang dicadangkan tidak dapat kembali menembus batas.
    expect(await putuskan(kab.sebagai('camat'), lain.pengajuanId, { keputusan: 'terima', versi: 3 })).toMatchObject({ ok: true })
    const simpulId = randomUUID()
    expect(await akomodasikan(kab.sebagai('perangkat-daerah'), isi.pengajuanId, { versi: 6, bagian: [bagian(simpulId, 30, 52_500_000)] })).toMatchObject({
      ok: false,
      error: { jenis: 'sub-kegiatan-tidak-ditemukan' },
    })
    const [pesan] = await writeTenant(
      db.sql,
      '1603',
      (tx) => tx`select sum(nilai) filter (where keadaan = 'dipesan')::bigint as dipesan from pemesanan_pagu where daerah_id = '1603'`,
    )
    expect(pesan).toMatchObject({ dipesan: 52_500_000 })
    await putuskan(kab.sebagai('camat'), lain.pengajuanId, { keputusan: 'tunda', versi: 4, ...alasan })
  })

  it('di forum, menerima tanpa tautan ditolak', async () => {
    expect(await putuskan(pd(), await keForum(), { keputusan: 'terima', versi: 5 })).toMatchObject({ ok: false, error: { jenis: 'perlu-akomodasi' } })
  })
})

describe('anggaran: dari sub kegiatan ke rincian belanja', () => {
  async function direncanakan(): Promise<string> {
    const p = await keForum()
    const akom = await akomodasikan(pd(), p, { versi: 5, bagian: [bagian(simpul.jalan, 30, 52_500_000)] })
    if (!akom.ok) throw new Error(JSON.stringify(akom.error))
    await putuskan(k.sebagai('admin-perencanaan'), p, { keputusan: 'terima', versi: 6 })
    await putuskan(k.sebagai('tapd'), p, { keputusan: 'terima', versi: 7 })
    return p
  }

  it('S3-15: tanpa plafon PPAS tidak ada yang dianggarkan; tanpa tautan pun tidak', async () => {
    const p = await direncanakan()
    const baris = { kodeAkun: AKUN, uraian: 'Belanja pelatihan', nilai: rupiah(52_500_000) }
    expect(await anggarkan(k.sebagai('tapd'), p, { versi: 8, baris: [{ ...baris, simpulId: simpul.pelatihan }] })).toMatchObject({
      ok: false,
      error: { jenis: 'belum-diakomodasi' },
    })
    expect(await anggarkan(k.sebagai('tapd'), p, { versi: 8, baris: [{ ...baris, simpulId: simpul.jalan }] })).toMatchObject({
      ok: false,
      error: { jenis: 'plafon-ppas-belum-ada' },
    })
    expect(await anggarkan(k.sebagai('tapd'), p, { versi: 8, baris: [{ ...baris, kodeAkun: '9.9', simpulId: simpul.jalan }] })).toMatchObject({
      ok: false,
      error: { jenis: 'akun-tidak-dikenal' },
    })
  })

  it('dianggarkan dengan rincian yang menyebut usulan; plafon PPAS tidak terlampaui; pagu kecamatan menjadi terpakai', async () => {
    const rows = await writeTenant(
      db.sql,
      k.daerahId,
      (tx) =>
        tx`select a.pengajuan_id, p.versi from akomodasi a join pengajuan p using (daerah_id, pengajuan_id) where a.daerah_id = ${k.daerahId} and a.simpul_id = ${simpul.pelatihan} and p.keadaan = 'diajukan' order by a.rupiah desc`,
    )
    const hasil = []
    for (const r of rows) {
      const id = String(r['pengajuanId'])
      const versi = Number(r['versi'])
      await putuskan(k.sebagai('admin-perencanaan'), id, { keputusan: 'terima', versi })
      await putuskan(k.sebagai('tapd'), id, { keputusan: 'terima', versi: versi + 1 })
      const [share] = await listBagianPengajuan(k, id)
      hasil.push(
        await anggarkan(k.sebagai('tapd'), id, {
          versi: versi + 2,
          baris: [{ simpulId: simpul.pelatihan, kodeAkun: AKUN, uraian: 'Belanja pelatihan', nilai: rupiah(share?.rupiah ?? 0) }],
        }),
      )
    }
    // 52,5 jt + 47,25 jt = 99,75 jt melampaui plafon PPAS 90 jt: yang pertama masuk, yang kedua ditolak.
    expect(hasil).toMatchObject([
      { ok: true, value: { keadaan: 'dianggarkan' } },
      { ok: false, error: { jenis: 'plafon-ppas-terlampaui', lebih: 9_750_000 } },
    ])
    const [pesan] = await writeTenant(
      db.sql,
      k.daerahId,
      (tx) => tx`select keadaan, nilai from pemesanan_pagu where daerah_id = ${k.daerahId} and acuan_id = ${String(rows[0]?.['pengajuanId'])}`,
    )
    expect(pesan).toMatchObject({ keadaan: 'terpakai', nilai: 52_500_000 })
  })

  it('S3-13: uang tanpa usulan dan tanpa dasar tampak sebagai tanpa asal-usul', async () => {
    const h = await bacaAsalUsul(k, { tahun: TAHUN })
    const cari = (id: string) => h.data.find((d) => d.simpulId === id)
    expect(cari(simpul.asing)).toMatchObject({ pagu: 300_000_000, dariUsulan: 0, tanpaAsalUsul: 300_000_000 })
    expect(cari(simpul.jalan)).toMatchObject({ asal: 'mandatori', tanpaAsalUsul: 0, tahapPagu: 'renja' })
    expect(cari(simpul.pelatihan)).toMatchObject({ tahapPagu: 'ppas', pagu: 90_000_000 })
    expect(h.total.pagu).toBe(h.total.dariUsulan + h.total.berdasar + h.total.tanpaAsalUsul)
  })
})

describe('dua gerbang (kontrak 8) dan keadaan musyawarah (kontrak 9)', () => {
  it('S3-2: prioritas desa hanya selama musyawarahnya dibuka; menutupnya membekukan hasil dengan sidik', async () => {
    const kab = await bangunKabupaten(db.sql, { daerahId: '6213', desa: '62.13.06.2001', musyawarahWajib: true })
    const isi = isiUsulan(kab)
    const operator = kab.sebagai('operator-desa')
    await buatUsulan(operator, kab.penandatangan, isi)
    const terima = { keputusan: 'terima', versi: 2, urutanPrioritas: 1 } as const
    expect(await putuskan(operator, isi.pengajuanId, terima)).toMatchObject({ ok: false, error: { jenis: 'musyawarah-belum-dibuka' } })
    const musyawarahId = randomUUID()
    const baru = {
      musyawarahId,
      tahunAnggaran: TAHUN,
      tahap: 'desa',
      kodeWilayah: kab.desa,
      nama: 'Musrenbang Desa',
      tanggal: tanggal('2024-01-25'),
      tempat: 'Balai desa',
    } as const
    expect(await siapkanMusyawarah(kab.sebagai('camat'), baru)).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    await siapkanMusyawarah(operator, baru)
    const langkah = async (ke: 'dibuka' | 'ditutup' | 'ditandatangani' | 'disahkan', versi: number, jumlahHadir: number | null = null) =>
      lanjutkanMusyawarah(operator, musyawarahId, { ke, versi, jumlahHadir, berkasHasilId: null })
    expect(await langkah('ditutup', 1)).toMatchObject({ ok: false, error: { jenis: 'urutan-musyawarah-salah' } })
    expect(await langkah('dibuka', 1)).toMatchObject({ ok: true })
    expect(await putuskan(operator, isi.pengajuanId, terima)).toMatchObject({ ok: true })
    expect(await langkah('ditutup', 2)).toMatchObject({ ok: false, error: { jenis: 'jumlah-hadir-wajib' } })
    expect(await langkah('ditutup', 2, 64)).toMatchObject({ ok: true, value: { sidikHasil: expect.stringMatching(/^[0-9a-f]{64}$/) } })
    const lain = isiUsulan(kab)
    await buatUsulan(operator, kab.penandatangan, lain)
    expect(await putuskan(operator, lain.pengajuanId, terima)).toMatchObject({ ok: false, error: { jenis: 'berita-acara-sudah-ditutup' } })
    expect(await langkah('ditandatangani', 3)).toMatchObject({ ok: false, error: { jenis: 'tanda-tangan-kurang' } })
    await tandaTanganiUji(operator, musyawarahId)
    expect(await langkah('ditandatangani', 3)).toMatchObject({ ok: true })
    expect(await langkah('disahkan', 3)).toMatchObject({ ok: false, error: { jenis: 'musyawarah-sudah-berubah' } })
  })

  it('semua langkah di atas tercatat: jejak tiap daerah utuh', async () => {
    for (const daerahId of ['3216', '6213']) expect((await periksaJejak(db.sql, daerahId, k.penandatangan)).temuan).toEqual([])
  })
})
