import { Loader } from '@mantine/core'
import { useKataKomponen } from './komponen.kata.ts'

export function Memuat() {
  const t = useKataKomponen()
  return (
    <div className="memuat" role="status">
      <Loader size="sm" type="dots" aria-hidden />
      <span>{t('memuat')}</span>
    </div>
  )
}
