import { Modal, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { AturanTerlambatBaru } from '#src/modules/jadwal/jadwal.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataIsianJadwal } from './isian-jadwal.kata.ts'
import { useKataJadwal } from './jadwal-layar.kata.ts'

const Daftar = z.array(z.object({ ...AturanTerlambatBaru.shape, berlakuSampai: z.string().nullable() }))

/** The government's own rules for late entries, the newest first; a new one begins today or later. */
export function AturanTerlambat({ boleh }: { readonly boleh: boolean }) {
  const t = useKataIsianJadwal()
  const j = useKataJadwal()
  const bahasa = useBahasa()
  const { daerahId } = useKerja()
  const [baru, setBaru] = useState(false)
  const { data } = useQuery({ queryKey: ['aturan-terlambat', daerahId], queryFn: () => panggil(Daftar, 'GET', `${dasar(daerahId)}/aturan-terlambat`) })
  if (data === undefined) return null
  return (
    <section className="kartu aturan-terlambat">
      <h2>{t('aturan.judul')}</h2>
      {data.length === 0 && <p className="redup">{t('aturan.kosong')}</p>}
      <ul>
        {data.map((a) => (
          <li key={a.aturanId}>
            {t('aturan.isi', { mulai: tulisTanggal(a.berlakuMulai, bahasa), surat: a.hariSuratSebelumTutup, masuk: a.hariSebelumKecamatan })}
            <span className="kode">{a.dasarHukum}</span>
          </li>
        ))}
      </ul>
      <Tombol mati={boleh ? null : j('bukanAdmin')} onClick={() => setBaru(true)}>
        {t('aturan.tetapkan')}
      </Tombol>
      {baru && <FormAturan tutup={() => setBaru(false)} />}
    </section>
  )
}

function FormAturan({ tutup }: { readonly tutup: () => void }) {
  const t = useKataIsianJadwal()
  const umum = useKataKomponen()
  const kueri = useQueryClient()
  const { daerahId, hariIni } = useKerja()
  const [aturanId] = useState(buatUuid)
  const [isi, setIsi] = useState({ berlakuMulai: hariIni, hariSuratSebelumTutup: 2, hariSebelumKecamatan: 3, dasarHukum: '' })
  const kirim = useMutation({
    mutationFn: () => panggil(z.object({ aturanId: z.string() }), 'POST', `${dasar(daerahId)}/aturan-terlambat`, { isi: { ...isi, aturanId } }),
    onSuccess: async () => {
      await kueri.invalidateQueries({ queryKey: ['aturan-terlambat', daerahId] })
      tutup()
    },
  })
  const hari = (kunci: 'hariSuratSebelumTutup' | 'hariSebelumKecamatan') => (n: number | string) => typeof n === 'number' && setIsi({ ...isi, [kunci]: n })
  return (
    <Modal opened onClose={tutup} title={t('aturan.tetapkan')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="form-jadwal"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate()
        }}
      >
        <TextInput
          label={t('aturan.mulai')}
          type="date"
          min={hariIni}
          value={isi.berlakuMulai}
          onChange={(e) => setIsi({ ...isi, berlakuMulai: e.currentTarget.value })}
        />
        <NumberInput label={t('aturan.surat')} value={isi.hariSuratSebelumTutup} min={0} max={60} onChange={hari('hariSuratSebelumTutup')} />
        <NumberInput label={t('aturan.masuk')} value={isi.hariSebelumKecamatan} min={0} max={60} onChange={hari('hariSebelumKecamatan')} />
        <Textarea label={t('dasar')} rows={2} maxLength={500} value={isi.dasarHukum} onChange={(e) => setIsi({ ...isi, dasarHukum: e.currentTarget.value })} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={isi.berlakuMulai === '' || isi.dasarHukum.trim().length < 5 ? t('kurang') : null}>
            {t('aturan.simpan')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}
