import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  DAFTAR_KEADAAN,
  DAFTAR_KEPUTUSAN,
  DAFTAR_RUTE,
  DAFTAR_TAHAP,
  isAkhir,
  lanjutan,
  RUTE,
  type Keadaan,
  type Posisi,
  tahapRute,
  type Rute,
} from '#src/modules/usulan/putusan/rute.ts'

const BERKAS = new URL('../../../../docs/alur-usulan.md', import.meta.url)

/** Every (state, decision) pair of a route's stages, as a table a planner can read. */
function cetakAlur(): string {
  const bagian = DAFTAR_RUTE.map((rute) => {
    const tahap = ['pengusulan', ...RUTE[rute].tahap, 'penganggaran', 'pelaksanaan'] as const
    const baris = tahap.flatMap((t) =>
      DAFTAR_KEADAAN.flatMap((keadaan) => {
        const sel = DAFTAR_KEPUTUSAN.map((k) => {
          const ke = lanjutan(rute, { tahap: t, keadaan }, k)
          return ke === null ? '' : ke.tahap === t ? ke.keadaan : `→ ${ke.tahap} · ${ke.keadaan}`
        })
        return sel.some((s) => s !== '') && isMungkin(rute, { tahap: t, keadaan }) ? [`| ${t} | ${keadaan} | ${sel.join(' | ')} |`] : []
      }),
    )
    return `## Rute \`${rute}\` versi ${RUTE[rute].versi}\n\n| tahap | keadaan | ${DAFTAR_KEPUTUSAN.join(' | ')} |\n|---|---|${DAFTAR_KEPUTUSAN.map(() => '---').join('|')}|\n${baris.join('\n')}\n`
  })
  return `# Alur usulan\n\nDicetak oleh \`src/modules/usulan/putusan/rute.test.ts\` dari tabel di \`rute.ts\`; jangan disunting. Sel kosong: keputusan itu tidak ada di sana. Perbarui dengan \`CETAK=1 npx vitest run --project aturan rute\`.\n\n${bagian.join('\n')}`
}

/** Reached from the draft by decisions alone. */
function isMungkin(rute: Rute, posisi: Posisi): boolean {
  return terjangkau(rute).has(`${posisi.tahap}/${posisi.keadaan}`)
}

function terjangkau(rute: Rute): Set<string> {
  const jumpa = new Set<string>()
  const antre: Posisi[] = [{ tahap: 'pengusulan', keadaan: 'draf' }]
  for (let p = antre.pop(); p !== undefined; p = antre.pop()) {
    const kunci = `${p.tahap}/${p.keadaan}`
    if (jumpa.has(kunci)) continue
    jumpa.add(kunci)
    for (const k of DAFTAR_KEPUTUSAN) {
      const ke = lanjutan(rute, p, k)
      if (ke !== null) antre.push(ke)
    }
  }
  return jumpa
}

