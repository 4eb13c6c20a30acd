import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { tulisSatuan } from '#src/lib/kuantitas.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import type { HalamanLama } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { ChipKeadaan } from '../../components/keadaan.tsx'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { takPutus, useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { useNamaDesa } from '../../lib/nama-desa.ts'
import { formatAngka, formatVolume } from '../../lib/tampil.ts'
import { useKataLama } from './usulan-lama.kata.ts'

type Baris = z.output<typeof HalamanLama>['data'][number]

interface TabelProps {
  readonly baris: readonly Baris[]
  readonly dipilih: ReadonlySet<string>
  readonly ubah: (dipilih: ReadonlySet<string>) => void
}

/** May be proposed again with one press: by this person, with an item that still counts in the same unit. */
function isSiap(b: Baris): boolean {
  return b.boleh && b.butir !== null && b.butir.satuan === b.satuan
}

export function TabelLama({ baris, dipilih, ubah }: TabelProps) {
  const t = useKataLama()
  const { tahun } = useKerja()
  const siap = baris.filter(isSiap).map((b) => b.pengajuanId)
  const semua = siap.length > 0 && siap.every((id) => dipilih.has(id))
  const balik = (id: string) => ubah(new Set(dipilih.has(id) ? [...dipilih].filter((x) => x !== id) : [...dipilih, id]))
  return (
    <WadahTabel label={t('judul')}>
      <table className="tabel tumpuk tabel-lama">
        <thead>
          <tr>
            <th scope="col">
              {siap.length === 0 ? (
                <span className="sr">{t('kolom.pilih')}</span>
              ) : (
                <input type="checkbox" aria-label={t('pilihSemua')} checked={semua} onChange={() => ubah(new Set(semua ? [] : siap))} />
              )}
            </th>
            <th scope="col">{t('kolom.usulan')}</th>
            <th scope="col">{t('kolom.jawaban')}</th>
            <th scope="col">{t('kolom.menunggu')}</th>
            <th scope="col">{t('kolom.butir', { tahun })}</th>
            <th scope="col" className="angka">
              {t('kolom.anggaran')}
            </th>
          </tr>
        </thead>
        <tbody>
          {baris.map((b) => (
            <BarisLama key={b.pengajuanId} b={b} dipilih={dipilih.has(b.pengajuanId)} balik={() => balik(b.pengajuanId)} />
          ))}
        </tbody>
      </table>
    </WadahTabel>
  )
}

function BarisLama({ b, dipilih, balik }: { readonly b: Baris; readonly dipilih: boolean; readonly balik: () => void }) {
  const t = useKataLama()
  const bahasa = useBahasa()
  const desa = useNamaDesa()
  const { daerahId } = useKerja()
  return (
    <tr>
      <td>{isSiap(b) && <input type="checkbox" aria-label={t('pilihSatu', { judul: b.judul })} checked={dipilih} onChange={balik} />}</td>
      <th scope="row">
        <Link to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun: b.tahunAnggaran, pengajuanId: b.pengajuanId }}>
          {b.judul}
        </Link>
        <small>
          {desa(b)} · Kec.&nbsp;{b.namaKecamatan} · <span className="kode">{b.nomor}</span>
        </small>
      </th>
      <td data-kepala={t('kolom.jawaban')}>
        <ChipKeadaan keadaan={b.keadaan} />
        {b.alasan !== null && <small>{ALASAN[b.alasan][bahasa]}</small>}
      </td>
      <td data-kepala={t('kolom.menunggu')}>
        {t('sejak', { tahun: b.tahunPertama })}
        <small>{t('kali', { count: b.kali })}</small>
      </td>
      <td data-kepala={t('kolom.butir', { tahun: '' })}>
        <Butir b={b} />
      </td>
      <td className="angka" data-kepala={t('kolom.anggaran')}>
        {formatAngka(b.butir?.hargaSatuan === undefined || b.butir.hargaSatuan === null || !isSiap(b) ? b.anggaran : b.butir.hargaSatuan * b.volume)}
        <small>{formatVolume(b.volume, b.satuan)}</small>
      </td>
    </tr>
  )
}

function Butir({ b }: { readonly b: Baris }) {
  const t = useKataLama()
  const { tahun } = useKerja()
  if (b.butir === null) return <span className="lama-hilang">{t('butirHilang', { tahun })}</span>
  const { hargaSatuan: harga, perangkatDaerah: pd, satuan } = b.butir
  return (
    <>
      {b.butir.nama}
      <small>{harga === null ? t('hargaKosong', { pd }) : t('harga', { harga: takPutus(formatRupiah(harga)), satuan: tulisSatuan(satuan), pd })}</small>
      {satuan !== b.satuan && <small className="lama-hilang">{t('satuanBerubah', { dari: tulisSatuan(b.satuan), ke: tulisSatuan(satuan) })}</small>}
    </>
  )
}
