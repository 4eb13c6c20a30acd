import { kuantitas } from '#src/lib/kuantitas.ts'
import { tambahHari, tanggal, type Tanggal } from '#src/lib/waktu.ts'
import { type BarisMuat, type LangkahMuat, muatBanyak, type RapatMuat } from '#src/modules/usulan/lembar/muat-banyak.service.ts'
import { harus } from '#contoh/alat.ts'
import { acakDari } from '#contoh/tata-usulan/acak.ts'
import { type ButirMuat, isiUsulan } from '#contoh/banyak/isi.ts'
import { jawab } from '#contoh/banyak/alasan-tulis.ts'
import { type Langkah, type Nasib, type Progres, tentukanNasib } from '#contoh/banyak/nasib.ts'
import type { UsulanDesa } from '#contoh/banyak/rangkai.ts'
import type { Petugas } from '#contoh/banyak/warga.ts'
import type { Orang, Panggung } from '#contoh/panggung.ts'

/** Days of a year's stages in one government, as the loading tells them. */
export interface Kalender {
  readonly masuk: readonly [string, string]
  readonly desa: readonly [string, string]
  readonly kecamatan: (kodeKecamatan: string) => string
  readonly mitra: string
  readonly forum: string
}

export interface Bekal {
  readonly s: Panggung
  readonly petugas: Petugas
  readonly butir: ReadonlyMap<string, ButirMuat>
  readonly kalender: Kalender
  readonly progres: (kodeKecamatan: string) => Progres
  readonly mitra: (bidang: string) => Orang | undefined
  readonly perangkat: (u: UsulanDesa) => Orang | undefined
  readonly foto: (kamus: string, urutan: number) => readonly string[]
  readonly titik: (u: UsulanDesa) => { readonly lintang: number; readonly bujur: number } | null
  /** What is left of each ceiling, by kecamatan and field; counted down while the kecamatan accepts. */
  readonly sisaPagu: Map<string, number>
  /** Ranks of the kecamatan already given to others. */
  readonly urutanAwal: number
}

/** Where a wish stands after its loading. */
export interface Termuat {
  readonly u: UsulanDesa
  readonly pengajuanId: string
  readonly nasib: Nasib
}

/** Loads the wishes of one kecamatan and year with what became of them, in one transaction. */
export async function muatKecamatan(b: Bekal, kodeKecamatan: string, usulan: readonly UsulanDesa[]): Promise<Termuat[]> {
  const progres = b.progres(kodeKecamatan)
  if (progres === 'kosong' || usulan.length === 0) return []
  const rencana = usulan.map((u) => {
    const butir = butirDari(b, u)
    const a = acakDari(`nasib ${u.tahun}/${u.desa.kode}/${u.urutan}`)
    const nasib = dalamPagu(b, u, butir, tentukanNasib(a, progres, u.volume >= 4))
    return {
      u,
      butir,
      nasib,
      isi: isiUsulan(u, { daerahId: b.s.daerah.daerahId, butir, foto: b.foto(u.kode, u.urutan), titik: b.titik(u), ajukan: !nasib.draf }),
    }
  })
  const urutan = new Urutan(b.urutanAwal)
  const baris = rencana.map(({ u, butir, nasib, isi }): BarisMuat => {
    const k = b.s.babak(operator(b, u), waktuMasuk(b, u, isi.ajukan))
    return { k, isi, langkah: nasib.langkah.map((l) => langkahMuat(b, u, { l, butir, urutan })) }
  })
  const penyiap = b.s.penyiap({ tanggal: b.s.daerah.tanggalDemo ?? b.kalender.forum, jam: '06:00' })
  harus(`usulan ${kodeKecamatan}`, await muatBanyak(penyiap, { baris, rapat: rapatDari(b, kodeKecamatan, usulan) }))
  return rencana.map(({ u, isi, nasib }) => ({ u, pengajuanId: isi.pengajuanId, nasib }))
}

/** A kecamatan accepts as long as its ceiling lasts; what comes after goes into reserve. */
function dalamPagu(b: Bekal, u: UsulanDesa, butir: ButirMuat, nasib: Nasib): Nasib {
  const letak = nasib.langkah.findIndex((l) => l.tahap === 'kecamatan' && (l.keputusan === 'terima' || l.keputusan === 'ubah'))
  const langkah = nasib.langkah[letak]
  if (langkah === undefined) return nasib
  const kunci = `${u.desa.kode.slice(0, 8)}/${butir.bidang}`
  const sisa = (b.sisaPagu.get(kunci) ?? 0) - Math.ceil(Math.min(...nasib.langkah.slice(0, letak + 1).map((l) => volumeSisa(u, l))) * butir.harga)
  if (sisa >= 0) {
    b.sisaPagu.set(kunci, sisa)
    return nasib
  }
  const cadang: Langkah = { tahap: 'kecamatan', keputusan: 'cadangkan', jawaban: jawab(acakDari(`pagu ${u.desa.kode}/${u.urutan}`), ['A10']), bagian: 1 }
  return { ...nasib, langkah: [...nasib.langkah.slice(0, letak), cadang] }
}

