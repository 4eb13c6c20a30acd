import { queryOptions } from '@tanstack/react-query'
import { AkunSayaKeluar, SesiSaya } from '#src/modules/pengguna/akun.schema.ts'
import { DaftarPermohonan, HalamanPengguna, PenggunaRinci } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { kueri, panggil } from './api.ts'
import { dasar } from './kueri.ts'

/** Questions about accounts and people. */

export function kueriAkunSaya() {
  return queryOptions({ queryKey: ['akun-saya'], queryFn: () => panggil(AkunSayaKeluar, 'GET', '/akun') })
}

export function kueriSesiSaya() {
  return queryOptions({ queryKey: ['sesi-saya'], queryFn: () => panggil(SesiSaya.array(), 'GET', '/akun/sesi') })
}

export interface SaringanPengguna {
  readonly cari?: string | undefined
  readonly peran?: string | undefined
  readonly keadaan?: string | undefined
}

export function kueriPengguna(daerahId: string, saringan: SaringanPengguna) {
  return queryOptions({
    queryKey: ['pengguna', daerahId, saringan],
    placeholderData: (lama: HalamanPenggunaKeluar | undefined) => lama,
    queryFn: () => panggil(HalamanPengguna, 'GET', `${dasar(daerahId)}/pengguna${kueri({ ...saringan, batas: 200 })}`),
  })
}
type HalamanPenggunaKeluar = ReturnType<(typeof HalamanPengguna)['parse']>

export function kueriPenggunaRinci(daerahId: string, penggunaId: string) {
  return queryOptions({
    queryKey: ['pengguna-rinci', daerahId, penggunaId],
    queryFn: () => panggil(PenggunaRinci, 'GET', `${dasar(daerahId)}/pengguna/${encodeURIComponent(penggunaId)}`),
  })
}

export function kueriPermohonan(daerahId: string, keadaan: string) {
  return queryOptions({
    queryKey: ['permohonan-akun', daerahId, keadaan],
    queryFn: () => panggil(DaftarPermohonan, 'GET', `${dasar(daerahId)}/permohonan-akun${kueri({ keadaan })}`),
  })
}
