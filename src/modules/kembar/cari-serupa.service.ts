import { randomUUID } from 'node:crypto'
import { kali, nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { readTenant, type Reader, type Transaction } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { AlasanMirip } from '#src/modules/kembar/alasan-mirip.ts'
import { bahanDari, type BarisCalon, type BarisSekilas, findBahan, findKamusCari, listCalon, listSekilas } from '#src/modules/kembar/calon.queries.ts'
import { jalurUsulan } from '#src/modules/kembar/jalur.ts'
import { canNyatakanBerbeda } from '#src/modules/kembar/kembar.policy.ts'
import { type BarisSerupa, insertKembar, type KembarBaru, listSerupa, savePemeriksaan, updatePernyataan } from '#src/modules/kembar/kembar.queries.ts'
import type { CariSerupa, HasilSerupa, PeriksaKembar, UsulanSerupa } from '#src/modules/kembar/kembar.schema.ts'
import { isDapatDidukung, type PenolakanKembar, type SumberKembar, urutPasangan } from '#src/modules/kembar/kembar.ts'
import { type BahanMirip, type BahanSiap, bandingkan, hitungLangka, type Kemiripan, siapkanMirip } from '#src/modules/kembar/kemiripan.ts'
import { jarakMeter } from '#src/modules/kembar/tempat-kembar.ts'
import { kataJudul } from '#src/modules/usulan/antrean/antrean.ts'
import { himpunTrigram, jaccard } from '#src/modules/kembar/trigram.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'

/** An answer before its reasons are put into words. */
export type TanpaKata<T> = Omit<T, 'alasan'> & { readonly alasan: readonly AlasanMirip[] }
export interface HasilSerupaMentah {
  readonly data: readonly TanpaKata<UsulanSerupa>[]
  readonly diperiksa: HasilSerupa['diperiksa']
}

type Pembaca = Pick<Konteks, 'sql' | 'daerahId'>

const BATAS_TAMPIL = 10
/** Of what is no twin, the nearest few are still worth a glance while one writes. */
const NILAI_SEKILAS = 60

interface Temuan {
  readonly calon: BarisCalon
  readonly mirip: Kemiripan
}

/** What is like a proposal that is being written: of the same village, and of the same item around it, in all years and ways. */
export function cariSerupa(k: Pembaca, isi: CariSerupa): Promise<HasilSerupaMentah> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const [kamus, sekilas] = await Promise.all([
      isi.kamusId === null ? null : findKamusCari(tx, k.daerahId, isi.kamusId),
      listSekilas(tx, k.daerahId, { ...isi, kodeKecamatan: isi.kodeWilayah.slice(0, 8) }),
    ])
    const { volume } = isi
    const harga = kamus?.hargaSatuan ?? null
    const bahan: BahanMirip = {
      ...isi,
      jalur: null,
      kamus: kamus?.kode ?? null,
      namaKamus: kamus?.nama ?? null,
      satuan: kamus?.satuan ?? null,
      anggaran: volume === null || harga === null ? 0 : kali(volume, rupiah(harga)),
    }
    const sendiri = sekilas.find((c) => c.pengajuanId === isi.kecuali)
    const calon = await listCalon(tx, k.daerahId, pilihTerbaca(bahan.judul, sekilas, sendiri?.usulanId ?? null))
    const temuan = nilai(siapkanMirip(bahan), calon).filter((t) => t.mirip.kelas !== 'bukan' || t.mirip.nilai >= NILAI_SEKILAS)
    return { data: await lengkapi(tx, k.daerahId, bahan, temuan.slice(0, BATAS_TAMPIL)), diperiksa: sekilas.length }
  })
}

/** Of another item and with hardly a letter in common: not worth reading. Two titles of one field share about a tenth. */
const JUDUL_SEKILAS = 0.2

function pilihTerbaca(judul: string, sekilas: readonly BarisSekilas[], usulanId: string | null): string[] {
  const himpunan = himpunTrigram(kataJudul(judul))
  return sekilas
    .filter((c) => c.usulanId !== usulanId && (c.kamusSama || jaccard(himpunan, himpunTrigram(c.kataJudul)) >= JUDUL_SEKILAS))
    .map((c) => c.pengajuanId)
}

const URUT_KELAS = { pasti: 0, mungkin: 1, bukan: 2 } as const

