import { Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { HasilTulis, type PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { takPutus } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriAkomodasi } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import type { Diputus } from '../putusan/panel-putusan.tsx'
import { useKataAnggaran } from './anggaran-layar.kata.ts'
import { type BagianAnggaran, type BarisRka, barisAwal, kurangRka } from './baris-rka.ts'
import { IsianRka } from './isian-rka.tsx'
import './anggaran.css'

interface DialogRkaProps {
  readonly p: PengajuanRinci
  readonly tutup: () => void
  readonly selesai: Diputus
}

/** A planned proposal becomes budget only by a line that names it. */
export function DialogRka(props: DialogRkaProps) {
  const t = useKataAnggaran()
  const umum = useKataKomponen()
  const { daerahId } = useKerja()
  const { p, tutup } = props
  const bagian = useQuery(kueriAkomodasi(daerahId, p.pengajuanId))
  return (
    <Modal opened onClose={tutup} size={760} title={t('rka.judul')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <p className="redup">{t('rka.isi', { judul: p.judul, rupiah: takPutus(formatRupiah(p.anggaranKini)) })}</p>
      {bagian.isPending && <Memuat />}
      {bagian.error !== null && <PesanGalat galat={bagian.error} ulangi={() => void bagian.refetch()} />}
      {bagian.data?.length === 0 && <p className="pesan tunggu">{t('rka.kosong')}</p>}
      {bagian.data !== undefined && bagian.data.length > 0 && <FormRka {...props} bagian={bagian.data} />}
    </Modal>
  )
}

function FormRka({ p, tutup, selesai, bagian }: DialogRkaProps & { readonly bagian: readonly BagianAnggaran[] }) {
  const t = useKataAnggaran()
  const umum = useKataKomponen()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  const [baris, setBaris] = useState<readonly BarisRka[]>(() => bagian.map((b) => barisAwal(b, p.judul)))
  const kunci = useRef({ isi: '', kunci: '' })
  const isi = {
    versi: p.versi,
    baris: baris.map(({ simpulId, kodeAkun, uraian, nilai }) => ({ simpulId, kodeAkun: kodeAkun.trim(), uraian: uraian.trim(), nilai })),
  }
  const kirim = useMutation({
    mutationFn: () => {
      const rupa = JSON.stringify(isi)
      if (kunci.current.isi !== rupa) kunci.current = { isi: rupa, kunci: buatUuid() }
      return panggil(HasilTulis, 'POST', `${dasar(daerahId)}/usulan/${p.pengajuanId}/anggaran`, { isi, kunci: kunci.current.kunci })
    },
    onSuccess: (hasil) => {
      umumkan(`${t('rka.judul')}: ${p.judul}`)
      void kueri.invalidateQueries({ queryKey: ['rinci', daerahId, p.pengajuanId] })
      void kueri.invalidateQueries({ queryKey: ['asal-usul', daerahId] })
      selesai(hasil, 'anggarkan', p.volumeKini)
    },
  })
  const kurang = kurangRka(baris, bagian)
  const jumlah = takPutus(formatRupiah(baris.reduce((n, b) => n + (b.nilai ?? 0), 0)))
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        if (!kirim.isPending) kirim.mutate()
      }}
    >
      <IsianRka baris={baris} bagian={bagian} ubah={setBaris} judul={p.judul} />
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
      <p className="rka-jumlah rp">{t('rka.jumlah', { rupiah: jumlah })}</p>
      <div className="dialog-aksi">
        <Tombol onClick={tutup}>{umum('batal')}</Tombol>
        <Tombol type="submit" ragam="utama" mati={kurang === null ? null : t(`mati.${kurang}`)} sibuk={kirim.isPending}>
          {t('rka.simpan', { rupiah: jumlah })}
        </Tombol>
      </div>
    </form>
  )
}
