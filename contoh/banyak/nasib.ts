import type { KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'
import type { Keputusan, Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { Acak } from '#contoh/tata-usulan/acak.ts'
import { jawab, type Jawaban } from '#contoh/banyak/alasan-tulis.ts'

/** How far a kecamatan has come on the demo date. */
export type Progres = 'kosong' | 'di-desa' | 'di-kecamatan' | 'rapat' | 'selesai-kecamatan' | 'selesai-mitra' | 'di-forum'

type TahapMuat = Extract<Tahap, 'desa' | 'kecamatan' | 'mitra-bappeda' | 'forum-perangkat-daerah'>

export interface Langkah {
  readonly tahap: TahapMuat
  readonly keputusan: Extract<Keputusan, 'terima' | 'ubah' | 'kembalikan' | 'cadangkan' | 'tunda' | 'tolak'>
  readonly jawaban: Jawaban | null
  /** Part of the volume that is left, where it was cut. */
  readonly bagian: number
}

export interface Nasib {
  readonly draf: boolean
  readonly langkah: readonly Langkah[]
}

interface Peluang {
  /** How often the stage has not decided yet. */
  readonly tunggu: number
  readonly tolak: number
  readonly tunda: number
  readonly cadangkan: number
  readonly kembalikan: number
  readonly ubah: number
}

const PELUANG: Readonly<Record<TahapMuat, Omit<Peluang, 'tunggu'>>> = {
  desa: { tolak: 0.05, tunda: 0.03, cadangkan: 0.03, kembalikan: 0.02, ubah: 0.04 },
  kecamatan: { tolak: 0.1, tunda: 0.05, cadangkan: 0.16, kembalikan: 0.03, ubah: 0.1 },
  'mitra-bappeda': { tolak: 0.08, tunda: 0.05, cadangkan: 0, kembalikan: 0.03, ubah: 0.06 },
  'forum-perangkat-daerah': { tolak: 0.3, tunda: 0.25, cadangkan: 0.25, kembalikan: 0.2, ubah: 0 },
}

const ALASAN: Readonly<Record<Exclude<Langkah['keputusan'], 'terima'>, readonly KodeAlasan[]>> = {
  tolak: ['A02', 'A08', 'A11', 'A14', 'A18'],
  tunda: ['A12', 'A13', 'A08'],
  cadangkan: ['A10', 'A10', 'A12'],
  kembalikan: ['A03', 'A07', 'A07'],
  ubah: ['A15'],
}

/** The stages a kecamatan has been through, and how often each still waits. */
const JALAN: Readonly<Record<Exclude<Progres, 'kosong'>, readonly (readonly [TahapMuat, number])[]>> = {
  'di-desa': [['desa', 0.62]],
  'di-kecamatan': [['desa', 0.04]],
  rapat: [['desa', 0.03], ['kecamatan', 0.62]], // prettier-ignore
  'selesai-kecamatan': [['desa', 0.01], ['kecamatan', 0.03]], // prettier-ignore
  'selesai-mitra': [['desa', 0], ['kecamatan', 0.01], ['mitra-bappeda', 0.06]], // prettier-ignore
  'di-forum': [['desa', 0], ['kecamatan', 0.01], ['mitra-bappeda', 0.05], ['forum-perangkat-daerah', 0.9]], // prettier-ignore
}

export function tentukanNasib(a: Acak, progres: Exclude<Progres, 'kosong'>, dapatDipotong: boolean): Nasib {
  if (progres === 'di-desa' && a.peluang(0.22)) return { draf: true, langkah: [] }
  const langkah: Langkah[] = []
  for (const [tahap, tunggu] of JALAN[progres]) {
    if (a.peluang(tunggu)) break
    const l = putusan(a, tahap, dapatDipotong && langkah.every((x) => x.keputusan !== 'ubah'))
    langkah.push(l)
    if (l.keputusan !== 'terima' && l.keputusan !== 'ubah') break
  }
  return { draf: false, langkah }
}

function putusan(a: Acak, tahap: TahapMuat, dapatDipotong: boolean): Langkah {
  const p = PELUANG[tahap]
  let t = a.angka()
  for (const keputusan of ['tolak', 'tunda', 'cadangkan', 'kembalikan', 'ubah'] as const) {
    t -= p[keputusan]
    if (t < 0 && (keputusan !== 'ubah' || dapatDipotong)) return { tahap, keputusan, jawaban: jawab(a, ALASAN[keputusan]), bagian: 0.5 + a.angka() * 0.35 }
  }
  return { tahap, keputusan: 'terima', jawaban: null, bagian: 1 }
}
