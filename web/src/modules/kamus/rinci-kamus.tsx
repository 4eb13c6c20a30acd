import { Modal, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { tulisSatuan } from '#src/lib/kuantitas.ts'
import { isDapatBerlaku } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { rupiah, formatRupiah } from '#src/lib/rupiah.ts'
import type { ButirKelola } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { takPutus } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { useLabel } from '../../lib/label.kata.ts'
import { formatVolume } from '../../lib/tampil.ts'
import { useHalangan } from './halangan.ts'
import { useKataKamus } from './kamus-layar.kata.ts'
import { kueriRiwayat } from './kueri-kamus.ts'
import { useUbahButir } from './use-ubah-butir.ts'

interface RinciProps {
  readonly b: ButirKelola
  readonly tutup: () => void
  readonly ubah: () => void
}

/** All an item says, what may be done with it, and its price over the years. */
export function RinciKamus({ b, tutup, ubah }: RinciProps) {
  const t = useKataKamus()
  const umum = useKataKomponen()
  const { daerahId } = useKerja()
  const { data: riwayat = [] } = useQuery(kueriRiwayat(daerahId, b.kamusId))
  return (
    <Modal opened onClose={tutup} size="lg" title={b.nama} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      {b.larangan !== null && (
        <p className="pesan tolak">
          <span>
            {t('larangan', { larangan: b.larangan })} {b.laranganDasar !== null && t('dasarLarangan', { dasar: b.laranganDasar })}
          </span>
        </p>
      )}
      {b.alasanTarik !== null && <p className="pesan tunggu">{t('ditarikKarena', { alasan: b.alasanTarik })}</p>}
      <IsiButir b={b} />
      {riwayat.length > 1 && (
        <section className="riwayat-kamus">
          <h3>{t('riwayat')}</h3>
          <ul>
            {riwayat.map((r) => (
              <li key={r.kamusId}>
                <b>{r.tahunAnggaran}</b> {r.hargaSatuan === null ? t('tanpaHarga') : takPutus(formatRupiah(r.hargaSatuan))}{' '}
                {t('per', { satuan: tulisSatuan(r.satuan) })}
                {r.dipakai > 0 && ` · ${t('dipakai', { n: r.dipakai })}`}
                {r.keadaan !== 'berlaku' && ` · ${t(`keadaan.${r.keadaan}`)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <TindakanButir b={b} tutup={tutup} ubah={ubah} />
    </Modal>
  )
}

function IsiButir({ b }: { readonly b: ButirKelola }) {
  const t = useKataKamus()
  const label = useLabel()
  const baris: readonly (readonly [string, string | null])[] = [
    [t('isian.kode'), b.kode],
    [t('saring.keadaan'), t(`keadaan.${b.keadaan}`)],
    [t('isian.uraian'), b.uraian],
    [
      t('isian.hargaSatuan'),
      b.hargaSatuan === null ? t('tanpaHarga') : `${takPutus(formatRupiah(b.hargaSatuan))} ${t('per', { satuan: tulisSatuan(b.satuan) })}`,
    ],
    [t('isian.sumberHarga'), b.sumberHarga],
    [
      t('kolom.volume'),
      b.volumeMin === null && b.volumeMaks === null
        ? null
        : t('batas', { min: b.volumeMin === null ? '0' : formatVolume(b.volumeMin), maks: b.volumeMaks === null ? '∞' : formatVolume(b.volumeMaks, b.satuan) }),
    ],
    [t('isian.perangkatDaerahId'), b.perangkatDaerah],
    [t('isian.bidangPembangunan'), label(`bidang.${b.bidangPembangunan}`)],
    [t('isian.kodeSubKegiatan'), b.kodeSubKegiatan],
    [t('isian.kewenangan'), t(`kewenangan.${b.kewenangan}`)],
    [t('isian.klasifikasi'), t(`klasifikasi.${b.klasifikasi}`)],
    [t('rinci.pengusul'), b.pengusul.length === 0 ? null : b.pengusul.map((p) => t(`kelompok.${p}`)).join(', ')],
    [t('rinci.syarat'), b.syarat.length === 0 ? null : b.syarat.join('; ')],
    [t('isian.keluaran'), b.keluaran],
    [t('isian.hasil'), b.hasil],
    [t('isian.prioritas'), b.prioritas],
    [t('rinci.kataKunci'), b.kataKunci.length === 0 ? null : b.kataKunci.join(' | ')],
  ]
  return (
    <dl className="isi-kamus">
      {baris.map(
        ([nama, isi]) =>
          isi !== null && (
            <div key={nama}>
              <dt>{nama}</dt>
              <dd>{isi}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** Withdrawing asks for its reason first; everything else can be undone. */
function TindakanButir({ b, tutup, ubah }: RinciProps) {
  const t = useKataKamus()
  const halangan = useHalangan()
  const [alasan, setAlasan] = useState<string | null>(null)
  const kirim = useUbahButir({ kabar: t('tersimpan', { nama: b.nama }), jadi: tutup })
  const keadaan = (ke: ButirKelola['keadaan'], karena: string | null = null) =>
    kirim.mutate({ jalur: `${b.kamusId}/keadaan`, isi: { versi: b.versi, ke, alasan: karena } })
  const isi = halangan(b, 'isi')
  const dapat = isDapatBerlaku({ ...b, hargaSatuan: b.hargaSatuan === null ? null : rupiah(b.hargaSatuan) })
  return (
    <>
      {alasan !== null && (
        <Textarea
          mt="md"
          label={t('alasanTarik')}
          value={alasan}
          onChange={(e) => setAlasan(e.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
        />
      )}
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      <div className="dialog-aksi">
        <Tombol mati={halangan(b, 'kunci')} onClick={() => kirim.mutate({ jalur: `${b.kamusId}/kunci`, isi: { versi: b.versi, terkunci: !b.terkunci } })}>
          {t(b.terkunci ? 'bukaButir' : 'kunciButir')}
        </Tombol>
        {b.keadaan === 'berlaku' && alasan === null && (
          <Tombol ragam="bahaya" mati={isi} onClick={() => setAlasan('')}>
            {t('tarik')}
          </Tombol>
        )}
        {alasan !== null && (
          <Tombol
            ragam="bahaya"
            sibuk={kirim.isPending}
            mati={alasan.trim().length < 10 ? t('isiAlasan') : null}
            onClick={() => keadaan('ditarik', alasan.trim())}
          >
            {t('tarik')}
          </Tombol>
        )}
        {b.keadaan === 'berlaku' && b.dipakai === 0 && (
          <Tombol mati={isi} onClick={() => keadaan('draf')}>
            {t('jadikanDraf')}
          </Tombol>
        )}
        {b.keadaan !== 'berlaku' && (
          <Tombol mati={isi ?? (dapat ? null : t('perluHarga'))} sibuk={kirim.isPending} onClick={() => keadaan('berlaku')}>
            {t('berlakukan')}
          </Tombol>
        )}
        <Tombol ragam="utama" mati={isi} onClick={ubah}>
          {t('ubah')}
        </Tombol>
      </div>
    </>
  )
}
