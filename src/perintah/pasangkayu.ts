import path from 'node:path'
import { type BarisLaporan, type Jumlah } from '#contoh/pasangkayu/laporan.ts'
import { jalankanPasangkayu, type LaporanPasangkayu } from '#contoh/pasangkayu/pasangkayu.ts'
import type { Bahasa } from '#src/lib/kata.ts'
import { ok, type Penolakan } from '#src/lib/result.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { kataSebabTanya } from '#src/modules/usulan/lembar/lembar.kata.ts'
import { type Ucap, ucapkanSel, ucapkanTolakan } from '#src/modules/usulan/usulan.cli.ts'
import { muatAwal } from '#src/muatan-awal.ts'
import { type Keluaran, type Perintah, type Sesi, teksOpsi } from '#src/perintah/bentuk.ts'
import { t } from '#src/perintah/kata.ts'
import { ucapUntuk } from '#src/perintah/lembar.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/data')

export const jalankanPasangkayuPerintah: Perintah = {
  nama: 'jalankan pasangkayu',
  argumen: [],
  opsi: {
    folder: { type: 'string' },
    lembar: { type: 'string' },
    jawaban: { type: 'string' },
    putusan: { type: 'string' },
    tautan: { type: 'string' },
    renja: { type: 'string' },
  },
  menulis: true,
  jalankan: async (s) => {
    const p = await s.pemasangan()
    await muatAwal(p, s.kini, s.progress)
    const pilihan = {
      folder: path.resolve(teksOpsi(s, 'folder') ?? FOLDER),
      ...Object.fromEntries((['lembar', 'jawaban', 'putusan', 'tautan', 'renja'] as const).map((nama) => [nama, teksOpsi(s, nama)])),
    }
    const laporan = await jalankanPasangkayu(p, s.kini, pilihan, s.progress)
    return laporan.ok ? ok(keluaran(s, laporan.value)) : laporan
  },
}

function keluaran(s: Sesi, l: LaporanPasangkayu): Keluaran {
  const ucap = ucapUntuk(s)
  const ditolak = (x: LaporanPasangkayu['putusanDitolak'][number] | LaporanPasangkayu['tautanDitolak'][number]): object =>
    'penolakan' in x ? { ...x, penolakan: ucap(x.penolakan) } : x
  const baris = l.baris.map((b) => (b.hasil === 'ditolak' && b.penolakan !== null ? { ...b, penolakan: ucap(b.penolakan) } : b))
  return {
    berhasil: l.cocok,
    data: { ...l, baris, putusanDitolak: l.putusanDitolak.map(ditolak), tautanDitolak: l.tautanDitolak.map(ditolak) },
    baris: cetak(l, s.bahasa, ucap),
  }
}

