/** What answers requests: an application, whole or in part. */
interface Tujuan {
  readonly request: (alamat: string, opsi: RequestInit) => Response | Promise<Response>
}

/** A browser: keeps cookies, drops those that were expired. */
export class Peramban {
  readonly cookie = new Map<string, string>()
  readonly tujuan: Tujuan
  readonly alamat: string
  constructor(tujuan: Tujuan, alamat = 'http://localhost') {
    this.tujuan = tujuan
    this.alamat = alamat
  }

  async kirim(
    jalur: string,
    isi?: unknown,
    metode = isi === undefined ? 'GET' : 'POST',
  ): Promise<{ status: number; isi: Record<string, unknown>; cookie: string[] }> {
    const headers = new Headers({ origin: this.alamat, host: new URL(this.alamat).host, cookie: [...this.cookie].map(([n, v]) => `${n}=${v}`).join('; ') })
    if (this.cookie.size === 0) headers.delete('cookie')
    if (isi !== undefined) headers.set('content-type', 'application/json')
    const jawab = await this.tujuan.request(`${this.alamat}${jalur}`, { method: metode, headers, ...(isi === undefined ? {} : { body: JSON.stringify(isi) }) })
    const setCookie = jawab.headers.getSetCookie()
    for (const c of setCookie) this.simpan(c)
    const teks = await jawab.text()
    return { status: jawab.status, isi: teks === '' ? {} : (JSON.parse(teks) as Record<string, unknown>), cookie: setCookie }
  }

  /** Opens an address as a browser does, and tells where it is sent. */
  async ikuti(jalur: string): Promise<string> {
    const headers = new Headers({ host: new URL(this.alamat).host, cookie: [...this.cookie].map(([n, v]) => `${n}=${v}`).join('; ') })
    const jawab = await this.tujuan.request(`${this.alamat}${jalur}`, { headers })
    for (const c of jawab.headers.getSetCookie()) this.simpan(c)
    return (jawab.headers.get('location') ?? '').replace(this.alamat, '')
  }

  private simpan(setCookie: string): void {
    const [pasangan = ''] = setCookie.split(';')
    const nama = pasangan.slice(0, pasangan.indexOf('='))
    if (/max-age=0/i.test(setCookie)) this.cookie.delete(nama)
    else this.cookie.set(nama, pasangan.slice(pasangan.indexOf('=') + 1))
  }
}
