import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Sql } from '#src/lib/sql.ts'
import { FOLDER_ACUAN } from '#src/modules/acuan/acuan.service.ts'
import { muatAcuan } from '#src/modules/nomenklatur/acuan.service.ts'
import { DAFTAR_PERAN } from '#src/modules/pengguna/pengguna.ts'
import { RUTE } from '#src/modules/usulan/putusan/rute.ts'
import { muatWilayah } from '#src/modules/wilayah/wilayah.service.ts'
import { KAMPUNG, KERJA, MASALAH, TAMBAHAN } from './sejuta-kata.ts'

/*
 * Fills an empty database with N pengajuan of 40 kabupaten, set by set, as administrator and without the checks of foreign keys: every
 * row is made of its number through a hash, so the same N is the same database everywhere. Indexes come after the rows.
 */

const AKAR = path.resolve(import.meta.dirname, '..')
export const BANYAK_DAERAH = 40
const BESAR = ['usulan', 'pengajuan', 'putusan', 'akomodasi'] as const

const Kamus = z.object({
  kode: z.string(),
  nama: z.string(),
  kata_kunci: z.string(),
  satuan: z.string(),
  harga_2024: z.string(),
  perangkat: z.string(),
  bidang: z.string(),
  bidang_urusan: z.string(),
  larangan: z.string(),
  kewenangan: z.string(),
  klasifikasi: z.string(),
})
const Perangkat = z.object({
  kunci: z.string(),
  kode: z.string(),
  nama: z.string(),
  singkatan: z.string(),
  jenis: z.string(),
  bidang_urusan: z.string(),
  bidang_mitra: z.string(),
})

function baca<S extends z.ZodType>(berkas: string, baris: S): z.output<S>[] {
  return z.array(baris).parse(parse(readFileSync(path.join(AKAR, berkas)), { columns: true }))
}

type Kabar = (baris: string) => void

export async function isiSejuta(sql: Sql, jumlah: number, kabar: Kabar): Promise<void> {
  const mulai = performance.now()
  const langkah = async (nama: string, kerja: () => Promise<unknown>): Promise<void> => {
    await kerja()
    kabar(`${((performance.now() - mulai) / 1000).toFixed(0).padStart(4)} dtk  ${nama}`)
  }
  await langkah('wilayah dan acuan', async () => {
    await muatWilayah(sql, () => undefined)
    await muatAcuan(sql, FOLDER_ACUAN, () => undefined)
  })
  const indeks = await buangIndeks(sql)
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`set local work_mem = '256MB'`
    const t = tx as unknown as Sql
    await langkah('fungsi acak', () => buatAcak(t))
    await langkah('daerah, perangkat daerah, kamus, petugas', () => isiDasar(t))
    await langkah('rencana isian', () => susunRencana(t, jumlah))
    await langkah('usulan', () => isiUsulan(t))
    await langkah('pengajuan', () => isiPengajuan(t))
    await langkah('putusan', () => isiPutusan(t))
    await langkah('dokumen, sub kegiatan, akomodasi', () => isiRencana(t))
  })
  await langkah('indeks', async () => {
    await sql`set maintenance_work_mem = '512MB'`
    for (const i of indeks) await sql.unsafe(i)
  })
  await langkah('vacuum analyze', () => sql.unsafe('vacuum analyze'))
}

/** Indexes that are no constraint are cheaper built once than kept up row by row. */
async function buangIndeks(sql: Sql): Promise<string[]> {
  const daftar = await sql<{ nama: string; perintah: string }[]>`
    select i.indexrelid::regclass::text as nama, pg_get_indexdef(i.indexrelid) as perintah from pg_index i
    where i.indrelid in (select c::regclass from unnest(${[...BESAR]}::text[]) c) and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`
  for (const { nama } of daftar) await sql.unsafe(`drop index ${nama}`)
  return daftar.map((d) => d.perintah)
}

