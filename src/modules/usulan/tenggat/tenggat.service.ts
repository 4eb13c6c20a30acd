import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction, writeTenant } from '#src/lib/sql.ts'
import { type Saat, saatDi } from '#src/lib/waktu.ts'
import { listJendelaUsulan } from '#src/modules/jadwal/jadwal.service.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { type Kabar, kabari, type Pengabar } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'
import { DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import {
  type BarisPenantian,
  type BarisPenerima,
  insertPengingat,
  listBelumDijawab,
  listPenantian,
  listPenerimaPengingat,
  listTenggatTahap,
  type PeranDiingatkan,
  type PerluDiingatkan,
  saveTenggatTahap,
} from '#src/modules/usulan/tenggat/tenggat.queries.ts'
import type { BelumDijawab, DaftarTenggat, LaporanBelumDijawab, TenggatMasuk } from '#src/modules/usulan/tenggat/tenggat.schema.ts'
import {
  type AturanTenggat,
  type Penantian,
  type Tenggat,
  hitungTenggat,
  jendelaTahap,
  pengingatJatuh,
  type PenolakanTenggat,
  periksaAturanTenggat,
} from '#src/modules/usulan/tenggat/tenggat.ts'
import { canAturTenggat, PERAN_TAHAP } from '#src/modules/usulan/usulan.policy.ts'

type Tolak = PenolakanTenggat | PenolakanPerintah | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }

export function bacaTenggat(k: Pick<Konteks, 'sql' | 'daerahId' | 'pelaku'>): Promise<DaftarTenggat> {
  return readTenant(k.sql, k.daerahId, async (tx) => ({ boleh: canAturTenggat(k.pelaku).boleh, aturan: await listTenggatTahap(tx, k.daerahId) }))
}

