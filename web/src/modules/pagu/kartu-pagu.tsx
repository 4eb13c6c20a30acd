import { formatRupiah } from '#src/lib/rupiah.ts'
import { BarPagu } from '../../components/bar-pagu.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import type { BatasPagu } from '../../lib/bentuk-api.ts'
import { useNamaBidang } from '../../lib/bidang.ts'
import { useKataPagu } from './pagu.kata.ts'
import { useNamaLingkup } from './nama-lingkup.ts'
import './pagu.css'

export function KartuPagu({ pagu, denganDasar = false }: { readonly pagu: BatasPagu; readonly denganDasar?: boolean }) {
  const t = useKataPagu()
  const nama = useNamaLingkup()
  const bidang = useNamaBidang()
  return (
    <div className="kartu-pagu">
      <h3>
        <span>
          {nama(pagu)} · {pagu.bidangPembangunan === null ? t('semuaBidang') : bidang(pagu.bidangPembangunan)}
        </span>
        <span className="rp">{takPutus(formatRupiah(pagu.bar.nilai))}</span>
      </h3>
      <BarPagu bar={pagu.bar} tanpaIni />
      {denganDasar && <p className="kode">{t('dasar', { dasar: pagu.dasarHukum })}</p>}
    </div>
  )
}
