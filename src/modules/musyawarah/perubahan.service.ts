import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Reader } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { findBeritaAcara } from '#src/modules/musyawarah/berita-acara.queries.ts'
import { IsiBeritaAcara, type UsulanBeku } from '#src/modules/musyawarah/berita-acara.schema.ts'
import { bacaUsulanRapat } from '#src/modules/musyawarah/berita-acara.service.ts'
import { canPimpin, tahapGerbang } from '#src/modules/musyawarah/musyawarah.ts'
import { findMusyawarah, isBerkasAda } from '#src/modules/musyawarah/musyawarah.queries.ts'
import type { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { bandingkanBeku, cariLompatan, jenisPerubahan, sisiUsulan } from '#src/modules/musyawarah/perubahan.ts'
import { insertPerubahan, listPerubahan } from '#src/modules/musyawarah/perubahan.queries.ts'
import type { LaporanPerubahan, PerubahanBaru, PerubahanKeluar } from '#src/modules/musyawarah/perubahan.schema.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { type PenolakanUsulan, putuskanDalamTransaksi } from '#src/modules/usulan/usulan.service.ts'

export type PenolakanPerubahan =
  | PenolakanUsulan
  | { readonly jenis: 'musyawarah-tidak-ditemukan' }
  | { readonly jenis: 'berita-acara-belum-ditutup' }
  | { readonly jenis: 'bukan-usulan-musyawarah-ini' }
  | { readonly jenis: 'pindaian-tidak-ditemukan' }

type HasilPerubahan = Pick<PerubahanKeluar, 'perubahanId' | 'jenis'>

/** Changes what a meeting froze, openly: the decision, its before and after, reason and letter stand or fall together (U-04, S3-13). */
export function ubahPascaBeritaAcara(k: Konteks, musyawarahId: string, isi: PerubahanBaru): Promise<Result<HasilPerubahan, PenolakanPerubahan>> {
  return jalankanPerintah<HasilPerubahan, PenolakanPerubahan>(k, 'musyawarah.ubah-pasca-ba', { musyawarahId, ...isi }, async (tx) => {
    const m = await findMusyawarah(tx, k.daerahId, musyawarahId)
    if (m === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const izin = canPimpin(k.pelaku, m.tahap, m.kodeWilayah, m.perangkatDaerahId)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const beku = await bacaBeku(tx, k.daerahId, musyawarahId)
    const tahap = tahapGerbang(m)
    if (beku === null || tahap === null) return refuse({ jenis: 'berita-acara-belum-ditutup' })
    if (isi.berkasId !== null && !(await isBerkasAda(tx, k.daerahId, isi.berkasId))) return refuse({ jenis: 'pindaian-tidak-ditemukan' })
    const masihDisini = (await bacaUsulanRapat(tx, k.daerahId, m)).some((u) => u.pengajuanId === isi.pengajuanId)
    if (!masihDisini) return refuse({ jenis: 'bukan-usulan-musyawarah-ini' })
    const putusan = await putuskanDalamTransaksi(tx, k, { pengajuanId: isi.pengajuanId, perintah: isi.putusan, sandaran: null, pascaBeritaAcara: tahap })
    if (!putusan.ok) return putusan
    const kini = (await bacaUsulanRapat(tx, k.daerahId, m)).find((u) => u.pengajuanId === isi.pengajuanId)
    if (kini === undefined) return refuse({ jenis: 'bukan-usulan-musyawarah-ini' })
    const asal = beku.find((u) => u.pengajuanId === isi.pengajuanId)
    const sisi = { sebelum: asal === undefined ? null : sisiUsulan(asal), sesudah: sisiUsulan(kini) }
    const { perubahanId, pengajuanId, alasan, nomorSurat, berkasId } = isi
    const jenis = jenisPerubahan(sisi.sebelum, sisi.sesudah)
    const oleh = { oleh: k.pelaku.penggunaId, jabatan: izin.penugasan.jabatan, waktu: k.saat }
    const baris = { perubahanId, musyawarahId, pengajuanId, jenis, alasan, nomorSurat, berkasId, putusanId: kini.putusanId }
    const tersimpan = await insertPerubahan(tx, k.daerahId, { ...baris, ...sisi, ...oleh })
    await catat(tx, k, {
      peristiwa: 'berita-acara-diubah',
      objek: { jenis: 'musyawarah', id: musyawarahId },
      penugasan: izin.penugasan,
      baris: [sesudah('perubahan_pasca_ba', perubahanId, tersimpan)],
    })
    return ok({ perubahanId, jenis })
  })
}

async function bacaBeku(tx: Reader, daerahId: string, musyawarahId: string): Promise<UsulanBeku[] | null> {
  const b = await findBeritaAcara(tx, daerahId, musyawarahId)
  return b === null ? null : IsiBeritaAcara.parse(JSON.parse(Buffer.from(b.isi).toString('utf8'))).usulan
}

/** Open changes, and what differs from the frozen list whoever changed it; nothing before the list is frozen. */
async function susunLaporan(tx: Reader, daerahId: string, m: MusyawarahKeluar): Promise<LaporanPerubahan> {
  const beku = await bacaBeku(tx, daerahId, m.musyawarahId)
  if (beku === null) return { perubahan: [], temuan: [] }
  const temuan = [...bandingkanBeku(beku, await bacaUsulanRapat(tx, daerahId, m)), ...cariLompatan(beku)]
  return { perubahan: await listPerubahan(tx, daerahId, m.musyawarahId), temuan }
}

export function bacaPerubahan(
  k: Pick<Konteks, 'sql' | 'daerahId'>,
  musyawarahId: string,
): Promise<Result<LaporanPerubahan, { jenis: 'musyawarah-tidak-ditemukan' }>> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const m = await findMusyawarah(tx, k.daerahId, musyawarahId)
    return m === null ? refuse({ jenis: 'musyawarah-tidak-ditemukan' }) : ok(await susunLaporan(tx, k.daerahId, m))
  })
}
