import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refuse } from '#src/lib/result.ts'
import { inTenant, readTenant } from '#src/lib/sql.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { DAFTAR_PERAN, DAFTAR_SEBAGAI, type Pelaku } from '#src/modules/pengguna/pengguna.ts'
import { daftarkanPengguna, listPenggunaDaerah, loadPelaku } from '#src/modules/pengguna/pengguna.service.ts'
import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { canPutuskan } from '#src/modules/usulan/usulan.policy.ts'
import { putuskan, putuskanDalamTransaksi } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, simpanBerkasUji } from '../../../../test/kabupaten-uji.ts'

let db: TestDatabase
let kab: KabupatenUji

interface Baris {
  readonly penggunaId: string
  readonly jenis: string
  readonly data: Record<string, unknown>
}

beforeAll(async () => {
  db = await openTestDatabase()
  kab = await bangunKabupaten(db.sql)
})
afterAll(() => db.close())

function kabarUntuk(objekId: string): Promise<readonly Baris[]> {
  return readTenant(
    db.sql,
    kab.daerahId,
    (tx) =>
      tx<
        Baris[]
      >`select pengguna_id, jenis, data from pemberitahuan where daerah_id = ${kab.daerahId} and objek_id = ${objekId} order by created_at, pengguna_id`,
  )
}

async function ajukan(): Promise<string> {
  const isi = isiUsulan(kab, { suratDesa: { nomor: '140/12/Ds', tanggal: '2024-01-20', berkasId: await simpanBerkasUji(kab) } })
  expect(await buatUsulan(kab.sebagai('operator-kecamatan'), kab.penandatangan, isi)).toMatchObject({ ok: true })
  return isi.pengajuanId
}

const ringkas = (daftar: readonly Baris[]): string[] => daftar.map((b) => `${b.penggunaId.slice(5)}: ${b.jenis}`).toSorted()

describe('pemberitahuan putusan (aturan 8, S0-4, S3-14, S4-26)', () => {
  it('usulan yang diajukan kecamatan memberi tahu desa bahwa ia menunggu, dan tidak memberi tahu pengirimnya', async () => {
    const daftar = await kabarUntuk(await ajukan())
    expect(ringkas(daftar)).toEqual(['operator-desa: atas-nama-desa'])
    expect(daftar[0]?.data).toMatchObject({
      nomorSurat: '140/12/Ds',
      judul: expect.stringMatching(/Pelatihan olahan bandeng/),
      tempat: 'Sukamurni',
      tahapKe: 'desa',
    })
  })

  it('putusan desa sampai ke kecamatan sebagai tugas, dan ke pengusul serta perangkat daerah sebagai kabar', async () => {
    const id = await ajukan()
    await putuskan(kab.sebagai('operator-desa'), id, { keputusan: 'terima', versi: 2 })
    const baru = (await kabarUntuk(id)).filter((b) => b.data['keputusan'] === 'terima')
    expect(ringkas(baru)).toEqual(['camat: menunggu-anda', 'operator-kecamatan: menunggu-anda', 'perangkat-daerah: diputuskan'])
  })

  it('usulan yang dikembalikan sampai ke desa dengan tenggatnya', async () => {
    const id = await ajukan()
    await putuskan(kab.sebagai('operator-desa'), id, { keputusan: 'terima', versi: 2 })
    await putuskan(kab.sebagai('camat'), id, {
      keputusan: 'kembalikan',
      versi: 3,
      alasan: 'A07',
      teks: 'Lengkapi daftar calon peserta.',
      batasPerbaikan: tanggal('2024-02-01'),
    })
    const baru = (await kabarUntuk(id)).filter((b) => b.data['keputusan'] === 'kembalikan')
    expect(ringkas(baru)).toEqual(['operator-desa: dikembalikan', 'operator-kecamatan: dikembalikan', 'perangkat-daerah: diputuskan'])
    expect(baru[0]?.data).toMatchObject({ batas: '2024-02-01', jabatan: 'Camat Sukakarya' })
  })

  it('putusan yang dibatalkan transaksinya tidak meninggalkan pemberitahuan', async () => {
    const id = await ajukan()
    const sebelum = (await kabarUntuk(id)).length
    const k = kab.sebagai('operator-desa')
    const perintah = { keputusan: 'terima', versi: 2 } as const
    const hasil = await inTenant(db.sql, kab.daerahId, async (tx) => {
      expect(await putuskanDalamTransaksi(tx, k, { pengajuanId: id, perintah, sandaran: null })).toMatchObject({ ok: true })
      return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
    })
    expect(hasil.ok).toBe(false)
    expect((await kabarUntuk(id)).length).toBe(sebelum)
    expect(await putuskan(k, id, perintah)).toMatchObject({ ok: true })
    expect((await kabarUntuk(id)).length).toBeGreaterThan(sebelum)
  })

  it('tugas yang sudah diputus seorang rekan terhitung terbaca bagi semuanya, yang baru tidak', async () => {
    const belum = (id: string): Promise<readonly { siapa: string }[]> =>
      readTenant(
        db.sql,
        kab.daerahId,
        (tx) => tx<{ siapa: string }[]>`select pengguna_id || ' ' || jenis as siapa from pemberitahuan where daerah_id = ${kab.daerahId} and objek_id = ${id}
          and dibaca_pada is null and jenis <> 'diputuskan' order by 1`,
      )
    const id = await ajukan()
    await putuskan(kab.sebagai('operator-desa'), id, { keputusan: 'terima', versi: 2 })
    expect((await belum(id)).map((b) => b.siapa)).toEqual(['3216-camat menunggu-anda', '3216-operator-kecamatan menunggu-anda'])
    await putuskan(kab.sebagai('camat'), id, { keputusan: 'terima', versi: 3 })
    expect((await belum(id)).map((b) => b.siapa)).toEqual(['3216-admin-perencanaan menunggu-anda', '3216-mitra-bappeda menunggu-anda'])
  })

  it('tidak memuat nama maupun kontak pengusul', async () => {
    const id = await ajukan()
    await putuskan(kab.sebagai('operator-desa'), id, { keputusan: 'terima', versi: 2 })
    const teks = JSON.stringify(await kabarUntuk(id))
    expect(teks).not.toMatch(/Ibu Contoh|0812000/)
  })
})

