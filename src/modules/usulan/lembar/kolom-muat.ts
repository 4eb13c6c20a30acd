import { nilaiKuantitas, teksKuantitas } from '#src/lib/kuantitas.ts'
import type { Saat } from '#src/lib/waktu.ts'
import type { ButirKamus } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { susunKataCari } from '#src/modules/usulan/antrean/antrean.ts'
import type { PutusanRiwayat, Riwayat } from '#src/modules/usulan/lembar/riwayat-muat.ts'
import { RUTE, type Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { BuatUsulan } from '#src/modules/usulan/usulan.schema.ts'

/* Rows of a bulk load in the tables' own column names. */

interface PengajuanTermuat {
  readonly k: { readonly saat: Saat; readonly pelaku: { readonly penggunaId: string } }
  readonly isi: BuatUsulan
  readonly dasar: { readonly kamus: Pick<ButirKamus, 'satuan' | 'perangkatDaerahId'>; readonly skorSmart: number | null }
  readonly riwayat: Riwayat
}

/** The row of a proposal as its history left it. */
export function kolomPengajuan({ k, isi, dasar, riwayat }: PengajuanTermuat, nomor: ReadonlyMap<string, string>): Record<string, unknown> {
  const { akhir: p, putusan } = riwayat
  return {
    pengajuan_id: isi.pengajuanId,
    usulan_id: isi.usulanId,
    tahun_anggaran: isi.tahunAnggaran,
    tahun_usul: Number(k.saat.slice(0, 4)),
    nomor: nomor.get(isi.pengajuanId) ?? null,
    rute: p.rute,
    rute_versi: RUTE[p.rute].versi,
    kanal: isi.kanal,
    kamus_id: isi.kamusId,
    kode_wilayah: p.kodeWilayah,
    kode_kecamatan: p.kodeKecamatan,
    bidang_pembangunan: p.bidangPembangunan,
    volume: teksKuantitas(p.volume),
    satuan: dasar.kamus.satuan,
    harga_satuan: p.hargaSatuan,
    anggaran: p.anggaran,
    tahap: p.tahap,
    keadaan: p.keadaan,
    volume_kini: teksKuantitas(p.volumeKini),
    anggaran_kini: p.anggaranKini,
    perangkat_daerah_awal_id: dasar.kamus.perangkatDaerahId,
    perangkat_daerah_id: p.perangkatDaerahId,
    batas_perbaikan: p.batasPerbaikan,
    diajukan_pada: isi.ajukan ? k.saat : null,
    waktu_perangkat: isi.waktuPerangkat,
    menunggu_sejak: putusan.at(-1)?.saat ?? k.saat,
    versi: p.versi,
    created_by: k.pelaku.penggunaId,
    rincian_volume: isi.rincianVolume?.map((r) => ({ nama: r.nama, nilai: nilaiKuantitas(r.nilai) })) ?? null,
    jenis_belanja: isi.jenisBelanja,
    bulan_pelaksanaan: isi.bulanPelaksanaan,
    skor_smart: dasar.skorSmart,
    kata_cari: susunKataCari(isi),
    prioritas_desa: peringkat(putusan, 'desa'),
    prioritas_kecamatan: peringkat(putusan, 'kecamatan'),
  }
}

/** The last rank a level gave. */
function peringkat(putusan: readonly PutusanRiwayat[], tahap: Tahap): number | null {
  return putusan.findLast((x) => x.sebelum.tahap === tahap && x.perintah.urutanPrioritas !== undefined)?.perintah.urutanPrioritas ?? null
}

/** The thread from an entry of an earlier year to the one that asks again. */
export function kolomSilsilah(id: string, { k, isi }: Pick<PengajuanTermuat, 'k' | 'isi'>, asal: string): Record<string, unknown> {
  const { pengajuanId } = isi
  return { silsilah_id: id, jenis: 'diusulkan-kembali', asal_pengajuan_id: asal, tujuan_pengajuan_id: pengajuanId, created_by: k.pelaku.penggunaId }
}

/** The row of a decision. */
export function kolomPutusan(id: string, { sebelum, hasil, perintah, penugasan, pelaku, saat }: PutusanRiwayat): Record<string, unknown> {
  return {
    putusan_id: id,
    pengajuan_id: sebelum.pengajuanId,
    urut: sebelum.versi,
    tahap: sebelum.tahap,
    keputusan: perintah.keputusan,
    tahap_ke: hasil.lanjut.tahap,
    keadaan_ke: hasil.lanjut.keadaan,
    volume: teksKuantitas(hasil.volume),
    rupiah: hasil.rupiah,
    alasan_kode: perintah.alasan ?? null,
    teks: perintah.teks?.trim() ?? null,
    urutan_prioritas: perintah.urutanPrioritas ?? null,
    perangkat_daerah_id: hasil.perangkatDaerahId,
    penugasan_id: penugasan.penugasanId,
    pengguna_id: pelaku.penggunaId,
    jabatan: penugasan.jabatan,
    batas_perbaikan: hasil.batasPerbaikan ?? null,
    tujuan: hasil.tujuan ?? null,
    waktu: saat,
  }
}
