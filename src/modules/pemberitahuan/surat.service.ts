import { ok, refuse, type Result } from '#src/lib/result.ts'
import { inTenant, readTenant, type Sql, type Transaction, writeTenant } from '#src/lib/sql.ts'
import type { Saat, Tanggal } from '#src/lib/waktu.ts'
import { catat, type Pencatat } from '#src/modules/jejak/jejak.service.ts'
import type { KabarTerbaca } from '#src/modules/pemberitahuan/kalimat.ts'
import { bukaRombongan } from '#src/modules/pemberitahuan/rombongan.ts'
import { bacaKabar } from '#src/modules/pemberitahuan/kotak.service.ts'
import { canKelolaSurat, type Pemegang } from '#src/modules/pemberitahuan/pemberitahuan.policy.ts'
import type { HalamanSurat, SaringanSurat } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import { isDapatDisurati, type PenolakanPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.ts'
import { type HasilKirim, nasibSurat, PERCOBAAN_ULANG, rapikanSebab, sebabTakPerlu } from '#src/modules/pemberitahuan/surat.ts'
import { countSurat, listSurat, listSuratMenunggu, lockKeadaanSurat, tryLockSurat, updateNasib, updateUlang } from '#src/modules/pemberitahuan/surat.queries.ts'

/** Letters of one round, so that no government keeps the others waiting. */
const BATAS_SURAT = 20
/** Notices told in one letter; the rest is counted. */
const BATAS_KABAR = 30

export interface KabarSurat {
  readonly kabar: KabarTerbaca | null
  readonly objek: { readonly jenis: string; readonly id: string }
}

export interface SuratSiap {
  readonly suratId: string
  readonly cara: 'langsung' | 'harian'
  readonly alamat: string
  readonly kabar: readonly KabarSurat[]
  readonly jumlahKabar: number
}

export interface HitunganSurat {
  readonly terkirim: number
  readonly tertunda: number
  readonly gagal: number
  readonly kedaluwarsa: number
}

export interface BekalKirim {
  readonly sql: Sql
  readonly daerahId: string
  readonly hariIni: Tanggal
  readonly kini: () => Saat
  readonly kirim: (surat: SuratSiap) => Promise<HasilKirim>
  /** The program is closing: what is left waits for the next round. */
  readonly isBerhenti?: (() => boolean) | undefined
}

const NIHIL: HitunganSurat = { terkirim: 0, tertunda: 0, gagal: 0, kedaluwarsa: 0 }

/**
 * Sends what is due, each letter settled in a transaction of its own: whoever dies in the middle sends at most one of them twice, with the
 * same Message-ID. Null when another process is at it.
 */
export function kirimSuratDaerah(b: BekalKirim): Promise<HitunganSurat | null> {
  return readTenant(b.sql, b.daerahId, async (gembok) => ((await tryLockSurat(gembok, b.daerahId)) ? kirimSemua(b, gembok) : null))
}

async function kirimSemua(b: BekalKirim, tx: Transaction): Promise<HitunganSurat> {
  const daftar = await listSuratMenunggu(tx, b.daerahId, { kini: b.kini(), hariIni: b.hariIni, batas: BATAS_SURAT, batasKabar: BATAS_KABAR })
  const hitungan = { ...NIHIL }
  for (const s of daftar) {
    if (b.isBerhenti?.() === true) break
    const alamat = s.alamat !== null && isDapatDisurati(s.alamat) ? s.alamat : null
    const takPerlu = sebabTakPerlu({ ...s, alamat }, b.kini())
    if (takPerlu !== null || alamat === null) {
      await tulisNasib(b, s.suratId, { keadaan: 'kedaluwarsa', percobaan: s.percobaan, kirimSetelah: null, galat: takPerlu })
      hitungan.kedaluwarsa += 1
      continue
    }
    const kabar = s.kabar
      .map(bukaRombongan)
      .map(({ jenis, objekJenis, objekId, data }) => ({ kabar: bacaKabar(jenis, data), objek: { jenis: objekJenis, id: objekId } }))
    const hasil = await b.kirim({ suratId: s.suratId, cara: s.cara, alamat, kabar, jumlahKabar: s.jumlahKabar })
    const nasib = nasibSurat(s.percobaan, hasil, b.kini())
    await tulisNasib(b, s.suratId, { ...nasib, galat: nasib.galat === null ? null : rapikanSebab(nasib.galat, alamat) })
    hitungan[hasil.hasil === 'ditolak' ? 'gagal' : hasil.hasil] += 1
    if (hasil.hasil === 'tertunda' && hasil.peladen) break
  }
  return hitungan
}

/** On a connection of its own: the lock's transaction changes nothing. */
function tulisNasib(b: BekalKirim, suratId: string, nasib: ReturnType<typeof nasibSurat>): Promise<void> {
  return writeTenant(b.sql, b.daerahId, (tx) => updateNasib(tx, b.daerahId, suratId, { ...nasib, kini: b.kini() }))
}

interface PengelolaSurat extends Pencatat {
  readonly sql: Sql
  readonly pelaku: Pemegang & { readonly penggunaId: string }
}

/** The outbox for the administrator; `peladenDisetel` is known by whoever started the program. */
export async function bacaSurat(k: PengelolaSurat, s: SaringanSurat, peladenDisetel: boolean): Promise<Result<HalamanSurat, PenolakanPemberitahuan>> {
  const izin = canKelolaSurat(k.pelaku)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const [baris, hitungan] = await Promise.all([listSurat(tx, k.daerahId, s), countSurat(tx, k.daerahId)])
    const jumlah = { menunggu: 0, terkirim: 0, gagal: 0, kedaluwarsa: 0, ...Object.fromEntries(hitungan.map((h) => [h.keadaan, h.jumlah])) }
    const data = baris.slice(0, s.batas)
    return ok({ peladenDisetel, jumlah, data, berikut: baris.length > s.batas ? (data.at(-1)?.suratId ?? null) : null })
  })
}

/** Sends a failed or expired letter once more, as soon as the next round comes. */
export async function ulangiSurat(k: PengelolaSurat, suratId: string): Promise<Result<{ suratId: string }, PenolakanPemberitahuan>> {
  const izin = canKelolaSurat(k.pelaku)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  return inTenant<{ suratId: string }, PenolakanPemberitahuan>(k.sql, k.daerahId, async (tx) => {
    const keadaan = await lockKeadaanSurat(tx, k.daerahId, suratId)
    if (keadaan === null) return refuse({ jenis: 'surat-tidak-ditemukan' })
    if (keadaan !== 'gagal' && keadaan !== 'kedaluwarsa') return refuse({ jenis: 'surat-tidak-perlu-diulang' })
    await updateUlang(tx, k.daerahId, suratId, { kini: k.saatNyata, percobaan: PERCOBAAN_ULANG })
    await catat(tx, k, { peristiwa: 'surat-keluar-diulang', objek: { jenis: 'surat-keluar', id: suratId }, baris: [] })
    return ok({ suratId })
  })
}
