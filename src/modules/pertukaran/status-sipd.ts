import { DAFTAR_KEPUTUSAN, type Keadaan, lanjutan, type Posisi, type Rute, type Tahap, tahapRute } from '#src/modules/usulan/putusan/rute.ts'
import { kunciNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'
import { kataTerdekat } from '#src/modules/usulan/rekaman.ts'

/*
 * SIPD's status words and our (stage, state). A word names whom the proposal waits FOR: "Validasi Mitra Bappeda" is not validated, it lies
 * on the partner's desk (domain.md §8). What a stage answered instead stands behind `||`.
 */

const KATA_TAHAP: Readonly<Record<Exclude<Tahap, 'pengusulan'>, string>> = {
  desa: 'Pengajuan Usulan',
  kecamatan: 'Verifikasi Kecamatan',
  'sekretariat-dprd': 'Validasi Sekretariat Dewan',
  'mitra-bappeda': 'Validasi Mitra Bappeda',
  'forum-perangkat-daerah': 'Verifikasi Perangkat Daerah',
  'musrenbang-kabupaten': 'Diteruskan ke Musrenbang Provinsi/Kabupaten/Kota',
  tapd: 'Validasi TAPD',
  penganggaran: 'Masuk RKPD',
  pelaksanaan: 'Masuk APBD',
}

/** Other spellings SIPD had or has; `awal`: whoever is first on the proposal's route. */
const KATA_LAIN: readonly (readonly [string, Tahap | 'awal'])[] = [
  ['Pengajuan Usulan', 'awal'],
  ['Diajukan', 'awal'],
  ['Validasi Setwan', 'sekretariat-dprd'],
  ['Validasi Sekretariat DPRD', 'sekretariat-dprd'],
  ['Diteruskan ke Mitra Bappeda', 'mitra-bappeda'],
  ['Diteruskan ke Musrenbang Kecamatan', 'kecamatan'],
  ['Diteruskan ke Kecamatan', 'kecamatan'],
  ['Diteruskan ke Forum SKPD', 'forum-perangkat-daerah'],
  ['Verifikasi SKPD', 'forum-perangkat-daerah'],
  ['Verifikasi OPD', 'forum-perangkat-daerah'],
  ['Diteruskan ke Musrenbang Kabupaten/Kota', 'musrenbang-kabupaten'],
  ['Diteruskan ke Musrenbang Kabupaten', 'musrenbang-kabupaten'],
  ['Diteruskan ke Musrenbang Kota', 'musrenbang-kabupaten'],
  ['Verifikasi TAPD', 'tapd'],
]

const KATA_KEADAAN: Readonly<Partial<Record<Keadaan, string>>> = {
  ditolak: 'Ditolak',
  dikembalikan: 'Dikembalikan',
  dicadangkan: 'Dicadangkan',
  ditunda: 'Ditunda',
  dibatalkan: 'Dibatalkan',
  digabung: 'Digabung',
  dipecah: 'Dipecah',
  diteruskan: 'Diteruskan',
}

const KATA_AKHIR: Readonly<Partial<Record<Keadaan, string>>> = { terealisasi: 'Terealisasi', 'tidak-terealisasi': 'Tidak Terealisasi' }

export interface LetakUsulan {
  readonly rute: Rute
  readonly kodeWilayah: string
}

/** The word SIPD would show. */
export function kataStatus(p: Posisi, l: LetakUsulan): string {
  const akhir = KATA_AKHIR[p.keadaan]
  if (akhir !== undefined) return akhir
  if (p.tahap === 'pengusulan') return 'Tidak Diajukan'
  if (p.keadaan === 'dibatalkan' && p.tahap === tahapRute(l.rute, l.kodeWilayah)[0]) return 'Dibatalkan'
  const keadaan = KATA_KEADAAN[p.keadaan]
  return keadaan === undefined ? KATA_TAHAP[p.tahap] : `${KATA_TAHAP[p.tahap]}||${keadaan}`
}

/** Where a word puts a proposal, or the nearest word of its route. */
export function bacaStatus(
  teks: string,
  l: LetakUsulan,
): Posisi | { readonly salah: 'status-tidak-dikenal' | 'status-bukan-jalurnya'; readonly saran: string | null } {
  const [tahapKata = '', keadaanKata] = teks.split('||')
  const posisi = keadaanKata === undefined ? bacaUtuh(tahapKata, l) : bacaBerekor(tahapKata, keadaanKata, l)
  if (posisi === null) return { salah: 'status-tidak-dikenal', saran: kataTerdekat(teks, daftarKata(l)) }
  return isMungkin(posisi, l) ? posisi : { salah: 'status-bukan-jalurnya', saran: null }
}

function bacaUtuh(kata: string, l: LetakUsulan): Posisi | null {
  const kunci = kunciNomenklatur(kata)
  const akhir = Object.entries(KATA_AKHIR).find(([, k]) => kunciNomenklatur(k) === kunci)
  if (akhir !== undefined) return { tahap: 'pelaksanaan', keadaan: akhir[0] as Keadaan }
  const awal = tahapRute(l.rute, l.kodeWilayah)[0] ?? 'desa'
  if (kunci === 'dibatalkan') return { tahap: awal, keadaan: 'dibatalkan' }
  const tahap = bacaTahap(kata, l)
  if (tahap === null) return null
  if (tahap === 'penganggaran') return { tahap, keadaan: 'direncanakan' }
  return { tahap, keadaan: tahap === 'pelaksanaan' ? 'dianggarkan' : 'diajukan' }
}

function bacaBerekor(tahapKata: string, keadaanKata: string, l: LetakUsulan): Posisi | null {
  const tahap = bacaTahap(tahapKata, l)
  const keadaan = Object.entries(KATA_KEADAAN).find(([, k]) => kunciNomenklatur(k) === kunciNomenklatur(keadaanKata))
  return tahap === null || keadaan === undefined ? null : { tahap, keadaan: keadaan[0] as Keadaan }
}

function bacaTahap(kata: string, l: LetakUsulan): Tahap | null {
  const kunci = kunciNomenklatur(kata)
  const lain = KATA_LAIN.find(([k]) => kunciNomenklatur(k) === kunci)?.[1]
  const tahap = lain ?? (Object.entries(KATA_TAHAP).find(([, k]) => kunciNomenklatur(k) === kunci)?.[0] as Tahap | undefined)
  if (tahap === 'awal') return tahapRute(l.rute, l.kodeWilayah)[0] ?? null
  // On the council's route the budget team follows the forum; SIPD has one word for both.
  return tahap === 'musrenbang-kabupaten' && l.rute === 'pokir' ? 'tapd' : (tahap ?? null)
}

/** Whether a proposal on this route can stand there at all. */
function isMungkin(p: Posisi, l: LetakUsulan): boolean {
  const jalur: readonly Tahap[] = [...tahapRute(l.rute, l.kodeWilayah), 'penganggaran', 'pelaksanaan']
  if (!jalur.includes(p.tahap)) return false
  if (p.keadaan === 'diajukan') return true
  if (p.tahap === 'penganggaran' && p.keadaan === 'direncanakan') return true
  if (p.tahap === 'pelaksanaan') return p.keadaan === 'dianggarkan' || p.keadaan in KATA_AKHIR
  const asal: readonly Keadaan[] = ['diajukan', 'dikembalikan', 'dicadangkan', 'direncanakan']
  return asal.some((keadaan) =>
    DAFTAR_KEPUTUSAN.some((k) => lanjutan(l.rute, { tahap: p.tahap, keadaan, kodeWilayah: l.kodeWilayah }, k)?.keadaan === p.keadaan),
  )
}

function daftarKata(l: LetakUsulan): string[] {
  const tahap = [...tahapRute(l.rute, l.kodeWilayah), 'penganggaran', 'pelaksanaan'].map((t) => KATA_TAHAP[t as keyof typeof KATA_TAHAP])
  return [...tahap, ...tahap.map((t) => `${t}||Ditolak`), ...KATA_LAIN.map(([k]) => k), 'Dibatalkan', ...Object.values(KATA_AKHIR)]
}
