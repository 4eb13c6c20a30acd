import { createPublicKey, randomUUID, verify } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { BarPaguKeluar } from '#src/lib/bentuk.ts'
import { AsalUsulKeluar } from '#src/modules/anggaran/anggaran.schema.ts'
import { TujuanKeluar } from '#src/modules/akomodasi/akomodasi.schema.ts'
import { kanonik } from '#src/modules/jejak/jejak.ts'
import { HalamanKamus } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { HalamanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { HasilTulis, PengajuanRinci, TandaTerima } from '#src/modules/usulan/usulan.schema.ts'
import { idKamus } from '#contoh/bekasi/dasar.ts'
import { bacaHalaman, type Klien, masukSebagai } from './klien.ts'
import { mulaiProgram, type ProgramNyata } from './program-nyata.ts'

/* The walk of scenario `bekasi` over HTTP: one proposal from a village's clerk to the public answer, each person with an account of their own. */

const TAHUN = 2025
const SUKAMURNI = '32.16.14.2001'
const DRAINASE_DISPERKIMTAN = '1.03.06.2.01.0012'
const pengajuanId = randomUUID()
const usulanId = randomUUID()
let program: ProgramNyata
let foto: Buffer
let nomor = ''

const orang = (namaPengguna: string): Promise<Klien> => masukSebagai(program.alamat, namaPengguna)

async function rinci(k: Klien): Promise<z.output<typeof PengajuanRinci>> {
  return k.ambil(PengajuanRinci, 'GET', `/usulan/${pengajuanId}`)
}

/** A decision with the version this person sees now. */
async function putuskan(k: Klien, perintah: Readonly<Record<string, unknown>>): Promise<z.output<typeof HasilTulis>> {
  const { versi } = await rinci(k)
  return k.ambil(HasilTulis, 'POST', `/usulan/${pengajuanId}/putusan`, { ...perintah, versi })
}

async function kamus(k: Klien, cari: string): Promise<z.output<typeof HalamanKamus>> {
  return k.ambil(HalamanKamus, 'GET', `/kamus?tahun=${TAHUN}&cari=${encodeURIComponent(cari)}`)
}

async function butirDrainase(k: Klien): Promise<string> {
  const { data } = await kamus(k, 'drainase u-ditch')
  const butir = data.find((b) => b.kode === 'DRN-01')
  if (butir === undefined) throw new Error('DRN-01 tidak ada di kamus')
  return butir.kamusId
}

async function isiUsulan(k: Klien, id: { usulanId: string; pengajuanId: string }, kodeWilayah: string): Promise<Record<string, unknown>> {
  return {
    ...id,
    tahunAnggaran: TAHUN,
    judul: 'Selokan RW 03 yang mampet',
    masalah: 'Selokan depan SDN 02 tersumbat. Setiap hujan 38 rumah terendam dan anak-anak tidak bisa lewat ke sekolah.',
    kodeWilayah,
    rw: '03',
    rt: '02',
    lokus: 'depan SDN Sukamurni 02',
    titik: kodeWilayah === SUKAMURNI ? { lintang: -6.1248, bujur: 107.1476 } : null,
    kanal: 'rembuk-rw',
    pengusul: { jenis: 'rw', nama: 'Karsinah binti Contoh', kontak: '081200007777' },
    kamusId: await butirDrainase(k),
    volume: 180,
    penerima: { kk: 38, kkMiskin: 11 },
    foto: [await k.unggah(foto, 'selokan.jpg')],
    ajukan: true,
  }
}

beforeAll(async () => {
  program = await mulaiProgram('ringkas')
  foto = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#7d8f5a' } })
    .jpeg()
    .toBuffer()
})

afterAll(async () => {
  await program.hentikan()
})

describe.sequential('skenario bekasi lewat API', () => {
  test('S3-7: kata warga menemukan butir kamus, dengan harga plafon dan alasan cocoknya', async () => {
    const desa = await orang('desa.sukamurni')
    const hasil = await kamus(desa, 'gorong2 mampet rt 3')
    expect(hasil.data.slice(0, 5).map((b) => b.kode)).toEqual(expect.arrayContaining(['DRN-01', 'DRN-02']))
    expect(hasil.data.find((b) => b.kode === 'DRN-01')).toMatchObject({ hargaSatuan: 1_250_000, satuan: 'm', perangkatDaerah: 'SDABMBK' })
    expect(hasil.data.every((b) => b.cocok.length > 0)).toBe(true)
  })

  test('S0-2 S0-3 S3-6: desa memasukkan masalahnya, bukan hanya keinginannya, dan menerima nomor serta tanda terima yang dapat diperiksa', async () => {
    const desa = await orang('desa.sukamurni')
    const isi = await isiUsulan(desa, { usulanId, pengajuanId }, SUKAMURNI)
    expect(await desa.ditolak('POST', '/usulan', { ...isi, masalah: 'Minta drainase' })).toMatchObject({ status: 422, kode: 'masalah-terlalu-singkat' })
    const kunci = randomUUID()
    const kirim = async () => HasilTulis.parse((await desa.kirim('POST', '/usulan', isi, kunci)).isi)
    const hasil = await kirim()
    expect(hasil).toMatchObject({ tahap: 'desa', keadaan: 'diajukan', anggaran: 225_000_000 })
    nomor = hasil.nomor ?? ''
    expect(nomor).toMatch(/^2025-321614-2001-00\d\d$/)
    // The network failed and the phone sends again: one proposal, the same answer.
    expect(await kirim()).toEqual(hasil)

    const terima = await desa.ambil(TandaTerima, 'GET', `/usulan/${pengajuanId}/tanda-terima`)
    expect(terima).toEqual(hasil.tandaTerima)
    const kunciPublik = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(terima.kunciPublik, 'base64').toString('base64url') },
      format: 'jwk',
    })
    expect(verify(null, kanonik(terima.isi), kunciPublik, Buffer.from(terima.tandaTangan, 'base64'))).toBe(true)
    expect(verify(null, kanonik({ ...terima.isi, nomor: '2025-321614-2001-9999' }), kunciPublik, Buffer.from(terima.tandaTangan, 'base64'))).toBe(false)
  })

  test('S3-7: di atas plafon kamus, dari daftar larangan, atau masih draf karena belum berharga: ditolak dengan kodenya', async () => {
    const desa = await orang('desa.sukamurni')
    const isi = await isiUsulan(desa, { usulanId: randomUUID(), pengajuanId: randomUUID() }, SUKAMURNI)
    const cariId = async (kata: string, kode: string) => (await kamus(desa, kata)).data.find((b) => b.kode === kode)?.kamusId
    expect(await desa.ditolak('POST', '/usulan', { ...isi, hargaSatuan: 1_300_000 })).toMatchObject({ status: 422, kode: 'harga-di-atas-kamus' })
    expect(await desa.ditolak('POST', '/usulan', { ...isi, kamusId: await cariId('rehabilitasi rumah ibadah musala', 'LRG-02') })).toMatchObject({
      kode: 'kamus-terlarang',
    })
    expect(await desa.ditolak('POST', '/usulan', { ...isi, kamusId: idKamus(TAHUN, 'TGL-02') })).toMatchObject({
      kode: 'kamus-belum-berlaku',
    })
  })

  test('S3-2 S3-8: camat belum dapat memutus sebelum desa menetapkan prioritasnya', async () => {
    const camat = await orang('camat.sukakarya')
    expect(await camat.ditolak('POST', `/usulan/${pengajuanId}/putusan`, { keputusan: 'terima', versi: 2 })).toMatchObject({
      status: 403,
      kode: 'bukan-wewenang',
    })
    const desa = await orang('desa.sukamurni')
    expect(await putuskan(desa, { keputusan: 'terima', urutanPrioritas: 11 })).toMatchObject({ tahap: 'kecamatan', keadaan: 'diajukan' })
  })

  test('S3-9: prioritas desa sampai di antrean camat', async () => {
    const camat = await orang('camat.sukakarya')
    const antrean = await camat.ambil(HalamanAntrean, 'GET', `/usulan?tahun=${TAHUN}&menunggu=saya&desa=${SUKAMURNI}&batas=200`)
    expect(antrean.data.find((u) => u.pengajuanId === pengajuanId)).toMatchObject({ nomor, prioritasDesa: 11, tahap: 'kecamatan' })
  })

  test('S3-8: camat melihat bar pagu sebelum memutus; yang melampaui pagu ditolak, yang dikurangi dengan alasan diterima', async () => {
    const camat = await orang('camat.sukakarya')
    const Bar = z.object({ bar: BarPaguKeluar })
    const bar = async (rupiah: number) => (await camat.ambil(Bar, 'GET', `/usulan/${pengajuanId}/bar-pagu?rupiah=${rupiah}`)).bar
    expect(await bar(225_000_000)).toMatchObject({ nilai: 2_500_000_000, dipesan: 2_270_000_000, ini: 225_000_000, sisa: 5_000_000 })
    expect(await bar(187_500_000)).toMatchObject({ ini: 187_500_000, sisa: 42_500_000 })
    const jembatan = await camat.ambil(
      HalamanAntrean,
      'GET',
      `/usulan?tahun=${TAHUN}&kecamatan=32.16.14&cari=${encodeURIComponent('Jembatan beton bentang 6 m')}`,
    )
    const besar = jembatan.data.find((u) => u.tahap === 'kecamatan')
    expect(await camat.ditolak('POST', `/usulan/${besar?.pengajuanId ?? ''}/putusan`, { keputusan: 'terima', versi: besar?.versi })).toMatchObject({
      status: 409,
      kode: 'pagu-terlampaui',
      rincian: { lebih: 80_000_000 },
    })
    expect(
      await putuskan(camat, {
        keputusan: 'ubah',
        volume: 150,
        alasan: 'A10',
        teks: 'Dikerjakan 150 m dari sekolah. Sisa 30 m diusulkan lagi tahun depan.',
        urutanPrioritas: 31,
      }),
    ).toMatchObject({
      tahap: 'mitra-bappeda',
      anggaran: 187_500_000,
    })
    expect(await bar(0)).toMatchObject({ dipesan: 2_270_000_000 })
  })

  test('dua orang memutus bersamaan; yang kedua diberi tahu siapa memutus apa', async () => {
    const operator = await orang('kec.sukakarya')
    expect(await operator.ditolak('POST', `/usulan/${pengajuanId}/putusan`, { keputusan: 'terima', versi: 3 })).toMatchObject({
      status: 409,
      kode: 'sudah-diputus',
      rincian: { keputusan: 'ubah', oleh: 'Camat Sukakarya' },
    })
    const camat = await orang('camat.sukakarya')
    const { data } = await camat.ambil(HalamanAntrean, 'GET', `/usulan?tahun=${TAHUN}&menunggu=saya&bidang=sosial-budaya`)
    const [u] = data
    const perintah = { keputusan: 'cadangkan', alasan: 'A12', teks: 'Menunggu sisa pagu sosial budaya.', versi: u?.versi }
    const jalur = `/usulan/${u?.pengajuanId ?? ''}/putusan`
    const dua = await Promise.all([camat.kirim('POST', jalur, perintah), operator.kirim('POST', jalur, perintah)])
    expect(dua.map((d) => d.status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(dua.find((d) => d.status === 409)?.isi).toMatchObject({ kode: 'sudah-diputus', rincian: { keputusan: 'cadangkan' } })
  })

  test('mitra Bappeda mengalihkan yang salah alamat ke perangkat daerah yang berwenang', async () => {
    const mitra = await orang('mitra.infrastruktur')
    const perangkat = await mitra.ambil(z.array(z.object({ perangkatDaerahId: z.string(), singkatan: z.string() })), 'GET', '/perangkat-daerah')
    const tujuan = perangkat.find((p) => p.singkatan === 'Disperkimtan')?.perangkatDaerahId
    expect(
      await putuskan(mitra, { keputusan: 'alihkan', perangkatDaerahId: tujuan, alasan: 'A04', teks: 'Drainase permukiman ditangani Disperkimtan.' }),
    ).toMatchObject({
      tahap: 'mitra-bappeda',
      keadaan: 'diajukan',
    })
    expect(await putuskan(mitra, { keputusan: 'terima' })).toMatchObject({ tahap: 'forum-perangkat-daerah' })
  })

  test('S0-5 S3-1: perangkat daerah menerima dengan menautkannya ke sub kegiatan beserta bagiannya', async () => {
    const dinas = await orang('pd.disperkimtan')
    const { versi, perangkatDaerahId } = await rinci(dinas)
    expect(await dinas.ditolak('POST', `/usulan/${pengajuanId}/putusan`, { keputusan: 'terima', versi })).toMatchObject({ kode: 'perlu-akomodasi' })
    const cari = `/sub-kegiatan?tahun=${TAHUN}&perangkatDaerahId=${perangkatDaerahId}&cari=${DRAINASE_DISPERKIMTAN}&untuk=${pengajuanId}&rupiah=187500000`
    const [sub] = await dinas.ambil(z.array(TujuanKeluar), 'GET', cari)
    expect(sub).toMatchObject({ kode: DRAINASE_DISPERKIMTAN, bar: { ini: 187_500_000, lebih: 0 } })
    const simpulId = sub?.simpulId ?? ''
    const lebih = { versi, bagian: [{ simpulId, volume: 160, rupiah: 200_000_000 }] }
    expect(await dinas.ditolak('POST', `/usulan/${pengajuanId}/akomodasi`, lebih)).toMatchObject({ kode: 'bagian-melampaui-usulan' })
    const pas = { versi, bagian: [{ simpulId, volume: 150, rupiah: 187_500_000 }] }
    expect(await dinas.ambil(HasilTulis, 'POST', `/usulan/${pengajuanId}/akomodasi`, pas)).toMatchObject({
      tahap: 'musrenbang-kabupaten',
      anggaran: 187_500_000,
    })
  })

  test('S3-9: musrenbang kabupaten menyepakati, TAPD memastikan pagunya', async () => {
    expect(await putuskan(await orang('admin.bekasi'), { keputusan: 'terima' })).toMatchObject({ tahap: 'tapd' })
    expect(await putuskan(await orang('tapd.bekasi'), { keputusan: 'terima' })).toMatchObject({ tahap: 'penganggaran', keadaan: 'direncanakan' })
  })

  test('S3-15: hanya yang terinput dapat dianggarkan, dengan baris belanja yang menyebut usulannya', async () => {
    const bpkad = await orang('bpkad.bekasi')
    const { versi, perangkatDaerahId } = await rinci(bpkad)
    const [sub] = await bpkad.ambil(
      z.array(TujuanKeluar),
      'GET',
      `/sub-kegiatan?tahun=${TAHUN}&perangkatDaerahId=${perangkatDaerahId}&cari=${DRAINASE_DISPERKIMTAN}`,
    )
    const simpulId = sub?.simpulId ?? ''
    const baris = [{ simpulId, kodeAkun: '5.2.04.02', uraian: 'Drainase U-ditch 60×60 RW 03 Sukamurni, 150 m', nilai: 187_500_000 }]
    expect(await bpkad.ditolak('POST', `/usulan/${randomUUID()}/anggaran`, { versi: 1, baris })).toMatchObject({
      status: 404,
      kode: 'pengajuan-tidak-ditemukan',
    })
    const sebelum = await asalUsul(bpkad)
    expect(await bpkad.ambil(HasilTulis, 'POST', `/usulan/${pengajuanId}/anggaran`, { versi, baris })).toMatchObject({
      keadaan: 'dianggarkan',
      anggaran: 187_500_000,
    })
    const sesudah = await asalUsul(bpkad)
    expect(sesudah.total.tanpaAsalUsul).toBeGreaterThan(0)
    expect(sesudah.total).toEqual(sebelum.total)
    expect(sesudah.data.find((d) => d.simpulId === simpulId)).toMatchObject({ perangkatDaerah: 'Disperkimtan', jumlahUsulan: 2, dariUsulan: 375_000_000 })
    for (const d of sesudah.data) expect(d.dariUsulan + d.berdasar + d.tanpaAsalUsul).toBe(d.pagu)
  })

  function asalUsul(k: Klien): Promise<z.output<typeof AsalUsulKeluar>> {
    return k.ambil(AsalUsulKeluar, 'GET', `/anggaran/asal-usul?tahun=${TAHUN}`)
  }

  test('S3-14: halaman publik menjawab warga dengan seluruh benangnya, tanpa JavaScript dan tanpa data pribadi', async () => {
    const h = await bacaHalaman(program.alamat, `/3216/usulan/${nomor}`)
    expect(h.status).toBe(200)
    for (const kata of [
      'Selokan RW 03 yang mampet',
      'Sisa 30 m diusulkan lagi',
      'Rp 187.500.000',
      'Disperkimtan',
      'Drainase permukiman ditangani Disperkimtan',
      'Pembangunan Sistem Drainase Lingkungan',
    ])
      expect(h.teks).toContain(kata)
    expect(h.html).not.toMatch(/Karsinah|081200007777/)
    expect(h.ukuran).toBeLessThan(50_000)
    const desa = await bacaHalaman(program.alamat, `/3216/desa/${SUKAMURNI}`)
    expect(desa.teks).toContain('Selokan RW 03 yang mampet')
  })

  test('yang serupa ditemukan sebelum diajukan; yang dikembalikan diperbaiki dalam batasnya lalu diajukan lagi', async () => {
    const desa = await orang('desa.sukamurni')
    const cari = { tahunAnggaran: TAHUN, judul: 'Selokan RW 03 yang mampet', kodeWilayah: SUKAMURNI, rw: '03', rt: '02', lokus: 'depan SDN Sukamurni 02' }
    const serupa = await desa.ambil(z.object({ data: z.array(z.object({ nomor: z.string().nullable() })) }), 'POST', '/kembar/cari', cari)
    expect(serupa.data.map((x) => x.nomor)).toContain(nomor)

    const id = { usulanId: randomUUID(), pengajuanId: randomUUID() }
    const isi = { ...(await isiUsulan(desa, id, SUKAMURNI)), judul: 'Selokan RW 05 belakang balai desa', rw: '05', lokus: 'belakang balai desa' }
    const masuk = await desa.ambil(HasilTulis, 'POST', '/usulan', isi)
    const kembali = { keputusan: 'kembalikan', alasan: 'A07', teks: 'Panjangnya belum diukur, mohon diukur bersama RT.', versi: masuk.versi }
    expect(await desa.ambil(HasilTulis, 'POST', `/usulan/${id.pengajuanId}/putusan`, kembali)).toMatchObject({ tahap: 'desa', keadaan: 'dikembalikan' })
    const draf = Object.fromEntries(Object.entries(isi).filter(([kunci]) => kunci !== 'ajukan'))
    const diubah = await desa.ambil(HasilTulis, 'PUT', `/usulan/${id.pengajuanId}`, { ...draf, volume: 120, versi: masuk.versi + 1 })
    const lagi = await desa.ambil(HasilTulis, 'POST', `/usulan/${id.pengajuanId}/ajukan`, { versi: diubah.versi })
    expect(lagi).toMatchObject({ nomor: masuk.nomor, tahap: 'desa', keadaan: 'diajukan', anggaran: 150_000_000 })
  })

  test('pokir berjalan menurut jalannya sendiri: anggota DPRD, sekretariat, mitra, lalu forum perangkat daerah memutuskannya', async () => {
    const anggota = await orang('dprd.bekasi')
    const dprd = await anggota.ambil(z.object({ anggota: z.array(z.object({ anggotaDprdId: z.string(), saya: z.boolean() })) }), 'GET', '/dprd')
    const anggotaDprdId = dprd.anggota.find((x) => x.saya)?.anggotaDprdId
    const id = { usulanId: randomUUID(), pengajuanId: randomUUID() }
    const isi = {
      ...(await isiUsulan(anggota, id, SUKAMURNI)),
      judul: 'Drainase Kp. Gardu hasil reses',
      kanal: 'pokir',
      pengusul: { jenis: 'dprd', nama: null, kontak: null },
      pokir: { anggotaDprdId, bukti: { jenis: 'reses', tanggal: '2023-11-14', tempat: 'Balai Desa Sukamurni' } },
    }
    const masuk = await anggota.ambil(HasilTulis, 'POST', '/usulan', isi)
    expect(masuk).toMatchObject({ tahap: 'sekretariat-dprd', keadaan: 'diajukan' })
    const terima = async (siapa: string, versi: number) =>
      (await orang(siapa)).ambil(HasilTulis, 'POST', `/usulan/${id.pengajuanId}/putusan`, { keputusan: 'terima', versi })
    const mitra = await terima('setwan.bekasi', masuk.versi)
    expect(mitra).toMatchObject({ tahap: 'mitra-bappeda' })
    const forum = await terima('mitra.infrastruktur', mitra.versi)
    expect(forum).toMatchObject({ tahap: 'forum-perangkat-daerah' })
    const tolak = { keputusan: 'tolak', alasan: 'A02', teks: 'Ruas yang sama sudah masuk lewat musrenbang desa.', versi: forum.versi }
    const putus = await (await orang('pd.sdabmbk')).ambil(HasilTulis, 'POST', `/usulan/${id.pengajuanId}/putusan`, tolak)
    expect(putus).toMatchObject({ tahap: 'forum-perangkat-daerah', keadaan: 'ditolak' })
    const h = await bacaHalaman(program.alamat, `/3216/usulan/${masuk.nomor ?? ''}`)
    expect(h.teks).toContain('Ruas yang sama sudah masuk lewat musrenbang desa.')
  })

  test('S3-15: sesudah jendela tertutup ditolak, kecuali dengan surat yang tampil untuk umum', async () => {
    const desa = await orang('desa.jayabakti')
    const id = { usulanId: randomUUID(), pengajuanId: randomUUID() }
    const isi = { ...(await isiUsulan(desa, id, '32.16.16.2001')), titik: null }
    expect(await desa.ditolak('POST', '/usulan', isi)).toMatchObject({ status: 409, kode: 'jendela-tertutup' })
    const surat = {
      pengecualianId: randomUUID(),
      tahunAnggaran: TAHUN,
      kodeWilayah: '32.16.16.2001',
      nomorSurat: '050/33/Bappeda',
      tanggalSurat: '2024-01-24',
      penandatangan: 'Sekretaris Daerah Kabupaten Bekasi (contoh)',
      alasan: 'Balai desa terendam banjir pada hari terakhir penginputan.',
      berlakuSampai: '2024-01-31T17:00:00Z',
    }
    expect(await desa.ditolak('POST', '/pengecualian', surat)).toMatchObject({ status: 403 })
    await (await orang('admin.bekasi')).ambil(z.object({ pengecualianId: z.string() }), 'POST', '/pengecualian', surat)
    const hasil = await desa.ambil(HasilTulis, 'POST', '/usulan', isi)
    const h = await bacaHalaman(program.alamat, `/3216/usulan/${hasil.nomor ?? ''}`)
    expect(h.teks).toContain('050/33/Bappeda')
    expect(h.teks).toContain('Balai desa terendam banjir')
  })

  test('S3-2: prioritas hanya ditetapkan selama musyawarah desanya terbuka; sesudah berita acaranya ditutup yang belum dibahas tetap menunggu', async () => {
    const desa = await orang('desa.sukaindah')
    const { data } = await desa.ambil(HalamanAntrean, 'GET', `/usulan?tahun=${TAHUN}&desa=32.16.14.2002&tahap=desa&keadaan=diajukan`)
    const [u] = data
    expect(await desa.ditolak('POST', `/usulan/${u?.pengajuanId ?? ''}/putusan`, { keputusan: 'terima', versi: u?.versi, urutanPrioritas: 12 })).toMatchObject({
      status: 409,
      kode: 'berita-acara-sudah-ditutup',
    })
  })

  test('S0-7: satu benang dari desa sampai anggaran: satu catatan, satu nomor, setiap langkah di buku jejak', async () => {
    const k = await orang('inspektorat.bekasi')
    const u = await rinci(k)
    expect(u).toMatchObject({ nomor, usulanId, volume: 180, volumeKini: 150, anggaran: 225_000_000, anggaranKini: 187_500_000, keadaan: 'dianggarkan' })
    expect(u.putusan.map((t) => t.tahap)).toEqual([
      'pengusulan',
      'desa',
      'kecamatan',
      'mitra-bappeda',
      'mitra-bappeda',
      'forum-perangkat-daerah',
      'musrenbang-kabupaten',
      'tapd',
      'penganggaran',
    ])
    const jejak = await k.ambil(z.array(z.object({ peristiwa: z.string(), sidik: z.string() })), 'GET', `/usulan/${pengajuanId}/jejak`)
    expect(jejak.map((j) => j.peristiwa)).toEqual([
      'usulan-diajukan',
      'usulan-diterima',
      'usulan-diubah',
      'usulan-dialihkan',
      'usulan-diterima',
      'usulan-diterima',
      'usulan-diterima',
      'usulan-diterima',
      'usulan-dianggarkan',
    ])
  })
})
