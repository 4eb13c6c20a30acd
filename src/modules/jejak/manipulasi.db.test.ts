import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSql, type Sql, type Transaction } from '#src/lib/sql.ts'
import { periksaDalam } from '#src/modules/jejak/pemeriksaan.service.ts'
import type { Temuan } from '#src/modules/jejak/pemeriksaan.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji } from '../../../test/kabupaten-uji.ts'

const D = '3216'
const BENIH = 20_260_725
const BANYAK = 200

let db: TestDatabase
let k: KabupatenUji
let admin: Sql
let ukuran = 0
/** Every checkpoint as somebody outside may have kept it. */
let disimpan: string[] = []

beforeAll(async () => {
  db = await openTestDatabase()
  admin = openSql(db.urlAdmin, { max: 1 })
  k = await bangunKabupaten(db.sql)
  for (let i = 0; i < 12; i += 1) {
    const isi = isiUsulan(k)
    await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
    await segel(db.sql, D, k.penandatangan)
    await putuskan(k.sebagai('operator-desa'), isi.pengajuanId, { keputusan: 'terima', versi: 2 })
    await segel(db.sql, D, k.penandatangan)
  }
  const segelan = await admin`select ukuran, catatan from jejak_segel where daerah_id = ${D} order by ukuran`
  disimpan = segelan.map((s) => String(s['catatan']))
  ukuran = Number(segelan.at(-1)?.['ukuran'])
})
afterAll(async () => {
  await admin.end()
  await db.close()
})

/** A small generator of its own, so that a failure can be repeated. */
function acak(benih: number): (n: number) => number {
  let x = benih
  return (n) => {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((x / 2 ** 32) * n)
  }
}

interface Sasaran {
  readonly tx: Transaction
  readonly nomor: number
  readonly pilih: (n: number) => number
}

/** What was done, and where the log first differs; null where the log itself is untouched. */
interface Ulah {
  readonly nomor: number | null
  readonly luar?: true
}

const daun = (tx: Transaction, nomor: number) => tx`select entri_id from jejak_daun where daerah_id = ${D} and nomor = ${nomor}`
const entriDi = async (tx: Transaction, nomor: number): Promise<string> => String((await daun(tx, nomor))[0]?.['entriId'])

/** Sets an entry's text, with or without the hash that goes with it. */
async function tulisUlang(tx: Transaction, nomor: number, ubah: (isi: string) => string, sidikIkut: boolean): Promise<void> {
  const id = await entriDi(tx, nomor)
  const [b] = await tx`select isi from jejak_entri where daerah_id = ${D} and entri_id = ${id}`
  const isi = Buffer.from(ubah(Buffer.from(b?.['isi'] as Uint8Array).toString('utf8')))
  await tx`update jejak_entri set isi = ${isi} where daerah_id = ${D} and entri_id = ${id}`
  if (sidikIkut) await tx`update jejak_entri set sidik = sha256('\\x00'::bytea || isi) where daerah_id = ${D} and entri_id = ${id}`
}

const lainkan = (isi: string): string => isi.replace('"waktu":"2024', '"waktu":"2023')

/** The log from a leaf on sealed anew by whoever holds the key: consistent in itself, another history. */
async function segelUlang(tx: Transaction, dari: number): Promise<void> {
  const antre = await tx`select entri_id from jejak_daun where daerah_id = ${D} and nomor >= ${dari} order by nomor`
  await tx`delete from jejak_segel where daerah_id = ${D} and ukuran > ${dari}`
  await tx`delete from jejak_daun where daerah_id = ${D} and nomor >= ${dari}`
  const tepi = await tx`select ukuran from jejak_segel where daerah_id = ${D} order by ukuran desc limit 1`
  if (Number(tepi[0]?.['ukuran'] ?? 0) !== dari) throw new Error('segel ulang harus mulai di pos periksa')
  for (const { entriId } of antre) await tx`update jejak_antrean set disegel = false where daerah_id = ${D} and entri_id = ${entriId as string}`
  const sambungan = { begin: (_: string, kerja: (t: Transaction) => Promise<unknown>) => kerja(tx) } as unknown as Sql
  while ((await segel(sambungan, D, k.penandatangan).catch(batal)) > 0);
}
function batal(galat: unknown): never {
  throw galat
}

