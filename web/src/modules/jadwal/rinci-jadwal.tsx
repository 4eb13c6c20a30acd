import { Modal } from '@mantine/core'
import { useState } from 'react'
import { DAFTAR_TINDAKAN, type Tindakan } from '#src/modules/jadwal/aturan-jadwal.ts'
import type { JadwalKeluar, PerubahanKeluar } from '#src/modules/jadwal/jadwal.schema.ts'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { tulisTanggal } from '../../lib/tampil.ts'
import { FormJadwal } from './form-jadwal.tsx'
import { FormSurat } from './form-surat.tsx'
import { useKataJadwal } from './jadwal-layar.kata.ts'
import { KeadaanJadwal } from './keadaan-jadwal.tsx'
import { useSebutJadwal } from './use-jadwal-layar.ts'

interface RinciProps {
  readonly j: JadwalKeluar
  readonly kini: string
  readonly boleh: boolean
  readonly tutup: () => void
}

type Alasan = 'jendela-sudah-dibuka' | 'jendela-sudah-lewat' | 'jadwal-sudah-dibatalkan'

/** One window with everything that is known of it; what cannot be done says why in its button. */
export function RinciJadwal({ j, kini, boleh, tutup }: RinciProps) {
  const t = useKataJadwal()
  const umum = useKataKomponen()
  const sebut = useSebutJadwal()
  const [tindakan, setTindakan] = useState<Tindakan | null>(null)
  if (tindakan === 'ubah') return <FormJadwal jadwal={j} tutup={() => setTindakan(null)} />
  if (tindakan !== null) return <FormSurat j={j} jenis={tindakan} tutup={() => setTindakan(null)} />
  return (
    <Modal opened onClose={tutup} size="lg" title={sebut.tahap(j)} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <div className="rinci-jadwal">
        <p className="redup">
          {sebut.proses(j.proses)} · {t('rinci.tahunKegiatan', { kegiatan: j.tahunKegiatan, anggaran: j.tahunAnggaran })}
        </p>
        <p>
          <KeadaanJadwal j={j} kini={kini} />
        </p>
        <Fakta j={j} />
        {j.perubahan.length > 0 && (
          <section>
            <h3>{t('rinci.surat')}</h3>
            <ul>
              {j.perubahan.map((p) => (
                <Surat key={p.perubahanId} p={p} />
              ))}
            </ul>
          </section>
        )}
        {j.simpangan.length > 0 && <Simpangan j={j} />}
      </div>
      <div className="dialog-aksi rinci-aksi">
        {DAFTAR_TINDAKAN.map((x) => {
          const alasan = j.dapat[x]
          const mati = boleh ? (alasan === null ? null : t(`mati.${alasan as Alasan}`)) : t('bukanAdmin')
          return (
            <Tombol key={x} ragam={x === 'batalkan' ? 'bahaya' : x === 'perpanjang' ? 'utama' : 'biasa'} mati={mati} onClick={() => setTindakan(x)}>
              {t(`tindakan.${x}`)}
            </Tombol>
          )
        })}
      </div>
    </Modal>
  )
}

function Fakta({ j }: { readonly j: JadwalKeluar }) {
  const t = useKataJadwal()
  const sebut = useSebutJadwal()
  return (
    <dl className="fakta-jadwal">
      <dt>{t('rinci.wilayah')}</dt>
      <dd>
        {sebut.wilayah(j)}
        {j.kodeWilayah !== null && <span className="kode"> {j.kodeWilayah}</span>}
        {j.kodeWilayah !== null && <p className="redup">{t('rinci.sendiri')}</p>}
      </dd>
      <dt>{t('rinci.waktu')}</dt>
      <dd>{t('rentang', { buka: sebut.buka(j), tutup: sebut.sampai(j.tutup) })}</dd>
      {j.tutup !== j.tutupSemula && (
        <>
          <dt>{t('rinci.semula')}</dt>
          <dd>
            <s>{sebut.sampai(j.tutupSemula)}</s>
          </dd>
        </>
      )}
      <dt>{t('rinci.dasar')}</dt>
      <dd>
        {j.dasarHukum}
        {j.musyawarahWajib && <p className="redup">{t('rinci.musyawarah')}</p>}
        {!j.publik && <p className="redup">{t('rinci.internal')}</p>}
      </dd>
    </dl>
  )
}

function Surat({ p }: { readonly p: PerubahanKeluar }) {
  const t = useKataJadwal()
  const bahasa = useBahasa()
  const sebut = useSebutJadwal()
  return (
    <li>
      <b>{t(`jenis.${p.jenis}`, { lama: sebut.sampai(p.tutupLama), baru: sebut.sampai(p.tutupBaru ?? p.tutupLama) })}</b>
      <p>{p.alasan}</p>
      {p.nomorSurat !== null && p.tanggalSurat !== null && (
        <p className="kode">{t('suratOleh', { nomor: p.nomorSurat, tanggal: tulisTanggal(p.tanggalSurat, bahasa), penandatangan: p.penandatangan ?? '' })}</p>
      )}
    </li>
  )
}

function Simpangan({ j }: { readonly j: JadwalKeluar }) {
  const t = useKataJadwal()
  const bahasa = useBahasa()
  return (
    <section className="pesan kabar">
      <div>
        <b>{t('rinci.simpangan')}</b>
        {j.simpangan.map((s) => (
          <p key={`${s.jenis}-${s.batas}`}>
            {t(`simpangan.${s.jenis}`, { batas: tulisTanggal(s.batas, bahasa), dasar: s.dasarHukum })} · {t(`kepastian.${s.kepastian}`)}
          </p>
        ))}
      </div>
    </section>
  )
}
