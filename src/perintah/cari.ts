import { ucapkanTempat } from '#src/cari.routes.ts'
import { kuantitasDari, kali } from '#src/lib/kuantitas.ts'
import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import { type Rupiah, rupiah } from '#src/lib/rupiah.ts'
import { tulisAlasan } from '#src/modules/kamus-usulan/alasan.kata.ts'
import type { HalamanKamus } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { cariKamus, type PembacaKamus, tahunKamus } from '#src/modules/kamus-usulan/pencarian-kamus.service.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { isKodeWilayah } from '#src/modules/wilayah/wilayah.ts'
import type { TempatKeluar } from '#src/modules/wilayah/tempat.schema.ts'
import { cariTempat } from '#src/modules/wilayah/tempat.service.ts'
import { type Perintah, type Sesi, teksOpsi } from '#src/perintah/bentuk.ts'
import { t } from '#src/perintah/kata.ts'
import { bacaDaerah, bacaTahun } from '#src/perintah/pelaku.ts'

/* Search needs no person: the catalogue and the names of regions are public. */

const BATAS = 10

export const searchKamus: Perintah = {
  nama: 'search kamus',
  argumen: ['TEKS'],
  opsi: { daerah: { type: 'string' }, tahun: { type: 'string' }, batas: { type: 'string' } },
  jalankan: async (s) => {
    const p = await s.pemasangan()
    const daerah = await bacaDaerah(s, p)
    if (!daerah.ok) return daerah
    const pembaca = { sql: p.sql, daerahId: daerah.value.daerahId }
    const rencana = Number(waktuDaerah(daerah.value, s.kini()).hariIni.slice(0, 4)) + 1
    const tahun = await pilihTahun(s, pembaca, rencana)
    if (!tahun.ok) return tahun
    const teks = s.argumen[0] ?? ''
    const batas = Math.min(Math.max(Math.trunc(Number(teksOpsi(s, 'batas') ?? BATAS)) || BATAS, 1), 500)
    const { data, jumlah } = await cariKamus(pembaca, { tahun: tahun.value, cari: teks, batas })
    const hasil = data.map((b) => butirKeluar(b, s))
    const kepala = t(s.bahasa, 'kamus.tahun', { tahun: tahun.value, jumlah })
    const baris = hasil.length === 0 ? [t(s.bahasa, 'kamus.tidak-ada', { teks })] : [kepala, ...hasil.flatMap((h, i) => cetakButir(h, i + 1, s))]
    return ok({ berhasil: true, data: { tahun: tahun.value, jumlah, hasil }, baris })
  },
}

/** The year asked for, else the one being planned; one without a catalogue is refused, naming those that have one. */
async function pilihTahun(s: Sesi, k: PembacaKamus, rencana: number): Promise<Result<number, Penolakan>> {
  const diminta = teksOpsi(s, 'tahun') === undefined ? ok(rencana) : bacaTahun(s)
  if (!diminta.ok) return diminta
  const ada = await tahunKamus(k)
  return ada.includes(diminta.value) ? diminta : refuse({ jenis: 'kamus-tahun-kosong', tahun: diminta.value, ada: ada.join(', ') || '–' })
}

interface ButirKeluar {
  readonly id: string
  readonly nama: string
  readonly perangkatDaerah: string
  readonly alasan: string
  readonly kode: string
  readonly kewenangan: string
  readonly satuan: string
  readonly hargaTertinggi: number | null
  readonly volumeTertinggi: number | null
  readonly biayaTertinggi: Rupiah | null
  readonly syarat: readonly string[]
  readonly larangan: string | null
  readonly cocok: HalamanKamus['data'][number]['alasan']
}

