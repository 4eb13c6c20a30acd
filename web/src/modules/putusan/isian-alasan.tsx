import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_TUJUAN, type Keputusan, tujuanTahap } from '#src/modules/usulan/putusan/rute.ts'
import { isiTemplat, susunPenanda } from '#src/modules/usulan/templat/templat-kalimat.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { DaftarAlasan } from '../../components/daftar-alasan.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriPerangkatDaerah } from '../../lib/kueri.ts'
import { isBeralasan, PANJANG_TEKS } from '#src/modules/usulan/usulan.ts'
import { formatVolume, tanggalSetempat, tulisTanggal } from '../../lib/tampil.ts'
import { daftarAlihan } from './hidup-putusan.ts'
import { alasanLazim, isBerdialog, type IsianPutusan } from './isian-putusan.ts'
import { isDapatDipilih } from '../perangkat-daerah/susunan.ts'
import { PilihTemplat } from './pilih-templat.tsx'
import { useKataPutusan } from './putusan.kata.ts'

/** What a decision asks for must not lie hidden below the fold of the panel. */
function perlihatkan(kotak: HTMLDivElement | null): void {
  kotak?.scrollIntoView({ block: 'nearest' })
}

interface AlasanProps {
  readonly p: PengajuanRinci
  readonly isian: IsianPutusan
  readonly ubah: (ubah: Partial<IsianPutusan>) => void
}

/** The sentence as it will read for this proposal. */
function kalimatUsulan(p: PengajuanRinci, teks: string): string {
  const terisi = isiTemplat(teks, susunPenanda({ ...p, volume: formatVolume(p.volumeKini, p.satuan) }))
  return (terisi.ok ? terisi.value : teks).slice(0, 1000)
}

/** Reason and sentence, and the few fields that belong to one decision only. */
export function IsianAlasan({ p, isian, ubah }: AlasanProps) {
  const t = useKataPutusan()
  const { hariIni } = useKerja()
  const { keputusan } = isian
  // The dialogs ask for their own words.
  if (keputusan === null || isBerdialog(keputusan, p.tahap)) return null
  const beralasan = isBeralasan(keputusan)
  const berperingkat = (p.tahap === 'desa' || p.tahap === 'kecamatan') && (keputusan === 'terima' || keputusan === 'ubah')
  return (
    <div className="isian-putusan" ref={perlihatkan} key={keputusan}>
      {keputusan === 'alihkan' && <KeMana p={p} isian={isian} ubah={ubah} />}
      {keputusan === 'teruskan' && <KeSiapa p={p} isian={isian} ubah={ubah} />}
      <div className="kotak-alasan">
        {beralasan && <PilihAlasan keputusan={keputusan} isian={isian} ubah={ubah} />}
        <label>
          <span className="sr">{t('kalimat')}</span>
          <textarea
            data-teks
            rows={2}
            maxLength={1000}
            value={isian.teks}
            placeholder={beralasan ? t('kalimatWajib', { min: PANJANG_TEKS }) : t('kalimatBoleh')}
            onChange={(e) => ubah({ teks: e.target.value })}
          />
        </label>
      </div>
      <PilihTemplat
        tahap={p.tahap}
        keputusan={keputusan}
        alasan={isian.alasan}
        teks={isian.teks}
        pakai={(x) => ubah({ teks: kalimatUsulan(p, x.teks), ...(beralasan && x.alasan !== null ? { alasan: x.alasan } : {}) })}
      />
      {berperingkat && (
        <label className="baris-isian">
          <span>{t('prioritas')}</span>
          <input
            type="text"
            inputMode="numeric"
            maxLength={4}
            value={isian.prioritas ?? ''}
            onChange={(e) => ubah({ prioritas: /^[1-9]\d*$/.test(e.target.value) ? Number(e.target.value) : null })}
          />
        </label>
      )}
      {keputusan === 'kembalikan' && (
        <label className="baris-isian">
          <span>
            {t('batas')}
            {isian.batasPerbaikan === '' && <small>{t('batasBawaan', { count: p.hariPerbaikan })}</small>}
          </span>
          <input type="date" min={hariIni} value={isian.batasPerbaikan} onChange={(e) => ubah({ batasPerbaikan: e.target.value })} />
        </label>
      )}
    </div>
  )
}

