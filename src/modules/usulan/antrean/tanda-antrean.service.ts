import type { Transaction } from '#src/lib/sql.ts'
import type { Saat, Tanggal } from '#src/lib/waktu.ts'
import { listJendelaUsulan } from '#src/modules/jadwal/jadwal.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import type { BarisAntrean } from '#src/modules/usulan/antrean/daftar-antrean.queries.ts'
import { loadTemuanPokir } from '#src/modules/usulan/pengusul/temuan-pokir.service.ts'
import { listTenggatTahap } from '#src/modules/usulan/tenggat/tenggat.queries.ts'
import { hitungTenggat, jendelaTahap } from '#src/modules/usulan/tenggat/tenggat.ts'

export type TandaBaris = Pick<PengajuanAntrean, 'tenggat' | 'temuan'>

/** What the rows of one page are marked with: by when each is answered, and what is to be noted of council proposals. */
export async function loadTanda(
  tx: Transaction,
  k: Pick<Konteks, 'daerahId' | 'saat' | 'hariIni' | 'zona'>,
  tahun: number,
  halaman: readonly BarisAntrean[],
): Promise<(b: BarisAntrean) => TandaBaris> {
  const [aturan, jendela] = await Promise.all([listTenggatTahap(tx, k.daerahId), listJendelaUsulan(tx, k.daerahId, tahun)])
  const pokir = halaman.filter((b) => b.kanal === 'pokir').map((b) => b.pengajuanId)
  const temuan = await loadTemuanPokir(tx, k, pokir, jendela)
  return (b) => {
    const menunggu = { ...b, menungguSejak: b.menungguSejak as Saat, batasPerbaikan: b.batasPerbaikan as Tanggal | null }
    const buka = jendelaTahap(jendela, b.tahap, b.kodeWilayah, k.saat)
    return { tenggat: hitungTenggat(menunggu, aturan.find((a) => a.tahap === b.tahap) ?? null, buka, k), temuan: temuan.get(b.pengajuanId) ?? [] }
  }
}
