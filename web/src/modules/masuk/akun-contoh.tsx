import { IconSearch } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DAFTAR_PERAN } from '#src/modules/pengguna/pengguna.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { kueriAkunContoh } from '../../lib/kueri.ts'
import { masukContoh } from '../../lib/sesi.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { useKataMasuk } from './masuk.kata.ts'

type Daerah = NonNullable<ReturnType<typeof useDaerah>>[number]
type Akun = Daerah['pengguna'][number]

/** The richest scenario first: it is what a visitor came to see. */
function useDaerah() {
  return useQuery(kueriAkunContoh()).data?.toSorted((a, b) => b.pengguna.length - a.pengguna.length)
}

/** Demo accounts by government: one click is one role. */
export function AkunContoh({ selesai }: { readonly selesai: () => Promise<void> }) {
  const t = useKataMasuk()
  const daftar = useDaerah() ?? []
  const masuk = useMutation({ mutationFn: masukContoh, onSuccess: selesai })
  if (daftar.length === 0) return null
  return (
    <section className="masuk-contoh">
      <h2>{t('contohJudul')}</h2>
      <p>{t('contohIsi')}</p>
      {masuk.isError && <PesanGalat galat={masuk.error} />}
      {daftar.map((d, i) => (
        <DaerahContoh key={d.daerahId} daerah={d} buka={i === 0} pilih={masuk.mutate} sibuk={masuk.isPending ? masuk.variables : null} />
      ))}
    </section>
  )
}

interface DaerahContohProps {
  readonly daerah: Daerah
  readonly buka: boolean
  readonly pilih: (penggunaId: string) => void
  readonly sibuk: string | null
}

const BANYAK = 12

function DaerahContoh({ daerah, buka, pilih, sibuk }: DaerahContohProps) {
  const t = useKataMasuk()
  const bahasa = useBahasa()
  const [cari, setCari] = useState('')
  const kata = cari.trim().toLowerCase()
  const cocok = daerah.pengguna.filter((p) => [p.nama, ...p.penugasan.flatMap((x) => [x.jabatan, x.labelPeran])].some((x) => x.toLowerCase().includes(kata)))
  const perPeran = DAFTAR_PERAN.map((peran) => ({ peran, akun: cocok.filter((p) => p.penugasan[0]?.peran === peran) })).filter((x) => x.akun.length > 0)
  return (
    <details open={buka}>
      <summary>
        <b>{daerah.nama}</b>
        <small>
          {t('contohTanggal', { tanggal: tulisTanggal(daerah.hariIni, bahasa) })} · {t('contohJumlah', { count: daerah.pengguna.length })}
        </small>
      </summary>
      {daerah.pengguna.length > BANYAK && (
        <label className="masuk-cari">
          <IconSearch className="ik" aria-hidden />
          <span className="sr">{t('contohCari')}</span>
          <input type="search" placeholder={t('contohCari')} value={cari} onChange={(e) => setCari(e.target.value)} />
        </label>
      )}
      {perPeran.map((x) => (
        <PeranContoh key={x.peran} akun={x.akun} lengkap={kata !== ''} pilih={pilih} sibuk={sibuk} />
      ))}
    </details>
  )
}

interface PeranContohProps {
  readonly akun: readonly Akun[]
  readonly lengkap: boolean
  readonly pilih: (penggunaId: string) => void
  readonly sibuk: string | null
}

const TAMPIL = 3

/** A role shows a few of its offices; the rest is one press away, or found by name. */
function PeranContoh({ akun, lengkap, pilih, sibuk }: PeranContohProps) {
  const t = useKataMasuk()
  const [semua, setSemua] = useState(false)
  const tampil = semua || lengkap ? akun : akun.slice(0, TAMPIL)
  const sisa = akun.length - tampil.length
  return (
    <>
      <h3>{akun[0]?.penugasan[0]?.labelPeran}</h3>
      <ul>
        {tampil.map((p) => (
          <li key={p.penggunaId}>
            <button type="button" aria-busy={sibuk === p.penggunaId || undefined} onClick={() => pilih(p.penggunaId)}>
              <b>{p.penugasan[0]?.jabatan ?? p.nama}</b>
              <small>{p.nama}</small>
            </button>
          </li>
        ))}
        {sisa > 0 && (
          <li>
            <button type="button" className="lagi" onClick={() => setSemua(true)}>
              {t('contohLagi', { n: sisa })}
            </button>
          </li>
        )}
      </ul>
    </>
  )
}
