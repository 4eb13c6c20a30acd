import { teksKuantitas } from '#src/lib/kuantitas.ts'
import { kanonik } from '#src/modules/jejak/jejak.ts'
import type { BarisIdentitas, BarisPohon, SimpulTulis } from '#src/modules/dokumen/simpul-tulis.ts'
import { kunciSimpul, type SimpulRenja } from '#src/modules/dokumen/renja-pohon.ts'

/** Where a node's identity comes from: a document that has it already, else a new one. */
export interface DasarSusunan {
  readonly perangkatDaerahId: string
  readonly edisi: string
  readonly lama: readonly BarisPohon[]
  readonly identitas: readonly BarisIdentitas[]
  readonly idBaru: () => string
  readonly sumber: { readonly lembar: string; readonly sidik: string } | null
  /** Why a sub kegiatan is in the document, where that is known. */
  readonly asal: (s: SimpulRenja) => string | null
}

/** Gives every node its identity and its place; the upper nodes keep the indicators they had beside the new ones. */
export function susunTulis(daftar: readonly SimpulRenja[], d: DasarSusunan): SimpulTulis[] {
  const identitas = new Map(
    d.identitas.filter((i) => i.perangkatDaerahId === d.perangkatDaerahId).map((i) => [kunciSimpul(i.jenis, i.kode, i.nama), i.simpulId]),
  )
  const id = new Map(daftar.map((s) => [s.kunci, identitas.get(s.kunci) ?? d.idBaru()]))
  const lama = new Map(d.lama.map((s) => [s.simpulId, s]))
  let urutan = Math.max(0, ...d.lama.map((s) => s.urutan))
  return daftar.map((s): SimpulTulis => {
    const simpulId = id.get(s.kunci) ?? d.idBaru()
    const ada = lama.get(simpulId)
    return {
      simpulId,
      indukId: s.indukKunci === null ? null : (id.get(s.indukKunci) ?? null),
      jenis: s.jenis,
      kode: s.kode,
      nama: s.nama,
      urutan: ada?.urutan ?? (urutan += 1),
      perangkatDaerahId: d.perangkatDaerahId,
      edisi: s.kode === null ? null : d.edisi,
      asal: s.jenis === 'sub-kegiatan' ? (d.asal(s) ?? ada?.asal ?? null) : null,
      sumber: s.sumber === null ? null : { ...d.sumber, ...s.sumber },
      indikator: susunIndikator(s, ada, d.idBaru),
      pagu: s.pagu.map((p) => ({ ...p })),
      lokasi: s.lokasi.map((l, i) => ({ urutan: i + 1, ...l })),
    }
  })
}

function susunIndikator(s: SimpulRenja, ada: BarisPohon | undefined, idBaru: () => string): SimpulTulis['indikator'] {
  const sama = (jenis: string, tolokUkur: string) => ada?.indikator.find((i) => i.jenis === jenis && i.tolokUkur === tolokUkur)
  const baru = s.indikator.map((i) => ({
    indikatorId: sama(i.jenis, i.tolokUkur)?.indikatorId ?? idBaru(),
    tolokUkur: i.tolokUkur,
    satuan: i.satuan,
    jenis: i.jenis as string,
    target: i.target?.teks ?? null,
    nilai: i.target === null || i.target.nilai === null ? null : teksKuantitas(i.target.nilai),
  }))
  const bertahan = s.jenis === 'sub-kegiatan' ? [] : (ada?.indikator ?? []).filter((i) => !baru.some((b) => b.indikatorId === i.indikatorId))
  const lama = bertahan.map((i) => ({ ...i, nilai: i.nilai === null ? null : teksKuantitas(i.nilai) }))
  return [...lama, ...baru].map((i, n) => ({ ...i, urutan: n + 1 }))
}

/** Whether a version already says all of this: then nothing is written. */
export function isSama(daftar: readonly SimpulTulis[], lama: readonly BarisPohon[]): boolean {
  const menurutId = new Map(lama.map((s) => [s.simpulId, s]))
  return daftar.every((s) => {
    const ada = menurutId.get(s.simpulId)
    return ada !== undefined && kanonik(inti(s)).equals(kanonik(inti(ada)))
  })
}

/** What a node says, whether it is about to be written or was read. */
function inti(s: SimpulTulis | BarisPohon): object {
  return {
    indukId: s.indukId,
    jenis: s.jenis,
    kode: s.kode,
    nama: s.nama,
    edisi: s.edisi,
    asal: s.asal,
    indikator: s.indikator.map((i) => [i.tolokUkur, i.satuan, i.jenis, i.target, typeof i.nilai === 'number' ? teksKuantitas(i.nilai) : i.nilai]),
    pagu: s.pagu.map((p) => `${p.sumberDana}=${p.nilai}`).toSorted(),
    lokasi: s.lokasi.map((l) => [l.teks, l.kodeWilayah]),
  }
}
