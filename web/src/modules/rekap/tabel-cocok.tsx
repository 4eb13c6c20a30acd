import { Link } from '@tanstack/react-router'
import { formatRupiah, rupiah } from '#src/lib/rupiah.ts'
import type { CocokKeluar, RencanaCocokKeluar, SumberDanaKeluar } from '#src/modules/rekapitulasi/cocok.schema.ts'
import { WadahTabel } from '../../components/wadah-tabel.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { formatAngka } from '../../lib/tampil.ts'
import { useKataRekap } from './rekap-layar.kata.ts'
import { KepalaUsulan, SelUsulan } from './sel-usulan.tsx'

const uang = (n: number): string => takPutus(formatRupiah(rupiah(n)))

export function TabelUsulan({ baris }: { readonly baris: CocokKeluar['data'] }) {
  const t = useKataRekap()
  return (
    <WadahTabel label={t('arahUsulan')}>
      <table className="tabel tumpuk tabel-rekap">
        <thead>
          <tr>
            <KepalaUsulan />
            <th scope="col">{t('kecocokan')}</th>
            <th scope="col">{t('tautan')}</th>
            <th scope="col" className="angka">
              {t('nilai')}
            </th>
          </tr>
        </thead>
        <tbody>
          {baris.map((b) => (
            <tr key={b.pengajuanId}>
              <SelUsulan b={b} />
              <td data-kepala={t('kecocokan')}>{t(`cocok.${b.cocok}`)}</td>
              <td data-kepala={t('tautan')}>
                {b.subKegiatan.length === 0 && '—'}
                {b.subKegiatan.map((s) => (
                  <div key={`${s.kode ?? ''}${s.nama}`}>
                    {s.nama}
                    {s.kode !== null && <small className="kode">{s.kode}</small>}
                  </div>
                ))}
              </td>
              <td className="angka rp" data-kepala={t('nilai')}>
                {uang(b.anggaranKini)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WadahTabel>
  )
}

export function TabelRencana({ baris }: { readonly baris: RencanaCocokKeluar['data'] }) {
  const t = useKataRekap()
  return (
    <WadahTabel label={t('arahRencana')}>
      <table className="tabel tumpuk tabel-rekap">
        <thead>
          <tr>
            <th scope="col">{t('tautan')}</th>
            <th scope="col">{t('dimensi.perangkat')}</th>
            <th scope="col">{t('kecocokan')}</th>
            <th scope="col" className="angka">
              {t('jumlahTaut')}
            </th>
            <th scope="col" className="angka">
              {t('pagu')}
            </th>
            <th scope="col" className="angka">
              {t('dariUsulan')}
            </th>
          </tr>
        </thead>
        <tbody>
          {baris.map((b) => (
            <tr key={b.simpulId}>
              <th scope="row">
                {b.nama}
                {b.kode !== null && <small className="kode">{b.kode}</small>}
              </th>
              <td data-kepala={t('dimensi.perangkat')}>{b.perangkatDaerah ?? '—'}</td>
              <td data-kepala={t('kecocokan')}>{t(`asal.${b.cocok}`)}</td>
              <td className="angka" data-kepala={t('jumlahTaut')}>
                {formatAngka(b.jumlahUsulan)}
              </td>
              <td className="angka rp" data-kepala={t('pagu')}>
                {uang(b.pagu)}
              </td>
              <td className="angka rp" data-kepala={t('dariUsulan')}>
                {uang(b.dariUsulan)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WadahTabel>
  )
}

/** Each fund opens the sub kegiatan it pays for. */
export function TabelSumber({ baris }: { readonly baris: SumberDanaKeluar }) {
  const t = useKataRekap()
  const { daerahId, tahun } = useKerja()
  return (
    <WadahTabel label={t('arahSumber')}>
      <table className="tabel tumpuk tabel-rekap">
        <thead>
          <tr>
            <th scope="col">{t('sumberDana')}</th>
            {(['tautan', 'pagu', 'subDenganUsulan', 'paguDenganUsulan', 'jumlahTaut'] as const).map((k) => (
              <th key={k} scope="col" className="angka">
                {t(k)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {baris.map((b) => (
            <tr key={b.kode}>
              <th scope="row">
                <Link to="/$daerahId/$tahun/cocok" params={{ daerahId, tahun }} search={{ arah: 'rencana', sumber: b.kode }}>
                  {b.nama}
                </Link>
                <small className="kode">{b.kode}</small>
              </th>
              <td className="angka" data-kepala={t('tautan')}>
                {formatAngka(b.subKegiatan)}
              </td>
              <td className="angka rp" data-kepala={t('pagu')}>
                {uang(b.pagu)}
              </td>
              <td className="angka" data-kepala={t('subDenganUsulan')}>
                {formatAngka(b.subDariUsulan)}
              </td>
              <td className="angka rp" data-kepala={t('paguDenganUsulan')}>
                {uang(b.paguDariUsulan)}
              </td>
              <td className="angka" data-kepala={t('jumlahTaut')}>
                {formatAngka(b.usulan)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td aria-hidden />
            <td className="angka rp" data-kepala={t('pagu')}>
              {uang(baris.reduce((n, b) => n + b.pagu, 0))}
            </td>
            <td aria-hidden />
            <td className="angka rp" data-kepala={t('paguDenganUsulan')}>
              {uang(baris.reduce((n, b) => n + b.paguDariUsulan, 0))}
            </td>
            <td aria-hidden />
          </tr>
        </tfoot>
      </table>
    </WadahTabel>
  )
}