/** `u(i, garam)`: a number in [0, 1) that is always the same for the same arguments. */
async function buatAcak(sql: Sql): Promise<void> {
  await sql.unsafe(`create function pg_temp.u(i bigint, garam bigint) returns float8 language sql immutable parallel safe
    as 'select (hashint8extended($1, $2) & 268435455)::float8 / 268435456'`)
  await sql.unsafe(`create function pg_temp.pilih(daftar text[], x float8) returns text language sql immutable parallel safe
    as 'select $1[1 + floor($2 * cardinality($1))::int]'`)
}

const MITRA = ['Infrastruktur', 'Ekonomi', 'Sosial Budaya', 'Pemerintahan'] as const
const BIDANG: Readonly<Record<string, string>> = { infrastruktur: 'Infrastruktur', ekonomi: 'Ekonomi', 'sosial budaya': 'Sosial Budaya' }

async function isiDasar(sql: Sql): Promise<void> {
  await sql`create temp table bk on commit drop as
    select row_number() over (order by banyak desc, kode) as n, replace(kode, '.', '') as daerah_id, kode, nama, tingkat, banyak from (
      select k.kode, k.nama, k.tingkat, (select count(*) from wilayah d where d.kode like k.kode || '.%' and d.tingkat in ('desa', 'kelurahan')) as banyak
      from wilayah k where k.tingkat in ('kabupaten', 'kota') and hashtext(k.kode) % 5 = 0 or k.kode = '32.16') x
    where banyak >= 120 or kode = '32.16' order by kode = '32.16' desc, banyak desc limit ${BANYAK_DAERAH}`
  await sql`insert into daerah (daerah_id, kode_wilayah, nama, jenis, zona_waktu, data_contoh, tanggal_demo)
    select daerah_id, kode, 'Kab. ' || nama, tingkat, 'WIB', true, '2024-02-15' from bk`
  await sql`create temp table bd on commit drop as
    select row_number() over (order by hashtext(d.kode), d.kode) as n, b.daerah_id, d.kode, left(d.kode, 8) as kecamatan, d.tingkat, d.nama
    from bk b join wilayah d on d.kode like b.kode || '.%' and d.tingkat in ('desa', 'kelurahan')`
  await sql`create unique index on bd (n)`
  await isiPerangkat(sql)
  await isiKamus(sql)
  await isiPetugas(sql)
}

async function isiPerangkat(sql: Sql): Promise<void> {
  const semua = baca('contoh/bekasi/perangkat-daerah.csv', Perangkat).filter((p) => p.jenis === 'dinas' || p.jenis === 'badan')
  await sql`insert into bidang_mitra (daerah_id, bidang_mitra_id, nama) select daerah_id, md5('mitra' || daerah_id || m)::uuid, m from bk, unnest(${[...MITRA]}::text[]) m`
  const isi = semua.map((p) => ({ ...p, bidang_urusan: p.bidang_urusan.split('|'), mitra: BIDANG[p.bidang_mitra] ?? 'Pemerintahan' }))
  await sql`insert into perangkat_daerah (daerah_id, perangkat_daerah_id, kode, nama, singkatan, jenis, bidang_urusan, bidang_mitra_id)
    select b.daerah_id, md5('pd' || b.daerah_id || x.kunci)::uuid, x.kode, x.nama, x.singkatan, x.jenis, x.bidang_urusan, md5('mitra' || b.daerah_id || x.mitra)::uuid
    from bk b, jsonb_to_recordset(${JSON.stringify(isi)}::text::jsonb) x(kunci text, kode text, nama text, singkatan text, jenis text, bidang_urusan text[], mitra text)`
}

