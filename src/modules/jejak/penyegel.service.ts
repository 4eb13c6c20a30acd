import { readTenant, type Sql, type Transaction, writeTenant } from '#src/lib/sql.ts'
import { saat } from '#src/lib/waktu.ts'
import { asalPohon, isiSuksesi, keBase64, type Kunci } from '#src/modules/jejak/catatan.ts'
import { akarPohon, bacaIsi, PERISTIWA_JAM, tambahDaun, TEPI_KOSONG, type Tepi } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { findDaunTerakhir, findSegelTerakhir, listBelumDisegel, saveSegel, tryLockSegel } from '#src/modules/jejak/jejak.queries.ts'
import { insertKunci, listKunci } from '#src/modules/jejak/kunci.queries.ts'
import { kunciLain } from '#src/modules/jejak/kunci.service.ts'
import { type Penandatangan, tulisPosPeriksa } from '#src/modules/jejak/penandatangan.ts'
import { lengkapiPetak } from '#src/modules/jejak/pohon.service.ts'

const BATAS_SEGEL = 2000

/**
 * Gives leaf numbers to committed entries, in the order they came in and not by the clock, and signs the new root. Returns how many it
 * sealed; one sealer at a time per government. All of it or nothing: a sealer that dies leaves the queue as it was.
 */
export async function segel(sql: Sql, daerahId: string, penandatangan: Penandatangan): Promise<number> {
  return writeTenant(sql, daerahId, async (tx) => {
    if (!(await tryLockSegel(tx, daerahId))) return 0
    const [menunggu, terakhir] = await Promise.all([listBelumDisegel(tx, daerahId, BATAS_SEGEL), findSegelTerakhir(tx, daerahId)])
    if (menunggu.length === 0) return 0
    await pastikanKunci(tx, daerahId, penandatangan)
    const isMundur = await catatJamMundur(tx, daerahId, terakhir?.ukuran ?? 0)
    const baru = isMundur ? await listBelumDisegel(tx, daerahId, BATAS_SEGEL) : menunggu
    const awal: Tepi = terakhir === null ? TEPI_KOSONG : { ukuran: terakhir.ukuran, akar: potongTepi(Buffer.from(terakhir.tepi)) }
    const tepi = baru.reduce((t, e) => tambahDaun(t, Buffer.from(e.sidik)), awal)
    const akar = akarPohon(tepi)
    await saveSegel(tx, daerahId, {
      entriId: baru.map((e) => e.entriId),
      mulai: awal.ukuran,
      ukuran: tepi.ukuran,
      akar,
      tepi: tepi.akar,
      catatan: tulisPosPeriksa(penandatangan, asalPohon(daerahId), tepi.ukuran, akar),
    })
    await lengkapiPetak(tx, daerahId, tepi.ukuran)
    return baru.length
  })
}

const SEJAM = 3_600_000

/** A clock that was set back changes no order and no number; the ledger says so, from which leaf on. */
async function catatJamMundur(tx: Transaction, daerahId: string, sejak: number): Promise<boolean> {
  const daun = await findDaunTerakhir(tx, daerahId)
  const dari = daun === null ? null : bacaIsi(daun.isi)?.waktuNyata
  if (daun === null || dari === null || dari === undefined || Date.parse(daun.kini) >= Date.parse(dari) - SEJAM) return false
  const kini = saat(daun.kini)
  const k = { daerahId, pelaku: { penggunaId: 'penyegel' }, saat: kini, saatNyata: kini }
  await catat(tx, k, { peristiwa: PERISTIWA_JAM, objek: { jenis: 'jam', id: daerahId }, baris: [], data: { sejak, dari, ke: kini } })
  return true
}

/** The roots of the edge lie one after the other, 32 bytes each. */
function potongTepi(tepi: Buffer): Buffer[] {
  return Array.from({ length: tepi.length / 32 }, (_, i) => tepi.subarray(i * 32, i * 32 + 32))
}

/** The first checkpoint announces its key; another key than the announced one signs nothing, and the entries wait. */
async function pastikanKunci(tx: Transaction, daerahId: string, p: Penandatangan): Promise<void> {
  const daftar = await listKunci(tx, daerahId)
  const kini = daftar.at(-1)
  if (kini === undefined) await insertKunci(tx, daerahId, susunKunci(daerahId, p, { urut: 0, mulai: 0, lama: null }))
  else if (keBase64(kini.kunciPublik) !== p.kunciPublik) throw kunciLain(daerahId)
}

/** Whether anything was ever sealed here: then its key is not one to be made anew. */
export function isBersegel(sql: Sql, daerahId: string): Promise<boolean> {
  return readTenant(sql, daerahId, async (tx) => (await findSegelTerakhir(tx, daerahId)) !== null)
}

interface Pengganti {
  readonly urut: number
  readonly mulai: number
  readonly lama: { readonly kunciPublik: Uint8Array; readonly tandatangani: Penandatangan['tandatangani'] | null } | null
}

export function susunKunci(daerahId: string, p: Penandatangan, { urut, mulai, lama }: Pengganti): Kunci {
  const kunciPublik = Buffer.from(p.kunciPublik, 'base64')
  const isi = Buffer.from(isiSuksesi(asalPohon(daerahId), { urut, mulai, kunciPublik }, lama?.kunciPublik ?? null))
  return { urut, mulai, kunciPublik, tandaTangan: p.tandatangani(isi), tandaTanganLama: lama?.tandatangani?.(isi) ?? null }
}
