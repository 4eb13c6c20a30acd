import { Fragment } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { PenilaianKeluar } from '#src/modules/penilaian/penilaian.schema.ts'
import { useKataPenilaian } from './penilaian-layar.kata.ts'

interface HasilProps {
  readonly p: PenilaianKeluar
  readonly hasil: NonNullable<PenilaianKeluar['hasil']>
}

const koma = (teks: string): string => teks.replace('.', ',')

/** The ranking with its line, why each stands where it stands, and how firm the order is. */
export function HasilNilai({ p, hasil }: HasilProps) {
  const t = useKataPenilaian()
  const nama = new Map(p.set.isi.kriteria.map((k) => [k.kode, k.nama]))
  const garis = hasil.urutan.findIndex((h) => h.diAtasGaris === false)
  const pagu = hasil.pagu === null ? null : formatRupiah(hasil.pagu)
  return (
    <div className="hasil-nilai">
      <h3>{t('hasil')}</h3>
      {pagu === null && <p className="redup">{t('tanpaPagu')}</p>}
      <ol>
        {hasil.urutan.map((h, i) => (
          <Fragment key={h.pengajuanId}>
            {i === garis && pagu !== null && (
              <li className="garis-pagu" data-garis>
                {t(hasil.paguBersama ? 'garisBersama' : 'garis', { pagu })}
              </li>
            )}
            <Baris p={p} h={h} hasil={hasil} nama={nama} />
          </Fragment>
        ))}
      </ol>
      {hasil.tidakLolos.length > 0 && (
        <>
          <h3>{t('tidakLolos')}</h3>
          <ul>
            {hasil.tidakLolos.map((h) => (
              <li key={h.pengajuanId}>
                {p.usulan.find((u) => u.pengajuanId === h.pengajuanId)?.judul} · {koma(h.skor)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="redup">{t('aturanSeri')}</p>
      <details>
        <summary>{t('kepekaan')}</summary>
        <ul>
          {hasil.rentang.map((r) => (
            <li key={r.kode}>{t('rentang', { nama: nama.get(r.kode) ?? r.kode, dari: koma(r.dari.desimal), sampai: koma(r.sampai.desimal) })}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}

interface BarisProps extends HasilProps {
  readonly h: HasilProps['hasil']['urutan'][number]
  readonly nama: ReadonlyMap<string, string>
}

function Baris({ p, h, hasil, nama }: BarisProps) {
  const t = useKataPenilaian()
  const u = p.usulan.find((x) => x.pengajuanId === h.pengajuanId)
  const sebar = hasil.sebaran.find((s) => s.pengajuanId === h.pengajuanId)?.kriteria ?? []
  const letak = h.diAtasGaris === null ? [] : [t(h.diAtasGaris ? 'atas' : 'bawah')]
  return (
    <li data-peringkat={h.peringkat} data-atas={h.diAtasGaris ?? undefined}>
      <p>
        <b>
          {h.peringkat}. {u?.judul ?? h.pengajuanId.slice(0, 8)}
        </b>
      </p>
      <p className="redup">
        {[
          `${t('skor')} ${koma(h.skor)}`,
          u === undefined ? '' : formatRupiah(u.rupiah),
          `${t('kumulatif')} ${formatRupiah(h.kumulatif)}`,
          ...letak,
          h.seri ? t('seri') : '',
        ]
          .filter((x) => x !== '')
          .join(' · ')}
      </p>
      <details>
        <summary>{t('mengapa')}</summary>
        <ul className="sumbangan">
          {h.kriteria.map((k) => {
            const s = sebar.find((x) => x.kode === k.kode)
            return (
              <li key={k.kode}>
                <span>{t('sumbangan', { nama: nama.get(k.kode) ?? k.kode, sumbangan: koma(k.sumbangan), rata: koma(k.rata) })}</span>
                <meter min={0} max={100} value={Number(k.sumbangan)} aria-hidden />
                <small className="redup">
                  {[k.peringkatTanpa === null ? '' : t('tanpaKriteria', { n: k.peringkatTanpa }), s === undefined ? '' : t('sebar', s)]
                    .filter((x) => x !== '')
                    .join(' · ')}
                </small>
              </li>
            )
          })}
        </ul>
      </details>
    </li>
  )
}
