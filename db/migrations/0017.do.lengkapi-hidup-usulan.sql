-- Hidup usulan: batas perbaikan yang dikembalikan, dan apa yang benar-benar dikerjakan.

alter table pengajuan add column batas_perbaikan date;
comment on column pengajuan.batas_perbaikan is 'Sampai tanggal berapa pengusul boleh memperbaiki yang dikembalikan; kosong bila tidak sedang dikembalikan.';
grant update (batas_perbaikan) on pengajuan to selaras_aplikasi;

create table aturan_perbaikan (
  daerah_id text not null,
  tahap text not null,
  hari integer not null,
  versi integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  primary key (daerah_id, tahap),
  constraint check_aturan_perbaikan_hari check (hari between 1 and 60)
);
comment on table aturan_perbaikan is 'Berapa hari pengusul diberi untuk memperbaiki usulan yang dikembalikan di satu tahap; tahap tanpa baris memakai 7 hari.';

create table realisasi_usulan (
  daerah_id text not null,
  pengajuan_id uuid not null,
  tahun_realisasi integer not null,
  nilai_kontrak bigint not null,
  volume numeric(14, 3) not null,
  tanggal_selesai date not null,
  catatan text,
  berkas_id uuid,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, pengajuan_id),
  constraint check_realisasi_usulan_isi check (nilai_kontrak > 0 and volume > 0)
);
comment on table realisasi_usulan is 'Laporan perangkat daerah bahwa usulan selesai dikerjakan: tahun, nilai kontrak, volume, tanggal selesai, foto sesudahnya.';
alter table realisasi_usulan add constraint fk_realisasi_usulan_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
alter table realisasi_usulan add constraint fk_realisasi_usulan_berkas foreign key (daerah_id, berkas_id) references berkas (daerah_id, berkas_id);
create index idx_realisasi_usulan_berkas on realisasi_usulan (daerah_id, berkas_id);

alter table aturan_perbaikan enable row level security;
alter table aturan_perbaikan force row level security;
create policy penyewa on aturan_perbaikan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on aturan_perbaikan to selaras_aplikasi;
grant update (hari, versi, updated_at, updated_by) on aturan_perbaikan to selaras_aplikasi;
alter table realisasi_usulan enable row level security;
alter table realisasi_usulan force row level security;
create policy penyewa on realisasi_usulan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on realisasi_usulan to selaras_aplikasi;
