import { type PointerEvent, type SyntheticEvent, useRef } from 'react'

/** As long as a finger rests before it means something else than a tap. */
const LAMA_TEKAN = 480
/** A finger that moves farther is scrolling. */
const GESER = 10

/** Handlers for a list whose rows carry `data-id`: resting a finger on one tells its id, and the tap that ends it is no tap. */
export function useTekanLama(tekan: (id: string) => void) {
  const kini = useRef<{ timer: number; x: number; y: number } | null>(null)
  const baru = useRef(false)
  const lepas = () => {
    if (kini.current !== null) clearTimeout(kini.current.timer)
    kini.current = null
  }
  return {
    onPointerDown: (e: PointerEvent<HTMLElement>) => {
      baru.current = false
      const id = e.target instanceof Element ? e.target.closest<HTMLElement>('[data-id]')?.dataset['id'] : undefined
      if (e.pointerType !== 'touch' || id === undefined) return
      const timer = window.setTimeout(() => {
        kini.current = null
        baru.current = true
        tekan(id)
      }, LAMA_TEKAN)
      kini.current = { timer, x: e.clientX, y: e.clientY }
    },
    onPointerMove: (e: PointerEvent<HTMLElement>) => {
      if (kini.current !== null && Math.hypot(e.clientX - kini.current.x, e.clientY - kini.current.y) > GESER) lepas()
    },
    onPointerUp: lepas,
    onPointerCancel: lepas,
    onContextMenu: (e: SyntheticEvent) => {
      if (kini.current !== null || baru.current) e.preventDefault()
    },
    onClickCapture: (e: SyntheticEvent) => {
      if (!baru.current) return
      baru.current = false
      e.stopPropagation()
      e.preventDefault()
    },
  }
}
