import { useEffect, useState } from 'react'
import { IsiLayar } from '#src/modules/musyawarah/layar/layar.schema.ts'
import { GalatApi, panggil } from '../../lib/api.ts'

export interface Aliran {
  readonly isi: IsiLayar | null
  readonly tersambung: boolean
  /** The address is not one of ours: waiting would not help. */
  readonly ditolak: boolean
}

const AWAL: Aliran = { isi: null, tersambung: true, ditolak: false }
/** Longer than the server's own beat: after it a silent connection is taken for lost. */
const SUNYI = 1_500

/** Follows the room. What was shown stays while the connection is away; what comes back is always the whole of it, so nothing is missed. */
export function useAliran(tautan: string): Aliran {
  const [aliran, setAliran] = useState<Aliran>(AWAL)
  useEffect(() => {
    let sumber: EventSource | null = null
    let lagi: ReturnType<typeof setTimeout> | undefined
    const jalur = `/layar/${encodeURIComponent(tautan)}`
    const nanti = (): void => {
      lagi = setTimeout(sambung, SUNYI)
    }
    const sambung = (): void => {
      sumber = new EventSource(`/api${jalur}/alir`)
      sumber.addEventListener('open', () => setAliran((a) => ({ ...a, tersambung: true })))
      sumber.addEventListener('layar', (e: MessageEvent<string>) => {
        const isi = IsiLayar.safeParse(JSON.parse(e.data))
        if (isi.success) setAliran({ isi: isi.data, tersambung: true, ditolak: false })
      })
      sumber.addEventListener('error', () => {
        setAliran((a) => ({ ...a, tersambung: false }))
        if (sumber?.readyState !== EventSource.CLOSED) return
        // The browser gives up after an answer that is none: the server may just be starting, or the address be wrong.
        panggil(IsiLayar, 'GET', jalur).then(nanti, (galat: unknown) =>
          galat instanceof GalatApi && galat.status === 404 ? setAliran((a) => ({ ...a, ditolak: true })) : nanti(),
        )
      })
    }
    sambung()
    return () => {
      clearTimeout(lagi)
      sumber?.close()
    }
  }, [tautan])
  return aliran
}
