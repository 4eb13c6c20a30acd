import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { type DukunganMasuk, HasilDukungan, type UsulanSerupa } from '#src/modules/kembar/kembar.schema.ts'
import { DAFTAR_PENDUKUNG, type JenisPendukung } from '#src/modules/kembar/kembar.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataKembar } from '../kembar/kembar.kata.ts'
import type { Draf, IsiFormulir } from './draf.ts'
import { hapusDraf } from './gudang-draf.ts'
import { unggahFoto } from './kirim-draf.ts'

interface DukungProps {
  readonly u: UsulanSerupa
  readonly draf: Draf
  readonly isi: IsiFormulir
  readonly batal: () => void
}

function jenisAwal(isi: IsiFormulir): JenisPendukung {
  return DAFTAR_PENDUKUNG.find((j) => j === isi.pengusul.jenis) ?? (isi.rw === '' ? 'desa' : 'rw')
}

/** The draft becomes support for a proposal that is there; its words, point and photos may go along. */
export function DukungSerupa({ u, draf, isi, batal }: DukungProps) {
  const t = useKataKembar()
  const [jenis, setJenis] = useState(jenisAwal(isi))
  const [nama, setNama] = useState(isi.pengusul.nama)
  const [rw, setRw] = useState(isi.rw)
  const [rt, setRt] = useState(isi.rt)
  const [isIkut, setIkut] = useState(true)
  const kirim = useKirimDukungan(u, draf)
  const denganNama = jenis === 'lembaga' || jenis === 'warga'
  const isian = (): Pendukung => ({ jenis, rw: isiAtauKosong(rw), rt: isiAtauKosong(rt), nama: denganNama ? isiAtauKosong(nama) : null, isIkut, isi })
  return (
    <div className="serupa-isian">
      <NativeSelect
        label={t('dukung.siapa')}
        value={jenis}
        data={DAFTAR_PENDUKUNG.map((j) => ({ value: j, label: t(`dukung.${j}`) }))}
        onChange={(e) => setJenis(DAFTAR_PENDUKUNG.find((j) => j === e.currentTarget.value) ?? jenis)}
      />
      {(jenis === 'rw' || jenis === 'rt') && (
        <TextInput label={t('dukung.rw')} maxLength={5} inputMode="numeric" value={rw} onChange={(e) => setRw(e.currentTarget.value)} />
      )}
      {jenis === 'rt' && <TextInput label={t('dukung.rt')} maxLength={5} inputMode="numeric" value={rt} onChange={(e) => setRt(e.currentTarget.value)} />}
      {denganNama && (
        <TextInput label={t('dukung.nama')} description={t('dukung.namaBantu')} maxLength={120} value={nama} onChange={(e) => setNama(e.currentTarget.value)} />
      )}
      <label className="pilih-kembar">
        <input type="checkbox" checked={isIkut} onChange={(e) => setIkut(e.currentTarget.checked)} />
        <span>
          {t('dukung.ikut')}
          <small>{t('dukung.hapus')}</small>
        </span>
      </label>
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      <div className="serupa-aksi">
        <Tombol ragam="utama" sibuk={kirim.isPending} onClick={() => kirim.mutate(isian())}>
          {t('dukung.kirim')}
        </Tombol>
        <Tombol ragam="polos" onClick={batal}>
          {t('dukung.batal')}
        </Tombol>
      </div>
    </div>
  )
}

function isiAtauKosong(teks: string): string | null {
  return teks.trim() === '' ? null : teks.trim()
}

interface Pendukung {
  readonly jenis: JenisPendukung
  readonly rw: string | null
  readonly rt: string | null
  readonly nama: string | null
  readonly isIkut: boolean
  readonly isi: IsiFormulir
}

/** Photos first, as when submitting; sending again is the same support. */
function useKirimDukungan(u: UsulanSerupa, draf: Draf) {
  const { daerahId } = useKerja()
  const navigasi = useNavigate()
  const [dukunganId] = useState(buatUuid)
  return useMutation({
    mutationFn: async ({ isIkut, isi, ...p }: Pendukung) => {
      const foto = isIkut ? (await unggahFoto(draf)).flatMap((f) => (f.berkasId === null ? [] : [f.berkasId])) : []
      const catatan = isIkut && isi.masalah.trim() !== '' ? isi.masalah.trim() : null
      const badan: z.input<typeof DukunganMasuk> = { dukunganId, ...p, kodeWilayah: isi.kodeWilayah, catatan, titik: isIkut ? isi.titik : null, foto }
      return panggil(HasilDukungan, 'POST', `${dasar(daerahId)}/usulan/${u.pengajuanId}/dukungan`, { isi: badan })
    },
    onSuccess: async () => {
      await navigasi({ to: '/$daerahId/$tahun/usulan/$pengajuanId', params: { daerahId, tahun: u.tahunAnggaran, pengajuanId: u.pengajuanId } })
      await hapusDraf(draf.pengajuanId)
    },
  })
}
