import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import { cetakImporKamus, laporanKeluar } from '#src/modules/kamus-usulan/kamus-usulan.cli.ts'
import { eksporKamus } from '#src/modules/kamus-usulan/ekspor-kamus.service.ts'
import { imporKamus } from '#src/modules/kamus-usulan/impor-kamus.service.ts'
import { BIDANG_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { listPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'
import { kataTerdekat } from '#src/modules/usulan/rekaman.ts'
import { type Perintah, type Sesi, teksOpsi } from '#src/perintah/bentuk.ts'
import { bacaBerkasMasukan, bacaTahun, bukaKonteks, tulisBerkas } from '#src/perintah/pelaku.ts'

/* The catalogue as a sheet, in and out. */

const ORANG = { daerah: { type: 'string' }, sebagai: { type: 'string' }, tahun: { type: 'string' }, perangkat: { type: 'string' } } as const

export const kamusImpor: Perintah = {
  nama: 'kamus impor',
  argumen: ['BERKAS'],
  opsi: { ...ORANG, bidang: { type: 'string' }, uji: { type: 'boolean' }, tolakan: { type: 'string' } },
  menulis: true,
  jalankan: async (s) => {
    const tahun = bacaTahun(s)
    if (!tahun.ok) return tahun
    const isi = bacaBerkasMasukan(s.argumen[0] ?? '')
    if (!isi.ok) return isi
    const bidang = teksOpsi(s, 'bidang') ?? null
    if (bidang !== null && !BIDANG_KAMUS.some((b) => b === bidang)) {
      return refuse({ jenis: 'bidang-tidak-dikenal', nilai: bidang, boleh: BIDANG_KAMUS.join(', ') })
    }
    const siap = await bukaPerangkat(s, 'kamus impor')
    if (!siap.ok) return siap
    const { k, perangkatDaerahId } = siap.value
    const laporan = await imporKamus(k, { tahun: tahun.value, uji: s.opsi['uji'] === true, perangkatDaerahId, bidangPembangunan: bidang, isi: isi.value })
    if (!laporan.ok) return laporan
    const hasil = await laporanKeluar(laporan.value, s.bahasa)
    const { lembarTolakan, ...data } = hasil
    const gagal = lembarTolakan === null ? null : tulisBerkas(teksOpsi(s, 'tolakan'), () => Buffer.from(lembarTolakan, 'base64'))
    if (gagal !== null) return refuse(gagal)
    return ok({ berhasil: hasil.jumlah.ditolak === 0, data, baris: cetakImporKamus(hasil, s.bahasa) })
  },
}

export const kamusEkspor: Perintah = {
  nama: 'kamus ekspor',
  argumen: [],
  opsi: { ...ORANG, format: { type: 'string' }, keluar: { type: 'string' } },
  jalankan: async (s) => {
    const tahun = bacaTahun(s)
    if (!tahun.ok) return tahun
    const siap = await bukaPerangkat(s, 'kamus ekspor')
    if (!siap.ok) return siap
    const format = (teksOpsi(s, 'format') ?? teksOpsi(s, 'keluar') ?? '').endsWith('csv') ? 'csv' : 'xlsx'
    const lembar = await eksporKamus(siap.value.k, { tahun: tahun.value, perangkatDaerahId: siap.value.perangkatDaerahId, format })
    return ok({ berhasil: true, data: null, baris: [], bita: new Uint8Array(lembar) })
  },
}

async function bukaPerangkat(s: Sesi, operasi: string): Promise<Result<{ k: Konteks; perangkatDaerahId: string | null }, Penolakan>> {
  const k = await bukaKonteks(s, await s.pemasangan(), operasi)
  if (!k.ok) return k
  const nilai = teksOpsi(s, 'perangkat')
  if (nilai === undefined) return ok({ k: k.value, perangkatDaerahId: null })
  const daftar = await listPerangkat(k.value)
  const pd = daftar.find((x) => x.kode === nilai || x.singkatan.toLowerCase() === nilai.toLowerCase())
  if (pd !== undefined) return ok({ k: k.value, perangkatDaerahId: pd.perangkatDaerahId })
  const sebutan = daftar.flatMap((x) => [x.singkatan, x.kode])
  return refuse({ jenis: 'perangkat-tidak-dikenal', nilai, terdekat: kataTerdekat(nilai, sebutan) ?? '–' })
}