async function isiKamus(sql: Sql): Promise<void> {
  const perangkat = new Set(
    baca('contoh/bekasi/perangkat-daerah.csv', Perangkat)
      .filter((p) => p.jenis === 'dinas' || p.jenis === 'badan')
      .map((p) => p.kunci),
  )
  const semua = baca('contoh/bekasi/kamus.csv', Kamus).filter(
    (k) => k.larangan === '' && k.harga_2024 !== '' && k.kewenangan === 'kabupaten' && perangkat.has(k.perangkat),
  )
  const isi = semua.map((k, i) => ({
    n: i,
    kode: k.kode,
    nama: k.nama,
    kunci: k.kata_kunci.split('|'),
    satuan: k.satuan,
    harga: Number(k.harga_2024),
    perangkat: k.perangkat,
    bidang: k.bidang.replace(' ', '-'),
    urusan: k.bidang_urusan,
    klasifikasi: k.klasifikasi,
  }))
  await sql`create temp table kb on commit drop as
    select x.n, count(*) over () as banyak, b.daerah_id, t.tahun, md5('kamus' || b.daerah_id || t.tahun || x.kode)::uuid as kamus_id, x.kode, x.nama,
           lower(split_part(split_part(x.nama, ',', 1), '(', 1)) as pendek, x.kunci, coalesce(s.kode, 'unit') as satuan,
           x.harga, md5('pd' || b.daerah_id || x.perangkat)::uuid as pd, x.bidang, x.urusan, x.klasifikasi
    from bk b, generate_series(2021, 2025) t(tahun), jsonb_to_recordset(${JSON.stringify(isi)}::text::jsonb)
      x(n int, kode text, nama text, kunci text[], satuan text, harga bigint, perangkat text, bidang text, urusan text, klasifikasi text) left join satuan s on s.kode = x.satuan`
  await sql`update kb set banyak = ${isi.length}`
  await sql`create unique index on kb (daerah_id, tahun, n)`
  await sql`analyze kb`
  await sql`analyze bd`
  await sql`insert into kamus_usulan (daerah_id, kamus_id, tahun_anggaran, kode, nama, kata_kunci, satuan, harga_satuan, perangkat_daerah_id, bidang_pembangunan, bidang_urusan, kewenangan, klasifikasi)
    select daerah_id, kamus_id, tahun, kode, nama, kunci, satuan, harga, pd, bidang, urusan, 'kabupaten', klasifikasi from kb`
}

/** One person per role and government: `ukur.<role>`, whose id is that name; village and kecamatan roles in the busiest village. */
async function isiPetugas(sql: Sql): Promise<void> {
  await sql`insert into pengguna (daerah_id, pengguna_id, nama, nama_pengguna) select daerah_id, 'ukur.' || p, 'Petugas ' || p, 'ukur.' || p from bk, unnest(${[...DAFTAR_PERAN]}::text[]) p`
  await sql`insert into penugasan (daerah_id, penugasan_id, pengguna_id, peran, kode_wilayah, perangkat_daerah_id, jabatan, mulai)
    select b.daerah_id, md5('tugas' || b.daerah_id || p)::uuid, 'ukur.' || p, p,
           case when p in ('operator-desa', 'lembaga-masyarakat', 'individu') then d.kode when p in ('camat', 'operator-kecamatan') then d.kecamatan end,
           case when p = 'perangkat-daerah' then (select k.pd from kb k where k.daerah_id = b.daerah_id and k.tahun = 2025 and k.n = 0) end, 'Petugas ' || p, '2020-01-01'
    from bk b, unnest(${[...DAFTAR_PERAN]}::text[]) p, lateral (select kode, kecamatan from bd where bd.daerah_id = b.daerah_id order by n limit 1) d`
}

/** How a year's entries stand: up to which share of them, at which stage of the route, in which state. */
const POSISI_LAMA: readonly (readonly [number, number, string])[] = [
  [0.14, 8, 'terealisasi'],
  [0.18, 8, 'tidak-terealisasi'],
  [0.24, 8, 'dianggarkan'],
  [0.3, 7, 'direncanakan'],
  [0.4, 2, 'ditolak'],
  [0.5, 4, 'ditolak'],
  [0.55, 3, 'ditolak'],
  [0.62, 4, 'ditunda'],
  [0.66, 6, 'ditunda'],
  [0.74, 2, 'dicadangkan'],
  [0.8, 4, 'dicadangkan'],
  [0.84, 1, 'dibatalkan'],
  [0.88, 3, 'diteruskan'],
  [0.92, 2, 'digabung'],
  [0.93, 2, 'dipecah'],
  [0.97, 4, 'diajukan'],
  [1, 3, 'diajukan'],
]
const POSISI_KINI: readonly (readonly [number, number, string])[] = [
  [0.04, 0, 'draf'],
  [0.2, 1, 'diajukan'],
  [0.48, 2, 'diajukan'],
  [0.6, 3, 'diajukan'],
  [0.7, 4, 'diajukan'],
  [0.74, 5, 'diajukan'],
  [0.76, 6, 'diajukan'],
  [0.78, 1, 'dikembalikan'],
  [0.8, 2, 'dikembalikan'],
  [0.88, 2, 'ditolak'],
  [0.91, 4, 'ditolak'],
  [0.94, 2, 'dicadangkan'],
  [0.97, 3, 'ditunda'],
  [0.99, 7, 'direncanakan'],
  [1, 1, 'dibatalkan'],
]

