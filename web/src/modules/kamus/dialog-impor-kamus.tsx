import { Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { HasilImpor } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { BIDANG_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { kueri as tulisKueri, panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriPerangkatDaerah } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { useKataKamus } from './kamus-layar.kata.ts'
import { segarkanKamus } from './kueri-kamus.ts'

const BANYAK = 60

/** A sheet is checked first; every mistake stands with its cell, and the rejected rows can be taken along to be corrected. */
export function DialogImporKamus({ tutup }: { readonly tutup: () => void }) {
  const t = useKataKamus()
  const umum = useKataKomponen()
  const label = useLabel()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId, tahun, penugasan } = useKerja()
  const { data: perangkat = [] } = useQuery(kueriPerangkatDaerah(daerahId))
  const [berkas, setBerkas] = useState<File | null>(null)
  const [pd, setPd] = useState(penugasan.perangkatDaerahId ?? '')
  const [bidang, setBidang] = useState('')
  const kirim = useMutation({
    mutationFn: (uji: boolean) => {
      const isi = new FormData()
      if (berkas !== null) isi.set('berkas', berkas)
      return panggil(HasilImpor, 'POST', `${dasar(daerahId)}/kamus/impor${tulisKueri({ tahun, uji: String(uji), perangkatDaerahId: pd, bidang })}`, { isi })
    },
    onSuccess: async (hasil) => {
      if (hasil.uji) return
      umumkan(t('impor.jadi', { baru: hasil.jumlah.baru, berubah: hasil.jumlah.berubah }))
      await segarkanKamus(kueri)
      if (hasil.jumlah.ditolak === 0) tutup()
    },
  })
  const hasil = kirim.data
  const simpan = hasil === undefined || !hasil.uji ? 0 : hasil.jumlah.baru + hasil.jumlah.berubah
  return (
    <Modal opened onClose={tutup} size="xl" title={t('impor')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="form-kamus">
        <p className="redup">{t('impor.isi')}</p>
        <label className="pilih-kamus">
          <span>{t('impor.berkas')}</span>
          <input
            type="file"
            accept=".xlsx,.csv"
            onChange={(e) => {
              kirim.reset()
              setBerkas(e.target.files?.[0] ?? null)
            }}
          />
        </label>
        <label className="pilih-kamus">
          <span>{t('impor.perangkat')}</span>
          <select value={pd} onChange={(e) => setPd(e.target.value)}>
            <option value="">–</option>
            {perangkat.map((p) => (
              <option key={p.perangkatDaerahId} value={p.perangkatDaerahId}>
                {p.singkatan}
              </option>
            ))}
          </select>
        </label>
        <label className="pilih-kamus">
          <span>{t('impor.bidang')}</span>
          <select value={bidang} onChange={(e) => setBidang(e.target.value)}>
            <option value="">–</option>
            {BIDANG_KAMUS.map((b) => (
              <option key={b} value={b}>
                {label(`bidang.${b}`)}
              </option>
            ))}
          </select>
        </label>
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        {hasil !== undefined && <HasilPeriksa hasil={hasil} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          {hasil?.uji === true ? (
            <Tombol ragam="utama" sibuk={kirim.isPending} mati={simpan === 0 ? t('impor.tidakAda') : null} onClick={() => kirim.mutate(false)}>
              {t('impor.simpan', { n: simpan })}
            </Tombol>
          ) : (
            <Tombol ragam="utama" sibuk={kirim.isPending} mati={berkas === null ? t('impor.pilihDulu') : null} onClick={() => kirim.mutate(true)}>
              {t('impor.periksa')}
            </Tombol>
          )}
        </div>
      </div>
    </Modal>
  )
}

function HasilPeriksa({ hasil }: { readonly hasil: HasilImpor }) {
  const t = useKataKamus()
  const temuan = hasil.baris.flatMap((b) =>
    b.temuan.map((x) => ({ ...x, nama: b.nama === '' ? b.kode : b.nama, baris: b.baris, ditolak: b.nasib === 'ditolak' })),
  )
  const urut = temuan.toSorted((a, b) => Number(b.ditolak) - Number(a.ditolak) || a.baris - b.baris)
  return (
    <div role="status">
      <p>
        <b>{t('impor.hitungan', hasil.jumlah)}</b>
      </p>
      {hasil.lembarTolakan !== null && (
        <p>
          <a download="kamus-ditolak.xlsx" href={`data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${hasil.lembarTolakan}`}>
            {t('impor.unduh')}
          </a>
        </p>
      )}
      <ul className="temuan-kamus">
        {urut.slice(0, BANYAK).map((x) => (
          <li key={`${x.sel}-${x.kode}`} className={x.ditolak ? 'ditolak' : undefined}>
            {t('impor.baris', { sel: x.sel, nama: x.nama, kata: x.kata })}
          </li>
        ))}
        {urut.length > BANYAK && <li>… +{urut.length - BANYAK}</li>}
      </ul>
    </div>
  )
}
