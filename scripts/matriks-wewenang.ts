import { isDalamMasa } from '#src/lib/masa.ts'
import { kuantitas } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { saat, type Tanggal, tanggal } from '#src/lib/waktu.ts'
import { canImporRenja, canKelolaDokumen, canMuatPagu } from '#src/modules/dokumen/dokumen.policy.ts'
import { canKelolaDprd } from '#src/modules/dprd/dprd.policy.ts'
import { canAturJadwal } from '#src/modules/jadwal/jadwal.policy.ts'
import { canAturKamus, canKelolaKamus, canUsulkanLuarKamus } from '#src/modules/kamus-usulan/kamus-usulan.policy.ts'
import { canPimpin, DAFTAR_TAHAP_MUSYAWARAH } from '#src/modules/musyawarah/musyawarah.ts'
import { canKelolaLangganan } from '#src/modules/langganan/langganan.policy.ts'
import { canKelolaSurat } from '#src/modules/pemberitahuan/pemberitahuan.policy.ts'
import { labelPeran } from '#src/modules/pengguna/pengguna.kata.ts'
import { canDaftarkanPengguna, canPutusPermohonan } from '#src/modules/pengguna/pengguna.policy.ts'
import { DAFTAR_PERAN, isLingkupLengkap, type Pelaku, type Penugasan, type Peran } from '#src/modules/pengguna/pengguna.ts'
import { LARANGAN_RANGKAP } from '#src/modules/pengguna/penugasan.ts'
import { canKelolaPemerintahan } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import { canPutuskanPeta } from '#src/modules/peta-nomenklatur/peta-nomenklatur.policy.ts'
import { canSerahTerima } from '#src/modules/serah-terima/serah-terima.policy.ts'
import {
  daftarKeputusan,
  DAFTAR_KEADAAN,
  DAFTAR_RUTE,
  DAFTAR_TAHAP,
  type Keadaan,
  type Keputusan,
  type Rute,
  type Tahap,
} from '#src/modules/usulan/putusan/rute.ts'
import { putuskan, type PerintahPutuskan } from '#src/modules/usulan/usulan.ts'
import { canAjukan, canAturPerbaikan, canKecualikan, canLihat, canPutuskan } from '#src/modules/usulan/usulan.policy.ts'

/* The matrix of permissions, asked of the very functions that decide: role × scope × stage × window. */

export const HARI: Tanggal = tanggal('2024-01-25')
export const DAFTAR_LINGKUP = ['sendiri', 'lain', 'seluruh'] as const
export type Lingkup = (typeof DAFTAR_LINGKUP)[number]
export const DAFTAR_JENDELA = ['terbuka', 'tertutup', 'pengecualian'] as const
export type JendelaUji = (typeof DAFTAR_JENDELA)[number]

const TEMPAT = {
  sendiri: { desa: '32.16.14.2001', kecamatan: '32.16.14', perangkat: 'pd-sendiri' },
  lain: { desa: '32.16.15.2003', kecamatan: '32.16.15', perangkat: 'pd-lain' },
} as const
const DESA = TEMPAT.sendiri.desa

/** An assignment of a role that reaches the object, reaches another place or agency, or the whole government; null where the role must name its scope. */
export function penugasanUji(peran: Peran, lingkup: Lingkup, ubah: Partial<Penugasan> = {}): Penugasan | null {
  const dasar: Penugasan = {
    penugasanId: `${peran}-${lingkup}`,
    peran,
    kodeWilayah: null,
    perangkatDaerahId: null,
    jabatan: peran,
    sebagai: 'definitif',
    mulai: tanggal('2023-01-01'),
    selesai: null,
    ...ubah,
  }
  if (lingkup === 'seluruh') return isLingkupLengkap(dasar) ? dasar : null
  const tempat = TEMPAT[lingkup]
  const calon = [{ kodeWilayah: tempat.desa }, { kodeWilayah: tempat.kecamatan }, { perangkatDaerahId: tempat.perangkat }].map((l) => ({ ...dasar, ...l }))
  const sempit = calon.filter((c) => !isLingkupLengkap(dasar) && isLingkupLengkap(c))
  // A role that may reach everything is also held in a kecamatan only.
  return sempit[0] ?? calon[1] ?? null
}

export function pelakuUji(penugasan: readonly Penugasan[], hari: Tanggal = HARI): Pelaku {
  return { penggunaId: 'u', nama: 'Uji', daerahId: '3216', penugasan: penugasan.filter((p) => isDalamMasa(p, hari)) }
}

