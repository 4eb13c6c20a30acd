import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { countDukungan, findSasaran, listDukungan } from '#src/modules/kembar/dukungan.queries.ts'
import { jalurUsulan } from '#src/modules/kembar/jalur.ts'
import { canPutuskanKembar, lingkupKembar } from '#src/modules/kembar/kembar.policy.ts'
import {
  type BarisKembar,
  type BarisPasangan,
  type BarisSerupa,
  countKembar,
  findKembar,
  findPemeriksaan,
  insertSamaDengan,
  listKembar,
  listKembarUsulan,
  listSerupa,
  lockKembar,
  updatePutusanKembar,
} from '#src/modules/kembar/kembar.queries.ts'
import type {
  HalamanKembar,
  KembarRinci,
  KembarRingkas,
  KembarUsulan,
  PutusanKembarMasuk,
  SaringanKembar,
  SisiKeluar,
} from '#src/modules/kembar/kembar.schema.ts'
import { type KeadaanKembar, type PenolakanKembar, periksaPutusanKembar } from '#src/modules/kembar/kembar.ts'
import { ringkasSerupa, type TanpaKata, titikDari } from '#src/modules/kembar/cari-serupa.service.ts'
import { jarakMeter } from '#src/modules/kembar/tempat-kembar.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'

type Pembaca = Pick<Konteks, 'sql' | 'daerahId' | 'pelaku'>
export type HalamanKembarMentah = Omit<HalamanKembar, 'data'> & { readonly data: readonly TanpaKata<KembarRingkas>[] }
export type KembarUsulanMentah = Omit<KembarUsulan, 'pasangan'> & { readonly pasangan: readonly TanpaKata<KembarUsulan['pasangan'][number]>[] }

/** The suspicions in this person's scope, the likeliest first. */
export function listKembarHalaman(k: Pembaca, s: SaringanKembar): Promise<HalamanKembarMentah> {
  const q = { daerahId: k.daerahId, s, l: lingkupKembar(k.pelaku) }
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const [baris, jumlah] = await Promise.all([listKembar(tx, q, bacaKursor(s.setelah)), countKembar(tx, q)])
    const halaman = baris.slice(0, s.batas)
    const akhir = baris.length > s.batas ? halaman.at(-1) : undefined
    return { data: halaman.map(keluar), berikut: akhir === undefined ? null : `${akhir.nilai}_${akhir.kembarId}`, jumlah }
  })
}

function bacaKursor(teks: string | undefined): { nilai: number; id: string } | null {
  const m = /^(\d{1,3})_([0-9a-f-]{36})$/.exec(teks ?? '')
  return m === null ? null : { nilai: Number(m[1]), id: m[2] ?? '' }
}

function keluar(b: BarisKembar): TanpaKata<KembarRingkas> {
  return { ...b, a: sisiRingkas(b.a), b: sisiRingkas(b.b) }
}

function sisiRingkas({ kanal, tujuan, keadaan: _, ...s }: BarisKembar['a']): KembarRingkas['a'] {
  return { ...s, jalur: jalurUsulan({ kanal, tujuan }) }
}

/** One pair, both sides whole. Seen by every official; decided by those whose scope it touches. */
export function bacaKembar(k: Pembaca, kembarId: string): Promise<TanpaKata<KembarRinci> | null> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const m = await findKembar(tx, k.daerahId, kembarId)
    if (m === null) return null
    const sisi = await listSerupa(tx, k.daerahId, [m.pengajuanAId, m.pengajuanBId])
    const [a, b] = [sisi.find((x) => x.pengajuanId === m.pengajuanAId), sisi.find((x) => x.pengajuanId === m.pengajuanBId)]
    if (a === undefined || b === undefined) return null
    const [ta, tb] = [titikDari(a), titikDari(b)]
    const izin = canPutuskanKembar(k.pelaku, sisi)
    const { usulanAId: _a, usulanBId: _b, pengajuanAId: _pa, pengajuanBId: _pb, ...isi } = m
    const jarak = ta === null || tb === null ? null : jarakMeter(ta, tb)
    return { ...isi, jarak, a: sisiRinci(a), b: sisiRinci(b), bolehPutus: izin.boleh, alasanTidak: izin.boleh ? null : izin.alasan }
  })
}

