import { Modal, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { saatDi, tanggal } from '#src/lib/waktu.ts'
import { DAFTAR_CARA_SUARA, DAFTAR_PEMILIH } from '#src/modules/pemungutan-suara/pemungutan-suara.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { DaftarPendek } from './daftar-pendek.tsx'
import { useKataSuara } from './suara-layar.kata.ts'
import type { MejaSuara } from './use-suara.ts'

const AWAL = { judul: '', cara: 'setuju', pemilih: 'delegasi', bidang: '', poin: 10, batas: null, maks: null, aturan: '', selesai: '' } as const
type Isian = { -readonly [K in keyof typeof AWAL]: (typeof AWAL)[K] extends string ? string : number | null }

/** `2024-01-25T15:00` of the field, in the government's zone. */
function saatIsian(teks: string, zona: Parameters<typeof saatDi>[2]): string | null {
  const [hari = '', jam = ''] = teks.split('T')
  return jam === '' ? null : saatDi(tanggal(hari), jam.slice(0, 5), zona)
}

function susun(id: string, s: Isian, zona: Parameters<typeof saatDi>[2]): Parameters<MejaSuara['siapkan']['mutate']>[0] {
  const cara = DAFTAR_CARA_SUARA.find((x) => x === s.cara) ?? 'setuju'
  return {
    pemungutanId: id,
    judul: s.judul.trim(),
    cara,
    pemilih: DAFTAR_PEMILIH.find((x) => x === s.pemilih) ?? 'delegasi',
    bidangPembangunan: DAFTAR_BIDANG_PEMBANGUNAN.find((x) => x === s.bidang) ?? null,
    aturan: s.aturan.trim(),
    poin: cara === 'poin' ? s.poin : null,
    batasRupiah: cara === 'anggaran' ? s.batas : null,
    maksPilihan: s.maks,
    selesai: saatIsian(s.selesai, zona),
  }
}

interface BaruProps {
  readonly meja: MejaSuara
  readonly musyawarahId: string
  readonly tutup: () => void
}

export function SuaraBaru({ meja, musyawarahId, tutup }: BaruProps) {
  const t = useKataSuara()
  const umum = useKataKomponen()
  const label = useLabel()
  const { daerah } = useKerja()
  const [id] = useState(buatUuid)
  const [hanya, setHanya] = useState<readonly string[]>([])
  const [s, setS] = useState<Isian>({ ...AWAL })
  const ubah = (baru: Partial<Isian>) => setS({ ...s, ...baru })
  const { error, isPending, mutate } = meja.siapkan
  const angka = (n: number | string): number | null => (typeof n === 'number' ? n : null)
  const lengkap = s.judul.trim().length >= 5 && (s.cara !== 'poin' || (s.poin ?? 0) > 0) && (s.cara !== 'anggaran' || (s.batas ?? 0) > 0)
  return (
    <Modal opened onClose={tutup} title={t('siapkan')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="suara-baru"
        onSubmit={(e) => {
          e.preventDefault()
          mutate({ ...susun(id, s, daerah.zonaWaktu), hanya: hanya.length === 0 ? null : [...hanya] }, { onSuccess: tutup })
        }}
      >
        <TextInput label={t('baru.judul')} maxLength={200} value={s.judul} onChange={(e) => ubah({ judul: e.currentTarget.value })} data-autofocus />
        <NativeSelect
          label={t('baru.cara')}
          value={s.cara}
          onChange={(e) => ubah({ cara: e.currentTarget.value })}
          data={DAFTAR_CARA_SUARA.map((x) => ({ value: x, label: t(`cara.${x}`) }))}
        />
        {s.cara === 'poin' && (
          <NumberInput label={t('baru.poin')} value={s.poin ?? ''} onChange={(n) => ubah({ poin: angka(n) })} min={1} max={1000} allowDecimal={false} />
        )}
        {s.cara === 'anggaran' && (
          <NumberInput
            label={t('baru.batas')}
            value={s.batas ?? ''}
            onChange={(n) => ubah({ batas: angka(n) })}
            min={1}
            prefix="Rp "
            thousandSeparator="."
            decimalSeparator=","
            allowDecimal={false}
            hideControls
          />
        )}
        <NumberInput label={t('baru.maks')} value={s.maks ?? ''} onChange={(n) => ubah({ maks: angka(n) })} min={1} max={200} allowDecimal={false} />
        <NativeSelect
          label={t('baru.pemilih')}
          value={s.pemilih}
          onChange={(e) => ubah({ pemilih: e.currentTarget.value })}
          data={DAFTAR_PEMILIH.map((x) => ({ value: x, label: t(`pemilih.${x}`) }))}
        />
        <NativeSelect
          label={t('baru.bidang')}
          value={s.bidang}
          onChange={(e) => {
            ubah({ bidang: e.currentTarget.value })
            setHanya([])
          }}
          data={[{ value: '', label: t('baru.semuaBidang') }, ...DAFTAR_BIDANG_PEMBANGUNAN.map((x) => ({ value: x, label: label(`bidang.${x}`) }))]}
        />
        <DaftarPendek musyawarahId={musyawarahId} bidang={s.bidang} dipilih={hanya} ubah={setHanya} />
        <TextInput label={t('baru.selesai')} type="datetime-local" value={s.selesai} onChange={(e) => ubah({ selesai: e.currentTarget.value })} />
        <Textarea label={t('baru.aturan')} maxLength={2000} autosize value={s.aturan} onChange={(e) => ubah({ aturan: e.currentTarget.value })} />
        {error !== null && <PesanGalat galat={error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={isPending} mati={hanya.length === 1 ? t('pendek.kurang') : lengkap ? null : t('baru.kurang')}>
            {t('siapkan')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}
