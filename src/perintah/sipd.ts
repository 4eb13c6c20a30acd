import { penuturUntuk } from '#src/kata.ts'
import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { eksporUsulan } from '#src/modules/pertukaran/ekspor-usulan.service.ts'
import { imporUsulan } from '#src/modules/pertukaran/impor-usulan.service.ts'
import { cetakImporUsulan, hasilKeluar, lembarTolakan, type Pembicara } from '#src/modules/pertukaran/pertukaran.cli.ts'
import { DAFTAR_JALUR, type Jalur } from '#src/modules/pertukaran/pertukaran.schema.ts'
import { konteksPenyiap } from '#src/pengabar.ts'
import { type PenolakanBarisPerintah, type Perintah, type Sesi, teksOpsi } from '#src/perintah/bentuk.ts'
import { t } from '#src/perintah/kata.ts'
import { bacaBerkasMasukan, bacaDaerah, bacaTahun, bukaKonteks, tulisBerkas } from '#src/perintah/pelaku.ts'

/* SIPD's sheet of proposals, in and out; without a named user as the server itself. */

const ORANG = { daerah: { type: 'string' }, sebagai: { type: 'string' }, tahun: { type: 'string' } } as const

export const importUsulan: Perintah = {
  nama: 'import usulan',
  argumen: ['BERKAS'],
  opsi: { ...ORANG, coba: { type: 'boolean' }, tolakan: { type: 'string' } },
  menulis: true,
  jalankan: async (s) => {
    const tahun = bacaTahun(s)
    if (!tahun.ok) return tahun
    const isi = bacaBerkasMasukan(s.argumen[0] ?? '')
    if (!isi.ok) return isi
    const k = await bukaPenukar(s, 'import usulan')
    if (!k.ok) return k
    const l = await imporUsulan(k.value, { tahun: tahun.value, coba: s.opsi['coba'] === true, isi: isi.value })
    if (!l.ok) return l
    const penutur = penuturUntuk()
    const p: Pembicara = { bahasa: s.bahasa, ucap: (penolakan) => penutur.ucapkan(penolakan, s.bahasa) }
    const lembar = l.value.barisDitolak.length === 0 ? null : new Uint8Array(await new Response(lembarTolakan(l.value, p)).arrayBuffer())
    const gagal = lembar === null ? null : tulisBerkas(teksOpsi(s, 'tolakan'), () => lembar)
    if (gagal !== null) return refuse(gagal)
    return ok({ berhasil: l.value.jumlah.ditolak === 0, data: hasilKeluar(l.value, p), baris: cetakImporUsulan(l.value, p) })
  },
}

export const exportUsulan: Perintah = {
  nama: 'export usulan',
  argumen: ['BERKAS'],
  opsi: { ...ORANG, hanya: { type: 'string' } },
  jalankan: async (s) => {
    const tahun = bacaTahun(s)
    if (!tahun.ok) return tahun
    const jalur = bacaJalur(s)
    if (!jalur.ok) return jalur
    const k = await bukaPenukar(s, 'export usulan')
    if (!k.ok) return k
    const aliran = await eksporUsulan(k.value, { tahun: tahun.value, jalur: jalur.value })
    if (!aliran.ok) return aliran
    const berkas = s.argumen[0] ?? ''
    const isi = new Uint8Array(await new Response(aliran.value).arrayBuffer())
    const gagal = tulisBerkas(berkas, () => isi)
    if (gagal !== null) return refuse(gagal)
    return ok({ berhasil: true, data: { berkas, ukuran: isi.length }, baris: [t(s.bahasa, 'hasil.tersimpan', { berkas })] })
  },
}

function bacaJalur(s: Sesi): Result<Jalur | null, PenolakanBarisPerintah> {
  const nilai = teksOpsi(s, 'hanya')
  const jalur = DAFTAR_JALUR.find((j) => j === nilai)
  if (nilai !== undefined && jalur === undefined) return refuse({ jenis: 'jalur-tidak-dikenal', nilai, boleh: DAFTAR_JALUR.join(', ') })
  return ok(jalur ?? null)
}

async function bukaPenukar(s: Sesi, operasi: string): Promise<Result<Konteks, Penolakan>> {
  const p = await s.pemasangan()
  const daerah = await bacaDaerah(s, p)
  if (!daerah.ok) return daerah
  return s.opsi['sebagai'] === undefined ? ok(konteksPenyiap(p, daerah.value, s.kini())) : bukaKonteks(s, p, operasi)
}
