import type { Kuantitas } from '#src/lib/kuantitas.ts'
import type { Catatan } from '#src/modules/dokumen/catatan-baris.ts'
import { uraikanTarget } from '#src/modules/dokumen/target.ts'
import type { SubKegiatanAcuan } from '#src/modules/nomenklatur/nomenklatur.ts'

export interface IndikatorBaris {
  readonly baris: number
  /** The capaian stands on the kegiatan; keluaran and hasil on the sub kegiatan. */
  readonly milik: 'kegiatan' | 'sub-kegiatan'
  readonly jenis: 'outcome' | 'output'
  readonly tolokUkur: string
  readonly satuan: string | null
  readonly target: { readonly teks: string; readonly nilai: Kuantitas | null } | null
}

const PASANGAN = [
  { tolok: 'tolak_ukur_capaian_keg', target: 'target_kinerja_capaian_keg', milik: 'kegiatan', jenis: 'outcome' },
  { tolok: 'tolak_ukur_keluaran', target: 'target_kinerja_keluaran', milik: 'sub-kegiatan', jenis: 'output' },
  { tolok: 'tolak_ukur_hasil', target: 'target_kinerja_hasil', milik: 'sub-kegiatan', jenis: 'outcome' },
] as const

/** K-04: a sub kegiatan without an output indicator goes in, and the official indicator is offered beside it. */
export function bacaIndikator(c: Catatan, acuan: SubKegiatanAcuan | null): IndikatorBaris[] {
  const hasil = PASANGAN.flatMap((p): IndikatorBaris[] => {
    const tolok = c.sel(p.tolok) === '' && p.jenis === 'output' ? c.sel('keluaran_sub_keg') : c.sel(p.tolok)
    if (tolok === '') return []
    const target = uraikanTarget(c.sel(p.target), tolok)
    if (target === null) c.catat(p.target, 'target-kosong')
    else if (target.dariPecahan) c.catat(p.target, 'pecahan-menjadi-persen', target.teks)
    return [
      {
        baris: c.baris,
        milik: p.milik,
        jenis: p.jenis,
        tolokUkur: tolok,
        satuan: target?.satuan ?? null,
        target: target === null ? null : { teks: target.teks, nilai: target.nilai },
      },
    ]
  })
  if (!hasil.some((i) => i.jenis === 'output')) {
    const resmi = acuan?.indikator ?? null
    c.catat('tolak_ukur_keluaran', 'indikator-kosong', resmi === null ? null : `${resmi}${acuan === null || acuan.satuan === null ? '' : ` (${acuan.satuan})`}`)
  }
  return hasil
}
