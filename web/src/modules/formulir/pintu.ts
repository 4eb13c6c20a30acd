import { type Bahasa, createPenutur } from '#src/lib/kata.ts'
import { penolakanPintuKamus } from '#src/modules/kamus-usulan/kamus-usulan.kata.ts'
import { canPakaiKamus, type FokusKecamatan } from '#src/modules/kamus-usulan/pintu-kamus.ts'
import { jalurKamus, kelompokPengusul } from '#src/modules/usulan/pengusul/kelompok-pengusul.ts'
import type { ButirKamus, Draf, IsiFormulir } from './draf.ts'

const penutur = createPenutur(penolakanPintuKamus)

export interface Pengetuk {
  readonly isi: Pick<IsiFormulir, 'pengusul' | 'kanal'>
  readonly tahun: number
  readonly fokus: FokusKecamatan | null
  readonly sudahDiajukan: Draf['nomor']
}

/** Why this proposer may not use an item, by the server's own rule and in its own words; null when the door is open. */
export function sebabTertutup(butir: ButirKamus, p: Pengetuk, bahasa: Bahasa): { readonly pesan: string; readonly langkah: string } | null {
  const tolak = canPakaiKamus(
    { ...butir, tahunAnggaran: p.tahun },
    {
      kelompok: kelompokPengusul(p.isi.pengusul.jenis, p.isi.kanal),
      jalur: jalurKamus(p.isi.kanal),
      fokus: p.fokus,
      sudahDiajukan: p.sudahDiajukan !== null,
    },
  )
  return tolak === null ? null : penutur.ucapkan(tolak, bahasa)
}
