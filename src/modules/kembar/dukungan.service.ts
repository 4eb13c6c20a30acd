import { ok, refuse, type Result } from '#src/lib/result.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import {
  countBerkasAda,
  countDukungan,
  findSasaran,
  insertDukungan,
  insertFotoDukungan,
  lockDukungan,
  type BarisSasaran,
  updateTarikDukungan,
} from '#src/modules/kembar/dukungan.queries.ts'
import { canDukung, isAkunWarga } from '#src/modules/kembar/kembar.policy.ts'
import type { DukunganMasuk, HasilDukungan } from '#src/modules/kembar/kembar.schema.ts'
import { DAFTAR_PENDUKUNG, kunciPendukung, type PenolakanDukungan, type PenolakanTarik, periksaDukungan, periksaTarik } from '#src/modules/kembar/kembar.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'

export type PenolakanDukung = PenolakanDukungan | PenolakanPerintah | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }

/** Supports a need that is there instead of asking for it again; what a draft held (words, point, photos) goes along. Each supporter counts once. */
export function dukung(k: Konteks, pengajuanId: string, isi: DukunganMasuk): Promise<Result<HasilDukungan, PenolakanDukung>> {
  return jalankanPerintah<HasilDukungan, PenolakanDukung>(k, 'usulan.dukung', { pengajuanId, ...isi }, async (tx) => {
    const izin = canDukung(k.pelaku, isi)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const sasaran = await findSasaran(tx, k.daerahId, pengajuanId)
    if (sasaran === null) return refuse({ jenis: 'usulan-serupa-tidak-ditemukan' })
    const kunci = kunciPendukung(isi, isAkunWarga(izin.penugasan) ? k.pelaku.penggunaId : null)
    if (!kunci.ok) return kunci
    const tutup = periksaDukungan({ keadaan: sasaran.keadaan, kunciPengusul: kunciPengusul(sasaran) }, kunci.value)
    if (tutup !== null) return refuse(tutup)
    const foto = [...new Set(isi.foto)]
    if ((await countBerkasAda(tx, k.daerahId, foto)) !== foto.length) return refuse({ jenis: 'berkas-tidak-ditemukan' })
    const baris = await insertDukungan(tx, k.daerahId, { ...isi, usulanId: sasaran.usulanId, kunci: kunci.value, saat: k.saat, createdBy: k.pelaku.penggunaId })
    if (baris === null) return refuse({ jenis: 'dukungan-sudah-ada' })
    await insertFotoDukungan(tx, k.daerahId, isi.dukunganId, foto)
    await catat(tx, k, {
      peristiwa: 'usulan-didukung',
      objek: { jenis: 'pengajuan', id: pengajuanId },
      penugasan: izin.penugasan,
      baris: [sesudah('dukungan', isi.dukunganId, baris)],
      data: { foto },
    })
    return ok({ usulanId: sasaran.usulanId, jumlah: await countDukungan(tx, k.daerahId, sasaran.usulanId) })
  })
}

/** Takes one's own support back: the row stays with its end, the count falls, and it may be given again. */
export function tarikDukungan(k: Konteks, pengajuanId: string, dukunganId: string): Promise<Result<HasilDukungan, PenolakanTarik | PenolakanPerintah>> {
  return jalankanPerintah<HasilDukungan, PenolakanTarik | PenolakanPerintah>(k, 'usulan.tarik-dukungan', { pengajuanId, dukunganId }, async (tx) => {
    const d = await lockDukungan(tx, k.daerahId, { pengajuanId, dukunganId })
    const salah = periksaTarik(d, k.pelaku.penggunaId)
    if (d === null || salah !== null) return refuse(salah ?? { jenis: 'dukungan-tidak-ditemukan' })
    const baris = await updateTarikDukungan(tx, k.daerahId, { dukunganId, saat: k.saat, oleh: k.pelaku.penggunaId })
    await catat(tx, k, {
      peristiwa: 'dukungan-ditarik',
      objek: { jenis: 'pengajuan', id: pengajuanId },
      ...(k.pelaku.penugasan[0] === undefined ? {} : { penugasan: k.pelaku.penugasan[0] }),
      baris: [sesudah('dukungan', dukunganId, baris)],
    })
    return ok({ usulanId: d.usulanId, jumlah: await countDukungan(tx, k.daerahId, d.usulanId) })
  })
}

/** The proposer as a supporter would be keyed: nobody supports their own. */
function kunciPengusul(s: BarisSasaran): string | null {
  const jenis = s.pengusulJenis === 'kelurahan' ? 'desa' : DAFTAR_PENDUKUNG.find((j) => j === s.pengusulJenis)
  if (jenis === undefined) return null
  const kunci = kunciPendukung(
    { jenis, kodeWilayah: s.kodeWilayah, rw: s.rw, rt: s.rt, nama: s.pengusulNama },
    jenis === 'warga' && s.pengusulNama === null ? s.createdBy : null,
  )
  return kunci.ok ? kunci.value : null
}
