import { IconArrowForwardUp, IconHistory } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import type { PengajuanRinci, Silsilah } from '#src/modules/usulan/usulan.schema.ts'
import { ChipKeadaan } from '../../components/keadaan.tsx'
import { takPutus, useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { formatVolume, tanggalSetempat, tulisTanggal } from '../../lib/tampil.ts'
import { daftarAlihan } from '../putusan/hidup-putusan.ts'
import { useKataHubungan } from './hubungan.kata.ts'
import { tahunMenunggu } from './tahun-menunggu.ts'

/** The life of the need beyond this entry: other years, what it was merged with or split into, and which agencies held it. */
export function Hubungan({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataHubungan()
  const alihan = daftarAlihan(p)
  const tahun = p.silsilah.filter((s) => s.jenis === 'diusulkan-kembali')
  const lain = p.silsilah.filter((s) => s.jenis !== 'diusulkan-kembali')
  if (alihan.length === 0 && p.silsilah.length === 0) return null
  const tunggu = tahunMenunggu(p)
  return (
    <section className="kartu hubungan">
      <h2>{t('judul')}</h2>
      {tunggu.kali > 1 && (
        <p className="pesan kabar">
          <IconHistory className="ik" aria-hidden />
          <span>{t('usulanLama', { kali: tunggu.kali, sejak: tunggu.sejak })}</span>
        </p>
      )}
      {tahun.length > 0 && <DaftarSilsilah judul={t('tahunLain')} daftar={tahun} />}
      {lain.length > 0 && <DaftarSilsilah judul={t('usulanLain')} daftar={lain} />}
      {alihan.length > 0 && <Alihan p={p} />}
    </section>
  )
}

function DaftarSilsilah({ judul, daftar }: { readonly judul: string; readonly daftar: readonly Silsilah[] }) {
  const t = useKataHubungan()
  const bahasa = useBahasa()
  const { daerahId } = useKerja()
  return (
    <>
      <h3>{judul}</h3>
      <ol className="hubungan-daftar">
        {daftar.map((s) => (
          <li key={s.pengajuanId}>
            <span className="hubungan-apa">
              {s.jenis === 'diusulkan-kembali' ? t('anggaran', { tahun: s.tahunAnggaran }) : t(`silsilah.${s.jenis}-${s.arah}`)}{' '}
              <ChipKeadaan keadaan={s.keadaan} />
            </span>
            <Link to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun: s.tahunAnggaran, pengajuanId: s.pengajuanId }}>
              {s.judul}
            </Link>
            <small className="rp">{[s.nomor ?? t('draf'), formatVolume(s.volume, s.satuan), takPutus(formatRupiah(s.anggaran))].join(' · ')}</small>
            {s.alasan !== null && (
              <small>
                {ALASAN[s.alasan][bahasa]}
                {s.teks !== null && `: “${s.teks}”`}
              </small>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function Alihan({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataHubungan()
  const bahasa = useBahasa()
  const { zona } = useKerja()
  return (
    <>
      <h3>{t('dialihkan')}</h3>
      <ol className="hubungan-daftar">
        {daftarAlihan(p).map(({ dari, ke, putusan: x }) => (
          <li key={x.urut}>
            <span className="hubungan-apa">
              <IconArrowForwardUp className="ik" aria-hidden />
              {t('dariKe', { dari, ke })}
            </span>
            <small>
              {tulisTanggal(tanggalSetempat(x.waktu, zona), bahasa)} · {x.jabatan}
            </small>
            {x.alasan !== null && (
              <small>
                {ALASAN[x.alasan][bahasa]}
                {x.teks !== null && `: “${x.teks}”`}
              </small>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
