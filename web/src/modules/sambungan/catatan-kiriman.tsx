import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { HalamanKiriman, type KirimanKeluar } from '#src/modules/langganan/langganan.schema.ts'
import { KEADAAN_KIRIMAN } from '#src/modules/langganan/peristiwa.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { kueri, panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { tulisSaat } from '../../lib/tampil.ts'
import { useKataSambungan } from './sambungan.kata.ts'

const WARNA = { menunggu: 'tunggu', terkirim: 'jadi', gagal: 'tolak' } as const
const SEGARKAN = 10_000

/** What was sent, what was answered, and what to send again. */
export function CatatanKiriman() {
  const t = useKataSambungan()
  const { daerahId } = useKerja()
  const [keadaan, setKeadaan] = useState<(typeof KEADAAN_KIRIMAN)[number] | undefined>()
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['kiriman', daerahId, keadaan],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => panggil(HalamanKiriman, 'GET', `${dasar(daerahId)}/langganan/kiriman${kueri({ keadaan, setelah: pageParam, batas: 20 })}`),
    getNextPageParam: (h) => h.berikut,
    refetchInterval: SEGARKAN,
  })
  const semua = data?.pages.flatMap((h) => h.data) ?? []
  return (
    <>
      <div className="kartu-kepala kepala-catatan">
        <h3>{t('kiriman.judul')}</h3>
        <label className="saring-kiriman">
          <span className="sr">{t('kiriman.saring')}</span>
          <select value={keadaan ?? ''} onChange={(e) => setKeadaan(KEADAAN_KIRIMAN.find((k) => k === e.target.value))}>
            <option value="">{t('kiriman.semua')}</option>
            {KEADAAN_KIRIMAN.map((k) => (
              <option key={k} value={k}>
                {t(`kiriman.${k}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {error !== null && <PesanGalat galat={error} />}
      {data !== undefined && semua.length === 0 && <p className="redup">{t('kiriman.kosong')}</p>}
      <ul className="daftar-sambungan">
        {semua.map((k) => (
          <BarisKiriman key={k.kirimanId} kiriman={k} />
        ))}
      </ul>
      {hasNextPage && (
        <Tombol sibuk={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('kiriman.lagi')}
        </Tombol>
      )}
    </>
  )
}

function BarisKiriman({ kiriman: k }: { readonly kiriman: KirimanKeluar }) {
  const t = useKataSambungan()
  const bahasa = useBahasa()
  const { daerahId, zona } = useKerja()
  const klien = useQueryClient()
  const ulang = useMutation({
    mutationFn: () => panggil(z.object({ kirimanId: z.string() }), 'POST', `${dasar(daerahId)}/langganan/kiriman/${k.kirimanId}/ulang`),
    onSuccess: () => klien.invalidateQueries({ queryKey: ['kiriman', daerahId] }),
  })
  const akhir = k.riwayat.at(-1)
  const kapan = (saat: string) => tulisSaat(saat, zona, bahasa)
  return (
    <li>
      <div>
        <b className="kode">{k.peristiwa}</b> <span className={`keadaan ${WARNA[k.keadaan]}`}>{t(`kiriman.${k.keadaan}`)}</span>
        <p className="redup">
          {k.nama} · {kapan(k.dibuatPada)} · {t('kiriman.percobaan', { n: k.riwayat.length })}
          {k.keadaan === 'menunggu' && k.percobaan > 0 && <> · {t('kiriman.lagiPada', { kapan: kapan(k.kirimSetelah) })}</>}
        </p>
        {akhir !== undefined && (
          <p className="kode">
            {akhir.galat ?? `HTTP ${akhir.status ?? '–'}`} · {akhir.ms} ms{akhir.jawaban !== '' && <> · {akhir.jawaban}</>}
          </p>
        )}
        {ulang.error !== null && <PesanGalat galat={ulang.error} />}
      </div>
      {k.keadaan !== 'menunggu' && (
        <Tombol sibuk={ulang.isPending} onClick={() => ulang.mutate()}>
          {t('kiriman.ulang')}
        </Tombol>
      )}
    </li>
  )
}
