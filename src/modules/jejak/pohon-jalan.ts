import { createHash, hash } from 'node:crypto'

/** A Merkle tree (RFC 9162) that grows leaf by leaf and keeps only its edge; the fast way, for whoever reads a whole log. */
export interface PohonJalan {
  readonly ukuran: () => number
  /** The root of the last perfect subtree of 256 leaves, right after it was filled. */
  readonly akarPetak: () => Buffer
  readonly tambah: (daun: Buffer) => void
  readonly akar: () => Buffer
}

const TINGGI_PETAK = 8

export function tumbuhkanPohon(): PohonJalan {
  const tepi: Buffer[] = []
  const pasangan = Buffer.alloc(65, 1)
  let ukuran = 0
  let petak: Buffer = Buffer.alloc(0)
  const gabung = (kiri: Buffer, kanan: Buffer): Buffer => {
    kiri.copy(pasangan, 1)
    kanan.copy(pasangan, 33)
    return hash('sha256', pasangan, 'buffer')
  }
  return {
    ukuran: () => ukuran,
    akarPetak: () => petak,
    tambah: (daun) => {
      let simpul = daun
      for (let [n, tinggi] = [ukuran, 1]; n % 2 === 1; n = (n - 1) / 2, tinggi += 1) {
        simpul = gabung(tepi.pop() ?? simpul, simpul)
        if (tinggi === TINGGI_PETAK) petak = simpul
      }
      tepi.push(simpul)
      ukuran += 1
    },
    akar: () => {
      const terakhir = tepi.at(-1)
      if (terakhir === undefined) return createHash('sha256').digest()
      return tepi.slice(0, -1).reduceRight((kanan, kiri) => gabung(kiri, kanan), terakhir)
    },
  }
}
