import type { Kata } from '#src/modules/wilayah/pengenal-teks.ts'

/** Names below the village in free text: dusun and kampung, roads, and what stands beside them (`depan SDN 02`). */

/** Why a name must be asked about: a kind without a name (`jalan poros`); nobody can see where the name ends. */
export type SebabLokus = 'tanpa-nama' | 'batas-nama'

export interface Lokus {
  readonly jenis: 'dusun' | 'lokus'
  readonly mulai: number
  readonly selesai: number
  readonly sebab: SebabLokus | null
}

const kumpulan = (daftar: string): ReadonlySet<string> => new Set(daftar.split(/\s+/))

const DUSUN = kumpulan('dusun dsn dusn kp kampung kmp kpg lingkungan lk banjar jorong blok komplek kompleks komp perum perumahan')
const JALAN = kumpulan('jl jln jalan gg gang')
const HUBUNGAN = kumpulan(
  'depan dpn dekat dkt deket dket samping smping sebelah sblh belakang blkg blkng seberang sebrang sekitar pinggir ujung muka arah menuju',
)
const OBJEK = kumpulan(`sd sdn sds mi min mis smp smpn mts mtsn sma sman smk smkn ma man tk paud pondok pesantren ponpes masjid mesjid mushola musholla musola
  mushalla langgar majelis gereja pura vihara wihara posyandu puskesmas pustu polindes poskesdes klinik pasar terminal stasiun kantor balai aula gor lapangan makam
  tpu kuburan jembatan jmbtn kali sungai situ embung irigasi bendung tanggul pos pertigaan perempatan simpang alfamart indomaret`)
/** A road or thing described, not named. */
const BUKAN_NAMA =
  kumpulan(`rusak berlubang bolong becek banjir gelap mampet tersumbat longsor ambles amblas ambruk retak roboh licin sempit kotor bau parah sekali
  banget sudah belum tidak tak gak ga ngga sering selalu sejak kalau kalo jika bila karena akibat agar supaya perlu butuh mohon minta tolong kami kita warga saya ini itu
  ada masih sangat lagi juga atau oleh akan dapat bisa harus beton cor coran aspal hotmix paving pavingblok tanah berbatu batu lapen rabat makadam umum layang masuk
  alternatif tenaga lampu penerangan drainase saluran selokan got pju air bersih pembangunan rehab rehabilitasi perbaikan peningkatan pengaspalan pengecoran
  pemeliharaan hujan malam siang pagi sore jebol putus lurah pak bu bapak ibu orang anak anak2 tersebut baru lama unit meter m km titik buah rumah nya`)
const KELAS_JALAN = kumpulan('poros raya produksi inspeksi setapak provinsi nasional negara lintas tani usaha utama protokol arteri kolektor')
const KERAS = kumpulan('desa kelurahan kecamatan kabupaten bawah layanan-desa tanda')
const MAKS_KATA = 4

interface Bacaan {
  readonly teks: string
  readonly kata: readonly Kata[]
  /** Capitals tell names from other words only where the text uses both. */
  readonly berkapital: boolean
}

export function bacaLokus(teks: string, kata: readonly Kata[]): Lokus[] {
  const b = { teks, kata, berkapital: /\p{Ll}/u.test(teks) && /\p{Lu}/u.test(teks) }
  const hasil: Lokus[] = []
  for (let i = 0; i < kata.length; i += 1) {
    const temu = bacaDusun(b, i) ?? bacaJalan(b, i) ?? bacaObjek(b, i)
    if (temu === null) continue
    hasil.push(temu)
    while ((kata[i + 1]?.mulai ?? Number.POSITIVE_INFINITY) < temu.selesai) i += 1
  }
  return hasil
}

interface Nama {
  readonly akhir: number
  readonly jumlah: number
  readonly kelasSaja: boolean
  readonly jelas: boolean
}

