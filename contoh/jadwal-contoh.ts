import { z } from 'zod'
import type { Tanggal } from '#src/lib/waktu.ts'
import { perpanjangJadwal } from '#src/modules/jadwal/atur-jadwal.service.ts'
import { bacaBaku } from '#src/modules/jadwal/baku.service.ts'
import { usulkanBaku } from '#src/modules/jadwal/jadwal-baku.ts'
import { PerpanjangJadwal } from '#src/modules/jadwal/jadwal.schema.ts'
import { listJadwalTahun, tetapkanJadwal } from '#src/modules/jadwal/jadwal.service.ts'
import { bukaDari, isWaktuSetempat, tutupDari, type WaktuSetempat } from '#src/modules/jadwal/waktu-jendela.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { harus, idDari, SelTeks } from '#contoh/alat.ts'

/** A wall-clock day or minute as the sheets of the scenarios write it. */
export function setempat(teks: string): WaktuSetempat {
  if (!isWaktuSetempat(teks)) throw new Error(`contoh: bukan waktu setempat: ${teks}`)
  return teks
}

/** The letter that extended a window, as columns of its sheet; empty where none did. */
export const SelPerpanjangan = {
  perpanjangan_sampai: SelTeks,
  nomor_surat: SelTeks,
  tanggal_surat: SelTeks,
  penandatangan: SelTeks,
  alasan: SelTeks,
}
const BarisPerpanjangan = z.object(SelPerpanjangan)
type BarisPerpanjangan = z.output<typeof BarisPerpanjangan>

interface Sasaran {
  readonly tahun: number
  readonly tahap: string
  readonly kodeWilayah: string | null
}

/** Writes the letter of a row on the window of its stage: the region's own, else the general one, for that region. */
export async function perpanjangContoh(k: Konteks, b: BarisPerpanjangan, { tahun, tahap, kodeWilayah }: Sasaran): Promise<void> {
  const daftar = (await listJadwalTahun(k, tahun)).filter((j) => j.proses === 'usulan' && j.tahap === tahap)
  const jadwal = daftar.find((j) => j.kodeWilayah === kodeWilayah) ?? daftar.find((j) => j.kodeWilayah === null)
  if (jadwal === undefined) throw new Error(`contoh: tidak ada jadwal ${tahap} ${tahun}`)
  const isi = PerpanjangJadwal.parse({
    perubahanId: idDari(k.daerahId, 'perubahan-jadwal', tahun, tahap, kodeWilayah ?? ''),
    versi: jadwal.versi,
    kodeWilayah,
    sampai: b.perpanjangan_sampai,
    nomorSurat: b.nomor_surat,
    tanggalSurat: b.tanggal_surat,
    penandatangan: b.penandatangan,
    alasan: b.alasan,
  })
  harus(`perpanjangan ${tahap}`, await perpanjangJadwal(k, jadwal.jadwalId, isi))
}

/** The other processes of the year as the standard calendar proposes them; with an inauguration the RPJMD's instead. */
export async function lengkapiDenganBaku(k: Konteks, tahunAnggaran: number, pelantikan: Tanggal | null = null): Promise<void> {
  const usul = usulkanBaku(bacaBaku(), { tahunAnggaran, pelantikan }).filter((u) => u.baku.proses !== 'usulan')
  const daftar = usul.map((u) => ({
    tahunAnggaran,
    tahunKegiatan: Number(u.sampai.slice(0, 4)),
    proses: u.baku.proses,
    tahap: u.baku.tahap,
    kodeWilayah: null,
    buka: bukaDari(setempat(u.buka), k.zona),
    tutup: tutupDari(setempat(u.sampai), k.zona),
    musyawarahWajib: u.baku.musyawarahWajib,
    publik: true,
    dasarHukum: `${u.baku.dasarHukum} (contoh)`,
  }))
  harus('jadwal baku', await tetapkanJadwal(k, daftar))
}
