import { Checkbox, Modal, NumberInput, TextInput } from '@mantine/core'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { labelPeran } from '#src/modules/pengguna/pengguna.kata.ts'
import type { Peran } from '#src/modules/pengguna/pengguna.ts'
import { DAFTAR_TAHAP, type Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { DaftarTenggat } from '#src/modules/usulan/tenggat/tenggat.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataTenggat } from './tenggat-layar.kata.ts'

type Aturan = z.output<typeof DaftarTenggat>['aturan'][number]

const TAHAP_MENJAWAB = DAFTAR_TAHAP.filter((t) => t !== 'pengusulan' && t !== 'pelaksanaan')
/** Whom desks answer to. */
const ATASAN: readonly Peran[] = ['camat', 'dpmd', 'admin-perencanaan', 'sekretaris-daerah', 'kepala-daerah', 'inspektorat']

function kueriTenggat(daerahId: string) {
  return queryOptions({ queryKey: ['tenggat', daerahId], queryFn: () => panggil(DaftarTenggat, 'GET', `${dasar(daerahId)}/tenggat`) })
}

/** By when each stage answers, with its basis, and who is told when it does not. */
export function AturanTahap() {
  const t = useKataTenggat()
  const { daerahId } = useKerja()
  const { data, error, refetch } = useQuery(kueriTenggat(daerahId))
  const [pilih, setPilih] = useState<Tahap | null>(null)
  return (
    <section className="aturan-tahap">
      <h2>{t('aturan.judul')}</h2>
      <p className="redup">{t('aturan.isi')}</p>
      {error !== null && <PesanGalat galat={error} ulangi={() => void refetch()} />}
      {data !== undefined && (
        <ul className="daftar-tenggat">
          {TAHAP_MENJAWAB.map((tahap) => (
            <BarisAturan
              key={tahap}
              tahap={tahap}
              aturan={data.aturan.find((a) => a.tahap === tahap) ?? null}
              mati={data.boleh ? null : t('aturan.bukanAdmin')}
              atur={() => setPilih(tahap)}
            />
          ))}
        </ul>
      )}
      {pilih !== null && <FormAturan tahap={pilih} awal={data?.aturan.find((a) => a.tahap === pilih) ?? null} tutup={() => setPilih(null)} />}
    </section>
  )
}

interface BarisProps {
  readonly tahap: Tahap
  readonly aturan: Aturan | null
  readonly mati: string | null
  readonly atur: () => void
}

function BarisAturan({ tahap, aturan, mati, atur }: BarisProps) {
  const t = useKataTenggat()
  const label = useLabel()
  const bahasa = useBahasa()
  return (
    <li className="kartu">
      <div>
        <b>{label(`tahap.${tahap}`)}</b>
        <span>{aturan === null ? t('aturan.tanpa') : aturan.hari === null ? t('aturan.jadwal') : t('aturan.hari', { n: aturan.hari })}</span>
        {aturan !== null && (
          <small>
            {aturan.dasarHukum}. {t('aturan.ingat', { n: aturan.ingatkanHari })}
            {aturan.atasan.length > 0 && `; ${t('aturan.atasan', { siapa: aturan.atasan.map((p) => labelPeran[p][bahasa]).join(', '), n: aturan.atasanHari })}`}
            .
          </small>
        )}
      </div>
      <Tombol mati={mati} aria-label={mati === null ? t('aturan.ubahApa', { tahap: label(`tahap.${tahap}`) }) : undefined} onClick={atur}>
        {t('aturan.ubah')}
      </Tombol>
    </li>
  )
}

const isHari = (n: number | null): n is number => n !== null && n >= 1 && n <= 365

function FormAturan({ tahap, awal, tutup }: { readonly tahap: Tahap; readonly awal: Aturan | null; readonly tutup: () => void }) {
  const t = useKataTenggat()
  const umum = useKataKomponen()
  const label = useLabel()
  const bahasa = useBahasa()
  const umumkan = useUmumkan()
  const klien = useQueryClient()
  const { daerahId } = useKerja()
  const [hari, setHari] = useState<number | null>(awal?.hari ?? null)
  const [dasarHukum, setDasarHukum] = useState(awal?.dasarHukum ?? '')
  const [ingatkanHari, setIngatkan] = useState<number | null>(awal?.ingatkanHari ?? 1)
  const [atasan, setAtasan] = useState<readonly Peran[]>(awal?.atasan ?? [])
  const [atasanHari, setAtasanHari] = useState<number | null>(awal?.atasanHari ?? 7)
  const nama = label(`tahap.${tahap}`)
  const kirim = useMutation({
    mutationFn: () =>
      panggil(z.object({ versi: z.number() }), 'PUT', `${dasar(daerahId)}/tenggat`, {
        isi: { tahap, hari, dasarHukum: dasarHukum.trim(), ingatkanHari, atasan, atasanHari, versi: awal?.versi ?? 0 },
        kunci: buatUuid(),
      }),
    onSuccess: async () => {
      umumkan(t('form.tersimpan', { tahap: nama }))
      await klien.invalidateQueries({ queryKey: ['tenggat', daerahId] })
      await klien.invalidateQueries({ queryKey: ['belum-dijawab', daerahId] })
      tutup()
    },
  })
  const kurang = dasarHukum.trim().length >= 3 && (hari === null || isHari(hari)) && isHari(ingatkanHari) && isHari(atasanHari) ? null : t('form.kurang')
  return (
    <Modal opened onClose={tutup} centered title={t('form.judul', { tahap: nama })} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="form-tenggat">
        <Hari label={t('form.hari')} bantu={t('form.hariBantu')} nilai={hari} ubah={setHari} />
        <TextInput label={t('form.dasar')} maxLength={300} value={dasarHukum} onChange={(e) => setDasarHukum(e.currentTarget.value)} />
        <Hari label={t('form.ingat')} nilai={ingatkanHari} ubah={setIngatkan} />
        <fieldset>
          <legend>{t('form.atasan')}</legend>
          {ATASAN.map((p) => (
            <Checkbox
              key={p}
              label={labelPeran[p][bahasa]}
              checked={atasan.includes(p)}
              onChange={(e) => setAtasan(e.currentTarget.checked ? [...atasan, p] : atasan.filter((x) => x !== p))}
            />
          ))}
        </fieldset>
        <Hari label={t('form.atasanHari')} nilai={atasanHari} ubah={setAtasanHari} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol ragam="utama" sibuk={kirim.isPending} mati={kurang} onClick={() => kirim.mutate()}>
            {t('form.simpan')}
          </Tombol>
        </div>
      </div>
    </Modal>
  )
}

interface HariProps {
  readonly label: string
  readonly bantu?: string
  readonly nilai: number | null
  readonly ubah: (n: number | null) => void
}

function Hari({ label, bantu, nilai, ubah }: HariProps) {
  return (
    <NumberInput
      label={label}
      {...(bantu === undefined ? {} : { description: bantu })}
      min={1}
      max={365}
      allowDecimal={false}
      value={nilai ?? ''}
      onChange={(n) => ubah(typeof n === 'number' ? n : null)}
    />
  )
}
