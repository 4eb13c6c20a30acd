import { useQuery } from '@tanstack/react-query'
import { DAFTAR_JENIS_STANDAR_HARGA } from '#src/modules/standar-harga/standar-harga.ts'
import type { StandarHargaKeluar } from '#src/modules/standar-harga/standar-harga.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tebal } from '../../components/tebal.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { formatAngka } from '../../lib/tampil.ts'
import { useKataAcuan } from './acuan-layar.kata.ts'
import { ruteAcuan } from './alamat.ts'
import { kueriHarga } from './kueri-acuan.ts'
import { KotakCari, PilihSaring, PindahHalaman } from './saringan.tsx'

export function DaftarHarga() {
  const t = useKataAcuan()
  const { daerahId } = useKerja()
  const { cari, jenis, hal } = ruteAcuan.useSearch()
  const { data, error, refetch, isPending } = useQuery(kueriHarga(daerahId, { cari, jenis, hal }))
  if (error !== null) return <PesanGalat galat={error} ulangi={() => void refetch()} />
  if (isPending) return <Memuat />
  if (data.himpunan.length === 0) return <Kosong judul={t('harga.kosongJudul')}>{t('harga.kosongIsi')}</Kosong>
  const ada = new Set(data.himpunan.map((h) => h.jenis))
  return (
    <section className="kartu">
      <search className="acuan-saring">
        <KotakCari label={t('harga.cari')} contoh={t('harga.contoh')} />
        <PilihSaring
          kunci="jenis"
          label={t('harga.jenis')}
          pilihan={DAFTAR_JENIS_STANDAR_HARGA.filter((j) => ada.has(j)).map((nilai) => ({ nilai, nama: nilai.toUpperCase() }))}
        />
      </search>
      <p role="status" className="hitung-baris">
        <Tebal>{t('harga.jumlah', { n: formatAngka(data.jumlah), hal: data.hal, semua: data.jumlahHal })}</Tebal>
      </p>
      {data.data.length === 0 ? <Kosong judul={t('harga.tidakCocok')} /> : <TabelHarga daftar={data.data} />}
      <PindahHalaman hal={data.hal} jumlahHal={data.jumlahHal} />
    </section>
  )
}

function TabelHarga({ daftar }: { readonly daftar: readonly StandarHargaKeluar[] }) {
  const t = useKataAcuan()
  return (
    <WadahTabel label={t('bagian.harga')}>
      <table className="tabel tabel-acuan">
        <thead>
          <tr>
            <th scope="col">{t('harga.uraian')}</th>
            <th scope="col">{t('harga.satuan')}</th>
            <th scope="col" className="angka">
              {t('harga.harga')}
            </th>
            <th scope="col">{t('harga.asal')}</th>
          </tr>
        </thead>
        <tbody>
          {daftar.map((h) => (
            <tr key={h.standarHargaId}>
              <th scope="row">
                {h.uraian}
                {h.spesifikasi !== null && <small>{h.spesifikasi}</small>}
                {h.uraianKelompok !== null && (
                  <small className="kode">
                    {h.uraianKelompok} · {h.kodeKelompok}
                  </small>
                )}
              </th>
              <td>{h.satuan}</td>
              <td className="angka">{formatAngka(h.harga)}</td>
              <td>
                {h.jenis.toUpperCase()} {h.tahun}, {h.namaWilayah}
                {h.akun.length > 0 && (
                  <small className="kode">{t('harga.akun', { akun: `${h.akun.slice(0, 2).join(', ')}${h.akun.length > 2 ? ' …' : ''}` })}</small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WadahTabel>
  )
}
