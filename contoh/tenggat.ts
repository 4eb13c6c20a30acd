import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { TenggatMasuk } from '#src/modules/usulan/tenggat/tenggat.schema.ts'
import { simpanTenggat } from '#src/modules/usulan/tenggat/tenggat.service.ts'
import { harus } from '#contoh/alat.ts'

/** Days each desk has, whom its superiors are, and after how many days they are told; no days: the closing of the window. */
const ATURAN = [
  { tahap: 'desa', hari: null, atasan: ['camat'], ingatkanHari: 1, atasanHari: 3 },
  { tahap: 'kecamatan', hari: null, atasan: ['admin-perencanaan'], ingatkanHari: 1, atasanHari: 5 },
  { tahap: 'sekretariat-dprd', hari: 14, atasan: ['admin-perencanaan'], ingatkanHari: 1, atasanHari: 7 },
  { tahap: 'mitra-bappeda', hari: 7, atasan: ['admin-perencanaan'], ingatkanHari: 1, atasanHari: 3 },
  { tahap: 'forum-perangkat-daerah', hari: 10, atasan: ['admin-perencanaan', 'sekretaris-daerah'], ingatkanHari: 1, atasanHari: 5 },
  { tahap: 'tapd', hari: 14, atasan: ['sekretaris-daerah'], ingatkanHari: 1, atasanHari: 7 },
] as const

/** By when each stage answers, as the head of Bappeda laid it down. */
export async function siapkanTenggat(k: Konteks, dasarHukum: string): Promise<void> {
  for (const a of ATURAN) harus(`tenggat ${a.tahap}`, await simpanTenggat(k, TenggatMasuk.parse({ ...a, dasarHukum, versi: 0 })))
}
