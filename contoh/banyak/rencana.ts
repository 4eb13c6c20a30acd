import { kali, type Kuantitas, kuantitas } from '#src/lib/kuantitas.ts'
import { rupiah, type Rupiah } from '#src/lib/rupiah.ts'
import { acakDari } from '#contoh/tata-usulan/acak.ts'
import { jawab } from '#contoh/banyak/alasan-tulis.ts'
import type { ButirMuat } from '#contoh/banyak/isi.ts'
import { type Kemungkinan, type Langkah, type Nasib, type Progres, tentukanNasib } from '#contoh/banyak/nasib.ts'
import type { UsulanDesa } from '#contoh/banyak/rangkai.ts'

/** What is left of a wish after a decision, and with whom. */
export interface LangkahRencana extends Langkah {
  readonly volume: Kuantitas
  readonly rupiah: Rupiah
  readonly perangkat: string
}

/** A wish with what becomes of it; nothing is written yet. */
export interface Rencana {
  readonly u: UsulanDesa
  readonly butir: ButirMuat
  readonly draf: boolean
  readonly langkah: readonly LangkahRencana[]
}

export interface BahanRencana {
  readonly progres: (kodeKecamatan: string) => Progres
  readonly butir: ReadonlyMap<string, ButirMuat>
  /** What is left of each ceiling, by kecamatan and field; counted down while the kecamatan accepts. */
  readonly sisaPagu: Map<string, number>
  /** Whether an agency has a desk, by its key. */
  readonly adaMeja: (perangkat: string) => boolean
  /** Who else an item might belong to, by the field of its sub kegiatan. */
  readonly alih: (b: ButirMuat) => string | null
}

/** Tells every wish's story in the order of the villages, so that ceilings are spent as they would be. */
export function rencanakan(b: BahanRencana, usulan: readonly UsulanDesa[]): Rencana[] {
  return usulan.flatMap((u) => {
    const progres = b.progres(u.desa.kode.slice(0, 8))
    if (progres === 'kosong') return []
    const butir = b.butir.get(u.kode)
    if (butir === undefined) throw new Error(`contoh: ${u.kode} tidak ada di kamus ${u.tahun}`)
    const a = acakDari(`nasib ${u.tahun}/${u.desa.kode}/${u.urutan}`)
    const alih = b.alih(butir)
    const nasib = tentukanNasib(a, progres, { dapatDipotong: u.volume >= 4, dapatDialihkan: alih !== null, tempat: tempatButir(b, butir) })
    const dalam = dalamPagu(b, u, butir, nasib)
    return [{ u, butir, draf: dalam.draf, langkah: hitungLangkah(u, butir, { langkah: dalam.langkah, alih }) }]
  })
}

function tempatButir(b: BahanRencana, butir: ButirMuat): Kemungkinan['tempat'] {
  if (!b.adaMeja(butir.perangkat)) return 'tanpa-meja'
  return butir.sub_kegiatan === null ? 'tanpa-sub-kegiatan' : 'ada'
}

function hitungLangkah(u: UsulanDesa, butir: ButirMuat, { langkah, alih }: { langkah: readonly Langkah[]; alih: string | null }): LangkahRencana[] {
  let [volume, perangkat] = [kuantitas(u.volume * 1000), butir.perangkat]
  return langkah.map((l) => {
    if (l.keputusan === 'ubah') volume = kuantitas(volumeSisa(u, l) * 1000)
    if (l.keputusan === 'alihkan' && alih !== null) perangkat = alih
    return { ...l, volume, rupiah: kali(volume, rupiah(butir.harga)), perangkat }
  })
}

/** A kecamatan accepts as long as its ceiling lasts; what comes after goes into reserve. */
function dalamPagu(b: BahanRencana, u: UsulanDesa, butir: ButirMuat, nasib: Nasib): Nasib {
  const letak = nasib.langkah.findIndex((l) => l.tahap === 'kecamatan' && (l.keputusan === 'terima' || l.keputusan === 'ubah'))
  if (letak === -1) return nasib
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

/** What the agencies' plans must hold, by agency and sub kegiatan. */
export function hitungKebutuhan(rencana: readonly Rencana[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const jumlah = new Map<string, Map<string, number>>()
  for (const { butir, langkah } of rencana) {
    const diterima = langkah.find((l) => l.tahap === 'forum-perangkat-daerah' && (l.keputusan === 'terima' || l.keputusan === 'ubah'))
    if (diterima === undefined || butir.sub_kegiatan === null) continue
    const milik = jumlah.get(diterima.perangkat) ?? new Map<string, number>()
    milik.set(butir.sub_kegiatan, (milik.get(butir.sub_kegiatan) ?? 0) + diterima.rupiah)
    jumlah.set(diterima.perangkat, milik)
  }
  return jumlah
}

const TIDAK_JADI: ReadonlySet<string> = new Set(['tolak', 'tunda', 'cadangkan', 'batalkan', 'teruskan', 'tidak-realisasikan'])

/** What ended without the work being done, and may be asked for again. */
export function isTidakJadi(r: Rencana): boolean {
  return TIDAK_JADI.has(r.langkah.at(-1)?.keputusan ?? '')
}
