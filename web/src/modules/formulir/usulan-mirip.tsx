import type { LangkahProps } from './formulir.tsx'
import { UsulanSerupaDaftar } from './usulan-serupa.tsx'

/** What is like this draft already, in all years and ways: support it, or say why one's own is another. */
export function UsulanMirip({ draf, isi, ubah, ringkas = false }: LangkahProps & { readonly ringkas?: boolean }) {
  const kosong = (teks: string) => (teks.trim() === '' ? null : teks.trim())
  const cari = {
    tahunAnggaran: draf.tahun,
    judul: isi.judul,
    kodeWilayah: isi.kodeWilayah,
    rw: kosong(isi.rw),
    rt: kosong(isi.rt),
    lokus: kosong(isi.lokus),
    titik: isi.titik,
    kamusId: isi.kamus?.kamusId ?? null,
    volume: isi.volume !== null && isi.volume > 0 && isi.volume < 99_999_999 ? Math.round(isi.volume * 1000) / 1000 : null,
    kecuali: draf.pengajuanId,
  }
  return <UsulanSerupaDaftar draf={draf} isi={isi} ubah={ubah} cari={cari} ringkas={ringkas} />
}
