import { Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { TemplatKalimat } from '#src/modules/usulan/templat/templat-kalimat.schema.ts'
import { cariPenandaAsing, PENANDA_DIKENAL } from '#src/modules/usulan/templat/templat-kalimat.ts'
import { PANJANG_TEKS } from '#src/modules/usulan/usulan.ts'
import { DaftarAlasan } from '../../components/daftar-alasan.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { useUbahTemplat } from './kueri-templat.ts'
import { useKataTemplat } from './templat.kata.ts'

interface KelolaProps {
  readonly tahap: Tahap
  readonly daftar: readonly TemplatKalimat[]
  readonly tutup: () => void
}

/** The desk's own sentences: renamed, rewritten, deleted. */
export function KelolaTemplat({ tahap, daftar, tutup }: KelolaProps) {
  const t = useKataTemplat()
  const umum = useKataKomponen()
  const milik = daftar.flatMap(({ templatId, ...x }) => (templatId === null ? [] : [{ ...x, templatId }]))
  return (
    <Modal opened onClose={tutup} size="lg" title={t('judulKelola')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      {milik.length === 0 && <p className="redup">{t('kosong')}</p>}
      <ul className="kelola-templat">
        {milik.map((x) => (
          <li key={`${x.templatId}/${x.versi}`}>
            <SatuTemplat tahap={tahap} templat={x} />
          </li>
        ))}
      </ul>
    </Modal>
  )
}

function SatuTemplat({ tahap, templat }: { readonly tahap: Tahap; readonly templat: TemplatKalimat & { readonly templatId: string } }) {
  const t = useKataTemplat()
  const label = useLabel()
  const umumkan = useUmumkan()
  const { templatId, versi, keputusan } = templat
  const [isi, setIsi] = useState({ nama: templat.nama, alasan: templat.alasan, teks: templat.teks })
  const simpan = useUbahTemplat(tahap, () => umumkan(t('tersimpan', { nama: isi.nama })))
  const hapus = useUbahTemplat(tahap, () => umumkan(t('terhapus', { nama: templat.nama })))
  const asing = cariPenandaAsing(isi.teks)
  const mati = isi.nama.trim() === '' ? t('kurang.nama') : isi.teks.trim().length < PANJANG_TEKS ? t('kurang.teks') : null
  const galat = simpan.error ?? hapus.error
  return (
    <details>
      <summary aria-label={t('ubah', { nama: templat.nama })}>
        {templat.nama}
        <small>{t('untuk', { putusan: label(`keputusan.${keputusan}`) })}</small>
      </summary>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          // A form inside the decision's own, as React sees it.
          e.stopPropagation()
          if (mati === null && asing === null) simpan.mutate({ apa: 'ubah', templatId, isi: { ...isi, nama: isi.nama.trim(), teks: isi.teks.trim(), versi } })
        }}
      >
        <TextInput label={t('nama')} maxLength={80} value={isi.nama} onChange={(e) => setIsi({ ...isi, nama: e.currentTarget.value })} />
        <DaftarAlasan label={t('alasan')} ajakan={t('tanpaAlasan')} nilai={isi.alasan} onPilih={(alasan) => setIsi({ ...isi, alasan })} />
        <Textarea
          label={t('kalimat')}
          description={t('penanda', { penanda: PENANDA_DIKENAL.map((p) => `{{${p}}}`).join(', ') })}
          error={asing === null ? null : t('asing', { penanda: asing })}
          rows={3}
          maxLength={1000}
          value={isi.teks}
          onChange={(e) => setIsi({ ...isi, teks: e.currentTarget.value })}
        />
        {galat !== null && <PesanGalat galat={galat} />}
        <div className="dialog-aksi">
          <Tombol ragam="bahaya" sibuk={hapus.isPending} onClick={() => hapus.mutate({ apa: 'hapus', templatId, isi: { versi } })}>
            {t('hapus')}
          </Tombol>
          <Tombol type="submit" ragam="utama" mati={mati} sibuk={simpan.isPending}>
            {t('simpanNama')}
          </Tombol>
        </div>
      </form>
    </details>
  )
}
