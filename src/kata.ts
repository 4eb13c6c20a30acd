import { createPenutur, type KataPenolakan, type Penutur } from '#src/lib/kata.ts'
import { kataCadangan } from '#src/lib/backup/backup.kata.ts'
import { penolakanCsv } from '#src/lib/csv.kata.ts'
import { penolakanTabel } from '#src/lib/tabel.kata.ts'
import { penolakanHttp } from '#src/lib/http.kata.ts'
import { penolakanAkomodasi } from '#src/modules/akomodasi/akomodasi.kata.ts'
import { penolakanAnggaran } from '#src/modules/anggaran/anggaran.kata.ts'
import { penolakanPagu } from '#src/modules/batas-pagu/batas-pagu.kata.ts'
import { penolakanBerkas } from '#src/modules/berkas/berkas.kata.ts'
import { penolakanDesa } from '#src/modules/pembangunan-desa/pembangunan-desa.kata.ts'
import { penolakanDokumen } from '#src/modules/dokumen/dokumen.kata.ts'
import { penolakanDprd } from '#src/modules/dprd/dprd.kata.ts'
import { penolakanJadwal } from '#src/modules/jadwal/jadwal.kata.ts'
import { penolakanJejak } from '#src/modules/jejak/jejak.kata.ts'
import { penolakanKelolaKamus } from '#src/modules/kamus-usulan/kelola-kamus.kata.ts'
import { penolakanPintuKamus } from '#src/modules/kamus-usulan/kamus-usulan.kata.ts'
import { penolakanKembar } from '#src/modules/kembar/kembar.kata.ts'
import { penolakanLangganan } from '#src/modules/langganan/langganan.kata.ts'
import { penolakanPenilaian } from '#src/modules/penilaian/penilaian.kata.ts'
import { penolakanTandaTangan } from '#src/modules/tanda-tangan/tanda-tangan.kata.ts'
import { penolakanSuara } from '#src/modules/pemungutan-suara/pemungutan-suara.kata.ts'
import { penolakanPeserta } from '#src/modules/musyawarah/peserta/peserta.kata.ts'
import { penolakanLaporan } from '#src/modules/laporan/laporan.kata.ts'
import { penolakanMusyawarah } from '#src/modules/musyawarah/musyawarah.kata.ts'
import { penolakanNomenklatur } from '#src/modules/nomenklatur/nomenklatur.kata.ts'
import { penolakanPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.kata.ts'
import { penolakanPengguna } from '#src/modules/pengguna/pengguna.kata.ts'
import { penolakanPemerintah } from '#src/modules/pemerintah-daerah/pemerintah-daerah.kata.ts'
import { penolakanPenataan } from '#src/modules/penataan/penataan.kata.ts'
import { penolakanPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.kata.ts'
import { penolakanAkun } from '#src/modules/pengguna/akun.kata.ts'
import { penolakanPengelolaan, penolakanPermohonan, penolakanUndangan } from '#src/modules/pengguna/pengelolaan.kata.ts'
import { penolakanToken } from '#src/modules/token-mesin/token-mesin.kata.ts'
import { penolakanSerahTerima } from '#src/modules/serah-terima/serah-terima.kata.ts'
import { penolakanPenugasan } from '#src/modules/pengguna/penugasan.kata.ts'
import { penolakanPertukaran } from '#src/modules/pertukaran/pertukaran.kata.ts'
import { penolakanPeta } from '#src/modules/peta-nomenklatur/peta-nomenklatur.kata.ts'
import { penolakanHidup } from '#src/modules/usulan/hidup/hidup.kata.ts'
import { penolakanIsian } from '#src/modules/usulan/isian/isian.kata.ts'
import { penolakanMeja } from '#src/modules/usulan/meja/meja.kata.ts'
import { penolakanLembar } from '#src/modules/usulan/lembar/lembar.kata.ts'
import { penolakanTemplat } from '#src/modules/usulan/templat/templat-kalimat.kata.ts'
import { penolakanUsulan } from '#src/modules/usulan/usulan.kata.ts'
import { penolakanBarisPerintah } from '#src/perintah/penolakan.kata.ts'

/** Every refusal the program can speak. A code stands in one catalogue only. */
export const PENOLAKAN: Readonly<Record<string, KataPenolakan>> = {
  ...penolakanHttp,
  ...kataCadangan,
  ...penolakanCsv,
  ...penolakanTabel,
  ...penolakanBarisPerintah,
  ...penolakanJejak,
  ...penolakanPengguna,
  ...penolakanPemberitahuan,
  ...penolakanPenugasan,
  ...penolakanAkun,
  ...penolakanPengelolaan,
  ...penolakanUndangan,
  ...penolakanPermohonan,
  ...penolakanSerahTerima,
  ...penolakanToken,
  ...penolakanLangganan,
  ...penolakanNomenklatur,
  ...penolakanPeta,
  ...penolakanPertukaran,
  ...penolakanDokumen,
  ...penolakanBerkas,
  ...penolakanJadwal,
  ...penolakanPagu,
  ...penolakanPintuKamus,
  ...penolakanKelolaKamus,
  ...penolakanDprd,
  ...penolakanDesa,
  ...penolakanUsulan,
  ...penolakanTemplat,
  ...penolakanHidup,
  ...penolakanIsian,
  ...penolakanLembar,
  ...penolakanMeja,
  ...penolakanAkomodasi,
  ...penolakanKembar,
  ...penolakanLaporan,
  ...penolakanMusyawarah,
  ...penolakanPeserta,
  ...penolakanPenilaian,
  ...penolakanSuara,
  ...penolakanTandaTangan,
  ...penolakanAnggaran,
  ...penolakanPerangkat,
  ...penolakanPemerintah,
  ...penolakanPenataan,
}

const PENUTUR = new Map<string, Penutur>()

/** Speaks with a government's own terms ({{istilah.pd}}: OPD, SKPD, SOPD), which stand over the common ones. */
export function penuturUntuk(istilah: Readonly<Record<string, string>> = {}): Penutur {
  const kunci = JSON.stringify(istilah)
  const ada = PENUTUR.get(kunci)
  if (ada !== undefined) return ada
  const baru = createPenutur(PENOLAKAN, istilah)
  PENUTUR.set(kunci, baru)
  return baru
}
