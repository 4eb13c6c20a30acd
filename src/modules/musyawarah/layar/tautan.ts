import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a signed address is for: the room's screen, the door's form, or one person's presence. */
export type GunaTautan = 'layar' | 'pintu' | 'hadir'

/** `3216~<id>~<mac>`: which government, which meeting or person, and the proof that we wrote it. */
export interface Tautan {
  readonly daerahId: string
  readonly id: string
  readonly bukti: string
}

const BENTUK = /^(\d{2,4})~([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})~([A-Za-z0-9_-]{22})$/

export function bacaTautan(teks: string): Tautan | null {
  const [, daerahId, id, bukti] = BENTUK.exec(teks) ?? []
  return daerahId === undefined || id === undefined || bukti === undefined ? null : { daerahId, id, bukti }
}

/** The secret is the row's own: another meeting's or another person's address proves nothing here. */
export function susunTautan(garam: Uint8Array, guna: GunaTautan, { daerahId, id }: Omit<Tautan, 'bukti'>): string {
  return `${daerahId}~${id}~${bukti(garam, guna, daerahId, id)}`
}

export function isTautanSah(garam: Uint8Array, guna: GunaTautan, tautan: Tautan): boolean {
  return timingSafeEqual(Buffer.from(bukti(garam, guna, tautan.daerahId, tautan.id)), Buffer.from(tautan.bukti))
}

function bukti(garam: Uint8Array, guna: GunaTautan, daerahId: string, id: string): string {
  return createHmac('sha256', garam).update(`selaras/${guna}/${daerahId}/${id}`).digest('base64url').slice(0, 22)
}
