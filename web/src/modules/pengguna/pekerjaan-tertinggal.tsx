import type { z } from 'zod'
import type { PratinjauKeluar } from '#src/modules/serah-terima/serah-terima.schema.ts'
import { DAFTAR_PEKERJAAN } from '#src/modules/serah-terima/serah-terima.ts'
import { useKataSerahTerima } from './serah-terima.kata.ts'

type Butir = z.output<typeof PratinjauKeluar>['butir'][number]
const TAMPIL = 10

/** What was left undone, kind by kind with its count; a long list opens on demand. */
export function PekerjaanTertinggal({ butir }: { readonly butir: readonly Butir[] }) {
  const t = useKataSerahTerima()
  const kelompok = DAFTAR_PEKERJAAN.map((jenis) => ({ jenis, isi: butir.filter((b) => b.jenis === jenis) })).filter((k) => k.isi.length > 0)
  return kelompok.map(({ jenis, isi }) => (
    <div key={jenis}>
      <p>
        <b>{t(`jenis.${jenis}`)}</b> <span className="redup">· {isi.length}</span>
      </p>
      <Daftar isi={isi.slice(0, TAMPIL)} />
      {isi.length > TAMPIL && (
        <details>
          <summary>{t('lagi', { n: isi.length - TAMPIL })}</summary>
          <Daftar isi={isi.slice(TAMPIL)} />
        </details>
      )}
    </div>
  ))
}

function Daftar({ isi }: { readonly isi: readonly Butir[] }) {
  const t = useKataSerahTerima()
  return (
    <ul className="daftar-tautan">
      {isi.map((b) => (
        <li key={b.id}>
          {b.judul}
          {b.tahunAnggaran !== null && <span className="redup"> · {t('anggaran', { tahun: b.tahunAnggaran })}</span>}
        </li>
      ))}
    </ul>
  )
}
