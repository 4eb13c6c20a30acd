import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { penuturUntuk } from '#src/kata.ts'
import { kuantitas, kuantitasDari, kuantitasDariTeks, nilaiKuantitas, teksKuantitas } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { writeTenant } from '#src/lib/sql.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { loadPelaku } from '#src/modules/pengguna/pengguna.service.ts'
import { bacaRinci, listAntreanHalaman } from '#src/modules/usulan/antrean/antrean.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { SaringanAntrean } from '#src/modules/usulan/usulan.schema.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../kabupaten-uji.ts'

const AKAR = path.resolve(import.meta.dirname, '../..')

let db: TestDatabase
let bekasi: KabupatenUji
let muaraEnim: KabupatenUji

beforeAll(async () => {
  db = await openTestDatabase()
  bekasi = await bangunKabupaten(db.sql)
  muaraEnim = await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
})
afterAll(() => db.close())

/** Every test file's text, for looking which contracts are named in titles. */
function bacaUji(folder: string): string[] {
  return readdirSync(path.join(AKAR, folder), { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.test.ts') && !f.includes('node_modules'))
    .map((f) => readFileSync(path.join(AKAR, folder, f), 'utf8'))
}

describe('enam belas kontrak (docs/KONTRAK.md)', () => {
  it('setiap kontrak punya uji yang menyebut nomornya', () => {
    const sebutan = ['src', 'test', 'e2e']
      .flatMap(bacaUji)
      .flatMap((teks) => [...teks.matchAll(/[Kk]ontrak ((?:\d+(?:, | dan )?)+)/g)])
      .flatMap((m) => [...(m[1] ?? '').matchAll(/\d+/g)].map(Number))
    const tanpaUji = Array.from({ length: 16 }, (_, i) => i + 1).filter((n) => !sebutan.includes(n))
    expect(tanpaUji).toEqual([])
  })

  it('kontrak 4: nilai yang diusulkan tetap, yang disepakati bergerak; putusan hanya bertambah', async () => {
    const isi = isiUsulan(bekasi)
    await buatUsulan(bekasi.sebagai('operator-desa'), bekasi.penandatangan, isi)
    await putuskan(bekasi.sebagai('operator-desa'), isi.pengajuanId, {
      keputusan: 'ubah',
      versi: 2,
      rupiah: rupiah(40_000_000),
      alasan: 'A15',
      teks: 'Harga disesuaikan dengan penawaran.',
    })
    const rinci = await bacaRinci(bekasi.sebagai('camat'), isi.pengajuanId)
    expect(rinci).toMatchObject({ anggaran: 52_500_000, anggaranKini: 40_000_000, putusan: [{ urut: 1 }, { urut: 2, alasan: 'A15' }] })
  })

  it('kontrak 6: pejabat provinsi membaca lewat penugasan di tiap kabupaten, dan tidak di tempat lain', async () => {
    const penggunaId = 'pejabat-provinsi'
    const tugaskan = (daerahId: string) =>
      writeTenant(db.sql, daerahId, async (tx) => {
        await tx`insert into pengguna (daerah_id, pengguna_id, nama, nama_pengguna) values (${daerahId}, ${penggunaId}, 'Pejabat Provinsi', ${`prov-${daerahId}`})`
        await tx`insert into penugasan (daerah_id, penugasan_id, pengguna_id, peran, jabatan, mulai) values (${daerahId}, gen_random_uuid(), ${penggunaId}, 'pembaca', 'Analis Bappeda Provinsi', '2023-01-01')`
      })
    await tugaskan('3216')
    const hari = tanggal('2024-01-25')
    const diBekasi = await loadPelaku(db.sql, '3216', penggunaId, hari)
    expect(diBekasi?.penugasan).toMatchObject([{ peran: 'pembaca', jabatan: 'Analis Bappeda Provinsi' }])
    expect(await loadPelaku(db.sql, '1603', penggunaId, hari)).toBeNull()
    await tugaskan('1603')
    expect(await loadPelaku(db.sql, '1603', penggunaId, hari)).not.toBeNull()
  })

  it('kontrak 3: di bawah RLS kesamaan sampai ke indeks, LIKE tidak; maka antrean dibatasi dengan kesamaan', async () => {
    const rencana = (syarat: string) =>
      writeTenant(db.sql, bekasi.daerahId, async (tx) => {
        await tx`set local enable_seqscan = off`
        const baris = await tx.unsafe(`explain select 1 from permintaan where daerah_id = '${bekasi.daerahId}' and pengguna_id = 'x' and ${syarat}`)
        return baris
          .map((r) => String(Object.values(r)[0]))
          .filter((b) => b.includes('Index Cond'))
          .join(' ')
      })
    expect(await rencana(`kunci = 'a-1'`)).toContain('kunci')
    // LIKE is not leakproof: under RLS it may not reach the index, which is why no query of ours searches so without a block.
    const like = await rencana(`kunci like 'a-1%'`)
    expect(like).toContain('pengguna_id')
    expect(like).not.toContain('kunci')
    const milikSendiri = await listAntreanHalaman(muaraEnim.sebagai('pembaca'), SaringanAntrean.parse({ tahun: TAHUN }))
    expect(milikSendiri.jumlah).toBe(0)
  })

  it('kontrak 11: istilah daerah menggantikan yang umum dalam kalimat penolakan', () => {
    const kalimat = (istilah: Record<string, string>) => penuturUntuk(istilah).ucapkan({ jenis: 'perlu-akomodasi' }, 'id').pesan
    expect(kalimat({})).toBe('Di forum perangkat daerah, usulan diterima dengan menautkannya ke sub kegiatan.')
    expect(kalimat({ pd: 'SOPD' })).toBe('Di forum SOPD, usulan diterima dengan menautkannya ke sub kegiatan.')
  })

  it('kontrak 13: kuantitas adalah perseribu utuh; teks basis data dan JSON kembali sama', () => {
    const daftar = [0.001, 0.1, 0.3, 1.5, 180, 99_999.999]
    const bolakBalik = daftar.map((n) => kuantitasDariTeks(teksKuantitas(kuantitasDari(n) ?? kuantitas(0))))
    expect(bolakBalik.map((k) => (k === null ? null : nilaiKuantitas(k)))).toEqual(daftar)
    expect(kuantitasDari(1.0005)).toBeNull()
    expect(() => rupiah(0.5)).toThrow(/bukan rupiah utuh/)
  })
})
