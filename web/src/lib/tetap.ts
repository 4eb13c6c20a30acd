import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that is the same one for ever and always does what the last rendering meant: for memoised children and for handlers. */
export function useTetap<A extends readonly unknown[], R>(kerja: (...isi: A) => R): (...isi: A) => R {
  const kini = useRef(kerja)
  useLayoutEffect(() => {
    kini.current = kerja
  })
  return useCallback((...isi: A) => kini.current(...isi), [])
}
