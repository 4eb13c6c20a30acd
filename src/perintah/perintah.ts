import { parseArgs } from 'node:util'
import { writeFileSync } from 'node:fs'
import { penuturUntuk } from '#src/kata.ts'
import { errorCode, errorText, MasalahMulai } from '#src/lib/database/masalah.ts'
import type { Bahasa } from '#src/lib/kata.ts'
import type { Penolakan } from '#src/lib/result.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { listSemuaDaerah } from '#src/modules/pengguna/daerah.service.ts'
import { kataTerdekat } from '#src/modules/usulan/rekaman.ts'
import { bukaPemasangan, type Pemasangan } from '#src/pemasangan.ts'
import type { Keluaran, Lingkungan, NilaiOpsi, Opsi, Perintah, Sesi } from '#src/perintah/bentuk.ts'
import { kamusEkspor, kamusImpor } from '#src/perintah/kamus.ts'
import { searchKamus, searchTempat } from '#src/perintah/cari.ts'
import { usulanKembar } from '#src/perintah/kembar.ts'
import { t } from '#src/perintah/kata.ts'
import { akomodasiTautkan, dokumenImporRenja, usulanMuat, usulanPutuskan } from '#src/perintah/lembar.ts'
import { operasi, panggil } from '#src/perintah/panggil.ts'
import { laporan } from '#src/perintah/laporan.ts'
import { jalankanPasangkayuPerintah } from '#src/perintah/pasangkayu.ts'
import { exportUsulan, importUsulan } from '#src/perintah/sipd.ts'
import { belumDijawab, kabarTenggat } from '#src/perintah/tenggat.ts'
import { acuanDaftar, acuanMuat } from '#src/perintah/acuan.ts'
import { rekapBangunUlang, rekapPeriksa } from '#src/perintah/rekap.ts'
import { jejakKunciPutar, jejakVerify } from '#src/perintah/jejak.ts'
import { cadangkan, kabarKirim, pulihkan } from '#src/perintah/sistem.ts'

/** Every command, in the order of the help. */
export const SEMUA: readonly Perintah[] = [
  operasi,
  panggil,
  usulanMuat,
  usulanPutuskan,
  belumDijawab,
  usulanKembar,
  akomodasiTautkan,
  dokumenImporRenja,
  importUsulan,
  exportUsulan,
  laporan,
  kamusImpor,
  kamusEkspor,
  jalankanPasangkayuPerintah,
  searchKamus,
  searchTempat,
  jejakVerify,
  jejakKunciPutar,
  kabarKirim,
  kabarTenggat,
  rekapPeriksa,
  rekapBangunUlang,
  acuanMuat,
  acuanDaftar,
  cadangkan,
  pulihkan,
]

const UMUM: Readonly<Record<string, Opsi>> = { bahasa: { type: 'string' }, bantuan: { type: 'boolean' }, json: { type: 'boolean' } }

/** 0 done; 1 refused, or something was not done; 2 mistyped. */
export type KodeKeluar = 0 | 1 | 2

/** Runs one command line. Nothing but the asked for goes to stdout; progress and refusals go to stderr. */
export async function jalankanBaris(argv: readonly string[], l: Lingkungan): Promise<KodeKeluar> {
  const bahasa = bahasaDari(argv)
  if (bahasa === null) return salahKetik(l, 'id', t('id', 'salah.bahasa', { nilai: '?' }), '')
  const kata = argv.filter((a, i) => !a.startsWith('-') && argv[i - 1] !== '--bahasa')
  if (kata.length === 0 || kata[0] === 'bantuan') return bantu(l, bahasa, kata.slice(1).join(' '))
  const perintah = cariPerintah(kata)
  if (perintah === undefined) return perintahAsing(l, bahasa, kata)
  const terurai = uraikan(perintah, argv, bahasa)
  if (typeof terurai === 'string') return salahKetik(l, bahasa, terurai, perintah.nama)
  if (terurai.opsi['bantuan'] === true) return bantu(l, bahasa, perintah.nama)
  return laksanakan(perintah, terurai, l, bahasa)
}

/** A command's name is its first word, two or three. */
function cariPerintah(kata: readonly string[]): Perintah | undefined {
  return [3, 2, 1].map((n) => SEMUA.find((p) => p.nama === kata.slice(0, n).join(' '))).find((p) => p !== undefined)
}

