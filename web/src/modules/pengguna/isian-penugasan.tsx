import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { labelPeran, labelSebagai } from '#src/modules/pengguna/pengguna.kata.ts'
import { DAFTAR_PERAN, DAFTAR_SEBAGAI, isLingkupLengkap, type Peran, type Sebagai } from '#src/modules/pengguna/pengguna.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { kodeDaerah, useKerja } from '../../lib/kerja.tsx'
import { kueriPerangkatDaerah, kueriWilayah } from '../../lib/kueri.ts'
import { useKataPengguna } from './pengguna-layar.kata.ts'

export interface IsianTugas {
  readonly peran: Peran
  readonly kecamatan: string
  readonly desa: string
  readonly perangkatDaerahId: string
  readonly bidangMitra: string
  readonly jabatan: string
  readonly sebagai: Sebagai
  readonly mulai: string
  readonly selesai: string
  readonly nomorSk: string
}

export function tugasKosong(hariIni: string): IsianTugas {
  return {
    peran: 'operator-desa',
    kecamatan: '',
    desa: '',
    perangkatDaerahId: '',
    bidangMitra: '',
    jabatan: '',
    sebagai: 'definitif',
    mulai: hariIni,
    selesai: '',
    nomorSk: '',
  }
}

const atau = (teks: string): string | null => (teks.trim() === '' ? null : teks.trim())

/** As the API takes it. */
export function susunTugas(i: IsianTugas) {
  return {
    peran: i.peran,
    kodeWilayah: atau(i.desa) ?? atau(i.kecamatan),
    perangkatDaerahId: atau(i.perangkatDaerahId),
    bidangMitra: i.peran === 'mitra-bappeda' ? atau(i.bidangMitra) : null,
    jabatan: i.jabatan.trim(),
    sebagai: i.sebagai,
    mulai: i.mulai,
    selesai: atau(i.selesai),
    nomorSk: atau(i.nomorSk),
  }
}

export function isTugasLengkap(i: IsianTugas): boolean {
  const sementara = i.sebagai !== 'definitif'
  return i.jabatan.trim() !== '' && i.mulai !== '' && isLingkupLengkap(susunTugas(i)) && (!sementara || (i.selesai !== '' && i.nomorSk.trim() !== ''))
}

interface IsianProps {
  readonly isi: IsianTugas
  readonly ubah: (baru: Partial<IsianTugas>) => void
}

/** Role, scope, term and letter; what an acting official needs is asked for as soon as one is chosen. */
export function IsianPenugasan({ isi, ubah }: IsianProps) {
  const t = useKataPengguna()
  const bahasa = useBahasa()
  return (
    <>
      <label>
        <span>{t('peran')}</span>
        <select value={isi.peran} onChange={(e) => ubah({ peran: DAFTAR_PERAN.find((p) => p === e.target.value) ?? isi.peran })}>
          {DAFTAR_PERAN.map((p) => (
            <option key={p} value={p}>
              {labelPeran[p][bahasa]}
            </option>
          ))}
        </select>
      </label>
      <Lingkup isi={isi} ubah={ubah} />
      <TextInput label={t('form.jabatan')} maxLength={200} value={isi.jabatan} onChange={(e) => ubah({ jabatan: e.currentTarget.value })} />
      <label>
        <span>{t('form.sebagai')}</span>
        <select value={isi.sebagai} onChange={(e) => ubah({ sebagai: DAFTAR_SEBAGAI.find((s) => s === e.target.value) ?? isi.sebagai })}>
          {DAFTAR_SEBAGAI.map((s) => (
            <option key={s} value={s}>
              {labelSebagai[s][bahasa]}
            </option>
          ))}
        </select>
      </label>
      <div className="dua-kolom">
        <TextInput label={t('form.mulai')} type="date" value={isi.mulai} onChange={(e) => ubah({ mulai: e.currentTarget.value })} />
        <TextInput
          label={t('form.selesai')}
          description={t('form.selesaiBantu')}
          inputWrapperOrder={['label', 'input', 'description']}
          type="date"
          value={isi.selesai}
          onChange={(e) => ubah({ selesai: e.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('form.sk')}
        description={t('form.selesaiBantu')}
        inputWrapperOrder={['label', 'input', 'description']}
        maxLength={100}
        value={isi.nomorSk}
        onChange={(e) => ubah({ nomorSk: e.currentTarget.value })}
      />
    </>
  )
}

function Lingkup({ isi, ubah }: IsianProps) {
  const t = useKataPengguna()
  const { daerahId } = useKerja()
  const { data: kecamatan = [] } = useQuery(kueriWilayah(daerahId, kodeDaerah(daerahId)))
  const { data: desa = [] } = useQuery({ ...kueriWilayah(daerahId, isi.kecamatan), enabled: isi.kecamatan !== '' })
  const { data: perangkat = [] } = useQuery(kueriPerangkatDaerah(daerahId))
  const bidang = [...new Set(perangkat.flatMap((p) => (p.bidangMitra === null ? [] : [p.bidangMitra])))].toSorted((a, b) => a.localeCompare(b))
  return (
    <>
      <label>
        <span>{t('form.kecamatan')}</span>
        <select value={isi.kecamatan} onChange={(e) => ubah({ kecamatan: e.target.value, desa: '' })}>
          <option value="">{t('form.seluruh')}</option>
          {kecamatan.map((w) => (
            <option key={w.kode} value={w.kode}>
              {w.nama}
            </option>
          ))}
        </select>
      </label>
      {isi.kecamatan !== '' && (
        <label>
          <span>{t('form.desa')}</span>
          <select value={isi.desa} onChange={(e) => ubah({ desa: e.target.value })}>
            <option value="">{t('form.pilih')}</option>
            {desa.map((w) => (
              <option key={w.kode} value={w.kode}>
                {w.nama}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{t('form.perangkat')}</span>
        <select value={isi.perangkatDaerahId} onChange={(e) => ubah({ perangkatDaerahId: e.target.value })}>
          <option value="">{t('form.seluruh')}</option>
          {perangkat.map((p) => (
            <option key={p.perangkatDaerahId} value={p.perangkatDaerahId}>
              {p.nama}
            </option>
          ))}
        </select>
      </label>
      {isi.peran === 'mitra-bappeda' && (
        <label>
          <span>{t('form.mitra')}</span>
          <select value={isi.bidangMitra} onChange={(e) => ubah({ bidangMitra: e.target.value })}>
            <option value="">{t('form.seluruh')}</option>
            {bidang.map((b) => (
              <option key={b}>{b}</option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}