describe('yang diberi tahu "menunggu Anda" sama dengan yang boleh memutus', () => {
  it('untuk setiap peran, lingkup, dan masa berlaku, termasuk pejabat sementara', async () => {
    const lingkup = [
      { kodeWilayah: null, perangkatDaerahId: null },
      { kodeWilayah: kab.desa, perangkatDaerahId: null },
      { kodeWilayah: kab.kecamatan, perangkatDaerahId: null },
      { kodeWilayah: '32.16.14.2002', perangkatDaerahId: null },
      { kodeWilayah: '32.16.1', perangkatDaerahId: null },
      { kodeWilayah: null, perangkatDaerahId: kab.pdId },
      { kodeWilayah: null, perangkatDaerahId: kab.pdLainId },
    ]
    const masa = [
      { mulai: tanggal('2020-01-01'), selesai: null },
      { mulai: tanggal('2020-01-01'), selesai: tanggal('2024-01-25') },
      { mulai: tanggal('2020-01-01'), selesai: tanggal('2024-01-24') },
      { mulai: tanggal('2024-01-26'), selesai: null },
    ]
    const cabut = { dicabutPada: null, nonaktifSejak: null, bidangMitra: null }
    const lain = [
      { ...cabut },
      { ...cabut, dicabutPada: '2024-01-20T00:00:00Z' },
      { ...cabut, nonaktifSejak: '2024-01-20T00:00:00Z' },
      { ...cabut, bidangMitra: 'Prasarana' },
      { ...cabut, bidangMitra: 'Ekonomi' },
    ]
    await db.sqlPemilik.begin(async (tx) => {
      await tx.unsafe(`set local selaras.daerah = '${kab.daerahId}'`)
      const [prasarana, ekonomi] = [randomUUID(), randomUUID()]
      await tx`insert into bidang_mitra (daerah_id, bidang_mitra_id, nama) values (${kab.daerahId}, ${prasarana}, 'Prasarana'), (${kab.daerahId}, ${ekonomi}, 'Ekonomi')`
      await tx`update perangkat_daerah set bidang_mitra_id = case when perangkat_daerah_id = ${kab.pdId} then ${prasarana}::uuid else ${ekonomi}::uuid end`
      let n = 0
      for (const peran of DAFTAR_PERAN)
        for (const l of lingkup)
          for (const x of [...masa.map((m) => ({ ...m, ...cabut })), ...lain.map((o) => ({ ...o, mulai: tanggal('2020-01-01'), selesai: null }))]) {
            const penggunaId = `orang-${n}`
            n += 1
            await tx`insert into pengguna (daerah_id, pengguna_id, nama, nama_pengguna, nonaktif_sejak) values (${kab.daerahId}, ${penggunaId}, 'x', ${penggunaId}, ${x.nonaktifSejak})`
            await tx`insert into penugasan (daerah_id, penugasan_id, pengguna_id, peran, kode_wilayah, perangkat_daerah_id, jabatan, sebagai, mulai, selesai, bidang_mitra, dicabut_pada)
                     values (${kab.daerahId}, ${randomUUID()}, ${penggunaId}, ${peran}, ${l.kodeWilayah}, ${l.perangkatDaerahId}, ${peran}, ${DAFTAR_SEBAGAI[n % 4] ?? 'plt'},
                             ${x.mulai}, ${x.selesai}, ${x.bidangMitra}, ${x.dicabutPada})`
          }
    })
    const semua: Pelaku[] = (await listPenggunaDaerah(db.sql, kab.daerahId, tanggal('2024-01-25'))).map((p) => ({ ...p, daerahId: kab.daerahId }))
    const id = await ajukan()
    await putuskan(kab.sebagai('operator-desa'), id, { keputusan: 'terima', versi: 2 })
    await putuskan(kab.sebagai('camat'), id, { keputusan: 'terima', versi: 3 })
    await putuskan(kab.sebagai('mitra-bappeda'), id, { keputusan: 'terima', versi: 4 })
    const daftar = await kabarUntuk(id)
    for (const tahap of ['desa', 'kecamatan', 'mitra-bappeda', 'forum-perangkat-daerah'] as const) {
      const objek = { rute: 'permendagri', kanal: 'musrenbang-desa', tahap, keadaan: 'diajukan', kodeWilayah: kab.desa, perangkatDaerahId: kab.pdId } as const
      const boleh = semua.filter((p) => p.penggunaId.startsWith('orang-') && canPutuskan(p, objek, 'terima').boleh).map((p) => p.penggunaId)
      const tiba = daftar
        // What came on the village's behalf is told as that, and waits for the village all the same.
        .filter((b) => (b.jenis === 'menunggu-anda' || b.jenis === 'atas-nama-desa') && b.data['tahapKe'] === tahap && b.penggunaId.startsWith('orang-'))
        .map((b) => b.penggunaId)
      expect(boleh.length).toBeGreaterThan(3)
      expect(tiba.toSorted()).toEqual(boleh.toSorted())
    }
  })
})