function bahasaDari(argv: readonly string[]): Bahasa | null {
  const letak = argv.findIndex((a) => a === '--bahasa' || a.startsWith('--bahasa='))
  const nilai = letak === -1 ? 'id' : argv[letak]?.includes('=') === true ? argv[letak].slice('--bahasa='.length) : argv[letak + 1]
  return nilai === 'id' || nilai === 'en' ? nilai : null
}

interface Terurai {
  readonly argumen: readonly string[]
  readonly opsi: Readonly<Record<string, NilaiOpsi>>
  readonly keluaranJson: boolean
}

/** Options and arguments of a command, or what is wrong with them. */
function uraikan(perintah: Perintah, argv: readonly string[], bahasa: Bahasa): Terurai | string {
  // Where --json carries a body, one without a value still means: nothing but JSON.
  const tanpaIsi = perintah.opsi['json'] === undefined ? -1 : argv.findIndex((a, i) => a === '--json' && (argv[i + 1] ?? '--').startsWith('--'))
  const args = tanpaIsi === -1 ? [...argv] : argv.filter((_, i) => i !== tanpaIsi)
  try {
    const { values, positionals } = parseArgs({ args, options: { ...UMUM, ...perintah.opsi }, allowPositionals: true, strict: true })
    const argumen = positionals.slice(perintah.nama.split(' ').length)
    const kurang = perintah.argumen.find((a, i) => !a.startsWith('[') && argumen[i] === undefined)
    if (kurang !== undefined) return t(bahasa, 'salah.argumen-kurang', { nama: kurang })
    const lebih = argumen[perintah.argumen.length]
    if (lebih !== undefined) return t(bahasa, 'salah.argumen-lebih', { nilai: lebih })
    return { argumen, opsi: values as Terurai['opsi'], keluaranJson: tanpaIsi !== -1 || values['json'] !== undefined }
  } catch (galat) {
    return opsiSalah(galat, [...Object.keys(UMUM), ...Object.keys(perintah.opsi)], bahasa)
  }
}

