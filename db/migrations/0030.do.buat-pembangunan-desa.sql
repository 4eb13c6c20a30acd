-- A village's own works as its own system (OpenSID) sends them, known by (village, that system's id).

create table pembangunan_desa (
  daerah_id text not null,
  kode_wilayah text not null,
  id_luar text not null,
  judul text not null,
  tahun_anggaran integer not null,
  sumber_dana text not null,
  lokasi text not null,
  besaran text not null,
  waktu text not null,
  manfaat text not null,
  keterangan text not null,
  pelaksana text not null,
  anggaran bigint,
  perubahan_anggaran bigint,
  biaya_pemerintah bigint,
  biaya_provinsi bigint,
  biaya_kab_kota bigint,
  biaya_swadaya bigint,
  sifat text,
  tampil boolean not null,
  lintang numeric(9, 6),
  bujur numeric(9, 6),
  foto text not null,
  berkas_id uuid,
  sidik text not null,
  versi integer not null default 1,
  dikirim_pada timestamptz not null,
  dikirim_oleh text not null,
  primary key (daerah_id, kode_wilayah, id_luar),
  constraint check_pembangunan_desa_sifat check (sifat in ('baru', 'lanjutan')),
  constraint check_pembangunan_desa_titik check ((lintang is null) = (bujur is null))
);
comment on table pembangunan_desa is 'Pembangunan yang dikerjakan desa sendiri, seperti dikirim sistem desa (OpenSID); dikenal menurut desa dan id di sistem itu.';

create table dokumentasi_desa (
  daerah_id text not null,
  kode_wilayah text not null,
  id_luar text not null,
  id_pembangunan text not null,
  persentase integer not null,
  keterangan text not null,
  tanggal date,
  foto text not null,
  berkas_id uuid,
  sidik text not null,
  versi integer not null default 1,
  dikirim_pada timestamptz not null,
  dikirim_oleh text not null,
  primary key (daerah_id, kode_wilayah, id_luar),
  constraint check_dokumentasi_desa_persentase check (persentase between 0 and 100)
);
comment on table dokumentasi_desa is 'Kemajuan pembangunan desa: berapa persen selesai, dengan fotonya.';

alter table pembangunan_desa add constraint fk_pembangunan_desa_wilayah foreign key (kode_wilayah) references wilayah (kode);
alter table pembangunan_desa add constraint fk_pembangunan_desa_berkas foreign key (daerah_id, berkas_id) references berkas (daerah_id, berkas_id);
alter table pembangunan_desa add constraint fk_pembangunan_desa_dikirim_oleh foreign key (daerah_id, dikirim_oleh) references pengguna (daerah_id, pengguna_id);
alter table dokumentasi_desa add constraint fk_dokumentasi_desa_pembangunan foreign key (daerah_id, kode_wilayah, id_pembangunan) references pembangunan_desa (daerah_id, kode_wilayah, id_luar);
alter table dokumentasi_desa add constraint fk_dokumentasi_desa_berkas foreign key (daerah_id, berkas_id) references berkas (daerah_id, berkas_id);
alter table dokumentasi_desa add constraint fk_dokumentasi_desa_dikirim_oleh foreign key (daerah_id, dikirim_oleh) references pengguna (daerah_id, pengguna_id);

create index idx_pembangunan_desa_wilayah on pembangunan_desa (kode_wilayah);
create index idx_pembangunan_desa_berkas on pembangunan_desa (daerah_id, berkas_id);
create index idx_pembangunan_desa_dikirim_oleh on pembangunan_desa (daerah_id, dikirim_oleh);
create index idx_dokumentasi_desa_pembangunan on dokumentasi_desa (daerah_id, kode_wilayah, id_pembangunan);
create index idx_dokumentasi_desa_berkas on dokumentasi_desa (daerah_id, berkas_id);
create index idx_dokumentasi_desa_dikirim_oleh on dokumentasi_desa (daerah_id, dikirim_oleh);

alter table pembangunan_desa enable row level security;
alter table pembangunan_desa force row level security;
alter table dokumentasi_desa enable row level security;
alter table dokumentasi_desa force row level security;
create policy penyewa on pembangunan_desa using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
create policy penyewa on dokumentasi_desa using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on pembangunan_desa to selaras_aplikasi;
grant select, insert on dokumentasi_desa to selaras_aplikasi;
grant update (judul, tahun_anggaran, sumber_dana, lokasi, besaran, waktu, manfaat, keterangan, pelaksana, anggaran, perubahan_anggaran, biaya_pemerintah, biaya_provinsi, biaya_kab_kota, biaya_swadaya, sifat, tampil, lintang, bujur, foto, berkas_id, sidik, versi, dikirim_pada, dikirim_oleh) on pembangunan_desa to selaras_aplikasi;
grant update (id_pembangunan, persentase, keterangan, tanggal, foto, berkas_id, sidik, versi, dikirim_pada, dikirim_oleh) on dokumentasi_desa to selaras_aplikasi;
