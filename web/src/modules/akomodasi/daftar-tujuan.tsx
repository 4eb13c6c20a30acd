import { IconCheck, IconPlus, IconSearch } from '@tabler/icons-react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { BarPagu } from '../../components/bar-pagu.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { useKataAkomodasi } from './akomodasi-layar.kata.ts'
import type { Tujuan } from './bagian.ts'

interface DaftarTujuanProps {
  readonly pd: string
  readonly cari: string
  readonly ubahCari: (teks: string) => void
  readonly daftar: readonly Tujuan[]
  readonly memuat: boolean
  readonly galat: unknown
  readonly terpilih: readonly string[]
  readonly pilih: (t: Tujuan) => void
}

/** The agency's own sub kegiatan, each with its ceiling as it would stand if it took the whole. */
export function DaftarTujuan({ pd, cari, ubahCari, daftar, memuat, galat, terpilih, pilih }: DaftarTujuanProps) {
  const t = useKataAkomodasi()
  return (
    <section aria-label={t('daftar', { pd })}>
      <label className="kotak-cari-kecil">
        <IconSearch className="ik" aria-hidden />
        <span className="sr">{t('cari')}</span>
        <input type="search" data-autofocus placeholder={t('cari')} value={cari} onChange={(e) => ubahCari(e.target.value)} />
      </label>
      {galat !== null && <PesanGalat galat={galat} />}
      {memuat && galat === null && <Memuat />}
      {!memuat && daftar.length === 0 && galat === null && <p className="redup akomodasi-kosong">{t(cari === '' ? 'kosongRenja' : 'kosong', { pd })}</p>}
      <ul className="tujuan">
        {daftar.map((x) => (
          <ButirTujuan key={x.simpulId} tujuan={x} terpilih={terpilih.includes(x.simpulId)} pilih={pilih} />
        ))}
      </ul>
    </section>
  )
}

function ButirTujuan({ tujuan, terpilih, pilih }: { readonly tujuan: Tujuan; readonly terpilih: boolean; readonly pilih: (t: Tujuan) => void }) {
  const t = useKataAkomodasi()
  return (
    <li className={terpilih ? 'on' : undefined}>
      <button type="button" aria-pressed={terpilih} onClick={() => pilih(tujuan)}>
        <span className="tujuan-judul">
          <b>{tujuan.nama}</b>
          {terpilih ? <IconCheck className="ik" aria-hidden /> : <IconPlus className="ik" aria-hidden />}
        </span>
        <span className="kode">
          {tujuan.kode ?? '—'} · {t('pagu', { rupiah: takPutus(formatRupiah(tujuan.bar.nilai)) })}
        </span>
      </button>
      {!terpilih && <BarPagu bar={tujuan.bar} kecil />}
    </li>
  )
}
