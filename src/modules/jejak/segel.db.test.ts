import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSql, type Sql, writeTenant } from '#src/lib/sql.ts'
import { saat } from '#src/lib/waktu.ts'
import { isSambung, isTermuat } from '#src/modules/jejak/bukti.ts'
import { bacaPosPeriksa, dariBase64, keBase64 } from '#src/modules/jejak/catatan.ts'
import { OBJEK_BEKU, PERISTIWA_BEKU } from '#src/modules/jejak/jejak.ts'
import { catatBanyak } from '#src/modules/jejak/jejak.service.ts'
import { buatKunci, bukaPenandatangan } from '#src/modules/jejak/kunci.service.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { ALAT_NODE } from '#src/modules/jejak/penandatangan.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { buktiEntri, buktiSambung, sha256 } from '#src/modules/jejak/pohon.service.ts'
import { putarKunci } from '#src/modules/jejak/putar-kunci.service.ts'
import { buktiBeritaAcara, buktiTandaTerima, listEntriTerbit, listKunciTerbit, listPosPeriksa } from '#src/modules/jejak/tanda-bukti.service.ts'
import { periksaTandaBukti, type TandaBukti } from '#src/modules/jejak/tanda-bukti.ts'
import { bacaTandaTerima } from '#src/modules/usulan/pengajuan/tanda-terima.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji } from '../../../test/kabupaten-uji.ts'

const D = '3216'
const RAPAT = '00000000-0000-4000-8000-0000000000ba'
const SIDIK = 'ab'.repeat(32)
const folder = mkdtempSync(path.join(tmpdir(), 'selaras-kunci-'))
const berkas = path.join(folder, 'kunci-jejak.pem')

let db: TestDatabase
let k: KabupatenUji
let admin: Sql
const penandatangan = bukaPenandatangan(berkas)

const pencatat = (waktu = '2024-01-25T02:00:00Z') => ({ daerahId: D, pelaku: { penggunaId: 'uji' }, saat: saat(waktu), saatNyata: saat(waktu) })
const tulis = (banyak: number, waktu?: string) =>
  writeTenant(db.sql, D, (tx) =>
    catatBanyak(
      tx,
      D,
      Array.from({ length: banyak }, (_, i) => ({ k: pencatat(waktu), entri: { peristiwa: 'uji', objek: { jenis: 'uji', id: String(i) }, baris: [] } })),
    ),
  )
const segelSemua = async (): Promise<void> => {
  while ((await segel(db.sql, D, penandatangan)) > 0);
}
const nilai = <T>(hasil: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return hasil.value
}
const pos = async (sebelum: number | null = null) => bacaPosPeriksa((await listPosPeriksa(db.sql, D, { sebelum, batas: 1 }))[0]?.catatan ?? '')
const temuan = async () => (await periksaJejak(db.sql, D, penandatangan)).temuan

beforeAll(async () => {
  writeFileSync(berkas, buatKunci())
  db = await openTestDatabase()
  admin = openSql(db.urlAdmin, { max: 1 })
  k = await bangunKabupaten(db.sql)
  await tulis(300)
  await segelSemua()
  await tulis(300)
  await segelSemua()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await admin.end()
  await db.close()
})

