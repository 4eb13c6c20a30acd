import { z } from 'zod'
import { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'
import { GalatApi, GalatJaringan, panggil } from '../../lib/api.ts'
import { setBerakhir } from '../../lib/berakhir.ts'
import { BerkasTerunggah, LampiranTerunggah } from '../../lib/bentuk-api.ts'
import { saatIni } from '../../lib/jam.ts'
import { dasar } from '../../lib/kueri.ts'
import { type Draf, type FotoDraf, type GalatDraf, type LampiranDraf } from './draf.ts'
import { susunKiriman } from './kiriman.ts'
import { gudang, ubahDrafLokal } from './gudang-draf.ts'

/**
 * Sends one draft: its photos, then its content in one call. Every step can be repeated without harm, because photos keep
 * their ids, the content keeps its key, and the proposal's ids were made here.
 */
export async function kirimDraf(pengajuanId: string): Promise<void> {
  const draf = await gudang.draf.get(pengajuanId)
  if (draf === undefined || draf.status === 'diterima' || draf.status === 'dikirim') return
  await ubahDrafLokal(pengajuanId, { status: 'dikirim', galat: null })
  try {
    const foto = await unggahFoto(draf)
    const hasil = await kirimIsi(draf, foto, await unggahLampiran(draf))
    await kirimBerbeda(draf)
    await ubahDrafLokal(pengajuanId, { status: 'diterima', nomor: hasil.nomor, tandaTerima: hasil.tandaTerima, versi: hasil.versi, galat: null })
  } catch (galat) {
    await catatGagal(pengajuanId, galat)
  }
}

/**
 * Tells why those that were shown as similar are other ones, and has the new one compared at once. The server does that by itself within
 * seconds: a refusal here hinders nothing, a lost line sends everything again under the same keys.
 */
async function kirimBerbeda(draf: Draf): Promise<void> {
  const berbeda = Object.entries(draf.isi.berbeda ?? {}).map(([pengajuanId, alasan]) => ({ pengajuanId, alasan }))
  try {
    await panggil(z.object({ jumlah: z.number() }), 'POST', `${dasar(draf.daerahId)}/usulan/${draf.pengajuanId}/kembar`, {
      isi: { berbeda },
      kunci: `kembar-${draf.kunci}`,
    })
  } catch (galat) {
    if (isSementara(galat) && berbeda.length > 0) throw galat
  }
}

/** No network, an ended session or a busy server: the draft waits its turn. A refusal is shown, and waits for its writer. */
async function catatGagal(pengajuanId: string, galat: unknown): Promise<void> {
  if (galat instanceof GalatApi && galat.status === 401) setBerakhir(true)
  if (isSementara(galat)) return ubahDrafLokal(pengajuanId, { status: 'antre' })
  await ubahDrafLokal(pengajuanId, { status: 'disimpan', galat: ringkasGalat(galat) })
}

function isSementara(galat: unknown): boolean {
  return galat instanceof GalatJaringan || (galat instanceof GalatApi && (galat.status === 401 || galat.status === 429 || galat.status >= 500))
}

function ringkasGalat(galat: unknown): GalatDraf {
  if (!(galat instanceof GalatApi)) return { kode: 'galat-perangkat', pesan: galat instanceof Error ? galat.message : '', langkah: '', isian: [] }
  const { kode, pesan, langkah, rincian } = galat
  return { kode, pesan, langkah, isian: bacaIsian(rincian['isian']) }
}

function bacaIsian(isian: unknown): GalatDraf['isian'] {
  if (!Array.isArray(isian)) return []
  return isian.flatMap((i: unknown) =>
    typeof i === 'object' && i !== null && 'jalur' in i && 'pesan' in i && typeof i.jalur === 'string' && typeof i.pesan === 'string'
      ? [{ jalur: i.jalur, pesan: i.pesan }]
      : [],
  )
}

/** Uploads what is not on the server yet; photos keep their ids. */
export async function unggahFoto(draf: Draf): Promise<FotoDraf[]> {
  const daftar = await gudang.foto.where({ pengajuanId: draf.pengajuanId }).sortBy('urutan')
  const siap: FotoDraf[] = []
  for (const foto of daftar) {
    siap.push(foto.berkasId === null && foto.isi !== null ? await unggahSatu(draf, foto, foto.isi) : foto)
  }
  return siap
}

async function unggahSatu(draf: Draf, foto: FotoDraf, isi: Blob): Promise<FotoDraf> {
  const badan = new FormData()
  badan.set('berkas', isi, `${foto.fotoId}.jpg`)
  if (foto.sidik !== null) badan.set('sidikPerangkat', foto.sidik)
  if (foto.titik !== null) {
    badan.set('lintang', String(foto.titik.lintang))
    badan.set('bujur', String(foto.titik.bujur))
  }
  if (foto.diambilPada !== null) badan.set('diambilPada', foto.diambilPada)
  const { berkasId } = await panggil(BerkasTerunggah, 'POST', `${dasar(draf.daerahId)}/berkas`, { isi: badan, kunci: `foto-${foto.fotoId}` })
  await gudang.foto.update(foto.fotoId, { berkasId })
  return { ...foto, berkasId }
}

async function unggahLampiran(draf: Draf): Promise<LampiranDraf[]> {
  const siap: LampiranDraf[] = []
  for (const l of await gudang.lampiran.where({ pengajuanId: draf.pengajuanId }).toArray()) {
    if (l.berkasId !== null || l.isi === null) {
      siap.push(l)
      continue
    }
    const badan = new FormData()
    badan.set('berkas', l.isi, l.nama)
    const { berkasId } = await panggil(LampiranTerunggah, 'POST', `${dasar(draf.daerahId)}/berkas/lampiran`, { isi: badan, kunci: `lampiran-${l.lampiranId}` })
    await gudang.lampiran.update(l.lampiranId, { berkasId })
    siap.push({ ...l, berkasId })
  }
  return siap
}

async function kirimIsi(draf: Draf, foto: readonly FotoDraf[], lampiran: readonly LampiranDraf[]): Promise<HasilTulis> {
  const waktuPerangkat = saatIni().toISOString()
  const alamat = `${dasar(draf.daerahId)}/usulan`
  const isi = susunKiriman(draf, foto, lampiran)
  if (draf.versi === null) return panggil(HasilTulis, 'POST', alamat, { isi: { ...isi, ajukan: true, waktuPerangkat }, kunci: `buat-${draf.kunci}` })
  // Known to the server already: correct it there, then submit what was corrected.
  const diubah = await panggil(HasilTulis, 'PUT', `${alamat}/${draf.pengajuanId}`, { isi: { ...isi, versi: draf.versi }, kunci: `ubah-${draf.kunci}` })
  return panggil(HasilTulis, 'POST', `${alamat}/${draf.pengajuanId}/ajukan`, { isi: { versi: diubah.versi, waktuPerangkat }, kunci: `ajukan-${draf.kunci}` })
}
