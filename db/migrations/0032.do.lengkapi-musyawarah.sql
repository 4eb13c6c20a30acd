-- One meeting machine for all levels and kinds, its people, and what closing it freezes (domain.md §3.4; kontrak 9).

alter table musyawarah add column jenis text not null default 'musrenbang';
alter table musyawarah add column perangkat_daerah_id uuid;
alter table musyawarah add column wilayah_sub text;
alter table musyawarah add column kelompok_khusus text;
alter table musyawarah add column jam_mulai text;
alter table musyawarah add column jam_selesai text;
alter table musyawarah add column susunan text not null default '';
alter table musyawarah add column notulen text not null default '';
alter table musyawarah add column cara text not null default 'program';
alter table musyawarah add column nomor_berita_acara text;
alter table musyawarah add constraint check_musyawarah_jenis check (jenis in ('musrenbang', 'rembuk', 'khusus', 'koordinasi', 'bimtek', 'sinkronisasi'));
alter table musyawarah add constraint check_musyawarah_kelompok_khusus check ((jenis = 'khusus') = (kelompok_khusus is not null) and kelompok_khusus in ('perempuan', 'anak', 'disabilitas', 'lansia'));
alter table musyawarah add constraint check_musyawarah_cara check (cara in ('program', 'kertas'));
alter table musyawarah add constraint check_musyawarah_jam check (jam_mulai ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and jam_selesai ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
comment on column musyawarah.perangkat_daerah_id is 'Bagi Forum PD yang diadakan satu perangkat daerah; kosong bila gabungan.';
comment on column musyawarah.wilayah_sub is 'RT, RW atau dusun bagi rembuk, seperti ditulis desa.';
comment on column musyawarah.susunan is 'Susunan acara, satu baris satu mata acara.';
comment on column musyawarah.cara is 'program: dijalankan di sini; kertas: hasilnya dimasukkan beserta pindaiannya.';

create table peserta_musyawarah (
  daerah_id text not null,
  peserta_id uuid not null,
  musyawarah_id uuid not null,
  nama text not null,
  jabatan text not null default '',
  lembaga text not null default '',
  unsur text not null,
  peran text not null default 'peserta',
  jenis_kelamin text,
  usia integer,
  disabilitas boolean not null default false,
  alamat text not null default '',
  kontak text not null default '',
  kode_wilayah text,
  kelompok text,
  diundang boolean not null,
  delegasi boolean not null default false,
  hadir_pada timestamptz,
  cara_hadir text,
  garam bytea not null,
  versi integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, peserta_id),
  constraint check_peserta_musyawarah_peran check (peran in ('pimpinan', 'pendamping', 'narasumber', 'notulis', 'peserta')),
  constraint check_peserta_musyawarah_jenis_kelamin check (jenis_kelamin in ('L', 'P')),
  constraint check_peserta_musyawarah_usia check (usia between 1 and 130),
  constraint check_peserta_musyawarah_kelompok check (kelompok in ('infrastruktur', 'ekonomi', 'sosial-budaya', 'pemerintahan')),
  constraint check_peserta_musyawarah_cara_hadir check (cara_hadir in ('qr', 'meja', 'daftar')),
  constraint check_peserta_musyawarah_hadir check ((hadir_pada is null) = (cara_hadir is null))
);
comment on table peserta_musyawarah is 'Yang diundang atau hadir di sebuah musyawarah, dengan unsur dan perannya; data pribadinya tidak pernah diumumkan.';
comment on column peserta_musyawarah.kode_wilayah is 'Desa atau kecamatan yang diwakilinya.';
comment on column peserta_musyawarah.kelompok is 'Sidang kelompok bidang pembangunan yang diikutinya.';
comment on column peserta_musyawarah.delegasi is 'Dipilih mewakili musyawarah ini di tingkat berikutnya.';
comment on column peserta_musyawarah.garam is 'Garam komitmen namanya dalam berita acara yang dibekukan: menghapus orangnya tidak merusak sidiknya.';

create table kelompok_musyawarah (
  daerah_id text not null,
  musyawarah_id uuid not null,
  bidang_pembangunan text not null,
  ketua text not null default '',
  hasil text not null default '',
  selesai_pada timestamptz,
  versi integer not null default 1,
  created_by text not null,
  primary key (daerah_id, musyawarah_id, bidang_pembangunan),
  constraint check_kelompok_musyawarah_bidang check (bidang_pembangunan in ('infrastruktur', 'ekonomi', 'sosial-budaya', 'pemerintahan'))
);
comment on table kelompok_musyawarah is 'Sidang kelompok per bidang pembangunan: ketuanya dan catatan hasilnya (Lampiran IV berita acara).';

create table tindak_lanjut (
  daerah_id text not null,
  tindak_lanjut_id uuid not null,
  musyawarah_id uuid not null,
  apa text not null,
  siapa text not null,
  perangkat_daerah_id uuid,
  kapan date not null,
  keadaan text not null default 'belum',
  keterangan text not null default '',
  versi integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, tindak_lanjut_id),
  constraint check_tindak_lanjut_keadaan check (keadaan in ('belum', 'berjalan', 'selesai', 'batal'))
);
comment on table tindak_lanjut is 'Langkah keluaran rapat: apa, siapa, kapan (S4-28), dan sudah sampai mana.';

