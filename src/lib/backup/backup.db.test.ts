import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { openSql } from '#src/lib/sql.ts'
import type { Sql } from '#src/lib/sql.ts'
import { listTabel } from './backup.queries.ts'
import { backup } from './backup.ts'
import { restore, verify } from './restore.ts'

const SAAT = '2026-11-22T10:00:00.000Z'
const diam = (): void => undefined
let folder: string
let asal: TestDatabase
let admin: Sql
const open: TestDatabase[] = []

/** Two tables that point at each other, a fence, a generated column, an identity and awkward values. */
const SUSUNAN = [
  `create table uji_induk (daerah_id text not null, id bigint generated always as identity, anak_id bigint, nama text, gambar bytea, isi jsonb,
     angka numeric(12, 3), daftar text[], ganda text generated always as (nama || nama) stored, primary key (daerah_id, id))`,
  `create table uji_anak (daerah_id text not null, id bigint not null, induk_id bigint not null, primary key (daerah_id, id),
     constraint fk_uji_anak_induk foreign key (daerah_id, induk_id) references uji_induk (daerah_id, id))`,
  'alter table uji_induk add constraint fk_uji_induk_anak foreign key (daerah_id, anak_id) references uji_anak (daerah_id, id) deferrable initially deferred',
  'create sequence uji_urutan',
  'alter table uji_induk enable row level security, force row level security',
  "create policy penyewa on uji_induk using (daerah_id = current_setting('selaras.daerah', true))",
]

async function newDatabase(): Promise<TestDatabase> {
  const db = await openTestDatabase()
  open.push(db)
  await db.sqlPemilik.unsafe(`truncate ${(await listTabel(db.sqlPemilik)).map((t) => `${t.skema}."${t.tabel}"`).join()} cascade`)
  for (const perintah of SUSUNAN) await db.sqlPemilik.unsafe(perintah)
  return db
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'selaras-cadangan-'))
  asal = await newDatabase()
  admin = openSql(asal.urlAdmin, { max: 1 })
  await admin.unsafe(`
    begin;
    insert into uji_induk (daerah_id, anak_id, nama, gambar, isi, angka, daftar)
      select case when i % 2 = 0 then '3216' else '7601' end, i, E'baris\\tke\\n' || i || ' \\\\N "kutip"', sha256(i::text::bytea),
        jsonb_build_object('a', i, 'b', E'x\\ny'), i / 7.0, array['a,b', null, '{}'] from generate_series(1, 60000) i;
    insert into uji_anak select daerah_id, id, id from uji_induk;
    update uji_induk set nama = null where id % 1000 = 0;
    select setval('uji_urutan', 41);
    commit`)
  await admin`insert into satuan (kode, nama, dimensi, alias) values ('m', 'meter', 'panjang', ${['M', "m'"]})`
  await admin`insert into auth."user" (id, name, email, "emailVerified") values ('u1', 'Siti', 'siti@akun.selaras.invalid', true)`
  await mkdir(path.join(folder, 'berkas/3216'), { recursive: true })
  await writeFile(path.join(folder, 'berkas/3216/foto.jpg'), Buffer.alloc(300_000, 7))
  await writeFile(path.join(folder, 'berkas/kosong'), '')
  await writeFile(path.join(folder, 'kunci.pem'), 'rahasia')
})

afterAll(async () => {
  await admin.end()
  for (const db of open) await db.close()
  await rm(folder, { recursive: true, force: true })
})