function butirKeluar(b: HalamanKamus['data'][number], s: Sesi): ButirKeluar {
  const volume = b.volumeMaks === null ? null : kuantitasDari(b.volumeMaks)
  return {
    id: b.kamusId,
    nama: b.nama,
    perangkatDaerah: b.perangkatDaerah,
    alasan: tulisAlasan(b.alasan, s.bahasa),
    kode: b.kode,
    kewenangan: b.kewenangan,
    satuan: b.satuan,
    hargaTertinggi: b.hargaSatuan,
    volumeTertinggi: b.volumeMaks,
    biayaTertinggi: volume === null || b.hargaSatuan === null ? null : kali(volume, rupiah(b.hargaSatuan)),
    syarat: b.syarat,
    larangan: b.larangan,
    cocok: b.alasan,
  }
}

/** What one must know at the door: whose it is, what it needs, what it costs at most, or why it cannot be. */
function cetakButir(b: ButirKeluar, urutan: number, s: Sesi): string[] {
  const harga = b.hargaTertinggi === null ? [] : [t(s.bahasa, 'kamus.harga', { harga: b.hargaTertinggi, satuan: b.satuan })]
  const biaya =
    b.biayaTertinggi === null
      ? []
      : [t(s.bahasa, 'kamus.biaya', { biaya: b.biayaTertinggi, volume: b.volumeTertinggi?.toLocaleString('id-ID'), satuan: b.satuan })]
  return [
    '',
    `${urutan}. ${b.nama} (${b.kode})`,
    `   ${[b.perangkatDaerah, t(s.bahasa, `kamus.kewenangan.${b.kewenangan}`), ...harga, ...biaya].join(' · ')}`,
    ...(b.larangan === null ? [] : [`   ${t(s.bahasa, 'kamus.larangan', { larangan: b.larangan })}`]),
    ...(b.syarat.length === 0 ? [] : [`   ${t(s.bahasa, 'kamus.syarat', { syarat: b.syarat.join('; ') })}`]),
    ...(b.alasan === '' ? [] : [`   ${t(s.bahasa, 'kamus.alasan', { alasan: b.alasan })}`]),
  ]
}

export const searchTempat: Perintah = {
  nama: 'search tempat',
  argumen: ['TEKS'],
  opsi: { daerah: { type: 'string' }, wilayah: { type: 'string' } },
  jalankan: async (s) => {
    const wilayah = teksOpsi(s, 'wilayah') ?? null
    if (wilayah !== null && !isKodeWilayah(wilayah)) return refuse({ jenis: 'kode-wilayah-salah', nilai: wilayah })
    const p = await s.pemasangan()
    const daerah = await bacaDaerah(s, p)
    if (!daerah.ok) return daerah
    const hasil = ucapkanTempat(await cariTempat({ sql: p.sql, daerahId: daerah.value.daerahId }, s.argumen[0] ?? '', wilayah), s.bahasa)
    return ok({ berhasil: true, data: hasil, baris: cetakTempat(hasil, s) })
  },
}

function cetakTempat({ desa, sebutan }: TempatKeluar, s: Sesi): string[] {
  if (sebutan.length === 0) return [t(s.bahasa, 'tempat.tidak-ada')]
  const baris = sebutan.map((x) => {
    const isi = [
      ...x.calon.map((c) => `${c.sebutan}${c.jalur === '' ? '' : `, ${c.jalur}`} (${c.kode})`),
      ...(x.rt === null ? [] : [`RT ${x.rt}`]),
      ...(x.rw === null ? [] : [`RW ${x.rw}`]),
      ...x.titik.map((k) => `${k.lintang}, ${k.bujur}`),
    ].join(x.calon.length > 1 || x.titik.length > 1 ? ' / ' : ' ')
    return `${t(s.bahasa, `tempat.kepastian.${x.kepastian}`).padEnd(9)} ${x.jenis.padEnd(9)} “${x.teks}”${isi === '' ? '' : ` → ${isi}`}  · ${x.keterangan}`
  })
  return desa === null ? baris : [...baris, t(s.bahasa, 'tempat.desa', desa)]
}
