import type { Bahasa } from '#src/lib/kata.ts'
import type { Unsur } from '#src/modules/musyawarah/peserta/unsur.ts'

export const LABEL_UNSUR: Readonly<Record<Unsur, Readonly<Record<Bahasa, string>>>> = {
  'perangkat-daerah': { id: 'Perangkat daerah', en: 'Agency' },
  dprd: { id: 'DPRD', en: 'Council' },
  forkopimda: { id: 'Forkopimda', en: 'Regional leadership forum' },
  forkopimcam: { id: 'Forkopimcam', en: 'Kecamatan leadership forum' },
  'pemerintah-kecamatan': { id: 'Pemerintah kecamatan', en: 'Kecamatan office' },
  'pemerintah-desa': { id: 'Pemerintah desa/kelurahan', en: 'Village office' },
  'bpd-lpm': { id: 'BPD/LPM', en: 'Village council or LPM' },
  'rt-rw': { id: 'RT/RW', en: 'Neighbourhood (RT/RW)' },
  'tp-pkk': { id: 'TP-PKK/perempuan', en: 'TP-PKK, women' },
  'tokoh-masyarakat': { id: 'Tokoh masyarakat', en: 'Community leader' },
  'tokoh-agama': { id: 'Tokoh agama', en: 'Religious leader' },
  pemuda: { id: 'Pemuda/karang taruna', en: 'Youth' },
  anak: { id: 'Anak', en: 'Children' },
  disabilitas: { id: 'Penyandang disabilitas', en: 'People with disabilities' },
  lansia: { id: 'Lansia', en: 'Elderly' },
  lsm: { id: 'LSM', en: 'Non-governmental organisation' },
  'dunia-usaha': { id: 'Dunia usaha', en: 'Business' },
  akademisi: { id: 'Akademisi', en: 'Academia' },
  media: { id: 'Media', en: 'Media' },
  warga: { id: 'Warga', en: 'Resident' },
}