async function sidikSemua(url: string): Promise<Record<string, string>> {
  const sql = openSql(url, { max: 1 })
  const hasil: Record<string, string> = {}
  for (const { skema, tabel } of await listTabel(sql)) {
    const [row] = await sql.unsafe<{ sidik: string }[]>(
      `select count(*) || ':' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sidik from ${skema}."${tabel}" t`,
    )
    hasil[`${skema}.${tabel}`] = row?.sidik ?? ''
  }
  const [urutan] = await sql`select last_value::text as nilai from uji_urutan`
  const [pagar] = await sql`select relforcerowsecurity as paksa from pg_class where relname = 'uji_induk'`
  const kunci = await sql`select conname, convalidated from pg_constraint where contype = 'f' order by 1`
  await sql.end()
  return { ...hasil, urutan: String(urutan?.nilai), pagar: String(pagar?.paksa), kunci: JSON.stringify(kunci) }
}

function file(name: string): string {
  return path.join(folder, name)
}

async function cadangkan(name: string, url = asal.urlAdmin): Promise<string> {
  const hasil = await backup({
    url,
    folders: { berkas: file('berkas'), lain: file('tidak-ada') },
    files: { 'kunci.pem': file('kunci.pem') },
    out: file(name),
    saat: SAAT,
    progress: diam,
  })
  expect(hasil).toMatchObject({ ok: true, value: { berkas: 3 } })
  return file(name)
}

test('cadangan yang dipulihkan ke basis data kosong sama di setiap tabel, urutan, kunci dan berkas', async () => {
  const cadangan = await cadangkan('penuh.selaras')
  const tujuan = await newDatabase()
  const hasil = await restore({
    url: tujuan.urlAdmin,
    folders: { berkas: file('pulih') },
    files: { 'kunci.pem': file('pulih-kunci.pem') },
    file: cadangan,
    progress: diam,
  })
  expect(hasil).toMatchObject({ ok: true, value: { berkas: 3 } })
  expect(await sidikSemua(tujuan.urlAdmin)).toEqual(await sidikSemua(asal.urlAdmin))
  expect(await readFile(file('pulih/3216/foto.jpg'))).toEqual(await readFile(file('berkas/3216/foto.jpg')))
  expect((await stat(file('pulih/kosong'))).size).toBe(0)
  expect(await readFile(file('pulih-kunci.pem'), 'utf8')).toBe('rahasia')
  const [baru] = await openSqlOnce(tujuan.urlAdmin, "insert into uji_induk (daerah_id) values ('3216') returning id")
  expect(Number(baru?.id)).toBe(60_001)
  expect((await stat(cadangan)).mode & 0o777).toBe(0o600)
})

async function openSqlOnce(url: string, perintah: string): Promise<readonly Record<string, unknown>[]> {
  const sql = openSql(url, { max: 1 })
  const rows = await sql.unsafe<Record<string, unknown>[]>(perintah)
  await sql.end()
  return rows
}

test('pemilik yang tunduk pada pagar pun mencadangkan setiap baris, dan pagarnya kembali terpasang', async () => {
  const cadangan = await cadangkan('pemilik.selaras', asal.urlPemilik)
  const manifest = await verify(cadangan)
  expect(manifest.ok && manifest.value.tabel.find((t) => t.tabel === 'uji_induk')?.baris).toBe(60_000)
  expect((await sidikSemua(asal.urlAdmin)).pagar).toBe('true')
})

test('peran yang tidak dapat melihat semua baris gagal mencadangkan, bukan melewatkan baris', async () => {
  const hasil = await backup({ url: asal.urlAplikasi, folders: {}, out: file('aplikasi.selaras'), saat: SAAT, progress: diam })
  expect(hasil).toMatchObject({ ok: false, error: { jenis: 'peran-cadangan-kurang' } })
  await expect(stat(file('aplikasi.selaras'))).rejects.toThrow('ENOENT')
})