create table pernyataan_nihil (
  daerah_id text not null,
  tahun_anggaran integer not null,
  kode_wilayah text not null,
  nomor_surat text not null,
  tanggal_surat date not null,
  penandatangan text not null,
  alasan text not null,
  berkas_id uuid,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, tahun_anggaran, kode_wilayah)
);
comment on table pernyataan_nihil is 'Surat pernyataan desa/kelurahan bahwa tahun itu tidak ada usulan, dengan alasannya (C-04).';

create table pengecualian_urutan (
  daerah_id text not null,
  musyawarah_id uuid not null,
  kode_wilayah text not null,
  alasan text not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, musyawarah_id, kode_wilayah)
);
comment on table pengecualian_urutan is 'Desa yang belum bermusyawarah ketika musyawarah kecamatan dibuka, dengan alasan pembukaan tanpa hasilnya (S3-2).';

create table berita_acara (
  daerah_id text not null,
  musyawarah_id uuid not null,
  nomor text not null,
  isi bytea not null,
  sidik text not null,
  ditutup_pada timestamptz not null,
  ditutup_oleh text not null,
  jabatan text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, musyawarah_id),
  constraint uniq_berita_acara_sidik unique (daerah_id, sidik),
  constraint check_berita_acara_sidik check (sidik ~ '^[0-9a-f]{64}$')
);
comment on table berita_acara is 'Yang dibekukan saat musyawarah ditutup: isi kanonik RFC 8785 dan SHA-256-nya. Hanya bertambah.';

create table tanda_tangan (
  daerah_id text not null,
  tanda_tangan_id uuid not null,
  musyawarah_id uuid not null,
  nama text not null,
  jabatan text not null,
  selaku text not null,
  cara text not null,
  berkas_id uuid,
  sidik text not null,
  bukti jsonb,
  waktu timestamptz not null,
  created_by text not null,
  primary key (daerah_id, tanda_tangan_id),
  constraint check_tanda_tangan_selaku check (selaku in ('pimpinan', 'wakil')),
  constraint check_tanda_tangan_cara check (cara in ('pindaian', 'elektronik')),
  constraint check_tanda_tangan_sidik check (sidik ~ '^[0-9a-f]{64}$')
);
comment on table tanda_tangan is 'Satu penanda tangan berita acara: pindaian bertanda tangan basah atau tanda tangan elektronik, dengan SHA-256 berkasnya (C-06).';

create table perubahan_pasca_ba (
  daerah_id text not null,
  perubahan_id uuid not null,
  musyawarah_id uuid not null,
  pengajuan_id uuid not null,
  jenis text not null,
  sebelum jsonb,
  sesudah jsonb not null,
  alasan text not null,
  nomor_surat text not null,
  berkas_id uuid,
  putusan_id uuid,
  pengguna_id text not null,
  jabatan text not null,
  waktu timestamptz not null,
  primary key (daerah_id, perubahan_id),
  constraint check_perubahan_pasca_ba_jenis check (jenis in ('diubah', 'dikeluarkan', 'disisipkan')),
  constraint check_perubahan_pasca_ba_sebelum check ((jenis = 'disisipkan') = (sebelum is null))
);
comment on table perubahan_pasca_ba is 'Perubahan atas hasil musyawarah sesudah berita acara ditutup: pelaku, alasan, surat, sebelum dan sesudah; diumumkan (U-04, U-05).';

alter table musyawarah drop constraint uniq_musyawarah;
create unique index uniq_musyawarah on musyawarah (daerah_id, tahun_anggaran, tahap, kode_wilayah, perangkat_daerah_id) nulls not distinct where jenis = 'musrenbang';