export interface Langkah {
  readonly rute: Rute
  readonly tahap: Tahap
  readonly keadaan: Keadaan
  readonly keputusan: Keputusan
}

/** Every decision the tables of the routes know, wherever it may be taken. */
export function listLangkah(): Langkah[] {
  return DAFTAR_RUTE.flatMap((rute) =>
    DAFTAR_TAHAP.flatMap((tahap) =>
      DAFTAR_KEADAAN.flatMap((keadaan) => daftarKeputusan(rute, { tahap, keadaan }).map((keputusan) => ({ rute, tahap, keadaan, keputusan }))),
    ),
  )
}

const KINI = saat('2024-01-25T02:00:00Z')
const BUKA = { buka: saat('2024-01-01T00:00:00Z'), tutup: saat('2024-02-01T00:00:00Z'), musyawarahWajib: false }
const TUTUP = { ...BUKA, tutup: saat('2024-01-02T00:00:00Z') }

const SANDARAN: Readonly<Partial<Record<Tahap, 'rincian-belanja' | 'akomodasi' | 'realisasi'>>> = {
  penganggaran: 'rincian-belanja',
  'forum-perangkat-daerah': 'akomodasi',
  pelaksanaan: 'realisasi',
}

/** `boleh`, or the code of the refusal: first who, then when, as the service asks. */
export function tanya(pelaku: Pelaku, l: Langkah, jendela: JendelaUji): string {
  const pengajuan = {
    ...l,
    pengajuanId: 'p',
    usulanId: 'u',
    nomor: null,
    tahunAnggaran: 2025,
    versi: 1,
    kodeWilayah: DESA,
    kodeKecamatan: TEMPAT.sendiri.kecamatan,
    bidangPembangunan: 'infrastruktur',
    hargaSatuan: rupiah(1000),
    volume: kuantitas(10_000),
    anggaran: rupiah(10_000),
    volumeKini: kuantitas(10_000),
    anggaranKini: rupiah(10_000),
    perangkatDaerahId: TEMPAT.sendiri.perangkat,
    kewenangan: 'kabupaten' as const,
    // What was sent back is past its day: then the stage may end it.
    batasPerbaikan: l.keadaan === 'dikembalikan' ? tanggal('2024-01-24') : null,
    createdBy: 'x',
    // Each route as it is usually entered: the council's, the agency's, the village's.
    kanal: l.rute === 'pokir' || l.rute === 'perangkat-daerah' ? l.rute : ('musrenbang-desa' as const),
    anggotaId: null,
  }
  const izin = canPutuskan(pelaku, pengajuan, l.keputusan)
  if (!izin.boleh) return izin.alasan
  const perintah: PerintahPutuskan = {
    keputusan: l.keputusan,
    versi: 1,
    alasan: 'A10',
    teks: 'Alasan yang cukup panjang.',
    ...(l.keputusan === 'ubah' ? { volume: kuantitas(5_000), rupiah: rupiah(5_000) } : {}),
    ...(l.keputusan === 'alihkan' ? { perangkatDaerahId: 'pd-tujuan' } : {}),
    ...(l.keputusan === 'teruskan' ? { tujuan: 'desa' as const } : {}),
  }
  const sandaran = SANDARAN[l.tahap] ?? null
  const gerbang = { jendela: jendela === 'terbuka' ? BUKA : TUTUP, musyawarahTerbuka: true }
  const waktu = { saat: KINI, hariIni: HARI, zona: 'WIB', hariPerbaikan: 7 } as const
  const hasil = putuskan(pengajuan, perintah, { ...waktu, gerbang, terakhir: null, sandaran, izinTerlambat: jendela === 'pengecualian' })
  return hasil.ok ? 'boleh' : hasil.error.jenis
}

