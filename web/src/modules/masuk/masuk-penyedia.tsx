import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { AlamatOidc, OidcKeluar } from '#src/modules/pengguna/pengguna.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKataMasuk } from './masuk.kata.ts'

/** The button for the provider of sign-ins, where one is set; and what it sent back when it did not work. */
export function MasukPenyedia({ ke, galat }: { readonly ke: string; readonly galat: string | undefined }) {
  const t = useKataMasuk()
  const { data } = useQuery({ queryKey: ['penyedia-masuk'], staleTime: Infinity, retry: false, queryFn: () => panggil(OidcKeluar, 'GET', '/masuk/oidc') })
  const pergi = useMutation({
    mutationFn: () => panggil(AlamatOidc, 'POST', '/masuk/oidc', { isi: { ke } }),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  return (
    <>
      {galat !== undefined && (
        <p className="pesan tolak" role="alert">
          <IconAlertTriangle className="ik" aria-hidden />
          <span>{t(galat === 'NONAKTIF' ? 'penyediaNonaktif' : 'penyediaGagal')}</span>
        </p>
      )}
      {pergi.isError && <PesanGalat galat={pergi.error} />}
      {data?.nama !== undefined && data.nama !== null && (
        <Tombol sibuk={pergi.isPending} onClick={() => pergi.mutate()}>
          {t('penyedia', { nama: data.nama })}
        </Tombol>
      )}
    </>
  )
}
