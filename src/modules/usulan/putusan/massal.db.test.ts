import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kali } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { readTenant } from '#src/lib/sql.ts'
import type { Peran } from '#src/modules/pengguna/pengguna.ts'
import { bacaRinci } from '#src/modules/usulan/antrean/antrean.service.ts'
import { PerintahMassal } from '#src/modules/usulan/putusan/massal.schema.ts'
import { pratinjauMassal, putuskanMassal } from '#src/modules/usulan/putusan/massal.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { PerintahPutusan } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji } from '../../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
})
afterAll(() => db.close())

const alasan = { alasan: 'A12', teks: 'Anggaran tahun ini tidak mencukupi.' } as const

/** Proposals that wait at the village's desk, in the version it sees. */
async function diDesa(jumlah: number, kab = k): Promise<{ pengajuanId: string; versi: number }[]> {
  const butir = []
  for (let i = 0; i < jumlah; i++) {
    const isi = isiUsulan(kab)
    expect(await buatUsulan(kab.sebagai('operator-desa'), kab.penandatangan, isi)).toMatchObject({ ok: true })
    butir.push({ pengajuanId: isi.pengajuanId, versi: 2 })
  }
  return butir
}

const massal = (isi: Record<string, unknown>): PerintahMassal => PerintahMassal.parse(isi)
const rinci = (id: string) => bacaRinci(k.sebagai('admin-perencanaan'), id)

async function hitung(tabel: 'putusan' | 'pemberitahuan' | 'pemesanan_pagu'): Promise<number> {
  const [baris] = await readTenant(db.sql, k.daerahId, (tx) => tx`select count(*) as ada from ${tx(tabel)} where daerah_id = ${k.daerahId}`)
  return baris?.['ada'] as number
}

/** The village's yes: they wait at the kecamatan now. */
async function diKecamatan(jumlah: number, kab = k): Promise<{ pengajuanId: string; versi: number }[]> {
  const butir = await diDesa(jumlah, kab)
  const nasib = await putuskanMassal(kab.sebagai('operator-desa'), massal({ keputusan: 'terima', butir }))
  expect(nasib.every((n) => n.jadi !== null)).toBe(true)
  return butir.map((b) => ({ ...b, versi: 3 }))
}