/** What the parser refused, in our words: an option nobody knows, or one without its value. */
function opsiSalah(galat: unknown, dikenal: readonly string[], bahasa: Bahasa): string {
  const kode = errorCode(galat)
  const nama = /'(?:-\w, )?--?([\w-]+)/.exec(errorText(galat))?.[1] ?? ''
  if (kode !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return t(bahasa, 'salah.nilai-opsi', { nama })
  const terdekat = kataTerdekat(nama, dikenal)
  return t(bahasa, 'salah.opsi', { nama }) + (terdekat === null ? '' : ` ${t(bahasa, 'salah.maksud', { terdekat: `--${terdekat}` })}`)
}

function salahKetik(l: Lingkungan, bahasa: Bahasa, pesan: string, perintah: string): KodeKeluar {
  l.stderr(`${pesan}\n${t(bahasa, 'salah.langkah', { perintah }).trimEnd()}\n`)
  return 2
}

function perintahAsing(l: Lingkungan, bahasa: Bahasa, kata: readonly string[]): KodeKeluar {
  const perintah = kata.slice(0, 2).join(' ')
  const terdekat =
    kataTerdekat(
      perintah,
      SEMUA.map((p) => p.nama),
    ) ?? SEMUA.find((p) => p.nama.startsWith(`${kata[0] ?? ''} `))?.nama
  const maksud = terdekat === undefined ? '' : ` ${t(bahasa, 'salah.maksud', { terdekat })}`
  return salahKetik(l, bahasa, t(bahasa, 'salah.perintah', { perintah }) + maksud, '')
}

function bantu(l: Lingkungan, bahasa: Bahasa, nama: string): KodeKeluar {
  const perintah = SEMUA.find((p) => p.nama === nama)
  if (perintah !== undefined) l.stdout(`${bantuanPerintah(perintah, bahasa).join('\n')}\n`)
  else if (nama === '') l.stdout(`${bantuanUmum(bahasa).join('\n')}\n`)
  else return perintahAsing(l, bahasa, nama.split(' '))
  return 0
}

function bantuanUmum(bahasa: Bahasa): string[] {
  const daftar = [['bantuan [PERINTAH]', 'bantuan'] as const, ...SEMUA.map((p) => [[p.nama, ...p.argumen].join(' '), p.nama] as const)]
  const lebar = Math.max(...daftar.map(([tulis]) => tulis.length))
  return [
    t(bahasa, 'bantuan.judul'),
    '',
    t(bahasa, 'bantuan.pakai'),
    '',
    t(bahasa, 'bantuan.perintah'),
    ...daftar.map(([tulis, nama]) => `  ${tulis.padEnd(lebar)}  ${t(bahasa, `ringkas.${nama}`)}`),
    '',
    t(bahasa, 'bantuan.umum'),
    t(bahasa, 'bantuan.lebih'),
  ]
}

function bantuanPerintah(p: Perintah, bahasa: Bahasa): string[] {
  const opsi = Object.entries(p.opsi).map(([nama, o]) => [`--${nama}${o.type === 'string' ? ' …' : ''}`, t(bahasa, `opsi.${nama}`)] as const)
  const lebar = Math.max(0, ...opsi.map(([tulis]) => tulis.length))
  return [
    `selaras ${[p.nama, ...p.argumen].join(' ')}${opsi.length === 0 ? '' : ` [${t(bahasa, 'bantuan.opsi').replace(':', '').toUpperCase()}]`}`,
    t(bahasa, `ringkas.${p.nama}`),
    '',
    t(bahasa, `uraian.${p.nama}`),
    ...(opsi.length === 0 ? [] : ['', t(bahasa, 'bantuan.opsi'), ...opsi.map(([tulis, arti]) => `  ${tulis.padEnd(lebar)}  ${arti}`)]),
  ]
}

/** Runs it on the running database, or on one of its own that is stopped afterwards, whatever happens. */
async function laksanakan(perintah: Perintah, terurai: Terurai, l: Lingkungan, bahasa: Bahasa): Promise<KodeKeluar> {
  const progress = (baris: string): void => l.stderr(`${baris}\n`)
  const dibuka: Promise<Pemasangan>[] = []
  const pemasangan = (): Promise<Pemasangan> => {
    const [ada] = dibuka
    if (ada !== undefined) return ada
    const baru = bukaPemasangan(l.setelan, progress, { join: true }).then((p) => {
      l.terbuka(p.tutup)
      return p
    })
    dibuka.push(baru)
    return baru
  }
  const s: Sesi = { setelan: l.setelan, kini: l.kini, bahasa, argumen: terurai.argumen, opsi: terurai.opsi, progress, pemasangan }
  try {
    const hasil = await perintah.jalankan(s)
    if (perintah.menulis === true) for (const p of dibuka) await segelSemua(await p)
    return hasil.ok ? sampaikan(hasil.value, s, l, terurai.keluaranJson) : tolak(hasil.error, l, bahasa, terurai.keluaranJson)
  } catch (galat) {
    return gagalMulai(galat, l, terurai.keluaranJson)
  } finally {
    for (const p of dibuka) await p.then((terbuka) => terbuka.tutup()).catch(() => undefined)
  }
}

async function segelSemua(p: Pemasangan): Promise<void> {
  for (const { daerahId } of await listSemuaDaerah(p.sql)) while ((await segel(p.sql, daerahId, p.penandatangan)) > 0);
}

function sampaikan(k: Keluaran, s: Sesi, l: Lingkungan, json: boolean): KodeKeluar {
  const isi = k.bita ?? `${json ? JSON.stringify(k.data, null, 2) : k.baris.join('\n')}\n`
  const berkas = s.opsi['keluar']
  if (typeof berkas !== 'string') l.stdout(isi)
  else {
    writeFileSync(berkas, isi)
    l.stderr(`${t(s.bahasa, 'hasil.tersimpan', { berkas })}\n`)
  }
  return k.berhasil ? 0 : 1
}

function tolak(penolakan: Penolakan, l: Lingkungan, bahasa: Bahasa, json: boolean): KodeKeluar {
  const { status: _, ...galat } = penuturUntuk().ucapkan(penolakan, bahasa)
  if (json) l.stdout(`${JSON.stringify(galat, null, 2)}\n`)
  else l.stderr(`[${galat.kode}] ${galat.pesan}\n${galat.langkah}\n`)
  return 1
}

/** A start that cannot go on is told in words; anything else is a bug and stays one. */
function gagalMulai(galat: unknown, l: Lingkungan, json: boolean): KodeKeluar {
  if (!(galat instanceof MasalahMulai)) throw galat
  if (json) l.stdout(`${JSON.stringify({ kode: galat.jenis, pesan: galat.pesan, langkah: galat.langkah, rincian: {} }, null, 2)}\n`)
  else l.stderr(`[${galat.jenis}] ${galat.pesan}\n${galat.langkah}\n`)
  return 1
}
