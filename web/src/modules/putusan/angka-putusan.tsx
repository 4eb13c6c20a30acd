import { NumberInput } from '@mantine/core'
import { tulisSatuan } from '#src/lib/kuantitas.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { takPutus } from '../../lib/bahasa.ts'
import { formatSelisih, formatSelisihVolume, formatVolume } from '../../lib/tampil.ts'
import { hitungUsul, type IsianPutusan } from './isian-putusan.ts'
import { useKataPutusan } from './putusan.kata.ts'

interface AngkaProps {
  readonly p: PengajuanRinci
  readonly isian: IsianPutusan
  readonly ubah: (ubah: Partial<IsianPutusan>) => void
}

/** What was proposed, what it is or becomes, and the difference; typing moves the rest at once. */
export function AngkaPutusan({ p, isian, ubah }: AngkaProps) {
  const t = useKataPutusan()
  const usul = hitungUsul(p, isian)
  const dv = usul.volume - p.volume
  const dr = usul.rupiah - p.anggaran
  return (
    <div className="panel-angka">
      <div>
        <span>{t('diusulkan')}</span>
        <b>{formatVolume(p.volume, p.satuan)}</b>
        <span className="rp">{takPutus(formatRupiah(p.anggaran))}</span>
      </div>
      <div>
        <span>{t(isian.keputusan === 'ubah' ? 'jadi' : 'sekarang')}</span>
        {isian.keputusan === 'ubah' ? (
          <NumberInput
            data-volume
            size="xs"
            aria-label={t('volumeBaru', { satuan: tulisSatuan(p.satuan) })}
            value={isian.volume ?? ''}
            onChange={(n) => ubah({ volume: typeof n === 'number' ? n : null })}
            allowNegative={false}
            decimalScale={3}
            thousandSeparator="."
            decimalSeparator=","
            hideControls
            rightSection={<span className="redup">{tulisSatuan(p.satuan)}</span>}
            rightSectionWidth={48}
            rightSectionPointerEvents="none"
          />
        ) : (
          <b>{formatVolume(usul.volume, p.satuan)}</b>
        )}
        <span className="rp">{takPutus(formatRupiah(usul.rupiah))}</span>
      </div>
      <div className={dr === 0 ? '' : 'berubah'}>
        <span>{t('selisih')}</span>
        <b>{dv === 0 ? '—' : formatSelisihVolume(dv, p.satuan)}</b>
        <span className="rp">{dr === 0 ? '—' : `${dr < 0 ? '−' : '+'}${takPutus(`Rp ${formatSelisih(Math.abs(dr)).slice(1)}`)}`}</span>
      </div>
    </div>
  )
}
