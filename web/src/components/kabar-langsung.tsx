import { createContext, type ReactNode, use, useCallback, useState } from 'react'

const KonteksKabar = createContext<(kabar: string) => void>(() => undefined)

/** One polite live region for the whole workspace: results are heard, not only seen. */
export function PenyediaKabar({ children }: { readonly children: ReactNode }) {
  const [kabar, setKabar] = useState('')
  const umumkan = useCallback((isi: string) => {
    setKabar('')
    requestAnimationFrame(() => setKabar(isi))
  }, [])
  return (
    <KonteksKabar value={umumkan}>
      {children}
      <div className="sr" role="status" aria-live="polite">
        {kabar}
      </div>
    </KonteksKabar>
  )
}

export function useUmumkan(): (kabar: string) => void {
  return use(KonteksKabar)
}
