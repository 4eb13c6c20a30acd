import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CatatanKeluar } from '#src/modules/musyawarah/catatan/catatan.schema.ts'
import { tahapGerbang } from '#src/modules/musyawarah/musyawarah.ts'
import { DAFTAR_KELOMPOK } from '#src/modules/musyawarah/peserta/unsur.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useNamaBidang } from '../../lib/bidang.ts'
import type { IsiBagian } from './bagian-musyawarah.ts'
import { useKataCatatan } from './catatan-layar.kata.ts'
import { DaftarTindak } from './daftar-tindak.tsx'
import { type Catatan, useCatatan } from './use-catatan.ts'

/** What was said, what each group concluded, and what is to be done by whom. */
export function BagianTindakLanjut({ m, memimpin }: IsiBagian) {
  const t = useKataCatatan()
  const c = useCatatan(m.musyawarahId)
  const { data, error, refetch } = c.catatan
  if (data === undefined) return error === null ? <Memuat /> : <PesanGalat galat={error} ulangi={() => void refetch()} />
  const terbuka = m.keadaan === 'disiapkan' || m.keadaan === 'dibuka'
  const boleh = memimpin && terbuka
  return (
    <div className="catatan-musyawarah">
      {!terbuka && <p className="pesan">{t('beku')}</p>}
      <DaftarTindak c={c} tindak={data.tindakLanjut} boleh={boleh} />
      {tahapGerbang(m) !== null && <Kelompok c={c} data={data} boleh={boleh} />}
      <Notulen c={c} data={data} boleh={boleh} />
    </div>
  )
}

interface IsiProps {
  readonly c: Catatan
  readonly data: CatatanKeluar
  readonly boleh: boolean
}

function Notulen({ c, data, boleh }: IsiProps) {
  const t = useKataCatatan()
  const [isi, setIsi] = useState<string | null>(null)
  const berubah = isi !== null && isi !== data.notulen
  return (
    <section className="kartu">
      <h2>{t('notulen.judul')}</h2>
      {!boleh && <p className="catatan-teks">{data.notulen === '' ? t('notulen.kosong') : data.notulen}</p>}
      {boleh && (
        <form
          onSubmit={(e) => {
            e.preventDefault()
            if (berubah) c.notulen.mutate({ notulen: isi, versi: data.versiNotulen })
          }}
        >
          <Textarea
            label={t('notulen.isi')}
            autosize
            minRows={5}
            maxLength={50_000}
            value={isi ?? data.notulen}
            onChange={(e) => setIsi(e.currentTarget.value)}
          />
          {c.notulen.error !== null && <PesanGalat galat={c.notulen.error} />}
          <Simpan berubah={berubah} sibuk={c.notulen.isPending} tersimpan={c.notulen.isSuccess} kata={t('notulen.simpan')} />
        </form>
      )}
    </section>
  )
}

interface SimpanProps {
  readonly berubah: boolean
  readonly sibuk: boolean
  readonly tersimpan: boolean
  readonly kata: string
}

function Simpan({ berubah, sibuk, tersimpan, kata }: SimpanProps) {
  const t = useKataCatatan()
  const kabar = tersimpan ? t('tersimpan') : ''
  return (
    <div className="catatan-aksi">
      <span role="status">{berubah ? t('belumTersimpan') : kabar}</span>
      <Tombol type="submit" ragam={berubah ? 'utama' : 'biasa'} sibuk={sibuk}>
        {kata}
      </Tombol>
    </div>
  )
}

function Kelompok({ c, data, boleh }: IsiProps) {
  const t = useKataCatatan()
  return (
    <section className="kartu">
      <h2>{t('kelompok.judul')}</h2>
      {c.kelompok.error !== null && <PesanGalat galat={c.kelompok.error} />}
      {DAFTAR_KELOMPOK.map((bidang) => (
        <SatuKelompok key={bidang} c={c} bidang={bidang} ada={data.kelompok.find((x) => x.bidangPembangunan === bidang)} boleh={boleh} />
      ))}
    </section>
  )
}

interface KelompokProps {
  readonly c: Catatan
  readonly bidang: (typeof DAFTAR_KELOMPOK)[number]
  readonly ada: CatatanKeluar['kelompok'][number] | undefined
  readonly boleh: boolean
}

function SatuKelompok({ c, bidang, ada, boleh }: KelompokProps) {
  const t = useKataCatatan()
  const nama = useNamaBidang()(bidang)
  const asal = { ketua: ada?.ketua ?? '', hasil: ada?.hasil ?? '', selesai: (ada?.selesaiPada ?? null) !== null }
  const [ubah, setUbah] = useState<Partial<typeof asal>>({})
  const isi = { ...asal, ...ubah }
  const berubah = isi.ketua !== asal.ketua || isi.hasil !== asal.hasil || isi.selesai !== asal.selesai
  const jalan = asal.selesai ? t('kelompok.jadi') : t('kelompok.jalan')
  return (
    <details className="catatan-kelompok" data-kelompok={bidang}>
      <summary>
        <b>{nama}</b> <small>{[ada === undefined ? t('kelompok.belum') : jalan, asal.ketua].filter((x) => x !== '').join(' · ')}</small>
      </summary>
      {!boleh && <p className="catatan-teks">{asal.hasil}</p>}
      {boleh && (
        <form
          onSubmit={(e) => {
            e.preventDefault()
            c.kelompok.mutate({ bidang, ...isi, versi: ada?.versi ?? 0 })
          }}
        >
          <TextInput label={t('kelompok.ketua')} maxLength={150} value={isi.ketua} onChange={(e) => setUbah({ ...ubah, ketua: e.currentTarget.value })} />
          <Textarea
            label={t('kelompok.hasil')}
            autosize
            minRows={3}
            maxLength={10_000}
            value={isi.hasil}
            onChange={(e) => setUbah({ ...ubah, hasil: e.currentTarget.value })}
          />
          <label className="catatan-centang">
            <input type="checkbox" checked={isi.selesai} onChange={(e) => setUbah({ ...ubah, selesai: e.currentTarget.checked })} />
            {t('kelompok.selesai')}
          </label>
          <Simpan berubah={berubah} sibuk={c.kelompok.isPending} tersimpan={ada !== undefined} kata={t('kelompok.simpan', { bidang: nama })} />
        </form>
      )}
    </details>
  )
}
