import { writeTenant } from '#src/lib/sql.ts'
import { saatDi, tambahHari } from '#src/lib/waktu.ts'
import { type Kabar, kabari, type Pengabar } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import {
  type BarisPerbaikan,
  type BarisPutusanTerlambat,
  listPerbaikanTerlambat,
  listPutusanTerlambat,
  type PemutusTahap,
} from '#src/modules/usulan/tenggat/terlambat.queries.ts'
import { PERAN_TAHAP } from '#src/modules/usulan/usulan.policy.ts'

const BATAS = 500
/** A window that closed longer ago is no news any more. */
const HARI_BERITA = 14

const PEMUTUS: readonly PemutusTahap[] = DAFTAR_TAHAP.flatMap((tahap) =>
  PERAN_TAHAP[tahap].map((peran) => ({
    tahap,
    keadaan: tahap === 'penganggaran' ? 'direncanakan' : 'diajukan',
    peran,
    semuaPerangkat: peran === 'mitra-bappeda',
  })),
)

/** Tells of deadlines that passed, each person once per deadline; run again, it changes nothing. Returns how many notices were written. */
export function kabariTerlambat(k: Pengabar & Pick<Konteks, 'sql'>): Promise<number> {
  return writeTenant(k.sql, k.daerahId, async (tx) => {
    const sejak = saatDi(tambahHari(k.hariIni, -HARI_BERITA), '00:00', k.zona)
    const [perbaikan, putusan] = await Promise.all([
      listPerbaikanTerlambat(tx, k.daerahId, k.hariIni, BATAS),
      listPutusanTerlambat(tx, k.daerahId, { saat: k.saat, sejak, hariIni: k.hariIni, pemutus: PEMUTUS }),
    ])
    return kabari(tx, k, [...perbaikan.map(kabarPerbaikan), ...putusan.map(kabarPutusan)])
  })
}

function kabarPerbaikan({ pengajuanId, penerima, ...data }: BarisPerbaikan): Kabar<'terlambat'> {
  return {
    jenis: 'terlambat',
    penerima,
    objek: { jenis: 'pengajuan', id: pengajuanId },
    data: { perihal: 'perbaikan', ...data },
    kunci: `terlambat/${pengajuanId}/${data.batas}`,
  }
}

function kabarPutusan({ penggunaId, jadwalId, ...data }: BarisPutusanTerlambat): Kabar<'terlambat'> {
  return {
    jenis: 'terlambat',
    penerima: [penggunaId],
    objek: { jenis: 'jadwal', id: jadwalId },
    data: { perihal: 'putusan', ...data },
    kunci: `terlambat/${jadwalId}/${data.tutup}`,
  }
}
