import { alirXlsx } from '#src/lib/alir-lembar.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant } from '#src/lib/sql.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { muatAcuanLembar } from '#src/modules/pertukaran/acuan-sipd.service.ts'
import type { PenolakanTukar } from '#src/modules/pertukaran/impor-usulan.service.ts'
import { barisSipd, type BekalKeluar, type SelKeluar } from '#src/modules/pertukaran/keluar-sipd.ts'
import { KOLOM_SIPD } from '#src/modules/pertukaran/kolom-sipd.ts'
import { canTukarUsulan } from '#src/modules/pertukaran/pertukaran.policy.ts'
import type { Jalur } from '#src/modules/pertukaran/pertukaran.schema.ts'
import { listBarisKeluar, listUrutanKeluar } from '#src/modules/pertukaran/usulan-sipd.queries.ts'

const SEKALIGUS = 1000

export interface PilihanEkspor {
  readonly tahun: number
  /** Null: all. */
  readonly jalur: Jalur | null
}

/** The proposals of a year as SIPD's sheet: a stream of bytes, read from the database some at a time. */
export async function eksporUsulan(k: Konteks, p: PilihanEkspor): Promise<Result<ReadableStream<Uint8Array>, PenolakanTukar>> {
  const izin = canTukarUsulan(k.pelaku)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  const acuan = await muatAcuanLembar(k, p.tahun)
  if (acuan === null) return refuse({ jenis: 'daerah-tanpa-desa' })
  const urutan = await readTenant(k.sql, k.daerahId, (tx) => listUrutanKeluar(tx, k.daerahId, p))
  return ok(alirXlsx({ nama: `Usulan ${p.tahun}`, kolom: KOLOM_SIPD }, baris(k, urutan, acuan.keluar)))
}

async function* baris(k: Konteks, urutan: readonly string[], bekal: BekalKeluar): AsyncGenerator<SelKeluar[]> {
  for (let i = 0; i < urutan.length; i += SEKALIGUS) {
    const id = urutan.slice(i, i + SEKALIGUS)
    const rinci = new Map((await readTenant(k.sql, k.daerahId, (tx) => listBarisKeluar(tx, k.daerahId, id))).map((b) => [b.pengajuanId, b]))
    for (const [j, pengajuanId] of id.entries()) {
      const b = rinci.get(pengajuanId)
      if (b !== undefined) yield barisSipd(b, i + j + 1, bekal)
    }
  }
}