const ULAH: Readonly<Record<string, (s: Sasaran) => Promise<Ulah>>> = {
  'baris tabel disunting': async ({ tx, pilih }) => {
    const [p] = await tx`select pengajuan_id from pengajuan where daerah_id = ${D} order by 1 offset ${pilih(12)} limit 1`
    const ubah = [tx`anggaran_kini = anggaran_kini + 1`, tx`volume_kini = volume_kini + 1`, tx`kode_wilayah = '32.16.14'`, tx`versi = versi + 7`]
    await tx`update pengajuan set ${ubah[pilih(3)] ?? tx`versi = versi + 7`} where daerah_id = ${D} and pengajuan_id = ${p?.['pengajuanId'] as string}`
    return { nomor: null }
  },
  'nama pribadi disunting': async ({ tx, pilih }) => {
    const [u] = await tx`select usulan_id from usulan where daerah_id = ${D} order by 1 offset ${pilih(12)} limit 1`
    await tx`update usulan set pengusul_nama = 'Orang Lain' where daerah_id = ${D} and usulan_id = ${u?.['usulanId'] as string}`
    return { nomor: null }
  },
  'nilai di entri diubah': async ({ tx, nomor }) => {
    await tulisUlang(tx, nomor, lainkan, false)
    return { nomor }
  },
  'nilai dan sidiknya diubah': async ({ tx, nomor }) => {
    await tulisUlang(tx, nomor, lainkan, true)
    return { nomor }
  },
  'entri dicabut': async ({ tx, nomor }) => {
    await tx`delete from jejak_daun where daerah_id = ${D} and nomor = ${nomor}`
    return { nomor }
  },
  'entri dicabut dan yang lain dinomori ulang': async ({ tx, nomor }) => {
    await tx`delete from jejak_daun where daerah_id = ${D} and nomor = ${nomor}`
    await tx`update jejak_daun set nomor = -nomor where daerah_id = ${D} and nomor > ${nomor}`
    await tx`update jejak_daun set nomor = -nomor - 1 where daerah_id = ${D} and nomor < 0`
    return { nomor }
  },
  'entri disisipkan di tengah': async ({ tx, nomor }) => {
    const id = await palsu(tx, nomor, (isi) => isi)
    await tx`update jejak_daun set nomor = -nomor - 1 where daerah_id = ${D} and nomor >= ${nomor}`
    await tx`update jejak_daun set nomor = -nomor where daerah_id = ${D} and nomor < 0`
    await tx`insert into jejak_daun (daerah_id, nomor, entri_id) values (${D}, ${nomor}, ${id})`
    return { nomor }
  },
  'dua entri bertukar tempat': async ({ tx, nomor }) => {
    const lain = nomor === ukuran - 1 ? nomor - 1 : nomor + 1
    await tx`update jejak_daun set nomor = case nomor when ${nomor} then -1 else -2 end where daerah_id = ${D} and nomor in (${nomor}, ${lain})`
    await tx`update jejak_daun set nomor = case nomor when -1 then ${lain}::bigint else ${nomor}::bigint end where daerah_id = ${D} and nomor < 0`
    return { nomor: Math.min(nomor, lain) }
  },
  'entri bertanggal mundur ditaruh tanpa nomor': async ({ tx, nomor }) => {
    await palsu(tx, nomor, (isi) => isi.replace('"waktuNyata":"2024', '"waktuNyata":"2023'))
    return { nomor: null }
  },
  'entri bertanggal mundur dititipkan ke penyegel': async ({ tx, nomor }) => {
    const id = await palsu(tx, nomor, (isi) => isi.replace('"waktuNyata":"2024', '"waktuNyata":"2023'))
    await tx`insert into jejak_antrean (daerah_id, entri_id) values (${D}, ${id})`
    const sambungan = { begin: (_: string, kerja: (t: Transaction) => Promise<unknown>) => kerja(tx) } as unknown as Sql
    await segel(sambungan, D, k.penandatangan)
    return { nomor: ukuran }
  },
  'ekor ditulis ulang dan disegel ulang dengan kunci yang sah': async ({ tx, nomor }) => {
    const [awal] = await tx`select ukuran from jejak_segel where daerah_id = ${D} and ukuran <= ${nomor} order by ukuran desc limit 1`
    await tulisUlang(tx, nomor, (isi) => isi.replace('"peristiwa":"', '"peristiwa":"lain-'), true)
    await segelUlang(tx, Number(awal?.['ukuran'] ?? 0))
    return { nomor, luar: true }
  },
}

