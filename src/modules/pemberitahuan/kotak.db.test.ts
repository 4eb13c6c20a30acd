import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writeTenant } from '#src/lib/sql.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { perpanjangJadwal } from '#src/modules/jadwal/atur-jadwal.service.ts'
import { PerpanjangJadwal } from '#src/modules/jadwal/jadwal.schema.ts'
import { listJadwalTahun } from '#src/modules/jadwal/jadwal.service.ts'
import { kabari, kabariSasaran } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import { DAFTAR_PEMBERITAHUAN } from '#src/modules/pemberitahuan/pemberitahuan.ts'
import { HalamanKotak, HasilTandai, SetelanKeluar } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { listPutusanTerlambat } from '#src/modules/usulan/tenggat/terlambat.queries.ts'
import { kabariTerlambat } from '#src/modules/usulan/tenggat/terlambat.service.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { type AplikasiUji, bukaAplikasi } from '../../../test/aplikasi-uji.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let kab: KabupatenUji
let desa: AplikasiUji

beforeAll(async () => {
  db = await openTestDatabase()
  kab = await bangunKabupaten(db.sql)
  desa = bukaAplikasi(db, { penggunaTetap: '3216-operator-desa' })
})
afterAll(async () => {
  await desa.close()
  await db.close()
})

async function minta(a: AplikasiUji, jalur: string, opsi: { metode?: string; isi?: unknown; bahasa?: string } = {}): Promise<{ status: number; isi: unknown }> {
  const jawab = await a.app.request(`/api/daerah/3216/${jalur}`, {
    method: opsi.metode ?? 'GET',
    headers: { 'content-type': 'application/json', 'accept-language': opsi.bahasa ?? 'id' },
    ...(opsi.isi === undefined ? {} : { body: JSON.stringify(opsi.isi) }),
  })
  return { status: jawab.status, isi: await jawab.json() }
}

async function kotak(kueri = '', a = desa, bahasa = 'id') {
  return HalamanKotak.parse((await minta(a, `pemberitahuan${kueri}`, { bahasa })).isi)
}

const dataPutusan = {
  judul: 'Posyandu RW 02',
  tempat: 'Sukamurni',
  kodeWilayah: '32.16.14.2001',
  nomor: null,
  tahunAnggaran: 2025,
  jabatan: 'Camat Sukakarya',
  tahap: 'kecamatan',
  keputusan: 'tolak',
  tahapKe: 'kecamatan',
  keadaanKe: 'ditolak',
  rupiah: 1,
}

function beriTahu(saatNyata: string, lain: Record<string, unknown> = {}, penerima = ['3216-operator-desa']): Promise<number> {
  const k = kab.sebagai('camat', { saatNyata: saat(saatNyata), saat: saat(saatNyata) })
  return writeTenant(db.sql, kab.daerahId, (tx) =>
    kabari(tx, k, { jenis: 'diputuskan', penerima, objek: { jenis: 'pengajuan', id: randomUUID() }, data: { ...dataPutusan, ...lain } }),
  )
}

