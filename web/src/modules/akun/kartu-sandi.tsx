import { PasswordInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { BerhasilKeluar } from '#src/modules/pengguna/akun.schema.ts'
import { periksaSandi } from '#src/modules/pengguna/sandi.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKataAkun } from './akun.kata.ts'

/** A new password with what it lacks said while one types: the same rule as on the server. */
export function SandiBaru({ namaPengguna, nilai, ubah }: { readonly namaPengguna: string; readonly nilai: string; readonly ubah: (sandi: string) => void }) {
  const t = useKataAkun()
  const hasil = periksaSandi(nilai, { namaPengguna })
  return (
    <div>
      <PasswordInput
        label={t('sandi.baru')}
        description={t('sandi.aturan')}
        withAsterisk={false}
        autoComplete="new-password"
        required
        value={nilai}
        onChange={(e) => ubah(e.currentTarget.value)}
      />
      <p className={hasil.ok ? 'sandi-nilai cukup' : 'sandi-nilai'} role="status">
        {nilai !== '' && (hasil.ok ? t('sandi.cukup') : t(`sandi.${hasil.error.jenis}`))}
      </p>
    </div>
  )
}

export function KartuSandi({ namaPengguna, hasSandi }: { readonly namaPengguna: string; readonly hasSandi: boolean }) {
  const t = useKataAkun()
  return (
    <section className="kartu">
      <h2>{t('sandi.judul')}</h2>
      {hasSandi ? <FormSandi namaPengguna={namaPengguna} /> : <p className="redup">{t('sandi.tanpa')}</p>}
    </section>
  )
}

function FormSandi({ namaPengguna }: { readonly namaPengguna: string }) {
  const t = useKataAkun()
  const kueri = useQueryClient()
  const [lama, setLama] = useState('')
  const [baru, setBaru] = useState('')
  const ganti = useMutation({
    mutationFn: () => panggil(BerhasilKeluar, 'POST', '/akun/kata-sandi', { isi: { kataSandiLama: lama, kataSandiBaru: baru } }),
    onSuccess: async () => {
      setLama('')
      setBaru('')
      await kueri.invalidateQueries({ queryKey: ['sesi-saya'] })
    },
  })
  const siap = lama !== '' && baru !== ''
  return (
    <form
      className="form-akun"
      onSubmit={(e) => {
        e.preventDefault()
        ganti.mutate()
      }}
    >
      <PasswordInput
        label={t('sandi.lama')}
        withAsterisk={false}
        autoComplete="current-password"
        required
        value={lama}
        onChange={(e) => setLama(e.currentTarget.value)}
      />
      <SandiBaru namaPengguna={namaPengguna} nilai={baru} ubah={setBaru} />
      {ganti.isError && <PesanGalat galat={ganti.error} />}
      {ganti.isSuccess && (
        <p className="pesan jadi" role="status">
          <IconCircleCheck className="ik" aria-hidden />
          <span>{t('sandi.jadi')}</span>
        </p>
      )}
      <Tombol type="submit" ragam="utama" sibuk={ganti.isPending} mati={siap ? null : t('sandi.kurang')}>
        {t('sandi.ganti')}
      </Tombol>
    </form>
  )
}
