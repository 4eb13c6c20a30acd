import type { z } from 'zod'
import { type BukuAlir, bukaAlir, type LembarAlir, pilihLembar } from '#src/lib/alir-lembar.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant } from '#src/lib/sql.ts'
import type { PenolakanKepala } from '#src/lib/tabel.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { bentukSipd, JUDUL_SIPD, KOLOM_WAJIB, URUTAN_KOLOM_SIPD } from '#src/modules/pertukaran/kolom-sipd.ts'
import { cariKepalaAsing, sidikKepala, susunPemetaan, usulkanPemetaan } from '#src/modules/pertukaran/pemetaan.ts'
import { listPemetaan, savePemetaan } from '#src/modules/pertukaran/pemetaan.queries.ts'
import { canTukarUsulan } from '#src/modules/pertukaran/pertukaran.policy.ts'
import type { KepalaLembarKeluar, PemetaanMasuk } from '#src/modules/pertukaran/pertukaran.schema.ts'
import type { PenolakanTukar } from '#src/modules/pertukaran/impor-usulan.service.ts'
import { kunciKepala } from '#src/lib/tabel.ts'

/** The sheet whose heading this government has explained before; else the one with SIPD's own headings. */
export async function pilihLembarSipd(k: Konteks, buku: BukuAlir): Promise<Result<LembarAlir, PenolakanKepala>> {
  const kepala = cariKepalaAsing(buku.awal)
  const diingat = kepala === null ? null : await ingat(k, kepala.judul)
  return pilihLembar(buku, bentukSipd(diingat))
}

async function ingat(k: Konteks, judul: readonly string[]) {
  const sidik = sidikKepala(judul)
  const daftar = await readTenant(k.sql, k.daerahId, (tx) => listPemetaan(tx, k.daerahId))
  return daftar.find((p) => p.sidikKepala === sidik)?.pemetaan ?? null
}

/** What each heading of a sheet may mean, with some cells to judge by. */
export async function bacaKepalaLembar(k: Konteks, isi: Buffer): Promise<Result<z.output<typeof KepalaLembarKeluar>, PenolakanTukar>> {
  const izin = canTukarUsulan(k.pelaku)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  const buku = await bukaAlir(isi)
  if (!buku.ok) return buku
  const kepala = cariKepalaAsing(buku.value.awal)
  if (kepala === null) return refuse({ jenis: 'kepala-tidak-ditemukan' })
  const diingat = await ingat(k, kepala.judul)
  const usul = diingat === null ? usulkanPemetaan(kepala) : kepala.judul.map((j) => diingat[kunciKepala(j)] ?? null)
  return ok({
    lembar: kepala.lembar,
    diingat: diingat !== null,
    kolom: kepala.judul.map((judul, j) => ({ judul, contoh: [...(kepala.contoh[j] ?? [])].map((c) => c.slice(0, 80)), usul: usul[j] ?? null })),
    pilihan: URUTAN_KOLOM_SIPD.map((kolom) => ({ kolom, judul: JUDUL_SIPD[kolom], wajib: (KOLOM_WAJIB as readonly string[]).includes(kolom) })),
  })
}

/** Remembers what the columns of such a sheet mean; the next one with the same heading needs no question. */
export function simpanPemetaan(k: Konteks, p: PemetaanMasuk): Promise<Result<{ readonly sidikKepala: string }, PenolakanTukar>> {
  return jalankanPerintah<{ readonly sidikKepala: string }, PenolakanTukar>(k, 'pertukaran.pemetaan', p, async (tx) => {
    const izin = canTukarUsulan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const ada = Object.values(p.pemetaan)
    const kurang = KOLOM_WAJIB.filter((w) => !ada.includes(w))
    if (kurang.length > 0) return refuse({ jenis: 'pemetaan-kurang', kolom: kurang.map((w) => JUDUL_SIPD[w]).join(', ') })
    const ganda = ada.find((kolom, i) => ada.indexOf(kolom) !== i)
    if (ganda !== undefined) return refuse({ jenis: 'pemetaan-ganda', kolom: JUDUL_SIPD[ganda] })
    const sidik = sidikKepala(p.kepala)
    const baris = await savePemetaan(tx, k.daerahId, { sidikKepala: sidik, pemetaan: susunPemetaan(p.pemetaan), kepala: p.kepala, oleh: k.pelaku.penggunaId })
    await catat(tx, k, {
      peristiwa: 'pemetaan-kolom-disimpan',
      objek: { jenis: 'pemetaan-kolom', id: sidik },
      penugasan: izin.penugasan,
      baris: [sesudah('pemetaan_kolom', sidik, baris)],
    })
    return ok({ sidikKepala: sidik })
  })
}
