import { KeteranganUsulan } from '#src/modules/usulan/isian/keterangan.schema.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { IndeksKamusKeluar } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { DAFTAR_PENGUSUL, IsiDraf } from '#src/modules/usulan/usulan.schema.ts'
import { GalatJaringan, kueri, panggil } from '../../lib/api.ts'
import { saatIni } from '../../lib/jam.ts'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { catatanTerakhir } from '../putusan/catatan-terakhir.tsx'
import type { ButirKamus, Draf } from './draf.ts'
import { type IsiJalur, jalurDari } from './jalur.ts'
import { gudang } from './gudang-draf.ts'

/** Brings a proposal that was sent back onto this device as a draft; one already being corrected here is kept as typed. */
export async function siapkanPerbaikan(p: PengajuanRinci, penggunaId: string, daerahId: string): Promise<void> {
  const ada = await gudang.draf.get(p.pengajuanId)
  if (ada !== undefined && ada.status !== 'diterima' && ada.versi === p.versi) return
  const [kamus, jalur] = await Promise.all([cariKamus(p, daerahId), cariJalur(p, daerahId)])
  const draf = drafDari(p, { penggunaId, daerahId }, kamus, jalur)
  await gudang.transaction('rw', gudang.draf, gudang.foto, gudang.lampiran, async () => {
    await gudang.draf.put(draf)
    await gudang.foto.where({ pengajuanId: p.pengajuanId }).delete()
    await gudang.foto.bulkPut(
      p.foto.map((f, i) => ({
        fotoId: f.berkasId,
        pengajuanId: p.pengajuanId,
        urutan: i + 1,
        isi: null,
        berkasId: f.berkasId,
        titik: null,
        diambilPada: null,
        sidik: null,
        rupa: null,
      })),
    )
    await gudang.lampiran.where({ pengajuanId: p.pengajuanId }).delete()
    await gudang.lampiran.bulkPut(
      p.lampiran.map(({ berkasId, jenis, nama, ukuran }) => ({ lampiranId: berkasId, pengajuanId: p.pengajuanId, jenis, nama, ukuran, isi: null, berkasId })),
    )
  })
}

/** The catalogue item with its limits; without a network what the proposal itself says of it is enough to go on. */
async function cariKamus(p: PengajuanRinci, daerahId: string): Promise<ButirKamus> {
  const ringkas: ButirKamus = {
    kamusId: p.kamusId,
    kode: '',
    nama: p.kamus,
    uraian: null,
    satuan: p.satuan,
    hargaSatuan: p.hargaKamus,
    volumeMin: null,
    volumeMaks: null,
    perangkatDaerahId: p.perangkatDaerahId,
    perangkatDaerah: p.perangkatDaerah,
    bidangPembangunan: p.bidangPembangunan,
    kewenangan: 'kabupaten',
    tipe: ['musrenbang', 'pokir'],
    pengusul: [],
    keadaan: 'berlaku',
    sumberHarga: null,
    klasifikasi: p.foto.length === 0 ? 'nonfisik' : 'fisik',
    larangan: null,
    syarat: [],
    kataKunci: [],
  }
  try {
    const { butir } = await panggil(IndeksKamusKeluar, 'GET', `${dasar(daerahId)}/indeks-kamus${kueri({ tahun: p.tahunAnggaran })}`)
    return butir.find((k) => k.kamusId === p.kamusId) ?? ringkas
  } catch (galat) {
    if (galat instanceof GalatJaringan) return ringkas
    throw galat
  }
}

/** Where it came from, as it was said when it was proposed: nobody is asked twice. Without a network the form asks again. */
async function cariJalur(p: PengajuanRinci, daerahId: string): Promise<IsiJalur | undefined> {
  try {
    return jalurDari(await panggil(KeteranganUsulan, 'GET', `${dasar(daerahId)}/usulan/${p.pengajuanId}/keterangan`))
  } catch (galat) {
    if (galat instanceof GalatJaringan) return undefined
    throw galat
  }
}

type Pemilik = Pick<Draf, 'penggunaId' | 'daerahId'>

function drafDari(p: PengajuanRinci, { penggunaId, daerahId }: Pemilik, kamus: ButirKamus, jalur: IsiJalur | undefined): Draf {
  return {
    pengajuanId: p.pengajuanId,
    usulanId: p.usulanId,
    penggunaId,
    daerahId,
    tahun: p.tahunAnggaran,
    langkah: 'periksa',
    isi: {
      masalah: p.masalah,
      cari: '',
      kamus,
      judul: p.judul,
      kodeWilayah: p.kodeWilayah,
      rw: p.rw ?? '',
      rt: p.rt ?? '',
      lokus: p.lokus ?? '',
      titik: p.geometri === null || p.geometri.type === 'Point' ? p.titik : null,
      geometri: p.geometri?.type === 'Point' ? null : p.geometri,
      volume: p.volume,
      hargaSatuan: p.hargaSatuan === p.hargaKamus ? null : p.hargaSatuan,
      kanal: IsiDraf.shape.kanal.catch('musrenbang-desa').parse(p.kanal),
      pengusul: { jenis: DAFTAR_PENGUSUL.find((x) => x === p.pengusul.jenis) ?? 'warga', nama: p.pengusul.nama ?? '', kontak: p.pengusul.kontak ?? '' },
      ...(jalur === undefined ? {} : { jalur }),
      penerima: p.penerima,
      ...isiLengkap(p),
    },
    status: 'disimpan',
    versi: p.versi,
    kunci: buatUuid(),
    diubahPada: saatIni().toISOString(),
    nomor: p.nomor,
    tandaTerima: null,
    galat: null,
    catatan: catatanTerakhir(p.putusan),
  }
}

function isiLengkap(p: PengajuanRinci) {
  const teks = (t: string | null): string => t ?? ''
  const { latarBelakang, dasarHukum, maksud, tujuan } = p.narasi
  const koefisien = (nama: string): number | null => p.rincianVolume?.find((r) => r.nama === nama)?.nilai ?? null
  return {
    penyebab: teks(p.penyebab),
    dampak: teks(p.dampak),
    narasi: { latarBelakang: teks(latarBelakang), dasarHukum: teks(dasarHukum), maksud: teks(maksud), tujuan: teks(tujuan) },
    fokus: p.fokus,
    isu: teks(p.isu),
    sasaran: p.sasaran,
    jenisBelanja: p.jenisBelanja,
    alamat: teks(p.alamat),
    alasanTempat: teks(p.alasanTempat),
    akurasiM: p.akurasiM,
    rincian: { panjang: koefisien('panjang'), lebar: koefisien('lebar'), tinggi: koefisien('tinggi'), jumlah: koefisien('jumlah') },
    swadaya: p.swadaya,
    kesiapan: p.kesiapan,
    bulan: p.bulanPelaksanaan,
    tautanVideo: teks(p.tautanVideo),
  }
}