describe('penugasan baru diberitahukan', () => {
  it('sekali, kepada orangnya; mendaftarkannya lagi tidak mengulangnya', async () => {
    const perintah = DaftarkanPengguna.parse({
      namaPengguna: 'plt.camat',
      nama: 'Pejabat Contoh',
      penugasan: [
        {
          peran: 'camat',
          kodeWilayah: kab.kecamatan,
          jabatan: 'Plt. Camat Sukakarya',
          sebagai: 'plt',
          nomorSk: 'SK-1/2024',
          mulai: '2024-01-01',
          selesai: '2024-06-30',
        },
      ],
    })
    const hasil = await daftarkanPengguna(kab.sebagai('admin-perencanaan'), perintah)
    if (!hasil.ok) throw new Error(hasil.error.jenis)
    await daftarkanPengguna(kab.sebagai('admin-perencanaan'), perintah)
    expect(await loadPelaku(db.sql, kab.daerahId, hasil.value.penggunaId, tanggal('2024-01-25'))).not.toBeNull()
    const daftar = await kabarUntuk(hasil.value.penugasanId[0] ?? '')
    expect(daftar.map((b) => [b.penggunaId, b.jenis])).toEqual([[hasil.value.penggunaId, 'ditugaskan']])
    expect(daftar[0]?.data).toMatchObject({ jabatan: 'Plt. Camat Sukakarya', sebagai: 'plt', selesai: '2024-06-30' })
  })
})
