import { IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { DAFTAR_JALAN } from '#src/modules/jadwal/terlambat.ts'
import { kueri, panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { useKataPengecualian } from './pengecualian.kata.ts'

const Penilaian = z.object({
  boleh: z.boolean(),
  jalan: z.enum(DAFTAR_JALAN).nullable(),
  sampai: z.string().nullable(),
  sisa: z.array(z.enum(DAFTAR_JALAN)),
  batasSurat: z.string().nullable(),
  batasMasuk: z.string().nullable(),
  dasarHukum: z.string().nullable(),
})

/** What the government's rule for late entries says of this village today: the way that is open, or those that remain. */
export function PenilaianTerlambat({ kodeWilayah, tanggalSurat }: { readonly kodeWilayah: string; readonly tanggalSurat: string }) {
  const t = useKataPengecualian()
  const bahasa = useBahasa()
  const { daerahId, tahun } = useKerja()
  const { data } = useQuery({
    queryKey: ['penilaian-terlambat', daerahId, tahun, kodeWilayah, tanggalSurat],
    enabled: kodeWilayah !== '',
    queryFn: () => panggil(Penilaian, 'GET', `${dasar(daerahId)}/pengecualian/penilaian${kueri({ tahun, kodeWilayah, tanggalSurat })}`),
  })
  if (data === undefined || kodeWilayah === '') return null
  const jalan = (daftar: readonly (typeof DAFTAR_JALAN)[number][]) => daftar.map((j) => t(`jalan.${j}`)).join(', ')
  return (
    <p className={data.boleh ? 'pesan kabar' : 'pesan tunggu'} role="status">
      <IconInfoCircle className="ik" aria-hidden />
      <span>
        {data.boleh && data.jalan !== null ? t('nilai.boleh', { jalan: jalan([data.jalan]) }) : t('nilai.tersisa', { jalan: jalan(data.sisa) })}{' '}
        {data.batasSurat !== null &&
          data.batasMasuk !== null &&
          t('nilai.batas', { surat: tulisTanggal(data.batasSurat, bahasa), masuk: tulisTanggal(data.batasMasuk, bahasa) })}{' '}
        {data.sampai !== null && t('nilai.sampai', { tanggal: tulisTanggal(data.sampai, bahasa) })} {data.dasarHukum}
      </span>
    </p>
  )
}
