import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSql, writeTenant, type Sql } from '#src/lib/sql.ts'
import { buatKunci } from '#src/modules/jejak/kunci.service.ts'
import { bacaPenandatangan } from '#src/modules/jejak/penandatangan.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
let admin: Sql
let usulanId = ''
let pengajuanId = ''

beforeAll(async () => {
  db = await openTestDatabase()
  admin = openSql(db.urlAdmin, { max: 1 })
  k = await bangunKabupaten(db.sql)
  for (let i = 0; i < 5; i += 1) {
    const isi = isiUsulan(k)
    usulanId = isi.usulanId
    pengajuanId = isi.pengajuanId
    await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
    await putuskan(k.sebagai('operator-desa'), isi.pengajuanId, { keputusan: 'terima', versi: 2 })
    await segel(db.sql, k.daerahId, k.penandatangan)
  }
})
afterAll(async () => {
  await admin.end()
  await db.close()
})

const periksa = () => periksaJejak(db.sql, k.daerahId, k.penandatangan)

/** What an administrator with the database in hand can do: no policy and no grant stops the superuser. */
async function suntingTangan(perintah: string, pulih: string): Promise<Awaited<ReturnType<typeof periksa>>> {
  await admin.unsafe(perintah)
  try {
    return await periksa()
  } finally {
    await admin.unsafe(pulih)
  }
}

describe('pemeriksaan jejak', () => {
  it('S2-13: tanpa gangguan tidak ada temuan, dan nomor daun berurutan tanpa lubang', async () => {
    expect(await periksa()).toMatchObject({ temuan: [] })
    const daun = await admin`select nomor from jejak_daun where daerah_id = ${k.daerahId} order by nomor`
    expect(daun.map((d) => d['nomor'])).toEqual(daun.map((_, i) => i))
  })

  it('menyunting baris di tabel ketahuan: tabel, kunci dan kolomnya disebut', async () => {
    const hasil = await suntingTangan(
      `update pengajuan set anggaran_kini = anggaran_kini + 1 where pengajuan_id = '${pengajuanId}'`,
      `update pengajuan set anggaran_kini = anggaran_kini - 1 where pengajuan_id = '${pengajuanId}'`,
    )
    expect(hasil.temuan).toMatchObject([{ jenis: 'baris-berubah', tabel: 'pengajuan', kunci: pengajuanId, kolom: ['anggaran_kini'] }])
  })

  it('menyunting nama pengusul pun ketahuan, walau jejak hanya memegang komitmennya', async () => {
    const hasil = await suntingTangan(
      `update usulan set pengusul_nama = 'Orang Lain' where usulan_id = '${usulanId}'`,
      `update usulan set pengusul_nama = 'Ibu Contoh' where usulan_id = '${usulanId}'`,
    )
    expect(hasil.temuan).toMatchObject([{ jenis: 'baris-berubah', tabel: 'usulan', kolom: ['pengusul_nama'] }])
  })

  it('menyunting entri jejak ketahuan, dan yang pertama disebut lebih dulu', async () => {
    const [asli] = await admin`select encode(isi, 'hex') as isi, e.entri_id from jejak_entri e join jejak_daun d using (daerah_id, entri_id) where nomor = 6`
    const hasil = await suntingTangan(
      `update jejak_entri set isi = overlay(isi placing '5' from 20 for 1) where entri_id = '${asli?.['entriId']}'`.replace("'5'", "decode('35', 'hex')"),
      `update jejak_entri set isi = decode('${asli?.['isi']}', 'hex') where entri_id = '${asli?.['entriId']}'`,
    )
    expect(hasil.temuan[0]).toMatchObject({ jenis: 'entri-berubah', nomor: 6 })
  })

  it('menyunting isi dan sidiknya bersama-sama ketahuan oleh segel bertanda tangan', async () => {
    const [asli] =
      await admin`select encode(isi, 'hex') as isi, encode(sidik, 'hex') as sidik, entri_id from jejak_entri join jejak_daun using (daerah_id, entri_id) where nomor = 2`
    const palsu = Buffer.from(String(asli?.['isi']), 'hex').toString('utf8').replace('"peristiwa":"', '"peristiwa":"x')
    const hex = Buffer.from(palsu).toString('hex')
    const hasil = await suntingTangan(
      `update jejak_entri set isi = decode('${hex}', 'hex'), sidik = sha256(decode('00${hex}', 'hex')) where entri_id = '${asli?.['entriId']}'`,
      `update jejak_entri set isi = decode('${asli?.['isi']}', 'hex'), sidik = decode('${asli?.['sidik']}', 'hex') where entri_id = '${asli?.['entriId']}'`,
    )
    expect(hasil.temuan.some((t) => t.jenis === 'segel-tidak-sah')).toBe(true)
  })

  it('segel yang ditandatangani kunci lain tidak sah', async () => {
    const lain = bacaPenandatangan('uji', buatKunci())
    const hasil = await periksaJejak(db.sql, k.daerahId, lain)
    expect(hasil.temuan).toMatchObject([{ jenis: 'kunci-tidak-dikenal', kunciPublik: k.penandatangan.kunciPublik }])
  })

  it('baris yang dimasukkan lewat belakang terlihat sebagai baris tanpa jejak', async () => {
    const hasil = await suntingTangan(
      `insert into usulan (daerah_id, usulan_id, judul, masalah, kode_wilayah, pengusul_jenis, created_by) values ('3216', '00000000-0000-4000-8000-000000000001', 'Titipan', 'Lewat belakang', '32.16.14.2001', 'desa', 'x')`,
      `delete from usulan where usulan_id = '00000000-0000-4000-8000-000000000001'`,
    )
    expect(hasil.temuan).toMatchObject([{ jenis: 'baris-tanpa-jejak', tabel: 'usulan' }])
  })

  it('menghapus data pribadi (UU 27/2022) oleh peran penghapus tidak merusak pohon', async () => {
    await admin.unsafe('set role selaras_penghapus')
    await admin.begin(async (tx) => {
      await tx.unsafe(`set local selaras.daerah = '3216'`)
      const hapus = await tx`delete from jejak_pribadi where daerah_id = '3216'`
      expect(hapus.count).toBeGreaterThan(0)
    })
    await admin.unsafe('reset role')
    expect((await periksa()).temuan).toEqual([])
  })

  it('penyegel dapat berjalan serentak: tidak ada nomor ganda, tidak ada yang tertinggal', async () => {
    const isi = isiUsulan(k)
    await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
    const disegel = await Promise.all([1, 2, 3].map(() => segel(db.sql, k.daerahId, k.penandatangan)))
    await segel(db.sql, k.daerahId, k.penandatangan)
    expect(disegel.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(1)
    const sisa = await writeTenant(
      db.sql,
      k.daerahId,
      (tx) =>
        tx`select count(*) as jumlah from jejak_entri e where daerah_id = ${k.daerahId} and not exists (select from jejak_daun d where d.daerah_id = e.daerah_id and d.entri_id = e.entri_id)`,
    )
    expect(sisa[0]?.['jumlah']).toBe(0)
  })
})
