import { ok, refuse, type Result } from '#src/lib/result.ts'
import { saat } from '#src/lib/waktu.ts'
import { asalPohon, bacaPosPeriksa, pisahPosPeriksa } from '#src/modules/jejak/catatan.ts'
import { cetakBukti, cetakJejak, jalankanJejakVerify, type LaporanJejak, ringkasJejak } from '#src/modules/jejak/jejak.cli.ts'
import { putarKunci } from '#src/modules/jejak/putar-kunci.service.ts'
import { ALAT_NODE } from '#src/modules/jejak/penandatangan.ts'
import { periksaTandaBukti } from '#src/modules/jejak/tanda-bukti.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { listSemuaDaerah } from '#src/modules/pengguna/daerah.service.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { type Keluaran, type PenolakanBarisPerintah, type Perintah, type Sesi, teksOpsi } from '#src/perintah/bentuk.ts'
import { t } from '#src/perintah/kata.ts'
import { bacaBerkasMasukan, bacaDaerah } from '#src/perintah/pelaku.ts'
import { berkasKunciJejak } from '#src/pemasangan.ts'

/** Between two lines of progress. */
const JEDA_KABAR = 2000

export const jejakVerify: Perintah = {
  nama: 'jejak verify',
  argumen: [],
  opsi: { daerah: { type: 'string' }, 'pos-periksa': { type: 'string' }, berkas: { type: 'string' } },
  jalankan: (s) => {
    const berkas = teksOpsi(s, 'berkas')
    return berkas === undefined ? verifyBasisData(s) : Promise.resolve(verifyBerkas(s, berkas))
  },
}

/** Nothing is opened: a receipt stands for itself. */
function verifyBerkas(s: Sesi, berkas: string): Result<Keluaran, PenolakanBarisPerintah> {
  const isi = bacaBerkasMasukan(berkas)
  if (!isi.ok) return isi
  const hasil = periksaTandaBukti(ALAT_NODE, isi.value.toString('utf8'))
  return ok({ berhasil: hasil.sah, data: hasil, baris: cetakBukti(hasil, s.bahasa) })
}

async function verifyBasisData(s: Sesi): ReturnType<Perintah['jalankan']> {
  const p = await s.pemasangan()
  const satu = teksOpsi(s, 'daerah') === undefined ? null : await bacaDaerah(s, p)
  if (satu !== null && !satu.ok) return satu
  const daerahId = satu === null ? (await listSemuaDaerah(p.sql)).map((d) => d.daerahId) : [satu.value.daerahId]
  const posPeriksa = bacaBerkasPosPeriksa(teksOpsi(s, 'pos-periksa'), daerahId)
  if (!posPeriksa.ok) return posPeriksa
  let kabar = s.kini().getTime()
  const kemajuan = (id: string, entri: number): void => {
    if (s.kini().getTime() - kabar < JEDA_KABAR) return
    kabar = s.kini().getTime()
    s.progress(t(s.bahasa, 'hasil.jejak-maju', { daerahId: id, entri }))
  }
  const hasil = await jalankanJejakVerify(p.sql, daerahId, { penandatangan: p.penandatangan, posPeriksa: posPeriksa.value, kemajuan })
  return ok({ berhasil: hasil.every((h) => h.temuan.length === 0), data: data(hasil, satu !== null), baris: cetakJejak(hasil, s.bahasa) })
}

/** For one government exactly its summary; for all a list of them. */
function data(hasil: readonly LaporanJejak[], isSatu: boolean): unknown {
  const semua = hasil.map((h) => ({ daerahId: h.daerahId, ...ringkasJejak(h) }))
  const [pertama] = hasil
  return isSatu && pertama !== undefined ? ringkasJejak(pertama) : semua
}

function bacaBerkasPosPeriksa(berkas: string | undefined, daerahId: readonly string[]): Result<string[], PenolakanBarisPerintah> {
  if (berkas === undefined) return ok([])
  const isi = bacaBerkasMasukan(berkas)
  if (!isi.ok) return isi
  const catatan = pisahPosPeriksa(isi.value.toString('utf8'))
  const asal = new Set(daerahId.map(asalPohon))
  const rusak = catatan.some((c) => bacaPosPeriksa(c) === null)
  const adaMilik = catatan.some((c) => asal.has(bacaPosPeriksa(c)?.asal ?? ''))
  return rusak || !adaMilik ? refuse({ jenis: 'pos-periksa-rusak', berkas }) : ok(catatan)
}

export const jejakKunciPutar: Perintah = {
  nama: 'jejak kunci putar',
  argumen: [],
  opsi: { hilang: { type: 'boolean' } },
  menulis: true,
  jalankan: async (s) => {
    const p = await s.pemasangan()
    const kini = s.kini()
    const daerah = (await listSemuaDaerah(p.sql)).map((d) => ({
      daerahId: d.daerahId,
      pelaku: pelakuPenyiap(d.daerahId),
      saat: waktuDaerah(d, kini).saat,
      saatNyata: saat(kini),
    }))
    const hasil = await putarKunci(p.sql, berkasKunciJejak(s.setelan.dataDir), daerah, { hilang: s.opsi['hilang'] === true })
    if (!hasil.ok) return hasil
    return ok({ berhasil: true, data: hasil.value, baris: [t(s.bahasa, 'hasil.kunci-diputar', { ...hasil.value })] })
  },
}
