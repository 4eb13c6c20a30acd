import { Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowsLeftRight, IconCloudOff, IconThumbUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { CariSerupa, UsulanSerupa } from '#src/modules/kembar/kembar.schema.ts'
import { ChipKeadaan } from '../../components/keadaan.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { useTersambung } from '../../lib/luring.ts'
import { formatVolume, tempat } from '../../lib/tampil.ts'
import { useKataKembar } from '../kembar/kembar.kata.ts'
import { kueriSerupa } from '../kembar/kueri-kembar.ts'
import type { LangkahProps } from './formulir.tsx'
import { DukungSerupa } from './dukung-serupa.tsx'
import '../kembar/kembar.css'

interface SerupaProps extends LangkahProps {
  readonly cari: z.input<typeof CariSerupa>
  readonly ringkas: boolean
}

const JEDA = 700
const TERLIHAT = 3

/** What is there already, while one writes: asked after a pause, never in the way; without a network it says so and the server looks later. */
export function UsulanSerupaDaftar({ cari, ringkas, ...lain }: SerupaProps) {
  const t = useKataKembar()
  const { daerahId } = useKerja()
  const tersambung = useTersambung()
  const [tertunda] = useDebouncedValue(cari, JEDA)
  const cukup = tertunda.kodeWilayah.length === 13 && ((tertunda.judul ?? '').trim().length >= 5 || (tertunda.kamusId ?? null) !== null)
  const { data, isError, isFetching } = useQuery({ ...kueriSerupa(daerahId, tertunda), enabled: tersambung && cukup })
  if (!cukup) return null
  if (!tersambung || isError) {
    return (
      <p className="pesan tunggu" role="status">
        <IconCloudOff className="ik" aria-hidden />
        <span>{t(tersambung ? 'serupa.gagal' : 'serupa.luring')}</span>
      </p>
    )
  }
  const daftar = (data?.data ?? []).filter((u) => u.kelas !== 'bukan' || !ringkas).slice(0, TERLIHAT)
  if (daftar.length === 0) return ringkas ? null : <p className="redup">{t(data === undefined || isFetching ? 'serupa.mencari' : 'serupa.tidakAda')}</p>
  return (
    <section className="serupa" aria-label={t('serupa.judul')} aria-busy={isFetching}>
      <h2>
        {t('serupa.judul')}
        <small>{t('serupa.isi')}</small>
      </h2>
      <ul>
        {daftar.map((u) => (
          <KartuSerupa key={u.pengajuanId} u={u} {...lain} />
        ))}
      </ul>
    </section>
  )
}

type KartuProps = LangkahProps & { readonly u: UsulanSerupa }

function KartuSerupa({ u, draf, isi, ubah }: KartuProps) {
  const t = useKataKembar()
  const { tahun } = useKerja()
  const [buka, setBuka] = useState<'dukung' | 'berbeda' | null>(null)
  const alasan = isi.berbeda?.[u.pengajuanId]
  const meta = [u.namaWilayah, tempat(u.rw, u.rt), u.lokus ?? '', formatVolume(u.volume, u.satuan), t(`jalur.${u.jalur}`)]
  return (
    <li className="kartu">
      <div className="kembar-kepala">
        <span className={`keadaan ${u.kelas === 'pasti' ? 'tolak' : u.kelas === 'mungkin' ? 'tunggu' : ''}`}>
          <IconArrowsLeftRight className="ik" aria-hidden />
          {t(`kelas.${u.kelas}`)}
        </span>
        <ChipKeadaan keadaan={u.keadaan} />
      </div>
      <b>{u.judul}</b>
      <div className="serupa-meta">
        <span>{meta.filter((x) => x !== '').join(' · ')}</span>
        {u.tahunAnggaran !== tahun && <span>{t('serupa.pernah', { tahun: u.tahunAnggaran })}</span>}
        {u.dukungan > 0 && <span>{t('serupa.dukungan', { jumlah: u.dukungan })}</span>}
      </div>
      <p className="redup">{u.alasan.map((a) => a.teks).join(' · ')}</p>
      {u.jawaban !== null && u.jawaban.teks !== null && <p className="redup">{t('serupa.jawaban', { jabatan: u.jawaban.jabatan, teks: u.jawaban.teks })}</p>}
      {buka === 'dukung' && <DukungSerupa u={u} draf={draf} isi={isi} batal={() => setBuka(null)} />}
      {buka === 'berbeda' && (
        <IsianBerbeda
          awal={alasan ?? ''}
          simpan={(teks) => {
            ubah({ berbeda: { ...isi.berbeda, [u.pengajuanId]: teks } })
            setBuka(null)
          }}
        />
      )}
      {buka === null && (
        <div className="serupa-aksi">
          {alasan !== undefined && <span>{t('serupa.sudahBerbeda', { alasan })}</span>}
          {u.dapatDidukung && alasan === undefined && (
            <Tombol ikon={<IconThumbUp className="ik" aria-hidden />} onClick={() => setBuka('dukung')}>
              {t('serupa.dukung')}
            </Tombol>
          )}
          <Tombol ragam="polos" onClick={() => setBuka('berbeda')}>
            {t(alasan === undefined ? 'serupa.berbeda' : 'serupa.ubah')}
          </Tombol>
          <LihatUsulan u={u} />
        </div>
      )}
    </li>
  )
}

function LihatUsulan({ u }: { readonly u: UsulanSerupa }) {
  const t = useKataKembar()
  const { daerahId } = useKerja()
  return (
    <Link className="tombol polos" to="/$daerahId/$tahun/usulan/$pengajuanId" params={{ daerahId, tahun: u.tahunAnggaran, pengajuanId: u.pengajuanId }}>
      {t('serupa.lihat')}
    </Link>
  )
}

const PANJANG = 10

function IsianBerbeda({ awal, simpan }: { readonly awal: string; readonly simpan: (teks: string) => void }) {
  const t = useKataKembar()
  const [teks, setTeks] = useState(awal)
  return (
    <div className="serupa-isian">
      <Textarea
        label={t('serupa.karena')}
        description={t('serupa.karenaBantu')}
        rows={2}
        maxLength={500}
        value={teks}
        onChange={(e) => setTeks(e.currentTarget.value)}
      />
      <div>
        <Tombol ragam="utama" mati={teks.trim().length < PANJANG ? t('keteranganKurang') : null} onClick={() => simpan(teks.trim())}>
          {t('serupa.simpan')}
        </Tombol>
      </div>
    </div>
  )
}