/** Best first: class, then order, then the newer year. The same need in another year is its own history, no twin. */
function nilai(bahan: BahanSiap, calon: readonly BarisCalon[]): Temuan[] {
  const siap = calon.map((c) => ({ calon: c, siap: siapkanMirip(bahanDari(c)) }))
  const bobot = hitungLangka(siap.map((s) => s.siap.ciri))
  const semua = siap
    .map((s): Temuan => ({ calon: s.calon, mirip: bandingkan(bahan, s.siap, bobot) }))
    .toSorted(
      (a, b) =>
        URUT_KELAS[a.mirip.kelas] - URUT_KELAS[b.mirip.kelas] ||
        b.mirip.nilai - a.mirip.nilai ||
        b.calon.tahunAnggaran - a.calon.tahunAnggaran ||
        (a.calon.pengajuanId < b.calon.pengajuanId ? -1 : 1),
    )
  // Of one need asked for year after year, the likeliest entry stands for all.
  return [...Map.groupBy(semua, (t) => t.calon.usulanId).values()].flatMap((t) => t.slice(0, 1))
}

async function lengkapi(tx: Reader, daerahId: string, bahan: BahanMirip, temuan: readonly Temuan[]): Promise<TanpaKata<UsulanSerupa>[]> {
  if (temuan.length === 0) return []
  const baris = new Map(
    (
      await listSerupa(
        tx,
        daerahId,
        temuan.map((t) => t.calon.pengajuanId),
      )
    ).map((b) => [b.pengajuanId, b]),
  )
  return temuan.flatMap(({ calon, mirip }) => {
    const b = baris.get(calon.pengajuanId)
    if (b === undefined) return []
    const titik = titikDari(b)
    const jarak = titik === null || bahan.titik === null ? null : jarakMeter(titik, bahan.titik)
    return [{ ...ringkasSerupa(b), kelas: mirip.kelas, nilai: mirip.nilai, alasan: mirip.alasan, jarak, dapatDidukung: isDapatDidukung(b.keadaan) }]
  })
}

export function titikDari(b: { readonly lintang: string | null; readonly bujur: string | null }): { lintang: number; bujur: number } | null {
  return b.lintang === null || b.bujur === null ? null : { lintang: Number(b.lintang), bujur: Number(b.bujur) }
}

/** What may be shown of an entry beside another; its problem and point only where both sides are opened. */
export function ringkasSerupa(b: BarisSerupa) {
  const { masalah: _m, lintang: _l, bujur: _b, kanal, tujuan, perangkatDaerahId: _p, kodeKecamatan: _k, ...lain } = b
  return { ...lain, volume: nilaiKuantitas(b.volume), jalur: jalurUsulan({ kanal, tujuan }) }
}

export type PenolakanPeriksa = PenolakanKembar | PenolakanPerintah | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }

/** The proposer's own look at what was just submitted, with why those that were shown are other ones. Sent twice it changes nothing. */
export function periksaKembar(k: Konteks, pengajuanId: string, isi: PeriksaKembar): Promise<Result<{ jumlah: number }, PenolakanPeriksa>> {
  return jalankanPerintah<{ jumlah: number }, PenolakanPeriksa>(k, 'kembar.periksa', { pengajuanId, ...isi }, async (tx) => {
    const b = await findBahan(tx, k.daerahId, pengajuanId)
    if (b === null || b.keadaan === 'draf') return refuse({ jenis: 'usulan-serupa-tidak-ditemukan' })
    const izin = canNyatakanBerbeda(k.pelaku, b.kodeWilayah, b.createdBy)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    if (isi.berbeda.some((x) => x.pengajuanId === pengajuanId)) return refuse({ jenis: 'kembar-diri-sendiri' })
    const lain = await Promise.all(isi.berbeda.map((x) => findBahan(tx, k.daerahId, x.pengajuanId)))
    if (lain.some((l) => l === null || l.keadaan === 'draf')) return refuse({ jenis: 'usulan-serupa-tidak-ditemukan' })
    const alasan = new Map(lain.flatMap((l, i) => (l === null ? [] : ([[l.usulanId, isi.berbeda[i]?.alasan ?? '']] as const))))
    return ok({
      jumlah: await simpanPemeriksaan(tx, k, { b, sumber: 'pengusulan', tambahan: lain.filter((l) => l !== null), alasan, penugasan: izin.penugasan }),
    })
  })
}

