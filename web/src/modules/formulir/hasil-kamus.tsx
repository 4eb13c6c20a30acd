import { IconInfoCircle, IconLock } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useDeferredValue } from 'react'
import { tulisAlasan } from '#src/modules/kamus-usulan/alasan.kata.ts'
import { kali, kuantitasDari, tulisSatuan } from '#src/lib/kuantitas.ts'
import { formatRupiah, rupiah } from '#src/lib/rupiah.ts'
import { Memuat } from '../../components/memuat.tsx'
import { takPutus, useBahasa } from '../../lib/bahasa.ts'
import { formatVolume, tulisTanggal } from '../../lib/tampil.ts'
import { useCariKamus } from './cari-kamus.ts'
import type { Temuan } from './cari-lokal.ts'
import type { ButirKamus } from './draf.ts'
import { useKataFormulir } from './formulir.kata.ts'

interface HasilKamusProps {
  readonly cari: string
  /** The problem as told in the first step: while nothing is typed here, it is searched for instead. */
  readonly masalah: string
  readonly terpilih: ButirKamus | null
  readonly pilih: (k: ButirKamus) => void
  /** Why this proposer may not use an item; null when he may. */
  readonly tertutup: (k: ButirKamus) => Tertutup | null
}

interface Tertutup {
  readonly pesan: string
  readonly langkah: string
}

export function HasilKamus({ cari, masalah, terpilih, pilih, tertutup }: HasilKamusProps) {
  const t = useKataFormulir()
  const bahasa = useBahasa()
  const dariMasalah = cari.trim() === '' && masalah.trim() !== ''
  const teks = useDeferredValue(dariMasalah ? masalah : cari)
  const { data, jumlah, semua, salinan, memuat } = useCariKamus(teks)
  const daftar = terpilih === null || data.some((h) => h.butir.kamusId === terpilih.kamusId) ? data : [{ butir: terpilih, alasan: [] }, ...data]
  if (memuat) return <Memuat />
  const judul = t(dariMasalah && data.length > 0 ? 'usulan.saran' : 'usulan.ada')
  return (
    <section aria-label={judul}>
      <h2>
        {judul}
        <small role="status">
          {t('usulan.jumlah', { n: data.length, jumlah: dariMasalah || cari.trim() !== '' ? jumlah : semua })}
          {salinan !== null && ` · ${t('usulan.salinan', { tanggal: tulisTanggal(salinan, bahasa) })}`}
        </small>
      </h2>
      {daftar.length === 0 && <p className="formulir-bantu">{semua === 0 ? t('usulan.luringKosong') : t('usulan.kosong', { cari: teks })}</p>}
      {daftar.length > 0 && (
        <fieldset className="pilihan">
          <legend className="sr">{judul}</legend>
          {daftar.map((h) => (
            <PilihanKamus key={h.butir.kamusId} temuan={h} terpilih={h.butir.kamusId === terpilih?.kamusId} tertutup={tertutup(h.butir)} pilih={pilih} />
          ))}
        </fieldset>
      )}
    </section>
  )
}

/** ↓ from the search box goes to the first item that may be chosen. */
export function turunKeHasil(e: KeyboardEvent<HTMLInputElement>): void {
  if (e.key !== 'ArrowDown') return
  const pertama = daftarRadio()[0]
  if (pertama === undefined) return
  e.preventDefault()
  pertama.focus()
}

function daftarRadio(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[type=radio][name=kamus]:not(:disabled)')]
}

/** ↑ ↓ walk without choosing, Enter chooses, ↑ from the first goes back to the search box. */
function pindahFokus(e: KeyboardEvent<HTMLInputElement>): void {
  const semua = daftarRadio()
  const kini = semua.indexOf(e.currentTarget)
  if (kini === -1) return
  if (e.key === 'Enter') {
    e.preventDefault()
    semua[kini]?.click()
  } else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
    e.preventDefault()
    const ke = kini + (e.key === 'ArrowDown' ? 1 : -1)
    if (ke < 0) document.querySelector<HTMLElement>('#cari-kamus')?.focus()
    else semua[ke]?.focus()
  }
}

interface PilihanKamusProps {
  readonly temuan: Pick<Temuan, 'alasan'> & { readonly butir: ButirKamus }
  readonly terpilih: boolean
  readonly tertutup: Tertutup | null
  readonly pilih: (k: ButirKamus) => void
}

function PilihanKamus({ temuan: { butir, alasan }, terpilih, tertutup, pilih }: PilihanKamusProps) {
  const t = useKataFormulir()
  const bahasa = useBahasa()
  const tanpaHarga = butir.hargaSatuan === null ? t('usulan.tanpaHarga') : null
  const sebab = tertutup === null ? tanpaHarga : `${tertutup.pesan} ${tertutup.langkah}`
  const lain = tertutup === null && (butir.kewenangan === 'provinsi' || butir.kewenangan === 'pusat') ? t(`usulan.kewenangan.${butir.kewenangan}`) : null
  const mati = sebab !== null
  return (
    <label className={`pilihan-butir${terpilih ? ' on' : ''}${mati ? ' mati' : ''}`}>
      <input type="radio" name="kamus" checked={terpilih} disabled={mati} onKeyDown={pindahFokus} onChange={() => pilih(butir)} />
      <span>
        <b>{tandai(butir.nama, alasan)}</b>
        {!mati && <small>{rincian(butir, t)}</small>}
        {!mati && butir.syarat.length > 0 && <small>{t('usulan.syarat', { syarat: butir.syarat.join('; ') })}</small>}
        {alasan.length > 0 && (
          <small className="krn">
            <IconInfoCircle className="ik" aria-hidden />
            <span>
              {t('usulan.cocok', { kata: tulisAlasan(alasan, bahasa) })} {!mati && t('usulan.oleh', { perangkat: butir.perangkatDaerah })}
            </span>
          </small>
        )}
        {[lain, sebab].map(
          (kata) =>
            kata !== null && (
              <small key={kata} className="krn tdk">
                <IconLock className="ik" aria-hidden />
                <span>{kata}</span>
              </small>
            ),
        )}
      </span>
    </label>
  )
}

/** Ceiling price, and what the largest size allowed would cost. */
function rincian(k: ButirKamus, t: ReturnType<typeof useKataFormulir>): string {
  const harga = t('usulan.harga', { rupiah: takPutus(formatRupiah(k.hargaSatuan ?? 0)), satuan: tulisSatuan(k.satuan) })
  const volume = k.volumeMaks === null ? null : kuantitasDari(k.volumeMaks)
  if (volume === null || k.volumeMaks === null || k.hargaSatuan === null) return harga
  const biaya = takPutus(formatRupiah(kali(volume, rupiah(k.hargaSatuan))))
  return `${harga} · ${t('usulan.sampai', { volume: formatVolume(k.volumeMaks, k.satuan), rupiah: biaya })}`
}

/** The words of the name that answered the search. */
function tandai(nama: string, alasan: Temuan['alasan']): ReactNode {
  const sorot = alasan.flatMap((a) => (a.sorot === null ? [] : [a.sorot])).toSorted((a, b) => a[0] - b[0])
  const bagian: ReactNode[] = []
  let sampai = 0
  for (const [mulai, selesai] of sorot) {
    if (mulai < sampai) continue
    bagian.push(nama.slice(sampai, mulai), <mark key={mulai}>{nama.slice(mulai, selesai)}</mark>)
    sampai = selesai
  }
  return [...bagian, nama.slice(sampai)]
}
