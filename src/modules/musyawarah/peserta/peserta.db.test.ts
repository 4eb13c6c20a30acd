import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTenant, writeTenant } from '#src/lib/sql.ts'
import { bacaLayar, bacaPembahasan, kenaliTautanLayar, ubahLayar } from '#src/modules/musyawarah/layar/layar.service.ts'
import { createSiaran, type Kejadian } from '#src/modules/musyawarah/layar/siaran.jobs.ts'
import { bacaUndanganHadir, daftarDiPintu, hadirDenganUndangan } from '#src/modules/musyawarah/peserta/kehadiran-publik.service.ts'
import { muatLembarPeserta } from '#src/modules/musyawarah/peserta/lembar-peserta.service.ts'
import { IsiTamu, TambahPeserta, UbahPeserta } from '#src/modules/musyawarah/peserta/peserta.schema.ts'
import { bacaPeserta, catatHadir, keluarkanPeserta, tambahPeserta, ubahPeserta, usulkanPeserta } from '#src/modules/musyawarah/peserta/peserta.service.ts'
import { MusyawarahBaru } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { siapkanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { createPortal } from '#src/portal/portal.routes.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, SAAT, TAHUN } from '../../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
const musyawarahId = randomUUID()
const lainId = randomUUID()
const siti = randomUUID()
const budi = randomUUID()

const camat = () => k.sebagai('camat')
const tamu = () => ({ sql: k.sql, saat: camat().saat, saatNyata: camat().saatNyata })
const isiSiti = { nama: 'Siti Aminah', lembaga: 'TP-PKK', unsur: 'tp-pkk', jenisKelamin: 'P', usia: 41, kontak: 'siti@contoh.id' } as const

/** The state as the machine would leave it; its own walk is tested with the machine. */
async function setKeadaan(id: string, keadaan: string): Promise<void> {
  await writeTenant(db.sql, k.daerahId, (tx) => tx`update musyawarah set keadaan = ${keadaan} where daerah_id = ${k.daerahId} and musyawarah_id = ${id}`)
}

async function daftar() {
  const hasil = await bacaPeserta(camat(), musyawarahId)
  if (!hasil.ok || hasil.value.peserta === null) throw new Error('daftar tidak terbaca')
  return hasil.value
}

function tautan(alamat: string | null | undefined): string {
  return (alamat ?? '').split('/').at(-1) ?? ''
}

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  for (const [id, tahun] of [
    [musyawarahId, TAHUN],
    [lainId, TAHUN + 1],
  ] as const) {
    const isi = {
      musyawarahId: id,
      tahunAnggaran: tahun,
      tahap: 'kecamatan',
      kodeWilayah: k.kecamatan,
      nama: 'Musrenbang kecamatan',
      tanggal: '2024-01-25',
      tempat: 'Aula',
    }
    const hasil = await siapkanMusyawarah(camat(), MusyawarahBaru.parse(isi))
    if (!hasil.ok) throw new Error(hasil.error.jenis)
  }
})
afterAll(() => db.close())

