-- Who is given a proposal by a colleague, or loses it to one, is told.

alter table pemberitahuan drop constraint check_pemberitahuan_jenis;
alter table pemberitahuan add constraint check_pemberitahuan_jenis check (jenis in ('menunggu-anda', 'dikembalikan', 'diputuskan', 'ditautkan', 'dianggarkan', 'terlambat', 'belum-dijawab', 'atas-nama-desa', 'usulan-dipegangkan', 'diperpanjang', 'jadwal-diubah', 'ditugaskan', 'akun-pengguna'));