describe('putusan massal', () => {
  it('masing-masing diputus dan tercatat sendiri; yang tidak dapat menyebut sebabnya dan tidak menahan yang lain', async () => {
    const [a, b, c] = await diDesa(3)
    if (a === undefined || b === undefined || c === undefined) throw new Error('tiga usulan')
    const butir = [a, { ...b, versi: 1 }, c, { pengajuanId: randomUUID(), versi: 1 }]
    const nasib = await putuskanMassal(k.sebagai('operator-desa'), massal({ keputusan: 'tolak', ...alasan, butir }))
    expect(nasib.map((n) => n.jadi?.keadaan ?? n.penolakan?.jenis)).toEqual(['ditolak', 'sudah-diputus', 'ditolak', 'pengajuan-tidak-ditemukan'])
    expect((await rinci(a.pengajuanId))?.putusan.at(-1)).toMatchObject({ keputusan: 'tolak', ...alasan })
    expect((await rinci(b.pengajuanId))?.keadaan).toBe('diajukan')
  })

  it('jaringan putus di tengah: kiriman ulang dengan kunci yang sama tidak mengubah apa pun dan menjawab sama', async () => {
    const butir = await diDesa(4)
    const perintah = massal({ keputusan: 'terima', butir })
    const konteks = { kunci: randomUUID() }
    // The line was lost after two: the answer never came, the whole chunk is sent again.
    await putuskanMassal(k.sebagai('operator-desa', konteks), { ...perintah, butir: perintah.butir.slice(0, 2) })
    const pertama = await putuskanMassal(k.sebagai('operator-desa', konteks), perintah)
    const sebelum = await hitung('putusan')
    expect(pertama.map((n) => n.jadi?.tahap)).toEqual(['kecamatan', 'kecamatan', 'kecamatan', 'kecamatan'])
    expect(await putuskanMassal(k.sebagai('operator-desa', konteks), perintah)).toEqual(pertama)
    expect(await hitung('putusan')).toBe(sebelum)
  })

  it('pratinjau menyebut nasib, pagu sebelum dan sesudah, dan yang diberi tahu, lalu tidak ada yang berubah', async () => {
    const butir = await diKecamatan(2)
    const [putusan, kabar, pesanan] = [await hitung('putusan'), await hitung('pemberitahuan'), await hitung('pemesanan_pagu')]
    const camat = k.sebagai('camat')
    const lihat = await pratinjauMassal(camat, massal({ keputusan: 'terima', butir }))
    expect(lihat.nasib.map((n) => n.jadi?.tahap)).toEqual(['mitra-bappeda', 'mitra-bappeda'])
    const [pagu] = lihat.pagu
    expect(lihat.pagu).toHaveLength(1)
    expect((pagu?.terpesanSesudah ?? 0) - (pagu?.terpesanSebelum ?? 0)).toBe(lihat.rupiah)
    expect(lihat.rupiah).toBeGreaterThan(0)
    expect(lihat.dikabari).toBeGreaterThan(0)
    expect([await hitung('putusan'), await hitung('pemberitahuan'), await hitung('pemesanan_pagu')]).toEqual([putusan, kabar, pesanan])
    // What it said is what happens.
    const nasib = await putuskanMassal(camat, massal({ keputusan: 'terima', butir }))
    expect(nasib.map((n) => n.jadi)).toEqual(lihat.nasib.map((n) => n.jadi))
  })

  it('yang melampaui pagu kecamatan disebut satu per satu, sudah di pratinjau', async () => {
    const sempit = await bangunKabupaten(db.sql, {
      daerahId: '1603',
      desa: '16.03.01.2011',
      pagu: Math.floor(2.5 * kali(isiUsulan(k).volume, rupiah(1_750_000))),
    })
    const perintah = massal({ keputusan: 'terima', butir: await diKecamatan(4, sempit) })
    const lihat = await pratinjauMassal(sempit.sebagai('camat'), perintah)
    expect(lihat.nasib.filter((n) => n.jadi !== null)).toHaveLength(2)
    expect(lihat.nasib.filter((n) => n.penolakan?.jenis === 'pagu-terlampaui')).toHaveLength(2)
    const jadi = await putuskanMassal(sempit.sebagai('camat'), perintah)
    expect(jadi.filter((n) => n.jadi !== null)).toHaveLength(2)
  })

  it('tanpa wewenang, tanpa alasan, atau tanpa akomodasi di forum: setiap usulan menyebut langkahnya', async () => {
    const [satu] = await diDesa(1)
    if (satu === undefined) throw new Error('satu usulan')
    const jenis = async (peran: Peran, isi: Record<string, unknown>) => (await pratinjauMassal(k.sebagai(peran), massal(isi))).nasib[0]?.penolakan?.jenis
    expect(await jenis('camat', { keputusan: 'terima', butir: [satu] })).toBe('bukan-wewenang')
    expect(await jenis('operator-desa', { keputusan: 'tunda', butir: [satu] })).toBe('alasan-wajib')
    for (const [peran, versi] of [
      ['operator-desa', 2],
      ['camat', 3],
      ['mitra-bappeda', 4],
    ] as const) {
      expect(await putuskan(k.sebagai(peran), satu.pengajuanId, PerintahPutusan.parse({ keputusan: 'terima', versi }))).toMatchObject({ ok: true })
    }
    expect(await jenis('perangkat-daerah', { keputusan: 'terima', butir: [{ ...satu, versi: 5 }] })).toBe('perlu-akomodasi')
  })

  it('lebih dari seratus sekali kirim, atau usulan yang sama dua kali, ditolak bentuknya', () => {
    const butir = Array.from({ length: 10_000 }, () => ({ pengajuanId: randomUUID(), versi: 1 }))
    expect(PerintahMassal.safeParse({ keputusan: 'terima', butir }).success).toBe(false)
    expect(PerintahMassal.safeParse({ keputusan: 'terima', butir: [butir[0], butir[0]] }).success).toBe(false)
    expect(PerintahMassal.safeParse({ keputusan: 'terima', butir: butir.slice(0, 100) }).success).toBe(true)
  })
})
