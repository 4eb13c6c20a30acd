import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { HasilTulis, type PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { takPutus, useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { formatVolume, tulisTanggal } from '../../lib/tampil.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { FotoUsulan } from '../putusan/foto-usulan.tsx'
import { useKataHubungan } from './hubungan.kata.ts'

/** What its year did not carry out may be asked for again by whoever proposed it; nobody types it twice (S0-8). */
export function UsulLagi({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataHubungan()
  const { daerahId } = useKerja()
  const navigasi = useNavigate()
  const cache = useQueryClient()
  const [tahun, setTahun] = useState(p.tahunAnggaran + 1)
  const [pengajuanBaruId] = useState(buatUuid)
  const kirim = useMutation({
    mutationFn: () =>
      panggil(HasilTulis, 'POST', `${dasar(daerahId)}/usulan/${p.pengajuanId}/usulkan-kembali`, {
        isi: { pengajuanBaruId, tahunAnggaran: tahun },
        kunci: `${pengajuanBaruId}-${tahun}`,
      }),
    onSuccess: (hasil) => {
      // The old entry knows its successor now.
      for (const k of ['rinci', 'usulan-lama', 'antrean', 'beranda']) void cache.invalidateQueries({ queryKey: [k, daerahId] })
      return navigasi({ to: '/$daerahId/$tahun/usulan/$pengajuanId', params: { daerahId, tahun, pengajuanId: hasil.pengajuanId } })
    },
  })
  const sudah = p.silsilah.some((s) => s.jenis === 'diusulkan-kembali' && s.tahunAnggaran > p.tahunAnggaran)
  if (!p.bolehUlang || sudah) return null
  return (
    <section className="kartu usul-lagi">
      <h2>{t('lagi.judul')}</h2>
      <p className="redup">{t('lagi.isi')}</p>
      <label className="baris-isian">
        <span>{t('lagi.tahun')}</span>
        <select value={tahun} onChange={(e) => setTahun(Number(e.target.value))}>
          {[1, 2].map((n) => (
            <option key={n} value={p.tahunAnggaran + n}>
              {p.tahunAnggaran + n}
            </option>
          ))}
        </select>
      </label>
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      <Tombol ragam="utama" sibuk={kirim.isPending} onClick={() => kirim.mutate()}>
        {t('lagi.kirim', { tahun })}
      </Tombol>
    </section>
  )
}

/** What the agency reported: when it was finished, for how much. */
export function Realisasi({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataHubungan()
  const bahasa = useBahasa()
  const r = p.realisasi
  if (r === null) return null
  const hemat = p.putusan.findLast((x) => x.keputusan === 'anggarkan')?.rupiah ?? r.nilaiKontrak
  return (
    <section className="kartu realisasi">
      <h2>{t('realisasi.judul')}</h2>
      <p>{t('lagi.terealisasi', { tanggal: tulisTanggal(r.tanggalSelesai, bahasa) })}</p>
      <dl className="fakta">
        <div>
          <dt>{t('realisasi.kontrak')}</dt>
          <dd className="rp">
            {takPutus(formatRupiah(r.nilaiKontrak))}
            {hemat > r.nilaiKontrak && <small> · {t('realisasi.hemat', { rupiah: takPutus(formatRupiah(hemat - r.nilaiKontrak)) })}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('realisasi.volume')}</dt>
          <dd className="rp">{formatVolume(r.volume, p.satuan)}</dd>
        </div>
        <div>
          <dt>{t('realisasi.selesai')}</dt>
          <dd>{tulisTanggal(r.tanggalSelesai, bahasa)}</dd>
        </div>
      </dl>
      {r.catatan !== null && <p>{r.catatan}</p>}
      {r.berkasId !== null && <FotoUsulan foto={[{ berkasId: r.berkasId }]} judul={p.judul} />}
    </section>
  )
}
