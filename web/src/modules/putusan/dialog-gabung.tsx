import { Checkbox, Modal, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { HalamanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import type { PengajuanRinci, PengajuanRingkas } from '#src/modules/usulan/usulan.schema.ts'
import { PANJANG_TEKS } from '#src/modules/usulan/usulan.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { kueri, panggil } from '../../lib/api.ts'
import { takPutus } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { formatVolume } from '../../lib/tampil.ts'
import { ringkasGabungan } from './hidup-putusan.ts'
import { useKataHidup } from './hidup-putusan.kata.ts'
import type { Diputus } from './panel-putusan.tsx'
import { useKirimHidup } from './use-kirim-hidup.ts'
import './dialog-hidup.css'

interface DialogProps {
  readonly p: PengajuanRinci
  readonly tutup: () => void
  readonly selesai: Diputus
}

/** Which others mean the same, and which of them all goes on. */
export function DialogGabung({ p, tutup, selesai }: DialogProps) {
  const t = useKataHidup()
  const umum = useKataKomponen()
  const [dipilih, setDipilih] = useState<readonly PengajuanRingkas[]>([])
  const [indukId, setIndukId] = useState(p.pengajuanId)
  const [naikkan, setNaikkan] = useState(false)
  const [teks, setTeks] = useState('')
  const semua: readonly PengajuanRingkas[] = [p, ...dipilih]
  const induk = semua.find((x) => x.pengajuanId === indukId) ?? p
  const anak = semua.filter((x) => x !== induk)
  const jumlah = ringkasGabungan(induk, anak)
  const bisaNaik = jumlah.volume !== null && anak.length > 0
  const kirim = useKirimHidup({
    pengajuanId: induk.pengajuanId,
    apa: 'gabungkan',
    isi: {
      versi: induk.versi,
      anak: anak.map(({ pengajuanId, versi }) => ({ pengajuanId, versi })),
      ...(naikkan && bisaNaik ? { volume: jumlah.volume } : {}),
      teks: teks.trim(),
    },
    kabar: `${t('gabung.judul')}: ${induk.judul}`,
    selesai: (hasil) => selesai(hasil, 'gabungkan', naikkan && jumlah.volume !== null ? jumlah.volume : induk.volumeKini),
  })
  const pilih = (x: PengajuanRingkas) => {
    const ada = dipilih.some((d) => d.pengajuanId === x.pengajuanId)
    setDipilih(ada ? dipilih.filter((d) => d.pengajuanId !== x.pengajuanId) : [...dipilih, x])
    if (ada && indukId === x.pengajuanId) setIndukId(p.pengajuanId)
  }
  const kurang = anak.length === 0 ? t('gabung.pilih') : teks.trim().length < PANJANG_TEKS ? t('kurang.teks') : null
  return (
    <Modal opened onClose={tutup} size={760} title={t('gabung.judul')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <p className="redup">{t('gabung.isi')}</p>
      <CalonGabungan p={p} dipilih={dipilih} pilih={pilih} />
      <fieldset className="pilih-induk">
        <legend>{t('gabung.induk')}</legend>
        {semua.map((x) => (
          <label key={x.pengajuanId}>
            <input type="radio" name="induk" checked={x === induk} onChange={() => setIndukId(x.pengajuanId)} />
            <span>
              {x.judul}
              {x.pengajuanId === p.pengajuanId && <em> · {t('gabung.ini')}</em>}
              <SatuBaris p={x} />
            </span>
          </label>
        ))}
      </fieldset>
      {anak.length > 0 &&
        (jumlah.volume === null ? (
          <p className="redup">{t('gabung.beda', { volume: formatVolume(induk.volumeKini, induk.satuan) })}</p>
        ) : (
          <Checkbox
            checked={naikkan}
            onChange={(e) => setNaikkan(e.currentTarget.checked)}
            label={t('gabung.naikkan', { volume: formatVolume(jumlah.volume, induk.satuan), rupiah: takPutus(formatRupiah(jumlah.rupiahInduk)) })}
          />
        ))}
      <Textarea
        label={t('teks')}
        description={t('teksBantu', { min: PANJANG_TEKS })}
        rows={2}
        maxLength={1000}
        value={teks}
        onChange={(e) => setTeks(e.currentTarget.value)}
      />
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      <div className="dialog-aksi">
        <Tombol onClick={tutup}>{umum('batal')}</Tombol>
        <Tombol ragam="utama" mati={kurang} sibuk={kirim.isPending} onClick={() => kirim.mutate()}>
          {t('gabung.kirim', { n: semua.length })}
        </Tombol>
      </div>
    </Modal>
  )
}

function SatuBaris({ p }: { readonly p: PengajuanRingkas }) {
  return (
    <small className="rp">
      {p.nomor} · {p.namaWilayah} · {formatVolume(p.volumeKini, p.satuan)} · {takPutus(formatRupiah(p.anggaranKini))}
    </small>
  )
}

interface CalonProps {
  readonly p: PengajuanRinci
  readonly dipilih: readonly PengajuanRingkas[]
  readonly pilih: (x: PengajuanRingkas) => void
}

/** Those that stand at the same desk in the same kecamatan, the same catalogue item first. */
function CalonGabungan({ p, dipilih, pilih }: CalonProps) {
  const t = useKataHidup()
  const { daerahId } = useKerja()
  const [cari, setCari] = useState('')
  const [tunda] = useDebouncedValue(cari.trim(), 250)
  const saringan = {
    tahun: p.tahunAnggaran,
    tahap: p.tahap,
    keadaan: 'diajukan',
    kecamatan: p.kodeKecamatan,
    cari: tunda === '' ? undefined : tunda,
    batas: 100,
  }
  const { data, error, isPending } = useQuery({
    queryKey: ['calon-gabungan', daerahId, saringan],
    queryFn: () => panggil(HalamanAntrean, 'GET', `${dasar(daerahId)}/usulan${kueri(saringan)}`),
  })
  const sedekat = (x: PengajuanRingkas) => Number(x.kamus === p.kamus) * 2 + Number(x.kodeWilayah === p.kodeWilayah)
  const calon = (data?.data ?? []).filter((x) => x.pengajuanId !== p.pengajuanId).toSorted((a, b) => sedekat(b) - sedekat(a))
  return (
    <section className="calon-gabungan" aria-label={t('gabung.calon', { kecamatan: p.namaKecamatan })}>
      <h3>{t('gabung.calon', { kecamatan: p.namaKecamatan })}</h3>
      <input type="search" data-autofocus aria-label={t('gabung.cari')} placeholder={t('gabung.cari')} value={cari} onChange={(e) => setCari(e.target.value)} />
      {error !== null && <PesanGalat galat={error} />}
      {isPending && error === null && <Memuat />}
      {data !== undefined && calon.length === 0 && <p className="redup">{t('gabung.kosong')}</p>}
      <ul>
        {calon.map((x) => (
          <li key={x.pengajuanId}>
            <label>
              <input type="checkbox" checked={dipilih.some((d) => d.pengajuanId === x.pengajuanId)} onChange={() => pilih(x)} />
              <span>
                {x.judul}
                <SatuBaris p={x} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
