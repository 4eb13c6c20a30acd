import { kuantitasDari } from '#src/lib/kuantitas.ts'
import { saat } from '#src/lib/waktu.ts'
import { bedaGambar, type TemuanIsian, temuanFoto, temuanLampiran } from '#src/modules/usulan/isian/temuan-isian.ts'
import { saatIni } from '../../lib/jam.ts'
import { useKataPemeriksaan } from '../pemeriksaan/pemeriksaan.kata.ts'
import { ButirTemuan, useTulisTemuan } from '../pemeriksaan/temuan.tsx'
import type { Draf, FotoDraf, IsiFormulir, LampiranDraf } from './draf.ts'
import { PeringatanFotoSama } from './foto-sama.tsx'

interface TemuanDrafProps {
  readonly draf: Draf
  readonly isi: IsiFormulir
  readonly foto: readonly FotoDraf[]
  readonly lampiran: readonly LampiranDraf[]
}

/** What the desk would ask about, said before it is sent; worked out on the device, so also without a network. */
export function TemuanDraf({ draf, isi, foto, lampiran }: TemuanDrafProps) {
  const t = useKataPemeriksaan()
  const tulis = useTulisTemuan(null)
  const beda = bedaGambar(isi.geometri, isi.volume === null ? null : kuantitasDari(isi.volume), isi.kamus?.satuan ?? '')
  const temuan: TemuanIsian[] = [
    ...(beda === null ? [] : [beda]),
    ...temuanFoto(
      foto.map((f) => ({ berkasId: f.fotoId, titik: f.titik, diambilPada: f.diambilPada })),
      isi,
      saat(saatIni().toISOString()),
    ),
    ...temuanLampiran(
      isi.kesiapan,
      lampiran.map((l) => l.jenis),
    ),
  ]
  return (
    <>
      {temuan.length > 0 && (
        <section aria-label={t('catatan')}>
          <h2>{t('catatan')}</h2>
          <ul className="daftar-temuan">
            <ButirTemuan temuan={temuan} tulis={tulis} />
          </ul>
        </section>
      )}
      <PeringatanFotoSama draf={draf} foto={foto} />
    </>
  )
}
