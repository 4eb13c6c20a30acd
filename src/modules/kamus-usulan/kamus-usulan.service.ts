import { nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { readTenant, type Reader, writeTenant } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { type ButirKamus, kataCari, nilaiCocok } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { type BarisKamus, findButirPintu, listButir, upsertButir } from '#src/modules/kamus-usulan/kamus-usulan.queries.ts'
import type { ButirKamusBaru, HalamanKamus, SaringanKamus } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import type { FokusKecamatan } from '#src/modules/kamus-usulan/pintu-kamus.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

/** An item, and the focus of the kecamatan that would propose it. */
export async function loadButirPintu(
  tx: Reader,
  daerahId: string,
  kamusId: string,
  kodeKecamatan: string,
): Promise<{ butir: ButirKamus; fokus: FokusKecamatan | null } | null> {
  const baris = await findButirPintu(tx, daerahId, kamusId, kodeKecamatan)
  if (baris === null) return null
  const { fokusBidang, fokusDasar, ...butir } = baris
  return { butir, fokus: fokusBidang === null || fokusDasar === null ? null : { bidangPembangunan: fokusBidang, dasarHukum: fokusDasar } }
}

/** Items that answer the words, best first; without words all items by name. */
export async function cariKamus(k: Pick<Konteks, 'sql' | 'daerahId'>, s: SaringanKamus): Promise<HalamanKamus> {
  const semua = await readTenant(k.sql, k.daerahId, (tx) => listButir(tx, k.daerahId, s.tahun))
  const kata = kataCari(s.cari ?? '')
  const bernilai = semua.map((b) => ({ b, ...nilaiCocok(kata, b) }))
  const terpilih =
    kata.length === 0 ? bernilai : bernilai.filter((x) => x.nilai > 0).toSorted((x, y) => y.nilai - x.nilai || x.b.nama.localeCompare(y.b.nama, 'id'))
  return { data: terpilih.slice(0, s.batas).map((x) => keluar(x.b, x.cocok)), jumlah: terpilih.length }
}

function keluar(b: BarisKamus, cocok: string[]): HalamanKamus['data'][number] {
  const { kataKunci: _, tahunAnggaran: __, volumeMin, volumeMaks, ...lain } = b
  return {
    ...lain,
    cocok,
    volumeMin: volumeMin === null ? null : nilaiKuantitas(volumeMin),
    volumeMaks: volumeMaks === null ? null : nilaiKuantitas(volumeMaks),
  }
}

const BARIS_PER_ENTRI = 500

/** Fills or corrects the catalogue of a year while a government is set up; its rows stand in the ledger, some hundred to an entry. */
export function muatKamus(k: Konteks, daftar: readonly ButirKamusBaru[]): Promise<void> {
  return writeTenant(k.sql, k.daerahId, async (tx) => {
    for (let i = 0; i < daftar.length; i += BARIS_PER_ENTRI) {
      const baris = await upsertButir(tx, k.daerahId, daftar.slice(i, i + BARIS_PER_ENTRI))
      await catat(tx, k, {
        peristiwa: 'kamus-dimuat',
        objek: { jenis: 'kamus-usulan', id: String(daftar[0]?.tahunAnggaran ?? '') },
        baris: baris.map((b) => sesudah('kamus_usulan', b.kamusId, b)),
      })
    }
  })
}
