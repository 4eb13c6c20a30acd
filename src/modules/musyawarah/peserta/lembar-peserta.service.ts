import { randomUUID } from 'node:crypto'
import { bacaTabel, type PenolakanTabel } from '#src/lib/baca-tabel.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { PenolakanKepala } from '#src/lib/tabel.ts'
import { bacaLembarPeserta } from '#src/modules/musyawarah/peserta/lembar-peserta.ts'
import { type HasilLembar, IsiPeserta } from '#src/modules/musyawarah/peserta/peserta.schema.ts'
import { type PenolakanPeserta, tambahPeserta } from '#src/modules/musyawarah/peserta/peserta.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

export type PenolakanLembarPeserta = PenolakanPeserta | PenolakanTabel | PenolakanKepala | { readonly jenis: 'peserta-terlalu-banyak'; readonly batas: number }

const TERBANYAK = 500

/** Takes in an office's list, as a file or pasted: everything, or nothing with every bad cell named. */
export async function muatLembarPeserta(
  k: Konteks,
  p: { readonly musyawarahId: string; readonly isi: Buffer; readonly hadir: 'daftar' | null },
): Promise<Result<HasilLembar, PenolakanLembarPeserta>> {
  const tabel = await bacaTabel(p.isi)
  if (!tabel.ok) return tabel
  const [lembar] = tabel.value
  if (lembar === undefined) return refuse({ jenis: 'tabel-kosong' })
  const hasil = bacaLembarPeserta(lembar)
  if (!hasil.ok) return hasil
  const { baris, galat } = hasil.value
  if (galat.length > 0) return ok({ ditambah: 0, sudahAda: 0, galat: galat.slice(0, 200) })
  if (baris.length === 0) return refuse({ jenis: 'tabel-kosong' })
  if (baris.length > TERBANYAK) return refuse({ jenis: 'peserta-terlalu-banyak', batas: TERBANYAK })
  const peserta = baris.map((b) => ({ ...IsiPeserta.parse({ ...b, diundang: p.hadir === null }), pesertaId: randomUUID() }))
  // The rows are given new ids each time: what makes them the same is the name and the office, not the call.
  const masuk = await tambahPeserta({ ...k, kunci: null }, p.musyawarahId, { peserta, hadir: p.hadir })
  return masuk.ok ? ok({ ...masuk.value, galat: [] }) : masuk
}