describe('orang di musyawarah', () => {
  it('S0-1: yang diundang tercatat dengan unsurnya; orang yang sama dua kali tetap satu', async () => {
    const isi = TambahPeserta.parse({
      peserta: [
        { pesertaId: siti, ...isiSiti, peran: 'pimpinan' },
        { pesertaId: budi, nama: 'Budi', unsur: 'pemuda', peran: 'pendamping', jenisKelamin: 'L' },
      ],
    })
    expect(await tambahPeserta(camat(), musyawarahId, isi)).toEqual({ ok: true, value: { ditambah: 2, sudahAda: 0 } })
    const lagi = TambahPeserta.parse({ peserta: [{ pesertaId: randomUUID(), nama: 'SITI AMINAH', lembaga: 'tp pkk', unsur: 'tp-pkk' }] })
    expect(await tambahPeserta(camat(), musyawarahId, lagi)).toEqual({ ok: true, value: { ditambah: 0, sudahAda: 1 } })
    expect((await daftar()).komposisi).toMatchObject({ diundang: 2, hadir: 0 })
    expect((await daftar()).peserta?.map((p) => [p.unsur, p.peran])).toEqual([
      ['tp-pkk', 'pimpinan'],
      ['pemuda', 'pendamping'],
    ])
  })

  it('S3-5: usulan daftar berisi pejabat bertugas, desa dan perangkat daerah, tanpa yang sudah ada', async () => {
    const calon = await usulkanPeserta(camat(), musyawarahId)
    if (!calon.ok) throw new Error(calon.error.jenis)
    expect(new Set(calon.value.map((c) => c.asal))).toEqual(new Set(['desa', 'pejabat', 'perangkat-daerah']))
    expect(calon.value.some((c) => c.unsur === 'pemerintah-desa' && c.kodeWilayah === k.desa)).toBe(true)
  })

  it('nama dan kontak hanya bagi yang memimpin dan admin perencanaan; yang lain mendapat hitungannya', async () => {
    const desa = await bacaPeserta(k.sebagai('operator-desa'), musyawarahId)
    expect(desa).toMatchObject({ ok: true, value: { peserta: null, alamatPintu: null, komposisi: { diundang: 2 } } })
    expect(JSON.stringify(desa)).not.toContain('Siti')
    expect((await bacaPeserta(k.sebagai('admin-perencanaan'), musyawarahId)).ok).toBe(true)
    const isi = TambahPeserta.parse({ peserta: [{ pesertaId: randomUUID(), nama: 'Orang', unsur: 'warga' }] })
    expect(await tambahPeserta(k.sebagai('operator-desa'), musyawarahId, isi)).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
  })

  it('kode undangan menandai hadir sekali, dan hanya selama musyawarahnya dibuka', async () => {
    const undangan = (await daftar()).peserta?.find((p) => p.pesertaId === siti)
    const kode = tautan(undangan?.alamatHadir)
    expect(await hadirDenganUndangan(tamu(), kode)).toEqual({ ok: false, error: { jenis: 'kehadiran-belum-dibuka' } })
    await setKeadaan(musyawarahId, 'dibuka')
    expect(await bacaUndanganHadir(k.sql, kode, 'hadir')).toMatchObject({ ok: true, value: { nama: 'Siti Aminah', hadir: false } })
    expect((await hadirDenganUndangan(tamu(), kode)).ok).toBe(true)
    expect((await hadirDenganUndangan(tamu(), kode)).ok).toBe(true)
    expect((await daftar()).komposisi).toMatchObject({ hadir: 1, perempuan: 1 })
    const palsu = kode.replace(siti, budi)
    expect(await hadirDenganUndangan(tamu(), palsu)).toEqual({ ok: false, error: { jenis: 'tautan-hadir-tidak-sah' } })
    expect(await bacaUndanganHadir(k.sql, kode, 'pintu')).toEqual({ ok: false, error: { jenis: 'tautan-hadir-tidak-sah' } })
  })

  it('di pintu: tanpa undangan menunggu sampai meja menerimanya; kode pintu musyawarah lain tidak berlaku', async () => {
    const pintu = tautan((await daftar()).alamatPintu)
    const [pesertaId, isi] = [randomUUID(), IsiTamu.parse({ nama: 'Warga Datang', lembaga: 'RT 02', unsur: 'rt-rw', jenisKelamin: 'L', usia: null })]
    expect((await daftarDiPintu(tamu(), pintu, { pesertaId, isi })).ok).toBe(true)
    expect((await daftarDiPintu(tamu(), pintu, { pesertaId, isi })).ok).toBe(true)
    expect((await daftar()).peserta?.find((p) => p.pesertaId === pesertaId)).toMatchObject({ keadaan: 'menunggu', hadirPada: null })
    expect((await daftar()).komposisi.hadir).toBe(1)
    expect(await daftarDiPintu(tamu(), pintu.replace(musyawarahId, lainId), { pesertaId: randomUUID(), isi })).toMatchObject({
      ok: false,
      error: { jenis: 'tautan-hadir-tidak-sah' },
    })
    expect(await catatHadir(camat(), { musyawarahId, pesertaId }, { hadir: true, cara: 'meja' })).toEqual({ ok: true, value: { hadir: true } })
    expect((await daftar()).komposisi.hadir).toBe(2)
    expect(await catatHadir(camat(), { musyawarahId: lainId, pesertaId }, { hadir: true, cara: 'meja' })).toMatchObject({ ok: false })
    expect((await keluarkanPeserta(camat(), { musyawarahId, pesertaId })).ok).toBe(true)
    expect((await daftar()).komposisi.hadir).toBe(1)
  })

  it('daftar kertas dimuat dari lembar: satu sel salah, tidak ada yang masuk', async () => {
    const salah = Buffer.from('nama;unsur;usia\nAni;pkk;30\nEko;entah;200\n')
    expect(await muatLembarPeserta(camat(), { musyawarahId, isi: salah, hadir: 'daftar' })).toMatchObject({
      ok: true,
      value: { ditambah: 0, galat: [{ sel: 'B3' }, { sel: 'C3' }] },
    })
    const betul = Buffer.from('nama;unsur;usia\nAni;pkk;30\nEko;lansia;66\n')
    expect(await muatLembarPeserta(camat(), { musyawarahId, isi: betul, hadir: 'daftar' })).toMatchObject({ ok: true, value: { ditambah: 2, galat: [] } })
    expect(await muatLembarPeserta(camat(), { musyawarahId, isi: betul, hadir: 'daftar' })).toMatchObject({ ok: true, value: { ditambah: 0, sudahAda: 2 } })
    expect((await daftar()).komposisi).toMatchObject({ hadir: 3, temuan: [] })
  })

  it('S3-5: delegasi dipilih; dua meja yang mengubah orang yang sama, yang kedua ditolak', async () => {
    const isi = UbahPeserta.parse({ nama: 'Budi', unsur: 'pemuda', jenisKelamin: 'L', delegasi: true, versi: 1 })
    expect(await ubahPeserta(camat(), { musyawarahId, pesertaId: budi }, isi)).toEqual({ ok: true, value: { versi: 2 } })
    expect(await ubahPeserta(camat(), { musyawarahId, pesertaId: budi }, isi)).toEqual({ ok: false, error: { jenis: 'peserta-sudah-berubah' } })
  })
})

