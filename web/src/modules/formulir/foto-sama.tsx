import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FotoSama } from '#src/modules/usulan/isian/pemeriksaan.schema.ts'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import type { Draf, FotoDraf } from './draf.ts'
import { useKataIsian } from './isian.kata.ts'

/** Asked before anything is sent: has another proposal used one of these photos? Without a network the server notices it later. */
export function PeringatanFotoSama({ draf, foto }: { readonly draf: Draf; readonly foto: readonly FotoDraf[] }) {
  const t = useKataIsian()
  const { daerahId } = useKerja()
  const dicari = foto.flatMap((f) => (f.sidik === null ? [] : [{ kunci: f.fotoId, sidik: f.sidik, rupa: f.rupa }]))
  const { data } = useQuery({
    queryKey: ['foto-sama', daerahId, dicari.map((d) => d.sidik)],
    enabled: dicari.length > 0,
    retry: false,
    staleTime: 60_000,
    queryFn: () => panggil(FotoSama.array(), 'POST', `${dasar(daerahId)}/usulan/foto-sama`, { isi: { usulanId: draf.usulanId, foto: dicari } }),
  })
  return (
    <div role="status">
      {(data ?? []).slice(0, 3).map((s) => (
        <p key={`${s.kunci}/${s.pengajuanId}`} className="pesan tunggu">
          <IconAlertTriangle className="ik" aria-hidden />
          <span>
            {t(s.persis ? 'foto.sama' : 'foto.mirip', { ke: foto.findIndex((f) => f.fotoId === s.kunci) + 1, desa: s.namaWilayah, tahun: s.tahunAnggaran })}{' '}
            <Link to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun: s.tahunAnggaran, pengajuanId: s.pengajuanId }}>
              {s.judul}
            </Link>
          </span>
        </p>
      ))}
    </div>
  )
}
