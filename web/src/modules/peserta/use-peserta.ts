import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { CalonPeserta, DaftarPeserta, HasilLembar, type PesertaKeluar, type TambahPeserta } from '#src/modules/musyawarah/peserta/peserta.schema.ts'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'

const DETIK = 1_000
const Apa = z.unknown()

/** The list and everything the desk does with it; the list is asked again after each, and now and then by itself. */
export function usePeserta(musyawarahId: string) {
  const { daerahId } = useKerja()
  const klien = useQueryClient()
  const queryKey = ['peserta', daerahId, musyawarahId]
  const jalur = `${dasar(daerahId)}/musyawarah/${musyawarahId}/peserta`
  const daftar = useQuery({ queryKey, refetchInterval: 5 * DETIK, queryFn: () => panggil(DaftarPeserta, 'GET', jalur) })
  const onSettled = () => klien.invalidateQueries({ queryKey })
  const kirim = (akhir: string, isi: unknown) => panggil(Apa, 'POST', `${jalur}${akhir}`, { isi, kunci: buatUuid() })
  return {
    daftar,
    hadir: useMutation({ mutationFn: (p: { pesertaId: string; hadir: boolean }) => kirim(`/${p.pesertaId}/hadir`, { hadir: p.hadir }), onSettled }),
    keluarkan: useMutation({ mutationFn: (pesertaId: string) => kirim(`/${pesertaId}/keluarkan`, {}), onSettled }),
    ubah: useMutation({
      mutationFn: ({ pesertaId, hadirPada: _, caraHadir: __, keadaan: ___, ...isi }: PesertaKeluar) => kirim(`/${pesertaId}`, isi),
      onSettled,
    }),
    tambah: useMutation({ mutationFn: (isi: z.input<typeof TambahPeserta> | TambahPeserta) => kirim('', isi), onSettled }),
    calon: useMutation({ mutationFn: () => panggil(z.array(CalonPeserta), 'GET', `${jalur}/usulan`) }),
    lembar: useMutation({
      mutationFn: ({ berkas, hadir }: { berkas: File; hadir: boolean }) => {
        const isi = new FormData()
        isi.set('berkas', berkas)
        return panggil(HasilLembar, 'POST', `${jalur}/berkas${hadir ? '?hadir=daftar' : ''}`, { isi })
      },
      onSettled,
    }),
  }
}
export type Meja = ReturnType<typeof usePeserta>