alter table musyawarah add constraint fk_musyawarah_perangkat_daerah foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
alter table peserta_musyawarah add constraint fk_peserta_musyawarah_musyawarah foreign key (daerah_id, musyawarah_id) references musyawarah (daerah_id, musyawarah_id);
alter table peserta_musyawarah add constraint fk_peserta_musyawarah_wilayah foreign key (kode_wilayah) references wilayah (kode);
alter table kelompok_musyawarah add constraint fk_kelompok_musyawarah_musyawarah foreign key (daerah_id, musyawarah_id) references musyawarah (daerah_id, musyawarah_id);
alter table tindak_lanjut add constraint fk_tindak_lanjut_musyawarah foreign key (daerah_id, musyawarah_id) references musyawarah (daerah_id, musyawarah_id);
alter table tindak_lanjut add constraint fk_tindak_lanjut_perangkat_daerah foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
alter table pernyataan_nihil add constraint fk_pernyataan_nihil_wilayah foreign key (kode_wilayah) references wilayah (kode);
alter table pernyataan_nihil add constraint fk_pernyataan_nihil_berkas foreign key (daerah_id, berkas_id) references berkas (daerah_id, berkas_id);
alter table pengecualian_urutan add constraint fk_pengecualian_urutan_musyawarah foreign key (daerah_id, musyawarah_id) references musyawarah (daerah_id, musyawarah_id);
alter table pengecualian_urutan add constraint fk_pengecualian_urutan_wilayah foreign key (kode_wilayah) references wilayah (kode);
alter table berita_acara add constraint fk_berita_acara_musyawarah foreign key (daerah_id, musyawarah_id) references musyawarah (daerah_id, musyawarah_id);
alter table tanda_tangan add constraint fk_tanda_tangan_berita_acara foreign key (daerah_id, musyawarah_id) references berita_acara (daerah_id, musyawarah_id);
alter table tanda_tangan add constraint fk_tanda_tangan_berkas foreign key (daerah_id, berkas_id) references berkas (daerah_id, berkas_id);
alter table perubahan_pasca_ba add constraint fk_perubahan_pasca_ba_berita_acara foreign key (daerah_id, musyawarah_id) references berita_acara (daerah_id, musyawarah_id);
alter table perubahan_pasca_ba add constraint fk_perubahan_pasca_ba_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
alter table perubahan_pasca_ba add constraint fk_perubahan_pasca_ba_putusan foreign key (daerah_id, putusan_id) references putusan (daerah_id, putusan_id);
alter table perubahan_pasca_ba add constraint fk_perubahan_pasca_ba_berkas foreign key (daerah_id, berkas_id) references berkas (daerah_id, berkas_id);

create index idx_musyawarah_perangkat_daerah on musyawarah (daerah_id, perangkat_daerah_id);
create index idx_peserta_musyawarah_musyawarah on peserta_musyawarah (daerah_id, musyawarah_id);
create index idx_peserta_musyawarah_wilayah on peserta_musyawarah (kode_wilayah);
create index idx_tindak_lanjut_musyawarah on tindak_lanjut (daerah_id, musyawarah_id);
create index idx_tindak_lanjut_perangkat_daerah on tindak_lanjut (daerah_id, perangkat_daerah_id);
create index idx_pernyataan_nihil_wilayah on pernyataan_nihil (kode_wilayah);
create index idx_pernyataan_nihil_berkas on pernyataan_nihil (daerah_id, berkas_id);
create index idx_pengecualian_urutan_wilayah on pengecualian_urutan (kode_wilayah);
create index idx_tanda_tangan_berita_acara on tanda_tangan (daerah_id, musyawarah_id);
create index idx_tanda_tangan_berkas on tanda_tangan (daerah_id, berkas_id);
create index idx_perubahan_pasca_ba_berita_acara on perubahan_pasca_ba (daerah_id, musyawarah_id);
create index idx_perubahan_pasca_ba_pengajuan on perubahan_pasca_ba (daerah_id, pengajuan_id);
create index idx_perubahan_pasca_ba_putusan on perubahan_pasca_ba (daerah_id, putusan_id);
create index idx_perubahan_pasca_ba_berkas on perubahan_pasca_ba (daerah_id, berkas_id);

alter table peserta_musyawarah enable row level security;
alter table peserta_musyawarah force row level security;
create policy penyewa on peserta_musyawarah using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on peserta_musyawarah to selaras_aplikasi;
alter table kelompok_musyawarah enable row level security;
alter table kelompok_musyawarah force row level security;
create policy penyewa on kelompok_musyawarah using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on kelompok_musyawarah to selaras_aplikasi;
alter table tindak_lanjut enable row level security;
alter table tindak_lanjut force row level security;
create policy penyewa on tindak_lanjut using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on tindak_lanjut to selaras_aplikasi;
alter table pernyataan_nihil enable row level security;
alter table pernyataan_nihil force row level security;
create policy penyewa on pernyataan_nihil using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on pernyataan_nihil to selaras_aplikasi;
alter table pengecualian_urutan enable row level security;
alter table pengecualian_urutan force row level security;
create policy penyewa on pengecualian_urutan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on pengecualian_urutan to selaras_aplikasi;
alter table berita_acara enable row level security;
alter table berita_acara force row level security;
create policy penyewa on berita_acara using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on berita_acara to selaras_aplikasi;
alter table tanda_tangan enable row level security;
alter table tanda_tangan force row level security;
create policy penyewa on tanda_tangan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on tanda_tangan to selaras_aplikasi;
alter table perubahan_pasca_ba enable row level security;
alter table perubahan_pasca_ba force row level security;
create policy penyewa on perubahan_pasca_ba using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on perubahan_pasca_ba to selaras_aplikasi;
grant update (nama, tanggal, tempat, jam_mulai, jam_selesai, susunan, notulen, cara, nomor_berita_acara) on musyawarah to selaras_aplikasi;
grant update (nama, jabatan, lembaga, unsur, peran, jenis_kelamin, usia, disabilitas, alamat, kontak, kode_wilayah, kelompok, diundang, delegasi, hadir_pada, cara_hadir, versi) on peserta_musyawarah to selaras_aplikasi;
grant update (ketua, hasil, selesai_pada, versi) on kelompok_musyawarah to selaras_aplikasi;
grant update (apa, siapa, perangkat_daerah_id, kapan, keadaan, keterangan, versi) on tindak_lanjut to selaras_aplikasi;
