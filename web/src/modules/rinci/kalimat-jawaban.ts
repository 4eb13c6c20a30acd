import { formatRupiah } from '#src/lib/rupiah.ts'
import type { Bahasa } from '#src/lib/kata.ts'
import { type Jawaban, kunciKalimat, susunJawaban } from '#src/portal/jawaban.ts'
import { createUcap } from '#src/portal/portal.kata.ts'
import type { PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { takPutus } from '../../lib/bahasa.ts'
import { formatVolume, tulisTanggal } from '../../lib/tampil.ts'
import { faktaDari } from '../putusan/simpul-benang.ts'

export interface KalimatJawaban {
  readonly jawaban: Jawaban
  /** "Jawaban: ditolak" */
  readonly label: string
  /** The answer in one plain sentence. */
  readonly kalimat: string
  readonly tambahan: string
}

/** The official answer in the very words residents read on the public page. */
export function susunKalimat(p: PengajuanRinci, bahasa: Bahasa, daerah: string): KalimatJawaban {
  const ucap = createUcap(bahasa)
  const jawaban = susunJawaban(faktaDari(p))
  const { jenis } = jawaban
  const data = { volume: formatVolume(p.volumeKini, p.satuan), volumeAwal: formatVolume(p.volume), tahun: p.tahunAnggaran, oleh: p.perangkatDaerah }
  const maju = jenis === 'dianggarkan' || jenis === 'direncanakan' || jenis === 'diterima-dinas' || jenis === 'disetujui'
  const biayaSaja = jawaban.perubahan === 'biaya-turun' || jawaban.perubahan === 'biaya-naik'
  const nomorInduk = p.silsilah.find((s) => s.jenis === 'digabung' && s.arah === 'tujuan')?.nomor ?? null
  const selesai = p.realisasi?.tanggalSelesai ?? null
  const akhir = { nomorInduk, tujuan: jawaban.penentu?.tujuan ?? null, tanggalSelesai: selesai }
  const tepat = { ...data, nomor: nomorInduk ?? '', tanggal: selesai === null ? '' : tulisTanggal(selesai, bahasa), daerah }
  const kalimat = !maju
    ? ucap(kunciKalimat(jenis, akhir), tepat)
    : jenis === 'disetujui' && biayaSaja
      ? ucap('jawab.disetujui-biaya', data)
      : ucap(jawaban.perubahan === null || biayaSaja ? `jawab.${jenis}` : `jawab.${jenis}-volume`, data)
  const tambahan = [
    jawaban.perubahan === null || p.anggaran === p.anggaranKini
      ? ''
      : ucap('jawab.biaya', { rupiah: takPutus(formatRupiah(p.anggaranKini)), rupiahAwal: takPutus(formatRupiah(p.anggaran)) }),
    jenis === 'disetujui' || jenis === 'diterima-dinas' ? ucap('jawab.belum-akhir') : '',
  ]
  return { jawaban, label: ucap(`label.${jenis}`), kalimat, tambahan: tambahan.filter((x) => x !== '').join(' ') }
}
