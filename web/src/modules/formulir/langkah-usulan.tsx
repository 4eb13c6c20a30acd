import { IconSearch, IconX } from '@tabler/icons-react'
import type { ButirKamus } from './draf.ts'
import type { LangkahProps } from './formulir.tsx'
import { useKataFormulir } from './formulir.kata.ts'
import { galatIsian } from './galat-isian.ts'
import { Isian } from './isian.tsx'
import { HasilKamus, turunKeHasil } from './hasil-kamus.tsx'
import { SampaikanLuarKamus } from './luar-kamus.tsx'
import { KaitanRencana } from './kaitan-rencana.tsx'
import { usePintu } from './use-pintu.ts'
import { UsulanMirip } from './usulan-mirip.tsx'

export function LangkahUsulan({ draf, isi, ubah }: LangkahProps) {
  const t = useKataFormulir()
  const tertutup = usePintu(draf, isi)
  const pilih = (k: ButirKamus) => ubah({ kamus: k, hargaSatuan: null, judul: isi.judul.trim() === '' || isi.judul === isi.kamus?.nama ? k.nama : isi.judul })
  return (
    <>
      <h1 tabIndex={-1}>{t('usulan.judul')}</h1>
      <div className="cari-kamus">
        <label htmlFor="cari-kamus">{t('usulan.bantu')}</label>
        <div className="kotak-cari">
          <IconSearch className="ik" aria-hidden />
          <input id="cari-kamus" type="search" autoComplete="off" value={isi.cari} onKeyDown={turunKeHasil} onChange={(e) => ubah({ cari: e.target.value })} />
          {isi.cari !== '' && (
            <button type="button" className="ikon-tombol" aria-label={t('usulan.hapusCari')} onClick={() => ubah({ cari: '' })}>
              <IconX aria-hidden />
            </button>
          )}
        </div>
      </div>
      <HasilKamus cari={isi.cari} masalah={isi.masalah} terpilih={isi.kamus} pilih={pilih} tertutup={tertutup} />
      {isi.kamus === null && <SampaikanLuarKamus awal={isi.cari.trim() === '' ? isi.masalah : isi.cari} kodeWilayah={isi.kodeWilayah} />}
      {isi.kamus !== null && (
        <Isian label={t('usulan.namaSingkat')} bantu={t('usulan.namaSingkatBantu')} galat={galatIsian(draf, 'judul')}>
          {(p) => <input {...p} type="text" maxLength={200} value={isi.judul} onChange={(e) => ubah({ judul: e.target.value })} />}
        </Isian>
      )}
      {isi.kamus !== null && <KaitanRencana draf={draf} isi={isi} ubah={ubah} />}
      {isi.kamus !== null && isi.kodeWilayah !== '' && <UsulanMirip draf={draf} isi={isi} ubah={ubah} ringkas />}
    </>
  )
}
