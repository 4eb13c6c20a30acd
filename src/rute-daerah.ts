import { createAcuanRoutes } from '#src/acuan.routes.ts'
import type { BekalAplikasi } from '#src/aplikasi.ts'
import { createCariRoutes } from '#src/cari.routes.ts'
import { createKabarRoutes } from '#src/kabar.routes.ts'
import type { createApi } from '#src/lib/http.ts'
import { createAkomodasiRoutes } from '#src/modules/akomodasi/akomodasi.routes.ts'
import { createAnggaranRoutes } from '#src/modules/anggaran/anggaran.routes.ts'
import { createBerkasRoutes } from '#src/modules/berkas/berkas.routes.ts'
import { createDokumenRoutes } from '#src/modules/dokumen/dokumen.routes.ts'
import { createDprdRoutes } from '#src/modules/dprd/dprd.routes.ts'
import { createJadwalRoutes } from '#src/modules/jadwal/jadwal.routes.ts'
import { createKelolaKamusRoutes } from '#src/modules/kamus-usulan/kelola-kamus.routes.ts'
import { createLembarKamusRoutes } from '#src/modules/kamus-usulan/lembar-kamus.routes.ts'
import { createKembarRoutes } from '#src/modules/kembar/kembar.routes.ts'
import { createLanggananRoutes } from '#src/modules/langganan/langganan.routes.ts'
import { createCatatanRoutes } from '#src/modules/musyawarah/catatan/catatan.routes.ts'
import { createPembahasanRoutes } from '#src/modules/musyawarah/layar/layar.routes.ts'
import { createNihilRoutes } from '#src/modules/musyawarah/nihil/nihil.routes.ts'
import { createPesertaRoutes } from '#src/modules/musyawarah/peserta/peserta.routes.ts'
import { createUndanganRapatRoutes } from '#src/modules/musyawarah/peserta/undangan.routes.ts'
import { createLaporanRoutes } from '#src/modules/laporan/laporan.routes.ts'
import { createMusyawarahRoutes } from '#src/modules/musyawarah/musyawarah.routes.ts'
import { createPemerintahDaerahRoutes } from '#src/modules/pemerintah-daerah/pemerintah-daerah.routes.ts'
import { createPemungutanSuaraRoutes } from '#src/modules/pemungutan-suara/pemungutan-suara.routes.ts'
import { createPenilaianRoutes } from '#src/modules/penilaian/penilaian.routes.ts'
import { createTandaTanganRoutes } from '#src/modules/tanda-tangan/tanda-tangan.routes.ts'
import { createPembangunanDesaRoutes } from '#src/modules/pembangunan-desa/pembangunan-desa.routes.ts'
import { createPenataanRoutes } from '#src/modules/penataan/penataan.routes.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { createPengelolaanRoutes } from '#src/modules/pengguna/pengelolaan.routes.ts'
import { createPermohonanRoutes } from '#src/modules/pengguna/undangan.routes.ts'
import { createPerangkatDaerahRoutes } from '#src/modules/perangkat-daerah/perangkat-daerah.routes.ts'
import { createPertukaranRoutes } from '#src/modules/pertukaran/pertukaran.routes.ts'
import { createRekapRoutes } from '#src/modules/rekapitulasi/rekapitulasi.routes.ts'
import { createSerahTerimaRoutes } from '#src/modules/serah-terima/serah-terima.routes.ts'
import { createTokenMesinRoutes } from '#src/modules/token-mesin/token-mesin.routes.ts'
import { createHidupRoutes } from '#src/modules/usulan/hidup/hidup.routes.ts'
import { createIsianRoutes } from '#src/modules/usulan/isian/isian.routes.ts'
import { createPengecualianRoutes } from '#src/modules/usulan/pengajuan/pengecualian.routes.ts'
import { createMassalRoutes } from '#src/modules/usulan/putusan/massal.routes.ts'
import { createUsulanRoutes } from '#src/modules/usulan/usulan.routes.ts'

/** Every operation within one government; who acts and in which tenant is known before any of them runs. */
export function pasangRuteDaerah(app: ReturnType<typeof createApi<Konteks>>, b: BekalAplikasi): void {
  app.route('/', createPengelolaanRoutes(b.alamat))
  app.route('/', createPermohonanRoutes())
  app.route('/', createSerahTerimaRoutes())
  app.route('/', createTokenMesinRoutes())
  app.route('/', createLanggananRoutes())
  app.route('/', createHidupRoutes())
  app.route('/', createMassalRoutes())
  app.route('/', createUsulanRoutes(b.penandatangan))
  app.route('/', createIsianRoutes(b.folderBerkas))
  app.route('/', createPengecualianRoutes())
  app.route('/', createDprdRoutes())
  app.route('/', createKembarRoutes())
  app.route('/', createAkomodasiRoutes())
  app.route('/', createAnggaranRoutes())
  app.route('/', createMusyawarahRoutes())
  app.route('/', createCatatanRoutes())
  app.route('/', createNihilRoutes())
  app.route('/', createPembahasanRoutes())
  app.route('/', createPesertaRoutes())
  app.route('/', createUndanganRapatRoutes({ surelDisetel: b.surelDisetel ?? false }))
  app.route('/', createLaporanRoutes(b.alamat))
  app.route('/', createPemungutanSuaraRoutes())
  app.route('/', createPenilaianRoutes())
  app.route('/', createTandaTanganRoutes(b.folderBerkas))
  app.route('/', createKelolaKamusRoutes())
  app.route('/', createLembarKamusRoutes())
  app.route('/', createJadwalRoutes())
  app.route('/', createDokumenRoutes())
  app.route('/', createBerkasRoutes(b.folderBerkas))
  app.route('/', createAcuanRoutes())
  app.route('/', createPembangunanDesaRoutes(b.folderBerkas))
  app.route('/', createPerangkatDaerahRoutes())
  app.route('/', createPemerintahDaerahRoutes())
  app.route('/', createPenataanRoutes())
  app.route('/', createPertukaranRoutes())
  app.route('/', createRekapRoutes(b.sql))
  app.route('/', createKabarRoutes({ surelDisetel: b.surelDisetel ?? false }))
  app.route('/', createCariRoutes())
}
