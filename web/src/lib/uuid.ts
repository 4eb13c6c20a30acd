/** A random UUID. `randomUUID` is missing where an office serves plain HTTP in its own network; `getRandomValues` is not. */
export function buatUuid(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  return uuidDari(crypto.getRandomValues(new Uint8Array(16)))
}

/** Version 4, variant 10, from sixteen random bytes. */
export function uuidDari(acak: Uint8Array): string {
  const heks = [...acak].map((b, i) => (i === 6 ? (b & 0x0f) | 0x40 : i === 8 ? (b & 0x3f) | 0x80 : b).toString(16).padStart(2, '0')).join('')
  return [heks.slice(0, 8), heks.slice(8, 12), heks.slice(12, 16), heks.slice(16, 20), heks.slice(20)].join('-')
}
