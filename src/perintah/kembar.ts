import { ok } from '#src/lib/result.ts'
import { putarKembar } from '#src/modules/kembar/putaran.service.ts'
import { konteksPenyiap } from '#src/pengabar.ts'
import type { Perintah, Sesi } from '#src/perintah/bentuk.ts'
import { t } from '#src/perintah/kata.ts'
import { bacaDaerah, bacaTahun, bukaKonteks } from '#src/perintah/pelaku.ts'

/** A round over a year; without a named user it runs as the server itself. */
export const usulanKembar: Perintah = {
  nama: 'usulan kembar',
  argumen: [],
  opsi: { daerah: { type: 'string' }, tahun: { type: 'string' }, sebagai: { type: 'string' } },
  menulis: true,
  jalankan: async (s: Sesi) => {
    const tahun = bacaTahun(s)
    if (!tahun.ok) return tahun
    const p = await s.pemasangan()
    const daerah = await bacaDaerah(s, p)
    if (!daerah.ok) return daerah
    const k = s.opsi['sebagai'] === undefined ? ok(konteksPenyiap(p, daerah.value, s.kini())) : await bukaKonteks(s, p, 'usulan kembar')
    if (!k.ok) return k
    const hasil = await putarKembar(k.value, tahun.value)
    return hasil.ok ? ok({ berhasil: true, data: hasil.value, baris: [t(s.bahasa, 'hasil.kembar', { ...hasil.value, nama: daerah.value.nama })] }) : hasil
  },
}
