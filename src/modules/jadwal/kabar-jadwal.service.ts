import type { Transaction } from '#src/lib/sql.ts'
import type { JadwalBaru, PerubahanJadwal } from '#src/modules/jadwal/aturan-jadwal.ts'
import { findNamaWilayah } from '#src/modules/jadwal/jadwal.queries.ts'
import { kabariSasaran } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import type { SasaranKabar } from '#src/modules/pemberitahuan/sasaran.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

/* Who is told that a window has moved: everybody whose assignment covers its region or lies beneath it. */

/** Stages of `usulan` by their own name, all others with their process. */
function namaTahap(j: JadwalBaru): string {
  return j.proses === 'usulan' ? j.tahap : `${j.proses}.${j.tahap}`
}

type Letak = Pick<SasaranKabar, 'kodeWilayah' | 'besertaBawahan'>

async function letak(tx: Transaction, kodeWilayah: string | null): Promise<{ readonly tempat: string | null; readonly sasaran: Letak }> {
  if (kodeWilayah === null) return { tempat: null, sasaran: {} }
  return { tempat: (await findNamaWilayah(tx, kodeWilayah)) ?? kodeWilayah, sasaran: { kodeWilayah, besertaBawahan: true } }
}

/** An extension with its letter; a shortening or a cancellation with its reason. */
export async function kabarkanPerubahan(
  tx: Transaction,
  k: Konteks,
  j: JadwalBaru & { readonly jadwalId: string },
  p: Pick<PerubahanJadwal, 'jenis' | 'tutupBaru' | 'nomorSurat' | 'alasan'>,
): Promise<void> {
  const { tempat, sasaran } = await letak(tx, j.kodeWilayah)
  const jendela = { tahap: namaTahap(j), tahunAnggaran: j.tahunAnggaran, tempat }
  const kabar: SasaranKabar =
    p.jenis === 'perpanjangan'
      ? {
          ...sasaran,
          jenis: 'diperpanjang',
          data: { ...jendela, tutupLama: j.tutup, tutup: p.tutupBaru ?? j.tutup, nomorSurat: p.nomorSurat ?? '', alasan: p.alasan },
        }
      : {
          ...sasaran,
          jenis: 'jadwal-diubah',
          data: { ...jendela, buka: j.buka, tutup: p.tutupBaru ?? j.tutup, dibatalkan: p.jenis === 'pembatalan', alasan: p.alasan },
        }
  await kabariSasaran(tx, k, { jenis: 'jadwal', id: j.jadwalId }, [kabar])
}

export async function kabarkanUbah(tx: Transaction, k: Konteks, jadwalId: string, j: JadwalBaru): Promise<void> {
  const { tempat, sasaran } = await letak(tx, j.kodeWilayah)
  const data = { tahap: namaTahap(j), tahunAnggaran: j.tahunAnggaran, tempat, buka: j.buka, tutup: j.tutup, dibatalkan: false, alasan: null }
  await kabariSasaran(tx, k, { jenis: 'jadwal', id: jadwalId }, [{ ...sasaran, jenis: 'jadwal-diubah', data }])
}
