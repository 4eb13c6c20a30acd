import { NumberInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconClock, IconX } from '@tabler/icons-react'
import { tulisSatuan } from '#src/lib/kuantitas.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { BarPagu } from '../../components/bar-pagu.tsx'
import { DaftarAlasan } from '../../components/daftar-alasan.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { formatVolume } from '../../lib/tampil.ts'
import { useKataAkomodasi } from './akomodasi-layar.kata.ts'
import { type BagianLayar, barBagian, rupiahBagian, type SisaBagian } from './bagian.ts'

interface DaftarBagianProps {
  readonly p: PengajuanRinci
  readonly bagian: readonly BagianLayar[]
  readonly ubah: (bagian: readonly BagianLayar[]) => void
  readonly sisa: SisaBagian
  readonly alasan: KodeAlasan | null
  readonly setAlasan: (a: KodeAlasan | null) => void
  readonly teks: string
  readonly setTeks: (teks: string) => void
}

/** The shares: each with the ceiling that moves as one types, and what still has no place. */
export function DaftarBagian(props: DaftarBagianProps) {
  const t = useKataAkomodasi()
  const { p, bagian, ubah, sisa } = props
  const ganti = (simpulId: string, baru: Partial<BagianLayar>) => ubah(bagian.map((b) => (b.tujuan.simpulId === simpulId ? { ...b, ...baru } : b)))
  const sebagian = bagian.length > 0 && sisa.volume >= 0 && sisa.rupiah >= 0 && (sisa.volume > 0 || sisa.rupiah > 0)
  return (
    <section aria-label={t('bagian')} className="bagian">
      <h3>{t('bagian')}</h3>
      {bagian.length === 0 && <p className="redup">{t('belumPilih')}</p>}
      <ul>
        {bagian.map((b) => (
          <ButirBagian
            key={b.tujuan.simpulId}
            p={p}
            b={b}
            ubah={(baru) => ganti(b.tujuan.simpulId, baru)}
            setVolume={(volume) => ganti(b.tujuan.simpulId, { volume, rupiah: rupiahBagian(p, bagian, b.tujuan.simpulId, volume) })}
            lepas={() => ubah(bagian.filter((x) => x !== b))}
          />
        ))}
      </ul>
      {bagian.length > 0 && <SisaTampung p={p} sisa={sisa} />}
      {sebagian && <AlasanSebagian {...props} />}
    </section>
  )
}

interface ButirProps {
  readonly p: PengajuanRinci
  readonly b: BagianLayar
  readonly ubah: (baru: Partial<BagianLayar>) => void
  readonly setVolume: (volume: number | null) => void
  readonly lepas: () => void
}

function ButirBagian({ p, b, ubah, setVolume, lepas }: ButirProps) {
  const t = useKataAkomodasi()
  const angka = { thousandSeparator: '.', decimalSeparator: ',', allowNegative: false, hideControls: true, size: 'sm' } as const
  return (
    <li>
      <div className="bagian-judul">
        <b>{b.tujuan.nama}</b>
        <button type="button" className="ikon-kecil" aria-label={t('lepas', { nama: b.tujuan.nama })} onClick={lepas}>
          <IconX className="ik" aria-hidden />
        </button>
      </div>
      <div className="bagian-isian">
        <NumberInput
          {...angka}
          label={t('volume', { satuan: tulisSatuan(p.satuan) })}
          decimalScale={3}
          value={b.volume ?? ''}
          onChange={(n) => setVolume(typeof n === 'number' ? n : null)}
        />
        <NumberInput
          {...angka}
          label={t('rupiah')}
          allowDecimal={false}
          value={b.rupiah ?? ''}
          onChange={(n) => ubah({ rupiah: typeof n === 'number' ? n : null })}
        />
      </div>
      <BarPagu bar={barBagian(b)} />
    </li>
  )
}

function SisaTampung({ p, sisa }: { readonly p: PengajuanRinci; readonly sisa: SisaBagian }) {
  const t = useKataAkomodasi()
  const lebih = sisa.volume < 0 || sisa.rupiah < 0
  const penuh = sisa.volume === 0 && sisa.rupiah === 0
  const Ikon = lebih ? IconAlertTriangle : penuh ? IconCircleCheck : IconClock
  return (
    <p className={`pesan ${lebih ? 'tolak' : penuh ? 'jadi' : 'tunggu'}`} role="status">
      <Ikon className="ik" aria-hidden />
      <span>
        {lebih ? t('lebih') : penuh ? t('penuh') : t('sisa', { volume: formatVolume(sisa.volume, p.satuan), rupiah: takPutus(formatRupiah(sisa.rupiah)) })}
      </span>
    </p>
  )
}

function AlasanSebagian({ alasan, setAlasan, teks, setTeks }: DaftarBagianProps) {
  const t = useKataAkomodasi()
  return (
    <div className="alasan-sebagian">
      <p className="redup">{t('kurangAlasan')}</p>
      <DaftarAlasan label={t('alasan')} ajakan={t('pilihAlasan')} nilai={alasan} onPilih={setAlasan} />
      <textarea rows={2} maxLength={1000} aria-label={t('kalimat')} placeholder={t('kalimat')} value={teks} onChange={(e) => setTeks(e.target.value)} />
    </div>
  )
}
