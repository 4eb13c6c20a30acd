import { useEffect } from 'react'
import { useTersambung } from '../../lib/luring.ts'
import { useBerakhir } from '../../lib/berakhir.ts'
import { useDaftarDraf } from './gudang-draf.ts'
import { kirimDraf } from './kirim-draf.ts'

const JEDA = 30_000

/** Sends what waits, one after the other, as soon as the network is back; one bad item never blocks the rest. */
export function Pengirim() {
  const tersambung = useTersambung()
  const berakhir = useBerakhir()
  const antre = useDaftarDraf()
    .filter((d) => d.status === 'antre')
    .map((d) => d.pengajuanId)
    .join(' ')
  useEffect(() => {
    if (!tersambung || berakhir || antre === '') return undefined
    const kirim = async () => {
      for (const id of antre.split(' ')) await kirimDraf(id)
    }
    const ulang = setInterval(() => void kirim(), JEDA)
    const segera = setTimeout(() => void kirim(), 1000)
    return () => {
      clearInterval(ulang)
      clearTimeout(segera)
    }
  }, [tersambung, berakhir, antre])
  return null
}