describe('kotak pemberitahuan', () => {
  it('menyebut judul dan tempatnya dalam kedua bahasa, berhalaman tanpa ulang dan tanpa lewat', async () => {
    for (const menit of ['01', '02', '03', '04', '05']) await beriTahu(`2024-01-25T01:${menit}:00Z`, { judul: `Usulan ${menit}` })
    const satu = await kotak('?batas=2')
    expect(satu).toMatchObject({ jumlah: 5, belumDibaca: 5 })
    expect(satu.data[0]).toMatchObject({
      jenis: 'diputuskan',
      label: 'Diputus',
      kalimat: '“Usulan 05” dari Desa Sukamurni ditolak Camat Sukakarya. Alasannya ada pada usulan.',
      tahunAnggaran: 2025,
      dibacaPada: null,
    })
    const dua = await kotak(`?batas=2&setelah=${encodeURIComponent(satu.berikut ?? '')}`)
    const tiga = await kotak(`?batas=2&setelah=${encodeURIComponent(dua.berikut ?? '')}`)
    const urut = [...satu.data, ...dua.data, ...tiga.data].map((b) => /Usulan (\d+)/.exec(b.kalimat)?.[1])
    expect(urut).toEqual(['05', '04', '03', '02', '01'])
    expect(tiga.berikut).toBeNull()
    expect((await kotak('', desa, 'en')).data[0]?.kalimat).toMatch(/^“Usulan 05” of Desa Sukamurni was refused by Camat Sukakarya/)
  })

  it('ditandai satu, diurungkan, lalu semua sampai yang terlihat; yang datang sesudahnya tetap belum dibaca', async () => {
    const { data } = await kotak()
    const [baru] = data
    const tandai = async (isi: unknown) => HasilTandai.parse((await minta(desa, 'pemberitahuan/tandai', { metode: 'POST', isi })).isi)
    expect(await tandai({ pemberitahuanId: [baru?.pemberitahuanId], dibaca: true })).toEqual({ berubah: [baru?.pemberitahuanId], belumDibaca: 4 })
    expect(await tandai({ pemberitahuanId: [baru?.pemberitahuanId], dibaca: true })).toEqual({ berubah: [], belumDibaca: 4 })
    expect(await tandai({ pemberitahuanId: [baru?.pemberitahuanId], dibaca: false })).toMatchObject({ belumDibaca: 5 })
    await beriTahu('2024-01-25T01:30:00Z', { judul: 'Datang kemudian' })
    const semua = await tandai({ sampai: baru?.dibuatPada, dibaca: true })
    expect(semua).toMatchObject({ belumDibaca: 1 })
    expect(semua.berubah).toHaveLength(5)
    expect((await kotak('?dibaca=belum')).data.map((b) => b.kalimat)).toEqual([expect.stringContaining('Datang kemudian')])
    expect((await kotak('?dibaca=sudah')).jumlah).toBe(5)
    expect((await kotak('?jenis=terlambat')).jumlah).toBe(0)
    expect((await kotak('?tahun=2024')).jumlah).toBe(0)
  })

  it('hanya milik sendiri: pemberitahuan orang lain tidak terlihat dan tidak dapat ditandai', async () => {
    const camat = bukaAplikasi(db, { penggunaTetap: '3216-camat' })
    expect(await kotak('', camat)).toMatchObject({ jumlah: 0, belumDibaca: 0 })
    const [milikDesa] = (await kotak()).data
    const hasil = await minta(camat, 'pemberitahuan/tandai', { metode: 'POST', isi: { pemberitahuanId: [milikDesa?.pemberitahuanId], dibaca: true } })
    expect(hasil).toMatchObject({ status: 404, isi: { kode: 'pemberitahuan-tidak-ditemukan' } })
    await camat.close()
  })

  it('isian yang rusak ditolak dengan nama isiannya, kursor yang rusak memulai dari awal', async () => {
    expect(await minta(desa, 'pemberitahuan/tandai', { metode: 'POST', isi: { pemberitahuanId: ['x'], dibaca: true } })).toMatchObject({ status: 422 })
    expect(await minta(desa, 'pemberitahuan?tahun=besok')).toMatchObject({ status: 422 })
    expect((await kotak('?setelah=rusak')).data.length).toBeGreaterThan(0)
  })

  it('kabar yang bentuknya tidak dikenal lagi tidak menutup kotak', async () => {
    await writeTenant(
      db.sql,
      kab.daerahId,
      (tx) => tx`insert into pemberitahuan (daerah_id, pemberitahuan_id, pengguna_id, jenis, objek_jenis, objek_id, data, waktu, di_aplikasi)
                 values (${kab.daerahId}, ${randomUUID()}, '3216-operator-desa', 'ditugaskan', 'penugasan', 'x', '{"lama": true}', '2024-01-25T09:00:00Z', true)`,
    )
    expect((await kotak('?jenis=ditugaskan')).data[0]?.kalimat).toBe('Kabar lama yang bentuknya tidak dikenal lagi.')
  })
})

