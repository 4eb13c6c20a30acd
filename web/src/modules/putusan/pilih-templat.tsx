import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_KEPUTUSAN_LANGSUNG, type Keputusan, type Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { TemplatKalimat } from '#src/modules/usulan/templat/templat-kalimat.schema.ts'
import { cariPenandaAsing } from '#src/modules/usulan/templat/templat-kalimat.ts'
import { PANJANG_TEKS } from '#src/modules/usulan/usulan.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriTemplat, useUbahTemplat } from './kueri-templat.ts'
import { useKataTemplat } from './templat.kata.ts'
import './templat.css'

const KelolaTemplat = lazy(async () => ({ default: (await import('./kelola-templat.tsx')).KelolaTemplat }))

interface TemplatProps {
  readonly tahap: Tahap
  readonly keputusan: Keputusan
  readonly alasan: KodeAlasan | null
  readonly teks: string
  readonly pakai: (templat: TemplatKalimat) => void
}

/** Takes a sentence that was written before, or keeps the one that stands here for the next time. */
export function PilihTemplat({ tahap, keputusan, alasan, teks, pakai }: TemplatProps) {
  const t = useKataTemplat()
  const { daerahId } = useKerja()
  const { data, isPending } = useQuery(kueriTemplat(daerahId, tahap))
  const daftar = data ?? []
  const [buka, setBuka] = useState<'simpan' | 'kelola' | null>(null)
  const cocok = daftar.filter((x) => x.keputusan === keputusan)
  const kelompok = [
    { label: t('meja'), isi: cocok.filter((x) => x.templatId !== null) },
    { label: t('bawaan'), isi: cocok.filter((x) => x.templatId === null) },
  ].filter((k) => k.isi.length > 0)
  const asing = cariPenandaAsing(teks)
  const bisaSimpan = teks.trim().length >= PANJANG_TEKS && asing === null
  return (
    <div className="templat">
      {/* Its place is kept while it is fetched: what stands below must not move under a hand. */}
      {(isPending || kelompok.length > 0) && (
        <select
          aria-label={t('label')}
          disabled={isPending}
          value=""
          onChange={(e) => {
            const dipilih = cocok[Number(e.target.value)]
            if (dipilih !== undefined) pakai(dipilih)
          }}
        >
          <option value="">{t('pakai')}</option>
          {kelompok.map((k) => (
            <optgroup key={k.label} label={k.label}>
              {k.isi.map((x) => (
                <option key={x.templatId ?? x.nama} value={cocok.indexOf(x)}>
                  {x.nama}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
      {bisaSimpan && buka !== 'simpan' && (
        <button type="button" className="tautan" onClick={() => setBuka('simpan')}>
          {t('simpan')}
        </button>
      )}
      {daftar.some((x) => x.templatId !== null) && (
        <button type="button" className="tautan" onClick={() => setBuka('kelola')}>
          {t('kelola')}
        </button>
      )}
      {asing !== null && (
        <small className="galat-isian" role="alert">
          {t('asing', { penanda: asing })}
        </small>
      )}
      {buka === 'simpan' && bisaSimpan && <NamaTemplat tahap={tahap} isi={{ keputusan, alasan, teks: teks.trim() }} tutup={() => setBuka(null)} />}
      <Suspense fallback={null}>{buka === 'kelola' && <KelolaTemplat tahap={tahap} daftar={daftar} tutup={() => setBuka(null)} />}</Suspense>
    </div>
  )
}

interface NamaProps {
  readonly tahap: Tahap
  readonly isi: { readonly keputusan: Keputusan; readonly alasan: KodeAlasan | null; readonly teks: string }
  readonly tutup: () => void
}

/** Opened by a press of one's own: the next thing typed is its name. */
function fokus(isian: HTMLInputElement | null): void {
  isian?.focus()
}

/** Not a form of its own: it stands inside the decision's. */
function NamaTemplat({ tahap, isi, tutup }: NamaProps) {
  const t = useKataTemplat()
  const umumkan = useUmumkan()
  const [nama, setNama] = useState('')
  const simpan = useUbahTemplat(tahap, () => {
    umumkan(t('tersimpan', { nama: nama.trim() }))
    tutup()
  })
  const keputusan = DAFTAR_KEPUTUSAN_LANGSUNG.find((k) => k === isi.keputusan)
  const kirim = () => {
    if (keputusan !== undefined && nama.trim() !== '' && !simpan.isPending) simpan.mutate({ apa: 'simpan', isi: { ...isi, keputusan, nama: nama.trim() } })
  }
  return (
    <>
      <div className="templat-nama">
        <input
          type="text"
          aria-label={t('nama')}
          placeholder={t('nama')}
          maxLength={80}
          ref={fokus}
          value={nama}
          onChange={(e) => setNama(e.target.value)}
          onKeyDown={(e) => {
            if (e.key === 'Escape') {
              e.stopPropagation()
              tutup()
            }
            if (e.key !== 'Enter') return
            e.preventDefault()
            kirim()
          }}
        />
        <Tombol mati={nama.trim() === '' ? t('kurang.nama') : null} sibuk={simpan.isPending} onClick={kirim}>
          {t('simpanNama')}
        </Tombol>
        <Tombol ragam="polos" onClick={tutup}>
          {t('batal')}
        </Tombol>
      </div>
      {simpan.error !== null && <PesanGalat galat={simpan.error} />}
    </>
  )
}
