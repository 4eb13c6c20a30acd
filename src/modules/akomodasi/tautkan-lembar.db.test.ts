import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ok } from '#src/lib/result.ts'
import { bacaLembarTautan, tautkanLembar } from '#src/modules/akomodasi/tautkan-lembar.service.ts'
import { listBagianPengajuan } from '#src/modules/akomodasi/akomodasi.service.ts'
import { imporRenja } from '#src/modules/dokumen/impor-renja.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { Sasaran } from '#src/modules/usulan/lembar/sasaran-lembar.service.ts'
import type { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../../../test/kabupaten-uji.ts'

const RENJA = `kode_sub_kegiatan,program_dan_kegiatan,sumber_dana,jumlah_pagu
1.03.06.2.01.0012,Pembangunan Sistem Drainase Lingkungan,1.2.01.01.02,60000000
1.03.10.2.01.0046,Pemeliharaan Rutin Jalan,1.2.01.01.02,1000000
`

let db: TestDatabase
let k: KabupatenUji
let diForum: HasilTulis
let diDesa: HasilTulis

async function ajukan(): Promise<HasilTulis> {
  const hasil = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isiUsulan(k))
  if (!hasil.ok) throw new Error(hasil.error.jenis)
  return hasil.value
}

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  diDesa = await ajukan()
  diForum = await ajukan()
  for (const peran of ['operator-desa', 'camat', 'mitra-bappeda'] as const) {
    const hasil = await putuskan(k.sebagai(peran), diForum.pengajuanId, { keputusan: 'terima', versi: diForum.versi })
    if (!hasil.ok) throw new Error(hasil.error.jenis)
    diForum = hasil.value
  }
  const renja = await imporRenja(k.sebagai('perangkat-daerah'), {
    perangkatDaerahId: k.pdId,
    tahun: TAHUN,
    berkas: { nama: 'renja.csv', isi: Buffer.from(RENJA) },
  })
  if (!renja.ok || renja.value.masuk !== 2) throw new Error(JSON.stringify(renja))
})
afterAll(() => db.close())

async function tautkan(siapa: Konteks, ...baris: string[]) {
  const lembar = bacaLembarTautan(Buffer.from(['nomor,kode_sub_kegiatan,volume,rupiah,alasan,teks', ...baris].join('\n')))
  if (!lembar.ok) throw new Error(lembar.error.jenis)
  const pembaca = k.sebagai('perangkat-daerah')
  const { hasil, ditolak } = await tautkanLembar(
    { sasaran: new Sasaran(pembaca, TAHUN, []), pembaca, tahunAnggaran: TAHUN, pemutus: () => ok(siapa) },
    lembar.value,
  )
  return {
    hasil: hasil.map((h) => (h.hasil === 'ditolak' ? h.penolakan.jenis : h.hasil)),
    ditolak: [...lembar.value.ditolak, ...ditolak].map((t) => [t.kode, t.terdekat]),
  }
}

describe('menautkan dari lembar', () => {
  it('usulan yang belum sampai di forum menunggu; kode atau nomor yang tidak ada disebut dengan yang terdekat', async () => {
    const hasil = await tautkan(
      k.sebagai('perangkat-daerah'),
      `${diDesa.nomor},1.03.06.2.01.0012,30,52500000,,`,
      `${TAHUN}-321614-2001-0099,1.03.06.2.01.0012,1,1,,`,
      `${diForum.nomor},1.03.06.2.01.0013,30,52500000,,`,
    )
    expect(hasil).toEqual({
      hasil: ['menunggu'],
      ditolak: [
        ['baris-tidak-dikenal', null],
        ['sub-kegiatan-tidak-ada', '1.03.06.2.01.0012'],
      ],
    })
  })

  it('wewenang, pagu dan alasan diperiksa seperti di layar', async () => {
    expect((await tautkan(k.sebagai('camat'), `${diForum.nomor},1.03.06.2.01.0012,30,52500000,,`)).hasil).toEqual(['bukan-wewenang'])
    expect((await tautkan(k.sebagai('perangkat-daerah'), `${diForum.nomor},1.03.10.2.01.0046,30,52500000,,`)).hasil).toEqual(['pagu-sub-kegiatan-terlampaui'])
    expect((await tautkan(k.sebagai('perangkat-daerah'), `${diForum.nomor},1.03.06.2.01.0012,30,50000000,,`)).hasil).toEqual(['alasan-wajib'])
  })

  it('beberapa baris untuk satu usulan adalah bagian-bagiannya; sekali lagi tidak mengubah apa pun, dan lembar lain tidak menimpa', async () => {
    const lembar = [
      `${diForum.nomor},1.03.06.2.01.0012,29,50800000,A15,Biaya disesuaikan dengan harga kamus.`,
      `${diForum.nomor},1.03.10.2.01.0046,0.5,750000,,`,
    ]
    const pd = k.sebagai('perangkat-daerah')
    expect((await tautkan(pd, ...lembar)).hasil).toEqual(['ditautkan'])
    const bagian = (await listBagianPengajuan(pd, diForum.pengajuanId)).map((b) => [b.kode, b.volume, b.rupiah])
    expect(bagian).toEqual([
      ['1.03.06.2.01.0012', 29, 50_800_000],
      ['1.03.10.2.01.0046', 0.5, 750_000],
    ])
    expect((await tautkan(pd, ...lembar.toReversed())).hasil).toEqual(['sudah'])
    expect((await tautkan(pd, lembar[0] ?? '')).hasil).toEqual(['lembar-berbeda-dari-putusan'])
    expect((await listBagianPengajuan(pd, diForum.pengajuanId)).map((b) => [b.kode, b.volume, b.rupiah])).toEqual(bagian)
  })
})
