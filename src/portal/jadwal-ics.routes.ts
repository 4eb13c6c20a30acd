import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { isDibatalkan } from '#src/modules/jadwal/aturan-jadwal.ts'
import { tahapTeks, tutupTeks } from '#src/portal/jadwal-teks.routes.ts'
import type { IsiIcs, JadwalPublik } from '#src/portal/jadwal.service.ts'
import { ke, lepasRekat, type Pembaca } from '#src/portal/pembaca.routes.ts'

/** A calendar for telephones (RFC 5545). The same window keeps its UID for ever; each letter raises SEQUENCE, so that it moves or goes away there too. */
export function tulisIcs(p: Pembaca, isi: IsiIcs): string {
  const tempat = isi.wilayah === null ? isi.daerah.nama : `Kec. ${isi.wilayah.nama}, ${isi.daerah.nama}`
  const contoh = isi.daerah.dataContoh ? `${p.ucap('umum.contoh')} · ` : ''
  const kalender = ical({
    name: `${contoh}${p.ucap('jadwal.judul', { tahun: isi.tahun })} · ${tempat}`,
    prodId: { company: 'selaras', product: 'jadwal', language: p.bahasa === 'id' ? 'ID' : 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 3600,
  })
  for (const j of isi.jadwal) kalender.createEvent(peristiwa(p, isi, j))
  return kalender.toString()
}

function peristiwa(p: Pembaca, { daerah }: IsiIcs, j: JadwalPublik) {
  const terakhir = j.perubahan.at(-1)
  const batal = isDibatalkan(j)
  const wilayah = j.namaWilayah === null ? '' : ` (${j.namaWilayah})`
  return {
    id: `${j.jadwalId}@${daerah.daerahId}.selaras`,
    sequence: j.versi - 1,
    stamp: new Date(terakhir?.ditetapkanPada ?? j.buka),
    start: new Date(j.buka),
    end: new Date(j.tutup),
    summary: `${tahapTeks(p, j)}${wilayah} · ${p.ucap(`jadwal-proses.${j.proses}`)}`,
    description: uraian(p, j),
    location: j.namaWilayah === null ? daerah.nama : `${j.namaWilayah}, ${daerah.nama}`,
    url: `${p.alamat.origin}${ke(p, `/${daerah.daerahId}/jadwal`, { tahun: j.tahunAnggaran })}`,
    status: batal ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}

function uraian(p: Pembaca, j: JadwalPublik): string {
  const surat = j.perubahan.map((x) => {
    const tanggal = { lama: tutupTeks(p, x.tutupLama), baru: tutupTeks(p, x.tutupBaru ?? x.tutupLama) }
    return `${p.ucap(`jadwal.jenis.${x.jenis}`, tanggal)}: ${x.alasan}${x.nomorSurat === null ? '' : ` (${x.nomorSurat})`}`
  })
  return lepasRekat([j.dasarHukum, ...surat].join('\n'))
}
