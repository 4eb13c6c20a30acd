import { createRoute, z } from '@hono/zod-openapi'
import { Uuid } from '#src/lib/bentuk.ts'
import { createApi, GALAT, isi, JalurDaerah, jawab, json, KepalaPerintah, tolak } from '#src/lib/http.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Sql } from '#src/lib/sql.ts'
import { saat } from '#src/lib/waktu.ts'
import { terbitkanHak, tarikHak } from '#src/modules/pemungutan-suara/hak-suara.service.ts'
import { bacaPabulib, bacaSuara, type PenolakanHasil } from '#src/modules/pemungutan-suara/hasil-suara.service.ts'
import { berikanSuara } from '#src/modules/pemungutan-suara/memberi-suara.service.ts'
import { DAFTAR_KEADAAN_PEMUNGUTAN } from '#src/modules/pemungutan-suara/pemungutan-suara.ts'
import { bacaPemungutan, lanjutkanPemungutan, siapkanPemungutan } from '#src/modules/pemungutan-suara/pemungutan-suara.service.ts'
import {
  HakTerbit,
  HasilSuara,
  LangkahPemungutan,
  PemungutanBaru,
  PemungutanKeluar,
  PenerbitanHak,
  SuaraMasuk,
} from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { loadDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const tags = ['musyawarah']
const DASAR = '/api/daerah/{daerahId}/musyawarah/{musyawarahId}/pemungutan-suara'
const PUBLIK = '/api/publik/{daerahId}/pemungutan-suara/{pemungutanId}'
const Jalur = JalurDaerah.extend({ musyawarahId: Uuid })
const JalurSatu = Jalur.extend({ pemungutanId: Uuid })
const JalurPublik = JalurDaerah.extend({ pemungutanId: Uuid })
const Langkah = z.object({ pemungutanId: z.string(), keadaan: z.enum(DAFTAR_KEADAAN_PEMUNGUTAN), versi: z.number() })

const daftar = createRoute({
  operationId: 'bacaPemungutanSuara',
  method: 'get',
  path: DASAR,
  tags,
  summary: 'Pemungutan suara musyawarah dengan partisipasi per desa; hasilnya hanya sesudah ditutup',
  request: { params: Jalur },
  responses: { ...GALAT, 200: json(z.array(PemungutanKeluar), 'Pemungutan suara') },
})

const siapkan = createRoute({
  operationId: 'siapkanPemungutanSuara',
  method: 'post',
  path: DASAR,
  tags,
  summary: 'Siapkan pemungutan suara: cara, pemilih, aturan',
  request: { params: Jalur, headers: KepalaPerintah, ...isi(PemungutanBaru, 'Cara, pemilih dan aturannya') },
  responses: { ...GALAT, 201: json(Langkah, 'Disiapkan') },
})

const langkah = createRoute({
  operationId: 'lanjutkanPemungutanSuara',
  method: 'post',
  path: `${DASAR}/{pemungutanId}/keadaan`,
  tags,
  summary: 'Buka (surat suara dibekukan), tutup (dihitung, disidik, diumumkan sekaligus), atau batalkan sebelum dibuka',
  request: { params: JalurSatu, headers: KepalaPerintah, ...isi(LangkahPemungutan, 'Langkah dan versi yang dilihat') },
  responses: { ...GALAT, 200: json(Langkah, 'Keadaan baru') },
})

const terbitkan = createRoute({
  operationId: 'terbitkanHakSuara',
  method: 'post',
  path: `${DASAR}/{pemungutanId}/hak-suara`,
  tags,
  summary: 'Terbitkan hak suara sekali pakai; kodenya hanya disebut dalam jawaban ini',
  request: { params: JalurSatu, ...isi(PenerbitanHak, 'Jumlah per desa bagi warga; kosong bagi delegasi') },
  responses: { ...GALAT, 201: json(HakTerbit, 'Kode untuk dicetak') },
})

const tarik = createRoute({
  operationId: 'tarikHakSuara',
  method: 'post',
  path: `${DASAR}/{pemungutanId}/hak-suara/{lembarId}/tarik`,
  tags,
  summary: 'Tarik yang belum dipakai dari satu lembar hak suara',
  request: { params: JalurSatu.extend({ lembarId: Uuid }), headers: KepalaPerintah },
  responses: { ...GALAT, 200: json(z.object({ ditarik: z.number() }), 'Ditarik') },
})

export function createPemungutanSuaraRoutes() {
  return createApi<Konteks>()
    .openapi(daftar, async (c) => jawab(c, await bacaPemungutan(c.get('konteks'), c.req.valid('param').musyawarahId), 200))
    .openapi(siapkan, async (c) => jawab(c, await siapkanPemungutan(c.get('konteks'), c.req.valid('param').musyawarahId, c.req.valid('json')), 201))
    .openapi(langkah, async (c) => jawab(c, await lanjutkanPemungutan(c.get('konteks'), c.req.valid('param'), c.req.valid('json')), 200))
    .openapi(terbitkan, async (c) => {
      c.header('cache-control', 'private, no-store')
      return jawab(c, await terbitkanHak(c.get('konteks'), c.req.valid('param'), c.req.valid('json')), 201)
    })
    .openapi(tarik, async (c) => jawab(c, await tarikHak(c.get('konteks'), c.req.valid('param'), c.req.valid('param').lembarId), 200))
}

const beri = createRoute({
  operationId: 'berikanSuara',
  method: 'post',
  path: `${PUBLIK}/suara`,
  tags,
  summary: 'Beri satu suara dengan hak sekali pakai, tanpa akun; kiriman ulang yang sama dijawab sama',
  request: { params: JalurPublik, ...isi(SuaraMasuk, 'Hak, kunci acak pemilih, dan pilihannya') },
  responses: { ...GALAT, 201: json(z.object({ tandaTerima: z.string() }), 'Tercatat') },
})

const hasil = createRoute({
  operationId: 'bacaSuara',
  method: 'get',
  path: `${PUBLIK}/suara`,
  tags: ['data terbuka'],
  summary: 'Hasil dan setiap suara dengan tanda terimanya, agar siapa pun dapat menghitung ulang; hanya sesudah ditutup',
  request: { params: JalurPublik },
  responses: { ...GALAT, 200: json(HasilSuara, 'Surat suara, suara dan hasilnya') },
})

const pabulib = createRoute({
  operationId: 'unduhPabulib',
  method: 'get',
  path: `${PUBLIK}/pabulib`,
  tags: ['data terbuka'],
  summary: 'Pemungutan suara yang sudah ditutup sebagai berkas Pabulib (.pb)',
  request: { params: JalurPublik },
  responses: { ...GALAT, 200: { description: 'META, PROJECTS, VOTES', content: { 'text/plain': { schema: z.string() } } } },
})

interface BekalPublik {
  readonly sql: Sql
  readonly kini: () => Date
}

/** Without an account: voting by a right, and what was published. */
export function createSuaraPublikRoutes({ sql, kini }: BekalPublik) {
  return createApi<Konteks>()
    .openapi(beri, async (c) => {
      const { daerahId, pemungutanId } = c.req.valid('param')
      const daerah = await loadDaerah(sql, daerahId)
      if (daerah === null) return tolak(c, { jenis: 'hak-suara-tidak-dikenal' })
      c.header('cache-control', 'private, no-store')
      return jawab(c, await berikanSuara({ sql, daerahId, pemungutanId, saat: saat(waktuDaerah(daerah, kini()).saat) }, c.req.valid('json')), 201)
    })
    .openapi(hasil, async (c) => {
      c.header('cache-control', 'public, max-age=60')
      const h = await bacaSuara({ sql, daerahId: c.req.valid('param').daerahId }, c.req.valid('param').pemungutanId)
      return jawab(c, h.ok ? ok(susunKeluar(h.value)) : h, 200)
    })
    .openapi(pabulib, async (c) => {
      const { daerahId, pemungutanId } = c.req.valid('param')
      const daerah = await loadDaerah(sql, daerahId)
      const isiBerkas: Result<string, PenolakanHasil> =
        daerah === null ? refuse({ jenis: 'pemungutan-tidak-ditemukan' }) : await bacaPabulib({ sql, daerahId, nama: daerah.nama }, pemungutanId)
      if (!isiBerkas.ok) return tolak(c, isiBerkas.error)
      const kepala = { 'content-disposition': `attachment; filename="suara-${daerahId}-${pemungutanId.slice(0, 8)}.pb"`, 'cache-control': 'public, max-age=60' }
      return c.text(isiBerkas.value, 200, kepala)
    })
}

function susunKeluar({
  p,
  pilihan,
  turut,
  suara,
  hasil: h,
}: Extract<Awaited<ReturnType<typeof bacaSuara>>, { ok: true }>['value']): z.output<typeof HasilSuara> {
  const { hanya: _, ...pemungutan } = p
  return { ...pemungutan, pilihan: [...pilihan], turut: [...turut], suara: [...suara], hasil: [...h] }
}
