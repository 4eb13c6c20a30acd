import { type Penolakan, refuse, ok, type Result } from '#src/lib/result.ts'
import { saat, saatDi, type Tanggal } from '#src/lib/waktu.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { pelakuPenyiap, type Pelaku } from '#src/modules/pengguna/pengguna.ts'
import { listPenggunaDaerah } from '#src/modules/pengguna/pengguna.service.ts'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { Wilayah } from '#src/modules/wilayah/wilayah.ts'
import type { PemasanganContoh } from '#contoh/panggung.ts'
import { DAERAH, KALENDER } from '#contoh/pasangkayu/tempat.ts'

/** Acts of one day follow each other through its office hours. */
const JAM_MULAI = '08:30'
const JEDA = 60_000
const JAM_KERJA = 7.5 * 3_600_000

/** Who acts in this scenario, each act on the day its stage sat. Every act meets the policy of its user. */
export interface PanggungPasangkayu {
  readonly p: PemasanganContoh
  readonly penyiap: (hari: Tanggal) => Konteks
  readonly sebagai: (namaPengguna: string, tahap: Tahap) => Result<Konteks, Penolakan>
  /** After users were added. */
  readonly muatUlang: () => Promise<ReadonlySet<string>>
}

export function bukaPanggungPasangkayu(p: PemasanganContoh, kini: () => Date): PanggungPasangkayu {
  const pelaku = new Map<string, Pelaku>()
  const tindakan = new Map<Tanggal, number>()
  const konteks = (siapa: Pelaku, hariIni: Tanggal): Konteks => {
    const ke = tindakan.get(hariIni) ?? 0
    tindakan.set(hariIni, ke + 1)
    return {
      sql: p.sql,
      daerahId: DAERAH.daerahId,
      pelaku: siapa,
      hariIni,
      saat: saat(new Date(Date.parse(saatDi(hariIni, JAM_MULAI, DAERAH.zonaWaktu)) + Math.min(ke * JEDA, JAM_KERJA))),
      saatNyata: saat(kini()),
      zona: DAERAH.zonaWaktu,
      kunci: null,
    }
  }
  return {
    p,
    penyiap: (hari) => konteks(pelakuPenyiap(DAERAH.daerahId), hari),
    sebagai: (namaPengguna, tahap) => {
      const siapa = pelaku.get(namaPengguna)
      const hari = KALENDER[tahap]?.hari
      return siapa === undefined || hari === undefined ? refuse({ jenis: 'pengguna-tidak-dikenal', namaPengguna }) : ok(konteks(siapa, hari))
    },
    muatUlang: async () => {
      const daftar = await listPenggunaDaerah(p.sql, DAERAH.daerahId, DAERAH.tanggalDemo)
      for (const { penggunaId, nama, namaPengguna, penugasan } of daftar) pelaku.set(namaPengguna, { penggunaId, nama, daerahId: DAERAH.daerahId, penugasan })
      return new Set(pelaku.keys())
    },
  }
}

/* User names say what the account is for, so that `--sebagai` can be typed without looking it up. */

export function namaOperator(w: Pick<Wilayah, 'kode' | 'tingkat'>): string {
  return `${w.tingkat === 'kecamatan' ? 'kecamatan' : 'desa'}.${w.kode.replaceAll('.', '')}`
}

export function namaCamat(kodeKecamatan: string): string {
  return `camat.${kodeKecamatan.replaceAll('.', '')}`
}

export function namaPerangkat(singkatan: string): string {
  return `${singkatan.toLowerCase()}.7601`
}

export const PEJABAT = {
  'mitra-bappeda': 'mitra.7601',
  'musrenbang-kabupaten': 'bappeda.7601',
  tapd: 'tapd.7601',
  bpkad: 'keuangan.7601',
  inspektorat: 'pengawas.7601',
  'sekretaris-dprd': 'dprd.7601',
  pembaca: 'pembaca.7601',
} as const
