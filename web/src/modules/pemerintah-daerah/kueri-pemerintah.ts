import { queryOptions } from '@tanstack/react-query'
import { PemerintahDaerahKeluar } from '#src/modules/pemerintah-daerah/pemerintah-daerah.schema.ts'
import { panggil } from '../../lib/api.ts'
import { dasar } from '../../lib/kueri.ts'

export function kueriPemerintah(daerahId: string) {
  return queryOptions({ queryKey: ['pemerintah', daerahId], queryFn: () => panggil(PemerintahDaerahKeluar, 'GET', `${dasar(daerahId)}/pemerintah`) })
}
