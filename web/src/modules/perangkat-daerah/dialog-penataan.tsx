import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { usulkanKode } from '#src/modules/perangkat-daerah/kode-perangkat.ts'
import { DAFTAR_PENATAAN, type Penataan } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import type { PerangkatDaerahKeluar } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { RencanaPenataan } from '#src/modules/penataan/penataan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { JENIS_BEBAN } from './dialog-tutup.tsx'
import { kueriBidangMitra } from './kueri-perangkat.ts'
import { useKataPerangkat } from './perangkat-layar.kata.ts'
import { PilihBidang } from './pilih-bidang.tsx'
import { isDapatDipilih } from './susunan.ts'

interface Baru {
  readonly id: string
  readonly nama: string
  readonly singkatan: string
  readonly bidangUrusan: readonly string[]
  readonly bidangMitra: string
}

const baruKosong = (): Baru => ({ id: buatUuid(), nama: '', singkatan: '', bidangUrusan: [], bidangMitra: '' })

interface Isian {
  readonly jenis: Penataan
  readonly asal: readonly string[]
  readonly tujuan: string
  readonly baru: readonly Baru[]
  readonly tanggal: string
  readonly dasarHukum: string
  readonly bawaan: string
}

/** What the API takes: codes of new offices are the next free ones; where one follows one, it keeps the code where the fields stay. */
function susunBadan(isi: Isian, semua: readonly PerangkatDaerahKeluar[]) {
  const terpakai = new Set(semua.filter((p) => !isi.asal.includes(p.perangkatDaerahId)).map((p) => p.kode))
  const baru = isi.tujuan !== '' ? [] : isi.jenis === 'dipecah' ? isi.baru : isi.baru.slice(0, 1)
  const jenisAsal = semua.find((p) => p.perangkatDaerahId === isi.asal[0])?.jenis ?? 'dinas'
  return {
    jenis: isi.jenis,
    asal: isi.asal,
    tujuan: isi.tujuan === '' ? [] : [isi.tujuan],
    baru: baru.map((b) => {
      const kode = usulkanKode(b.bidangUrusan, null, terpakai)
      terpakai.add(kode)
      return {
        perangkatDaerahId: b.id,
        kode,
        nama: b.nama,
        singkatan: b.singkatan,
        jenis: jenisAsal,
        bidangUrusan: b.bidangUrusan,
        bidangMitra: b.bidangMitra === '' ? null : b.bidangMitra,
      }
    }),
    tanggal: isi.tanggal,
    dasarHukum: isi.dasarHukum.trim(),
    bawaan: isi.bawaan === '' ? null : isi.bawaan,
  }
}

