import { tanggal } from '#src/lib/waktu.ts'
import type { JadwalKeluar } from '#src/modules/jadwal/jadwal.schema.ts'
import { DAFTAR_PROSES } from '#src/modules/jadwal/proses.ts'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { tulisTanggal, tulisTanggalPendek } from '../../lib/tampil.ts'
import { useKataJadwal } from './jadwal-layar.kata.ts'
import { type Kisi, letakDi, letakHariIni, type Skala, susunKisi } from './kisi.ts'
import { useSebutJadwal } from './use-jadwal-layar.ts'

interface KisiProps {
  readonly jadwal: readonly JadwalKeluar[]
  readonly skala: Skala
  readonly pilih: (jadwalId: string) => void
}

/** Process × period: a row per stage, a bar per window, today's line. Every bar says in words what it shows. */
export function KisiJadwal({ jadwal, skala, pilih }: KisiProps) {
  const t = useKataJadwal()
  const bahasa = useBahasa()
  const { hariIni } = useKerja()
  const sebut = useSebutJadwal()
  const kisi = susunKisi(jadwal.map(sebut.rentang), skala)
  if (kisi === null) return null
  const kini = letakHariIni(kisi, tanggal(hariIni))
  const lebar = Math.max(560, kisi.kolom.length * (skala === 'bulan' ? 62 : 44))
  return (
    <WadahTabel label={t('judul')}>
      <table className="kisi">
        <thead>
          <tr>
            <th scope="col">{t('tahap')}</th>
            <td style={{ minWidth: lebar }}>
              <div className="kisi-kepala" aria-hidden>
                {kisi.kolom.map((k) => (
                  <span key={k.mulai} style={{ width: `${(k.hari / kisi.hari) * 100}%` }}>
                    {skala === 'bulan' ? namaBulan(tulisTanggal(k.mulai, bahasa), k.mulai) : tulisTanggalPendek(k.mulai, bahasa)}
                  </span>
                ))}
              </div>
              {kini !== null && (
                <span className="kisi-kini-nama" style={{ left: `${kini}%` }}>
                  {t('hariIni', { tanggal: tulisTanggalPendek(hariIni, bahasa) })}
                </span>
              )}
            </td>
          </tr>
        </thead>
        {DAFTAR_PROSES.map((proses) => (
          <BagianProses key={proses} nama={sebut.proses(proses)} jadwal={jadwal.filter((j) => j.proses === proses)} kisi={kisi} kini={kini} pilih={pilih} />
        ))}
      </table>
    </WadahTabel>
  )
}

/** `Jan`, and the year beneath its first month. */
function namaBulan(tertulis: string, t: string): string {
  const [, bulan = '', tahun = ''] = tertulis.split('\u00a0')
  return t.slice(5, 7) === '01' ? `${bulan} ${tahun}` : bulan
}

interface BagianProps {
  readonly nama: string
  readonly jadwal: readonly JadwalKeluar[]
  readonly kisi: Kisi
  readonly kini: number | null
  readonly pilih: (jadwalId: string) => void
}

function BagianProses({ nama, jadwal, kisi, kini, pilih }: BagianProps) {
  const sebut = useSebutJadwal()
  if (jadwal.length === 0) return null
  const perTahap = [...Map.groupBy(jadwal, (j) => j.tahap).values()]
  return (
    <tbody>
      <tr className="kisi-proses">
        <th scope="rowgroup" colSpan={2}>
          <span>{nama}</span>
        </th>
      </tr>
      {perTahap.map((daftar) => {
        const [pertama] = daftar
        return (
          pertama !== undefined && (
            <tr key={pertama.tahap}>
              <th scope="row">{sebut.tahap(pertama)}</th>
              <td>
                <Jalur daftar={daftar} kisi={kisi} kini={kini} pilih={pilih} />
              </td>
            </tr>
          )
        )
      })}
    </tbody>
  )
}

function Jalur({ daftar, kisi, kini, pilih }: Omit<BagianProps, 'nama' | 'jadwal'> & { readonly daftar: readonly JadwalKeluar[] }) {
  const urut = daftar.toSorted((a, b) => (a.kodeWilayah ?? '').localeCompare(b.kodeWilayah ?? ''))
  return (
    <div className="kisi-jalur">
      {kisi.kolom.slice(1).map((k) => (
        <i key={k.mulai} style={{ left: `${letakDi(kisi, { buka: k.mulai, sampai: k.mulai }).kiri}%` }} aria-hidden />
      ))}
      {kini !== null && <i className="kisi-kini" style={{ left: `${kini}%` }} aria-hidden />}
      <ul>
        {urut.map((j) => (
          <Batang key={j.jadwalId} j={j} kisi={kisi} pilih={pilih} />
        ))}
      </ul>
    </div>
  )
}

function Batang({ j, kisi, pilih }: { readonly j: JadwalKeluar; readonly kisi: Kisi; readonly pilih: (jadwalId: string) => void }) {
  const t = useKataJadwal()
  const sebut = useSebutJadwal()
  const { kiri, lebar } = letakDi(kisi, sebut.rentang(j))
  const umum = j.kodeWilayah === null
  const nama = t('batang', {
    tahap: sebut.tahap(j),
    wilayah: sebut.wilayah(j),
    buka: sebut.buka(j),
    tutup: sebut.sampai(j.tutup),
    keadaan: t(`keadaan.${j.keadaan}`),
  })
  return (
    <li className={umum ? undefined : 'sendiri'}>
      <button
        type="button"
        className={`batang ${j.keadaan}`}
        style={{ marginLeft: `${kiri}%`, width: `${lebar}%` }}
        aria-label={nama}
        title={nama}
        onClick={() => pilih(j.jadwalId)}
      />
      <span
        className={kiri + lebar > 70 ? 'batang-nama kiri' : 'batang-nama'}
        style={kiri + lebar > 70 ? { right: `${100 - kiri}%` } : { left: `${kiri + lebar}%` }}
        aria-hidden
      >
        {umum ? '' : sebut.wilayah(j)}
        {j.perubahan.some((p) => p.jenis === 'perpanjangan') ? ' ↦' : ''}
      </span>
    </li>
  )
}
