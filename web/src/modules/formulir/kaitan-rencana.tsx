import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SasaranKeluar } from '#src/modules/dokumen/dokumen.schema.ts'
import { DAFTAR_FOKUS, DAFTAR_JENIS_BELANJA } from '#src/modules/usulan/isian/rincian-usulan.ts'
import { kueri, panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import type { LangkahProps } from './formulir.tsx'
import { galatIsian } from './galat-isian.ts'
import { useKataIsian } from './isian.kata.ts'
import { Isian } from './isian.tsx'

const FOKUS_MAKS = 5

/** What the proposal serves: one tap is enough for the "relevant" of its score. The sasaran only where such documents exist. */
export function KaitanRencana({ draf, isi, ubah }: LangkahProps) {
  const t = useKataIsian()
  const pilih = (f: (typeof DAFTAR_FOKUS)[number]) => {
    const ada = isi.fokus.includes(f)
    if (ada || isi.fokus.length < FOKUS_MAKS) ubah({ fokus: ada ? isi.fokus.filter((x) => x !== f) : [...isi.fokus, f] })
  }
  return (
    <section aria-labelledby="kaitan">
      <h2 id="kaitan">
        {t('kaitan.judul')}
        <small>{t('kaitan.isi')}</small>
      </h2>
      <div className="keping" role="group" aria-labelledby="kaitan">
        {DAFTAR_FOKUS.map((f) => (
          <button key={f} type="button" aria-pressed={isi.fokus.includes(f)} onClick={() => pilih(f)}>
            {t(`fokus.${f}`)}
          </button>
        ))}
      </div>
      <PilihSasaran draf={draf} isi={isi} ubah={ubah} />
      <details className="lipatan" open={isi.isu !== '' || Object.values(isi.narasi).some((n) => n !== '')}>
        <summary>{t('lebih.usulan')}</summary>
        <Isian label={t('isu')} bantu={t('isuBantu')} galat={galatIsian(draf, 'isu')}>
          {(p) => <input {...p} type="text" maxLength={300} value={isi.isu} onChange={(e) => ubah({ isu: e.target.value })} />}
        </Isian>
        <Isian label={t('jenisBelanja')}>
          {(p) => (
            <select
              {...p}
              value={isi.jenisBelanja ?? ''}
              onChange={(e) => ubah({ jenisBelanja: DAFTAR_JENIS_BELANJA.find((x) => x === e.target.value) ?? null })}
            >
              <option value="">{t('belumTahu')}</option>
              {DAFTAR_JENIS_BELANJA.map((j) => (
                <option key={j} value={j}>
                  {t(`belanja.${j}`)}
                </option>
              ))}
            </select>
          )}
        </Isian>
        {(['latarBelakang', 'dasarHukum', 'maksud', 'tujuan'] as const).map((n) => (
          <Isian key={n} label={t(`narasi.${n}`)} galat={galatIsian(draf, `narasi.${n}`)}>
            {(p) => (
              <textarea {...p} rows={2} maxLength={2000} value={isi.narasi[n]} onChange={(e) => ubah({ narasi: { ...isi.narasi, [n]: e.target.value } })} />
            )}
          </Isian>
        ))}
      </details>
    </section>
  )
}

function PilihSasaran({ isi, ubah }: LangkahProps) {
  const t = useKataIsian()
  const { daerahId, tahun } = useKerja()
  const [cari, setCari] = useState('')
  const { data = [] } = useQuery({
    queryKey: ['sasaran', daerahId, tahun],
    retry: false,
    staleTime: 600_000,
    queryFn: () => panggil(SasaranKeluar.array(), 'GET', `${dasar(daerahId)}/dokumen/sasaran${kueri({ tahun })}`),
  })
  if (isi.sasaran !== null) {
    return (
      <p className="isian-tetap">
        <span>{t('sasaran')}</span>
        <b>{isi.sasaran.nama}</b>
        <button type="button" className="tautan" onClick={() => ubah({ sasaran: null })}>
          {t('sasaranLepas')}
        </button>
      </p>
    )
  }
  if (data.length === 0) return null
  const kata = cari.toLowerCase().split(/\s+/).filter(Boolean)
  const cocok = data.filter((s) => kata.every((w) => `${s.kode ?? ''} ${s.nama}`.toLowerCase().includes(w))).slice(0, 6)
  return (
    <>
      <Isian label={t('sasaran')} bantu={t('sasaranBantu', { n: data.length })}>
        {(p) => <input {...p} type="search" autoComplete="off" value={cari} onChange={(e) => setCari(e.target.value)} />}
      </Isian>
      {cari !== '' && (
        <ul className="pilihan" aria-label={t('sasaran')}>
          {cocok.map(({ simpulId, kode, nama, dokumen }) => (
            <li key={simpulId}>
              <button type="button" className="pilih-sasaran" onClick={() => ubah({ sasaran: { simpulId, kode, nama } })}>
                <b>{nama}</b>
                <small>{[kode, dokumen].filter((x) => x !== null).join(' · ')}</small>
              </button>
            </li>
          ))}
          {cocok.length === 0 && <li className="redup">{t('sasaranKosong')}</li>}
        </ul>
      )}
    </>
  )
}