describe('setelan per jenis dan saluran', () => {
  const setel = (isi: unknown) => minta(desa, 'pemberitahuan/setelan', { metode: 'PUT', isi: { setelan: isi } })

  it('tanpa peladen surel mengatakannya; bawaannya lengkap untuk setiap jenis', async () => {
    const s = SetelanKeluar.parse((await minta(desa, 'pemberitahuan/setelan')).isi)
    expect(s.halanganSurel).toBe('peladen-belum-disetel')
    expect(s.setelan.find((x) => x.jenis === 'dikembalikan')).toMatchObject({ diAplikasi: true, surel: 'langsung', wajib: true })
    expect(s.setelan.map((x) => x.jenis)).toEqual([...DAFTAR_PEMBERITAHUAN])
  })

  it('yang wajib tidak dapat dimatikan di aplikasi, surelnya dapat', async () => {
    expect(await setel([{ jenis: 'dikembalikan', diAplikasi: false, surel: 'tidak' }])).toMatchObject({ status: 422, isi: { kode: 'pemberitahuan-wajib' } })
    expect(await setel([{ jenis: 'dikembalikan', diAplikasi: true, surel: 'tidak' }])).toMatchObject({ status: 200 })
  })

  it('yang dimatikan tidak ditulis lagi, kecuali jawaban atas usulan sendiri', async () => {
    await setel([{ jenis: 'diputuskan', diAplikasi: false, surel: 'tidak' }])
    const sebelum = (await kotak()).jumlah
    await beriTahu('2024-01-25T03:00:00Z')
    expect((await kotak()).jumlah).toBe(sebelum)
    await writeTenant(db.sql, kab.daerahId, (tx) =>
      kabariSasaran(tx, kab.sebagai('camat'), { jenis: 'pengajuan', id: randomUUID() }, [
        { jenis: 'diputuskan', data: dataPutusan, peran: ['operator-desa'], kodeWilayah: kab.desa, milik: true },
      ]),
    )
    expect((await kotak()).jumlah).toBe(sebelum + 1)
    await setel([{ jenis: 'diputuskan', diAplikasi: true, surel: 'harian' }])
  })
})

describe('sasaran menurut wilayah', () => {
  it('jendela kecamatan menyangkut kecamatan dan desanya, bukan kecamatan lain; yang bertindak tidak diberi tahu', async () => {
    const data = { tahap: 'kecamatan', tahunAnggaran: 2025, tempat: 'Sukakarya', buka: '2024-01-01T00:00:00Z', tutup: '2024-02-01T00:00:00Z', alasan: null }
    const kirim = (kodeWilayah: string, id: string) =>
      writeTenant(db.sql, kab.daerahId, (tx) =>
        kabariSasaran(tx, kab.sebagai('camat'), { jenis: 'jadwal', id }, [
          { jenis: 'jadwal-diubah', data, kodeWilayah, besertaBawahan: true, berlingkup: true },
        ]),
      )
    const [sini, sana] = [randomUUID(), randomUUID()]
    expect(await kirim(kab.kecamatan, sini)).toBe(4)
    expect(await kirim('32.16.01', sana)).toBe(0)
    const [baris] = await writeTenant(
      db.sql,
      kab.daerahId,
      (tx) => tx`select array_agg(pengguna_id order by pengguna_id) as siapa from pemberitahuan where daerah_id = ${kab.daerahId} and objek_id = ${sini}`,
    )
    expect(baris?.['siapa']).toEqual(['3216-individu', '3216-lembaga-masyarakat', '3216-operator-desa', '3216-operator-kecamatan'])
  })
})

const PEMUTUS_CAMAT = [{ tahap: 'kecamatan', keadaan: 'diajukan', peran: 'camat', semuaPerangkat: false }]

