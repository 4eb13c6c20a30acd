import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { MasukKeluar, SesiKeluar } from '#src/modules/pengguna/pengguna.schema.ts'
import { GalatJaringan, isSesiBerakhir, panggil } from './api.ts'
import { setBerakhir } from './berakhir.ts'

export type Sesi = z.output<typeof SesiKeluar>
export type DaerahSesi = Sesi['daerah'][number]
export type PenugasanSesi = DaerahSesi['penugasan'][number]

/** `luring`: the copy of the last session, shown while the server cannot be reached; drafts go on, decisions wait. */
export interface KeadaanSesi {
  readonly sesi: Sesi | null
  readonly luring: boolean
}

const KUNCI = ['sesi'] as const
const KUNCI_SIMPAN = 'selaras.sesi'

export function kueriSesi() {
  return queryOptions({ queryKey: KUNCI, staleTime: 60_000, retry: false, queryFn: ({ client }) => muatSesi(client.getQueryData<KeadaanSesi>(KUNCI)) })
}

/** `lama`: the session this page already works with; when it ends, the page stays and asks to sign in again on top of itself. */
async function muatSesi(lama: KeadaanSesi | undefined): Promise<KeadaanSesi> {
  try {
    const sesi = await panggil(SesiKeluar, 'GET', '/sesi')
    localStorage.setItem(KUNCI_SIMPAN, JSON.stringify(sesi))
    return { sesi, luring: false }
  } catch (galat) {
    if (isSesiBerakhir(galat) && lama !== undefined && lama.sesi !== null) {
      setBerakhir(true)
      return lama
    }
    if (isSesiBerakhir(galat)) return { sesi: null, luring: false }
    if (galat instanceof GalatJaringan) return { sesi: sesiTersimpan(), luring: true }
    throw galat
  }
}

function sesiTersimpan(): Sesi | null {
  const teks = localStorage.getItem(KUNCI_SIMPAN)
  if (teks === null) return null
  const hasil = SesiKeluar.safeParse(JSON.parse(teks))
  return hasil.success ? hasil.data : null
}

export function masukDenganSandi(namaPengguna: string, kataSandi: string): Promise<z.output<typeof MasukKeluar>> {
  return panggil(MasukKeluar, 'POST', '/masuk', { isi: { namaPengguna, kataSandi } })
}

export function masukDenganKode(kode: string): Promise<z.output<typeof MasukKeluar>> {
  return panggil(MasukKeluar, 'POST', '/masuk/kode', { isi: { kode } })
}

export function masukContoh(penggunaId: string): Promise<z.output<typeof MasukKeluar>> {
  return panggil(MasukKeluar, 'POST', '/masuk-contoh', { isi: { penggunaId } })
}

export async function keluar(): Promise<void> {
  localStorage.removeItem(KUNCI_SIMPAN)
  await panggil(MasukKeluar.nullable().catch(null), 'POST', '/keluar')
}
