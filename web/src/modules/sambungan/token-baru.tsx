import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { TokenDibuatKeluar } from '#src/modules/token-mesin/token-mesin.schema.ts'
import { KELOMPOK_TOKEN, type LingkupToken, SIFAT_TOKEN } from '#src/modules/token-mesin/token-mesin.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { RahasiaSekali } from './rahasia-sekali.tsx'
import { useKataSambungan } from './sambungan.kata.ts'

const MASA = [7, 30, 90, 180, 365] as const

/** Name, term and scope; then the secret, once. */
export function TokenBaru({ tutup }: { readonly tutup: () => void }) {
  const t = useKataSambungan()
  const umum = useKataKomponen()
  const klien = useQueryClient()
  const { daerahId } = useKerja()
  const [nama, setNama] = useState('')
  const [hari, setHari] = useState<number>(90)
  const [lingkup, setLingkup] = useState<readonly LingkupToken[]>([])
  const kirim = useMutation({
    mutationFn: () => panggil(TokenDibuatKeluar, 'POST', `${dasar(daerahId)}/token-mesin`, { isi: { nama: nama.trim(), lingkup, berlakuHari: hari } }),
    onSuccess: () => klien.invalidateQueries({ queryKey: ['token-mesin', daerahId] }),
  })
  const lengkap = nama.trim().length >= 3 && lingkup.length > 0
  return (
    <Modal opened onClose={tutup} title={t(kirim.isSuccess ? 'rahasia.judul' : 'token.baru')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      {kirim.isSuccess ? (
        <RahasiaSekali rahasia={kirim.data.token} tutup={tutup} />
      ) : (
        <form
          className="form-sambungan"
          onSubmit={(e) => {
            e.preventDefault()
            kirim.mutate()
          }}
        >
          <TextInput
            label={t('form.nama')}
            description={t('form.namaBantu')}
            maxLength={80}
            data-autofocus
            value={nama}
            onChange={(e) => setNama(e.currentTarget.value)}
          />
          <NativeSelect
            label={t('form.berlaku')}
            value={String(hari)}
            onChange={(e) => setHari(Number(e.currentTarget.value))}
            data={MASA.map((n) => ({ value: String(n), label: t('form.hari', { n }) }))}
          />
          <PilihanLingkup lingkup={lingkup} ubah={setLingkup} />
          {kirim.error !== null && <PesanGalat galat={kirim.error} />}
          <div className="dialog-aksi">
            <Tombol onClick={tutup}>{umum('batal')}</Tombol>
            <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={lengkap ? null : t('form.kurang')}>
              {t('form.kirim')}
            </Tombol>
          </div>
        </form>
      )}
    </Modal>
  )
}

function PilihanLingkup({ lingkup, ubah }: { readonly lingkup: readonly LingkupToken[]; readonly ubah: (baru: readonly LingkupToken[]) => void }) {
  const t = useKataSambungan()
  const balik = (l: LingkupToken) => ubah(lingkup.includes(l) ? lingkup.filter((x) => x !== l) : [...lingkup, l])
  return (
    <fieldset className="pilih-lingkup">
      <legend>{t('form.lingkup')}</legend>
      <p className="redup">{t('form.lingkupBantu')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('form.kelompok')}</th>
            {SIFAT_TOKEN.map((s) => (
              <th key={s} scope="col">
                {t(`form.${s}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {KELOMPOK_TOKEN.map((k) => (
            <tr key={k}>
              <th scope="row">{t(`kelompok.${k}`)}</th>
              {SIFAT_TOKEN.map((s) => (
                <td key={s}>
                  <label>
                    <input
                      type="checkbox"
                      aria-label={`${t(`form.${s}`)}: ${t(`kelompok.${k}`)}`}
                      checked={lingkup.includes(`${s}:${k}`)}
                      onChange={() => balik(`${s}:${k}`)}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
