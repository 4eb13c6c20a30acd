import type { Context, MiddlewareHandler } from 'hono'

/*
 * Readers must not slow the clerks down. A few public pages are made at a time; whoever comes while all places are taken is shown the page
 * as somebody saw it a few seconds ago, and waits only for a page that nobody has opened. With few readers every page is fresh.
 */

interface Tersimpan {
  readonly pada: number
  readonly isi: Uint8Array<ArrayBuffer>
  readonly kepala: Headers
}

export interface Gerbang {
  /** Pages made at the same time. */
  readonly serentak: number
  /** Milliseconds a page is shown again while all places are taken. */
  readonly umur: number
}

const MAKS_INGATAN = 500

interface Penunggu {
  readonly kunci: string
  readonly lanjut: () => void
}

export function gerbang({ serentak, umur }: Gerbang): MiddlewareHandler {
  const ingatan = new Map<string, Tersimpan>()
  let antre: Penunggu[] = []
  const dibuat = new Set<string>()
  let berjalan = 0
  const ambil = (kunci: string): Response | null => {
    const ada = ingatan.get(kunci)
    return ada === undefined || performance.now() - ada.pada > umur ? null : new Response(ada.isi, { headers: ada.kepala })
  }
  /** A place goes to the first whose page nobody is making; the others get theirs when it is made. */
  const giliran = (): void => {
    const berikut = antre.find((a) => !dibuat.has(a.kunci))
    if (berikut === undefined) return
    antre = antre.filter((a) => a !== berikut)
    dibuat.add(berikut.kunci)
    berikut.lanjut()
  }
  /** Whoever wanted just this page goes on with it; one more gets the place. */
  const lepas = (kunci: string): void => {
    berjalan -= 1
    dibuat.delete(kunci)
    const sama = ambil(kunci) === null ? [] : antre.filter((a) => a.kunci === kunci)
    antre = antre.filter((a) => !sama.includes(a))
    for (const a of sama) a.lanjut()
    giliran()
  }
  const tunggu = async (kunci: string): Promise<Response | null> => {
    const ada = ambil(kunci)
    if (ada !== null) return ada
    await new Promise<void>((lanjut) => antre.push({ kunci, lanjut }))
    const kini = ambil(kunci)
    // The place it may have been given is not needed: on to the next, so that nobody waits beside an empty one.
    if (kini !== null && berjalan < serentak) {
      dibuat.delete(kunci)
      giliran()
    }
    return kini
  }
  return async (c, next) => {
    if (c.req.method !== 'GET') return next()
    const kunci = `${c.req.url} ${c.req.header('accept-encoding') ?? ''} ${c.req.header('accept-language') ?? ''}`
    const lama = berjalan < serentak ? null : await tunggu(kunci)
    if (lama !== null) return lama
    berjalan += 1
    dibuat.add(kunci)
    try {
      await next()
      if (isHalaman(c)) simpan(ingatan, kunci, await bekukan(c))
    } finally {
      lepas(kunci)
    }
  }
}

function isHalaman(c: Context): boolean {
  return c.res.status === 200 && (c.res.headers.get('content-type') ?? '').startsWith('text/html')
}

async function bekukan(c: Context): Promise<Tersimpan> {
  const isi = new Uint8Array(await c.res.arrayBuffer())
  const kepala = new Headers(c.res.headers)
  c.res = new Response(isi, { headers: kepala })
  return { pada: performance.now(), isi, kepala }
}

function simpan(ingatan: Map<string, Tersimpan>, kunci: string, baru: Tersimpan): void {
  ingatan.delete(kunci)
  const [tertua] = ingatan.keys()
  if (tertua !== undefined && ingatan.size >= MAKS_INGATAN) ingatan.delete(tertua)
  ingatan.set(kunci, baru)
}
