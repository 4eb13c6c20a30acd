import type { KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'
import type { Keputusan, Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { Acak } from '#contoh/tata-usulan/acak.ts'
import { jawab, type Jawaban } from '#contoh/banyak/alasan-tulis.ts'

/** How far a kecamatan has come on the demo date; `sampai-anggaran` and `selesai`: that year has answered everything. */
export type Progres =
  | 'kosong'
  | 'di-desa'
  | 'di-kecamatan'
  | 'rapat'
  | 'selesai-kecamatan'
  | 'di-mitra'
  | 'di-forum'
  | 'di-penganggaran'
  | 'sampai-anggaran'
  | 'selesai'

export type TahapMuat = Exclude<Tahap, 'pengusulan' | 'sekretariat-dprd'>

export interface Langkah {
  readonly tahap: TahapMuat
  readonly keputusan: Exclude<Keputusan, 'gabungkan' | 'pecah'>
  readonly jawaban: Jawaban | null
  /** Part of the volume that is left, where it was cut. */
  readonly bagian: number
}

export interface Nasib {
  readonly draf: boolean
  readonly langkah: readonly Langkah[]
}

/** What may become of one wish: whether it can be cut, who else it might belong to, whether its agency has a desk and a place for its kind in the plan. */
export interface Kemungkinan {
  readonly dapatDipotong: boolean
  readonly dapatDialihkan: boolean
  readonly tempat: 'ada' | 'tanpa-sub-kegiatan' | 'tanpa-meja'
}

type Ragam = Exclude<Langkah['keputusan'], 'terima' | 'ajukan' | 'batalkan' | 'alihkan' | 'anggarkan' | 'realisasikan'>

const PELUANG: Readonly<Record<TahapMuat, Readonly<Partial<Record<Ragam, number>>>>> = {
  desa: { tolak: 0.05, tunda: 0.03, cadangkan: 0.03, kembalikan: 0.04, ubah: 0.04, teruskan: 0.01 },
  kecamatan: { tolak: 0.1, tunda: 0.05, cadangkan: 0.12, kembalikan: 0.04, ubah: 0.1, teruskan: 0.02 },
  'mitra-bappeda': { tolak: 0.08, tunda: 0.05, kembalikan: 0.03, ubah: 0.06 },
  'forum-perangkat-daerah': { tolak: 0.11, tunda: 0.06, cadangkan: 0.08, kembalikan: 0.02, ubah: 0.16 },
  'musrenbang-kabupaten': { tolak: 0.02, tunda: 0.03, cadangkan: 0.03 },
  tapd: { tunda: 0.03, cadangkan: 0.05 },
  penganggaran: { tunda: 0.03 },
  pelaksanaan: { 'tidak-realisasikan': 0.07 },
}

const ALASAN: Readonly<Record<Ragam, readonly KodeAlasan[]>> = {
  tolak: ['A02', 'A08', 'A11', 'A14', 'A18'],
  tunda: ['A12', 'A13', 'A08'],
  cadangkan: ['A10', 'A10', 'A12'],
  kembalikan: ['A03', 'A07', 'A07'],
  ubah: ['A15'],
  teruskan: ['A14'],
  'tidak-realisasikan': ['A12', 'A13', 'A08'],
}

/** The stages a kecamatan has been through, and how often each still waits. */
const JALAN: Readonly<Record<Exclude<Progres, 'kosong'>, readonly (readonly [TahapMuat, number])[]>> = {
  'di-desa': [['desa', 0.62]],
  'di-kecamatan': [['desa', 0.04]],
  rapat: [['desa', 0.03], ['kecamatan', 0.62]], // prettier-ignore
  'selesai-kecamatan': [['desa', 0.01], ['kecamatan', 0.03]], // prettier-ignore
  'di-mitra': [['desa', 0], ['kecamatan', 0.01], ['mitra-bappeda', 0.55]], // prettier-ignore
  'di-forum': [['desa', 0], ['kecamatan', 0.01], ['mitra-bappeda', 0.05], ['forum-perangkat-daerah', 0.55]], // prettier-ignore
  'di-penganggaran': [
    ['desa', 0],
    ['kecamatan', 0],
    ['mitra-bappeda', 0],
    ['forum-perangkat-daerah', 0.02],
    ['musrenbang-kabupaten', 0],
    ['tapd', 0.04],
    ['penganggaran', 0.7],
  ],
  'sampai-anggaran': sampai('penganggaran'),
  selesai: sampai('pelaksanaan'),
}

function sampai(akhir: TahapMuat): readonly (readonly [TahapMuat, number])[] {
  const semua = Object.keys(PELUANG) as TahapMuat[]
  return semua.slice(0, semua.indexOf(akhir) + 1).map((t) => [t, 0] as const)
}

/** Years that are over leave nothing with its proposer. */
function isTuntas(progres: Progres): boolean {
  return progres === 'sampai-anggaran' || progres === 'selesai'
}

export function tentukanNasib(a: Acak, progres: Exclude<Progres, 'kosong'>, k: Kemungkinan): Nasib {
  if (progres === 'di-desa' && a.peluang(0.22)) return { draf: true, langkah: [] }
  const langkah: Langkah[] = []
  for (const [tahap, tunggu] of JALAN[progres]) {
    if (a.peluang(tunggu)) break
    if (tahap === 'forum-perangkat-daerah' && k.tempat === 'tanpa-meja') break
    const ini = isBuntu(tahap, progres, k) ? tanpaTempat(a, tahap) : putusan(a, tahap, k.dapatDipotong && !isTerpotong(langkah))
    if (tahap === 'mitra-bappeda' && k.dapatDialihkan && a.peluang(0.12)) langkah.push({ tahap, keputusan: 'alihkan', jawaban: jawab(a, ['A04']), bagian: 1 })
    const sisipan = ini.keputusan === 'kembalikan' ? sesudahKembali(a, ini, isTuntas(progres)) : [ini]
    langkah.push(...sisipan)
    if (!isLanjut(langkah.at(-1))) break
  }
  return { draf: false, langkah }
}

const MELANJUTKAN: ReadonlySet<string> = new Set(['terima', 'ubah', 'anggarkan'])

function isLanjut(l: Langkah | undefined): boolean {
  return l !== undefined && MELANJUTKAN.has(l.keputusan)
}

function isTerpotong(langkah: readonly Langkah[]): boolean {
  return langkah.some((l) => l.keputusan === 'ubah')
}

/** Some correct in time and are heard, some withdraw, some have not answered yet. */
function sesudahKembali(a: Acak, kembali: Langkah, tuntas: boolean): Langkah[] {
  const { tahap } = kembali
  const dasar = { tahap, bagian: 1 }
  if (tahap === 'desa' && a.peluang(0.4)) return [kembali, { ...dasar, keputusan: 'ajukan', jawaban: null }, { ...dasar, keputusan: 'terima', jawaban: null }]
  return tuntas ? [kembali, { ...dasar, keputusan: 'batalkan', jawaban: jawab(a, ['A19']) }] : [kembali]
}

/** The agency has no place for it in its plan; where the agency has no desk, Bappeda answers in its stead once the forum is over. */
function isBuntu(tahap: TahapMuat, progres: Progres, k: Kemungkinan): boolean {
  if (tahap === 'forum-perangkat-daerah') return k.tempat === 'tanpa-sub-kegiatan'
  return tahap === 'mitra-bappeda' && k.tempat === 'tanpa-meja' && (isTuntas(progres) || progres === 'di-penganggaran')
}

function tanpaTempat(a: Acak, tahap: TahapMuat): Langkah {
  const keputusan = a.pilih(['tolak', 'tunda'] as const)
  return { tahap, keputusan, jawaban: jawab(a, keputusan === 'tolak' ? ['A11'] : ['A12']), bagian: 1 }
}

const UJUNG: Readonly<Partial<Record<TahapMuat, Langkah['keputusan']>>> = { penganggaran: 'anggarkan', pelaksanaan: 'realisasikan' }

function putusan(a: Acak, tahap: TahapMuat, dapatDipotong: boolean): Langkah {
  let t = a.angka()
  for (const [keputusan, p] of Object.entries(PELUANG[tahap]) as [Ragam, number][]) {
    t -= p
    if (t < 0 && (keputusan !== 'ubah' || dapatDipotong)) return { tahap, keputusan, jawaban: jawab(a, ALASAN[keputusan]), bagian: 0.5 + a.angka() * 0.35 }
  }
  return { tahap, keputusan: UJUNG[tahap] ?? 'terima', jawaban: null, bagian: 1 }
}
