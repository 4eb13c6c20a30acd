import { setImmediate } from 'node:timers/promises'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { bahanDari, type BarisCalon, listTahun } from '#src/modules/kembar/calon.queries.ts'
import { pasangan, periksaKembarSendiri } from '#src/modules/kembar/cari-serupa.service.ts'
import { canPutarKembar } from '#src/modules/kembar/kembar.policy.ts'
import { insertKembar, type KembarBaru, listBelumDiperiksa, markDiperiksa } from '#src/modules/kembar/kembar.queries.ts'
import type { HasilPutaran } from '#src/modules/kembar/kembar.schema.ts'
import { siapkanMirip } from '#src/modules/kembar/kemiripan.ts'
import { type HasilBlok, periksaBlok, periksaPerbatasan } from '#src/modules/kembar/putaran.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'

export type PenolakanPutaran = PenolakanPerintah | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }

/** Rows to a statement, and pairs to an entry of the ledger. */
const POTONGAN = 500

/**
 * Compares everything of a year with each other and with the year before, kecamatan by kecamatan and across their borders by distance, and keeps what is suspected. What was
 * decided stays decided; run again, it finds only what is new.
 */
export function putarKembar(k: Konteks, tahunAnggaran: number): Promise<Result<HasilPutaran, PenolakanPutaran>> {
  return jalankanPerintah<HasilPutaran, PenolakanPutaran>(k, 'kembar.putar', { tahunAnggaran }, async (tx) => {
    const izin = canPutarKembar(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const mulai = performance.now()
    const semua = await listTahun(tx, k.daerahId, tahunAnggaran)
    const { dugaan, dibandingkan } = await bandingkanSemua(semua, tahunAnggaran)
    const baru = await simpanDugaan(tx, k, { dugaan, tahunAnggaran, penugasan: izin.penugasan })
    await markDiperiksa(tx, k.daerahId, { tahunAnggaran, saat: k.saat })
    const banyak = (kelas: string): number => dugaan.filter((d) => d.kelas === kelas).length
    return ok({
      tahunAnggaran,
      diperiksa: semua.filter((b) => b.tahunAnggaran === tahunAnggaran).length,
      dibandingkan,
      baru,
      pasti: banyak('pasti'),
      mungkin: banyak('mungkin'),
      milidetik: Math.round(performance.now() - mulai),
    })
  })
}

async function bandingkanSemua(semua: readonly BarisCalon[], tahunAnggaran: number): Promise<{ dugaan: KembarBaru[]; dibandingkan: number }> {
  const dugaan: KembarBaru[] = []
  let dibandingkan = 0
  const siapkan = (b: BarisCalon) => ({ usulanId: b.usulanId, tahunAnggaran: b.tahunAnggaran, siap: siapkanMirip(bahanDari(b)) })
  const tampung = (blok: readonly BarisCalon[], hasil: HasilBlok): void => {
    dibandingkan += hasil.dibandingkan
    for (const { i, j, mirip } of hasil.temuan) {
      const [a, b] = [blok[i], blok[j]]
      if (a !== undefined && b !== undefined) dugaan.push(pasangan(a, { calon: b, mirip }, 'putaran'))
    }
  }
  for (const blok of Map.groupBy(semua, (b) => b.kodeKecamatan).values()) {
    tampung(blok, periksaBlok(blok.map(siapkan), tahunAnggaran))
    // Others are served between two kecamatan.
    await setImmediate()
  }
  const bertitik = semua.filter((b) => b.lintang !== null)
  tampung(bertitik, periksaPerbatasan(bertitik.map(siapkan), tahunAnggaran))
  return { dugaan: satuTiapPasangan(dugaan), dibandingkan }
}

/** Two needs with entries in both years make several pairs; the likeliest stands for them. */
function satuTiapPasangan(dugaan: readonly KembarBaru[]): KembarBaru[] {
  return [...Map.groupBy(dugaan, (d) => `${d.usulanAId} ${d.usulanBId}`).values()].flatMap((d) => d.toSorted((x, y) => y.nilai - x.nilai).slice(0, 1))
}

async function simpanDugaan(tx: Transaction, k: Konteks, p: { dugaan: readonly KembarBaru[]; tahunAnggaran: number; penugasan: Penugasan }): Promise<number> {
  let jumlah = 0
  for (let i = 0; i < p.dugaan.length; i += POTONGAN) {
    const baru = await insertKembar(tx, k.daerahId, p.dugaan.slice(i, i + POTONGAN))
    jumlah += baru.length
    if (baru.length === 0) continue
    await catat(tx, k, {
      peristiwa: 'kembar-diduga',
      objek: { jenis: 'putaran-kembar', id: String(p.tahunAnggaran) },
      penugasan: p.penugasan,
      baris: baru.map((r) => sesudah('kembar', r.kembarId, r)),
    })
  }
  return jumlah
}

/** So many at a time: the rest comes with the next look. */
const SEKALI_LIHAT = 50

/** Looks at what was submitted since then and not compared yet, in the order of the ledger; says how many. */
export async function periksaYangBaru(k: Konteks, sejak: Saat): Promise<number> {
  const baru = await readTenant(k.sql, k.daerahId, (tx) => listBelumDiperiksa(tx, k.daerahId, sejak, SEKALI_LIHAT))
  for (const { pengajuanId } of baru) await periksaKembarSendiri(k, pengajuanId)
  return baru.length
}
