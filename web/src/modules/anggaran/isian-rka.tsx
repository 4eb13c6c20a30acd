import { NumberInput, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { Tombol } from '../../components/tombol.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { useKataAnggaran } from './anggaran-layar.kata.ts'
import { type BagianAnggaran, type BarisRka, barisAwal } from './baris-rka.ts'

interface IsianRkaProps {
  readonly baris: readonly BarisRka[]
  readonly bagian: readonly BagianAnggaran[]
  readonly ubah: (baris: readonly BarisRka[]) => void
  readonly judul: string
}

export function IsianRka({ baris, bagian, ubah, judul }: IsianRkaProps) {
  const t = useKataAnggaran()
  const pertama = bagian[0]
  const ganti = (kunci: string, baru: Partial<BarisRka>) => ubah(baris.map((b) => (b.kunci === kunci ? { ...b, ...baru } : b)))
  return (
    <>
      {baris.map((b, i) => (
        <fieldset key={b.kunci} className="rka">
          <legend>{t('rka.baris', { n: i + 1 })}</legend>
          <label className="rka-sub">
            <span>{t('rka.subKegiatan')}</span>
            <select value={b.simpulId} onChange={(e) => ganti(b.kunci, { simpulId: e.target.value })}>
              {bagian.map((x) => (
                <option key={x.simpulId} value={x.simpulId}>
                  {x.nama} · {t('rka.bagian', { rupiah: takPutus(formatRupiah(x.rupiah)) })}
                </option>
              ))}
            </select>
          </label>
          <div className="rka-dua">
            <TextInput
              label={t('rka.akun')}
              placeholder={t('rka.akunBantu')}
              value={b.kodeAkun}
              onChange={(e) => ganti(b.kunci, { kodeAkun: e.currentTarget.value })}
              data-autofocus={i === 0 || undefined}
            />
            <NumberInput
              label={t('rka.nilai')}
              value={b.nilai ?? ''}
              onChange={(n) => ganti(b.kunci, { nilai: typeof n === 'number' ? n : null })}
              allowDecimal={false}
              allowNegative={false}
              thousandSeparator="."
              decimalSeparator=","
              hideControls
            />
          </div>
          <TextInput label={t('rka.uraian')} maxLength={300} value={b.uraian} onChange={(e) => ganti(b.kunci, { uraian: e.currentTarget.value })} />
          {baris.length > 1 && (
            <Tombol
              ragam="polos"
              ikon={<IconTrash className="ik" aria-hidden />}
              aria-label={t('rka.hapus', { n: i + 1 })}
              onClick={() => ubah(baris.filter((x) => x !== b))}
            >
              {t('rka.hapus', { n: i + 1 })}
            </Tombol>
          )}
        </fieldset>
      ))}
      {pertama !== undefined && (
        <Tombol
          ragam="polos"
          ikon={<IconPlus className="ik" aria-hidden />}
          onClick={() => ubah([...baris, { ...barisAwal(pertama, judul, baris.length + 1), nilai: null }])}
        >
          {t('rka.tambah')}
        </Tombol>
      )}
    </>
  )
}
