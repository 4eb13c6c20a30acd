/** The parts a meeting's page can have, in their order. */
export const DAFTAR_BAGIAN = ['ringkas', 'peserta', 'penilaian', 'pembahasan', 'pemungutan-suara', 'berita-acara', 'tindak-lanjut', 'perubahan'] as const
export type BagianMusyawarah = (typeof DAFTAR_BAGIAN)[number]
