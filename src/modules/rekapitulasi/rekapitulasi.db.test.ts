import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kuantitas } from '#src/lib/kuantitas.ts'
import { readTenant, writeTenant } from '#src/lib/sql.ts'
import { muatKamus } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { pelakuPenyiap, type Peran } from '#src/modules/pengguna/pengguna.ts'
import { bacaCocok, bacaHasilMusrenbang, bacaRencanaCocok, bacaWaktuTanggap } from '#src/modules/rekapitulasi/cocok.service.ts'
import { DAFTAR_DIMENSI } from '#src/modules/rekapitulasi/dimensi.ts'
import { bangunUlangRekap, lipatRekap, periksaRekap } from '#src/modules/rekapitulasi/lipat.service.ts'
import { sumNyata } from '#src/modules/rekapitulasi/rekapitulasi.queries.ts'
import { SaringanRekap, type PertanyaanRekap } from '#src/modules/rekapitulasi/rekapitulasi.schema.ts'
import { bacaIsiRekap, bacaRekap } from '#src/modules/rekapitulasi/rekapitulasi.service.ts'
import { muatBanyak } from '#src/modules/usulan/lembar/muat-banyak.service.ts'
import { ajukan, buatUsulan, ubahDraf } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { movePengajuan } from '#src/modules/usulan/pengajuan/pindah-perangkat.service.ts'
import { DAFTAR_KEPUTUSAN, type Keputusan, type Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { PERAN_TAHAP } from '#src/modules/usulan/usulan.policy.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
const pengajuan: { id: string; usulanId: string }[] = []

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql, { pagu: 900_000_000_000 })
})
afterAll(() => db.close())

const baca = (q: PertanyaanRekap) => bacaRekap({ sql: db.sql, daerahId: k.daerahId }, q)
const bacaNyata = (q: PertanyaanRekap) => bacaRekap({ sql: db.sql, daerahId: k.daerahId }, q, sumNyata)

interface Kini {
  readonly tahap: Tahap
  readonly versi: number
}

async function kini(id: string): Promise<Kini> {
  const [b] = await readTenant(
    db.sql,
    k.daerahId,
    (tx) => tx<Kini[]>`select tahap, versi from pengajuan where daerah_id = ${k.daerahId} and pengajuan_id = ${id}`,
  )
  if (b === undefined) throw new Error('tanpa pengajuan')
  return b
}

/** One step of anybody's work, through the services; many are refused, and that is as good. */
type Langkah =
  | { readonly apa: 'usul'; readonly ajukan: boolean; readonly volume: number; readonly fisik: boolean }
  | { readonly apa: 'muat'; readonly volume: number }
  | { readonly apa: 'sunting'; readonly ke: number; readonly volume: number }
  | { readonly apa: 'ajukan' | 'pindah' | 'lipat'; readonly ke: number }
  | { readonly apa: 'putus'; readonly ke: number; readonly keputusan: Keputusan; readonly urutan: number | null; readonly volume: number }
  | { readonly apa: 'urusan'; readonly urusan: string }

