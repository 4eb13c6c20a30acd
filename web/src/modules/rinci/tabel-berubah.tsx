import { tulisSatuan } from '#src/lib/kuantitas.ts'
import { ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import type { PengajuanRinci, PutusanKeluar } from '#src/modules/usulan/usulan.schema.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { formatAngka, formatSelisih, formatSelisihVolume, formatVolume, tanggalSetempat, tulisTanggal } from '../../lib/tampil.ts'
import { useKataRinci } from './rinci.kata.ts'
import { WadahTabel } from '../../components/wadah-tabel.tsx'

/** Levels side by side: a change is amber with its difference, what stayed is muted, never hidden. */
export function TabelBerubah({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataRinci()
  const label = useLabel()
  const bahasa = useBahasa()
  const { zona } = useKerja()
  const kolom = p.putusan
  if (kolom.length === 0) {
    return (
      <section className="kartu">
        <h2>{t('berubah')}</h2>
        <p className="redup">{t('berubahKosong')}</p>
      </section>
    )
  }
  const letak = (i: number) => (i === 0 ? 'awal' : i === kolom.length - 1 ? 'akhir' : 'tengah')
  const sebelum = (i: number): PutusanKeluar | null => kolom[i - 1] ?? null
  return (
    <section className="kartu">
      <h2 id="berubah">{t('berubah')}</h2>
      <WadahTabel labelOleh="berubah">
        <table className="tabel-berubah">
          <thead>
            <tr>
              <th scope="col">{t('butir')}</th>
              {kolom.map((k) => (
                <th key={k.urut} scope="col">
                  {k.keputusan === 'ajukan' ? t('diajukan') : label(`tahap.${k.tahap}`)}
                  <small>{tulisTanggal(tanggalSetempat(k.waktu, zona), bahasa)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="rp">
            <tr>
              <th scope="row">{t('volume')}</th>
              {kolom.map((k, i) => (
                <Sel
                  key={k.urut}
                  berubah={isBeda(sebelum(i)?.volume, k.volume)}
                  letak={letak(i)}
                  selisih={formatSelisihVolume(k.volume - (sebelum(i)?.volume ?? k.volume), p.satuan)}
                >
                  {formatVolume(k.volume, p.satuan)}
                </Sel>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('harga', { satuan: tulisSatuan(p.satuan) })}</th>
              {kolom.map((k, i) => (
                <Sel key={k.urut} berubah={false} letak={letak(i)}>
                  {formatAngka(p.hargaSatuan)}
                </Sel>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('anggaranRp')}</th>
              {kolom.map((k, i) => (
                <Sel
                  key={k.urut}
                  berubah={isBeda(sebelum(i)?.rupiah, k.rupiah)}
                  letak={letak(i)}
                  selisih={formatSelisih(k.rupiah - (sebelum(i)?.rupiah ?? k.rupiah))}
                >
                  {formatAngka(k.rupiah)}
                </Sel>
              ))}
            </tr>
            <tr className="teks">
              <th scope="row">{t('perangkat')}</th>
              {kolom.map((k, i) => (
                <Sel key={k.urut} berubah={isBeda(sebelum(i)?.perangkatDaerahId, k.perangkatDaerahId)} letak={letak(i)}>
                  {k.perangkatDaerah}
                </Sel>
              ))}
            </tr>
            <tr className="teks">
              <th scope="row">{t('putusan')}</th>
              {kolom.map((k, i) => (
                <td key={k.urut} className={letak(i) === 'akhir' ? 'akhir' : undefined}>
                  {label(`putusan.${k.keputusan}`)}
                  {k.alasan !== null && (
                    <span className="kode">
                      {ALASAN[k.alasan][bahasa]} {k.alasan}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </WadahTabel>
    </section>
  )
}

function isBeda<T>(lama: T | undefined, baru: T): boolean {
  return lama !== undefined && lama !== baru
}

interface SelProps {
  readonly berubah: boolean
  readonly letak: 'awal' | 'tengah' | 'akhir'
  readonly selisih?: string
  readonly children: string
}

function Sel({ berubah, letak, selisih, children }: SelProps) {
  return (
    <td className={berubah ? 'beda' : letak === 'awal' ? undefined : letak === 'akhir' ? 'akhir' : 'sama'}>
      {children}
      {berubah && selisih !== undefined && <small>{selisih}</small>}
    </td>
  )
}
