import { describe, expect, it } from 'vitest'
import { isKirimanSah } from '../../../docs/contoh-api/terima-webhook.mjs'
import { saat } from '#src/lib/waktu.ts'
import { PERISTIWA_LANGGANAN } from '#src/modules/langganan/peristiwa.ts'
import { nasibKiriman, periksaAlamat, susunMuatan, tandaKiriman } from '#src/modules/langganan/langganan.ts'
import { DAFTAR_KEPUTUSAN } from '#src/modules/usulan/putusan/rute.ts'
import { peristiwaPutusan } from '#src/modules/usulan/putusan/catat-putusan.service.ts'

const KINI = saat('2026-03-01T00:00:00Z')

describe('langganan webhook', () => {
  it('setiap keputusan atas usulan dapat dilanggani', () => {
    expect(DAFTAR_KEPUTUSAN.map(peristiwaPutusan).filter((p) => !(PERISTIWA_LANGGANAN as readonly string[]).includes(p))).toEqual([])
  })

  it.each([
    ['http://sistem.desa.id/', 'bukan-https'],
    ['https://sistem.desa.id:22/', 'porta'],
    ['https://nama:sandi@sistem.desa.id/', 'kredensial'],
    ['https://localhost/', 'nama'],
    ['https://peladen/', 'nama'],
    ['https://selaras.local/', 'nama'],
    ['https://127.0.0.1/', 'nama'],
    ['https://0177.1/', 'nama'],
    ['https://[::1]/', 'nama'],
    ['bukan alamat', 'rusak'],
  ])('%s ditolak: %s', (alamat, sebab) => {
    expect(periksaAlamat(alamat)).toEqual({ ok: false, error: { jenis: 'alamat-langganan-salah', sebab } })
  })

  it('alamat https bernama lengkap diterima, porta 443 atau 8443', () => {
    expect(periksaAlamat('https://Sistem.Desa.id/kabar?x=1')).toEqual({ ok: true, value: 'https://sistem.desa.id/kabar?x=1' })
    expect(periksaAlamat('https://sistem.desa.id:8443/').ok).toBe(true)
  })

  it('jeda makin lama, lalu menyerah; 2xx selesai, 410 menyerah seketika', () => {
    const menit: number[] = []
    for (let ke = 0, n = nasibKiriman(ke, null, KINI); n.kirimSetelah !== null; ke += 1, n = nasibKiriman(ke, 500, KINI))
      menit.push((Date.parse(n.kirimSetelah) - Date.parse(KINI)) / 60_000)
    expect(menit).toEqual([1, 5, 30, 120, 360, 720, 1440])
    expect(nasibKiriman(7, 503, KINI)).toEqual({ keadaan: 'gagal', percobaan: 8, kirimSetelah: null })
    expect(nasibKiriman(0, 204, KINI).keadaan).toBe('terkirim')
    expect(nasibKiriman(0, 302, KINI).keadaan).toBe('menunggu')
    expect(nasibKiriman(0, 410, KINI).keadaan).toBe('gagal')
  })

  it('tanda tangan sah hanya untuk isi, kunci dan waktunya', () => {
    const tanda = tandaKiriman('kunci', '{"a":1}', 1_000)
    expect(isKirimanSah(tanda, '{"a":1}', 'kunci', 1_100)).toBe(true)
    expect(isKirimanSah(tanda, '{"a":2}', 'kunci', 1_100)).toBe(false)
    expect(isKirimanSah(tanda, '{"a":1}', 'lain', 1_100)).toBe(false)
    expect(isKirimanSah(tanda, '{"a":1}', 'kunci', 1_301)).toBe(false)
    expect(isKirimanSah(tanda.replace('t=1000', 't=1001'), '{"a":1}', 'kunci', 1_100)).toBe(false)
    for (const rusak of [undefined, '', 't=1,v1=', `t=1000,v1=${'0'.repeat(63)}`]) expect(isKirimanSah(rusak, '{"a":1}', 'kunci', 1_000)).toBe(false)
  })

  it('muatan berisi kode dan angka, bukan teks yang diketik orang', () => {
    const k = { kirimanId: 'k', peristiwa: 'usulan-diajukan', daerahId: '3216', alamat: 'https://selaras.id' }
    const baris = { nomor: '1/A', tahap: 'desa', keadaan: 'diajukan', judul: 'Jalan Pak Amat', pengusul_nama: 'Amat', anggaran: 5 }
    const teks = susunMuatan(k, { waktu: KINI, objekId: 'p', jabatan: 'Operator Desa Sukamurni', pengajuan: baris }, KINI)
    expect(teks).not.toContain('Amat')
    expect(JSON.parse(teks)).toMatchObject({
      pengajuan: { pengajuanId: 'p', nomor: '1/A', anggaran: 5, anggaranKini: null },
      tautan: 'https://selaras.id/api/daerah/3216/usulan/p',
    })
    expect(JSON.parse(susunMuatan({ ...k, peristiwa: 'uji' }, null, KINI))).toEqual({ kirimanId: 'k', peristiwa: 'uji', daerahId: '3216', waktu: KINI })
  })
})
