import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readTenant } from '#src/lib/sql.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import type { Peran } from '#src/modules/pengguna/pengguna.ts'
import { bacaRinci } from '#src/modules/usulan/antrean/antrean.service.ts'
import { gabungkan } from '#src/modules/usulan/hidup/gabung.service.ts'
import { PerintahGabungkan, PerintahPecah } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { pecah } from '#src/modules/usulan/hidup/pecah.service.ts'
import { ajukan, buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { DAFTAR_KEPUTUSAN_LANGSUNG, type Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { PerintahPutusan } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji } from '../../../../test/kabupaten-uji.ts'

/* Whatever is decided in whatever order: nothing is lost, no money appears, nobody is their own ancestor. */

let db: TestDatabase
let k: KabupatenUji
beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
})
afterAll(() => db.close())

const PERAN: Readonly<Partial<Record<Tahap, Peran>>> = {
  desa: 'operator-desa',
  kecamatan: 'camat',
  'mitra-bappeda': 'mitra-bappeda',
  'forum-perangkat-daerah': 'perangkat-daerah',
}
const TEKS = 'Penjelasan yang dapat dibaca warga.'
// Late enough that a correction may be past its day.
const NANTI = { hariIni: tanggal('2024-02-20'), saat: saat('2024-02-20T02:00:00Z') }

type Langkah = readonly [siapa: number, apa: number, berapa: number]

/** One random act on one random proposal; a refusal is an answer too. */
async function langkah(id: string[], [siapa, apa, berapa]: Langkah): Promise<void> {
  const p = await bacaRinci(k.sebagai('admin-perencanaan'), id[siapa % id.length] ?? '')
  if (p === null) throw new Error('usulan hilang')
  const peran = PERAN[p.tahap] ?? 'admin-perencanaan'
  const konteks = berapa % 3 === 0 ? NANTI : {}
  const pilihan = ['gabungkan', 'pecah', 'terima', 'gabungkan', 'ajukan', 'terima', 'pecah', ...DAFTAR_KEPUTUSAN_LANGSUNG] as const
  const keputusan = pilihan[apa % pilihan.length] ?? 'terima'
  if (keputusan === 'ajukan') await ajukan(k.sebagai('operator-desa', konteks), k.penandatangan, p.pengajuanId, { versi: p.versi, waktuPerangkat: null })
  else if (keputusan === 'gabungkan') {
    const lain = await bacaRinci(k.sebagai('admin-perencanaan'), id[(siapa + 1 + berapa) % id.length] ?? '')
    const anak = lain === null ? [] : [{ pengajuanId: lain.pengajuanId, versi: lain.versi }]
    const volume = berapa % 2 === 0 ? { volume: p.volumeKini + (berapa % 5) } : {}
    await gabungkan(k.sebagai(peran, konteks), p.pengajuanId, PerintahGabungkan.parse({ versi: p.versi, anak, teks: TEKS, ...volume }))
  } else if (keputusan === 'pecah') {
    const bagian = [1, 2].map((n) => ({
      usulanId: randomUUID(),
      pengajuanId: randomUUID(),
      judul: `Bagian ke-${n}`,
      kamusId: p.kamusId,
      volume: 1 + (berapa % (n * 10)),
    }))
    const hasil = await pecah(k.sebagai(peran, konteks), p.pengajuanId, PerintahPecah.parse({ versi: p.versi, teks: TEKS, bagian }))
    if (hasil.ok) id.push(...hasil.value.pecahan.map((x) => x.pengajuanId))
  } else {
    const isi = { keputusan, versi: p.versi, alasan: 'A10', teks: TEKS, tujuan: 'desa', perangkatDaerahId: k.pdLainId }
    await putuskan(k.sebagai(peran, konteks), p.pengajuanId, PerintahPutusan.parse({ ...isi, ...(keputusan === 'ubah' ? { volume: 1 + berapa } : {}) }))
  }
}

interface Temuan {
  readonly jumlah: number
  readonly bernomorGanda: number
  readonly paguSalah: number
  readonly paguKurang: number
  readonly berputar: number
  readonly pecahanLebih: number
  readonly akhirGanda: number
}

