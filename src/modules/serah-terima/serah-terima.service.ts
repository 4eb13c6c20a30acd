import { isDalamMasa } from '#src/lib/masa.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { kabari } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { loadOrang } from '#src/modules/pengguna/pengelolaan-baca.service.ts'
import { type AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { canSerahTerima } from '#src/modules/serah-terima/serah-terima.policy.ts'
import { listTertinggal } from '#src/modules/serah-terima/serah-terima.queries.ts'
import type { Serahkan } from '#src/modules/serah-terima/serah-terima.schema.ts'
import { type Butir, type PenolakanSerahTerima, periksaSerahTerima, type PihakSerahTerima } from '#src/modules/serah-terima/serah-terima.ts'

type Penolakan =
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'pengguna-tidak-ditemukan' }
  | PenolakanSerahTerima

export interface Pratinjau {
  readonly dari: string
  readonly kepada: string
  readonly butir: readonly Butir[]
  readonly jumlah: number
  readonly izin: { readonly boleh: boolean; readonly alasan: string | null }
}

interface Pasangan {
  readonly dari: PihakSerahTerima
  readonly kepada: PihakSerahTerima
  readonly butir: readonly Butir[]
}

async function muat(tx: Transaction, k: Konteks, p: { readonly dari: string; readonly kepada: string }): Promise<Pasangan | null> {
  const [dari, kepada, butir] = await Promise.all([
    loadOrang(tx, k.daerahId, p.dari),
    loadOrang(tx, k.daerahId, p.kepada),
    listTertinggal(tx, k.daerahId, p.dari),
  ])
  if (dari === null || kepada === null) return null
  const berlaku = kepada.penugasan.filter((t) => t.dicabutPada === null && isDalamMasa(t, k.hariIni))
  return { dari, kepada: { ...kepada, penugasan: kepada.nonaktifSejak === null ? berlaku : [] }, butir }
}

/** What would be handed over, before anything is. */
export function lihatSerahTerima(k: Konteks, p: { readonly dari: string; readonly kepada: string }): Promise<Result<Pratinjau, Penolakan>> {
  return readTenant(k.sql, k.daerahId, async (tx): Promise<Result<Pratinjau, Penolakan>> => {
    const izin = canSerahTerima(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const pasangan = await muat(tx, k, p)
    if (pasangan === null) return refuse({ jenis: 'pengguna-tidak-ditemukan' })
    const { dari, kepada, butir } = pasangan
    const boleh = periksaSerahTerima(dari, kepada, { butir, dilihat: butir.length })
    return ok({ dari: dari.nama, kepada: kepada.nama, butir, jumlah: butir.length, izin: { boleh: boleh.ok, alasan: boleh.ok ? null : boleh.error.jenis } })
  })
}

/**
 * Hands over what was shown: recorded with every item in the ledger of both people, and both are told. Who began a draft stays written on it;
 * that the successor may go on with it comes from the assignment.
 */
export function serahkanPekerjaan(k: Konteks, isi: Serahkan): Promise<Result<{ jumlah: number }, Penolakan | PenolakanPerintah>> {
  return jalankanPerintah<{ jumlah: number }, Penolakan>(k, 'serah-terima', isi, async (tx) => {
    const izin = canSerahTerima(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const pasangan = await muat(tx, k, isi)
    if (pasangan === null) return refuse({ jenis: 'pengguna-tidak-ditemukan' })
    const { dari, kepada, butir } = pasangan
    const boleh = periksaSerahTerima(dari, kepada, { butir, dilihat: isi.jumlah })
    if (!boleh.ok) return boleh
    const data = { dari: isi.dari, kepada: isi.kepada, sebab: isi.sebab, butir: butir.map(({ jenis, id }) => ({ jenis, id })) }
    for (const pihak of [isi.dari, isi.kepada] as const)
      await catat(tx, k, { peristiwa: 'pekerjaan-diserahterimakan', penugasan: izin.penugasan, objek: { jenis: 'pengguna', id: pihak }, baris: [], data })
    await kabari(tx, k, {
      jenis: 'akun-pengguna',
      penerima: [isi.dari, isi.kepada],
      objek: { jenis: 'pengguna', id: isi.dari },
      data: { perihal: 'serah-terima' },
    })
    return ok({ jumlah: butir.length })
  })
}
