import { Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import type { DaftarPermohonan } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { JudulHalaman } from '../../components/judul-halaman.tsx'
import { Kosong } from '../../components/kosong.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { Judul } from '../../lib/judul.tsx'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { kueriPermohonan } from '../../lib/kueri-orang.ts'
import { tulisSaat } from '../../lib/tampil.ts'
import { useKataPengguna } from './pengguna-layar.kata.ts'
import './pengguna.css'

const rute = getRouteApi('/$daerahId/$tahun/permohonan-akun')
const KEADAAN = ['menunggu', 'disetujui', 'ditolak'] as const
type Permohonan = z.output<typeof DaftarPermohonan>['data'][number]

/** Requests for accounts: approve, or refuse with a reason that the applicant reads. */
export function HalamanPermohonan() {
  const t = useKataPengguna()
  const { daerahId } = useKerja()
  const { keadaan = 'menunggu' } = rute.useSearch()
  const navigasi = rute.useNavigate()
  const { data, error, refetch } = useQuery(kueriPermohonan(daerahId, keadaan))
  return (
    <div className="halaman halaman-orang">
      <Judul>{t('mohon.judul')}</Judul>
      <JudulHalaman judul={t('mohon.judul')} isi={t('mohon.isi')}>
        <select aria-label={t('keadaan')} value={keadaan} onChange={(e) => void navigasi({ search: { keadaan: KEADAAN.find((k) => k === e.target.value) } })}>
          {KEADAAN.map((k) => (
            <option key={k} value={k}>
              {t(`mohon.${k}`)}
            </option>
          ))}
        </select>
      </JudulHalaman>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data === undefined && error === null && <Memuat />}
      {data?.jumlah === 0 && <Kosong judul={t('mohon.kosong')}>{t('mohon.kosongIsi')}</Kosong>}
      {data !== undefined && data.jumlah > 0 && <p className="redup">{t('jumlah', { count: data.jumlah })}</p>}
      {data?.data.map((p) => (
        <KartuPermohonan key={p.permohonanId} p={p} />
      ))}
    </div>
  )
}

function KartuPermohonan({ p }: { readonly p: Permohonan }) {
  const t = useKataPengguna()
  const bahasa = useBahasa()
  const kueri = useQueryClient()
  const { daerahId, zona } = useKerja()
  const [tolak, setTolak] = useState(false)
  const [alasan, setAlasan] = useState('')
  const putus = useMutation({
    mutationFn: (isi: { setuju: true } | { setuju: false; alasan: string }) =>
      panggil(z.object({ permohonanId: z.string() }), 'POST', `${dasar(daerahId)}/permohonan-akun/${p.permohonanId}/putusan`, { isi }),
    onSuccess: () => kueri.invalidateQueries({ queryKey: ['permohonan-akun', daerahId] }),
  })
  return (
    <section className="kartu">
      <h2>
        {p.lembaga ?? p.nama} <span className="redup kode">{p.namaPengguna}</span>
      </h2>
      <p className="redup">
        {t('mohon.diajukan', { peran: p.labelPeran, wilayah: p.namaWilayah ?? p.kodeWilayah, tanggal: tulisSaat(p.diajukanPada, zona, bahasa) })}
        {p.lembaga !== null && ` · ${p.nama}`}
        {(p.kontak ?? p.surel) !== null && ` · ${t('mohon.kontak', { kontak: [p.kontak, p.surel].filter((x) => x !== null).join(', ') })}`}
      </p>
      <p>{p.keterangan}</p>
      {p.alasanPenolakan !== null && <p className="pesan tolak">{p.alasanPenolakan}</p>}
      {tolak && <Textarea mt="sm" label={t('mohon.alasan')} rows={2} maxLength={500} value={alasan} onChange={(e) => setAlasan(e.currentTarget.value)} />}
      {putus.isError && <PesanGalat galat={putus.error} />}
      {p.keadaan === 'menunggu' && (
        <div className="baris-aksi">
          {!tolak && (
            <Tombol ragam="utama" sibuk={putus.isPending} onClick={() => putus.mutate({ setuju: true })}>
              {t('mohon.setuju')}
            </Tombol>
          )}
          <Tombol
            ragam="bahaya"
            sibuk={putus.isPending}
            mati={tolak && alasan.trim().length < 10 ? t('mohon.alasanKurang') : null}
            onClick={() => (tolak ? putus.mutate({ setuju: false, alasan: alasan.trim() }) : setTolak(true))}
          >
            {t('mohon.tolak')}
          </Tombol>
        </div>
      )}
    </section>
  )
}