describe('tenggat yang lewat (S0-4)', () => {
  const system = (hari: string): Konteks =>
    kab.sebagai('bpkad', { saat: saat(`${hari}T03:00:00Z`), saatNyata: saat(`${hari}T03:00:00Z`), hariIni: tanggal(hari) })

  it('perbaikan yang tidak diajukan lagi diberitahukan sekali, sehari sesudah batasnya', async () => {
    const isi = isiUsulan(kab)
    await buatUsulan(kab.sebagai('operator-desa'), kab.penandatangan, isi)
    await putuskan(kab.sebagai('operator-desa'), isi.pengajuanId, { keputusan: 'terima', versi: 2 })
    await putuskan(kab.sebagai('camat'), isi.pengajuanId, {
      keputusan: 'kembalikan',
      versi: 3,
      alasan: 'A07',
      teks: 'Lengkapi daftar calon peserta.',
      batasPerbaikan: tanggal('2024-02-01'),
    })
    expect(await kabariTerlambat(system('2024-02-01'))).toBe(0)
    expect(await kabariTerlambat(system('2024-02-02'))).toBe(1)
    expect(await kabariTerlambat(system('2024-02-02'))).toBe(0)
    expect(await kabariTerlambat(system('2024-03-02'))).toBe(0)
    expect((await kotak('?jenis=terlambat')).data[0]?.kalimat).toMatch(
      /^Tenggat perbaikan “Pelatihan olahan bandeng \d+” dari Desa Sukamurni lewat pada 1 Feb 2024/,
    )
  })

  it('jadwal yang ditutup sementara usulan masih menunggu: pemutusnya diberi tahu berapa, sekali', async () => {
    for (let i = 0; i < 3; i += 1) {
      const isi = isiUsulan(kab)
      await buatUsulan(kab.sebagai('operator-desa'), kab.penandatangan, isi)
      await putuskan(kab.sebagai('operator-desa'), isi.pengajuanId, { keputusan: 'terima', versi: 2 })
    }
    expect(await kabariTerlambat(system('2024-12-30'))).toBe(0)
    const k = system('2025-01-02')
    // What was extended in time is not late.
    const undo = new Error('urungkan')
    await expect(
      writeTenant(db.sql, kab.daerahId, async (tx) => {
        await tx`insert into perubahan_jadwal (daerah_id, perubahan_id, jadwal_id, urut, jenis, tutup_lama, tutup_baru, nomor_surat, tanggal_surat, penandatangan, alasan, ditetapkan_pada, created_by)
                 select daerah_id, gen_random_uuid(), jadwal_id, 1, 'perpanjangan', tutup, '2025-02-01T00:00:00Z', 'S-1', '2024-12-01', 'Kepala Bappeda', 'Jaringan terputus lama', now(), 'x'
                 from jadwal where daerah_id = ${kab.daerahId} and tahap = 'kecamatan'`
        expect(
          await listPutusanTerlambat(tx, kab.daerahId, { saat: k.saat, sejak: saat('2024-12-20T00:00:00Z'), hariIni: k.hariIni, pemutus: PEMUTUS_CAMAT }),
        ).toEqual([])
        throw undo
      }),
    ).rejects.toBe(undo)
    // Camat and the kecamatan's clerk: both decide there.
    expect(await kabariTerlambat(k)).toBe(2)
    expect(await kabariTerlambat(k)).toBe(0)
    const camat = bukaAplikasi(db, { penggunaTetap: '3216-camat' })
    const { data } = await kotak('?jenis=terlambat', camat)
    expect(data.map((b) => b.kalimat)).toEqual([
      'Jadwal musrenbang kecamatan (seluruh daerah, anggaran 2025) ditutup 31 Des 2024, 06.59 WIB; 3 usulan masih menunggu putusan Anda.',
    ])
    await camat.close()
  })

  it('jadwal yang diperpanjang belum lewat; sesudah penutupan barunya pemutusnya diberi tahu lagi', async () => {
    const admin = { ...kab.sebagai('admin-perencanaan'), saat: saat('2025-01-03T02:00:00Z'), hariIni: tanggal('2025-01-03') }
    const kecamatan = (await listJadwalTahun(admin, TAHUN)).find((j) => j.tahap === 'kecamatan' && j.kodeWilayah === null)
    const surat = { nomorSurat: '050/9', tanggalSurat: '2025-01-03', penandatangan: 'Bupati', alasan: 'Musrenbang ditunda sepekan' }
    const isi = PerpanjangJadwal.parse({ perubahanId: randomUUID(), versi: 1, sampai: '2025-01-20', ...surat })
    expect(await perpanjangJadwal(admin, kecamatan?.jadwalId ?? '', isi)).toMatchObject({ ok: true })
    expect(await kabariTerlambat(system('2025-01-10'))).toBe(0)
    expect(await kabariTerlambat(system('2025-01-22'))).toBe(2)
  })
})

describe('surat keluar lewat API', () => {
  it('admin melihat bahwa peladen belum disetel; orang lain ditolak dengan alasannya', async () => {
    const admin = bukaAplikasi(db, { penggunaTetap: '3216-admin-perencanaan' })
    expect(await minta(admin, 'surat-keluar')).toMatchObject({ status: 200, isi: { peladenDisetel: false, jumlah: { gagal: 0 } } })
    expect(await minta(desa, 'surat-keluar')).toMatchObject({ status: 403, isi: { kode: 'bukan-wewenang', rincian: { alasan: 'peran-tidak-berwenang' } } })
    expect(z.object({ belumDibaca: z.number() }).parse((await minta(admin, 'pemberitahuan/jumlah')).isi).belumDibaca).toBe(0)
    await admin.close()
  })
})
