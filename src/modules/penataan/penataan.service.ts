import { randomUUID } from 'node:crypto'
import { isDalamMasa } from '#src/lib/masa.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Reader, type Transaction } from '#src/lib/sql.ts'
import { tambahHari, type Tanggal } from '#src/lib/waktu.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { listButirPerangkat, moveButir } from '#src/modules/kamus-usulan/pindah-perangkat.service.ts'
import {
  type Beban,
  type PenolakanPenataan as PenolakanRencana,
  periksaSusunan,
  periksaTutup,
  type Pindah,
  rencanakanPindah,
  type SusunanPenataan,
} from '#src/modules/penataan/penataan.ts'
import type { RencanaPenataan, TataPerangkat, TutupPerangkat } from '#src/modules/penataan/penataan.schema.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { listPenugasanPerangkat, movePenugasan } from '#src/modules/pengguna/pindah-perangkat.service.ts'
import type { Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { endJabatanPada, loadFungsi, type PenolakanJabatan, pindahkanFungsi } from '#src/modules/perangkat-daerah/jabatan.service.ts'
import { canKelolaPemerintahan, masaPerangkat, type Perangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import type { PerangkatDaerahBaru } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import {
  loadPerangkat,
  requireBidangMitra,
  saveSilsilah,
  tulisPerangkat,
  tutupBaris,
  urutkanStruktur,
} from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'
import { listPengajuanTerbuka, movePengajuan } from '#src/modules/usulan/pengajuan/pindah-perangkat.service.ts'

export type PenolakanPenataan = PenolakanRencana | PenolakanJabatan

/** What stands on offices from a day on. */
async function loadBeban(tx: Reader, daerahId: string, semua: readonly Perangkat[], p: { id: readonly string[]; hari: Tanggal }): Promise<Beban[]> {
  const kamus = await listButirPerangkat(tx, daerahId, p.id, Number(p.hari.slice(0, 4)))
  const pengajuan = await listPengajuanTerbuka(tx, daerahId, p.id)
  const penugasan = await listPenugasanPerangkat(tx, daerahId, p.id, p.hari)
  const anak = semua.filter((x) => x.indukId !== null && p.id.includes(x.indukId) && isDalamMasa(masaPerangkat(x), p.hari))
  return [
    ...kamus.map((b) => ({ jenis: 'kamus-usulan' as const, ...b })),
    ...pengajuan.map((b) => ({ jenis: 'pengajuan' as const, ...b })),
    ...penugasan.map((b) => ({ jenis: 'penugasan' as const, ...b, bidangUrusan: null })),
    ...anak.map((x) => ({ jenis: 'sub-unit' as const, id: x.perangkatDaerahId, nama: x.nama, perangkatDaerahId: x.indukId ?? '', bidangUrusan: null })),
  ]
}

export function listBeban(k: Pick<Konteks, 'sql' | 'daerahId' | 'hariIni'>, perangkatDaerahId: string): Promise<Beban[]> {
  return readTenant(k.sql, k.daerahId, async (tx) =>
    loadBeban(tx, k.daerahId, await loadPerangkat(tx, k.daerahId), { id: [perangkatDaerahId], hari: k.hariIni }),
  )
}

interface Rencana {
  readonly susunan: SusunanPenataan
  readonly baru: readonly PerangkatDaerahBaru[]
  readonly pindah: readonly Pindah[]
  readonly fungsi: readonly {
    readonly fungsi: Awaited<ReturnType<typeof loadFungsi>>[number]['fungsi']
    readonly perangkatDaerahId: string
    readonly mulai: Tanggal
  }[]
}

/** Everything that would happen, or why it cannot. */
async function rencanakan(tx: Reader, daerahId: string, isi: TataPerangkat): Promise<Result<Rencana, PenolakanPenataan>> {
  const semua = await loadPerangkat(tx, daerahId)
  const menurutId = new Map<string, Perangkat>(semua.map((p) => [p.perangkatDaerahId, p]))
  const baru = isi.baru.map((p) => ({ ...p, berlakuDari: isi.tanggal, berlakuSampai: null, dasarHukum: isi.dasarHukum }))
  const [asal, lama] = [isi.asal, isi.tujuan].map((daftar) => daftar.flatMap((id) => menurutId.get(id) ?? []))
  if (asal?.length !== isi.asal.length || lama?.length !== isi.tujuan.length) return refuse({ jenis: 'perangkat-tidak-ditemukan' })
  const susunan: SusunanPenataan = { jenis: isi.jenis, asal, tujuan: [...lama, ...baru], tanggal: isi.tanggal, bawaan: isi.bawaan }
  const sah = periksaSusunan(susunan)
  if (!sah.ok) return sah
  const pindah = rencanakanPindah(susunan, await loadBeban(tx, daerahId, semua, { id: isi.asal, hari: isi.tanggal }))
  if (!pindah.ok) return pindah
  const penerima = isi.bawaan ?? susunan.tujuan[0]?.perangkatDaerahId ?? ''
  const fungsi = (await loadFungsi(tx, daerahId))
    .filter((f) => isi.asal.includes(f.perangkatDaerahId) && isDalamMasa(f, isi.tanggal))
    .map((f) => ({ fungsi: f.fungsi, perangkatDaerahId: penerima, mulai: isi.tanggal }))
  return ok({ susunan, baru, pindah: pindah.value, fungsi })
}

function sebutkan({ susunan, baru, pindah, fungsi }: Rencana): RencanaPenataan {
  const nama = new Map(susunan.tujuan.map((p) => [p.perangkatDaerahId, p.nama] as const))
  const sebut = (id: string): string => nama.get(id) ?? '–'
  return {
    ditutup: susunan.asal.map((p) => ({ perangkatDaerahId: p.perangkatDaerahId, nama: p.nama, terakhir: tambahHari(susunan.tanggal, -1) })),
    dibentuk: baru.map((p) => ({ perangkatDaerahId: p.perangkatDaerahId, nama: p.nama, mulai: susunan.tanggal })),
    pindah: pindah.map((p) => ({ ...p, namaTujuan: sebut(p.ke) })),
    fungsi: fungsi.map((f) => ({ fungsi: f.fungsi, ke: f.perangkatDaerahId, namaTujuan: sebut(f.perangkatDaerahId) })),
  }
}

/** The plan without carrying it out: what the confirmation shows. */
export function cobaPenataan(k: Konteks, isi: TataPerangkat): Promise<Result<RencanaPenataan, PenolakanPenataan>> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const izin = canKelolaPemerintahan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const r = await rencanakan(tx, k.daerahId, isi)
    return r.ok ? ok(sebutkan(r.value)) : r
  })
}

