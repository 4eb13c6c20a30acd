import { saat } from '#src/lib/waktu.ts'
import { type BekalPengabar, kirimSuratSemua } from '#src/modules/pemberitahuan/pengabar.jobs.ts'
import { bacaSetelanSurel, createSaluranSurel } from '#src/modules/pemberitahuan/saluran-surel.service.ts'
import type { HitunganSurat } from '#src/modules/pemberitahuan/surat.service.ts'
import { kirimLanggananDaerah } from '#src/modules/langganan/kirim-langganan.service.ts'
import { kirimUndanganDaerah } from '#src/modules/musyawarah/peserta/undangan.service.ts'
import { type Daerah, waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { listSemuaDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { periksaYangBaru } from '#src/modules/kembar/putaran.service.ts'
import { kabariTerlambat } from '#src/modules/usulan/tenggat/terlambat.service.ts'
import { kabariBelumDijawab } from '#src/modules/usulan/tenggat/tenggat.service.ts'
import { lipatRekap } from '#src/modules/rekapitulasi/lipat.service.ts'
import type { Pemasangan } from '#src/pemasangan.ts'

/** Whether this installation sends e-mail; throws on settings that cannot work. */
export function isSurelDisetel({ setelan }: Pick<Pemasangan, 'setelan'>): boolean {
  return bacaSetelanSurel(setelan.smtp, setelan.suratDari) !== null
}

/** Sends the letters that are due, once; null when no mail server is set. */
export async function kirimSuratSekali(p: Pemasangan, kini: () => Date): Promise<HitunganSurat | null> {
  const setelan = bacaSetelanSurel(p.setelan.smtp, p.setelan.suratDari)
  if (setelan === null) return null
  const saluran = createSaluranSurel(setelan)
  try {
    return await kirim({ sql: p.sql, saluran, baseUrl: p.setelan.baseUrl, kini })
  } finally {
    saluran.tutup()
  }
}

async function kirim(b: BekalPengabar): Promise<HitunganSurat> {
  const daerah = await listSemuaDaerah(b.sql)
  for (const d of daerah) await kirimUndanganDaerah({ ...b, kini: () => saat(b.kini()) }, d)
  return kirimSuratSemua(
    b,
    daerah.map((d) => ({ ...d, hariIni: waktuDaerah(d, b.kini()).hariIni })),
  )
}

/** The program itself as the one who acts, on the government's own date. */
export function konteksPenyiap({ sql }: Pick<Pemasangan, 'sql'>, d: Daerah, kini: Date): Konteks {
  return { sql, daerahId: d.daerahId, pelaku: pelakuPenyiap(d.daerahId), saatNyata: saat(kini), zona: d.zonaWaktu, kunci: null, ...waktuDaerah(d, kini) }
}

/** Tells of deadlines that passed, in every government by its own date; run again, it changes nothing. */
export async function kabariTenggatSemua(p: Pick<Pemasangan, 'sql'>, kini: () => Date): Promise<number> {
  let jumlah = 0
  for (const d of await listSemuaDaerah(p.sql)) {
    const k = konteksPenyiap(p, d, kini())
    jumlah += (await kabariTerlambat(k)) + (await kabariBelumDijawab(k))
  }
  return jumlah
}

/** Sends the webhook deliveries that are due, in every government. */
async function kirimLanggananSemua(p: Pick<Pemasangan, 'sql' | 'setelan'>, kini: () => Date, isBerhenti: () => boolean): Promise<number> {
  let jumlah = 0
  for (const { daerahId } of await listSemuaDaerah(p.sql))
    jumlah += (await kirimLanggananDaerah({ sql: p.sql, daerahId, alamat: p.setelan.baseUrl, kini: () => saat(kini()), isBerhenti })) ?? 0
  return jumlah
}

/** Folds what changed into the figures of recaps, government by government. */
async function lipatRekapSemua({ sql }: Pick<Pemasangan, 'sql'>): Promise<number> {
  let jumlah = 0
  for (const d of await listSemuaDaerah(sql)) jumlah += await lipatRekap(sql, d.daerahId)
  return jumlah
}

/** How far back a look begins after a start, and by how much it overlaps the one before: entries come in after their own time. */
const SILAM_AWAL = 86_400_000
const SILAM_ULANG = 600_000

/** A look at what was just submitted, in every government: what may be its twin is kept for whoever decides. */
function createPemeriksaKembar(p: Pick<Pemasangan, 'sql'>, kini: () => Date): () => Promise<number> {
  let sejak = kini().getTime() - SILAM_AWAL
  return async () => {
    const mulai = kini()
    let jumlah = 0
    for (const d of await listSemuaDaerah(p.sql)) jumlah += await periksaYangBaru(konteksPenyiap(p, d, mulai), saat(new Date(sejak)))
    // While there is more than one look takes, the next one begins at the same place.
    if (jumlah === 0) sejak = Math.max(sejak, mulai.getTime() - SILAM_ULANG)
    return jumlah
  }
}

const JEDA_SURAT = 15_000
const JEDA_TENGGAT = 300_000
const JEDA_REKAP = 10_000
const JEDA_KEMBAR = 15_000
const JEDA_LANGGANAN = 10_000

export interface Pengabar {
  readonly berhenti: () => Promise<void>
}

/** The rounds of the server: letters, deadlines, twins, figures. A failed round is told and tried again; what it does is found in the tables. */
export function jalankanPengabar(p: Pemasangan, kini: () => Date, galat: (apa: string, sebab: unknown) => void): Pengabar {
  const setelan = bacaSetelanSurel(p.setelan.smtp, p.setelan.suratDari)
  const saluran = setelan === null ? null : createSaluranSurel(setelan)
  let isBerhenti = false
  const putaran = [
    putar(JEDA_TENGGAT, () => kabariTenggatSemua(p, kini), galat),
    putar(JEDA_KEMBAR, createPemeriksaKembar(p, kini), galat),
    putar(JEDA_REKAP, () => lipatRekapSemua(p), galat),
    putar(JEDA_LANGGANAN, () => kirimLanggananSemua(p, kini, () => isBerhenti), galat),
  ]
  if (saluran !== null)
    putaran.push(putar(JEDA_SURAT, () => kirim({ sql: p.sql, saluran, baseUrl: p.setelan.baseUrl, kini, isBerhenti: () => isBerhenti }), galat))
  return {
    berhenti: async () => {
      isBerhenti = true
      await Promise.all(putaran.map((x) => x.berhenti()))
      saluran?.tutup()
    },
  }
}

/** One round at a time; the first at once. */
function putar(jeda: number, kerja: () => Promise<unknown>, galat: (apa: string, sebab: unknown) => void): Pengabar {
  let isBerjalan = false
  let berjalan: Promise<void> = Promise.resolve()
  const sekali = async (): Promise<void> => {
    isBerjalan = true
    try {
      await kerja()
    } catch (sebab) {
      galat('pengabar', sebab)
    } finally {
      isBerjalan = false
    }
  }
  const mulai = (): void => {
    if (!isBerjalan) berjalan = sekali()
  }
  mulai()
  const jam = setInterval(mulai, jeda)
  return {
    berhenti: async () => {
      clearInterval(jam)
      await berjalan
    },
  }
}
