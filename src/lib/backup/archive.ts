import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import type { Isi } from './backup.schema.ts'

/**
 * A gzipped tar, readable by ordinary tools, and behind it 40 bytes: a mark and the SHA-256 of all before it,
 * so that no single byte may change unseen.
 */
const MARK = Buffer.from('SELARAS1', 'ascii')
const TRAILER = MARK.length + 32

export interface ArchiveWriter {
  readonly add: (name: string, content: Buffer) => Promise<void>
  readonly addStream: (name: string, size: number, content: Readable) => Promise<void>
  readonly isi: readonly Isi[]
  readonly finish: () => Promise<void>
  readonly abort: () => Promise<void>
}

function hashing(onChunk: (chunk: Buffer) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      onChunk(chunk)
      done(null, chunk)
    },
  })
}

export function createArchive(file: string): ArchiveWriter {
  const tar = pack()
  const whole = createHash('sha256')
  const isi: Isi[] = []
  const sink = createWriteStream(file, { mode: 0o600, flags: 'wx' })
  const written = pipeline(
    tar,
    createGzip({ level: 6 }),
    hashing((chunk) => whole.update(chunk)),
    sink,
    { end: true },
  )
  // A failure while members are still being added is thrown by finish(), not lost and not unhandled.
  written.catch(() => undefined)

  const addStream = async (nama: string, ukuran: number, content: Readable): Promise<void> => {
    const hash = createHash('sha256')
    const entry = tar.entry({ name: nama, size: ukuran, mtime: new Date(0) })
    await Promise.race([
      pipeline(
        content,
        hashing((chunk) => hash.update(chunk)),
        entry,
      ),
      written,
    ])
    isi.push({ nama, ukuran, sidik: hash.digest('hex') })
  }
  return {
    isi,
    addStream,
    add: async (nama, content) => {
      const entry = tar.entry({ name: nama, size: content.length, mtime: new Date(0) })
      const ended = new Promise<void>((resolve, reject) => entry.on('finish', resolve).on('error', reject))
      entry.end(content)
      await Promise.race([ended, written])
      isi.push({ nama, ukuran: content.length, sidik: createHash('sha256').update(content).digest('hex') })
    },
    finish: async () => {
      tar.finalize()
      await written
      const handle = await open(file, 'a')
      await handle.write(Buffer.concat([MARK, whole.digest()]))
      await handle.sync()
      await handle.close()
    },
    abort: async () => {
      tar.destroy()
      await written.catch(() => undefined)
      await rm(file, { force: true })
    },
  }
}

/** Length of the archive proper; null when the trailer is not there. */
async function readTrailer(file: string): Promise<{ length: number; digest: Buffer } | null> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size <= TRAILER) return null
    const trailer = Buffer.alloc(TRAILER)
    await handle.read(trailer, 0, TRAILER, size - TRAILER)
    if (!trailer.subarray(0, MARK.length).equals(MARK)) return null
    return { length: size - TRAILER, digest: trailer.subarray(MARK.length) }
  } finally {
    await handle.close()
  }
}

export type Integrity = 'utuh' | 'berubah' | 'bukan-cadangan'

export async function checkWhole(file: string): Promise<Integrity> {
  const trailer = await readTrailer(file)
  const gzip = createReadStream(file, { end: 1 })
  const magic = Buffer.concat(await gzip.toArray())
  const isGzip = magic.equals(Buffer.from([0x1f, 0x8b]))
  if (trailer === null) return isGzip ? 'berubah' : 'bukan-cadangan'
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { end: trailer.length - 1 })) hash.update(chunk as Buffer)
  return hash.digest().equals(trailer.digest) ? 'utuh' : 'berubah'
}

/** Hands every member over in turn; the next one comes when this one has been read to its end. */
export async function readArchive(file: string, each: (name: string, content: AsyncIterable<Buffer>) => Promise<void>): Promise<void> {
  const trailer = await readTrailer(file)
  if (trailer === null) throw new Error('tanpa sidik penutup')
  const tar = extract()
  const read = pipeline(createReadStream(file, { end: trailer.length - 1 }), createGunzip(), tar)
  read.catch((error: Error) => tar.destroy(error))
  for await (const entry of tar) {
    await each(entry.header.name, entry as AsyncIterable<Buffer>)
    entry.resume()
  }
  await read
}