/** Every stage of a route in order, from the first desk to the reporting of the work. */
function tahapBerurut(rute: keyof typeof RUTE): string[] {
  return [...RUTE[rute].tahap, 'penganggaran', 'pelaksanaan']
}

async function susunRencana(sql: Sql, jumlah: number): Promise<void> {
  const posisi = [...POSISI_LAMA.map((p) => [false, ...p] as const), ...POSISI_KINI.map((p) => [true, ...p] as const)].map(([kini, sampai, ke, keadaan]) => ({
    kini,
    sampai,
    ke,
    keadaan,
  }))
  await sql`create temp table posisi on commit drop as
    select kini, coalesce(lag(sampai) over (partition by kini order by sampai), 0) as dari, sampai, ke, keadaan
    from jsonb_to_recordset(${JSON.stringify(posisi)}::text::jsonb) x(kini boolean, sampai float8, ke int, keadaan text)`
  // One in twenty is the twin of the one before it: same village, thing and year, in other words.
  await sql`create temp table rencana on commit drop as
    with a as (select i::bigint as i, case when i % 20 = 0 then i - 1 else i end::bigint as b from generate_series(1, ${jumlah}::int) i),
    b as (select a.*, 1 + floor(pow(pg_temp.u(b, 1), 1.3) * (select count(*) from bd))::int as desa_n,
                 case when pg_temp.u(b, 2) < 0.15 then 2021 when pg_temp.u(b, 2) < 0.32 then 2022 when pg_temp.u(b, 2) < 0.51 then 2023 when pg_temp.u(b, 2) < 0.73 then 2024 else 2025 end as tahun from a),
    c as (select b.*, pg_temp.u(b.i, 5) as nasib, d.daerah_id, d.kode, d.kecamatan, d.tingkat, d.nama as desa,
                 case when pg_temp.u(i, 3) < 0.80 then case when d.tingkat = 'desa' then 'musrenbang-desa' else 'musrenbang-kelurahan' end when pg_temp.u(i, 3) < 0.88 then 'pokir'
                      when pg_temp.u(i, 3) < 0.93 then 'kecamatan' when pg_temp.u(i, 3) < 0.97 then 'rembuk-rw' else 'perangkat-daerah' end as kanal
          from b join bd d on d.n = b.desa_n)
    select c.*, k.kamus_id, k.pendek, k.kunci, k.satuan, k.harga, k.pd, k.bidang, p.keadaan,
           case when c.kanal = 'pokir' then ${tahapBerurut('pokir')}::text[] else ${tahapBerurut('permendagri')}::text[] end as urutan,
           case when c.kanal = 'pokir' then (array[0, 1, 1, 2, 3, 4, 4, 5, 6])[p.ke + 1] else p.ke end as ke,
           p.keadaan in ('ditolak', 'ditunda', 'dicadangkan', 'dibatalkan', 'dikembalikan', 'diteruskan', 'digabung', 'dipecah', 'terealisasi', 'tidak-terealisasi') as berujung,
           (2 + floor(pow(pg_temp.u(b, 6), 2) * 200))::int as volume, case when pg_temp.u(i, 7) < 0.3 then 0.7 else 1 end as faktor,
           make_timestamptz(c.tahun - 2, 11, 1, 2, 0, 0, 'UTC') + pg_temp.u(i, 8) * interval '75 days' as mulai
    from c join kb k on k.daerah_id = c.daerah_id and k.tahun = c.tahun and k.n = floor(pow(pg_temp.u(c.b, 4), 1.8) * k.banyak)::int
    join posisi p on p.kini = (c.tahun = 2025) and c.nasib >= p.dari and c.nasib < p.sampai`
  await sql`analyze rencana`
}

