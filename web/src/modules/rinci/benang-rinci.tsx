import { useMediaQuery } from '@mantine/hooks'
import type { Langkah } from '#src/portal/perjalanan.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { Benang, type SimpulBenang } from '../../components/benang.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { formatAngka, formatVolume, tanggalSetempat, tulisTanggal, umurHari } from '../../lib/tampil.ts'
import { susunBenang } from '../putusan/simpul-benang.ts'
import { useKataRinci } from './rinci.kata.ts'

/** The whole thread: date, then amount, then what happened, under every knot. */
export function BenangRinci({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataRinci()
  const lebar = useMediaQuery('(min-width: 860px)', true, { getInitialValueInEffect: false })
  const simpul = useSimpul(p)
  return (
    <section className="kartu rinci-benang">
      <Benang label={t('benang')} ragam={lebar ? 'datar' : 'tegak'} simpul={susunBenang(p).map(simpul)} />
    </section>
  )
}

function useSimpul(p: PengajuanRinci): (l: Langkah) => SimpulBenang {
  const t = useKataRinci()
  const label = useLabel()
  const bahasa = useBahasa()
  const { zona, hariIni } = useKerja()
  const tanggal = (waktu: string) => tulisTanggal(tanggalSetempat(waktu, zona), bahasa)
  const umur = umurHari(p.menungguSejak, hariIni, zona)
  const sejak = umur < 1 ? t('hariIni') : t('sejak', { count: umur, tanggal: tanggal(p.menungguSejak) })

  return ({ tahap, rupa, putusan }) => {
    const k = putusan.at(-1)
    const dasar = { kunci: tahap, nama: label(`tahap.${tahap}`), keadaan: rupa }
    if (rupa === 'tunggu') return { ...dasar, siapa: t(p.keadaan === 'dikembalikan' ? 'menungguPerbaikan' : 'menunggu'), keterangan: sejak }
    if (k === undefined) return dasar
    const apa = label(`putusan.${k.keputusan}`)
    const akhir = rupa === 'putus' ? { siapa: apa } : {}
    const keterangan =
      tahap === 'pengusulan'
        ? t('diusulkanVolume', { volume: formatVolume(p.volume, p.satuan) })
        : k.alasan !== null
          ? t('alasanPendek', { putusan: apa.toLowerCase(), alasan: k.alasan })
          : k.urutanPrioritas !== null
            ? t('prioritas', { n: k.urutanPrioritas })
            : apa.toLowerCase()
    return { ...dasar, ...akhir, tanggal: tanggal(k.waktu), angka: formatAngka(k.rupiah), keterangan }
  }
}
