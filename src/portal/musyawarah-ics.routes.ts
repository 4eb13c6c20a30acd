import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { saatDi, tanggal } from '#src/lib/waktu.ts'
import type { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import type { IcsMusyawarah } from '#src/portal/musyawarah.service.ts'
import { ke, lepasRekat, type Pembaca } from '#src/portal/pembaca.routes.ts'

/** The meetings of a unit for telephones (RFC 5545): the same meeting keeps its UID; each step raises SEQUENCE, so that a new date moves it there too. */
export function tulisIcsMusyawarah(p: Pembaca, isi: IcsMusyawarah): string {
  const contoh = isi.daerah.dataContoh ? `${p.ucap('umum.contoh')} · ` : ''
  const kalender = ical({
    name: `${contoh}${p.ucap('rapat.judul', { tahun: isi.tahun })} · ${isi.unit}`,
    prodId: { company: 'selaras', product: 'musyawarah', language: p.bahasa === 'id' ? 'ID' : 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 3600,
  })
  for (const m of isi.rapat) kalender.createEvent(peristiwa(p, isi, m))
  return kalender.toString()
}

function peristiwa(p: Pembaca, { daerah }: IcsMusyawarah, m: MusyawarahKeluar) {
  const hari = tanggal(m.tanggal)
  const mulai = saatDi(hari, m.jamMulai ?? '00:00', daerah.zonaWaktu)
  const selesai = m.jamMulai === null || m.jamSelesai === null ? null : saatDi(hari, m.jamSelesai, daerah.zonaWaktu)
  return {
    id: `${m.musyawarahId}@${daerah.daerahId}.selaras`,
    sequence: m.versi - 1,
    stamp: new Date(mulai),
    // Without an hour it is the whole day, whatever the telephone's zone.
    ...(m.jamMulai === null ? { start: m.tanggal, allDay: true } : { start: new Date(mulai) }),
    ...(selesai === null ? {} : { end: new Date(selesai) }),
    summary: lepasRekat(m.nama),
    location: lepasRekat(`${m.tempat}, ${m.namaWilayah}`),
    url: `${p.alamat.origin}${ke(p, `/${daerah.daerahId}/musyawarah/${m.musyawarahId}`)}`,
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
  }
}
