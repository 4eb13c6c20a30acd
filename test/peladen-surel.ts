import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What a real mail server does with the next letters: takes them, says no or not now, is slow, or dies in the middle. */
export type Perangai = 'terima' | 'tolak-penerima' | 'tunda-penerima' | 'tolak-isi' | 'lambat' | 'putus-sesudah-isi' | 'tolak-masuk'

export interface PeladenSurel {
  readonly url: string
  readonly diterima: readonly { readonly kepada: string; readonly mentah: string }[]
  perangai: Perangai
  readonly close: () => Promise<void>
}

function jawab(kode: number, pesan: string): Error {
  return Object.assign(new Error(pesan), { responseCode: kode })
}

/** A local SMTP server that keeps what it takes. */
export async function bukaPeladenSurel(): Promise<PeladenSurel> {
  const diterima: { kepada: string; mentah: string }[] = []
  const keadaan: { perangai: Perangai } = { perangai: 'terima' }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth: (_, __, lanjut) => (keadaan.perangai === 'tolak-masuk' ? lanjut(jawab(535, 'sandi salah')) : lanjut(null, { user: 'selaras' })),
    onRcptTo: ({ address }, _, lanjut) => {
      if (keadaan.perangai === 'tolak-penerima') lanjut(jawab(550, `${address}: mailbox unknown`))
      else if (keadaan.perangai === 'tunda-penerima') lanjut(jawab(450, 'mailbox busy'))
      else lanjut()
    },
    onData: (stream, sesi, lanjut) => {
      const bagian: Buffer[] = []
      stream.on('data', (b: Buffer) => bagian.push(b))
      stream.on('end', () => {
        const simpan = (): void => void diterima.push({ kepada: sesi.envelope.rcptTo[0]?.address ?? '', mentah: Buffer.concat(bagian).toString('utf8') })
        if (keadaan.perangai === 'tolak-isi') return lanjut(jawab(554, 'not accepted'))
        if (keadaan.perangai === 'lambat') return void setTimeout(() => lanjut(null), 20_000).unref()
        simpan()
        // Taken, and then the line is cut before the answer: the sender cannot know.
        if (keadaan.perangai === 'putus-sesudah-isi') return server.connections.forEach((c) => c.close())
        return lanjut(null)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://selaras:rahasia@127.0.0.1:${port}`,
    diterima,
    get perangai() {
      return keadaan.perangai
    },
    set perangai(p) {
      keadaan.perangai = p
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
