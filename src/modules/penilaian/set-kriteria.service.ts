import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { type PenolakanSet, periksaSet } from '#src/modules/penilaian/penilaian.ts'
import { insertSetKriteria, listSetKriteria } from '#src/modules/penilaian/penilaian.queries.ts'
import { SetBaku, type SetBaru, type SetKriteria } from '#src/modules/penilaian/penilaian.schema.ts'
import { canAturKriteria } from '#src/modules/penilaian/penilaian.policy.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'

const BERKAS = path.resolve(import.meta.dirname, '../../../db/acuan/kriteria-baku.json')
let baku: readonly SetBaku[] | null = null

/** The sets that come with the program, each with its source. */
export function listSetBaku(): readonly SetBaku[] {
  baku ??= z.array(SetBaku).parse(JSON.parse(readFileSync(BERKAS, 'utf8')))
  return baku
}

export function listSet(k: Pick<Konteks, 'sql' | 'daerahId'>, tahunAnggaran: number): Promise<SetKriteria[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listSetKriteria(tx, k.daerahId, { tahunAnggaran }))
}

export type PenolakanSimpanSet =
  | PenolakanSet
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'set-baku-tidak-dikenal'; readonly kode: string }
  | { readonly jenis: 'set-kriteria-sudah-berubah'; readonly versi: number }

/** Every change is a new version; a scoring that has been opened keeps the one it began with. */
export function simpanSet(k: Konteks, isi: SetBaru): Promise<Result<SetKriteria, PenolakanSimpanSet>> {
  return jalankanPerintah<SetKriteria, PenolakanSimpanSet>(k, 'set-kriteria.simpan', isi, async (tx) => {
    const izin = canAturKriteria(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const asal = listSetBaku().find((b) => b.kode === isi.baku)
    const kriteria = isi.isi ?? (asal === undefined ? null : { kriteria: asal.kriteria, syarat: asal.syarat })
    if (kriteria === null) return refuse({ jenis: 'set-baku-tidak-dikenal', kode: isi.baku ?? '' })
    const salah = periksaSet(kriteria)
    if (salah !== null) return refuse(salah)
    const { setKriteriaId, tahunAnggaran, tahap, bidangPembangunan, nama } = isi
    const [kini] = await listSetKriteria(tx, k.daerahId, { tahunAnggaran, tahap, bidangPembangunan })
    const versi = kini?.versi ?? 0
    if (versi !== isi.versiLama) return refuse({ jenis: 'set-kriteria-sudah-berubah', versi })
    const set = {
      setKriteriaId,
      tahunAnggaran,
      tahap,
      bidangPembangunan,
      nama,
      versi: versi + 1,
      sumber: isi.sumber === '' ? (asal?.sumber ?? '') : isi.sumber,
      isi: kriteria,
    }
    const baris = await insertSetKriteria(tx, k.daerahId, { ...set, saat: k.saat, createdBy: k.pelaku.penggunaId })
    if (baris === null) return refuse({ jenis: 'set-kriteria-sudah-berubah', versi: versi + 1 })
    await catat(tx, k, {
      peristiwa: 'set-kriteria-disimpan',
      objek: { jenis: 'set-kriteria', id: setKriteriaId },
      penugasan: izin.penugasan,
      baris: [sesudah('set_kriteria', setKriteriaId, baris)],
    })
    return ok(set)
  })
}
