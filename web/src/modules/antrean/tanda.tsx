import { IconAlertTriangle, IconFileCertificate, IconHandGrab, IconNote } from '@tabler/icons-react'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { useKataAntrean } from './antrean.kata.ts'

/** Small signs beside a row's number: who has it in hand, notes of the desk, on a village's behalf, findings on a council proposal. */
export function TandaBaris({ p }: { readonly p: PengajuanAntrean }) {
  const t = useKataAntrean()
  const { sesi } = useKerja()
  const { pegangan, catatan, atasNama, temuan } = p
  if (pegangan === null && catatan === 0 && !atasNama && temuan.length === 0) return null
  const saya = pegangan?.pemegangId === sesi.pengguna.penggunaId
  return (
    <span className="tanda-baris">
      {pegangan !== null && (
        <span className={saya ? 'tanda saya' : 'tanda'} title={saya ? t('tanda.saya') : t('tanda.dipegang', { nama: pegangan.nama })}>
          <IconHandGrab className="ik" aria-hidden />
          <span className="sr">{saya ? t('tanda.saya') : t('tanda.dipegang', { nama: pegangan.nama })}</span>
          <span aria-hidden>{saya ? t('anda') : namaPendek(pegangan.nama)}</span>
        </span>
      )}
      {catatan > 0 && (
        <span className="tanda" title={t('tanda.catatan', { n: catatan })}>
          <IconNote className="ik" aria-hidden />
          <span className="sr">{t('tanda.catatan', { n: catatan })}</span>
          <span aria-hidden>{catatan}</span>
        </span>
      )}
      {atasNama && (
        <span className="tanda" title={t('tanda.atasNama')}>
          <IconFileCertificate className="ik" aria-hidden />
          <span className="sr">{t('tanda.atasNama')}</span>
        </span>
      )}
      {temuan.length > 0 && (
        <span className="tanda temuan" title={t('tanda.temuan', { kode: temuan.map(kodeTemuan).join(', ') })}>
          <IconAlertTriangle className="ik" aria-hidden />
          <span className="sr">{t('tanda.temuan', { kode: temuan.map(kodeTemuan).join(', ') })}</span>
          <span aria-hidden>{temuan.length}</span>
        </span>
      )}
    </span>
  )
}

/** `P-02-di-luar-dapil` → `P-02`. */
function kodeTemuan(kode: string): string {
  return kode.slice(0, 4)
}

/** What fits beside a number: the first name. */
function namaPendek(nama: string): string {
  return nama.split(' ').find((k) => k.length > 2 && !k.endsWith('.')) ?? nama
}
