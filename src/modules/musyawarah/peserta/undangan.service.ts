import { randomBytes } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Sql, writeTenant } from '#src/lib/sql.ts'
import { type Saat } from '#src/lib/waktu.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { susunTautan } from '#src/modules/musyawarah/layar/tautan.ts'
import { isBerkasAda, lockMusyawarah } from '#src/modules/musyawarah/musyawarah.queries.ts'
import { canBacaPeserta, periksaDaftar } from '#src/modules/musyawarah/peserta/daftar-hadir.ts'
import type { PenolakanPeserta } from '#src/modules/musyawarah/peserta/peserta.service.ts'
import { surelDari, susunUndangan } from '#src/modules/musyawarah/peserta/undangan.ts'
import {
  countUndangan,
  listSasaranUndangan,
  queueUndangan,
  renewGaram,
  saveDaftarHadir,
  saveKirimUndangan,
  takeUndangan,
  type UndanganMenunggu,
} from '#src/modules/musyawarah/peserta/undangan.queries.ts'
import type { Saluran } from '#src/modules/pemberitahuan/surat.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'

export type PenolakanUndangan = PenolakanPeserta | { readonly jenis: 'surel-belum-disetel' } | { readonly jenis: 'pindaian-tidak-ditemukan' }

export interface HasilUndangan {
  readonly diantre: number
  /** Invited without an e-mail address: theirs is the paper. */
  readonly tanpaSurel: number
}

/** Queues the letter of everybody invited who has an address and was not written to; the server's round sends it. */
export function kirimUndangan(k: Konteks, musyawarahId: string, surelDisetel: boolean): Promise<Result<HasilUndangan, PenolakanUndangan>> {
  return jalankanPerintah<HasilUndangan, PenolakanUndangan>(k, 'peserta.undangan', { musyawarahId }, async (tx) => {
    const m = await lockMusyawarah(tx, k.daerahId, musyawarahId)
    if (m === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const izin = canBacaPeserta(k.pelaku, m)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const boleh = periksaDaftar(m.keadaan, 'undang')
    if (!boleh.ok) return boleh
    if (!surelDisetel) return refuse({ jenis: 'surel-belum-disetel' })
    const sasaran = await listSasaranUndangan(tx, k.daerahId, musyawarahId)
    const bersurel = sasaran.filter((s) => surelDari(s.kontak) !== null)
    const baru = bersurel.filter((s) => !s.terkirim).map((s) => s.pesertaId)
    await queueUndangan(tx, k.daerahId, { pesertaId: baru, saat: k.saat })
    const hasil = { diantre: baru.length, tanpaSurel: sasaran.length - bersurel.length }
    await catat(tx, k, {
      peristiwa: 'undangan-dikirim',
      objek: { jenis: 'musyawarah', id: musyawarahId },
      penugasan: izin.penugasan,
      baris: [],
      data: { ...hasil },
    })
    return ok(hasil)
  })
}

export async function bacaUndangan(
  k: Konteks,
  musyawarahId: string,
): Promise<Result<{ terkirim: number; menunggu: number; gagal: number }, PenolakanUndangan>> {
  return ok(await readTenant(k.sql, k.daerahId, (tx) => countUndangan(tx, k.daerahId, musyawarahId)))
}

/** New addresses of screen and door: the old ones, wherever they were copied to, prove nothing from now on. */
export function perbaruiTautan(k: Konteks, musyawarahId: string): Promise<Result<{ musyawarahId: string }, PenolakanUndangan>> {
  return jalankanPerintah<{ musyawarahId: string }, PenolakanUndangan>(k, 'layar.perbarui-tautan', { musyawarahId }, async (tx) => {
    const m = await lockMusyawarah(tx, k.daerahId, musyawarahId)
    if (m === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const izin = canBacaPeserta(k.pelaku, m)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    await renewGaram(tx, k.daerahId, { musyawarahId, garam: randomBytes(32) })
    await catat(tx, k, { peristiwa: 'tautan-diperbarui', objek: { jenis: 'musyawarah', id: musyawarahId }, penugasan: izin.penugasan, baris: [] })
    return ok({ musyawarahId })
  })
}

/** The signed attendance list as it was photographed; never published. */
export function lampirkanDaftarHadir(k: Konteks, p: { musyawarahId: string; berkasId: string }): Promise<Result<{ berkasId: string }, PenolakanUndangan>> {
  return jalankanPerintah<{ berkasId: string }, PenolakanUndangan>(k, 'peserta.daftar-hadir', p, async (tx) => {
    const m = await lockMusyawarah(tx, k.daerahId, p.musyawarahId)
    if (m === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const izin = canBacaPeserta(k.pelaku, m)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const boleh = periksaDaftar(m.keadaan, 'undang')
    if (!boleh.ok) return boleh
    if (!(await isBerkasAda(tx, k.daerahId, p.berkasId))) return refuse({ jenis: 'pindaian-tidak-ditemukan' })
    const baris = await saveDaftarHadir(tx, k.daerahId, p)
    if (baris === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const entri = { objek: { jenis: 'musyawarah', id: p.musyawarahId }, penugasan: izin.penugasan, baris: [sesudah('musyawarah', p.musyawarahId, baris)] }
    await catat(tx, k, { peristiwa: 'daftar-hadir-dilampirkan', ...entri })
    return ok({ berkasId: p.berkasId })
  })
}

export interface PengirimUndangan {
  readonly sql: Sql
  readonly saluran: Pick<Saluran, 'kirim'>
  readonly baseUrl: string
  readonly kini: () => Saat
}

const SEPUTARAN = 50

/** One round of one government: takes what is due, sends it, and writes down what the mail server said. */
export async function kirimUndanganDaerah(
  b: PengirimUndangan,
  d: { readonly daerahId: string; readonly nama: string; readonly dataContoh: boolean },
): Promise<number> {
  const menunggu = await writeTenant(b.sql, d.daerahId, (tx) => takeUndangan(tx, d.daerahId, { saat: b.kini(), banyak: SEPUTARAN }))
  let terkirim = 0
  for (const u of menunggu) {
    const sebab = await kirimSatu(b, d, u)
    terkirim += sebab === null ? 1 : 0
    await writeTenant(b.sql, d.daerahId, (tx) => saveKirimUndangan(tx, d.daerahId, { pesertaId: u.pesertaId, saat: b.kini(), sebab }))
  }
  return terkirim
}

async function kirimSatu(b: PengirimUndangan, d: { daerahId: string; nama: string; dataContoh: boolean }, u: UndanganMenunggu): Promise<string | null> {
  const kepada = surelDari(u.kontak)
  if (kepada === null) return 'tanpa-alamat'
  const dasar = b.baseUrl.replace(/\/$/, '')
  const alamat = `${dasar}/hadir/${susunTautan(u.garam, 'hadir', { daerahId: d.daerahId, id: u.pesertaId })}`
  const surat = susunUndangan({ ...u, namaDaerah: d.nama, dataContoh: d.dataContoh, alamat })
  const hasil = await b.saluran.kirim({ ...surat, kepada, idPesan: `<undangan-${u.pesertaId}@${new URL(dasar).hostname}>`, alamatSetelan: dasar })
  return hasil.hasil === 'terkirim' ? null : hasil.sebab
}
