/** What a change of offices needs of the proposals, in the caller's transaction. */
export { listPengajuanTerbuka, movePengajuan } from '#src/modules/usulan/pengajuan/pindah-perangkat.queries.ts'
