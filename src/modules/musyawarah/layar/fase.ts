/** What the room is doing, as the line on top of its screen says it. */
export const DAFTAR_FASE = ['paparan', 'pembahasan', 'pemeringkatan', 'berita-acara'] as const
export type Fase = (typeof DAFTAR_FASE)[number]
