import { Checkbox, Modal, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { DAFTAR_JABATAN_DPRD } from '#src/modules/dprd/dprd.ts'
import type { DprdKeluar } from '#src/modules/dprd/dprd.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { kodeDaerah, useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriWilayah } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataDprd } from './dprd-layar.kata.ts'

export type Suntingan =
  | { readonly jenis: 'fraksi'; readonly awal: DprdKeluar['fraksi'][number] | null }
  | { readonly jenis: 'dapil'; readonly awal: DprdKeluar['dapil'][number] | null }
  | { readonly jenis: 'anggota'; readonly awal: DprdKeluar['anggota'][number] | null }

interface DialogProps {
  readonly dprd: DprdKeluar
  readonly suntingan: Suntingan
  readonly tutup: () => void
}

/** Records or changes one of the three; what was seen decides whether it may be saved. */
export function DialogDprd({ dprd, suntingan: s, tutup }: DialogProps) {
  if (s.jenis === 'fraksi') return <DialogFraksi awal={s.awal} tutup={tutup} />
  return s.jenis === 'dapil' ? <DialogDapil awal={s.awal} tutup={tutup} /> : <DialogAnggota dprd={dprd} awal={s.awal} tutup={tutup} />
}

interface RangkaProps {
  readonly judul: string
  readonly nama: string
  readonly jalur: 'fraksi' | 'dapil' | 'anggota'
  readonly isi: object
  readonly lengkap: boolean
  readonly tutup: () => void
  readonly children: ReactNode
}

function Rangka({ judul, nama, jalur, isi, lengkap, tutup, children }: RangkaProps) {
  const t = useKataDprd()
  const umum = useKataKomponen()
  const umumkan = useUmumkan()
  const klien = useQueryClient()
  const { daerahId } = useKerja()
  const kirim = useMutation({
    mutationFn: () => panggil(z.object({ versi: z.number() }), 'PUT', `${dasar(daerahId)}/dprd/${jalur}`, { isi, kunci: buatUuid() }),
    onSuccess: async () => {
      umumkan(t('tersimpan', { nama }))
      await klien.invalidateQueries({ queryKey: ['dprd', daerahId] })
      tutup()
    },
  })
  return (
    <Modal opened onClose={tutup} centered title={judul} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="form-dprd">
        {children}
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol ragam="utama" sibuk={kirim.isPending} mati={lengkap ? null : t('kurang')} onClick={() => kirim.mutate()}>
            {t('simpan')}
          </Tombol>
        </div>
      </div>
    </Modal>
  )
}

function DialogFraksi({ awal, tutup }: { readonly awal: DprdKeluar['fraksi'][number] | null; readonly tutup: () => void }) {
  const t = useKataDprd()
  const [fraksiId] = useState(() => awal?.fraksiId ?? buatUuid())
  const [nama, setNama] = useState(awal?.nama ?? '')
  const [singkatan, setSingkatan] = useState(awal?.singkatan ?? '')
  const [aktif, setAktif] = useState(awal?.aktif ?? true)
  const isi = { fraksiId, nama: nama.trim(), singkatan: singkatan.trim(), aktif, versi: awal?.versi ?? 0 }
  const judul = awal === null ? t('tambahFraksi') : t('ubahApa', { nama: awal.nama })
  return (
    <Rangka judul={judul} nama={nama} jalur="fraksi" isi={isi} lengkap={nama.trim().length >= 3 && singkatan.trim() !== ''} tutup={tutup}>
      <TextInput label={t('nama')} maxLength={120} value={nama} onChange={(e) => setNama(e.currentTarget.value)} />
      <TextInput label={t('singkatan')} maxLength={40} value={singkatan} onChange={(e) => setSingkatan(e.currentTarget.value)} />
      <Checkbox label={t('aktif')} checked={aktif} onChange={(e) => setAktif(e.currentTarget.checked)} />
    </Rangka>
  )
}

function DialogDapil({ awal, tutup }: { readonly awal: DprdKeluar['dapil'][number] | null; readonly tutup: () => void }) {
  const t = useKataDprd()
  const { daerahId } = useKerja()
  const { data: wilayah = [] } = useQuery(kueriWilayah(daerahId, kodeDaerah(daerahId)))
  const [dapilId] = useState(() => awal?.dapilId ?? buatUuid())
  const [nama, setNama] = useState(awal?.nama ?? '')
  const [kursi, setKursi] = useState<number | null>(awal?.kursi ?? null)
  const [kecamatan, setKecamatan] = useState<readonly string[]>(awal?.kecamatan.map((w) => w.kode) ?? [])
  const isi = { dapilId, nama: nama.trim(), kursi, kecamatan, aktif: awal?.aktif ?? true, versi: awal?.versi ?? 0 }
  const judul = awal === null ? t('tambahDapil') : t('ubahApa', { nama: awal.nama })
  return (
    <Rangka judul={judul} nama={nama} jalur="dapil" isi={isi} lengkap={nama.trim().length >= 2} tutup={tutup}>
      <TextInput label={t('nama')} maxLength={80} value={nama} onChange={(e) => setNama(e.currentTarget.value)} />
      <NumberInput label={t('kursi')} min={1} max={120} allowDecimal={false} value={kursi ?? ''} onChange={(n) => setKursi(typeof n === 'number' ? n : null)} />
      <fieldset className="dprd-kecamatan">
        <legend>{t('kecamatan')}</legend>
        {wilayah.map((w) => (
          <Checkbox
            key={w.kode}
            label={w.nama}
            checked={kecamatan.includes(w.kode)}
            onChange={(e) => setKecamatan(e.currentTarget.checked ? [...kecamatan, w.kode] : kecamatan.filter((x) => x !== w.kode))}
          />
        ))}
      </fieldset>
    </Rangka>
  )
}

interface AnggotaProps {
  readonly dprd: DprdKeluar
  readonly awal: DprdKeluar['anggota'][number] | null
  readonly tutup: () => void
}

function DialogAnggota({ dprd, awal, tutup }: AnggotaProps) {
  const t = useKataDprd()
  const [anggotaDprdId] = useState(() => awal?.anggotaDprdId ?? buatUuid())
  const [f, setF] = useState({
    nama: awal?.nama ?? '',
    jabatan: awal?.jabatan ?? ('anggota' as const),
    fraksiId: awal?.fraksiId ?? '',
    dapilId: awal?.dapilId ?? '',
    penggunaId: awal?.akun?.penggunaId ?? '',
    mulai: awal?.mulai ?? '',
    selesai: awal?.selesai ?? '',
  })
  const ubah = (baru: Partial<typeof f>) => setF({ ...f, ...baru })
  const kosong = (teks: string) => (teks === '' ? null : teks)
  const isi = { ...f, anggotaDprdId, nama: f.nama.trim(), penggunaId: kosong(f.penggunaId), selesai: kosong(f.selesai), versi: awal?.versi ?? 0 }
  const lengkap = f.nama.trim().length >= 3 && f.fraksiId !== '' && f.dapilId !== '' && f.mulai !== ''
  const pilih = { value: '', label: t('pilih') }
  return (
    <Rangka
      judul={awal === null ? t('tambahAnggota') : t('ubahApa', { nama: awal.nama })}
      nama={f.nama}
      jalur="anggota"
      isi={isi}
      lengkap={lengkap}
      tutup={tutup}
    >
      <TextInput label={t('nama')} maxLength={120} value={f.nama} onChange={(e) => ubah({ nama: e.currentTarget.value })} />
      <NativeSelect
        label={t('jabatan')}
        value={f.jabatan}
        data={DAFTAR_JABATAN_DPRD.map((j) => ({ value: j, label: t(`jabatan.${j}`) }))}
        onChange={(e) => ubah({ jabatan: DAFTAR_JABATAN_DPRD.find((j) => j === e.currentTarget.value) ?? 'anggota' })}
      />
      <NativeSelect
        label={t('fraksi')}
        value={f.fraksiId}
        data={[pilih, ...dprd.fraksi.filter((x) => x.aktif || x.fraksiId === f.fraksiId).map((x) => ({ value: x.fraksiId, label: x.nama }))]}
        onChange={(e) => ubah({ fraksiId: e.currentTarget.value })}
      />
      <NativeSelect
        label={t('dapil')}
        value={f.dapilId}
        data={[pilih, ...dprd.dapil.map((x) => ({ value: x.dapilId, label: x.nama }))]}
        onChange={(e) => ubah({ dapilId: e.currentTarget.value })}
      />
      <TextInput label={t('mulai')} type="date" value={f.mulai} onChange={(e) => ubah({ mulai: e.currentTarget.value })} />
      <TextInput label={t('selesai')} type="date" value={f.selesai} onChange={(e) => ubah({ selesai: e.currentTarget.value })} />
      <NativeSelect
        label={t('akun')}
        value={f.penggunaId}
        data={[{ value: '', label: t('tanpaAkun') }, ...dprd.akun.map((x) => ({ value: x.penggunaId, label: `${x.nama} (${x.namaPengguna})` }))]}
        onChange={(e) => ubah({ penggunaId: e.currentTarget.value })}
      />
    </Rangka>
  )
}