describe('layar ruang', () => {
  it('layar mengikuti operator dan putusan usulannya; tautan musyawarah lain ditolak', async () => {
    const usulan = isiUsulan(k)
    await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, usulan)
    await putuskan(k.sebagai('operator-desa'), usulan.pengajuanId, { keputusan: 'terima', versi: 2 })
    const ruang = await bacaPembahasan(camat(), musyawarahId)
    if (!ruang.ok) throw new Error(ruang.error.jenis)
    expect(ruang.value.usulan.map((u) => u.pengajuanId)).toEqual([usulan.pengajuanId])
    const alamat = await kenaliTautanLayar(k.sql, ruang.value.tautanLayar)
    if (!alamat.ok) throw new Error(alamat.error.jenis)
    expect(await kenaliTautanLayar(k.sql, ruang.value.tautanLayar.replace(musyawarahId, lainId))).toMatchObject({
      ok: false,
      error: { jenis: 'tautan-layar-tidak-sah' },
    })

    const siaran = createSiaran(k.sql, (galat) => {
      throw galat
    })
    const terdengar: Kejadian[] = []
    let bangun: () => void = () => undefined
    const lepas = siaran.dengarkan(alamat.value, (x) => {
      terdengar.push(x)
      bangun()
    })
    const sampai = async (cukup: (x: Kejadian) => boolean): Promise<void> => {
      while (!terdengar.some(cukup)) await new Promise<void>((jadi) => (bangun = jadi))
    }
    await sampai((x) => x.isi.usulan === null)
    const tampil = { pengajuanId: usulan.pengajuanId, fase: 'pembahasan' } as const
    expect((await ubahLayar(camat(), musyawarahId, tampil)).ok).toBe(true)
    await sampai(
      (x) => x.isi.usulan?.pengajuanId === usulan.pengajuanId && x.isi.usulan.volume === usulan.volume / 1000 && x.isi.ke === 1 && x.isi.fase === 'pembahasan',
    )
    const putus = await putuskan(camat(), usulan.pengajuanId, {
      keputusan: 'tolak',
      versi: 3,
      alasan: 'A01',
      teks: 'Bukan kewenangan kabupaten.',
    })
    expect(putus.ok).toBe(true)
    await sampai((x) => x.isi.usulan?.keputusan === 'tolak')
    lepas()
    expect(await ubahLayar(k.sebagai('operator-desa'), musyawarahId, tampil)).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    expect(await ubahLayar(k.sebagai('camat'), lainId, tampil)).toEqual({ ok: false, error: { jenis: 'usulan-bukan-musyawarah-ini' } })
    expect(JSON.stringify(await bacaLayar(k.sql, alamat.value))).not.toContain('Siti')
  })
})

