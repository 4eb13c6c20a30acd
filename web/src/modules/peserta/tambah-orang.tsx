import { FileInput, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { LABEL_UNSUR } from '#src/modules/musyawarah/peserta/sebut-unsur.ts'
import { DAFTAR_PERAN_PESERTA, DAFTAR_UNSUR, type Unsur } from '#src/modules/musyawarah/peserta/unsur.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { tempelKeCsv } from './tempel.ts'
import { useKataPeserta } from './peserta-layar.kata.ts'
import type { Meja } from './use-peserta.ts'

interface TambahProps {
  readonly meja: Meja
  readonly terbuka: boolean
}

type PeranPeserta = (typeof DAFTAR_PERAN_PESERTA)[number]

const KOSONG = {
  nama: '',
  lembaga: '',
  unsur: 'warga' as Unsur,
  jenisKelamin: '',
  jabatan: '',
  peran: 'peserta' as PeranPeserta,
  usia: null as number | null,
  kontak: '',
  disabilitas: false,
}
type IsianOrang = typeof KOSONG

/** One person, an office's sheet, or whom one usually invites. */
export function TambahOrang({ meja, terbuka }: TambahProps) {
  const t = useKataPeserta()
  const bahasa = useBahasa()
  const [o, setO] = useState(KOSONG)
  const simpan = (hadir: 'meja' | null): void => {
    if (o.nama.trim().length < 2) return
    const jenisKelamin = o.jenisKelamin === 'L' || o.jenisKelamin === 'P' ? o.jenisKelamin : null
    meja.tambah.mutate({ peserta: [{ ...o, jenisKelamin, pesertaId: buatUuid(), diundang: hadir === null }], hadir }, { onSuccess: () => setO(KOSONG) })
  }
  return (
    <section className="kartu peserta-tambah">
      <h2>{t('tambah')}</h2>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          simpan(null)
        }}
      >
        <TextInput label={t('nama')} value={o.nama} onChange={(e) => setO({ ...o, nama: e.currentTarget.value })} maxLength={150} />
        <TextInput label={t('lembaga')} value={o.lembaga} onChange={(e) => setO({ ...o, lembaga: e.currentTarget.value })} maxLength={200} />
        <NativeSelect
          label={t('unsur')}
          value={o.unsur}
          onChange={(e) => setO({ ...o, unsur: DAFTAR_UNSUR.find((u) => u === e.currentTarget.value) ?? 'warga' })}
          data={DAFTAR_UNSUR.map((u) => ({ value: u, label: LABEL_UNSUR[u][bahasa] }))}
        />
        <NativeSelect
          label={t('kelamin')}
          value={o.jenisKelamin}
          onChange={(e) => setO({ ...o, jenisKelamin: e.currentTarget.value })}
          data={[{ value: '', label: '–' }, ...(['P', 'L'] as const).map((j) => ({ value: j, label: t(j) }))]}
        />
        <KeteranganLain o={o} ubah={(u) => setO({ ...o, ...u })} />
        <Tombol type="submit">{t('tambah')}</Tombol>
        {terbuka && (
          <Tombol ragam="utama" onClick={() => simpan('meja')}>
            {t('langsungHadir')}
          </Tombol>
        )}
      </form>
      <Tempel meja={meja} terbuka={terbuka} />
      <Lembar meja={meja} terbuka={terbuka} />
      <Calon meja={meja} />
    </section>
  )
}

interface LainProps {
  readonly o: IsianOrang
  readonly ubah: (u: Partial<IsianOrang>) => void
}

