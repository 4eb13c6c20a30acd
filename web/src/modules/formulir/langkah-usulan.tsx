import { useDebouncedValue } from '@mantine/hooks'
import { IconInfoCircle, IconLock, IconSearch, IconX } from '@tabler/icons-react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { Memuat } from '../../components/memuat.tsx'
import { takPutus, useBahasa } from '../../lib/bahasa.ts'
import { tulisSatuan, tulisTanggal } from '../../lib/tampil.ts'
import type { ButirKamus } from './draf.ts'
import type { LangkahProps } from './formulir.tsx'
import { useKataFormulir } from './formulir.kata.ts'
import { galatIsian } from './galat-isian.ts'
import { Isian } from './isian.tsx'
import { useCariKamus } from './cari-kamus.ts'
import { UsulanMirip } from './usulan-mirip.tsx'

export function LangkahUsulan({ draf, isi, ubah }: LangkahProps) {
  const t = useKataFormulir()
  const [cari] = useDebouncedValue(isi.cari, 250)
  const pilih = (k: ButirKamus) => ubah({ kamus: k, hargaSatuan: null, judul: isi.judul.trim() === '' || isi.judul === isi.kamus?.nama ? k.nama : isi.judul })
  return (
    <>
      <h1 tabIndex={-1}>{t('usulan.judul')}</h1>
      <div className="cari-kamus">
        <label htmlFor="cari-kamus">{t('usulan.bantu')}</label>
        <div className="kotak-cari">
          <IconSearch className="ik" aria-hidden />
          <input id="cari-kamus" type="search" autoComplete="off" value={isi.cari} onChange={(e) => ubah({ cari: e.target.value })} />
          {isi.cari !== '' && (
            <button type="button" className="ikon-tombol" aria-label={t('usulan.hapusCari')} onClick={() => ubah({ cari: '' })}>
              <IconX aria-hidden />
            </button>
          )}
        </div>
      </div>
      <HasilKamus cari={cari} terpilih={isi.kamus} pilih={pilih} />
      {isi.kamus !== null && (
        <Isian label={t('usulan.namaSingkat')} bantu={t('usulan.namaSingkatBantu')} galat={galatIsian(draf, 'judul')}>
          {(p) => <input {...p} type="text" maxLength={200} value={isi.judul} onChange={(e) => ubah({ judul: e.target.value })} />}
        </Isian>
      )}
      {isi.kamus !== null && isi.kodeWilayah !== '' && <UsulanMirip kamus={isi.kamus.nama} desa={isi.kodeWilayah} kecualiId={draf.pengajuanId} />}
    </>
  )
}

interface HasilKamusProps {
  readonly cari: string
  readonly terpilih: ButirKamus | null
  readonly pilih: (k: ButirKamus) => void
}

function HasilKamus({ cari, terpilih, pilih }: HasilKamusProps) {
  const t = useKataFormulir()
  const bahasa = useBahasa()
  const { data, jumlah, salinan, memuat } = useCariKamus(cari)
  const daftar = terpilih === null || data.some((k) => k.kamusId === terpilih.kamusId) ? data : [terpilih, ...data]
  if (memuat) return <Memuat />
  return (
    <section aria-label={t('usulan.ada')}>
      <h2>
        {t('usulan.ada')}
        <small role="status">
          {t('usulan.jumlah', { n: data.length, jumlah })}
          {salinan !== null && ` · ${t('usulan.salinan', { tanggal: tulisTanggal(salinan, bahasa) })}`}
        </small>
      </h2>
      {daftar.length === 0 && <p className="formulir-bantu">{jumlah === 0 && salinan === null ? t('usulan.luringKosong') : t('usulan.kosong', { cari })}</p>}
      {daftar.length > 0 && (
        <fieldset className="pilihan">
          <legend className="sr">{t('usulan.ada')}</legend>
          {daftar.map((k) => (
            <PilihanKamus key={k.kamusId} kamus={k} terpilih={k.kamusId === terpilih?.kamusId} pilih={pilih} />
          ))}
        </fieldset>
      )}
    </section>
  )
}

interface PilihanKamusProps {
  readonly kamus: ButirKamus
  readonly terpilih: boolean
  readonly pilih: (k: ButirKamus) => void
}

function PilihanKamus({ kamus, terpilih, pilih }: PilihanKamusProps) {
  const t = useKataFormulir()
  const larangan = kamus.larangan ?? (kamus.hargaSatuan === null ? t('usulan.tanpaHarga') : null)
  return (
    <label className={`pilihan-butir${terpilih ? ' on' : ''}${larangan === null ? '' : ' mati'}`}>
      <input type="radio" name="kamus" checked={terpilih} disabled={larangan !== null} onChange={() => pilih(kamus)} />
      <span>
        <b>{kamus.nama}</b>
        {kamus.hargaSatuan !== null && larangan === null && (
          <small>{t('usulan.harga', { rupiah: takPutus(formatRupiah(kamus.hargaSatuan)), satuan: tulisSatuan(kamus.satuan) })}</small>
        )}
        {kamus.cocok.length > 0 && larangan === null && (
          <small className="krn">
            <IconInfoCircle className="ik" aria-hidden />
            <span>
              {t('usulan.cocok', { kata: kamus.cocok.join(', ') })} {t('usulan.oleh', { perangkat: kamus.perangkatDaerah })}
            </span>
          </small>
        )}
        {larangan !== null && (
          <small className="krn tdk">
            <IconLock className="ik" aria-hidden />
            <span>{larangan}</span>
          </small>
        )}
      </span>
    </label>
  )
}