describe('halaman di ponsel', () => {
  it('tanpa skrip: undangan satu tombol, pintu satu formulir; kode palsu dan isian salah disebut', async () => {
    const portal = createPortal({
      sql: k.sql,
      jam: () => SAAT,
      catatGalat: (galat) => expect(galat).toBeNull(),
      hadir: { kini: () => new Date(SAAT), alamatPengirim: () => null },
    })
    const { peserta, alamatPintu } = await daftar()
    const undangan = peserta?.find((p) => p.pesertaId === budi)?.alamatHadir ?? ''
    const halaman = await portal.request(undangan)
    expect(halaman.headers.get('cache-control')).toBe('private, no-store')
    const teks = await halaman.text()
    expect(teks).toContain('Saya hadir')
    expect(teks).not.toMatch(/<script|Siti/)
    expect((await portal.request(undangan, { method: 'POST' })).status).toBe(303)
    expect(await (await portal.request(undangan)).text()).toContain('Anda tercatat hadir')
    expect((await portal.request(undangan.replace(budi, siti))).status).toBe(404)
    const kirim = (isi: Record<string, string>) => portal.request(alamatPintu ?? '', { method: 'POST', body: new URLSearchParams(isi) })
    expect((await kirim({ nama: 'X' })).status).toBe(422)
    expect((await kirim({ pesertaId: randomUUID(), nama: 'Datang Sendiri', unsur: 'warga', jenisKelamin: 'P', lembaga: '', usia: '' })).status).toBe(303)
    expect((await daftar()).peserta?.find((p) => p.nama === 'Datang Sendiri')).toMatchObject({ keadaan: 'menunggu', usia: null })
  })
})

describe('sesudah ditutup', () => {
  it('kehadiran tidak dapat diubah lagi dari jalan mana pun, dan nama tidak ada dalam jejak', async () => {
    const { peserta, alamatPintu } = await daftar()
    await setKeadaan(musyawarahId, 'ditutup')
    const beku = { ok: false, error: { jenis: 'daftar-hadir-beku', keadaan: 'ditutup' } }
    expect(await catatHadir(camat(), { musyawarahId, pesertaId: siti }, { hadir: false, cara: 'meja' })).toEqual(beku)
    expect(await hadirDenganUndangan(tamu(), tautan(peserta?.find((p) => p.pesertaId === budi)?.alamatHadir))).toEqual(beku)
    expect(await daftarDiPintu(tamu(), tautan(alamatPintu), { pesertaId: randomUUID(), isi: IsiTamu.parse({ nama: 'Telat', unsur: 'warga' }) })).toEqual(beku)
    await setKeadaan(musyawarahId, 'disiapkan')
    const entri = await readTenant(k.sql, k.daerahId, (tx) => tx`select convert_from(isi, 'UTF8') as isi from jejak_entri where daerah_id = ${k.daerahId}`)
    expect(entri.some((e) => /Siti|siti@contoh|Warga Datang/.test(String(e['isi'])))).toBe(false)
    expect(entri.some((e) => String(e['isi']).includes('peserta-mendaftar'))).toBe(true)
  })
})
