import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { PesanGalat } from './galat.tsx'

/** A screen that could not be drawn says so in its own place; the frame around it stays. */
export function HalamanGalat({ error, reset }: ErrorComponentProps) {
  const ruter = useRouter()
  const ulangi = () => {
    reset()
    void ruter.invalidate()
  }
  return (
    <main className="halaman">
      <PesanGalat galat={error} ulangi={ulangi} />
    </main>
  )
}
