import { Modal, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { ButirKelola } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { useKataKamus } from './kamus-layar.kata.ts'
import { useUbahButir } from './use-ubah-butir.ts'

export function DialogHarga({ b, tutup }: { readonly b: ButirKelola; readonly tutup: () => void }) {
  const t = useKataKamus()
  const umum = useKataKomponen()
  const [harga, setHarga] = useState<number | null>(b.hargaSatuan)
  const kirim = useUbahButir({ kabar: t('tersimpan', { nama: b.nama }), jadi: tutup })
  return (
    <Modal opened onClose={tutup} title={t('ubahHarga', { nama: b.nama })} centered closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate({ jalur: `${b.kamusId}/harga`, isi: { versi: b.versi, hargaSatuan: harga } })
        }}
      >
        <NumberInput
          label={t('hargaBaru')}
          value={harga ?? ''}
          onChange={(n) => setHarga(typeof n === 'number' ? n : null)}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator="."
          decimalSeparator=","
          hideControls
          data-autofocus
        />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending}>
            {t('simpan')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}
