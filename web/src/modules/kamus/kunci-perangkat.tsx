import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { canAturKamus } from '#src/modules/kamus-usulan/kamus-usulan.policy.ts'
import type { PerangkatKelola } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { pelakuDari } from '../../lib/pelaku.ts'
import { useKataKamus } from './kamus-layar.kata.ts'
import { kueriPerangkatKamus, segarkanKamus } from './kueri-kamus.ts'

/** Each agency's catalogue of the year, locked or open, with the reason. */
export function KunciPerangkat() {
  const t = useKataKamus()
  const { daerahId, tahun, sesi, daerah } = useKerja()
  const { data = [], error, refetch } = useQuery(kueriPerangkatKamus(daerahId, tahun))
  const [pilih, setPilih] = useState<PerangkatKelola | null>(null)
  const mati = canAturKamus(pelakuDari(sesi, daerah)).boleh ? null : t('bukanAdmin')
  return (
    <section>
      <p className="redup">{t('kunci.isi')}</p>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      <ul className="daftar-kunci">
        {data.map((p) => (
          <li key={p.perangkatDaerahId} className="kartu">
            <div>
              <b>{p.singkatan}</b>
              <small>{p.nama}</small>
              <small>
                {t('kunci.jumlah', { n: p.jumlah, kosong: p.tanpaHarga })}
                {p.terkunci && ` · ${t('terkunci')}: ${p.alasan ?? ''}`}
              </small>
            </div>
            <Tombol mati={mati} onClick={() => setPilih(p)}>
              {t(p.terkunci ? 'kunci.buka' : 'kunci.kunci')}
            </Tombol>
          </li>
        ))}
      </ul>
      {pilih !== null && <TanyaKunci p={pilih} tutup={() => setPilih(null)} />}
    </section>
  )
}

function TanyaKunci({ p, tutup }: { readonly p: PerangkatKelola; readonly tutup: () => void }) {
  const t = useKataKamus()
  const umum = useKataKomponen()
  const kueri = useQueryClient()
  const { daerahId, tahun } = useKerja()
  const [alasan, setAlasan] = useState('')
  const kirim = useMutation({
    mutationFn: () =>
      panggil(z.object({ terkunci: z.boolean() }), 'POST', `${dasar(daerahId)}/kamus/kunci`, {
        isi: { tahunAnggaran: tahun, perangkatDaerahId: p.perangkatDaerahId, terkunci: !p.terkunci, alasan: alasan.trim() },
      }),
    onSuccess: async () => {
      await segarkanKamus(kueri)
      tutup()
    },
  })
  return (
    <Modal
      opened
      onClose={tutup}
      centered
      title={t(p.terkunci ? 'kunci.tanyaBuka' : 'kunci.tanyaKunci', { nama: p.singkatan })}
      closeButtonProps={{ 'aria-label': umum('tutup') }}
    >
      <p>{t('kunci.isi')}</p>
      <TextInput mt="md" label={t('kunci.alasan')} value={alasan} maxLength={300} onChange={(e) => setAlasan(e.currentTarget.value)} data-autofocus />
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      <div className="dialog-aksi">
        <Tombol onClick={tutup}>{umum('batal')}</Tombol>
        <Tombol ragam="utama" sibuk={kirim.isPending} mati={alasan.trim().length < 5 ? t('isiAlasan') : null} onClick={() => kirim.mutate()}>
          {t(p.terkunci ? 'kunci.buka' : 'kunci.kunci')}
        </Tombol>
      </div>
    </Modal>
  )
}
