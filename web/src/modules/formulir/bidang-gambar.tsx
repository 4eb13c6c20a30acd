import { IconMinus, IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { type BatasGambar, dekatkan, geser, type Jendela, keBumi, keLayar } from './gambar-peta.ts'
import { Latar, Skala } from './latar-peta.tsx'
import { useKataPeta } from './peta.kata.ts'
import type { Gambar } from './use-gambar.ts'

const BIDANG = { lebar: 340, tinggi: 300 }
/** A finger that moved less than this meant to tap. */
const GETAR = 6
const LANGKAH = 40

interface BidangGambarProps {
  readonly batas: readonly BatasGambar[]
  readonly kodeDesa: string
  readonly jendela: Jendela
  readonly setJendela: (j: Jendela) => void
  readonly gambar: Gambar
}

/**
 * The drawing surface: tap to set a corner, drag to move the map. By keyboard the map moves under a fixed cross: arrows, Enter sets a
 * corner there, Backspace takes the last one back, plus and minus zoom.
 */
export function BidangGambar({ batas, kodeDesa, jendela, setJendela, gambar }: BidangGambarProps) {
  const t = useKataPeta()
  const svg = useRef<SVGSVGElement>(null)
  const tekan = useRef<{ readonly x: number; readonly y: number; readonly jendela: Jendela; geser: boolean } | null>(null)
  const [fokus, setFokus] = useState(false)

  const letak = (e: PointerEvent): readonly [number, number] => {
    const kotak = svg.current?.getBoundingClientRect()
    if (kotak === undefined) return [0, 0]
    return [((e.clientX - kotak.left) * BIDANG.lebar) / kotak.width, ((e.clientY - kotak.top) * BIDANG.tinggi) / kotak.height]
  }
  const mulai = (e: PointerEvent) => {
    const [x, y] = letak(e)
    tekan.current = { x, y, jendela, geser: false }
    svg.current?.setPointerCapture(e.pointerId)
  }
  const gerak = (e: PointerEvent) => {
    const awal = tekan.current
    if (awal === null) return
    const [x, y] = letak(e)
    awal.geser ||= Math.hypot(x - awal.x, y - awal.y) > GETAR
    if (awal.geser) setJendela(geser(awal.jendela, x - awal.x, y - awal.y))
  }
  const lepas = (e: PointerEvent) => {
    const awal = tekan.current
    tekan.current = null
    if (awal === null || awal.geser) return
    // The window stays where it is while corners are set.
    setJendela(jendela)
    gambar.tambah(keBumi(jendela, BIDANG, letak(e)))
  }
  const tombol = (e: KeyboardEvent) => {
    const kerja = papanTik(e.key, { jendela, setJendela, gambar })
    if (kerja === null) return
    e.preventDefault()
    kerja()
  }
  return (
    <div className="bidang-gambar">
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- a drawing surface is an application of its own; its keys are described below it */}
      <svg
        ref={svg}
        viewBox={`0 0 ${BIDANG.lebar} ${BIDANG.tinggi}`}
        role="application"
        aria-label={t('bidang', { nama: batas.find((b) => b.kode === kodeDesa)?.nama ?? '' })}
        aria-describedby="bidang-bantu"
        tabIndex={0}
        onPointerDown={mulai}
        onPointerMove={gerak}
        onPointerUp={lepas}
        onPointerCancel={() => (tekan.current = null)}
        onKeyDown={tombol}
        onFocus={(e) => setFokus(e.target.matches(':focus-visible'))}
        onBlur={() => setFokus(false)}
      >
        <Latar batas={batas} kodeDesa={kodeDesa} jendela={jendela} bidang={BIDANG} />
        <Bentuk jendela={jendela} gambar={gambar} />
        {fokus && <path className="bidik" d={`M${BIDANG.lebar / 2 - 12} ${BIDANG.tinggi / 2}h24M${BIDANG.lebar / 2} ${BIDANG.tinggi / 2 - 12}v24`} />}
        <Skala jendela={jendela} bidang={BIDANG} />
      </svg>
      <div className="bidang-zoom">
        <button type="button" aria-label={t('dekat')} onClick={() => setJendela(dekatkan(jendela, 2))}>
          <IconPlus aria-hidden />
        </button>
        <button type="button" aria-label={t('jauh')} onClick={() => setJendela(dekatkan(jendela, 0.5))}>
          <IconMinus aria-hidden />
        </button>
      </div>
    </div>
  )
}

function papanTik(key: string, { jendela, setJendela, gambar }: Pick<BidangGambarProps, 'jendela' | 'setJendela' | 'gambar'>): (() => void) | null {
  const taruh = () => {
    setJendela(jendela)
    gambar.tambah(keBumi(jendela, BIDANG, [BIDANG.lebar / 2, BIDANG.tinggi / 2]))
  }
  const kerja: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => setJendela(geser(jendela, LANGKAH, 0)),
    ArrowRight: () => setJendela(geser(jendela, -LANGKAH, 0)),
    ArrowUp: () => setJendela(geser(jendela, 0, LANGKAH)),
    ArrowDown: () => setJendela(geser(jendela, 0, -LANGKAH)),
    '+': () => setJendela(dekatkan(jendela, 2)),
    '=': () => setJendela(dekatkan(jendela, 2)),
    '-': () => setJendela(dekatkan(jendela, 0.5)),
    Enter: taruh,
    ' ': taruh,
    Backspace: () => gambar.urungkan(),
  }
  return kerja[key] ?? null
}

function Bentuk({ jendela, gambar: { alat, sudut } }: Pick<BidangGambarProps, 'jendela' | 'gambar'>) {
  const titik = sudut.map((p) => keLayar(jendela, BIDANG, p))
  const garis = titik.map((p) => p.join(',')).join(' ')
  return (
    <>
      {alat === 'luasan' && <polygon className="bentuk luas" points={garis} />}
      {alat === 'garis' && <polyline className="bentuk" points={garis} />}
      {titik.map(([x, y], i) => (
        <circle key={i} className={i === titik.length - 1 ? 'sudut akhir' : 'sudut'} cx={x} cy={y} r={i === titik.length - 1 ? 7 : 5} />
      ))}
    </>
  )
}