/** Splits, merges or renames offices: the old ones end the day before, the new ones begin, and all that stood on the old ones goes with them. */
export function tataPerangkat(k: Konteks, isi: TataPerangkat): Promise<Result<RencanaPenataan, PenolakanPenataan>> {
  return jalankanPerintah<RencanaPenataan, PenolakanPenataan>(k, 'perangkat-daerah.tata', isi, async (tx) => {
    const izin = canKelolaPemerintahan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    await urutkanStruktur(tx, k.daerahId)
    const r = await rencanakan(tx, k.daerahId, isi)
    if (!r.ok) return r
    await akhiri(tx, k, {
      id: isi.asal,
      sampai: tambahHari(isi.tanggal, -1),
      dasarHukum: isi.dasarHukum,
      peristiwa: `perangkat-daerah-${isi.jenis}`,
      penugasan: izin.penugasan,
    })
    const terbentuk = await bentuk(tx, k, r.value, izin.penugasan)
    if (!terbentuk.ok) return terbentuk
    const tujuan = r.value.susunan.tujuan.map((p) => p.perangkatDaerahId)
    const { jenis, tanggal, dasarHukum } = isi
    await saveSilsilah(tx, k.daerahId, isi.asal.flatMap((asalId) => tujuan.map((tujuanId) => ({ asalId, tujuanId, jenis, tanggal, dasarHukum })))) // prettier-ignore
    const fungsi = await pindahkanFungsi(tx, k.daerahId, r.value.fungsi)
    if (!fungsi.ok) return fungsi
    await laksanakanPindah(tx, k, r.value, izin.penugasan)
    return ok(sebutkan(r.value))
  })
}

async function bentuk(tx: Transaction, k: Konteks, r: Rencana, penugasan: Penugasan): Promise<Result<null, PenolakanPenataan>> {
  for (const p of r.baru) {
    const mitra = await requireBidangMitra(tx, k.daerahId, p.bidangMitra)
    if (!mitra.ok) return mitra
  }
  if (r.baru.length === 0) return ok(null)
  const hasil = await tulisPerangkat(tx, k, r.baru, { peristiwa: 'perangkat-daerah-dibentuk', penugasan })
  return hasil.ok ? ok(null) : hasil
}

