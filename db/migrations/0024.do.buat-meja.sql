-- The desk that decides a stage: what its people note for each other, and who of them has a proposal in hand.

create table catatan_meja (
  daerah_id text not null,
  catatan_id uuid not null,
  pengajuan_id uuid not null,
  tahap text not null,
  perangkat_daerah_id uuid not null,
  isi text not null,
  penulis_id text not null,
  jabatan text not null,
  ditulis_pada timestamptz not null,
  diubah_pada timestamptz,
  dihapus_pada timestamptz,
  versi integer not null default 1,
  primary key (daerah_id, catatan_id),
  constraint check_catatan_meja_tahap check (tahap in ('desa', 'kecamatan', 'sekretariat-dprd', 'mitra-bappeda', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd', 'penganggaran', 'pelaksanaan')),
  constraint check_catatan_meja_isi check ((dihapus_pada is null) = (isi <> ''))
);
comment on table catatan_meja is 'Catatan untuk rekan semeja: terbaca hanya oleh yang memutus di tahap, wilayah dan perangkat daerah yang sama dengan penulisnya. Yang dihapus tinggal barisnya, tanpa isi.';
alter table catatan_meja add constraint fk_catatan_meja_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
alter table catatan_meja add constraint fk_catatan_meja_perangkat_daerah foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
alter table catatan_meja add constraint fk_catatan_meja_penulis foreign key (daerah_id, penulis_id) references pengguna (daerah_id, pengguna_id);
create index idx_catatan_meja_pengajuan on catatan_meja (daerah_id, pengajuan_id);
create index idx_catatan_meja_perangkat_daerah on catatan_meja (daerah_id, perangkat_daerah_id);
create index idx_catatan_meja_penulis on catatan_meja (daerah_id, penulis_id);
alter table catatan_meja enable row level security;
alter table catatan_meja force row level security;
create policy penyewa on catatan_meja using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on catatan_meja to selaras_aplikasi;
grant update (isi, diubah_pada, dihapus_pada, versi) on catatan_meja to selaras_aplikasi;

create table pegangan (
  daerah_id text not null,
  pengajuan_id uuid not null,
  tahap text not null,
  pemegang_id text not null,
  jabatan text not null,
  sejak timestamptz not null,
  oleh_id text not null,
  alasan text,
  selesai_pada timestamptz,
  versi integer not null default 1,
  primary key (daerah_id, pengajuan_id),
  constraint check_pegangan_tahap check (tahap in ('desa', 'kecamatan', 'sekretariat-dprd', 'mitra-bappeda', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd', 'penganggaran', 'pelaksanaan'))
);
comment on table pegangan is 'Siapa di satu meja yang memegang satu pengajuan, sejak kapan; selama dipegang hanya dia yang memutus. Berakhir sendiri begitu pengajuan meninggalkan tahapnya.';
alter table pegangan add constraint fk_pegangan_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
alter table pegangan add constraint fk_pegangan_pemegang foreign key (daerah_id, pemegang_id) references pengguna (daerah_id, pengguna_id);
alter table pegangan add constraint fk_pegangan_oleh foreign key (daerah_id, oleh_id) references pengguna (daerah_id, pengguna_id);
create index idx_pegangan_pemegang on pegangan (daerah_id, pemegang_id);
create index idx_pegangan_oleh on pegangan (daerah_id, oleh_id);
-- The queue's filter asks who has what: only what is in hand now, from the index alone.
create index idx_pegangan_berlaku on pegangan (daerah_id, pengajuan_id) include (pemegang_id) where selesai_pada is null;
alter table pegangan enable row level security;
alter table pegangan force row level security;
create policy penyewa on pegangan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on pegangan to selaras_aplikasi;
grant update (tahap, pemegang_id, jabatan, sejak, oleh_id, alasan, selesai_pada, versi) on pegangan to selaras_aplikasi;
