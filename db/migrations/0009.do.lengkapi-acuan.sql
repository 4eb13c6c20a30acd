-- Reference data in full: where each set comes from, boundaries and lineage of regions, price standards, mapping between editions.
-- Tables without a tenant are read by everyone and written only by the owner's commands.

create table acuan_muatan (
  himpunan text not null,
  sidik text not null,
  jenis text not null,
  nama text not null,
  berkas text not null,
  sumber text not null,
  lisensi text not null,
  dasar_hukum text not null,
  edisi text not null,
  berlaku_dari integer,
  berlaku_sampai integer,
  baris integer not null,
  ganda integer not null default 0,
  catatan text,
  dimuat_pada timestamptz not null default now(),
  diperiksa_pada timestamptz not null default now(),
  primary key (himpunan, sidik),
  constraint check_acuan_muatan_sidik check (sidik ~ '^[0-9a-f]{64}$'),
  constraint check_acuan_muatan_baris check (baris >= 0 and ganda >= 0)
);
comment on table acuan_muatan is 'Himpunan data acuan yang pernah dimuat: sumber, lisensi, dasar hukum, edisi, jumlah baris, dan sidik isinya. Yang terakhir diperiksa berlaku.';

create table wilayah_silsilah (
  asal_kode text not null,
  penerus_kode text not null,
  jenis text not null,
  asal_nama text not null,
  penerus_nama text not null,
  tahun integer not null,
  dasar_hukum text not null,
  primary key (asal_kode, penerus_kode, tahun),
  constraint check_wilayah_silsilah_jenis check (jenis in ('pemekaran', 'penggabungan', 'ganti-kode', 'ganti-nama')),
  constraint check_wilayah_silsilah_diri check (asal_kode <> penerus_kode or jenis = 'ganti-nama')
);
comment on table wilayah_silsilah is 'Asal dan penerus wilayah: satu dapat mekar menjadi banyak, banyak dapat bergabung menjadi satu. Kode lama boleh sudah tidak ada dalam edisi yang berlaku.';
create index idx_wilayah_silsilah_penerus on wilayah_silsilah (penerus_kode);

create table wilayah_batas (
  kode text primary key,
  lintang numeric(9, 6) not null,
  bujur numeric(9, 6) not null,
  garis text not null,
  constraint check_wilayah_batas_titik check (lintang between -90 and 90 and bujur between -180 and 180)
);
comment on table wilayah_batas is 'Batas wilayah yang disederhanakan dan tidak resmi: titik tengah, dan cincin-cincin sebagai selisih seperseratus ribu derajat.';
alter table wilayah_batas add constraint fk_wilayah_batas_wilayah foreign key (kode) references wilayah (kode);

create table wilayah_petak (
  kode text primary key,
  lajur integer not null,
  larik integer not null,
  constraint check_wilayah_petak_letak check (lajur >= 0 and larik >= 0)
);
comment on table wilayah_petak is 'Letak petak kecamatan pada peta petak: lajur dari barat, larik dari utara.';
alter table wilayah_petak add constraint fk_wilayah_petak_wilayah foreign key (kode) references wilayah (kode);

create table standar_harga (
  standar_harga_id uuid primary key,
  kode_wilayah text not null,
  tahun integer not null,
  jenis text not null,
  kode_kelompok text,
  uraian_kelompok text,
  uraian text not null,
  spesifikasi text,
  satuan text not null,
  harga bigint not null,
  akun text[] not null,
  tkdn text,
  constraint check_standar_harga_jenis check (jenis in ('ssh', 'sbu', 'asb', 'hspk')),
  constraint check_standar_harga_harga check (harga >= 0)
);
comment on table standar_harga is 'Standar harga yang ditetapkan kepala daerah per tahun: SSH, SBU, ASB dan HSPK, rupiah utuh.';
alter table standar_harga add constraint fk_standar_harga_wilayah foreign key (kode_wilayah) references wilayah (kode);
create index idx_standar_harga_wilayah on standar_harga (kode_wilayah, tahun, jenis, kode_kelompok);

