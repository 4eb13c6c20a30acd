import { Modal, NumberInput, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { canPimpin, DAFTAR_KEADAAN_MUSYAWARAH, type KeadaanMusyawarah, tahapGerbang } from '#src/modules/musyawarah/musyawarah.ts'
import type { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { DaftarPeserta } from '#src/modules/musyawarah/peserta/peserta.schema.ts'
import { Benang, type SimpulBenang } from '../../components/benang.tsx'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { HasilMusyawarah } from '../../lib/bentuk-api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { pelakuDari } from '../../lib/pelaku.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { IsianPindaian } from './pindaian.tsx'
import { useKataMusyawarah } from './musyawarah-layar.kata.ts'
import { ALASAN_KOSONG, bacaTanpaHasil, kurangAlasan, PengecualianBuka, susunPengecualian, type WilayahTanpaHasil } from './pengecualian-buka.tsx'

type Langkah = Exclude<KeadaanMusyawarah, 'disiapkan'>

interface KartuProps {
  readonly m: MusyawarahKeluar
  /** On its own page, whose heading is its name. */
  readonly tanpaJudul?: boolean
}

export function KartuMusyawarah({ m, tanpaJudul = false }: KartuProps) {
  const t = useKataMusyawarah()
  const label = useLabel()
  const bahasa = useBahasa()
  const { daerahId, tahun, sesi, daerah } = useKerja()
  const [tanya, setTanya] = useState(false)
  const ke = DAFTAR_KEADAAN_MUSYAWARAH.indexOf(m.keadaan)
  const kertas = m.cara === 'kertas' && m.keadaan === 'disiapkan' && tahapGerbang(m) === null
  const berikut = kertas ? 'ditutup' : DAFTAR_KEADAAN_MUSYAWARAH[ke + 1]
  const boleh = canPimpin(pelakuDari(sesi, daerah), m.tahap, m.kodeWilayah, m.perangkatDaerahId).boleh
  const simpul = DAFTAR_KEADAAN_MUSYAWARAH.map((k, i): SimpulBenang => ({
    kunci: k,
    nama: label(`musyawarah.${k}`),
    keadaan: i < ke || (i === ke && berikut === undefined) ? 'selesai' : i === ke ? 'kini' : 'nanti',
    ...(k === 'ditutup' && m.jumlahHadir !== null ? { keterangan: t('hadir', { n: m.jumlahHadir }) } : {}),
  }))
  const Wadah = tanpaJudul ? 'div' : 'li'
  return (
    <Wadah className="kartu kartu-musyawarah">
      <div>
        {!tanpaJudul && (
          <h3>
            <Link to="/$daerahId/$tahun/musyawarah/$musyawarahId" params={{ daerahId, tahun, musyawarahId: m.musyawarahId }}>
              {m.nama}
            </Link>
          </h3>
        )}
        <p className="redup">{t('waktuTempat', { tanggal: tulisTanggal(m.tanggal, bahasa), tempat: m.tempat })}</p>
        <p className="kode">
          {m.namaWilayah} · {m.kodeWilayah}
          {m.sidikHasil !== null && ` · ${t('sidik', { sidik: `${m.sidikHasil.slice(0, 8)}…${m.sidikHasil.slice(-4)}` })}`}
        </p>
      </div>
      <Benang simpul={simpul} label={t('benang')} />
      {berikut !== undefined && berikut !== 'disiapkan' && (
        <Tombol ragam={boleh ? 'utama' : 'biasa'} mati={boleh ? null : t('bukanAnda')} onClick={() => setTanya(true)}>
          {t(kertas ? 'ke.ditutupKertas' : `ke.${berikut}`)}
        </Tombol>
      )}
      {berikut !== undefined && berikut !== 'disiapkan' && tanya && <TanyaLangkah m={m} ke={berikut} tutup={() => setTanya(false)} />}
    </Wadah>
  )
}

function TanyaLangkah({ m, ke, tutup }: { readonly m: MusyawarahKeluar; readonly ke: Langkah; readonly tutup: () => void }) {
  const t = useKataMusyawarah()
  const umum = useKataKomponen()
  const label = useLabel()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  const [hadir, setHadir] = useState<number | null>(m.jumlahHadir)
  const [tanpaHasil, setTanpaHasil] = useState<readonly WilayahTanpaHasil[]>([])
  const [alasan, setAlasan] = useState(ALASAN_KOSONG)
  const [berkasHasilId, setBerkas] = useState(m.berkasHasilId)
  const [nomor, setNomor] = useState('')
  const [kunci] = useState(buatUuid)
  const perluHadir = ke === 'ditutup'
  const tercatat = useTercatat(m.musyawarahId, perluHadir)
  const perluPindaian = perluHadir && m.cara === 'kertas'
  const kirim = useMutation({
    mutationFn: () =>
      panggil(HasilMusyawarah, 'POST', `${dasar(daerahId)}/musyawarah/${m.musyawarahId}/keadaan`, {
        isi: {
          ke,
          versi: m.versi,
          ...(perluHadir ? { jumlahHadir: hadir, berkasHasilId, ...(nomor.trim() === '' ? {} : { nomor }) } : {}),
          ...(tanpaHasil.length > 0 ? { pengecualian: susunPengecualian(tanpaHasil, alasan) } : {}),
        },
        kunci,
      }),
    onError: (galat) => {
      const ditunggu = bacaTanpaHasil(galat)
      if (ditunggu.length > 0) setTanpaHasil(ditunggu)
    },
    onSuccess: async () => {
      umumkan(t('berubah', { nama: m.nama, keadaan: label(`musyawarah.${ke}`) }))
      await kueri.invalidateQueries({ queryKey: ['musyawarah', daerahId] })
      tutup()
    },
  })
  const kurang = kurangAlasan(tanpaHasil, alasan)
  const tanpaAlasan = kurang > 0 ? t('pengecualian.kurang', { n: kurang }) : null
  const tanpaPindaian = perluPindaian && berkasHasilId === null ? t('isiPindaian') : tanpaAlasan
  const mati = perluHadir && tercatat === 0 && (hadir ?? 0) < 1 ? t('isiHadir') : tanpaPindaian
  return (
    <Modal opened onClose={tutup} title={`${t(`ke.${ke}`)}: ${m.nama}`} centered closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <p>{t(`tanya.${ke}`)}</p>
      {tercatat > 0 && <p>{t('tercatat', { n: tercatat })}</p>}
      {perluHadir && tercatat === 0 && (
        <NumberInput
          mt="md"
          label={t('jumlahHadir')}
          value={hadir ?? ''}
          onChange={(n) => setHadir(typeof n === 'number' ? n : null)}
          allowDecimal={false}
          allowNegative={false}
          max={100_000}
          hideControls
          data-autofocus
        />
      )}
      {perluHadir && (
        <TextInput mt="md" label={t('nomor')} description={t('nomorIsi')} maxLength={100} value={nomor} onChange={(e) => setNomor(e.currentTarget.value)} />
      )}
      {perluPindaian && <IsianPindaian label={t('pindaian')} berkasId={berkasHasilId} ubah={setBerkas} />}
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      {tanpaHasil.length > 0 && <PengecualianBuka wilayah={tanpaHasil} alasan={alasan} ubah={setAlasan} />}
      <div className="dialog-aksi">
        <Tombol onClick={tutup}>{umum('batal')}</Tombol>
        <Tombol ragam="utama" sibuk={kirim.isPending} mati={mati} onClick={() => kirim.mutate()}>
          {t(`ke.${ke}`)}
        </Tombol>
      </div>
    </Modal>
  )
}

/** How many the attendance list counts; their number is taken from it, and never typed beside it. */
function useTercatat(musyawarahId: string, perlu: boolean): number {
  const { daerahId } = useKerja()
  const jalur = `${dasar(daerahId)}/musyawarah/${musyawarahId}/peserta`
  const { data } = useQuery({ queryKey: ['peserta', daerahId, musyawarahId], queryFn: () => panggil(DaftarPeserta, 'GET', jalur), enabled: perlu })
  return data?.komposisi.hadir ?? 0
}
