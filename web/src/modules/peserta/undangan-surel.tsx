import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import type { DaftarPeserta } from '#src/modules/musyawarah/peserta/peserta.schema.ts'
import { surelDari } from '#src/modules/musyawarah/peserta/undangan.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { IsianPindaian } from '../musyawarah/pindaian.tsx'
import { useKataPeserta } from './peserta-layar.kata.ts'

interface UndanganProps {
  readonly musyawarahId: string
  readonly daftar: NonNullable<DaftarPeserta['peserta']>
}

const Hitungan = z.object({ terkirim: z.number(), menunggu: z.number(), gagal: z.number() })

/** Letters to those with an address; whoever has none gets the paper. */
export function UndanganSurel({ musyawarahId, daftar }: UndanganProps) {
  const t = useKataPeserta()
  const { daerahId } = useKerja()
  const klien = useQueryClient()
  const jalur = `${dasar(daerahId)}/musyawarah/${musyawarahId}`
  const queryKey = ['undangan', daerahId, musyawarahId]
  const { data } = useQuery({ queryKey, refetchInterval: 15_000, queryFn: () => panggil(Hitungan, 'GET', `${jalur}/undangan`) })
  const kirim = useMutation({
    mutationFn: () => panggil(z.object({ diantre: z.number(), tanpaSurel: z.number() }), 'POST', `${jalur}/undangan`, { isi: {}, kunci: buatUuid() }),
    onSettled: () => klien.invalidateQueries({ queryKey }),
  })
  const kertas = daftar.filter((p) => p.diundang && surelDari(p.kontak) === null)
  if (daftar.length === 0) return null
  return (
    <section className="kartu">
      <h2>{t('undangan')}</h2>
      {data !== undefined && data.terkirim + data.menunggu + data.gagal > 0 && <p role="status">{t('undanganHitung', data)}</p>}
      {kirim.data !== undefined && <p role="status">{t('undanganDiantre', { n: kirim.data.diantre, kertas: kirim.data.tanpaSurel })}</p>}
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      <Tombol sibuk={kirim.isPending} onClick={() => kirim.mutate()}>
        {t('undanganKirim')}
      </Tombol>
      {kertas.length > 0 && (
        <details>
          <summary>{t('undanganKertas', { n: kertas.length })}</summary>
          <ul className="peserta-calon">
            {kertas.map((p) => (
              <li key={p.pesertaId}>{[p.nama, p.jabatan, p.lembaga, p.kontak].filter((x) => x !== '').join(' · ')}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** The photographed list, and new codes when the old ones went astray. */
export function DaftarHadirKertas({ musyawarahId, berkasId }: { readonly musyawarahId: string; readonly berkasId: string | null }) {
  const t = useKataPeserta()
  const { daerahId } = useKerja()
  const klien = useQueryClient()
  const [baru, setBaru] = useState<string | null>(null)
  const jalur = `${dasar(daerahId)}/musyawarah/${musyawarahId}`
  const lampirkan = useMutation({
    mutationFn: (isi: { berkasId: string }) => panggil(z.object({ berkasId: z.string() }), 'POST', `${jalur}/daftar-hadir`, { isi, kunci: buatUuid() }),
    onSuccess: (b) => setBaru(b.berkasId),
  })
  const perbarui = useMutation({
    mutationFn: () => panggil(z.unknown(), 'POST', `${jalur}/tautan`, { isi: {}, kunci: buatUuid() }),
    onSuccess: () => klien.invalidateQueries({ predicate: ({ queryKey }) => ['peserta', 'pembahasan'].includes(String(queryKey[0])) }),
  })
  const galat = lampirkan.error ?? perbarui.error
  return (
    <section className="kartu peserta-tambah">
      <h2>{t('daftarKertas')}</h2>
      <IsianPindaian label={t('daftarFoto')} berkasId={baru ?? berkasId} ubah={(id) => id !== null && lampirkan.mutate({ berkasId: id })} />
      <p>{t('tautanIsi')}</p>
      <Tombol sibuk={perbarui.isPending} onClick={() => perbarui.mutate()}>
        {t('tautanBaru')}
      </Tombol>
      {perbarui.isSuccess && <p role="status">{t('tautanDiganti')}</p>}
      {galat !== null && <PesanGalat galat={galat} />}
    </section>
  )
}
