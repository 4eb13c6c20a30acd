import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { type IsiPeserta, PesertaKeluar } from '#src/modules/musyawarah/peserta/peserta.schema.ts'
import { DAFTAR_UNSUR } from '#src/modules/musyawarah/peserta/unsur.ts'

const BarisPeserta = z.strictObject({ ...PesertaKeluar.shape, garam: z.instanceof(Uint8Array), musyawarahId: z.string() })
export type BarisPeserta = z.output<typeof BarisPeserta>

const kolom = (tx: Reader) =>
  tx`peserta_id, musyawarah_id, nama, jabatan, lembaga, unsur, peran, jenis_kelamin, usia, disabilitas, alamat, kontak, kode_wilayah, kelompok, diundang, delegasi, hadir_pada, cara_hadir, keadaan, versi, garam`

export function listPeserta(tx: Reader, daerahId: string, musyawarahId: string): Promise<BarisPeserta[]> {
  return many(
    BarisPeserta,
    tx`select ${kolom(tx)} from peserta_musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} and keadaan <> 'dikeluarkan'
       order by array_position(${[...DAFTAR_UNSUR]}::text[], unsur), lembaga, nama, peserta_id`,
  )
}

/** Held until the transaction ends: two phones that scan the same code come one after the other. */
export function lockPeserta(tx: Transaction, daerahId: string, pesertaId: string): Promise<BarisPeserta | null> {
  return maybe(BarisPeserta, tx`select ${kolom(tx)} from peserta_musyawarah where daerah_id = ${daerahId} and peserta_id = ${pesertaId} for update`)
}

export function findPeserta(tx: Reader, daerahId: string, pesertaId: string): Promise<BarisPeserta | null> {
  return maybe(BarisPeserta, tx`select ${kolom(tx)} from peserta_musyawarah where daerah_id = ${daerahId} and peserta_id = ${pesertaId}`)
}

function isiKolom(p: IsiPeserta) {
  const { nama, jabatan, lembaga, unsur, peran, usia, disabilitas, alamat, kontak, kelompok, diundang, delegasi } = p
  const lain = { jenis_kelamin: p.jenisKelamin, kode_wilayah: p.kodeWilayah }
  return { nama, jabatan, lembaga, unsur, peran, usia, disabilitas, alamat, kontak, kelompok, diundang, delegasi, ...lain }
}

interface BarisBaru {
  readonly pesertaId: string
  readonly musyawarahId: string
  readonly isi: IsiPeserta
  readonly garam: Uint8Array
  readonly keadaan: 'tercatat' | 'menunggu'
  readonly hadir: { readonly pada: Saat; readonly cara: string } | null
  readonly createdBy: string
}

/** Nothing when this person is there already: the same list sent again. */
export function insertPeserta(tx: Transaction, daerahId: string, b: BarisBaru): Promise<Sesudah | null> {
  const baris = {
    daerah_id: daerahId,
    peserta_id: b.pesertaId,
    musyawarah_id: b.musyawarahId,
    ...isiKolom(b.isi),
    garam: b.garam,
    keadaan: b.keadaan,
    hadir_pada: b.hadir?.pada ?? null,
    cara_hadir: b.hadir?.cara ?? null,
    created_by: b.createdBy,
  }
  return maybe(Sesudah, tx`insert into peserta_musyawarah ${tx(baris)} on conflict do nothing returning to_jsonb(peserta_musyawarah.*) as isi`)
}

export function updatePeserta(tx: Transaction, daerahId: string, pesertaId: string, isi: IsiPeserta): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update peserta_musyawarah set ${tx(isiKolom(isi))}, versi = versi + 1 where daerah_id = ${daerahId} and peserta_id = ${pesertaId} returning to_jsonb(peserta_musyawarah.*) as isi`,
  )
}

export function updateHadir(
  tx: Transaction,
  daerahId: string,
  p: { pesertaId: string; pada: Saat | null; cara: string | null; keadaan: BarisPeserta['keadaan'] },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update peserta_musyawarah set hadir_pada = ${p.pada}, cara_hadir = ${p.cara}, keadaan = ${p.keadaan},
              diundang = diundang and ${p.keadaan} <> 'dikeluarkan', versi = versi + 1
       where daerah_id = ${daerahId} and peserta_id = ${p.pesertaId} returning to_jsonb(peserta_musyawarah.*) as isi`,
  )
}

