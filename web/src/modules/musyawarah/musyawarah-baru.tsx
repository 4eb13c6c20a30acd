import { Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DAFTAR_CARA_MUSYAWARAH, DAFTAR_KELOMPOK_KHUSUS, type TahapMusyawarah } from '#src/modules/musyawarah/musyawarah.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { HasilMusyawarah } from '../../lib/bentuk-api.ts'
import { kodeDaerah, useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriPerangkatDaerah, kueriWilayah } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { type IsianMusyawarah, jenisTersedia, kurangMusyawarah, type Pemimpin, susunMusyawarah, tahapTersedia } from './isian-musyawarah.ts'
import { useKataMusyawarah } from './musyawarah-layar.kata.ts'

interface BaruProps {
  readonly pemimpin: Pemimpin
  readonly tutup: () => void
}

function isianAwal(p: Pemimpin, hariIni: string): IsianMusyawarah {
  const jenis = jenisTersedia(p)[0] ?? 'musrenbang'
  const tahap = tahapTersedia(p, jenis)[0] ?? 'desa'
  const kosong = { wilayahSub: '', kelompokKhusus: '', nama: '', jamMulai: '', jamSelesai: '', tempat: '', susunan: '' } as const
  return { ...kosong, jenis, tahap, kodeWilayah: p.kodeWilayah, perangkatDaerahId: p.perangkatDaerahId ?? '', tanggal: hariIni, cara: 'program' }
}

