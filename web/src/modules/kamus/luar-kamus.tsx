import { Checkbox, Modal, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { canKelolaKamus } from '#src/modules/kamus-usulan/kamus-usulan.policy.ts'
import { kataUsul } from '#src/modules/kamus-usulan/luar-kamus.ts'
import type { LuarKamusKeluar } from '#src/modules/kamus-usulan/luar-kamus.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Kosong } from '../../components/kosong.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { pelakuDari } from '../../lib/pelaku.ts'
import { tulisSaat } from '../../lib/tampil.ts'
import { BuatButirLuar } from './buat-butir-luar.tsx'
import { useKataKamus } from './kamus-layar.kata.ts'
import { kueriCari, kueriLuarKamus } from './kueri-kamus.ts'
import { useJawabLuar } from './use-jawab-luar.ts'

/** The queue of wishes: the curator answers, everybody else sees the answers to their own. */
export function LuarKamus() {
  const t = useKataKamus()
  const bahasa = useBahasa()
  const { daerahId, tahun, sesi, daerah, zona } = useKerja()
  const { data, error, refetch } = useQuery(kueriLuarKamus(daerahId, tahun))
  const [pilih, setPilih] = useState<{ readonly apa: 'jawab' | 'buatkan'; readonly w: LuarKamusKeluar } | null>(null)
  const kurator = canKelolaKamus(pelakuDari(sesi, daerah), null).boleh
  return (
    <section>
      <p className="redup">{t('luar.isi')}</p>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data?.length === 0 && <Kosong judul={t('luar.kosongJudul')}>{t('luar.kosongIsi')}</Kosong>}
      {data !== undefined && data.length > 0 && (
        <p role="status">{t('luar.jumlah', { n: data.length, menunggu: data.filter((w) => w.keadaan === 'menunggu').length })}</p>
      )}
      <ul className="daftar-kunci">
        {(data ?? []).map((w) => (
          <li key={w.luarKamusId} className="kartu">
            <div>
              <p>“{w.kata}”</p>
              <small>
                {w.namaWilayah}
                {w.lokus !== null && `, ${w.lokus}`} · {tulisSaat(w.diajukanPada, zona, bahasa)} · {t(`luar.${w.keadaan}`)}
              </small>
              {w.jawaban !== null && <p className="jawaban-luar">{w.jawaban}</p>}
              {w.namaKamus !== null && <small>{t('luar.butir', { nama: w.namaKamus })}</small>}
            </div>
            {w.keadaan === 'menunggu' && kurator && (
              <div className="tindakan-kamus">
                <Tombol onClick={() => setPilih({ apa: 'buatkan', w })}>{t('luar.buatkan')}</Tombol>
                <Tombol ragam="utama" onClick={() => setPilih({ apa: 'jawab', w })}>
                  {t('luar.jawab')}
                </Tombol>
              </div>
            )}
          </li>
        ))}
      </ul>
      {pilih?.apa === 'buatkan' && <BuatButirLuar w={pilih.w} tutup={() => setPilih(null)} />}
      {pilih?.apa === 'jawab' && <JawabLuar w={pilih.w} tutup={() => setPilih(null)} />}
    </section>
  )
}

function JawabLuar({ w, tutup }: { readonly w: LuarKamusKeluar; readonly tutup: () => void }) {
  const t = useKataKamus()
  const umum = useKataKomponen()
  const [cara, setCara] = useState<'padankan' | 'jawab'>('padankan')
  const [kamusId, setKamusId] = useState<string | null>(null)
  const [kata, setKata] = useState<readonly string[]>([])
  const [jawaban, setJawaban] = useState('')
  const kirim = useJawabLuar(w, tutup)
  const kurang = cara === 'padankan' && kamusId === null ? t('luar.pilihButir') : jawaban.trim().length < 10 ? t('luar.isiJawaban') : null
  return (
    <Modal opened onClose={tutup} size="lg" title={t('luar.jawab')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="form-kamus">
        <blockquote>{w.kata}</blockquote>
        <label className="pilih-kamus">
          <span>{t('luar.cara')}</span>
          <select value={cara} onChange={(e) => setCara(e.target.value === 'jawab' ? 'jawab' : 'padankan')}>
            <option value="padankan">{t('luar.padankan')}</option>
            <option value="jawab">{t('luar.hanyaJawab')}</option>
          </select>
        </label>
        {cara === 'padankan' && <CariButir w={w} kamusId={kamusId} pilih={setKamusId} />}
        {cara === 'padankan' && (
          <fieldset className="kelompok-kamus">
            <legend>{t('luar.kata')}</legend>
            {kataUsul(w.kata).map((k) => (
              <Checkbox
                key={k}
                label={k}
                checked={kata.includes(k)}
                onChange={(e) => setKata(e.currentTarget.checked ? [...kata, k] : kata.filter((x) => x !== k))}
              />
            ))}
          </fieldset>
        )}
        <Textarea label={t('luar.jawaban')} value={jawaban} maxLength={1000} autosize minRows={2} onChange={(e) => setJawaban(e.currentTarget.value)} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol
            ragam="utama"
            sibuk={kirim.isPending}
            mati={kurang}
            onClick={() => kirim.mutate({ cara, jawaban: jawaban.trim(), ...(cara === 'jawab' ? {} : { kamusId, kataKunci: kata }) })}
          >
            {t('luar.kirim')}
          </Tombol>
        </div>
      </div>
    </Modal>
  )
}

function CariButir({ w, kamusId, pilih }: { readonly w: LuarKamusKeluar; readonly kamusId: string | null; readonly pilih: (id: string) => void }) {
  const t = useKataKamus()
  const { daerahId } = useKerja()
  const [cari, setCari] = useState(w.kata)
  const [teks] = useDebouncedValue(cari, 250)
  const { data } = useQuery(kueriCari(daerahId, w.tahunAnggaran, teks))
  return (
    <fieldset className="kelompok-kamus tegak">
      <legend>{t('luar.cariButir')}</legend>
      <input type="search" aria-label={t('luar.cariButir')} value={cari} maxLength={200} onChange={(e) => setCari(e.target.value)} />
      {(data?.data ?? []).map((b) => (
        <label key={b.kamusId}>
          <input type="radio" name="butir-padanan" checked={kamusId === b.kamusId} onChange={() => pilih(b.kamusId)} /> {b.nama}{' '}
          <small>{b.perangkatDaerah}</small>
        </label>
      ))}
    </fieldset>
  )
}
