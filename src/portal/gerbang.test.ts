import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { gerbang } from '#src/portal/gerbang.routes.ts'

/** Pages that are finished only when they are told to be. */
function siapkan(serentak: number) {
  const dibuat: string[] = []
  const selesai: (() => void)[] = []
  const app = new Hono()
  app.use(gerbang({ serentak, umur: 60_000 }))
  app.get('/*', async (c) => {
    dibuat.push(c.req.path)
    await new Promise<void>((lanjut) => selesai.push(lanjut))
    if (c.req.path === '/rusak') throw new Error('rusak')
    return c.html(`<p>${c.req.path}</p>`)
  })
  app.onError((_, c) => c.text('galat', 500))
  const habiskan = async (): Promise<void> => {
    for (let diam = 0; diam < 3; diam = selesai.length === 0 ? diam + 1 : 0) {
      for (const lanjut of selesai.splice(0)) lanjut()
      await new Promise((lanjut) => setImmediate(lanjut))
    }
  }
  return { app, dibuat, habiskan }
}

const minta = async (app: Hono, jalur: string): Promise<string> => (await app.request(jalur)).text()

test('sekian halaman dibuat serentak; yang meminta halaman yang sama mendapat yang sama, dan semua terjawab', async () => {
  const { app, dibuat, habiskan } = siapkan(2)
  const diminta = ['/a', '/b', '/c', '/c', '/c', '/a', '/d', '/b', '/e']
  const jawaban = Promise.all(diminta.map((j) => minta(app, j)))
  await new Promise((lanjut) => setImmediate(lanjut))
  expect(dibuat).toEqual(['/a', '/b'])
  await habiskan()
  expect(await jawaban).toEqual(diminta.map((j) => `<p>${j}</p>`))
  expect(dibuat.toSorted()).toEqual(['/a', '/b', '/c', '/d', '/e'])
})

test('bila sepi setiap halaman dibuat baru', async () => {
  const { app, dibuat, habiskan } = siapkan(2)
  for (let i = 0; i < 2; i += 1) {
    const jawaban = minta(app, '/a')
    await habiskan()
    await jawaban
  }
  expect(dibuat).toEqual(['/a', '/a'])
})

test('halaman yang gagal tidak disimpan dan tidak menahan yang menunggu', async () => {
  const { app, dibuat, habiskan } = siapkan(1)
  const jawaban = Promise.all(['/rusak', '/rusak', '/a'].map((j) => minta(app, j)))
  await habiskan()
  expect(await jawaban).toEqual(['galat', 'galat', '<p>/a</p>'])
  expect(dibuat).toEqual(['/rusak', '/rusak', '/a'])
})
