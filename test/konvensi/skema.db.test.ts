import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSql } from '#src/lib/sql.ts'
import type { Sql, Transaction } from '#src/lib/sql.ts'
import { DAFTAR_KEADAAN, DAFTAR_KEPUTUSAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { openTestDatabase } from '../database.ts'
import type { TestDatabase } from '../database.ts'
import { ATURAN_SKEMA, SKEMA_LUAR, periksaSkema } from './aturan-skema.ts'
import { readGlosarium } from './glosarium.ts'
import { listTabel } from './katalog.ts'
import type { Tabel } from './katalog.ts'

/** Old violations that may stay, by rule; a list may only shrink. Only what PostgreSQL 15 knows may be used in migrations. */
const PELANGGARAN_LAMA: Readonly<Record<string, readonly string[]>> = {}

/** One broken table per rule, so that no rule can pass in silence. */
const TANAM: Readonly<Record<string, readonly [ddl: string, lapor: RegExp]>> = {
  'setiap tabel bisnis mempunyai daerah_id': ['create table tanam_a (tanam_id uuid primary key)', /^tanam_a: tidak mempunyai daerah_id/],
  'daerah_id berada paling depan di kunci utama dan setiap keunikan': [
    'create table tanam_b (daerah_id text not null, kode text not null, primary key (kode, daerah_id))',
    /^tanam_b: tanam_b_pkey tidak dimulai/,
  ],
  'tidak ada kunci asing yang melintasi penyewa': [
    `create table tanam_c1 (daerah_id text not null, c_id uuid not null unique, primary key (daerah_id, c_id));
     create table tanam_c2 (daerah_id text not null, c_id uuid not null, primary key (daerah_id, c_id), constraint fk_tanam foreign key (c_id) references tanam_c1 (c_id))`,
    /^tanam_c2: fk_tanam melintasi penyewa/,
  ],
  'RLS terpasang, dipaksakan, dan berkebijakan penyewa': [
    'create table tanam_d (daerah_id text primary key); alter table tanam_d enable row level security',
    /^tanam_d: RLS tidak dipasang/,
  ],
  'daftar pemerintah daerah mempunyai RLS sendiri': ['alter table daerah no force row level security', /^daerah: RLS/],
  'view memakai hak pemanggilnya': ['create view tanam_e as select daerah_id from daerah', /^tanam_e: view tanpa security_invoker/],
  'hanya tipe yang diizinkan; uang bigint, kuantitas numeric': [
    'create table tanam_f (daerah_id text primary key, a timestamp, b real, c varchar(3), d money, anggaran integer, volume bigint)',
    /bertipe timestamp\n.*anggaran adalah uang.*\n.*bertipe float4\n.*bertipe varchar\n.*bertipe money\n.*volume adalah kuantitas/,
  ],
  'kolom setiap kunci asing memimpin sebuah indeks': [
    'create table tanam_g (daerah_id text primary key, kode text, constraint fk_tanam_g foreign key (kode) references wilayah (kode))',
    /^tanam_g: fk_tanam_g tanpa indeks/,
  ],
  'nama kendala dan indeks menyebut jenisnya': ["create table tanam_h (daerah_id text primary key, kode text check (kode <> ''))", /tanam_h_kode_check/],
  'tidak ada kata terlarang pada nama tabel dan kolom': ['create table tanam_i (daerah_id text primary key, skpd_id text, bidang text)', /bidang\n.*skpd_id/],
  'setiap tabel dan view berkomentar': ['create table tanam_j (daerah_id text primary key)', /^tanam_j: tanpa komentar/],
  'tidak ada pemicu': [
    `create table tanam_k (daerah_id text primary key);
     create function tanam_fungsi() returns trigger language plpgsql as 'begin return new; end';
     create trigger tanam_pemicu before insert on tanam_k for each row execute function tanam_fungsi()`,
    /tanam_pemicu/,
  ],
  'tidak ada tabel di skema lain': ['create schema tanam; create table tanam.lari (daerah_id text primary key)', /^lari: di skema tanam/],
}

/** The words of a check `kolom in ('…', …)`, as PostgreSQL prints it. */
function kataKendala(c: { readonly definition: string }): string[] {
  return [...c.definition.matchAll(/'([^']+)'::text/g)].map((m) => m[1] ?? '')
}

let db: TestDatabase
/** The administrator, for the planted tables only. */
let admin: Sql
let tabel: Tabel[]

beforeAll(async () => {
  db = await openTestDatabase()
  admin = openSql(db.urlAdmin, { max: 1 })
  tabel = await listTabel(db.sqlPemilik)
})
afterAll(async () => {
  await admin.end()
  await db.close()
})

describe('skema basis data (kontrak 1, 10, 13)', () => {
  it.each(Object.entries(ATURAN_SKEMA))('%s', (judul, aturan) => {
    expect(periksaSkema(aturan, tabel)).toEqual(PELANGGARAN_LAMA[judul] ?? [])
  })

  it('setiap tabel dan view adalah istilah glosarium', () => {
    const istilah = readGlosarium()
    const milikKita = tabel.filter((t) => !SKEMA_LUAR.includes(t.schema))
    expect(milikKita.map((t) => t.name).filter((nama) => !istilah.has(nama))).toEqual([])
  })

  it('setiap kata tahap, keadaan, dan keputusan di basis data adalah istilah glosarium', () => {
    const istilah = readGlosarium()
    const kata = tabel.flatMap((t) => t.constraints.filter((c) => /_(tahap|keadaan|keputusan)$/.test(c.name)).flatMap(kataKendala))
    expect(kata.length).toBeGreaterThan(20)
    expect(kata.filter((k) => !istilah.has(k.replaceAll('-', '_')))).toEqual([])
  })

  it.each([
    ['check_pengajuan_tahap', DAFTAR_TAHAP],
    ['check_pengajuan_keadaan', DAFTAR_KEADAAN],
    ['check_putusan_keputusan', DAFTAR_KEPUTUSAN],
  ] as const)('%s memuat kata yang sama dengan daftarnya di kode', (nama, daftar) => {
    const kendala = tabel.flatMap((t) => t.constraints).find((c) => c.name === nama)
    expect(kendala === undefined ? [] : kataKendala(kendala).toSorted()).toEqual(daftar.toSorted())
  })
})

describe('setiap aturan skema dapat gagal', () => {
  it('setiap aturan mempunyai pelanggaran yang ditanam', () => {
    expect(Object.keys(TANAM)).toEqual(Object.keys(ATURAN_SKEMA))
  })

  it.each(Object.entries(TANAM))('dilaporkan: %s', async (judul, [ddl, lapor]) => {
    const aturan = ATURAN_SKEMA[judul]
    const temuan = aturan === undefined ? [] : periksaSkema(aturan, await tanam(ddl))
    expect(temuan.join('\n')).toMatch(lapor)
  })
})

/** The catalogue as it would be with one more thing in it; nothing stays. */
async function tanam(ddl: string): Promise<Tabel[]> {
  const batal = new Error('batal')
  let hasil: Tabel[] = []
  const jalan = admin.begin(async (tx) => {
    await tx.unsafe(ddl)
    hasil = await listTabel(tx as Transaction)
    throw batal
  })
  await expect(jalan).rejects.toBe(batal)
  return hasil
}