function volumeSisa(u: UsulanDesa, l: Langkah): number {
  return l.keputusan === 'ubah' ? Math.max(1, Math.floor(u.volume * l.bagian)) : u.volume
}

function butirDari(b: Bekal, u: UsulanDesa): ButirMuat {
  const butir = b.butir.get(u.kode)
  if (butir === undefined) throw new Error(`contoh: ${u.kode} tidak ada di kamus ${u.tahun}`)
  return butir
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

function langkahMuat(b: Bekal, u: UsulanDesa, { l, butir, urutan }: { l: Langkah; butir: ButirMuat; urutan: Urutan }): LangkahMuat {
  const kec = u.desa.kode.slice(0, 8)
  const prioritas = l.tahap === 'desa' ? urutan.berikut(u.desa.kode) : urutan.berikut(`${kec}/${butir.bidang}`)
  const berurut =
    l.tahap === 'desa' ? l.keputusan === 'terima' || l.keputusan === 'ubah' : l.tahap === 'kecamatan' && ['terima', 'ubah', 'cadangkan'].includes(l.keputusan)
  const volume = l.keputusan === 'ubah' ? { volume: kuantitas(volumeSisa(u, l) * 1000) } : {}
  const k = b.s.babak(pemutus(b, u, l), waktuPutus(b, u, l.tahap))
  const alasan = l.jawaban === null ? {} : { alasan: l.jawaban.alasan, teks: l.jawaban.teks }
  return { k, perintah: { keputusan: l.keputusan, ...volume, ...alasan, ...(berurut ? { urutanPrioritas: prioritas } : {}) } }
}

function pemutus(b: Bekal, u: UsulanDesa, l: Langkah): Orang {
  const kec = u.desa.kode.slice(0, 8)
  const o =
    l.tahap === 'desa'
      ? operator(b, u)
      : l.tahap === 'kecamatan'
        ? b.petugas.camat.get(kec)
        : l.tahap === 'mitra-bappeda'
          ? b.mitra(b.butir.get(u.kode)?.bidang ?? '')
          : b.perangkat(u)
  if (o === undefined) throw new Error(`contoh: tidak ada pemutus ${l.tahap} untuk ${u.kode} di ${kec}`)
  return o
}

function waktuMasuk(b: Bekal, u: UsulanDesa, diajukan: boolean) {
  const a = acakDari(`masuk ${u.tahun}/${u.desa.kode}/${u.urutan}`)
  const [dari, sampai] = [tanggal(b.kalender.masuk[0]), diajukan ? hariDesa(b, u.desa.kode) : tanggal(b.kalender.masuk[1])]
  const hari = a.bulat(0, Math.max(0, selisihHari(dari, sampai) - 1))
  return { tanggal: tambahHari(dari, hari), jam: jam(a.bulat(8 * 60, 15 * 60 + 40)) }
}

function waktuPutus(b: Bekal, u: UsulanDesa, tahap: Langkah['tahap']) {
  const a = acakDari(`putus ${tahap} ${u.tahun}/${u.desa.kode}/${u.urutan}`)
  const hari =
    tahap === 'desa'
      ? hariDesa(b, u.desa.kode)
      : tahap === 'kecamatan'
        ? b.kalender.kecamatan(u.desa.kode.slice(0, 8))
        : tahap === 'mitra-bappeda'
          ? b.kalender.mitra
          : b.kalender.forum
  return { tanggal: hari, jam: jam(a.bulat(9 * 60, 15 * 60)) }
}

/** The day of a village's meeting. */
function hariDesa(b: Bekal, kode: string): Tanggal {
  const [dari, sampai] = [tanggal(b.kalender.desa[0]), tanggal(b.kalender.desa[1])]
  return tambahHari(dari, acakDari(`rapat ${kode}`).bulat(0, selisihHari(dari, sampai)))
}

function rapatDari(b: Bekal, kodeKecamatan: string, usulan: readonly UsulanDesa[]): RapatMuat[] {
  const desa = [...new Set(usulan.map((u) => u.desa.kode))]
  return [
    ...desa.map((kode) => ({ tahap: 'desa', kodeWilayah: kode, tanggal: hariDesa(b, kode) })),
    { tahap: 'kecamatan', kodeWilayah: kodeKecamatan, tanggal: tanggal(b.kalender.kecamatan(kodeKecamatan)) },
    { tahap: 'forum-perangkat-daerah', kodeWilayah: kodeKecamatan.slice(0, 5), tanggal: tanggal(b.kalender.forum) },
  ]
}

function selisihHari(dari: Tanggal, sampai: Tanggal): number {
  return Math.round((Date.parse(sampai) - Date.parse(dari)) / 86_400_000)
}

function jam(menit: number): string {
  return `${String(Math.floor(menit / 60)).padStart(2, '0')}:${String(menit % 60).padStart(2, '0')}`
}
