import type { z } from 'zod'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { inTenant, readTenant, type Sql } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { bukaRombongan } from '#src/modules/pemberitahuan/rombongan.ts'
import type { KabarTerbaca } from '#src/modules/pemberitahuan/kalimat.ts'
import {
  type BarisKotak,
  type BarisSetelan,
  countBelumDibaca,
  countKotak,
  countMilik,
  findAlamat,
  listKotak,
  listSetelan,
  saveSetelan,
  updateDibaca,
  updateDibacaSampai,
} from '#src/modules/pemberitahuan/kotak.queries.ts'
import {
  type HasilTandai,
  IsiPemberitahuan,
  type PerintahTandai,
  type SaringanKotak,
  type SetelanMasuk,
} from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import {
  bacaKursorKotak,
  DAFTAR_PEMBERITAHUAN,
  isDapatDisurati,
  isWajib,
  type PenolakanPemberitahuan,
  SUREL_BAWAAN,
  tulisKursorKotak,
} from '#src/modules/pemberitahuan/pemberitahuan.ts'

/* One's own inbox. What one has read is one's own affair: it goes into no ledger (docs/adr/0011). */

export interface PemilikKotak {
  readonly sql: Sql
  readonly daerahId: string
  readonly pelaku: { readonly penggunaId: string }
  readonly saatNyata: Saat
}

export interface IsiKotak {
  readonly data: readonly (Omit<BarisKotak, 'data'> & { readonly kabar: KabarTerbaca | null; readonly tahunAnggaran: number | null })[]
  readonly berikut: string | null
  readonly jumlah: number
  readonly belumDibaca: number
}

function pemilik(k: PemilikKotak): { daerahId: string; penggunaId: string } {
  return { daerahId: k.daerahId, penggunaId: k.pelaku.penggunaId }
}

export function bacaKotak(k: PemilikKotak, s: SaringanKotak): Promise<IsiKotak> {
  const p = pemilik(k)
  const kursor = s.setelah === undefined ? null : bacaKursorKotak(s.setelah)
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const [baris, jumlah, belumDibaca] = await Promise.all([listKotak(tx, p, s, kursor), countKotak(tx, p, s), countBelumDibaca(tx, p)])
    const halaman = baris.slice(0, s.batas)
    const akhir = baris.length > s.batas ? halaman.at(-1) : undefined
    return {
      data: halaman.map(bukaRombongan).map(({ data, ...b }) => {
        const kabar = bacaKabar(b.jenis, data)
        return { ...b, kabar, tahunAnggaran: kabar !== null && 'tahunAnggaran' in kabar.data ? kabar.data.tahunAnggaran : null }
      }),
      berikut: akhir === undefined ? null : tulisKursorKotak({ waktu: akhir.waktu, id: akhir.pemberitahuanId }),
      jumlah,
      belumDibaca,
    }
  })
}

/** Null when a notice was written in a shape that is no longer known: an old one must not close the inbox. */
export function bacaKabar(jenis: BarisKotak['jenis'], data: unknown): KabarTerbaca | null {
  const isi = IsiPemberitahuan[jenis].safeParse(data)
  return isi.success ? ({ jenis, data: isi.data } as KabarTerbaca) : null
}

export function hitungBelumDibaca(k: PemilikKotak): Promise<number> {
  return readTenant(k.sql, k.daerahId, (tx) => countBelumDibaca(tx, pemilik(k)))
}

/** Marks as read or unread; marking what is marked already changes nothing. Answers what changed, so that it can be undone. */
export function tandai(k: PemilikKotak, perintah: PerintahTandai): Promise<Result<z.output<typeof HasilTandai>, PenolakanPemberitahuan>> {
  const p = pemilik(k)
  return inTenant<z.output<typeof HasilTandai>, PenolakanPemberitahuan>(k.sql, k.daerahId, async (tx) => {
    if ('sampai' in perintah) {
      const berubah = await updateDibacaSampai(tx, p, perintah.sampai, k.saatNyata)
      return ok({ berubah, belumDibaca: await countBelumDibaca(tx, p) })
    }
    const id = [...new Set(perintah.pemberitahuanId)]
    if ((await countMilik(tx, p, id)) < id.length) return refuse({ jenis: 'pemberitahuan-tidak-ditemukan' })
    const berubah = await updateDibaca(tx, p, id, perintah.dibaca ? k.saatNyata : null)
    return ok({ berubah, belumDibaca: await countBelumDibaca(tx, p) })
  })
}

export interface IsiSetelan {
  readonly setelan: readonly (BarisSetelan & { readonly wajib: boolean })[]
  /** One's own address, if it is a real one. */
  readonly alamat: string | null
}

export function bacaSetelan(k: PemilikKotak): Promise<IsiSetelan> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const [dipilih, alamat] = await Promise.all([listSetelan(tx, pemilik(k)), findAlamat(tx, k.pelaku.penggunaId)])
    const setelan = DAFTAR_PEMBERITAHUAN.map((jenis) => {
      const s = dipilih.find((x) => x.jenis === jenis)
      return { jenis, diAplikasi: isWajib(jenis) || (s?.diAplikasi ?? true), surel: s?.surel ?? SUREL_BAWAAN[jenis], wajib: isWajib(jenis) }
    })
    return { setelan, alamat: alamat !== null && isDapatDisurati(alamat) ? alamat : null }
  })
}

/** Chooses per kind; what is mandatory in the application cannot be switched off there. */
export function simpanSetelan(k: PemilikKotak, { setelan }: SetelanMasuk): Promise<Result<null, PenolakanPemberitahuan>> {
  return inTenant<null, PenolakanPemberitahuan>(k.sql, k.daerahId, async (tx) => {
    const wajib = setelan.find((s) => !s.diAplikasi && isWajib(s.jenis))
    if (wajib !== undefined) return refuse({ jenis: 'pemberitahuan-wajib', yang: wajib.jenis })
    await saveSetelan(tx, pemilik(k), [...new Map(setelan.map((s) => [s.jenis, s])).values()])
    return ok(null)
  })
}
