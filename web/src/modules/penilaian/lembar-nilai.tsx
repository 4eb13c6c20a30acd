import { useState } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { tulisBobot } from '#src/modules/penilaian/penilaian.ts'
import type { PenilaianKeluar } from '#src/modules/penilaian/penilaian.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useKataPenilaian } from './penilaian-layar.kata.ts'
import type { MejaNilai } from './use-penilaian.ts'

interface LembarProps {
  readonly p: PenilaianKeluar
  readonly saya: NonNullable<PenilaianKeluar['saya']>
  readonly meja: MejaNilai
}

/** One proposal at a time, each value saved as it is chosen: arrow keys within a criterion, Tab to the next. */
export function LembarNilai({ p, saya, meja }: LembarProps) {
  const t = useKataPenilaian()
  const [di, setDi] = useState(0)
  const usulan = p.usulan.filter((u) => !u.gugur)
  const u = usulan[Math.min(di, usulan.length - 1)]
  const kemajuan = p.penilai.find((o) => o.penggunaId === saya.penggunaId)
  if (saya.dikirimPada !== null) return <p>{t('lembarTerkirim')}</p>
  if (u === undefined || kemajuan === undefined) return null
  const { terisi, perlu } = kemajuan
  return (
    <section className="lembar-nilai" aria-label={t('lembar')} data-usulan={u.nomor}>
      <h3>{t('lembar')}</h3>
      <p aria-live="polite">
        {t('ke', { n: usulan.indexOf(u) + 1, semua: usulan.length })} · {t('kemajuan', { terisi, perlu })}
      </p>
      <h4>{u.judul}</h4>
      <p className="redup">
        {u.namaWilayah} · {formatRupiah(u.rupiah)} · <span className="kode">{u.nomor}</span>
      </p>
      {p.set.isi.kriteria.map((k) => (
        <SatuKriteria
          key={`${u.pengajuanId}-${k.kode}`}
          p={p}
          u={u}
          k={k}
          saya={saya}
          isi={(nilai) => meja.isi.mutate({ penilaianId: p.penilaianId, pengajuanId: u.pengajuanId, nilai: { [k.kode]: nilai } })}
        />
      ))}
      {meja.isi.error !== null && <PesanGalat galat={meja.isi.error} />}
      <div className="aksi-nilai">
        <Tombol onClick={() => setDi((usulan.indexOf(u) + usulan.length - 1) % usulan.length)}>{t('sebelumnya')}</Tombol>
        <Tombol onClick={() => setDi((usulan.indexOf(u) + 1) % usulan.length)}>{t('berikutnya')}</Tombol>
        <Tombol
          ragam="utama"
          mati={terisi < perlu ? t('kurang', { terisi, perlu }) : null}
          sibuk={meja.langkah.isPending}
          onClick={() => meja.langkah.mutate({ penilaianId: p.penilaianId, ke: 'kirim' })}
        >
          {t('kirim')}
        </Tombol>
      </div>
    </section>
  )
}

interface KriteriaProps extends Pick<LembarProps, 'p' | 'saya'> {
  readonly u: PenilaianKeluar['usulan'][number]
  readonly k: PenilaianKeluar['set']['isi']['kriteria'][number]
  readonly isi: (nilai: number) => void
}

function SatuKriteria({ p, u, k, saya, isi }: KriteriaProps) {
  const t = useKataPenilaian()
  const otomatis = u.otomatis[k.kode]
  const kini = saya.nilai.find((n) => n.pengajuanId === u.pengajuanId && n.kriteria === k.kode)?.nilai
  const [pilih, setPilih] = useState(kini)
  const nama = `${p.penilaianId}-${u.pengajuanId}-${k.kode}`
  const simpan = (n: number) => {
    setPilih(n)
    isi(n)
  }
  return (
    <fieldset className="kriteria-nilai">
      <legend>
        {k.nama} <small className="redup">{t('bobot', { bobot: tulisBobot(k.bobot) })}</small>
      </legend>
      <p className="redup">{[k.uraian, k.bukti === '' ? '' : t('bukti', { bukti: k.bukti })].filter((x) => x !== '').join(' · ')}</p>
      {typeof otomatis === 'number' && <p>{t('otomatis', { nilai: otomatis })}</p>}
      {otomatis === null && <p className="peringatan">{t('tanpaData')}</p>}
      {typeof otomatis !== 'number' &&
        Array.from({ length: k.maks - k.min + 1 }, (_, i) => k.maks - i).map((n) => (
          <label key={n}>
            <input type="radio" name={nama} value={n} checked={pilih === n} onChange={() => simpan(n)} />
            <b>{n}</b>
            <span>{k.kelas.find((x) => x.nilai === n)?.uraian}</span>
          </label>
        ))}
    </fieldset>
  )
}
