import { Modal, NumberInput, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { tulisSatuan } from '#src/lib/kuantitas.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { PECAHAN_MAKS, PECAHAN_MIN } from '#src/modules/usulan/hidup/gabung-pecah.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { PANJANG_TEKS } from '#src/modules/usulan/usulan.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { biayaPecahan, kurangPecah, type PecahanLayar } from './hidup-putusan.ts'
import { useKataHidup } from './hidup-putusan.kata.ts'
import type { Diputus } from './panel-putusan.tsx'
import { useKirimHidup } from './use-kirim-hidup.ts'
import './dialog-hidup.css'

interface DialogProps {
  readonly p: PengajuanRinci
  readonly tutup: () => void
  readonly selesai: Diputus
}

function pecahanKosong(p: PengajuanRinci, n: number): PecahanLayar {
  return { usulanId: buatUuid(), pengajuanId: buatUuid(), judul: `${p.judul} (${n})`.slice(0, 200), volume: null, lokus: p.lokus ?? '', rw: p.rw ?? '' }
}

/** One proposal that is really several: each part with its own title, size and place. */
export function DialogPecah({ p, tutup, selesai }: DialogProps) {
  const t = useKataHidup()
  const umum = useKataKomponen()
  const [bagian, setBagian] = useState<readonly PecahanLayar[]>(() => [pecahanKosong(p, 1), pecahanKosong(p, 2)])
  const [teks, setTeks] = useState('')
  const kirim = useKirimHidup({
    pengajuanId: p.pengajuanId,
    apa: 'pecah',
    isi: {
      versi: p.versi,
      teks: teks.trim(),
      bagian: bagian.map((b) => ({
        usulanId: b.usulanId,
        pengajuanId: b.pengajuanId,
        judul: b.judul.trim(),
        kamusId: p.kamusId,
        volume: b.volume,
        hargaSatuan: p.hargaSatuan,
        lokus: b.lokus.trim() === '' ? null : b.lokus.trim(),
        rw: b.rw.trim() === '' ? null : b.rw.trim(),
      })),
    },
    kabar: `${t('pecah.judul')}: ${p.judul}`,
    selesai: (hasil) => selesai(hasil, 'pecah', p.volumeKini),
  })
  const kurang = kurangPecah(p, bagian, teks)
  const jumlah = bagian.reduce((n, b) => n + (biayaPecahan(p, b.volume) ?? 0), 0)
  const uang = (n: number): string => takPutus(formatRupiah(n))
  return (
    <Modal opened onClose={tutup} size={760} title={t('pecah.judul')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <p className="redup">{t('pecah.isi', { rupiah: uang(p.anggaranKini) })}</p>
      {bagian.map((b, i) => (
        <IsianPecahan
          key={b.pengajuanId}
          p={p}
          b={b}
          n={i + 1}
          ubah={(baru) => setBagian(bagian.map((x) => (x === b ? { ...x, ...baru } : x)))}
          hapus={bagian.length > PECAHAN_MIN ? () => setBagian(bagian.filter((x) => x !== b)) : null}
        />
      ))}
      {bagian.length < PECAHAN_MAKS && (
        <Tombol ragam="polos" ikon={<IconPlus className="ik" aria-hidden />} onClick={() => setBagian([...bagian, pecahanKosong(p, bagian.length + 1)])}>
          {t('pecah.tambah')}
        </Tombol>
      )}
      <p className={jumlah > p.anggaranKini ? 'pecah-jumlah lebih rp' : 'pecah-jumlah rp'} role="status">
        {t('pecah.jumlah', { jumlah: uang(jumlah), maks: uang(p.anggaranKini) })}
      </p>
      <Textarea
        label={t('teks')}
        description={t('teksBantu', { min: PANJANG_TEKS })}
        rows={2}
        maxLength={1000}
        value={teks}
        onChange={(e) => setTeks(e.currentTarget.value)}
      />
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      <div className="dialog-aksi">
        <Tombol onClick={tutup}>{umum('batal')}</Tombol>
        <Tombol
          ragam="utama"
          mati={kurang === null ? null : kurang === 'teks' ? t('kurang.teks') : t(`pecah.kurang.${kurang}`)}
          sibuk={kirim.isPending}
          onClick={() => kirim.mutate()}
        >
          {t('pecah.kirim', { n: bagian.length })}
        </Tombol>
      </div>
    </Modal>
  )
}

interface IsianProps {
  readonly p: PengajuanRinci
  readonly b: PecahanLayar
  readonly n: number
  readonly ubah: (baru: Partial<PecahanLayar>) => void
  readonly hapus: (() => void) | null
}

function IsianPecahan({ p, b, n, ubah, hapus }: IsianProps) {
  const t = useKataHidup()
  const biaya = biayaPecahan(p, b.volume)
  return (
    <fieldset className="pecahan">
      <legend>{t('pecah.bagian', { n })}</legend>
      <TextInput label={t('pecah.namaBagian')} maxLength={200} value={b.judul} onChange={(e) => ubah({ judul: e.currentTarget.value })} />
      <div className="pecahan-baris">
        <NumberInput
          label={t('pecah.volume', { satuan: tulisSatuan(p.satuan) })}
          description={biaya === null ? '—' : takPutus(formatRupiah(biaya))}
          inputWrapperOrder={['label', 'input', 'description']}
          value={b.volume ?? ''}
          onChange={(v) => ubah({ volume: typeof v === 'number' ? v : null })}
          allowNegative={false}
          decimalScale={3}
          thousandSeparator="."
          decimalSeparator=","
          hideControls
        />
        <TextInput label={t('pecah.lokus')} maxLength={200} value={b.lokus} onChange={(e) => ubah({ lokus: e.currentTarget.value })} />
        <TextInput label={t('pecah.rw')} maxLength={5} value={b.rw} onChange={(e) => ubah({ rw: e.currentTarget.value })} />
      </div>
      {hapus !== null && (
        <Tombol ragam="polos" ikon={<IconTrash className="ik" aria-hidden />} onClick={hapus}>
          {t('pecah.hapus', { n })}
        </Tombol>
      )}
    </fieldset>
  )
}
