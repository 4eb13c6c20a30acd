import { lanjutkanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { harus } from '#contoh/alat.ts'

const ALASAN = 'Berita acara tingkat di bawahnya masih berupa kertas dan belum dimasukkan; naskahnya ada di kantor.'

/** Opens a meeting; the regions beneath it whose meeting the demo does not tell are named as exceptions, as an office would have to. */
export async function bukaMusyawarah(k: Konteks, musyawarahId: string, nama: string): Promise<void> {
  const langkah = { ke: 'dibuka', versi: 1, jumlahHadir: null, berkasHasilId: null } as const
  const pertama = await lanjutkanMusyawarah(k, musyawarahId, langkah)
  if (pertama.ok || pertama.error.jenis !== 'wilayah-belum-bermusyawarah') {
    harus(`${nama} dibuka`, pertama)
    return
  }
  const pengecualian = pertama.error.wilayah.map((w) => ({ kodeWilayah: w.kode, alasan: ALASAN }))
  harus(`${nama} dibuka`, await lanjutkanMusyawarah(k, musyawarahId, { ...langkah, pengecualian }))
}
