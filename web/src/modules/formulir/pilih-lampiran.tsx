import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { kenaliIsi } from '#src/modules/berkas/isi-berkas.ts'
import { DAFTAR_LAMPIRAN } from '#src/modules/usulan/isian/rincian-usulan.ts'
import { UKURAN_MAKS } from '#src/modules/berkas/berkas.ts'
import { Tombol } from '../../components/tombol.tsx'
import { tulisMega } from '../../lib/ukuran.ts'
import { buatUuid } from '../../lib/uuid.ts'
import type { Draf, LampiranDraf } from './draf.ts'
import { gudang, ubahIsi, useLampiranDraf } from './gudang-draf.ts'
import { useKataIsian } from './isian.kata.ts'
import { Isian } from './isian.tsx'

const LAMPIRAN_MAKS = 20
const MB = 1024 * 1024
type Gagal = { readonly kunci: 'lampiran.besar' | 'lampiran.bukan'; readonly nama: string }

/** Papers of the proposal, each with its kind; told by their bytes already here, so that nobody waits for the refusal. */
export function PilihLampiran({ draf }: { readonly draf: Draf }) {
  const t = useKataIsian()
  const daftar = useLampiranDraf(draf.pengajuanId)
  const masukan = useRef<HTMLInputElement>(null)
  const [jenis, setJenis] = useState<LampiranDraf['jenis']>('proposal')
  const [gagal, setGagal] = useState<Gagal | null>(null)

  const terima = async (berkas: File) => {
    setGagal(null)
    if (berkas.size > UKURAN_MAKS) return setGagal({ kunci: 'lampiran.besar', nama: berkas.name })
    const dikenal = berkas.type.startsWith('image/') || kenaliIsi(new Uint8Array(await berkas.arrayBuffer())) !== null
    if (!dikenal) return setGagal({ kunci: 'lampiran.bukan', nama: berkas.name })
    await gudang.lampiran.put({
      lampiranId: buatUuid(),
      pengajuanId: draf.pengajuanId,
      jenis,
      nama: berkas.name.slice(0, 120),
      ukuran: berkas.size,
      isi: berkas,
      berkasId: null,
    })
    return ubahIsi(draf.pengajuanId, {})
  }
  const hapus = async (lampiranId: string) => {
    await gudang.lampiran.delete(lampiranId)
    await ubahIsi(draf.pengajuanId, {})
  }
  return (
    <div className="pilih-lampiran">
      <Isian label={t('lampiran.judul')} bantu={t('lampiran.bantu')}>
        {(p) => (
          <select {...p} value={jenis} onChange={(e) => setJenis(DAFTAR_LAMPIRAN.find((x) => x === e.target.value) ?? 'proposal')}>
            {DAFTAR_LAMPIRAN.map((j) => (
              <option key={j} value={j}>
                {t(`lampiran.${j}`)}
              </option>
            ))}
          </select>
        )}
      </Isian>
      <ul>
        {daftar.map((l) => (
          <li key={l.lampiranId}>
            <span>
              <b>{t(`lampiran.${l.jenis}`)}</b> {l.nama} <small>{tulisMega(l.ukuran)}</small>
            </span>
            <button type="button" className="ikon-tombol" aria-label={t('lampiran.hapus', { nama: l.nama })} onClick={() => void hapus(l.lampiranId)}>
              <IconX aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <input
        ref={masukan}
        className="sr"
        type="file"
        accept=".pdf,.docx,.xlsx,image/*"
        tabIndex={-1}
        aria-label={t('lampiran.tambah')}
        onChange={(e) => {
          const [berkas] = e.target.files ?? []
          if (berkas !== undefined) void terima(berkas)
          e.target.value = ''
        }}
      />
      <Tombol
        ikon={<IconPaperclip className="ik" aria-hidden />}
        mati={daftar.length >= LAMPIRAN_MAKS ? t('lampiran.penuh', { n: LAMPIRAN_MAKS }) : null}
        onClick={() => masukan.current?.click()}
      >
        {t('lampiran.tambah')}
      </Tombol>
      <p role="status" className="isian-galat">
        {gagal !== null && t(gagal.kunci, { nama: gagal.nama, maks: UKURAN_MAKS / MB })}
      </p>
    </div>
  )
}
