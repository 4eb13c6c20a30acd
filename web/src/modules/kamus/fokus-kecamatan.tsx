import { Checkbox, Modal, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { canAturKamus } from '#src/modules/kamus-usulan/kamus-usulan.policy.ts'
import { BIDANG_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import type { FokusKeluar } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { kodeDaerah, useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriFokusKecamatan, kueriWilayah } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { pelakuDari } from '../../lib/pelaku.ts'
import { useKataKamus } from './kamus-layar.kata.ts'
import { segarkanKamus } from './kueri-kamus.ts'

interface Kecamatan {
  readonly kode: string
  readonly nama: string
  /** Null: every sector is open. */
  readonly fokus: FokusKeluar | null
}

/** Every kecamatan with what it may propose this year; those nobody limited are named too. */
export function FokusKecamatan() {
  const t = useKataKamus()
  const { daerahId, tahun, sesi, daerah } = useKerja()
  const wilayah = useQuery(kueriWilayah(daerahId, kodeDaerah(daerahId)))
  const fokus = useQuery(kueriFokusKecamatan(daerahId, tahun))
  const [pilih, setPilih] = useState<Kecamatan | null>(null)
  const mati = canAturKamus(pelakuDari(sesi, daerah)).boleh ? null : t('bukanAdmin')
  const galat = wilayah.error ?? fokus.error
  const daftar: Kecamatan[] = (wilayah.data ?? []).map(({ kode, nama }) => ({ kode, nama, fokus: fokus.data?.find((f) => f.kodeKecamatan === kode) ?? null }))
  const ulangi = () => {
    void wilayah.refetch()
    void fokus.refetch()
  }
  return (
    <section>
      <p className="redup">{t('fokus.isi')}</p>
      {galat !== null && <PesanGalat galat={galat} ulangi={ulangi} />}
      {galat === null && (wilayah.isPending || fokus.isPending) && <Memuat />}
      {fokus.data !== undefined && daftar.length > 0 && (
        <>
          <p role="status">{t('fokus.jumlah', { n: daftar.length, dibatasi: daftar.filter((k) => k.fokus !== null).length })}</p>
          <ul className="daftar-kunci">
            {daftar.map((k) => (
              <BarisFokus key={k.kode} k={k} mati={mati} pilih={() => setPilih(k)} />
            ))}
          </ul>
        </>
      )}
      {pilih !== null && <UbahFokus k={pilih} tutup={() => setPilih(null)} />}
    </section>
  )
}

function BarisFokus({ k, mati, pilih }: { readonly k: Kecamatan; readonly mati: string | null; readonly pilih: () => void }) {
  const t = useKataKamus()
  const label = useLabel()
  return (
    <li className="kartu">
      <div>
        <b>{k.nama}</b>
        <span className="isi-fokus">{k.fokus === null ? t('fokus.semua') : k.fokus.bidangPembangunan.map((b) => label(`bidang.${b}`)).join(', ')}</span>
        {k.fokus !== null && <small>{t('fokus.dasar', { dasar: k.fokus.dasarHukum })}</small>}
      </div>
      <Tombol mati={mati} aria-label={mati === null ? `${t(k.fokus === null ? 'fokus.tetapkan' : 'fokus.ubah')}: ${k.nama}` : undefined} onClick={pilih}>
        {t(k.fokus === null ? 'fokus.tetapkan' : 'fokus.ubah')}
      </Tombol>
    </li>
  )
}

function UbahFokus({ k, tutup }: { readonly k: Kecamatan; readonly tutup: () => void }) {
  const t = useKataKamus()
  const umum = useKataKomponen()
  const label = useLabel()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId, tahun } = useKerja()
  const [bidang, setBidang] = useState<readonly string[]>(k.fokus?.bidangPembangunan ?? BIDANG_KAMUS)
  const [dasarHukum, setDasarHukum] = useState(k.fokus?.dasarHukum ?? '')
  const kirim = useMutation({
    mutationFn: () =>
      panggil(z.object({ kodeKecamatan: z.string() }), 'POST', `${dasar(daerahId)}/kamus/kecamatan`, {
        isi: { tahunAnggaran: tahun, kodeKecamatan: k.kode, bidangPembangunan: BIDANG_KAMUS.filter((b) => bidang.includes(b)), dasarHukum: dasarHukum.trim() },
      }),
    onSuccess: async () => {
      umumkan(t('fokus.tersimpan', { nama: k.nama }))
      await segarkanKamus(kueri)
      tutup()
    },
  })
  const kurang = bidang.length === 0 ? t('fokus.pilihBidang') : dasarHukum.trim().length < 5 ? t('fokus.isiDasar') : null
  return (
    <Modal opened onClose={tutup} centered title={t('fokus.judul', { nama: k.nama, tahun })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="form-kamus">
        <fieldset className="kelompok-kamus">
          <legend>{t('fokus.bidang')}</legend>
          {BIDANG_KAMUS.map((b) => (
            <Checkbox
              key={b}
              label={label(`bidang.${b}`)}
              checked={bidang.includes(b)}
              onChange={(e) => setBidang(e.currentTarget.checked ? [...bidang, b] : bidang.filter((x) => x !== b))}
            />
          ))}
        </fieldset>
        <TextInput label={t('fokus.dasarHukum')} value={dasarHukum} maxLength={300} onChange={(e) => setDasarHukum(e.currentTarget.value)} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol ragam="utama" sibuk={kirim.isPending} mati={kurang} onClick={() => kirim.mutate()}>
            {t('fokus.simpan')}
          </Tombol>
        </div>
      </div>
    </Modal>
  )
}
