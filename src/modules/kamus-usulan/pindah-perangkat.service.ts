/** What a change of offices needs of the catalogue, in the caller's transaction. */
export { listButirPerangkat, moveButir } from '#src/modules/kamus-usulan/pindah-perangkat.queries.ts'
