import { kanalPeran, type Kanal } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import type { Peran } from '#src/modules/pengguna/pengguna.ts'
import type { KeteranganUsulan } from '#src/modules/usulan/isian/keterangan.schema.ts'
import { tingkatWilayah } from '#src/modules/wilayah/wilayah.ts'
import type { Draf, IsiFormulir, IsiKirim, Pengusul } from './draf.ts'

/** What belongs to the way a proposal takes, as it is typed; absent in drafts of a village's own deliberation. */
export interface IsiJalur {
  readonly forum: NonNullable<IsiKirim['forum']> | ''
  readonly anggotaDprdId: string
  readonly buktiJenis: 'reses' | 'rapat-dengar-pendapat' | ''
  readonly buktiTanggal: string
  readonly buktiTempat: string
  readonly buktiBerkasId: string
  readonly nomorSurat: string
  readonly tanggalSurat: string
  readonly berkasSurat: string
}

export const JALUR_KOSONG: IsiJalur = {
  forum: '',
  anggotaDprdId: '',
  buktiJenis: '',
  buktiTanggal: '',
  buktiTempat: '',
  buktiBerkasId: '',
  nomorSurat: '',
  tanggalSurat: '',
  berkasSurat: '',
}

/** What was said of the way when it was proposed, as the form holds it; undefined for a way that needs nothing said. */
export function jalurDari(k: Pick<KeteranganUsulan, 'forum' | 'anggota' | 'bukti' | 'suratDesa'>): IsiJalur | undefined {
  const { forum, anggota, bukti, suratDesa } = k
  if (forum === null && anggota === null && suratDesa === null) return undefined
  return {
    forum: forum ?? '',
    anggotaDprdId: anggota?.anggotaDprdId ?? '',
    buktiJenis: bukti?.jenis ?? '',
    buktiTanggal: bukti?.tanggal ?? '',
    buktiTempat: bukti?.tempat ?? '',
    buktiBerkasId: bukti?.berkasId ?? '',
    nomorSurat: suratDesa?.nomor ?? '',
    tanggalSurat: suratDesa?.tanggal ?? '',
    berkasSurat: suratDesa?.berkasId ?? '',
  }
}

const PENGUSUL_KANAL: Readonly<Partial<Record<Kanal, Pengusul>>> = {
  kecamatan: 'kecamatan',
  lembaga: 'lembaga',
  perorangan: 'warga',
  pokir: 'dprd',
  'perangkat-daerah': 'perangkat-daerah',
}

/** The kind of proposer a way is for; null where the writer chooses. */
export function pengusulKanal(kanal: Kanal): Pengusul | null {
  return PENGUSUL_KANAL[kanal] ?? null
}

/** With which way a new draft of this role begins. */
export function awalJalur(peran: Peran, kodeWilayah: string): Pick<IsiFormulir, 'kanal' | 'pengusul'> {
  const [pertama = 'musrenbang-desa'] = peran === 'operator-kecamatan' ? (['kecamatan'] as const) : kanalPeran(peran)
  const kanal = pertama === 'musrenbang-desa' && tingkatWilayah(kodeWilayah) === 'kelurahan' ? 'musrenbang-kelurahan' : pertama
  return { kanal, pengusul: { jenis: pengusulKanal(kanal) ?? 'rw', nama: '', kontak: '' } }
}

/** The ways a draft may still take: those of the role, at this kind of place. One that is on the server keeps its own. */
export function pilihanKanal(peran: Peran, draf: Pick<Draf, 'versi'>, isi: Pick<IsiFormulir, 'kanal' | 'kodeWilayah'>): readonly Kanal[] {
  if (draf.versi !== null) return [isi.kanal]
  const tutup: Kanal = tingkatWilayah(isi.kodeWilayah) === 'kelurahan' ? 'musrenbang-desa' : 'musrenbang-kelurahan'
  const daftar = kanalPeran(peran).filter((k) => k !== tutup)
  return daftar.includes(isi.kanal) ? daftar : [isi.kanal, ...daftar]
}

/** What is still missing for the way it takes. */
export function kurangJalur(isi: Pick<IsiFormulir, 'kanal' | 'jalur'>, atasNama: boolean): ('forum' | 'anggota-dprd' | 'surat-desa')[] {
  const j = isi.jalur ?? JALUR_KOSONG
  if (isi.kanal === 'musrenbang-khusus' && j.forum === '') return atasNama && !isSuratLengkap(j) ? ['forum', 'surat-desa'] : ['forum']
  if (isi.kanal === 'pokir' && j.anggotaDprdId === '') return ['anggota-dprd']
  return atasNama && !isSuratLengkap(j) ? ['surat-desa'] : []
}

function isSuratLengkap(j: IsiJalur): boolean {
  return j.nomorSurat.trim().length >= 3 && j.tanggalSurat !== '' && j.berkasSurat !== ''
}

/** As the contract wants it: only what belongs to the way, and nothing half typed. */
export function kirimJalur({ kanal, jalur = JALUR_KOSONG }: Pick<IsiFormulir, 'kanal' | 'jalur'>): Pick<IsiKirim, 'forum' | 'pokir' | 'suratDesa'> {
  const adaBukti = jalur.buktiJenis !== '' && jalur.buktiTanggal !== '' && jalur.buktiTempat.trim().length >= 3
  const bukti = adaBukti
    ? {
        jenis: jalur.buktiJenis || 'reses',
        tanggal: jalur.buktiTanggal,
        tempat: jalur.buktiTempat.trim(),
        berkasId: jalur.buktiBerkasId === '' ? null : jalur.buktiBerkasId,
      }
    : null
  return {
    forum: kanal === 'musrenbang-khusus' && jalur.forum !== '' ? jalur.forum : null,
    pokir: kanal === 'pokir' && jalur.anggotaDprdId !== '' ? { anggotaDprdId: jalur.anggotaDprdId, bukti } : null,
    suratDesa: kanal !== 'pokir' && isSuratLengkap(jalur) ? { nomor: jalur.nomorSurat.trim(), tanggal: jalur.tanggalSurat, berkasId: jalur.berkasSurat } : null,
  }
}
