import { gabungkan } from '#src/modules/usulan/hidup/gabung.service.ts'
import { PerintahGabungkan, PerintahPecah } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { pecah } from '#src/modules/usulan/hidup/pecah.service.ts'
import { DukunganMasuk } from '#src/modules/kembar/kembar.schema.ts'
import { dukung } from '#src/modules/kembar/dukungan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { BuatUsulan, type HasilTulis, PerintahPutusan } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { harus, idDari, perKelompok } from '#contoh/alat.ts'
import { acakDari } from '#contoh/tata-usulan/acak.ts'
import type { Tersusun } from '#contoh/banyak/banyak.ts'
import { idPengajuan, isiUsulan } from '#contoh/banyak/isi.ts'
import type { Rencana } from '#contoh/banyak/rencana.ts'
import { bacaAnggota } from '#contoh/bekasi/dprd.ts'
import type { Bekal } from '#contoh/bekasi/perjalanan.ts'
import type { Babak, Orang } from '#contoh/panggung.ts'

/* What comes by other ways than a village's own meeting, and what neighbours add to what is there; one by one, as people do it. */

interface Ajuan {
  readonly r: Rencana
  readonly urutan: number
  /** What the way asks for, over what the village would have written. */
  readonly ubah: Readonly<Record<string, unknown>>
}

/** Proposals of the grammar that villages did not bring themselves: taken from spare villages, so that no two say the same. */
export async function muatJalurLain(b: Bekal, bahan: readonly Rencana[], kini: readonly Tersusun[]): Promise<void> {
  const orang = new Map((await b.s.semuaOrang('2024-01-25')).map((o) => [o.namaPengguna, o]))
  const [pokir, forum, perangkat] = [bahan.slice(0, 52), bahan.slice(52, 64), bahan.slice(64, 76)]
  await muatPokir(b, pokir, orang)
  for (const [i, r] of forum.entries()) await muatForum(b, r, { i, orang })
  for (const [i, r] of perangkat.entries()) await muatPerangkat(b, r, { i, orang })
  await muatAtasNama(b, bahan.slice(76, 82), orang)
  await muatWarga(b, bahan.slice(82, 84), orang)
  const menunggu = kini.flatMap((t) => t.rencana)
  await muatDukungan(b, menunggu, orang)
  await gabungDanPecah(b, menunggu, orang)
}

async function masukkan(b: Bekal, k: Konteks, { r, urutan, ubah }: Ajuan): Promise<HasilTulis> {
  const u = { ...r.u, urutan }
  const dasar = isiUsulan(u, { daerahId: '3216', butir: r.butir, foto: b.foto(u.kode, urutan), titik: null, ajukan: true })
  const isi = BuatUsulan.parse({ ...dasar, volume: u.volume, rincianVolume: null, ...ubah })
  return harus(`${isi.judul} (${isi.kanal})`, await buatUsulan(k, b.s.p.penandatangan, isi))
}

const sebagai = (b: Bekal, o: Orang | undefined, kapan: Babak): Konteks => {
  if (o === undefined) throw new Error('contoh: tidak ada orangnya')
  return b.s.babak(o, kapan)
}

type PetaOrang = ReadonlyMap<string, Orang>

const RESES = ['2023-11-13', '2023-11-14', '2023-11-15', '2023-11-16'] as const

/** Council proposals: heard at a recess, entered by the member or by the secretariat, some decided there, some lacking their proof. */
async function muatPokir(b: Bekal, bahan: readonly Rencana[], orang: PetaOrang): Promise<void> {
  const anggota = bacaAnggota()
  for (const [i, r] of bahan.entries()) {
    const a = acakDari(`pokir ${i}`)
    const milik = anggota.filter((x) => x.kecamatan.includes(r.u.desa.kode.slice(0, 8)))
    const wakil = a.pilih(milik.length === 0 ? anggota : milik)
    const kapan = { tanggal: `2023-12-${String(a.bulat(13, 28))}`, jam: `${String(a.bulat(9, 14)).padStart(2, '0')}:${String(a.bulat(10, 59))}` }
    const bukti = a.peluang(0.85) ? { jenis: 'reses', tanggal: a.pilih(RESES), tempat: `Balai Desa ${r.u.desa.nama}` } : null
    const pengusul = { jenis: 'dprd', nama: null, kontak: null }
    const ubah = { kanal: 'pokir', pengusul, pokir: { anggotaDprdId: wakil.anggotaDprdId, bukti }, masalah: `Disampaikan warga saat reses. ${r.u.masalah}` }
    const hasil = await masukkan(b, sebagai(b, orang.get(wakil.akun ?? 'setwan.bekasi'), kapan), { r, urutan: 700 + i, ubah })
    await putuskanPokir(b, { hasil, i, bidang: r.butir.bidang, kecamatan: r.u.desa.kode.slice(0, 8) }, orang)
  }
}

