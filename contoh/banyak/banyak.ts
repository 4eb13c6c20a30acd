import { rupiah } from '#src/lib/rupiah.ts'
import { tetapkanBatasPagu } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import { ambilWilayahDaerah } from '#src/modules/wilayah/wilayah.service.ts'
import type { Wilayah } from '#src/modules/wilayah/wilayah.ts'
import { acakDari } from '#contoh/tata-usulan/acak.ts'
import { GAYA } from '#contoh/tata-usulan/gaya.ts'
import { bacaKeluarga } from '#contoh/tata-usulan/keluarga.ts'
import type { Bahan, ButirTulis } from '#contoh/tata-usulan/tulis.ts'
import type { ButirMuat } from '#contoh/banyak/isi.ts'
import { type Bekal, muatKecamatan, type Termuat } from '#contoh/banyak/muat.ts'
import { bagiJatah, rangkaiUsulan, type UsulanDesa } from '#contoh/banyak/rangkai.ts'
import type { Skenario } from '#contoh/banyak/skenario.ts'
import { lengkapiPetugas } from '#contoh/banyak/warga.ts'
import type { Panggung } from '#contoh/panggung.ts'

/** What a scenario adds to the grammar: its catalogue, its deciders, its pictures. */
export interface Perlengkapan {
  readonly kamus: readonly (ButirTulis & ButirMuat & { readonly perangkat: string })[]
  readonly mitra: (bidang: string) => string
  /** Who decides for an agency at the forum, by its key. */
  readonly perangkat: (kunci: string) => string
  readonly mulai: string
  readonly foto: Bekal['foto']
  readonly titik: Bekal['titik']
  /** Ceilings still to be set, as shares of what is asked; null where the scenario has set them. */
  readonly pagu: { readonly kapan: string; readonly dasarHukum: string } | null
  readonly progress: (jumlah: number) => void
}

/** Writes and loads the wishes of one government and year, kecamatan by kecamatan. */
export async function muatSkenario(s: Panggung, sk: Skenario, p: Perlengkapan): Promise<Termuat[]> {
  const gaya = GAYA[sk.daerahId]
  if (gaya === undefined) throw new Error(`contoh: tidak ada gaya untuk ${sk.daerahId}`)
  const wilayah = await ambilWilayahDaerah({ sql: s.p.sql, daerahId: sk.daerahId })
  const desa = desaIkut(sk, wilayah)
  const bahan: Bahan = { keluarga: bacaKeluarga(), kamus: new Map(p.kamus.map((b) => [b.kode, b])), tahunUsul: Number(sk.kalender.masuk[0].slice(0, 4)) }
  const usulan = rangkaiUsulan(gaya, () => bahan, bagiJatah(desa, sk.tahun, sk.rata))
  const petugas = await lengkapiPetugas(s, gaya, { wilayah, desa: new Set(desa.map((d) => d.kode)), mulai: p.mulai })
  const butir = new Map(p.kamus.map((b) => [b.kode, b]))
  const sisaPagu = new Map<string, number>()
  if (p.pagu !== null) await tetapkanPagu(s, { usulan, butir, sisaPagu, tahun: sk.tahun, pagu: p.pagu })
  const orang = (nama: string) => petugas.menurutNama.get(nama)
  const b: Bekal = {
    s,
    petugas,
    butir,
    kalender: sk.kalender,
    progres: sk.progres,
    mitra: (bidang) => orang(p.mitra(bidang)),
    perangkat: (u) => orang(p.perangkat(butir.get(u.kode)?.perangkat ?? '')),
    foto: p.foto,
    titik: p.titik,
    sisaPagu,
    urutanAwal: sk.urutanAwal ?? 0,
  }
  const termuat: Termuat[] = []
  for (const [kec, milik] of Map.groupBy(usulan, (u) => u.desa.kode.slice(0, 8))) {
    termuat.push(...(await muatKecamatan(b, kec, milik)))
    p.progress(milik.length)
  }
  return termuat
}

function desaIkut(sk: Skenario, wilayah: readonly Wilayah[]) {
  return wilayah
    .filter((w) => (w.tingkat === 'desa' || w.tingkat === 'kelurahan') && !sk.kecuali(w.kode) && sk.progres(w.kode.slice(0, 8)) !== 'kosong')
    .filter((w) => acakDari(`ikut ${sk.tahun} ${w.kode}`).peluang(sk.ikut))
    .map((w) => ({ kode: w.kode, nama: w.nama, kelurahan: w.tingkat === 'kelurahan' }))
}

interface BahanPagu {
  readonly usulan: readonly UsulanDesa[]
  readonly butir: ReadonlyMap<string, ButirMuat>
  readonly sisaPagu: Map<string, number>
  readonly tahun: number
  readonly pagu: { readonly kapan: string; readonly dasarHukum: string }
}

const BAGIAN_PAGU = 0.42
const PEMBULATAN = 25_000_000

/** Indicative ceilings of the kecamatan: rather less than half of what its villages ask for, as it is everywhere. */
async function tetapkanPagu(s: Panggung, { usulan, butir, sisaPagu, tahun, pagu }: BahanPagu): Promise<void> {
  const diminta = new Map<string, number>()
  for (const u of usulan) {
    const b = butir.get(u.kode)
    if (b === undefined) continue
    const kunci = `${u.desa.kode.slice(0, 8)}/${b.bidang}`
    diminta.set(kunci, (diminta.get(kunci) ?? 0) + u.volume * b.harga)
  }
  const daftar = [...diminta].map(([kunci, nilai]) => {
    const [kodeWilayah = '', bidangPembangunan = ''] = kunci.split('/')
    const batas = Math.max(4, Math.round((nilai * BAGIAN_PAGU) / PEMBULATAN)) * PEMBULATAN
    sisaPagu.set(kunci, batas)
    return {
      tahunAnggaran: tahun,
      jenis: 'kecamatan' as const,
      kodeWilayah,
      perangkatDaerahId: null,
      bidangPembangunan,
      nilai: rupiah(batas),
      dasarHukum: pagu.dasarHukum,
    }
  })
  await tetapkanBatasPagu(s.penyiap({ tanggal: pagu.kapan, jam: '10:00' }), daftar)
}
