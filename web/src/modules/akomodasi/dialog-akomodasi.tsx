import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { formatRupiah } from '#src/lib/rupiah.ts'
import type { KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'
import { HasilTulis, type PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { takPutus } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriSubKegiatan } from '../../lib/kueri.ts'
import { formatVolume } from '../../lib/tampil.ts'
import { buatUuid } from '../../lib/uuid.ts'
import type { Diputus } from '../putusan/panel-putusan.tsx'
import { useKataAkomodasi } from './akomodasi-layar.kata.ts'
import { bagianBaru, type BagianLayar, hitungSisa, kurangBagian, type Tujuan, urutkanMirip } from './bagian.ts'
import { DaftarBagian } from './daftar-bagian.tsx'
import { DaftarTujuan } from './daftar-tujuan.tsx'
import './akomodasi.css'

interface DialogProps {
  readonly p: PengajuanRinci
  readonly tutup: () => void
  readonly selesai: Diputus
}

/** An agency accepts by giving the proposal a place: sub kegiatan on one side, shares and what is left on the other. */
export function DialogAkomodasi({ p, tutup, selesai }: DialogProps) {
  const t = useKataAkomodasi()
  const umum = useKataKomponen()
  const { daerahId, tahun } = useKerja()
  const [cari, setCari] = useState('')
  const [cariTunda] = useDebouncedValue(cari, 200)
  const [bagian, setBagian] = useState<readonly BagianLayar[]>([])
  const [alasan, setAlasan] = useState<KodeAlasan | null>(null)
  const [teks, setTeks] = useState('')
  const tujuan = useQuery(
    kueriSubKegiatan(daerahId, { tahun, perangkatDaerahId: p.perangkatDaerahId, untuk: p.pengajuanId, rupiah: p.anggaranKini, cari: cariTunda }),
  )
  const { kirim, galat, sibuk } = useKirim({ p, bagian, alasan, teks, selesai })
  const sisa = hitungSisa(p, bagian)
  const kurang = kurangBagian(p, bagian, alasan, teks)
  const ditampung = takPutus(formatRupiah(p.anggaranKini - sisa.rupiah))
  const pilih = (x: Tujuan) =>
    setBagian(
      bagian.some((b) => b.tujuan.simpulId === x.simpulId) ? bagian.filter((b) => b.tujuan.simpulId !== x.simpulId) : [...bagian, bagianBaru(p, bagian, x)],
    )
  return (
    <Modal opened onClose={tutup} size={1000} title={t('judul')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <p className="redup">{t('isi', { judul: p.judul, volume: formatVolume(p.volumeKini, p.satuan), rupiah: takPutus(formatRupiah(p.anggaranKini)) })}</p>
      <div className="akomodasi">
        <DaftarTujuan
          pd={p.perangkatDaerah}
          cari={cari}
          ubahCari={setCari}
          daftar={cariTunda === '' ? urutkanMirip(tujuan.data ?? [], `${p.judul} ${p.kamus}`) : (tujuan.data ?? [])}
          memuat={tujuan.isPending}
          galat={tujuan.error}
          terpilih={bagian.map((b) => b.tujuan.simpulId)}
          pilih={pilih}
        />
        <DaftarBagian p={p} bagian={bagian} ubah={setBagian} sisa={sisa} alasan={alasan} setAlasan={setAlasan} teks={teks} setTeks={setTeks} />
      </div>
      {galat !== null && <PesanGalat galat={galat} />}
      <div className="dialog-aksi">
        <Tombol onClick={tutup}>{umum('batal')}</Tombol>
        <Tombol ragam="utama" mati={kurang === null ? null : t(`mati.${kurang}`)} sibuk={sibuk} onClick={kirim}>
          {t(sisa.volume === 0 && sisa.rupiah === 0 ? 'konfirmasi' : 'konfirmasiUbah', { rupiah: ditampung })}
        </Tombol>
      </div>
    </Modal>
  )
}

interface KirimProps extends Omit<DialogProps, 'tutup'> {
  readonly bagian: readonly BagianLayar[]
  readonly alasan: KodeAlasan | null
  readonly teks: string
}

function useKirim({ p, bagian, alasan, teks, selesai }: KirimProps) {
  const t = useKataAkomodasi()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  const isi = {
    versi: p.versi,
    bagian: bagian.map((b) => ({ simpulId: b.tujuan.simpulId, volume: b.volume, rupiah: b.rupiah })),
    ...(alasan === null ? {} : { alasan }),
    ...(teks.trim() === '' ? {} : { teks: teks.trim() }),
  }
  // The key follows the content: the same shares sent twice are one act, other shares are another.
  const kunci = useRef({ isi: '', kunci: '' })
  const mutasi = useMutation({
    mutationFn: () => {
      const rupa = JSON.stringify(isi)
      if (kunci.current.isi !== rupa) kunci.current = { isi: rupa, kunci: buatUuid() }
      return panggil(HasilTulis, 'POST', `${dasar(daerahId)}/usulan/${p.pengajuanId}/akomodasi`, { isi, kunci: kunci.current.kunci })
    },
    onSuccess: (hasil) => {
      const utuh = hasil.anggaran === p.anggaranKini
      umumkan(`${t('judul')}: ${p.judul}`)
      void kueri.invalidateQueries({ queryKey: ['rinci', daerahId, p.pengajuanId] })
      void kueri.invalidateQueries({ queryKey: ['akomodasi', daerahId, p.pengajuanId] })
      void kueri.invalidateQueries({ queryKey: ['sub-kegiatan', daerahId] })
      selesai(hasil, utuh ? 'terima' : 'ubah', p.volumeKini - hitungSisa(p, bagian).volume)
    },
  })
  return { kirim: () => mutasi.mutate(), galat: mutasi.error, sibuk: mutasi.isPending }
}
