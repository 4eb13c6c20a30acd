import { IconCalendarOff, IconClock, IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { hariAkhir, saat, selisihHari, tanggal } from '#src/lib/waktu.ts'
import type { Jadwal } from '../../lib/bentuk-api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { tanggalSetempat, tulisTanggal, tulisTutup } from '../../lib/tampil.ts'
import { jadwalLingkup } from './jadwal-lingkup.ts'
import { useKataBeranda } from './beranda.kata.ts'

/** Windows that run or come next; what is over stays on the calendar page. */
export function DaftarTenggat({ tenggat }: { readonly tenggat: readonly Jadwal[] }) {
  const t = useKataBeranda()
  const { daerahId, tahun, penugasan, hariIni, zona } = useKerja()
  const urut = jadwalLingkup(tenggat, penugasan.kodeWilayah)
    .filter((j) => j.terbuka || tanggalSetempat(j.buka, zona) > hariIni)
    .toSorted((a, b) => Number(b.terbuka) - Number(a.terbuka) || a.tutup.localeCompare(b.tutup))
  return (
    <section className="kartu">
      <h2>{t('tenggat')}</h2>
      {tenggat.length === 0 && (
        <p className="redup">
          <IconCalendarOff className="ik" aria-hidden /> {t('tenggatKosong')}
        </p>
      )}
      <ul className="tenggat">
        {urut.map((x) => (
          <BarisTenggat key={`${x.tahap}-${x.buka}`} tenggat={x} />
        ))}
      </ul>
      <Link className="kartu-lanjut" to="/$daerahId/$tahun/jadwal" params={{ daerahId, tahun }}>
        {t('semuaJadwal')}
      </Link>
    </section>
  )
}

function BarisTenggat({ tenggat }: { readonly tenggat: Jadwal }) {
  const t = useKataBeranda()
  const label = useLabel()
  const bahasa = useBahasa()
  const { zona, hariIni } = useKerja()
  const buka = tanggalSetempat(tenggat.buka, zona)
  const tutup = hariAkhir(saat(tenggat.tutup), zona)
  const sisa = selisihHari(tanggal(hariIni), tutup)
  return (
    <li className={tenggat.terbuka ? 'terbuka' : ''}>
      {tenggat.terbuka ? <IconClock className="ik" aria-hidden /> : <IconLock className="ik" aria-hidden />}
      <b>{label(`tahap.${tenggat.tahap}`)}</b>
      <span>
        {tenggat.terbuka
          ? t('sampai', { tanggal: sisa <= 3 ? tulisTutup(tenggat.tutup, zona, bahasa) : tulisTanggal(tutup, bahasa) })
          : t('mulai', { tanggal: tulisTanggal(buka, bahasa) })}
      </span>
      {tenggat.terbuka && (
        <span className={sisa <= 3 ? 'sisa-hari segera' : 'sisa-hari'}>{sisa <= 0 ? t('hariTerakhir') : t('sisaHari', { count: sisa })}</span>
      )}
    </li>
  )
}
