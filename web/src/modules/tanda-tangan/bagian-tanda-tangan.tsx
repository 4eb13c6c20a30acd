import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { DAFTAR_SELAKU, type Selaku } from '#src/modules/tanda-tangan/tanda-tangan.ts'
import { DaftarTandaTangan, type TandaTanganKeluar } from '#src/modules/tanda-tangan/tanda-tangan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { IsianPindaian } from '../musyawarah/pindaian.tsx'
import { useKataTandaTangan } from './tanda-tangan-layar.kata.ts'

interface BagianProps {
  readonly m: { readonly musyawarahId: string; readonly keadaan: string }
  readonly memimpin: boolean
}

function useTandaTangan(musyawarahId: string) {
  const { daerahId } = useKerja()
  const klien = useQueryClient()
  const queryKey = ['tanda-tangan', daerahId, musyawarahId]
  const jalur = `${dasar(daerahId)}/musyawarah/${musyawarahId}/tanda-tangan`
  return {
    jalur,
    daftar: useQuery({ queryKey, queryFn: () => panggil(DaftarTandaTangan, 'GET', jalur) }),
    kirim: useMutation({
      mutationFn: (p: { readonly akhir: string; readonly isi: unknown }) =>
        panggil(z.unknown(), 'POST', `${jalur}${p.akhir}`, { isi: p.isi, kunci: buatUuid() }),
      onSuccess: () => klien.invalidateQueries({ queryKey }),
    }),
  }
}
type Meja = ReturnType<typeof useTandaTangan>

/** Who has signed the minutes and who is still missing (C-06). */
export function BagianTandaTangan({ m, memimpin }: BagianProps) {
  const t = useKataTandaTangan()
  const meja = useTandaTangan(m.musyawarahId)
  const { data, error, refetch } = meja.daftar
  if (data === undefined) return error === null ? <Memuat /> : <PesanGalat galat={error} ulangi={() => void refetch()} />
  const { kurang } = data
  return (
    <section className="kartu musyawarah-ringkas" data-tanda-tangan={kurang === null ? 'lengkap' : 'kurang'}>
      <h2>{t('judul')}</h2>
      <p className={kurang === null ? '' : 'peringatan'}>{kurang === null ? t('lengkap') : t('kurang', { apa: sebutKurang(kurang, t) })}</p>
      <ul className="tanda-tangan">
        {data.tandaTangan.map((x) => (
          <Satu key={x.tandaTanganId} x={x} meja={meja} boleh={memimpin && m.keadaan === 'ditutup'} />
        ))}
      </ul>
      {memimpin && m.keadaan !== 'disahkan' && <Isian key={data.tandaTangan.length} meja={meja} data={data} />}
      {meja.kirim.error !== null && <PesanGalat galat={meja.kirim.error} />}
    </section>
  )
}

/** `pimpinan musyawarah, 2 wakil peserta`: only what is wanting. */
function sebutKurang(kurang: NonNullable<z.output<typeof DaftarTandaTangan>['kurang']>, t: ReturnType<typeof useKataTandaTangan>): string {
  return DAFTAR_SELAKU.filter((s) => kurang[s] > 0)
    .map((s) => `${kurang[s]} ${t(`selaku.${s}`).toLowerCase()}`)
    .join(', ')
}

function Satu({ x, meja, boleh }: { readonly x: TandaTanganKeluar; readonly meja: Meja; readonly boleh: boolean }) {
  const t = useKataTandaTangan()
  const [alasan, setAlasan] = useState<string | null>(null)
  const cara = x.cara === 'pindaian' ? t('caraPindaian') : t('caraElektronik')
  return (
    <li data-selaku={x.selaku}>
      <b>{x.jabatan}</b> · {t(`selaku.${x.selaku}`)} · {cara}
      {x.nama !== null && <p>{x.nama}</p>}
      <p className="kode">{x.sidik}</p>
      {x.cara === 'pindaian' && x.nama !== null && (
        <a href={`${meja.jalur}/${x.tandaTanganId}/pindaian`} target="_blank" rel="noreferrer">
          {t('lihatPindaian')}
        </a>
      )}
      {x.dicabutPada !== null && <p className="peringatan">{t('dicabut', { alasan: x.alasanCabut ?? '' })}</p>}
      {boleh && x.dicabutPada === null && alasan === null && <Tombol onClick={() => setAlasan('')}>{t('cabut')}</Tombol>}
      {alasan !== null && x.dicabutPada === null && (
        <>
          <TextInput label={t('alasan')} maxLength={500} value={alasan} onChange={(e) => setAlasan(e.currentTarget.value)} />
          <Tombol
            ragam="bahaya"
            mati={alasan.trim().length < 10 ? t('isiAlasan') : null}
            onClick={() => meja.kirim.mutate({ akhir: `/${x.tandaTanganId}/cabut`, isi: { alasan } })}
          >
            {t('cabut')}
          </Tombol>
        </>
      )}
    </li>
  )
}

/** Whoever is still missing signs next. */
function selakuBerikut({ kurang }: z.output<typeof DaftarTandaTangan>): Selaku {
  return DAFTAR_SELAKU.find((s) => kurang !== null && kurang[s] > 0) ?? 'wakil'
}

function Isian({ meja, data }: { readonly meja: Meja; readonly data: z.output<typeof DaftarTandaTangan> }) {
  const t = useKataTandaTangan()
  const [isi, setIsi] = useState<{ nama: string; jabatan: string; selaku: Selaku }>({ nama: '', jabatan: '', selaku: selakuBerikut(data) })
  const [berkasId, setBerkasId] = useState<string | null>(null)
  const [tandaTanganId] = useState(buatUuid)
  const kurang = isi.nama.trim().length < 3 || isi.jabatan.trim().length < 3 ? t('lengkapi') : null
  const penanda = { ...isi, tandaTanganId }
  return (
    <div className="musyawarah-baru">
      <NativeSelect
        label={t('selaku')}
        data={DAFTAR_SELAKU.map((s) => ({ value: s, label: t(`selaku.${s}`) }))}
        value={isi.selaku}
        onChange={(e) => setIsi({ ...isi, selaku: DAFTAR_SELAKU.find((s) => s === e.currentTarget.value) ?? 'wakil' })}
      />
      <TextInput
        label={t('nama')}
        description={t('namaIsi')}
        maxLength={120}
        value={isi.nama}
        onChange={(e) => setIsi({ ...isi, nama: e.currentTarget.value })}
      />
      <TextInput
        label={t('jabatan')}
        description={t('jabatanIsi')}
        maxLength={120}
        value={isi.jabatan}
        onChange={(e) => setIsi({ ...isi, jabatan: e.currentTarget.value })}
      />
      <IsianPindaian label={t('pindaian')} berkasId={berkasId} ubah={setBerkasId} />
      <Tombol
        ragam="utama"
        sibuk={meja.kirim.isPending}
        mati={kurang ?? (berkasId === null ? t('unggah') : null)}
        onClick={() => meja.kirim.mutate({ akhir: '', isi: { ...penanda, berkasId } })}
      >
        {t('catat')}
      </Tombol>
      {data.elektronik && (
        <Tombol sibuk={meja.kirim.isPending} mati={kurang} onClick={() => meja.kirim.mutate({ akhir: '/elektronik', isi: { penanda: [penanda] } })}>
          {t('elektronik')}
        </Tombol>
      )}
    </div>
  )
}
