import { createServer, type RequestListener } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { ATURAN_KELUAR, type AturanKeluar, isAlamatUmum, kirimKeluar } from '#src/lib/kirim-keluar.ts'

const terbuka: (() => void)[] = []
afterAll(() => terbuka.forEach((tutup) => tutup()))

async function dengarkan(jawab: RequestListener): Promise<number> {
  const s = createServer(jawab)
  await new Promise<void>((jadi) => s.listen(0, '127.0.0.1', jadi))
  terbuka.push(() => {
    s.closeAllConnections()
    s.close()
  })
  const a = s.address()
  return typeof a === 'object' && a !== null ? a.port : 0
}

/** As in production, but plain HTTP to a port of this machine is let through by name: what else is refused stays refused. */
function aturanUji(porta: number, lain: Partial<AturanKeluar> = {}): AturanKeluar {
  return {
    ...ATURAN_KELUAR,
    protokol: ['http:'],
    porta: [porta],
    isBoleh: (a) => a === '127.0.0.1',
    cari: (_, selesai) => selesai(null, [{ address: '127.0.0.1', family: 4 }]),
    ...lain,
  }
}

const kiriman = { badan: '{}', kepala: {} }

describe('kirim keluar', () => {
  it.each([
    '127.0.0.1',
    '10.0.0.5',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001::1',
    'bukan-alamat',
    '',
  ])('%s bukan alamat umum', (alamat) => {
    expect(isAlamatUmum(alamat)).toBe(false)
  })

  it.each(['8.8.8.8', '36.89.1.1', '172.32.0.1', '100.128.0.1', '2404:8000::1', '2606:4700::1111'])('%s alamat umum', (alamat) => {
    expect(isAlamatUmum(alamat)).toBe(true)
  })

  it.each([
    'http://contoh.id/',
    'https://contoh.id:22/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'file:///etc/passwd',
    'bukan',
  ])('%s tidak dihubungi', async (alamat) => {
    const { status, galat } = await kirimKeluar(alamat, kiriman)
    expect([status, galat]).toEqual([null, expect.stringMatching(/^alamat-/)])
  })

  it('nama yang kini menunjuk ke dalam tidak dihubungi, juga bila hanya satu dari alamatnya', async () => {
    let tersambung = 0
    const porta = await dengarkan((_, r) => {
      tersambung += 1
      r.end('rahasia dalam')
    })
    // First the public address that was seen when the webhook was made, then the one inside: only the second look counts.
    const jawabanDns = [['93.184.215.14'], ['127.0.0.1'], ['93.184.215.14', '::ffff:127.0.0.1']]
    const cari: AturanKeluar['cari'] = (_, selesai) =>
      selesai(
        null,
        (jawabanDns.shift() ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    const aturan = aturanUji(porta, { cari, isBoleh: isAlamatUmum, batasMs: 50 })
    expect(await new Promise<boolean>((jadi) => aturan.cari('webhook.contoh.id', (_, a) => jadi(a.every((x) => isAlamatUmum(x.address)))))).toBe(true)
    expect(await kirimKeluar(`http://webhook.contoh.id:${porta}/`, kiriman, aturan)).toMatchObject({ status: null, galat: 'alamat-terlarang' })
    expect(await kirimKeluar(`http://webhook.contoh.id:${porta}/`, kiriman, aturan)).toMatchObject({ status: null, galat: 'alamat-terlarang' })
    expect(tersambung).toBe(0)
  })

  it('pengalihan tidak diikuti, jawaban panjang dipotong, yang diam ditinggalkan', async () => {
    let diikuti = 0
    const porta = await dengarkan((m, r) => {
      if (m.url === '/alih') r.writeHead(302, { location: '/tujuan' }).end()
      else if (m.url === '/tujuan') diikuti += 1
      else if (m.url === '/panjang') r.end('x'.repeat(5_000_000))
      else if (m.url !== '/diam') r.end('terima\u0000 kasih\n')
    })
    const coba = (jalur: string) => kirimKeluar(`http://penerima.contoh.id:${porta}${jalur}`, kiriman, aturanUji(porta, { batasMs: 300 }))
    expect(await coba('/')).toMatchObject({ status: 200, jawaban: 'terima kasih', galat: null })
    expect(await coba('/alih')).toMatchObject({ status: 302 })
    expect(diikuti).toBe(0)
    expect((await coba('/panjang')).jawaban).toHaveLength(300)
    expect(await coba('/diam')).toMatchObject({ status: null, galat: 'tidak-menjawab (0.3 detik)' })
    expect(await kirimKeluar('http://penerima.contoh.id:1/', kiriman, aturanUji(1))).toMatchObject({ status: null, galat: 'ECONNREFUSED' })
  })
})