async function isiUsulan(sql: Sql): Promise<void> {
  const lintang = sql`round((-6.5 + pg_temp.u(desa_n, 30) + (pg_temp.u(b, 31) - 0.5) * 0.03)::numeric, 6)`
  const bujur = sql`round((106.5 + pg_temp.u(desa_n, 32) + (pg_temp.u(b, 33) - 0.5) * 0.03)::numeric, 6)`
  await sql`insert into usulan (daerah_id, usulan_id, judul, masalah, kode_wilayah, rw, rt, lokus, lintang, bujur, kisi, pengusul_jenis, penerima_kk, penerima_kk_miskin, created_at, created_by)
    select daerah_id, md5('usulan' || i)::uuid,
      pg_temp.pilih(${[...KERJA]}::text[], pg_temp.u(i, 20)) || ' '
        || case when pg_temp.u(i, 21) < 0.6 then trim(pendek) else pg_temp.pilih(kunci, pg_temp.u(i, 22)) end || ' '
        || case floor(pg_temp.u(i, 23) * 5)::int when 0 then 'RT 0' || (1 + floor(pg_temp.u(b, 24) * 9))::int || '/RW 0' || (1 + floor(pg_temp.u(b, 25) * 9))::int
             when 1 then 'Kp. ' || kp when 2 then 'Dusun ' || kp when 3 then 'di ' || kp || ' ' || desa else 'kampung ' || lower(kp) end
        || case when pg_temp.pilih(${[...TAMBAHAN]}::text[], pg_temp.u(b, 26)) = '' then '' else ' ' || pg_temp.pilih(${[...TAMBAHAN]}::text[], pg_temp.u(b, 26)) end,
      pg_temp.pilih(${[...MASALAH]}::text[], pg_temp.u(b, 27)) || ' Ada ' || (5 + floor(pg_temp.u(i, 28) * 120))::int || ' rumah di ' || kp || ' yang terkena.',
      kode, '0' || (1 + floor(pg_temp.u(b, 25) * 9))::int, '0' || (1 + floor(pg_temp.u(b, 24) * 9))::int, 'Kp. ' || kp,
      case when pg_temp.u(b, 29) < 0.4 then ${lintang} end,
      case when pg_temp.u(b, 29) < 0.4 then ${bujur} end,
      case when pg_temp.u(b, 29) < 0.4 then (floor(${lintang} * 1000)::bigint + 90000) * 400000 + floor(${bujur} * 1000)::bigint + 180000 end,
      case when kanal = 'pokir' then 'dprd' when kanal = 'perangkat-daerah' then 'perangkat-daerah' when kanal = 'kecamatan' then 'kecamatan' when pg_temp.u(i, 34) < 0.5 then 'rw' else 'rt' end,
      (5 + floor(pg_temp.u(b, 35) * 120))::int, floor(pg_temp.u(b, 36) * 5)::int, mulai, 'ukur.operator-desa'
    from (select r.*, pg_temp.pilih(${[...KAMPUNG]}::text[], pg_temp.u(r.b, 37)) as kp from rencana r) r`
}

