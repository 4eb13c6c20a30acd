import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bacaKamus } from '#contoh/bekasi/dasar.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/data/standar_harga')
const BERKAS = { ASB: 'asb_pasangkayu_2024.csv', SSH: 'ssh_pasangkayu_2024.csv.gz', SBU: 'sbu_pasangkayu_2024.csv.gz' } as const
const Baris = z.object({ kode_kelompok: z.string(), uraian: z.string(), harga: z.coerce.number() })
const Sumber =
  /^(?<standar>ASB|SSH|SBU) Kab\. Pasangkayu 2024, kelompok (?<kelompok>[\d.]+): (?<uraian>.+), Rp (?<harga>[\d.]+)(?: × (?<kali>\d+) m²)?(?: dibulatkan ke atas ribuan)?; /

function bacaStandar(berkas: string): z.output<typeof Baris>[] {
  const isi = readFileSync(path.join(FOLDER, berkas))
  return z.array(Baris).parse(parse(berkas.endsWith('.gz') ? gunzipSync(isi) : isi, { columns: true }))
}

const bersih = (teks: string): string => teks.replaceAll(/\s+/g, ' ').trim()

test.skipIf(!existsSync(FOLDER))('harga 2024 yang menyebut standar memang angka standar itu, pada kelompok dan uraian itu', () => {
  const standar = { ASB: bacaStandar(BERKAS.ASB), SSH: bacaStandar(BERKAS.SSH), SBU: bacaStandar(BERKAS.SBU) }
  const bersumber = [...bacaKamus().values()].flatMap((b) => {
    const g = Sumber.exec(b.sumber_harga ?? '')?.groups
    return g === undefined ? [] : [{ b, g }]
  })
  expect(bersumber.length).toBeGreaterThanOrEqual(120)
  const salah = bersumber.filter(({ b, g }) => {
    const satuan = Number(g['harga']?.replaceAll('.', ''))
    const [nama = ''] = (g['uraian'] ?? '').split(/, | …/)
    const ada = standar[g['standar'] as keyof typeof standar].some(
      (s) => s.kode_kelompok === g['kelompok'] && Math.abs(s.harga - satuan) < 1 && bersih(s.uraian).startsWith(bersih(nama)),
    )
    const hitung = g['kali'] === undefined ? satuan : Math.ceil((satuan * Number(g['kali'])) / 1000) * 1000
    return !ada || b.harga_2024 !== hitung
  })
  expect(salah.map(({ b }) => `${b.kode} ${b.sumber_harga}`)).toEqual([])
})
