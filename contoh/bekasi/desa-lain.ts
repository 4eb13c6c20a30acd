import { muatSkenario } from '#contoh/banyak/banyak.ts'
import { SKENARIO_BEKASI } from '#contoh/banyak/skenario.ts'
import { idKamus } from '#contoh/bekasi/dasar.ts'
import type { Bekal } from '#contoh/bekasi/perjalanan.ts'
import type { UsulanContoh } from '#contoh/bekasi/usulan-contoh.ts'

/** What the villages brought that the sheet does not tell one by one. */
export async function muatDesaLain(b: Bekal, usulan: readonly UsulanContoh[], progress: (baris: string) => void): Promise<void> {
  let jumlah = 0
  for (const sk of SKENARIO_BEKASI) {
    const diceritakan = new Set(usulan.filter((u) => u.tahun === sk.tahun).map((u) => u.desa))
    await muatSkenario(
      b.s,
      { ...sk, kecuali: (kode) => diceritakan.has(kode) },
      {
        kamus: butir(b, sk.tahun),
        mitra: (bidang) => `mitra.${bidang === 'sosial-budaya' ? 'sosbud' : bidang}`,
        perangkat: (kunci) => `pd.${kunci}`,
        mulai: '2022-01-03',
        foto: b.foto,
        titik: () => null,
        pagu: null,
        progress: (n) => {
          jumlah += n
          progress(`Kab. Bekasi: ${jumlah} usulan dari desa dan kelurahan lain …`)
        },
      },
    )
  }
}

function butir(b: Bekal, tahun: number) {
  return [...b.kamus.values()]
    .filter((x) => x.larangan === null && x.kewenangan === 'kabupaten' && x.harga_2025 !== null)
    .map((x) => ({ ...x, kamusId: idKamus(tahun, x.kode), harga: x.harga_2025 ?? 0, fisik: x.klasifikasi === 'fisik' }))
}
