import { describe, expect, test } from 'vitest'
import type { Pelaku, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { canPutuskanPeta } from '#src/modules/peta-nomenklatur/peta-nomenklatur.policy.ts'
import {
  type BarisPeta,
  type CalonPadanan,
  keadaanPeta,
  type PasanganKode,
  pilihPadanan,
  putuskanPeta,
  saringPeta,
} from '#src/modules/peta-nomenklatur/peta-nomenklatur.ts'

const calon = (jenis: CalonPadanan['jenis'], putusan: CalonPadanan['putusan'] = null): CalonPadanan => ({
  kodeTujuan: '1.03.10.2.01.0053',
  namaTujuan: 'Pembangunan Jalan',
  jenis,
  putusan,
  versi: putusan === null ? 0 : 1,
})

describe('keadaan padanan satu kode', () => {
  test.each([
    [[calon('kode-dan-nama')], 'pasti'],
    [[calon('pendahulu'), calon('pendahulu')], 'pasti'],
    [[calon('nama-saja')], 'menunggu'],
    [[calon('nama-saja', 'ditolak'), calon('nama-saja')], 'menunggu'],
    [[calon('nama-saja', 'ditolak')], 'ditolak'],
    [[calon('nama-saja', 'ditolak'), calon(null, 'diterima')], 'diterima'],
    [[], 'tanpa-padanan'],
    [[calon(null, 'ditolak')], 'tanpa-padanan'],
  ] as const)('%#: %s', (daftar, keadaan) => {
    expect(keadaanPeta(daftar)).toBe(keadaan)
  })
})

describe('padanan bagi yang memakainya', () => {
  const ke = (kodeTujuan: string, jenis: CalonPadanan['jenis'], putusan: CalonPadanan['putusan'] = null) => ({ ...calon(jenis, putusan), kodeTujuan })
  test.each([
    ['kode dan nama sama: pasti', [ke('a', 'kode-dan-nama')], 'a', ['a']],
    ['satu pendahulu tercatat: pasti', [ke('a', 'pendahulu')], 'a', ['a']],
    ['kode yang dipecah: tidak ada yang pasti, semuanya calon', [ke('a', 'pendahulu'), ke('b', 'pendahulu')], null, ['a', 'b']],
    ['nama saja hanya usul', [ke('a', 'nama-saja'), ke('b', 'nama-saja')], null, ['a', 'b']],
    ['usul yang ditolak perencana tidak diusulkan lagi', [ke('a', 'nama-saja', 'ditolak'), ke('b', 'nama-saja')], null, ['b']],
    ['putusan perencana mengalahkan usul', [ke('a', 'nama-saja'), ke('b', null, 'diterima')], 'b', ['b']],
    ['tanpa apa pun tidak ditebak', [], null, []],
  ] as const)('%s', (_, daftar, pasti, kode) => {
    const p = pilihPadanan(daftar)
    expect([p.pasti, p.calon.map((c) => c.kode)]).toEqual([pasti, kode])
  })
})

describe('memutus padanan', () => {
  const isi = { edisiAsal: '1317', kodeAsal: 'a', edisiTujuan: '2027', kodeTujuan: 'b', putusan: 'diterima', versi: 0 } as const
  const pasangan: PasanganKode = { asalAda: true, tujuanAda: true, tingkatSama: true, jenis: 'nama-saja', versi: 0 }
  const jenis = (p: Partial<PasanganKode>, lain: object = {}) => {
    const h = putuskanPeta({ ...pasangan, ...p }, { ...isi, ...lain })
    return h.ok ? h.value : h.error.jenis
  }

  test('usul diterima atau ditolak; perencana boleh menerima padanan temuannya sendiri', () => {
    expect([jenis({}), jenis({}, { putusan: 'ditolak' }), jenis({ jenis: null })]).toEqual(['diterima', 'ditolak', 'diterima'])
  })

  test.each([
    [{ asalAda: false }, {}, 'padanan-kode-tidak-ada'],
    [{ tujuanAda: false }, {}, 'padanan-kode-tidak-ada'],
    [{ tingkatSama: false }, {}, 'padanan-beda-tingkat'],
    [{ jenis: 'pendahulu' }, {}, 'padanan-sudah-pasti'],
    [{ jenis: 'kode-dan-nama' }, { putusan: 'ditolak' }, 'padanan-sudah-pasti'],
    [{ jenis: null }, { putusan: 'ditolak' }, 'padanan-tidak-diusulkan'],
    [{ versi: 2 }, { versi: 1 }, 'padanan-sudah-berubah'],
  ] as const)('%j %j ditolak: %s', (p, lain, kode) => {
    expect(jenis(p, lain)).toBe(kode)
  })

  test('putusan atas temuan sendiri dapat ditarik', () => {
    expect(jenis({ jenis: null, versi: 1 }, { putusan: 'ditolak', versi: 1 })).toBe('ditolak')
  })

  test('hanya admin perencanaan seluruh daerah', () => {
    const dengan = (p: Partial<Penugasan>): Pelaku =>
      ({ penugasan: [{ peran: 'admin-perencanaan', kodeWilayah: null, perangkatDaerahId: null, ...p }] }) as unknown as Pelaku
    expect(canPutuskanPeta(dengan({}))).toMatchObject({ boleh: true })
    expect(canPutuskanPeta(dengan({ peran: 'camat' }))).toEqual({ boleh: false, alasan: 'peran-tidak-berwenang' })
    expect(canPutuskanPeta(dengan({ kodeWilayah: '32.16.14' }))).toEqual({ boleh: false, alasan: 'di-luar-lingkup' })
  })
})

test('saringan: kata pada kode atau nama, asal maupun tujuan; jumlah tiap keadaan dihitung sebelum keadaannya dipilih', () => {
  const baris = (kodeAsal: string, namaAsal: string, daftar: readonly CalonPadanan[]): BarisPeta => ({
    kodeAsal,
    namaAsal,
    tingkat: 'sub-kegiatan',
    keadaan: keadaanPeta(daftar),
    kodeKini: null,
    calon: daftar,
  })
  const semua = [baris('1.03.10.2.01.0032', 'Pembangunan Jalan', [calon('nama-saja')]), baris('1.04.02.2.01.0001', 'Rumah', []), baris('1.01', 'Lain', [])]
  const hasil = saringPeta(semua, { tingkat: 'sub-kegiatan', keadaan: 'menunggu', cari: 'JALAN 0053' })
  expect(hasil.baris.map((b) => b.kodeAsal)).toEqual(['1.03.10.2.01.0032'])
  expect(saringPeta(semua, { tingkat: null, keadaan: 'menunggu', cari: '' }).jumlah).toMatchObject({ menunggu: 1, 'tanpa-padanan': 2 })
  expect(saringPeta(semua, { tingkat: 'program', keadaan: null, cari: '' }).baris).toEqual([])
})
