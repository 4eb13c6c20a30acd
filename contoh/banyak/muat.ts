import { rupiah } from '#src/lib/rupiah.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { muatRiwayat } from '#src/modules/anggaran/muat-riwayat.service.ts'
import type { BarisMuat, LangkahMuat, RapatMuat } from '#src/modules/usulan/lembar/muat-banyak.service.ts'
import { harus } from '#contoh/alat.ts'
import { acakDari } from '#contoh/tata-usulan/acak.ts'
import { isiUsulan } from '#contoh/banyak/isi.ts'
import { hariDesa, hariSelesai, type Kalender, waktuMasuk, waktuPutus } from '#contoh/banyak/kalender.ts'
import type { LangkahRencana, Rencana } from '#contoh/banyak/rencana.ts'
import type { UsulanDesa } from '#contoh/banyak/rangkai.ts'
import type { Petugas } from '#contoh/banyak/warga.ts'
import type { Orang, Panggung } from '#contoh/panggung.ts'

export interface Bekal {
  readonly s: Panggung
  readonly petugas: Petugas
  readonly kalender: Kalender
  /** Who decides at the desks above the kecamatan. */
  readonly pemutus: (l: Pick<LangkahRencana, 'tahap' | 'perangkat'>, bidang: string) => Orang | undefined
  readonly idPerangkat: (kunci: string) => string
  /** Places in the agencies' plans, by agency and sub kegiatan. */
  readonly simpul: ReadonlyMap<string, string>
  readonly foto: (u: UsulanDesa) => readonly string[]
  readonly titik: (u: UsulanDesa) => { readonly lintang: number; readonly bujur: number } | null
  /** Ranks of the kecamatan already given to others. */
  readonly urutanAwal: number
}

/** Loads the wishes of one kecamatan and year with what became of them, in one transaction. */
export async function muatKecamatan(b: Bekal, kodeKecamatan: string, rencana: readonly Rencana[]): Promise<void> {
  const urutan = new Urutan(b.urutanAwal)
  const baris = rencana.map((r): BarisMuat => {
    const { u, butir } = r
    const isi = isiUsulan(u, { daerahId: b.s.daerah.daerahId, butir, foto: b.foto(u), titik: b.titik(u), ajukan: !r.draf })
    const k = b.s.babak(operator(b, u), waktuMasuk(b.kalender, u, isi.ajukan))
    const langkah = r.langkah.map((l) => langkahMuat(b, r, { l, urutan }))
    return { k, isi, langkah, ...(u.asal === undefined ? {} : { ulangDari: u.asal.pengajuanId }) }
  })
  const penyiap = b.s.penyiap({ tanggal: b.s.daerah.tanggalDemo ?? b.kalender.forum, jam: '06:00' })
  harus(`usulan ${kodeKecamatan}`, await muatRiwayat(penyiap, { baris, rapat: rapatDari(b, kodeKecamatan, rencana) }))
}

function operator(b: Bekal, u: UsulanDesa): Orang {
  const o = b.petugas.operator.get(u.desa.kode)
  if (o === undefined) throw new Error(`contoh: tidak ada operator untuk ${u.desa.kode}`)
  return o
}

