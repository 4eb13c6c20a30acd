import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tanggal } from '#src/lib/waktu.ts'
import { DAFTAR_PERAN, DAFTAR_SEBAGAI, type Peran } from '#src/modules/pengguna/pengguna.ts'
import { findLarangan } from '#src/modules/pengguna/penugasan.ts'
import { DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { PERAN_TAHAP } from '#src/modules/usulan/usulan.policy.ts'
import {
  cetakMatriks,
  DAFTAR_JENDELA,
  DAFTAR_LINGKUP,
  HARI,
  type JendelaUji,
  type Langkah,
  type Lingkup,
  listLangkah,
  PERBUATAN,
  pelakuUji,
  penugasanUji,
  tanya,
} from './matriks-wewenang.ts'

const BERKAS = new URL('../docs/matriks-wewenang.md', import.meta.url)
const LANGKAH = listLangkah()
/** Roles that read and nothing else. */
const PEMBACA: readonly Peran[] = ['inspektorat', 'kepala-daerah', 'bapenda', 'kominfo', 'tim-transisi', 'verifikator-provinsi', 'pembaca']
/** People of the public and of the council: they bring in what is their own, and decide nothing. */
const PENGUSUL_SENDIRI: readonly Peran[] = ['lembaga-masyarakat', 'individu', 'anggota-dprd']

const LINGKUP_SENDIRI: Readonly<Partial<Record<Peran, Lingkup>>> = { 'anggota-dprd': 'seluruh' }

interface Sel {
  readonly peran: Peran
  readonly lingkup: Lingkup
  readonly langkah: Langkah
  readonly jendela: JendelaUji
  readonly jawab: string
}

/** Every combination of role × scope × stage and state × decision × window. */
const SEMUA: readonly Sel[] = DAFTAR_PERAN.flatMap((peran) =>
  DAFTAR_LINGKUP.flatMap((lingkup) => {
    const p = penugasanUji(peran, lingkup)
    if (p === null) return []
    return LANGKAH.flatMap((langkah) =>
      DAFTAR_JENDELA.map((jendela): Sel => ({ peran, lingkup, langkah, jendela, jawab: tanya(pelakuUji([p]), langkah, jendela) })),
    )
  }),
)
const tulis = (s: Sel): string =>
  `${s.peran} (${s.lingkup}) ${s.langkah.keputusan} di ${s.langkah.tahap}/${s.langkah.keadaan}, jendela ${s.jendela}: ${s.jawab}`

describe('matriks wewenang', () => {
  it('docs/matriks-wewenang.md sama dengan yang dijawab fungsi-fungsinya', () => {
    const cetakan = cetakMatriks()
    if (process.env['CETAK'] === '1') writeFileSync(BERKAS, cetakan)
    expect(readFileSync(BERKAS, 'utf8')).toBe(cetakan)
  })

  it('setiap peran diuji di setiap tahap, dan setiap jawaban adalah boleh atau penolakan bernama', () => {
    expect(SEMUA.length).toBeGreaterThan(5_000)
    expect(new Set(SEMUA.map((s) => s.peran))).toEqual(new Set(DAFTAR_PERAN))
    expect(new Set(SEMUA.map((s) => s.langkah.tahap))).toEqual(new Set(DAFTAR_TAHAP))
    expect([...new Set(SEMUA.map((s) => s.jawab))].toSorted()).toEqual(['boleh', 'di-luar-lingkup', 'jendela-tertutup', 'peran-tidak-berwenang'])
  })

  it('di luar lingkupnya tidak seorang pun pernah memutus', () => {
    expect(SEMUA.filter((s) => s.lingkup === 'lain' && s.jawab === 'boleh').map(tulis)).toEqual([])
  })

  it('pembaca tidak pernah menulis: tidak satu putusan pun, tidak satu perbuatan pun', () => {
    expect(SEMUA.filter((s) => PEMBACA.includes(s.peran) && s.jawab !== 'peran-tidak-berwenang').map(tulis)).toEqual([])
    // What an organisation or a resident wishes outside the catalogue is a message to its curator; it becomes no proposal by itself.
    const menulis = PERBUATAN.filter(([nama]) => !nama.startsWith('membaca usulan') && nama !== 'menyampaikan keinginan di luar kamus')
    const lancang = PEMBACA.flatMap((peran) =>
      DAFTAR_LINGKUP.flatMap((l) => {
        const p = penugasanUji(peran, l)
        return p === null ? [] : menulis.filter(([, boleh]) => boleh(pelakuUji([p]))).map(([nama]) => `${peran} (${l}): ${nama}`)
      }),
    )
    expect(lancang).toEqual([])
  })

  it('pengusul dari warga dan dewan tidak memutus apa pun, dan milik orang lain tidak disentuhnya', () => {
    const sel = SEMUA.filter((s) => PENGUSUL_SENDIRI.includes(s.peran))
    expect(sel.filter((s) => s.jawab === 'boleh').map(tulis)).toEqual([])
    const mengusul = PERBUATAN.filter(([nama]) => nama.startsWith('mengajukan'))
    const boleh = PENGUSUL_SENDIRI.map((peran) => {
      const p = penugasanUji(peran, LINGKUP_SENDIRI[peran] ?? 'sendiri')
      return [peran, p === null ? [] : mengusul.filter(([, b]) => b(pelakuUji([p]))).map(([nama]) => nama)]
    })
    expect(boleh).toEqual([
      ['lembaga-masyarakat', ['mengajukan sebagai lembaga masyarakat']],
      ['individu', ['mengajukan sebagai perorangan']],
      ['anggota-dprd', ['mengajukan pokok pikiran DPRD']],
    ])
  })

  it('selain menarik kembali usulan sendiri dan melaporkan pekerjaan, jendela yang tertutup menutup segalanya; pengecualian hanya membuka pengajuan', () => {
    const boleh = (jendela: JendelaUji) => new Set(SEMUA.filter((s) => s.jendela === jendela && s.jawab === 'boleh').map((s) => s.langkah.keputusan))
    expect(boleh('tertutup')).toEqual(new Set(['batalkan', 'realisasikan', 'tidak-realisasikan']))
    expect(boleh('pengecualian')).toEqual(new Set(['ajukan', 'batalkan', 'realisasikan', 'tidak-realisasikan']))
  })

  it('yang boleh saat tertutup tetap boleh saat terbuka', () => {
    const kunci = (s: Sel) => JSON.stringify([s.peran, s.lingkup, s.langkah])
    const terbuka = new Set(SEMUA.filter((s) => s.jendela === 'terbuka' && s.jawab === 'boleh').map(kunci))
    expect(SEMUA.filter((s) => s.jawab === 'boleh' && !terbuka.has(kunci(s))).map(tulis)).toEqual([])
  })

  it('setiap tahap sesudah pengusulan punya sedikitnya satu peran yang memutus dalam lingkupnya', () => {
    const pemutus = DAFTAR_TAHAP.filter((t) => t !== 'pengusulan').map((tahap) => [
      tahap,
      [
        ...new Set(
          SEMUA.filter((s) => s.langkah.tahap === tahap && s.jawab === 'boleh' && !['ajukan', 'batalkan'].includes(s.langkah.keputusan)).map((s) => s.peran),
        ),
      ].toSorted(),
    ])
    expect(pemutus).toEqual(DAFTAR_TAHAP.filter((t) => t !== 'pengusulan').map((t) => [t, [...PERAN_TAHAP[t]].toSorted()]))
  })

  it('Pj, Plt, dan Plh sama dengan definitif selama masanya, dan sesudahnya tidak punya apa pun', () => {
    const masa = { mulai: tanggal('2024-01-01'), selesai: tanggal('2024-01-31') }
    const beda = DAFTAR_PERAN.flatMap((peran) =>
      DAFTAR_LINGKUP.flatMap((lingkup) =>
        DAFTAR_SEBAGAI.flatMap((sebagai) => {
          const [tetap, sementara] = [penugasanUji(peran, lingkup), penugasanUji(peran, lingkup, { ...masa, sebagai })]
          if (tetap === null || sementara === null) return []
          const kini = pelakuUji([sementara], HARI)
          const nanti = [tanggal('2023-12-31'), tanggal('2024-02-01')].map((hari) => pelakuUji([sementara], hari))
          return LANGKAH.filter(
            (l) =>
              tanya(kini, l, 'terbuka') !== tanya(pelakuUji([tetap]), l, 'terbuka') || nanti.some((p) => tanya(p, l, 'terbuka') !== 'peran-tidak-berwenang'),
          ).map((l) => `${peran} ${sebagai} ${l.keputusan}`)
        }),
      ),
    )
    expect(beda).toEqual([])
  })

  it('pengusul dan pemutus satu tahap yang sama tidak dapat dirangkap di tempat yang sama, kecuali tahap desanya sendiri', () => {
    const pemutus = [...new Set(DAFTAR_TAHAP.filter((t) => t !== 'desa' && t !== 'sekretariat-dprd').flatMap((t) => PERAN_TAHAP[t]))].filter(
      (p) => p !== 'operator-desa',
    )
    const desa = { peran: 'operator-desa' as const, kodeWilayah: '32.16.14.2001', perangkatDaerahId: null }
    expect(pemutus.filter((peran) => findLarangan(desa, { peran, kodeWilayah: null, perangkatDaerahId: null }) === null)).toEqual([])
  })

  it('mitra Bappeda dengan bidang mitra hanya memutus perangkat daerah bidangnya', () => {
    const langkah = LANGKAH.filter((l) => l.tahap === 'mitra-bappeda' && l.keputusan === 'terima')
    const dengan = (mitra: readonly string[]) => {
      const p = penugasanUji('mitra-bappeda', 'seluruh', { mitra })
      return new Set(langkah.map((l) => tanya(pelakuUji(p === null ? [] : [p]), l, 'terbuka')))
    }
    expect(dengan(['pd-sendiri'])).toEqual(new Set(['boleh']))
    expect(dengan(['pd-lain'])).toEqual(new Set(['di-luar-lingkup']))
    expect(dengan([])).toEqual(new Set(['di-luar-lingkup']))
  })
})
