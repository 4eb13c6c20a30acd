import { isRupaSama, pitaRupa } from '#src/modules/berkas/rupa.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { loadButirPintu } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { findRinci } from '#src/modules/usulan/antrean/antrean.queries.ts'
import {
  type BarisFotoSama,
  type BarisFotoUsulan,
  type FotoDicari,
  listFotoSama,
  listFotoUsulan,
  listLampiran,
} from '#src/modules/usulan/isian/lampiran.queries.ts'
import type { FotoSama, HasilPemeriksaan } from '#src/modules/usulan/isian/pemeriksaan.schema.ts'
import { hitungSmart } from '#src/modules/usulan/isian/smart.ts'
import { bedaGambar, jarakDiLuar, type TemuanIsian, temuanFoto, temuanLampiran } from '#src/modules/usulan/isian/temuan-isian.ts'
import { canLihat } from '#src/modules/usulan/usulan.policy.ts'
import { loadBatas, sebutDesaTitik } from '#src/modules/wilayah/peta.service.ts'

/** Everything worth a second look at one pengajuan: its SMART score with what is missing, and notes on place, size, photos and papers. */
export function periksaPengajuan(k: Konteks, pengajuanId: string): Promise<HasilPemeriksaan | null> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const b = await findRinci(tx, k.daerahId, pengajuanId)
    if (b === null || !canLihat(k.pelaku, b)) return null
    const [pintu, foto, lampiran] = await Promise.all([
      loadButirPintu(tx, k.daerahId, b.kamusId, b.kodeKecamatan),
      listFotoUsulan(tx, k.daerahId, b.usulanId),
      listLampiran(tx, k.daerahId, pengajuanId),
    ])
    const titik = b.lintang === null || b.bujur === null ? null : { lintang: Number(b.lintang), bujur: Number(b.bujur) }
    const smart = hitungSmart({
      ...b,
      adaTempat: [b.rw, b.rt, b.lokus, b.alamat, titik].some((x) => x !== null),
      kamus: pintu?.butir ?? null,
      adaDasar: (b.fokus ?? []).length > 0 || b.isu !== null || b.sasaran !== null,
      tahunUsul: b.tahunUsul,
    })
    const tempat = { titik, geometri: b.geometri }
    const beda = bedaGambar(b.geometri, b.volume, b.satuan)
    const temuan: TemuanIsian[] = [
      ...(await temuanTempat(k, b, tempat)),
      ...(beda === null ? [] : [beda]),
      ...temuanFoto(foto.map(fotoDiperiksa), tempat, k.saat),
      ...temuanLampiran(
        b,
        lampiran.map((l) => l.jenis),
      ),
    ]
    const di = temuan.some((t) => t.jenis === 'di-luar-desa') ? await sebutDesaTitik(k, b.kodeWilayah.slice(0, 5), titik) : null
    return { smart, temuan, letakSebenarnya: di, fotoSama: await cariSama(tx, k, foto.map(fotoDicari), b.usulanId) }
  })
}

async function temuanTempat(
  k: Konteks,
  { kodeWilayah, alasanTempat }: { readonly kodeWilayah: string; readonly alasanTempat: string | null },
  tempat: Parameters<typeof jarakDiLuar>[1],
): Promise<TemuanIsian[]> {
  const jarakM = tempat.titik === null ? null : jarakDiLuar(await loadBatas(k.sql, kodeWilayah), tempat)
  return jarakM === null ? [] : [{ jenis: 'di-luar-desa', jarakM, alasan: alasanTempat }]
}

function fotoDiperiksa(f: BarisFotoUsulan) {
  const { lintang = null, bujur = null, diambilPada = null } = f.exif ?? {}
  return { berkasId: f.berkasId, titik: lintang === null || bujur === null ? null : { lintang, bujur }, diambilPada }
}

type FotoBerupa = FotoDicari & { readonly rupa: string | null }

function fotoDicari(f: BarisFotoUsulan): FotoBerupa {
  const sidik = [f.sidikAsli, ...(f.sidikPerangkat === null ? [] : [f.sidikPerangkat])]
  return { kunci: f.berkasId, sidik, pita: f.sidikRupa === null ? [] : pitaRupa(f.sidikRupa), rupa: f.sidikRupa }
}

/** Photos still on a device, by their fingerprints: has another proposal used one of them? */
export function cariFotoSama(
  k: Konteks,
  p: { readonly usulanId: string; readonly foto: readonly { readonly kunci: string; readonly sidik: string; readonly rupa: string | null }[] },
): Promise<FotoSama[]> {
  const foto = p.foto.map((f) => ({ kunci: f.kunci, sidik: [f.sidik], pita: f.rupa === null ? [] : pitaRupa(f.rupa), rupa: f.rupa }))
  return readTenant(k.sql, k.daerahId, (tx) => cariSama(tx, k, foto, p.usulanId))
}

/** The whole look decides: a shared band alone proves nothing. One line for each photo and proposal. */
async function cariSama(tx: Transaction, k: Konteks, foto: readonly FotoBerupa[], kecualiUsulanId: string): Promise<FotoSama[]> {
  if (foto.length === 0) return []
  const rupa = new Map(foto.map((f) => [f.kunci, f.rupa]))
  const calon = await listFotoSama(tx, k.daerahId, { foto, kecualiUsulanId })
  const sekali = new Map<string, BarisFotoSama>()
  for (const c of calon) {
    const kunci = `${c.kunci}/${c.pengajuanId}`
    if (!sekali.has(kunci) && (c.persis || isMirip(rupa.get(c.kunci) ?? null, c))) sekali.set(kunci, c)
  }
  return [...sekali.values()].map(({ sidikRupa: _, ...c }) => c)
}

function isMirip(rupa: string | null, c: BarisFotoSama): boolean {
  return rupa !== null && c.sidikRupa !== null && isRupaSama(rupa, c.sidikRupa)
}
