import type { Reader, Transaction } from '#src/lib/sql.ts'
import { bacaBatasKecamatan } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import { type Baris, kanonik, komitmen, sesudah, sidik } from '#src/modules/jejak/jejak.ts'
import { hasilPutusan, hitungBidang, hitungHadir, susunNomorBeritaAcara } from '#src/modules/musyawarah/berita-acara.ts'
import {
  findNamaDaerah,
  findSidikBerkas,
  insertBeritaAcara,
  listHadir,
  listKelompokBeku,
  listTindakBeku,
} from '#src/modules/musyawarah/berita-acara.queries.ts'
import { IsiBeritaAcara, type UsulanBeku } from '#src/modules/musyawarah/berita-acara.schema.ts'
import { tahapGerbang } from '#src/modules/musyawarah/musyawarah.ts'
import type { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { bacaPenilaianBeku } from '#src/modules/penilaian/hasil-penilaian.service.ts'
import { bacaSuaraBeku } from '#src/modules/pemungutan-suara/hasil-suara.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { bacaHasilTahap } from '#src/modules/usulan/putusan/hasil-tahap.service.ts'

interface Penutupan {
  readonly jabatan: string
  readonly nomor: string | null
  readonly jumlahHadir: number | null
  readonly berkasHasilId: string | null
}

/** The list of a meeting as it stands now; empty where its kind decides no proposal. */
export async function bacaUsulanRapat(tx: Reader, daerahId: string, m: MusyawarahKeluar): Promise<UsulanBeku[]> {
  const tahap = tahapGerbang(m)
  if (tahap === null) return []
  const { tahunAnggaran, kodeWilayah, perangkatDaerahId } = m
  const baris = await bacaHasilTahap(tx, daerahId, { tahunAnggaran, tahap, kodeWilayah, perangkatDaerahId })
  return baris.map((b) => ({ ...b, hasil: hasilPutusan(b.keputusan), skor: null }))
}

/** The kecamatan's ceilings that name a bidang; one for all bidang is no bound of any single one. */
async function bacaPaguBidang(tx: Reader, daerahId: string, m: MusyawarahKeluar): Promise<Map<string, number>> {
  if (m.tahap !== 'kecamatan' || tahapGerbang(m) === null) return new Map()
  const batas = await bacaBatasKecamatan(tx, daerahId, m.tahunAnggaran, m.kodeWilayah)
  return new Map(batas.flatMap((b) => (b.bidangPembangunan === null ? [] : [[b.bidangPembangunan, b.nilai] as const])))
}

/** What closing would freeze at this moment. */
export async function susunBeritaAcara(tx: Reader, k: Pick<Konteks, 'daerahId' | 'saat'>, m: MusyawarahKeluar, p: Penutupan): Promise<IsiBeritaAcara> {
  const { daerahId } = k
  const orang = await listHadir(tx, daerahId, m.musyawarahId)
  const dinilai = await bacaPenilaianBeku(tx, daerahId, m.musyawarahId)
  const usulan = (await bacaUsulanRapat(tx, daerahId, m)).map((u) => ({
    ...u,
    skor: dinilai.skor.get(u.pengajuanId) ?? null,
    urutan: u.urutan ?? dinilai.urutan.get(u.pengajuanId) ?? null,
  }))
  const { musyawarahId, jenis, tahap, nama, tahunAnggaran, kodeWilayah, namaWilayah, perangkatDaerah, tanggal, jamMulai, jamSelesai, tempat, cara } = m
  const sidikPindaian = p.berkasHasilId === null ? null : await findSidikBerkas(tx, daerahId, p.berkasHasilId)
  return IsiBeritaAcara.parse({
    bentuk: 1,
    daerah: await findNamaDaerah(tx, daerahId),
    musyawarah: {
      musyawarahId,
      jenis,
      tahap,
      nama,
      tahunAnggaran,
      kodeWilayah,
      namaWilayah,
      perangkatDaerah,
      tanggal,
      jamMulai,
      jamSelesai,
      tempat,
      cara,
      sidikPindaian,
    },
    nomor: p.nomor ?? m.nomorBeritaAcara ?? susunNomorBeritaAcara(m),
    ditutup: { pada: k.saat, jabatan: p.jabatan },
    hadir: {
      ...hitungHadir(orang, p.jumlahHadir),
      orang: orang.map(({ nama: orangnya, jenisKelamin, usia, disabilitas, garam, ...umum }) => ({
        ...umum,
        komitmen: komitmen(Buffer.from(garam), { nama: orangnya, jenisKelamin, usia, disabilitas }),
      })),
    },
    usulan,
    bidang: hitungBidang(usulan, await bacaPaguBidang(tx, daerahId, m)),
    kelompok: await listKelompokBeku(tx, daerahId, musyawarahId),
    penilaian: dinilai.penilaian,
    suara: await bacaSuaraBeku(tx, daerahId, musyawarahId),
    tindakLanjut: await listTindakBeku(tx, daerahId, musyawarahId),
  })
}

/** Freezes it: the canonical bytes are stored beside their hash, and the ledger names the hash (docs/adr/0018). */
export async function bekukan(tx: Transaction, k: Konteks, m: MusyawarahKeluar, p: Penutupan): Promise<{ sidik: string; nomor: string; baris: Baris }> {
  const isi = await susunBeritaAcara(tx, k, m, p)
  const bita = kanonik(isi)
  const baru = { musyawarahId: m.musyawarahId, nomor: isi.nomor, isi: bita, sidik: sidik(bita), pada: k.saat, oleh: k.pelaku.penggunaId, jabatan: p.jabatan }
  const tersimpan = await insertBeritaAcara(tx, k.daerahId, baru)
  return { sidik: baru.sidik, nomor: baru.nomor, baris: sesudah('berita_acara', m.musyawarahId, tersimpan) }
}
