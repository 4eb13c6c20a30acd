import type { SasaranKabar } from '#src/modules/pemberitahuan/sasaran.ts'
import { isKanalDesa } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import type { Keputusan, Posisi, Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { isMenunggu } from '#src/modules/usulan/putusan/rute.ts'
import type { KonteksPutusan, Pengajuan } from '#src/modules/usulan/usulan.ts'
import { PERAN_TAHAP } from '#src/modules/usulan/usulan.policy.ts'

export interface PutusanDikabarkan {
  readonly p: Pick<Pengajuan, 'tahap' | 'keadaan' | 'kodeWilayah' | 'perangkatDaerahId' | 'createdBy' | 'tahunAnggaran' | 'kanal' | 'anggotaId'>
  readonly judul: string
  readonly tempat: string
  readonly nomor: string | null
  readonly jabatan: string
  readonly keputusan: Keputusan
  readonly lanjut: Posisi
  readonly rupiah: number
  /** The agency after the decision: another one when it was redirected. */
  readonly perangkatDaerahId: string
  readonly batas: string | null
  readonly sandaran: KonteksPutusan['sandaran']
  /** The letter by which the kecamatan's operator submitted on the village's behalf. */
  readonly suratDesa?: { readonly nomor: string; readonly tanggal: string } | null
}

type DataPutusan = SasaranKabar<'ditautkan'>['data']

/**
 * Who is told of a decision (domain rule 8: proposer, desa, camat, OPD), and whoever it now waits for. The first target that means
 * a person counts, so the task comes before the news, and the answer to one's own proposal before what one only follows.
 */
export function kabarPutusan(k: PutusanDikabarkan): SasaranKabar[] {
  const { p, lanjut } = k
  const data = {
    judul: k.judul,
    tempat: k.tempat,
    kodeWilayah: p.kodeWilayah,
    nomor: k.nomor,
    tahunAnggaran: p.tahunAnggaran,
    jabatan: k.jabatan,
    tahap: p.tahap,
    keputusan: k.keputusan,
    tahapKe: lanjut.tahap,
    keadaanKe: lanjut.keadaan,
    rupiah: k.rupiah,
  }
  const { kodeWilayah } = p
  // Redirected, it waits for other people at the same stage.
  const tugas =
    isTibaDiTahap(p, lanjut) || k.keputusan === 'alihkan'
      ? pemutusTahap(lanjut.tahap).map((s) => ({ ...s, kodeWilayah, mitraDari: k.perangkatDaerahId, jenis: 'menunggu-anda' as const, data }))
      : []
  const perangkatTugas = tugas.map((s) => (s.peran.includes('mitra-bappeda') ? s : { ...s, perangkatDaerahId: k.perangkatDaerahId }))
  if (k.keputusan === 'ajukan') return [...kabarAtasNama(k, data), ...perangkatTugas]
  const jenis = jenisPutusan(k)
  const kembali = { ...data, batas: k.batas }
  const pemilik: SasaranKabar[] = daftarPemilik(p).map((s) =>
    k.keputusan === 'kembalikan' ? { ...s, jenis: 'dikembalikan' as const, data: kembali } : { ...s, jenis, data, milik: true },
  )
  const desa: SasaranKabar[] = isKanalDesa(p.kanal) ? [] : [{ peran: ['operator-desa'], kodeWilayah, jenis, data }]
  const pengikut = [p.perangkatDaerahId, ...(k.perangkatDaerahId === p.perangkatDaerahId ? [] : [k.perangkatDaerahId])]
  return [
    ...perangkatTugas,
    ...pemilik,
    ...desa,
    { peran: ['camat'], kodeWilayah, jenis, data },
    ...pengikut.map((perangkatDaerahId): SasaranKabar => ({ peran: ['perangkat-daerah'], kodeWilayah, perangkatDaerahId, jenis, data })),
  ]
}

/** Whose answer a decision is: its author's, and the village's, the council's or the agency's that it was brought in for. */
function daftarPemilik(p: PutusanDikabarkan['p']): Pick<SasaranKabar, 'penggunaId' | 'peran' | 'kodeWilayah'>[] {
  const penulis = [{ penggunaId: p.createdBy }]
  if (p.kanal === 'pokir') return [...penulis, ...(p.anggotaId === null ? [] : [{ penggunaId: p.anggotaId }]), { peran: ['sekretaris-dprd'] }]
  return isKanalDesa(p.kanal) ? [...penulis, { peran: ['operator-desa'], kodeWilayah: p.kodeWilayah }] : penulis
}

/** A village learns of what was entered in its name before it is asked to decide on it. */
function kabarAtasNama({ p, suratDesa }: PutusanDikabarkan, data: DataPutusan): SasaranKabar[] {
  if (suratDesa === undefined || suratDesa === null) return []
  const { nomor, tanggal } = suratDesa
  return [
    {
      peran: ['operator-desa'],
      kodeWilayah: p.kodeWilayah,
      perangkatDaerahId: p.perangkatDaerahId,
      mitraDari: p.perangkatDaerahId,
      jenis: 'atas-nama-desa',
      data: { ...data, nomorSurat: nomor, tanggalSurat: tanggal },
    },
  ]
}

function jenisPutusan({ keputusan, sandaran }: PutusanDikabarkan): 'diputuskan' | 'ditautkan' | 'dianggarkan' {
  if (keputusan === 'anggarkan') return 'dianggarkan'
  return sandaran === 'akomodasi' ? 'ditautkan' : 'diputuskan'
}

/** A pengajuan newly waits where it stands now: it came from elsewhere, or back from its proposer or from reserve. */
function isTibaDiTahap(dari: Posisi, lanjut: Posisi): boolean {
  return lanjut.keadaan !== 'dikembalikan' && isMenunggu(lanjut.keadaan) && (dari.tahap !== lanjut.tahap || dari.keadaan !== lanjut.keadaan)
}

/** The deciding roles of a stage; a partner of Bappeda decides for every agency, so it is asked without one. */
function pemutusTahap(tahap: Tahap): { readonly peran: readonly string[] }[] {
  const [mitra, lain] = [PERAN_TAHAP[tahap].filter((x) => x === 'mitra-bappeda'), PERAN_TAHAP[tahap].filter((x) => x !== 'mitra-bappeda')]
  return [mitra, lain].filter((peran) => peran.length > 0).map((peran) => ({ peran }))
}