describe('pohon dan buktinya', () => {
  it('S2-13: bukti termuat berlaku bagi setiap entri, dalam pohon terbaru dan yang lama', async () => {
    const [baru, lama] = [await pos(), await pos(600)]
    if (baru === null || lama === null) throw new Error('tanpa pos periksa')
    const entri = await listEntriTerbit(db.sql, D, { mulai: 0, batas: 1000 })
    expect(entri.map((e) => e.nomor)).toEqual(entri.map((_, i) => i))
    for (const e of entri.filter((_, i) => i % 37 === 0 || i > entri.length - 3)) {
      for (const p of e.nomor < lama.ukuran ? [baru, lama] : [baru]) {
        const b = nilai(await buktiEntri(db.sql, D, e.entriId, p.ukuran))
        expect(isTermuat(sha256, { ...b, daun: b.sidik }, p.akar)).toBe(true)
        expect(isTermuat(sha256, { ...b, daun: sha256(b.sidik) }, p.akar)).toBe(false)
      }
    }
    const { jalur } = nilai(await buktiSambung(db.sql, D, { dari: lama.ukuran, ke: null }))
    expect(isSambung(sha256, { lama: lama.ukuran, baru: baru.ukuran, akarLama: lama.akar, akarBaru: baru.akar, jalur })).toBe(true)
  })

  it('bukti sama, petak disimpan atau dihitung lagi; petak yang diubah tangan ditemukan', async () => {
    const [e] = await listEntriTerbit(db.sql, D, { mulai: 5, batas: 1 })
    const sebelum = nilai(await buktiEntri(db.sql, D, e?.entriId ?? '', null))
    const petak = await admin`select tingkat, nomor, akar, isi from jejak_petak where daerah_id = ${D} order by nomor`
    expect(petak.length).toBeGreaterThan(1)
    await admin`delete from jejak_petak where daerah_id = ${D}`
    expect(nilai(await buktiEntri(db.sql, D, e?.entriId ?? '', null))).toEqual(sebelum)
    await tulis(1)
    await segelSemua()
    expect(await admin`select tingkat, nomor, akar, isi from jejak_petak where daerah_id = ${D} order by nomor`).toEqual(petak)
    await admin`update jejak_petak set isi = overlay(isi placing '\\x00'::bytea from 33 for 1) where daerah_id = ${D} and nomor = 1`
    expect(await temuan()).toMatchObject([{ jenis: 'petak-berubah', nomor: 257 }])
    await admin`update jejak_petak set isi = ${petak[1]?.['isi'] as Buffer} where daerah_id = ${D} and nomor = 1`
    expect(await temuan()).toEqual([])
  })

  it('yang diminta di luar pohon ditolak dengan langkahnya', async () => {
    const [e] = await listEntriTerbit(db.sql, D, { mulai: 50, batas: 1 })
    expect(await buktiEntri(db.sql, D, e?.entriId ?? '', 1_000_000)).toMatchObject({ error: { jenis: 'ukuran-di-luar-pohon' } })
    expect(await buktiEntri(db.sql, D, e?.entriId ?? '', 50)).toMatchObject({ error: { jenis: 'entri-belum-tersegel' } })
    expect(await buktiEntri(db.sql, D, RAPAT, null)).toMatchObject({ error: { jenis: 'entri-tidak-ditemukan' } })
    expect(await buktiSambung(db.sql, D, { dari: 0, ke: null })).toMatchObject({ error: { jenis: 'ukuran-di-luar-pohon' } })
    expect(await buktiSambung(db.sql, '9999', { dari: 1, ke: null })).toMatchObject({ error: { jenis: 'jejak-belum-bersegel' } })
  })
})

describe('penyegel', () => {
  it('tanpa kunci tidak ada yang disegel dan tidak ada yang hilang; kunci yang kembali meneruskan', async () => {
    const ukuran = (await pos())?.ukuran ?? 0
    await tulis(2)
    renameSync(berkas, `${berkas}.simpan`)
    await expect(segel(db.sql, D, penandatangan)).rejects.toMatchObject({ jenis: 'kunci-jejak-hilang' })
    writeFileSync(berkas, buatKunci())
    await expect(segel(db.sql, D, penandatangan)).rejects.toMatchObject({ jenis: 'kunci-jejak-lain' })
    renameSync(`${berkas}.simpan`, berkas)
    expect(await segel(db.sql, D, penandatangan)).toBe(2)
    expect((await pos())?.ukuran).toBe(ukuran + 2)
  })

  it('penyegel yang mati di tengah tidak meninggalkan setengah pekerjaan', async () => {
    await tulis(3)
    const mati = {
      nama: penandatangan.nama,
      kunciPublik: penandatangan.kunciPublik,
      tandatangani: () => {
        throw new Error('mati')
      },
    }
    await expect(segel(db.sql, D, mati)).rejects.toThrow('mati')
    expect(await temuan()).toEqual([])
    expect(await segel(db.sql, D, penandatangan)).toBe(3)
    expect(await temuan()).toEqual([])
  })
})

const rusak = (b: TandaBukti, ubah: (isi: string) => string): string => ubah(JSON.stringify(b))

