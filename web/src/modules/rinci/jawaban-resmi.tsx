import { IconCircleCheck, IconCircleX, IconClock, IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { isMenunggu } from '#src/modules/usulan/putusan/rute.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { Tebal } from '../../components/tebal.tsx'
import { takPutus, useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriAkomodasi } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { formatVolume, tanggalSetempat, tulisTanggal } from '../../lib/tampil.ts'
import { susunKalimat } from './kalimat-jawaban.ts'
import { useKataRinci } from './rinci.kata.ts'

const IKON = { jadi: IconCircleCheck, tunggu: IconClock, tolak: IconCircleX, kabar: IconInfoCircle } as const

export function JawabanResmi({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataRinci()
  const bahasa = useBahasa()
  const { zona, daerah } = useKerja()
  const { jawaban, label, kalimat, tambahan } = susunKalimat(p, bahasa, daerah.nama)
  const Ikon = IKON[jawaban.nada]
  const terakhir = p.putusan.findLast((k) => k.keputusan !== 'ajukan')
  return (
    <section className={`kartu jawab ${jawaban.nada}`}>
      <div className="jawab-atas">
        <h2 className={`keadaan ${jawaban.nada}`}>
          <Ikon className="ik" aria-hidden />
          {label}
        </h2>
        <span>
          {terakhir === undefined
            ? t('belumAda')
            : t('jawabanResmi', { jabatan: terakhir.jabatan, tanggal: tulisTanggal(tanggalSetempat(terakhir.waktu, zona), bahasa) })}
        </span>
      </div>
      <p className="jawab-besar">{kalimat}</p>
      {tambahan !== '' && <p className="redup">{tambahan}</p>}
      {jawaban.penentu?.alasan !== null && jawaban.penentu?.alasan !== undefined && (
        <p className="redup">
          {t('alasan')}: {ALASAN[jawaban.penentu.alasan][bahasa]} <span className="kode">{jawaban.penentu.alasan}</span>
        </p>
      )}
      {jawaban.penentu?.teks !== null && jawaban.penentu?.teks !== undefined && <blockquote>{jawaban.penentu.teks}</blockquote>}
      <Fakta p={p} />
      {isMenunggu(p.keadaan) && <Menunggu p={p} />}
    </section>
  )
}

function Fakta({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataRinci()
  const { daerahId } = useKerja()
  const { data: bagian = [] } = useQuery(kueriAkomodasi(daerahId, p.pengajuanId))
  return (
    <dl className="jawab-fakta">
      <div>
        <dt>{t('anggaran')}</dt>
        <dd className="rp">{takPutus(formatRupiah(p.anggaranKini))}</dd>
      </div>
      <div>
        <dt>{t('volume')}</dt>
        <dd className="rp">{formatVolume(p.volumeKini, p.satuan)}</dd>
      </div>
      <div>
        <dt>{t('untuk')}</dt>
        <dd>{p.tahunAnggaran}</dd>
      </div>
      <div>
        <dt>{t('oleh')}</dt>
        <dd>
          {p.perangkatDaerah}
          {p.perangkatDaerahAwalId !== p.perangkatDaerahId && <small> · {t('semula', { pd: p.perangkatDaerahAwal })}</small>}
        </dd>
      </div>
      {bagian.length > 0 && (
        <div className="lebar">
          <dt>{t('masukKe')}</dt>
          {bagian.map((b) => (
            <dd key={b.akomodasiId}>
              {b.nama}
              <span className="kode">
                {[b.kode ?? '', t('bagian', { volume: formatVolume(b.volume, p.satuan), rupiah: takPutus(formatRupiah(b.rupiah)) })]
                  .filter((x) => x !== '')
                  .join(' · ')}
              </span>
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}

function Menunggu({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataRinci()
  const label = useLabel()
  const bahasa = useBahasa()
  const { zona, hariIni } = useKerja()
  const tanggal = tulisTanggal(tanggalSetempat(p.menungguSejak, zona), bahasa)
  const batas = p.keadaan === 'dikembalikan' ? p.batasPerbaikan : null
  const lewat = batas !== null && batas < hariIni
  return (
    <p className="pesan tunggu">
      <IconClock className="ik" aria-hidden />
      <span>
        <Tebal>{p.keadaan === 'dikembalikan' ? t('menungguPengusul', { tanggal }) : t('menungguSiapa', { siapa: label(`tahap.${p.tahap}`), tanggal })}</Tebal>
        {batas !== null && ` ${t(lewat ? 'batasLewat' : 'batasPerbaikan', { tanggal: tulisTanggal(batas, bahasa) })}`}
      </span>
    </p>
  )
}