/** An invented entry, well formed and with the right hash. */
async function palsu(tx: Transaction, contoh: number, ubah: (isi: string) => string): Promise<string> {
  const id = crypto.randomUUID()
  const asli = await entriDi(tx, contoh)
  const [b] = await tx`select isi, peristiwa, objek_jenis, objek_id from jejak_entri where daerah_id = ${D} and entri_id = ${asli}`
  const isi = Buffer.from(
    ubah(
      Buffer.from(b?.['isi'] as Uint8Array)
        .toString('utf8')
        .replace(asli, id),
    ),
  )
  await tx`insert into jejak_entri (daerah_id, entri_id, peristiwa, objek_jenis, objek_id, isi, sidik)
           values (${D}, ${id}, ${b?.['peristiwa'] as string}, ${b?.['objekJenis'] as string}, ${b?.['objekId'] as string}, ${isi}, sha256('\\x00'::bytea || ${isi}::bytea))`
  return id
}

class Pulihkan extends Error {}

/** Does it, looks, and takes it back. */
async function cobalah(ulah: (s: Sasaran) => Promise<Ulah>, s: Omit<Sasaran, 'tx'>): Promise<{ ulah: Ulah; temuan: readonly Temuan[] }> {
  let hasil: { ulah: Ulah; temuan: readonly Temuan[] } | null = null
  await admin
    .begin(async (tx) => {
      await tx.unsafe(`set local selaras.daerah = '${D}'`)
      await tx.unsafe('set local session_replication_role = replica')
      const u = await ulah({ ...s, tx })
      const posPeriksa = u.luar === true ? disimpan : []
      hasil = { ulah: u, temuan: (await periksaDalam(tx, D, { penandatangan: k.penandatangan, posPeriksa })).temuan }
      throw new Pulihkan()
    })
    .catch((galat: unknown) => {
      if (!(galat instanceof Pulihkan)) throw galat
    })
  if (hasil === null) throw new Error('tidak ada hasil')
  return hasil
}

/** The first finding names the leaf, or the stretch between two checkpoints it lies in. */
function isMenyebut(t: Temuan | undefined, nomor: number): boolean {
  if (t === undefined || !('nomor' in t) || t.nomor === null) return false
  return 'ukuran' in t ? t.nomor <= nomor && nomor < t.ukuran : t.nomor === nomor
}

describe('200 manipulasi acak', () => {
  it('S2-13: semuanya ditemukan, dan entri pertama yang berubah disebut', async () => {
    const pilih = acak(BENIH)
    const nama = Object.keys(ULAH)
    const lolos: string[] = []
    for (let i = 0; i < BANYAK; i += 1) {
      const jenis = nama[i % nama.length] ?? ''
      const nomor = 1 + pilih(ukuran - 2)
      const { ulah, temuan } = await cobalah(ULAH[jenis] ?? (() => Promise.reject(new Error(jenis))), { nomor, pilih })
      const ditemukan = temuan.length > 0 && (ulah.nomor === null || isMenyebut(temuan[0], ulah.nomor))
      if (!ditemukan) lolos.push(`${jenis} pada ${nomor}: ${JSON.stringify(temuan.slice(0, 2))}`)
    }
    expect(lolos).toEqual([])
    expect((await periksaUtuh()).length).toBe(0)
  })

  it('ekor yang disegel ulang hanya terlihat oleh yang menyimpan pos periksa: tanpa itu ia tampak utuh', async () => {
    const ulah = ULAH['ekor ditulis ulang dan disegel ulang dengan kunci yang sah'] ?? (() => Promise.reject(new Error('ulah')))
    const nomor = ukuran - 3
    const tanpa = await cobalah(async (s) => ({ nomor: (await ulah(s)).nomor }), { nomor, pilih: () => 0 })
    expect(tanpa.temuan.filter((t) => t.jenis === 'segel-tidak-sah' || t.jenis === 'entri-berubah')).toEqual([])
    const dengan = await cobalah(ulah, { nomor, pilih: () => 0 })
    expect(dengan.temuan[0]).toMatchObject({ jenis: 'pos-periksa-lain' })
  })
})

async function periksaUtuh(): Promise<readonly Temuan[]> {
  return (await cobalah(async () => ({ nomor: null, luar: true }), { nomor: 0, pilih: () => 0 })).temuan
}