/** Splitting, merging, renaming: first the consequences, then the act. */
export function DialogPenataan({ semua, tutup }: { readonly semua: readonly PerangkatDaerahKeluar[]; readonly tutup: () => void }) {
  const t = useKataPerangkat()
  const umum = useKataKomponen()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId, hariIni } = useKerja()
  const [isi, setIsi] = useState<Isian>(() => ({
    jenis: 'diganti-nama',
    asal: [],
    tujuan: '',
    baru: [baruKosong(), baruKosong()],
    tanggal: hariIni,
    dasarHukum: '',
    bawaan: '',
  }))
  const badan = susunBadan(isi, semua)
  const coba = useMutation({ mutationFn: () => panggil(RencanaPenataan, 'POST', `${dasar(daerahId)}/penataan/rencana`, { isi: badan }) })
  const laksana = useMutation({
    mutationFn: () => panggil(RencanaPenataan, 'POST', `${dasar(daerahId)}/penataan`, { isi: badan }),
    onSuccess: async (r) => {
      umumkan(t('tersimpan', { nama: r.ditutup.map((p) => p.nama).join(', ') }))
      await kueri.invalidateQueries({ queryKey: ['perangkat-daerah', daerahId] })
      tutup()
    },
  })
  const ubah = (b: Partial<Isian>): void => {
    setIsi({ ...isi, ...b })
    coba.reset()
    laksana.reset()
  }
  const lengkap =
    isi.asal.length > 0 &&
    isi.dasarHukum.trim().length >= 5 &&
    badan.baru.every((b) => b.nama.length >= 3 && b.singkatan.length >= 2 && b.bidangUrusan.length > 0)
  const galat = laksana.error ?? coba.error
  return (
    <Modal opened onClose={tutup} size="lg" title={t('tataJudul')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="isian-pd">
        <IsianPenataan isi={isi} ubah={ubah} semua={semua} />
        {galat !== null && <PesanGalat galat={galat} />}
        {coba.data !== undefined && <Akibat r={coba.data} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          {coba.data === undefined ? (
            <Tombol ragam="utama" sibuk={coba.isPending} mati={lengkap ? null : t('kurang')} onClick={() => coba.mutate()}>
              {t('tataLihat')}
            </Tombol>
          ) : (
            <Tombol ragam="bahaya" sibuk={laksana.isPending} onClick={() => laksana.mutate()}>
              {t('tataYakin')}
            </Tombol>
          )}
        </div>
      </div>
    </Modal>
  )
}

interface IsianProps {
  readonly isi: Isian
  readonly ubah: (b: Partial<Isian>) => void
  readonly semua: readonly PerangkatDaerahKeluar[]
}

function IsianPenataan({ isi, ubah, semua }: IsianProps) {
  const t = useKataPerangkat()
  const { hariIni } = useKerja()
  const pilihan = semua.filter((p) => isDapatDipilih(p, hariIni))
  const jumlahAsal = isi.jenis === 'digabung' ? Math.min(isi.asal.length + 1, 5) : 1
  const jumlahBaru = isi.tujuan !== '' ? 0 : isi.jenis === 'dipecah' ? isi.baru.length : 1
  const gantiAsal = (ke: number, id: string): void =>
    ubah({ asal: [...new Set(Array.from({ length: jumlahAsal }, (_, i) => (i === ke ? id : (isi.asal[i] ?? ''))).filter((x) => x !== ''))] })
  return (
    <>
      <label>
        <span>{t('tataJenis')}</span>
        <select
          value={isi.jenis}
          onChange={(e) => ubah({ jenis: DAFTAR_PENATAAN.find((j) => j === e.target.value) ?? isi.jenis, asal: isi.asal.slice(0, 1), tujuan: '', bawaan: '' })}
        >
          {DAFTAR_PENATAAN.map((j) => (
            <option key={j} value={j}>
              {t(`tata.${j}`)}
            </option>
          ))}
        </select>
      </label>
      {Array.from({ length: jumlahAsal }, (_, i) => (
        <PilihPerangkat
          key={i}
          nama={`${t('tataAsal')}${jumlahAsal > 1 ? ` (${i + 1})` : ''}`}
          nilai={isi.asal[i] ?? ''}
          kosong="—"
          pilihan={pilihan}
          ubah={(id) => gantiAsal(i, id)}
        />
      ))}
      {isi.jenis === 'digabung' && (
        <PilihPerangkat
          nama={t('tataTujuan')}
          nilai={isi.tujuan}
          kosong={t('tataTujuanBaru')}
          pilihan={pilihan.filter((p) => !isi.asal.includes(p.perangkatDaerahId))}
          ubah={(tujuan) => ubah({ tujuan })}
        />
      )}
      {isi.baru.slice(0, jumlahBaru).map((b, i) => (
        <IsianBaru key={b.id} b={b} n={i + 1} ubah={(x) => ubah({ baru: isi.baru.map((y) => (y.id === b.id ? { ...y, ...x } : y)) })} />
      ))}
      {isi.jenis === 'dipecah' && (
        <>
          <Tombol onClick={() => ubah({ baru: [...isi.baru, baruKosong()] })}>{t('tataTambah')}</Tombol>
          <label>
            <span>{t('tataBawaan')}</span>
            <select value={isi.bawaan} onChange={(e) => ubah({ bawaan: e.target.value })}>
              <option value="">—</option>
              {isi.baru.map((b, i) => (
                <option key={b.id} value={b.id}>
                  {b.nama === '' ? t('tataBaru', { n: i + 1 }) : b.nama}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <div className="dua">
        <TextInput label={t('tataTanggal')} type="date" value={isi.tanggal} onChange={(e) => ubah({ tanggal: e.currentTarget.value })} />
        <TextInput label={t('dasar')} maxLength={300} value={isi.dasarHukum} onChange={(e) => ubah({ dasarHukum: e.currentTarget.value })} />
      </div>
    </>
  )
}

interface PilihPerangkatProps {
  readonly nama: string
  readonly nilai: string
  readonly kosong: string
  readonly pilihan: readonly PerangkatDaerahKeluar[]
  readonly ubah: (id: string) => void
}

function PilihPerangkat({ nama, nilai, kosong, pilihan, ubah }: PilihPerangkatProps) {
  return (
    <label>
      <span>{nama}</span>
      <select value={nilai} onChange={(e) => ubah(e.target.value)}>
        <option value="">{kosong}</option>
        {pilihan.map((p) => (
          <option key={p.perangkatDaerahId} value={p.perangkatDaerahId}>
            {p.nama}
          </option>
        ))}
      </select>
    </label>
  )
}

function IsianBaru({ b, n, ubah }: { readonly b: Baru; readonly n: number; readonly ubah: (x: Partial<Baru>) => void }) {
  const t = useKataPerangkat()
  const { daerahId } = useKerja()
  const { data: mitra = [] } = useQuery(kueriBidangMitra(daerahId))
  return (
    <fieldset>
      <legend>{t('tataBaru', { n })}</legend>
      <TextInput label={t('nama')} maxLength={200} value={b.nama} onChange={(e) => ubah({ nama: e.currentTarget.value })} />
      <TextInput label={t('singkatan')} maxLength={40} value={b.singkatan} onChange={(e) => ubah({ singkatan: e.currentTarget.value })} />
      <PilihBidang nilai={b.bidangUrusan} ubah={(bidangUrusan) => ubah({ bidangUrusan })} />
      <label>
        <span>{t('mitra')}</span>
        <select value={b.bidangMitra} onChange={(e) => ubah({ bidangMitra: e.target.value })}>
          <option value="">{t('tanpaBidang')}</option>
          {mitra.map((x) => (
            <option key={x.bidangMitraId} value={x.nama}>
              {x.nama}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}

/** What would happen, in the order of importance. */
function Akibat({ r }: { readonly r: RencanaPenataan }) {
  const t = useKataPerangkat()
  const bahasa = useBahasa()
  const tujuan = [...new Set(r.pindah.map((p) => p.namaTujuan))]
  return (
    <div>
      <b>{t('tataAkibat')}</b>
      <ul className="pd-akibat">
        {r.ditutup.map((p) => (
          <li key={p.perangkatDaerahId}>{t('tataDitutup', { nama: p.nama, tanggal: tulisTanggal(p.terakhir, bahasa) })}</li>
        ))}
        {r.dibentuk.map((p) => (
          <li key={p.perangkatDaerahId}>{t('tataDibentuk', { nama: p.nama, tanggal: tulisTanggal(p.mulai, bahasa) })}</li>
        ))}
        {tujuan.flatMap((nama) =>
          JENIS_BEBAN.map((jenis) => ({ jenis, n: r.pindah.filter((p) => p.namaTujuan === nama && p.jenis === jenis).length }))
            .filter((x) => x.n > 0)
            .map((x) => <li key={`${nama}-${x.jenis}`}>{t('tataPindah', { apa: t(`beban.${x.jenis}`, { n: x.n }), nama })}</li>),
        )}
        {r.fungsi.map((f) => (
          <li key={f.fungsi}>{t('tataPindah', { apa: f.fungsi, nama: f.namaTujuan })}</li>
        ))}
      </ul>
    </div>
  )
}
