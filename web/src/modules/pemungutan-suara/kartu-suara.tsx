import { Modal } from '@mantine/core'
import { useState } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { HakTerbit, PemungutanKeluar } from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { formatPersen, tulisSaat } from '../../lib/tampil.ts'
import { HasilSuara } from './hasil-suara.tsx'
import { useKataSuara } from './suara-layar.kata.ts'
import { TerbitHak } from './terbit-hak.tsx'
import type { MejaSuara } from './use-suara.ts'

interface KartuProps {
  readonly p: PemungutanKeluar
  readonly meja: MejaSuara
  readonly memimpin: boolean
  readonly kodeWilayah: string
  readonly terbit: (lembar: HakTerbit) => void
}

type Tanya = 'dibuka' | 'ditutup' | 'dibatalkan'

export function KartuSuara({ p, meja, memimpin, kodeWilayah, terbit }: KartuProps) {
  const t = useKataSuara()
  const bahasa = useBahasa()
  const { daerah } = useKerja()
  const [tanya, setTanya] = useState<Tanya | null>(null)
  const [hak, setHak] = useState(false)
  const batas = [
    p.poin === null ? null : t('poin', { n: p.poin }),
    p.batasRupiah === null ? null : t('batas', { rupiah: formatRupiah(p.batasRupiah) }),
    p.selesai === null ? null : t('sampai', { waktu: tulisSaat(p.selesai, daerah.zonaWaktu, bahasa) }),
  ].filter((x) => x !== null)
  const berjalan = p.keadaan === 'disiapkan' || p.keadaan === 'dibuka'
  return (
    <section className="kartu kartu-suara" data-pemungutan={p.pemungutanId} data-keadaan={p.keadaan} aria-label={p.judul}>
      <h2>{p.judul}</h2>
      <p>
        <b>{t(`keadaan.${p.keadaan}`)}</b> ·{' '}
        {[t('ringkas', { cara: t(`cara.${p.cara}`), pemilih: t(`pemilih.${p.pemilih}`), n: p.pilihan.length }), ...batas].join(' · ')}
      </p>
      {p.aturan !== '' && <p>{p.aturan}</p>}
      {p.turut.length > 0 && <Turut p={p} />}
      {p.keadaan === 'dibuka' && <p className="redup">{t('rahasia')}</p>}
      {p.hasil !== null && <HasilSuara p={p} hasil={p.hasil} />}
      {memimpin && berjalan && (
        <div className="aksi-suara">
          <Tombol onClick={() => setHak(true)}>{t('terbitkan')}</Tombol>
          {p.keadaan === 'disiapkan' && (
            <>
              <Tombol ragam="utama" onClick={() => setTanya('dibuka')}>
                {t('buka')}
              </Tombol>
              <Tombol ragam="polos" onClick={() => setTanya('dibatalkan')}>
                {t('batalkan')}
              </Tombol>
            </>
          )}
          {p.keadaan === 'dibuka' && (
            <Tombol ragam="utama" onClick={() => setTanya('ditutup')}>
              {t('tutup')}
            </Tombol>
          )}
        </div>
      )}
      {memimpin && berjalan && p.lembar.length > 0 && <Lembar p={p} meja={meja} />}
      {tanya !== null && <TanyaLangkah p={p} ke={tanya} meja={meja} tutup={() => setTanya(null)} />}
      {hak && <TerbitHak p={p} meja={meja} kodeWilayah={kodeWilayah} terbit={terbit} tutup={() => setHak(false)} />}
    </section>
  )
}

function Turut({ p }: { readonly p: PemungutanKeluar }) {
  const t = useKataSuara()
  const [hak, masuk] = [p.turut.reduce((n, x) => n + x.hak, 0), p.turut.reduce((n, x) => n + x.masuk, 0)]
  return (
    <>
      <p className="suara-besar" aria-live="polite">
        <b>{t('masuk', { masuk, hak })}</b> ({formatPersen(masuk, hak)})
      </p>
      <WadahTabel label={t('turut')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('desa')}</th>
              <th scope="col">{t('hak')}</th>
              <th scope="col">{t('suaraMasuk')}</th>
            </tr>
          </thead>
          <tbody>
            {p.turut.map((x) => (
              <tr key={x.kodeWilayah}>
                <th scope="row">{x.namaWilayah}</th>
                <td>{x.hak}</td>
                <td>
                  {x.masuk} ({formatPersen(x.masuk, x.hak)})
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WadahTabel>
    </>
  )
}

function Lembar({ p, meja }: Pick<KartuProps, 'p' | 'meja'>) {
  const t = useKataSuara()
  const umum = useKataKomponen()
  const [tarik, setTarik] = useState<PemungutanKeluar['lembar'][number] | null>(null)
  return (
    <details>
      <summary>{t('lembar')}</summary>
      <ul className="lembar-suara">
        {p.lembar.map((l) => (
          <li key={l.lembarId}>
            <span>
              <span className="kode">{l.lembarId.slice(0, 8)}</span> {t('lembarIsi', { terbit: l.terbit, terpakai: l.terpakai, ditarik: l.ditarik })}
            </span>
            {l.terbit > 0 && <Tombol onClick={() => setTarik(l)}>{t('tarik')}</Tombol>}
          </li>
        ))}
      </ul>
      {meja.tarik.error !== null && <PesanGalat galat={meja.tarik.error} />}
      {tarik !== null && (
        <Modal opened onClose={() => setTarik(null)} title={t('tarik')} centered closeButtonProps={{ 'aria-label': umum('tutup') }}>
          <p>{t('tanya.tarik', { n: tarik.terbit })}</p>
          <div className="dialog-aksi">
            <Tombol onClick={() => setTarik(null)}>{umum('batal')}</Tombol>
            <Tombol
              ragam="bahaya"
              sibuk={meja.tarik.isPending}
              onClick={() => meja.tarik.mutate({ pemungutanId: p.pemungutanId, lembarId: tarik.lembarId }, { onSettled: () => setTarik(null) })}
            >
              {t('tarik')}
            </Tombol>
          </div>
        </Modal>
      )}
    </details>
  )
}

const LABEL = { dibuka: 'buka', ditutup: 'tutup', dibatalkan: 'batalkan' } as const

function TanyaLangkah({ p, ke, meja, tutup }: Pick<KartuProps, 'p' | 'meja'> & { readonly ke: Tanya; readonly tutup: () => void }) {
  const t = useKataSuara()
  const umum = useKataKomponen()
  const { error, isPending, mutate } = meja.langkah
  return (
    <Modal opened onClose={tutup} title={`${t(LABEL[ke])}: ${p.judul}`} centered closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <p>{t(`tanya.${ke}`, { n: p.pilihan.length })}</p>
      {error !== null && <PesanGalat galat={error} />}
      <div className="dialog-aksi">
        <Tombol onClick={tutup}>{umum('batal')}</Tombol>
        <Tombol
          ragam={ke === 'dibatalkan' ? 'bahaya' : 'utama'}
          sibuk={isPending}
          onClick={() => mutate({ pemungutanId: p.pemungutanId, ke, versi: p.versi }, { onSuccess: tutup })}
        >
          {t(LABEL[ke])}
        </Tombol>
      </div>
    </Modal>
  )
}
