import type { Proses, TahapProses } from '#src/modules/jadwal/proses.ts'

/** Names of processes and stages, for screen, public page and calendar feed. */

/** One name in both languages; `{{istilah.…}}` is the government's own word. */
interface Sebutan {
  readonly id: string
  readonly en: string
}

export const SEBUTAN_PROSES: Readonly<Record<Proses, Sebutan>> = {
  usulan: { id: 'Usulan masyarakat', en: 'Community proposals' },
  'rkp-desa': { id: 'RKP Desa', en: 'Village work plan' },
  kamus: { id: 'Kamus usulan', en: 'Catalogue of proposals' },
  pokir: { id: 'Pokok pikiran DPRD', en: 'Council members’ proposals' },
  rkpd: { id: 'RKPD', en: 'Annual plan (RKPD)' },
  renja: { id: 'Renja {{istilah.pd}}', en: 'Agency annual plans (Renja)' },
  'kua-ppas': { id: 'KUA dan PPAS', en: 'Budget policy and ceilings (KUA, PPAS)' },
  apbd: { id: 'APBD', en: 'Budget (APBD)' },
  'perubahan-rkpd': { id: 'Perubahan RKPD dan APBD', en: 'Amendment of plan and budget' },
  evaluasi: { id: 'Evaluasi triwulanan', en: 'Quarterly evaluation' },
  pelaporan: { id: 'Pelaporan', en: 'Reporting' },
  rpjmd: { id: 'RPJMD', en: 'Medium-term plan (RPJMD)' },
}

export const SEBUTAN_TAHAP: Readonly<Record<TahapProses, Sebutan>> = {
  pengusulan: { id: 'Pengusulan', en: 'Submission' },
  desa: { id: '{{istilah.musrenbang, kapital}} desa dan kelurahan', en: 'Village meetings' },
  kecamatan: { id: '{{istilah.musrenbang, kapital}} kecamatan', en: 'Kecamatan meetings' },
  'sekretariat-dprd': { id: 'Sekretariat DPRD', en: 'Council secretariat' },
  'mitra-bappeda': { id: 'Validasi mitra Bappeda', en: 'Check by Bappeda' },
  'forum-perangkat-daerah': { id: 'Forum {{istilah.pd}}', en: 'Agency forum' },
  'musrenbang-kabupaten': { id: '{{istilah.musrenbang, kapital}} kabupaten atau kota', en: 'Regency meeting' },
  tapd: { id: 'TAPD', en: 'Budget team (TAPD)' },
  penganggaran: { id: 'Penganggaran', en: 'Budgeting' },
  'musyawarah-desa': { id: 'Musyawarah desa', en: 'Village deliberation' },
  penetapan: { id: 'Penetapan', en: 'Enactment' },
  'penyampaian-usulan': { id: 'Daftar usulan desa ke bupati', en: 'Village list to the regent' },
  'jawaban-usulan': { id: 'Jawaban daftar usulan kepada desa', en: 'Answer to the village' },
  penyusunan: { id: 'Penyusunan', en: 'Drafting' },
  sosialisasi: { id: 'Sosialisasi', en: 'Introduction' },
  penelaahan: { id: 'Penelaahan dan paripurna', en: 'Review and plenary' },
  penginputan: { id: 'Penginputan', en: 'Entry' },
  pemeriksaan: { id: 'Pemeriksaan', en: 'Check' },
  'rancangan-awal': { id: 'Rancangan awal', en: 'Initial draft' },
  'konsultasi-publik': { id: 'Konsultasi publik', en: 'Public consultation' },
  'musrenbang-provinsi': { id: 'Musrenbang provinsi', en: 'Provincial meeting' },
  'musrenbang-nasional': { id: 'Musrenbang nasional', en: 'National meeting' },
  'rancangan-akhir': { id: 'Rancangan akhir', en: 'Final draft' },
  'reviu-apip': { id: 'Reviu APIP', en: 'Internal audit review' },
  fasilitasi: { id: 'Fasilitasi', en: 'Facilitation' },
  verifikasi: { id: 'Verifikasi', en: 'Verification' },
  rancangan: { id: 'Rancangan', en: 'Draft' },
  kesepakatan: { id: 'Nota kesepakatan', en: 'Agreement' },
  'pagu-desa': { id: 'Pagu desa diberitahukan', en: 'Village ceilings announced' },
  'penyusunan-rka': { id: 'Penyusunan RKA', en: 'Agency budgets (RKA)' },
  'rancangan-perda': { id: 'Rancangan perda ke DPRD', en: 'Draft regulation to the council' },
  'persetujuan-bersama': { id: 'Persetujuan bersama', en: 'Joint approval' },
  'perubahan-kua-ppas': { id: 'Perubahan KUA dan PPAS', en: 'Amended KUA and PPAS' },
  'perubahan-apbd': { id: 'Perubahan APBD', en: 'Amended budget' },
  'triwulan-1': { id: 'Triwulan I', en: 'First quarter' },
  'triwulan-2': { id: 'Triwulan II', en: 'Second quarter' },
  'triwulan-3': { id: 'Triwulan III', en: 'Third quarter' },
  'triwulan-4': { id: 'Triwulan IV', en: 'Fourth quarter' },
  'laporan-kepala-daerah': { id: 'LPPD dan LKPJ', en: 'Annual reports of the regent' },
  'nota-kesepakatan': { id: 'Nota kesepakatan rancangan awal', en: 'Memorandum on the initial draft' },
  'rancangan-renstra': { id: 'Rancangan Renstra', en: 'Draft strategic plans' },
  'musrenbang-rpjmd': { id: 'Musrenbang RPJMD', en: 'Medium-term plan meeting' },
  'penetapan-renstra': { id: 'Penetapan Renstra', en: 'Enactment of strategic plans' },
}
