import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kuantitas } from '#src/lib/kuantitas.ts'
import { readTenant } from '#src/lib/sql.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { type BarisMuat, type LangkahMuat, muatBanyak } from '#src/modules/usulan/lembar/muat-banyak.service.ts'
import { bacaTandaTerima } from '#src/modules/usulan/pengajuan/tanda-terima.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, SAAT } from '../../../../test/kabupaten-uji.ts'

let db: TestDatabase
let kab: KabupatenUji

beforeAll(async () => {
  db = await openTestDatabase()
  kab = await bangunKabupaten(db.sql, { pagu: 100_000_000, musyawarahWajib: true })
})
afterAll(() => db.close())

const HARI = { desa: '2024-01-20', kecamatan: '2024-01-22' } as const
const penyiap = () => ({ ...kab.sebagai('admin-perencanaan'), pelaku: pelakuPenyiap(kab.daerahId) })

function langkah(tahap: 'desa' | 'kecamatan', perintah: LangkahMuat['perintah']): LangkahMuat {
  const peran = tahap === 'desa' ? 'operator-desa' : 'camat'
  return { k: kab.sebagai(peran, { saat: saat(`${HARI[tahap]}T03:00:00Z`), hariIni: tanggal(HARI[tahap]) }), perintah }
}

/** A course of 30 people costs Rp 52,5 juta: two of them are more than the ceiling. */
function baris(langkahBaris: readonly LangkahMuat[], lain: Record<string, unknown> = {}): BarisMuat {
  const k = kab.sebagai('operator-desa', { saat: saat('2024-01-10T03:00:00Z'), hariIni: tanggal('2024-01-10') })
  return { k, isi: isiUsulan(kab, lain), langkah: langkahBaris }
}

const muat = (daftar: readonly BarisMuat[], rapat = true) =>
  muatBanyak(penyiap(), {
    baris: daftar,
    rapat: rapat
      ? [
          { tahap: 'desa', kodeWilayah: kab.desa, tanggal: tanggal(HARI.desa) },
          { tahap: 'kecamatan', kodeWilayah: kab.kecamatan, tanggal: tanggal(HARI.kecamatan) },
        ]
      : [],
  })

const terima = { keputusan: 'terima' } as const
const hitung = async (): Promise<number> => {
  const [b] = await readTenant(db.sql, kab.daerahId, (tx) => tx`select count(*) as n from pengajuan`)
  return Number(b?.['n'])
}

describe('memuat banyak usulan sekaligus', () => {
  it('membawa keputusannya, nomornya, pemesanan pagunya dan tanda terimanya; jejaknya utuh', async () => {
    const tolak = { keputusan: 'tolak', alasan: 'A14', teks: 'Sudah dibiayai Dana Desa tahun ini.' } as const
    const daftar = [
      baris([langkah('desa', { ...terima, urutanPrioritas: 1 }), langkah('kecamatan', { ...terima, urutanPrioritas: 1 })]),
      baris([langkah('desa', { keputusan: 'ubah', volume: kuantitas(20_000), alasan: 'A15', teks: 'Cukup dua puluh orang tahun ini.', urutanPrioritas: 2 })]),
      baris([langkah('desa', tolak)]),
      baris([], { ajukan: false }),
    ]
    expect(await muat(daftar)).toMatchObject({ ok: true, value: { jumlah: 4 } })
    const b = await readTenant(
      db.sql,
      kab.daerahId,
      (tx) =>
        tx`select nomor, tahap, keadaan, versi, volume_kini, anggaran_kini, kata_cari, prioritas_desa, prioritas_kecamatan from pengajuan order by nomor nulls last, tahap`,
    )
    expect(b.map((x) => `${String(x['tahap'])}/${String(x['keadaan'])} ${String(x['versi'])} ${String(x['volumeKini'])}`)).toEqual([
      'mitra-bappeda/diajukan 4 30.000',
      'kecamatan/diajukan 3 20.000',
      'desa/ditolak 3 30.000',
      'pengusulan/draf 1 30.000',
    ])
    // The queue finds and ranks what came in bulk like everything else.
    expect(b.map((x) => [x['prioritasDesa'], x['prioritasKecamatan']])).toEqual([
      [1, 1],
      [2, null],
      [null, null],
      [null, null],
    ])
    expect(b.every((x) => String(x['kataCari']).length > 5)).toBe(true)
    expect(b.map((x) => x['nomor'])).toEqual(['2025-321614-2001-0001', '2025-321614-2001-0002', '2025-321614-2001-0003', null])
    const pesan = await readTenant(db.sql, kab.daerahId, (tx) => tx`select nilai, keadaan from pemesanan_pagu`)
    expect(pesan.map((p) => ({ ...p }))).toEqual([{ nilai: 52_500_000, keadaan: 'dipesan' }])
    const terimaan = await bacaTandaTerima(penyiap(), kab.penandatangan, daftar[0]?.isi.pengajuanId ?? '')
    expect(terimaan?.isi).toMatchObject({ nomor: '2025-321614-2001-0001', waktu: '2024-01-10T03:00:00.000Z' })
    await segel(db.sql, kab.daerahId, kab.penandatangan)
    expect((await periksaJejak(db.sql, kab.daerahId, kab.penandatangan)).temuan).toEqual([])
  })

  it('semuanya atau tidak sama sekali: satu baris yang melanggar menyebut letaknya, dan tidak satu pun masuk', async () => {
    const awal = await hitung()
    const dua = [langkah('desa', terima), langkah('kecamatan', terima)]
    expect(await muat([baris(dua), baris(dua)])).toMatchObject({ ok: false, error: { jenis: 'baris-ditolak', sebab: { jenis: 'pagu-terlampaui' } } })
    expect(await muat([baris([]), baris([langkah('desa', { keputusan: 'tolak' })])])).toMatchObject({
      ok: false,
      error: { baris: 2, sebab: { jenis: 'alasan-wajib' } },
    })
    expect(await muat([baris([], { volume: 0.001, masalah: 'pendek' })])).toMatchObject({ ok: false, error: { baris: 1 } })
    expect(await muat([baris([langkah('kecamatan', terima)])])).toMatchObject({ ok: false, error: { sebab: { jenis: 'bukan-wewenang' } } })
    expect(await muat([baris([langkah('desa', terima)])], false)).toMatchObject({ ok: false, error: { sebab: { jenis: 'musyawarah-belum-dibuka' } } })
    expect(await hitung()).toBe(awal)
  })

  it('hanya administrator perencanaan seluruh daerah yang memuat', async () => {
    const camat = kab.sebagai('camat', { saat: SAAT })
    expect(await muatBanyak(camat, { baris: [baris([])], rapat: [] })).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
  })
})
