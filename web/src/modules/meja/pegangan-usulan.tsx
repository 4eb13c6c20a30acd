import { useState } from 'react'
import { z } from 'zod'
import { PANJANG_ALASAN_ALIH } from '#src/modules/usulan/meja/meja.ts'
import { PeganganKeluar } from '#src/modules/usulan/meja/meja.schema.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tebal } from '../../components/tebal.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { tulisSaat } from '../../lib/tampil.ts'
import { useKataMeja } from './meja-layar.kata.ts'
import { usePerbuatanMeja } from './use-meja.ts'

const HasilPegang = z.object({ pegangan: PeganganKeluar.nullable() })

/** Who of the desk has it in hand, and how to take it, give it on, or put it back. */
export function PeganganUsulan({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataMeja()
  const { sesi } = useKerja()
  const [alih, setAlih] = useState<string | null>(null)
  const kirim = usePerbuatanMeja(p.pengajuanId, HasilPegang, () => setAlih(null))
  const { pegangan, rekan } = p.meja
  const saya = sesi.pengguna.penggunaId
  const orangLain = pegangan !== null && pegangan.pemegangId !== saya
  const beri = (penggunaId: string, alasan?: string) => {
    const nama = rekan.find((r) => r.penggunaId === penggunaId)?.nama ?? ''
    const kabar = penggunaId === saya ? t('diambil') : t('ditugaskan', { nama })
    kirim.mutate({ metode: 'POST', jalur: 'pegangan', isi: { penggunaId, ...(alasan === undefined ? {} : { alasan }) }, kabar })
  }
  const pilih = (penggunaId: string) => (orangLain ? setAlih(penggunaId) : beri(penggunaId))
  return (
    <div className="pegangan">
      <KalimatPegangan p={p} />
      {p.meja.bolehPegang && alih === null && (
        <div className="pegangan-aksi">
          {pegangan?.pemegangId === saya ? (
            <Tombol data-pegang sibuk={kirim.isPending} onClick={() => kirim.mutate({ metode: 'POST', jalur: 'pegangan/lepas', kabar: t('dilepas') })}>
              {t('lepas')}
            </Tombol>
          ) : (
            <Tombol data-pegang sibuk={kirim.isPending} onClick={() => pilih(saya)}>
              {t(orangLain ? 'alih' : 'ambil')}
            </Tombol>
          )}
          <select aria-label={t('tugaskan')} value="" onChange={(e) => e.target.value !== '' && pilih(e.target.value)}>
            <option value="">{t('tugaskanRekan')}</option>
            {rekan
              .filter((r) => r.penggunaId !== saya && r.penggunaId !== pegangan?.pemegangId)
              .map((r) => (
                <option key={r.penggunaId} value={r.penggunaId}>
                  {r.nama}, {r.jabatan}
                </option>
              ))}
          </select>
        </div>
      )}
      {alih !== null && <AmbilAlih sibuk={kirim.isPending} batal={() => setAlih(null)} kirim={(alasan) => beri(alih, alasan)} />}
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
    </div>
  )
}

function KalimatPegangan({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataMeja()
  const bahasa = useBahasa()
  const { sesi, zona } = useKerja()
  const { pegangan } = p.meja
  if (pegangan === null) return <p>{t('bebas')}</p>
  const sejak = tulisSaat(pegangan.sejak, zona, bahasa)
  if (pegangan.pemegangId === sesi.pengguna.penggunaId) return <p>{t('andaPegang', { sejak })}</p>
  return (
    <p>
      <Tebal>{t('dipegang', { nama: pegangan.nama, jabatan: pegangan.jabatan, sejak })}</Tebal>
    </p>
  )
}

interface AlihProps {
  readonly sibuk: boolean
  readonly batal: () => void
  readonly kirim: (alasan: string) => void
}

function AmbilAlih({ sibuk, batal, kirim }: AlihProps) {
  const t = useKataMeja()
  const [alasan, setAlasan] = useState('')
  const kurang = alasan.trim().length < PANJANG_ALASAN_ALIH ? t('alihKurang') : null
  return (
    <div className="ambil-alih">
      <label>
        <span>{t('alasan')}</span>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a press on "take over": this is what one goes on with */}
        <textarea autoFocus rows={2} maxLength={500} value={alasan} onChange={(e) => setAlasan(e.target.value)} />
        <small>{t('alasanBantu', { n: PANJANG_ALASAN_ALIH })}</small>
      </label>
      <div className="pegangan-aksi">
        <Tombol ragam="utama" mati={kurang} sibuk={sibuk} onClick={() => kirim(alasan.trim())}>
          {t('alihKirim')}
        </Tombol>
        <Tombol onClick={batal}>{t('batal')}</Tombol>
      </div>
    </div>
  )
}
