import { isDalamMasa } from '#src/lib/masa.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { tambahHari, type Tanggal } from '#src/lib/waktu.ts'
import { masaPerangkat, type Penataan, type Perangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'

/** Something that stands on an office and must not be left hanging when the office ends. */
export interface Beban {
  readonly jenis: 'kamus-usulan' | 'pengajuan' | 'penugasan' | 'sub-unit'
  readonly id: string
  readonly nama: string
  readonly perangkatDaerahId: string
  /** The affairs field that says which successor it belongs to, where there is one. */
  readonly bidangUrusan: string | null
}

export interface Pindah extends Beban {
  readonly ke: string
}

export interface SusunanPenataan {
  readonly jenis: Penataan
  readonly asal: readonly Perangkat[]
  /** Those that go on or begin: everything moves to one of them. */
  readonly tujuan: readonly Perangkat[]
  readonly tanggal: Tanggal
  /** Where goes what its affairs field does not decide. */
  readonly bawaan: string | null
}

export type PenolakanPenataan =
  | { readonly jenis: 'penataan-tidak-lengkap'; readonly penataan: Penataan; readonly asal: number; readonly tujuan: number }
  | { readonly jenis: 'perangkat-tidak-berlaku'; readonly perangkat: string; readonly tanggal: Tanggal }
  | { readonly jenis: 'asal-juga-tujuan'; readonly perangkat: string }
  | { readonly jenis: 'beban-tanpa-tujuan'; readonly jumlah: number; readonly contoh: string }
  | { readonly jenis: 'sub-unit-tertinggal'; readonly jumlah: number; readonly contoh: string; readonly tujuan: string }
  | {
      readonly jenis: 'perangkat-masih-dipakai'
      readonly perangkat: string
      readonly kamus: number
      readonly pengajuan: number
      readonly penugasan: number
      readonly subUnit: number
    }

const JUMLAH: Readonly<Record<Penataan, (asal: number, tujuan: number) => boolean>> = {
  dipecah: (asal, tujuan) => asal === 1 && tujuan >= 2,
  digabung: (asal, tujuan) => asal >= 1 && tujuan === 1,
  'diganti-nama': (asal, tujuan) => asal === 1 && tujuan === 1,
}

/** Whether offices may be split, merged or renamed so on that day. */
export function periksaSusunan(s: SusunanPenataan): Result<null, PenolakanPenataan> {
  if (!JUMLAH[s.jenis](s.asal.length, s.tujuan.length))
    return refuse({ jenis: 'penataan-tidak-lengkap', penataan: s.jenis, asal: s.asal.length, tujuan: s.tujuan.length })
  const kembar = s.asal.find((a) => s.tujuan.some((t) => t.perangkatDaerahId === a.perangkatDaerahId))
  if (kembar !== undefined) return refuse({ jenis: 'asal-juga-tujuan', perangkat: kembar.nama })
  const hari = [tambahHari(s.tanggal, -1), s.tanggal] as const
  const mati = s.asal.find((p) => !hari.every((h) => isDalamMasa(masaPerangkat(p), h))) ?? s.tujuan.find((t) => !isDalamMasa(masaPerangkat(t), s.tanggal))
  return mati === undefined ? ok(null) : refuse({ jenis: 'perangkat-tidak-berlaku', perangkat: mati.nama, tanggal: s.tanggal })
}

/** Where everything goes: by its affairs field where exactly one successor carries it, else to the one named for the rest. */
export function rencanakanPindah(s: SusunanPenataan, beban: readonly Beban[]): Result<readonly Pindah[], PenolakanPenataan> {
  const satu = s.tujuan.length === 1 ? (s.tujuan[0]?.perangkatDaerahId ?? null) : null
  const sisa = satu ?? (s.tujuan.some((t) => t.perangkatDaerahId === s.bawaan) ? s.bawaan : null)
  const pindah: Pindah[] = []
  const tertinggal: Beban[] = []
  for (const b of beban) {
    const cocok = b.bidangUrusan === null ? [] : s.tujuan.filter((t) => b.bidangUrusan !== null && t.bidangUrusan.includes(b.bidangUrusan))
    const ke = cocok.length === 1 ? (cocok[0]?.perangkatDaerahId ?? null) : sisa
    if (ke === null) tertinggal.push(b)
    else pindah.push({ ...b, ke })
  }
  if (tertinggal.length > 0) return refuse({ jenis: 'beban-tanpa-tujuan', jumlah: tertinggal.length, contoh: sebutContoh(tertinggal) })
  return periksaSubUnit(s, pindah)
}

const AWAL_SUB_UNIT = -'SSSS'.length

/** A sub-unit carries its parent's code: it follows only where that code stays. */
function periksaSubUnit(s: SusunanPenataan, pindah: readonly Pindah[]): Result<readonly Pindah[], PenolakanPenataan> {
  const kode = new Map([...s.asal, ...s.tujuan].map((p) => [p.perangkatDaerahId, p.kode.slice(0, AWAL_SUB_UNIT)] as const))
  const salah = pindah.filter((p) => p.jenis === 'sub-unit' && kode.get(p.perangkatDaerahId) !== kode.get(p.ke))
  const [pertama] = salah
  if (pertama === undefined) return ok(pindah)
  const tujuan = s.tujuan.find((t) => t.perangkatDaerahId === pertama.ke)?.nama ?? '–'
  return refuse({ jenis: 'sub-unit-tertinggal', jumlah: salah.length, contoh: sebutContoh(salah), tujuan })
}

function sebutContoh(beban: readonly Beban[]): string {
  const nama = beban.slice(0, 3).map((b) => b.nama)
  return beban.length > 3 ? `${nama.join('; ')}; …` : nama.join('; ')
}

/** An office that ends without successor must carry nothing. */
export function periksaTutup(p: Perangkat, tanggal: Tanggal, beban: readonly Beban[]): Result<null, PenolakanPenataan> {
  if (!isDalamMasa(masaPerangkat(p), tanggal)) return refuse({ jenis: 'perangkat-tidak-berlaku', perangkat: p.nama, tanggal })
  if (beban.length === 0) return ok(null)
  const hitung = (jenis: Beban['jenis']): number => beban.filter((b) => b.jenis === jenis).length
  return refuse({
    jenis: 'perangkat-masih-dipakai',
    perangkat: p.nama,
    kamus: hitung('kamus-usulan'),
    pengajuan: hitung('pengajuan'),
    penugasan: hitung('penugasan'),
    subUnit: hitung('sub-unit'),
  })
}
