import { IconAlertTriangle } from '@tabler/icons-react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { BarPagu, type IsiBarPagu } from '../../components/bar-pagu.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { useNamaBidang } from '../../lib/bidang.ts'
import { useKataPutusan } from './putusan.kata.ts'

/** The kecamatan's ceiling with this proposal in it; a missing ceiling is said, never taken as unlimited. */
export function PaguPutusan({ p, bar }: { readonly p: PengajuanRinci; readonly bar: IsiBarPagu | null | undefined }) {
  const t = useKataPutusan()
  const bidang = useNamaBidang()(p.bidangPembangunan).toLowerCase()
  if (bar === undefined) return <div className="panel-pagu menunggu" />
  if (bar === null) {
    return (
      <p className="pesan tunggu panel-pagu">
        <IconAlertTriangle className="ik" aria-hidden />
        <span>{t('paguTidakAda', { bidang, kecamatan: p.namaKecamatan })}</span>
      </p>
    )
  }
  return (
    <div className="panel-pagu">
      <h3>
        {t('pagu', { bidang })} · <span className="rp">{takPutus(formatRupiah(bar.nilai))}</span>
      </h3>
      <BarPagu bar={bar} />
    </div>
  )
}
