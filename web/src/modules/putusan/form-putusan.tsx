import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { hitungBar } from '#src/modules/batas-pagu/batas-pagu.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { HasilTulis, type PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { useUmumkan } from '../../components/kabar-langsung.tsx'
import { GalatApi, panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar, kueriBarPagu } from '../../lib/kueri.ts'
import { useLabel } from '../../lib/label.kata.ts'
import { buatUuid } from '../../lib/uuid.ts'
import { AngkaPutusan } from './angka-putusan.tsx'
import { Bentrok } from './bentrok.tsx'
import { hitungUsul, isMemakaiPagu, type IsianPutusan, susunPutusan } from './isian-putusan.ts'
import { IsianAlasan } from './isian-alasan.tsx'
import { KakiPutusan } from './kaki-putusan.tsx'
import type { Diputus, PanelProps } from './panel-putusan.tsx'
import { PaguPutusan } from './pagu-putusan.tsx'
import { PilihKeputusan } from './pilih-keputusan.tsx'
import { useKataPutusan } from './putusan.kata.ts'
import { useBolehPutus } from './boleh.ts'
import { PesanGalat } from '../../components/galat.tsx'

interface FormProps extends PanelProps {
  readonly p: PengajuanRinci
}

/** Numbers → ceiling → decision → reason → sentence → consequence → one button: the order in which one decides. */
export function FormPutusan({ p, isian, ubah, diputus, lewati }: FormProps) {
  const boleh = useBolehPutus(p)
  const bar = useBar(p, isian)
  const kirim = useKirimPutusan(p, isian, diputus)
  const setUbah = (baru: Partial<IsianPutusan>) => {
    kirim.lupakan()
    ubah(baru)
  }
  const adaPilihan = boleh.some((b) => b.alasan === null)
  const galat =
    kirim.galat === null ? null : kirim.bentrok ? (
      <Bentrok galat={kirim.galat} pengajuanId={p.pengajuanId} lupakan={kirim.lupakan} />
    ) : (
      <PesanGalat galat={kirim.galat} />
    )
  // Where nothing may be decided by this person at all, the foot says so once instead of on every control.
  const semuaTakBerwenang = p.izin.every((i) => !i.boleh)
  return (
    <form
      className="form-putusan"
      onSubmit={(e) => {
        e.preventDefault()
        kirim.kirim()
      }}
    >
      <div className="panel-isi">
        <AngkaPutusan p={p} isian={isian} ubah={setUbah} />
        <PaguPutusan p={p} bar={bar} />
        {boleh.length > 0 && !semuaTakBerwenang && <PilihKeputusan boleh={boleh} isian={isian} p={p} ubah={setUbah} />}
        {adaPilihan && isian.keputusan !== null && <IsianAlasan p={p} isian={isian} ubah={setUbah} />}
      </div>
      <KakiPutusan p={p} isian={isian} bar={bar} boleh={boleh} sibuk={kirim.sibuk} lewati={lewati} diputus={diputus} galat={galat} />
    </form>
  )
}

/** The ceiling as it would stand: fetched once, then moved in the browser by the same pure function. */
function useBar(p: PengajuanRinci, isian: IsianPutusan) {
  const { daerahId } = useKerja()
  const { data } = useQuery(kueriBarPagu(daerahId, p.pengajuanId, p.versi, p.anggaranKini))
  if (data === undefined) return undefined
  if (data.bar === null) return null
  const ini = isMemakaiPagu(isian.keputusan) ? hitungUsul(p, isian).rupiah : 0
  return hitungBar(rupiah(data.bar.nilai), rupiah(data.bar.terpakai), rupiah(data.bar.dipesan), rupiah(ini))
}

function useKirimPutusan(p: PengajuanRinci, isian: IsianPutusan, diputus: Diputus) {
  const t = useKataPutusan()
  const label = useLabel()
  const umumkan = useUmumkan()
  const kueri = useQueryClient()
  const { daerahId } = useKerja()
  // One key for one content: pressing twice, or after a lost answer, is one decision.
  const kunci = useRef(buatUuid())
  const [sibuk, setSibuk] = useState(false)
  const mutasi = useMutation({
    mutationFn: () =>
      panggil(HasilTulis, 'POST', `${dasar(daerahId)}/usulan/${p.pengajuanId}/putusan`, { isi: susunPutusan(isian, p.versi), kunci: kunci.current }),
    onSuccess: async (hasil) => {
      const { keputusan } = isian
      if (keputusan === null) return
      umumkan(t('tersimpan', { putusan: label(`putusan.${keputusan}`), judul: p.judul }))
      diputus(hasil, keputusan, hitungUsul(p, isian).volume)
      void kueri.invalidateQueries({ queryKey: ['batas-pagu', daerahId] })
      void kueri.invalidateQueries({ queryKey: ['beranda', daerahId] })
      // Busy until the proposal stands here as it now is: the next decision would otherwise name the version before this one.
      await kueri.invalidateQueries({ queryKey: ['rinci', daerahId, p.pengajuanId] })
    },
    onSettled: () => setSibuk(false),
  })
  const lupakan = () => {
    kunci.current = buatUuid()
    if (mutasi.isError) mutasi.reset()
  }
  const kirim = () => {
    if (sibuk) return
    setSibuk(true)
    mutasi.mutate()
  }
  const bentrok = mutasi.error instanceof GalatApi && mutasi.error.status === 409 && 'oleh' in mutasi.error.rincian
  return { kirim, lupakan, sibuk, galat: mutasi.error, bentrok }
}
