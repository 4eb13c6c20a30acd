-- Proposals that may be one and the same: suspected, decided by a person, never merged by themselves; and support for one that is there.

create table kembar (
  daerah_id text not null,
  kembar_id uuid not null,
  usulan_a_id uuid not null,
  usulan_b_id uuid not null,
  pengajuan_a_id uuid not null,
  pengajuan_b_id uuid not null,
  tahun_anggaran integer not null,
  kelas text not null,
  nilai integer not null,
  alasan jsonb not null,
  sumber text not null,
  keadaan text not null default 'dugaan',
  keterangan text,
  jabatan text,
  diputus_oleh text,
  diputus_pada timestamptz,
  pernyataan text,
  pernyataan_oleh text,
  pernyataan_pada timestamptz,
  versi integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (daerah_id, kembar_id),
  constraint uniq_kembar_pasangan unique (daerah_id, usulan_a_id, usulan_b_id),
  constraint check_kembar_urut check (usulan_a_id < usulan_b_id),
  constraint check_kembar_kelas check (kelas in ('pasti', 'mungkin', 'bukan')),
  constraint check_kembar_nilai check (nilai between 0 and 100),
  constraint check_kembar_sumber check (sumber in ('pengusulan', 'pengajuan', 'putaran')),
  constraint check_kembar_keadaan check (keadaan in ('dugaan', 'nanti', 'sama', 'berbeda')),
  constraint check_kembar_diputus check ((keadaan = 'dugaan') = (diputus_oleh is null)),
  constraint check_kembar_pernyataan check ((pernyataan is null) = (pernyataan_oleh is null))
);
comment on table kembar is 'Dua kebutuhan yang diduga satu. Sekali diputus berbeda, pasangan itu tidak pernah diduga lagi; pernyataan adalah alasan pengusul bahwa usulannya lain.';
alter table kembar add constraint fk_kembar_usulan_a foreign key (daerah_id, usulan_a_id) references usulan (daerah_id, usulan_id);
alter table kembar add constraint fk_kembar_usulan_b foreign key (daerah_id, usulan_b_id) references usulan (daerah_id, usulan_id);
alter table kembar add constraint fk_kembar_pengajuan_a foreign key (daerah_id, pengajuan_a_id) references pengajuan (daerah_id, pengajuan_id);
alter table kembar add constraint fk_kembar_pengajuan_b foreign key (daerah_id, pengajuan_b_id) references pengajuan (daerah_id, pengajuan_id);
create index idx_kembar_usulan_b on kembar (daerah_id, usulan_b_id);
create index idx_kembar_pengajuan_a on kembar (daerah_id, pengajuan_a_id);
create index idx_kembar_pengajuan_b on kembar (daerah_id, pengajuan_b_id);
create index idx_kembar_antrean on kembar (daerah_id, tahun_anggaran, keadaan, nilai);

create table pemeriksaan_kembar (
  daerah_id text not null,
  pengajuan_id uuid not null,
  sumber text not null,
  jumlah integer not null,
  saat timestamptz not null,
  primary key (daerah_id, pengajuan_id),
  constraint check_pemeriksaan_kembar_sumber check (sumber in ('pengusulan', 'pengajuan', 'putaran'))
);
comment on table pemeriksaan_kembar is 'Pengajuan yang sudah dibandingkan dengan yang lain, oleh siapa, dan berapa dugaan yang ditemukan.';
alter table pemeriksaan_kembar add constraint fk_pemeriksaan_kembar_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);

create table dukungan (
  daerah_id text not null,
  dukungan_id uuid not null,
  usulan_id uuid not null,
  kunci text not null,
  jenis text not null,
  kode_wilayah text not null,
  rw text,
  rt text,
  nama text,
  catatan text,
  lintang numeric(9, 6),
  bujur numeric(9, 6),
  saat timestamptz not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, dukungan_id),
  constraint uniq_dukungan_kunci unique (daerah_id, usulan_id, kunci),
  constraint check_dukungan_jenis check (jenis in ('desa', 'rw', 'rt', 'lembaga', 'warga')),
  constraint check_dukungan_titik check ((lintang is null) = (bujur is null))
);
comment on table dukungan is 'Desa, RW, RT, lembaga atau warga yang mendukung kebutuhan yang sudah diusulkan, masing-masing sekali. Jumlahnya terbuka; nama dan catatan adalah data pribadi.';
alter table dukungan add constraint fk_dukungan_usulan foreign key (daerah_id, usulan_id) references usulan (daerah_id, usulan_id);

create table dukungan_berkas (
  daerah_id text not null,
  dukungan_id uuid not null,
  berkas_id uuid not null,
  urutan integer not null,
  primary key (daerah_id, dukungan_id, berkas_id)
);
comment on table dukungan_berkas is 'Foto yang ditawarkan pendukung untuk usulan yang didukungnya.';
alter table dukungan_berkas add constraint fk_dukungan_berkas_dukungan foreign key (daerah_id, dukungan_id) references dukungan (daerah_id, dukungan_id);
alter table dukungan_berkas add constraint fk_dukungan_berkas_berkas foreign key (daerah_id, berkas_id) references berkas (daerah_id, berkas_id);
create index idx_dukungan_berkas_berkas on dukungan_berkas (daerah_id, berkas_id);

-- Candidates of a new proposal: the same item in the same kecamatan.
create index idx_pengajuan_kecamatan_kamus on pengajuan (daerah_id, kode_kecamatan, kamus_id);

alter table kembar enable row level security;
alter table kembar force row level security;
create policy penyewa on kembar using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on kembar to selaras_aplikasi;
grant update (pengajuan_a_id, pengajuan_b_id, tahun_anggaran, kelas, nilai, alasan, sumber, keadaan, keterangan, jabatan, diputus_oleh, diputus_pada, pernyataan, pernyataan_oleh, pernyataan_pada, versi, updated_at) on kembar to selaras_aplikasi;
alter table pemeriksaan_kembar enable row level security;
alter table pemeriksaan_kembar force row level security;
create policy penyewa on pemeriksaan_kembar using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on pemeriksaan_kembar to selaras_aplikasi;
grant update (sumber, jumlah, saat) on pemeriksaan_kembar to selaras_aplikasi;
alter table dukungan enable row level security;
alter table dukungan force row level security;
create policy penyewa on dukungan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on dukungan to selaras_aplikasi;
alter table dukungan_berkas enable row level security;
alter table dukungan_berkas force row level security;
create policy penyewa on dukungan_berkas using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on dukungan_berkas to selaras_aplikasi;
