import { muatTersusun, type Perlengkapan, susunSkenario, type Tersusun } from '#contoh/banyak/banyak.ts'
import { siapkanRencana } from '#contoh/banyak/dokumen.ts'
import { idPengajuan } from '#contoh/banyak/isi.ts'
import { RIWAYAT_BEKASI, SKENARIO_BEKASI, type Skenario } from '#contoh/banyak/skenario.ts'
import { hargaTahun, idKamus, idPerangkat, siapkanTahunLampau } from '#contoh/bekasi/dasar.ts'
import type { Bekal } from '#contoh/bekasi/perjalanan.ts'
import { TAHUN_LAMPAU } from '#contoh/bekasi/tempat.ts'
import type { UsulanContoh } from '#contoh/bekasi/usulan-contoh.ts'

/* What the villages brought that the sheet does not tell one by one, over three budget years. */

export interface DesaLain {
  /** What the year before asks of the agencies' plans, beside what the sheet tells. */
  readonly kebutuhanLalu: Tersusun['kebutuhan']
  readonly muatLampau: () => Promise<void>
  readonly muatLalu: () => Promise<void>
  readonly muatKini: () => Promise<void>
}

/** One line of progress for so many proposals. */
const SETIAP = 400

/** All years thought out before the first is written: what was not done in one is asked for again in the next. */
export async function susunDesaLain(b: Bekal, usulan: readonly UsulanContoh[], progress: (baris: string) => void): Promise<DesaLain> {
  let jumlah = 0
  const maju = (n: number): void => {
    const ratus = Math.floor(jumlah / SETIAP)
    jumlah += n
    if (Math.floor(jumlah / SETIAP) > ratus) progress(`Kab. Bekasi: ${jumlah} usulan dari desa dan kelurahan lain …`)
  }
  const lengkap = (sk: Skenario): Perlengkapan => perlengkapan(b, sk.tahun, maju)
  const susun = (sk: Skenario, warisan: readonly Tersusun[]) =>
    susunSkenario(
      b.s,
      sk,
      lengkap(sk),
      warisan.flatMap((t) => t.rencana),
    )
  const muat = (t: Tersusun): Promise<void> => muatTersusun(b.s, t, lengkap(t.sk))
  const [skLampau, skLalu] = RIWAYAT_BEKASI.map((sk) => ({ ...sk, kecuali: diceritakan(usulan, sk.tahun) }))
  if (skLampau === undefined || skLalu === undefined) throw new Error('contoh: riwayat Bekasi tidak lengkap')
  const lampau = await susun(skLampau, [])
  const lalu = await susun(skLalu, [lampau])
  const sudahDiulang = new Set(lalu.rencana.flatMap((r) => r.u.asal?.pengajuanId ?? []))
  const belum = { ...lampau, rencana: lampau.rencana.filter((r) => !sudahDiulang.has(idPengajuan('3216', r.u))) }
  return {
    kebutuhanLalu: lalu.kebutuhan,
    muatLampau: async () => {
      await siapkanTahunLampau(b.s)
      await siapkanRencana(b.s, lampau, lengkap(skLampau))
      await muat(lampau)
    },
    muatLalu: () => muat(lalu),
    muatKini: async () => {
      for (const sk of SKENARIO_BEKASI) await muat(await susun({ ...sk, kecuali: diceritakan(usulan, sk.tahun) }, [belum, lalu]))
    },
  }
}

function diceritakan(usulan: readonly UsulanContoh[], tahun: number): (kode: string) => boolean {
  const desa = new Set(usulan.filter((u) => u.tahun === tahun).map((u) => u.desa))
  return (kode) => desa.has(kode)
}

/** Works of roads and drains now and then turn out to be the housing agency's. */
const ALIH: Readonly<Record<string, string>> = { sdabmbk: 'disperkimtan' }
const AWAL_PEKERJAAN_UMUM = '1.03.'

function perlengkapan(b: Bekal, tahun: number, progress: (jumlah: number) => void): Perlengkapan {
  return {
    kamus: butir(b, tahun),
    pengguna: {
      mitra: (bidang) => `mitra.${bidang === 'sosial-budaya' ? 'sosbud' : bidang}`,
      perangkat: (kunci) => `pd.${kunci}`,
      kabupaten: 'admin.bekasi',
      tapd: 'tapd.bekasi',
      penganggaran: 'bpkad.bekasi',
    },
    meja: b.meja,
    alih: (x) => (x.sub_kegiatan?.startsWith(AWAL_PEKERJAAN_UMUM) === true ? (ALIH[x.perangkat] ?? null) : null),
    idPerangkat,
    mulai: '2022-01-03',
    foto: (u) => b.foto(u.kode, u.urutan),
    titik: () => null,
    pagu: pagu(tahun),
    progress,
  }
}

/** The ceilings of 2025 are in their own sheet. */
function pagu(tahun: number): Perlengkapan['pagu'] {
  if (tahun > TAHUN_LAMPAU + 1) return null
  return { kapan: `${tahun - 2}-12-20`, dasarHukum: `Keputusan Bupati Bekasi tentang Pagu Indikatif Wilayah Kecamatan ${tahun} (contoh)` }
}

function butir(b: Bekal, tahun: number) {
  return [...b.kamus.values()].flatMap((x) => {
    const harga = hargaTahun(x, tahun)
    if (x.larangan !== null || x.kewenangan !== 'kabupaten' || harga === null) return []
    return [{ ...x, kamusId: idKamus(tahun, x.kode), harga, fisik: x.klasifikasi === 'fisik' }]
  })
}
