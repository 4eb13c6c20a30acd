import { useQuery } from '@tanstack/react-query'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { PembahasanKeluar } from '#src/modules/musyawarah/layar/layar.schema.ts'
import { isPutusanGugur } from '#src/modules/usulan/putusan/rute.ts'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useKataSuara } from './suara-layar.kata.ts'

interface PendekProps {
  readonly musyawarahId: string
  /** Empty: all. */
  readonly bidang: string
  readonly dipilih: readonly string[]
  readonly ubah: (dipilih: readonly string[]) => void
}

/** Seventy proposals are no ballot paper: those that stand on it, if not all of them. */
export function DaftarPendek({ musyawarahId, bidang, dipilih, ubah }: PendekProps) {
  const t = useKataSuara()
  const { daerahId } = useKerja()
  const jalur = `${dasar(daerahId)}/musyawarah/${musyawarahId}/pembahasan`
  const { data } = useQuery({ queryKey: ['pembahasan', daerahId, musyawarahId], queryFn: () => panggil(PembahasanKeluar, 'GET', jalur) })
  const usulan = (data?.usulan ?? []).filter((u) => !isPutusanGugur(u.keputusan)).filter((u) => bidang === '' || u.bidangPembangunan === bidang)
  return (
    <details className="daftar-pendek">
      <summary>{dipilih.length === 0 ? t('pendek.semua', { n: usulan.length }) : t('pendek.dipilih', { n: dipilih.length })}</summary>
      <ul>
        {usulan.map((u) => (
          <li key={u.pengajuanId}>
            <label>
              <input
                type="checkbox"
                checked={dipilih.includes(u.pengajuanId)}
                onChange={(e) => ubah(e.currentTarget.checked ? [...dipilih, u.pengajuanId] : dipilih.filter((x) => x !== u.pengajuanId))}
              />{' '}
              {u.judul} <small className="redup">{`${u.namaWilayah} · ${formatRupiah(u.rupiah)}`}</small>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
