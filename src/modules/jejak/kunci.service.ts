import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { MasalahMulai } from '#src/lib/database/masalah.ts'
import { bacaPenandatangan, type Penandatangan } from '#src/modules/jejak/penandatangan.ts'

/** A new Ed25519 private key as PEM: the installation makes one on its first start and keeps it. */
export function buatKunci(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** The signer's name in checkpoints. */
export const NAMA_KUNCI = 'selaras'

/** The key in a file, as it stands there now: a server that runs takes over the next key when it is put in the old one's place. */
export function bukaPenandatangan(berkas: string): Penandatangan {
  let terbaca: { readonly tanda: string; readonly kunci: Penandatangan } | null = null
  const kini = (): Penandatangan => {
    const tanda = tandaBerkas(berkas)
    if (terbaca?.tanda !== tanda) terbaca = { tanda, kunci: bacaPenandatangan(NAMA_KUNCI, readFileSync(berkas, 'utf8')) }
    return terbaca.kunci
  }
  return {
    nama: NAMA_KUNCI,
    get kunciPublik() {
      return kini().kunciPublik
    },
    tandatangani: (isi) => kini().tandatangani(isi),
  }
}

function tandaBerkas(berkas: string): string {
  try {
    const { ino, mtimeMs, size } = statSync(berkas)
    return `${ino}/${mtimeMs}/${size}`
  } catch {
    throw kunciHilang(berkas)
  }
}

export function kunciHilang(berkas: string): MasalahMulai {
  return new MasalahMulai(
    'kunci-jejak-hilang',
    `Kunci penanda tangan jejak ${berkas} tidak ada. Tidak ada yang ditandatangani dengan kunci lain; data tidak berubah.`,
    'Pulihkan kunci-jejak.pem dari cadangan; bila benar-benar hilang, jalankan: selaras jejak kunci putar --hilang',
  )
}

export function kunciLain(daerahId: string): MasalahMulai {
  return new MasalahMulai(
    'kunci-jejak-lain',
    `kunci-jejak.pem bukan kunci yang diumumkan di jejak daerah ${daerahId}; tidak ada yang disegel, dan entrinya menunggu.`,
    'Pulihkan kunci-jejak.pem dari cadangan; bila benar-benar hilang, jalankan: selaras jejak kunci putar --hilang',
  )
}

/** The key that is to come: written first, so that a rotation that was interrupted goes on with the same one. */
export function kunciBerikut(berkas: string): Penandatangan {
  const calon = `${berkas}.baru`
  if (!existsSync(calon)) {
    const sementara = `${calon}.${process.pid}`
    writeFileSync(sementara, buatKunci(), { mode: 0o600, flush: true })
    renameSync(sementara, calon)
  }
  return bacaPenandatangan(NAMA_KUNCI, readFileSync(calon, 'utf8'))
}

/** Puts the next key in the old one's place; the old private key is gone with that. */
export function pasangKunciBerikut(berkas: string): void {
  renameSync(`${berkas}.baru`, berkas)
}