async function laksanakanPindah(tx: Transaction, k: Konteks, r: Rencana, penugasan: Penugasan): Promise<void> {
  const bagian = (jenis: Beban['jenis']): readonly Pindah[] => r.pindah.filter((p) => p.jenis === jenis)
  const kamus = await moveButir(tx, k.daerahId, bagian('kamus-usulan'))
  const pengajuan = await movePengajuan(tx, k.daerahId, bagian('pengajuan'))
  const tugas = bagian('penugasan').map((p) => ({ id: p.id, ke: p.ke, baru: randomUUID() as string }))
  await movePenugasan(tx, k.daerahId, r.susunan.tanggal, tugas)
  await tulisAnak(tx, k, bagian('sub-unit'), penugasan)
  if (r.pindah.length === 0) return
  await catat(tx, k, {
    peristiwa: 'beban-perangkat-dipindahkan',
    penugasan,
    objek: { jenis: 'daerah', id: k.daerahId },
    baris: [...kamus.map((b) => sesudah('kamus_usulan', b.id, b)), ...pengajuan.map((b) => sesudah('pengajuan', b.id, b))],
    data: { penugasan: tugas, fungsi: r.fungsi.map((f) => ({ ...f })) },
  })
}

/** Sub-units go on beneath the successor; their codes fit, or the plan had refused. */
async function tulisAnak(tx: Transaction, k: Konteks, pindah: readonly Pindah[], penugasan: Penugasan): Promise<void> {
  if (pindah.length === 0) return
  const ke = new Map(pindah.map((p) => [p.id, p.ke] as const))
  const anak = (await loadPerangkat(tx, k.daerahId)).filter((p) => ke.has(p.perangkatDaerahId))
  const isi = anak.map(({ versi: _, ...p }) => ({ ...p, bidangMitra: null, indukId: ke.get(p.perangkatDaerahId) ?? null }))
  const hasil = await tulisPerangkat(tx, k, isi, { peristiwa: 'sub-unit-dipindahkan', penugasan })
  if (!hasil.ok) throw new Error(`sub unit tidak dapat dipindahkan: ${hasil.error.jenis}`)
}

interface Akhir {
  readonly id: readonly string[]
  readonly sampai: Tanggal
  readonly dasarHukum: string
  readonly peristiwa: string
  readonly penugasan: Penugasan
}

/** The last day of offices, and of those who lead them. */
async function akhiri(tx: Transaction, k: Konteks, a: Akhir): Promise<void> {
  const kepala = await endJabatanPada(tx, k.daerahId, a.id, a.sampai)
  const tutup = await tutupBaris(tx, k.daerahId, a)
  await catat(tx, k, {
    peristiwa: a.peristiwa,
    penugasan: a.penugasan,
    objek: { jenis: 'perangkat-daerah', id: a.id[0] ?? '' },
    baris: [
      ...tutup.map((t) => sesudah('perangkat_daerah', t.perangkatDaerahId, t)),
      ...kepala.map((x) => sesudah('kepala_perangkat', x.kepalaPerangkatId, x)),
    ],
  })
}

/** Ends an office that has no successor. What still stands on it is named, and nothing happens. */
export function tutupPerangkat(k: Konteks, perangkatDaerahId: string, isi: TutupPerangkat): Promise<Result<{ perangkatDaerahId: string }, PenolakanPenataan>> {
  return jalankanPerintah<{ perangkatDaerahId: string }, PenolakanPenataan>(k, 'perangkat-daerah.tutup', { perangkatDaerahId, ...isi }, async (tx) => {
    const izin = canKelolaPemerintahan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    await urutkanStruktur(tx, k.daerahId)
    const semua = await loadPerangkat(tx, k.daerahId)
    const p = semua.find((x) => x.perangkatDaerahId === perangkatDaerahId)
    if (p === undefined) return refuse({ jenis: 'perangkat-tidak-ditemukan' })
    const beban = await loadBeban(tx, k.daerahId, semua, { id: [perangkatDaerahId], hari: tambahHari(isi.tanggal, 1) })
    const sah = periksaTutup(p, isi.tanggal, beban)
    if (!sah.ok) return sah
    await akhiri(tx, k, {
      id: [perangkatDaerahId],
      sampai: isi.tanggal,
      dasarHukum: isi.dasarHukum,
      peristiwa: 'perangkat-daerah-ditutup',
      penugasan: izin.penugasan,
    })
    return ok({ perangkatDaerahId })
  })
}
