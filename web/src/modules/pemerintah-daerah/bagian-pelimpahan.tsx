import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { tanggal } from '#src/lib/waktu.ts'
import { DAFTAR_PENERIMA_PELIMPAHAN, DAFTAR_WEWENANG, type PenerimaPelimpahan, type Wewenang } from '#src/modules/pemerintah-daerah/penandatangan.ts'
import { kepalaDaerahPada } from '#src/modules/pemerintah-daerah/kepala-daerah.ts'
import type { PemerintahDaerahKeluar } from '#src/modules/pemerintah-daerah/pemerintah-daerah.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataPemerintah } from './pemerintah-layar.kata.ts'

type Pelimpahan = PemerintahDaerahKeluar['pelimpahan'][number]
const Hasil = z.object({ pelimpahanId: z.string() })

function useSimpan(jalur: string, selesai: () => void) {
  const t = useKataPemerintah()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  return useMutation({
    mutationFn: (isi: object) => panggil(Hasil, 'POST', `${dasar(daerahId)}/pelimpahan${jalur}`, { isi }),
    onSuccess: async () => {
      umumkan(t('tersimpan'))
      await kueri.invalidateQueries({ queryKey: ['pemerintah', daerahId] })
      selesai()
    },
  })
}

/** What the head has delegated, to whom and by which letter. */
export function BagianPelimpahan({ data, mati }: { readonly data: PemerintahDaerahKeluar; readonly mati: string | null }) {
  const t = useKataPemerintah()
  const bahasa = useBahasa()
  const { hariIni } = useKerja()
  const [buka, setBuka] = useState(false)
  const [cabut, setCabut] = useState<Pelimpahan | null>(null)
  const kepala = kepalaDaerahPada(
    data.kepala.map((k) => ({ ...k, pelantikan: tanggal(k.pelantikan), akhir: k.akhir === null ? null : tanggal(k.akhir) })),
    'kepala-daerah',
    tanggal(hariIni),
  )
  const berlaku = (p: Pelimpahan): boolean => p.mulai <= hariIni && p.selesai >= hariIni && (p.dicabutPada === null || p.dicabutPada > hariIni)
  return (
    <section className="kartu">
      <h2>{t('pelimpahan')}</h2>
      {data.pelimpahan.length === 0 && <p className="redup">{t('kosongLimpah')}</p>}
      <ul className="pd-jejak">
        {data.pelimpahan.map((p) => (
          <li key={p.pelimpahanId}>
            <span className={`keadaan ${berlaku(p) ? 'jadi' : ''}`}>{t(berlaku(p) ? 'berlaku' : 'lewat')}</span> <b>{t(`kepada.${p.kepada}`)}</b>:{' '}
            {t(`wewenang.${p.wewenang}`)}
            <p className="kode">
              {tulisTanggal(p.mulai, bahasa)} – {tulisTanggal(p.selesai, bahasa)} · {p.dasarHukum}
              {p.dicabutPada !== null && ` · ${t('dicabut', { tanggal: tulisTanggal(p.dicabutPada, bahasa) })}`}
            </p>
            {berlaku(p) && mati === null && (
              <Tombol ragam="bahaya" onClick={() => setCabut(p)}>
                {t('cabut')}
              </Tombol>
            )}
          </li>
        ))}
      </ul>
      <div className="pd-kaki">
        <Tombol mati={mati ?? (kepala === null ? t('tanpaPemberi') : null)} onClick={() => setBuka(true)}>
          {t('limpahkan')}
        </Tombol>
      </div>
      {buka && kepala !== null && <FormPelimpahan kepalaDaerahId={kepala.kepalaDaerahId} tutup={() => setBuka(false)} />}
      {cabut !== null && <DialogCabut p={cabut} tutup={() => setCabut(null)} />}
    </section>
  )
}

function DialogCabut({ p, tutup }: { readonly p: Pelimpahan; readonly tutup: () => void }) {
  const t = useKataPemerintah()
  const umum = useKataKomponen()
  const { hariIni } = useKerja()
  const kirim = useSimpan(`/${p.pelimpahanId}/pencabutan`, tutup)
  return (
    <Modal opened onClose={tutup} title={t('cabut')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="isian-pd">
        <p>{t('cabutTanya')}</p>
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol ragam="bahaya" sibuk={kirim.isPending} onClick={() => kirim.mutate({ dicabutPada: hariIni })}>
            {t('cabut')}
          </Tombol>
        </div>
      </div>
    </Modal>
  )
}

function FormPelimpahan({ kepalaDaerahId, tutup }: { readonly kepalaDaerahId: string; readonly tutup: () => void }) {
  const t = useKataPemerintah()
  const umum = useKataKomponen()
  const { hariIni } = useKerja()
  const [id] = useState(buatUuid)
  const [isi, setIsi] = useState({
    kepada: 'sekretaris-daerah' as PenerimaPelimpahan,
    wewenang: 'perencanaan' as Wewenang,
    mulai: hariIni,
    selesai: '',
    dasarHukum: '',
  })
  const ubah = (baru: Partial<typeof isi>): void => setIsi({ ...isi, ...baru })
  const kirim = useSimpan('', tutup)
  const lengkap = isi.selesai !== '' && isi.mulai !== '' && isi.dasarHukum.trim().length >= 3
  return (
    <Modal opened onClose={tutup} title={t('limpahkan')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="isian-pd"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate({ ...isi, kepalaDaerahId, pelimpahanId: id })
        }}
      >
        <div className="dua">
          <label>
            <span>{t('kepada')}</span>
            <select value={isi.kepada} onChange={(e) => ubah({ kepada: DAFTAR_PENERIMA_PELIMPAHAN.find((x) => x === e.target.value) ?? isi.kepada })}>
              {DAFTAR_PENERIMA_PELIMPAHAN.map((x) => (
                <option key={x} value={x}>
                  {t(`kepada.${x}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('wewenang')}</span>
            <select value={isi.wewenang} onChange={(e) => ubah({ wewenang: DAFTAR_WEWENANG.find((x) => x === e.target.value) ?? isi.wewenang })}>
              {DAFTAR_WEWENANG.map((x) => (
                <option key={x} value={x}>
                  {t(`wewenang.${x}`)}
                </option>
              ))}
            </select>
          </label>
          <TextInput label={t('mulai')} type="date" required value={isi.mulai} onChange={(e) => ubah({ mulai: e.currentTarget.value })} />
          <TextInput label={t('selesai')} type="date" required value={isi.selesai} onChange={(e) => ubah({ selesai: e.currentTarget.value })} />
        </div>
        <TextInput label={t('surat')} required maxLength={200} value={isi.dasarHukum} onChange={(e) => ubah({ dasarHukum: e.currentTarget.value })} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={lengkap ? null : t('kurang')}>
            {t('simpan')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}
