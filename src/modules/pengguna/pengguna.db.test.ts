import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { many, quoteLiteral, readTenant, type Transaction, writeTenant } from '#src/lib/sql.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { daftarkanPengguna, listDaerahPengguna, listPenggunaDaerah, loadPelaku } from '#src/modules/pengguna/pengguna.service.ts'
import { type Pelaku, pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'

const NYATA = saat('2024-01-25T02:00:00Z')
const HARI = tanggal('2024-01-25')
const PUPR = randomUUID()
const ADMIN = { peran: 'admin-perencanaan', jabatan: 'Kepala Bappeda', mulai: '2024-01-01' }

let db: TestDatabase

beforeAll(async () => {
  db = await openTestDatabase()
  await db.sqlPemilik`insert into wilayah (kode, nama, tingkat, induk_kode, edisi) values
    ('32', 'Jawa Barat', 'provinsi', null, 'uji'), ('32.16', 'Kabupaten Bekasi', 'kabupaten', '32', 'uji'), ('32.17', 'Kabupaten Bandung Barat', 'kabupaten', '32', 'uji')
    on conflict (kode) do nothing`
  for (const [daerahId, kode] of [
    ['3216', '32.16'],
    ['3217', '32.17'],
  ] as const) {
    await writeTenant(db.sql, daerahId, async (tx) => {
      await tx`insert into daerah (daerah_id, kode_wilayah, nama, jenis, zona_waktu) values (${daerahId}, ${kode}, ${`Kabupaten ${daerahId}`}, 'kabupaten', 'WIB') on conflict (daerah_id) do nothing`
    })
  }
  await writeTenant(db.sql, '3216', async (tx) => {
    await tx`insert into perangkat_daerah (daerah_id, perangkat_daerah_id, kode, nama, singkatan, jenis, bidang_urusan)
      values ('3216', ${PUPR}, '1.03.0.00.0.00.01.0000', 'Dinas Pekerjaan Umum', 'DPU', 'dinas', '{1.03}')`
  })
})

afterAll(() => db.close())

function konteks(daerahId: string, pelaku: Pelaku = pelakuPenyiap(daerahId), kunci: string | null = null): Konteks {
  return { sql: db.sql, daerahId, pelaku, saat: NYATA, saatNyata: NYATA, hariIni: HARI, zona: 'WIB', kunci }
}

function daftar(k: Konteks, namaPengguna: string, isi: { nama?: string; kataSandi?: string; email?: string; penugasan: readonly object[] }) {
  return daftarkanPengguna(k, DaftarkanPengguna.parse({ namaPengguna, nama: `Nama ${namaPengguna}`, ...isi }))
}

async function daftarBaru(daerahId: string, nama: string, ...penugasan: object[]): Promise<string> {
  const hasil = await daftar(konteks(daerahId), nama, { penugasan })
  if (!hasil.ok) throw new Error(hasil.error.jenis)
  return hasil.value.penggunaId
}

async function listJejak(daerahId: string): Promise<Record<string, unknown>[]> {
  const baris = await readTenant(db.sql, daerahId, (tx) =>
    many(z.object({ isi: z.instanceof(Uint8Array) }), tx`select isi from jejak_entri where daerah_id = ${daerahId} order by created_at`),
  )
  return baris.map((b) => JSON.parse(Buffer.from(b.isi).toString()) as Record<string, unknown>)
}

describe('mendaftarkan pengguna', () => {
  test('pengguna, akun, penugasan dan jejaknya masuk bersama; nama orang di jejak hanya komitmen', async () => {
    const penggunaId = await daftarBaru('3216', 'kepala.pupr', {
      peran: 'perangkat-daerah',
      perangkatDaerahId: PUPR,
      jabatan: 'Kepala Dinas PU',
      mulai: '2024-01-01',
    })
    expect(await db.sql`select email, username from auth."user" where id = ${penggunaId}`).toEqual([
      { email: 'kepala.pupr@akun.selaras.invalid', username: 'kepala.pupr' },
    ])
    const entri = (await listJejak('3216')).at(-1)
    expect(entri).toMatchObject({ peristiwa: 'pengguna-didaftarkan', objek: { jenis: 'pengguna', id: penggunaId }, pelaku: { penggunaId: 'penyiap' } })
    expect(JSON.stringify(entri)).not.toContain('Nama kepala.pupr')
    expect(JSON.stringify(entri)).toContain('Kepala Dinas PU')
  })

  test('mendaftarkan yang sama dua kali, juga serentak, tidak mengubah apa pun', async () => {
    const isi = { kataSandi: 'sandi yang pertama', penugasan: [ADMIN] }
    const hasil = await Promise.all([1, 2, 3].map(() => daftar(konteks('3216'), 'admin.satu', isi)))
    const sesudah = await daftar(konteks('3216'), 'admin.satu', { ...isi, kataSandi: 'sandi yang kedua' })
    expect(hasil.every((h) => h.ok)).toBe(true)
    expect(sesudah).toEqual(hasil[0])
    const penggunaId = sesudah.ok ? sesudah.value.penggunaId : ''
    expect(await db.sql`select 1 from auth.account where "userId" = ${penggunaId}`).toHaveLength(1)
    const baris = await readTenant(db.sql, '3216', (tx) => tx`select 1 from penugasan where daerah_id = '3216' and pengguna_id = ${penggunaId}`.execute())
    expect(baris).toHaveLength(1)
    expect((await listJejak('3216')).filter((e) => (e['objek'] as { id: string }).id === penggunaId)).toHaveLength(1)
  })

  test('nama pengguna milik orang lain ditolak dan tidak meninggalkan apa pun', async () => {
    await daftarBaru('3216', 'agus', ADMIN)
    expect(await daftar(konteks('3217'), 'agus', { nama: 'Agus Yang Lain', penugasan: [ADMIN] })).toEqual({
      ok: false,
      error: { jenis: 'nama-pengguna-terpakai', namaPengguna: 'agus' },
    })
    expect(await listPenggunaDaerah(db.sql, '3217', HARI)).toEqual([])
  })

  test('surel milik akun lain ditolak', async () => {
    const surel = { email: 'Bersama@contoh.go.id', penugasan: [ADMIN] }
    expect((await daftar(konteks('3216'), 'surel.satu', surel)).ok).toBe(true)
    expect(await daftar(konteks('3216'), 'surel.dua', { ...surel, email: 'bersama@contoh.go.id' })).toEqual({ ok: false, error: { jenis: 'surel-terpakai' } })
  })

  test.each([
    ['lingkup-kurang', { peran: 'operator-desa', jabatan: 'Operator' }],
    ['wilayah-di-luar-daerah', { peran: 'camat', kodeWilayah: '32.17.01', jabatan: 'Camat' }],
    ['perangkat-daerah-tidak-ada', { peran: 'perangkat-daerah', perangkatDaerahId: '00000000-0000-4000-8000-000000000000', jabatan: 'Kepala Dinas' }],
  ])('penugasan yang lingkupnya tidak sah ditolak: %s', async (jenis, penugasan) => {
    const nama = `uji.${jenis}`
    expect(await daftar(konteks('3216'), nama, { penugasan: [{ mulai: '2024-01-01', ...penugasan }] })).toMatchObject({ ok: false, error: { jenis } })
    expect(await db.sql`select 1 from auth."user" where username = ${nama}`).toHaveLength(0)
  })

  test('perangkat daerah milik daerah lain tidak dapat dipakai', async () => {
    const penugasan = [{ peran: 'perangkat-daerah', perangkatDaerahId: PUPR, jabatan: 'Kepala Dinas', mulai: '2024-01-01' }]
    expect(await daftar(konteks('3217'), 'salah.daerah', { penugasan })).toMatchObject({ ok: false, error: { jenis: 'perangkat-daerah-tidak-ada' } })
  })

  test('yang tidak berwenang ditolak, dan percobaannya tercatat', async () => {
    const penggunaId = await daftarBaru('3216', 'camat.uji', { peran: 'camat', kodeWilayah: '32.16.14', jabatan: 'Camat', mulai: '2024-01-01' })
    const camat = await loadPelaku(db.sql, '3216', penggunaId, HARI)
    if (camat === null) throw new Error('camat tidak ada')
    expect(await daftar(konteks('3216', camat), 'titipan', { penugasan: [ADMIN] })).toEqual({
      ok: false,
      error: { jenis: 'bukan-wewenang', alasan: 'peran-tidak-berwenang' },
    })
    expect((await listJejak('3216')).at(-1)).toMatchObject({ peristiwa: 'perintah-ditolak', pelaku: { penggunaId }, data: { alasan: 'bukan-wewenang' } })
  })

  test('kunci idempoten yang sama dijawab sama, dan kata sandi tidak ikut tersimpan di permintaan', async () => {
    const kunci = randomUUID()
    const satu = await daftar(konteks('3216', undefined, kunci), 'sekali.saja', { kataSandi: 'sandi rahasia sekali', penugasan: [ADMIN] })
    const dua = await daftar(konteks('3216', undefined, kunci), 'sekali.saja', { kataSandi: 'sandi rahasia sekali', penugasan: [ADMIN] })
    expect(dua).toEqual(satu)
    const simpanan = await readTenant(db.sql, '3216', (tx) => tx`select jawaban::text as teks from permintaan where kunci = ${kunci}`.execute())
    expect(JSON.stringify(simpanan)).not.toContain('rahasia')
  })
})

describe('penugasan yang berlaku', () => {
  test('di luar masanya penugasan tidak berlaku, dan tanpa penugasan tidak ada pelaku', async () => {
    const penggunaId = await daftarBaru('3216', 'plt.kepala', { ...ADMIN, sebagai: 'plt', mulai: '2024-01-10', selesai: '2024-02-10', nomorSk: '800/12/2024' })
    const pada = async (hari: string) => (await loadPelaku(db.sql, '3216', penggunaId, tanggal(hari)))?.penugasan.length ?? null
    expect(await Promise.all(['2024-01-09', '2024-01-10', '2024-02-10', '2024-02-11'].map(pada))).toEqual([null, 1, 1, null])
  })

  test('pengguna daerah lain bukan pelaku di daerah ini', async () => {
    const penggunaId = await daftarBaru('3216', 'hanya.bekasi', ADMIN)
    expect(await loadPelaku(db.sql, '3217', penggunaId, HARI)).toBeNull()
    expect((await listDaerahPengguna(db.sql, penggunaId)).map((d) => d.daerahId)).toEqual(['3216'])
  })

  test('satu orang dapat bertugas di beberapa daerah dengan satu akun', async () => {
    const nama = 'pembaca.provinsi'
    const satu = await daftarBaru('3216', nama, { peran: 'pembaca', jabatan: 'Bappeda Provinsi', mulai: '2024-01-01' })
    const dua = await daftarBaru('3217', nama, { peran: 'pembaca', jabatan: 'Bappeda Provinsi', mulai: '2024-01-01' })
    expect(dua).toBe(satu)
    expect((await listDaerahPengguna(db.sql, satu)).map((d) => d.daerahId)).toEqual(['3216', '3217'])
    expect((await loadPelaku(db.sql, '3217', satu, HARI))?.penugasan).toHaveLength(1)
  })
})

describe('dinding kedua: RLS tanpa syarat daerah di kueri', () => {
  test('dalam transaksi satu daerah hanya baris daerah itu yang terlihat', async () => {
    const lihat = (daerahId: string) =>
      readTenant(db.sql, daerahId, (tx) =>
        many(
          z.object({ daerahId: z.string() }),
          tx`select daerah_id from pengguna union select daerah_id from penugasan union select daerah_id from permintaan`,
        ),
      )
    expect(await lihat('3216')).toEqual([{ daerahId: '3216' }])
    expect(await lihat('3217')).toEqual([{ daerahId: '3217' }])
    expect(await lihat('9999')).toEqual([])
  })

  test('di luar daerah seseorang hanya melihat dirinya dan penugasannya sendiri, dan tidak dapat menulis', async () => {
    const penggunaId = await daftarBaru('3216', 'milik.sendiri', ADMIN)
    const sebagai = <T>(work: (tx: Transaction) => Promise<T>) =>
      db.sql.begin(async (tx) => {
        await tx.unsafe(`set local selaras.pengguna = ${quoteLiteral(penggunaId)}`)
        return work(tx as Transaction)
      })
    expect(await sebagai((tx) => many(z.object({ penggunaId: z.string() }), tx`select pengguna_id from penugasan`))).toEqual([{ penggunaId }])
    expect(await sebagai((tx) => many(z.object({ penggunaId: z.string() }), tx`select pengguna_id from pengguna`))).toEqual([{ penggunaId }])
    await expect(
      sebagai((tx) =>
        tx`insert into penugasan (daerah_id, penugasan_id, pengguna_id, peran, jabatan, mulai) values ('3216', ${randomUUID()}, ${penggunaId}, 'tapd', 'x', '2024-01-01')`.execute(),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('nama pengguna yang berisi petik tidak menembus SET LOCAL', async () => {
    expect(await listDaerahPengguna(db.sql, "x'; set local selaras.daerah = '3216")).toEqual([])
    expect(await listDaerahPengguna(db.sql, "\\'; select 1 --")).toEqual([])
  })
})
