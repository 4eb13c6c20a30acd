import type { KolomLembar, LembarTulis } from '#src/lib/tulis-xlsx.ts'
import { type DaftarKertas, kolom, type KolomKertas } from '#src/modules/laporan/kertas.ts'
import { KOLOM_BELUM, KOLOM_BIDANG, KOLOM_PRIORITAS, type susunKertasBeritaAcara } from '#src/modules/laporan/kertas-berita-acara.ts'

/* The same lists as a workbook: whoever works on with them needs figures that can be summed. */

/** The widest a sheet column is made for a cell that takes what is left of the paper's line. */
const LEBAR_SISA = 60
const MM_PER_HURUF = 2

export function lembarDaftar(nama: string, daftarKolom: readonly KolomKertas[], kelompok: readonly DaftarKertas[], judulKelompok: string): LembarTulis {
  const berkelompok = kelompok.some((k) => k.nama !== '')
  const semua = berkelompok ? [kolom(judulKelompok, 70), ...daftarKolom] : daftarKolom
  return {
    nama,
    kolom: semua.map(kolomLembar),
    baris: kelompok.flatMap((k) => k.baris.map((b) => [...(berkelompok ? [k.nama] : []), ...b].map((isi, i) => selLembar(isi, semua[i])))),
  }
}

export function lembarBeritaAcara(d: ReturnType<typeof susunKertasBeritaAcara>): LembarTulis[] {
  const hadir =
    d.orang === null
      ? { kolom: [kolom('Unsur', 80), kolom('Hadir', 30, 'kanan')], baris: d.unsur }
      : {
          kolom: [
            kolom('No.', 12, 'tengah'),
            kolom('Nama', 80),
            kolom('L/P', 12),
            kolom('Usia', 14, 'kanan'),
            kolom('Lembaga/Instansi', 80),
            kolom('Unsur', 60),
          ],
          baris: d.orang,
        }
  return [
    lembarDaftar('I Daftar hadir', hadir.kolom, [{ nama: '', baris: hadir.baris, jumlah: null }], ''),
    lembarDaftar('II Prioritas', KOLOM_PRIORITAS, d.prioritas, 'Perangkat daerah'),
    lembarDaftar('III Belum diakomodasi', KOLOM_BELUM, [{ nama: '', baris: d.belum, jumlah: null }], ''),
    lembarDaftar('IV Bidang', KOLOM_BIDANG, [{ nama: '', baris: d.bidang, jumlah: null }], ''),
  ]
}

function kolomLembar(k: KolomKertas): KolomLembar {
  return { judul: k.judul, jenis: isUang(k) ? 'uang' : 'teks', lebar: k.lebar === 'sisa' ? LEBAR_SISA : Math.max(8, Math.round(k.lebar / MM_PER_HURUF)) }
}

function isUang(k: KolomKertas): boolean {
  return k.judul.endsWith('(Rp)')
}

/** Amounts become numbers again; a dash stays what it is. */
function selLembar(isi: string, k: KolomKertas | undefined): string | number {
  return k !== undefined && isUang(k) && /^[\d.]+$/.test(isi) ? Number(isi.replaceAll('.', '')) : isi
}