function cetak(l: LaporanPasangkayu, bahasa: Bahasa, ucap: Ucap): string[] {
  const { ringkasan: r } = l
  const kata = (kunci: string, isi: object = {}): string => t(bahasa, kunci, isi)
  const jumlah = (nama: string, j: Jumlah): string => kata('pasangkayu.jumlah', { nama, ...j })
  return [
    kata('pasangkayu.judul', { ...l.lembar, ...r.lembar }),
    ...l.baris.map((b) => cetakBaris(b, bahasa, ucap)),
    '',
    jumlah(kata('pasangkayu.lembar'), r.lembar),
    jumlah(kata('pasangkayu.jumlah-masuk'), r.masuk),
    ...Object.entries(r.perKeadaan).map(([keadaan, j]) => jumlah(kata('pasangkayu.keadaan', { keadaan: sebutKeadaan(keadaan) }), j)),
    jumlah(kata('pasangkayu.jumlah-ditanya'), r.ditanya),
    jumlah(kata('pasangkayu.jumlah-ditolak'), r.ditolak),
    jumlah(kata('pasangkayu.tertaut'), r.tertaut),
    ...r.perSubKegiatan.map((x) => kata('pasangkayu.sub', x)),
    ...(Object.keys(r.perAlasan).length === 0 ? [] : [kata('pasangkayu.alasan', { daftar: sebutAlasan(r.perAlasan) })]),
    ...(l.renja === null ? [kata('pasangkayu.tanpa-renja')] : []),
    ...(r.hargaTakTerbaca === 0 ? [] : [kata('pasangkayu.tanpa-harga', { jumlah: r.hargaTakTerbaca })]),
    ...(l.untukLembarLain === 0 ? [] : [kata('pasangkayu.lembar-lain', { jumlah: l.untukLembarLain })]),
    ...(l.menunggu === 0 ? [] : [kata('pasangkayu.menunggu', { jumlah: l.menunggu })]),
    ...l.masalah.map((m) => kata('pasangkayu.masalah', { berkas: m.berkas, masalah: ucapkanTolakan(m.tolakan, bahasa) })),
    ...[...l.putusanDitolak, ...l.tautanDitolak].flatMap((x) =>
      'penolakan' in x
        ? [
            kata('pasangkayu.masalah', {
              berkas: 'tahap' in x ? 'putusan' : 'tautan',
              masalah: `${x.kunci.baris ?? x.kunci.nomor ?? ''}: ${sebutPenolakan(ucap, x.penolakan)}`,
            }),
          ]
        : [],
    ),
    ...l.periksa.filter((x) => !x.cocok).map((x) => kata('pasangkayu.tidak-cocok', x)),
    ...(l.cocok ? [kata('pasangkayu.cocok', { jumlah: l.periksa.length })] : []),
  ]
}

function sebutAlasan(perAlasan: Readonly<Record<string, number>>): string {
  return Object.entries(perAlasan)
    .map(([kode, jumlah]) => `${kode} ${jumlah}`)
    .join(', ')
}

function sebutKeadaan(keadaan: string): string {
  const [tahap = '', hasil = ''] = keadaan.split('/')
  return `${hasil} · ${tahap.replaceAll('-', ' ')}`
}

function sebutPenolakan(ucap: Ucap, penolakan: Penolakan): string {
  const { kode, pesan, langkah } = ucap(penolakan)
  return `[${kode}] ${pesan} ${langkah}`
}

function cetakBaris(b: BarisLaporan, bahasa: Bahasa, ucap: Ucap): string {
  const dasar = { baris: String(b.baris).padStart(4), teks: b.teks }
  if (b.hasil === 'ditanya') {
    const calon = b.calon.map((w) => `${w.kode} ${w.nama}`).join('; ') || '–'
    return t(bahasa, 'pasangkayu.tanya', { ...dasar, harga: b.harga, sebab: kataSebabTanya[b.sebab][bahasa], calon })
  }
  if (b.hasil === 'ditolak') {
    const sebab = b.penolakan === null ? b.tolakan.map((x) => ucapkanSel(x, bahasa)).join('; ') : sebutPenolakan(ucap, b.penolakan)
    return t(bahasa, 'pasangkayu.tolak', { ...dasar, harga: b.harga === null ? '–' : formatRupiah(b.harga), sebab })
  }
  const lepas = b.tautanBerlaku ? '' : t(bahasa, 'pasangkayu.lepas')
  const tautan = b.tautan.map((x) => `\n      → ${x.kode} ${x.nama}: ${formatRupiah(x.rupiah)}${lepas}`).join('')
  const jawaban = b.alasan === null ? '' : `\n      ${b.alasan} ${b.penjelasan ?? ''}`
  return t(bahasa, 'pasangkayu.masuk', {
    ...dasar,
    harga: b.harga,
    wilayah: b.wilayah.nama,
    cara: t(bahasa, `cara.${b.wilayah.cara}`),
    nomor: b.nomor,
    keadaan: sebutKeadaan(`${b.tahap}/${b.keadaan}`),
    rinci: tautan + jawaban,
  })
}
