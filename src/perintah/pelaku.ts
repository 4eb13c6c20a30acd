import { readFileSync, writeFileSync } from 'node:fs'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { saat } from '#src/lib/waktu.ts'
import { catatPenolakan } from '#src/modules/jejak/jejak.service.ts'
import { cariAkun } from '#src/modules/pengguna/akun.service.ts'
import { type Daerah, waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { listSemuaDaerah, loadDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { listDaerahPengguna, loadPelaku } from '#src/modules/pengguna/pengguna.service.ts'
import type { Pemasangan } from '#src/pemasangan.ts'
import { type PenolakanBarisPerintah, type Sesi, teksOpsi } from '#src/perintah/bentuk.ts'

type PenolakanPelaku = PenolakanBarisPerintah | { readonly jenis: 'bukan-daerah-anda' }

export async function bacaDaerah(s: Sesi, p: Pemasangan): Promise<Result<Daerah, PenolakanPelaku>> {
  // Written as a region code as well: 32.16.
  const daerahId = teksOpsi(s, 'daerah')?.replaceAll('.', '')
  const daerah = daerahId !== undefined && /^[0-9]{2,4}$/.test(daerahId) ? await loadDaerah(p.sql, daerahId) : null
  if (daerah !== null) return ok(daerah)
  const ada = (await listSemuaDaerah(p.sql)).map((d) => `${d.daerahId} (${d.nama})`).join(', ') || '–'
  return refuse(daerahId === undefined ? { jenis: 'daerah-wajib', ada } : { jenis: 'daerah-tidak-dikenal', daerahId, ada })
}

/** Who is named by `--sebagai`. On the server itself no password is asked: whoever may run this may read the database anyway. */
export async function bacaPengguna(s: Sesi, p: Pemasangan): Promise<Result<string, PenolakanPelaku>> {
  const namaPengguna = teksOpsi(s, 'sebagai')
  if (namaPengguna === undefined) return refuse({ jenis: 'sebagai-wajib' })
  const akun = await cariAkun(p.sql, namaPengguna)
  return akun === null ? refuse({ jenis: 'pengguna-tidak-dikenal', namaPengguna }) : ok(akun.penggunaId)
}

/** The same context that the API gives its use cases: the same person, the same government's date, the same policy. */
export async function bukaKonteks(s: Sesi, p: Pemasangan, operasi: string): Promise<Result<Konteks, PenolakanPelaku>> {
  const [daerah, pengguna] = [await bacaDaerah(s, p), await bacaPengguna(s, p)]
  if (!daerah.ok) return daerah
  if (!pengguna.ok) return pengguna
  const kini = s.kini()
  const { saat: saatDaerah, hariIni } = waktuDaerah(daerah.value, kini)
  const { daerahId, zonaWaktu: zona } = daerah.value
  const pelaku = await loadPelaku(p.sql, daerahId, pengguna.value, hariIni)
  if (pelaku === null) return tolakDaerahLain(p, pengguna.value, kini, operasi)
  return ok({ sql: p.sql, daerahId, pelaku, saat: saatDaerah, saatNyata: saat(kini), hariIni, zona, kunci: teksOpsi(s, 'kunci') ?? null })
}

/** Traced in the ledger of the government the person does belong to, like an attempt over HTTP (docs/adr/0006). */
async function tolakDaerahLain(p: Pemasangan, penggunaId: string, kini: Date, operasi: string): Promise<Result<Konteks, PenolakanPelaku>> {
  const [asal] = await listDaerahPengguna(p.sql, penggunaId)
  if (asal !== undefined) {
    const pencatat = { daerahId: asal.daerahId, pelaku: { penggunaId }, saat: waktuDaerah(asal, kini).saat, saatNyata: saat(kini) }
    await catatPenolakan(p.sql, pencatat, { jenis: 'bukan-daerah-anda', operasi: `selaras ${operasi}` })
  }
  return refuse({ jenis: 'bukan-daerah-anda' })
}

export function bacaBerkasMasukan(berkas: string): Result<Buffer, PenolakanBarisPerintah> {
  try {
    return ok(readFileSync(berkas))
  } catch {
    return refuse({ jenis: 'berkas-masukan-tidak-ada', berkas })
  }
}

export function bacaTahun(s: Sesi): Result<number, PenolakanBarisPerintah> {
  const tahun = teksOpsi(s, 'tahun') ?? ''
  return /^20\d{2}$/.test(tahun) ? ok(Number(tahun)) : refuse({ jenis: 'tahun-salah', tahun })
}

/** Writes what a command hands out beside its answer, where it was asked for; a path that cannot be written is refused by name. */
export function tulisBerkas(berkas: string | undefined, isi: () => string | Uint8Array): PenolakanBarisPerintah | null {
  if (berkas === undefined) return null
  try {
    writeFileSync(berkas, isi())
    return null
  } catch (galat) {
    return { jenis: 'berkas-keluaran-gagal', berkas, sebab: galat instanceof Error ? galat.message : '' }
  }
}