/** The words that can be a name from here on, and whether it is plain where they end. */
function bacaNama(b: Bacaan, awal: number): Nama {
  let i = awal
  let kelasSaja = true
  while (i < b.kata.length && i - awal < MAKS_KATA && isBagianNama(b, i, awal)) {
    kelasSaja &&= KELAS_JALAN.has(b.kata[i]?.teks ?? '')
    i += 1
  }
  const berikut = b.kata[i]
  const jelas = berikut === undefined || KERAS.has(berikut.jenis) || isBukanNama(berikut) || (b.berkapital && isKapital(b, awal))
  return { akhir: i, jumlah: i - awal, kelasSaja, jelas: jelas || i - awal === 1 }
}

function isBagianNama(b: Bacaan, i: number, awal: number): boolean {
  const k = b.kata[i]
  if (k === undefined || KERAS.has(k.jenis) || isBukanNama(k)) return false
  if (k.jenis === 'angka') return !/[\p{L}]/u.test(k.teks) && !isSatuan(b.kata[i + 1])
  // A name that began with a capital goes on with capitals.
  return i === awal || !b.berkapital || !isKapital(b, awal) || isKapital(b, i)
}

function isSatuan(k: Kata | undefined): boolean {
  return k !== undefined && /^(unit|m|m2|km|meter|mtr|titik|buah|rumah|kk|ruang|orang|x|cm)$/.test(k.teks)
}

function isBukanNama(k: Kata): boolean {
  return k.jenis === 'henti' || BUKAN_NAMA.has(k.teks) || HUBUNGAN.has(k.teks) || JALAN.has(k.teks)
}

function isKapital(b: Bacaan, i: number): boolean {
  const k = b.kata[i]
  return k !== undefined && (k.jenis === 'angka' || /\p{Lu}/u.test(b.teks.charAt(k.mulai)))
}

function setelahTitik(kata: readonly Kata[], i: number): number {
  return kata[i]?.teks === '.' || kata[i]?.teks === ':' ? i + 1 : i
}

function bacaDusun(b: Bacaan, i: number): Lokus | null {
  const k = b.kata[i]
  if (k === undefined || k.jenis !== 'bawah' || !DUSUN.has(k.teks)) return null
  const nama = bacaNama(b, setelahTitik(b.kata, i + 1))
  return nama.jumlah === 0 ? null : susun(b, 'dusun', i, nama)
}

function bacaJalan(b: Bacaan, i: number): Lokus | null {
  const k = b.kata[i]
  if (k === undefined || !JALAN.has(k.teks)) return null
  const nama = bacaNama(b, setelahTitik(b.kata, i + 1))
  if (nama.jumlah === 0) return null
  return nama.kelasSaja ? { ...susun(b, 'lokus', i, nama), sebab: 'tanpa-nama' } : susun(b, 'lokus', i, nama)
}

/** `depan SDN 02`, `dkt sd`; without such a word only what bears a name of its own: `Posyandu Mawar`. */
function bacaObjek(b: Bacaan, i: number): Lokus | null {
  const berhubungan = HUBUNGAN.has(b.kata[i]?.teks ?? '')
  const letak = berhubungan ? i + 1 : i
  const objek = b.kata[letak]
  if (objek === undefined || !OBJEK.has(objek.teks)) return null
  const nama = bacaNama(b, setelahTitik(b.kata, letak + 1))
  const bernama = nama.jumlah > 0 && (b.kata[nama.akhir - 1]?.jenis === 'angka' || (b.berkapital && isKapital(b, nama.akhir - nama.jumlah)))
  if (!berhubungan && !bernama) return null
  if (nama.jumlah === 0) return { ...susun(b, 'lokus', i, { ...nama, akhir: letak + 1 }), sebab: 'tanpa-nama' }
  return susun(b, 'lokus', i, nama)
}

function susun(b: Bacaan, jenis: Lokus['jenis'], awal: number, nama: Nama): Lokus {
  return { jenis, mulai: b.kata[awal]?.mulai ?? 0, selesai: b.kata[nama.akhir - 1]?.selesai ?? 0, sebab: nama.jelas ? null : 'batas-nama' }
}