/** Ranks as they are given out: in a village over everything, in a kecamatan within each field. */
class Urutan {
  readonly #terakhir = new Map<string, number>()
  readonly #awal: number
  constructor(awal: number) {
    this.#awal = awal
  }
  berikut(kunci: string): number {
    const n = (this.#terakhir.get(kunci) ?? (kunci.includes('/') ? this.#awal : 0)) + 1
    this.#terakhir.set(kunci, n)
    return n
  }
}

interface Penentuan {
  readonly l: LangkahRencana
  readonly urutan: Urutan
}

function langkahMuat(b: Bekal, r: Rencana, { l, urutan }: Penentuan): LangkahMuat {
  const k = b.s.babak(pemutus(b, r, l), waktuPutus(b.kalender, r.u, l))
  const alasan = l.jawaban === null ? {} : { alasan: l.jawaban.alasan, teks: l.jawaban.teks }
  return { k, perintah: { keputusan: l.keputusan, ...alasan, ...rincianPutusan(b, r, { l, urutan }) }, ...sandaran(b, r, l) }
}

function rincianPutusan(b: Bekal, r: Rencana, { l, urutan }: Penentuan) {
  const kec = r.u.desa.kode.slice(0, 8)
  const berurut = ['terima', 'ubah', ...(l.tahap === 'kecamatan' ? ['cadangkan'] : [])].includes(l.keputusan)
  const prioritas =
    !berurut || (l.tahap !== 'desa' && l.tahap !== 'kecamatan')
      ? {}
      : { urutanPrioritas: l.tahap === 'desa' ? urutan.berikut(r.u.desa.kode) : urutan.berikut(`${kec}/${r.butir.bidang}`) }
  switch (l.keputusan) {
    case 'ubah':
      return { volume: l.volume, rupiah: l.rupiah, ...prioritas }
    case 'alihkan':
      return { perangkatDaerahId: b.idPerangkat(l.perangkat) }
    case 'teruskan':
      return { tujuan: 'desa' as const }
    case 'anggarkan':
      return { rupiah: l.rupiah }
    case 'realisasikan': {
      const { nilaiKontrak: nilai, volume } = laporan(b, r, l)
      return { rupiah: nilai, volume }
    }
    default:
      return prioritas
  }
}

/** The place in the plan, the budget line, the report of the works. */
function sandaran(b: Bekal, r: Rencana, l: LangkahRencana): Pick<LangkahMuat, 'sandaran'> {
  if (l.keputusan === 'realisasikan') return { sandaran: { jenis: 'realisasi', laporan: laporan(b, r, l) } }
  const simpulId = b.simpul.get(`${l.perangkat}/${r.butir.sub_kegiatan ?? ''}`) ?? ''
  if (l.keputusan === 'anggarkan') {
    const kodeAkun = akunBelanja(r.u.kode)
    return { sandaran: { jenis: 'rincian-belanja', baris: [{ simpulId, kodeAkun, uraian: `${r.u.judul}, ${r.u.lokus}`, nilai: l.rupiah }] } }
  }
  if (l.tahap !== 'forum-perangkat-daerah' || (l.keputusan !== 'terima' && l.keputusan !== 'ubah')) return {}
  if (simpulId === '') throw new Error(`contoh: ${r.butir.sub_kegiatan} tidak ada di Renja ${l.perangkat} ${r.u.tahun}`)
  return { sandaran: { jenis: 'akomodasi', bagian: [{ simpulId, volume: l.volume, rupiah: l.rupiah }] } }
}

/** Contracts come out a little below the budget; now and then a part of the work was left. */
function laporan(b: Bekal, r: Rencana, l: LangkahRencana) {
  const a = acakDari(`laporan ${r.u.tahun}/${r.u.desa.kode}/${r.u.urutan}`)
  const sebagian = r.u.volume >= 10 && a.peluang(0.14)
  const bagian = sebagian ? 0.7 + a.angka() * 0.2 : 1
  const satuan = 1000
  const volume = sebagian ? Math.max(satuan, Math.floor((l.volume * bagian) / satuan) * satuan) : l.volume
  const nilai = Math.max(satuan, Math.floor((l.rupiah * bagian * (0.9 + a.angka() * 0.09)) / satuan) * satuan)
  const catatan = sebagian ? a.pilih(SISA) : null
  return {
    nilaiKontrak: rupiah(Math.min(nilai, l.rupiah)),
    volume: volume as LangkahRencana['volume'],
    tanggalSelesai: hariSelesai(b.kalender, r.u),
    catatan,
    foto: null,
  }
}

const SISA = [
  'Selesai sebagian: sisanya terhalang tiang listrik yang belum dipindahkan.',
  'Selesai sebagian karena hujan; sisanya diusulkan lagi.',
  'Volume terpasang sesuai hasil ukur bersama desa.',
]

/** Account by kind of work, for the budget lines. */
const AKUN: Readonly<Record<string, string>> = {
  DRN: '5.2.04.02',
  JLN: '5.2.04.01.01',
  JBT: '5.2.04.01.02',
  TPT: '5.2.04.02',
  IRG: '5.2.04.02.01',
  SAN: '5.2.04.03.02',
  AIR: '5.2.04.02.06',
  RTL: '5.1.06.01',
  TNI: '5.2.02.04',
  SKL: '5.2.03.01',
  KES: '5.2.02.07',
  SOS: '5.1.06.03',
  PJU: '5.2.04.04',
  SMP: '5.2.02.02',
}

function akunBelanja(kode: string): string {
  return AKUN[kode.slice(0, 3)] ?? '5.1.02.01'
}

function pemutus(b: Bekal, r: Rencana, l: LangkahRencana): Orang {
  const kec = r.u.desa.kode.slice(0, 8)
  const diDesa = l.tahap === 'desa' || l.keputusan === 'ajukan' || l.keputusan === 'batalkan'
  const o = diDesa ? operator(b, r.u) : l.tahap === 'kecamatan' ? b.petugas.camat.get(kec) : b.pemutus(l, r.butir.bidang)
  if (o === undefined) throw new Error(`contoh: tidak ada pemutus ${l.tahap} untuk ${r.u.kode} di ${kec}`)
  return o
}

function rapatDari(b: Bekal, kodeKecamatan: string, rencana: readonly Rencana[]): RapatMuat[] {
  const desa = [...new Set(rencana.map((r) => r.u.desa.kode))]
  const kabupaten = kodeKecamatan.slice(0, 5)
  const { kecamatan, forum, rencana: lanjut } = b.kalender
  return [
    ...desa.map((kode) => ({ tahap: 'desa', kodeWilayah: kode, tanggal: hariDesa(b.kalender, kode) })),
    { tahap: 'kecamatan', kodeWilayah: kodeKecamatan, tanggal: tanggal(kecamatan(kodeKecamatan)) },
    { tahap: 'forum-perangkat-daerah', kodeWilayah: kabupaten, tanggal: tanggal(forum) },
    ...(lanjut === null || lanjut.kabupaten === null ? [] : [{ tahap: 'musrenbang-kabupaten', kodeWilayah: kabupaten, tanggal: tanggal(lanjut.kabupaten) }]),
  ]
}
