import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { UsulanBeku } from '#src/modules/musyawarah/berita-acara.schema.ts'
import { DAFTAR_PUTUSAN_PERUBAHAN, PerubahanKeluar } from '#src/modules/musyawarah/perubahan.schema.ts'
import { hasilPutusan } from '#src/modules/musyawarah/berita-acara.ts'
import type { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { DaftarAlasan } from '../../components/daftar-alasan.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriRinci } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { formatVolume } from '../../lib/tampil.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { hitungUsul, ISIAN_KOSONG, type IsianPutusan, kurangPutusan, susunPutusan } from '../putusan/isian-putusan.ts'
import { isBeralasan } from '#src/modules/usulan/usulan.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { useKataMusyawarah } from './musyawarah-layar.kata.ts'
import { IsianPindaian } from './pindaian.tsx'

/** A proposal before this stage; `beku` null: it came after the list was frozen. */
export interface CalonPerubahan {
  readonly pengajuanId: string
  readonly judul: string
  readonly namaWilayah: string
  readonly beku: UsulanBeku | null
}

interface FormProps {
  readonly m: MusyawarahKeluar
  readonly daftar: readonly CalonPerubahan[]
  readonly selesai: () => void
}

const TERCATAT = PerubahanKeluar.pick({ perubahanId: true, jenis: true })

/** An open change of what the meeting froze: whose, to what, why and by which letter; before and after stand side by side first. */
export function FormPerubahan({ m, daftar, selesai }: FormProps) {
  const t = useKataMusyawarah()
  const [pengajuanId, setPengajuan] = useState('')
  const calon = daftar.find((u) => u.pengajuanId === pengajuanId)
  return (
    <section className="kartu musyawarah-baru" data-form-perubahan>
      <h2>{t('perubahan.judul')}</h2>
      <p>{t('perubahan.isi')}</p>
      <NativeSelect
        label={t('perubahan.usulan')}
        value={pengajuanId}
        onChange={(e) => setPengajuan(e.currentTarget.value)}
        data={[
          { value: '', label: t('perubahan.pilih') },
          ...daftar.map((u) => ({
            value: u.pengajuanId,
            label: `${u.judul} · ${u.namaWilayah} · ${u.beku === null ? t('ubah.tidakAda') : t(`hasil.${u.beku.hasil}`)}`,
          })),
        ]}
      />
      {calon !== undefined && <Isian key={pengajuanId} m={m} calon={calon} selesai={selesai} />}
    </section>
  )
}

interface IsianProps {
  readonly m: MusyawarahKeluar
  readonly calon: CalonPerubahan
  readonly selesai: () => void
}

function Isian({ m, calon, selesai }: IsianProps) {
  const t = useKataMusyawarah()
  const label = useLabel()
  const { daerahId } = useKerja()
  const kueri = useQueryClient()
  const [perubahanId] = useState(buatUuid)
  const [isian, setIsian] = useState<IsianPutusan>(ISIAN_KOSONG)
  const [surat, setSurat] = useState({ alasan: '', nomorSurat: '' })
  const [berkasId, setBerkas] = useState<string | null>(null)
  const { data: p, error } = useQuery(kueriRinci(daerahId, calon.pengajuanId))
  const ubah = (u: Partial<IsianPutusan>): void => setIsian((lama) => ({ ...lama, ...u }))
  const kirim = useMutation({
    mutationFn: (versi: number) =>
      panggil(TERCATAT, 'POST', `${dasar(daerahId)}/musyawarah/${m.musyawarahId}/perubahan`, {
        isi: { perubahanId, pengajuanId: calon.pengajuanId, putusan: susunPutusan(isian, versi), ...surat, berkasId },
        kunci: perubahanId,
      }),
    onSuccess: async () => {
      await Promise.all([kueri.invalidateQueries({ queryKey: ['musyawarah', daerahId] }), kueri.invalidateQueries({ queryKey: ['rinci', daerahId] })])
      selesai()
    },
  })
  if (error !== null) return <PesanGalat galat={error} />
  if (p === undefined) return <Memuat />
  const kurang = kurangPutusan(p, isian) !== null || surat.alasan.trim().length < 10 || surat.nomorSurat.trim().length < 3
  const { keputusan } = isian
  return (
    <form
      className="musyawarah-baru"
      onSubmit={(e) => {
        e.preventDefault()
        kirim.mutate(p.versi)
      }}
    >
      <NativeSelect
        label={t('perubahan.menjadi')}
        value={keputusan ?? ''}
        onChange={(e) => ubah({ keputusan: DAFTAR_PUTUSAN_PERUBAHAN.find((k) => k === e.currentTarget.value) ?? null })}
        data={[{ value: '', label: t('perubahan.pilihPutusan') }, ...DAFTAR_PUTUSAN_PERUBAHAN.map((k) => ({ value: k, label: label(`putusan.${k}`) }))]}
      />
      <IsianPutus p={p} isian={isian} ubah={ubah} />
      <Textarea
        label={t('perubahan.alasan')}
        description={t('perubahan.alasanIsi')}
        autosize
        minRows={2}
        maxLength={2000}
        value={surat.alasan}
        onChange={(e) => setSurat({ ...surat, alasan: e.currentTarget.value })}
      />
      <TextInput
        label={t('perubahan.surat')}
        maxLength={100}
        value={surat.nomorSurat}
        onChange={(e) => setSurat({ ...surat, nomorSurat: e.currentTarget.value })}
      />
      <IsianPindaian label={t('perubahan.pindaian')} berkasId={berkasId} ubah={setBerkas} />
      {keputusan !== null && <Pratinjau beku={calon.beku} p={p} isian={isian} />}
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={kurang ? t('perubahan.kurang') : null}>
        {t('perubahan.simpan')}
      </Tombol>
    </form>
  )
}

interface PutusProps {
  readonly p: PengajuanRinci
  readonly isian: IsianPutusan
  readonly ubah: (u: Partial<IsianPutusan>) => void
}

/** What the new decision asks for. */
function IsianPutus({ p, isian, ubah }: PutusProps) {
  const t = useKataMusyawarah()
  const { keputusan } = isian
  if (keputusan === null) return null
  return (
    <>
      {keputusan === 'ubah' && (
        <NumberInput
          label={t('perubahan.volume', { satuan: p.satuan })}
          value={isian.volume ?? ''}
          onChange={(n) => ubah({ volume: typeof n === 'number' ? n : null })}
          decimalSeparator=","
          decimalScale={3}
          allowNegative={false}
          hideControls
        />
      )}
      {(keputusan === 'terima' || keputusan === 'ubah') && (
        <NumberInput
          label={t('perubahan.urutan')}
          value={isian.prioritas ?? ''}
          onChange={(n) => ubah({ prioritas: typeof n === 'number' && n > 0 ? n : null })}
          allowDecimal={false}
          allowNegative={false}
          max={9999}
          hideControls
        />
      )}
      {isBeralasan(keputusan) && (
        <>
          <DaftarAlasan label={t('perubahan.alasanKode')} ajakan={t('perubahan.alasanKode')} nilai={isian.alasan} onPilih={(alasan) => ubah({ alasan })} />
          <Textarea
            label={t('perubahan.kalimat')}
            autosize
            minRows={2}
            maxLength={1000}
            value={isian.teks}
            onChange={(e) => ubah({ teks: e.currentTarget.value })}
          />
        </>
      )}
    </>
  )
}

function Pratinjau({ beku, p, isian }: { readonly beku: UsulanBeku | null; readonly p: PengajuanRinci; readonly isian: IsianPutusan }) {
  const t = useKataMusyawarah()
  if (isian.keputusan === null) return null
  const kini = hitungUsul(p, isian)
  const sesudah = t('ubah.sisi', { hasil: t(`hasil.${hasilPutusan(isian.keputusan)}`), urutan: isian.prioritas ?? '–', rupiah: formatRupiah(kini.rupiah) })
  return (
    <dl className="musyawarah-sisi" data-pratinjau>
      <div>
        <dt>{t('ubah.sebelum')}</dt>
        <dd>
          {beku === null
            ? t('ubah.tidakAda')
            : `${t('ubah.sisi', { hasil: t(`hasil.${beku.hasil}`), urutan: beku.urutan ?? '–', rupiah: formatRupiah(beku.rupiah) })} · ${formatVolume(beku.volume / 1000, beku.satuan)}`}
        </dd>
      </div>
      <div>
        <dt>{t('ubah.sesudah')}</dt>
        <dd>{`${sesudah} · ${formatVolume(kini.volume, p.satuan)}`}</dd>
      </div>
    </dl>
  )
}
