import type { Transaction } from '#src/lib/sql.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Baris, Entri } from '#src/modules/jejak/jejak.ts'
import { kabariSasaran, selesaikanKabar } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { kabarPutusan, type PutusanDikabarkan } from '#src/modules/usulan/putusan/kabar-putusan.ts'
import type { Keputusan } from '#src/modules/usulan/putusan/rute.ts'

/** Event = noun + passive of the verb (docs/adr/0002). */
const PERISTIWA: Readonly<Record<Keputusan, string>> = {
  ajukan: 'usulan-diajukan',
  terima: 'usulan-diterima',
  ubah: 'usulan-diubah',
  kembalikan: 'usulan-dikembalikan',
  alihkan: 'usulan-dialihkan',
  cadangkan: 'usulan-dicadangkan',
  tunda: 'usulan-ditunda',
  tolak: 'usulan-ditolak',
  batalkan: 'usulan-dibatalkan',
  gabungkan: 'usulan-digabung',
  pecah: 'usulan-dipecah',
  teruskan: 'usulan-diteruskan',
  anggarkan: 'usulan-dianggarkan',
  realisasikan: 'usulan-terealisasi',
  'tidak-realisasikan': 'usulan-tidak-terealisasi',
}

/** The event a decision is in the ledger. */
export function peristiwaPutusan(keputusan: Keputusan): string {
  return PERISTIWA[keputusan]
}

interface PutusanDicatat {
  readonly pengajuanId: string
  readonly penugasan: Penugasan
  readonly baris: readonly Baris[]
  /** It still waits for whom it waited: their notices stay. */
  readonly tetapMenunggu?: boolean
  readonly kabar: Omit<PutusanDikabarkan, 'jabatan'>
}

/** What every decision leaves behind beside its rows: its ledger entry, and the notices to whom it concerns (domain rule 8). */
export async function catatPutusan(tx: Transaction, k: Konteks, { pengajuanId, penugasan, baris, tetapMenunggu, kabar }: PutusanDicatat): Promise<Entri> {
  const objek = { jenis: 'pengajuan', id: pengajuanId }
  const [entri] = await Promise.all([
    catat(tx, k, { peristiwa: PERISTIWA[kabar.keputusan], objek, penugasan, baris }),
    // A draft was waiting for nobody; everything else is settled before its next holder is told.
    kabar.p.tahap === 'pengusulan' || tetapMenunggu === true ? null : selesaikanKabar(tx, k, objek),
    kabariSasaran(tx, k, objek, kabarPutusan({ ...kabar, jabatan: penugasan.jabatan })),
  ])
  return entri
}
