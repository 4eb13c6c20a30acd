import path from 'node:path'
import { createAplikasi } from '#src/aplikasi.ts'
import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import { cariAkun } from '#src/modules/pengguna/akun.service.ts'
import { type Auth, createAuth } from '#src/modules/pengguna/auth.service.ts'
import { catatMasukKeJejak } from '#src/modules/pengguna/jejak-masuk.service.ts'
import { kataTerdekat } from '#src/modules/usulan/rekaman.ts'
import type { Pemasangan } from '#src/pemasangan.ts'
import { isSurelDisetel } from '#src/pengabar.ts'
import { type Keluaran, type Perintah, type Sesi, teksOpsi } from '#src/perintah/bentuk.ts'
import { bacaBerkasMasukan, bacaDaerah, bacaPengguna } from '#src/perintah/pelaku.ts'
import { listOperasi, type Operasi, susunAlamat, susunBadan } from '#src/perintah/susun-permintaan.ts'

/* The API from the command line: the same operations in the same process, met by the same policy. */

function rakitAuth(p: Pemasangan, s: Pick<Sesi, 'kini' | 'progress'>): Auth {
  return createAuth({
    sql: p.sql,
    sqlAuth: p.sqlAuth,
    secret: p.rahasiaSesi,
    baseUrl: p.setelan.baseUrl,
    catatMasuk: catatMasukKeJejak(p.sql, s.kini),
    galat: (pesan) => s.progress(`akun: ${pesan}`),
  })
}

function rakitAplikasi(
  p: Pemasangan,
  s: Pick<Sesi, 'kini' | 'progress'>,
  penggunaTetap: string | undefined,
  auth = rakitAuth(p, s),
): ReturnType<typeof createAplikasi> {
  return createAplikasi({
    sql: p.sql,
    auth,
    penandatangan: p.penandatangan,
    folderBerkas: p.folderBerkas,
    alamat: p.setelan.baseUrl,
    modeContoh: p.setelan.modeContoh,
    surelDisetel: isSurelDisetel(p),
    kini: s.kini,
    catatGalat: (acuan, galat) => s.progress(`galat ${acuan}: ${galat instanceof Error ? (galat.stack ?? galat.message) : String(galat)}`),
    ...(penggunaTetap === undefined ? {} : { penggunaTetap }),
  })
}

export const operasi: Perintah = {
  nama: 'operasi',
  argumen: [],
  opsi: {},
  jalankan: async (s) => {
    const daftar = await listOperasi(rakitAplikasi(await s.pemasangan(), s, undefined))
    const lebar = Math.max(...daftar.map((o) => o.operationId.length))
    return ok({
      berhasil: true,
      data: daftar.map(({ operationId, metode, jalur, summary, parameters }) => ({
        operationId,
        metode,
        jalur,
        ringkas: summary,
        isian: parameters.filter((x) => x.in !== 'header'),
      })),
      baris: daftar.map((o) => `${o.operationId.padEnd(lebar)}  ${o.metode.padEnd(6)} ${o.jalur}  ${o.summary}`),
    })
  },
}

export const panggil: Perintah = {
  nama: 'panggil',
  argumen: ['OPERASI'],
  opsi: {
    json: { type: 'string' },
    isi: { type: 'string' },
    jalur: { type: 'string', multiple: true },
    daerah: { type: 'string' },
    sebagai: { type: 'string' },
    kunci: { type: 'string' },
    keluar: { type: 'string' },
  },
  menulis: true,
  jalankan: async (s) => {
    const p = await s.pemasangan()
    const daftar = await listOperasi(rakitAplikasi(p, s, undefined))
    const nama = s.argumen[0] ?? ''
    const o = daftar.find((x) => x.operationId === nama)
    if (o === undefined)
      return refuse({
        jenis: 'operasi-tidak-dikenal',
        operasi: nama,
        terdekat:
          kataTerdekat(
            nama,
            daftar.map((x) => x.operationId),
          ) ?? '–',
      })
    const alamat = await bacaAlamat(s, p, o)
    if (!alamat.ok) return alamat
    const badan = bacaBadan(s, o)
    if (!badan.ok) return badan
    const pengguna = perluOrang(o) || perluSesi(o) || s.opsi['sebagai'] !== undefined ? await bacaPengguna(s, p) : ok(undefined)
    if (!pengguna.ok) return pengguna
    const permintaan = { method: o.metode, headers: kepala(s, badan.value), ...(badan.value === null ? {} : { body: badan.value }) }
    if (perluSesi(o) && pengguna.value !== undefined) return denganSesi(p, s, alamat.value, permintaan)
    return bacaJawaban(await rakitAplikasi(p, s, pengguna.value).request(alamat.value, permintaan))
  },
}

/** Everything within a government is somebody's act; photos are public where their proposals are. */
function perluOrang(o: Operasi): boolean {
  return o.jalur.startsWith('/api/daerah/{daerahId}/') && o.operationId !== 'bacaFoto'
}

