import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readTenant, writeTenant } from '#src/lib/sql.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { kirimSuratSemua } from '#src/modules/pemberitahuan/pengabar.jobs.ts'
import { kabari } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import { createSaluranSurel } from '#src/modules/pemberitahuan/saluran-surel.service.ts'
import { bacaSurat, type HitunganSurat, kirimSuratDaerah, ulangiSurat } from '#src/modules/pemberitahuan/surat.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, type KabupatenUji } from '../../../test/kabupaten-uji.ts'
import { bukaPeladenSurel, type PeladenSurel } from '../../../test/peladen-surel.ts'

let db: TestDatabase
let kab: KabupatenUji
let peladen: PeladenSurel

const KINI = '2024-01-25T02:00:00Z'

beforeAll(async () => {
  db = await openTestDatabase()
  kab = await bangunKabupaten(db.sql)
  for (const [peran, email] of [
    ['operator-desa', 'desa@contoh.go.id'],
    ['camat', 'camat@contoh.go.id'],
    ['tapd', '3216-tapd@akun.selaras.invalid'],
  ]) {
    await db.sql`insert into auth."user" (id, name, email, username) values (${`3216-${peran ?? ''}`}, 'x', ${email ?? ''}, ${`u.${peran ?? ''}`})`
  }
})
afterAll(() => db.close())
beforeEach(async () => {
  peladen = await bukaPeladenSurel()
})
afterEach(async () => {
  await writeTenant(
    db.sql,
    kab.daerahId,
    (tx) => tx`update surat_keluar set keadaan = 'kedaluwarsa', selesai_pada = now() where daerah_id = ${kab.daerahId} and keadaan = 'menunggu'`,
  )
  await peladen.close()
})

const oleh = (lain: Partial<Konteks> = {}): Konteks => kab.sebagai('admin-perencanaan', lain)

const putusan = {
  judul: 'Drainase RW 03 <script>',
  tempat: 'Sukamurni',
  kodeWilayah: '32.16.14.2001',
  nomor: null,
  tahunAnggaran: 2025,
  jabatan: 'Camat Sukakarya',
  tahap: 'kecamatan',
  keputusan: 'kembalikan',
  tahapKe: 'kecamatan',
  keadaanKe: 'dikembalikan',
  rupiah: 1,
}

/** The thing the last notice was about. */
let objekId = ''

function beriTahu(penerima: readonly string[], k = oleh()): Promise<number> {
  objekId = randomUUID()
  const objek = { jenis: 'pengajuan', id: objekId }
  return writeTenant(db.sql, kab.daerahId, (tx) => kabari(tx, k, { jenis: 'dikembalikan', penerima, objek, data: { ...putusan, batas: '2024-02-01' } }))
}

function kirim(kini = KINI, jawab = 15_000): Promise<HitunganSurat> {
  const saluran = createSaluranSurel({ url: peladen.url, dari: 'Selaras <selaras@contoh.go.id>' }, { sambung: 15_000, jawab })
  return kirimSuratSemua({ sql: db.sql, saluran, baseUrl: 'https://selaras.contoh.go.id', kini: () => new Date(kini) }, [
    { daerahId: kab.daerahId, nama: 'Kab. Bekasi', zonaWaktu: 'WIB', istilah: {}, dataContoh: true, hariIni: tanggal('2024-01-25') },
  ])
}

interface BarisSurat {
  readonly keadaan: string
  readonly percobaan: number
  readonly galat: string | null
  readonly kirimSetelah: string
}

async function suratTerakhir(): Promise<BarisSurat | undefined> {
  const [baris] = await readTenant(
    db.sql,
    kab.daerahId,
    (tx) => tx<BarisSurat[]>`select s.keadaan, s.percobaan, s.galat, s.kirim_setelah from surat_keluar s
      join pemberitahuan p on p.daerah_id = s.daerah_id and p.surat_id = s.surat_id where s.daerah_id = ${kab.daerahId} and p.objek_id = ${objekId}`,
  )
  return baris
}

