import { Modal, NumberInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { HasilSalin } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { CARA_BULAT, type CaraBulat } from '#src/modules/kamus-usulan/salin-kamus.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { panggil } from '../../lib/api.ts'
import { takPutus } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useKataKamus } from './kamus-layar.kata.ts'
import { segarkanKamus } from './kueri-kamus.ts'

/** Next year's catalogue: shown item by item before anything is written. */
export function DialogSalin({ tutup }: { readonly tutup: () => void }) {
  const t = useKataKamus()
  const umum = useKataKomponen()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId, tahun } = useKerja()
  const [persen, setPersen] = useState(0)
  const [bulat, setBulat] = useState<CaraBulat>('ribuan-ke-atas')
  const kirim = useMutation({
    mutationFn: (uji: boolean) => panggil(HasilSalin, 'POST', `${dasar(daerahId)}/kamus/salin`, { isi: { dari: tahun, ke: tahun + 1, persen, bulat, uji } }),
    onSuccess: async (h) => {
      if (h.uji) return
      umumkan(t('salin.jadi', { ke: h.ke, n: h.jumlah.disalin + h.jumlah.draf }))
      await segarkanKamus(kueri)
      tutup()
    },
  })
  const h = kirim.data
  const banyak = h === undefined ? 0 : h.jumlah.disalin + h.jumlah.draf
  return (
    <Modal opened onClose={tutup} size="xl" title={t('salin', { tahun: tahun + 1 })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="form-kamus">
        <p className="redup">{t('salin.isi', { dari: tahun, ke: tahun + 1 })}</p>
        <NumberInput
          label={t('salin.persen')}
          value={persen}
          min={-50}
          max={100}
          decimalScale={2}
          decimalSeparator=","
          onChange={(n) => {
            kirim.reset()
            setPersen(typeof n === 'number' ? n : 0)
          }}
        />
        <label className="pilih-kamus">
          <span>{t('salin.bulat')}</span>
          <select
            value={bulat}
            onChange={(e) => {
              kirim.reset()
              setBulat(CARA_BULAT.find((c) => c === e.target.value) ?? bulat)
            }}
          >
            {CARA_BULAT.map((c) => (
              <option key={c} value={c}>
                {t(`salin.${c}`)}
              </option>
            ))}
          </select>
        </label>
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        {h !== undefined && <Pratinjau h={h} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          {h === undefined ? (
            <Tombol ragam="utama" sibuk={kirim.isPending} onClick={() => kirim.mutate(true)}>
              {t('salin.lihat')}
            </Tombol>
          ) : (
            <Tombol ragam="utama" sibuk={kirim.isPending} mati={banyak === 0 ? t('impor.tidakAda') : null} onClick={() => kirim.mutate(false)}>
              {t('salin.laksanakan', { n: banyak })}
            </Tombol>
          )}
        </div>
      </div>
    </Modal>
  )
}

function Pratinjau({ h }: { readonly h: HasilSalin }) {
  const t = useKataKamus()
  const uang = (n: number | null) => (n === null ? '–' : takPutus(formatRupiah(n)))
  return (
    <div role="status">
      <p>
        <b>{t('salin.hitungan', { ...h.jumlah, dari: h.edisiDari, ke: h.edisiKe })}</b>
      </p>
      <div className="pratinjau-kamus">
        <WadahTabel label={t('salin.lihat')}>
          <table className="tabel">
            <thead>
              <tr>
                <th scope="col">{t('kolom.butir')}</th>
                <th scope="col" className="angka">
                  {t('salin.lama')}
                </th>
                <th scope="col" className="angka">
                  {t('salin.baru')}
                </th>
                <th scope="col" className="angka">
                  {t('salin.selisih')}
                </th>
                <th scope="col">{t('salin.kode')}</th>
              </tr>
            </thead>
            <tbody>
              {h.baris.map((b) => (
                <tr key={b.kode}>
                  <th scope="row">
                    {b.nama} <small>{`${b.perangkatDaerah} · ${t(`nasib.${b.nasib}`)}`}</small>
                  </th>
                  <td className="angka">{uang(b.hargaLama)}</td>
                  <td className="angka">{uang(b.hargaBaru)}</td>
                  <td className="angka">{uang(b.selisih)}</td>
                  <td>
                    <span className="kode">{b.kodeBaru ?? b.kodeLama ?? '–'}</span>
                    {b.kodeLama !== null && b.kodeBaru === null && (
                      <small>{b.kodeUsul === null ? t('salin.tanpaPadanan') : t('salin.usul', { kode: b.kodeUsul })}</small>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WadahTabel>
      </div>
    </div>
  )
}
