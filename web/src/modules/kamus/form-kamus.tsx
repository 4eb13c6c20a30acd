import { Checkbox, Modal, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { BIDANG_KAMUS, KEWENANGAN_KAMUS, KLASIFIKASI_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { DAFTAR_KELOMPOK_PENGUSUL } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { KODE_TEMUAN_KAMUS } from '#src/modules/kamus-usulan/temuan-kamus.ts'
import { ucapkanTemuan } from '#src/modules/kamus-usulan/temuan-kamus.kata.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { GalatApi } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriPerangkatDaerah } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import type { IsiFormKamus } from './isi-form-kamus.ts'
import { kirimanForm } from './isi-form-kamus.ts'
import { useKataKamus } from './kamus-layar.kata.ts'
import { useUbahButir } from './use-ubah-butir.ts'

const Rincian = z.object({
  temuan: z
    .array(z.object({ kode: z.enum(KODE_TEMUAN_KAMUS), kolom: z.string(), nilai: z.string(), terdekat: z.array(z.string()), tentang: z.string() }))
    .catch([]),
})

interface FormProps {
  readonly kamusId: string
  readonly versi: number
  readonly awal: IsiFormKamus
  readonly tutup: () => void
}

type Teks =
  | 'kode'
  | 'nama'
  | 'uraian'
  | 'kataKunci'
  | 'satuan'
  | 'sumberHarga'
  | 'bidangUrusan'
  | 'kodeSubKegiatan'
  | 'larangan'
  | 'laranganDasar'
  | 'syarat'
  | 'keluaran'
  | 'hasil'
  | 'prioritas'
const PANJANG: ReadonlySet<Teks> = new Set(['uraian', 'kataKunci', 'syarat', 'larangan'])

const WAJIB = ['kode', 'nama', 'satuan', 'perangkatDaerahId', 'bidangUrusan'] as const

/** A new item, or all of an existing one; what the server refuses stands at its field, with the nearest valid values. */
export function FormKamus({ kamusId, versi, awal, tutup }: FormProps) {
  const t = useKataKamus()
  const umum = useKataKomponen()
  const { tahun } = useKerja()
  const [isi, setIsi] = useState(awal)
  const kurang = useKurangForm(isi)
  const kirim = useUbahButir({ kabar: t('tersimpan', { nama: isi.nama }), jadi: tutup })
  return (
    <Modal
      opened
      onClose={tutup}
      size="lg"
      title={versi === 0 ? t('formBaru') : t('formUbah', { nama: awal.nama })}
      closeButtonProps={{ 'aria-label': umum('tutup') }}
    >
      <form
        className="form-kamus"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate({ jalur: kamusId, metode: 'PUT', isi: kirimanForm(isi, { tahunAnggaran: tahun, versi }) })
        }}
      >
        <IsianKamus isi={isi} ubah={setIsi} kodeTetap={versi > 0} galatKirim={kirim.error} />
        <Checkbox label={t('langsungBerlaku')} checked={isi.berlakukan} onChange={(e) => setIsi({ ...isi, berlakukan: e.currentTarget.checked })} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={kurang}>
            {t('simpan')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}

/** Which fields an item cannot be saved without are still empty, in words; null when none. */
export function useKurangForm(isi: IsiFormKamus): string | null {
  const t = useKataKamus()
  const kosong = WAJIB.filter((w) => isi[w].trim() === '')
  return kosong.length === 0 ? null : t('lengkapi', { apa: kosong.map((w) => t(`isian.${w}`).toLowerCase()).join(', ') })
}

interface IsianProps {
  readonly isi: IsiFormKamus
  readonly ubah: (isi: IsiFormKamus) => void
  readonly kodeTetap: boolean
  readonly galatKirim: Error | null
}

/** The fields of an item, wherever it is written. */
export function IsianKamus({ isi, ubah, kodeTetap, galatKirim }: IsianProps) {
  const t = useKataKamus()
  const bahasa = useBahasa()
  const ganti = (baru: Partial<IsiFormKamus>) => ubah({ ...isi, ...baru })
  const temuan = galatKirim instanceof GalatApi ? (Rincian.safeParse(galatKirim.rincian).data?.temuan ?? []) : []
  const galat = (kolom: string): string | null => {
    const kata = temuan.filter((x) => x.kolom === kolom).map((x) => ucapkanTemuan(x, bahasa))
    return kata.length === 0 ? null : kata.join(' ')
  }
  const teks = (kolom: Teks) => {
    const props = { label: t(`isian.${kolom}`), value: isi[kolom], error: galat(kolom), disabled: kolom === 'kode' && kodeTetap }
    return PANJANG.has(kolom) ? (
      <Textarea key={kolom} {...props} autosize minRows={2} onChange={(e) => ganti({ [kolom]: e.currentTarget.value })} />
    ) : (
      <TextInput key={kolom} {...props} onChange={(e) => ganti({ [kolom]: e.currentTarget.value })} />
    )
  }
  return (
    <>
      {(['kode', 'nama', 'uraian', 'satuan'] as const).map(teks)}
      <AngkaKamus isi={isi} ubah={ganti} galat={galat} />
      {teks('sumberHarga')}
      <PilihanKamus isi={isi} ubah={ganti} />
      {(['bidangUrusan', 'kodeSubKegiatan', 'syarat', 'kataKunci', 'larangan', 'laranganDasar', 'keluaran', 'hasil', 'prioritas'] as const).map(teks)}
    </>
  )
}

interface BagianProps {
  readonly isi: IsiFormKamus
  readonly ubah: (baru: Partial<IsiFormKamus>) => void
}

function AngkaKamus({ isi, ubah, galat }: BagianProps & { readonly galat: (kolom: string) => string | null }) {
  const t = useKataKamus()
  return (
    <div className="tiga">
      {(['hargaSatuan', 'volumeMin', 'volumeMaks'] as const).map((kolom) => (
        <NumberInput
          key={kolom}
          label={t(`isian.${kolom}`)}
          error={galat(kolom)}
          value={isi[kolom] ?? ''}
          onChange={(n) => ubah({ [kolom]: typeof n === 'number' ? n : null })}
          allowDecimal={kolom !== 'hargaSatuan'}
          allowNegative={false}
          thousandSeparator="."
          decimalSeparator=","
          hideControls
        />
      ))}
    </div>
  )
}

function PilihanKamus({ isi, ubah }: BagianProps) {
  const t = useKataKamus()
  const label = useLabel()
  const { daerahId } = useKerja()
  const { data: perangkat = [] } = useQuery(kueriPerangkatDaerah(daerahId))
  const pilih = (judul: string, nilai: string, daftar: readonly (readonly [string, string])[], terapkan: (x: string) => void) => (
    <label key={judul} className="pilih-kamus">
      <span>{judul}</span>
      <select value={nilai} onChange={(e) => terapkan(e.target.value)}>
        {daftar.map(([kunci, kata]) => (
          <option key={kunci} value={kunci}>
            {kata}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <>
      {pilih(t('isian.perangkatDaerahId'), isi.perangkatDaerahId, [['', '–'], ...perangkat.map((p) => [p.perangkatDaerahId, p.singkatan] as const)], (x) =>
        ubah({
          perangkatDaerahId: x,
          bidangUrusan: isi.bidangUrusan === '' ? (perangkat.find((p) => p.perangkatDaerahId === x)?.bidangUrusan[0] ?? '') : isi.bidangUrusan,
        }),
      )}
      {pilih(
        t('isian.bidangPembangunan'),
        isi.bidangPembangunan,
        BIDANG_KAMUS.map((b) => [b, label(`bidang.${b}`)]),
        (x) => ubah({ bidangPembangunan: BIDANG_KAMUS.find((b) => b === x) ?? isi.bidangPembangunan }),
      )}
      {pilih(
        t('isian.kewenangan'),
        isi.kewenangan,
        KEWENANGAN_KAMUS.map((b) => [b, t(`kewenangan.${b}`)]),
        (x) => ubah({ kewenangan: KEWENANGAN_KAMUS.find((b) => b === x) ?? isi.kewenangan }),
      )}
      {pilih(
        t('isian.klasifikasi'),
        isi.klasifikasi,
        KLASIFIKASI_KAMUS.map((b) => [b, t(`klasifikasi.${b}`)]),
        (x) => ubah({ klasifikasi: KLASIFIKASI_KAMUS.find((b) => b === x) ?? isi.klasifikasi }),
      )}
      <fieldset className="kelompok-kamus">
        <legend>{t('isian.pengusul')}</legend>
        {DAFTAR_KELOMPOK_PENGUSUL.map((k) => (
          <Checkbox
            key={k}
            label={t(`kelompok.${k}`)}
            checked={isi.pengusul.includes(k)}
            onChange={(e) => ubah({ pengusul: e.currentTarget.checked ? [...isi.pengusul, k] : isi.pengusul.filter((x) => x !== k) })}
          />
        ))}
      </fieldset>
    </>
  )
}
