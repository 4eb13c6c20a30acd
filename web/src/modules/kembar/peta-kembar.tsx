import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { KembarRinci, SisiKeluar } from '#src/modules/kembar/kembar.schema.ts'
import type { Posisi } from '#src/modules/wilayah/geometri.ts'
import { formatAngka } from '../../lib/tampil.ts'
import { dekatkan, keLayar, muatkan, posisiBatas } from '../formulir/gambar-peta.ts'
import { Latar, Skala } from '../formulir/latar-peta.tsx'
import { useKataPeta } from '../formulir/peta.kata.ts'
import { useBatas } from '../formulir/use-batas.ts'
import { useKataKembar } from './kembar.kata.ts'
import '../formulir/peta.css'

const BIDANG = { lebar: 340, tinggi: 220 }
/** Two on one spot still show what lies around them. */
const PALING_DEKAT = 1

/** Both places on the map the form draws on: the first a full mark, the second a ring, with the borders between them. */
export function PetaKembar({ p }: { readonly p: Pick<KembarRinci, 'a' | 'b' | 'jarak'> }) {
  const t = useKataKembar()
  const peta = useKataPeta()
  const sekitarA = useBatas(p.a.kodeWilayah)
  const sekitarB = useBatas(p.b.kodeWilayah)
  const [perbesaran, setPerbesaran] = useState(1)
  const batas = [...new Map([...sekitarA, ...sekitarB].map((b) => [b.kode, b])).values()]
  const titik = [p.a, p.b].flatMap(posisi)
  // A point alone tells nothing of where it lies: its village comes into view with it.
  const desa = titik.length === 1 ? batas.filter((b) => b.kode === p.a.kodeWilayah || b.kode === p.b.kodeWilayah).flatMap(posisiBatas) : []
  const muat = titik.length === 0 ? null : muatkan([...titik, ...desa], BIDANG)
  if (muat === null) return <p className="redup">{t('tanpaTitik')}</p>
  const jendela = dekatkan({ ...muat, meterPerPiksel: Math.max(muat.meterPerPiksel, PALING_DEKAT) }, perbesaran)
  return (
    <figure className="peta-kembar">
      <div className="bidang-gambar">
        <svg viewBox={`0 0 ${BIDANG.lebar} ${BIDANG.tinggi}`} role="img" aria-label={t('peta', { a: p.a.judul, b: p.b.judul })}>
          <Latar batas={batas} kodeDesa={p.a.kodeWilayah} jendela={jendela} bidang={BIDANG} />
          {[p.a, p.b].map((s, i) =>
            posisi(s).map((letak) => {
              const [x, y] = keLayar(jendela, BIDANG, letak)
              // Two on one spot stay two: the ring lies around the full mark.
              return <circle key={s.usulanId} className={i === 0 ? 'tanda-a' : 'tanda-b'} cx={x} cy={y} r={i === 0 ? 6 : 10} />
            }),
          )}
          <Skala jendela={jendela} bidang={BIDANG} />
        </svg>
        <div className="bidang-zoom">
          <button type="button" aria-label={peta('dekat')} onClick={() => setPerbesaran(perbesaran * 2)}>
            <IconPlus aria-hidden />
          </button>
          <button type="button" aria-label={peta('jauh')} onClick={() => setPerbesaran(perbesaran / 2)}>
            <IconMinus aria-hidden />
          </button>
        </div>
      </div>
      <figcaption>
        {[p.a, p.b].map((s, i) => (
          <span key={s.usulanId}>
            <svg viewBox="-12 -12 24 24" width="20" height="20" aria-hidden focusable="false">
              <circle className={i === 0 ? 'tanda-a' : 'tanda-b'} r={i === 0 ? 6 : 9} />
            </svg>
            {s.titik === null ? t('tanpaTitikSatu', { judul: s.judul }) : s.judul}
          </span>
        ))}
        <b>{p.jarak === null ? t('tanpaTitik') : t('jarak', { meter: formatAngka(p.jarak) })}</b>
      </figcaption>
    </figure>
  )
}

function posisi(s: Pick<SisiKeluar, 'titik'>): Posisi[] {
  return s.titik === null ? [] : [[s.titik.bujur, s.titik.lintang]]
}
