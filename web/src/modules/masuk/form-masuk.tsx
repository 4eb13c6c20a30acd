import { PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { masukDenganKode, masukDenganSandi } from '../../lib/sesi.ts'
import { useKataMasuk } from './masuk.kata.ts'

interface FormMasukProps {
  readonly namaPengguna?: string
  readonly selesai: () => Promise<void>
}

/** Name and password, then the second factor where the account has one. */
export function FormMasuk({ namaPengguna = '', selesai }: FormMasukProps) {
  const t = useKataMasuk()
  const [nama, setNama] = useState(namaPengguna)
  const [sandi, setSandi] = useState('')
  const [perluKode, setPerluKode] = useState(false)
  const masuk = useMutation({
    mutationFn: () => masukDenganSandi(nama, sandi),
    onSuccess: async (hasil) => {
      if (hasil.perluKode) setPerluKode(true)
      else await selesai()
    },
  })
  if (perluKode) return <FormKode selesai={selesai} />
  return (
    <form
      className="form-masuk"
      onSubmit={(e) => {
        e.preventDefault()
        masuk.mutate()
      }}
    >
      <TextInput
        label={t('namaPengguna')}
        withAsterisk={false}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={nama}
        onChange={(e) => setNama(e.currentTarget.value)}
      />
      <PasswordInput
        label={t('kataSandi')}
        withAsterisk={false}
        autoComplete="current-password"
        required
        value={sandi}
        onChange={(e) => setSandi(e.currentTarget.value)}
      />
      {masuk.isError && <PesanGalat galat={masuk.error} />}
      <Tombol ragam="utama" type="submit" sibuk={masuk.isPending}>
        {t('masuk')}
      </Tombol>
    </form>
  )
}

function FormKode({ selesai }: { readonly selesai: () => Promise<void> }) {
  const t = useKataMasuk()
  const [kode, setKode] = useState('')
  const kirim = useMutation({ mutationFn: () => masukDenganKode(kode), onSuccess: selesai })
  return (
    <form
      className="form-masuk"
      onSubmit={(e) => {
        e.preventDefault()
        kirim.mutate()
      }}
    >
      <TextInput
        label={t('kode')}
        description={t('kodeCadangan')}
        withAsterisk={false}
        autoComplete="one-time-code"
        maxLength={40}
        required
        data-autofocus
        value={kode}
        onChange={(e) => setKode(e.currentTarget.value)}
      />
      {kirim.isError && <PesanGalat galat={kirim.error} />}
      <Tombol ragam="utama" type="submit" sibuk={kirim.isPending}>
        {t('kirimKode')}
      </Tombol>
    </form>
  )
}