/** Acts that are no decision on a proposal, each with its function. */
export const PERBUATAN: readonly (readonly [nama: string, boleh: (p: Pelaku) => boolean])[] = [
  ['menulis dan mengajukan usulan desa', (p) => canAjukan(p, { kanal: 'musrenbang-desa', kodeWilayah: DESA }).boleh],
  ['mengajukan sebagai lembaga masyarakat', (p) => canAjukan(p, { kanal: 'lembaga', kodeWilayah: DESA }).boleh],
  ['mengajukan sebagai perorangan', (p) => canAjukan(p, { kanal: 'perorangan', kodeWilayah: DESA }).boleh],
  ['mengajukan pokok pikiran DPRD', (p) => canAjukan(p, { kanal: 'pokir', kodeWilayah: DESA }).boleh],
  [
    'mengajukan usulan perangkat daerah sendiri',
    (p) => canAjukan(p, { kanal: 'perangkat-daerah', kodeWilayah: DESA, createdBy: '', perangkatDaerahId: TEMPAT.sendiri.perangkat }).boleh,
  ],
  ['mencatat fraksi, dapil dan anggota DPRD', (p) => canKelolaDprd(p).boleh],
  [
    'membaca usulan yang sudah diajukan',
    (p) =>
      canLihat(p, {
        rute: 'permendagri',
        tahap: 'desa',
        keadaan: 'diajukan',
        kanal: 'musrenbang-desa',
        kodeWilayah: DESA,
        perangkatDaerahId: TEMPAT.sendiri.perangkat,
      }),
  ],
  [
    'membaca draf desa',
    (p) =>
      canLihat(p, {
        rute: 'permendagri',
        tahap: 'pengusulan',
        keadaan: 'draf',
        kanal: 'musrenbang-desa',
        kodeWilayah: DESA,
        perangkatDaerahId: TEMPAT.sendiri.perangkat,
      }),
  ],
  ['memberi pengecualian terlambat', (p) => canKecualikan(p).boleh],
  ['menetapkan lama perbaikan per tahap', (p) => canAturPerbaikan(p).boleh],
  ...DAFTAR_TAHAP_MUSYAWARAH.map(
    (t) => [`memimpin musyawarah ${t}`, (p: Pelaku) => canPimpin(p, t, t === 'desa' ? DESA : TEMPAT.sendiri.kecamatan).boleh] as const,
  ),
  ['mengatur jadwal', (p) => canAturJadwal(p).boleh],
  ['memasukkan Renja perangkat daerah', (p) => canImporRenja(p, TEMPAT.sendiri.perangkat).boleh],
  ['memuat pagu PPAS dan APBD', (p) => canMuatPagu(p).boleh],
  ['membuka, mengunci, menetapkan dokumen', (p) => canKelolaDokumen(p).boleh],
  ['mengelola pengguna dan penugasan', (p) => canDaftarkanPengguna(p).boleh],
  ['menyerahterimakan pekerjaan', (p) => canSerahTerima(p).boleh],
  ['memutus permohonan akun desa', (p) => canPutusPermohonan(p, 'operator-desa').boleh],
  ['memutus permohonan akun lembaga dan warga', (p) => canPutusPermohonan(p, 'individu').boleh],
  ['mencatat perangkat daerah, penataannya, dan pejabat pemerintah daerah', (p) => canKelolaPemerintahan(p).boleh],
  ['mengelola butir kamus usulan perangkat daerah', (p) => canKelolaKamus(p, TEMPAT.sendiri.perangkat).boleh],
  ['mengunci dan menyalin kamus usulan', (p) => canAturKamus(p).boleh],
  ['menyampaikan keinginan di luar kamus', (p) => canUsulkanLuarKamus(p, DESA).boleh],
  ['memutus padanan kode nomenklatur', (p) => canPutuskanPeta(p).boleh],
  ['melihat surat yang gagal terkirim', (p) => canKelolaSurat(p).boleh],
  ['mengatur webhook', (p) => canKelolaLangganan(p).boleh],
]