async function isiPengajuan(sql: Sql): Promise<void> {
  await sql`insert into pengajuan (daerah_id, pengajuan_id, usulan_id, tahun_anggaran, tahun_usul, nomor, rute, rute_versi, kanal, kamus_id, kode_wilayah, kode_kecamatan, bidang_pembangunan, volume, satuan,
      harga_satuan, anggaran, tahap, keadaan, volume_kini, anggaran_kini, perangkat_daerah_awal_id, perangkat_daerah_id, diajukan_pada, menunggu_sejak, created_at, created_by,
      prioritas_desa, prioritas_kecamatan, kata_cari)
    select daerah_id, md5('pengajuan' || i)::uuid, md5('usulan' || i)::uuid, tahun, tahun - 1,
      case when keadaan <> 'draf' then tahun || '-' || replace(kecamatan, '.', '') || '-' || right(kode, 4) || '-' || lpad((row_number() over (partition by kode, tahun order by i))::text, 4, '0') end,
      case when kanal = 'pokir' then 'pokir' else 'permendagri' end, 1, kanal, kamus_id, kode, kecamatan, bidang, volume, satuan, harga, volume * harga,
      case when ke = 0 then 'pengusulan' else urutan[ke] end, keadaan,
      case when ke >= 2 then volume * faktor else volume end, case when ke >= 2 then (volume * harga * faktor)::bigint else volume * harga end, pd, pd,
      case when keadaan <> 'draf' then mulai end, mulai + (ke + berujung::int) * interval '18 days', mulai, 'ukur.operator-desa',
      case when ke >= 2 and urutan[1] = 'desa' then 1 + floor(pg_temp.u(i, 41) * 20)::int end,
      case when ke >= 3 and urutan[2] = 'kecamatan' then 1 + floor(pg_temp.u(i, 41) * 20)::int end,
      (select regexp_replace(' ' || trim(regexp_replace(lower(u.judul), '[^[:alnum:]]+', ' ', 'g')) || ' | ' || trim(regexp_replace(lower(concat_ws(' ', 'rw ' || u.rw, 'rt ' || u.rt, u.lokus)), '[^[:alnum:]]+', ' ', 'g')) || ' ', ' 0+(?=[0-9])', ' ', 'g') from usulan u where u.daerah_id = rencana.daerah_id and u.usulan_id = md5('usulan' || i)::uuid)
    from rencana`
}

const KEPUTUSAN_AKHIR = {
  ditolak: 'tolak',
  ditunda: 'tunda',
  dicadangkan: 'cadangkan',
  dibatalkan: 'batalkan',
  dikembalikan: 'kembalikan',
  diteruskan: 'teruskan',
  digabung: 'gabungkan',
  dipecah: 'pecah',
  terealisasi: 'realisasikan',
  'tidak-terealisasi': 'tidak-realisasikan',
} as const

/** The way each entry has gone: submitted, agreed at every stage it has passed, and its end where it has one. */
async function isiPutusan(sql: Sql): Promise<void> {
  await sql`insert into putusan (daerah_id, putusan_id, pengajuan_id, urut, tahap, keputusan, tahap_ke, keadaan_ke, volume, rupiah, alasan_kode, teks, urutan_prioritas, perangkat_daerah_id, penugasan_id, pengguna_id, jabatan, waktu, tujuan)
    select r.daerah_id, md5('putusan' || r.i || '-' || j)::uuid, md5('pengajuan' || r.i)::uuid, j,
      case when j = 1 then 'pengusulan' else r.urutan[j - 1] end,
      case when isakhir then ${JSON.stringify(KEPUTUSAN_AKHIR)}::text::jsonb ->> r.keadaan when j = 1 then 'ajukan' when r.urutan[j - 1] = 'penganggaran' then 'anggarkan' when j = 2 and r.faktor < 1 then 'ubah' else 'terima' end,
      case when isakhir then r.urutan[r.ke] else r.urutan[j] end,
      case when isakhir then r.keadaan when j = r.ke then case r.urutan[j] when 'penganggaran' then 'direncanakan' when 'pelaksanaan' then 'dianggarkan' else 'diajukan' end else 'diajukan' end,
      case when j >= 2 and r.ke >= 2 then r.volume * r.faktor else r.volume end, case when j >= 2 and r.ke >= 2 then (r.volume * r.harga * r.faktor)::bigint else r.volume * r.harga end,
      case when isakhir or (j = 2 and r.faktor < 1) then 'A' || lpad((1 + floor(pg_temp.u(r.i, 40) * 20))::int::text, 2, '0') end,
      case when isakhir or (j = 2 and r.faktor < 1) then 'Disesuaikan dengan kemampuan anggaran dan prioritas wilayah tahun ini.' end,
      case when not isakhir and j > 1 and r.urutan[j - 1] in ('desa', 'kecamatan') then 1 + floor(pg_temp.u(r.i, 41) * 20)::int end,
      r.pd, md5('tugas' || r.daerah_id || o.peran)::uuid, 'ukur.' || o.peran, 'Petugas ' || o.peran, r.mulai + (j - 1) * interval '18 days',
      case when isakhir and r.keadaan = 'diteruskan' then pg_temp.pilih('{desa,provinsi,pusat,sumber-lain}', pg_temp.u(r.i, 42)) end
    from rencana r cross join lateral generate_series(1, r.ke + r.berujung::int) j cross join lateral (select r.berujung and j = r.ke + 1 as isakhir) a
    cross join lateral (select case when j = 1 then 'operator-desa' else case r.urutan[j - 1] when 'desa' then 'operator-desa' when 'kecamatan' then 'camat' when 'sekretariat-dprd' then 'sekretaris-dprd'
      when 'forum-perangkat-daerah' then 'perangkat-daerah' when 'pelaksanaan' then 'perangkat-daerah' when 'musrenbang-kabupaten' then 'admin-perencanaan' when 'tapd' then 'tapd' when 'penganggaran' then 'tapd' else 'mitra-bappeda' end end as peran) o
    where r.keadaan <> 'draf'`
}

