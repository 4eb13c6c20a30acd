import { generateKeyPairSync } from 'node:crypto'

/** A new Ed25519 private key as PEM: the installation makes one on its first start and keeps it. */
export function buatKunci(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
