import { useState } from 'react'
import type { MejaPenilaian, PenilaianKeluar } from '#src/modules/penilaian/penilaian.schema.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { HasilNilai } from './hasil-nilai.tsx'
import { LembarNilai } from './lembar-nilai.tsx'
import { useKataPenilaian } from './penilaian-layar.kata.ts'
import { type MejaNilai, usePenilaian } from './use-penilaian.ts'
import './penilaian.css'

interface BagianProps {
  readonly m: { readonly musyawarahId: string; readonly keadaan: string }
  readonly memimpin: boolean
}

/** The scoring of a meeting: opened by bidang, each assessor's own sheet, then the ranking. */
export function BagianPenilaian({ m, memimpin }: BagianProps) {
  const t = useKataPenilaian()
  const meja = usePenilaian(m.musyawarahId)
  const { data, error, refetch } = meja.meja
  if (data === undefined) return error === null ? <Memuat /> : <PesanGalat galat={error} ulangi={() => void refetch()} />
  const boleh = memimpin && (m.keadaan === 'disiapkan' || m.keadaan === 'dibuka')
  return (
    <div className="bagian-penilaian">
      {data.penilaian.length === 0 && <Kosong judul={t('kosongJudul')}>{t('kosongIsi')}</Kosong>}
      {data.penilaian.map((p) => (
        <KartuPenilaian
          key={p.penilaianId}
          p={p}
          sebidang={data.penilaian.filter((x) => x.bidangPembangunan === p.bidangPembangunan)}
          meja={meja}
          boleh={boleh}
        />
      ))}
      {boleh && data.siapDibuka.map((s) => <Siap key={s.bidangPembangunan} s={s} calon={data.calon} meja={meja} />)}
    </div>
  )
}

function useNamaBidang(): (kode: string) => string {
  const label = useLabel()
  return (kode) => DAFTAR_BIDANG_PEMBANGUNAN.filter((x) => x === kode).map((x) => label(`bidang.${x}`))[0] ?? kode
}

interface KartuProps {
  readonly p: PenilaianKeluar
  /** All rounds of its bidang: a ranking holds the proposals of each. */
  readonly sebidang: readonly PenilaianKeluar[]
  readonly meja: MejaNilai
  readonly boleh: boolean
}

function KartuPenilaian({ p, sebidang, meja, boleh }: KartuProps) {
  const t = useKataPenilaian()
  const nama = useNamaBidang()(p.bidangPembangunan)
  const semua = p.penilai.every((o) => o.dikirimPada !== null)
  return (
    <section className="kartu kartu-penilaian" data-penilaian={p.penilaianId} data-keadaan={p.keadaan} aria-label={nama}>
      <h2>{nama}</h2>
      <p>
        <b>{t(`keadaan.${p.keadaan}`, { alasan: p.alasanBatal ?? '' })}</b> · {t('set', { nama: p.set.nama, versi: p.set.versi })}
      </p>
      {p.keadaan === 'dibuka' && (
        <>
          <p className="redup">{t('tertutup')}</p>
          <ul className="kemajuan-nilai">
            {p.penilai.map((o) => (
              <li key={o.penggunaId}>
                <span>{o.jabatan}</span>
                <progress value={o.terisi} max={o.perlu} aria-label={o.jabatan} />
                <small>{o.dikirimPada === null ? t('kemajuan', { terisi: o.terisi, perlu: o.perlu }) : t('terkirim')}</small>
              </li>
            ))}
          </ul>
          {p.saya !== null && <LembarNilai p={p} saya={p.saya} meja={meja} />}
          {boleh && (
            <div>
              <Tombol
                mati={semua ? null : t('belumSemua')}
                sibuk={meja.langkah.isPending}
                onClick={() => meja.langkah.mutate({ penilaianId: p.penilaianId, ke: 'selesai' })}
              >
                {t('selesaikan')}
              </Tombol>
            </div>
          )}
          {meja.langkah.error !== null && <PesanGalat galat={meja.langkah.error} />}
        </>
      )}
      {p.hasil !== null && <HasilNilai p={{ ...p, usulan: sebidang.flatMap((x) => x.usulan) }} hasil={p.hasil} />}
    </section>
  )
}

interface SiapProps {
  readonly s: MejaPenilaian['siapDibuka'][number]
  readonly calon: MejaPenilaian['calon']
  readonly meja: MejaNilai
}

function Siap({ s, calon, meja }: SiapProps) {
  const t = useKataPenilaian()
  const nama = useNamaBidang()(s.bidangPembangunan)
  const [id] = useState(buatUuid)
  const [penilai, setPenilai] = useState<readonly string[]>([])
  const bidang = DAFTAR_BIDANG_PEMBANGUNAN.find((b) => b === s.bidangPembangunan)
  return (
    <section className="kartu kartu-penilaian" data-siap={s.bidangPembangunan} aria-label={`${t('buka')}: ${nama}`}>
      <h2>{nama}</h2>
      <p>{t('siap', { n: s.usulan })}</p>
      {s.set === null || bidang === undefined ? (
        <p className="peringatan">{t('tanpaSet')}</p>
      ) : (
        <details>
          <summary>
            {t('buka')} · {t('set', s.set)}
          </summary>
          <fieldset className="pilih-penilai">
            <legend>{t('pilihPenilai')}</legend>
            {calon.map((c) => (
              <label key={c.penggunaId}>
                <input
                  type="checkbox"
                  checked={penilai.includes(c.penggunaId)}
                  onChange={(e) => setPenilai(e.currentTarget.checked ? [...penilai, c.penggunaId] : penilai.filter((x) => x !== c.penggunaId))}
                />
                <span>
                  {c.jabatan} <small className="redup">{c.nama}</small>
                </span>
              </label>
            ))}
          </fieldset>
          {meja.buka.error !== null && <PesanGalat galat={meja.buka.error} />}
          <Tombol
            ragam="utama"
            mati={penilai.length === 0 ? t('pilihDulu') : null}
            sibuk={meja.buka.isPending}
            onClick={() => meja.buka.mutate({ penilaianId: id, bidangPembangunan: bidang, penilai: [...penilai] })}
          >
            {t('buka')}
          </Tombol>
        </details>
      )}
    </section>
  )
}
