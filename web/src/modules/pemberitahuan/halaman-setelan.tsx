import { IconMailOff } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CARA_SUREL } from '#src/modules/pemberitahuan/pemberitahuan.ts'
import type { SetelanKeluar, SetelanMasuk } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriSetelan, ubahSetelan } from './kueri-kabar.ts'
import { useKataKabar } from './pemberitahuan-layar.kata.ts'
import './pemberitahuan.css'

type Baris = SetelanKeluar['setelan'][number]

/** What one is told of, and by which way; saved as it is changed. */
export function HalamanSetelanPemberitahuan() {
  const t = useKataKabar()
  const { daerahId, tahun, penugasan } = useKerja()
  useBahasa()
  const { data, error, refetch, isPending } = useQuery(kueriSetelan(daerahId))
  return (
    <div className="halaman halaman-sempit setelan-kabar">
      <Judul>{t('setelan.judul')}</Judul>
      <JudulHalaman judul={t('setelan.judul')} isi={t('setelan.isi')}>
        {penugasan.peran === 'admin-perencanaan' && (
          <Link className="tombol" to="/$daerahId/$tahun/pemberitahuan/surat" params={{ daerahId, tahun }}>
            {t('surat.buka')}
          </Link>
        )}
      </JudulHalaman>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {isPending && error === null && <Memuat />}
      {data !== undefined && <DaftarSetelan data={data} />}
      <Link className="kartu-lanjut" to="/$daerahId/$tahun/pemberitahuan" params={{ daerahId, tahun }}>
        {t('setelan.kembali')}
      </Link>
    </div>
  )
}

function DaftarSetelan({ data }: { readonly data: SetelanKeluar }) {
  const t = useKataKabar()
  const umumkan = useUmumkan()
  const { daerahId } = useKerja()
  const klien = useQueryClient()
  const simpan = useMutation({
    mutationFn: (isi: SetelanMasuk) => ubahSetelan(daerahId, isi),
    onSuccess: (baru, { setelan }) => {
      klien.setQueryData(kueriSetelan(daerahId).queryKey, baru)
      umumkan(t('setelan.tersimpan', { label: baru.setelan.find((s) => s.jenis === setelan[0]?.jenis)?.label ?? '' }))
    },
  })
  return (
    <>
      {data.halanganSurel !== null && (
        <p className="pesan">
          <IconMailOff className="ik" aria-hidden />
          <span>{t(`halangan.${data.halanganSurel}`)}</span>
        </p>
      )}
      {data.alamat !== null && data.halanganSurel === null && <p className="redup">{t('setelan.ke', { alamat: data.alamat })}</p>}
      {simpan.error !== null && <PesanGalat galat={simpan.error} />}
      <ul className="kartu">
        {data.setelan.map((s) => (
          <BarisSetelan
            key={s.jenis}
            setelan={s}
            ubah={(baru) => simpan.mutate({ setelan: [{ jenis: s.jenis, diAplikasi: s.diAplikasi, surel: s.surel, ...baru }] })}
          />
        ))}
      </ul>
    </>
  )
}

function BarisSetelan({ setelan: s, ubah }: { readonly setelan: Baris; readonly ubah: (baru: Partial<Pick<Baris, 'diAplikasi' | 'surel'>>) => void }) {
  const t = useKataKabar()
  return (
    <li className="setelan-baris">
      <div>
        <b>{s.label}</b>
        <small>{s.keterangan}</small>
      </div>
      <label className="setelan-pilih">
        <input
          type="checkbox"
          checked={s.diAplikasi}
          disabled={s.wajib}
          aria-label={t('setelan.aplikasiUntuk', { label: s.label })}
          onChange={(e) => ubah({ diAplikasi: e.target.checked })}
        />
        <span aria-hidden>
          {t('setelan.aplikasi')}
          {s.wajib && <>, {t('setelan.selalu')}</>}
        </span>
      </label>
      <label className="setelan-pilih">
        <span aria-hidden>{t('setelan.surel')}</span>
        <select
          value={s.surel}
          aria-label={t('setelan.surelUntuk', { label: s.label })}
          onChange={(e) => ubah({ surel: CARA_SUREL.find((c) => c === e.target.value) ?? s.surel })}
        >
          {CARA_SUREL.map((c) => (
            <option key={c} value={c}>
              {t(`surel.${c}`)}
            </option>
          ))}
        </select>
      </label>
    </li>
  )
}
