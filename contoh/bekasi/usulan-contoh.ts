import { z } from 'zod'
import { bacaLembarContoh, idDari, SelAngka, SelTeks } from '#contoh/alat.ts'
import type { Keputusan, Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_KEPUTUSAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

const SelAlasan = SelTeks.pipe(z.enum(DAFTAR_ALASAN).nullable())

/** `tahap` alone: it waits there; `tahap/keputusan`: that was the last answer; `pengecualian`: entered late under a letter. */
const SelAlur = z.string().transform((t, ctx): { tahap: Tahap; keputusan: Keputusan | null; terlambat: boolean } => {
  if (t === 'draf') return { tahap: 'pengusulan', keputusan: null, terlambat: false }
  if (t === 'pengecualian') return { tahap: 'kecamatan', keputusan: null, terlambat: true }
  const [kiri = '', kanan] = t.split('/')
  const tahap = DAFTAR_TAHAP.find((x) => x === (kiri === 'mitra' ? 'mitra-bappeda' : kiri))
  const keputusan = kanan === undefined ? null : DAFTAR_KEPUTUSAN.find((x) => x === kanan.replace('dikembalikan', 'kembalikan'))
  if (tahap !== undefined && keputusan !== undefined) return { tahap, keputusan, terlambat: false }
  ctx.addIssue({ code: 'custom', message: `alur tidak dikenal: ${t}` })
  return z.NEVER
})

const BarisUsulan = z.object({
  tahun: z.coerce.number(),
  desa: z.string(),
  kamus: z.string(),
  judul: z.string(),
  masalah: z.string(),
  rw: SelTeks,
  rt: SelTeks,
  lokus: SelTeks,
  lintang: SelAngka,
  bujur: SelAngka,
  volume: z.coerce.number(),
  kk: SelAngka,
  kk_miskin: SelAngka,
  pengusul: z.enum(['rw', 'rt', 'warga', 'lembaga', 'kecamatan']),
  nama: SelTeks,
  alur: SelAlur,
  prioritas_desa: SelAngka,
  ubah_tahap: SelTeks.pipe(z.enum(DAFTAR_TAHAP).nullable()),
  ubah_volume: SelAngka,
  ubah_rupiah: SelAngka,
  ubah_alasan: SelAlasan,
  ubah_jawaban: SelTeks,
  alih_ke: SelTeks,
  alasan: SelAlasan,
  jawaban: SelTeks,
})
export type UsulanContoh = z.output<typeof BarisUsulan> & { readonly urutan: number; readonly pengajuanId: string; readonly usulanId: string }

/** The proposals of the scenario in the order in which each village entered them. */
export function bacaUsulanContoh(): UsulanContoh[] {
  const nomor = new Map<string, number>()
  return bacaLembarContoh('bekasi/usulan.csv', BarisUsulan).map((b) => {
    const kunci = `${b.tahun}/${b.desa}`
    const urutan = (nomor.get(kunci) ?? 0) + 1
    nomor.set(kunci, urutan)
    return { ...b, urutan, pengajuanId: idDari('3216', 'pengajuan', b.tahun, b.desa, urutan), usulanId: idDari('3216', 'usulan', b.tahun, b.desa, urutan) }
  })
}