export function cetakMatriks(): string {
  return [
    '# Matriks wewenang',
    '',
    'Dicetak oleh `scripts/matriks-wewenang.test.ts` dari fungsi-fungsi yang memutuskan; jangan disunting. Perbarui dengan `CETAK=1 npx vitest run --project aturan matriks-wewenang`.',
    '',
    'Lingkup: **s** penugasan yang mencakup objeknya (desa, kecamatan, atau perangkat daerahnya sendiri), **l** penugasan di tempat atau perangkat daerah lain, **d** penugasan seluruh daerah. Huruf tampil bila boleh; titik berarti tidak; peran yang wajib menyebut lingkupnya tidak punya **d**. Penugasan Pj, Plt, dan Plh sama dengan definitif selama masanya.',
    '',
    '## Perbuatan selain putusan',
    '',
    ...tabel(PERBUATAN.map(([nama, boleh]) => [nama, (p: Pelaku) => boleh(p)])),
    '',
    '## Putusan per tahap, jendela terbuka',
    '',
    'Satu kolom per tahap: keputusan yang boleh diambil peran itu dalam lingkup objeknya (rute mana pun). Di luar lingkupnya tidak seorang pun memutus.',
    '',
    ...tabelPutusan('terbuka'),
    '',
    '## Putusan per tahap, jendela tertutup',
    '',
    'Yang tersisa hanya menarik kembali usulan sendiri, dan laporan pekerjaan (pelaksanaan tidak berjendela); yang lain ditolak `jendela-tertutup`.',
    '',
    ...tabelPutusan('tertutup'),
    '',
    '## Putusan per tahap, jendela tertutup dengan pengecualian',
    '',
    'Surat pengecualian membuka pengajuan yang terlambat, tidak pernah putusan.',
    '',
    ...tabelPutusan('pengecualian'),
    '',
    '## Siapa memutus apa, per tahap dan keadaan',
    '',
    'Setiap pasangan yang dikenal tabel rute, dengan peran yang boleh mengambilnya dalam lingkup objeknya selama jendelanya terbuka, dan rute yang mengenalnya. Yang dikembalikan di sini sudah lewat batas perbaikannya.',
    '',
    ...tabelPasangan(),
    '',
    '## Peran yang tidak boleh dirangkap',
    '',
    '| peran | tidak bersama | sebab | lingkup |',
    '|---|---|---|---|',
    ...LARANGAN_RANGKAP.map((l) => `| ${l.satu.join(', ')} | ${l.dua.join(', ')} | \`${l.sebab}\` | ${l.lingkup} |`),
    '',
  ].join('\n')
}

function tabel(kolom: readonly (readonly [string, (p: Pelaku) => boolean])[]): string[] {
  return [
    `| peran | ${kolom.map(([n]) => n).join(' | ')} |`,
    `|---|${kolom.map(() => '---').join('|')}|`,
    ...DAFTAR_PERAN.map((peran) => `| ${labelPeran[peran].id} | ${kolom.map(([, boleh]) => hurufLingkup(peran, boleh)).join(' | ')} |`),
  ]
}

function hurufLingkup(peran: Peran, boleh: (p: Pelaku) => boolean): string {
  const huruf = DAFTAR_LINGKUP.filter((l) => {
    const p = penugasanUji(peran, l)
    return p !== null && boleh(pelakuUji([p]))
  }).map((l) => (l === 'seluruh' ? 'd' : l.charAt(0)))
  return huruf.join(' ') || '·'
}

/** One row a pair of state and decision: who, and on which routes. */
function tabelPasangan(): string[] {
  const orang = DAFTAR_PERAN.map((peran) => ({
    peran,
    pelaku: (['sendiri', 'seluruh'] as const).flatMap((l) => penugasanUji(peran, l) ?? []).map((p) => pelakuUji([p])),
  }))
  const kelompok = Map.groupBy(listLangkah(), (l) => `${l.tahap}|${l.keadaan}|${l.keputusan}`)
  const baris = [...kelompok.values()].flatMap((daftar) => {
    const [l] = daftar
    if (l === undefined) return []
    const boleh = orang
      .filter(({ pelaku }) => daftar.some((x) => pelaku.some((p) => tanya(p, x, 'terbuka') === 'boleh')))
      .map(({ peran }) => labelPeran[peran].id)
    return [`| ${l.tahap} | ${l.keadaan} | ${l.keputusan} | ${boleh.join(', ') || '·'} | ${daftar.map((x) => x.rute).join(', ')} |`]
  })
  return ['| tahap | keadaan | keputusan | peran | rute |', '|---|---|---|---|---|', ...baris]
}

function tabelPutusan(jendela: JendelaUji): string[] {
  const langkah = listLangkah()
  const sel = (peran: Peran, tahap: Tahap): string => {
    const pelaku = (['sendiri', 'seluruh'] as const).flatMap((l) => penugasanUji(peran, l) ?? []).map((p) => pelakuUji([p]))
    const boleh = langkah.filter((l) => l.tahap === tahap && pelaku.some((p) => tanya(p, l, jendela) === 'boleh')).map((l) => l.keputusan)
    return [...new Set(boleh)].join(', ') || '·'
  }
  return [
    `| peran | ${DAFTAR_TAHAP.join(' | ')} |`,
    `|---|${DAFTAR_TAHAP.map(() => '---').join('|')}|`,
    ...DAFTAR_PERAN.map((peran) => `| ${labelPeran[peran].id} | ${DAFTAR_TAHAP.map((t) => sel(peran, t)).join(' | ')} |`),
  ]
}
