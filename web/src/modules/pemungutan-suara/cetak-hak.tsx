import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { HakTerbit } from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'
import { KodeQr } from '../../components/kode-qr.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useNamaDesa } from '../../lib/nama-desa.ts'
import { useKataSuara } from './suara-layar.kata.ts'

interface CetakProps {
  readonly lembar: HakTerbit
  readonly judul: string
  readonly tutup: () => void
}

/** The slips, village by village, beside the page and not in it: only they are printed. They exist nowhere else. */
export function CetakHak({ lembar, judul, tutup }: CetakProps) {
  const t = useKataSuara()
  const nama = useNamaDesa()
  const awal = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const akar = document.getElementById('root')
    akar?.setAttribute('inert', '')
    awal.current?.focus()
    return () => akar?.removeAttribute('inert')
  }, [])
  const desa = [...new Set(lembar.hak.map((h) => h.kodeWilayah))]
  return createPortal(
    <div className="cetak-hak" role="dialog" aria-modal aria-labelledby="cetak-hak-judul">
      <header>
        <h2 id="cetak-hak-judul" ref={awal} tabIndex={-1}>
          {t('cetakJudul', { n: lembar.hak.length })}
        </h2>
        {lembar.hak.length > 0 && <p>{t('cetakSekali')}</p>}
        {lembar.dilewati > 0 && <p>{t('dilewati', { n: lembar.dilewati })}</p>}
        <div className="aksi-suara">
          {lembar.hak.length > 0 && (
            <Tombol ragam="utama" onClick={() => window.print()}>
              {t('cetak')}
            </Tombol>
          )}
          <Tombol onClick={tutup}>{t('sudahCetak')}</Tombol>
        </div>
      </header>
      {desa.map((kode) => (
        <section key={kode}>
          <h3>
            {judul} · {nama({ kodeWilayah: kode, namaWilayah: lembar.hak.find((h) => h.kodeWilayah === kode)?.namaWilayah ?? '' })}
          </h3>
          <ul>
            {lembar.hak
              .filter((h) => h.kodeWilayah === kode)
              .map((h) => (
                <li key={h.kode}>
                  <KodeQr isi={`${location.origin}${h.alamat}`} label={h.kode} />
                  <div>
                    {h.nama !== null && <b>{h.nama}</b>}
                    <p>{t('cetakBantu')}</p>
                    <p className="kode">{h.kode}</p>
                    <p>{location.host}/suara</p>
                  </div>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>,
    document.body,
  )
}
