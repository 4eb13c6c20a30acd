import { useQuery } from '@tanstack/react-query'
import { DAFTAR_BUKTI_POKIR, DAFTAR_FORUM } from '#src/modules/usulan/usulan.schema.ts'
import { isAtasNamaDesa } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import { kueriDprd } from '../../lib/kueri.ts'
import { useKerja } from '../../lib/kerja.tsx'
import type { LangkahProps } from './formulir.tsx'
import { galatIsian } from './galat-isian.ts'
import { Isian } from './isian.tsx'
import { type IsiJalur, JALUR_KOSONG, pengusulKanal, pilihanKanal } from './jalur.ts'
import { useKataJalur } from './jalur.kata.ts'
import { UnggahBukti } from './unggah-bukti.tsx'

/** By which way the proposal comes, and what belongs to that way. */
export function IsianJalur({ draf, isi, ubah }: LangkahProps) {
  const t = useKataJalur()
  const { penugasan } = useKerja()
  const kanal = pilihanKanal(penugasan.peran, draf, isi)
  const jalur = isi.jalur ?? JALUR_KOSONG
  const ubahJalur = (baru: Partial<IsiJalur>) => ubah({ jalur: { ...jalur, ...baru } })
  return (
    <>
      {kanal.length > 1 && (
        <Isian label={t('kanal')} galat={galatIsian(draf, 'kanal')}>
          {(p) => (
            <select
              {...p}
              value={isi.kanal}
              onChange={(e) => {
                const pilih = kanal.find((x) => x === e.target.value) ?? isi.kanal
                ubah({ kanal: pilih, pengusul: { ...isi.pengusul, jenis: pengusulKanal(pilih) ?? isi.pengusul.jenis } })
              }}
            >
              {kanal.map((x) => (
                <option key={x} value={x}>
                  {t(`kanal.${x}`)}
                </option>
              ))}
            </select>
          )}
        </Isian>
      )}
      {isi.kanal === 'musrenbang-khusus' && (
        <Isian label={t('forum')} galat={galatIsian(draf, 'forum')}>
          {(p) => (
            <select {...p} value={jalur.forum} onChange={(e) => ubahJalur({ forum: DAFTAR_FORUM.find((x) => x === e.target.value) ?? '' })}>
              <option value="">{t('forum.pilih')}</option>
              {DAFTAR_FORUM.map((x) => (
                <option key={x} value={x}>
                  {t(`forum.${x}`)}
                </option>
              ))}
            </select>
          )}
        </Isian>
      )}
      {isi.kanal === 'pokir' && <IsianPokir draf={draf} jalur={jalur} ubah={ubahJalur} />}
      {isAtasNamaDesa(penugasan, isi) && <IsianSurat draf={draf} jalur={jalur} ubah={ubahJalur} />}
    </>
  )
}

interface JalurProps extends Pick<LangkahProps, 'draf'> {
  readonly jalur: IsiJalur
  readonly ubah: (baru: Partial<IsiJalur>) => void
}

function IsianPokir({ draf, jalur, ubah }: JalurProps) {
  const t = useKataJalur()
  const { daerahId, penugasan, hariIni } = useKerja()
  const { data } = useQuery(kueriDprd(daerahId))
  const menjabat = (data?.anggota ?? []).filter((a) => a.mulai <= hariIni && (a.selesai === null || a.selesai >= hariIni))
  const pilihan = penugasan.peran === 'anggota-dprd' ? menjabat.filter((a) => a.saya) : menjabat
  return (
    <>
      <Isian
        label={t('anggota')}
        bantu={t('anggota.bantu')}
        galat={data !== undefined && pilihan.length === 0 ? t('anggota.sayaTidakAda') : galatIsian(draf, 'pokir.anggotaDprdId')}
      >
        {(p) => (
          <select {...p} value={jalur.anggotaDprdId} onChange={(e) => ubah({ anggotaDprdId: e.target.value })}>
            <option value="">{t('anggota.pilih')}</option>
            {pilihan.map((a) => (
              <option key={a.anggotaDprdId} value={a.anggotaDprdId}>
                {t('anggota.baris', { nama: a.nama, fraksi: a.fraksi, dapil: a.dapil })}
              </option>
            ))}
          </select>
        )}
      </Isian>
      <Isian label={t('bukti')}>
        {(p) => (
          <select {...p} value={jalur.buktiJenis} onChange={(e) => ubah({ buktiJenis: DAFTAR_BUKTI_POKIR.find((x) => x === e.target.value) ?? '' })}>
            <option value="">{t('bukti.belum')}</option>
            {DAFTAR_BUKTI_POKIR.map((x) => (
              <option key={x} value={x}>
                {t(`bukti.${x}`)}
              </option>
            ))}
          </select>
        )}
      </Isian>
      {jalur.buktiJenis !== '' && (
        <>
          <Isian label={t('bukti.tanggal')} galat={galatIsian(draf, 'pokir.bukti.tanggal')}>
            {(p) => <input {...p} type="date" max={hariIni} value={jalur.buktiTanggal} onChange={(e) => ubah({ buktiTanggal: e.target.value })} />}
          </Isian>
          <Isian label={t('bukti.tempat')} galat={galatIsian(draf, 'pokir.bukti.tempat')}>
            {(p) => <input {...p} type="text" maxLength={200} value={jalur.buktiTempat} onChange={(e) => ubah({ buktiTempat: e.target.value })} />}
          </Isian>
          <UnggahBukti label={t('bukti.berkas')} berkasId={jalur.buktiBerkasId} simpan={(buktiBerkasId) => ubah({ buktiBerkasId })} />
        </>
      )}
    </>
  )
}

function IsianSurat({ draf, jalur, ubah }: JalurProps) {
  const t = useKataJalur()
  const { hariIni } = useKerja()
  return (
    <>
      <h3>{t('surat.judul')}</h3>
      <p className="formulir-bantu">{t('surat.bantu')}</p>
      <Isian label={t('surat.nomor')} galat={galatIsian(draf, 'suratDesa.nomor')}>
        {(p) => <input {...p} type="text" maxLength={100} value={jalur.nomorSurat} onChange={(e) => ubah({ nomorSurat: e.target.value })} />}
      </Isian>
      <Isian label={t('surat.tanggal')} galat={galatIsian(draf, 'suratDesa.tanggal')}>
        {(p) => <input {...p} type="date" max={hariIni} value={jalur.tanggalSurat} onChange={(e) => ubah({ tanggalSurat: e.target.value })} />}
      </Isian>
      <UnggahBukti label={t('surat.berkas')} berkasId={jalur.berkasSurat} simpan={(berkasSurat) => ubah({ berkasSurat })} />
    </>
  )
}
