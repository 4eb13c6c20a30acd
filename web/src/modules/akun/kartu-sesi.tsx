import { IconDeviceMobile } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { JumlahKeluar } from '#src/modules/pengguna/akun.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { Memuat } from '../../components/memuat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriSesiSaya } from '../../lib/kueri-orang.ts'
import { namaPerangkat } from '../../lib/perangkat.ts'
import { tulisSaat } from '../../lib/tampil.ts'
import { useKataAkun } from './akun.kata.ts'

/** Every living session: where, since when, and which one is this. */
export function KartuSesi() {
  const t = useKataAkun()
  const bahasa = useBahasa()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { zona } = useKerja()
  const { data, error } = useQuery(kueriSesiSaya())
  const akhiri = useMutation({
    mutationFn: (isi: { sesiId: string } | { lainnya: true }) => panggil(JumlahKeluar, 'POST', '/akun/sesi/akhiri', { isi }),
    onSuccess: async ({ jumlah }) => {
      umumkan(t('sesi.berakhir', { n: jumlah }))
      await kueri.invalidateQueries({ queryKey: ['sesi-saya'] })
    },
  })
  return (
    <section className="kartu">
      <h2>
        {t('sesi.judul')} {data !== undefined && <span className="redup">· {t('sesi.jumlah', { count: data.length })}</span>}
      </h2>
      {error !== null && <PesanGalat galat={error} />}
      {akhiri.isError && <PesanGalat galat={akhiri.error} />}
      {data === undefined && error === null && <Memuat />}
      <ul className="daftar-sesi">
        {data?.map((s) => (
          <li key={s.sesiId}>
            <IconDeviceMobile className="ik" aria-hidden />
            <div>
              <b>{namaPerangkat(s.perangkat) ?? t('sesi.takDikenal')}</b> {s.isIni && <span className="keadaan aktif">{t('sesi.ini')}</span>}
              <p className="redup">{t('sesi.kapan', { mulai: tulisSaat(s.mulai, zona, bahasa), terakhir: tulisSaat(s.terakhir, zona, bahasa) })}</p>
            </div>
            {!s.isIni && (
              <Tombol sibuk={akhiri.isPending} onClick={() => akhiri.mutate({ sesiId: s.sesiId })}>
                {t('sesi.akhiri')}
              </Tombol>
            )}
          </li>
        ))}
      </ul>
      {(data?.length ?? 0) > 1 && (
        <Tombol ragam="bahaya" sibuk={akhiri.isPending} onClick={() => akhiri.mutate({ lainnya: true })}>
          {t('sesi.lainnya')}
        </Tombol>
      )}
    </section>
  )
}
