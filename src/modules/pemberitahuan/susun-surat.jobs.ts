import { html } from 'hono/html'
import type { Bahasa } from '#src/lib/kata.ts'
import type { Tanggal, ZonaWaktu } from '#src/lib/waktu.ts'
import { pokok } from '#src/modules/pemberitahuan/kalimat.ts'
import type { JuruKabar } from '#src/modules/pemberitahuan/pemberitahuan.kata.ts'
import type { KabarSurat, SuratSiap } from '#src/modules/pemberitahuan/surat.service.ts'
import type { Surat } from '#src/modules/pemberitahuan/surat.ts'

export interface Pengirim {
  readonly daerahId: string
  readonly namaDaerah: string
  readonly dataContoh: boolean
  readonly zona: ZonaWaktu
  readonly hariIni: Tanggal
  readonly baseUrl: string
  readonly juru: JuruKabar
}

const BAHASA: Bahasa = 'id'

/** One letter: its notices with links, and where to stop such letters. Titles and places only, as in the inbox. */
export async function susunSurat(s: SuratSiap, p: Pengirim): Promise<Surat> {
  const kotak = `${p.baseUrl}/kerja/${p.daerahId}/${Number(p.hariIni.slice(0, 4)) + 1}/pemberitahuan`
  const alamatSetelan = `${kotak}/setelan`
  const butir = s.kabar.map((k) => ({
    label: k.kabar === null ? '' : p.juru.label(k.kabar.jenis, BAHASA),
    kalimat: p.juru.kalimat(k.kabar, BAHASA, p.zona),
    alamat: alamatObjek(k, p) ?? kotak,
  }))
  const kata = (kunci: string, isi: object = {}): string => p.juru.kata(kunci, BAHASA, { daerah: p.namaDaerah, ...isi })
  const lagi = s.jumlahKabar > butir.length ? kata('surat.lagi', { jumlah: s.jumlahKabar - butir.length }) : null
  const kaki = [...(p.dataContoh ? [kata('surat.contoh')] : []), kata('surat.kaki')]
  const teks = [
    ...butir.flatMap((b) => [b.kalimat, `${kata('surat.buka')} ${b.alamat}`, '']),
    ...(lagi === null ? [] : [lagi, '']),
    `${kata('surat.semua')} ${kotak}`,
    '',
    '-- ',
    ...kaki,
    alamatSetelan,
    '',
  ].join('\n')
  const badan = await html`<!doctype html>
    <html lang="${BAHASA}">
      <body style="margin:0;padding:16px;font:16px/1.5 system-ui,sans-serif;color:#17211f;background:#ffffff">
        ${butir.map(
          (b) =>
            html`<p style="margin:0 0 16px">
              <b>${b.label}</b><br />${b.kalimat}<br /><a href="${b.alamat}" style="color:#0b5d5c">${kata('surat.buka')} ${b.alamat}</a>
            </p>`,
        )}
        ${lagi === null ? '' : html`<p>${lagi}</p>`}
        <p><a href="${kotak}" style="color:#0b5d5c">${kata('surat.semua')} ${kotak}</a></p>
        <p style="margin-top:24px;font-size:13px;color:#46534f">${kaki.join(' ')} <a href="${alamatSetelan}" style="color:#0b5d5c">${alamatSetelan}</a></p>
      </body>
    </html>`
  return {
    idPesan: `<${s.suratId}@${p.daerahId}.${new URL(p.baseUrl).hostname}>`,
    kepada: s.alamat,
    perihal: perihal(s, p, kata),
    teks,
    html: badan.toString(),
    alamatSetelan,
  }
}

function perihal(s: SuratSiap, p: Pengirim, kata: (kunci: string, isi: object) => string): string {
  const satu = s.kabar.length === 1 ? s.kabar[0]?.kabar : null
  const teks =
    satu === null || satu === undefined
      ? kata('surat.perihal-harian', { jumlah: s.jumlahKabar, tanggal: p.hariIni })
      : kata(pokok(satu) === '' ? 'surat.perihal-tanpa-pokok' : 'surat.perihal', { label: p.juru.label(satu.jenis, BAHASA), pokok: pokok(satu) })
  return teks.replaceAll(/\s+/g, ' ').slice(0, 200)
}

function alamatObjek({ kabar, objek }: KabarSurat, p: Pengirim): string | null {
  if (kabar === null || !('tahunAnggaran' in kabar.data)) return null
  const dasar = `${p.baseUrl}/kerja/${p.daerahId}/${kabar.data.tahunAnggaran}`
  if (objek.jenis === 'pengajuan') return `${dasar}/usulan/${objek.id}`
  if (objek.jenis === 'tahap') return `${dasar}/usulan?tahap=${objek.id}&urut=menunggu`
  if (objek.jenis === 'luar-kamus') return `${dasar}/kamus?bagian=luar`
  return objek.jenis === 'jadwal' ? `${dasar}/jadwal` : null
}
