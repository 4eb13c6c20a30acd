import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { canPutuskanPeta } from '#src/modules/peta-nomenklatur/peta-nomenklatur.policy.ts'
import { type BarisPetaKeluar, PutusanPetaKeluar } from '#src/modules/peta-nomenklatur/peta-nomenklatur.schema.ts'
import type { PutusanPeta } from '#src/modules/peta-nomenklatur/peta-nomenklatur.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { pelakuDari } from '../../lib/pelaku.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataAcuan } from './acuan-layar.kata.ts'

interface KartuProps {
  readonly b: BarisPetaKeluar
  readonly dari: string
  readonly ke: string
}

const NADA = { menunggu: 'tunggu', 'tanpa-padanan': 'tolak', diterima: 'jadi', ditolak: 'tolak', pasti: 'kabar' } as const

/** One code of the old edition: what it is called, what it may be now, and the decision. */
export function KartuPadanan({ b, dari, ke }: KartuProps) {
  const t = useKataAcuan()
  const { sesi, daerah } = useKerja()
  const boleh = canPutuskanPeta(pelakuDari(sesi, daerah)).boleh
  const putuskan = usePutuskan({ b, dari, ke })
  const perluKode = boleh && (b.keadaan === 'tanpa-padanan' || b.keadaan === 'ditolak')
  return (
    <li>
      <div>
        <span className={`keadaan ${NADA[b.keadaan]}`}>{t(`keadaan.${b.keadaan}`)}</span>
        <h2>{b.namaAsal}</h2>
        <p className="kode">
          {b.kodeAsal} · {t('padanan.asal', { edisi: dari })}
        </p>
        {b.kodeKini !== null && <p className="redup">{t('padanan.kodeKini', { kode: b.kodeAsal, nama: b.kodeKini })}</p>}
      </div>
      <div>
        {b.calon.map((c) => (
          <div key={c.kodeTujuan} className="calon">
            <p>
              {c.namaTujuan}
              <small className="kode">
                {c.kodeTujuan} · {t('padanan.tujuan', { edisi: ke })}
              </small>
              <small>
                {t(`jenis.${c.jenis === null || c.jenis === 'tanpa-padanan' ? 'temuan' : c.jenis}`)}
                {c.putusan !== null && ` · ${t(`keadaan.${c.putusan}`).toLowerCase()}`}
              </small>
            </p>
            {(c.jenis === null || c.jenis === 'nama-saja') && (
              <div className="calon-aksi">
                {(['diterima', 'ditolak'] as const).map(
                  (putusan) =>
                    c.putusan !== putusan && (
                      <Tombol
                        key={putusan}
                        mati={boleh ? null : t('padanan.hanyaAdmin')}
                        sibuk={putuskan.isPending}
                        onClick={() => putuskan.mutate({ kodeTujuan: c.kodeTujuan, putusan, versi: c.versi })}
                      >
                        {t(putusan === 'diterima' ? 'padanan.terima' : 'padanan.tolak')}
                      </Tombol>
                    ),
                )}
              </div>
            )}
          </div>
        ))}
        {perluKode && (
          <KodeLain sibuk={putuskan.isPending} pakai={(kodeTujuan) => putuskan.mutate({ kodeTujuan, putusan: 'diterima', versi: versiDari(b, kodeTujuan) })} />
        )}
        {putuskan.error !== null && <PesanGalat galat={putuskan.error} />}
      </div>
    </li>
  )
}

function versiDari(b: BarisPetaKeluar, kodeTujuan: string): number {
  return b.calon.find((c) => c.kodeTujuan === kodeTujuan)?.versi ?? 0
}

/** For what nothing suggests: the planner names the successor; whether it exists the server says. */
function KodeLain({ sibuk, pakai }: { readonly sibuk: boolean; readonly pakai: (kode: string) => void }) {
  const t = useKataAcuan()
  const [kode, setKode] = useState('')
  return (
    <form
      className="kode-lain"
      onSubmit={(e) => {
        e.preventDefault()
        pakai(kode.trim())
      }}
    >
      <TextInput label={t('padanan.lain')} maxLength={30} value={kode} onChange={(e) => setKode(e.currentTarget.value)} />
      <Tombol type="submit" sibuk={sibuk} mati={kode.trim() === '' ? t('padanan.isiKode') : null}>
        {t('padanan.pakaiLain')}
      </Tombol>
    </form>
  )
}

function usePutuskan({ b, dari, ke }: KartuProps) {
  const t = useKataAcuan()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  return useMutation({
    mutationFn: (p: { kodeTujuan: string; putusan: PutusanPeta; versi: number }) =>
      panggil(PutusanPetaKeluar, 'POST', `${dasar(daerahId)}/peta-nomenklatur`, {
        isi: { edisiAsal: dari, kodeAsal: b.kodeAsal, edisiTujuan: ke, ...p },
        kunci: buatUuid(),
      }),
    onSuccess: async (_, p) => {
      umumkan(t(p.putusan === 'diterima' ? 'padanan.diterima' : 'padanan.ditolak', { asal: b.kodeAsal, tujuan: p.kodeTujuan }))
      await kueri.invalidateQueries({ queryKey: ['padanan', daerahId] })
    },
  })
}
