import { kuantitasDari } from '#src/lib/kuantitas.ts'
import { type FaktaJawaban } from '#src/portal/jawaban.ts'
import { type FaktaPerjalanan, type Langkah, susunPerjalanan } from '#src/portal/perjalanan.ts'
import { DAFTAR_RUTE } from '#src/modules/usulan/putusan/rute.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'

const perseribu = (n: number): number => kuantitasDari(n) ?? 0

/** A pengajuan as the portal's rules know it, so that officials and residents read one and the same journey and answer. */
export function faktaDari(p: PengajuanRinci): FaktaPerjalanan & FaktaJawaban {
  return {
    tahap: p.tahap,
    keadaan: p.keadaan,
    rute: DAFTAR_RUTE.find((r) => r === p.rute) ?? 'permendagri',
    kodeWilayah: p.kodeWilayah,
    volume: perseribu(p.volume),
    anggaran: p.anggaran,
    volumeKini: perseribu(p.volumeKini),
    anggaranKini: p.anggaranKini,
    putusan: p.putusan.map((k) => ({ ...k, volume: perseribu(k.volume) })),
  }
}

/** The thread of a pengajuan: its route, what each stage decided, and where it stands. */
export function susunBenang(p: PengajuanRinci): Langkah[] {
  return susunPerjalanan(faktaDari(p))
}
