import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { tanggal } from '#src/lib/waktu.ts'
import { hitungSeratusHari, sebutPejabat } from '#src/modules/pemerintah-daerah/kepala-daerah.ts'
import type { PemerintahDaerahKeluar } from '#src/modules/pemerintah-daerah/pemerintah-daerah.schema.ts'
import { Benang, type SimpulBenang } from '../../components/benang.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { useKataPemerintah } from './pemerintah-layar.kata.ts'

type Kepala = PemerintahDaerahKeluar['kepala'][number]

/** The first hundred days are shown while they run, and before they begin. */
const MENJELANG = 60

/** One post through time, the hundred days of an inauguration beside it (S4-12). */
export function BenangKepala({ daftar, label, mati }: { readonly daftar: readonly Kepala[]; readonly label: string; readonly mati: string | null }) {
  const t = useKataPemerintah()
  const bahasa = useBahasa()
  const { daerah, hariIni } = useKerja()
  const [akhiri, setAkhiri] = useState<Kepala | null>(null)
  const seratus = (k: Kepala): string | undefined => {
    if (k.jabatan !== 'kepala-daerah' || k.jenis !== 'definitif') return undefined
    const { hariKe, hariKe100 } = hitungSeratusHari(tanggal(k.pelantikan), tanggal(hariIni))
    if (hariKe >= 1 && hariKe <= 100) return t('seratus', { n: hariKe, tanggal: tulisTanggal(hariKe100, bahasa) })
    return hariKe < 1 && hariKe > -MENJELANG
      ? t('menuju', { tanggal: tulisTanggal(k.pelantikan, bahasa), n: 1 - hariKe, seratus: tulisTanggal(hariKe100, bahasa) })
      : undefined
  }
  const simpul = daftar.map((k): SimpulBenang => {
    const hari = seratus(k)
    return {
      kunci: k.kepalaDaerahId,
      nama: k.nama,
      keadaan: k.pelantikan > hariIni ? 'nanti' : k.akhir !== null && k.akhir < hariIni ? 'selesai' : 'kini',
      tanggal: `${sebutPejabat(daerah.jenis, k)}, ${tulisTanggal(k.pelantikan, bahasa)} – ${k.akhir === null ? '…' : tulisTanggal(k.akhir, bahasa)}`,
      keterangan: hari === undefined ? k.dasarHukum : `${k.dasarHukum}. ${hari}`,
    }
  })
  const berjalan = daftar.filter((k) => k.akhir === null || k.akhir >= hariIni)
  return (
    <>
      <Benang ragam="tegak" simpul={simpul} label={label} />
      {berjalan.length > 0 && mati === null && (
        <div className="pd-aksi">
          {berjalan.map((k) => (
            <Tombol key={k.kepalaDaerahId} onClick={() => setAkhiri(k)}>
              {t('akhiri', { nama: k.nama })}
            </Tombol>
          ))}
        </div>
      )}
      {akhiri !== null && <DialogAkhiri kepala={akhiri} tutup={() => setAkhiri(null)} />}
    </>
  )
}

function DialogAkhiri({ kepala, tutup }: { readonly kepala: Kepala; readonly tutup: () => void }) {
  const t = useKataPemerintah()
  const umum = useKataKomponen()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId, hariIni } = useKerja()
  const [akhir, setAkhir] = useState(kepala.akhir ?? hariIni)
  const kirim = useMutation({
    mutationFn: () =>
      panggil(z.object({ kepalaDaerahId: z.string() }), 'POST', `${dasar(daerahId)}/kepala-daerah/${kepala.kepalaDaerahId}/akhir`, { isi: { akhir } }),
    onSuccess: async () => {
      umumkan(t('tersimpan'))
      await kueri.invalidateQueries({ queryKey: ['pemerintah', daerahId] })
      tutup()
    },
  })
  return (
    <Modal opened onClose={tutup} title={t('akhiri', { nama: kepala.nama })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="isian-pd">
        <p>{t('akhiriIsi')}</p>
        <TextInput label={t('akhiriPendek')} type="date" value={akhir} onChange={(e) => setAkhir(e.currentTarget.value)} data-autofocus />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol ragam="utama" sibuk={kirim.isPending} mati={akhir === '' ? t('kurang') : null} onClick={() => kirim.mutate()}>
            {t('simpan')}
          </Tombol>
        </div>
      </div>
    </Modal>
  )
}
