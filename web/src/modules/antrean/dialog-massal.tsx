import { Modal, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { type HasilMassal, type PerintahMassal, PratinjauMassal } from '#src/modules/usulan/putusan/massal.schema.ts'
import { cariPenandaAsing, PENANDA_DIKENAL } from '#src/modules/usulan/templat/templat-kalimat.ts'
import { isBeralasan, PANJANG_TEKS } from '#src/modules/usulan/usulan.ts'
import { DaftarAlasan } from '../../components/daftar-alasan.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { PilihTemplat } from '../putusan/pilih-templat.tsx'
import { AkibatMassal } from './akibat-massal.tsx'
import { useKataMassal } from './massal.kata.ts'
import type { Antrean } from './use-antrean.ts'
import { useKirimMassal } from './use-kirim-massal.ts'

interface DialogProps {
  readonly keputusan: PerintahMassal['keputusan']
  /** What was ticked when the dialog opened: rows change under it while it works. */
  readonly usulan: readonly PengajuanAntrean[]
  readonly antrean: Antrean
  readonly tutup: () => void
}

/** One decision for many: its reason once, its effects before confirming, its progress, and what became of each. */
export function DialogMassal({ keputusan, usulan, antrean, tutup }: DialogProps) {
  const t = useKataMassal()
  const umum = useKataKomponen()
  const [alasan, setAlasan] = useState<KodeAlasan | null>(null)
  const [teks, setTeks] = useState('')
  const beralasan = isBeralasan(keputusan)
  const isi = { keputusan, ...(beralasan && alasan !== null ? { alasan } : {}), ...(teks.trim() === '' ? {} : { teks: teks.trim() }) }
  const kurang = kurangMassal(t, { beralasan, alasan, teks })
  const lihat = usePratinjau(isi, usulan, kurang === null)
  const kirim = useKirimMassal({ isi, usulan, antrean })
  const bisa = lihat.data?.berhasil
  const mati = kurang ?? (bisa === undefined ? t('kurang.pratinjau') : bisa === 0 ? t('kurang.kosong') : null)
  return (
    <Modal opened onClose={tutup} size={720} title={t(`judul.${keputusan}`, { count: usulan.length })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      {kirim.hasil === null && beralasan && (
        <div className="massal-alasan">
          <DaftarAlasan label={t('alasan')} ajakan={t('pilihAlasan')} nilai={alasan} onPilih={setAlasan} />
          <Textarea
            label={t('kalimat')}
            description={t('kalimatBantu', { min: PANJANG_TEKS, penanda: PENANDA_DIKENAL.map((x) => `{{${x}}}`).join(', ') })}
            rows={2}
            maxLength={1000}
            value={teks}
            onChange={(e) => setTeks(e.currentTarget.value)}
          />
          <PilihTemplat
            tahap={usulan[0]?.tahap ?? 'kecamatan'}
            keputusan={keputusan}
            alasan={alasan}
            teks={teks}
            pakai={(x) => {
              setTeks(x.teks)
              setAlasan(x.alasan ?? alasan)
            }}
          />
        </div>
      )}
      {kirim.hasil === null ? (
        <AkibatMassal lihat={lihat}>{lihat.data !== undefined && <Gagal nasib={lihat.data.nasib} usulan={usulan} />}</AkibatMassal>
      ) : (
        <Nasib hasil={kirim.hasil} usulan={usulan} />
      )}
      {kirim.sibuk && <p role="status">{t('maju', { n: kirim.terkirim, jumlah: usulan.length })}</p>}
      {kirim.galat !== null && <PesanGalat galat={kirim.galat} />}
      <div className="dialog-aksi">
        <Tombol onClick={tutup}>{umum(kirim.hasil === null ? 'batal' : 'tutup')}</Tombol>
        {kirim.hasil === null && (
          <Tombol ragam={keputusan === 'tolak' ? 'bahaya' : 'utama'} mati={mati} sibuk={kirim.sibuk} onClick={kirim.mulai}>
            {kirim.galat === null ? t('kirim', { n: bisa ?? usulan.length }) : t('lanjutkan', { n: usulan.length - kirim.terkirim })}
          </Tombol>
        )}
      </div>
    </Modal>
  )
}

/** The first thing that still keeps the effects from being worked out. */
function kurangMassal(t: ReturnType<typeof useKataMassal>, i: { beralasan: boolean; alasan: KodeAlasan | null; teks: string }): string | null {
  if (cariPenandaAsing(i.teks) !== null) return t('kurang.penanda')
  if (!i.beralasan) return null
  if (i.alasan === null) return t('kurang.alasan')
  return i.teks.trim().length < PANJANG_TEKS ? t('kurang.teks') : null
}

function usePratinjau(isi: Omit<z.input<typeof PerintahMassal>, 'butir'>, usulan: readonly PengajuanAntrean[], siap: boolean) {
  const { daerahId } = useKerja()
  const [tenang] = useDebouncedValue(isi, 400)
  const butir = usulan.map(({ pengajuanId, versi }) => ({ pengajuanId, versi }))
  return useQuery({
    queryKey: ['pratinjau-massal', daerahId, tenang, butir],
    // What is still being typed is not asked about: its effects would be those of the sentence before.
    enabled: siap && JSON.stringify(tenang) === JSON.stringify(isi),
    gcTime: 0,
    retry: false,
    queryFn: () => panggil(PratinjauMassal, 'POST', `${dasar(daerahId)}/usulan-massal/pratinjau`, { isi: { ...tenang, butir } }),
  })
}

function Nasib({ hasil, usulan }: { readonly hasil: z.output<typeof HasilMassal>; readonly usulan: readonly PengajuanAntrean[] }) {
  const t = useKataMassal()
  return (
    <section className="massal-akibat">
      <p className="pesan jadi" role="status">
        {t('selesai', { n: hasil.berhasil, gagal: hasil.ditolak })}
      </p>
      <Gagal nasib={hasil.nasib} usulan={usulan} />
    </section>
  )
}

/** Each that could not be decided, with its reason and the next step. */
function Gagal({ nasib, usulan }: { readonly nasib: z.output<typeof HasilMassal>['nasib']; readonly usulan: readonly PengajuanAntrean[] }) {
  const t = useKataMassal()
  const judul = new Map(usulan.map((p) => [p.pengajuanId, p.judul] as const))
  const gagal = nasib.flatMap((n) => (n.galat === null ? [] : [{ id: n.pengajuanId, galat: n.galat }]))
  if (gagal.length === 0) return null
  return (
    <>
      <h3>{t('tidakDapat')}</h3>
      <ul className="massal-gagal">
        {gagal.map(({ id, galat }) => (
          <li key={id}>
            <b>{judul.get(id)}</b>
            <small>
              {galat.pesan} {galat.langkah}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}