/** Prepares a meeting of any kind at one's own level. */
export function MusyawarahBaru({ pemimpin, tutup }: BaruProps) {
  const t = useKataMusyawarah()
  const umum = useKataKomponen()
  const kueri = useQueryClient()
  const pergi = useNavigate()
  const { daerahId, tahun, hariIni } = useKerja()
  const [id] = useState(buatUuid)
  const [isi, setIsi] = useState(() => isianAwal(pemimpin, hariIni))
  const ubah = (baru: Partial<IsianMusyawarah>): void => setIsi((lama) => ({ ...lama, ...baru }))
  const kirim = useMutation({
    mutationFn: () =>
      panggil(HasilMusyawarah, 'POST', `${dasar(daerahId)}/musyawarah`, {
        isi: susunMusyawarah(isi, { musyawarahId: id, tahunAnggaran: tahun }),
        kunci: `musyawarah-${id}`,
      }),
    onSuccess: async () => {
      await kueri.invalidateQueries({ queryKey: ['musyawarah', daerahId] })
      tutup()
      await pergi({ to: '/$daerahId/$tahun/musyawarah/$musyawarahId', params: { daerahId, tahun, musyawarahId: id } })
    },
  })
  const kurang = kurangMusyawarah(isi)
  return (
    <Modal opened onClose={tutup} size="lg" title={t('siapkan')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="musyawarah-baru"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate()
        }}
      >
        <IsianJenis pemimpin={pemimpin} isi={isi} ubah={ubah} />
        <TextInput label={t('baru.nama')} maxLength={200} value={isi.nama} onChange={(e) => ubah({ nama: e.currentTarget.value })} />
        <div className="musyawarah-waktu">
          <TextInput label={t('baru.tanggal')} type="date" value={isi.tanggal} onChange={(e) => ubah({ tanggal: e.currentTarget.value })} />
          <TextInput label={t('baru.jamMulai')} type="time" value={isi.jamMulai} onChange={(e) => ubah({ jamMulai: e.currentTarget.value })} />
          <TextInput label={t('baru.jamSelesai')} type="time" value={isi.jamSelesai} onChange={(e) => ubah({ jamSelesai: e.currentTarget.value })} />
        </div>
        <TextInput label={t('baru.tempat')} maxLength={200} value={isi.tempat} onChange={(e) => ubah({ tempat: e.currentTarget.value })} />
        <Textarea
          label={t('ringkas.susunan')}
          description={t('baru.susunanIsi')}
          autosize
          minRows={3}
          maxLength={4000}
          value={isi.susunan}
          onChange={(e) => ubah({ susunan: e.currentTarget.value })}
        />
        <NativeSelect
          label={t('ringkas.cara')}
          value={isi.cara}
          onChange={(e) => ubah({ cara: DAFTAR_CARA_MUSYAWARAH.find((c) => c === e.currentTarget.value) ?? 'program' })}
          data={DAFTAR_CARA_MUSYAWARAH.map((c) => ({ value: c, label: t(`cara.${c}`) }))}
        />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={kurang === null ? null : t(`kurang.${kurang}`)}>
            {t('baru.simpan')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}

interface JenisProps {
  readonly pemimpin: Pemimpin
  readonly isi: IsianMusyawarah
  readonly ubah: (baru: Partial<IsianMusyawarah>) => void
}

/** Kind, level and place; what a kind asks beyond them shows with it. */
function IsianJenis({ pemimpin, isi, ubah }: JenisProps) {
  const t = useKataMusyawarah()
  const label = useLabel()
  const tahap = tahapTersedia(pemimpin, isi.jenis)
  const pilihJenis = (nilai: string): void => {
    const jenis = jenisTersedia(pemimpin).find((j) => j === nilai) ?? isi.jenis
    ubah({ jenis, tahap: tahapTersedia(pemimpin, jenis)[0] ?? isi.tahap })
  }
  return (
    <>
      <NativeSelect
        label={t('ringkas.jenis')}
        value={isi.jenis}
        onChange={(e) => pilihJenis(e.currentTarget.value)}
        data={jenisTersedia(pemimpin).map((j) => ({ value: j, label: t(`jenis.${j}`) }))}
        data-autofocus
      />
      {tahap.length > 1 && (
        <NativeSelect
          label={t('baru.tahap')}
          value={isi.tahap}
          onChange={(e) => ubah({ tahap: tahap.find((x) => x === e.currentTarget.value) ?? isi.tahap })}
          data={tahap.map((x) => ({ value: x, label: label(`tahap.${x}`) }))}
        />
      )}
      {isi.jenis === 'khusus' && (
        <NativeSelect
          label={t('baru.kelompok')}
          value={isi.kelompokKhusus}
          onChange={(e) => ubah({ kelompokKhusus: DAFTAR_KELOMPOK_KHUSUS.find((k) => k === e.currentTarget.value) ?? '' })}
          data={[{ value: '', label: t('baru.pilihKelompok') }, ...DAFTAR_KELOMPOK_KHUSUS.map((k) => ({ value: k, label: t(`kelompok.${k}`) }))]}
        />
      )}
      <PilihWilayah tahap={isi.tahap} nilai={isi.kodeWilayah} ubah={(kodeWilayah) => ubah({ kodeWilayah })} />
      {isi.jenis === 'rembuk' && (
        <TextInput
          label={t('baru.wilayahSub')}
          placeholder="RW 03"
          maxLength={100}
          value={isi.wilayahSub}
          onChange={(e) => ubah({ wilayahSub: e.currentTarget.value })}
        />
      )}
      {isi.tahap === 'forum-perangkat-daerah' && pemimpin.perangkatDaerahId === null && (
        <PilihPerangkat nilai={isi.perangkatDaerahId} ubah={(perangkatDaerahId) => ubah({ perangkatDaerahId })} />
      )}
    </>
  )
}

/** A forum of one agency, or of all of them together. */
function PilihPerangkat({ nilai, ubah }: { readonly nilai: string; readonly ubah: (id: string) => void }) {
  const t = useKataMusyawarah()
  const { daerahId } = useKerja()
  const { data: perangkat = [] } = useQuery(kueriPerangkatDaerah(daerahId))
  return (
    <NativeSelect
      label={t('ringkas.perangkat')}
      value={nilai}
      onChange={(e) => ubah(e.currentTarget.value)}
      data={[{ value: '', label: t('baru.gabungan') }, ...perangkat.map((p) => ({ value: p.perangkatDaerahId, label: p.nama }))]}
    />
  )
}

interface PilihWilayahProps {
  readonly tahap: TahapMusyawarah
  readonly nilai: string
  readonly ubah: (kode: string) => void
}

/** Whoever's scope is wider than the meeting's level says where; everybody else stays in the own region. */
function PilihWilayah({ tahap, nilai, ubah }: PilihWilayahProps) {
  const t = useKataMusyawarah()
  const { daerahId, penugasan } = useKerja()
  const lingkup = penugasan.kodeWilayah ?? kodeDaerah(daerahId)
  const perlu = ((tahap === 'desa' || tahap === 'rembuk') && lingkup.length < 13) || (tahap === 'kecamatan' && lingkup.length < 8)
  const { data: daftar = [] } = useQuery({ ...kueriWilayah(daerahId, lingkup), enabled: perlu })
  if (!perlu) return null
  return (
    <NativeSelect
      label={t('baru.wilayah')}
      value={nilai}
      onChange={(e) => ubah(e.currentTarget.value)}
      data={[{ value: lingkup, label: t('baru.pilihWilayah') }, ...daftar.map((w) => ({ value: w.kode, label: w.nama }))]}
    />
  )
}
