import type { JadwalKeluar } from '#src/modules/jadwal/jadwal.schema.ts'
import { useKataJadwal } from './jadwal-layar.kata.ts'
import { KeadaanJadwal } from './keadaan-jadwal.tsx'
import { useSebutJadwal } from './use-jadwal-layar.ts'

const URUTAN = ['terbuka', 'belum-dibuka', 'sudah-ditutup', 'dibatalkan'] as const

/** Open ones by what closes first, coming ones by what opens first, past ones the latest first. */
function urutkan(keadaan: JadwalKeluar['keadaan'], jadwal: readonly JadwalKeluar[]): JadwalKeluar[] {
  const daftar = jadwal.filter((j) => j.keadaan === keadaan)
  if (keadaan === 'terbuka') return daftar.toSorted((a, b) => a.tutup.localeCompare(b.tutup))
  return keadaan === 'belum-dibuka' ? daftar : daftar.toSorted((a, b) => b.tutup.localeCompare(a.tutup))
}

interface DaftarProps {
  readonly jadwal: readonly JadwalKeluar[]
  readonly kini: string
  readonly pilih: (jadwalId: string) => void
}

/** On a phone: what is open first, what comes next, then what is over; today lies between them. */
export function DaftarJadwal({ jadwal, kini, pilih }: DaftarProps) {
  const t = useKataJadwal()
  return (
    <>
      {URUTAN.map((keadaan) => {
        const daftar = urutkan(keadaan, jadwal)
        return (
          daftar.length > 0 && (
            <details key={keadaan} className="lipat-jadwal" open={keadaan === 'terbuka' || keadaan === 'belum-dibuka'}>
              <summary>
                <h2>{t(`keadaan.${keadaan}`)}</h2> <span>{daftar.length}</span>
              </summary>
              <ul className="daftar-jadwal">
                {daftar.map((j) => (
                  <BarisDaftar key={j.jadwalId} j={j} kini={kini} pilih={pilih} />
                ))}
              </ul>
            </details>
          )
        )
      })}
    </>
  )
}

function BarisDaftar({ j, kini, pilih }: { readonly j: JadwalKeluar; readonly kini: string; readonly pilih: (jadwalId: string) => void }) {
  const t = useKataJadwal()
  const sebut = useSebutJadwal()
  const letter = j.perubahan.at(-1)
  return (
    <li>
      <button type="button" onClick={() => pilih(j.jadwalId)}>
        <b>{sebut.tahap(j)}</b>
        <span className="redup">
          {sebut.proses(j.proses)} · {sebut.wilayah(j)}
        </span>
        <span className="angka">{t('rentang', { buka: sebut.buka(j), tutup: sebut.sampai(j.tutup) })}</span>
        {j.keadaan === 'terbuka' && <KeadaanJadwal j={j} kini={kini} />}
        {letter?.nomorSurat !== null && letter !== undefined && <span className="kode">{letter.nomorSurat}</span>}
      </button>
    </li>
  )
}
