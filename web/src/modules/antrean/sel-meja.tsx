import { IconArrowRight } from '@tabler/icons-react'
import { use } from 'react'
import { tanggal } from '#src/lib/waktu.ts'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { nadaTenggat } from '#src/modules/usulan/tenggat/tenggat.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { isMenungguSaya, pelakuDari, tugasDari } from '../../lib/pelaku.ts'
import { tanggalSetempat, tulisTanggalPendek } from '../../lib/tampil.ts'
import { useKataAntrean } from './antrean.kata.ts'
import { langkahBerikut } from './kolom-meja.ts'
import { KonteksBaris, SelKeadaan } from './sel.tsx'

/* Cells a desk can add: the next thing to do, by when, how complete, and who is on it. */

interface SelProps {
  readonly p: PengajuanAntrean
}

/** The one obvious next thing; where it is not one's own to do, how it stands. */
export function SelLangkah({ p }: SelProps) {
  const t = useKataAntrean()
  const { sesi, daerah } = useKerja()
  const { diputus } = use(KonteksBaris)
  const langkah = diputus === undefined ? langkahBerikut(p, pelakuDari(sesi, daerah), isMenungguSaya(tugasDari(sesi, daerah), p)) : null
  const orangLain = p.pegangan !== null && p.pegangan.pemegangId !== sesi.pengguna.penggunaId
  if (langkah === null) return <SelKeadaan p={p} />
  return (
    <span className={orangLain ? 'langkah redup' : 'langkah'}>
      {t(`langkah.${langkah}`)}
      <IconArrowRight className="ik" aria-hidden />
    </span>
  )
}

/** By when it is answered: near is amber, past is red, and both say so in words. */
export function SelTenggat({ p }: SelProps) {
  const t = useKataAntrean()
  const bahasa = useBahasa()
  const { hariIni } = useKerja()
  const { tenggat } = p
  if (tenggat === null) return <span className="redup">—</span>
  if (tenggat.batas === null) return <span className="redup">{t('tenggat.tanpa')}</span>
  const nada = nadaTenggat({ batas: tanggal(tenggat.batas), lewatHari: tenggat.lewatHari }, tanggal(hariIni))
  return (
    <>
      <span className={nada === null ? 'satu-baris' : `satu-baris tenggat-${nada}`}>{tulisTanggalPendek(tenggat.batas, bahasa)}</span>
      {nada !== null && <span className={`kode tenggat-${nada}`}>{nada === 'lewat' ? t('tenggat.lewat', { n: tenggat.lewatHari }) : t('tenggat.dekat')}</span>}
    </>
  )
}

/** Of five points, how many a proposal meets: specific, measurable, agreed, relevant, timed. */
export function SelSkor({ p }: SelProps) {
  const t = useKataAntrean()
  if (p.skorSmart === null) return <span className="redup">—</span>
  return <span title={t('skor.arti', { n: p.skorSmart })}>{t('skor', { n: p.skorSmart })}</span>
}

export function SelTemuan({ p }: SelProps) {
  const t = useKataAntrean()
  if (p.kanal !== 'pokir') return <span className="redup">—</span>
  if (p.temuan.length === 0) return <span className="redup">{t('temuan.kosong')}</span>
  const kode = [...new Set(p.temuan.map((x) => x.slice(0, 4)))].join(', ')
  return (
    <span className="beda satu-baris" title={kode}>
      {kode}
    </span>
  )
}

export function SelTujuan({ p }: SelProps) {
  const t = useKataAntrean()
  if (p.tujuan === null) return <span className="redup">—</span>
  const dikenal = (['desa', 'provinsi', 'pusat', 'sumber-lain'] as const).find((x) => x === p.tujuan)
  return <span className="satu-baris">{dikenal === undefined ? p.tujuan : t(`tujuan.${dikenal}`)}</span>
}

export function SelPegangan({ p }: SelProps) {
  const t = useKataAntrean()
  const bahasa = useBahasa()
  const { sesi, zona } = useKerja()
  const { pegangan } = p
  if (pegangan === null) return <span className="redup">{t('pegangan.bebas')}</span>
  return (
    <>
      {pegangan.pemegangId === sesi.pengguna.penggunaId ? (
        <b className="anda">{t('anda')}</b>
      ) : (
        <span className="satu-baris" title={`${pegangan.nama}, ${pegangan.jabatan}`}>
          {pegangan.nama}
        </span>
      )}
      <span className="kode">{t('pegangan.sejak', { tanggal: tulisTanggalPendek(tanggalSetempat(pegangan.sejak, zona), bahasa) })}</span>
    </>
  )
}
