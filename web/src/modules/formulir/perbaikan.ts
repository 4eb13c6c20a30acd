import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { DAFTAR_PENGUSUL } from '#src/modules/usulan/usulan.schema.ts'
import { saatIni } from '../../lib/jam.ts'
import { buatUuid } from '../../lib/uuid.ts'
import type { Draf } from './draf.ts'
import { gudang } from './gudang-draf.ts'

/** Brings a proposal that was sent back onto this device as a draft; one already being corrected here is kept as typed. */
export async function siapkanPerbaikan(p: PengajuanRinci, penggunaId: string, daerahId: string): Promise<void> {
  const ada = await gudang.draf.get(p.pengajuanId)
  if (ada !== undefined && ada.status !== 'diterima' && ada.versi === p.versi) return
  await gudang.transaction('rw', gudang.draf, gudang.foto, async () => {
    await gudang.draf.put(drafDari(p, penggunaId, daerahId))
    await gudang.foto.where({ pengajuanId: p.pengajuanId }).delete()
    await gudang.foto.bulkPut(
      p.foto.map((f, i) => ({ fotoId: f.berkasId, pengajuanId: p.pengajuanId, urutan: i + 1, isi: null, berkasId: f.berkasId, titik: null })),
    )
  })
}

function drafDari(p: PengajuanRinci, penggunaId: string, daerahId: string): Draf {
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
      kamus: {
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
        kewenangan: '',
        klasifikasi: 'fisik',
        larangan: null,
        syarat: [],
        cocok: [],
      },
      judul: p.judul,
      kodeWilayah: p.kodeWilayah,
      rw: p.rw ?? '',
      rt: p.rt ?? '',
      lokus: p.lokus ?? '',
      titik: p.titik,
      volume: p.volume,
      pengusul: { jenis: DAFTAR_PENGUSUL.find((x) => x === p.pengusul.jenis) ?? 'warga', nama: p.pengusul.nama ?? '', kontak: p.pengusul.kontak ?? '' },
      penerima: p.penerima,
    },
    status: 'disimpan',
    versi: p.versi,
    kunci: buatUuid(),
    diubahPada: saatIni().toISOString(),
    nomor: p.nomor,
    tandaTerima: null,
    galat: null,
  }
}
