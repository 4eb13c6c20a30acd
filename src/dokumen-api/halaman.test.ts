import { beforeAll, describe, expect, it } from 'vitest'
import { susunBentuk } from '#src/dokumen-api/bentuk.ts'
import { KELOMPOK_API } from '#src/dokumen-api/kelompok.ts'
import { RINGKAS_EN } from '#src/dokumen-api/ringkas-en.ts'
import { createDokumenApi } from '#src/dokumen-api/rute.ts'
import { PENOLAKAN } from '#src/kata.ts'
import type { Operasi } from '#src/perintah/susun-permintaan.ts'
import { appDokumen, operasiTerbit } from '../../test/dokumen-api.ts'

let semua: Operasi[]
const halaman: Record<string, string> = {}

beforeAll(async () => {
  semua = await operasiTerbit()
  const app = createDokumenApi(appDokumen())
  for (const bahasa of ['id', 'en']) halaman[bahasa] = await (await app.request(`/api?bahasa=${bahasa}`)).text()
})

describe('halaman API', () => {
  it('setiap operasi punya ringkasan Inggris dan kelompok; tidak ada yang tersisa', () => {
    const nama = semua.map((o) => o.operationId)
    expect(nama.filter((n) => RINGKAS_EN[n] === undefined)).toEqual([])
    expect(Object.keys(RINGKAS_EN).filter((n) => !nama.includes(n))).toEqual([])
    const tag = new Set(semua.flatMap((o) => o.tags))
    expect(new Set(Object.keys(KELOMPOK_API))).toEqual(tag)
  })

  it.each(['id', 'en'])('%s: setiap operasi dan penolakan ada, setiap jangkar ada tujuannya, tidak ada skrip', (bahasa) => {
    const isi = halaman[bahasa] ?? ''
    expect(semua.filter((o) => !isi.includes(`id="${o.operationId}"`) || !isi.includes(`<code>${o.jalur}</code>`)).map((o) => o.operationId)).toEqual([])
    expect(Object.keys(PENOLAKAN).filter((kode) => !isi.includes(`<code>${kode}</code>`))).toEqual([])
    const jangkar = [...isi.matchAll(/href="#([^"]+)"/g)].map((m) => m[1] ?? '')
    expect(jangkar.filter((j) => !isi.includes(`id="${j}"`))).toEqual([])
    expect(isi).not.toMatch(/<script|\son\w+=|style="|undefined|\[object/)
    expect(isi).toContain(`<html lang="${bahasa}">`)
  })

  it('bidang di dalam bidang disebut dengan jalurnya, pilihan dengan isinya', () => {
    const skema = {
      type: 'object',
      required: ['a'],
      properties: {
        a: { type: 'array', items: { type: 'object', properties: { b: { enum: ['x', 'y'] } } } },
        c: { anyOf: [{ type: 'string', maxLength: 3 }, { type: 'null' }] },
      },
    }
    expect(susunBentuk(skema)).toEqual([
      { nama: 'a', jenis: 'object[]', wajib: true, uraian: '' },
      { nama: 'a[].b', jenis: 'x | y', wajib: false, uraian: '' },
      { nama: 'c', jenis: 'string | null', wajib: false, uraian: '' },
    ])
  })
})