/** How many wait at the desk: a door that is being flooded is shut for a while. */
export async function countMenunggu(tx: Reader, daerahId: string, musyawarahId: string): Promise<number> {
  const { n } = await one(
    z.strictObject({ n: z.number() }),
    tx`select count(*) as n from peserta_musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} and keadaan = 'menunggu'`,
  )
  return n
}

const BarisCalon = z.strictObject({
  nama: z.string(),
  jabatan: z.string(),
  lembaga: z.string(),
  unsur: z.enum(DAFTAR_UNSUR),
  kodeWilayah: z.string().nullable(),
  asal: z.enum(['desa', 'pejabat', 'perangkat-daerah', 'tahun-lalu', 'delegasi']),
})
export type BarisCalon = z.output<typeof BarisCalon>

/** Who is usually invited, from what is known: last year's list, delegates of the level below, officials in force, villages, agencies. */
export function listCalon(
  tx: Reader,
  daerahId: string,
  m: { tahunAnggaran: number; tahap: string; kodeWilayah: string; jenis: string; hariIni: string },
): Promise<BarisCalon[]> {
  const dalam = (kode: string) => tx`(${tx(kode)} = ${m.kodeWilayah} or starts_with(${tx(kode)}, ${m.kodeWilayah} || '.'))`
  return many(
    BarisCalon,
    tx`select nama, jabatan, lembaga, unsur, kode_wilayah, 'tahun-lalu' as asal from peserta_musyawarah q where daerah_id = ${daerahId} and keadaan = 'tercatat' and musyawarah_id in
         (select musyawarah_id from musyawarah where daerah_id = ${daerahId} and tahun_anggaran = ${m.tahunAnggaran - 1} and tahap = ${m.tahap} and kode_wilayah = ${m.kodeWilayah} and jenis = ${m.jenis})
       union all
       select p.nama, p.jabatan, p.lembaga, p.unsur, coalesce(p.kode_wilayah, x.kode_wilayah), 'delegasi' from peserta_musyawarah p join musyawarah x using (daerah_id, musyawarah_id)
       where p.daerah_id = ${daerahId} and p.delegasi and p.keadaan = 'tercatat' and x.tahun_anggaran = ${m.tahunAnggaran} and x.tahap <> ${m.tahap}
         and length(x.kode_wilayah) > length(${m.kodeWilayah}) and ${dalam('x.kode_wilayah')}
       union all
       select o.nama, t.jabatan, w.nama, case w.tingkat when 'kecamatan' then 'pemerintah-kecamatan' else 'pemerintah-desa' end, t.kode_wilayah, 'pejabat'
       from penugasan t join pengguna o using (daerah_id, pengguna_id) join wilayah w on w.kode = t.kode_wilayah
       where t.daerah_id = ${daerahId} and t.peran in ('operator-desa', 'operator-kecamatan', 'camat') and t.mulai <= ${m.hariIni} and (t.selesai is null or t.selesai >= ${m.hariIni})
         and t.dicabut_pada is null and ${dalam('t.kode_wilayah')}
       union all
       select 'Kepala ' || w.nama, case w.tingkat when 'kelurahan' then 'Lurah' else 'Kepala desa' end, w.nama, 'pemerintah-desa', w.kode, 'desa'
       from wilayah w where w.tingkat in ('desa', 'kelurahan') and ${m.tahap} = 'kecamatan' and w.induk_kode = ${m.kodeWilayah}
       union all
       select 'Kepala ' || coalesce(d.singkatan, d.nama), 'Kepala perangkat daerah', d.nama, 'perangkat-daerah', null, 'perangkat-daerah'
       from perangkat_daerah d where d.daerah_id = ${daerahId} and ${m.tahap} <> 'desa' and d.jenis in ('dinas', 'badan')`,
  )
}
