import { randomBytes, randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { inTenant, readTenant, type Sql, type Transaction } from '#src/lib/sql.ts'
import { saat } from '#src/lib/waktu.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { kabari, kabariSasaran, selesaikanKabar } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { findDaerah } from '#src/modules/pengguna/daerah.queries.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { saveSandi } from '#src/modules/pengguna/masuk.queries.ts'
import { daftarkanDalamTransaksi, type PenolakanDaftar } from '#src/modules/pengguna/pendaftaran.service.ts'
import type { MohonAkun, PutusPermohonan } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { canPutusPermohonan, peranPemutusPermohonan } from '#src/modules/pengguna/pengguna.policy.ts'
import { PenugasanBaru } from '#src/modules/pengguna/pengguna.schema.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'
import { type PenolakanPermohonan, periksaPermohonan } from '#src/modules/pengguna/permohonan-akun.ts'
import {
  type BarisPermohonan,
  findKeadaanPermohonan,
  findPermohonan,
  insertPermohonan,
  insertSandiPermohonan,
  listPermohonan,
  lockDaftarPermohonan,
  lockPermohonan,
  takeSandiPermohonan,
  updatePermohonan,
} from '#src/modules/pengguna/permohonan-akun.queries.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { type PenolakanSandi, periksaSandi } from '#src/modules/pengguna/sandi.ts'
import { sandikan } from '#src/modules/pengguna/sandi.service.ts'

/** Who asks for an account has none: in the ledger such a person is called by what they do. */
const PEMOHON = { penggunaId: 'pemohon-akun' }

function objekPermohonan(id: string): { readonly jenis: 'permohonan-akun'; readonly id: string } {
  return { jenis: 'permohonan-akun', id }
}

export interface PermohonanTercatat {
  readonly permohonanId: string
  readonly keadaan: BarisPermohonan['keadaan']
}
export type PenolakanMohon = PenolakanPermohonan | { readonly jenis: 'tidak-ditemukan' }

/** Puts a request on the list of a government. The same one sent again is the same request. */
export async function mohonAkun(
  sql: Sql,
  { daerahId, kini, isi }: { readonly daerahId: string; readonly kini: Date; readonly isi: MohonAkun },
): Promise<Result<PermohonanTercatat, PenolakanMohon | PenolakanSandi>> {
  const aturan = periksaSandi(isi.kataSandi, isi)
  if (!aturan.ok) return aturan
  const tersandi = await sandikan(isi.kataSandi, randomBytes(16))
  return inTenant<PermohonanTercatat, PenolakanMohon>(sql, daerahId, async (tx) => {
    await lockDaftarPermohonan(tx, daerahId)
    const daerah = await findDaerah(tx, daerahId)
    if (daerah === null) return refuse({ jenis: 'tidak-ditemukan' })
    const ada = await findPermohonan(tx, daerahId, isi.permohonanId)
    if (ada !== null) return ok({ permohonanId: ada.permohonanId, keadaan: ada.keadaan })
    const keadaan = await findKeadaanPermohonan(tx, daerahId, isi)
    const boleh = periksaPermohonan(isi, { ...keadaan, kodeDaerah: daerah.kodeWilayah })
    if (!boleh.ok) return boleh
    const citra = await insertPermohonan(tx, daerahId, isi, saat(kini))
    await insertSandiPermohonan(tx, isi.permohonanId, tersandi)
    const k = { daerahId, pelaku: PEMOHON, ...waktuDaerah(daerah, kini), saatNyata: saat(kini), zona: daerah.zonaWaktu }
    const objek = objekPermohonan(isi.permohonanId)
    await catat(tx, k, { peristiwa: 'permohonan-akun-diajukan', objek, baris: [{ tabel: 'permohonan_akun', kunci: isi.permohonanId, isi: citra }] })
    // The government's own code: only who serves the whole of it may decide.
    const pemutus = { peran: peranPemutusPermohonan(isi.peran), ...(daerah.kodeWilayah === null ? {} : { kodeWilayah: daerah.kodeWilayah }) }
    await kabariSasaran(tx, k, objek, [{ ...pemutus, jenis: 'akun-pengguna', data: { perihal: 'permohonan' } }])
    return ok({ permohonanId: isi.permohonanId, keadaan: 'menunggu' })
  })
}

export interface StatusPermohonan {
  readonly permohonanId: string
  readonly daerah: string
  readonly keadaan: BarisPermohonan['keadaan']
  readonly alasanPenolakan: string | null
  readonly diajukanPada: string
}

/** How a request stands, for whoever has its number; nothing personal is told. */
export function bacaStatusPermohonan(sql: Sql, daerahId: string, permohonanId: string): Promise<StatusPermohonan | null> {
  return readTenant(sql, daerahId, async (tx) => {
    const [p, daerah] = await Promise.all([findPermohonan(tx, daerahId, permohonanId), findDaerah(tx, daerahId)])
    if (p === null || daerah === null) return null
    const { keadaan, alasanPenolakan, diajukanPada } = p
    return { permohonanId, daerah: daerah.nama, keadaan, alasanPenolakan, diajukanPada }
  })
}

export interface PermohonanBerizin extends BarisPermohonan {
  readonly izin: { readonly boleh: boolean; readonly alasan: AlasanTanpaWewenang | null }
}

/** Only the requests that the caller may decide on are told: they are personal. */
export function listPermohonanBerizin(k: Konteks, keadaan: BarisPermohonan['keadaan']): Promise<PermohonanBerizin[]> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const semua = await listPermohonan(tx, k.daerahId, keadaan)
    return semua.filter((p) => canPutusPermohonan(k.pelaku, p.peran).boleh).map((p) => ({ ...p, izin: { boleh: true, alasan: null } }))
  })
}

