import { isDalamMasa } from '#src/lib/masa.ts'
import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createPenutur } from '#src/lib/kata.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { menitTunggu } from '#src/modules/pengguna/masuk.ts'
import { penolakanPengguna } from '#src/modules/pengguna/pengguna.kata.ts'
import { canDaftarkanPengguna, findPenugasan, izinkan } from '#src/modules/pengguna/pengguna.policy.ts'
import { NamaPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { DAFTAR_PERAN, isLingkupLengkap, isWilayahTercakup, type Pelaku, pelakuPenyiap, type Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { isSandiCocok, sandikan } from '#src/modules/pengguna/sandi.service.ts'

const HARI = tanggal('2024-01-25')
const DINAS = '11111111-1111-4111-8111-111111111111'
const DINAS_LAIN = '22222222-2222-4222-8222-222222222222'

function tugas(ubah: Partial<Penugasan> = {}): Penugasan {
  return {
    penugasanId: 'p',
    peran: 'operator-desa',
    kodeWilayah: null,
    perangkatDaerahId: null,
    jabatan: 'Operator',
    sebagai: 'definitif',
    mulai: HARI,
    selesai: null,
    ...ubah,
  }
}

function pelaku(...penugasan: Penugasan[]): Pelaku {
  return { penggunaId: 'u', nama: 'Uji', daerahId: '3216', penugasan }
}

describe('masa dan lingkup penugasan', () => {
  test('penugasan berlaku dari hari mulai sampai hari selesai, keduanya termasuk', () => {
    const p = { mulai: tanggal('2024-01-25'), selesai: tanggal('2024-01-31') }
    expect(['2024-01-24', '2024-01-25', '2024-01-31', '2024-02-01'].map((h) => isDalamMasa(p, tanggal(h)))).toEqual([false, true, true, false])
    expect(isDalamMasa({ ...p, selesai: null }, tanggal('2099-01-01'))).toBe(true)
  })

  test('lingkup wilayah mencakup dirinya dan semua di bawahnya, bukan kode yang hanya berawalan sama', () => {
    expect(isWilayahTercakup('32.16.14', '32.16.14.2001')).toBe(true)
    expect(isWilayahTercakup('32.16.14', '32.16.14')).toBe(true)
    expect(isWilayahTercakup('32.16.1', '32.16.14')).toBe(false)
    expect(isWilayahTercakup('32.16.14.2001', '32.16.14')).toBe(false)
  })

  test('peran desa, kecamatan dan perangkat daerah wajib menyebut lingkupnya', () => {
    expect(isLingkupLengkap(tugas({ peran: 'operator-desa', kodeWilayah: '32.16.14.2001' }))).toBe(true)
    expect(isLingkupLengkap(tugas({ peran: 'operator-desa', kodeWilayah: '32.16.14' }))).toBe(false)
    expect(isLingkupLengkap(tugas({ peran: 'operator-desa' }))).toBe(false)
    expect(isLingkupLengkap(tugas({ peran: 'camat', kodeWilayah: '32.16.14' }))).toBe(true)
    expect(isLingkupLengkap(tugas({ peran: 'perangkat-daerah' }))).toBe(false)
    expect(isLingkupLengkap(tugas({ peran: 'perangkat-daerah', perangkatDaerahId: DINAS }))).toBe(true)
    expect(isLingkupLengkap(tugas({ peran: 'tapd' }))).toBe(true)
  })
})

describe('wewenang', () => {
  const camat = tugas({ penugasanId: 'camat', peran: 'camat', kodeWilayah: '32.16.14' })
  const dinas = tugas({ penugasanId: 'dinas', peran: 'perangkat-daerah', perangkatDaerahId: DINAS })
  const admin = tugas({ penugasanId: 'admin', peran: 'admin-perencanaan' })

  test.each([
    ['peran lain', pelaku(camat), { peran: ['tapd'] as const }, null],
    ['wilayah di bawahnya', pelaku(camat), { peran: ['camat'] as const, kodeWilayah: '32.16.14.2001' }, 'camat'],
    ['kecamatan tetangga', pelaku(camat), { peran: ['camat'] as const, kodeWilayah: '32.16.15' }, null],
    ['objek seluruh daerah bagi lingkup sempit', pelaku(camat), { peran: ['camat'] as const, kodeWilayah: null }, null],
    ['wilayah tidak ditanyakan', pelaku(camat), { peran: ['camat'] as const }, 'camat'],
    ['dinas sendiri', pelaku(dinas), { peran: ['perangkat-daerah'] as const, perangkatDaerahId: DINAS }, 'dinas'],
    ['dinas lain', pelaku(dinas), { peran: ['perangkat-daerah'] as const, perangkatDaerahId: DINAS_LAIN }, null],
    [
      'tanpa lingkup mencakup seluruh daerah',
      pelaku(admin),
      { peran: ['admin-perencanaan'] as const, kodeWilayah: '32.16.15.2003', perangkatDaerahId: DINAS },
      'admin',
    ],
    ['penugasan kedua yang cocok', pelaku(camat, dinas, admin), { peran: ['tapd', 'admin-perencanaan'] as const }, 'admin'],
    ['tanpa penugasan', pelaku(), { peran: DAFTAR_PERAN }, null],
  ])('penugasan dicari menurut peran dan lingkup: %s', (_nama, p, syarat, hasil) => {
    expect(findPenugasan(p, syarat)?.penugasanId ?? null).toBe(hasil)
  })

  test('penolakan wewenang menyebut apakah perannya atau lingkupnya yang kurang', () => {
    expect(izinkan(pelaku(camat), { peran: ['tapd'] })).toEqual({ boleh: false, alasan: 'peran-tidak-berwenang' })
    expect(izinkan(pelaku(camat), { peran: ['camat'], kodeWilayah: '32.16.15' })).toEqual({ boleh: false, alasan: 'di-luar-lingkup' })
    expect(izinkan(pelaku(camat), { peran: ['camat'], kodeWilayah: '32.16.14' })).toEqual({ boleh: true, penugasan: camat })
  })

  test('hanya admin perencanaan seluruh daerah yang mendaftarkan pengguna', () => {
    const boleh = DAFTAR_PERAN.filter((peran) => canDaftarkanPengguna(pelaku(tugas({ peran }))).boleh)
    expect(boleh).toEqual(['admin-perencanaan'])
    expect(canDaftarkanPengguna(pelaku(tugas({ peran: 'admin-perencanaan', kodeWilayah: '32.16.14' }))).boleh).toBe(false)
    expect(canDaftarkanPengguna(pelakuPenyiap('3216')).boleh).toBe(true)
  })
})

describe('kata sandi dan nama', () => {
  test('kata sandi disandikan dengan Argon2id, tidak pernah sama dua kali, dan hanya yang benar cocok', async () => {
    const [satu, dua] = await Promise.all([sandikan('kata sandi panjang', randomBytes(16)), sandikan('kata sandi panjang', randomBytes(16))])
    expect(satu).toMatch(/^\$argon2id\$v=19\$m=32768,t=2,p=1\$/)
    expect(satu).not.toBe(dua)
    expect(await isSandiCocok('kata sandi panjang', satu)).toBe(true)
    expect(await isSandiCocok('kata sandi panjanG', satu)).toBe(false)
  })

  test('sandian berbiaya lama tetap dikenali, dan bentuk asing tidak pernah cocok', async () => {
    const lama = '$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    expect(await isSandiCocok('apa saja', lama)).toBe(false)
    expect(await isSandiCocok('apa saja', 'apa saja')).toBe(false)
    expect(await isSandiCocok('', '')).toBe(false)
  })

  test('nama pengguna dibaca tanpa beda huruf besar dan tanpa spasi di tepi', () => {
    expect(NamaPengguna.parse('  Desa.Sukakarya ')).toBe('desa.sukakarya')
    for (const salah of ['a', '.awal', 'akhir.', 'dua kata', "petik's", '<b>']) expect(NamaPengguna.safeParse(salah).success).toBe(false)
  })

  test('waktu tunggu disebut dalam menit utuh dan tidak pernah nol', () => {
    expect([0, 1, 60, 61, 900].map(menitTunggu)).toEqual([1, 1, 1, 2, 15])
  })
})

test('setiap penolakan akun punya kata dalam dua bahasa, terisi dari datanya', () => {
  const penutur = createPenutur(penolakanPengguna)
  for (const jenis of Object.keys(penolakanPengguna)) {
    for (const bahasa of ['id', 'en'] as const) {
      const penolakan = { jenis, menit: 2, namaPengguna: 'x', peran: 'camat', kodeWilayah: '32.16' }
      const g = penutur.ucapkan(penolakan, bahasa)
      expect(g.pesan + g.langkah).not.toMatch(/\{\{|undefined/)
    }
  }
  const terkunci = { jenis: 'terkunci', menit: 3 }
  expect(penutur.ucapkan(terkunci, 'id')).toMatchObject({
    status: 429,
    kode: 'terkunci',
    langkah: 'Tunggu 3 menit, lalu coba lagi; admin perencanaan daerah Anda dapat melepas tahanannya lebih awal.',
    rincian: { menit: 3 },
  })
})
