import type { Tabel } from './katalog.ts'

/** Schemas that are not ours to shape: accounts (better-auth), jobs, and the list of migrations. */
export const SKEMA_LUAR: readonly string[] = ['auth', 'pgboss', 'migrasi']
/** Shared by all governments, exempt from the tenant rules by name. */
const ACUAN = /^(acuan_muatan|wilayah(_silsilah|_batas|_petak)?|satuan|sumber_dana|akun(_peta)?|standar_harga|nomenklatur(_\w+)?)$/
/** The list of governments: readable by all, changed only by its own; its rules are tested apart. */
const DAFTAR_PENYEWA = 'daerah'

const JENIS_BOLEH = new Set(['text', '_text', 'int4', 'int8', 'numeric', 'bool', 'uuid', '_uuid', 'date', 'timestamptz', 'bytea', '_bytea', 'jsonb'])
const UANG = /(^|\.)(rupiah|anggaran|harga|plafon)(_\w+)?$|^(batas_pagu|pemesanan_pagu|pagu_simpul|rincian_belanja)\.nilai$/
const KUANTITAS = /\.(volume(_\w+)?)$|^target\.nilai$/
const KATA_TERLARANG = new Set(['opd', 'skpd', 'sopd', 'acara', 'kalender'])
const AWALAN = { check: 'check_', unique: 'uniq_', foreign: 'fk_', exclusion: 'excl_', primary: '' } as const

function isBisnis(t: Tabel): boolean {
  return t.kind === 'table' && t.schema === 'public' && !ACUAN.test(t.name) && t.name !== DAFTAR_PENYEWA
}

export type Aturan = (t: Tabel, semua: readonly Tabel[]) => readonly string[]

const bisnis =
  (aturan: Aturan): Aturan =>
  (t, semua) =>
    isBisnis(t) ? aturan(t, semua) : []

const kolomPenyewa: Aturan = bisnis((t) => {
  const kolom = t.columns.find((c) => c.name === 'daerah_id')
  return kolom?.type === 'text' && kolom.notNull ? [] : ['tidak mempunyai daerah_id text not null']
})

const kunciPenyewa: Aturan = bisnis((t) => {
  const primary = t.constraints.find((c) => c.kind === 'primary')
  const unik = t.indexes.filter((i) => i.unique && i.columns[0] !== 'daerah_id').map((i) => `${i.name} tidak dimulai dengan daerah_id`)
  return primary === undefined ? ['tanpa kunci utama', ...unik] : unik
})

const acuanPenyewa: Aturan = (t, semua) =>
  t.constraints
    .filter((c) => c.kind === 'foreign')
    .flatMap((c) => {
      const tujuan = semua.find((s) => s.schema === 'public' && s.name === c.target)
      if (tujuan === undefined || (!isBisnis(tujuan) && tujuan.name !== DAFTAR_PENYEWA)) return []
      return c.columns[0] === 'daerah_id' && c.targetColumns[0] === 'daerah_id' ? [] : [`${c.name} melintasi penyewa`]
    })

const rls: Aturan = bisnis((t) => [
  ...(t.isRlsEnabled && t.isRlsForced ? [] : ['RLS tidak dipasang dan dipaksakan']),
  ...(t.policies.some((p) => p.permissive && p.expression.includes('selaras.daerah')) ? [] : ['tanpa kebijakan penyewa']),
])

const rlsDaerah: Aturan = (t) => {
  if (t.schema !== 'public' || t.name !== DAFTAR_PENYEWA) return []
  return t.isRlsEnabled && t.isRlsForced && t.policies.some((p) => p.expression.includes('selaras.daerah'))
    ? []
    : ['RLS daftar pemerintah daerah tidak lengkap']
}

const pandangan: Aturan = (t) => (t.kind === 'view' && !t.options.includes('security_invoker=true') ? ['view tanpa security_invoker melewati RLS'] : [])

const jenis: Aturan = (t) =>
  t.columns.flatMap((c) => {
    const nama = `${t.name}.${c.name}`
    if (t.kind === 'table' && !JENIS_BOLEH.has(c.type)) return [`${nama} bertipe ${c.type}`]
    if (t.kind === 'table' && c.type === 'numeric' && c.precision === null) return [`${nama} numeric tanpa presisi`]
    if (UANG.test(nama)) return c.type === 'int8' ? [] : [`${nama} adalah uang dan harus bigint`]
    return KUANTITAS.test(nama) && c.type !== 'numeric' ? [`${nama} adalah kuantitas dan harus numeric`] : []
  })

const indeksAcuan: Aturan = (t) =>
  t.constraints
    .filter((c) => c.kind === 'foreign')
    .filter((c) => !t.indexes.some((i) => !i.partial && c.columns.every((k) => i.columns.slice(0, c.columns.length).includes(k))))
    .map((c) => `${c.name} tanpa indeks yang dimulai dengan kolomnya`)

const nama: Aturan = (t) => [
  ...t.constraints.filter((c) => !c.name.startsWith(AWALAN[c.kind])).map((c) => `${c.name} (${c.kind}) tidak dimulai dengan ${AWALAN[c.kind]}`),
  ...t.indexes.filter((i) => !i.isConstraint && !i.name.startsWith(i.unique ? 'uniq_' : 'idx_')).map((i) => `indeks ${i.name} salah awalan`),
]

const kata: Aturan = (t) =>
  [t.name, ...t.columns.map((c) => c.name)]
    .filter(
      (n) =>
        n === 'bidang' ||
        n
          .replace('berita_acara', '')
          .split('_')
          .some((suku) => KATA_TERLARANG.has(suku)),
    )
    .map((n) => `nama terlarang ${n}`)

const komentar: Aturan = (t) => (t.comment === null || t.comment.trim() === '' ? ['tanpa komentar'] : [])

const pemicu: Aturan = (t) => t.triggers.map((p) => `pemicu ${p}: struktur di basis data, logika di kode`)

const skema: Aturan = (t) => (t.schema === 'public' ? [] : [`di skema ${t.schema} yang tidak dikenal`])

export const ATURAN_SKEMA: Readonly<Record<string, Aturan>> = {
  'setiap tabel bisnis mempunyai daerah_id': kolomPenyewa,
  'daerah_id berada paling depan di kunci utama dan setiap keunikan': kunciPenyewa,
  'tidak ada kunci asing yang melintasi penyewa': acuanPenyewa,
  'RLS terpasang, dipaksakan, dan berkebijakan penyewa': rls,
  'daftar pemerintah daerah mempunyai RLS sendiri': rlsDaerah,
  'view memakai hak pemanggilnya': pandangan,
  'hanya tipe yang diizinkan; uang bigint, kuantitas numeric': jenis,
  'kolom setiap kunci asing memimpin sebuah indeks': indeksAcuan,
  'nama kendala dan indeks menyebut jenisnya': nama,
  'tidak ada kata terlarang pada nama tabel dan kolom': kata,
  'setiap tabel dan view berkomentar': komentar,
  'tidak ada pemicu': pemicu,
  'tidak ada tabel di skema lain': skema,
}

/** `tabel: apa yang salah`, sorted; schemas that are not ours are left out. */
export function periksaSkema(aturan: Aturan, tabel: readonly Tabel[]): string[] {
  const milikKita = tabel.filter((t) => !SKEMA_LUAR.includes(t.schema))
  return milikKita.flatMap((t) => aturan(t, milikKita).map((salah) => `${t.name}: ${salah}`)).toSorted()
}
