import { bersihkanTeks } from '#src/lib/bentuk.ts'
import { type Kuantitas, kuantitas, kuantitasDariTeks, nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { type Rupiah, rupiah } from '#src/lib/rupiah.ts'
import { SEL_KOSONG, type SelTabel } from '#src/lib/tabel.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { type IndeksSatuan, kenaliSatuan, type Satuan } from '#src/modules/nomenklatur/satuan.ts'
import { kunciNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'
import { pisahkanTitik } from '#src/modules/pertukaran/alamat-sipd.ts'
import { bacaAngkaLembar } from '#src/modules/pertukaran/angka-lembar.ts'
import { KOLOM_TITIPAN, type KolomSipd, type Titipan, URUTAN_KOLOM_SIPD } from '#src/modules/pertukaran/kolom-sipd.ts'
import type { TingkatWilayah } from '#src/modules/wilayah/wilayah.ts'
import { kenaliPengusul, type PengusulSipd } from '#src/modules/pertukaran/pengusul-sipd.ts'
import { bacaStatus } from '#src/modules/pertukaran/status-sipd.ts'
import { bacaTanggalLembar } from '#src/modules/pertukaran/tanggal-lembar.ts'
import { cariTempatSipd, type WilayahSipd } from '#src/modules/pertukaran/tempat-sipd.ts'
import type { KodeTolakanSel, TolakanSel } from '#src/modules/pertukaran/tolakan-sel.ts'
import type { Posisi, Rute } from '#src/modules/usulan/putusan/rute.ts'
import { ruteKanal } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import { kataTerdekat } from '#src/modules/usulan/rekaman.ts'
import type { Titik } from '#src/modules/wilayah/tempat-koordinat.ts'

/** What a row of the sheet says, every word of it understood. */
export interface IsiSipd {
  readonly id: string
  readonly tanggal: Tanggal
  readonly pengusul: string
  readonly asal: PengusulSipd
  readonly usulan: string
  readonly kamusId: string
  readonly masalah: string
  readonly alamat: string
  readonly titik: Titik | null
  readonly kodeWilayah: string
  readonly perangkatDaerahId: string
  readonly posisi: Posisi
  readonly volume: Kuantitas
  readonly anggaran: Rupiah
  readonly anggotaDprdId: string | null
  readonly titipan: Titipan
}

/** An item of the catalogue as a row may name it. */
export interface ButirSipd {
  readonly kamusId: string
  readonly nama: string
  readonly satuan: string
  readonly perangkatDaerahId: string
}

export interface AcuanSipd {
  readonly wilayah: WilayahSipd
  readonly satuan: IndeksSatuan
  /** Agencies by everything they are called, in the form of `kunciNomenklatur`. */
  readonly perangkat: ReadonlyMap<string, string>
  readonly namaPerangkat: readonly string[]
  /** Members of the council by name. */
  readonly anggota: ReadonlyMap<string, string>
  readonly namaAnggota: readonly string[]
  readonly kamus: (teks: string) => ButirSipd | { readonly salah: 'kamus-tidak-dikenal' | 'kamus-taksa'; readonly saran: string | null }
  readonly ruteBawaan: Rute
  /** No proposal was made after this day. */
  readonly hariIni: Tanggal
}

export type SelBaris = Readonly<Partial<Record<KolomSipd, SelTabel>>>

const PANJANG: Readonly<Partial<Record<KolomSipd, number>>> = { id_usulan: 60, pengusul: 120, usulan: 500, masalah: 4000, alamat: 300 }
const PANJANG_TITIPAN = 2000
const VOLUME_MAKS = kuantitas(99_999_999_000)
// eslint-disable-next-line no-control-regex -- that is the point
const KENDALI = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const SEMUA_KENDALI = new RegExp(KENDALI, 'g')

/** Reads one row: all that is wrong with it is told at once, each thing at its cell. */
export function bacaBarisSipd(sel: SelBaris, a: AcuanSipd): { readonly isi: IsiSipd } | { readonly tolakan: readonly TolakanSel[] } {
  const b = new Pembaca(sel)
  b.tanpaKendali()
  const [id, pengusul, usulan, masalah] = [b.wajib('id_usulan'), b.wajib('pengusul'), b.wajib('usulan'), b.wajib('masalah')]
  const tanggal = b.tanggal(a.hariIni)
  const alamat = b.alamat(a.wilayah.kabupaten.kode.slice(0, 2))
  const tempat = b.tempat(a.wilayah)
  const asal = b.asal(tempat?.tingkat ?? 'desa')
  const anggotaDprdId = asal?.kanal === 'pokir' ? b.dikenal('pengusul', a.anggota, { kode: 'anggota-tidak-dikenal', nama: a.namaAnggota }) : null
  const butir = usulan === '' ? null : b.kamus(a, usulan)
  const satuan = b.satuan(a.satuan, butir)
  const [volume, anggaran] = [b.volume(), b.anggaran()]
  const perangkat =
    b.teks('opd_akhir') === ''
      ? (butir?.perangkatDaerahId ?? null)
      : b.dikenal('opd_akhir', a.perangkat, { kode: 'perangkat-tidak-dikenal', nama: a.namaPerangkat })
  const posisi = tempat === null || asal === null ? null : b.status({ rute: ruteKanal(asal.kanal, a.ruteBawaan), kodeWilayah: tempat.kodeWilayah })
  const titipan = b.titipan()
  const lengkap = tempat !== null && butir !== null && satuan !== null && volume !== null && anggaran !== null && perangkat !== null && posisi !== null
  if (b.tolakan.length > 0 || !lengkap || tanggal === null || asal === null) return { tolakan: b.tolakan }
  const { kodeWilayah } = tempat
  const tetap = { id, tanggal, pengusul, asal, usulan, masalah, kodeWilayah, posisi, volume, anggaran, anggotaDprdId, titipan }
  return { isi: { ...tetap, ...alamat, kamusId: butir.kamusId, perangkatDaerahId: perangkat } }
}

class Pembaca {
  readonly tolakan: TolakanSel[] = []
  readonly #sel: SelBaris
  constructor(sel: SelBaris) {
    this.#sel = sel
  }

  teks(kolom: KolomSipd): string {
    // What no text column can hold is dropped: NUL, halves of characters, and signs that nobody sees.
    return bersihkanTeks((this.#sel[kolom]?.teks ?? '').replaceAll('\u0000', '').toWellFormed())
  }

  tolak(kolom: KolomSipd, kode: KodeTolakanSel, saran: string | null = null): null {
    this.tolakan.push({ kolom, nilai: this.teks(kolom), kode, saran })
    return null
  }

  /** What a proposal's fields refuse is told at its cell: thrown later, it would take the other rows' answers with it. */
  tanpaKendali(): void {
    for (const kolom of URUTAN_KOLOM_SIPD) if (KENDALI.test(this.teks(kolom))) this.tolak(kolom, 'huruf-kendali', this.teks(kolom).replace(SEMUA_KENDALI, ''))
  }

  wajib(kolom: KolomSipd): string {
    const teks = this.teks(kolom)
    if (teks === '') this.tolak(kolom, 'wajib-diisi')
    this.#batasi(kolom, teks, PANJANG[kolom] ?? PANJANG_TITIPAN)
    return teks
  }

  #batasi(kolom: KolomSipd, teks: string, maks: number): void {
    if (teks.length > maks) this.tolak(kolom, 'teks-terlalu-panjang', String(maks))
  }

  tanggal(hariIni: Tanggal): Tanggal | null {
    if (this.wajib('tanggal_usul') === '') return null
    const hari = bacaTanggalLembar(this.#sel.tanggal_usul ?? SEL_KOSONG)
    if (hari === null) return this.tolak('tanggal_usul', 'tanggal-tidak-terbaca')
    return hari > hariIni ? this.tolak('tanggal_usul', 'tanggal-di-depan', hariIni) : hari
  }

  asal(tingkat: TingkatWilayah): PengusulSipd | null {
    const pengusul = this.teks('pengusul')
    const tempat = this.teks(tingkat === 'kecamatan' ? 'kecamatan' : 'desa')
    const asal = kenaliPengusul({ profil: this.teks('profil'), pengusul, tempat }, tingkat)
    return asal ?? (pengusul === '' ? null : this.tolak('profil', 'pengusul-tidak-jelas', 'Desa / Kelurahan / Perorangan / Lembaga / Anggota DPRD'))
  }

  alamat(kodeProvinsi: string): { alamat: string; titik: Titik | null } {
    const teks = this.teks('alamat')
    const { salah, ...alamat } = pisahkanTitik(teks, kodeProvinsi)
    if (salah !== null) this.tolak('alamat', salah.kode, salah.saran)
    this.#batasi('alamat', alamat.alamat, PANJANG.alamat ?? 0)
    return alamat
  }

  tempat(w: WilayahSipd) {
    if (this.wajib('kecamatan') === '') return null
    const t = cariTempatSipd(w, { kabupaten: this.teks('kabupaten'), kecamatan: this.teks('kecamatan'), desa: this.teks('desa') })
    return 'salah' in t ? this.tolak(t.kolom, t.salah, t.saran) : t
  }

  dikenal(kolom: KolomSipd, daftar: ReadonlyMap<string, string>, gagal: { readonly kode: KodeTolakanSel; readonly nama: readonly string[] }): string | null {
    return daftar.get(kunciNomenklatur(this.teks(kolom))) ?? this.tolak(kolom, gagal.kode, kataTerdekat(this.teks(kolom), gagal.nama))
  }

  kamus(a: AcuanSipd, usulan: string): ButirSipd | null {
    const hasil = a.kamus(usulan)
    return 'salah' in hasil ? this.tolak('usulan', hasil.salah, hasil.saran) : hasil
  }

  /** A unit by any of its spellings; it must be the one the catalogue counts the item in. */
  satuan(indeks: IndeksSatuan, butir: ButirSipd | null): Satuan | null {
    const teks = this.wajib('satuan')
    if (teks === '') return null
    const satuan = kenaliSatuan(indeks, teks)
    if (satuan === null) return this.tolak('satuan', 'satuan-tidak-dikenal', butir?.satuan ?? kataTerdekat(teks, [...indeks.keys()]))
    return butir !== null && satuan.kode !== butir.satuan ? this.tolak('satuan', 'satuan-bukan-kamus', butir.satuan) : satuan
  }

  volume(): Kuantitas | null {
    const teks = this.#angka('volume', true)
    if (teks === null) return null
    const k = kuantitasDariTeks(teks)
    if (k === null) return this.tolak('volume', 'volume-terlalu-halus')
    if (k > VOLUME_MAKS) return this.tolak('volume', 'volume-terlalu-besar', String(nilaiKuantitas(VOLUME_MAKS)))
    return k === 0 ? this.tolak('volume', 'angka-nol') : k
  }

  anggaran(): Rupiah | null {
    const teks = this.#angka('anggaran', false)
    if (teks === null) return null
    if (!/^\d{1,15}$/.test(teks)) return this.tolak('anggaran', 'rupiah-pecahan', teks.split('.')[0] ?? null)
    return teks === '0' ? this.tolak('anggaran', 'angka-nol') : rupiah(Number(teks))
  }

  #angka(kolom: 'volume' | 'anggaran', bolehPecahan: boolean): string | null {
    const teks = this.wajib(kolom)
    if (teks === '') return null
    // A figure cell says its value with a point; only text is read as people write.
    if (this.#sel[kolom]?.jenis === 'angka' && /^\d+(\.\d+)?$/.test(teks)) return teks
    const hasil = bacaAngkaLembar(teks, bolehPecahan)
    if ('nilai' in hasil) return hasil.nilai
    if (hasil.salah === 'angka-taksa') return this.tolak(kolom, 'angka-taksa', hasil.bacaan.map((x) => x.replace('.', ',')).join(' / '))
    return this.tolak(kolom, hasil.salah === 'negatif' ? 'angka-negatif' : 'bukan-angka')
  }

  status(l: Parameters<typeof bacaStatus>[1]): Posisi | null {
    const teks = this.wajib('status')
    if (teks === '') return null
    const hasil = bacaStatus(teks, l)
    return 'salah' in hasil ? this.tolak('status', hasil.salah, hasil.saran) : hasil
  }

  titipan(): Titipan {
    return Object.fromEntries(
      KOLOM_TITIPAN.flatMap((kolom) => {
        const teks = this.teks(kolom)
        this.#batasi(kolom, teks, PANJANG_TITIPAN)
        return teks === '' ? [] : [[kolom, teks] as const]
      }),
    )
  }
}
