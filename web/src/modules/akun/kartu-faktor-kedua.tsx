import { PasswordInput, TextInput } from '@mantine/core'
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { BerhasilKeluar, FaktorKeduaKeluar, KodeCadanganKeluar } from '#src/modules/pengguna/akun.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { KodeQr } from '../../components/kode-qr.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKataAkun } from './akun.kata.ts'

type Langkah = 'pasang' | 'lepas' | 'cadanganBaru'

interface KartuProps {
  readonly hasFaktorKedua: boolean
  readonly hasSandi: boolean
}

/** On or off, and the way from one to the other: the password, the QR code, one code to prove it, the recovery codes. */
export function KartuFaktorKedua({ hasFaktorKedua, hasSandi }: KartuProps) {
  const t = useKataAkun()
  const kueri = useQueryClient()
  const [langkah, setLangkah] = useState<Langkah | null>(null)
  const [baru, setBaru] = useState<{ readonly uri: string; readonly kodeCadangan: readonly string[] } | null>(null)
  const [cadangan, setCadangan] = useState<readonly string[] | null>(null)
  const segarkan = async () => {
    setLangkah(null)
    await Promise.all([kueri.invalidateQueries({ queryKey: ['akun-saya'] }), kueri.invalidateQueries({ queryKey: ['sesi'] })])
  }
  const Ikon = hasFaktorKedua ? IconShieldCheck : IconShieldOff
  const mati = hasSandi ? null : t('dua.tanpaSandi')
  return (
    <section className="kartu">
      <h2>{t('dua.judul')}</h2>
      <p className={hasFaktorKedua ? 'keadaan jadi' : 'keadaan'}>
        <Ikon className="ik" aria-hidden />
        {t(hasFaktorKedua ? 'dua.aktif' : 'dua.mati')}
      </p>
      <p className="redup">{t('dua.arti')}</p>
      {cadangan !== null && <KodeCadangan kode={cadangan} tutup={() => setCadangan(null)} />}
      {baru !== null && (
        <Pastikan
          uri={baru.uri}
          selesai={async () => {
            setCadangan(baru.kodeCadangan)
            setBaru(null)
            await segarkan()
          }}
        />
      )}
      {langkah !== null && baru === null && (
        <TanyaSandi
          langkah={langkah}
          jadi={async (hasil) => {
            if (langkah === 'pasang' && hasil.uri !== undefined) setBaru({ uri: hasil.uri, kodeCadangan: hasil.kodeCadangan ?? [] })
            else {
              setCadangan(hasil.kodeCadangan ?? null)
              await segarkan()
            }
          }}
        />
      )}
      {langkah === null && cadangan === null && (
        <div className="baris-aksi">
          {!hasFaktorKedua && (
            <Tombol ragam="utama" mati={mati} onClick={() => setLangkah('pasang')}>
              {t('dua.pasang')}
            </Tombol>
          )}
          {hasFaktorKedua && <Tombol onClick={() => setLangkah('cadanganBaru')}>{t('dua.cadanganBaru')}</Tombol>}
          {hasFaktorKedua && (
            <Tombol ragam="bahaya" onClick={() => setLangkah('lepas')}>
              {t('dua.lepas')}
            </Tombol>
          )}
        </div>
      )}
    </section>
  )
}

interface HasilSandi {
  readonly uri?: string
  readonly kodeCadangan?: readonly string[]
}

async function kirimSandi(langkah: Langkah, kataSandi: string): Promise<HasilSandi> {
  const isi = { kataSandi }
  if (langkah === 'pasang') return panggil(FaktorKeduaKeluar, 'POST', '/akun/faktor-kedua', { isi })
  if (langkah === 'cadanganBaru') return panggil(KodeCadanganKeluar, 'POST', '/akun/faktor-kedua/kode-cadangan', { isi })
  await panggil(BerhasilKeluar, 'POST', '/akun/faktor-kedua/lepas', { isi })
  return {}
}

function TanyaSandi({ langkah, jadi }: { readonly langkah: Langkah; readonly jadi: (hasil: HasilSandi) => Promise<void> }) {
  const t = useKataAkun()
  const [sandi, setSandi] = useState('')
  const kirim = useMutation({ mutationFn: () => kirimSandi(langkah, sandi), onSuccess: jadi })
  return (
    <form
      className="form-akun"
      onSubmit={(e) => {
        e.preventDefault()
        kirim.mutate()
      }}
    >
      <PasswordInput
        label={t('dua.sandi')}
        withAsterisk={false}
        autoComplete="current-password"
        value={sandi}
        onChange={(e) => setSandi(e.currentTarget.value)}
      />
      {kirim.isError && <PesanGalat galat={kirim.error} />}
      <Tombol type="submit" ragam={langkah === 'lepas' ? 'bahaya' : 'utama'} sibuk={kirim.isPending} mati={sandi === '' ? t('dua.isiSandi') : null}>
        {langkah === 'lepas' ? t('dua.lepas') : t('dua.lanjut')}
      </Tombol>
    </form>
  )
}

function Pastikan({ uri, selesai }: { readonly uri: string; readonly selesai: () => Promise<void> }) {
  const t = useKataAkun()
  const [kode, setKode] = useState('')
  const kirim = useMutation({ mutationFn: () => panggil(BerhasilKeluar, 'POST', '/akun/faktor-kedua/pastikan', { isi: { kode } }), onSuccess: selesai })
  const rahasia = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <form
      className="form-akun"
      onSubmit={(e) => {
        e.preventDefault()
        kirim.mutate()
      }}
    >
      <p>{t('dua.pindai')}</p>
      <KodeQr isi={uri} label={t('dua.gambar')} />
      <p className="kode rahasia">{t('dua.rahasia', { rahasia: rahasia.replaceAll(/(.{4})/g, '$1 ').trim() })}</p>
      <TextInput
        label={t('dua.kode')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={kode}
        onChange={(e) => setKode(e.currentTarget.value)}
      />
      {kirim.isError && <PesanGalat galat={kirim.error} />}
      <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={/^\d{6}$/.test(kode) ? null : t('dua.isiKode')}>
        {t('dua.pastikan')}
      </Tombol>
    </form>
  )
}

function KodeCadangan({ kode, tutup }: { readonly kode: readonly string[]; readonly tutup: () => void }) {
  const t = useKataAkun()
  return (
    <div className="kode-cadangan" role="status">
      <h3>{t('dua.cadangan')}</h3>
      <p>{t('dua.cadanganArti')}</p>
      <ol>
        {kode.map((k) => (
          <li key={k} className="kode">
            {k}
          </li>
        ))}
      </ol>
      <div className="baris-aksi">
        <Tombol onClick={() => window.print()}>{t('dua.cetak')}</Tombol>
        <Tombol ragam="utama" onClick={tutup}>
          {t('dua.selesai')}
        </Tombol>
      </div>
    </div>
  )
}
