import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { inTenant, readTenant, type Sql, type Transaction } from '#src/lib/sql.ts'
import { type Saat, saat } from '#src/lib/waktu.ts'
import type { Baris } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { deleteKunci, deleteSesi, replaceSandi } from '#src/modules/pengguna/akun.queries.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { findDaerah } from '#src/modules/pengguna/daerah.queries.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { listPenugasanPengguna } from '#src/modules/pengguna/penugasan.queries.ts'
import { type PenolakanSandi, periksaSandi } from '#src/modules/pengguna/sandi.ts'
import { sandikan } from '#src/modules/pengguna/sandi.service.ts'
import { bacaToken, type JenisUndangan, kedaluwarsaUndangan, type PenolakanUndangan, periksaUndangan, tulisToken } from '#src/modules/pengguna/undangan.ts'
import {
  type BarisUndangan,
  type CitraUndangan,
  findUndanganToken,
  insertUndangan,
  updateUndanganDicabut,
  updateUndanganDipakai,
} from '#src/modules/pengguna/undangan.queries.ts'

/** Shown once to whoever made it; only its digest is kept. */
export interface UndanganBaru {
  readonly undanganId: string
  readonly token: string
  readonly kedaluwarsa: string
}

function sidikToken(rahasia: string): string {
  return createHash('sha256').update(rahasia).digest('hex')
}

export function barisUndangan(u: CitraUndangan): Baris {
  return { tabel: 'undangan', kunci: u.undanganId, isi: u.isi }
}

/** Makes a link for a person; links made before do not open any more. The rows are for the caller's ledger entry. */
export async function buatUndangan(
  tx: Transaction,
  k: Pick<Konteks, 'daerahId' | 'pelaku' | 'saatNyata'>,
  untuk: { readonly penggunaId: string; readonly jenis: JenisUndangan },
): Promise<{ undangan: UndanganBaru; baris: Baris[] }> {
  const lama = await updateUndanganDicabut(tx, k.daerahId, untuk.penggunaId, k.saatNyata)
  const rahasia = randomBytes(32).toString('base64url')
  const isi = { daerahId: k.daerahId, undanganId: randomUUID(), tokenSidik: sidikToken(rahasia), kedaluwarsa: kedaluwarsaUndangan(untuk.jenis, k.saatNyata) }
  const baru = await insertUndangan(tx, { ...isi, ...untuk, oleh: k.pelaku.penggunaId, dibuatPada: k.saatNyata })
  return {
    undangan: { undanganId: isi.undanganId, token: tulisToken(k.daerahId, rahasia), kedaluwarsa: isi.kedaluwarsa },
    baris: [...lama, baru].map(barisUndangan),
  }
}

export interface UndanganTerbaca {
  readonly jenis: JenisUndangan
  readonly nama: string
  readonly namaPengguna: string
  readonly daerah: string
  readonly jabatan: readonly string[]
  readonly kedaluwarsa: string
}

/** Whom a link is for; whoever has it may read that. */
export async function bacaUndangan(sql: Sql, token: string, kini: Date): Promise<Result<UndanganTerbaca, PenolakanUndangan>> {
  const bagian = bacaToken(token)
  if (bagian === null) return refuse({ jenis: 'undangan-tidak-dikenal' })
  return readTenant(sql, bagian.daerahId, async (tx): Promise<Result<UndanganTerbaca, PenolakanUndangan>> => {
    const [u, daerah] = await Promise.all([findUndanganToken(tx, bagian.daerahId, sidikToken(bagian.rahasia)), findDaerah(tx, bagian.daerahId)])
    const boleh = periksaUndangan(u, saat(kini))
    if (!boleh.ok) return boleh
    if (u === null || daerah === null) return refuse({ jenis: 'undangan-tidak-dikenal' })
    const { hariIni } = waktuDaerah(daerah, kini)
    const tugas = await listPenugasanPengguna(tx, bagian.daerahId, u.penggunaId)
    const jabatan = tugas.filter((t) => t.dicabutPada === null && (t.selesai === null || t.selesai >= hariIni)).map((t) => t.jabatan)
    return ok({ jenis: u.jenis, nama: u.nama, namaPengguna: u.namaPengguna, daerah: daerah.nama, jabatan, kedaluwarsa: u.kedaluwarsa })
  })
}

/** Sets the password a link allows, once. A replaced password ends every session and lifts the lock. */
export async function terimaUndangan(
  sql: Sql,
  { token, kataSandi, kini }: { readonly token: string; readonly kataSandi: string; readonly kini: Date },
): Promise<Result<{ namaPengguna: string }, PenolakanUndangan | PenolakanSandi>> {
  const bagian = bacaToken(token)
  if (bagian === null) return refuse({ jenis: 'undangan-tidak-dikenal' })
  const kapan = saat(kini)
  const u = await readTenant(sql, bagian.daerahId, (tx) => findUndanganToken(tx, bagian.daerahId, sidikToken(bagian.rahasia)))
  const boleh = periksaUndangan(u, kapan)
  if (!boleh.ok) return boleh
  if (u === null) return refuse({ jenis: 'undangan-tidak-dikenal' })
  const aturan = periksaSandi(kataSandi, u)
  if (!aturan.ok) return aturan
  const tersandi = await sandikan(kataSandi, randomBytes(16))
  return inTenant(sql, bagian.daerahId, (tx) => pasangSandi(tx, bagian.daerahId, u, { tersandi, kini, kapan }))
}

async function pasangSandi(
  tx: Transaction,
  daerahId: string,
  u: BarisUndangan,
  { tersandi, kini, kapan }: { readonly tersandi: string; readonly kini: Date; readonly kapan: Saat },
): Promise<Result<{ namaPengguna: string }, PenolakanUndangan>> {
  const [dipakai, daerah] = await Promise.all([updateUndanganDipakai(tx, daerahId, u.undanganId, kapan), findDaerah(tx, daerahId)])
  if (dipakai === null || daerah === null) return refuse({ jenis: 'undangan-sudah-dipakai' })
  await replaceSandi(tx, { id: randomUUID(), penggunaId: u.penggunaId, tersandi })
  await Promise.all([deleteSesi(tx, { penggunaId: u.penggunaId }), deleteKunci(tx, u)])
  const k = { daerahId, pelaku: { penggunaId: u.penggunaId }, saat: waktuDaerah(daerah, kini).saat, saatNyata: kapan }
  await catat(tx, k, {
    peristiwa: u.jenis === 'undangan' ? 'undangan-diterima' : 'kata-sandi-diatur-ulang',
    objek: { jenis: 'pengguna', id: u.penggunaId },
    baris: [barisUndangan(dipakai)],
  })
  return ok({ namaPengguna: u.namaPengguna })
}
