import { createRoute, z } from '@hono/zod-openapi'
import { createAcuanUmumRoutes } from '#src/acuan-umum.routes.ts'
import { createPetaNomenklaturRoutes } from '#src/modules/peta-nomenklatur/peta-nomenklatur.routes.ts'
import { BarPaguKeluar, KodeWilayah, TahunAnggaran } from '#src/lib/bentuk.ts'
import { createApi, GALAT, JalurDaerah, json } from '#src/lib/http.ts'
import { listBatasPagu } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import { hitungBar } from '#src/modules/batas-pagu/batas-pagu.ts'
import { isTerbuka } from '#src/modules/jadwal/jadwal.ts'
import { listJadwalUsulan } from '#src/modules/jadwal/jadwal.service.ts'
import { HalamanKamus, SaringanKamus } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { cariKamus } from '#src/modules/kamus-usulan/pencarian-kamus.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { bacaPosisiTahun } from '#src/modules/rekapitulasi/rekapitulasi.service.ts'
import { listTugas } from '#src/modules/usulan/antrean/antrean.service.ts'
import { ambilAnak } from '#src/modules/wilayah/wilayah.service.ts'

/* Read-only lists that screens need beside the usulan: small, and assembled from several modules. */

const tags = ['acuan']
const SaringanTahun = z.strictObject({ tahun: TahunAnggaran })

const kamus = createRoute({
  operationId: 'cariKamus',
  method: 'get',
  path: '/api/daerah/{daerahId}/kamus',
  tags,
  summary: 'Butir kamus usulan yang cocok dengan kata-kata warga, dengan kata yang membuatnya cocok',
  request: { params: JalurDaerah, query: SaringanKamus },
  responses: { ...GALAT, 200: json(HalamanKamus, 'Yang paling cocok lebih dulu') },
})

const wilayah = createRoute({
  operationId: 'listWilayah',
  method: 'get',
  path: '/api/daerah/{daerahId}/wilayah',
  tags,
  summary: 'Wilayah langsung di bawah sebuah wilayah',
  request: { params: JalurDaerah, query: z.strictObject({ induk: KodeWilayah }) },
  responses: { ...GALAT, 200: json(z.array(z.object({ kode: z.string(), nama: z.string(), tingkat: z.string() })), 'Menurut nama') },
})

const JadwalKeluar = z.object({
  tahap: z.string(),
  kodeWilayah: z.string().nullable(),
  buka: z.string(),
  tutup: z.string(),
  terbuka: z.boolean(),
  musyawarahWajib: z.boolean(),
  dasarHukum: z.string(),
  suratPerpanjangan: z.string().nullable(),
})

const jadwal = createRoute({
  operationId: 'listJadwal',
  method: 'get',
  path: '/api/daerah/{daerahId}/jadwal',
  tags,
  summary: 'Jendela tahap usulan satu tahun anggaran, sesudah perpanjangannya',
  request: { params: JalurDaerah, query: SaringanTahun },
  responses: { ...GALAT, 200: json(z.array(JadwalKeluar), 'Menurut tanggal buka') },
})

const BatasKeluar = z.object({
  jenis: z.string(),
  kodeWilayah: z.string().nullable(),
  perangkatDaerahId: z.string().nullable(),
  bidangPembangunan: z.string().nullable(),
  dasarHukum: z.string(),
  bar: BarPaguKeluar,
})

const pagu = createRoute({
  operationId: 'listBatasPagu',
  method: 'get',
  path: '/api/daerah/{daerahId}/batas-pagu',
  tags,
  summary: 'Batas pagu dengan yang terpakai, dipesan dan sisanya',
  request: { params: JalurDaerah, query: z.strictObject({ tahun: TahunAnggaran, kodeWilayah: KodeWilayah.optional() }) },
  responses: { ...GALAT, 200: json(z.array(BatasKeluar), 'Menurut wilayah dan bidang') },
})

const Posisi = z.object({ tahap: z.string(), keadaan: z.string(), jumlah: z.number(), total: z.number() })
const Tugas = Posisi.extend({ tertua: z.string() })

const beranda = createRoute({
  operationId: 'bacaBeranda',
  method: 'get',
  path: '/api/daerah/{daerahId}/beranda',
  tags,
  summary: 'Yang menunggu Anda, tenggat yang berjalan, dan keadaan tahun ini',
  request: { params: JalurDaerah, query: SaringanTahun },
  responses: {
    ...GALAT,
    200: json(z.object({ menunggu: z.array(Tugas), semua: z.array(Posisi), tenggat: z.array(JadwalKeluar), pagu: z.array(BatasKeluar) }), 'Ringkasan'),
  },
})

async function bacaJadwal(k: Konteks, tahun: number): Promise<z.output<typeof JadwalKeluar>[]> {
  const daftar = await listJadwalUsulan(k, tahun)
  return daftar.map(({ tahap, kodeWilayah, buka, tutup, musyawarahWajib, dasarHukum, perubahan }) => ({
    tahap,
    kodeWilayah,
    buka,
    tutup,
    terbuka: isTerbuka({ buka, tutup }, k.saat),
    musyawarahWajib,
    dasarHukum,
    suratPerpanjangan: perubahan.findLast((p) => p.jenis === 'perpanjangan')?.nomorSurat ?? null,
  }))
}

async function bacaPagu(k: Konteks, tahun: number, kodeWilayah: string | null): Promise<z.output<typeof BatasKeluar>[]> {
  const daftar = await listBatasPagu(k, tahun, kodeWilayah)
  return daftar.map(({ batasPaguId: _, nilai, terpakai, dipesan, ...b }) => ({ ...b, bar: hitungBar(nilai, terpakai, dipesan, 0 as typeof nilai) }))
}

/** The kecamatan whose ceilings concern this person: of its own assignment, else none. */
function kecamatanPelaku(k: Konteks): string | null {
  return k.pelaku.penugasan.flatMap((p) => (p.kodeWilayah === null ? [] : [p.kodeWilayah.slice(0, 8)]))[0] ?? null
}

export function createAcuanRoutes() {
  return createApi<Konteks>()
    .route('/', createAcuanUmumRoutes())
    .route('/', createPetaNomenklaturRoutes())
    .openapi(kamus, async (c) => c.json(await cariKamus(c.get('konteks'), c.req.valid('query')), 200))
    .openapi(wilayah, async (c) => {
      const anak = await ambilAnak(c.get('konteks'), c.req.valid('query').induk)
      return c.json(
        anak.map(({ kode, nama, tingkat }) => ({ kode, nama, tingkat })),
        200,
      )
    })
    .openapi(jadwal, async (c) => c.json(await bacaJadwal(c.get('konteks'), c.req.valid('query').tahun), 200))
    .openapi(pagu, async (c) => {
      const { tahun, kodeWilayah } = c.req.valid('query')
      return c.json(await bacaPagu(c.get('konteks'), tahun, kodeWilayah ?? null), 200)
    })
    .openapi(beranda, async (c) => {
      const k = c.get('konteks')
      const { tahun } = c.req.valid('query')
      const [menunggu, posisi, tenggat, batas] = await Promise.all([
        listTugas(k, tahun),
        bacaPosisiTahun(k, tahun),
        bacaJadwal(k, tahun),
        bacaPagu(k, tahun, kecamatanPelaku(k)),
      ])
      // Drafts are in no recap: one's own are counted with what waits.
      const draf = menunggu.filter((t) => t.keadaan === 'draf')
      return c.json({ menunggu, semua: [...posisi, ...draf], tenggat, pagu: batas }, 200)
    })
}
