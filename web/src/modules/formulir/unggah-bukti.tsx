import { useState } from 'react'
import { GalatJaringan, panggil } from '../../lib/api.ts'
import { BerkasTerunggah } from '../../lib/bentuk-api.ts'
import { dasar } from '../../lib/kueri.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { buatUuid } from '../../lib/uuid.ts'
import { Isian } from './isian.tsx'
import { useKataJalur } from './jalur.kata.ts'

interface UnggahProps {
  readonly label: string
  readonly berkasId: string
  readonly simpan: (berkasId: string) => void
}

/** One paper as a photo or scan, sent at once: what is typed beside it stays on the device whatever happens to it. */
export function UnggahBukti({ label, berkasId, simpan }: UnggahProps) {
  const t = useKataJalur()
  const { daerahId } = useKerja()
  const [keadaan, setKeadaan] = useState<{ readonly unggah: boolean; readonly galat: string | null }>({ unggah: false, galat: null })
  const kirim = async (berkas: File | undefined) => {
    if (berkas === undefined) return
    setKeadaan({ unggah: true, galat: null })
    const badan = new FormData()
    badan.set('berkas', berkas, berkas.name)
    try {
      simpan((await panggil(BerkasTerunggah, 'POST', `${dasar(daerahId)}/berkas`, { isi: badan, kunci: `bukti-${buatUuid()}` })).berkasId)
      setKeadaan({ unggah: false, galat: null })
    } catch (galat) {
      setKeadaan({ unggah: false, galat: galat instanceof GalatJaringan ? t('berkas.luring') : galat instanceof Error ? galat.message : '' })
    }
  }
  return (
    <Isian label={label} galat={keadaan.galat} {...(keadaan.unggah ? { bantu: t('berkas.unggah') } : berkasId === '' ? {} : { bantu: t('berkas.ada') })}>
      {(p) => <input {...p} type="file" accept="image/*" disabled={keadaan.unggah} onChange={(e) => void kirim(e.target.files?.[0])} />}
    </Isian>
  )
}