type PenolakanPutus = { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang } | PenolakanPermohonan | PenolakanDaftar

/** Approves: the account, its assignment from today and the password chosen with the request; or refuses with a reason. */
export function putusPermohonan(
  k: Konteks,
  permohonanId: string,
  isi: PutusPermohonan,
): Promise<Result<{ permohonanId: string; penggunaId: string | null }, PenolakanPutus | PenolakanPerintah>> {
  return jalankanPerintah<{ permohonanId: string; penggunaId: string | null }, PenolakanPutus>(
    k,
    'permohonan-akun.putus',
    { permohonanId, ...isi },
    async (tx) => {
      await lockPermohonan(tx, k.daerahId, permohonanId)
      const p = await findPermohonan(tx, k.daerahId, permohonanId)
      if (p === null) return refuse({ jenis: 'permohonan-akun-tidak-ditemukan' })
      const izin = canPutusPermohonan(k.pelaku, p.peran)
      if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
      if (p.keadaan !== 'menunggu') return refuse({ jenis: 'permohonan-akun-sudah-diputus' })
      const tersandi = await takeSandiPermohonan(tx, permohonanId)
      const dibuat = isi.setuju ? await buatAkun(tx, k, p, tersandi) : ok(null)
      if (!dibuat.ok) return dibuat
      const putus = { permohonanId, keadaan: isi.setuju ? 'disetujui' : 'ditolak', alasan: isi.setuju ? null : isi.alasan }
      const citra = await updatePermohonan(tx, k.daerahId, { ...putus, oleh: k.pelaku.penggunaId, pada: k.saatNyata })
      await catat(tx, k, {
        peristiwa: isi.setuju ? 'permohonan-akun-disetujui' : 'permohonan-akun-ditolak',
        penugasan: izin.penugasan,
        objek: objekPermohonan(permohonanId),
        baris: [{ tabel: 'permohonan_akun', kunci: permohonanId, isi: citra }, ...(dibuat.value?.baris ?? [])],
      })
      await selesaikanKabar(tx, k, objekPermohonan(permohonanId), ['akun-pengguna'])
      const penggunaId = dibuat.value?.akun.penggunaId ?? null
      if (penggunaId !== null)
        await kabari(tx, k, { jenis: 'akun-pengguna', penerima: [penggunaId], objek: { jenis: 'pengguna', id: penggunaId }, data: { perihal: 'disetujui' } })
      return ok({ permohonanId, penggunaId })
    },
  )
}

async function buatAkun(tx: Transaction, k: Konteks, p: BarisPermohonan, tersandi: string | null) {
  const jabatan =
    p.peran === 'lembaga-masyarakat'
      ? (p.lembaga ?? p.nama)
      : p.peran === 'individu'
        ? `Warga ${p.namaWilayah ?? ''}`.trim()
        : `Operator ${p.namaWilayah ?? ''}`.trim()
  const penugasan = PenugasanBaru.parse({ peran: p.peran, kodeWilayah: p.kodeWilayah, jabatan, mulai: k.hariIni })
  const email = p.surel === null ? {} : { email: p.surel }
  const hasil = await daftarkanDalamTransaksi(tx, k.daerahId, { namaPengguna: p.namaPengguna, nama: p.nama, ...email, penugasan: [penugasan] })
  if (!hasil.ok) return hasil
  if (!hasil.value.akun.isAkunBaru) return refuse({ jenis: 'nama-pengguna-terpakai' as const, namaPengguna: p.namaPengguna })
  if (tersandi !== null) await saveSandi(tx, { id: randomUUID(), penggunaId: hasil.value.akun.penggunaId, tersandi })
  return hasil
}
