import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DaftarPeserta } from '#src/modules/musyawarah/peserta/peserta.schema.ts'
import { LABEL_UNSUR } from '#src/modules/musyawarah/peserta/sebut-unsur.ts'
import { KodeQr } from '../../components/kode-qr.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { formatPersen } from '../../lib/tampil.ts'
import { TambahOrang } from './tambah-orang.tsx'
import { DaftarHadirKertas, UndanganSurel } from './undangan-surel.tsx'
import { useKataPeserta } from './peserta-layar.kata.ts'
import { type Meja, usePeserta } from './use-peserta.ts'
import './peserta.css'

type Orang = NonNullable<DaftarPeserta['peserta']>[number]

interface BagianProps {
  readonly m: { readonly musyawarahId: string; readonly keadaan: string; readonly cara: string; readonly berkasDaftarHadirId: string | null }
}

/** Who is invited, who is there, and what the room looks like. */
export function BagianPeserta({ m }: BagianProps) {
  const t = useKataPeserta()
  const meja = usePeserta(m.musyawarahId)
  const { data, error, refetch } = meja.daftar
  if (data === undefined) return error === null ? <Memuat /> : <PesanGalat galat={error} ulangi={() => void refetch()} />
  const galat = meja.hadir.error ?? meja.keluarkan.error ?? meja.ubah.error ?? meja.tambah.error
  const terbuka = m.keadaan === 'dibuka' || (m.keadaan === 'disiapkan' && m.cara === 'kertas')
  return (
    <div className="bagian-peserta">
      <Komposisi k={data.komposisi} />
      {galat !== null && <PesanGalat galat={galat} />}
      {data.peserta === null && <p className="pesan">{t('tertutup')}</p>}
      {data.peserta !== null && terbuka && <Menunggu meja={meja} daftar={data.peserta.filter((p) => p.keadaan === 'menunggu')} />}
      {data.peserta !== null && <Daftar meja={meja} daftar={data.peserta.filter((p) => p.keadaan === 'tercatat')} terbuka={terbuka} />}
      {data.peserta !== null && (terbuka || m.keadaan === 'disiapkan') && <TambahOrang meja={meja} terbuka={terbuka} />}
      {data.peserta !== null && (terbuka || m.keadaan === 'disiapkan') && (
        <>
          <UndanganSurel musyawarahId={m.musyawarahId} daftar={data.peserta.filter((p) => p.keadaan === 'tercatat')} />
          <DaftarHadirKertas musyawarahId={m.musyawarahId} berkasId={m.berkasDaftarHadirId} />
        </>
      )}
      {data.alamatPintu !== null && terbuka && (
        <section className="kartu peserta-kode">
          <h2>{t('kodePintu')}</h2>
          <p>{t('kodePintuIsi')}</p>
          <KodeQr isi={`${location.origin}${data.alamatPintu}`} label={t('kodePintu')} />
        </section>
      )}
    </div>
  )
}

function Komposisi({ k }: { readonly k: DaftarPeserta['komposisi'] }) {
  const t = useKataPeserta()
  const bahasa = useBahasa()
  const usia = (['anak', 'muda', 'dewasa', 'lansia', 'tidak-diisi'] as const).filter((u) => k.usia[u] > 0).map((u) => t(`usia.${u}`, { n: k.usia[u] }))
  const angka = [t('lakiLaki', { n: k.lakiLaki }), t('disabilitas', { n: k.disabilitas }), ...usia]
  return (
    <section className="kartu peserta-komposisi" aria-label={t('komposisi')} data-hadir={k.hadir}>
      <p className="peserta-besar">
        <b>{t('hadir', { hadir: k.hadir, diundang: k.diundang })}</b>
        {k.hadir > 0 && <b>{t('perempuan', { n: k.perempuan, persen: formatPersen(k.perempuan, k.hadir) })}</b>}
      </p>
      {k.hadir > 0 && <p>{angka.join(' · ')}</p>}
      {k.hadir > 0 && k.unsurKosong.length > 0 && (
        <p className="redup">{t('belumHadir', { unsur: k.unsurKosong.map((u) => LABEL_UNSUR[u][bahasa]).join(', ') })}</p>
      )}
      {k.temuan.map((x) => (
        <p key={x.jenis} className="pesan tunggu">
          {x.jenis === 'perempuan-kurang' ? t('temuan.perempuan-kurang', { persen: x.persen, batas: x.batas }) : t('temuan.unsur-marginal-tidak-ada')}
        </p>
      ))}
    </section>
  )
}