const SUB_PER_RENJA = 12

/** A Renja per agency and year, and what was agreed at the forum linked to one of its sub kegiatan. */
async function isiRencana(sql: Sql): Promise<void> {
  await sql`create temp table rj on commit drop as
    select p.daerah_id, p.perangkat_daerah_id as pd, t.tahun, md5('renja' || p.daerah_id || p.perangkat_daerah_id || t.tahun)::uuid as id from perangkat_daerah p, generate_series(2021, 2025) t(tahun)`
  await sql`insert into dokumen (daerah_id, dokumen_id, jenis, perangkat_daerah_id, nama, tahun_awal, tahun_akhir) select daerah_id, id, 'renja', pd, 'Renja ' || tahun, tahun, tahun from rj`
  await sql`insert into dokumen_versi (daerah_id, versi_id, dokumen_id, nomor_versi, tahap) select daerah_id, id, id, 1, 'rancangan-awal' from rj`
  await sql`update dokumen set versi_aktif_id = dokumen_id`
  await sql`insert into simpul_identitas (daerah_id, simpul_id, jenis) select daerah_id, md5('sub' || id || n)::uuid, 'sub-kegiatan' from rj, generate_series(1, ${SUB_PER_RENJA}::int) n`
  await sql`insert into simpul (daerah_id, versi_id, simpul_id, jenis, kode, nama, urutan, perangkat_daerah_id, asal)
    select daerah_id, id, md5('sub' || id || n)::uuid, 'sub-kegiatan', null, 'Sub kegiatan ' || n, n, pd, case when n % 3 = 0 then 'renstra' end from rj, generate_series(1, ${SUB_PER_RENJA}::int) n`
  await sql`insert into pagu_simpul (daerah_id, versi_id, simpul_id, tahun, sumber_dana, nilai)
    select daerah_id, id, md5('sub' || id || n)::uuid, tahun, (select min(kode) from sumber_dana), 50000000 * n from rj, generate_series(1, ${SUB_PER_RENJA}::int) n`
  await sql`insert into akomodasi (daerah_id, akomodasi_id, pengajuan_id, simpul_id, volume, rupiah, waktu, created_by)
    select r.daerah_id, md5('akomodasi' || r.i)::uuid, md5('pengajuan' || r.i)::uuid, md5('sub' || j.id || (1 + r.i % 10))::uuid, r.volume * r.faktor, (r.volume * r.harga * r.faktor)::bigint, r.mulai + interval '70 days', 'ukur.perangkat-daerah'
    from rencana r join rj j on j.daerah_id = r.daerah_id and j.pd = r.pd and j.tahun = r.tahun where r.urutan[r.ke] in ('musrenbang-kabupaten', 'tapd', 'penganggaran', 'pelaksanaan') and r.ke > 0`
}