describe('alur usulan', () => {
  it('tabel di docs/alur-usulan.md sama dengan tabel di kode', () => {
    const cetakan = cetakAlur()
    if (process.env['CETAK'] === '1') writeFileSync(BERKAS, cetakan)
    expect(readFileSync(BERKAS, 'utf8')).toBe(cetakan)
  })

  it.each(DAFTAR_RUTE)('rute %s: dari draf, terima demi terima, sampai direncanakan lewat setiap tahapnya sekali', (rute) => {
    let p = lanjutan(rute, { tahap: 'pengusulan', keadaan: 'draf' }, 'ajukan')
    const lewat: string[] = []
    while (p !== null && p.keadaan === 'diajukan') {
      lewat.push(p.tahap)
      p = lanjutan(rute, p, 'terima')
    }
    expect(lewat).toEqual(RUTE[rute].tahap)
    expect(p).toEqual({ tahap: 'penganggaran', keadaan: 'direncanakan' })
  })

  it('SIPD menaruh mitra Bappeda sebelum kecamatan, Permendagri sesudahnya', () => {
    const urutan = (r: Rute): number => RUTE[r].tahap.indexOf('mitra-bappeda') - RUTE[r].tahap.indexOf('kecamatan')
    expect(urutan('sipd')).toBeLessThan(0)
    expect(urutan('permendagri')).toBeGreaterThan(0)
  })

  it('setiap pasangan (tahap, keadaan, keputusan) entah menuju posisi yang sah entah tidak ada', () => {
    const pasangan = DAFTAR_RUTE.flatMap((rute) =>
      DAFTAR_TAHAP.flatMap((tahap) => DAFTAR_KEADAAN.flatMap((keadaan) => DAFTAR_KEPUTUSAN.map((k) => lanjutan(rute, { tahap, keadaan }, k)))),
    )
    expect(pasangan).toHaveLength(DAFTAR_RUTE.length * DAFTAR_TAHAP.length * DAFTAR_KEADAAN.length * DAFTAR_KEPUTUSAN.length)
    const menuju = pasangan.filter((ke) => ke !== null)
    expect(menuju.length).toBeGreaterThan(100)
    expect(menuju.filter((ke) => !DAFTAR_TAHAP.includes(ke.tahap) || !DAFTAR_KEADAAN.includes(ke.keadaan))).toEqual([])
  })

  it('dari keadaan akhir tidak ada jalan lagi tahun ini', () => {
    const akhir: Keadaan[] = ['ditunda', 'ditolak', 'dibatalkan', 'digabung', 'dipecah', 'diteruskan', 'terealisasi', 'tidak-terealisasi']
    expect(DAFTAR_KEADAAN.filter(isAkhir)).toEqual(akhir)
  })

  it('usulan yang dikembalikan diajukan kembali ke tahap yang mengembalikannya', () => {
    const kembali = lanjutan('permendagri', { tahap: 'kecamatan', keadaan: 'diajukan' }, 'kembalikan')
    expect(kembali).toEqual({ tahap: 'kecamatan', keadaan: 'dikembalikan' })
    expect(lanjutan('permendagri', { tahap: 'kecamatan', keadaan: 'dikembalikan' }, 'ajukan')).toEqual({ tahap: 'kecamatan', keadaan: 'diajukan' })
  })

  it('pengusul menarik usulannya sampai putusan pertama, dan yang dikembalikan kepadanya kapan pun', () => {
    const tarik = (rute: Rute, tahap: Posisi['tahap'], keadaan: Keadaan, kodeWilayah = '32.16.14.2001') =>
      lanjutan(rute, { tahap, keadaan, kodeWilayah }, 'batalkan')?.keadaan ?? null
    expect(tarik('permendagri', 'desa', 'diajukan')).toBe('dibatalkan')
    expect(tarik('permendagri', 'kecamatan', 'diajukan')).toBeNull()
    expect(tarik('permendagri', 'kecamatan', 'diajukan', '32.16.14')).toBe('dibatalkan')
    expect(tarik('sipd', 'mitra-bappeda', 'diajukan', '32.16.14')).toBe('dibatalkan')
    expect(tarik('pokir', 'sekretariat-dprd', 'diajukan')).toBe('dibatalkan')
    expect(tarik('permendagri', 'forum-perangkat-daerah', 'dikembalikan')).toBe('dibatalkan')
    expect(tarik('permendagri', 'forum-perangkat-daerah', 'diajukan')).toBeNull()
  })

  it('yang digabung, dipecah, diteruskan berakhir di tahapnya; yang dianggarkan dilaporkan dari pelaksanaan', () => {
    const mitra = { tahap: 'mitra-bappeda', keadaan: 'diajukan' } as const
    expect(lanjutan('permendagri', mitra, 'gabungkan')).toEqual({ tahap: 'mitra-bappeda', keadaan: 'digabung' })
    expect(lanjutan('sipd', mitra, 'pecah')).toEqual({ tahap: 'mitra-bappeda', keadaan: 'dipecah' })
    expect(lanjutan('pokir', mitra, 'teruskan')).toEqual({ tahap: 'mitra-bappeda', keadaan: 'diteruskan' })
    const kerja = { tahap: 'pelaksanaan', keadaan: 'dianggarkan' } as const
    expect(lanjutan('permendagri', kerja, 'realisasikan')).toEqual({ tahap: 'pelaksanaan', keadaan: 'terealisasi' })
    expect(lanjutan('permendagri', kerja, 'tidak-realisasikan')).toEqual({ tahap: 'pelaksanaan', keadaan: 'tidak-terealisasi' })
    expect(lanjutan('permendagri', { tahap: 'tapd', keadaan: 'diajukan' }, 'gabungkan')).toBeNull()
  })

  it('usulan kecamatan sendiri tidak melewati tahap desa', () => {
    const ajukan = (kodeWilayah: string) => lanjutan('permendagri', { tahap: 'pengusulan', keadaan: 'draf', kodeWilayah }, 'ajukan')
    expect(ajukan('32.16.14.2001')).toEqual({ tahap: 'desa', keadaan: 'diajukan' })
    expect(ajukan('32.16.14')).toEqual({ tahap: 'kecamatan', keadaan: 'diajukan' })
    expect(tahapRute('sipd', '32.16.14')).toEqual(RUTE.sipd.tahap.slice(1))
  })

  it('yang dicadangkan sesudah forum masuk lagi lewat forum: tempatnya di sub kegiatan sudah dilepas', () => {
    const kembali = { tahap: 'forum-perangkat-daerah', keadaan: 'diajukan' }
    expect(lanjutan('permendagri', { tahap: 'tapd', keadaan: 'dicadangkan' }, 'terima')).toEqual(kembali)
    expect(lanjutan('permendagri', { tahap: 'musrenbang-kabupaten', keadaan: 'dicadangkan' }, 'terima')).toEqual(kembali)
    expect(lanjutan('permendagri', { tahap: 'kecamatan', keadaan: 'dicadangkan' }, 'terima')).toEqual({ tahap: 'mitra-bappeda', keadaan: 'diajukan' })
  })

  it('tidak ada yang dianggarkan sebelum direncanakan', () => {
    for (const rute of DAFTAR_RUTE) {
      for (const kunci of terjangkau(rute)) {
        const [tahap, keadaan] = kunci.split('/') as [Posisi['tahap'], Keadaan]
        expect(lanjutan(rute, { tahap, keadaan }, 'anggarkan') !== null).toBe(keadaan === 'direncanakan')
      }
    }
  })
})
