import { ok, type Result } from '#src/lib/result.ts'
import { listSemuaDaerah } from '#src/modules/pengguna/daerah.service.ts'
import { bangunUlangRekap, periksaRekap } from '#src/modules/rekapitulasi/lipat.service.ts'
import type { Pemasangan } from '#src/pemasangan.ts'
import { type Perintah, type Sesi, teksOpsi } from '#src/perintah/bentuk.ts'
import { t } from '#src/perintah/kata.ts'
import { bacaDaerah } from '#src/perintah/pelaku.ts'

/* The figures of recaps are derived: they can be compared with the proposals and counted anew at any time. */

async function daerahDimaksud(
  s: Sesi,
  p: Pemasangan,
): Promise<Result<readonly string[], Extract<Awaited<ReturnType<typeof bacaDaerah>>, { ok: false }>['error']>> {
  if (teksOpsi(s, 'daerah') === undefined) return ok((await listSemuaDaerah(p.sql)).map((d) => d.daerahId))
  const satu = await bacaDaerah(s, p)
  return satu.ok ? ok([satu.value.daerahId]) : satu
}

export const rekapPeriksa: Perintah = {
  nama: 'rekap periksa',
  argumen: [],
  opsi: { daerah: { type: 'string' } },
  jalankan: async (s) => {
    const p = await s.pemasangan()
    const daerah = await daerahDimaksud(s, p)
    if (!daerah.ok) return daerah
    const hasil = []
    for (const daerahId of daerah.value) hasil.push({ daerahId, beda: await periksaRekap(p.sql, daerahId) })
    const baris = hasil.flatMap(({ daerahId, beda }) => [
      t(s.bahasa, beda.length === 0 ? 'hasil.rekap-sama' : 'hasil.rekap-beda', { daerahId, jumlah: beda.length }),
      ...beda.map((b) => `  ${b.tahun} ${b.dimensi}=${b.nilai} ${b.dimensiLain}=${b.nilaiLain}: ${b.tercatat} ≠ ${b.seharusnya}`),
    ])
    return ok({ berhasil: hasil.every((h) => h.beda.length === 0), data: hasil, baris })
  },
}

export const rekapBangunUlang: Perintah = {
  nama: 'rekap bangun-ulang',
  argumen: [],
  opsi: { daerah: { type: 'string' } },
  jalankan: async (s) => {
    const p = await s.pemasangan()
    const daerah = await daerahDimaksud(s, p)
    if (!daerah.ok) return daerah
    const hasil: { readonly daerahId: string; readonly jumlah: number }[] = []
    for (const daerahId of daerah.value) hasil.push({ daerahId, jumlah: await bangunUlangRekap(p.sql, daerahId) })
    return ok({ berhasil: true, data: hasil, baris: hasil.map((h) => t(s.bahasa, 'hasil.rekap-dibangun', h)) })
  },
}
