import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { PembahasanKeluar } from '#src/modules/musyawarah/layar/layar.schema.ts'
import { tahapGerbang } from '#src/modules/musyawarah/musyawarah.ts'
import type { LaporanPerubahan } from '#src/modules/musyawarah/perubahan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriBeritaAcara, kueriPerubahanMusyawarah } from '../../lib/kueri.ts'
import type { IsiBagian } from './bagian-musyawarah.ts'
import { FormPerubahan } from './form-perubahan.tsx'
import { useKataMusyawarah } from './musyawarah-layar.kata.ts'

type Sisi = LaporanPerubahan['temuan'][number]['sebelum']

/** What became different after the minutes: openly changed, or found to differ. */
export function BagianPerubahan({ m, memimpin }: IsiBagian) {
  const beku = m.sidikHasil !== null
  return (
    <>
      <Laporan m={m} />
      {memimpin && beku && tahapGerbang(m) !== null && <Ubah m={m} />}
    </>
  )
}

/** Opened on purpose: what is entered here is published. */
function Ubah({ m }: Pick<IsiBagian, 'm'>) {
  const t = useKataMusyawarah()
  const umumkan = useUmumkan()
  const { daerahId } = useKerja()
  const [buka, setBuka] = useState(false)
  const jalur = `${dasar(daerahId)}/musyawarah/${m.musyawarahId}/pembahasan`
  const { data: pembahasan } = useQuery({
    queryKey: ['pembahasan', daerahId, m.musyawarahId],
    queryFn: () => panggil(PembahasanKeluar, 'GET', jalur),
    enabled: buka,
  })
  const { data: ba } = useQuery({ ...kueriBeritaAcara(daerahId, m.musyawarahId, m.versi), enabled: buka })
  if (!buka)
    return (
      <p>
        <Tombol onClick={() => setBuka(true)}>{t('perubahan.buka')}</Tombol>
      </p>
    )
  if (pembahasan === undefined || ba === undefined) return <Memuat />
  const beku = new Map(ba.isi.usulan.map((u) => [u.pengajuanId, u]))
  const daftar = pembahasan.usulan.map(({ pengajuanId, judul, namaWilayah }) => ({ pengajuanId, judul, namaWilayah, beku: beku.get(pengajuanId) ?? null }))
  const selesai = (): void => {
    setBuka(false)
    umumkan(t('perubahan.tercatat'))
  }
  return <FormPerubahan m={m} daftar={daftar} selesai={selesai} />
}

function Laporan({ m }: Pick<IsiBagian, 'm'>) {
  const t = useKataMusyawarah()
  const { daerahId } = useKerja()
  const { data, error, refetch } = useQuery(kueriPerubahanMusyawarah(daerahId, m.musyawarahId))
  if (error !== null) return <PesanGalat galat={error} ulangi={() => void refetch()} />
  if (data === undefined) return <Memuat />
  if (data.perubahan.length + data.temuan.length === 0) return <p className="kartu">{t(m.sidikHasil === null ? 'ubah.belum' : 'ubah.kosong')}</p>
  return (
    <section className="kartu musyawarah-ubah">
      {data.perubahan.length > 0 && <h2>{t('ubah.terbuka')}</h2>}
      <ul>
        {data.perubahan.map((p) => (
          <li key={p.perubahanId}>
            <b>
              {t(`ubah.${p.jenis}`)}: {p.sesudah.judul}
            </b>
            <p className="kode">{p.nomor}</p>
            <SebelumSesudah sebelum={p.sebelum} sesudah={p.sesudah} />
            <p>{t('ubah.surat', { jabatan: p.jabatan, nomor: p.nomorSurat, alasan: p.alasan })}</p>
          </li>
        ))}
      </ul>
      {data.temuan.length > 0 && <h2>{t('ubah.temuan')}</h2>}
      <ul>
        {data.temuan.map((x) => (
          <li key={`${x.kode}-${x.pengajuanId}`} data-temuan={x.kode}>
            <b>{x.judul}</b>
            <p className="kode">{x.nomor}</p>
            <p>{t(`temuan.${x.kode}`)}</p>
            <SebelumSesudah sebelum={x.sebelum} sesudah={x.sesudah} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SebelumSesudah({ sebelum, sesudah }: { readonly sebelum: Sisi; readonly sesudah: Sisi }) {
  const t = useKataMusyawarah()
  const tulis = (s: Sisi) =>
    s === null ? t('ubah.tidakAda') : t('ubah.sisi', { hasil: t(`hasil.${s.hasil}`), urutan: s.urutan ?? '–', rupiah: formatRupiah(s.rupiah) })
  return (
    <dl>
      <div>
        <dt>{t('ubah.sebelum')}</dt>
        <dd>{tulis(sebelum)}</dd>
      </div>
      {sesudah !== null && (
        <div>
          <dt>{t('ubah.sesudah')}</dt>
          <dd>{tulis(sesudah)}</dd>
        </div>
      )}
    </dl>
  )
}