/** What must hold in the tables after any sequence. */
function periksa(id: readonly string[]): Promise<Temuan> {
  return readTenant(db.sql, k.daerahId, async (tx) => {
    const [t] = await tx`
      with p as (select * from pengajuan where daerah_id = ${k.daerahId} and pengajuan_id = any(${[...id]}::uuid[])),
      hidup as (select * from p where keadaan in ('diajukan', 'dikembalikan', 'direncanakan') and tahap in ('mitra-bappeda', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd', 'penganggaran')),
      dipesan as (select * from pemesanan_pagu where daerah_id = ${k.daerahId} and keadaan = 'dipesan' and acuan_id::uuid = any(${[...id]}::uuid[]))
      select (select count(*) from p) as jumlah,
             (select count(*) from (select nomor from p group by nomor having count(*) > 1 or nomor is null) n) as bernomor_ganda,
             (select count(*) from dipesan d left join hidup h on h.pengajuan_id = d.acuan_id::uuid where h.pengajuan_id is null or h.anggaran_kini <> d.nilai) as pagu_salah,
             (select count(*) from hidup h where (select count(*) from dipesan d where d.acuan_id::uuid = h.pengajuan_id) <> 1) as pagu_kurang,
             (with recursive jalan as (select asal_pengajuan_id as awal, tujuan_pengajuan_id as kini from silsilah where daerah_id = ${k.daerahId} and jenis in ('digabung', 'dipecah')
                union select j.awal, s.tujuan_pengajuan_id from jalan j join silsilah s on s.daerah_id = ${k.daerahId} and s.asal_pengajuan_id = j.kini and s.jenis in ('digabung', 'dipecah'))
              select count(*) from jalan where awal = kini) as berputar,
             (select count(*) from p where p.keadaan = 'dipecah' and p.anggaran_kini < (select coalesce(sum(a.anggaran), 0) from silsilah s
                join pengajuan a on a.daerah_id = s.daerah_id and a.pengajuan_id = s.tujuan_pengajuan_id
                where s.daerah_id = ${k.daerahId} and s.asal_pengajuan_id = p.pengajuan_id and s.jenis = 'dipecah')) as pecahan_lebih,
             (select count(*) from p where (p.keadaan = 'digabung') <> (1 = (select count(*) from silsilah s where s.daerah_id = ${k.daerahId} and s.asal_pengajuan_id = p.pengajuan_id and s.jenis = 'digabung'))
                or (p.keadaan = 'dipecah') <> (2 = (select count(*) from silsilah s where s.daerah_id = ${k.daerahId} and s.asal_pengajuan_id = p.pengajuan_id and s.jenis = 'dipecah'))) as akhir_ganda`
    return t as unknown as Temuan
  })
}

it(
  'urutan keputusan apa pun: tidak ada yang hilang, pagu sama dengan yang masih hidup, nomor tidak ganda, silsilah tidak berputar',
  { timeout: 120_000 },
  async () => {
    const acak = fc.array(fc.tuple(fc.nat(30), fc.nat(16), fc.nat(40)), { minLength: 25, maxLength: 45 })
    await fc.assert(
      fc.asyncProperty(acak, async (urutan) => {
        const id: string[] = []
        for (const volume of [10, 20, 30, 40]) {
          const isi = isiUsulan(k, { volume })
          expect((await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)).ok).toBe(true)
          id.push(isi.pengajuanId)
        }
        for (const l of urutan) await langkah(id, l)
        expect(await periksa(id)).toEqual({ jumlah: id.length, bernomorGanda: 0, paguSalah: 0, paguKurang: 0, berputar: 0, pecahanLebih: 0, akhirGanda: 0 })
      }),
      { numRuns: 16, seed: 20240125, endOnFailure: true },
    )
    // The sequences did reach what they are about.
    const tercapai = await readTenant(db.sql, k.daerahId, (tx) => tx`select distinct keadaan from pengajuan where daerah_id = ${k.daerahId}`)
    expect(tercapai.map((t) => t['keadaan'] as string)).toEqual(expect.arrayContaining(['digabung', 'dipecah', 'diteruskan']))
  },
)