/** The program's own look at one submitted entry. */
export function periksaKembarSendiri(k: Konteks, pengajuanId: string): Promise<Result<{ jumlah: number }, PenolakanPeriksa>> {
  return jalankanPerintah<{ jumlah: number }, PenolakanPeriksa>({ ...k, kunci: null }, 'kembar.periksa', { pengajuanId }, async (tx) => {
    const b = await findBahan(tx, k.daerahId, pengajuanId)
    const penugasan = k.pelaku.penugasan[0]
    if (b === null || b.keadaan === 'draf' || penugasan === undefined) return refuse({ jenis: 'usulan-serupa-tidak-ditemukan' })
    return ok({ jumlah: await simpanPemeriksaan(tx, k, { b, sumber: 'pengajuan', tambahan: [], alasan: new Map(), penugasan }) })
  })
}

interface Pemeriksaan {
  readonly b: BarisCalon & { readonly kamusId: string }
  readonly sumber: SumberKembar
  /** Those the proposer named: kept with the reason even where the comparison would not call them alike. */
  readonly tambahan: readonly BarisCalon[]
  readonly alasan: ReadonlyMap<string, string>
  readonly penugasan: Penugasan
}

const BATAS_DUGAAN = 20

async function simpanPemeriksaan(tx: Transaction, k: Konteks, p: Pemeriksaan): Promise<number> {
  const { b } = p
  const sekilas = await listSekilas(tx, k.daerahId, { ...b, titik: titikDari(b) })
  const ditemukan = await listCalon(tx, k.daerahId, pilihTerbaca(b.judul, sekilas, b.usulanId))
  const calon = [...ditemukan, ...p.tambahan.filter((t) => t.usulanId !== b.usulanId && !ditemukan.some((c) => c.pengajuanId === t.pengajuanId))]
  const temuan = nilai(siapkanMirip(bahanDari(b)), calon)
  const dugaan = [
    ...temuan.filter((t) => t.mirip.kelas !== 'bukan').slice(0, BATAS_DUGAAN),
    ...temuan.filter((t) => t.mirip.kelas === 'bukan' && p.alasan.has(t.calon.usulanId)),
  ]
  const baru = await insertKembar(
    tx,
    k.daerahId,
    dugaan.map((t) => pasangan(b, t, p.sumber)),
  )
  const dinyatakan = []
  for (const [usulanId, teks] of p.alasan) {
    const [x, y] = urutPasangan(b.usulanId, usulanId, (u) => u)
    const baris = await updatePernyataan(tx, k.daerahId, { usulanAId: x, usulanBId: y, teks, oleh: k.pelaku.penggunaId, saat: k.saat })
    if (baris !== null) dinyatakan.push(baris)
  }
  await savePemeriksaan(tx, k.daerahId, { pengajuanId: b.pengajuanId, sumber: p.sumber, jumlah: dugaan.length, saat: k.saat })
  // Stating replaces the after-image of a row just inserted.
  const baris = new Map([...baru, ...dinyatakan].map((r) => [r.kembarId, r]))
  if (baris.size > 0) {
    await catat(tx, k, {
      peristiwa: dinyatakan.length > 0 ? 'kembar-dinyatakan-berbeda' : 'kembar-diduga',
      objek: { jenis: 'pengajuan', id: b.pengajuanId },
      penugasan: p.penugasan,
      baris: [...baris.values()].map((r) => sesudah('kembar', r.kembarId, r)),
    })
  }
  return dugaan.length
}

/** A found pair in the order pairs are kept in. */
export function pasangan(b: Pick<BarisCalon, 'usulanId' | 'pengajuanId' | 'tahunAnggaran'>, { calon, mirip }: Temuan, sumber: SumberKembar): KembarBaru {
  const [x, y] = urutPasangan(b, calon as Pick<BarisCalon, 'usulanId' | 'pengajuanId' | 'tahunAnggaran'>, (s) => s.usulanId)
  return {
    kembarId: randomUUID(),
    usulanAId: x.usulanId,
    usulanBId: y.usulanId,
    pengajuanAId: x.pengajuanId,
    pengajuanBId: y.pengajuanId,
    tahunAnggaran: Math.max(x.tahunAnggaran, y.tahunAnggaran),
    kelas: mirip.kelas,
    nilai: mirip.nilai,
    alasan: mirip.alasan,
    sumber,
  }
}