interface PokirMasuk {
  readonly hasil: HasilTulis
  readonly i: number
  readonly bidang: string
  readonly kecamatan: string
}

const TERBUKA_MITRA = new Set(['32.16.16', '32.16.13', '32.16.03', '32.16.04'])

async function putuskanPokir(b: Bekal, { hasil, i, bidang, kecamatan }: PokirMasuk, orang: PetaOrang): Promise<void> {
  const a = acakDari(`putus pokir ${i}`)
  const hari = `2024-01-${String(a.bulat(8, 19)).padStart(2, '0')}`
  const t = a.angka()
  if (t < 0.38) return
  const k = sebagai(b, orang.get('setwan.bekasi'), { tanggal: hari, jam: '10:20' })
  const putus = async (konteks: Konteks, versi: number, isi: Readonly<Record<string, unknown>>) =>
    harus('pokir', await putuskan(konteks, hasil.pengajuanId, PerintahPutusan.parse({ ...isi, versi })))
  if (t < 0.46)
    return void (await putus(k, hasil.versi, { keputusan: 'kembalikan', alasan: 'A07', teks: 'Berita acara reses belum dilampirkan, mohon dilengkapi.' }))
  if (t < 0.52) return void (await putus(k, hasil.versi, { keputusan: 'tolak', alasan: 'A02', teks: 'Sama dengan usulan musrenbang desa yang sudah masuk.' }))
  const diterima = await putus(k, hasil.versi, { keputusan: 'terima' })
  if (!TERBUKA_MITRA.has(kecamatan)) return
  const mitra = orang.get(`mitra.${bidang === 'sosial-budaya' ? 'sosbud' : bidang}`)
  await putus(sebagai(b, mitra, { tanggal: '2024-01-22', jam: '11:10' }), diterima.versi, { keputusan: 'terima' })
}

const FORUM = ['anak', 'perempuan', 'disabilitas'] as const

async function muatForum(b: Bekal, r: Rencana, { i, orang }: { i: number; orang: PetaOrang }): Promise<void> {
  const k = sebagai(b, operatorDesa(orang, r.u.desa.kode), { tanggal: '2023-12-27', jam: `10:${String(10 + i)}` })
  await masukkan(b, k, { r, urutan: 760 + i, ubah: { kanal: 'musrenbang-khusus', forum: FORUM[i % FORUM.length] } })
}

/** What an agency itself wants to do in a place. */
async function muatPerangkat(b: Bekal, r: Rencana, { i, orang }: { i: number; orang: PetaOrang }): Promise<void> {
  const o = orang.get(`pd.${r.butir.perangkat}`)
  if (o === undefined) return
  const pengusul = { jenis: 'perangkat-daerah', nama: null, kontak: null }
  await masukkan(b, sebagai(b, o, { tanggal: '2023-12-27', jam: `13:${String(10 + i)}` }), {
    r,
    urutan: 780 + i,
    ubah: { kanal: 'perangkat-daerah', pengusul },
  })
}

/** A village without a network: its kecamatan's operator enters what it deliberated, by its signed letter. */
async function muatAtasNama(b: Bekal, bahan: readonly Rencana[], orang: PetaOrang): Promise<void> {
  for (const [i, r] of bahan.entries()) {
    const kec = r.u.desa.kode.slice(0, 8)
    const o = [...orang.values()].find((x) => x.penugasan.some((p) => p.peran === 'operator-kecamatan' && p.kodeWilayah === kec))
    const [berkasId] = b.foto('SKL', i)
    if (o === undefined || berkasId === undefined) continue
    const suratDesa = { nomor: `140/${String(11 + i)}/Ds.${r.u.desa.nama.replaceAll(' ', '')}/I/2024 (contoh)`, tanggal: '2024-01-11', berkasId }
    await masukkan(b, sebagai(b, o, { tanggal: '2024-01-12', jam: `09:${String(10 + i)}` }), {
      r,
      urutan: 800 + i,
      ubah: { kanal: 'musrenbang-desa', suratDesa },
    })
  }
}