test('satu bita yang berubah di mana pun membuat cadangan ditolak dan basis data tetap kosong', async () => {
  const cadangan = await cadangkan('bita.selaras')
  const utuh = await readFile(cadangan)
  const letak = [4, 9, 1000, Math.floor(utuh.length / 2), utuh.length - 100, utuh.length - 39, utuh.length - 1]
  for (const posisi of letak) {
    const rusak = Buffer.from(utuh)
    rusak[posisi] = (rusak[posisi] ?? 0) ^ 1
    await writeFile(file('rusak.selaras'), rusak)
    expect(await verify(file('rusak.selaras')), `bita ${posisi}`).toMatchObject({ ok: false, error: { jenis: 'cadangan-rusak' } })
  }
  const tujuan = await newDatabase()
  const hasil = await restore({ url: tujuan.urlAdmin, folders: {}, file: file('rusak.selaras'), progress: diam })
  expect(hasil).toMatchObject({ ok: false, error: { jenis: 'cadangan-rusak' } })
  expect((await sidikSemua(tujuan.urlAdmin))['public.uji_induk']).toMatch(/^0:/)
})

test('cadangan yang terpotong, berkas lain dan berkas yang tidak ada ditolak dengan sebabnya', async () => {
  const utuh = await readFile(await cadangkan('potong.selaras'))
  await writeFile(file('terpotong.selaras'), utuh.subarray(0, utuh.length - 5000))
  expect(await verify(file('terpotong.selaras'))).toMatchObject({ error: { jenis: 'cadangan-rusak' } })
  await writeFile(file('lain.txt'), 'bukan cadangan')
  expect(await verify(file('lain.txt'))).toMatchObject({ error: { jenis: 'bukan-cadangan' } })
  expect(await verify(file('hilang.selaras'))).toMatchObject({ error: { jenis: 'cadangan-tidak-ada' } })
})

test('basis data yang berisi, skema lain dan berkas tujuan yang berbeda ditolak tanpa mengubah apa pun', async () => {
  const cadangan = await cadangkan('tujuan.selaras')
  expect(await restore({ url: asal.urlAdmin, folders: { berkas: file('pulih-2') }, file: cadangan, progress: diam })).toMatchObject({
    error: { jenis: 'basis-data-tidak-kosong' },
  })
  const tujuan = await newDatabase()
  await mkdir(file('pulih-3/3216'), { recursive: true })
  await writeFile(file('pulih-3/3216/foto.jpg'), 'lain')
  expect(await restore({ url: tujuan.urlAdmin, folders: { berkas: file('pulih-3') }, file: cadangan, progress: diam })).toMatchObject({
    error: { jenis: 'folder-tidak-kosong' },
  })
  expect((await sidikSemua(tujuan.urlAdmin))['public.uji_induk']).toMatch(/^0:/)
  expect(await readFile(file('pulih-3/3216/foto.jpg'), 'utf8')).toBe('lain')
  await tujuan.sqlPemilik`alter table uji_anak add column tambahan text`
  expect(await restore({ url: tujuan.urlAdmin, folders: {}, file: cadangan, progress: diam })).toMatchObject({ error: { jenis: 'susunan-berbeda' } })
  await tujuan.sqlPemilik`insert into migrasi.versi (version) values (9999)`
  expect(await restore({ url: tujuan.urlAdmin, folders: {}, file: cadangan, progress: diam })).toMatchObject({
    error: { jenis: 'versi-skema-berbeda', program: 9999 },
  })
})

test('berkas cadangan yang sudah ada tidak ditimpa', async () => {
  const cadangan = await cadangkan('ada.selaras')
  const hasil = await backup({ url: asal.urlAdmin, folders: {}, out: cadangan, saat: SAAT, progress: diam })
  expect(hasil).toMatchObject({ ok: false, error: { jenis: 'cadangan-sudah-ada' } })
})

test('cadangan dapat dibuka dengan alat biasa', async () => {
  const cadangan = await cadangkan('tar.selaras')
  await copyFile(cadangan, file('tar.tgz'))
  const run = spawnSync('sh', ['-c', `gzip -dc "${file('tar.tgz')}" 2>/dev/null | tar -tf -`], { encoding: 'utf8' })
  expect(run.stdout).toContain('manifest.json')
  expect(run.stdout).toContain('berkas/3216/foto.jpg')
})
