import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import type { PenggunaRinci } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useKataPengguna } from './pengguna-layar.kata.ts'

type Rinci = z.output<typeof PenggunaRinci>
const PenggunaId = z.object({ penggunaId: z.string() })

/** Under which name the provider of sign-ins knows this person; a new one replaces the old. */
export function KaitOidc({ p }: { readonly p: Rinci }) {
  const t = useKataPengguna()
  const [buka, setBuka] = useState(false)
  return (
    <>
      <Tombol mati={p.akunAsal ? null : t('alasan.akun-milik-daerah-lain')} onClick={() => setBuka(true)}>
        {t(p.subjekOidc === null ? 'oidc.kaitkan' : 'oidc.ganti')}
      </Tombol>
      {buka && <IsianSubjek p={p} tutup={() => setBuka(false)} />}
    </>
  )
}

function IsianSubjek({ p, tutup }: { readonly p: Rinci; readonly tutup: () => void }) {
  const t = useKataPengguna()
  const umum = useKataKomponen()
  const klien = useQueryClient()
  const umumkan = useUmumkan()
  const { daerahId } = useKerja()
  const [subjek, setSubjek] = useState(p.subjekOidc ?? '')
  const rapi = subjek.trim()
  const mati = rapi === '' ? t('oidc.kurang') : rapi === p.subjekOidc ? t('oidc.sama') : null
  const kirim = useMutation({
    mutationFn: () => panggil(PenggunaId, 'POST', `${dasar(daerahId)}/pengguna/${encodeURIComponent(p.penggunaId)}/oidc`, { isi: { subjek: rapi } }),
    onSuccess: async () => {
      await klien.invalidateQueries({ queryKey: ['pengguna-rinci'] })
      umumkan(t('selesai'))
      tutup()
    },
  })
  return (
    <Modal opened onClose={tutup} title={t('oidc.judul', { nama: p.nama })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="form-pengguna"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate()
        }}
      >
        <p>{t('oidc.arti')}</p>
        <TextInput
          label={t('oidc.subjek')}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={255}
          value={subjek}
          onChange={(e) => setSubjek(e.currentTarget.value)}
          data-autofocus
        />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={mati}>
            {t('oidc.simpan')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}
