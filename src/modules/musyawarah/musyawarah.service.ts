import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { setGerbang } from '#src/modules/jadwal/jadwal.service.ts'
import { kanonik, sesudah, sidik } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { canPimpin, langkahMusyawarah, type Musyawarah, type PenolakanMusyawarah as PenolakanLangkah } from '#src/modules/musyawarah/musyawarah.ts'
import { insertMusyawarah, listMusyawarah, lockMusyawarah, updateKeadaan } from '#src/modules/musyawarah/musyawarah.queries.ts'
import type { LangkahMusyawarah, MusyawarahBaru, MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'
import { bekukanHasil } from '#src/modules/usulan/putusan/hasil-tahap.service.ts'

export type PenolakanMusyawarah =
  | PenolakanLangkah
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'musyawarah-tidak-ditemukan' }
  | { readonly jenis: 'musyawarah-sudah-ada' }

export interface HasilMusyawarah {
  readonly musyawarahId: string
  readonly keadaan: Musyawarah['keadaan']
  readonly versi: number
  readonly sidikHasil: string | null
}

/** Prepares a meeting of a level: one per level, place and budget year. */
export function siapkanMusyawarah(k: Konteks, isi: MusyawarahBaru): Promise<Result<HasilMusyawarah, PenolakanMusyawarah>> {
  return jalankanPerintah<HasilMusyawarah, PenolakanMusyawarah>(k, 'musyawarah.siapkan', isi, async (tx) => {
    const izin = canPimpin(k.pelaku, isi.tahap, isi.kodeWilayah)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const baris = await insertMusyawarah(tx, k.daerahId, isi, k.pelaku.penggunaId)
    if (baris === null) return refuse({ jenis: 'musyawarah-sudah-ada' })
    await catat(tx, k, {
      peristiwa: 'musyawarah-disiapkan',
      objek: { jenis: 'musyawarah', id: isi.musyawarahId },
      penugasan: izin.penugasan,
      baris: [sesudah('musyawarah', isi.musyawarahId, baris)],
    })
    return ok({ musyawarahId: isi.musyawarahId, keadaan: 'disiapkan', versi: 1, sidikHasil: null })
  })
}

/** Takes a meeting one step on. Opening opens the second gate of its stage; closing shuts it and freezes the result with its hash. */
export function lanjutkanMusyawarah(k: Konteks, musyawarahId: string, langkah: LangkahMusyawarah): Promise<Result<HasilMusyawarah, PenolakanMusyawarah>> {
  return jalankanPerintah<HasilMusyawarah, PenolakanMusyawarah>(k, 'musyawarah.lanjutkan', { musyawarahId, ...langkah }, async (tx) => {
    const m = await lockMusyawarah(tx, k.daerahId, musyawarahId)
    if (m === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const izin = canPimpin(k.pelaku, m.tahap, m.kodeWilayah)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const ke = langkahMusyawarah(m, langkah.ke, langkah)
    if (!ke.ok) return ke
    const hasil = await terapkanGerbang(tx, k, m, ke.value)
    const baris = await updateKeadaan(tx, k.daerahId, {
      musyawarahId,
      keadaan: ke.value,
      sidikHasil: hasil?.sidik ?? null,
      jumlahHadir: langkah.jumlahHadir,
      berkasHasilId: langkah.berkasHasilId,
    })
    await catat(tx, k, {
      peristiwa: `musyawarah-${ke.value}`,
      objek: { jenis: 'musyawarah', id: musyawarahId },
      penugasan: izin.penugasan,
      baris: [sesudah('musyawarah', musyawarahId, baris)],
      ...(hasil === null ? {} : { data: { hasil: hasil.isi } }),
    })
    return ok({ musyawarahId, keadaan: ke.value, versi: m.versi + 1, sidikHasil: hasil?.sidik ?? null })
  })
}

async function terapkanGerbang(tx: Transaction, k: Konteks, m: Musyawarah, ke: Musyawarah['keadaan']): Promise<{ sidik: string; isi: never } | null> {
  if (ke !== 'dibuka' && ke !== 'ditutup') return null
  await setGerbang(tx, k.daerahId, {
    tahunAnggaran: m.tahunAnggaran,
    tahap: m.tahap,
    kodeWilayah: m.kodeWilayah,
    terbuka: ke === 'dibuka',
    musyawarahId: m.musyawarahId,
  })
  if (ke === 'dibuka') return null
  const isi = await bekukanHasil(tx, k.daerahId, m)
  return { sidik: sidik(kanonik(isi)), isi: isi as never }
}

export function listMusyawarahTahun(k: Pick<Konteks, 'sql' | 'daerahId'>, tahunAnggaran: number): Promise<MusyawarahKeluar[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listMusyawarah(tx, k.daerahId, tahunAnggaran))
}
