import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTenant } from '#src/lib/sql.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { daftarkanPengguna } from '#src/modules/pengguna/pengguna.service.ts'
import { SEMUA } from '#src/perintah/perintah.ts'
import { listOperasi, susunAlamat, susunBadan } from '#src/perintah/susun-permintaan.ts'
import { bukaAplikasi, type AplikasiUji } from '../../test/aplikasi-uji.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../../test/kabupaten-uji.ts'
import { jalankanSelaras } from '../../test/selaras-uji.ts'

let db: TestDatabase
let k: KabupatenUji
const folder = mkdtempSync(path.join(tmpdir(), 'selaras-perintah-'))
const aplikasi: AplikasiUji[] = []

const selaras = (...argv: string[]) => jalankanSelaras(db, folder, argv)

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
  const orang = [
    ['3216', 'desa.sukamurni', { peran: 'operator-desa', kodeWilayah: k.desa, jabatan: 'Operator Desa Sukamurni' }],
    [
      '3216',
      'camat.sukakarya',
      { peran: 'camat', kodeWilayah: k.kecamatan, jabatan: 'Plt. Camat Sukakarya', sebagai: 'plt', selesai: '2099-12-31', nomorSk: '800/1/2020' },
    ],
    ['3216', 'pembaca.bekasi', { peran: 'pembaca', jabatan: 'Pembaca' }],
    ['1603', 'bappeda.muaraenim', { peran: 'admin-perencanaan', jabatan: 'Kepala Bappeda' }],
  ] as const
  for (const [daerahId, namaPengguna, penugasan] of orang) {
    const penyiap = { ...k.sebagai('admin-perencanaan'), daerahId, pelaku: pelakuPenyiap(daerahId) }
    const hasil = await daftarkanPengguna(
      penyiap,
      DaftarkanPengguna.parse({ namaPengguna, nama: `Nama ${namaPengguna}`, penugasan: [{ ...penugasan, mulai: '2020-01-01' }] }),
    )
    if (!hasil.ok) throw new Error(hasil.error.jenis)
  }
})
afterAll(async () => {
  await Promise.all(aplikasi.map((a) => a.close()))
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const orang = (namaPengguna: string): string[] => ['--daerah', '3216', '--sebagai', namaPengguna]

/** A value for every name that stands in an address. */
const ISIAN: Readonly<Record<string, string>> = {
  tautan: 'tautan-yang-tidak-ada',
  daerahId: '3216',
  pengajuanId: randomUUID(),
  penggunaId: randomUUID(),
  dari: randomUUID(),
  kepada: randomUUID(),
  suratId: randomUUID(),
  penugasanId: randomUUID(),
  permohonanId: randomUUID(),
  token: `3216-${'A'.repeat(43)}`,
  berkasId: randomUUID(),
  musyawarahId: randomUUID(),
  jadwalId: randomUUID(),
  versiId: randomUUID(),
  dokumenId: randomUUID(),
  a: randomUUID(),
  b: randomUUID(),
  tahun: String(TAHUN),
  rupiah: '1',
  induk: '32.16',
  kode: '32.16.14',
  lintang: '-6.1',
  bujur: '107.1',
}

describe('panggil', () => {
  it('setiap operasi OpenAPI dapat dipanggil dan sampai di tujuannya', async () => {
    const terdaftar = JSON.parse((await selaras('operasi', '--json')).stdout) as { operationId: string }[]
    const foto = {
      nama: 'foto.png',
      isi: await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
        .png()
        .toBuffer(),
    }
    writeFileSync(path.join(folder, 'foto.png'), foto.isi)
    const [akun] = await db.sqlPemilik<{ id: string }[]>`select id from auth."user" where username = 'desa.sukamurni'`
    // One program for all of them: what a command opens and closes around its request is tested below.
    const a = bukaAplikasi(db, { penggunaTetap: akun?.id ?? '' })
    aplikasi.push(a)
    const daftar = await listOperasi(a.app)
    expect(daftar.length).toBeGreaterThan(150)
    expect(terdaftar.map((o) => o.operationId)).toEqual(daftar.map((o) => o.operationId))
    const meleset: string[] = []
    for (const o of daftar) {
      const perlu = o.parameters.filter((x) => x.in === 'path' || (x.in === 'query' && x.required === true))
      const isian = new Map(perlu.map((x) => [x.name, [ISIAN[x.name] ?? (x.name.endsWith('Id') ? randomUUID() : '')]]))
      const alamat = susunAlamat(o, isian)
      const badan = susunBadan(o, { json: undefined, berkas: o.operationId === 'unggahFoto' ? foto : undefined })
      const kepala = typeof badan === 'string' ? { 'content-type': 'application/json' } : {}
      const jawaban = await a.app.request(alamat.ok ? alamat.value : '/api/tidak-tersusun', { method: o.metode, body: badan, headers: kepala })
      const { kode } = jawaban.ok ? { kode: '' } : ((await jawaban.json()) as { kode: string })
      if (['tidak-ditemukan', 'kesalahan-server', 'json-rusak'].includes(kode) || jawaban.status === 500)
        meleset.push(`${o.operationId}: ${jawaban.status} ${kode}`)
    }
    expect(meleset).toEqual([])
    expect(a.galat).toEqual([])
  })

  it('menulis dan membaca seperti dari layar: usulan diajukan, dibaca, diputus, dan tercatat atas nama pelakunya', async () => {
    const { volume, ...isi } = isiUsulan(k)
    const berkas = path.join(folder, 'usulan.json')
    writeFileSync(berkas, JSON.stringify({ ...isi, volume: volume / 1000 }))
    const buat = await selaras('panggil', 'buatUsulan', ...orang('desa.sukamurni'), '--isi', berkas, '--kunci', 'kiriman-uji-1')
    expect(buat.json()).toMatchObject({ tahap: 'desa', keadaan: 'diajukan', pengajuanId: isi.pengajuanId })
    const ulang = await selaras('panggil', 'buatUsulan', ...orang('desa.sukamurni'), '--isi', berkas, '--kunci', 'kiriman-uji-1')
    expect(ulang.json()).toEqual(buat.json())
    const putus = await selaras(
      'panggil',
      'putuskanUsulan',
      ...orang('desa.sukamurni'),
      '--jalur',
      `pengajuanId=${isi.pengajuanId}`,
      '--json',
      '{"keputusan":"terima","versi":2}',
    )
    expect(putus.json()).toMatchObject({ tahap: 'kecamatan', versi: 3 })
    const cari = await selaras('panggil', 'listUsulan', ...orang('camat.sukakarya'), '--jalur', `tahun=${TAHUN}`, '--jalur', 'menunggu=saya')
    expect(cari.json()).toMatchObject({ jumlah: 1, data: [{ pengajuanId: isi.pengajuanId }] })
    const jejak = await selaras('panggil', 'jejakUsulan', ...orang('camat.sukakarya'), '--jalur', `pengajuanId=${isi.pengajuanId}`)
    // Sealed before the command ended: each entry has its leaf.
    expect(JSON.parse(jejak.stdout)).toMatchObject([
      { peristiwa: 'usulan-diajukan', jabatan: 'Operator Desa Sukamurni', nomorDaun: expect.any(Number) as number },
      { peristiwa: 'usulan-diterima', nomorDaun: expect.any(Number) as number },
    ])
  })

  it('aliran layar ruang dijawab kejadian pertamanya lalu selesai; tautan yang salah ditolak dengan katanya', async () => {
    const musyawarahId = randomUUID()
    const wilayah = { tahunAnggaran: TAHUN, tahap: 'kecamatan', kodeWilayah: k.kecamatan, nama: 'Musrenbang Kecamatan', tanggal: '2024-01-25', tempat: 'Aula' }
    await selaras('panggil', 'siapkanMusyawarah', ...orang('camat.sukakarya'), '--json', JSON.stringify({ musyawarahId, ...wilayah }))
    const bahas = await selaras('panggil', 'bacaPembahasan', ...orang('camat.sukakarya'), '--jalur', `musyawarahId=${musyawarahId}`)
    const tautan = String(bahas.json()['tautanLayar'])
    expect((await selaras('panggil', 'ikutiLayar', '--jalur', `tautan=${tautan}`)).json()).toMatchObject({ musyawarah: { musyawarahId }, jumlah: 1 })
    const salah = await selaras('panggil', 'ikutiLayar', '--jalur', 'tautan=bukan-tautan')
    expect(JSON.parse(salah.stdout)).toMatchObject({ kode: 'tautan-layar-tidak-sah' })
  })

  it('sesi dan akun sendiri terbaca atas nama yang disebut, dan sesinya tidak tertinggal', async () => {
    const sesi = await selaras('panggil', 'bacaSesi', '--sebagai', 'desa.sukamurni')
    expect(sesi.json()).toMatchObject({ pengguna: { namaPengguna: 'desa.sukamurni' }, daerah: [{ daerahId: '3216' }] })
    const daftar = await selaras('panggil', 'listSesiSaya', '--sebagai', 'desa.sukamurni')
    expect(JSON.parse(daftar.stdout)).toMatchObject([{ isIni: true }])
    expect(await db.sql`select 1 from auth.session`).toHaveLength(0)
    expect(JSON.parse((await selaras('panggil', 'bacaSesi', '--json')).stdout)).toMatchObject({ kode: 'sebagai-wajib' })
  })

  it('token mesin dibuat, didaftar, dan dicabut dari baris perintah', async () => {
    const isi = JSON.stringify({ nama: 'OpenSID Sukamurni', lingkup: ['baca:usulan'], berlakuHari: 30 })
    const buat = (await selaras('panggil', 'buatTokenMesin', ...orang('desa.sukamurni'), '--json', isi)).json()
    expect(buat['token']).toMatch(/^selaras_3216_/)
    const cabut = await selaras('panggil', 'cabutTokenMesin', ...orang('desa.sukamurni'), '--jalur', `tokenId=${String(buat['tokenId'])}`)
    expect(cabut.kode).toBe(0)
    const daftar = await selaras('panggil', 'listTokenMesin', ...orang('desa.sukamurni'))
    expect(daftar.json()).toMatchObject({ kelolaSemua: false, data: [{ tokenId: buat['tokenId'], keadaan: 'dicabut' }] })
    expect(daftar.stdout).not.toContain(String(buat['token']))
  })

  it('foto yang dibaca ditulis sebagai bita ke berkas', async () => {
    const unggah = await selaras('panggil', 'unggahFoto', ...orang('desa.sukamurni'), '--isi', path.join(folder, 'foto.png'))
    const berkasId = String(unggah.json()['berkasId'])
    const { volume, ...isi } = isiUsulan(k, { foto: [berkasId] })
    await selaras('panggil', 'buatUsulan', ...orang('desa.sukamurni'), '--json', JSON.stringify({ ...isi, volume: volume / 1000 }))
    const keluar = path.join(folder, 'keluar.jpg')
    const baca = await selaras('panggil', 'bacaFoto', '--daerah', '3216', '--jalur', `berkasId=${berkasId}`, '--keluar', keluar)
    expect(baca).toMatchObject({ kode: 0, stdout: '' })
    expect([...readFileSync(keluar).subarray(0, 2)]).toEqual([0xff, 0xd8])
  })

  it.each([
    ['peran tanpa wewenang', 'pembaca.bekasi', 'buatUsulan', 'bukan-wewenang'],
    ['daerah orang lain', 'bappeda.muaraenim', 'listUsulan', 'bukan-daerah-anda'],
    ['isian yang tidak dikenal', 'desa.sukamurni', 'kecualikan', 'isian-tidak-sah'],
  ])('%s ditolak dengan jawaban yang sama seperti API', async (_, namaPengguna, operasi, kode) => {
    const { volume, ...isi } = isiUsulan(k)
    const badan = JSON.stringify(operasi === 'kecualikan' ? { asing: 1 } : { ...isi, volume: volume / 1000 })
    const cli = await selaras('panggil', operasi, ...orang(namaPengguna), ...(operasi === 'listUsulan' ? ['--jalur', `tahun=${TAHUN}`] : ['--json', badan]))
    const [akun] = await db.sqlPemilik<{ id: string }[]>`select id from auth."user" where username = ${namaPengguna}`
    const api = bukaAplikasi(db, { penggunaTetap: akun?.id ?? '' })
    aplikasi.push(api)
    const jalur = { buatUsulan: '/usulan', listUsulan: `/usulan?tahun=${TAHUN}`, kecualikan: '/pengecualian' }[operasi] ?? ''
    const jawaban = await api.app.request(
      `/api/daerah/3216${jalur}`,
      operasi === 'listUsulan' ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: badan },
    )
    expect(cli.kode).toBe(1)
    expect(cli.json()['kode']).toBe(kode)
    expect(cli.json()).toEqual(await jawaban.json())
  })

  it('percobaan di daerah orang lain tercatat di jejak daerah asalnya', async () => {
    const hasil = await selaras('usulan', 'muat', path.join(folder, 'usulan.json'), ...orang('bappeda.muaraenim'), '--tahun', String(TAHUN), '--json')
    expect(hasil.json()).toMatchObject({ kode: 'bukan-daerah-anda' })
    const penolakan = await readTenant(
      db.sql,
      '1603',
      (tx) => tx<{ operasi: string }[]>`select operasi from jejak_penolakan where jenis = 'bukan-daerah-anda' order by 1`,
    )
    expect(penolakan.map((p) => p.operasi)).toContain('selaras usulan muat')
  })

  it.each([
    [['panggil', 'listUsulan', '--sebagai', 'camat.sukakarya'], 'daerah-wajib'],
    [['panggil', 'listUsulan', '--daerah', '9999', '--sebagai', 'camat.sukakarya'], 'daerah-tidak-dikenal'],
    [['panggil', 'listUsulan', '--daerah', '3216', '--jalur', 'tahun=2025'], 'sebagai-wajib'],
    [['panggil', 'listUsulan', ...orang('siapa'), '--jalur', 'tahun=2025'], 'pengguna-tidak-dikenal'],
    [['panggil', 'listUsulan', ...orang('camat.sukakarya')], 'isian-jalur-salah'],
    [['panggil', 'listUsulan', ...orang('camat.sukakarya'), '--jalur', 'tahun=2025', '--jalur', 'asing=1'], 'isian-jalur-salah'],
    [['panggil', 'listUsulann'], 'operasi-tidak-dikenal'],
    [['panggil', 'buatUsulan', ...orang('camat.sukakarya'), '--isi', '/tidak/ada.json'], 'berkas-masukan-tidak-ada'],
    [['usulan', 'muat', '/tidak/ada.csv', ...orang('camat.sukakarya'), '--tahun', '2025'], 'berkas-masukan-tidak-ada'],
    [['usulan', 'muat', '/tidak/ada.csv', ...orang('camat.sukakarya'), '--tahun', '25'], 'tahun-salah'],
    [['dokumen', 'impor-renja', import.meta.filename, ...orang('camat.sukakarya'), '--tahun', '2025', '--perangkat', 'SDABM'], 'perangkat-tidak-dikenal'],
    [['restore', '/tidak/ada.selaras'], 'cadangan-tidak-ada'],
    [['acuan', 'muat', '/tidak/ada'], 'berkas-masukan-tidak-ada'],
    [['acuan', 'muat', import.meta.filename], 'acuan-tidak-dikenal'],
  ])('%j ditolak: %s, dengan langkah berikutnya, kode keluar 1', async (argv, kode) => {
    const hasil = await selaras(...argv)
    expect(hasil).toMatchObject({ kode: 1, stdout: '' })
    expect(hasil.stderr).toContain(`[${kode}] `)
    expect(hasil.stderr).not.toContain('{{')
    const english = await selaras(...argv, '--bahasa', 'en')
    expect(english.stderr).toContain(`[${kode}] `)
    expect(english.stderr).not.toBe(hasil.stderr)
  })
})

describe('bantuan dan salah ketik', () => {
  it.each(['id', 'en'])('bantuan dalam bahasa %s menyebut setiap perintah, dan setiap perintah punya keterangannya', async (bahasa) => {
    const umum = await selaras('--bahasa', bahasa)
    expect(umum.kode).toBe(0)
    for (const p of SEMUA) {
      expect(umum.stdout).toContain(`  ${p.nama}`)
      const satu = await selaras('bantuan', ...p.nama.split(' '), '--bahasa', bahasa)
      expect(satu).toMatchObject({ kode: 0, stderr: '' })
      expect(satu.stdout).not.toMatch(/ringkas\.|uraian\.|opsi\./)
      expect((await selaras(...p.nama.split(' '), ...p.argumen.map(() => 'x'), '--bantuan', '--bahasa', bahasa)).stdout).toBe(satu.stdout)
    }
  })

  it.each([
    [['usulan', 'mua'], 'usulan muat'],
    [['asing'], 'asing'],
    [['bantuan', 'asing'], 'asing'],
    [['usulan', 'muat'], 'BERKAS'],
    [['operasi', 'lebih'], 'lebih'],
    [['operasi', '--daera'], '--daera'],
    [['usulan', 'muat', 'x', '--tahun'], '--tahun'],
    [['--bahasa', 'fr'], 'id'],
  ])('%j: kode keluar 2 dan yang salah disebut', async (argv, kata) => {
    const hasil = await selaras(...argv)
    expect(hasil).toMatchObject({ kode: 2, stdout: '' })
    expect(hasil.stderr).toContain(kata)
  })
})

const KEPALA = 'baris,kode_kelompok,uraian_kelompok,uraian,spesifikasi,satuan,harga,kode_rekening'

describe('lembar', () => {
  const berkas = (nama: string, isi: string): string => {
    writeFileSync(path.join(folder, nama), isi)
    return path.join(folder, nama)
  }

  it('usulan muat menulis pertanyaan dan tolakan sebagai lembar yang dapat diisi, dan keluar dengan kode 1', async () => {
    const lembar = berkas(
      'kerja.csv',
      `${KEPALA}\n1,9.9,Asing,Jasa Perencanaan Drainase Desa Sukamurni Kec. Sukakarya,,Paket,4000000,\n2,9.9,Asing,Drainase Kec. Sukakarya,,Paket,5,\n3,9.9,Asing,=Drainase,,Paket,-5,\n`,
    )
    const [pertanyaan, tolakan] = [path.join(folder, 'tanya.csv'), path.join(folder, 'tolak.csv')]
    const hasil = await selaras(
      'usulan',
      'muat',
      lembar,
      ...orang('desa.sukamurni'),
      '--tahun',
      String(TAHUN),
      '--pertanyaan',
      pertanyaan,
      '--tolakan',
      tolakan,
    )
    expect(hasil.kode).toBe(1)
    expect(hasil.stdout).toContain('DITANYA baris 2')
    expect(hasil.stdout).toContain('[harga-negatif]')
    expect(hasil.stdout).toContain('[kelompok-tanpa-kamus]')
    expect(readFileSync(pertanyaan, 'utf8')).toMatch(
      /^baris,kode_wilayah,dasar,sidik,uraian,sebab,calon\n2,,,[0-9a-f]{10},Drainase Kec\. Sukakarya,hanya menyebut kecamatan,32\.16\.14 Kec\. Sukakarya\n$/,
    )
    const [kepala, satu, tiga] = readFileSync(tolakan, 'utf8').split('\n')
    expect(kepala).toBe(`${KEPALA},keterangan`)
    expect(satu).toContain('[kelompok-tanpa-kamus]')
    expect(tiga).toContain(`'=Drainase`)
    const json = await selaras('usulan', 'muat', lembar, ...orang('desa.sukamurni'), '--tahun', String(TAHUN), '--json')
    expect(json.json()).toMatchObject({
      lembar: { jumlah: 3 },
      baris: [
        { baris: 1, penolakan: { kode: 'kelompok-tanpa-kamus' } },
        { baris: 2, hasil: 'ditanya' },
      ],
    })
  })

  it('usulan putuskan, akomodasi tautkan dan dokumen impor-renja memakai wewenang pelakunya', async () => {
    const nomor = `${TAHUN}-321614-2001-0001`
    const putusan = berkas('putusan.csv', `nomor,tahap,keputusan\n${nomor},kecamatan,terima\n`)
    const ditolak = await selaras('usulan', 'putuskan', putusan, ...orang('desa.sukamurni'), '--tahun', String(TAHUN), '--json')
    expect(ditolak.json()).toMatchObject({ hasil: [{ hasil: 'ditolak', penolakan: { kode: 'bukan-wewenang' } }] })
    expect(await selaras('usulan', 'putuskan', putusan, ...orang('camat.sukakarya'), '--tahun', String(TAHUN))).toMatchObject({
      kode: 0,
      stdout: '1 diputuskan, 0 sudah tercatat, 0 menunggu tahapnya, 0 ditolak.\n',
    })
    const tautan = berkas('tautan.csv', `nomor,kode_sub_kegiatan,volume,rupiah\n${nomor},1.03.06.2.01.0012,1,1\n`)
    const tertaut = await selaras('akomodasi', 'tautkan', tautan, ...orang('camat.sukakarya'), '--tahun', String(TAHUN), '--json')
    expect(tertaut.json()).toMatchObject({ selDitolak: [{ kode: 'sub-kegiatan-tidak-ada' }] })
    const renja = berkas(
      'renja.csv',
      'kode_sub_kegiatan,program_dan_kegiatan,sumber_dana,jumlah_pagu\n1.03.06.2.01.0012,Pembangunan Sistem Drainase Lingkungan,1.2.01.01.02,60000000\n',
    )
    const impor = await selaras('dokumen', 'impor-renja', renja, ...orang('camat.sukakarya'), '--tahun', String(TAHUN), '--perangkat', 'SDABMBK', '--json')
    expect(impor.json()).toMatchObject({ kode: 'bukan-wewenang' })
  })
})

describe('pemasangan', () => {
  it('jejak diperiksa untuk semua daerah, dan perubahan dengan tangan ditemukan', async () => {
    const utuh = await selaras('jejak', 'verify', '--json')
    expect(utuh.kode).toBe(0)
    expect(utuh.json()).toMatchObject([
      { daerahId: '1603', utuh: true, pertama: null },
      { daerahId: '3216', utuh: true, pertama: null },
    ])
    await db.sqlPemilik.begin(async (tx) => {
      await tx`set local selaras.daerah = '3216'`
      await tx`update usulan set judul = 'Diubah tangan' where judul like 'Pelatihan%'`
    })
    const rusak = await selaras('jejak', 'verify', '--daerah', '3216')
    expect(rusak.kode).toBe(1)
    expect(rusak.stdout).toContain('[baris-berubah] tabel usulan')
  })

  it('backup menulis satu berkas, tidak menimpa, dan restore menolak basis data yang berisi', async () => {
    const cadangan = path.join(folder, 'cadangan.selaras')
    expect((await selaras('backup', cadangan, '--json')).json()).toMatchObject({ versiSkema: expect.any(Number) as number })
    expect(existsSync(cadangan)).toBe(true)
    expect((await selaras('backup', cadangan)).stderr).toContain('[cadangan-sudah-ada]')
    expect((await selaras('restore', cadangan)).stderr).toContain('[basis-data-tidak-kosong]')
  })

  it('acuan bawaan dimuat ulang tanpa mengubah apa pun', async () => {
    const sumber = path.resolve(import.meta.dirname, '../../db/acuan/sumber-dana.csv')
    expect((await selaras('acuan', 'muat', sumber)).stderr).toContain('[acuan-tidak-dikenal]')
    const berkas = path.join(folder, 'satuan.csv')
    writeFileSync(berkas, 'nilai,item,keterangan,sebutan_lain\nbak,Bak,,\n')
    expect((await selaras('acuan', 'muat', berkas)).stdout).toBe('Satuan: 1 baris, 1 baru, 0 berubah.\n')
    expect((await selaras('acuan', 'muat', berkas)).stdout).toBe('Satuan: 1 baris, 0 baru, 0 berubah.\n')
  })
})