describe('tanda bukti', () => {
  it('tanda terima usulan dan berita acara diperiksa tanpa basis data; yang diubah ditolak pada langkahnya', async () => {
    const isi = isiUsulan(k)
    await buatUsulan(k.sebagai('operator-desa'), penandatangan, isi)
    const beku = { peristiwa: PERISTIWA_BEKU, objek: { jenis: OBJEK_BEKU, id: RAPAT }, baris: [], data: { nomor: '050/1', sidik: SIDIK } }
    await writeTenant(db.sql, D, (tx) => catatBanyak(tx, D, [{ k: pencatat(), entri: beku }]))
    const terima = await bacaTandaTerima({ sql: db.sql, daerahId: D }, penandatangan, isi.pengajuanId)
    if (terima === null) throw new Error('tanpa tanda terima')
    expect(await buktiTandaTerima(db.sql, D, terima)).toMatchObject({ error: { jenis: 'entri-belum-tersegel' } })
    await segelSemua()
    const [usulan, rapat] = [nilai(await buktiTandaTerima(db.sql, D, terima)), nilai(await buktiBeritaAcara(db.sql, D, RAPAT))]
    const periksa = (teks: string) => periksaTandaBukti(ALAT_NODE, teks)
    expect(periksa(JSON.stringify(usulan))).toMatchObject({ sah: true, gagal: null, nomor: terima.isi.nomor, kunciPublik: penandatangan.kunciPublik })
    expect(periksa(JSON.stringify(rapat))).toMatchObject({ sah: true, nomor: '050/1', sidik: [SIDIK] })
    expect(JSON.stringify(usulan)).not.toContain('Ibu Contoh')
    expect(periksa('{"bentuk":1}')).toMatchObject({ sah: false, gagal: 'bentuk' })
    expect(periksa(rusak(usulan, (s) => s.replace(terima.isi.nomor, 'USL-PALSU')))).toMatchObject({ gagal: 'isi' })
    expect(periksa(rusak(rapat, (s) => s.replace(SIDIK, 'cd'.repeat(32))))).toMatchObject({ gagal: 'isi' })
    expect(periksa(rusak(usulan, (s) => s.replace('selaras/3216', 'selaras/3217')))).toMatchObject({ gagal: 'pos-periksa' })
    expect(periksa(JSON.stringify({ ...usulan, kunci: [{ ...usulan.kunci[0], kunciPublik: keBase64(sha256(new Uint8Array())) }] }))).toMatchObject({
      gagal: 'kunci',
    })
    expect(periksa(JSON.stringify({ ...usulan, daun: usulan.daun.map((d) => ({ ...d, nomor: d.nomor - 1 })) }))).toMatchObject({ gagal: 'termuat' })
    expect(periksa(JSON.stringify({ ...usulan, daun: [null] }))).toMatchObject({ sah: false })
    expect(await buktiBeritaAcara(db.sql, D, isi.pengajuanId)).toMatchObject({ error: { jenis: 'tanda-bukti-tidak-ada' } })
  })

  it('S2-13: menghapus data pribadi seseorang (UU 27/2022) tidak mengubah akar, bukti, maupun pemeriksaan', async () => {
    const sebelum = await pos()
    await admin`delete from jejak_pribadi where daerah_id = ${D}`
    expect(await pos()).toEqual(sebelum)
    expect(await temuan()).toEqual([])
  })

  it('kunci diputar: yang lama tetap mengesahkan pos periksanya, yang baru yang sesudahnya, dan kunci curian tidak', async () => {
    const lama = penandatangan.kunciPublik
    const disimpan = (await listPosPeriksa(db.sql, D, { sebelum: null, batas: 3 })).map((p) => p.catatan)
    expect(await putarKunci(db.sql, berkas, [pencatat()], { hilang: true })).toMatchObject({ error: { jenis: 'kunci-jejak-masih-ada' } })
    const { baru, jumlah } = nilai(await putarKunci(db.sql, berkas, [pencatat()], { hilang: false }))
    expect([jumlah, penandatangan.kunciPublik, existsSync(`${berkas}.baru`)]).toEqual([1, baru, false])
    await tulis(1)
    await segelSemua()
    expect((await listKunciTerbit(db.sql, D)).map((x) => x.kunciPublik)).toEqual([lama, baru])
    expect((await periksaJejak(db.sql, D, penandatangan, { posPeriksa: disimpan })).temuan).toEqual([])
    // A record of succession that the new key did not sign.
    await admin`update jejak_kunci set mulai = mulai + 1 where daerah_id = ${D} and urut = 1`
    expect((await temuan()).map((t) => t.jenis)).toContain('kunci-tidak-sah')
    await admin`update jejak_kunci set mulai = mulai - 1 where daerah_id = ${D} and urut = 1`
    rmSync(berkas)
    await expect(putarKunci(db.sql, berkas, [pencatat()], { hilang: false })).rejects.toMatchObject({ jenis: 'kunci-jejak-hilang' })
    nilai(await putarKunci(db.sql, berkas, [pencatat()], { hilang: true }))
    await segelSemua()
    expect(await temuan()).toEqual([])
    expect(dariBase64((await listKunciTerbit(db.sql, D)).at(-1)?.kunciPublik ?? '')).not.toBeNull()
  })
})

describe('jam', () => {
  it('jam yang dimundurkan tidak menahan apa pun: urutan tetap, dan jejak mengatakannya', async () => {
    const depan = new Date(Date.now() + 30 * 86_400_000).toISOString()
    await tulis(1, depan)
    await segelSemua()
    const sebelum = (await pos())?.ukuran ?? 0
    await tulis(2, new Date().toISOString())
    await segelSemua()
    const baru = await listEntriTerbit(db.sql, D, { mulai: sebelum, batas: 10 })
    expect(baru.map((e) => e.peristiwa)).toEqual(['uji', 'uji', 'jam-dimundurkan'])
    expect(await temuan()).toEqual([])
  })
})
