import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { DaftarAcuanKeluar } from '#src/modules/acuan/acuan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { formatAngka, tulisTanggal } from '../../lib/tampil.ts'
import { useKataAcuan } from './acuan-layar.kata.ts'
import { kueriAcuan } from './kueri-acuan.ts'

type Daftar = z.output<typeof DaftarAcuanKeluar>

/** Every set with its origin; what is not loaded stands there too, with the command that loads it. */
export function DaftarHimpunan() {
  const t = useKataAcuan()
  const { daerahId } = useKerja()
  const { data, error, refetch, isPending } = useQuery(kueriAcuan(daerahId))
  if (error !== null) return <PesanGalat galat={error} ulangi={() => void refetch()} />
  if (isPending) return <Memuat />
  const ada = data.himpunan.filter((h) => h.muatan.length > 0).length
  return (
    <>
      <section className="kartu">
        <p role="status">{t('himpunan.jumlah', { ada, semua: data.himpunan.length })}</p>
        <WadahTabel label={t('bagian.himpunan')}>
          <table className="tabel tabel-acuan">
            <thead>
              <tr>
                <th scope="col">{t('himpunan.nama')}</th>
                <th scope="col" className="angka">
                  {t('himpunan.baris')}
                </th>
                <th scope="col">{t('himpunan.edisi')}</th>
                <th scope="col">{t('himpunan.asal')}</th>
                <th scope="col">{t('himpunan.dimuat')}</th>
              </tr>
            </thead>
            <tbody>
              {data.himpunan.map((h) => (
                <BarisJenis key={h.jenis} h={h} />
              ))}
            </tbody>
          </table>
        </WadahTabel>
      </section>
      <EdisiTahun daftar={data.edisiTahun} />
    </>
  )
}

function BarisJenis({ h }: { readonly h: Daftar['himpunan'][number] }) {
  const t = useKataAcuan()
  const bahasa = useBahasa()
  if (h.muatan.length === 0) {
    return (
      <tr className="belum">
        <th scope="row">
          {h.nama}
          <small>{t('himpunan.caraMuat', { berkas: h.berkas })}</small>
        </th>
        <td className="angka">—</td>
        <td>{h.edisi}</td>
        <Asal asal={h} />
        <td>{t('himpunan.belum')}</td>
      </tr>
    )
  }
  return h.muatan.map((m) => (
    <tr key={m.himpunan}>
      <th scope="row">
        {m.nama}
        {m.catatan !== null && <small>{m.catatan}</small>}
      </th>
      <td className="angka">
        {formatAngka(m.baris)}
        {m.ganda > 0 && <small>{t('himpunan.ganda', { n: formatAngka(m.ganda) })}</small>}
      </td>
      <td>{m.edisi}</td>
      <Asal asal={m} />
      <td>
        {tulisTanggal(m.dimuatPada.slice(0, 10), bahasa)}
        <small className="kode" title={m.sidik}>
          {t('himpunan.sidik', { sidik: m.sidik.slice(0, 12) })}
        </small>
      </td>
    </tr>
  ))
}

function Asal({ asal }: { readonly asal: { readonly sumber: string; readonly lisensi: string; readonly dasarHukum: string } }) {
  return (
    <td>
      {asal.sumber}
      <small>{asal.lisensi}</small>
      <small>{asal.dasarHukum}</small>
    </td>
  )
}

function EdisiTahun({ daftar }: { readonly daftar: Daftar['edisiTahun'] }) {
  const t = useKataAcuan()
  const { tahun } = useKerja()
  return (
    <section className="kartu">
      <h2 id="acuan-tahun">{t('tahun.judul')}</h2>
      <WadahTabel labelOleh="acuan-tahun">
        <table className="tabel tabel-acuan">
          <thead>
            <tr>
              <th scope="col">{t('tahun.tahun')}</th>
              <th scope="col">{t('himpunan.edisi')}</th>
              <th scope="col">{t('tahun.keterangan')}</th>
            </tr>
          </thead>
          <tbody>
            {daftar.map((e) => (
              <tr key={e.tahun} aria-current={e.tahun === tahun ? 'true' : undefined}>
                <th scope="row">{e.tahun}</th>
                <td>
                  {e.edisi}
                  <small>{t('tahun.jumlah', { n: formatAngka(e.jumlah) })}</small>
                </td>
                <td>
                  {e.penggantiSementara && <span className="keadaan tunggu">{t('tahun.sementara')}</span>}
                  <small>{e.catatan ?? e.dasarHukum}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WadahTabel>
    </section>
  )
}
