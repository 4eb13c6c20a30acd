import { isDalamMasa } from '#src/lib/masa.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { findKeadaanAkun, type KeadaanAkun } from '#src/modules/pengguna/akun.queries.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { menitTunggu } from '#src/modules/pengguna/masuk.ts'
import { type PenolakanPengelolaan, periksaAturUlang, periksaNonaktif } from '#src/modules/pengguna/pengelolaan.ts'
import { type BarisPenggunaKelola, findPenggunaKelola } from '#src/modules/pengguna/pengelolaan.queries.ts'
import type { PenolakanKelola } from '#src/modules/pengguna/pengelolaan.service.ts'
import { canDaftarkanPengguna } from '#src/modules/pengguna/pengguna.policy.ts'

import { type BarisPenugasan, listPenugasanPengguna } from '#src/modules/pengguna/penugasan.queries.ts'
import { type BarisUndangan, listUndanganPengguna } from '#src/modules/pengguna/undangan.queries.ts'
import { periksaUndangan } from '#src/modules/pengguna/undangan.ts'

export interface IzinPerbuatan {
  readonly boleh: boolean
  readonly alasan: string | null
}

export interface PenggunaRinci extends BarisPenggunaKelola, Omit<KeadaanAkun, 'terkunciDetik'> {
  readonly terkunciMenit: number | null
  readonly penugasan: readonly (BarisPenugasan & { readonly isBerlaku: boolean })[]
  readonly undangan: readonly (BarisUndangan & { readonly isTerbuka: boolean })[]
  readonly izin: Readonly<Record<'nonaktifkan' | 'aturUlang' | 'bukaKunci' | 'akhiriSesi', IzinPerbuatan>>
}

/** One person with everything they hold and held, how the account is entered, and what may be done to them now. */
export async function bacaPenggunaRinci(k: Konteks, penggunaId: string): Promise<Result<PenggunaRinci, PenolakanKelola>> {
  const izin = canDaftarkanPengguna(k.pelaku)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  return readTenant(k.sql, k.daerahId, async (tx): Promise<Result<PenggunaRinci, PenolakanKelola>> => {
    const [p, keadaan, tugas, undangan] = await Promise.all([
      findPenggunaKelola(tx, k.daerahId, penggunaId),
      findKeadaanAkun(tx, penggunaId),
      listPenugasanPengguna(tx, k.daerahId, penggunaId),
      listUndanganPengguna(tx, k.daerahId, penggunaId),
    ])
    if (p === null) return refuse({ jenis: 'pengguna-tidak-ditemukan' })
    const { terkunciDetik, ...akun } = keadaan ?? KOSONG
    return ok({
      ...p,
      ...akun,
      terkunciMenit: terkunciDetik === null ? null : menitTunggu(terkunciDetik),
      penugasan: tugas.map((t) => ({ ...t, isBerlaku: t.dicabutPada === null && p.nonaktifSejak === null && isDalamMasa(t, k.hariIni) })),
      undangan: undangan.map((u) => ({ ...u, isTerbuka: periksaUndangan(u, k.saatNyata).ok })),
      izin: {
        nonaktifkan: sebagaiIzin(periksaNonaktif(p, k.pelaku)),
        aturUlang: p.nonaktifSejak === null ? sebagaiIzin(periksaAturUlang(p, k.pelaku)) : { boleh: false, alasan: 'pengguna-sudah-nonaktif' },
        bukaKunci: { boleh: terkunciDetik !== null, alasan: terkunciDetik === null ? 'akun-tidak-terkunci' : null },
        akhiriSesi: { boleh: akun.sesi > 0, alasan: akun.sesi > 0 ? null : 'tanpa-sesi' },
      },
    })
  })
}

const KOSONG: KeadaanAkun = { surel: null, hasSandi: false, hasFaktorKedua: false, subjekOidc: null, sesi: 0, terkunciDetik: null }

function sebagaiIzin(hasil: Result<null, PenolakanPengelolaan>): IzinPerbuatan {
  return { boleh: hasil.ok, alasan: hasil.ok ? null : hasil.error.jenis }
}

/** A person with every assignment ever held here, for rules about two people. */
export async function loadOrang(
  tx: Transaction,
  daerahId: string,
  penggunaId: string,
): Promise<(BarisPenggunaKelola & { readonly penugasan: readonly BarisPenugasan[] }) | null> {
  const [p, penugasan] = await Promise.all([findPenggunaKelola(tx, daerahId, penggunaId), listPenugasanPengguna(tx, daerahId, penggunaId)])
  return p === null ? null : { ...p, penugasan }
}