function sisiRinci(b: BarisSerupa): SisiKeluar {
  return { ...ringkasSerupa(b), masalah: b.masalah, titik: titikDari(b), kodeKecamatan: b.kodeKecamatan }
}

/** For a proposal's own page: what it may be the same as, and who stands behind it. */
export function bacaKembarUsulan(k: Pembaca, pengajuanId: string): Promise<KembarUsulanMentah | null> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const u = await findSasaran(tx, k.daerahId, pengajuanId)
    if (u === null || u.keadaan === 'draf') return null
    const [diperiksa, pasangan, jumlah, daftar] = await Promise.all([
      findPemeriksaan(tx, k.daerahId, pengajuanId),
      listKembarUsulan(tx, k.daerahId, u.usulanId),
      countDukungan(tx, k.daerahId, u.usulanId),
      listDukungan(tx, k.daerahId, u.usulanId, k.pelaku.penggunaId),
    ])
    return {
      diperiksa: diperiksa?.sumber ?? null,
      pasangan: pasangan.map(({ a, b, isA, ...m }) => ({ ...m, lain: { ...sisiRingkas(isA ? b : a), keadaan: (isA ? b : a).keadaan } })),
      dukungan: { jumlah, daftar },
    }
  })
}

export interface HasilPutusanKembar {
  readonly kembarId: string
  readonly keadaan: KeadaanKembar
  readonly versi: number
}
export type PenolakanPutusKembar = PenolakanKembar | PenolakanPerintah | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }

/** Says of a pair that it is one, is not, or waits. Merges nothing: being one is a mark between both, and merging is a decision of its own. */
export function putuskanKembar(k: Konteks, kembarId: string, isi: PutusanKembarMasuk): Promise<Result<HasilPutusanKembar, PenolakanPutusKembar>> {
  return jalankanPerintah<HasilPutusanKembar, PenolakanPutusKembar>(k, 'kembar.putuskan', { kembarId, ...isi }, async (tx) => {
    const m = await lockKembar(tx, k.daerahId, kembarId)
    if (m === null) return refuse({ jenis: 'kembar-tidak-ditemukan' })
    const izin = canPutuskanKembar(k.pelaku, await listSerupa(tx, k.daerahId, [m.pengajuanAId, m.pengajuanBId]))
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const tutup = periksaPutusanKembar(m, isi)
    if (tutup !== null) return refuse(tutup)
    const { jabatan } = izin.penugasan
    const baris = await updatePutusanKembar(tx, k.daerahId, {
      kembarId,
      keadaan: isi.putusan,
      keterangan: isi.keterangan,
      jabatan,
      oleh: k.pelaku.penggunaId,
      saat: k.saat,
    })
    const silsilah = isi.putusan === 'sama' ? await tandaiSama(tx, k, m) : []
    await catat(tx, k, {
      peristiwa: `kembar-${isi.putusan}`,
      objek: { jenis: 'kembar', id: kembarId },
      penugasan: izin.penugasan,
      baris: [sesudah('kembar', kembarId, baris), ...silsilah],
    })
    return ok({ kembarId, keadaan: isi.putusan, versi: m.versi + 1 })
  })
}

async function tandaiSama(tx: Parameters<typeof insertSamaDengan>[0], k: Konteks, m: BarisPasangan) {
  const silsilahId = randomUUID()
  const baris = await insertSamaDengan(tx, k.daerahId, { silsilahId, asal: m.pengajuanAId, tujuan: m.pengajuanBId, createdBy: k.pelaku.penggunaId })
  return baris === null ? [] : [sesudah('silsilah', silsilahId, baris)]
}
