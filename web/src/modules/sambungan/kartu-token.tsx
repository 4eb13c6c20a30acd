import { Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { DaftarTokenKeluar, type TokenKeluar } from '#src/modules/token-mesin/token-mesin.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { tulisSaat } from '../../lib/tampil.ts'
import { useKataSambungan } from './sambungan.kata.ts'
import { TokenBaru } from './token-baru.tsx'

const WARNA = { berlaku: 'jadi', kedaluwarsa: 'tunggu', dicabut: '' } as const

/** One's own tokens; everybody's for the administrator. */
export function KartuToken() {
  const t = useKataSambungan()
  const { daerahId } = useKerja()
  const [baru, setBaru] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['token-mesin', daerahId],
    queryFn: () => panggil(DaftarTokenKeluar, 'GET', `${dasar(daerahId)}/token-mesin`),
  })
  return (
    <section className="kartu">
      <div className="kartu-kepala">
        <h2>{t('token.judul')}</h2>
        <Tombol ragam="utama" onClick={() => setBaru(true)}>
          {t('token.baru')}
        </Tombol>
      </div>
      {data?.kelolaSemua === true && <p className="redup">{t('token.semua')}</p>}
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data?.data.length === 0 && <Kosong judul={t('token.kosong')}>{t('token.kosongIsi')}</Kosong>}
      <ul className="daftar-sambungan">
        {data?.data.map((x) => (
          <BarisToken key={x.tokenId} token={x} />
        ))}
      </ul>
      {baru && <TokenBaru tutup={() => setBaru(false)} />}
    </section>
  )
}

function BarisToken({ token: x }: { readonly token: TokenKeluar }) {
  const t = useKataSambungan()
  const bahasa = useBahasa()
  const { zona } = useKerja()
  const [tanya, setTanya] = useState(false)
  const kapan = (saat: string) => tulisSaat(saat, zona, bahasa)
  return (
    <li>
      <div>
        <b>{x.nama}</b> <span className={`keadaan ${WARNA[x.keadaan]}`}>{t(`token.${x.keadaan}`)}</span>
        <p className="redup">
          {!x.milikSaya && <>{t('token.milik', { nama: x.pemilik })} · </>}
          {t('token.ekor', { ekor: x.ekor })} · {t('token.masa', { dibuat: kapan(x.dibuatPada), sampai: kapan(x.kedaluwarsaPada) })} ·{' '}
          {x.terakhirDipakai === null ? t('token.belumDipakai') : t('token.dipakai', { kapan: kapan(x.terakhirDipakai) })}
        </p>
        <p className="kode">{x.lingkup.join(' · ')}</p>
      </div>
      {x.keadaan === 'berlaku' && <Tombol onClick={() => setTanya(true)}>{t('token.cabut')}</Tombol>}
      {tanya && <CabutToken token={x} tutup={() => setTanya(false)} />}
    </li>
  )
}

function CabutToken({ token, tutup }: { readonly token: TokenKeluar; readonly tutup: () => void }) {
  const t = useKataSambungan()
  const umum = useKataKomponen()
  const klien = useQueryClient()
  const umumkan = useUmumkan()
  const { daerahId } = useKerja()
  const cabut = useMutation({
    mutationFn: () => panggil(z.object({ tokenId: z.string() }), 'POST', `${dasar(daerahId)}/token-mesin/${token.tokenId}/cabut`),
    onSuccess: async () => {
      umumkan(t('token.tercabut', { nama: token.nama }))
      await klien.invalidateQueries({ queryKey: ['token-mesin', daerahId] })
      tutup()
    },
  })
  return (
    <Modal opened onClose={tutup} title={t('token.cabutTanya', { nama: token.nama })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <p>{t('token.cabutArti')}</p>
      {cabut.error !== null && <PesanGalat galat={cabut.error} />}
      <div className="dialog-aksi">
        <Tombol onClick={tutup}>{umum('batal')}</Tombol>
        <Tombol ragam="bahaya" sibuk={cabut.isPending} onClick={() => cabut.mutate()}>
          {t('token.cabut')}
        </Tombol>
      </div>
    </Modal>
  )
}
