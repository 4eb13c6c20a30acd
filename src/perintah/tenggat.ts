import { formatTanggal } from '#src/lib/waktu.ts'
import { ok } from '#src/lib/result.ts'
import { formatRupiah, rupiah } from '#src/lib/rupiah.ts'
import { labelPeran } from '#src/modules/pengguna/pengguna.kata.ts'
import { laporBelumDijawab } from '#src/modules/usulan/tenggat/tenggat.service.ts'
import { kabariTenggatSemua } from '#src/pengabar.ts'
import type { Perintah } from '#src/perintah/bentuk.ts'
import { t } from '#src/perintah/kata.ts'
import { bacaTahun, bukaKonteks } from '#src/perintah/pelaku.ts'

/** What the server does by itself every few minutes, once: reminders of deadlines, without sending any mail. */
export const kabarTenggat: Perintah = {
  nama: 'kabar tenggat',
  argumen: [],
  opsi: {},
  jalankan: async (s) => {
    const p = await s.pemasangan()
    const jumlah = await kabariTenggatSemua(p, s.kini)
    return ok({ berhasil: true, data: { jumlah }, baris: [t(s.bahasa, 'hasil.tenggat', { jumlah })] })
  },
}

/** What still has no answer, and who must give it; exit code 1 while there is any, so a script can hold the setting of the RKPD back. */
export const belumDijawab: Perintah = {
  nama: 'usulan belum-dijawab',
  argumen: [],
  opsi: { daerah: { type: 'string' }, sebagai: { type: 'string' }, tahun: { type: 'string' } },
  jalankan: async (s) => {
    const tahun = bacaTahun(s)
    if (!tahun.ok) return tahun
    const k = await bukaKonteks(s, await s.pemasangan(), 'usulan belum-dijawab')
    if (!k.ok) return k
    const hasil = await laporBelumDijawab(k.value, tahun.value)
    const baris = hasil.bagian.map((b) =>
      t(s.bahasa, b.tenggat.menunggu === 'pengusul' ? 'belum.pengusul' : 'belum.tahap', {
        jumlah: b.jumlah,
        total: formatRupiah(rupiah(b.total)),
        tahap: b.tahap,
        pd: b.perangkatDaerah,
        siapa: b.peran.map((p) => labelPeran[p][s.bahasa]).join(', '),
        sejak: formatTanggal(b.tenggat.sejak),
        lewat: b.tenggat.lewatHari,
      }),
    )
    const kepala = t(s.bahasa, hasil.jumlah === 0 ? 'belum.kosong' : 'belum.jumlah', { jumlah: hasil.jumlah, tahun: tahun.value })
    return ok({ berhasil: hasil.jumlah === 0, data: hasil, baris: [kepala, ...baris] })
  },
}