function Menunggu({ meja, daftar }: { readonly meja: Meja; readonly daftar: readonly Orang[] }) {
  const t = useKataPeserta()
  const bahasa = useBahasa()
  if (daftar.length === 0) return null
  return (
    <section className="kartu">
      <h2>{t('menunggu')}</h2>
      <ul className="peserta-daftar">
        {daftar.map((p) => (
          <li key={p.pesertaId}>
            <span>
              <b>{p.nama}</b> <small>{[LABEL_UNSUR[p.unsur][bahasa], p.lembaga].filter((x) => x !== '').join(' · ')}</small>
            </span>
            <Tombol ragam="utama" onClick={() => meja.hadir.mutate({ pesertaId: p.pesertaId, hadir: true })}>
              {t('terima')}
            </Tombol>
            <Tombol onClick={() => meja.keluarkan.mutate(p.pesertaId)}>{t('keluarkan')}</Tombol>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Daftar({ meja, daftar, terbuka }: { readonly meja: Meja; readonly daftar: readonly Orang[]; readonly terbuka: boolean }) {
  const t = useKataPeserta()
  const [cari, setCari] = useState('')
  const kata = cari.trim().toLowerCase()
  const cocok = kata === '' ? daftar : daftar.filter((p) => `${p.nama} ${p.lembaga} ${p.jabatan}`.toLowerCase().includes(kata))
  const pertama = cocok.find((p) => p.hadirPada === null)
  return (
    <section className="kartu">
      {terbuka && (
        <form
          onSubmit={(e) => {
            e.preventDefault()
            if (kata === '' || pertama === undefined) return
            meja.hadir.mutate({ pesertaId: pertama.pesertaId, hadir: true })
            setCari('')
          }}
        >
          <TextInput label={t('cari')} value={cari} onChange={(e) => setCari(e.currentTarget.value)} autoComplete="off" data-cari-peserta />
        </form>
      )}
      {daftar.length === 0 && <p>{t('kosong')}</p>}
      <ul className="peserta-daftar">
        {cocok.map((p) => (
          <Baris key={p.pesertaId} p={p} meja={meja} terbuka={terbuka} />
        ))}
      </ul>
    </section>
  )
}

function Baris({ p, meja, terbuka }: { readonly p: Orang; readonly meja: Meja; readonly terbuka: boolean }) {
  const t = useKataPeserta()
  const bahasa = useBahasa()
  const hadir = p.hadirPada !== null
  const keterangan = [
    LABEL_UNSUR[p.unsur][bahasa],
    p.peran === 'peserta' ? '' : t(`peran.${p.peran}`),
    p.jabatan,
    p.lembaga,
    p.delegasi ? t('delegasi') : '',
    hadir ? t('sudahHadir') : '',
  ]
  return (
    <li data-peserta={p.pesertaId} className={hadir ? 'hadir' : ''}>
      <details>
        <summary>
          <b>{p.nama}</b> <small>{keterangan.filter((x) => x !== '').join(' · ')}</small>
        </summary>
        <div className="peserta-rinci">
          {p.kontak !== '' && <p>{p.kontak}</p>}
          <div className="peserta-kode">
            <KodeQr isi={`${location.origin}${p.alamatHadir}`} label={t('kode', { nama: p.nama })} />
          </div>
          <Tombol onClick={() => meja.ubah.mutate({ ...lepasKode(p), delegasi: !p.delegasi })}>{t(p.delegasi ? 'bukanDelegasi' : 'jadikanDelegasi')}</Tombol>
          {!hadir && <Tombol onClick={() => meja.keluarkan.mutate(p.pesertaId)}>{t('keluarkan')}</Tombol>}
        </div>
      </details>
      {terbuka && (
        <Tombol ragam={hadir ? 'polos' : 'biasa'} onClick={() => meja.hadir.mutate({ pesertaId: p.pesertaId, hadir: !hadir })}>
          {t(hadir ? 'batalkan' : 'tandai')}
        </Tombol>
      )}
    </li>
  )
}

function lepasKode({ alamatHadir: _, ...p }: Orang): Omit<Orang, 'alamatHadir'> {
  return p
}
