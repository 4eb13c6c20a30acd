import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { canKelolaKamus, canUsulkanLuarKamus } from '#src/modules/kamus-usulan/kamus-usulan.policy.ts'
import { type BarisKelola, lockButir, tambahKataKunci } from '#src/modules/kamus-usulan/kelola-kamus.queries.ts'
import { catatButir, type PenolakanKelola, simpanButirDalam } from '#src/modules/kamus-usulan/kelola-kamus.service.ts'
import { insertLuarKamus, isTempatAda, listLuarKamus, lockLuarKamus, updateJawaban } from '#src/modules/kamus-usulan/luar-kamus.queries.ts'
import type { JawabLuarKamus, LuarKamusKeluar, LuarKamusMasuk, SaringanLuarKamus } from '#src/modules/kamus-usulan/luar-kamus.schema.ts'
import { type KeadaanLuarKamus, type PenolakanLuarKamus, periksaJawaban, ringkas } from '#src/modules/kamus-usulan/luar-kamus.ts'
import { kabariSasaran } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'

export type PenolakanLuar =
  | PenolakanKelola
  | PenolakanLuarKamus
  | { readonly jenis: 'wilayah-tidak-dikenal'; readonly kode: string }
  | { readonly jenis: 'berkas-tidak-ditemukan' }

export interface HasilLuarKamus {
  readonly luarKamusId: string
  readonly keadaan: KeadaanLuarKamus
}

/** A wish that no item answers, in its own words: it waits for a curator and is worth nothing until then. */
export function usulkanLuarKamus(k: Konteks, isi: LuarKamusMasuk): Promise<Result<HasilLuarKamus, PenolakanLuar>> {
  return jalankanPerintah<HasilLuarKamus, PenolakanLuar>(k, 'luar-kamus.usulkan', isi, async (tx) => {
    const izin = canUsulkanLuarKamus(k.pelaku, isi.kodeWilayah)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const ada = await isTempatAda(tx, k.daerahId, isi.kodeWilayah, isi.berkasId)
    if (!ada.wilayah) return refuse({ jenis: 'wilayah-tidak-dikenal', kode: isi.kodeWilayah })
    if (!ada.berkas) return refuse({ jenis: 'berkas-tidak-ditemukan' })
    const baris = await insertLuarKamus(tx, k.daerahId, isi, { penggunaId: k.pelaku.penggunaId, saat: k.saat })
    // The same wish sent again is the wish that is there.
    if (baris === null) return ok({ luarKamusId: isi.luarKamusId, keadaan: 'menunggu' })
    await catat(tx, k, {
      peristiwa: 'luar-kamus-diusulkan',
      objek: { jenis: 'luar-kamus', id: isi.luarKamusId },
      penugasan: izin.penugasan,
      baris: [sesudah('usulan_luar_kamus', isi.luarKamusId, baris)],
    })
    return ok({ luarKamusId: isi.luarKamusId, keadaan: 'menunggu' })
  })
}

/** Curators see all; everybody else sees what they asked themselves, with the answer. */
export async function listLuarKamusKeluar(k: Pick<Konteks, 'sql' | 'daerahId' | 'pelaku'>, s: SaringanLuarKamus): Promise<LuarKamusKeluar[]> {
  const { penggunaId } = k.pelaku
  const hanya = s.milik === 'saya' || !canKelolaKamus(k.pelaku, null).boleh ? penggunaId : null
  const baris = await readTenant(k.sql, k.daerahId, (tx) => listLuarKamus(tx, k.daerahId, s, hanya))
  return baris.map(({ diajukanOleh, ...b }) => ({ ...b, milikSaya: diajukanOleh === penggunaId }))
}

/** The curator's answer: an item that is there (whose search words grow by the wish's), a new one as a draft, or a reason. */
export function jawabLuarKamus(k: Konteks, luarKamusId: string, isi: JawabLuarKamus): Promise<Result<HasilLuarKamus, PenolakanLuar>> {
  return jalankanPerintah<HasilLuarKamus, PenolakanLuar>(k, 'luar-kamus.jawab', { luarKamusId, ...isi }, async (tx) => {
    const izin = canKelolaKamus(k.pelaku, null)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const w = await lockLuarKamus(tx, k.daerahId, luarKamusId)
    if (w === null) return refuse({ jenis: 'luar-kamus-tidak-ada' })
    const tutup = periksaJawaban(w, isi.versi)
    if (tutup !== null) return refuse(tutup)
    const butir = await kerjakan(tx, k, isi, w.tahunAnggaran)
    if (!butir.ok) return butir
    const keadaan = ({ padankan: 'dipadankan', buatkan: 'dibuatkan', jawab: 'dijawab' } as const)[isi.cara]
    const jawaban = { luarKamusId, keadaan, kamusId: butir.value?.kamusId ?? null, jawaban: isi.jawaban, oleh: k.pelaku.penggunaId, saat: k.saat }
    const baris = await updateJawaban(tx, k.daerahId, jawaban)
    await catat(tx, k, {
      peristiwa: `luar-kamus-${keadaan}`,
      objek: { jenis: 'luar-kamus', id: luarKamusId },
      penugasan: izin.penugasan,
      baris: [sesudah('usulan_luar_kamus', luarKamusId, baris)],
    })
    const data = { perihal: 'luar-kamus', judul: ringkas(w.kata), tahunAnggaran: w.tahunAnggaran, jabatan: izin.penugasan.jabatan } as const
    await kabariSasaran(tx, k, { jenis: 'luar-kamus', id: luarKamusId }, [
      { jenis: 'diputuskan', penggunaId: w.diajukanOleh, milik: true, data: { ...data, hasil: keadaan, butir: butir.value?.nama ?? null } },
    ])
    return ok({ luarKamusId, keadaan })
  })
}

async function kerjakan(
  tx: Transaction,
  k: Konteks,
  isi: JawabLuarKamus,
  tahunAnggaran: number,
): Promise<Result<Pick<BarisKelola, 'kamusId' | 'nama'> | null, PenolakanLuar>> {
  if (isi.cara === 'jawab') return ok(null)
  if (isi.cara === 'buatkan') {
    const hasil = await simpanButirDalam(tx, k, isi.kamusId, { ...isi.butir, tahunAnggaran, versi: 0, berlakukan: false })
    return hasil.ok ? ok({ kamusId: isi.kamusId, nama: isi.butir.nama }) : hasil
  }
  const b = await lockButir(tx, k.daerahId, isi.kamusId)
  if (b === null || b.tahunAnggaran !== tahunAnggaran || b.keadaan === 'ditarik') return refuse({ jenis: 'butir-padanan-tidak-cocok' })
  const izin = canKelolaKamus(k.pelaku, b.perangkatDaerahId)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  // Words that find an item change nothing of what it is: a lock does not keep them out.
  if (isi.kataKunci.length > 0) {
    const baris = await tambahKataKunci(tx, k.daerahId, isi.kamusId, isi.kataKunci)
    await catatButir(tx, k, { peristiwa: 'kamus-kata-kunci-ditambah', kamusId: isi.kamusId, baris, penugasan: izin.penugasan })
  }
  return ok({ kamusId: b.kamusId, nama: b.nama })
}
