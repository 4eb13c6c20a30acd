import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bacaRinci } from '#src/modules/usulan/antrean/antrean.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { PerintahMassal } from '#src/modules/usulan/putusan/massal.schema.ts'
import { pratinjauMassal, putuskanMassal } from '#src/modules/usulan/putusan/massal.service.ts'
import { TemplatBaru } from '#src/modules/usulan/templat/templat-kalimat.schema.ts'
import { hapusTemplat, listTemplatKalimat, simpanTemplat, ubahTemplat } from '#src/modules/usulan/templat/templat-kalimat.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji } from '../../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
})
afterAll(() => db.close())

const baru = (isi: Record<string, unknown> = {}) =>
  TemplatBaru.parse({
    templatId: randomUUID(),
    tahap: 'kecamatan',
    keputusan: 'tunda',
    nama: `Templat ${randomUUID().slice(0, 8)}`,
    alasan: 'A12',
    teks: '“{{judul}}” ditunda ke tahun depan.',
    ...isi,
  })
const nama = async (kab: KabupatenUji, peran: 'camat' | 'operator-kecamatan' | 'operator-desa' | 'perangkat-daerah') =>
  (await listTemplatKalimat(kab.sebagai(peran), { tahap: 'kecamatan', keputusan: 'tunda' })).filter((t) => t.templatId !== null).map((t) => t.nama)

describe('templat kalimat (issue 4: putusan massal dengan templat)', () => {
  it('milik meja: camat dan operator kecamatannya berbagi, meja dan daerah lain tidak melihatnya', async () => {
    const t = baru()
    expect(await simpanTemplat(k.sebagai('camat'), t)).toEqual({ ok: true, value: { templatId: t.templatId, versi: 1 } })
    expect(await nama(k, 'operator-kecamatan')).toContain(t.nama)
    expect(await nama(k, 'operator-desa')).toEqual([])
    const lain = await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
    expect(await nama(lain, 'camat')).toEqual([])
    expect(await ubahTemplat(lain.sebagai('camat'), t.templatId, { nama: t.nama, alasan: null, teks: t.teks, versi: 1 })).toMatchObject({ ok: false })
    expect(await simpanTemplat(k.sebagai('operator-desa'), baru())).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
  })

  it('nama yang sama untuk putusan yang sama ditolak; diganti namanya, dihapus, lalu namanya bebas lagi', async () => {
    const t = baru({ nama: 'Menunggu DED' })
    const camat = k.sebagai('camat')
    await simpanTemplat(camat, t)
    expect(await simpanTemplat(camat, baru({ nama: 'menunggu ded' }))).toMatchObject({ ok: false, error: { jenis: 'nama-templat-terpakai' } })
    const isi = { nama: 'Menunggu dokumen', alasan: 'A13', teks: t.teks } as const
    expect(await ubahTemplat(camat, t.templatId, { ...isi, versi: 1 })).toMatchObject({ ok: true, value: { versi: 2 } })
    expect(await ubahTemplat(camat, t.templatId, { ...isi, versi: 1 })).toMatchObject({ ok: false, error: { jenis: 'templat-sudah-berubah' } })
    expect(await hapusTemplat(camat, t.templatId, 2)).toMatchObject({ ok: true })
    expect(await nama(k, 'camat')).not.toContain('Menunggu dokumen')
    expect(await hapusTemplat(camat, t.templatId, 3)).toMatchObject({ ok: false, error: { jenis: 'templat-tidak-ditemukan' } })
    expect(await simpanTemplat(camat, baru({ nama: 'Menunggu dokumen' }))).toMatchObject({ ok: true })
  })

  it('penanda asing tidak tersimpan, dan tidak terpakai dalam putusan', async () => {
    expect(await simpanTemplat(k.sebagai('camat'), baru({ teks: 'Ditunda karena {{sebab}}.' }))).toMatchObject({
      ok: false,
      error: { jenis: 'penanda-tidak-dikenal', penanda: 'sebab' },
    })
  })

  it('satu kalimat untuk banyak usulan terisi dengan judul, tempat, nomor dan volume masing-masing', async () => {
    const butir: { pengajuanId: string; versi: number }[] = []
    for (const judul of ['Drainase RW 01', 'Posyandu RW 02']) {
      const isi = isiUsulan(k, { judul })
      expect(await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)).toMatchObject({ ok: true })
      butir.push({ pengajuanId: isi.pengajuanId, versi: 2 })
    }
    const perintah = (teks: string) => PerintahMassal.parse({ keputusan: 'tunda', alasan: 'A12', teks, butir })
    const asing = await pratinjauMassal(k.sebagai('operator-desa'), perintah('Ditunda: {{jalan}}.'))
    expect(asing.nasib.map((n) => n.penolakan?.jenis)).toEqual(['penanda-tidak-dikenal', 'penanda-tidak-dikenal'])
    await putuskanMassal(k.sebagai('operator-desa'), perintah('“{{judul}}” ({{nomor}}, {{volume}}) di {{tempat}} ditunda.'))
    for (const { pengajuanId } of butir) {
      const rinci = await bacaRinci(k.sebagai('admin-perencanaan'), pengajuanId)
      const [teks, judul, nomor] = [rinci?.putusan.at(-1)?.teks, rinci?.judul, rinci?.nomor]
      expect(teks).toContain(`“${judul}” (${nomor}, `)
      expect(teks).toContain('Desa Sukamurni ditunda.')
    }
  })
})
