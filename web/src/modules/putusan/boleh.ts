import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { tanggalSetempat, tulisTanggalPendek } from '../../lib/tampil.ts'
import { periksaPegangan } from '#src/modules/usulan/meja/meja.ts'
import type { Keputusan } from '#src/modules/usulan/putusan/rute.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { alasanGerbang, useGerbang } from './gerbang.ts'
import { useKataPutusan } from './putusan.kata.ts'

const TANPA = ['peran-tidak-berwenang', 'di-luar-lingkup', 'bukan-kewenangan-kabupaten'] as const

export interface BolehPutus {
  readonly keputusan: Keputusan
  /** Why not, in words for the label; `null` when it can be taken. */
  readonly alasan: string | null
}

/**
 * What may be decided here, and for the rest the reason that stands in its label. Submitting is the form's
 * work; at the forum accepting less is a matter of the shares, so "ubah" has no control of its own.
 */
export function useBolehPutus(p: PengajuanRinci): readonly BolehPutus[] {
  const t = useKataPutusan()
  const bahasa = useBahasa()
  const { hariIni, zona, sesi } = useKerja()
  const gerbang = useGerbang(p)
  return p.izin
    .filter((i) => i.keputusan !== 'ajukan' && !(p.tahap === 'forum-perangkat-daerah' && i.keputusan === 'ubah'))
    .toSorted((a, b) => Number(b.keputusan === 'anggarkan') - Number(a.keputusan === 'anggarkan'))
    .map(({ keputusan, boleh, alasan }): BolehPutus => {
      if (!boleh) {
        const kode = TANPA.find((x) => x === alasan)
        return { keputusan, alasan: kode === undefined ? t('tanpa.lain') : t(`tanpa.${kode}`) }
      }
      const dipegang = periksaPegangan(p.meja.pegangan, sesi.pengguna.penggunaId, keputusan)
      if (dipegang !== null) return { keputusan, alasan: t('tanpa.dipegang', { nama: dipegang.pemegang }) }
      const tertutup = gerbang === null ? null : alasanGerbang(gerbang, keputusan, hariIni)
      if (tertutup === null) return { keputusan, alasan: null }
      const tanggal = (waktu: string | undefined) => (waktu === undefined ? '' : tulisTanggalPendek(tanggalSetempat(waktu, zona), bahasa))
      if (tertutup === 'jendela-belum-buka') return { keputusan, alasan: t(`gerbang.${tertutup}`, { tanggal: tanggal(gerbang?.jadwal?.buka) }) }
      if (tertutup === 'jendela-tertutup') return { keputusan, alasan: t(`gerbang.${tertutup}`, { tanggal: tanggal(gerbang?.jadwal?.tutup) }) }
      return { keputusan, alasan: t(`gerbang.${tertutup}`) }
    })
}
