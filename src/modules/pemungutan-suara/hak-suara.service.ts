import { randomBytes } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { catatPemungutan, diRapat, lockMilik, type Meja, type PenolakanPemungutan } from '#src/modules/pemungutan-suara/pemungutan-suara.service.ts'
import type { BarisPemungutan, HakTerbit, PenerbitanHak } from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'
import {
  countDelegasi,
  insertHak,
  listDelegasiTanpaHak,
  listLembar,
  mapWilayah,
  withdrawHak,
  withdrawHakPeserta,
} from '#src/modules/pemungutan-suara/suara.queries.ts'
import { bacaHak, sidikHak, susunHak, tulisHak } from '#src/modules/pemungutan-suara/token-suara.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

export type PenolakanHak =
  | PenolakanPemungutan
  | { readonly jenis: 'pemungutan-tidak-menerima-hak' }
  | { readonly jenis: 'wilayah-hak-salah'; readonly kodeWilayah: string }
  | { readonly jenis: 'hak-terlalu-banyak'; readonly jumlah: number; readonly batas: number }
  | { readonly jenis: 'lembar-sudah-ada' }
  | { readonly jenis: 'lembar-tidak-ditemukan' }
  | { readonly jenis: 'delegasi-tidak-ada' }
  | { readonly jenis: 'hak-suara-sudah-dipakai' }

const HAK_SELEMBAR = 5000

interface Calon {
  readonly kodeWilayah: string
  readonly namaWilayah: string
  readonly pesertaId: string | null
  readonly nama: string | null
}

interface Jalur {
  readonly musyawarahId: string
  readonly pemungutanId: string
}

/**
 * Issues rights to vote and gives their codes out this once: only hashes stay. So the answer is not kept for a repeated call either: a sheet
 * that never reached the printer is withdrawn and issued anew.
 */
export function terbitkanHak(k: Konteks, jalur: Jalur, isi: PenerbitanHak): Promise<Result<HakTerbit, PenolakanHak>> {
  const { musyawarahId, pemungutanId } = jalur
  return diRapat<HakTerbit, PenolakanHak>(
    { ...k, kunci: null },
    { operasi: 'hak-suara.terbitkan', musyawarahId, isi: { pemungutanId, ...isi } },
    async (meja) => {
      const milik = await lockMilik(k, meja, pemungutanId)
      if (!milik.ok) return milik
      if (milik.value.keadaan !== 'disiapkan' && milik.value.keadaan !== 'dibuka') return refuse({ jenis: 'pemungutan-tidak-menerima-hak' })
      const lama = await listLembar(meja.tx, k.daerahId, pemungutanId)
      if (lama.some((l) => l.lembarId === isi.lembarId)) return refuse({ jenis: 'lembar-sudah-ada' })
      const calon = milik.value.pemilih === 'delegasi' ? await calonDelegasi(k, meja, milik.value, isi.ganti) : await calonWarga(k, meja, isi)
      if (!calon.ok) return calon
      const hak = calon.value.orang.map((c) => ({ ...c, teks: susunHak(k.daerahId, randomBytes(17)) }))
      await insertHak(meja.tx, k.daerahId, {
        pemungutanId,
        lembarId: isi.lembarId,
        hak: hak.map((h) => ({ sidikHak: sidikHak({ daerahId: k.daerahId, teks: h.teks }), kodeWilayah: h.kodeWilayah, pesertaId: h.pesertaId })),
      })
      await catatPemungutan(k, meja, {
        pemungutanId,
        peristiwa: 'hak-suara-diterbitkan',
        baris: [],
        data: { lembarId: isi.lembarId, wilayah: hitungWilayah(calon.value.orang), ganti: isi.ganti !== null },
      })
      return ok({
        lembarId: isi.lembarId,
        dilewati: calon.value.dilewati,
        hak: hak.map(({ kodeWilayah, namaWilayah, nama, teks }) => ({
          kodeWilayah,
          namaWilayah,
          nama,
          kode: tulisHak(teks),
          alamat: `/suara/${tulisHak(teks)}`,
        })),
      })
    },
  )
}

function hitungWilayah(orang: readonly Calon[]): Record<string, number> {
  const jumlah: Record<string, number> = {}
  for (const o of orang) jumlah[o.kodeWilayah] = (jumlah[o.kodeWilayah] ?? 0) + 1
  return jumlah
}

type SusunanCalon = Result<{ readonly orang: readonly Calon[]; readonly dilewati: number }, PenolakanHak>

