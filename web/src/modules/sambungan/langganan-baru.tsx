import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LanggananDibuat } from '#src/modules/langganan/langganan.schema.ts'
import { PERISTIWA_LANGGANAN } from '#src/modules/langganan/peristiwa.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { RahasiaSekali } from './rahasia-sekali.tsx'
import { useKataSambungan } from './sambungan.kata.ts'

type Peristiwa = (typeof PERISTIWA_LANGGANAN)[number]

/** Name, address and events; then the key of its signature, once. */
export function LanggananBaru({ tutup }: { readonly tutup: () => void }) {
  const t = useKataSambungan()
  const umum = useKataKomponen()
  const klien = useQueryClient()
  const { daerahId } = useKerja()
  const [isi, setIsi] = useState({ nama: '', alamat: 'https://' })
  const [peristiwa, setPeristiwa] = useState<readonly Peristiwa[]>(PERISTIWA_LANGGANAN)
  const kirim = useMutation({
    mutationFn: () =>
      panggil(LanggananDibuat, 'POST', `${dasar(daerahId)}/langganan`, { isi: { nama: isi.nama.trim(), alamat: isi.alamat.trim(), peristiwa } }),
    onSuccess: () => klien.invalidateQueries({ queryKey: ['langganan', daerahId] }),
  })
  const balik = (p: Peristiwa) => setPeristiwa(peristiwa.includes(p) ? peristiwa.filter((x) => x !== p) : [...peristiwa, p])
  const lengkap = isi.nama.trim().length >= 3 && isi.alamat.trim().length > 8 && peristiwa.length > 0
  return (
    <Modal opened onClose={tutup} title={t(kirim.isSuccess ? 'rahasia.judul' : 'kabar.baru')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      {kirim.isSuccess ? (
        <RahasiaSekali rahasia={kirim.data.kunciTanda} tutup={tutup} />
      ) : (
        <form
          className="form-sambungan"
          onSubmit={(e) => {
            e.preventDefault()
            kirim.mutate()
          }}
        >
          <TextInput label={t('kabar.nama')} maxLength={80} data-autofocus value={isi.nama} onChange={(e) => setIsi({ ...isi, nama: e.currentTarget.value })} />
          <TextInput
            label={t('kabar.alamat')}
            description={t('kabar.alamatBantu')}
            type="url"
            maxLength={500}
            autoCapitalize="none"
            spellCheck={false}
            value={isi.alamat}
            onChange={(e) => setIsi({ ...isi, alamat: e.currentTarget.value })}
          />
          <fieldset className="pilih-lingkup">
            <legend>{t('kabar.peristiwa')}</legend>
            <div className="pilih-peristiwa">
              {PERISTIWA_LANGGANAN.map((p) => (
                <label key={p} className="centang">
                  <input type="checkbox" checked={peristiwa.includes(p)} onChange={() => balik(p)} /> <span className="kode">{p}</span>
                </label>
              ))}
            </div>
          </fieldset>
          {kirim.error !== null && <PesanGalat galat={kirim.error} />}
          <div className="dialog-aksi">
            <Tombol onClick={tutup}>{umum('batal')}</Tombol>
            <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={lengkap ? null : t('kabar.kurang')}>
              {t('form.kirim')}
            </Tombol>
          </div>
        </form>
      )}
    </Modal>
  )
}