const kepala = (mentah: string, nama: string): string =>
  new RegExp(`^${nama}:(.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(mentah)?.[1]?.replaceAll(/\s+/g, ' ').trim() ?? ''

/** Unfolds quoted-printable text, so that sentences can be read. */
const terbaca = (mentah: string): string =>
  Buffer.from(
    mentah.replaceAll(/=\r\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16))),
    'latin1',
  ).toString('utf8')

describe('surel lewat SMTP', () => {
  it('sampai di peladen: kalimatnya, tautannya, dan cara menghentikannya; tanpa data pengusul', async () => {
    expect(await beriTahu(['3216-operator-desa'])).toBe(1)
    expect(await kirim()).toEqual({ terkirim: 1, tertunda: 0, gagal: 0, kedaluwarsa: 0 })
    const [surat] = peladen.diterima
    const isi = terbaca(surat?.mentah ?? '')
    expect(surat?.kepada).toBe('desa@contoh.go.id')
    expect(isi).toContain('“Drainase RW 03 <script>” dari Desa Sukamurni dikembalikan Camat Sukakarya; perbaiki dan ajukan lagi paling lambat 1 Feb 2024.')
    expect(isi).toContain('https://selaras.contoh.go.id/kerja/3216/2025/usulan/')
    expect(kepala(surat?.mentah ?? '', 'List-Unsubscribe')).toBe('<https://selaras.contoh.go.id/kerja/3216/2025/pemberitahuan/setelan>')
    expect(kepala(surat?.mentah ?? '', 'Auto-Submitted')).toBe('auto-generated')
    expect(isi).toContain('DATA CONTOH')
    expect(isi).toContain('&lt;script&gt;')
    expect(await kirim()).toEqual({ terkirim: 0, tertunda: 0, gagal: 0, kedaluwarsa: 0 })
    expect(peladen.diterima).toHaveLength(1)
  })

  it('tidak pernah ke alamat internal, dan tidak untuk orang tanpa akun surel', async () => {
    expect(await beriTahu(['3216-tapd', '3216-bpkad'])).toBe(2)
    expect(await suratTerakhir()).toBeUndefined()
    expect(await kirim()).toEqual({ terkirim: 0, tertunda: 0, gagal: 0, kedaluwarsa: 0 })
  })

  it('alamat yang sesudahnya menjadi internal pun tidak dikirimi', async () => {
    await beriTahu(['3216-camat'])
    await db.sql`update auth."user" set email = 'camat@akun.selaras.invalid' where id = '3216-camat'`
    expect(await kirim()).toMatchObject({ terkirim: 0, kedaluwarsa: 1 })
    await db.sql`update auth."user" set email = 'camat@contoh.go.id' where id = '3216-camat'`
    expect(peladen.diterima).toHaveLength(0)
  })

  it('penerima yang ditolak peladen gagal untuk selamanya, tanpa alamatnya di catatan', async () => {
    await beriTahu(['3216-operator-desa'])
    peladen.perangai = 'tolak-penerima'
    expect(await kirim()).toMatchObject({ gagal: 1 })
    const surat = await suratTerakhir()
    expect(surat).toMatchObject({ keadaan: 'gagal', percobaan: 1 })
    expect(surat?.galat).toMatch(/mailbox unknown/)
    expect(surat?.galat).not.toMatch(/desa@contoh/)
  })

  it.each(['tunda-penerima', 'lambat', 'tolak-masuk'] as const)('peladen yang %s ditunggu makin lama, lalu dicoba lagi dan sampai', async (perangai) => {
    await beriTahu(['3216-operator-desa'])
    peladen.perangai = perangai
    const sabar = perangai === 'lambat' ? 1_500 : 15_000
    expect(await kirim(KINI, sabar)).toMatchObject({ tertunda: 1, terkirim: 0 })
    expect(await suratTerakhir()).toMatchObject({ keadaan: 'menunggu', percobaan: 1, kirimSetelah: saat('2024-01-25T02:01:00Z') })
    expect(await kirim('2024-01-25T02:00:30Z')).toMatchObject({ tertunda: 0, terkirim: 0 })
    expect(await kirim('2024-01-25T02:01:00Z', sabar)).toMatchObject({ tertunda: 1 })
    expect(await suratTerakhir()).toMatchObject({ percobaan: 2, kirimSetelah: saat('2024-01-25T02:06:00Z') })
    peladen.perangai = 'terima'
    expect(await kirim('2024-01-25T02:06:00Z')).toMatchObject({ terkirim: 1 })
    expect(await suratTerakhir()).toMatchObject({ keadaan: 'terkirim', percobaan: 3, galat: null })
  })

  it('peladen yang mati di tengah menerima lagi surat yang sama dengan Message-ID yang sama', async () => {
    await beriTahu(['3216-operator-desa'])
    peladen.perangai = 'putus-sesudah-isi'
    expect(await kirim()).toMatchObject({ tertunda: 1 })
    peladen.perangai = 'terima'
    expect(await kirim('2024-01-25T02:01:00Z')).toMatchObject({ terkirim: 1 })
    const id = peladen.diterima.map((s) => kepala(s.mentah, 'Message-ID'))
    expect(id).toHaveLength(2)
    expect(id[0]).toMatch(/^<.+@3216\.selaras\.contoh\.go\.id>$/)
    expect(new Set(id).size).toBe(1)
  })

  it('peladen yang tidak ada menghentikan putaran sesudah satu surat', async () => {
    await beriTahu(['3216-operator-desa', '3216-camat'])
    await peladen.close()
    expect(await kirim()).toMatchObject({ tertunda: 1, terkirim: 0 })
    peladen = await bukaPeladenSurel()
  })

  it('dua proses sekaligus tidak mengirim surat yang sama dua kali', async () => {
    await beriTahu(['3216-operator-desa', '3216-camat'])
    await Promise.all([kirim(), kirim(), kirim()])
    expect(peladen.diterima.map((s) => s.kepada).toSorted()).toEqual(['camat@contoh.go.id', 'desa@contoh.go.id'])
  })

  it('proses kedua tidak menunggu yang pertama', async () => {
    await beriTahu(['3216-operator-desa'])
    const bekal = { sql: db.sql, daerahId: kab.daerahId, hariIni: tanggal('2024-01-25'), kini: () => saat(KINI) }
    const hasil = await kirimSuratDaerah({
      ...bekal,
      kirim: async () => {
        expect(await kirimSuratDaerah({ ...bekal, kirim: () => Promise.reject(new Error('tidak boleh sampai di sini')) })).toBeNull()
        return { hasil: 'terkirim' }
      },
    })
    expect(hasil).toMatchObject({ terkirim: 1 })
  })

  it('sesudah tiga hari tidak dikirim lagi; kabarnya tetap di aplikasi', async () => {
    await beriTahu(['3216-operator-desa'])
    expect(await kirim('2024-01-28T02:00:01Z')).toMatchObject({ kedaluwarsa: 1, terkirim: 0 })
    expect(await suratTerakhir()).toMatchObject({ keadaan: 'kedaluwarsa', galat: 'lewat-tiga-hari' })
  })
})

describe('surel harian', () => {
  const ditautkan = (k: Konteks): Promise<number> => {
    objekId = randomUUID()
    const objek = { jenis: 'pengajuan', id: objekId }
    const data = { ...putusan, judul: 'Jalan RW 05' }
    return writeTenant(db.sql, kab.daerahId, (tx) => kabari(tx, k, { jenis: 'ditautkan', penerima: ['3216-operator-desa'], objek, data }))
  }

  it('mengumpulkan kabar sehari menjadi satu surat pukul 06.00 waktu daerah, tanpa yang sudah dibaca', async () => {
    await ditautkan(oleh({ saatNyata: saat('2024-01-25T02:00:00Z') }))
    await ditautkan(oleh({ saatNyata: saat('2024-01-25T09:00:00Z') }))
    await ditautkan(oleh({ saatNyata: saat('2024-01-25T10:00:00Z') }))
    await writeTenant(
      db.sql,
      kab.daerahId,
      (tx) =>
        tx`update pemberitahuan set dibaca_pada = now() where daerah_id = ${kab.daerahId} and jenis = 'ditautkan' and created_at = '2024-01-25T10:00:00Z'`,
    )
    expect(await kirim('2024-01-25T22:59:59Z')).toMatchObject({ terkirim: 0 })
    expect(await kirim('2024-01-25T23:00:00Z')).toMatchObject({ terkirim: 1 })
    const isi = terbaca(peladen.diterima[0]?.mentah ?? '')
    expect(peladen.diterima).toHaveLength(1)
    expect(isi.split('Jalan RW 05').length - 1).toBe(4)
  })

  it('tidak dikirim bila semuanya sudah dibaca', async () => {
    await ditautkan(oleh({ saatNyata: saat('2024-01-27T02:00:00Z') }))
    await writeTenant(db.sql, kab.daerahId, (tx) => tx`update pemberitahuan set dibaca_pada = now() where daerah_id = ${kab.daerahId} and dibaca_pada is null`)
    expect(await kirim('2024-01-27T23:00:00Z')).toMatchObject({ terkirim: 0, kedaluwarsa: 1 })
    expect(await suratTerakhir()).toMatchObject({ galat: 'sudah-dibaca' })
  })
})

describe('surat keluar bagi admin', () => {
  it('hanya admin perencanaan melihat yang gagal dan mengirimnya ulang', async () => {
    await beriTahu(['3216-operator-desa'])
    peladen.perangai = 'tolak-isi'
    await kirim()
    expect(await bacaSurat(kab.sebagai('camat'), { batas: 10 }, true)).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    const hasil = await bacaSurat(oleh(), { batas: 10, keadaan: 'gagal' }, true)
    if (!hasil.ok) throw new Error(hasil.error.jenis)
    const gagal = hasil.value.data.find((s) => s.galat?.includes('not accepted') === true)
    expect(gagal).toMatchObject({ nama: 'Nama Operator Desa Sukamurni', percobaan: 1 })
    expect(JSON.stringify(hasil.value)).not.toMatch(/desa@contoh/)
    expect(await ulangiSurat(kab.sebagai('camat'), gagal?.suratId ?? '')).toMatchObject({ ok: false })
    expect(await ulangiSurat(oleh(), gagal?.suratId ?? '')).toMatchObject({ ok: true })
    peladen.perangai = 'terima'
    expect(await kirim('2024-02-10T02:00:00Z')).toMatchObject({ terkirim: 1 })
    expect(await ulangiSurat(oleh(), gagal?.suratId ?? '')).toMatchObject({ ok: false, error: { jenis: 'surat-tidak-perlu-diulang' } })
    expect(await ulangiSurat(oleh(), randomUUID())).toMatchObject({ ok: false, error: { jenis: 'surat-tidak-ditemukan' } })
  })
})