/** People and bodies with accounts of their own. */
async function muatWarga(b: Bekal, bahan: readonly Rencana[], orang: PetaOrang): Promise<void> {
  const akun = [
    { nama: 'karangtaruna.pantaimakmur', kanal: 'lembaga', jenis: 'lembaga' },
    { nama: 'warga.mekarwangi', kanal: 'perorangan', jenis: 'warga' },
  ]
  for (const [i, x] of akun.entries()) {
    const [r, o] = [bahan[i], orang.get(x.nama)]
    const kodeWilayah = o?.penugasan[0]?.kodeWilayah
    if (r === undefined || o === undefined || kodeWilayah === undefined) continue
    const ubah = { kanal: x.kanal, kodeWilayah, pengusul: { jenis: x.jenis, nama: o.nama, kontak: null } }
    await masukkan(b, sebagai(b, o, { tanggal: '2024-01-08', jam: '19:30' }), { r, urutan: 820 + i, ubah })
  }
}

function operatorDesa(orang: PetaOrang, kode: string): Orang | undefined {
  return [...orang.values()].find((x) => x.penugasan.some((p) => p.peran === 'operator-desa' && p.kodeWilayah === kode))
}

const DIDUKUNG = 36

/** Neighbours who join what is there instead of asking again. */
async function muatDukungan(b: Bekal, rencana: readonly Rencana[], orang: PetaOrang): Promise<void> {
  const dipilih = rencana
    .filter((r) => !r.draf && r.langkah.every((l) => l.keputusan === 'terima'))
    .filter((_, i) => i % 40 === 7)
    .slice(0, DIDUKUNG)
  await perKelompok(
    dipilih,
    (r) => r.u.desa.kode,
    async (r) => {
      const a = acakDari(`dukungan ${r.u.desa.kode}/${r.u.urutan}`)
      const k = sebagai(b, operatorDesa(orang, r.u.desa.kode), { tanggal: '2024-01-18', jam: '14:10' })
      for (let i = 0; i < a.bulat(1, 4); i += 1) {
        const rw = String(Number(r.u.rw ?? '1') + i + 1).padStart(2, '0')
        const pendukung = { dukunganId: idDari('3216', 'dukungan', r.u.desa.kode, r.u.urutan, i), jenis: 'rw', kodeWilayah: r.u.desa.kode, rw }
        const isi = DukunganMasuk.parse({ ...pendukung, catatan: a.pilih(CATATAN) })
        harus('dukungan', await dukung(k, idPengajuan('3216', r.u), isi))
      }
    },
  )
}

const CATATAN = ['Warga kami juga kena, setuju didahulukan.', 'Sama keadaannya di sini.', 'Kami ikut memakai jalan dan saluran itu.', null]

const SEHARI = { tanggal: '2024-01-22', jam: '14:30' }
const DIBAGI = 3
const MASIH_DI_DESA = ['32.16.17', '32.16.23']

/** In villages that are still at their meeting: the same wish of two neighbours becomes one, and a long one is cut in two. */
async function gabungDanPecah(b: Bekal, rencana: readonly Rencana[], orang: PetaOrang): Promise<void> {
  const terbuka = rencana.filter((r) => !r.draf && r.langkah.length === 0 && r.u.asal === undefined && MASIH_DI_DESA.includes(r.u.desa.kode.slice(0, 8)))
  const kembar = [...Map.groupBy(terbuka, (r) => `${r.u.desa.kode}/${r.u.keluarga}/${r.u.lokus}/${r.u.kode}`).values()].filter((g) => g.length === 2)
  for (const [induk, anak] of kembar) {
    if (induk === undefined || anak === undefined) continue
    const k = sebagai(b, operatorDesa(orang, induk.u.desa.kode), SEHARI)
    const perintah = { versi: 2, anak: [{ pengajuanId: idPengajuan('3216', anak.u), versi: 2 }], teks: 'Tempat dan masalahnya sama, jadi satu usulan saja.' }
    harus('gabung', await gabungkan(k, idPengajuan('3216', induk.u), PerintahGabungkan.parse(perintah)))
  }
  const digabung = new Set(kembar.flat())
  const panjang = terbuka.filter((r) => !digabung.has(r) && r.u.ukuran === null && r.u.volume >= 100 && r.u.volume % 2 === 0).slice(0, DIBAGI)
  for (const { u, butir } of panjang) {
    const k = sebagai(b, operatorDesa(orang, u.desa.kode), SEHARI)
    const bagian = [1, 2].map((n) => ({
      usulanId: idDari('3216', 'usulan-pecahan', u.desa.kode, u.urutan, n),
      pengajuanId: idDari('3216', 'pecahan', u.desa.kode, u.urutan, n),
      judul: `${u.judul}, tahap ${n}`,
      kamusId: butir.kamusId,
      volume: u.volume / 2,
    }))
    const perintah = { versi: 2, teks: 'Terlalu panjang untuk satu tahun, dikerjakan dua tahap.', bagian }
    harus('pecah', await pecah(k, idPengajuan('3216', u), PerintahPecah.parse(perintah)))
  }
}
