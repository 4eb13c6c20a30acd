import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import type { Wilayah } from '#src/modules/wilayah/wilayah.ts'
import { acakDari } from '#contoh/tata-usulan/acak.ts'
import type { Gaya } from '#contoh/tata-usulan/gaya.ts'
import type { Orang, Panggung } from '#contoh/panggung.ts'

/* The clerk of every village and the head of every kecamatan that the scenario's own sheet does not name; all names are invented. */

export interface Petugas {
  readonly operator: ReadonlyMap<string, Orang>
  readonly camat: ReadonlyMap<string, Orang>
  readonly menurutNama: ReadonlyMap<string, Orang>
}

export async function lengkapiPetugas(
  s: Panggung,
  gaya: Gaya,
  p: { readonly wilayah: readonly Wilayah[]; readonly desa: ReadonlySet<string>; readonly mulai: string },
): Promise<Petugas> {
  const ada = await s.semuaOrang(s.daerah.tanggalDemo ?? p.mulai)
  const dijabat = new Set(ada.flatMap((o) => o.penugasan.map((t) => `${t.peran}/${t.kodeWilayah ?? ''}`)))
  const kecamatan = new Map(p.wilayah.filter((w) => w.tingkat === 'kecamatan').map((w) => [w.kode, w]))
  const baru = p.wilayah.flatMap((w) => {
    if (w.tingkat === 'kecamatan') return dijabat.has(`camat/${w.kode}`) ? [] : [camat(gaya, s.daerah.daerahId, w, p.mulai)]
    if (!p.desa.has(w.kode) || dijabat.has(`operator-desa/${w.kode}`)) return []
    return [sekretarisDesa(gaya, s.daerah.daerahId, w, { kecamatan: kecamatan.get(w.kode.slice(0, 8))?.nama ?? '', mulai: p.mulai })]
  })
  await s.daftarkanBanyak({ tanggal: p.mulai, jam: '08:00' }, baru)
  const semua = await s.semuaOrang(s.daerah.tanggalDemo ?? p.mulai)
  return {
    operator: menurutWilayah(semua, 'operator-desa'),
    camat: menurutWilayah(semua, 'camat'),
    menurutNama: new Map(semua.map((o) => [o.namaPengguna, o])),
  }
}

function menurutWilayah(semua: readonly Orang[], peran: string): Map<string, Orang> {
  return new Map(semua.flatMap((o) => o.penugasan.flatMap((t) => (t.peran === peran && t.kodeWilayah !== null ? [[t.kodeWilayah, o] as const] : []))))
}

function camat(gaya: Gaya, daerahId: string, w: Wilayah, mulai: string): DaftarkanPengguna {
  return orang(gaya, { kode: w.kode, namaPengguna: `camat.${siput(w.nama)}.${daerahId}`, peran: 'camat', jabatan: `Camat ${w.nama}`, mulai })
}

function sekretarisDesa(gaya: Gaya, daerahId: string, w: Wilayah, lain: { kecamatan: string; mulai: string }): DaftarkanPengguna {
  const sebutan = w.tingkat === 'kelurahan' ? 'Kelurahan' : 'Desa'
  const jabatan = daerahId === '3216' && sebutan === 'Desa' ? `Kepala Urusan Perencanaan Desa ${w.nama}` : `Sekretaris ${sebutan} ${w.nama}`
  const namaPengguna = `desa.${siput(w.nama)}.${w.kode.slice(9)}.${siput(lain.kecamatan)}`
  return orang(gaya, { kode: w.kode, namaPengguna, peran: 'operator-desa', jabatan, mulai: lain.mulai })
}

function orang(gaya: Gaya, o: { kode: string; namaPengguna: string; peran: string; jabatan: string; mulai: string }): DaftarkanPengguna {
  const a = acakDari(`petugas ${o.kode} ${o.peran}`)
  const nama = a.peluang(0.45) ? a.pilih(gaya.perempuan) : a.pilih(gaya.lakiLaki)
  const penugasan = { peran: o.peran, kodeWilayah: o.kode, jabatan: o.jabatan, mulai: o.mulai }
  return DaftarkanPengguna.parse({ namaPengguna: o.namaPengguna, nama: `${nama} (contoh)`, penugasan: [penugasan] })
}

function siput(nama: string): string {
  return nama.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') // prettier-ignore
}
