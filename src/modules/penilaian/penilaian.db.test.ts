import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTenant, writeTenant } from '#src/lib/sql.ts'
import { LangkahMusyawarah, MusyawarahBaru } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { bacaBeritaAcara, lanjutkanMusyawarah, siapkanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import { bacaMejaPenilaian, telaahUsulan } from '#src/modules/penilaian/hasil-penilaian.service.ts'
import { isiNilai, kirimLembar } from '#src/modules/penilaian/lembar-nilai.service.ts'
import { periksaSet } from '#src/modules/penilaian/penilaian.ts'
import { SetBaru } from '#src/modules/penilaian/penilaian.schema.ts'
import { batalkanPenilaian, bukaPenilaian, catatKelayakan, selesaikanPenilaian, ubahPenilai } from '#src/modules/penilaian/penilaian.service.ts'
import { listSetBaku, simpanSet } from '#src/modules/penilaian/set-kriteria.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
let desaLain: string[] = []
const musyawarahId = randomUUID()
const penilaianId = randomUUID()
const susulanId = randomUUID()
const jalur = { musyawarahId, penilaianId }
const BIDANG = 'ekonomi'
/** Three proposals of 52,5, 70 and 87,5 million; the ceiling holds the first and the last. */
const [kecil, sedang, besar, menyusul] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]

const camat = () => k.sebagai('camat')
const mitra = () => k.sebagai('mitra-bappeda')
const desa = () => k.sebagai('operator-desa')

function pasti<T>(hasil: { ok: true; value: T } | { ok: false; error: { jenis: string } }): T {
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return hasil.value
}

const ajukan = async (pengajuanId: string, volume: number, penerima: object) => {
  pasti(await buatUsulan(desa(), k.penandatangan, isiUsulan(k, { pengajuanId, volume, penerima })))
  pasti(await putuskan(desa(), pengajuanId, { keputusan: 'terima', versi: 2 }))
}
const salin = (lain: object = {}) =>
  SetBaru.parse({
    setKriteriaId: randomUUID(),
    tahunAnggaran: TAHUN,
    tahap: 'kecamatan',
    bidangPembangunan: BIDANG,
    nama: 'Mendesak dan luas',
    baku: 'mendesak-luas',
    ...lain,
  })
const buka = (id: string, penilai: string[]) => bukaPenilaian(camat(), musyawarahId, { penilaianId: id, bidangPembangunan: BIDANG, penilai })
const nilai = (siapa: ReturnType<typeof camat>, pengajuanId: string, isi: Record<string, number>, di = jalur) =>
  isiNilai(siapa, di, { pengajuanId, nilai: isi })
const meja = async (siapa = camat()) => pasti(await bacaMejaPenilaian(siapa, musyawarahId))
const langkah = (ke: string, versi: number) =>
  lanjutkanMusyawarah(
    camat(),
    musyawarahId,
    LangkahMusyawarah.parse({
      ke,
      versi,
      jumlahHadir: 40,
      pengecualian: ke === 'dibuka' ? desaLain.map((kodeWilayah) => ({ kodeWilayah, alasan: 'Desa ini bermusyawarah di luar program.' })) : [],
    }),
  )
const sebagaiAplikasi = <T>(kerja: Parameters<typeof writeTenant<T>>[2]) => writeTenant(db.sql, k.daerahId, kerja)

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql, { pagu: 140_000_000 })
  const bawah = await readTenant(db.sql, k.daerahId, (tx) => tx<{ kode: string }[]>`select kode from wilayah where starts_with(kode, ${`${k.kecamatan}.`})`)
  desaLain = bawah.map((d) => d.kode)
  await ajukan(kecil, 30, { kk: 600, kkMiskin: 12 })
  await ajukan(sedang, 40, { kk: 20, kkMiskin: 12 })
  await ajukan(besar, 50, { jiwa: 90 })
  const rapat = {
    musyawarahId,
    tahunAnggaran: TAHUN,
    tahap: 'kecamatan',
    kodeWilayah: k.kecamatan,
    nama: 'Musrenbang kecamatan',
    tanggal: '2024-01-25',
    tempat: 'Aula',
  }
  pasti(await siapkanMusyawarah(camat(), MusyawarahBaru.parse(rapat)))
})
afterAll(() => db.close())