/** What belongs to the account itself is asked with a session, as from a browser. */
function perluSesi(o: Operasi): boolean {
  return o.operationId === 'bacaSesi' || o.jalur.startsWith('/api/akun')
}

/** Opens a session of the named person for the one request, and ends it again; the ledger tells how it was opened. */
async function denganSesi(
  p: Pemasangan,
  s: Sesi,
  alamat: string,
  permintaan: RequestInit & { readonly headers: Headers },
): Promise<Result<Keluaran, Penolakan>> {
  const akun = await cariAkun(p.sql, teksOpsi(s, 'sebagai') ?? '')
  if (akun === null) return refuse({ jenis: 'pengguna-tidak-dikenal', namaPengguna: teksOpsi(s, 'sebagai') ?? '' })
  const auth = rakitAuth(p, s)
  const masuk = await auth.masukTanpaSandi(akun, new Headers(), 'baris-perintah')
  if (!masuk.ok) return masuk
  permintaan.headers.set('cookie', masuk.value.setCookie.map((c) => c.split(';')[0] ?? '').join('; '))
  const jawaban = await rakitAplikasi(p, s, undefined, auth).request(alamat, permintaan)
  const hasil = await bacaJawaban(jawaban)
  await auth.keluar(permintaan.headers)
  return hasil
}

function kepala(s: Sesi, badan: string | FormData | null): Headers {
  const kunci = teksOpsi(s, 'kunci')
  return new Headers({
    'accept-language': s.bahasa,
    ...(typeof badan === 'string' ? { 'content-type': 'application/json' } : {}),
    ...(kunci === undefined ? {} : { 'idempotency-key': kunci }),
  })
}

/** Path and query from `--jalur nama=nilai`; the government from `--daerah`. */
async function bacaAlamat(s: Sesi, p: Pemasangan, o: Operasi): Promise<Result<string, Penolakan>> {
  const isian = bacaIsian(s)
  if (o.parameters.some((x) => x.name === 'daerahId') && !isian.has('daerahId')) {
    const daerah = await bacaDaerah(s, p)
    if (!daerah.ok) return daerah
    isian.set('daerahId', [daerah.value.daerahId])
  }
  return susunAlamat(o, isian)
}

function bacaIsian(s: Sesi): Map<string, string[]> {
  const isian = new Map<string, string[]>()
  const tertulis = s.opsi['jalur']
  for (const teks of Array.isArray(tertulis) ? (tertulis as readonly string[]) : []) {
    const letak = teks.indexOf('=')
    const nama = letak === -1 ? teks : teks.slice(0, letak)
    isian.set(nama, [...(isian.get(nama) ?? []), letak === -1 ? '' : teks.slice(letak + 1)])
  }
  return isian
}

/** The body from `--json`, from the file `--isi`, or for an upload from both: the file, and the fields beside it. */
function bacaBadan(s: Sesi, o: Operasi): Result<string | FormData | null, Penolakan> {
  const [json, letak] = [teksOpsi(s, 'json'), teksOpsi(s, 'isi')]
  if (letak === undefined) return ok(susunBadan(o, { json, berkas: undefined }))
  const isi = bacaBerkasMasukan(letak)
  return isi.ok ? ok(susunBadan(o, { json, berkas: { nama: path.basename(letak), isi: isi.value } })) : isi
}

/** A stream never ends by itself: the first event is the answer, and a heartbeat without one says that there is none. */
async function bacaAliran(aliran: ReadableStream<Uint8Array>): Promise<Result<Keluaran, Penolakan>> {
  const pena = new TextDecoder()
  let teks = ''
  // Leaving the loop cancels the stream.
  for await (const potongan of aliran) {
    teks += pena.decode(potongan, { stream: true })
    const isi = /^data: (.*)\n\n/m.exec(teks)?.[1]
    if (isi !== undefined) {
      const data: unknown = JSON.parse(isi)
      return ok({ berhasil: true, data, baris: [JSON.stringify(data, null, 2)] })
    }
    if (teks.includes(': detak')) break
  }
  return refuse({ jenis: 'aliran-tanpa-kejadian' })
}

async function bacaJawaban(jawaban: Response): Promise<Result<Keluaran, Penolakan>> {
  if (jawaban.ok && jawaban.body !== null && (jawaban.headers.get('content-type') ?? '').startsWith('text/event-stream')) return bacaAliran(jawaban.body)
  if (!(jawaban.headers.get('content-type') ?? '').startsWith('application/json')) {
    return ok({ berhasil: jawaban.ok, data: null, baris: [], bita: new Uint8Array(await jawaban.arrayBuffer()) })
  }
  const data: unknown = await jawaban.json()
  return ok({ berhasil: jawaban.ok, data, baris: [JSON.stringify(data, null, 2)] })
}
