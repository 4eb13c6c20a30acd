import { useState } from 'react'
import type { HakTerbit } from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { CetakHak } from './cetak-hak.tsx'
import { KartuSuara } from './kartu-suara.tsx'
import { SuaraBaru } from './suara-baru.tsx'
import { useKataSuara } from './suara-layar.kata.ts'
import { useSuara } from './use-suara.ts'
import './pemungutan-suara.css'

interface BagianProps {
  readonly m: { readonly musyawarahId: string; readonly keadaan: string; readonly kodeWilayah: string }
  readonly memimpin: boolean
}

/** Votes of a meeting: prepared, handed out, open, counted. */
export function BagianSuara({ m, memimpin }: BagianProps) {
  const t = useKataSuara()
  const meja = useSuara(m.musyawarahId)
  const [baru, setBaru] = useState(false)
  const [terbit, setTerbit] = useState<HakTerbit | null>(null)
  const { data, error, refetch } = meja.daftar
  if (data === undefined) return error === null ? <Memuat /> : <PesanGalat galat={error} ulangi={() => void refetch()} />
  const boleh = memimpin && (m.keadaan === 'disiapkan' || m.keadaan === 'dibuka')
  const tombol = <Tombol onClick={() => setBaru(true)}>{t('siapkan')}</Tombol>
  return (
    <div className="bagian-suara">
      {data.length === 0 && (
        <Kosong judul={t('kosongJudul')} aksi={boleh ? tombol : undefined}>
          {t('kosongIsi')}
        </Kosong>
      )}
      {data.map((p) => (
        <KartuSuara key={p.pemungutanId} p={p} meja={meja} memimpin={memimpin} kodeWilayah={m.kodeWilayah} terbit={setTerbit} />
      ))}
      {data.length > 0 && boleh && <div>{tombol}</div>}
      {baru && <SuaraBaru meja={meja} musyawarahId={m.musyawarahId} tutup={() => setBaru(false)} />}
      {terbit !== null && (
        <CetakHak lembar={terbit} judul={data.find((p) => p.lembar.some((l) => l.lembarId === terbit.lembarId))?.judul ?? ''} tutup={() => setTerbit(null)} />
      )}
    </div>
  )
}
