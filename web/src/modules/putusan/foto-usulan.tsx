import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { useKerja } from '../../lib/kerja.tsx'

interface FotoUsulanProps {
  readonly foto: readonly { readonly berkasId: string }[]
  readonly judul: string
}

/** A thumbnail that opens all photos large. */
export function FotoUsulan({ foto, judul }: FotoUsulanProps) {
  const t = useKataKomponen()
  const [ke, setKe] = useState<number | null>(null)
  const alamat = useAlamatFoto()
  const pertama = foto[0]
  const kini = ke === null ? undefined : foto[ke]
  if (pertama === undefined) return null
  return (
    <>
      <button type="button" className="foto-kecil" onClick={() => setKe(0)}>
        <img src={alamat(pertama.berkasId)} alt={t('foto.usulan', { ke: 1, judul })} loading="lazy" />
        <span aria-hidden>1 / {foto.length}</span>
      </button>
      <Modal opened={kini !== undefined} onClose={() => setKe(null)} size="xl" title={judul} closeButtonProps={{ 'aria-label': t('tutup') }}>
        {kini !== undefined && ke !== null && (
          <>
            <img className="foto-besar" src={alamat(kini.berkasId)} alt={t('foto.usulan', { ke: ke + 1, judul })} />
            {foto.length > 1 && (
              <div className="foto-geser">
                {foto.map((f, i) => (
                  <Tombol
                    key={f.berkasId}
                    ragam={i === ke ? 'utama' : 'biasa'}
                    aria-label={t('foto', { ke: i + 1, jumlah: foto.length })}
                    onClick={() => setKe(i)}
                  >
                    {i + 1}
                  </Tombol>
                ))}
              </div>
            )}
          </>
        )}
      </Modal>
    </>
  )
}

function useAlamatFoto(): (berkasId: string) => string {
  const { daerahId } = useKerja()
  return (berkasId) => `/api/daerah/${daerahId}/berkas/${berkasId}`
}
