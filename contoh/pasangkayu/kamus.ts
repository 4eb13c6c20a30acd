import { z } from 'zod'
import { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { muatKamus } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import { cariKamus } from '#src/modules/kamus-usulan/pencarian-kamus.service.ts'
import { type BarisPekerjaan, kodeButir, type Layanan } from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import { bacaLembarContoh, idDari } from '#contoh/alat.ts'
import type { PanggungPasangkayu } from '#contoh/pasangkayu/panggung.ts'
import type { PetaPerangkat } from '#contoh/pasangkayu/siapkan.ts'
import { DAERAH, MULAI, TAHUN } from '#contoh/pasangkayu/tempat.ts'

const BarisKelompok = z.object({ awalan: z.string(), perangkat_daerah: z.string(), bidang_pembangunan: ButirKamusBaru.shape.bidangPembangunan })

/** The agency of the longest group code that begins the row's; null for a group nobody was named for. */
function carikanPerangkat(kelompok: readonly z.output<typeof BarisKelompok>[], kode: string): z.output<typeof BarisKelompok> | null {
  const cocok = kelompok.filter((k) => kode === k.awalan || kode.startsWith(`${k.awalan}.`) || kode.startsWith(`${k.awalan}/`))
  return cocok.toSorted((a, b) => b.awalan.length - a.awalan.length)[0] ?? null
}

const SEBUTAN: Readonly<Record<Layanan, string>> = { pekerjaan: '', perencanaan: ' – jasa perencanaan', pengawasan: ' – jasa pengawasan' }

/**
 * The catalogue of the year, from the sheet's own groups: its ceiling price is the highest price in the group. Planning and
 * supervision are services (`nonfisik`): there is nothing yet to take a photo of. A price once set is only ever raised.
 */
export async function siapkanKamus(s: PanggungPasangkayu, baris: readonly BarisPekerjaan[], perangkat: PetaPerangkat): Promise<number> {
  const k = s.penyiap(MULAI)
  const kelompok = bacaLembarContoh('pasangkayu/kelompok.csv', BarisKelompok)
  const ada = new Map((await cariKamus(k, { tahun: TAHUN, batas: Number.MAX_SAFE_INTEGER })).data.map((b) => [b.kode, b.hargaSatuan ?? 0]))
  const butir = [...Map.groupBy(baris, kodeButir)].flatMap(([kode, daftar]) => {
    const [contoh] = daftar
    const pemilik = carikanPerangkat(kelompok, kode)
    const pd = pemilik === null ? undefined : perangkat.get(pemilik.perangkat_daerah)
    const harga = Math.max(...daftar.map((b) => b.harga))
    if (contoh === undefined || pemilik === null || pd === undefined || harga <= (ada.get(kode) ?? 0)) return []
    return [
      ButirKamusBaru.parse({
        kamusId: idDari(DAERAH.daerahId, 'kamus', TAHUN, kode),
        tahunAnggaran: TAHUN,
        kode,
        nama: `${contoh.uraianKelompok.length < 3 ? 'Pekerjaan tanpa kelompok' : contoh.uraianKelompok}${SEBUTAN[contoh.layanan]}`.slice(0, 200),
        uraian: 'Disusun dari kelompok barang pada lembar pekerjaan; plafon harga adalah harga tertinggi kelompok itu.',
        satuan: contoh.satuan,
        hargaSatuan: harga,
        perangkatDaerahId: pd.id,
        bidangPembangunan: pemilik.bidang_pembangunan,
        bidangUrusan: pd.bidangUrusan[0] ?? '1.03',
        klasifikasi: contoh.layanan === 'pekerjaan' ? 'fisik' : 'nonfisik',
      }),
    ]
  })
  if (butir.length > 0) await muatKamus(k, butir)
  return butir.length
}
