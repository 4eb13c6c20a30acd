/** What a change of offices needs of the assignments, in the caller's transaction. */
export { countPenugasanMitra, listPenugasanPerangkat, movePenugasan } from '#src/modules/pengguna/pindah-perangkat.queries.ts'
