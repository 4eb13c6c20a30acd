import { Checkbox, Modal, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { type PenggunaRinci, TautanKeluar } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { KaitOidc } from './kait-oidc.tsx'
import { TautanSekali } from './tautan-sekali.tsx'
import { useKataPengguna } from './pengguna-layar.kata.ts'

type Rinci = z.output<typeof PenggunaRinci>
type Izin = Rinci['izin']['nonaktifkan']
const Hasil = z.record(z.string(), z.unknown())

const DAFTAR_ALASAN_AKSI = ['bukan-atas-diri-sendiri', 'akun-milik-daerah-lain', 'akun-tidak-terkunci', 'tanpa-sesi', 'pengguna-sudah-nonaktif'] as const

function useAlasan(): (izin: Izin) => string | null {
  const t = useKataPengguna()
  return (izin) => {
    const alasan = DAFTAR_ALASAN_AKSI.find((a) => a === izin.alasan)
    return izin.boleh ? null : alasan === undefined ? (izin.alasan ?? '') : t(`alasan.${alasan}`)
  }
}

function useJalur(p: Rinci): string {
  return `${dasar(useKerja().daerahId)}/pengguna/${encodeURIComponent(p.penggunaId)}`
}

/** What can be done about the account now; what cannot says why beside it. */
export function AksiAkun({ p }: { readonly p: Rinci }) {
  const t = useKataPengguna()
  const alasan = useAlasan()
  const jalur = useJalur(p)
  const kueri = useQueryClient()
  const umumkan = useUmumkan()
  const [tanya, setTanya] = useState<'nonaktifkan' | 'aturUlang' | null>(null)
  const segarkan = () => kueri.invalidateQueries({ queryKey: ['pengguna-rinci'] })
  const langsung = useMutation({
    mutationFn: (aksi: 'aktifkan' | 'akhiri-sesi' | 'buka-kunci' | 'undangan/cabut') => panggil(Hasil, 'POST', `${jalur}/${aksi}`, { isi: {} }),
    onSuccess: async () => {
      umumkan(t('selesai'))
      await segarkan()
    },
  })
  const undang = useMutation({ mutationFn: () => panggil(TautanKeluar, 'POST', `${jalur}/undangan`, { isi: {} }), onSuccess: segarkan })
  return (
    <>
      {langsung.isError && <PesanGalat galat={langsung.error} />}
      {undang.isError && <PesanGalat galat={undang.error} />}
      {undang.isSuccess && <TautanSekali hasil={undang.data} />}
      <div className="baris-aksi">
        {!p.hasSandi && p.nonaktifSejak === null && (
          <Tombol ragam="utama" sibuk={undang.isPending} onClick={() => undang.mutate()}>
            {t('aksi.undangUlang')}
          </Tombol>
        )}
        {p.undangan.some((u) => u.isTerbuka) && <Tombol onClick={() => langsung.mutate('undangan/cabut')}>{t('aksi.cabut')}</Tombol>}
        {p.hasSandi && (
          <Tombol mati={alasan(p.izin.aturUlang)} onClick={() => setTanya('aturUlang')}>
            {t('aksi.aturUlang')}
          </Tombol>
        )}
        <Tombol mati={alasan(p.izin.bukaKunci)} onClick={() => langsung.mutate('buka-kunci')}>
          {t('aksi.bukaKunci')}
        </Tombol>
        <Tombol mati={alasan(p.izin.akhiriSesi)} onClick={() => langsung.mutate('akhiri-sesi')}>
          {t('aksi.akhiriSesi')}
        </Tombol>
        <KaitOidc p={p} />
        {p.nonaktifSejak === null ? (
          <Tombol ragam="bahaya" mati={alasan(p.izin.nonaktifkan)} onClick={() => setTanya('nonaktifkan')}>
            {t('aksi.nonaktifkan')}
          </Tombol>
        ) : (
          <Tombol onClick={() => langsung.mutate('aktifkan')}>{t('aksi.aktifkan')}</Tombol>
        )}
      </div>
      {tanya === 'nonaktifkan' && <TanyaNonaktif p={p} tutup={() => setTanya(null)} segarkan={segarkan} />}
      {tanya === 'aturUlang' && <TanyaAturUlang p={p} tutup={() => setTanya(null)} segarkan={segarkan} />}
    </>
  )
}

interface TanyaProps {
  readonly p: Rinci
  readonly tutup: () => void
  readonly segarkan: () => Promise<void>
}

function TanyaNonaktif({ p, tutup, segarkan }: TanyaProps) {
  const t = useKataPengguna()
  const umum = useKataKomponen()
  const jalur = useJalur(p)
  const [sebab, setSebab] = useState('')
  const kirim = useMutation({
    mutationFn: () => panggil(Hasil, 'POST', `${jalur}/nonaktifkan`, { isi: { sebab: sebab.trim() } }),
    onSuccess: async () => {
      await segarkan()
      tutup()
    },
  })
  return (
    <Modal opened onClose={tutup} title={t('nonaktif.judul', { nama: p.nama })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="form-pengguna">
        <p>{t('nonaktif.arti')}</p>
        <Textarea label={t('sebab')} rows={2} maxLength={300} value={sebab} onChange={(e) => setSebab(e.currentTarget.value)} data-autofocus />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol ragam="bahaya" sibuk={kirim.isPending} mati={sebab.trim().length < 5 ? t('sebabKurang') : null} onClick={() => kirim.mutate()}>
            {t('aksi.nonaktifkan')}
          </Tombol>
        </div>
      </div>
    </Modal>
  )
}

function TanyaAturUlang({ p, tutup, segarkan }: TanyaProps) {
  const t = useKataPengguna()
  const umum = useKataKomponen()
  const jalur = useJalur(p)
  const [lepas, setLepas] = useState(false)
  const kirim = useMutation({
    mutationFn: () => panggil(TautanKeluar, 'POST', `${jalur}/atur-ulang`, { isi: { lepasFaktorKedua: lepas } }),
    onSuccess: segarkan,
  })
  return (
    <Modal
      opened
      onClose={tutup}
      title={kirim.isSuccess ? t('tautan.judul') : t('aturUlang.judul', { nama: p.nama })}
      closeButtonProps={{ 'aria-label': umum('tutup') }}
    >
      {kirim.isSuccess ? (
        <TautanSekali hasil={kirim.data} />
      ) : (
        <div className="form-pengguna">
          <p>{t('aturUlang.arti')}</p>
          {p.hasFaktorKedua && <Checkbox label={t('aturUlang.faktor')} checked={lepas} onChange={(e) => setLepas(e.currentTarget.checked)} />}
          {kirim.error !== null && <PesanGalat galat={kirim.error} />}
          <div className="dialog-aksi">
            <Tombol onClick={tutup}>{umum('batal')}</Tombol>
            <Tombol ragam="utama" sibuk={kirim.isPending} onClick={() => kirim.mutate()}>
              {t('aksi.aturUlang')}
            </Tombol>
          </div>
        </div>
      )}
    </Modal>
  )
}
