import { canPimpin, DAFTAR_JENIS_MUSYAWARAH, DAFTAR_TAHAP_MUSYAWARAH, type JenisMusyawarah, type TahapMusyawarah } from '#src/modules/musyawarah/musyawarah.ts'
import type { MusyawarahBaru } from '#src/modules/musyawarah/musyawarah.schema.ts'
import type { Pelaku } from '#src/modules/pengguna/pengguna.ts'
import type { z } from 'zod'

type Masuk = z.input<typeof MusyawarahBaru>

/** What stands in the form; empty texts are fields left out. */
export interface IsianMusyawarah {
  readonly jenis: JenisMusyawarah
  readonly tahap: TahapMusyawarah
  readonly kodeWilayah: string
  readonly perangkatDaerahId: string
  readonly wilayahSub: string
  readonly kelompokKhusus: NonNullable<Masuk['kelompokKhusus']> | ''
  readonly nama: string
  readonly tanggal: string
  readonly jamMulai: string
  readonly jamSelesai: string
  readonly tempat: string
  readonly susunan: string
  readonly cara: NonNullable<Masuk['cara']>
}

export interface Pemimpin {
  readonly pelaku: Pelaku
  readonly kodeWilayah: string
  readonly perangkatDaerahId: string | null
}

function tahapJenis(jenis: JenisMusyawarah): readonly TahapMusyawarah[] {
  return DAFTAR_TAHAP_MUSYAWARAH.filter((t) => (t === 'rembuk') === (jenis === 'rembuk'))
}

const TINGKAT_KABUPATEN: readonly TahapMusyawarah[] = ['forum-perangkat-daerah', 'musrenbang-kabupaten', 'musrenbang-provinsi']

/** The levels at which this person may hold a meeting of this kind. An agency meets at the kabupaten's level: its own forum, and whom it coordinates. */
export function tahapTersedia(p: Pemimpin, jenis: JenisMusyawarah): readonly TahapMusyawarah[] {
  return tahapJenis(jenis).filter((t) => {
    if (canPimpin(p.pelaku, t, p.kodeWilayah).boleh) return true
    const milikPd = TINGKAT_KABUPATEN.includes(t) && (jenis !== 'musrenbang' || t === 'forum-perangkat-daerah')
    return milikPd && p.perangkatDaerahId !== null && canPimpin(p.pelaku, t, p.kodeWilayah, p.perangkatDaerahId).boleh
  })
}

export function jenisTersedia(p: Pemimpin): readonly JenisMusyawarah[] {
  return DAFTAR_JENIS_MUSYAWARAH.filter((j) => tahapTersedia(p, j).length > 0)
}

export type KurangMusyawarah = 'kelompok' | 'nama' | 'tanggal' | 'jam' | 'tempat' | 'wilayah'

const PANJANG_DESA = '00.00.00.0000'.length

/** The first thing that still keeps the meeting from being prepared, or nothing. */
export function kurangMusyawarah(i: IsianMusyawarah): KurangMusyawarah | null {
  if (i.jenis === 'khusus' && i.kelompokKhusus === '') return 'kelompok'
  if ((i.tahap === 'desa' || i.tahap === 'rembuk') && i.kodeWilayah.length !== PANJANG_DESA) return 'wilayah'
  if (i.nama.trim().length < 5) return 'nama'
  if (i.tanggal === '') return 'tanggal'
  if (i.jamSelesai !== '' && i.jamSelesai <= i.jamMulai) return 'jam'
  return i.tempat.trim().length < 3 ? 'tempat' : null
}

const isiAtauNull = (teks: string): string | null => (teks.trim() === '' ? null : teks.trim())

/** The command as the contract wants it: only the fields that belong to this kind. */
export function susunMusyawarah(i: IsianMusyawarah, tetap: Pick<Masuk, 'musyawarahId' | 'tahunAnggaran'>): Masuk {
  return {
    ...tetap,
    jenis: i.jenis,
    tahap: i.tahap,
    kodeWilayah: i.kodeWilayah,
    perangkatDaerahId: isiAtauNull(i.perangkatDaerahId),
    wilayahSub: i.jenis === 'rembuk' ? isiAtauNull(i.wilayahSub) : null,
    kelompokKhusus: i.jenis === 'khusus' && i.kelompokKhusus !== '' ? i.kelompokKhusus : null,
    nama: i.nama.trim(),
    tanggal: i.tanggal,
    jamMulai: isiAtauNull(i.jamMulai),
    jamSelesai: isiAtauNull(i.jamSelesai),
    tempat: i.tempat.trim(),
    susunan: i.susunan.trim(),
    cara: i.cara,
  }
}
