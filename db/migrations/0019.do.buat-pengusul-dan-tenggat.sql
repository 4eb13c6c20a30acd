-- Who proposes beside the villages: the council with its members and districts, special forums, and the kecamatan's operator on a
-- village's behalf; and by when each stage answers, with whom is told when it does not.

create table fraksi (
  daerah_id text not null,
  fraksi_id uuid not null,
  nama text not null,
  singkatan text not null,
  aktif boolean not null default true,
  versi integer not null default 1,
  primary key (daerah_id, fraksi_id),
  constraint uniq_fraksi_singkatan unique (daerah_id, singkatan)
);
comment on table fraksi is 'Fraksi DPRD; yang bubar tidak aktif lagi, tetap disebut pada usulan lama.';

create table dapil (
  daerah_id text not null,
  dapil_id uuid not null,
  nama text not null,
  kursi integer,
  aktif boolean not null default true,
  versi integer not null default 1,
  primary key (daerah_id, dapil_id),
  constraint uniq_dapil_nama unique (daerah_id, nama),
  constraint check_dapil_kursi check (kursi is null or kursi between 1 and 120)
);
comment on table dapil is 'Daerah pemilihan anggota DPRD.';

create table dapil_wilayah (
  daerah_id text not null,
  kode_kecamatan text not null,
  dapil_id uuid,
  primary key (daerah_id, kode_kecamatan),
  constraint check_dapil_wilayah_kode check (kode_kecamatan ~ '^\d{2}\.\d{2}\.\d{2}$')
);
comment on table dapil_wilayah is 'Kecamatan yang termasuk satu daerah pemilihan; satu kecamatan paling banyak di satu dapil, kosong bila dikeluarkan darinya.';
alter table dapil_wilayah add constraint fk_dapil_wilayah_dapil foreign key (daerah_id, dapil_id) references dapil (daerah_id, dapil_id);
create index idx_dapil_wilayah_dapil on dapil_wilayah (daerah_id, dapil_id);

create table anggota_dprd (
  daerah_id text not null,
  anggota_dprd_id uuid not null,
  nama text not null,
  jabatan text not null,
  fraksi_id uuid not null,
  dapil_id uuid not null,
  pengguna_id text,
  mulai date not null,
  selesai date,
  versi integer not null default 1,
  primary key (daerah_id, anggota_dprd_id),
  constraint uniq_anggota_dprd_pengguna unique (daerah_id, pengguna_id),
  constraint check_anggota_dprd_jabatan check (jabatan in ('ketua', 'wakil-ketua', 'anggota')),
  constraint check_anggota_dprd_masa check (selesai is null or selesai >= mulai)
);
comment on table anggota_dprd is 'Anggota DPRD dengan fraksi dan dapilnya; namanya jabatan publik dan tampil pada pokirnya. Akunnya boleh tidak ada.';
alter table anggota_dprd add constraint fk_anggota_dprd_fraksi foreign key (daerah_id, fraksi_id) references fraksi (daerah_id, fraksi_id);
alter table anggota_dprd add constraint fk_anggota_dprd_dapil foreign key (daerah_id, dapil_id) references dapil (daerah_id, dapil_id);
alter table anggota_dprd add constraint fk_anggota_dprd_pengguna foreign key (daerah_id, pengguna_id) references pengguna (daerah_id, pengguna_id);
create index idx_anggota_dprd_fraksi on anggota_dprd (daerah_id, fraksi_id);
create index idx_anggota_dprd_dapil on anggota_dprd (daerah_id, dapil_id);

create table usulan_asal (
  daerah_id text not null,
  usulan_id uuid not null,
  forum text,
  anggota_dprd_id uuid,
  bukti_jenis text,
  bukti_tanggal date,
  bukti_tempat text,
  bukti_berkas_id uuid,
  primary key (daerah_id, usulan_id),
  constraint check_usulan_asal_forum check (forum in ('anak', 'perempuan', 'disabilitas')),
  constraint check_usulan_asal_bukti check (bukti_jenis in ('reses', 'rapat-dengar-pendapat')),
  constraint check_usulan_asal_isi check ((forum is null) <> (anggota_dprd_id is null))
);
comment on table usulan_asal is 'Dari mana kebutuhan datang bila bukan dari musrenbang wilayah: forum khusus, atau anggota DPRD dengan bukti reses atau rapat dengar pendapatnya.';
alter table usulan_asal add constraint fk_usulan_asal_usulan foreign key (daerah_id, usulan_id) references usulan (daerah_id, usulan_id);
alter table usulan_asal add constraint fk_usulan_asal_anggota_dprd foreign key (daerah_id, anggota_dprd_id) references anggota_dprd (daerah_id, anggota_dprd_id);
alter table usulan_asal add constraint fk_usulan_asal_berkas foreign key (daerah_id, bukti_berkas_id) references berkas (daerah_id, berkas_id);
create index idx_usulan_asal_anggota_dprd on usulan_asal (daerah_id, anggota_dprd_id);
create index idx_usulan_asal_berkas on usulan_asal (daerah_id, bukti_berkas_id);

