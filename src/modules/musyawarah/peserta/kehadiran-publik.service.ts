import { randomBytes } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { inTenant, readTenant, type Sql, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { type BarisRuang, findRuang } from '#src/modules/musyawarah/layar/layar.queries.ts'
import { bacaTautan, isTautanSah, type Tautan } from '#src/modules/musyawarah/layar/tautan.ts'
import { lockMusyawarah } from '#src/modules/musyawarah/musyawarah.queries.ts'
import { periksaDaftar, type PenolakanDaftar } from '#src/modules/musyawarah/peserta/daftar-hadir.ts'
import { type BarisPeserta, countMenunggu, findPeserta, insertPeserta, lockPeserta, updateHadir } from '#src/modules/musyawarah/peserta/peserta.queries.ts'
import { IsiPeserta, type IsiTamu } from '#src/modules/musyawarah/peserta/peserta.schema.ts'

export type PenolakanHadir = PenolakanDaftar | { readonly jenis: 'tautan-hadir-tidak-sah' } | { readonly jenis: 'pintu-penuh' }

/** Whoever comes by a code has no account: in the ledger such a person is called by what they do. */
const TAMU = { penggunaId: 'peserta-musyawarah' }
/** Waiting at the desk of one meeting; more than a room's door ever sees is somebody playing. */
const TAMU_TERBANYAK = 200

export interface PenerimaTamu {
  readonly sql: Sql
  readonly saat: Saat
  readonly saatNyata: Saat
}

export interface UndanganHadir {
  readonly daerahId: string
  readonly musyawarah: Pick<BarisRuang, 'nama' | 'tempat' | 'tanggal' | 'keadaan'>
  /** The invited person's own name, on their own address; null at the door. */
  readonly nama: string | null
  readonly hadir: boolean
}

/** What the holder of an address is shown before confirming. */
export function bacaUndanganHadir(sql: Sql, teks: string, guna: 'hadir' | 'pintu'): Promise<Result<UndanganHadir, PenolakanHadir>> {
  const tautan = bacaTautan(teks)
  if (tautan === null) return Promise.resolve(refuse({ jenis: 'tautan-hadir-tidak-sah' }))
  return readTenant<Result<UndanganHadir, PenolakanHadir>>(sql, tautan.daerahId, async (tx) => {
    const orang = guna === 'hadir' ? await findPeserta(tx, tautan.daerahId, tautan.id) : null
    if (guna === 'hadir' && !isMilik(orang, tautan)) return refuse({ jenis: 'tautan-hadir-tidak-sah' })
    const m = await findRuang(tx, tautan.daerahId, orang?.musyawarahId ?? tautan.id)
    if (m === null || (guna === 'pintu' && !isPintu(m, tautan))) return refuse({ jenis: 'tautan-hadir-tidak-sah' })
    const { nama, tempat, tanggal, keadaan } = m
    return ok({
      daerahId: tautan.daerahId,
      musyawarah: { nama, tempat, tanggal, keadaan },
      nama: orang?.nama ?? null,
      hadir: orang !== null && orang.hadirPada !== null,
    })
  })
}

function isMilik(orang: BarisPeserta | null, tautan: Tautan): orang is BarisPeserta {
  return orang !== null && orang.keadaan === 'tercatat' && isTautanSah(orang.garam, 'hadir', tautan)
}

function isPintu(m: BarisRuang | null, tautan: Tautan): boolean {
  return m !== null && m.garam !== null && isTautanSah(m.garam, 'pintu', tautan)
}

/** One button on one's own phone. Twice is once. */
export function hadirDenganUndangan(p: PenerimaTamu, teks: string): Promise<Result<{ hadir: true }, PenolakanHadir>> {
  return denganTautan<{ hadir: true }>(p, teks, async (tx, tautan) => {
    const orang = await lockPeserta(tx, tautan.daerahId, tautan.id)
    if (!isMilik(orang, tautan)) return refuse({ jenis: 'tautan-hadir-tidak-sah' })
    const boleh = await periksaTerbuka(tx, tautan.daerahId, orang.musyawarahId)
    if (!boleh.ok) return boleh
    if (orang.hadirPada !== null) return ok({ hadir: true })
    const baris = await updateHadir(tx, tautan.daerahId, { pesertaId: orang.pesertaId, pada: p.saat, cara: 'qr', keadaan: 'tercatat' })
    await catatTamu(tx, p, {
      daerahId: tautan.daerahId,
      musyawarahId: orang.musyawarahId,
      peristiwa: 'peserta-hadir',
      baris: sesudah('peserta_musyawarah', orang.pesertaId, baris),
    })
    return ok({ hadir: true })
  })
}

/** Somebody without an invitation: waits until the desk takes them in. */
export function daftarDiPintu(
  p: PenerimaTamu,
  teks: string,
  tamu: { readonly pesertaId: string; readonly isi: IsiTamu },
): Promise<Result<{ menunggu: true }, PenolakanHadir>> {
  return denganTautan<{ menunggu: true }>(p, teks, async (tx, tautan) => {
    if (!isPintu(await findRuang(tx, tautan.daerahId, tautan.id), tautan)) return refuse({ jenis: 'tautan-hadir-tidak-sah' })
    const boleh = await periksaTerbuka(tx, tautan.daerahId, tautan.id)
    if (!boleh.ok) return boleh
    if ((await countMenunggu(tx, tautan.daerahId, tautan.id)) >= TAMU_TERBANYAK) return refuse({ jenis: 'pintu-penuh' })
    const baris = await insertPeserta(tx, tautan.daerahId, {
      pesertaId: tamu.pesertaId,
      musyawarahId: tautan.id,
      isi: { ...IsiPeserta.parse({ ...tamu.isi, diundang: false }) },
      garam: randomBytes(32),
      keadaan: 'menunggu',
      hadir: null,
      createdBy: TAMU.penggunaId,
    })
    if (baris !== null) {
      await catatTamu(tx, p, {
        daerahId: tautan.daerahId,
        musyawarahId: tautan.id,
        peristiwa: 'peserta-mendaftar',
        baris: sesudah('peserta_musyawarah', tamu.pesertaId, baris),
      })
    }
    return ok({ menunggu: true })
  })
}

function denganTautan<T>(
  p: PenerimaTamu,
  teks: string,
  work: (tx: Transaction, tautan: Tautan) => Promise<Result<T, PenolakanHadir>>,
): Promise<Result<T, PenolakanHadir>> {
  const tautan = bacaTautan(teks)
  if (tautan === null) return Promise.resolve(refuse({ jenis: 'tautan-hadir-tidak-sah' }))
  return inTenant<T, PenolakanHadir>(p.sql, tautan.daerahId, (tx) => work(tx, tautan))
}

async function periksaTerbuka(tx: Transaction, daerahId: string, musyawarahId: string): Promise<Result<null, PenolakanHadir>> {
  const m = await lockMusyawarah(tx, daerahId, musyawarahId)
  return m === null ? refuse({ jenis: 'tautan-hadir-tidak-sah' }) : periksaDaftar(m.keadaan, 'hadir')
}

interface JejakTamu {
  readonly daerahId: string
  readonly musyawarahId: string
  readonly peristiwa: string
  readonly baris: ReturnType<typeof sesudah>
}

async function catatTamu(tx: Transaction, p: PenerimaTamu, j: JejakTamu): Promise<void> {
  const pencatat = { daerahId: j.daerahId, pelaku: TAMU, saat: p.saat, saatNyata: p.saatNyata }
  await catat(tx, pencatat, { peristiwa: j.peristiwa, objek: { jenis: 'musyawarah', id: j.musyawarahId }, baris: [j.baris] })
}