/** What the attendance list of the offices asks beside the name (domain.md §3.4). */
function KeteranganLain({ o, ubah }: LainProps) {
  const t = useKataPeserta()
  return (
    <>
      <TextInput label={t('jabatan')} value={o.jabatan} onChange={(e) => ubah({ jabatan: e.currentTarget.value })} maxLength={150} />
      <TextInput label={t('kontak')} value={o.kontak} onChange={(e) => ubah({ kontak: e.currentTarget.value })} maxLength={100} />
      <NativeSelect
        label={t('peran')}
        value={o.peran}
        onChange={(e) => ubah({ peran: DAFTAR_PERAN_PESERTA.find((p) => p === e.currentTarget.value) ?? 'peserta' })}
        data={DAFTAR_PERAN_PESERTA.toReversed().map((p) => ({ value: p, label: t(`peran.${p}`) }))}
      />
      <NumberInput
        label={t('usia')}
        value={o.usia ?? ''}
        onChange={(n) => ubah({ usia: typeof n === 'number' && n >= 1 ? n : null })}
        max={130}
        allowDecimal={false}
        allowNegative={false}
        hideControls
      />
      <label className="peserta-centang">
        <input type="checkbox" checked={o.disabilitas} onChange={(e) => ubah({ disabilitas: e.currentTarget.checked })} />
        {t('penyandang')}
      </label>
    </>
  )
}

function Tempel({ meja, terbuka }: TambahProps) {
  const t = useKataPeserta()
  const [teks, setTeks] = useState('')
  const { mutate, isPending } = meja.lembar
  const muat = (): void => {
    const berkas = new File([tempelKeCsv(teks)], 'tempel.csv', { type: 'text/csv' })
    mutate({ berkas, hadir: terbuka }, { onSuccess: (h) => h.galat.length === 0 && setTeks('') })
  }
  return (
    <div>
      <Textarea
        label={t('tempel')}
        description={t('tempelIsi')}
        autosize
        minRows={3}
        maxRows={12}
        value={teks}
        onChange={(e) => setTeks(e.currentTarget.value)}
      />
      {teks.trim() !== '' && (
        <Tombol sibuk={isPending} onClick={muat}>
          {t('tempelMuat')}
        </Tombol>
      )}
    </div>
  )
}

function Lembar({ meja, terbuka }: TambahProps) {
  const t = useKataPeserta()
  const { data, error, mutate, isPending } = meja.lembar
  return (
    <div>
      <FileInput
        label={t('lembar')}
        description={t('lembarIsi')}
        accept=".xlsx,.csv"
        disabled={isPending}
        value={null}
        onChange={(berkas) => berkas !== null && mutate({ berkas, hadir: terbuka })}
      />
      {error !== null && <PesanGalat galat={error} />}
      {data !== undefined && data.galat.length === 0 && <p role="status">{t('dimuat', { n: data.ditambah, ada: data.sudahAda })}</p>}
      {data !== undefined && data.galat.length > 0 && (
        <ul role="alert">
          {data.galat.map((g) => (
            <li key={g.sel}>{t('sel', { sel: g.sel, kolom: g.kolom, isi: g.isi })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Calon({ meja }: { readonly meja: Meja }) {
  const t = useKataPeserta()
  const { data, error, mutate, isPending, reset } = meja.calon
  const undang = (): void => {
    const peserta = (data ?? []).slice(0, 500).map(({ asal: _, ...c }) => ({ ...c, pesertaId: buatUuid() }))
    meja.tambah.mutate({ peserta, hadir: null }, { onSuccess: reset })
  }
  return (
    <div>
      <Tombol sibuk={isPending} onClick={() => mutate()}>
        {t('usulkan')}
      </Tombol>
      {error !== null && <PesanGalat galat={error} />}
      {data !== undefined && <p role="status">{t('calon', { n: data.length })}</p>}
      {data !== undefined && data.length > 0 && (
        <>
          <ul className="peserta-calon">
            {data.map((c, i) => (
              <li key={i}>{[c.nama, c.jabatan, c.lembaga].filter((x) => x !== '').join(' · ')}</li>
            ))}
          </ul>
          <Tombol ragam="utama" onClick={undang}>
            {t('undangSemua', { n: Math.min(500, data.length) })}
          </Tombol>
        </>
      )}
    </div>
  )
}
