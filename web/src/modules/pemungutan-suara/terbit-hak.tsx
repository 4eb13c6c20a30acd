import { Modal, NativeSelect, NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DaftarPeserta } from '#src/modules/musyawarah/peserta/peserta.schema.ts'
import type { HakTerbit, PemungutanKeluar } from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriWilayah } from '../../lib/kueri.ts'
import { useNamaDesa } from '../../lib/nama-desa.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataSuara } from './suara-layar.kata.ts'
import type { MejaSuara } from './use-suara.ts'

interface TerbitProps {
  readonly p: PemungutanKeluar
  readonly meja: MejaSuara
  readonly kodeWilayah: string
  readonly terbit: (lembar: HakTerbit) => void
  readonly tutup: () => void
}

export function TerbitHak({ p, meja, kodeWilayah, terbit, tutup }: TerbitProps) {
  const t = useKataSuara()
  const umum = useKataKomponen()
  const [lembarId] = useState(buatUuid)
  const [ganti, setGanti] = useState('')
  const [jumlah, setJumlah] = useState<Readonly<Record<string, number>>>({})
  const { error, isPending, mutate } = meja.terbitkan
  const wilayah = Object.entries(jumlah).flatMap(([kode, n]) => (n > 0 ? [{ kodeWilayah: kode, jumlah: n }] : []))
  const delegasi = p.pemilih === 'delegasi'
  const kirim = () =>
    mutate(
      { pemungutanId: p.pemungutanId, lembarId, wilayah: delegasi ? [] : wilayah, ganti: delegasi && ganti !== '' ? ganti : null },
      {
        onSuccess: (lembar) => {
          tutup()
          terbit(lembar)
        },
      },
    )
  return (
    <Modal opened onClose={tutup} title={t('terbitkan')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <p>{t(delegasi ? 'terbitDelegasi' : 'terbitWarga')}</p>
      {delegasi && <KodeHilang musyawarahId={p.musyawarahId} ganti={ganti} ubah={setGanti} />}
      {!delegasi && <JumlahDesa kodeWilayah={kodeWilayah} jumlah={jumlah} ubah={setJumlah} />}
      {error !== null && <PesanGalat galat={error} />}
      <div className="dialog-aksi">
        <Tombol onClick={tutup}>{umum('batal')}</Tombol>
        <Tombol ragam="utama" sibuk={isPending} mati={delegasi || wilayah.length > 0 ? null : t('belumJumlah')} onClick={kirim}>
          {t('terbitkan')}
        </Tombol>
      </div>
    </Modal>
  )
}

interface HilangProps {
  readonly musyawarahId: string
  readonly ganti: string
  readonly ubah: (pesertaId: string) => void
}

/** One delegate's slip was lost: the old code is void, and only that delegate gets another. */
function KodeHilang({ musyawarahId, ganti, ubah }: HilangProps) {
  const t = useKataSuara()
  const { daerahId } = useKerja()
  const jalur = `${dasar(daerahId)}/musyawarah/${musyawarahId}/peserta`
  const { data } = useQuery({ queryKey: ['peserta', daerahId, musyawarahId], queryFn: () => panggil(DaftarPeserta, 'GET', jalur) })
  const delegasi = (data?.peserta ?? []).filter((o) => o.delegasi && o.keadaan === 'tercatat')
  if (delegasi.length === 0) return null
  return (
    <NativeSelect
      mt="md"
      label={t('hilang')}
      value={ganti}
      onChange={(e) => ubah(e.currentTarget.value)}
      data={[{ value: '', label: t('hilangTidak') }, ...delegasi.map((o) => ({ value: o.pesertaId, label: o.nama }))]}
    />
  )
}

interface JumlahProps {
  readonly kodeWilayah: string
  readonly jumlah: Readonly<Record<string, number>>
  readonly ubah: (jumlah: Readonly<Record<string, number>>) => void
}

/** The villages of a kecamatan, the kecamatan of a kabupaten; a village its own. */
function JumlahDesa({ kodeWilayah, jumlah, ubah }: JumlahProps) {
  const { daerahId } = useKerja()
  const nama = useNamaDesa()
  const sendiri = kodeWilayah.length >= 13
  const { data } = useQuery(kueriWilayah(daerahId, sendiri ? kodeWilayah.slice(0, 8) : kodeWilayah))
  const baris = (data ?? []).filter((w) => !sendiri || w.kode === kodeWilayah)
  return (
    <div className="jumlah-suara">
      {baris.map((w) => (
        <NumberInput
          key={w.kode}
          label={nama({ kodeWilayah: w.kode, namaWilayah: w.nama })}
          value={jumlah[w.kode] ?? ''}
          onChange={(n) => ubah({ ...jumlah, [w.kode]: typeof n === 'number' ? n : 0 })}
          min={0}
          max={2000}
          allowDecimal={false}
          hideControls
        />
      ))}
    </div>
  )
}
