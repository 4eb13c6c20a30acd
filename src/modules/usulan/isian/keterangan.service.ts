import { readTenant } from '#src/lib/sql.ts'
import { listJendelaUsulan } from '#src/modules/jadwal/jadwal.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { type BarisAsal, findAsal } from '#src/modules/usulan/pengusul/asal-usulan.queries.ts'
import { findKeterangan } from '#src/modules/usulan/isian/keterangan.queries.ts'
import type { KeteranganUsulan } from '#src/modules/usulan/isian/keterangan.schema.ts'
import { saranPerangkat } from '#src/modules/usulan/pengusul/saran-perangkat.ts'
import { loadTemuanPokir } from '#src/modules/usulan/pengusul/temuan-pokir.service.ts'
import { listTenggatTahap } from '#src/modules/usulan/tenggat/tenggat.queries.ts'
import { hitungTenggat, jendelaTahap } from '#src/modules/usulan/tenggat/tenggat.ts'
import { canBacaLampiran, canLihat, PERAN_TAHAP } from '#src/modules/usulan/usulan.policy.ts'

type Pembaca = Pick<Konteks, 'sql' | 'daerahId' | 'pelaku' | 'saat' | 'hariIni' | 'zona'>

/** Where a proposal comes from, for whom it waits and until when, why this agency, and what is to be noted of a council proposal. */
export function bacaKeterangan(k: Pembaca, pengajuanId: string): Promise<KeteranganUsulan | null> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const [b, asal, aturan] = await Promise.all([
      findKeterangan(tx, k.daerahId, pengajuanId, k.hariIni),
      findAsal(tx, k.daerahId, pengajuanId),
      listTenggatTahap(tx, k.daerahId),
    ])
    if (b === null || asal === null || !canLihat(k.pelaku, b)) return null
    const jendela = await listJendelaUsulan(tx, k.daerahId, b.tahunAnggaran)
    const a = aturan.find((x) => x.tahap === b.tahap) ?? null
    const tenggat = hitungTenggat(b, a, jendelaTahap(jendela, b.tahap, b.kodeWilayah, k.saat), k)
    const temuan = await loadTemuanPokir(tx, k, b.kanal === 'pokir' ? [pengajuanId] : [], jendela)
    return {
      kanal: b.kanal,
      ...asalKeluar(asal, canBacaLampiran(k.pelaku, b).boleh),
      tenggat,
      dasarTenggat: tenggat?.dasar === 'aturan' ? (a?.dasarHukum ?? null) : null,
      peran: tenggat?.menunggu === 'tahap' ? [...PERAN_TAHAP[b.tahap]] : [],
      saran: saranPerangkat(b.butir, b.perangkatButir, b.perangkatLain),
      temuan: temuan.get(pengajuanId) ?? [],
    }
  })
}

/** The member's name is a public office; the papers are for those who submit or decide. */
function asalKeluar(
  { forum, anggota, bukti, suratDesa }: BarisAsal,
  bolehBerkas: boolean,
): Pick<KeteranganUsulan, 'forum' | 'anggota' | 'bukti' | 'suratDesa'> {
  return {
    forum,
    anggota:
      anggota === null
        ? null
        : { anggotaDprdId: anggota.anggotaDprdId, nama: anggota.nama, jabatan: anggota.jabatan, fraksi: anggota.fraksi, dapil: anggota.dapil },
    bukti: bukti === null ? null : { ...bukti, berkasId: bolehBerkas ? bukti.berkasId : null },
    suratDesa: suratDesa === null ? null : { ...suratDesa, berkasId: bolehBerkas ? suratDesa.berkasId : null },
  }
}
