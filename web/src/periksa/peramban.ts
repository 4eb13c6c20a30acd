import { hashes, verify } from '@noble/ed25519'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { type Alat, keHex } from '#src/modules/jejak/catatan.ts'
import { type HasilBukti, periksaTandaBukti } from '#src/modules/jejak/tanda-bukti.ts'

/*
 * What runs on the verification page: the same rules as the command line, in the visitor's own browser. It asks nobody for anything; the
 * page's words stand in the page.
 */

hashes.sha512 = sha512

const alat: Alat = {
  hash: sha256,
  periksa: (isi, tandaTangan, kunciPublik) => {
    try {
      return verify(tandaTangan, isi, kunciPublik)
    } catch {
      // A signature or key that is no point of the curve.
      return false
    }
  },
}

function elemen(id: string): HTMLElement {
  const e = document.getElementById(id)
  if (e === null) throw new Error(id)
  return e
}

const form = elemen('periksa')
const hasil = elemen('hasil-periksa')
const kata = (nama: string): string => form.dataset[nama] ?? ''
const kunciSitus = (form.dataset['kunci'] ?? '').split(' ').filter((k) => k !== '')

let bukti: HasilBukti | null = null
let dokumen: { readonly nama: string; readonly sidik: string } | null = null

function baris(baik: boolean | null, teks: string, isi = ''): HTMLLIElement {
  const li = document.createElement('li')
  li.dataset['baik'] = String(baik)
  li.textContent = teks
  if (isi !== '') {
    const kode = document.createElement('code')
    kode.className = 'sidik'
    kode.textContent = isi
    li.append(document.createElement('br'), kode)
  }
  return li
}

function barisBukti(b: HasilBukti): HTMLLIElement[] {
  if (b.gagal !== null) return [baris(false, kata(`gagal-${b.gagal}`.replaceAll(/-(\w)/g, (_, h: string) => h.toUpperCase())))]
  const dikenal = kunciSitus.includes(b.kunciPublik)
  return [
    baris(true, kata('sah').replace('{nomor}', b.nomor).replace('{ukuran}', String(b.ukuran))),
    baris(dikenal, kata(dikenal ? 'kunciDikenal' : 'kunciAsing'), b.kunciPublik),
  ]
}

function barisDokumen(b: HasilBukti | null, d: { readonly nama: string; readonly sidik: string }): HTMLLIElement {
  if (b === null || !b.sah) return baris(null, kata('sidik').replace('{nama}', d.nama), d.sidik)
  const cocok = b.sidik.includes(d.sidik)
  return baris(cocok, kata(cocok ? 'cocok' : 'lain').replace('{nama}', d.nama), d.sidik)
}

function tampilkan(): void {
  const daftar = document.createElement('ul')
  daftar.className = 'hasil-periksa'
  if (bukti !== null) daftar.append(...barisBukti(bukti))
  if (dokumen !== null) daftar.append(barisDokumen(bukti, dokumen))
  hasil.replaceChildren(daftar)
}

function pilih(id: string, terima: (f: File) => Promise<void>): void {
  elemen(id).addEventListener('change', (e) => {
    const [f] = (e.target as HTMLInputElement).files ?? []
    if (f !== undefined) void terima(f).then(tampilkan)
  })
}

pilih('berkas-bukti', async (f) => {
  bukti = periksaTandaBukti(alat, await f.text())
})
pilih('berkas-dokumen', async (f) => {
  dokumen = { nama: f.name, sidik: keHex(sha256(new Uint8Array(await f.arrayBuffer()))) }
})
form.hidden = false
