import { ucapkanTempat } from '#src/cari.routes.ts'
import { ok, refuse } from '#src/lib/result.ts'
import { isKodeWilayah } from '#src/modules/wilayah/wilayah.ts'
import type { TempatKeluar } from '#src/modules/wilayah/tempat.schema.ts'
import { cariTempat } from '#src/modules/wilayah/tempat.service.ts'
import { type Perintah, type Sesi, teksOpsi } from '#src/perintah/bentuk.ts'
import { t } from '#src/perintah/kata.ts'
import { bacaDaerah } from '#src/perintah/pelaku.ts'

/* Search needs no person: the catalogue and the names of regions are public. */

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