async function calonWarga(k: Konteks, { tx, rapat }: Meja, { wilayah }: PenerbitanHak): Promise<SusunanCalon> {
  const jumlah = wilayah.reduce((n, w) => n + w.jumlah, 0)
  if (jumlah === 0) return refuse({ jenis: 'wilayah-hak-salah', kodeWilayah: '' })
  if (jumlah > HAK_SELEMBAR) return refuse({ jenis: 'hak-terlalu-banyak', jumlah, batas: HAK_SELEMBAR })
  const nama = await mapWilayah(
    tx,
    k.daerahId,
    wilayah.map((w) => w.kodeWilayah),
  )
  const asing = wilayah.find((w) => !nama.has(w.kodeWilayah) || !`${w.kodeWilayah}.`.startsWith(`${rapat.kodeWilayah}.`))
  if (asing !== undefined) return refuse({ jenis: 'wilayah-hak-salah', kodeWilayah: asing.kodeWilayah })
  const orang = wilayah.flatMap(({ kodeWilayah, jumlah: n }) =>
    Array.from({ length: n }, (): Calon => ({ kodeWilayah, namaWilayah: nama.get(kodeWilayah) ?? '', pesertaId: null, nama: null })),
  )
  return ok({ orang, dilewati: 0 })
}

/** Each delegate without a right; or only the one whose slip was lost, if it was not used. */
async function calonDelegasi(k: Konteks, { tx, rapat }: Meja, p: BarisPemungutan, ganti: string | null): Promise<SusunanCalon> {
  const jumlah = await countDelegasi(tx, k.daerahId, rapat.musyawarahId)
  if (jumlah === 0) return refuse({ jenis: 'delegasi-tidak-ada' })
  if (ganti !== null) await withdrawHakPeserta(tx, k.daerahId, { pemungutanId: p.pemungutanId, pesertaId: ganti })
  const semua = await listDelegasiTanpaHak(tx, k.daerahId, { musyawarahId: rapat.musyawarahId, pemungutanId: p.pemungutanId })
  const tanpaHak = semua.filter((d) => ganti === null || d.pesertaId === ganti)
  if (ganti !== null && tanpaHak.length === 0) return refuse({ jenis: 'hak-suara-sudah-dipakai' })
  const kode = [...new Set([rapat.kodeWilayah, ...tanpaHak.flatMap((d) => (d.kodeWilayah === null ? [] : [d.kodeWilayah]))])]
  const nama = await mapWilayah(tx, k.daerahId, kode)
  const orang = tanpaHak.map(({ pesertaId, nama: orangnya, kodeWilayah }): Calon => {
    const asal = kodeWilayah ?? rapat.kodeWilayah
    return { kodeWilayah: asal, namaWilayah: nama.get(asal) ?? asal, pesertaId, nama: orangnya }
  })
  return ok({ orang, dilewati: ganti === null ? jumlah - orang.length : 0 })
}

/** A lost or misprinted sheet: what was not used of it is void. */
export function tarikHak(k: Konteks, jalur: Jalur, lembarId: string): Promise<Result<{ ditarik: number }, PenolakanHak>> {
  const { musyawarahId, pemungutanId } = jalur
  return diRapat<{ ditarik: number }, PenolakanHak>(k, { operasi: 'hak-suara.tarik', musyawarahId, isi: { pemungutanId, lembarId } }, async (meja) => {
    const milik = await lockMilik(k, meja, pemungutanId)
    if (!milik.ok) return milik
    if (milik.value.keadaan !== 'disiapkan' && milik.value.keadaan !== 'dibuka') return refuse({ jenis: 'pemungutan-tidak-menerima-hak' })
    const lembar = await listLembar(meja.tx, k.daerahId, pemungutanId)
    if (!lembar.some((l) => l.lembarId === lembarId)) return refuse({ jenis: 'lembar-tidak-ditemukan' })
    const ditarik = await withdrawHak(meja.tx, k.daerahId, { pemungutanId, lembarId })
    if (ditarik > 0) await catatPemungutan(k, meja, { pemungutanId, peristiwa: 'hak-suara-ditarik', baris: [], data: { lembarId, jumlah: ditarik } })
    return ok({ ditarik })
  })
}

/** Whether a typed code has the form of a right at all; its address if so. */
export function alamatHak(teks: string): string | null {
  const hak = bacaHak(teks)
  return hak === null ? null : `/suara/${tulisHak(hak.teks)}`
}
