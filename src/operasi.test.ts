import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { KELOMPOK_TAG } from '#src/modules/token-mesin/token-mesin.ts'
import { type Operasi, susunAlamat, susunBadan } from '#src/perintah/susun-permintaan.ts'
import { operasiTerbit } from '../test/dokumen-api.ts'

const WEB = path.resolve(import.meta.dirname, '../web/src')
let semua: Operasi[]

beforeAll(async () => {
  semua = await operasiTerbit()
})

/** Method where it is written beside the path, and the path with `{}` for what is filled in. */
interface Panggilan {
  readonly tempat: string
  readonly metode: string | null
  readonly jalur: string
}

const JALUR_API =
  /(?:'(GET|POST|PUT)',\s*)?([`'"])((?:\$\{dasar\(\w+\)\}|\/api\/|\/(?:akun|sesi|masuk|masuk-contoh|keluar|undangan|permohonan-akun|daerah)\b)[^`'"\n]*)\2/g

function cariPanggilan(tempat: string, teks: string): Panggilan[] {
  return [...teks.matchAll(JALUR_API)].map((m) => ({ tempat, metode: m[1] ?? null, jalur: rapikan(m[3] ?? '') }))
}

function rapikan(jalur: string): string {
  return jalur
    .replace(/^\/api/, '')
    .replace(/^\$\{dasar\(\w+\)\}/, '/daerah/{}')
    .replaceAll(/\$\{kueri\([^`]*$/g, '')
    .replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '{}')
    .replace(/\?.*$/, '')
}

/** What a call fills in stands for one part of the path, and at its end for the rest. */
function isOperasi(p: Panggilan, daftar: readonly Operasi[]): boolean {
  const bagian = p.jalur.split('/').slice(1)
  return daftar.some((o) => {
    if (p.metode !== null && o.metode !== p.metode) return false
    const dituju = o.jalur
      .replace(/^\/api/, '')
      .split('/')
      .slice(1)
    const cocok = bagian.every((b, i) => {
      const d = dituju[i]
      return d !== undefined && (b === '{}' || d === b || d.startsWith('{') || (i === bagian.length - 1 && b === `${d}{}`))
    })
    return cocok && (bagian.length === dituju.length || (bagian.at(-1) ?? '').endsWith('{}'))
  })
}

function berkasWeb(): { nama: string; teks: string }[] {
  return readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((f) => /(?<!\.test)\.tsx?$/.test(f))
    .map((nama) => ({ nama, teks: readFileSync(path.join(WEB, nama), 'utf8') }))
}

/** What becomes of `--json` and `--isi`, by the kind of body an operation takes. */
const BADAN: Readonly<Record<string, unknown>> = {
  '': null,
  'application/json': '{"lintang":-6.2}',
  'multipart/form-data': { lintang: '-6.2', berkas: 'a.jpg' },
}

function badanContoh(o: Operasi): unknown {
  if (o.requestBody === undefined) return susunBadan(o, { json: undefined, berkas: undefined })
  const unggah = o.requestBody.content['multipart/form-data'] !== undefined
  const berkas = unggah ? { nama: 'a.jpg', isi: Buffer.from('x') } : undefined
  const badan = susunBadan(o, { json: '{"lintang":-6.2}', berkas })
  if (!(badan instanceof FormData)) return badan
  return Object.fromEntries([...badan].map(([nama, nilai]) => [nama, typeof nilai === 'string' ? nilai : nilai.name]))
}

describe('operasi API', () => {
  it('setiap operasi bernama sekali, berkata, dan tagnya sudah diputuskan bagi token mesin', () => {
    expect(semua.length).toBeGreaterThan(150)
    const nama = semua.map((o) => o.operationId)
    expect(nama.filter((n, i) => nama.indexOf(n) !== i)).toEqual([])
    expect(semua.filter((o) => o.summary.length < 5 || o.tags.length !== 1).map((o) => o.operationId)).toEqual([])
    expect([...new Set(semua.map((o) => o.tags[0] ?? ''))].filter((t) => !Object.hasOwn(KELOMPOK_TAG, t))).toEqual([])
    expect(Object.keys(KELOMPOK_TAG).filter((t) => !semua.some((o) => o.tags.includes(t)))).toEqual([])
  })

  it('setiap operasi dapat disusun dari baris perintah: alamat, isian, badan JSON atau berkas', () => {
    for (const o of semua) {
      const isian = new Map(o.parameters.filter((p) => p.in !== 'header').map((p) => [p.name, [`a b/${p.name}`]]))
      const alamat = susunAlamat(o, isian)
      if (!alamat.ok) throw new Error(`${o.operationId}: ${JSON.stringify(alamat.error)}`)
      expect(alamat.value).not.toMatch(/[{} ]/)
      for (const nama of isian.keys()) expect(alamat.value).toMatch(new RegExp(`a(%20|\\+)b%2F${nama}`))
      const jenis = Object.keys(o.requestBody?.content ?? {}).join()
      expect([o.operationId, badanContoh(o)]).toEqual([o.operationId, BADAN[jenis]])
    }
  })

  it('isian yang tidak dikenal atau kurang ditolak dengan namanya', () => {
    const o = semua.find((x) => x.operationId === 'bacaUsulan')
    if (o === undefined) throw new Error('bacaUsulan hilang')
    expect(susunAlamat(o, new Map([['daerahId', ['3216']]]))).toMatchObject({ ok: false, error: { nama: 'pengajuanId' } })
    expect(susunAlamat(o, new Map([['daerah', ['3216']]]))).toMatchObject({ ok: false, error: { nama: 'daerah' } })
  })

  it('setiap yang dipanggil ruang kerja adalah operasi', () => {
    const berkas = berkasWeb()
    const panggilan = berkas.flatMap((f) => cariPanggilan(f.nama, f.teks))
    expect(panggilan.length).toBeGreaterThan(120)
    expect(panggilan.filter((p) => !isOperasi(p, semua)).map((p) => `${p.tempat}: ${p.metode ?? ''} ${p.jalur}`)).toEqual([])
    // One door to the server: nothing else fetches.
    expect(berkas.filter((f) => f.nama !== 'lib/api.ts' && /(?<![\w.])fetch\(|XMLHttpRequest|sendBeacon/.test(f.teks)).map((f) => f.nama)).toEqual([])
  })

  it('panggilan yang bukan operasi ditemukan', () => {
    const tanam = "panggil(X, 'POST', `${dasar(daerahId)}/usulan/${id}/hilang`) panggil(X, 'PUT', '/akun') href={`/api/daerah/${d}/tak-ada`}"
    const palsu = cariPanggilan('a.tsx', tanam).filter((p) => !isOperasi(p, semua))
    expect(palsu.map((p) => p.jalur)).toEqual(['/daerah/{}/usulan/{}/hilang', '/akun', '/daerah/{}/tak-ada'])
  })
})
