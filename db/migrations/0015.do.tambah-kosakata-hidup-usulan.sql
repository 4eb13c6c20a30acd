-- Hidup usulan sampai dikerjakan: tahap pelaksanaan, dan akhir-akhir yang belum punya kata (digabung, dipecah, diteruskan, terealisasi, tidak terealisasi).

alter table pengajuan drop constraint check_pengajuan_tahap;
alter table pengajuan add constraint check_pengajuan_tahap check (tahap in ('pengusulan', 'desa', 'kecamatan', 'sekretariat-dprd', 'mitra-bappeda', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd', 'penganggaran', 'pelaksanaan'));
alter table pengajuan drop constraint check_pengajuan_keadaan;
alter table pengajuan add constraint check_pengajuan_keadaan check (keadaan in ('draf', 'diajukan', 'dikembalikan', 'dicadangkan', 'ditunda', 'ditolak', 'dibatalkan', 'digabung', 'dipecah', 'diteruskan', 'direncanakan', 'dianggarkan', 'terealisasi', 'tidak-terealisasi'));

alter table putusan drop constraint check_putusan_keputusan;
alter table putusan add constraint check_putusan_keputusan check (keputusan in ('ajukan', 'terima', 'ubah', 'kembalikan', 'alihkan', 'cadangkan', 'tunda', 'tolak', 'batalkan', 'gabungkan', 'pecah', 'teruskan', 'anggarkan', 'realisasikan', 'tidak-realisasikan'));
alter table putusan drop constraint check_putusan_beralasan;
alter table putusan add constraint check_putusan_beralasan check (keputusan in ('ajukan', 'terima', 'anggarkan', 'realisasikan') or (alasan_kode is not null and length(teks) >= 10));
alter table putusan add column tujuan text;
comment on column putusan.tujuan is 'Ke mana usulan diteruskan: desa (APBDes/Dana Desa), provinsi, pusat, sumber lain (CSR, Baznas, hibah).';
alter table putusan add constraint check_putusan_tujuan check (tujuan in ('desa', 'provinsi', 'pusat', 'sumber-lain'));
alter table putusan add constraint check_putusan_tujuan_diteruskan check ((keputusan = 'teruskan') = (tujuan is not null));
