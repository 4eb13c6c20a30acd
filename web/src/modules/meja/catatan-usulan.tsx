import { useState } from 'react'
import { z } from 'zod'
import { type CatatanKeluar, PANJANG_CATATAN } from '#src/modules/usulan/meja/meja.schema.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { useBahasa } from '../../lib/bahasa.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { tulisSaat } from '../../lib/tampil.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { useKataMeja } from './meja-layar.kata.ts'
import { usePerbuatanMeja } from './use-meja.ts'

const HasilCatatan = z.object({ catatanId: z.string(), versi: z.number() })

/** What the desk noted for itself; each changes and removes only what is one's own. */
export function CatatanUsulan({ p }: { readonly p: PengajuanRinci }) {
  const t = useKataMeja()
  const [tulis, setTulis] = useState(false)
  const kirim = usePerbuatanMeja(p.pengajuanId, HasilCatatan, () => setTulis(false))
  return (
    <div className="catatan-meja">
      {p.meja.catatan.length > 0 && (
        <ul aria-label={t('catatan')}>
          {p.meja.catatan.map((c) => (
            <SatuCatatan key={c.catatanId} pengajuanId={p.pengajuanId} c={c} />
          ))}
        </ul>
      )}
      {p.meja.tahap !== null && !tulis && (
        <button type="button" className="tautan" title={t('hanya')} data-catat onClick={() => setTulis(true)}>
          {t('tulis')}
        </button>
      )}
      {tulis && (
        <IsianCatatan
          awal=""
          sibuk={kirim.isPending}
          batal={() => setTulis(false)}
          simpan={(isi) => kirim.mutate({ metode: 'POST', jalur: 'catatan', isi: { catatanId: buatUuid(), isi }, kabar: t('tersimpan') })}
        />
      )}
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
    </div>
  )
}

function SatuCatatan({ pengajuanId, c }: { readonly pengajuanId: string; readonly c: CatatanKeluar }) {
  const t = useKataMeja()
  const bahasa = useBahasa()
  const { zona } = useKerja()
  const [ubah, setUbah] = useState(false)
  const kirim = usePerbuatanMeja(pengajuanId, HasilCatatan, () => setUbah(false))
  const jalur = `catatan/${c.catatanId}`
  return (
    <li>
      <small>
        <b>{c.penulis}</b>, {c.jabatan} · {tulisSaat(c.ditulisPada, zona, bahasa)}
        {c.diubahPada !== null && ` · ${t('diubah')}`}
      </small>
      {ubah ? (
        <IsianCatatan
          awal={c.isi}
          sibuk={kirim.isPending}
          batal={() => setUbah(false)}
          simpan={(isi) => kirim.mutate({ metode: 'PUT', jalur, isi: { isi, versi: c.versi }, kabar: t('tersimpan') })}
        />
      ) : (
        <p>{c.isi}</p>
      )}
      {c.milikSaya && !ubah && (
        <span className="catatan-aksi">
          <button type="button" className="tautan" onClick={() => setUbah(true)}>
            {t('ubah')}
          </button>
          <button
            type="button"
            className="tautan"
            aria-busy={kirim.isPending || undefined}
            onClick={() => kirim.mutate({ metode: 'POST', jalur: `${jalur}/hapus`, isi: { versi: c.versi }, kabar: t('terhapus') })}
          >
            {t('hapus')}
          </button>
        </span>
      )}
      {kirim.error !== null && <PesanGalat galat={kirim.error} />}
    </li>
  )
}

interface IsianProps {
  readonly awal: string
  readonly sibuk: boolean
  readonly batal: () => void
  readonly simpan: (isi: string) => void
}

function IsianCatatan({ awal, sibuk, batal, simpan }: IsianProps) {
  const t = useKataMeja()
  const [isi, setIsi] = useState(awal)
  return (
    <div className="catatan-isian">
      <label>
        <span>{t('isi')}</span>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a press: this is what one goes on with */}
        <textarea autoFocus rows={3} maxLength={PANJANG_CATATAN} value={isi} onChange={(e) => setIsi(e.target.value)} />
        <small>{t('hanya')}</small>
      </label>
      <div className="pegangan-aksi">
        <Tombol ragam="utama" mati={isi.trim() === '' ? t('kosong') : null} sibuk={sibuk} onClick={() => simpan(isi.trim())}>
          {t('simpan')}
        </Tombol>
        <Tombol onClick={batal}>{t('batal')}</Tombol>
      </div>
    </div>
  )
}
