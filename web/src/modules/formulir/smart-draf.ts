import { kuantitasDari } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { type HasilSmart, hitungSmart } from '#src/modules/usulan/isian/smart.ts'
import type { ButirKamus, IsiFormulir } from './draf.ts'

/** The server's own score, worked out on the device while one writes. */
export function smartDraf(isi: IsiFormulir, tahunAnggaran: number, tahunUsul: number): HasilSmart {
  return hitungSmart({
    masalah: isi.masalah,
    judul: isi.judul,
    adaTempat: [isi.rw, isi.rt, isi.lokus, isi.alamat].some((x) => x.trim() !== '') || isi.titik !== null || isi.geometri !== null,
    kamus: isi.kamus === null ? null : kamusSmart(isi.kamus),
    volume: isi.volume === null ? null : kuantitasDari(isi.volume),
    hargaSatuan: isi.hargaSatuan,
    statusLahan: isi.kesiapan.statusLahan,
    suratHibah: isi.kesiapan.suratHibah,
    adaDasar: isi.fokus.length > 0 || isi.isu.trim() !== '' || isi.sasaran !== null,
    tahunAnggaran,
    tahunUsul,
    bulanPelaksanaan: isi.bulan,
  })
}

function kamusSmart(k: ButirKamus) {
  return {
    kewenangan: k.kewenangan,
    klasifikasi: k.klasifikasi === 'nonfisik' ? ('nonfisik' as const) : ('fisik' as const),
    volumeMin: k.volumeMin === null ? null : kuantitasDari(k.volumeMin),
    volumeMaks: k.volumeMaks === null ? null : kuantitasDari(k.volumeMaks),
    hargaSatuan: k.hargaSatuan === null ? null : rupiah(k.hargaSatuan),
  }
}