create table akun_peta (
  kode_neraca text primary key,
  kode_belanja text,
  kelompok text,
  constraint check_akun_peta_kelompok check (kelompok in ('SSH', 'SBU', 'ASB', 'HSPK'))
);
comment on table akun_peta is 'Akun belanja dan kelompok standar harga yang berpasangan dengan akun neraca atau beban.';
alter table akun_peta add constraint fk_akun_peta_neraca foreign key (kode_neraca) references akun (kode);
alter table akun_peta add constraint fk_akun_peta_belanja foreign key (kode_belanja) references akun (kode);
create index idx_akun_peta_belanja on akun_peta (kode_belanja);

alter table nomenklatur add column kode_sebelumnya text;
alter table nomenklatur add column nama_sebelumnya text;

create table nomenklatur_peta (
  edisi_asal text not null,
  edisi_tujuan text not null,
  kode_asal text not null,
  urutan integer not null,
  jenis text not null,
  kode_tujuan text,
  primary key (edisi_asal, edisi_tujuan, kode_asal, urutan),
  constraint check_nomenklatur_peta_jenis check (jenis in ('kode-dan-nama', 'pendahulu', 'nama-saja', 'tanpa-padanan')),
  constraint check_nomenklatur_peta_tanpa check ((jenis = 'tanpa-padanan') = (kode_tujuan is null))
);
comment on table nomenklatur_peta is 'Padanan kode dari satu edisi ke edisi berikutnya, dihitung dari kedua edisi. Padanan menurut nama saja hanya usul; yang tanpa padanan didaftar, tidak ditebak.';
alter table nomenklatur_peta add constraint fk_nomenklatur_peta_asal foreign key (edisi_asal, kode_asal) references nomenklatur (edisi, kode);
alter table nomenklatur_peta add constraint fk_nomenklatur_peta_tujuan foreign key (edisi_tujuan, kode_tujuan) references nomenklatur (edisi, kode);
create index idx_nomenklatur_peta_asal on nomenklatur_peta (edisi_asal, kode_asal);
create index idx_nomenklatur_peta_tujuan on nomenklatur_peta (edisi_tujuan, kode_tujuan);

create table putusan_peta (
  daerah_id text not null,
  putusan_peta_id uuid not null,
  edisi_asal text not null,
  kode_asal text not null,
  edisi_tujuan text not null,
  kode_tujuan text not null,
  putusan text not null,
  teks text,
  versi integer not null default 1,
  created_by text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (daerah_id, putusan_peta_id),
  constraint uniq_putusan_peta_pasangan unique (daerah_id, edisi_asal, kode_asal, edisi_tujuan, kode_tujuan),
  constraint check_putusan_peta_putusan check (putusan in ('diterima', 'ditolak'))
);
comment on table putusan_peta is 'Putusan perencana satu pemerintah daerah atas padanan dua kode: diterima atau ditolak.';
alter table putusan_peta add constraint fk_putusan_peta_asal foreign key (edisi_asal, kode_asal) references nomenklatur (edisi, kode);
alter table putusan_peta add constraint fk_putusan_peta_tujuan foreign key (edisi_tujuan, kode_tujuan) references nomenklatur (edisi, kode);
create index idx_putusan_peta_asal on putusan_peta (edisi_asal, kode_asal);
create index idx_putusan_peta_tujuan on putusan_peta (edisi_tujuan, kode_tujuan);
alter table putusan_peta enable row level security;
alter table putusan_peta force row level security;
create policy penyewa on putusan_peta using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));

grant select on acuan_muatan to selaras_aplikasi;
grant select on wilayah_silsilah to selaras_aplikasi;
grant select on wilayah_batas to selaras_aplikasi;
grant select on wilayah_petak to selaras_aplikasi;
grant select on standar_harga to selaras_aplikasi;
grant select on akun_peta to selaras_aplikasi;
grant select on nomenklatur_peta to selaras_aplikasi;
grant select, insert on putusan_peta to selaras_aplikasi;
grant update (putusan, teks, versi, updated_at) on putusan_peta to selaras_aplikasi;

-- One successor per region was too few; wilayah_silsilah holds them all. Nothing ever wrote this column.
alter table wilayah drop column kode_pengganti;
