import nodemailer from 'nodemailer'
import { errorCode, errorText, MasalahMulai } from '#src/lib/database/masalah.ts'
import { type HasilKirim, rapikanSebab, type Saluran } from '#src/modules/pemberitahuan/surat.ts'

export interface SetelanSurel {
  /** `smtp://` (STARTTLS where offered) or `smtps://`, with user and password where needed. */
  readonly url: string
  readonly dari: string
}

/** Both or neither: an address to send from without a server, or the reverse, is a mistake to be told at the start. */
export function bacaSetelanSurel(smtp: string | undefined, dari: string | undefined): SetelanSurel | null {
  const [url, pengirim] = [smtp?.trim() ?? '', dari?.trim() ?? '']
  if (url === '' && pengirim === '') return null
  // The address may hold a password: it is not repeated.
  if (!/^smtps?:\/\/[^\s]+$/.test(url) || !URL.canParse(url))
    throw new MasalahMulai('surel-tidak-sah', 'SELARAS_SMTP bukan alamat peladen surel.', 'Isi misalnya: SELARAS_SMTP=smtp://nama:sandi@surel.daerah.go.id:587')
  if (!/^[^@<>]*<?[^\s@<>]+@[^\s@<>]+>?$/.test(pengirim))
    throw new MasalahMulai('surel-tidak-sah', 'SELARAS_SURAT_DARI bukan alamat surel.', 'Isi misalnya: SELARAS_SURAT_DARI="Selaras <selaras@daerah.go.id>"')
  return { url, dari: pengirim }
}

/** How long a server may keep us waiting, in milliseconds. */
export interface BatasWaktu {
  readonly sambung: number
  readonly jawab: number
}

/** E-mail by SMTP. */
export function createSaluranSurel(setelan: SetelanSurel, batas: BatasWaktu = { sambung: 10_000, jawab: 20_000 }): Saluran {
  const kurir = nodemailer.createTransport({
    url: setelan.url,
    connectionTimeout: batas.sambung,
    greetingTimeout: batas.sambung,
    socketTimeout: batas.jawab,
    dnsTimeout: batas.sambung,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    tutup: () => kurir.close(),
    kirim: async (s) => {
      try {
        await kurir.sendMail({
          from: setelan.dari,
          to: { name: '', address: s.kepada },
          subject: s.perihal,
          text: s.teks,
          html: s.html,
          messageId: s.idPesan,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'List-Unsubscribe': `<${s.alamatSetelan}>` },
        })
        return { hasil: 'terkirim' }
      } catch (galat) {
        return nilai(galat, s.kepada)
      }
    },
  }
}

/** Of all a server can say, only "no" to this receiver or this letter is final; trouble with ourselves or the line is not the letter's. */
function nilai(galat: unknown, kepada: string): HasilKirim {
  const sebab = rapikanSebab(errorText(galat), kepada)
  const { responseCode, command } = galat as { readonly responseCode?: number; readonly command?: string }
  if (errorCode(galat) === 'EENVELOPE' && command === 'API') return { hasil: 'ditolak', sebab }
  if (responseCode === undefined || !['RCPT TO', 'DATA'].includes(command ?? '')) return { hasil: 'tertunda', sebab, peladen: true }
  return responseCode >= 500 ? { hasil: 'ditolak', sebab } : { hasil: 'tertunda', sebab, peladen: responseCode === 421 }
}
