import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { DAFTAR_PEMBERITAHUAN } from '#src/modules/pemberitahuan/pemberitahuan.ts'
import { Tebal } from '../../components/tebal.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { formatAngka } from '../../lib/tampil.ts'
import { kueriSetelan } from './kueri-kabar.ts'
import { useKataKabar } from './pemberitahuan-layar.kata.ts'

const rute = getRouteApi('/$daerahId/$tahun/pemberitahuan')

interface SaringanProps {
  readonly jumlah: number | undefined
  readonly belum: number
  readonly isTersaring: boolean
}

/** Filters stand in the address; beside them how many, and the way to undo them. */
export function SaringanKabar({ jumlah, belum, isTersaring }: SaringanProps) {
  const t = useKataKabar()
  const { daerahId, tahun } = useKerja()
  const { dibaca, jenis, anggaran } = rute.useSearch()
  const navigasi = rute.useNavigate()
  const { data: setelan } = useQuery(kueriSetelan(daerahId))
  const label = (j: string): string => setelan?.setelan.find((s) => s.jenis === j)?.label ?? j
  return (
    <search className="kabar-saring">
      <Pilih
        nama={t('saring.dibaca')}
        nilai={dibaca}
        pilihan={(['belum', 'sudah'] as const).map((x) => [x, t(`saring.${x}`)])}
        ubah={(x) => void navigasi({ search: (s) => ({ ...s, dibaca: x === 'belum' || x === 'sudah' ? x : undefined }), replace: true })}
      />
      <Pilih
        nama={t('saring.jenis')}
        nilai={jenis}
        pilihan={DAFTAR_PEMBERITAHUAN.map((x) => [x, label(x)])}
        ubah={(x) => void navigasi({ search: (s) => ({ ...s, jenis: DAFTAR_PEMBERITAHUAN.find((d) => d === x) }), replace: true })}
      />
      <Pilih
        nama={t('saring.anggaran')}
        nilai={anggaran === undefined ? undefined : String(anggaran)}
        pilihan={[tahun + 1, tahun, tahun - 1, tahun - 2].map((x) => [String(x), String(x)])}
        ubah={(x) => void navigasi({ search: (s) => ({ ...s, anggaran: x === '' ? undefined : Number(x) }), replace: true })}
      />
      <span className="kabar-hitung" role="status">
        {jumlah !== undefined && <Tebal>{t(isTersaring ? 'hitungSaring' : 'hitung', { jumlah: formatAngka(jumlah), belum: formatAngka(belum) })}</Tebal>}
      </span>
      {isTersaring && (
        <button type="button" className="tombol polos" onClick={() => void navigasi({ search: {}, replace: true })}>
          {t('hapusSaring')}
        </button>
      )}
    </search>
  )
}

interface PilihProps {
  readonly nama: string
  readonly nilai: string | undefined
  readonly pilihan: readonly (readonly [nilai: string, nama: string])[]
  readonly ubah: (nilai: string) => void
}

function Pilih({ nama, nilai, pilihan, ubah }: PilihProps) {
  const t = useKataKabar()
  return (
    <label className={nilai === undefined ? 'kabar-fil' : 'kabar-fil ada'}>
      <span>{nama}</span>
      <select value={nilai ?? ''} onChange={(e) => ubah(e.target.value)}>
        <option value="">{t('saring.semua')}</option>
        {pilihan.map(([n, sebutan]) => (
          <option key={n} value={n}>
            {sebutan}
          </option>
        ))}
      </select>
    </label>
  )
}
