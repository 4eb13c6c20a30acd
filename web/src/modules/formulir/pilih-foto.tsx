import { IconCamera, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { Tombol } from '../../components/tombol.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { buatUuid } from '../../lib/uuid.ts'
import type { Draf, FotoDraf } from './draf.ts'
import { PeringatanFotoSama } from './foto-sama.tsx'
import { siapkanFoto } from './foto.ts'
import { useKataFormulir } from './formulir.kata.ts'
import { useKataIsian } from './isian.kata.ts'
import { gudang, ubahIsi, useFotoDraf } from './gudang-draf.ts'

const FOTO_MAKS = 10

/** Takes or chooses photos, makes them small, and keeps them on the device until they are sent. */
export function PilihFoto({ draf }: { readonly draf: Draf }) {
  const t = useKataFormulir()
  const i = useKataIsian()
  const foto = useFotoDraf(draf.pengajuanId)
  const masukan = useRef<HTMLInputElement>(null)
  const [sibuk, setSibuk] = useState(false)
  const [rusak, setRusak] = useState<string | null>(null)
  /** The same photo chosen again counts once. */
  const [ulang, setUlang] = useState(0)

  const terima = async (berkas: readonly File[]) => {
    setSibuk(true)
    setRusak(null)
    setUlang(0)
    const ada = new Set(foto.map((f) => f.sidik))
    for (const [ke, satu] of berkas.slice(0, FOTO_MAKS - foto.length).entries()) {
      try {
        const siap = await siapkanFoto(satu)
        if (siap.sidik !== null && ada.has(siap.sidik)) {
          setUlang((n) => n + 1)
          continue
        }
        ada.add(siap.sidik)
        await gudang.foto.put({
          fotoId: buatUuid(),
          pengajuanId: draf.pengajuanId,
          urutan: (foto.at(-1)?.urutan ?? 0) + ke + 1,
          isi: siap.isi,
          berkasId: null,
          titik: siap.titik,
          diambilPada: siap.diambilPada,
          sidik: siap.sidik,
          rupa: siap.rupa,
        })
        await ubahIsi(draf.pengajuanId, {})
      } catch {
        setRusak(satu.name)
      }
    }
    setSibuk(false)
  }
  return (
    <section className="pilih-foto" aria-label={t('foto.judul')}>
      <h2>{t('foto.judul')}</h2>
      <p className="formulir-bantu">{t('foto.bantu')}</p>
      <ul>
        {foto.map((f, i) => (
          <Pratinjau key={f.fotoId} foto={f} ke={i + 1} />
        ))}
      </ul>
      <input
        ref={masukan}
        className="sr"
        type="file"
        accept="image/*"
        multiple
        tabIndex={-1}
        aria-label={t('foto.tambah')}
        onChange={(e) => {
          void terima([...(e.target.files ?? [])])
          e.target.value = ''
        }}
      />
      <Tombol
        besar
        ikon={<IconCamera className="ik" aria-hidden />}
        sibuk={sibuk}
        mati={foto.length >= FOTO_MAKS ? t('foto.penuh') : null}
        onClick={() => masukan.current?.click()}
      >
        {sibuk ? t('foto.olah') : t(foto.length === 0 ? 'foto.tambah' : 'foto.lagi')}
      </Tombol>
      <p role="status" className="isian-galat">
        {rusak !== null && t('foto.rusak', { nama: rusak })}
      </p>
      <p role="status" className="isian-bantu">
        {ulang > 0 && i('foto.ulang', { n: ulang })}
      </p>
      <PeringatanFotoSama draf={draf} foto={foto} />
    </section>
  )
}

function Pratinjau({ foto, ke }: { readonly foto: FotoDraf; readonly ke: number }) {
  const t = useKataFormulir()
  const { daerahId } = useKerja()
  const { isi } = foto
  // The address of a blob lives exactly as long as its picture stands on the page.
  const pasang = (gambar: HTMLImageElement | null) => {
    if (gambar === null || isi === null) return undefined
    const alamat = URL.createObjectURL(isi)
    gambar.src = alamat
    return () => URL.revokeObjectURL(alamat)
  }
  const hapus = async () => {
    await gudang.foto.delete(foto.fotoId)
    await ubahIsi(foto.pengajuanId, {})
  }
  return (
    <li>
      {isi === null ? (
        <img src={`/api/daerah/${daerahId}/berkas/${foto.berkasId ?? ''}`} alt={t('foto.ke', { ke })} />
      ) : (
        <img ref={pasang} alt={t('foto.ke', { ke })} />
      )}
      <button type="button" aria-label={t('foto.hapus', { ke })} onClick={() => void hapus()}>
        <IconX aria-hidden />
      </button>
    </li>
  )
}
