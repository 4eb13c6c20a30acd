import { useQuery } from '@tanstack/react-query'
import { isKanalKecamatan } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import { tingkatWilayah } from '#src/modules/wilayah/wilayah.ts'
import { kodeDaerah, useKerja } from '../../lib/kerja.tsx'
import { kueriWilayah } from '../../lib/kueri.ts'
import type { IsiFormulir } from './draf.ts'
import type { LangkahProps } from './formulir.tsx'
import { useKataFormulir } from './formulir.kata.ts'
import { galatIsian } from './galat-isian.ts'
import { Isian } from './isian.tsx'
import { useKataJalur } from './jalur.kata.ts'

const PANJANG_KECAMATAN = '00.00.00'.length

/** Fixed for whoever speaks for one village; chosen in the kecamatan, or in the whole government, by everybody else. */
export function PilihDesa(p: LangkahProps) {
  const t = useKataFormulir()
  const { penugasan } = useKerja()
  const lingkup = penugasan.kodeWilayah ?? ''
  const tingkat = tingkatWilayah(lingkup)
  if (tingkat === 'desa' || tingkat === 'kelurahan' || tingkat === 'desa-adat') {
    return (
      <p className="isian-tetap">
        <span>{t('tempat.desa')}</span>
        <b>{penugasan.namaWilayah ?? lingkup}</b>
        <small className="kode">
          {lingkup} · {t('tempat.tetap')}
        </small>
      </p>
    )
  }
  return tingkat === 'kecamatan' ? <DesaDi {...p} kecamatan={lingkup} nama={penugasan.namaWilayah ?? lingkup} /> : <KecamatanLaluDesa {...p} />
}

function KecamatanLaluDesa(p: LangkahProps) {
  const t = useKataJalur()
  const { daerahId } = useKerja()
  const { data: daftar = [] } = useQuery(kueriWilayah(daerahId, kodeDaerah(daerahId)))
  const kecamatan = p.isi.kodeWilayah.slice(0, PANJANG_KECAMATAN)
  return (
    <>
      <Isian label={t('tempat.kecamatan')}>
        {(a) => (
          <select {...a} value={kecamatan} onChange={(e) => p.ubah({ kodeWilayah: e.target.value })}>
            <option value="">{t('tempat.pilihKecamatan')}</option>
            {daftar.map((w) => (
              <option key={w.kode} value={w.kode}>
                {w.nama}
              </option>
            ))}
          </select>
        )}
      </Isian>
      {kecamatan !== '' && <DesaDi {...p} kecamatan={kecamatan} nama={daftar.find((w) => w.kode === kecamatan)?.nama ?? kecamatan} />}
    </>
  )
}

function DesaDi({ draf, isi, ubah, kecamatan, nama }: LangkahProps & { readonly kecamatan: string; readonly nama: string }) {
  const t = useKataFormulir()
  const tj = useKataJalur()
  const { daerahId } = useKerja()
  const { data: daftar = [] } = useQuery(kueriWilayah(daerahId, kecamatan))
  return (
    <Isian label={t('tempat.desa')} galat={galatIsian(draf, 'kodeWilayah')}>
      {(a) => (
        <select {...a} value={isi.kodeWilayah} onChange={(e) => ubah({ kodeWilayah: e.target.value, kanal: kanalTempat(isi.kanal, e.target.value) })}>
          {(isi.kodeWilayah === '' || !isKanalKecamatan(isi.kanal)) && <option value="">{t('tempat.pilihDesa')}</option>}
          {isKanalKecamatan(isi.kanal) && <option value={kecamatan}>{tj('tempat.seluruhKecamatan', { nama })}</option>}
          {daftar.map((w) => (
            <option key={w.kode} value={w.kode}>
              {w.nama}
            </option>
          ))}
        </select>
      )}
    </Isian>
  )
}

/** A village's deliberation bears the name of what the place is. */
function kanalTempat(kanal: IsiFormulir['kanal'], kode: string): IsiFormulir['kanal'] {
  if (kanal !== 'musrenbang-desa' && kanal !== 'musrenbang-kelurahan') return kanal
  return tingkatWilayah(kode) === 'kelurahan' ? 'musrenbang-kelurahan' : 'musrenbang-desa'
}