create table atas_nama_desa (
  daerah_id text not null,
  pengajuan_id uuid not null,
  nomor_surat text not null,
  tanggal_surat date not null,
  berkas_id uuid not null,
  dicatat_oleh text not null,
  dicatat_pada timestamptz not null,
  primary key (daerah_id, pengajuan_id)
);
comment on table atas_nama_desa is 'Pengajuan yang diinput operator kecamatan atas nama desa, dengan surat bertanda tangan yang menjadi dasarnya.';
alter table atas_nama_desa add constraint fk_atas_nama_desa_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
alter table atas_nama_desa add constraint fk_atas_nama_desa_berkas foreign key (daerah_id, berkas_id) references berkas (daerah_id, berkas_id);
create index idx_atas_nama_desa_berkas on atas_nama_desa (daerah_id, berkas_id);

create table tenggat_tahap (
  daerah_id text not null,
  tahap text not null,
  hari integer,
  dasar_hukum text not null,
  ingatkan_hari integer not null default 1,
  atasan text[] not null default '{}',
  atasan_hari integer not null default 7,
  versi integer not null default 1,
  primary key (daerah_id, tahap),
  constraint check_tenggat_tahap_tahap check (tahap in ('desa', 'kecamatan', 'sekretariat-dprd', 'mitra-bappeda', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd', 'penganggaran', 'pelaksanaan')),
  constraint check_tenggat_tahap_hari check (hari between 1 and 365 and ingatkan_hari between 1 and 365 and atasan_hari between ingatkan_hari and 365)
);
comment on table tenggat_tahap is 'Berapa hari satu tahap menjawab usulan, menurut SOP daerah; hari kosong berarti sampai jadwal tahap itu ditutup. Sesudah lewat: kapan mejanya diingatkan, dan atasan mana diberi tahu sesudah berapa hari.';

create table pengingat_tenggat (
  daerah_id text not null,
  pengajuan_id uuid not null,
  pengajuan_versi integer not null,
  langkah text not null,
  hari date not null,
  primary key (daerah_id, pengajuan_id, pengajuan_versi, langkah),
  constraint check_pengingat_tenggat_langkah check (langkah in ('meja', 'atasan'))
);
comment on table pengingat_tenggat is 'Pengingat yang sudah diberikan atas satu pengajuan selama ia menunggu di satu tempat; setiap langkah sekali saja.';
alter table pengingat_tenggat add constraint fk_pengingat_tenggat_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);

alter table pemberitahuan drop constraint check_pemberitahuan_jenis;
alter table pemberitahuan add constraint check_pemberitahuan_jenis check (jenis in ('menunggu-anda', 'dikembalikan', 'diputuskan', 'ditautkan', 'dianggarkan', 'terlambat', 'belum-dijawab', 'atas-nama-desa', 'diperpanjang', 'jadwal-diubah', 'ditugaskan', 'akun-pengguna'));

alter table fraksi enable row level security;
alter table fraksi force row level security;
create policy penyewa on fraksi using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on fraksi to selaras_aplikasi;
alter table dapil enable row level security;
alter table dapil force row level security;
create policy penyewa on dapil using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on dapil to selaras_aplikasi;
alter table dapil_wilayah enable row level security;
alter table dapil_wilayah force row level security;
create policy penyewa on dapil_wilayah using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on dapil_wilayah to selaras_aplikasi;
alter table anggota_dprd enable row level security;
alter table anggota_dprd force row level security;
create policy penyewa on anggota_dprd using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on anggota_dprd to selaras_aplikasi;
alter table usulan_asal enable row level security;
alter table usulan_asal force row level security;
create policy penyewa on usulan_asal using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on usulan_asal to selaras_aplikasi;
alter table atas_nama_desa enable row level security;
alter table atas_nama_desa force row level security;
create policy penyewa on atas_nama_desa using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on atas_nama_desa to selaras_aplikasi;
alter table tenggat_tahap enable row level security;
alter table tenggat_tahap force row level security;
create policy penyewa on tenggat_tahap using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on tenggat_tahap to selaras_aplikasi;
alter table pengingat_tenggat enable row level security;
alter table pengingat_tenggat force row level security;
create policy penyewa on pengingat_tenggat using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on pengingat_tenggat to selaras_aplikasi;
grant update (nama, singkatan, aktif, versi) on fraksi to selaras_aplikasi;
grant update (nama, kursi, aktif, versi) on dapil to selaras_aplikasi;
grant update (dapil_id) on dapil_wilayah to selaras_aplikasi;
grant update (nama, jabatan, fraksi_id, dapil_id, pengguna_id, mulai, selesai, versi) on anggota_dprd to selaras_aplikasi;
grant update (forum, anggota_dprd_id, bukti_jenis, bukti_tanggal, bukti_tempat, bukti_berkas_id) on usulan_asal to selaras_aplikasi;
grant update (nomor_surat, tanggal_surat, berkas_id, dicatat_oleh, dicatat_pada) on atas_nama_desa to selaras_aplikasi;
grant update (hari, dasar_hukum, ingatkan_hari, atasan, atasan_hari, versi) on tenggat_tahap to selaras_aplikasi;
