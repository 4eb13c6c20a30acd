import { FileInput, Modal, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { tulisSatuan } from '#src/lib/kuantitas.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { takPutus } from '../../lib/bahasa.ts'
import { BerkasTerunggah } from '../../lib/bentuk-api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { siapkanFoto } from '../formulir/foto.ts'
import { useKataHidup } from './hidup-putusan.kata.ts'
import type { Diputus } from './panel-putusan.tsx'
import { useKirimHidup } from './use-kirim-hidup.ts'
import './dialog-hidup.css'

interface DialogProps {
  readonly p: PengajuanRinci
  readonly tutup: () => void
  readonly selesai: Diputus
}

interface Laporan {
  readonly nilaiKontrak: number | null
  readonly volume: number | null
  readonly tanggalSelesai: string
  readonly catatan: string
  readonly foto: string | null
}

/** The agency says that the work is done: for how much, how large, when. */
export function DialogRealisasi({ p, tutup, selesai }: DialogProps) {
  const t = useKataHidup()
  const umum = useKataKomponen()
  const { hariIni } = useKerja()
  const [isi, setIsi] = useState<Laporan>({ nilaiKontrak: p.anggaranKini, volume: p.volumeKini, tanggalSelesai: '', catatan: '', foto: null })
  const ubah = (baru: Partial<Laporan>) => setIsi({ ...isi, ...baru })
  const catatan = isi.catatan.trim()
  const kirim = useKirimHidup({
    pengajuanId: p.pengajuanId,
    apa: 'realisasi',
    isi: { ...isi, versi: p.versi, catatan: catatan === '' ? null : catatan },
    kabar: `${t('realisasi.judul')}: ${p.judul}`,
    selesai: (hasil) => selesai(hasil, 'realisasikan', isi.volume ?? p.volumeKini),
  })
  const lengkap = (isi.nilaiKontrak ?? 0) > 0 && (isi.volume ?? 0) > 0 && isi.tanggalSelesai !== ''
  const angka = { allowNegative: false, thousandSeparator: '.', decimalSeparator: ',', hideControls: true } as const
  return (
    <Modal opened onClose={tutup} size="lg" title={t('realisasi.judul')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="form-realisasi"
        onSubmit={(e) => {
          e.preventDefault()
          if (!kirim.isPending) kirim.mutate()
        }}
      >
        <p className="redup">{t('realisasi.isi')}</p>
        <NumberInput
          {...angka}
          data-autofocus
          label={t('realisasi.nilai')}
          description={t('realisasi.nilaiBantu', { rupiah: takPutus(formatRupiah(p.anggaranKini)) })}
          allowDecimal={false}
          value={isi.nilaiKontrak ?? ''}
          onChange={(n) => ubah({ nilaiKontrak: typeof n === 'number' ? n : null })}
        />
        <NumberInput
          {...angka}
          label={t('realisasi.volume', { satuan: tulisSatuan(p.satuan) })}
          decimalScale={3}
          value={isi.volume ?? ''}
          onChange={(n) => ubah({ volume: typeof n === 'number' ? n : null })}
        />
        <TextInput
          label={t('realisasi.tanggal')}
          type="date"
          min={`${p.tahunAnggaran}-01-01`}
          max={hariIni}
          value={isi.tanggalSelesai}
          onChange={(e) => ubah({ tanggalSelesai: e.currentTarget.value })}
        />
        <Textarea label={t('realisasi.catatan')} rows={2} maxLength={1000} value={isi.catatan} onChange={(e) => ubah({ catatan: e.currentTarget.value })} />
        <FotoSesudah foto={isi.foto} ubah={(foto) => ubah({ foto })} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" mati={lengkap ? null : t('realisasi.kurang')} sibuk={kirim.isPending}>
            {t('realisasi.kirim')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}

/** Reduced in the browser like every photo, and uploaded at once. */
function FotoSesudah({ foto, ubah }: { readonly foto: string | null; readonly ubah: (foto: string | null) => void }) {
  const t = useKataHidup()
  const { daerahId } = useKerja()
  const unggah = useMutation({
    mutationFn: async (berkas: File) => {
      const { isi } = await siapkanFoto(berkas)
      const badan = new FormData()
      badan.set('berkas', isi, 'sesudah.jpg')
      return panggil(BerkasTerunggah, 'POST', `${dasar(daerahId)}/berkas`, { isi: badan, kunci: buatUuid() })
    },
    onSuccess: ({ berkasId }) => ubah(berkasId),
  })
  return (
    <>
      <FileInput
        label={t('realisasi.foto')}
        accept="image/*"
        clearable
        description={unggah.isPending ? t('realisasi.fotoUnggah') : foto === null ? undefined : t('realisasi.fotoAda')}
        onChange={(berkas) => (berkas === null ? ubah(null) : unggah.mutate(berkas))}
      />
      {unggah.error !== null && <PesanGalat galat={unggah.error} />}
    </>
  )
}
