import type { HasilPilihan, Tanda } from '#src/modules/pemungutan-suara/pemungutan-suara.ts'

/** Everything a Pabulib file says of a closed vote (pabulib.org: META, PROJECTS, VOTES; semicolons between). */
export interface IsiPabulib {
  readonly judul: string
  readonly unit: string
  readonly cara: 'setuju' | 'poin' | 'anggaran'
  readonly tahunAnggaran: number
  readonly poin: number | null
  readonly batasRupiah: number | null
  readonly maksPilihan: number | null
  readonly mulai: string
  readonly selesai: string
  readonly pilihan: readonly {
    readonly nomorPilihan: number
    readonly nomor: string
    readonly judul: string
    readonly rupiah: number
    readonly kodeWilayah: string
  }[]
  readonly hasil: readonly HasilPilihan[]
  readonly suara: readonly { readonly tandaTerima: string; readonly isi: readonly Tanda[] }[]
}

/** A field of one line: the format has no way to quote. */
function bidang(teks: string | number): string {
  return String(teks).replaceAll(';', ',').replaceAll(/\s+/g, ' ').trim()
}

function tanggalPb(saat: string): string {
  const [tahun, bulan, hari] = saat.slice(0, 10).split('-')
  return `${hari ?? ''}.${bulan ?? ''}.${tahun ?? ''}`
}

function susunMeta(p: IsiPabulib, terisi: number): [string, string | number][] {
  const semua = p.pilihan.reduce((n, u) => n + u.rupiah, 0)
  const kosong = p.suara.length - terisi
  const catatan = [
    ...(p.batasRupiah === null ? ['no ceiling was voted on: budget is the sum of all costs'] : []),
    ...(kosong === 0 ? [] : [`${kosong} empty ballots left out`]),
  ]
  return [
    ['description', p.judul],
    ['country', 'Indonesia'],
    ['unit', p.unit],
    ['instance', p.tahunAnggaran],
    ['num_projects', p.pilihan.length],
    ['num_votes', terisi],
    ['budget', p.batasRupiah ?? semua],
    ['vote_type', p.cara === 'poin' ? 'cumulative' : 'approval'],
    ['rule', 'greedy'],
    ['date_begin', tanggalPb(p.mulai)],
    ['date_end', tanggalPb(p.selesai)],
    ['language', 'id'],
    ['currency', 'IDR'],
    ...(p.maksPilihan === null ? [] : [['max_length', p.maksPilihan] satisfies [string, number]]),
    ...(p.poin === null ? [] : [['max_sum_points', p.poin] satisfies [string, number]]),
    ...(p.cara === 'anggaran' ? [['max_sum_cost', p.batasRupiah ?? 0] satisfies [string, number]] : []),
    ...(catatan.length === 0 ? [] : [['comment', catatan.map((c, i) => `#${i + 1}: ${c}`).join(', ')] satisfies [string, string]]),
  ]
}

export function tulisPabulib(p: IsiPabulib): string {
  const nomor = new Map(p.pilihan.map((u) => [u.nomorPilihan, u.nomor]))
  const hasil = new Map(p.hasil.map((h) => [h.nomorPilihan, h]))
  const terisi = p.suara.filter((s) => s.isi.length > 0)
  const poin = p.cara === 'poin'
  const baris = [
    ['META'],
    ['key', 'value'],
    ...susunMeta(p, terisi.length),
    ['PROJECTS'],
    ['project_id', 'cost', 'votes', ...(poin ? ['score'] : []), 'name', 'neighborhood', 'selected'],
    ...p.pilihan.map((u) => {
      const h = hasil.get(u.nomorPilihan)
      return [u.nomor, u.rupiah, h?.suara ?? 0, ...(poin ? [h?.nilai ?? 0] : []), u.judul, u.kodeWilayah, h?.terpilih === false ? 0 : 1]
    }),
    ['VOTES'],
    ['voter_id', 'vote', ...(poin ? ['points'] : [])],
    ...terisi.map((s) => [s.tandaTerima, s.isi.map((t) => nomor.get(t.pilihan) ?? '').join(','), ...(poin ? [s.isi.map((t) => t.nilai).join(',')] : [])]),
  ]
  return `${baris.map((b) => b.map(bidang).join(';')).join('\n')}\n`
}
