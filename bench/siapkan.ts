import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { writeTenant } from '#src/lib/sql.ts'
import { type Saat, type Tanggal, tanggal } from '#src/lib/waktu.ts'
import { tetapkanJadwal } from '#src/modules/jadwal/jadwal.service.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { muatKamus } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import { muatAcuan } from '#src/modules/nomenklatur/acuan.service.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { daftarkanDaerah } from '#src/modules/pengguna/daerah.service.ts'
import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { daftarkanPengguna } from '#src/modules/pengguna/pengguna.service.ts'
import { PerangkatDaerahBaru } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { daftarkanPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'
import { muatWilayah } from '#src/modules/wilayah/wilayah.service.ts'
import { bukaPemasangan } from '#src/pemasangan.ts'

export interface Operator {
  readonly namaPengguna: string
  readonly penggunaId: string
  cookie: string
}

/** A kabupaten with so many clerks, each in a village of their own, in a data folder of its own. */
export interface Ukur {
  readonly tahun: number
  readonly saat: Saat
  readonly hariIni: Tanggal
  readonly desa: readonly string[]
  readonly kamusId: string
  readonly pdId: string
  /** A need that is already there. */
  readonly usulanId: string
  readonly pengguna: readonly Operator[]
  readonly penandatangan: Penandatangan
  /** Address of the serving role of the running program. */
  readonly urlAplikasi: () => Promise<string>
  readonly masuk: (port: number) => Promise<void>
  readonly perbaruiCookie: (i: number, setCookie: readonly string[]) => void
}

const DIAM = (): void => undefined
const TAHUN = 2025
const HARI = tanggal('2024-01-25')

export async function siapkanUkur(dataDir: string, jumlah: number): Promise<Ukur> {
  const setelan = { dataDir, databaseUrl: undefined, databaseUrlAplikasi: undefined, modeContoh: true, baseUrl: 'http://localhost' }
  const p = await bukaPemasangan(setelan, DIAM)
  try {
    if (p.sqlPemilik === null) throw new Error('tanpa peran pemilik')
    await muatWilayah(p.sqlPemilik, DIAM, { kabupaten: ['32.16'] })
    await muatAcuan(p.sqlPemilik, path.resolve(import.meta.dirname, '../db/acuan'), DIAM)
    await daftarkanDaerah(p.sql, {
      daerahId: '3216',
      kodeWilayah: '32.16',
      nama: 'Kab. Bekasi',
      jenis: 'kabupaten',
      zonaWaktu: 'WIB',
      istilah: {},
      dataContoh: true,
      tanggalDemo: HARI,
      rute: 'permendagri',
    })
    const { saat, hariIni } = waktuDaerah({ zonaWaktu: 'WIB', tanggalDemo: HARI }, new Date())
    const k = { sql: p.sql, daerahId: '3216', pelaku: pelakuPenyiap('3216'), saat, saatNyata: saat, hariIni, zona: 'WIB' as const, kunci: null }
    const [pdId, kamusId] = [randomUUID(), randomUUID()]
    await daftarkanPerangkat(k, [
      PerangkatDaerahBaru.parse({
        perangkatDaerahId: pdId,
        kode: '3.25.0.00.0.00.01.0000',
        nama: 'Dinas Perikanan',
        singkatan: 'Diskan',
        jenis: 'dinas',
        bidangUrusan: ['3.25'],
        bidangMitra: 'ekonomi',
      }),
    ])
    await tetapkanJadwal(k, [
      {
        tahunAnggaran: TAHUN,
        tahap: 'pengusulan',
        kodeWilayah: null,
        buka: '2024-01-01T00:00:00.000Z' as Saat,
        tutup: '2024-12-31T00:00:00.000Z' as Saat,
        musyawarahWajib: false,
        dasarHukum: 'Jadwal pengukuran',
      },
    ])
    await muatKamus(k, [
      ButirKamusBaru.parse({
        kamusId,
        tahunAnggaran: TAHUN,
        kode: 'U-1',
        nama: 'Pelatihan olahan bandeng',
        satuan: 'orang',
        hargaSatuan: 1_750_000,
        perangkatDaerahId: pdId,
        bidangPembangunan: 'ekonomi',
        bidangUrusan: '3.25',
        klasifikasi: 'nonfisik',
      }),
    ])
    const desa = (
      await p.sqlPemilik<
        { kode: string }[]
      >`select kode from wilayah where kode like '32.16.%' and tingkat in ('desa', 'kelurahan') order by kode limit ${jumlah}`
    ).map((d) => d.kode)
    const usulanId = randomUUID()
    await writeTenant(
      p.sql,
      '3216',
      (tx) =>
        tx`insert into usulan (daerah_id, usulan_id, judul, masalah, kode_wilayah, pengusul_jenis, created_by) values ('3216', ${usulanId}, 'Dasar', 'Dasar pengukuran', ${desa[0] ?? ''}, 'desa', 'x')`,
    )
    const pengguna: Operator[] = []
    for (const [i, kodeWilayah] of desa.entries()) {
      const namaPengguna = `operator.ukur${i}`
      const hasil = await daftarkanPengguna(
        k,
        DaftarkanPengguna.parse({
          namaPengguna,
          nama: `Operator Ukur ${i}`,
          penugasan: [{ peran: 'operator-desa', kodeWilayah, jabatan: `Operator ${kodeWilayah}`, mulai: '2020-01-01' }],
        }),
      )
      if (!hasil.ok) throw new Error(hasil.error.jenis)
      pengguna.push({ namaPengguna, penggunaId: hasil.value.penggunaId, cookie: '' })
    }
    return {
      tahun: TAHUN,
      saat,
      hariIni,
      desa,
      kamusId,
      pdId,
      usulanId,
      pengguna,
      penandatangan: p.penandatangan,
      urlAplikasi: async () => {
        const gabung = await bukaPemasangan(setelan, DIAM, { join: true })
        const url = gabung.basisData.urlAplikasi
        await gabung.tutup()
        return url
      },
      masuk: (port) => masukSemua(port, pengguna),
      perbaruiCookie: (i, setCookie) => gabungCookie(pengguna[i], setCookie),
    }
  } finally {
    await p.tutup()
  }
}

async function masukSemua(port: number, pengguna: readonly Operator[]): Promise<void> {
  for (const o of pengguna) {
    const r = await fetch(`http://localhost:${port}/api/masuk-contoh`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ namaPengguna: o.namaPengguna }),
    })
    if (!r.ok) throw new Error(`masuk: ${r.status} ${await r.text()}`)
    gabungCookie(o, r.headers.getSetCookie())
  }
}

/** As a browser would: a renewed cookie replaces the one of its name. */
function gabungCookie(o: Operator | undefined, setCookie: readonly string[]): void {
  if (o === undefined) return
  const semua = new Map(
    o.cookie
      .split('; ')
      .filter((c) => c !== '')
      .map((c) => [c.slice(0, c.indexOf('=')), c]),
  )
  for (const c of setCookie) {
    const pasangan = c.split(';')[0] ?? ''
    semua.set(pasangan.slice(0, pasangan.indexOf('=')), pasangan)
  }
  o.cookie = [...semua.values()].join('; ')
}