describe('penilaian sebuah musyawarah', () => {
  it('S2-12: empat set baku bersumber dan sah; hanya Bappeda menyimpannya, bobot yang salah ditolak, yang basi juga', async () => {
    expect(listSetBaku().map((b) => b.kode)).toEqual(['mendesak-luas', 'asahan', 'fisik', 'nonfisik'])
    for (const b of listSetBaku()) expect([b.kode, periksaSet(b), b.sumber.length > 20]).toEqual([b.kode, null, true])
    expect(listSetBaku().map((b) => b.kriteria.map((x) => x.bobot))).toEqual([
      [350, 300, 200, 150],
      [250, 150, 150, 200, 150, 100],
      [400, 300, 200, 100],
      [350, 250, 250, 150],
    ])
    expect(await buka(penilaianId, [mitra().pelaku.penggunaId])).toMatchObject({ error: { jenis: 'set-kriteria-belum-ada' } })
    expect(await simpanSet(camat(), salin())).toMatchObject({ error: { jenis: 'bukan-wewenang' } })
    const admin = k.sebagai('admin-perencanaan')
    const [dasar] = listSetBaku()
    const isi = { kriteria: dasar?.kriteria.map((x) => ({ ...x, bobot: x.bobot - 1 })), syarat: [] }
    expect(await simpanSet(admin, salin({ isi }))).toMatchObject({ error: { jenis: 'bobot-tidak-genap-satu', jumlah: '0,996' } })
    expect(await simpanSet(admin, salin({ baku: 'lain' }))).toMatchObject({ error: { jenis: 'set-baku-tidak-dikenal' } })
    expect(pasti(await simpanSet(admin, salin())).versi).toBe(1)
    expect(await simpanSet(admin, salin())).toMatchObject({ error: { jenis: 'set-kriteria-sudah-berubah', versi: 1 } })
    expect(pasti(await simpanSet(admin, salin({ versiLama: 1 }))).versi).toBe(2)
  })

  it('hanya yang memimpin membuka, dengan penilai yang bertugas di sana; sekali saja per bidang', async () => {
    const penilai = [camat(), mitra(), desa()].map((x) => x.pelaku.penggunaId)
    expect(await bukaPenilaian(desa(), musyawarahId, { penilaianId, bidangPembangunan: BIDANG, penilai })).toMatchObject({ error: { jenis: 'bukan-wewenang' } })
    expect(await buka(penilaianId, [k.sebagai('individu').pelaku.penggunaId])).toMatchObject({ error: { jenis: 'penilai-tidak-dikenal' } })
    expect(pasti(await buka(penilaianId, penilai))).toMatchObject({ keadaan: 'dibuka', usulan: 3 })
    expect(await buka(randomUUID(), penilai)).toMatchObject({ error: { jenis: 'penilaian-sudah-dibuka' } })
    // A later version of the set does not reach a scoring that has begun.
    pasti(await simpanSet(k.sebagai('admin-perencanaan'), salin({ versiLama: 2, nama: 'Versi tiga' })))
    expect((await meja()).penilaian[0]?.set).toMatchObject({ versi: 2 })
  })

  it('angka yang ada menjadi nilai; yang tidak ada disebut tidak ada dan ditanyakan kepada penilai', async () => {
    const usulan = new Map((await meja()).penilaian[0]?.usulan.map((u) => [u.pengajuanId, u]))
    expect(usulan.get(kecil)).toMatchObject({
      data: { penerima: 600, 'alokasi-lalu': null, 'tahun-menunggu': 0 },
      otomatis: { luas: 5, pemerataan: null },
      lolos: null,
    })
    expect(usulan.get(besar)).toMatchObject({ data: { penerima: null }, otomatis: { luas: null, pemerataan: null } })
  })

  it('nilai di luar skala, bukan penilai, kriteria yang tidak ditanya: ditolak; lembar yang kurang tidak terkirim', async () => {
    expect(await nilai(mitra(), kecil, { mendesak: 6 })).toMatchObject({ error: { jenis: 'nilai-di-luar-skala', min: 1, maks: 5 } })
    expect(await nilai(mitra(), kecil, { luas: 1 })).toMatchObject({ error: { jenis: 'kriteria-tidak-ditanya' } })
    expect(await nilai(k.sebagai('tapd'), kecil, { mendesak: 3 })).toMatchObject({ error: { jenis: 'bukan-penilai' } })
    expect(await nilai(mitra(), randomUUID(), { mendesak: 3 })).toMatchObject({ error: { jenis: 'usulan-tidak-dinilai' } })
    expect(await nilai(mitra(), kecil, { mendesak: 3 }, { musyawarahId, penilaianId: randomUUID() })).toMatchObject({
      error: { jenis: 'penilaian-tidak-ditemukan' },
    })
    expect(pasti(await nilai(mitra(), kecil, { mendesak: 2, pemerataan: 3, rpjmd: 4 }))).toEqual({ terisi: 1, perlu: 3, dikirimPada: null })
    expect(await kirimLembar(mitra(), jalur)).toMatchObject({ error: { jenis: 'lembar-nilai-belum-lengkap', terisi: 1, perlu: 3 } })
    pasti(await nilai(mitra(), kecil, { mendesak: 4 }))
  })

  it('tertutup sampai semua masuk: nilai orang lain tidak terbaca, juga oleh peran basis data yang melayani, dan jejak tidak menyebutnya', async () => {
    expect((await meja(mitra())).penilaian[0]?.saya?.nilai).toHaveLength(3)
    const lain = (await meja(camat())).penilaian[0]
    expect([lain?.saya?.nilai, lain?.hasil]).toEqual([[], null])
    expect(lain?.penilai.map((o) => o.terisi).toSorted()).toEqual([0, 0, 1])
    expect(await sebagaiAplikasi((tx) => tx`select * from nilai_usulan`)).toHaveLength(0)
    await expect(sebagaiAplikasi((tx) => tx`delete from nilai_usulan`)).rejects.toThrow(/permission denied/)
    const jejak = await sebagaiAplikasi((tx) => tx`select convert_from(isi, 'UTF8') as isi from jejak_entri where convert_from(isi, 'UTF8') like '%mendesak%'`)
    expect(JSON.stringify(jejak)).not.toContain(`"${mitra().pelaku.penggunaId}","${kecil}"`)
    expect(await telaahUsulan(camat(), { musyawarahId, pengajuanId: kecil })).toMatchObject({ error: { jenis: 'penilaian-belum-selesai' } })
  })

  it('hasil baru terbuka sesudah setiap penilai mengirim; yang berhalangan dilepas dan nilainya tidak dihitung', async () => {
    const semua = { mendesak: 3, pemerataan: 3, rpjmd: 3 }
    for (const siapa of [camat(), mitra()]) {
      for (const id of [kecil, sedang, besar])
        pasti(await nilai(siapa, id, id === besar ? { ...semua, mendesak: 5, luas: siapa.pelaku.penggunaId === camat().pelaku.penggunaId ? 4 : 3 } : semua))
      if (siapa.pelaku.penggunaId === mitra().pelaku.penggunaId) pasti(await nilai(siapa, besar, { luas: 2 }))
      expect(pasti(await kirimLembar(siapa, jalur))).toMatchObject({ terisi: 3, perlu: 3 })
    }
    expect(await nilai(mitra(), kecil, { mendesak: 5 })).toMatchObject({ error: { jenis: 'lembar-nilai-sudah-dikirim' } })
    pasti(await nilai(desa(), kecil, { mendesak: 1 }))
    expect(await selesaikanPenilaian(camat(), jalur)).toMatchObject({ error: { jenis: 'penilai-belum-mengirim', penilai: 'Operator Desa Sukamurni' } })
    pasti(await ubahPenilai(camat(), jalur, { tambah: [], lepas: [desa().pelaku.penggunaId] }))
    expect(pasti(await catatKelayakan(camat(), jalur, { pengajuanId: sedang, syarat: 'lahan', lolos: false, catatan: 'sengketa' }))).toEqual({ lolos: false })
    expect(await catatKelayakan(camat(), jalur, { pengajuanId: sedang, syarat: 'asing', lolos: true, catatan: '' })).toMatchObject({
      error: { jenis: 'syarat-tidak-dikenal' },
    })
    expect(pasti(await selesaikanPenilaian(camat(), jalur)).keadaan).toBe('selesai')
    expect(await selesaikanPenilaian(camat(), jalur)).toMatchObject({ error: { jenis: 'penilaian-sudah-berakhir', keadaan: 'selesai' } })
  })

  it('peringkat dengan garis pagu, sumbangan, sebaran, dan yang tidak lolos terpisah', async () => {
    const hasil = (await meja(mitra())).penilaian[0]?.hasil
    // 0,35·5/5 + 0,30·3/5 + 0,20·3/5 + 0,15·3/5 and 0,35·3/5 + 0,30·5/5 + …: 74 and 72.
    expect(hasil?.urutan.map((h) => [h.pengajuanId, h.skor, h.kumulatif, h.diAtasGaris])).toEqual([
      [besar, '74.00', 87_500_000, true],
      [kecil, '72.00', 140_000_000, true],
    ])
    expect(hasil?.tidakLolos).toEqual([{ pengajuanId: sedang, skor: '48.00' }])
    expect([hasil?.pagu, hasil?.paguBersama]).toEqual([140_000_000, true])
    expect(hasil?.sebaran.find((s) => s.pengajuanId === besar)?.kriteria).toContainEqual({ kode: 'luas', terendah: 2, tertinggi: 4 })
    expect(hasil?.rentang.find((r) => r.kode === 'mendesak')?.dari).toEqual({ tepat: '6/19', desimal: '0.316', termasuk: true })
    expect(new Set(hasil?.nilai.map((n) => n.penggunaId))).toEqual(new Set([camat().pelaku.penggunaId, mitra().pelaku.penggunaId]))
    expect(pasti(await telaahUsulan(camat(), { musyawarahId, pengajuanId: kecil })).pengangkat).toBeNull()
  })

  it('U-11: yang disepakati tanpa nilai menahan penutupan, disebut namanya; penilaian susulan memperbaikinya dan semuanya membeku', async () => {
    await ajukan(menyusul, 10, { kk: 5 })
    pasti(await langkah('dibuka', 1))
    for (const id of [besar, menyusul]) pasti(await putuskan(camat(), id, { keputusan: 'terima', versi: 3 }))
    const tolak = await langkah('ditutup', 2)
    expect(tolak).toMatchObject({
      error: { jenis: 'disepakati-belum-dinilai', jumlah: 1, usulan: expect.stringContaining('Pelatihan olahan bandeng') as string },
    })
    const susulan = { musyawarahId, penilaianId: susulanId }
    expect(pasti(await buka(susulanId, [mitra().pelaku.penggunaId])).usulan).toBe(1)
    expect((await meja()).penilaian.find((p) => p.penilaianId === susulanId)?.set.versi).toBe(2)
    pasti(await nilai(mitra(), menyusul, { mendesak: 1, pemerataan: 1, rpjmd: 1 }, susulan))
    pasti(await kirimLembar(mitra(), susulan))
    expect(await langkah('ditutup', 2)).toMatchObject({ error: { jenis: 'disepakati-belum-dinilai' } })
    pasti(await selesaikanPenilaian(camat(), susulan))
    const batal = randomUUID()
    expect(await buka(batal, [mitra().pelaku.penggunaId])).toMatchObject({ error: { jenis: 'tidak-ada-usulan-dinilai' } })
    expect(await batalkanPenilaian(camat(), susulan, 'Salah membuka bidang')).toMatchObject({ error: { jenis: 'penilaian-sudah-berakhir' } })
    pasti(await langkah('ditutup', 2))
    const { isi } = pasti(await bacaBeritaAcara(camat(), musyawarahId))
    expect(new Map(isi.usulan.map((u) => [u.pengajuanId, [u.skor, u.urutan]]))).toEqual(
      new Map([
        [besar, ['74.00', 1]],
        [kecil, ['72.00', 2]],
        [sedang, ['48.00', null]],
        [menyusul, ['20.00', 3]],
      ]),
    )
    expect(isi.penilaian).toMatchObject([{ bidangPembangunan: BIDANG, set: { versi: 2 }, penilai: 2 }])
    expect(JSON.stringify(isi.penilaian)).not.toContain(mitra().pelaku.penggunaId)
    expect(await nilai(mitra(), menyusul, { mendesak: 5 }, susulan)).toMatchObject({ error: { jenis: 'rapat-tidak-menilai' } })
  })
})