/** Sets by when a stage answers, by which rule, and who is told when it does not. */
export function simpanTenggat(k: Konteks, isi: TenggatMasuk): Promise<Result<{ tahap: string; versi: number }, Tolak>> {
  return jalankanPerintah<{ tahap: string; versi: number }, Tolak>(k, 'usulan.tenggat', isi, async (tx) => {
    const izin = canAturTenggat(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const salah = periksaAturanTenggat(isi)
    if (salah !== null) return refuse(salah)
    const baris = await saveTenggatTahap(tx, k.daerahId, isi)
    if (baris === null) return refuse({ jenis: 'tenggat-sudah-berubah' })
    await catat(tx, k, {
      peristiwa: 'tenggat-ditetapkan',
      penugasan: izin.penugasan,
      objek: { jenis: 'tenggat-tahap', id: isi.tahap },
      baris: [sesudah('tenggat_tahap', isi.tahap, baris)],
    })
    return ok({ tahap: isi.tahap, versi: isi.versi + 1 })
  })
}

/** At most so many in a round; the next one takes up the rest. */
const BATAS_PUTARAN = 20_000

/**
 * Reminds the desks whose deadlines passed, then tells those they answer to: each step once for each proposal while it waits at the same
 * place, and one notice a person, however many proposals it speaks of. Returns how many notices were written.
 */
export function kabariBelumDijawab(k: Pengabar & Pick<Konteks, 'sql'>): Promise<number> {
  return writeTenant(k.sql, k.daerahId, async (tx) => {
    const aturan = new Map((await listTenggatTahap(tx, k.daerahId)).map((a) => [a.tahap, a] as const))
    if (aturan.size === 0) return 0
    const sebelum = saatDi(k.hariIni, '00:00', k.zona)
    const penantian = await listPenantian(tx, k.daerahId, { tahap: [...aturan.keys()], sebelum, batas: BATAS_PUTARAN })
    const jatuh = await saringJatuh(tx, k, { aturan, penantian })
    if (jatuh.length === 0) return 0
    const baru = new Set((await insertPengingat(tx, k.daerahId, jatuh, k.hariIni)).map((b) => b.pengajuanId))
    const daftar = jatuh.filter((j) => baru.has(j.pengajuanId))
    const penerima = await listPenerimaPengingat(tx, k.daerahId, { daftar, peran: peranDiingatkan([...aturan.values()]), hariIni: k.hariIni })
    return kabari(tx, k, penerima.map(kabarPengingat))
  })
}

interface Bahan {
  readonly aturan: ReadonlyMap<string, AturanTenggat>
  readonly penantian: readonly BarisPenantian[]
}

async function saringJatuh(tx: Transaction, k: Pengabar, { aturan, penantian }: Bahan): Promise<PerluDiingatkan[]> {
  const tahun = [...new Set(penantian.map((p) => p.tahunAnggaran))]
  const jendela = new Map(await Promise.all(tahun.map(async (t) => [t, await listJendelaUsulan(tx, k.daerahId, t)] as const)))
  return penantian.flatMap((p) => {
    const a = aturan.get(p.tahap)
    if (a === undefined) return []
    const buka = jendelaTahap(jendela.get(p.tahunAnggaran) ?? [], p.tahap, p.kodeWilayah, k.saat)
    const t = hitungTenggat({ ...p, batasPerbaikan: null }, a, buka, k)
    const langkah = pengingatJatuh(t, a, p, k.hariIni)
    return langkah === null || t === null ? [] : [{ ...p, langkah, lewatHari: t.lewatHari }]
  })
}

function peranDiingatkan(aturan: readonly AturanTenggat[]): PeranDiingatkan[] {
  return aturan.flatMap((a) => [
    ...PERAN_TAHAP[a.tahap].map((peran) => ({ tahap: a.tahap, langkah: 'meja' as const, peran, semuaPerangkat: peran === 'mitra-bappeda' })),
    ...a.atasan.map((peran) => ({ tahap: a.tahap, langkah: 'atasan' as const, peran, semuaPerangkat: true })),
  ])
}

function kabarPengingat({ penggunaId, ...data }: BarisPenerima): Kabar<'belum-dijawab'> {
  return { jenis: 'belum-dijawab', penerima: [penggunaId], objek: { jenis: 'tahap', id: data.tahap }, data }
}

/** For whom one proposal waits and until when, by the rule and the window that count where it stands; in a transaction of the caller. */
export async function hitungTenggatUsulan(
  tx: Transaction,
  k: Pick<Konteks, 'daerahId' | 'saat' | 'hariIni' | 'zona'>,
  p: Penantian & { readonly tahunAnggaran: number; readonly kodeWilayah: string },
): Promise<Tenggat | null> {
  const [aturan, jendela] = await Promise.all([listTenggatTahap(tx, k.daerahId), listJendelaUsulan(tx, k.daerahId, p.tahunAnggaran)])
  return hitungTenggat(p, aturan.find((a) => a.tahap === p.tahap) ?? null, jendelaTahap(jendela, p.tahap, p.kodeWilayah, k.saat), k)
}

/** Every proposal of a year that still has no answer, by stage and agency, with who must give it. */
export function laporBelumDijawab(k: Pick<Konteks, 'sql' | 'daerahId' | 'saat' | 'hariIni' | 'zona'>, tahun: number): Promise<LaporanBelumDijawab> {
  return readTenant(k.sql, k.daerahId, (tx) => loadBelumDijawab(tx, k, tahun))
}

/**
 * The same inside a transaction of the caller: whoever sets the RKPD asks here first, and may not while anything is left (C-08).
 */
export async function loadBelumDijawab(
  tx: Transaction,
  k: Pick<Konteks, 'daerahId' | 'saat' | 'hariIni' | 'zona'>,
  tahun: number,
): Promise<LaporanBelumDijawab> {
  const [baris, aturan, jendela] = await Promise.all([
    listBelumDijawab(tx, k.daerahId, tahun),
    listTenggatTahap(tx, k.daerahId),
    listJendelaUsulan(tx, k.daerahId, tahun),
  ])
  const umum = (tahap: string, saat: Saat) =>
    jendelaTahap(
      jendela.filter((j) => j.kodeWilayah === null),
      tahap,
      '',
      saat,
    )
  const bagian = baris.flatMap(({ menungguSejak, batasPerbaikan, ...b }): BelumDijawab[] => {
    const a = aturan.find((x) => x.tahap === b.tahap) ?? null
    const tenggat = hitungTenggat({ ...b, menungguSejak, batasPerbaikan }, a, umum(b.tahap, k.saat), k)
    return tenggat === null ? [] : [{ ...b, tenggat, peran: tenggat.menunggu === 'tahap' ? [...PERAN_TAHAP[b.tahap]] : [] }]
  })
  const urut = bagian.toSorted((a, b) => DAFTAR_TAHAP.indexOf(a.tahap) - DAFTAR_TAHAP.indexOf(b.tahap) || b.jumlah - a.jumlah)
  return { tahunAnggaran: tahun, bagian: urut, jumlah: urut.reduce((n, b) => n + b.jumlah, 0), total: urut.reduce((n, b) => n + b.total, 0) }
}