interface PilihAlasanProps extends Omit<AlasanProps, 'p'> {
  readonly keputusan: Keputusan
}

function PilihAlasan({ keputusan, isian, ubah }: PilihAlasanProps) {
  const t = useKataPutusan()
  const bahasa = useBahasa()
  const lazim = alasanLazim(keputusan)
  const { alasan } = isian
  return (
    <fieldset>
      <legend className="sr">{t('alasan')}</legend>
      <div className="alasan-kepala">
        {alasan === null ? (
          <span className="redup">{t('alasan')}</span>
        ) : (
          <b>
            <IconCircleCheck className="ik" aria-hidden />
            {ALASAN[alasan][bahasa]} <span className="kode">{alasan}</span>
          </b>
        )}
        <DaftarAlasan label={t('pilihAlasanLabel')} ajakan={t('pilihAlasan')} nilai={null} onPilih={(a) => ubah({ alasan: a ?? alasan })} />
      </div>
      <div className="alasan-saran">
        {lazim.map((a, i) => (
          <button
            key={a}
            type="button"
            data-alasan={i === 0 || undefined}
            aria-pressed={alasan === a}
            title={ALASAN[a][bahasa]}
            onClick={() => ubah({ alasan: a })}
          >
            {t(`alasan.${a}`)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

/** Whose it is; a village can only take it into its own budget. */
function KeSiapa({ p, isian, ubah }: AlasanProps) {
  const t = useKataPutusan()
  return (
    <label className="baris-isian">
      <span>{t('keSiapa')}</span>
      <select data-tujuan value={isian.tujuan ?? ''} onChange={(e) => ubah({ tujuan: DAFTAR_TUJUAN.find((x) => x === e.target.value) ?? null })}>
        <option value="">{t('pilihTujuan')}</option>
        {tujuanTahap(p.tahap).map((x) => (
          <option key={x} value={x}>
            {t(`tujuan.${x}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** To and fro: told, never forbidden. */
function PernahDialihkan({ p, isian }: Pick<AlasanProps, 'p' | 'isian'>) {
  const t = useKataPutusan()
  const bahasa = useBahasa()
  const { zona } = useKerja()
  const pernah = daftarAlihan(p).findLast((a) => a.dariId === isian.perangkatDaerahId)
  if (pernah === undefined) return null
  const { waktu, alasan } = pernah.putusan
  const tanggal = tulisTanggal(tanggalSetempat(waktu, zona), bahasa)
  return (
    <p className="pesan tunggu" role="status">
      <span>{t('pernahDialihkan', { pd: pernah.dari, ke: pernah.ke, tanggal, alasan: alasan === null ? '' : ALASAN[alasan][bahasa] })}</span>
    </p>
  )
}

function KeMana({ p, isian, ubah }: AlasanProps) {
  const t = useKataPutusan()
  const { daerahId, hariIni } = useKerja()
  const { data: daftar = [] } = useQuery(kueriPerangkatDaerah(daerahId))
  return (
    <>
      <label className="baris-isian">
        <span>{t('keMana')}</span>
        <select data-tujuan value={isian.perangkatDaerahId} onChange={(e) => ubah({ perangkatDaerahId: e.target.value })}>
          <option value="">{t('pilihPd')}</option>
          {daftar
            .filter((d) => isDapatDipilih(d, hariIni) && d.jenis !== 'kecamatan' && d.perangkatDaerahId !== p.perangkatDaerahId)
            .map((d) => (
              <option key={d.perangkatDaerahId} value={d.perangkatDaerahId}>
                {d.nama}
              </option>
            ))}
        </select>
      </label>
      <PernahDialihkan p={p} isian={isian} />
    </>
  )
}
