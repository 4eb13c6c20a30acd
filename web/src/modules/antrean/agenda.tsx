import { useQuery } from '@tanstack/react-query'
import { DAFTAR_KEADAAN_MUSYAWARAH } from '#src/modules/musyawarah/musyawarah.ts'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { Benang, type SimpulBenang } from '../../components/benang.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { kodeDaerah, useKerja } from '../../lib/kerja.tsx'
import { kueriMusyawarah } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { useKataAntrean } from './antrean.kata.ts'

interface AgendaProps {
  readonly tahap: Tahap | null
  readonly belumDiputus: number | null
}

/** The meeting this queue belongs to, as a thread: where it stands decides what can be decided. */
export function Agenda({ tahap, belumDiputus }: AgendaProps) {
  const t = useKataAntrean()
  const label = useLabel()
  const bahasa = useBahasa()
  const { daerahId, tahun, penugasan } = useKerja()
  const { data: daftar = [] } = useQuery(kueriMusyawarah(daerahId, tahun))
  const lingkup = penugasan.kodeWilayah ?? kodeDaerah(daerahId)
  const m = daftar.find((x) => x.tahap === tahap && (x.kodeWilayah === lingkup || x.kodeWilayah === lingkup.slice(0, 8)))
  if (m === undefined) return <h1 className="sr">{tahap === null ? t('judul') : t('judulTahap', { tahap: label(`tahap.${tahap}`) })}</h1>
  const ke = DAFTAR_KEADAAN_MUSYAWARAH.indexOf(m.keadaan)
  const keterangan: Partial<Record<(typeof DAFTAR_KEADAAN_MUSYAWARAH)[number], string>> = {
    ...(ke <= 1 ? { disiapkan: m.tempat } : {}),
    dibuka: [
      m.jumlahHadir === null ? '' : t('agenda.hadir', { n: m.jumlahHadir }),
      m.keadaan === 'dibuka' && belumDiputus !== null ? t('agenda.menunggu', { n: belumDiputus }) : '',
    ]
      .filter((x) => x !== '')
      .join(', '),
  }
  const simpul = DAFTAR_KEADAAN_MUSYAWARAH.map((k, i): SimpulBenang => {
    const isi = keterangan[k]
    return {
      kunci: k,
      nama: label(`musyawarah.${k}`),
      keadaan: i < ke ? 'selesai' : i === ke ? (k === 'disahkan' ? 'selesai' : 'kini') : 'nanti',
      ...(isi === undefined || isi === '' ? {} : { keterangan: isi }),
    }
  })
  return (
    <div className="agenda">
      <h1>
        {m.nama}
        <span>{t('agenda.untuk', { tanggal: tulisTanggal(m.tanggal, bahasa), tahun, kode: m.kodeWilayah })}</span>
      </h1>
      <Benang simpul={simpul} label={t('agenda')} />
    </div>
  )
}
