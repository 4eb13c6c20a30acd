import { luasMeter, panjangMeter } from '#src/modules/wilayah/geometri.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { namaBulan } from '../../lib/tampil.ts'
import { tulisJarak, tulisLuas } from '../../lib/ukuran.ts'
import type { IsiFormulir, LampiranDraf, Langkah } from './draf.ts'
import { geometriIsi } from './gambar-peta.ts'
import { useKataIsian } from './isian.kata.ts'
import { useKataPeta } from './peta.kata.ts'

interface Baris {
  readonly langkah: Langkah
  readonly nama: string
  readonly isi: string
}

/** The fields beside the core, before they are sent; only what is filled in takes a line. */
export function useRingkasanLengkap(isi: IsiFormulir, lampiran: readonly LampiranDraf[]): Baris[] {
  const t = useKataIsian()
  const peta = useKataPeta()
  const bahasa = useBahasa()
  const { kesiapan, bulan } = isi
  const surat = (['sertifikat', 'suratHibah', 'ded'] as const).filter((s) => kesiapan[s] === true).map((s) => t(`kesiapan.${s}`))
  const siap = [kesiapan.statusLahan === null ? '' : t(`lahan.${kesiapan.statusLahan}`), ...surat].filter((x) => x !== '')
  const daftar: Baris[] = [
    { langkah: 'usulan', nama: t('kaitan.judul'), isi: [...isi.fokus.map((f) => t(`fokus.${f}`)), isi.sasaran?.nama ?? ''].filter((x) => x !== '').join(', ') },
    { langkah: 'tempat', nama: peta('judul'), isi: tulisGambar(isi, peta) },
    { langkah: 'manfaat', nama: t('kesiapan.judul'), isi: siap.join(', ') },
    { langkah: 'manfaat', nama: t('bulan'), isi: bulan === null ? '' : namaBulan(bulan, bahasa) },
    { langkah: 'manfaat', nama: t('lampiran.nama'), isi: lampiran.map((l) => t(`lampiran.${l.jenis}`)).join(', ') },
  ]
  return daftar.filter((b) => b.isi !== '')
}

function tulisGambar(isi: IsiFormulir, peta: ReturnType<typeof useKataPeta>): string {
  const g = geometriIsi(isi)
  if (g === null) return ''
  if (g.type === 'Point') return peta('alat.titik')
  return g.type === 'LineString' ? `${peta('alat.garis')}, ${tulisJarak(panjangMeter(g))}` : `${peta('alat.luasan')}, ${tulisLuas(luasMeter(g))}`
}
