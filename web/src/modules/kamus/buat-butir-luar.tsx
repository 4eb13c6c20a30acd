import { Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { kataUsul } from '#src/modules/kamus-usulan/luar-kamus.ts'
import type { LuarKamusKeluar } from '#src/modules/kamus-usulan/luar-kamus.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { buatUuid } from '../../lib/uuid.ts'
import { IsianKamus, useKurangForm } from './form-kamus.tsx'
import { formKosong, type IsiFormKamus, kirimanForm } from './isi-form-kamus.ts'
import { useKataKamus } from './kamus-layar.kata.ts'
import { useJawabLuar } from './use-jawab-luar.ts'

/** A wish becomes a draft item with the wish's own words as keywords; the same act answers whoever had it. */
export function BuatButirLuar({ w, tutup }: { readonly w: LuarKamusKeluar; readonly tutup: () => void }) {
  const t = useKataKamus()
  const umum = useKataKomponen()
  const { penugasan } = useKerja()
  const [kamusId] = useState(buatUuid)
  const [isi, setIsi] = useState<IsiFormKamus>({ ...formKosong(penugasan.perangkatDaerahId ?? ''), kataKunci: kataUsul(w.kata).join(' | ') })
  const [jawaban, setJawaban] = useState('')
  const kirim = useJawabLuar(w, tutup)
  const kurangForm = useKurangForm(isi)
  const kurang = kurangForm ?? (jawaban.trim().length < 10 ? t('luar.isiJawaban') : null)
  const simpan = () => {
    const { tahunAnggaran: _, versi: __, berlakukan: ___, ...butir } = kirimanForm(isi, { tahunAnggaran: w.tahunAnggaran, versi: 0 })
    kirim.mutate({ cara: 'buatkan', kamusId, butir, jawaban: jawaban.trim() })
  }
  return (
    <Modal opened onClose={tutup} size="lg" title={t('luar.buatkanJudul')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="form-kamus"
        onSubmit={(e) => {
          e.preventDefault()
          simpan()
        }}
      >
        <blockquote>{w.kata}</blockquote>
        <IsianKamus isi={isi} ubah={setIsi} kodeTetap={false} galatKirim={kirim.error} />
        <Textarea label={t('luar.jawaban')} value={jawaban} maxLength={1000} autosize minRows={2} onChange={(e) => setJawaban(e.currentTarget.value)} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={kurang}>
            {t('luar.simpanKirim')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}
