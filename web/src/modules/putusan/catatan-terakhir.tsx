import { IconMessage } from '@tabler/icons-react'
import { ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import type { PutusanKeluar } from '#src/modules/usulan/usulan.schema.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { tanggalSetempat, tulisTanggal, tulisTanggalPendek } from '../../lib/tampil.ts'
import { useKataPutusan } from './putusan.kata.ts'

export type Catatan = Pick<PutusanKeluar, 'keputusan' | 'alasan' | 'teks' | 'jabatan' | 'waktu' | 'batasPerbaikan'>

/** The last decision that gave a reason: what the one who decides or corrects next must have read. */
export function catatanTerakhir(putusan: readonly PutusanKeluar[]): Catatan | null {
  const akhir = putusan.at(-1)
  return akhir !== undefined && (akhir.alasan !== null || akhir.teks !== null) ? akhir : null
}

export function CatatanTerakhir({ putusan }: { readonly putusan: readonly PutusanKeluar[] }) {
  const catatan = catatanTerakhir(putusan)
  return catatan === null ? null : <IsiCatatan catatan={catatan} />
}

export function IsiCatatan({ catatan: c }: { readonly catatan: Catatan }) {
  const t = useKataPutusan()
  const label = useLabel()
  const bahasa = useBahasa()
  const { zona } = useKerja()
  const tanggal = tulisTanggalPendek(tanggalSetempat(c.waktu, zona), bahasa)
  return (
    <div className={c.keputusan === 'kembalikan' ? 'pesan tunggu catatan' : 'pesan catatan'}>
      <IconMessage className="ik" aria-hidden />
      <div>
        <b>{label(`putusan.${c.keputusan}`)}</b> · {c.jabatan}, {tanggal}
        {c.alasan !== null && (
          <>
            {': '}
            {ALASAN[c.alasan][bahasa]} <span className="kode">{c.alasan}</span>
          </>
        )}
        {c.teks !== null && <p>“{c.teks}”</p>}
        {c.batasPerbaikan !== null && <p>{t('catatan.batas', { tanggal: tulisTanggal(c.batasPerbaikan, bahasa) })}</p>}
      </div>
    </div>
  )
}
