import { IconUsers } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { DAFTAR_KEPUTUSAN } from '#src/modules/usulan/putusan/rute.ts'
import { useUcapan } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { GalatApi } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { tulisSaat } from '../../lib/tampil.ts'
import { useKataPutusan } from './putusan.kata.ts'

interface BentrokProps {
  readonly galat: unknown
  readonly pengajuanId: string
  readonly lupakan: () => void
}

/** The second of two deciders: who was first, with what; one's own words stay in their fields. */
export function Bentrok({ galat, pengajuanId, lupakan }: BentrokProps) {
  const t = useKataPutusan()
  const label = useLabel()
  const bahasa = useBahasa()
  const kueri = useQueryClient()
  const { daerahId, zona } = useKerja()
  const umum = useUcapan(galat)
  const rincian = galat instanceof GalatApi ? galat.rincian : {}
  const keputusan = DAFTAR_KEPUTUSAN.find((k) => k === rincian['keputusan'])
  const { oleh, waktu } = rincian
  const jelas = typeof oleh === 'string' && typeof waktu === 'string' && keputusan !== undefined
  const muat = async () => {
    await kueri.invalidateQueries({ queryKey: ['rinci', daerahId, pengajuanId] })
    lupakan()
  }
  return (
    <div className="pesan tunggu" role="alert">
      <IconUsers className="ik" aria-hidden />
      <div>
        <b>{jelas ? t('bentrok.judul', { oleh }) : umum.pesan}</b>{' '}
        {jelas ? t('bentrok.isi', { putusan: label(`putusan.${keputusan}`), waktu: tulisSaat(waktu, zona, bahasa) }) : umum.langkah}
        <div className="pesan-aksi">
          <Tombol onClick={() => void muat()}>{t('bentrok.muat')}</Tombol>
        </div>
      </div>
    </div>
  )
}