const LANGKAH: fc.Arbitrary<Langkah> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ apa: fc.constant('usul' as const), ajukan: fc.boolean(), volume: fc.integer({ min: 1, max: 400 }), fisik: fc.constant(false) }),
  },
  { weight: 1, arbitrary: fc.record({ apa: fc.constant('muat' as const), volume: fc.integer({ min: 1, max: 400 }) }) },
  { weight: 1, arbitrary: fc.record({ apa: fc.constant('sunting' as const), ke: fc.nat(), volume: fc.integer({ min: 1, max: 400 }) }) },
  { weight: 2, arbitrary: fc.record({ apa: fc.constantFrom('ajukan' as const, 'pindah' as const, 'lipat' as const), ke: fc.nat() }) },
  {
    weight: 8,
    arbitrary: fc.record({
      apa: fc.constant('putus' as const),
      ke: fc.nat(),
      keputusan: fc.oneof(fc.constant('terima' as const), fc.constantFrom(...DAFTAR_KEPUTUSAN.filter((x) => x !== 'ajukan'))),
      urutan: fc.option(fc.integer({ min: 1, max: 30 })),
      volume: fc.integer({ min: 1, max: 400 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ apa: fc.constant('urusan' as const), urusan: fc.constantFrom('1.03', '1.04', '3.25') }) },
)

async function jalankan(l: Langkah): Promise<void> {
  const pilih = 'ke' in l ? pengajuan[l.ke % Math.max(1, pengajuan.length)] : undefined
  if (l.apa === 'usul') {
    const isi = isiUsulan(k, { ajukan: l.ajukan, volume: l.volume })
    await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
    pengajuan.push({ id: isi.pengajuanId, usulanId: isi.usulanId })
  } else if (l.apa === 'muat') await muat(l.volume)
  else if (l.apa === 'urusan') await ubahUrusan(l.urusan)
  else if (l.apa === 'lipat') await lipatRekap(db.sql, k.daerahId)
  else if (pilih !== undefined) await ubahSatu(l, pilih)
}

/** What a demo or an old system's archive brings in, all at once. */
async function muat(volume: number): Promise<void> {
  const baris = [1, 2].map(() => ({ k: k.sebagai('operator-desa'), isi: isiUsulan(k, { volume }), langkah: [] }))
  expect(await muatBanyak({ ...k.sebagai('admin-perencanaan'), pelaku: pelakuPenyiap(k.daerahId) }, { baris, rapat: [] })).toMatchObject({ ok: true })
  for (const { isi } of baris) pengajuan.push({ id: isi.pengajuanId, usulanId: isi.usulanId })
}

async function ubahSatu(l: Extract<Langkah, { ke: number }>, p: { id: string; usulanId: string }): Promise<void> {
  const { tahap, versi } = await kini(p.id)
  const desa = k.sebagai('operator-desa')
  if (l.apa === 'sunting') {
    const { ajukan: _, ...isi } = isiUsulan(k, { volume: l.volume, usulanId: p.usulanId, pengajuanId: p.id })
    await ubahDraf(desa, { ...isi, versi })
  } else if (l.apa === 'ajukan') await ajukan(desa, k.penandatangan, p.id, { versi } as never)
  else if (l.apa === 'pindah') await pindah(p.id)
  else if (l.apa === 'putus') {
    const peran = PERAN_TAHAP[tahap].find((r): r is Peran =>
      ['operator-desa', 'camat', 'mitra-bappeda', 'perangkat-daerah', 'admin-perencanaan', 'tapd', 'bpkad'].includes(r),
    )
    const { keputusan } = l
    await putuskan(k.sebagai(peran ?? 'operator-desa'), p.id, {
      keputusan,
      versi,
      alasan: 'A10',
      teks: 'Pagu kecamatan tidak cukup untuk semuanya.',
      ...(l.urutan === null ? {} : { urutanPrioritas: l.urutan }),
      ...(keputusan === 'ubah' ? { volume: kuantitas(l.volume * 1000) } : {}),
      ...(keputusan === 'alihkan' ? { perangkatDaerahId: k.pdLainId } : {}),
    } as never)
  }
}

/** What a re-organisation of agencies does. */
function pindah(id: string): Promise<unknown> {
  return writeTenant(db.sql, k.daerahId, async (tx) => {
    const baris = await movePengajuan(tx, k.daerahId, [{ id, ke: k.pdLainId }])
    await catat(tx, k.sebagai('admin-perencanaan'), { peristiwa: 'uji', objek: { jenis: 'uji', id }, baris: baris.map((b) => sesudah('pengajuan', b.id, b)) })
  })
}

async function ubahUrusan(bidangUrusan: string): Promise<void> {
  const penyiap = { ...k.sebagai('admin-perencanaan'), pelaku: pelakuPenyiap(k.daerahId) }
  await muatKamus(penyiap, [
    ButirKamusBaru.parse({
      tahunAnggaran: TAHUN,
      perangkatDaerahId: k.pdId,
      kamusId: k.kamusNonfisikId,
      kode: 'K-002',
      nama: 'Pelatihan olahan bandeng',
      satuan: 'orang',
      hargaSatuan: 1_750_000,
      bidangPembangunan: 'ekonomi',
      bidangUrusan,
      klasifikasi: 'nonfisik',
    }),
  ])
}

const urut = (r: Awaited<ReturnType<typeof baca>>) => ({ ...r, sel: r.sel.toSorted((a, b) => `${a.baris}${a.kolom}`.localeCompare(`${b.baris}${b.kolom}`)) })

describe('rekapitulasi (S0-11, S3-10)', () => {
  it(
    'sama dengan hitungan langsung sesudah rangkaian apa pun: usul, muat, sunting, ajukan, putus, pindah, ubah kamus, lipat',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(LANGKAH, { minLength: 10, maxLength: 30 }), async (langkah) => {
          for (const l of langkah) await jalankan(l)
          expect(await periksaRekap(db.sql, k.daerahId)).toEqual([])
          for (const baris of ['kelompok', 'perangkat', 'urusan'] as const) expect(await baca({ baris })).toEqual(await bacaNyata({ baris }))
        }),
        { numRuns: 12, endOnFailure: true },
      )
      expect(pengajuan.length).toBeGreaterThan(20)
      const tahap = (await baca({ baris: 'tahap' })).baris.map((b) => b.kunci)
      expect(tahap).toEqual(expect.arrayContaining(['desa', 'kecamatan', 'mitra-bappeda']))
    },
  )

  it('setiap angka membuka tepat yang dihitungnya: dua dimensi apa pun, sebelum dan sesudah dilipat', { timeout: 120_000 }, async () => {
    // As autovacuum would by now: unknown tables are read through for every row.
    await db.sqlPemilik`analyze`
    for (const lipat of [false, true]) {
      if (lipat) await lipatRekap(db.sql, k.daerahId)
      for (const baris of DAFTAR_DIMENSI) {
        const satu = await baca({ baris })
        for (const b of sebar(satu.baris)) expect(await isi({ [baris]: b.kunci })).toEqual(angka(b))
        const kolom = DAFTAR_DIMENSI.filter((d) => d !== baris)[(DAFTAR_DIMENSI.indexOf(baris) * 5) % (DAFTAR_DIMENSI.length - 1)]
        const silang = await baca({ baris, kolom })
        expect(urut(silang)).toEqual(urut(await bacaNyata({ baris, kolom })))
        await periksaSel([baris, kolom ?? 'tahun'], silang)
      }
    }
  })

  it('S0-19: bagian hasil musrenbang sama dengan daftarnya', async () => {
    const pembaca = { sql: db.sql, daerahId: k.daerahId }
    const { tahun } = await bacaHasilMusrenbang(pembaca)
    expect(tahun.length).toBe(1)
    for (const h of tahun)
      for (const hasil of ['lolos', 'diakomodasi', 'dianggarkan', 'terealisasi'] as const) {
        const daftar = await bacaIsiRekap(pembaca, { tahun: h.tahun, hasil, hal: 1 })
        expect(daftar.jumlah).toBe(h[hasil].jumlah)
      }
  })

  it('S0-6 S0-12: hasil musrenbang dan rencana dicocokkan dua arah; yang dijumlahkan adalah yang didaftar', async () => {
    const pembaca = { sql: db.sql, daerahId: k.daerahId }
    const [{ tahun }, cocok, rencana] = await Promise.all([
      bacaHasilMusrenbang(pembaca),
      bacaCocok(pembaca, { tahun: TAHUN }),
      bacaRencanaCocok(pembaca, { tahun: TAHUN }),
    ])
    expect(cocok.data.length).toBe(tahun[0]?.lolos.jumlah)
    expect(Object.values(cocok.jumlah).reduce((n, x) => n + x, 0)).toBe(cocok.data.length)
    expect((await bacaCocok(pembaca, { tahun: TAHUN, cocok: 'belum' })).data.length).toBe(cocok.jumlah.belum)
    expect(Object.values(rencana.jumlah).reduce((n, x) => n + x, 0)).toBe(rencana.data.length)
  })

  it('C-09: waktu menjawab per tahap, dan yang menunggu sekarang', async () => {
    const pembaca = { sql: db.sql, daerahId: k.daerahId }
    const waktu = await bacaWaktuTanggap(pembaca, { tahun: TAHUN })
    for (const w of waktu) {
      const menunggu = await bacaIsiRekap(pembaca, { tahun: TAHUN, tahap: w.tahap, keadaan: w.tahap === 'penganggaran' ? 'direncanakan' : 'diajukan', hal: 1 })
      expect(menunggu.jumlah).toBe(w.menunggu)
    }
    expect(waktu.some((w) => w.putusan > 0)).toBe(true)
  })

  it('angka yang dirusak tangan ditemukan, dan membangun ulang memulihkannya', async () => {
    await writeTenant(db.sql, k.daerahId, (tx) => tx`update rekap_lipatan set jumlah = jumlah + 1 where daerah_id = ${k.daerahId} and dimensi_lain = 'bidang'`)
    expect((await periksaRekap(db.sql, k.daerahId)).length).toBeGreaterThan(0)
    expect(await bangunUlangRekap(db.sql, k.daerahId)).toBe((await baca({ baris: 'bidang' })).total.jumlah)
    expect(await periksaRekap(db.sql, k.daerahId)).toEqual([])
    expect(await lipatRekap(db.sql, k.daerahId)).toBe(0)
  })

  it('dua pelipat bersamaan tidak menghitung dua kali', async () => {
    await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isiUsulan(k))
    await Promise.all([lipatRekap(db.sql, k.daerahId), lipatRekap(db.sql, k.daerahId), baca({ baris: 'desa' })])
    expect(await periksaRekap(db.sql, k.daerahId)).toEqual([])
  })

  it('daerah lain tidak melihat apa pun', async () => {
    const lain = await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
    const r = await bacaRekap({ sql: db.sql, daerahId: lain.daerahId }, { baris: 'kecamatan', perangkat: randomUUID() })
    expect(r.total.jumlah).toBe(0)
  })
})

/** Some of them, from all over: each is a question of its own, and there are thousands. */
function sebar<T>(daftar: readonly T[]): T[] {
  const jarak = Math.ceil(daftar.length / DIBUKA)
  return daftar.filter((_, i) => i % jarak === 0)
}
const DIBUKA = 4

async function periksaSel([baris, kolom]: readonly [string, string], silang: Awaited<ReturnType<typeof baca>>): Promise<void> {
  for (const s of sebar(silang.sel)) expect(await isi({ [baris]: s.baris, [kolom]: s.kolom })).toEqual(angka(s))
}

const angka = (a: { jumlah: number; anggaran: number; anggaranKini: number }) => ({ jumlah: a.jumlah, anggaran: a.anggaran, anggaranKini: a.anggaranKini })

async function isi(saringan: Record<string, string>): Promise<{ jumlah: number; anggaran: number; anggaranKini: number }> {
  const h = await bacaIsiRekap({ sql: db.sql, daerahId: k.daerahId }, { ...SaringanRekap.parse(saringan), hal: 1 }, 10_000)
  expect(h.data.length).toBe(h.jumlah)
  expect(h.data.reduce((n, d) => n + d.anggaran, 0)).toBe(h.anggaran)
  return angka(h)
}
