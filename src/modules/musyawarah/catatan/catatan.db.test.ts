import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { bacaCatatan, laporkanTindak, simpanKelompok, simpanNotulen, tambahTindak, ubahTindak } from '#src/modules/musyawarah/catatan/catatan.service.ts'
import { MusyawarahBaru } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { bacaBeritaAcara, lanjutkanMusyawarah, siapkanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import { bacaKesiapan, cabutNihil, nyatakanNihil } from '#src/modules/musyawarah/nihil/nihil.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, simpanBerkasUji, TAHUN } from '../../../../test/kabupaten-uji.ts'

let db: TestDatabase
let kab: KabupatenUji

beforeAll(async () => {
  db = await openTestDatabase()
  kab = await bangunKabupaten(db.sql, { musyawarahWajib: true })
})

afterAll(async () => {
  await db.close()
})

const ditolak = (jenis: string) => ({ ok: false, error: { jenis } })

async function siapkan(lain: Partial<MusyawarahBaru>): Promise<string> {
  const m = MusyawarahBaru.parse({
    musyawarahId: randomUUID(),
    tahunAnggaran: TAHUN,
    tahap: 'musrenbang-kabupaten',
    jenis: 'sinkronisasi',
    kodeWilayah: '32.16',
    nama: 'Rapat sinkronisasi TAPD',
    tanggal: tanggal('2024-01-25'),
    tempat: 'Ruang rapat Sekda',
    ...lain,
  })
  const siap = await siapkanMusyawarah(kab.sebagai(m.tahap === 'kecamatan' ? 'camat' : 'admin-perencanaan'), m)
  if (!siap.ok) throw new Error(siap.error.jenis)
  return m.musyawarahId
}

describe('catatan musyawarah (S1-2, S4-1, S4-28)', () => {
  it('S4-28: notulen, sidang kelompok dan tindak lanjut tumbuh sampai ditutup, lalu beku; kemajuannya tetap dilaporkan', async () => {
    const admin = kab.sebagai('admin-perencanaan')
    const id = await siapkan({})
    const apa = { apa: 'Menyamakan pagu Renja dan PPAS', siapa: 'Kepala SDABMBK', perangkatDaerahId: kab.pdId, kapan: tanggal('2024-02-10') }
    const [satu, dua] = [randomUUID(), randomUUID()]
    expect(await tambahTindak(kab.sebagai('camat'), id, { ...apa, tindakLanjutId: satu })).toMatchObject(ditolak('bukan-wewenang'))
    expect(await tambahTindak(admin, id, { ...apa, perangkatDaerahId: randomUUID(), tindakLanjutId: satu })).toMatchObject(ditolak('perangkat-tidak-ditemukan'))
    for (const tindakLanjutId of [satu, dua, satu]) expect(await tambahTindak(admin, id, { ...apa, tindakLanjutId })).toMatchObject({ ok: true })
    expect(await ubahTindak(admin, { musyawarahId: id, tindakLanjutId: satu }, { ...apa, siapa: 'Bidang Jalan SDABMBK', versi: 1 })).toMatchObject({ ok: true })
    expect(await ubahTindak(admin, { musyawarahId: id, tindakLanjutId: satu }, { ...apa, versi: 1 })).toMatchObject(ditolak('catatan-sudah-berubah'))
    const batal = { keadaan: 'batal', keterangan: 'salah catat', versi: 1 } as const
    expect(await laporkanTindak(admin, { musyawarahId: id, tindakLanjutId: dua }, batal)).toMatchObject({ ok: true })

    const dua_orang = await Promise.all(['Versi A', 'Versi B'].map((notulen) => simpanNotulen(admin, id, { notulen, versi: 1 })))
    expect(dua_orang.filter((h) => h.ok)).toHaveLength(1)
    expect(dua_orang.find((h) => !h.ok)).toMatchObject({ error: { jenis: 'catatan-sudah-berubah' } })
    const isi = { bidang: 'infrastruktur' as const, ketua: 'Kepala Bidang Infrastruktur', hasil: 'Drainase didahulukan.', selesai: true }
    expect(await simpanKelompok(admin, id, { ...isi, versi: 3 })).toMatchObject(ditolak('catatan-sudah-berubah'))
    expect(await simpanKelompok(admin, id, { ...isi, hasil: '', selesai: false, versi: 0 })).toMatchObject({ ok: true })
    expect(await simpanKelompok(admin, id, { ...isi, versi: 0 })).toMatchObject(ditolak('catatan-sudah-berubah'))
    expect(await simpanKelompok(admin, id, { ...isi, versi: 1 })).toMatchObject({ ok: true })

    const jalan = { versi: 1, jumlahHadir: null, berkasHasilId: null }
    expect(await lanjutkanMusyawarah(admin, id, { ...jalan, ke: 'dibuka' })).toMatchObject({ ok: true })
    expect(await lanjutkanMusyawarah(admin, id, { ...jalan, ke: 'ditutup', versi: 2, jumlahHadir: 12 })).toMatchObject({ ok: true })
    expect(await bacaBeritaAcara(admin, id)).toMatchObject({
      value: {
        isi: {
          kelompok: [{ bidangPembangunan: 'infrastruktur', ketua: isi.ketua, hasil: isi.hasil }],
          tindakLanjut: [{ apa: apa.apa, siapa: 'Bidang Jalan SDABMBK', kapan: '2024-02-10' }],
        },
      },
    })
    for (const hasil of [
      await simpanNotulen(admin, id, { notulen: 'ditambah kemudian', versi: 2 }),
      await simpanKelompok(admin, id, { ...isi, versi: 2 }),
      await tambahTindak(admin, id, { ...apa, tindakLanjutId: randomUUID() }),
      await ubahTindak(admin, { musyawarahId: id, tindakLanjutId: satu }, { ...apa, versi: 2 }),
    ])
      expect(hasil).toMatchObject(ditolak('catatan-beku'))
    const pd = kab.sebagai('perangkat-daerah')
    const lapor = { keadaan: 'selesai', keterangan: 'Sudah sama.', versi: 2 } as const
    expect(await laporkanTindak(kab.sebagai('camat'), { musyawarahId: id, tindakLanjutId: satu }, lapor)).toMatchObject(ditolak('bukan-wewenang'))
    expect(await laporkanTindak(pd, { musyawarahId: id, tindakLanjutId: satu }, lapor)).toMatchObject({ ok: true })
    expect(await laporkanTindak(pd, { musyawarahId: randomUUID(), tindakLanjutId: satu }, lapor)).toMatchObject(ditolak('musyawarah-tidak-ditemukan'))
    const catatan = await bacaCatatan(pd, id)
    expect(catatan).toMatchObject({
      value: { versiNotulen: 2, tindakLanjut: expect.arrayContaining([expect.objectContaining({ keadaan: 'selesai', bolehLapor: true })]) },
    })
  })
})

describe('jam peladen yang mundur', () => {
  it('musyawarah tetap ditutup sekali dengan jam yang ada; jejaknya utuh, dan yang kedua diberi tahu', async () => {
    const admin = kab.sebagai('admin-perencanaan')
    const mundur = { ...admin, saat: saat('2024-01-24T23:00:00Z'), saatNyata: saat('2024-01-24T23:00:00Z') }
    const id = await siapkan({ jenis: 'koordinasi', nama: 'Rapat koordinasi' })
    const jalan = { versi: 1, jumlahHadir: null, berkasHasilId: null }
    expect(await lanjutkanMusyawarah(admin, id, { ...jalan, ke: 'dibuka' })).toMatchObject({ ok: true })
    expect(await lanjutkanMusyawarah(mundur, id, { ...jalan, ke: 'ditutup', versi: 2, jumlahHadir: 4 })).toMatchObject({ ok: true })
    expect(await bacaBeritaAcara(admin, id)).toMatchObject({ value: { isi: { ditutup: { pada: '2024-01-24T23:00:00.000Z' } } } })
    expect(await lanjutkanMusyawarah(admin, id, { ...jalan, ke: 'ditutup', versi: 2, jumlahHadir: 9 })).toMatchObject(ditolak('musyawarah-sudah-ditutup'))
    expect((await periksaJejak(db.sql, kab.daerahId, kab.penandatangan)).temuan).toEqual([])
  })
})

describe('pernyataan nihil (S3-2, C-04)', () => {
  it('C-04: dari desa atau kecamatan atas namanya, dengan pindaian; menggantikan hasil sampai dicabut atau desanya mengusulkan', async () => {
    const [camat, operator] = [kab.sebagai('camat'), kab.sebagai('operator-desa')]
    const rapat = await siapkan({ tahap: 'kecamatan', jenis: 'musrenbang', kodeWilayah: kab.kecamatan, nama: 'Musrenbang Kecamatan' })
    const berkasId = await simpanBerkasUji(kab)
    const surat = {
      tahunAnggaran: TAHUN,
      kodeWilayah: kab.desa,
      nomorSurat: '140/07/2024',
      tanggalSurat: tanggal('2024-01-10'),
      penandatangan: 'Kepala Desa Sukamurni',
      alasan: 'Seluruh kebutuhan dibiayai Dana Desa.',
      berkasId,
    }
    const lain = kab.desa.replace('.14.', '.15.')
    expect(await nyatakanNihil(operator, { ...surat, kodeWilayah: lain })).toMatchObject(ditolak('bukan-wewenang'))
    expect(await nyatakanNihil(kab.sebagai('perangkat-daerah'), surat)).toMatchObject(ditolak('bukan-wewenang'))
    expect(await nyatakanNihil(camat, { ...surat, kodeWilayah: kab.kecamatan })).toMatchObject(ditolak('bukan-desa-daerah-ini'))
    expect(await nyatakanNihil(camat, { ...surat, tanggalSurat: tanggal('2024-02-01') })).toMatchObject(ditolak('surat-bertanggal-kemudian'))
    expect(await nyatakanNihil(camat, { ...surat, berkasId: randomUUID() })).toMatchObject(ditolak('pindaian-tidak-ditemukan'))
    const lihat = async () =>
      (await bacaKesiapan(camat, { tahunAnggaran: TAHUN, kodeWilayah: kab.kecamatan, musyawarahId: rapat })).find((w) => w.kodeWilayah === kab.desa)
    const tunggu = async (): Promise<boolean> => {
      const buka = await lanjutkanMusyawarah(camat, rapat, { ke: 'dibuka', versi: 1, jumlahHadir: null, berkasHasilId: null })
      if (buka.ok || buka.error.jenis !== 'wilayah-belum-bermusyawarah') throw new Error('desa lain seharusnya belum')
      return buka.error.wilayah.some((w) => w.kode === kab.desa)
    }
    expect([await tunggu(), (await lihat())?.kesiapan]).toEqual([true, 'belum'])
    expect(await nyatakanNihil(camat, surat)).toMatchObject({ ok: true })
    expect(await nyatakanNihil(operator, surat)).toMatchObject(ditolak('sudah-dinyatakan-nihil'))
    expect([await tunggu(), (await lihat())?.kesiapan, (await lihat())?.nihil?.jabatan]).toEqual([false, 'nihil', 'Camat Sukakarya'])
    const cabut = { tahunAnggaran: TAHUN, kodeWilayah: kab.desa, alasan: 'Desa ternyata mengusulkan.' }
    expect(await cabutNihil(operator, cabut)).toMatchObject({ ok: true })
    expect(await cabutNihil(operator, cabut)).toMatchObject(ditolak('belum-dinyatakan-nihil'))
    expect([await tunggu(), (await lihat())?.nihil]).toEqual([true, null])
    expect(await nyatakanNihil(operator, surat)).toMatchObject({ ok: true })
    await buatUsulan(operator, kab.penandatangan, isiUsulan(kab))
    expect([await tunggu(), (await lihat())?.kesiapan]).toEqual([true, 'belum'])
    await cabutNihil(operator, cabut)
    expect(await nyatakanNihil(operator, surat)).toMatchObject({ error: { jenis: 'desa-sudah-mengusulkan', jumlah: 1 } })
    expect((await periksaJejak(db.sql, kab.daerahId, kab.penandatangan)).temuan).toEqual([])
  })
})
